//! What is where on the strips beside the plot: lanes of acts, leaders of both states, periods, and
//! treaties and wars.
//!
//! One area a strip answers for all that is drawn on it, by where along it a pointer is: hundreds of
//! ticks of their own would cost every page hundreds of elements.

use crate::chart::context;
use crate::chart::form::Form;
use crate::chart::plot_area::PlotArea;
use crate::chart_data::{ChartData, Period, Precision};
use crate::date::Day;
use crate::relation::Domain;

/// How many strips there are: a lane for each domain, the leaders of each state, the periods, then treaties and
/// wars.
pub const STRIPS: usize = CONTEXT + 1;
/// The strip of periods.
const ERAS: usize = Domain::ALL.len() + 2;
/// The strip of treaties and wars.
const CONTEXT: usize = ERAS + 1;

/// How far from a tick a pointer may be, in px.
const REACH_PX: f64 = 6.0;

/// A place along a strip.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Along {
    /// From its beginning, as a share of its length.
    pub share: f64,
    /// Across it, as a share of how far it reaches.
    pub across: f64,
    /// Its length in px.
    pub length_px: f64,
    /// Which way time runs: down, one lane holds the acts of all domains.
    pub form: Form,
}

/// Something on a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointed {
    /// The tick of an act.
    Act(usize),
    /// The bar of a leader: of which state, and the place among its leaders.
    Leader(usize, usize),
    /// A named period.
    Era(usize),
    /// The bar of a treaty or a war, by its place among them.
    Context(usize),
}

impl Pointed {
    /// The strip that it is drawn on.
    #[must_use]
    pub fn strip(self, chart_data: &ChartData) -> usize {
        match self {
            Self::Act(act) => chart_data.acts[act].domain as usize,
            Self::Leader(party, _) => Domain::ALL.len() + party,
            Self::Era(_) => ERAS,
            Self::Context(_) => CONTEXT,
        }
    }

    /// The day at whose place it is named.
    #[must_use]
    pub fn day(self, chart_data: &ChartData) -> Day {
        match self {
            Self::Act(act) => chart_data.acts[act].day,
            Self::Leader(party, place) => chart_data.leaders[party][place].middle(),
            Self::Era(place) => chart_data.eras[place].middle(),
            Self::Context(place) => chart_data.context[place].period.middle(),
        }
    }
}

impl PlotArea {
    /// What is drawn at a place along a strip; `None` between ticks and between leaders.
    #[must_use]
    pub fn pointed(self, chart_data: &ChartData, strip: usize, at: Along) -> Option<Pointed> {
        let day = self.day_at(at.share);
        let days = (self.days() * REACH_PX / at.length_px).floor() as i32;
        if let Some(domain) = Domain::ALL.get(strip) {
            let domain = (at.form == Form::Across).then_some(*domain);
            return act_at(chart_data, domain, day, days).map(Pointed::Act);
        }
        if strip == CONTEXT {
            return context_at(chart_data, day, days, at.across).map(Pointed::Context);
        }
        let last = |periods: &[Period]| periods.iter().rposition(|period| period.holds(day));
        let party = strip - Domain::ALL.len();
        match chart_data.leaders.get(party) {
            Some(leaders) => last(leaders).map(|place| Pointed::Leader(party, place)),
            None => last(&chart_data.eras).map(Pointed::Era),
        }
    }
}

/// The act of a lane, or of all where none is named, whose tick is nearest to a day; else one whose year is drawn there as a line.
fn act_at(chart_data: &ChartData, domain: Option<Domain>, day: Day, days: i32) -> Option<usize> {
    let within = |days: i32| {
        let acts =
            chart_data.acts_until(Day(day.0 - days))..chart_data.acts_until(Day(day.0 + days + 1));
        acts.filter(move |&act| domain.is_none_or(|domain| chart_data.acts[act].domain == domain))
    };
    let apart = |act: &usize| (chart_data.acts[*act].day.0 - day.0).abs();
    let holds = |act: &usize| {
        let date = chart_data.date(*act);
        chart_data.precisions[*act] == Precision::Year
            && date.earliest() <= day
            && day <= date.latest()
    };
    within(days).min_by_key(apart).or_else(|| within(366).find(holds))
}

/// The treaty or war of a day, or of one near it, whose row is nearest to a place across the strip; of two in
/// a row the one whose days are nearer.
fn context_at(chart_data: &ChartData, day: Day, days: i32, across: f64) -> Option<usize> {
    let bars = &chart_data.context;
    let pointed = (across.clamp(0.0, 1.0) * context::count(bars) as f64).floor() as usize;
    let apart = |place: &usize| {
        let Period { from, to, .. } = &bars[*place].period;
        (from.0 - day.0).max(day.0 - to.0).max(0)
    };
    let near = (0..bars.len()).filter(|place| apart(place) <= days);
    near.min_by_key(|place| (bars[*place].row.abs_diff(pointed), apart(place)))
}
