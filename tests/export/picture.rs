//! Pictures that stand alone, as a renderer draws them.

use cordiality::chart::theme::{Ink, Theme, hex};
use cordiality::export::View;
use cordiality::export::picture::{Purpose, svg};
use cordiality::publish::social_image::drawn;
use resvg::tiny_skia::Pixmap;

use super::{address, chosen, whole};

fn pixels(picture: &str) -> Pixmap {
    Pixmap::decode_png(&drawn(picture).expect("it can be drawn")).expect("it is a PNG")
}

/// Holds that a picture is of its size, keeps clear of its margins and has chart and words in it.
fn check(view: &View<'_>, purpose: Purpose, theme: Theme) {
    let picture = svg(view, Some(&address()), purpose, theme);
    let drawn = pixels(&picture);
    let (width, height) = (drawn.width(), drawn.height());
    assert_eq!((width, height), purpose.size_px());
    let paper = theme.rgb(Ink::Paper);
    let empty = |x: u32, y: u32| {
        drawn.pixel(x, y).is_some_and(|it| (it.red(), it.green(), it.blue()) == paper)
    };
    let column = |x: u32| (0..height).all(|y| empty(x, y));
    let row = |y: u32| (0..width).all(|x| empty(x, y));
    let named = format!("{purpose:?} {theme:?}");
    let clear =
        (0..30).all(|it| column(it) && column(width - 1 - it) && row(it) && row(height - 1 - it));
    assert!(clear, "something stands in the margins of {named}");
    let full = (0..height).filter(|&y| !row(y)).count();
    assert!(full * 5 > height as usize * 3, "{full} of {height} rows of {named} hold something");
    // Whose it is and where stands at its foot.
    let view = View { theme: None, size: None, ..view.clone() };
    assert!(picture.contains("<title>"), "{named}");
    let texts = picture.split("</text>").filter_map(|it| it.rsplit('>').next());
    let said: String = texts.collect();
    let address = address().page(&view).replace('&', "&amp;");
    for part in ["Cordiality: The Cordiality authors, CC BY 4.0", &address] {
        let part = part.replace(' ', "");
        assert!(said.replace(' ', "").contains(&part), "no {part} in {named}: {said}");
    }
    // No ink is of the other theme.
    let strange = match theme {
        Theme::Light => Theme::Dark.rgb(Ink::Paper),
        Theme::Dark => Theme::Light.rgb(Ink::Era),
    };
    assert!(!picture.contains(&hex(strange)), "{} is in {named}", hex(strange));
}

#[test]
fn every_picture_fills_its_size_and_says_whose_it_is() {
    for purpose in Purpose::CHOICES {
        for theme in Theme::ALL {
            check(&whole(), purpose, theme);
            check(&chosen(), purpose, theme);
        }
    }
}

#[test]
fn nothing_from_a_pack_is_markup() {
    let mut chart_data = whole().chart_data.clone();
    chart_data.title = "A & <script>alert(1)</script>".to_owned();
    chart_data.publication.creator = "\"><b>".to_owned();
    let view = View { chart_data: &chart_data, ..whole() };
    let picture = svg(&view, Some(&address()), Purpose::Slide, Theme::Light);
    assert!(!picture.contains("<script") && !picture.contains("<b>"));
    pixels(&picture);
}
