//! What a built page needs to be published: a policy, names that tell one build from another,
//! compressed twins, a picture for those who link to it, and itself as one file.
//!
//! Pure functions: text and bytes in, text and bytes out, a plain sentence where something cannot be
//! done. It knows no folder, no server and nothing of what the page says. Native only; `pack` calls it
//! at the end of a build.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

pub mod archive;
pub mod base_url;
pub mod content_hash;
pub mod csp;
pub mod embed;
pub mod json_ld;
pub mod oembed;
pub mod precompress;
pub mod shorten_imports;
pub mod single_file;
pub mod social_image;

/// The file of the page with the references in other styles.
pub const REFERENCES: &str = "references.html";
/// The file of the page of comparisons.
pub const COMPARE: &str = "compare.html";

/// How the loader begins.
const LOADER: &str = "<script type=\"module\" id=\"loader\"";
/// How it ends.
const LOADER_END: &str = "</script>";

/// A digest of some bytes, as policies and integrity attributes write it.
///
/// ```
/// // Of an empty script.
/// let empty = cordiality::publish::digest(b"");
/// assert_eq!(empty, "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
/// ```
#[must_use]
pub fn digest(bytes: &[u8]) -> String {
    format!("sha256-{}", base64(&Sha256::digest(bytes)))
}

/// Bytes in the alphabet of base64.
fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// What goes wrong when markup is taken apart, as a sentence.
fn unreadable(error: &lol_html::errors::RewritingError) -> String {
    format!("the page could not be read as markup: {error}")
}

/// A page without the elements that a selector finds.
///
/// ```
/// let page = "<p>a</p><script id=\"x\">b</script><p>c</p>";
/// assert_eq!(cordiality::publish::without(page, "#x").unwrap(), "<p>a</p><p>c</p>");
/// ```
///
/// # Errors
/// A sentence for a page that cannot be read.
pub fn without(page: &str, selector: &str) -> Result<String, String> {
    let drop = lol_html::element!(selector, |it| {
        it.remove();
        Ok(())
    });
    let settings = lol_html::RewriteStrSettings::new().append_element_content_handler(drop);
    lol_html::rewrite_str(page, settings).map_err(|error| unreadable(&error))
}

/// A page whose loader stands behind all that a reader sees: the picture needs the first bytes of a page, and a
/// module waits for its end anyhow.
///
/// ```
/// let page = "<head><script type=\"module\" id=\"loader\">a</script></head><body>b</body>";
/// let last = "<head></head><body>b<script type=\"module\" id=\"loader\">a</script></body>";
/// assert_eq!(cordiality::publish::loader_last(page), Ok(last.to_owned()));
/// ```
///
/// # Errors
/// A sentence for a page without a loader or an end.
pub fn loader_last(page: &str) -> Result<String, String> {
    let parts = || {
        let (before, rest) = page.split_once(LOADER)?;
        let (loader, after) = rest.split_once(LOADER_END)?;
        let (after, end) = after.rsplit_once("</body>")?;
        Some(format!("{before}{after}{LOADER}{loader}{LOADER_END}</body>{end}"))
    };
    parts().ok_or_else(|| "the page has no loader, or no end of its body".to_owned())
}
