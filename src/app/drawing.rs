//! What a reader has drawn anew: the pictures, the figures that the page says of the curve, and the
//! controls that they are chosen with.

use super::{Book, Live};
use crate::analysis::Inflection;
use crate::browser::{self, Controls, Figures};
use crate::chart::{Layout, Scene, WIDTHS_PX, overlay_css, svg};
use crate::i18n;
use crate::relation::Span;
use crate::state::Action;
use crate::state::settings::{Settings, years};

/// Draws a range of months in the picture that is in sight, and gives its place.
pub(super) fn draw(book: &Book, range: Span) -> usize {
    let shown = browser::shown_picture();
    let layout = |width| Layout::of(&book.chart_data, book.curve(), range, width);
    let layouts = WIDTHS_PX.map(layout);
    browser::set_places(&overlay_css::sheet(layouts.each_ref()));
    if let Some(layout) = layouts.into_iter().nth(shown) {
        browser::set_picture(shown, &svg::write(&Scene::on(&book.chart_data, layout)));
    }
    shown
}

/// Draws a range of months in the picture of a place among [`WIDTHS_PX`].
pub(super) fn draw_picture(book: &Book, range: Span, index: usize) {
    let scene = Scene::of(&book.chart_data, book.curve(), range, WIDTHS_PX[index]);
    browser::set_picture(index, &svg::write(&scene));
}

/// Says everything that the page says of the curve; `before` is what it says of the inflections so
/// far.
pub(super) fn tell(book: &Book, before: &[TurningPoint]) {
    let value = |cordiality: f64| (i18n::value(cordiality), i18n::ink_of(cordiality));
    for (index, (now, before)) in book.inflections().iter().zip(before).enumerate() {
        let (word, meaning) = i18n::verdict(now.verdict);
        browser::set_figures(
            index,
            &Figures {
                id: &book.chart_data.annotations[index].id,
                names: [before, now].map(|it| i18n::moved(it.before, it.after)),
                key: i18n::move_of(now.before, now.after),
                values: [value(now.before), value(now.after)],
                verdict: (word, format!(": {meaning}")),
            },
        );
    }
    let cell = |&cordiality: &f64| (i18n::points(cordiality), i18n::tint_of(cordiality));
    browser::set_table(book.curve().cordiality.iter().map(cell));
}

/// Makes the controls say what is drawn.
pub(super) fn set_controls(choice: Settings) {
    let Settings { range, half_life } = choice;
    let years = [range.from.year().to_string(), range.to.year().to_string()];
    let half_life = half_life.to_string();
    let said = i18n::drawn(&years[0], &years[1], &half_life);
    let [from, to] = years;
    browser::set_controls(&Controls { values: [from, to, half_life], said });
}

/// Listens to the controls.
pub(super) fn listen(live: &Live, span: Span) {
    let chosen = live.clone();
    browser::listen("choice", "input", move |event| {
        let (values, moved) = browser::chosen(event);
        let [from, to, half_life] = values.as_slice() else { return };
        let (Ok(from), Ok(to)) = (from.parse::<i32>(), to.parse::<i32>()) else { return };
        // The end that is moved takes the other along.
        let (from, to) = match moved {
            Some(0) => (from, to.max(from)),
            _ => (from.min(to), to),
        };
        if let (Some(range), Ok(half_life)) = (years(from, to, span), half_life.parse()) {
            chosen.emit(Action::Choose(Settings { range, half_life }));
        }
    });
    let reset = live.clone();
    browser::listen("choice", "reset", move |event| {
        event.prevent_default();
        reset.emit(Action::Choose(Settings::published(span)));
    });
    browser::listen("choice", "submit", browser::Event::prevent_default);
}
