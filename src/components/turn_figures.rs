//! What the curve says of a turning point: how far it moved in its month, and whether it turned there.

use yew::prelude::*;

use crate::analysis::TurningPoint;
use crate::chart_data::{BESIDE_NAMED, ChartData};
use crate::components::Shared;
use crate::components::text::changing;
use crate::i18n::{self, basis, turns, ui};

/// What is said of it.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct Props {
    /// What the curve is called here.
    #[prop_or(ui::MOVED)]
    pub label: &'static str,
    /// What is known of the acts.
    pub chart_data: Shared<ChartData>,
    /// The turning point, at the half-life that is drawn.
    pub turning_point: TurningPoint,
}

/// Rows of a list of facts.
#[component]
pub fn TurnFigures(props: &Props) -> Html {
    let Props { label, chart_data, turning_point: it } = props;
    let (verdict, fits) = turns::verdict(&it.verdict);
    let why = turns::why(&it.verdict, it.direction, it.month, chart_data.span, it.figures());
    let value =
        |cordiality: f64| changing("span", i18n::ink_of(cordiality), &i18n::value(cordiality));
    let mut beside = chart_data.counted_beside(it.act).map(|act| chart_data.title(act));
    let named: Vec<&str> = beside.by_ref().take(BESIDE_NAMED).collect();
    let [year_before, year_after] = it.year_around.map(i18n::value_if_any);
    html! {
        <>
            <div>
                <dt>{ *label }</dt>
                <dd class="moved">
                    { changing("span", "", &format!("{}: ", i18n::direction(it.direction))) }
                    { value(it.before) }
                    <span>{ ui::TO_VALUE }</span>
                    { value(it.after) }
                    { changing("span", "", &i18n::month_ends(it.month)) }
                </dd>
            </div>
            <div>
                <dt>{ ui::OWN }</dt>
                { changing("dd", "own", &i18n::points(it.own)) }
            </div>
            if !named.is_empty() {
                <div>
                    <dt>{ ui::BESIDE }</dt>
                    { changing("dd", "beside", &i18n::titles(&named, beside.count())) }
                </div>
            }
            <div>
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
        </>
    }
}
