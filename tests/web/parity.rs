//! The same scenes drawn in wasm give the very bytes that `tests/golden.rs` keeps.

use wasm_bindgen_test::wasm_bindgen_test;

use crate::common::{REWRITE, pictures, second, shipped};

/// Every picture that is kept, with its name.
const KEPT: &[(&str, &str)] = include!("../golden/kept.rs");

#[wasm_bindgen_test]
fn wasm_draws_every_kept_picture_to_the_byte() {
    let pictures = pictures([&shipped(), &second()]);
    let names = pictures.iter().map(|picture| picture.name.as_str());
    assert!(names.eq(KEPT.iter().map(|(name, _)| *name)), "other pictures are kept; {REWRITE}");
    for (picture, (name, kept)) in pictures.into_iter().zip(KEPT) {
        let drawn = picture.draw();
        let same = drawn.bytes().zip(kept.bytes()).take_while(|(a, b)| a == b).count();
        let around =
            |text: &str| text.chars().skip(same.saturating_sub(40)).take(80).collect::<String>();
        assert!(drawn == *kept, "{name} at byte {same}:\n{}\n{}", around(&drawn), around(kept));
    }
}
