//! A scene as the text of an SVG picture.
//!
//! A plotters backend that writes one `<g>` a layer, in tenths of a px, with the ink as a class for
//! the page's style sheet and as a literal for a picture on its own. Shapes of a layer share one
//! path, which keeps the picture small. Start at [`write`].

use std::fmt::{self, Write as _};

use plotters::drawing::IntoDrawingArea as _;
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::chart::theme::{Ink, Style};
use crate::chart::{Layer, Layout, Scene, paint};

/// Units of the picture to one px.
const UNITS: f64 = 10.0;

/// Writes a scene as one `<svg>` element.
#[must_use]
pub fn write(scene: &Scene) -> String {
    let Layout { sizes, rows, .. } = &scene.layout;
    let (width, height) = (units(sizes.width_px), units(rows.height_px));
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         stroke-linejoin=\"round\" font-family=\"system-ui,sans-serif\">"
    );
    for layer in &scene.layers {
        open(&mut out, layer);
        let body = body(layer, (width, height));
        out.push_str(&body);
        out.push_str("</g>");
    }
    out.push_str("</svg>");
    out
}

/// A length in units of the picture.
fn units(length_px: f64) -> u32 {
    (length_px * UNITS + 0.5).floor() as u32
}

/// Opens the group of a layer with its style.
fn open(out: &mut String, layer: &Layer) {
    let hex = |ink: Ink| {
        let (red, green, blue) = ink.rgb();
        format!("#{red:02x}{green:02x}{blue:02x}")
    };
    let (name, ink) = (layer.name, layer.style.ink());
    let (class, colour) = (ink.name(), hex(ink));
    out.push_str(&match layer.style {
        Style::Stroke { width_px, .. } => format!(
            "<g class=\"{name} stroke-{class}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{}\">",
            units(width_px)
        ),
        Style::Fill { .. } => format!("<g class=\"{name} fill-{class}\" fill=\"{colour}\">"),
        Style::Text { size_px, .. } => format!(
            "<g class=\"{name} fill-{class}\" fill=\"{colour}\" font-size=\"{}\">",
            units(size_px)
        ),
    });
}

/// The shapes of a layer as markup.
fn body(layer: &Layer, size: (u32, u32)) -> String {
    let mut marks = Marks::default();
    let painted =
        paint::paint(layer, &Backend { size, marks: &mut marks }.into_drawing_area(), UNITS);
    debug_assert!(painted.is_ok(), "writing to a string cannot fail");
    let Marks { path, elements, .. } = marks;
    if path.is_empty() { elements } else { format!("<path d=\"{path}\"/>{elements}") }
}

/// Escapes text for markup.
///
/// ```
/// use cordiality::chart::svg::escape;
/// assert_eq!(escape("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
/// ```
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(letter),
        }
    }
    out
}

/// What one layer comes to: a path for all its lines and areas, elements for the rest.
#[derive(Default)]
struct Marks {
    path: String,
    /// Where the path stands, for relative steps.
    last: BackendCoord,
    elements: String,
}

impl Marks {
    fn move_to(&mut self, to: BackendCoord) {
        // After a move, SVG takes further pairs as lines; a small m makes them relative ones.
        let (dx, dy) = (to.0 - self.last.0, to.1 - self.last.1);
        self.path.push('m');
        self.step(dx, dy, true);
        self.last = to;
    }

    fn line_to(&mut self, to: BackendCoord) {
        let (dx, dy) = (to.0 - self.last.0, to.1 - self.last.1);
        if (dx, dy) != (0, 0) {
            self.step(dx, dy, false);
            self.last = to;
        }
    }

    /// Writes a pair with no more space than it needs: a minus sign separates by itself.
    fn step(&mut self, dx: i32, dy: i32, first: bool) {
        let before = if first || dx < 0 { "" } else { " " };
        let between = if dy < 0 { "" } else { " " };
        let _ = write!(self.path, "{before}{dx}{between}{dy}");
    }

    /// Ends an area; the next move starts again from its first point.
    fn close(&mut self, start: BackendCoord) {
        self.path.push('z');
        self.last = start;
    }

    fn polyline(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        let mut points = points.into_iter();
        let Some(first) = points.next() else { return };
        self.move_to(first);
        points.for_each(|point| self.line_to(point));
    }

    fn polygon(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        let mut points = points.into_iter().peekable();
        let Some(start) = points.peek().copied() else { return };
        self.polyline(points);
        self.close(start);
    }
}

/// Writes what plotters draws into [`Marks`]; the style is the layer's and is already written.
struct Backend<'a> {
    size: (u32, u32),
    marks: &'a mut Marks,
}

impl DrawingBackend for Backend<'_> {
    type ErrorType = fmt::Error;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<fmt::Error>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<fmt::Error>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        point: BackendCoord,
        _color: BackendColor,
    ) -> Result<(), DrawingErrorKind<fmt::Error>> {
        self.marks.polyline([point, (point.0 + 1, point.1)]);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _style: &S,
    ) -> Result<(), DrawingErrorKind<fmt::Error>> {
        self.marks.polyline(path);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        _style: &S,
    ) -> Result<(), DrawingErrorKind<fmt::Error>> {
        self.marks.polygon(vertices);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        _style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<fmt::Error>> {
        let ((left, top), (right, bottom)) = (upper_left, bottom_right);
        self.marks.polygon([(left, top), (right, top), (right, bottom), (left, bottom)]);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        _style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<fmt::Error>> {
        let _ = write!(
            self.marks.elements,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>",
            center.0, center.1
        );
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), DrawingErrorKind<fmt::Error>> {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let (x, y, text) = (at.0, at.1, escape(text));
        let _ = write!(self.marks.elements, "<text x=\"{x}\" y=\"{y}\"{anchor}>{text}</text>");
        Ok(())
    }
}
