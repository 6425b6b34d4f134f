//! What goes into the head of the page: its title, its description, its inks.

use crate::chart::svg::escape;
use crate::chart::theme::Ink;
use crate::relation::Relation;
use crate::words::ui;

/// The title, the description and the style sheet of the inks, as markup.
#[must_use]
pub(super) fn head(relation: &Relation) -> String {
    let (title, finding) = (escape(&relation.title), escape(&relation.finding));
    let site = ui::SITE;
    format!(
        "<title>{title} · {site}</title><meta name=\"description\" content=\"{finding}. {lede}\">\
         <meta property=\"og:title\" content=\"{title}\">\
         <meta property=\"og:description\" content=\"{finding}\">\
         <meta property=\"og:type\" content=\"article\">{inks}",
        lede = escape(&relation.lede),
        inks = inks(),
    )
}

/// Every ink as a variable in both themes, and the classes that lay it on, as a style sheet.
pub(super) fn inks() -> String {
    let variables = |rgb: fn(Ink) -> (u8, u8, u8)| {
        let one = |ink: Ink| {
            let (red, green, blue) = rgb(ink);
            format!("--ink-{}:#{red:02x}{green:02x}{blue:02x};", ink.name())
        };
        Ink::all().map(one).collect::<String>()
    };
    let classes: String = Ink::all()
        .map(|ink| {
            let name = ink.name();
            format!(
                ".fill-{name}{{fill:var(--ink-{name})}}.stroke-{name}{{stroke:var(--ink-{name})}}\
                 .ink-{name}{{color:var(--ink-{name})}}.on-{name}{{background:var(--ink-{name})}}"
            )
        })
        .collect();
    let (light, dark) = (variables(Ink::rgb), variables(Ink::dark_rgb));
    format!(
        "<style>:root{{color-scheme:light;{light}}}\
         @media(prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\
         :root[data-theme=dark]{{color-scheme:dark;{dark}}}{classes}</style>"
    )
}
