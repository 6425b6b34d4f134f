//! An address as a QR code, for those who see a screen and hold a phone.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules that a reader of codes wants around it (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The dark modules of a code as the path of an SVG picture, and the width of the picture in modules;
/// nothing where the text is too long for a code.
///
/// ```
/// let (modules, path) = cordiality::export::qr::path("https://example.org/").unwrap();
/// assert_eq!(modules, 33);
/// assert!(path.starts_with("M4 4h7v1h-7z"));
/// ```
#[must_use]
pub fn path(text: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|&x| code.get_module(x, y)).count() as i32;
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run + 1;
        }
    }
    Some((code.size() + 2 * QUIET, path))
}

/// The code as a picture of its own, dark on light whatever the theme, with the address as its name.
#[must_use]
pub fn svg(text: &str) -> Option<String> {
    let (modules, path) = path(text)?;
    let name = crate::chart::svg::escape(text);
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {modules} {modules}\" \
         shape-rendering=\"crispEdges\" role=\"img\"><title>{name}</title>\
         <path fill=\"#fff\" d=\"M0 0h{modules}v{modules}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}
