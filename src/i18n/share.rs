//! What the share dialog says.

/// Button that opens it, and its heading.
pub const SHARE: &str = "Share";
/// Name of its tabs, in their order.
pub const TABS: [&str; 5] = ["Embed", "Link", "Picture", "Cite", "Data"];
/// Name of the row of tabs.
pub const TABS_LABEL: &str = "What to take away";
/// Before the name of what is in sight.
pub const OF: &str = "Everything here follows what you have drawn:";

/// Where a frame is pasted, and how; as `export::snippet::Platform` has them.
pub const PLATFORMS: [(&str, &str); 10] = [
    ("Any page that takes HTML", "Paste it where your page takes HTML."),
    ("Canvas", "In the editor, open the HTML view (</>), paste, save."),
    ("Moodle", "In a Page resource: Tools, Source code, paste, save."),
    ("Blackboard, Brightspace", "In the editor of an item, insert HTML (</>), paste, save."),
    (
        "WordPress",
        "Paste it into a post: it becomes a block of HTML. Where your role may paste no frame, paste the link on a line of its own.",
    ),
    ("Google Sites", "Insert, Embed, By URL, then paste."),
    ("Notion", "Type /embed, then paste."),
    ("Quarto, R Markdown", "Paste it into the document; in a page of one file it stays a frame."),
    ("A page of your own", "The script gives the frame the height that it asks for."),
    (
        "Markdown",
        "Where no frame is allowed: a picture of the whole chart that leads to this view.",
    ),
];
/// Label of the choice of platform.
pub const PLATFORM: &str = "Where it goes";
/// Label of the width of the column.
pub const COLUMN: &str = "Width of your column";
/// Label of the choice of theme.
pub const THEME: &str = "Colours";
/// Themes of a frame.
pub const FRAME_THEMES: [&str; 3] = ["as each reader has set", "light", "dark"];
/// Label of the choice of how large the text is.
pub const TEXT_SIZE: &str = "Text";
/// How large the text of a frame can be, as [`SIZES`](crate::state::url::SIZES) is after the first.
pub const TEXT_SIZES: [&str; 4] = ["as usual", "125%", "150%", "200%"];
/// Themes of a picture.
pub const PICTURE_THEMES: [&str; 2] = ["light", "dark"];
/// Box that opens the card in the frame.
pub const WITH_CARD: &str = "Open the card that is open now";
/// Label of what is pasted.
pub const SNIPPET: &str = "Paste this";
/// Name of the frame that shows how it will look.
pub const PREVIEW: &str = "Preview";

/// Label of the address.
pub const ADDRESS: &str = "Address of this view";
/// Name of the code.
pub const QR: &str = "QR code of the address";
/// Link that saves the code.
pub const SAVE_QR: &str = "Save the code (SVG)";

/// Label of the choice of format.
pub const FORMAT: &str = "Format";
/// Formats, as `export::picture::Purpose::CHOICES` has them.
pub const FORMATS: [&str; 2] = ["slide, 16:9", "phone, 4:5"];
/// Link that saves the picture as it is drawn.
pub const SAVE_SVG: &str = "Save as SVG";
/// Buttons that save it as pixels, once and twice its size.
pub const SAVE_PNG: [&str; 2] = ["Save as PNG", "Save as PNG, double size"];
/// Button that copies it.
pub const COPY_PICTURE: &str = "Copy the picture";
/// Label of the words for those who do not see it.
pub const ALT: &str = "Alternative text, to go with the picture";

/// Label of the choice of what is cited.
pub const CITED: &str = "What you cite";
/// What is cited besides an act.
pub const VIEW: &str = "this view";
/// All that is coded, as what is cited.
pub const DATA_SET: &str = "the data set";
/// Label of the choice of style.
pub const STYLE: &str = "Style";
/// Styles, as `export::cite::Form` has them.
pub const STYLES: [&str; 6] =
    ["APA", "Chicago", "MLA", "BibTeX, BibLaTeX", "RIS (Zotero, EndNote)", "CSL-JSON"];
/// Label of the citation.
pub const CITATION: &str = "Citation";
/// Link that saves a citation.
pub const SAVE: &str = "Save as a file";
/// Link beside an act that cites it.
pub const CITE: &str = "Cite";

/// Links to the monthly values that are drawn.
pub const MONTHS: [&str; 2] =
    ["Monthly values of what is drawn (CSV)", "Monthly values of what is drawn (JSON)"];
/// What stands in them.
pub const MONTHS_HELP: &str =
    "Each with its range of other codings, where draws were made, and the acts that it rests on.";
/// Links to files beside the page: acts, sources, authored files, all as JSON.
pub const FILES: [&str; 4] = [
    "Every act with its code and its sources (CSV)",
    "Every source (BibLaTeX)",
    "All authored files (ZIP)",
    "Everything for programs (JSON)",
];
/// In the place of these links in a page that is one file.
pub const NO_FILES: &str =
    "Acts, sources and authored files lie beside the page where it stands on a web site.";

/// Button that copies a text.
pub const COPY: &str = "Copy";
/// After a copy.
pub const COPIED: &str = "Copied.";
/// Where the page may not copy.
pub const MARKED: &str =
    "This browser keeps pages from copying. The text is marked: press Ctrl C or ⌘ C.";
/// Where a picture cannot be made or copied.
pub const NO_PIXELS: &str =
    "This browser does not let the page do that; save the SVG in its place.";

/// A width with the height that suits it.
///
/// ```
/// assert_eq!(cordiality::i18n::share::size("700", "550"), "700 px, so 550 px high");
/// ```
#[must_use]
pub fn size(width: &str, height: &str) -> String {
    format!("{width} px, so {height} px high")
}

/// An act as what is cited.
#[must_use]
pub fn act(title: &str) -> String {
    format!("the act “{title}”")
}
