//! The reading of a month: its value, its grade and the acts that hold the curve there.
//!
//! Written into the page's own frame for it, text by text: it changes with every move of a pointer.

use super::Book;
use crate::browser::{self, Held, Readout};
use crate::chart::plot_area::PlotArea;
use crate::chart_data::ACTS_NAMED;
use crate::date::Month;
use crate::i18n::{self, ui};
use crate::method::cordiality;

/// Shows what stands at a month of a plot, or takes the last reading away. A card takes the place of
/// all but the rule.
pub(super) fn show(book: &Book, field: PlotArea, month: Option<Month>, beside_card: bool) {
    let Some(month) = month else {
        browser::clear_rule();
        return browser::clear_readout();
    };
    let curve = book.curve();
    let held = curve.holding.at(month.last_day(), ACTS_NAMED);
    let cordiality = cordiality(held.stock, curve.scale);
    let (name, value) = (i18n::month(month), i18n::value(cordiality));
    let (x, y) = field.place(month, cordiality);
    let right = x < 0.5;
    let (x, y) = (i18n::style_percent(100.0 * x), i18n::style_percent(100.0 * y));
    browser::set_rule(&x, &y, if right { "right" } else { "left" }, &format!("{name} {value}"));
    if beside_card {
        return browser::clear_readout();
    }
    let acts = held.parts.iter().map(|part| {
        let share = part.points.abs() / held.total;
        let warm = part.points > 0.0;
        Held {
            what: book.chart_data.dated_title(part.act),
            share: format!("{}{}", if warm { "+" } else { "−" }, i18n::percent(share)),
            width: i18n::style_percent(100.0 * share),
            tint: if warm { "fill-act-warm" } else { "fill-act-cold" },
        }
    });
    browser::set_readout(&Readout {
        side: if right { "readout at-right" } else { "readout at-left" },
        month: month.to_string(),
        name,
        value,
        ink: i18n::ink_of(cordiality),
        lede: if held.parts.is_empty() { ui::HELD_BY_NONE } else { ui::HELD_BY },
        acts: acts.collect(),
    });
}
