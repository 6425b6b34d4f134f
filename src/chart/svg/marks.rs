//! What plotters draws, as the text of paths and elements: the backend behind the picture.

use std::fmt::{self, Write as _};

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::{BOLD, anchor, escape};
use crate::chart::Anchor;
use crate::relation::Language;

/// What plotters is told of the size of the picture, to which it clips: no place is farther out.
const SIZE: (u32, u32) = (1 << 24, 1 << 24);

/// What one layer comes to: a path for all its lines and areas, elements for the rest.
pub(super) struct Marks<'a> {
    pub(super) path: String,
    /// Where the path stands, for relative steps.
    last: BackendCoord,
    /// The command that goes on unless another is written.
    command: char,
    pub(super) elements: String,
    /// The anchor that a text needs not name.
    anchor: Option<Anchor>,
    /// Whether the first word of a text is bold.
    lead: bool,
    /// What the author's words are in.
    language: &'a Language,
}

impl<'a> Marks<'a> {
    /// Nothing yet, of a layer whose texts mostly have an anchor.
    pub(super) fn of(anchor: Anchor, lead: bool, language: &'a Language) -> Self {
        let (path, elements) = (String::new(), String::new());
        Self { path, last: (0, 0), command: '\0', elements, anchor: Some(anchor), lead, language }
    }

    fn move_to(&mut self, to: BackendCoord) {
        let (dx, dy) = (to.0 - self.last.0, to.1 - self.last.1);
        self.path.push('m');
        self.pair(dx, dy, true);
        // After a move, SVG takes further pairs as lines; a small m makes them relative ones.
        (self.last, self.command) = (to, 'l');
    }

    fn line_to(&mut self, to: BackendCoord) {
        let (dx, dy) = (to.0 - self.last.0, to.1 - self.last.1);
        match (dx, dy) {
            (0, 0) => {}
            (0, _) => self.command('v', dy),
            (_, 0) => self.command('h', dx),
            _ => {
                let first = self.command != 'l';
                if first {
                    self.path.push('l');
                    self.command = 'l';
                }
                self.pair(dx, dy, first);
            }
        }
        self.last = to;
    }

    fn command(&mut self, command: char, by: i32) {
        let _ = write!(self.path, "{command}{by}");
        self.command = command;
    }

    /// Writes a pair with no more space than it needs: a minus sign separates by itself.
    fn pair(&mut self, dx: i32, dy: i32, first: bool) {
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
pub(super) struct Backend<'a, 'b> {
    pub(super) marks: &'a mut Marks<'b>,
}

impl DrawingBackend for Backend<'_, '_> {
    type ErrorType = fmt::Error;

    fn get_size(&self) -> (u32, u32) {
        SIZE
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
        let stands = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let anchor = if self.marks.anchor == Some(stands) { "" } else { anchor(stands) };
        let (x, y) = at;
        // An anchor is a side of the picture, whichever way a text runs: so no text has a direction of its
        // own, but what runs leftwards is embedded in it.
        let text = escape(&self.marks.language.embedded(text));
        let text = match text.split_once(' ').filter(|_| self.marks.lead) {
            Some((first, rest)) => format!("<tspan{BOLD}>{first}</tspan> {rest}"),
            None if self.marks.lead => format!("<tspan{BOLD}>{text}</tspan>"),
            None => text,
        };
        let _ = write!(self.marks.elements, "<text x=\"{x}\" y=\"{y}\"{anchor}>{text}</text>");
        Ok(())
    }
}
