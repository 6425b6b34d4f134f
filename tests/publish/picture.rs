//! The picture that stands for the page elsewhere.

use std::sync::LazyLock;

use cordiality::analysis::Analysis;
use cordiality::export::picture::Purpose;
use cordiality::method::Specification;
use cordiality::publish::social_image::{lacking, png};
use cordiality::relation::Relation;
use resvg::tiny_skia::Pixmap;

use super::COMPILED;

static PICTURE: LazyLock<Vec<u8>> = LazyLock::new(draw);

fn draw() -> Vec<u8> {
    png(&analysis(&COMPILED)).expect("it can be drawn")
}

fn analysis(relation: &Relation) -> Analysis {
    Analysis::of(relation.clone(), &Specification::PUBLISHED)
}

fn pixels() -> Pixmap {
    Pixmap::decode_png(&PICTURE).expect("it is a PNG")
}

#[test]
fn it_is_a_png_of_the_size_that_networks_want() {
    assert_eq!(PICTURE.get(1..4), Some(&b"PNG"[..]));
    let picture = pixels();
    assert_eq!((picture.width(), picture.height()), Purpose::Network.size_px());
}

#[test]
fn it_is_the_same_every_time() {
    assert!(draw() == *PICTURE, "two drawings differ");
}

#[test]
fn nothing_touches_its_edges_and_words_keep_clear_of_the_chart() {
    let picture = pixels();
    let (width, height) = Purpose::Network.size_px();
    let empty = |x: u32, y: u32| {
        picture.pixel(x, y).is_some_and(|it| [it.red(), it.green(), it.blue()] == [255; 3])
    };
    let column = |x: u32| (0..height).all(|y| empty(x, y));
    let row = |y: u32| (0..width).all(|x| empty(x, y));
    let margins =
        (0..30).all(|it| column(it) && column(width - 1 - it) && row(it) && row(height - 1 - it));
    assert!(margins, "something stands in the margins");
    // The chart fills what the words leave, to the margins.
    assert!((30..90).any(|it| !column(width - 1 - it)), "the chart ends before the right margin");
    assert!((30..90).any(|it| !row(height - 1 - it)) && (30..90).any(|it| !row(it)));
    let drawn = (0..height).filter(|&y| (width / 2..width).any(|x| !empty(x, y))).count();
    assert!(drawn > 400, "the chart is {drawn} px high");
    // The words, a clear column, the chart.
    let columns: Vec<bool> = (0..width).map(column).collect();
    let clear = columns.windows(8).enumerate().skip(200).find(|(_, it)| it.iter().all(|&it| it));
    let clear = clear.map_or(width as usize, |(at, _)| at);
    // The chart of this width and height begins at 475 px.
    assert!((240..475).contains(&clear), "the words reach to {clear} px");
}

#[test]
fn letters_that_its_fonts_lack_are_known() {
    let mut relation = COMPILED.clone();
    let lacks = |relation: &Relation| lacking(&analysis(relation)).expect("it can be drawn");
    assert_eq!(lacks(&relation), "");
    relation.title = "Дружба, 友好 and «Łódź»".to_owned();
    assert_eq!(lacks(&relation), "友好");
    // Nor does one of them take the letters beside it along, in whatever face they are set.
    relation.finding = "شمال اور جنوب معاہدے کے بعد".to_owned();
    relation.superlatives.clear();
    assert_eq!(lacks(&relation), "ہے友好");
}
