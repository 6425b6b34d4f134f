//! The page with all that belongs to it in one file, which opens by a double click.
//!
//! Markup, program and downloads in one text: it asks for nothing, on a disk as on a host. The wasm
//! stands in plain base64: that compresses to about a third more than the wasm itself and needs
//! nothing of a browser that the page does not need already.

use std::cell::RefCell;
use std::collections::BTreeMap;

use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::export::files;
use crate::i18n::ui;
use crate::publish::csp::{self, Hosting};
use crate::publish::{COMPARE, LOADER, LOADER_END, REFERENCES, base64, unreadable, without};

/// The file's name.
pub const FILE: &str = "cordiality.html";
/// The longest download that is worth carrying along, in bytes.
const DOWNLOAD_MAX: usize = 64_000;
/// The last line of the glue, up to the name of its start.
const EXPORT: &str = "export {";
/// The id of the block that holds the program.
const PROGRAM: &str = "program";

/// What only the page itself tells networks, search engines and readers who look for another pair.
pub(super) const TOLD: &str = ".neighbours, [data-beside] iframe, meta[property^='og:'], meta[name^='twitter:'], \
                               script[type='application/ld+json']";
/// What loads the program from beside the page.
const LOADS: &str = "link[rel=modulepreload], script[type=importmap]";
/// What a page has whose list lies in sheets.
pub(super) const IN_SHEETS: &str = "<iframe";
/// What browsers call the program in the stacks of errors: it has no file of its own.
const SOURCE_URL: &str = "//# sourceURL=cordiality-program.js\n";

/// What the folder of a built page holds, by name.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Makes one file of a built page and the files in its folder.
///
/// # Errors
/// A sentence for a page whose loader or glue has another shape than is known here.
pub fn write(page: &str, files: &Files) -> Result<String, String> {
    let page = without(page, TOLD)?;
    if page.contains(IN_SHEETS) {
        return Err("the list is too long for one file: it lies in sheets".to_owned());
    }
    let page = with_downloads(&page, files)?;
    let page = with_references(&page, files)?;
    closed(&page, files)
}

/// A page that holds its program and asks for nothing.
pub(super) fn closed(page: &str, files: &Files) -> Result<String, String> {
    let page = &without(page, LOADS)?;
    let glue = String::from_utf8_lossy(one(files, ".js")?.1);
    let wasm = base64(one(files, "_bg.wasm")?.1);
    let page = with_program(page, &called(&glue)?)?;
    let block = format!("<script type=\"text/plain\" id=\"{PROGRAM}\">{wasm}</script></body>");
    let (before, after) = page.rsplit_once("</body>").ok_or("the page has no end of its body")?;
    // The block stands before the loader in time: a module runs when all of the page is there.
    csp::write(&format!("{before}{block}{after}"), Hosting::OneFile)
}

/// The one file of an ending.
///
/// # Errors
/// A sentence where there is none, or more.
pub fn one<'a>(all: &'a Files, ending: &str) -> Result<(&'a str, &'a [u8]), String> {
    // The script for other pages is no part of the program.
    let of_hosts = |name: &str| name.ends_with(files::RESIZER);
    let mut found = all.iter().filter(|(name, _)| name.ends_with(ending) && !of_hosts(name));
    match (found.next(), found.next()) {
        (Some((name, bytes)), None) => Ok((name, bytes)),
        _ => Err(format!("beside the page there must be one file *{ending}, and no other")),
    }
}

/// The glue as an expression that gives what it exported.
fn called(glue: &str) -> Result<String, String> {
    let strange = |what: &str| format!("the glue of the program {what}; see publish::single_file");
    let (body, exports) =
        glue.rsplit_once(EXPORT).ok_or_else(|| strange("does not end by an export"))?;
    let start = exports
        .split([',', '}'])
        .find_map(|export| export.trim().strip_suffix(" as default"))
        .ok_or_else(|| strange("exports no start"))?;
    let module = |line: &str| line.starts_with("export ") || line.starts_with("import ");
    if body.lines().any(module) || ["</script", "<!--"].iter().any(|end| body.contains(end)) {
        return Err(strange("cannot stand inside a function of the page"));
    }
    Ok(format!("(() => {{\n{body}return {{ default: {start} }};\n}})()"))
}

/// Lets the loader take glue and wasm from the page.
fn with_program(page: &str, glue: &str) -> Result<String, String> {
    let loader = element!("#loader", |loader| {
        // Where the program would lie beside the page.
        for name in ["data-program", "data-wasm", "data-integrity"] {
            loader.remove_attribute(name);
        }
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(loader);
    let page = rewrite_str(page, settings).map_err(|error| unreadable(&error))?;
    let wasm = format!(
        "Uint8Array.from(atob(document.getElementById(\"{PROGRAM}\").textContent), it => it.charCodeAt(0))"
    );
    // An act may say the same words: the loader alone is searched.
    let parts = page.split_once(LOADER).and_then(|(before, rest)| {
        let (loader, after) = rest.split_once(LOADER_END)?;
        Some((before, loader.to_owned(), after))
    });
    let (before, mut loader, after) = parts.ok_or("the page has no loader")?;
    for (line, value) in [("const module_or_path = ", wasm.as_str()), ("const app = ", glue)] {
        let parts = loader.split_once(line).and_then(|(before, rest)| {
            let (_, after) = rest.split_once(";\n")?;
            Some(format!("{before}{line}{value};\n{after}"))
        });
        loader = parts.ok_or_else(|| format!("the loader has no line '{line}…;'"))?;
    }
    Ok(format!("{before}{LOADER}{loader}{SOURCE_URL}{LOADER_END}{after}"))
}

/// Puts the page of references at the end of the page that links to it.
fn with_references(page: &str, files: &Files) -> Result<String, String> {
    let missing = || format!("{REFERENCES} is not beside the page, or holds no list");
    let text = files.get(REFERENCES).and_then(|bytes| str::from_utf8(bytes).ok());
    let (_, rest) = text.and_then(|text| text.split_once("<main>")).ok_or_else(missing)?;
    let (lists, _) = rest.split_once("</main>").ok_or_else(missing)?;
    // Under a heading of the page, those of the lists go down a level.
    let lists = lists.replace("h2>", "h3>");
    let fold = format!(
        "<details class=\"fold\"><summary><h2>{}</h2></summary><div id=\"references\">{lists}</div></details>",
        ui::OTHER_STYLES
    );
    let absent = element!(format!("a[href^='{COMPARE}']"), |link| {
        link.remove_attribute("href");
        link.after(&format!(" {}", ui::NOT_IN_ONE_FILE), ContentType::Text);
        Ok(())
    });
    let link = element!(format!("a[href='{REFERENCES}']"), |link| {
        Ok(link.set_attribute("href", "#references")?)
    });
    let end = element!("main", |main| {
        main.append(&fold, ContentType::Html);
        Ok(())
    });
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(absent)
        .append_element_content_handler(link)
        .append_element_content_handler(end);
    rewrite_str(page, settings).map_err(|error| unreadable(&error))
}

/// Puts downloads into their links.
fn with_downloads(page: &str, files: &Files) -> Result<String, String> {
    let missing = RefCell::new(Vec::new());
    let itself = element!("a[href='./']", |link| Ok(link.set_attribute("href", "?")?));
    let carry = element!("a[download]", |link| {
        let name = link.get_attribute("href").unwrap_or_default();
        match files.get(&name) {
            Some(bytes) if bytes.len() <= DOWNLOAD_MAX => {
                let (kind, file) = (kind(&name), name.rsplit('/').next().unwrap_or_default());
                link.set_attribute("href", &format!("data:{kind};base64,{}", base64(bytes)))?;
                link.set_attribute("download", file)?;
            }
            Some(_) => {
                link.remove_attribute("href");
                link.after(&format!(" {}", ui::NOT_IN_ONE_FILE), ContentType::Text);
            }
            None => missing.borrow_mut().push(name),
        }
        Ok(())
    });
    let settings = [itself, carry]
        .into_iter()
        .fold(RewriteStrSettings::new(), RewriteStrSettings::append_element_content_handler);
    let page = rewrite_str(page, settings).map_err(|error| unreadable(&error))?;
    match missing.into_inner().first() {
        Some(name) => Err(format!("the page links to {name}, which is not beside it")),
        None => Ok(page),
    }
}

/// What a browser is told about a download.
fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("csv") => "text/csv",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
