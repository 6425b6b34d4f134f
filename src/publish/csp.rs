//! The content security policy of the page: its own scripts and styles by their digests, its own
//! folder, and nothing from anywhere else.
//!
//! Made from the finished markup, so that it cannot fall behind it. A browser holds the page to it
//! even where something foreign has got into it.

use std::cell::RefCell;

use lol_html::{RewriteStrSettings, element, rewrite_str, text};

use crate::publish::{digest, unreadable};

/// Where the page finds what it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hosting {
    /// In the folder beside it.
    Folder,
    /// In itself.
    OneFile,
}

/// Writes the policy of a finished page into the `<meta>` that the page holds for it.
///
/// # Errors
/// A sentence for a page that cannot be read, that holds no place for a policy, or that its policy
/// would break.
pub fn write(page: &str, hosting: Hosting) -> Result<String, String> {
    let policy = of(page, hosting)?;
    let forbidden = forbidden(page)?;
    if !forbidden.is_empty() {
        return Err(forbidden.join("\n"));
    }
    let mut places = 0;
    let place = element!("meta[http-equiv='Content-Security-Policy']", |meta| {
        places += 1;
        Ok(meta.set_attribute("content", &policy)?)
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(place);
    let page = rewrite_str(page, settings).map_err(|error| unreadable(&error))?;
    match places {
        1 => Ok(page),
        _ => Err(format!(
            "index.html must hold one <meta http-equiv=\"Content-Security-Policy\">, not {places}"
        )),
    }
}

/// The policy of a finished page.
///
/// # Errors
/// A sentence for a page that cannot be read.
pub fn of(page: &str, hosting: Hosting) -> Result<String, String> {
    let Inline { scripts, styles } = inline(page)?;
    let sources = |digests: &[String], rest: &[&str]| {
        let digests = digests.iter().map(|digest| format!("'{digest}'"));
        let all: Vec<_> = digests.chain(rest.iter().map(|&rest| rest.to_owned())).collect();
        if all.is_empty() { "'none'".to_owned() } else { all.join(" ") }
    };
    let own: &[&str] = if hosting == Hosting::Folder { &["'self'"] } else { &[] };
    Ok([
        "default-src 'none'".to_owned(),
        format!("script-src {}", sources(&scripts, &[own, &["'wasm-unsafe-eval'"]].concat())),
        format!("style-src {}", sources(&styles, &[])),
        format!("img-src {}", sources(&[], &[own, &["data:"]].concat())),
        format!("connect-src {}", sources(&[], own)),
        // A long list unfolds its sheets in frames, and the share dialog shows the page for frames.
        format!("frame-src {}", sources(&[], own)),
        "base-uri 'none'".to_owned(),
        "form-action 'none'".to_owned(),
    ]
    .join("; "))
}

/// Every attribute that a strict policy forbids, each as a sentence.
///
/// # Errors
/// A sentence for a page that cannot be read.
pub fn forbidden(page: &str) -> Result<Vec<String>, String> {
    let found = RefCell::new(Vec::new());
    let every = element!("*", |element| {
        for attribute in element.attributes() {
            let name = attribute.name();
            if name == "style" || name.starts_with("on") {
                found.borrow_mut().push(format!(
                    "<{}> has {name}=\"{}\", which the page's policy forbids: put styles into a \
                     <style> element and behaviour into the program",
                    element.tag_name(),
                    attribute.value(),
                ));
            }
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(every);
    rewrite_str(page, settings).map_err(|error| unreadable(&error))?;
    Ok(found.into_inner())
}

/// The digests of what the page itself holds and a browser would run or lay on, each once.
struct Inline {
    scripts: Vec<String>,
    styles: Vec<String>,
}

fn inline(page: &str) -> Result<Inline, String> {
    // Every script and style, whether it counts, and what it holds; text belongs to the last one.
    let found: RefCell<Vec<(String, bool, String)>> = RefCell::default();
    let opening = element!("script, style", |element| {
        let name = element.tag_name();
        let kind = element.get_attribute("type").unwrap_or_default();
        let counts = name == "style" || (runs(&kind) && !element.has_attribute("src"));
        found.borrow_mut().push((name, counts, String::new()));
        Ok(())
    });
    let inside = text!("script, style", |chunk| {
        if let Some((_, _, body)) = found.borrow_mut().last_mut() {
            body.push_str(chunk.as_str());
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(opening)
        .append_element_content_handler(inside);
    rewrite_str(page, settings).map_err(|error| unreadable(&error))?;
    let mut inline = Inline { scripts: Vec::new(), styles: Vec::new() };
    for (name, _, body) in found.into_inner().into_iter().filter(|(_, counts, _)| *counts) {
        let list = if name == "style" { &mut inline.styles } else { &mut inline.scripts };
        // A browser reads either end of a line as the same one.
        let digest = digest(body.replace("\r\n", "\n").as_bytes());
        if !list.contains(&digest) {
            list.push(digest);
        }
    }
    Ok(inline)
}

/// Whether a script of this type is run; any other one is a block of data.
fn runs(kind: &str) -> bool {
    let kind = kind.trim().to_ascii_lowercase();
    ["", "module", "importmap", "speculationrules"].contains(&kind.as_str())
        || kind.ends_with("/javascript")
        || kind.ends_with("/ecmascript")
}
