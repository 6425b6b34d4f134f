//! The small curve of the two years around an act.

use yew::prelude::*;

use crate::chart::sparkline::{HEIGHT, Sparkline, Stop, WIDTH};
use crate::i18n;

/// The least room between two labels, in units.
const ROOM: i32 = 150;

/// A picture with a name that says its values.
pub fn small_curve(Sparkline { line, zero, stops }: &Sparkline) -> Html {
    let [first, now, last] = *stops;
    let label = |stop: Stop, anchor: &'static str| {
        html! {
            <text class="fill-muted" x={stop.at.0.to_string()} y={(HEIGHT + 32).to_string()}
                text-anchor={anchor}>{ i18n::heard::year_value(stop.month, stop.cordiality) }</text>
        }
    };
    let (x, y) = now.at;
    html! {
        <svg class="sparkline" viewBox={format!("0 -10 {WIDTH} {}", HEIGHT + 50)} role="img"
            aria-label={i18n::heard::small_curve(stops.map(|stop| (stop.month, stop.cordiality)))}>
            if let Some(zero) = zero {
                <path class="stroke-axis" d={format!("M{} {zero}H{}", first.at.0, last.at.0)} />
            }
            <path class="stroke-axis" d={format!("M{x} 0V{HEIGHT}")} stroke-dasharray="4 6" />
            <path class="line stroke-text" d={line.clone()} />
            <circle class="fill-text" cx={x.to_string()} cy={y.to_string()} r="9" />
            if x - first.at.0 >= ROOM { { label(first, "start") } }
            { label(now, if x - first.at.0 < ROOM { "start" } else { "middle" }) }
            if last.at.0 - x >= ROOM { { label(last, "end") } }
        </svg>
    }
}
