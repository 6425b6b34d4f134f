//! The picture that stands for the page where somebody links to it, as a PNG.
//!
//! Drawn with a font that comes with the program and is as wide as the chart's table of widths says, so
//! it is the same picture on every machine.

use std::collections::BTreeSet;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{FontResolver, Node, Options, Tree};

use crate::analysis::Analysis;
use crate::chart::theme::Theme;
use crate::export::picture::{Purpose, svg};
use crate::export::{View, files};

/// The picture of an analysis, as most networks want it.
///
/// # Errors
/// A sentence, where the renderer refuses the picture.
pub fn png(analysis: &Analysis) -> Result<Vec<u8>, String> {
    drawn(&of(analysis))
}

fn of(analysis: &Analysis) -> String {
    svg(&View::published(analysis), None, Purpose::Network, Theme::Light)
}

/// The letters of it that its fonts lack, without making pixels of it.
///
/// # Errors
/// A sentence, where the renderer refuses the picture.
pub fn lacking(analysis: &Analysis) -> Result<String, String> {
    Ok(boxes(&tree(&of(analysis))?))
}

/// A picture of the room `export` as a PNG at its own size.
///
/// # Errors
/// A sentence, where the renderer refuses the picture.
pub fn drawn(picture: &str) -> Result<Vec<u8>, String> {
    pixels(&tree(picture)?)
}

fn pixels(tree: &Tree) -> Result<Vec<u8>, String> {
    let size = tree.size().to_int_size();
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| refused("no room"))?;
    resvg::render(tree, Transform::default(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|why| refused(&why.to_string()))
}

/// The letters of a picture that its fonts lack, each once: a box stands in their place.
fn boxes(tree: &Tree) -> String {
    let mut letters = BTreeSet::new();
    let mut groups = vec![tree.root()];
    while let Some(group) = groups.pop() {
        for node in group.children() {
            match node {
                Node::Group(inner) => groups.push(inner),
                Node::Text(text) => {
                    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                    let lacking = glyphs.filter(|glyph| glyph.id.0 == 0);
                    letters.extend(lacking.flat_map(|glyph| glyph.text.chars()));
                }
                _ => {}
            }
        }
    }
    letters.into_iter().collect()
}

fn refused(why: &str) -> String {
    format!("{} could not be drawn: {why}", files::PICTURE)
}

/// A picture with its text laid out.
fn tree(picture: &str) -> Result<Tree, String> {
    let mut options = Options { font_family: "DejaVu Sans".to_owned(), ..Options::default() };
    let fonts = options.fontdb_mut();
    for font in [dejavu::sans::regular(), dejavu::sans::bold(), dejavu::serif::bold()] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("DejaVu Sans");
    fonts.set_serif_family("DejaVu Serif");
    // usvg gives up a line at the first letter that no font has; so it goes on with another font, and only
    // letters that all lack become boxes.
    let usual = FontResolver::default_fallback_selector();
    options.font_resolver.select_fallback = Box::new(move |letter, tried, fonts| {
        let next = |fonts: &Database| {
            fonts.faces().map(|face| face.id).find(|other| !tried.contains(other))
        };
        usual(letter, tried, fonts).or_else(|| next(fonts))
    });
    Tree::from_str(picture, &options).map_err(|why| refused(&why.to_string()))
}
