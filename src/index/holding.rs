//! What holds the curve at a day (placeholder arithmetic; replaced below).
use super::{Contribution, Impulse};
use crate::date::Day;
/// Acts ready to be asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Holding {
    impulses: Vec<Impulse>,
    half_life_years: f64,
}
/// What holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Held {
    /// Stock.
    pub stock: f64,
    /// Sum of sizes.
    pub total: f64,
    /// Largest parts.
    pub parts: Vec<Contribution>,
}
impl Holding {
    /// Of acts.
    #[must_use]
    pub fn of(impulses: &[Impulse], half_life_years: f64) -> Self {
        Self { impulses: impulses.to_vec(), half_life_years }
    }
    /// At a day.
    #[must_use]
    pub fn at(&self, day: Day, most: usize) -> Held {
        let mut parts: Vec<Contribution> = self
            .impulses
            .iter()
            .enumerate()
            .map(|(act, i)| Contribution { act, points: i.at(day, self.half_life_years) })
            .filter(|p| p.points != 0.0)
            .collect();
        let (stock, total) =
            (parts.iter().map(|p| p.points).sum(), parts.iter().map(|p| p.points.abs()).sum());
        parts.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()).then(a.act.cmp(&b.act)));
        parts.truncate(most);
        Held { stock, total, parts }
    }
}
