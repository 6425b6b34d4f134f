//! What is pasted into another page so that a view stands there: a frame with a name of its own, and
//! beneath it a link for the day that the frame is stripped.

use super::{Address, View, files};
use crate::chart::svg::escape;
use crate::i18n::{export, ui};

/// Where it is pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Platform {
    /// Any page that takes markup.
    Html,
    /// Canvas, whose editor drops what it does not know.
    Canvas,
    /// Moodle.
    Moodle,
    /// Blackboard and Brightspace.
    Blackboard,
    /// WordPress: a block that its editor recognises when it is pasted.
    WordPress,
    /// Google Sites: an address.
    GoogleSites,
    /// Notion: an address.
    Notion,
    /// Quarto and R Markdown: a block that is left as it is, with a frame that is not pulled into a page
    /// of one file.
    Quarto,
    /// A page of one's own, where a script may give the frame the height that it asks for.
    OwnPage,
    /// Markdown: a picture that leads to the view.
    Markdown,
}

impl Platform {
    /// Every platform; what suits most stands first.
    pub const ALL: [Self; 10] = [
        Self::Html,
        Self::Canvas,
        Self::Moodle,
        Self::Blackboard,
        Self::WordPress,
        Self::GoogleSites,
        Self::Notion,
        Self::Quarto,
        Self::OwnPage,
        Self::Markdown,
    ];

    /// Whether what is pasted there has a height.
    #[must_use]
    pub fn has_height(self) -> bool {
        !matches!(self, Self::GoogleSites | Self::Notion | Self::Markdown)
    }
}

/// The script beside the page that gives frames the height that they ask for.
const RESIZER: &str = "embed.js";

/// What is pasted on a platform to show a view at a height in px.
///
/// ```
/// use cordiality::analysis::Analysis;
/// # use cordiality::relation::Relation;
/// use cordiality::export::{Address, View};
/// use cordiality::export::snippet::{Platform, snippet};
/// # let relation = Relation::from_json(include_str!("../../tests/golden/relation.json")).unwrap();
/// let analysis = Analysis::of(relation, 2.0);
/// let view = View::published(&analysis);
/// let address = Address::of("https://example.org/c/");
/// assert_eq!(snippet(Platform::Notion, &view, &address, 600), "https://example.org/c/embed.html");
/// ```
#[must_use]
pub fn snippet(platform: Platform, view: &View<'_>, address: &Address, height_px: u32) -> String {
    let frame = |more: &str| {
        let (src, name) = (escape(&address.embed(view)), escape(&export::frame(&view.name())));
        format!(
            "<iframe src=\"{src}\" title=\"{name}\" width=\"100%\" height=\"{height_px}\" \
             style=\"border:0\"{more}></iframe>\n{}",
            link(view, address)
        )
    };
    match platform {
        Platform::Html | Platform::Moodle => frame(LAZY),
        // What their editors drop is left out.
        Platform::Canvas | Platform::Blackboard => frame(""),
        Platform::WordPress => format!("<!-- wp:html -->\n{}\n<!-- /wp:html -->", frame(LAZY)),
        Platform::GoogleSites | Platform::Notion => address.embed(view),
        Platform::Quarto => format!("```{{=html}}\n{}\n```", frame(" data-external=\"1\"")),
        Platform::OwnPage => format!(
            "{}\n<script src=\"{}\" async></script>",
            frame(LAZY),
            escape(&address.file(RESIZER))
        ),
        Platform::Markdown => format!(
            "[![{}]({})]({})",
            bracketed(&format!("{}: {}", view.chart_data.title, ui::PICTURE)),
            address.file(files::PICTURE),
            address.page(view)
        ),
    }
}

/// A frame that is loaded when it comes near.
const LAZY: &str = " loading=\"lazy\"";

/// The link that stands beneath a frame.
fn link(view: &View<'_>, address: &Address) -> String {
    let (href, name) = (escape(&address.page(view)), escape(&export::link(&view.name())));
    format!("<p><a href=\"{href}\">{name}</a></p>")
}

/// A text that may stand in square brackets of Markdown.
fn bracketed(text: &str) -> String {
    text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]")
}

/// The height in px that suits a frame in a column of a width in px: the whole picture, the title above
/// it and the line beneath.
#[must_use]
pub fn height_px(column_px: u32) -> u32 {
    let height = 290 + column_px * 9 / 25;
    height.clamp(480, 720).next_multiple_of(10)
}
