//! The page for frames: compact in its markup, with its program inside.
//!
//! A frame may be closed to its own folder (`sandbox="allow-scripts"` gives it an origin of its own, and
//! then a host must allow each file by a header) or to scripts altogether (`sandbox=""`). This page needs
//! neither: it is compact without a parameter, and asks for nothing. That of a long list is compact as well, but
//! its program and data lie beside it, as those of the page do.

use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::publish::csp::{self, Hosting};
use crate::publish::single_file::{Files, IN_SHEETS, TOLD, closed};
use crate::publish::{COMPARE, unreadable, without};

/// The file beside the page.
pub const FILE: &str = "embed.html";

/// What stands on the whole page alone.
const DRESS: &str = ".hide-in-embed, .sources";

/// Makes the page for frames of a built page and its program.
///
/// # Errors
/// A sentence for a page whose loader or glue has another shape than is known.
pub fn write(page: &str, files: &Files) -> Result<String, String> {
    let page = without(page, &format!("{TOLD}, {DRESS}"))?;
    // A list that lies in sheets cannot stand in a page that asks for nothing.
    let is_long = page.contains(IN_SHEETS);
    let compact = element!("html", |root| Ok(root.set_attribute("data-embed", "1")?));
    // A reference stands on the whole page, which opens beside the frame.
    let reference = element!("a[href^='#r_']", |link| {
        let place = link.get_attribute("href").unwrap_or_default();
        link.set_attribute("href", &format!("./{place}"))?;
        link.set_attribute("target", "_blank")?;
        Ok(link.set_attribute("rel", "noopener")?)
    });
    // So does the page of comparisons, which lies beside this one and cannot stand in it.
    let comparisons = element!(format!("a[href^='{COMPARE}']"), |link| {
        link.set_attribute("target", "_blank")?;
        Ok(link.set_attribute("rel", "noopener")?)
    });
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(compact)
        .append_element_content_handler(reference)
        .append_element_content_handler(comparisons);
    let page = rewrite_str(&page, settings).map_err(|error| unreadable(&error))?;
    if is_long { csp::write(&page, Hosting::Folder) } else { closed(&page, files) }
}
