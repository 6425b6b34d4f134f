//! What goes into the head of the page: its title, what it tells machines about itself, its inks.

use crate::chart::svg::escape;
use crate::chart::theme::{Ink, hex};
use crate::export::files;
use crate::export::picture::Purpose;
use crate::i18n::ui;
use crate::publish::base_url::BaseUrl;
use crate::publish::oembed;
use crate::relation::{Publication, Relation};
use crate::state::url;

/// The title, what search engines and networks are told, and the style sheet of the inks, as markup.
///
/// Without the page's address the picture is named beside the page, which not every network follows.
#[must_use]
pub fn head(relation: &Relation, address: Option<&BaseUrl>) -> String {
    let (title, finding) = (&relation.title, format!("{}.", relation.finding));
    let image = address.map_or_else(|| files::PICTURE.to_owned(), |it| it.of(files::PICTURE));
    let alt = format!("{title}: {}", ui::PICTURE);
    let (width, height) = Purpose::Network.size_px();
    let (width, height) = (width.to_string(), height.to_string());
    let mut tags: Vec<(&str, &str, &str)> = vec![
        ("property", "og:type", "article"),
        ("property", "og:site_name", ui::SITE),
        ("property", "og:title", title),
        ("property", "og:description", &finding),
        ("property", "og:image", &image),
        ("property", "og:image:type", "image/png"),
        ("property", "og:image:width", &width),
        ("property", "og:image:height", &height),
        ("property", "og:image:alt", &alt),
        ("name", "twitter:card", "summary_large_image"),
    ];
    let site = address.map(BaseUrl::to_string);
    tags.extend(site.as_deref().map(|site| ("property", "og:url", site)));
    let description = format!("{finding} {}", relation.lede);
    tags.push(("name", "description", &description));
    let cited = address.map(|address| cited(relation, address)).unwrap_or_default();
    let tags: String = (tags.into_iter())
        .map(|(kind, name, said)| format!("<meta {kind}=\"{name}\" content=\"{}\">", escape(said)))
        .collect();
    format!(
        "{early}<title>{title} · {site}</title>{tags}{cited}{inks}",
        early = early(),
        title = escape(&relation.language().isolated(title)),
        site = ui::SITE,
        inks = inks(),
    )
}

/// Where the page stands, how to show it elsewhere, and what programs that manage references save of it: in
/// the words of Highwire and of Dublin Core, which Zotero and search engines of papers read.
fn cited(relation: &Relation, address: &BaseUrl) -> String {
    let Publication { creator, released, licence, language, .. } = &relation.publication;
    let language = language.tag.as_str();
    let day = released.and_then(|date| date.to_html()).unwrap_or_default();
    let title = format!("{}: {}", ui::SITE, relation.title);
    let rights = licence.as_ref().map(|it| it.url.as_str()).unwrap_or_default();
    let place = address.to_string();
    // Highwire writes a day with slashes.
    let slashed = day.replace('-', "/");
    let tags = [
        ("citation_title", title.as_str()),
        ("citation_author", creator),
        ("citation_publication_date", &slashed),
        ("citation_publisher", ui::SITE),
        ("citation_language", language),
        ("citation_public_url", &place),
        ("DC.title", &title),
        ("DC.creator", creator),
        ("DC.date", &day),
        ("DC.publisher", ui::SITE),
        ("DC.type", "Dataset"),
        ("DC.language", language),
        ("DC.identifier", &place),
        ("DC.rights", rights),
    ];
    let tag =
        |(name, said): (&str, &str)| format!("<meta name=\"{name}\" content=\"{}\">", escape(said));
    let tags: String = tags.into_iter().filter(|(_, said)| !said.is_empty()).map(tag).collect();
    format!(
        "<link rel=\"canonical\" href=\"{}\"><link rel=\"alternate\" type=\"application/json+oembed\" \
         href=\"{}\" title=\"{}\">{tags}",
        escape(&place),
        escape(&address.of(oembed::FILE)),
        escape(&relation.title),
    )
}

/// A script that puts what the address says of the page's looks on the root element, and that scripts run, before
/// anything is drawn. It says as well where the page has broken off: the loader, which says all else, stands at its
/// end.
fn early() -> String {
    let names: Vec<String> =
        url::early().map(|(name, attribute)| format!("{name}:\"{attribute}\"")).collect();
    format!(
        "<script>{{const r=document.documentElement.dataset;r.runs=1;\
         for(const[k,v]of new URLSearchParams(location.search)){{const n={{{}}}[k];if(n)r[n]=v}}\
         addEventListener(\"DOMContentLoaded\",()=>{{const d=document,n=d.getElementById(\"notice\");\
         if(n&&!d.getElementById(\"chart-data\")){{delete r.opening;n.textContent=n.closest(\".line\").dataset.cut;\
         n.hidden=false}}}})}}</script>",
        names.join(",")
    )
}

/// Every ink as a variable in both themes, paper being light in either, and the classes that lay it on a picture.
pub(super) fn inks() -> String {
    let variables = |rgb: fn(Ink) -> (u8, u8, u8)| {
        let one = |ink: Ink| format!("--ink-{}:{};", ink.name(), hex(rgb(ink)));
        Ink::all().map(one).collect::<String>()
    };
    let classes: String = Ink::all()
        .map(|ink| {
            let name = ink.name();
            format!(
                ".fill-{name}{{fill:var(--ink-{name})}}.stroke-{name}{{stroke:var(--ink-{name})}}"
            )
        })
        .collect();
    let (light, dark) = (variables(Ink::rgb), variables(Ink::dark_rgb));
    format!(
        "<style>:root{{color-scheme:light;{light}}}\
         @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{color-scheme:dark;{dark}}}}}\
         @media screen{{:root[data-theme=dark]{{color-scheme:dark;{dark}}}}}{classes}</style>"
    )
}

/// The classes that lay inks on texts and cells.
pub(super) fn tints() -> String {
    let of = |ink: Ink| {
        let name = ink.name();
        match ink {
            Ink::Pale(_) => format!(".on-{name}{{background:var(--ink-{name})}}"),
            Ink::Grade(_) | Ink::Warm | Ink::Cold | Ink::Muted => {
                format!(".ink-{name}{{color:var(--ink-{name})}}")
            }
            _ => String::new(),
        }
    };
    Ink::all().map(of).collect()
}
