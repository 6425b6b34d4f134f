//! What is pasted into another page so that a view stands there: a frame with a name of its own, and
//! beneath it a link for the day that the frame is stripped.

use super::{Address, View, files};
use crate::chart::form::ACROSS_FROM_PX;
use crate::chart::room;
use crate::chart::svg::escape;
use crate::chart_data::ChartData;
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

/// What is pasted on a platform to show a view at a height in px.
///
/// ```
/// use cordiality::analysis::Analysis;
/// # use cordiality::relation::Relation;
/// use cordiality::export::{Address, View};
/// use cordiality::export::snippet::{Platform, snippet};
/// # let relation = Relation::from_json(include_str!("../../tests/golden/relation.json")).unwrap();
/// let analysis = Analysis::published(relation);
/// let view = View::published(&analysis);
/// let address = Address::of("https://example.org/c/");
/// assert_eq!(snippet(Platform::Notion, &view, &address, 600), "https://example.org/c/embed.html");
/// ```
#[must_use]
pub fn snippet(platform: Platform, view: &View<'_>, address: &Address, height_px: u32) -> String {
    let frame =
        |more: &str| format!("{}\n{}", frame(view, address, height_px, more), link(view, address));
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
            escape(&address.file(files::RESIZER))
        ),
        Platform::Markdown => format!(
            "[![{}]({})]({})",
            bracketed(&format!("{}: {}", view.chart_data.title, ui::PICTURE)),
            address.file(files::PICTURE),
            address.page(view)
        ),
    }
}

/// A frame of a view at a height in px, with attributes besides those that each needs.
#[must_use]
pub fn frame(view: &View<'_>, address: &Address, height_px: u32, more: &str) -> String {
    let (src, name) = (escape(&address.embed(view)), escape(&export::frame(&view.name())));
    format!(
        "<iframe src=\"{src}\" title=\"{name}\" width=\"100%\" height=\"{height_px}\" \
         style=\"border:0\"{more}></iframe>"
    )
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

/// The height in px at which a frame in a column of a width in px shows the whole picture, the title above
/// it and the line beneath: below a width time has less room, and the picture is the low one.
#[must_use]
pub fn height_px(chart_data: &ChartData, column_px: u32) -> u32 {
    /// What the margins of a frame take of a column that is no phone's, in hundredths.
    const MARGINS: f64 = 4.8;
    /// What a title and the lines beneath take of a frame, in px, in narrow columns and in wide ones.
    const AROUND_PX: [f64; 2] = [190.0, 110.0];
    let column_px = f64::from(column_px);
    let box_px = if column_px <= 480.0 { column_px } else { column_px * (1.0 - MARGINS / 100.0) };
    let around_px = AROUND_PX[usize::from(box_px >= f64::from(ACROSS_FROM_PX))];
    let height_px = room::wanted_px(chart_data, box_px) + around_px;
    // A number that somebody may want to change is a round one.
    10 * (height_px / 10.0).ceil() as u32
}
