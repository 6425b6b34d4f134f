//! What the curve says of a turning point: how far it moved in its month, and whether it turned there.

use yew::prelude::*;

use crate::analysis::TurningPoint;
use crate::chart_data::{BESIDE_NAMED, ChartData};
use crate::components::text::changing;
use crate::i18n::{self, basis, robust, turns, ui};
use crate::method::Curve;
use crate::relation::Span;

/// Rows of a list of facts: from where to where, what of this is the act's own, and which other acts of
/// its month have their part. `label` is what the curve is called.
pub fn moved(
    label: &'static str,
    chart_data: &ChartData,
    curve: &Curve,
    it: &TurningPoint,
) -> Html {
    let value =
        |cordiality: f64| changing("span", i18n::ink_of(cordiality), &i18n::value(cordiality));
    let language = &chart_data.publication.language;
    let title = |act| language.isolated(chart_data.title(act));
    let mut beside = chart_data.counted_beside(it.act, curve);
    let named: Vec<_> = beside.by_ref().take(BESIDE_NAMED).map(title).collect();
    html! {
        <>
            <div>
                <dt>{ label }</dt>
                <dd class="moved">
                    { changing("span", "", &format!("{}: ", i18n::direction(it.direction))) }
                    { value(it.before) }
                    <span>{ ui::TO_VALUE }</span>
                    { value(it.after) }
                    { changing("span", "", &i18n::month_ends(it.month)) }
                </dd>
            </div>
            <div class="row">
                <dt>{ ui::OWN }</dt>
                { changing("dd", "own", &i18n::points(it.own)) }
            </div>
            if !named.is_empty() {
                <div>
                    <dt>{ ui::BESIDE }</dt>
                    { changing("dd", "beside", &i18n::titles(&named, beside.count())) }
                </div>
            }
        </>
    }
}

/// Rows of a list of facts: a year before and after, and what the curve says of the turn, within the months of
/// the curve.
pub fn turned(span: Span, it: &TurningPoint) -> Html {
    let (verdict, fits) = turns::verdict(&it.verdict);
    let why = turns::why(&it.verdict, it.direction, it.month, span, it.figures());
    let [year_before, year_after] = it.year_around.map(i18n::value_if_any);
    html! {
        <>
            <div class="row">
                <dt>{ ui::YEAR_AROUND }</dt>
                { changing("dd", "around", &format!("{year_before}{}{year_after}", ui::TO_VALUE)) }
            </div>
            <div>
                <dt>{ ui::VERDICT }</dt>
                <dd class="verdict">
                    { changing("span", "", &format!("{why}. ")) }
                    { changing("strong", "", verdict) }
                    { changing("span", "", fits) }
                </dd>
            </div>
            <div>
                <dt>{ ui::SHARE }</dt>
                { changing("dd", "confirmed", &basis::share(it.confirmed)) }
            </div>
            if let Some(holds) = it.holds {
                <div class="row">
                    <dt>{ robust::LABEL }</dt>
                    { changing("dd", "holds", &robust::holds(holds)) }
                </div>
            }
        </>
    }
}
