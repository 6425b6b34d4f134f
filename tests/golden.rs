//! The pictures that are kept in `tests/golden`, byte for byte what the chart draws today, and beside
//! them the data of the page and a small page: the tests in a browser (`web`) draw the same pictures
//! and bring that page to life.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` rewrites them. Review a new picture as a picture.

#![cfg(feature = "author")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test ends where something is wrong")]

mod common;

use std::convert::Infallible;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use common::{PAGE, REWRITE, five_discs, pictures};
use cordiality::analysis::Analysis;
use cordiality::chart::{Drawn, Scene, paint};
use cordiality::relation::Relation;
use cordiality::{pack, page};
use plotters::drawing::IntoDrawingArea as _;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

/// The page's relation, compiled as the build does it, and the one that is published beside it.
static COMPILED: LazyLock<Relation> = LazyLock::new(|| compiled("static/pakistan-ussr"));
static SECOND: LazyLock<Relation> = LazyLock::new(|| compiled("static/pakistan-usa"));

fn compiled(pack: &str) -> Relation {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(pack);
    pack::read(&folder).and_then(|files| pack::compile(&files)).expect("the pack has no fault")
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn updating() -> bool {
    std::env::var_os("UPDATE_GOLDEN").is_some()
}

/// Compares a text with the file that is kept of it; where they differ, the new one is written
/// beside it and this says where to look.
fn check(name: &str, ending: &str, fresh: &str) -> Result<(), String> {
    let kept = folder().join(format!("{name}.{ending}"));
    let changed = folder().join(format!("{name}.changed.{ending}"));
    if updating() {
        fs::write(&kept, fresh).expect("tests/golden can be written");
    }
    if fs::read_to_string(&kept).is_ok_and(|kept| kept == fresh) {
        let _ = fs::remove_file(changed);
        return Ok(());
    }
    fs::write(&changed, fresh).expect("tests/golden can be written");
    Err(format!("file://{}\nfile://{}", kept.display(), changed.display()))
}

#[test]
fn every_picture_is_the_one_that_is_kept() {
    let changed: Vec<String> = (pictures([&COMPILED, &SECOND]).into_iter())
        .filter_map(|picture| check(&picture.name.clone(), "svg", &picture.draw()).err())
        .collect();
    assert!(
        changed.is_empty(),
        "{} pictures have changed. Open each pair in a browser; {REWRITE}\n{}",
        changed.len(),
        changed.join("\n")
    );
}

#[test]
fn the_data_of_the_page_is_what_is_kept() {
    for (name, relation) in [("relation", &COMPILED), ("pakistan-usa", &SECOND)] {
        if let Err(pair) = check(name, "json", &relation.to_json()) {
            panic!("the compiled pack has changed; {REWRITE}\n{pair}");
        }
    }
}

#[test]
fn the_small_page_is_what_is_kept() {
    let analysis = Analysis::published(five_discs());
    let page =
        page::render(&analysis.into(), page::Surroundings::default()).expect("there is a runtime");
    let page::Markup { head, body, .. } = page.markup;
    if let Err(pair) = check("five-discs", "html", &format!("{head}{body}\n")) {
        panic!("the markup of the page has changed; {REWRITE}\n{pair}");
    }
}

#[test]
fn the_browser_is_given_every_picture_and_nothing_else_is_kept() {
    let wanted: Vec<String> =
        pictures([&COMPILED, &SECOND]).into_iter().map(|picture| picture.name).collect();
    let entry = |name: &String| format!("    (\"{name}\", include_str!(\"{name}.svg\")),\n");
    let list = format!("&[\n{}]\n", wanted.iter().map(entry).collect::<String>());
    if let Err(pair) = check("kept", "rs", &list) {
        panic!("the list of pictures has changed; {REWRITE}\n{pair}");
    }
    for file in fs::read_dir(folder()).expect("tests/golden is there").flatten() {
        let name = file.file_name().to_string_lossy().into_owned();
        let orphan = name
            .strip_suffix(".svg")
            .is_some_and(|name| !wanted.iter().any(|wanted| wanted == name));
        if orphan && updating() {
            fs::remove_file(file.path()).expect("tests/golden can be written");
        } else if !name.contains(".changed.") {
            assert!(!orphan, "no test draws tests/golden/{name}; {REWRITE}");
        }
    }
}

/// A backend that counts what is drawn on it, and knows nothing of SVG.
struct Counter<'a>(&'a mut usize);

impl Counter<'_> {
    fn count(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        *self.0 += 1;
        Ok(())
    }
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Counter<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (768, 768)
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
        panic!("a shape was taken apart into pixels")
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Done {
        self.count()
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Done {
        self.count()
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        _: BackendCoord,
        _: BackendCoord,
        _: &S,
        _: bool,
    ) -> Done {
        self.count()
    }

    fn draw_circle<S: BackendStyle>(&mut self, _: BackendCoord, _: u32, _: &S, _: bool) -> Done {
        self.count()
    }

    fn draw_text<S: BackendTextStyle>(&mut self, _: &str, _: &S, _: BackendCoord) -> Done {
        self.count()
    }
}

#[test]
fn another_backend_is_given_every_shape_once() {
    let analysis = Analysis::published(COMPILED.clone());
    for layer in &Scene::of(&Drawn::of(&analysis), PAGE).layers {
        let mut drawn = 0;
        paint::paint(layer, &Counter(&mut drawn).into_drawing_area(), 1.0).expect("it cannot fail");
        assert_eq!(drawn, layer.clipped().len(), "layer {}", layer.name);
        // What lies at no height of a band is drawn in the ink of another.
        let whole = layer.band.is_some() || drawn >= layer.shapes.len();
        assert!(whole, "layer {} lost a shape", layer.name);
    }
}
