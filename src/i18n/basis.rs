//! What is said of how firmly the curve stands: other codings, and how many acts are known.

use crate::i18n::{count_acts, points, tint_of};
use crate::method::Model;
use crate::method::draws::{DRAWS, Range};
use crate::method::support::Support;

/// Where other codings would put a month, and what it rests on.
///
/// ```
/// use cordiality::i18n::basis::basis;
/// use cordiality::method::{draws::Range, support::Support};
/// let range = Some(Range { low: -80, high: -41 });
/// let support = |known, effective| Support { known, effective };
/// assert_eq!(basis(range, support(9, 5.62)), "between −80 and −41; 9 acts known");
/// assert_eq!(basis(range, support(3, 2.0)), "between −80 and −41; few acts known: 3");
/// assert_eq!(basis(None, support(0, 0.0)), "no act known in two years");
/// ```
#[must_use]
pub fn basis(range: Option<Range>, support: Support) -> String {
    let known = known(support);
    match range {
        Some(range) => format!("between {}; {known}", ends(range, " and ")),
        None => known,
    }
}

/// The ends of a range.
#[must_use]
pub fn ends(Range { low, high }: Range, between: &str) -> String {
    format!("{}{between}{}", points(low.into()), points(high.into()))
}

fn known(support: Support) -> String {
    match support.known {
        0 => "no act known in two years".to_owned(),
        1 => "one act known".to_owned(),
        known if support.is_thin() => format!("few acts known: {known}"),
        known => format!("{known} acts known"),
    }
}

/// How firmly the curve is held, before the acts that hold it most.
///
/// ```
/// use cordiality::i18n::basis::held_as_by;
/// use cordiality::method::Model::{DecayedStock, YanZhou};
/// use cordiality::method::support::Support;
/// let held = Support { known: 3, effective: 2.5 };
/// assert_eq!(held_as_by(held, DecayedStock), "Held as by 2.5 acts of equal weight, most by:");
/// assert_eq!(held_as_by(held, YanZhou), "Moved in the last two years most by:");
/// assert_eq!(held_as_by(Support { known: 0, effective: 0.0 }, DecayedStock), "No counted act yet.");
/// ```
#[must_use]
pub fn held_as_by(support: Support, model: Model) -> String {
    match effectively(support.effective).as_str() {
        "0" if model == Model::YanZhou => "Nothing has moved it in the last two years.".to_owned(),
        _ if model == Model::YanZhou => "Moved in the last two years most by:".to_owned(),
        "0" => "No counted act yet.".to_owned(),
        "1" => "Held as by one act:".to_owned(),
        acts => format!("Held as by {acts} acts of equal weight, most by:"),
    }
}

/// A number of acts of equal weight, to a tenth.
///
/// ```
/// use cordiality::i18n::basis::effectively;
/// assert_eq!([2.04, 2.05, 11.97].map(effectively), ["2", "2.1", "12"]);
/// ```
#[must_use]
pub fn effectively(acts: f64) -> String {
    let tenths = (acts.max(0.0) * 10.0 + 0.5).floor() as u32;
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        tenth => format!("{}.{tenth}", tenths / 10),
    }
}

/// How many of the draws confirm a turning point, or that they are being made.
///
/// ```
/// use cordiality::i18n::basis::share;
/// assert_eq!(share(Some(877)), "confirmed by 88% of 1,000 other codings");
/// assert_eq!(share(None), "being worked out");
/// ```
#[must_use]
pub fn share(confirmed: Option<u16>) -> String {
    let Some(confirmed) = confirmed else {
        return "being worked out".to_owned();
    };
    let percent = (100 * u32::from(confirmed) + u32::from(DRAWS) / 2) / u32::from(DRAWS);
    format!("confirmed by {percent}% of 1,000 other codings")
}

/// A cell of the table: the value of a month, what it rests on in two lines, and the class of the cell.
#[must_use]
pub fn cell(range: Option<Range>, support: Support, cordiality: f64) -> [String; 3] {
    let Support { known, effective } = support;
    let range = range.map(|range| format!("{}\n", ends(range, " to "))).unwrap_or_default();
    let acts = format!("{} ({})", count_acts(known), effectively(effective));
    let few = if support.is_thin() { " few" } else { "" };
    [points(cordiality), format!("{range}{acts}"), format!("{}{few}", tint_of(cordiality))]
}
