//! The picture that stands for the page where somebody links to it, as a PNG.
//!
//! Drawn with a font that comes with the program and is as wide as the chart's table of widths says, so
//! it is the same picture on every machine.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::analysis::Analysis;
use crate::chart::theme::Theme;
use crate::export::picture::{Purpose, svg};
use crate::export::{View, files};

/// The picture of an analysis, as most networks want it.
///
/// # Errors
/// A sentence, where the renderer refuses the picture.
pub fn png(analysis: &Analysis) -> Result<Vec<u8>, String> {
    drawn(&svg(&View::published(analysis), None, Purpose::Network, Theme::Light))
}

/// A picture of the room `export` as a PNG at its own size.
///
/// # Errors
/// A sentence, where the renderer refuses the picture.
pub fn drawn(picture: &str) -> Result<Vec<u8>, String> {
    let refused = |why: String| format!("{} could not be drawn: {why}", files::PICTURE);
    let mut options = Options { font_family: "DejaVu Sans".to_owned(), ..Options::default() };
    let fonts = options.fontdb_mut();
    for font in [dejavu::sans::regular(), dejavu::sans::bold(), dejavu::serif::bold()] {
        fonts.load_font_data(font.to_vec());
    }
    fonts.set_sans_serif_family("DejaVu Sans");
    fonts.set_serif_family("DejaVu Serif");
    let tree = Tree::from_str(picture, &options).map_err(|why| refused(why.to_string()))?;
    let size = tree.size().to_int_size();
    let mut pixels =
        Pixmap::new(size.width(), size.height()).ok_or_else(|| refused("no room".to_owned()))?;
    resvg::render(&tree, Transform::default(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|why| refused(why.to_string()))
}
