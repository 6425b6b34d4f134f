//! The table of robustness as CSV.

use super::cells::row;
use crate::analysis::Analysis;
use crate::analysis::robustness::Setting;
use crate::i18n::robust;
use crate::method::draws::DRAWS;
use crate::relation::{Relation, Word as _};

/// What a setting is called.
#[must_use]
pub fn name(relation: &Relation, setting: Setting) -> String {
    match setting {
        Setting::Published => robust::PUBLISHED.to_owned(),
        Setting::HalfLife(half_life) => robust::half_life(&half_life.to_string()),
        Setting::EqualSteps => robust::EQUAL_STEPS.to_owned(),
        Setting::YanZhou => robust::YAN_ZHOU.to_owned(),
        Setting::Indirect(indirect) => robust::indirect(&indirect.to_string()),
        Setting::OnlyVerified => robust::ONLY_VERIFIED.to_owned(),
        Setting::OnceAMonth => robust::ONCE_A_MONTH.to_owned(),
        Setting::Without(source) => {
            robust::without(relation.sources.get(source).map_or("", |source| &source.short))
        }
    }
}

/// A row a turning point: its act, its direction, how many of the draws confirm it, under how many settings it
/// holds, and what the curve says of it under each; nothing where that leaves the act out.
#[must_use]
pub fn csv(analysis: &Analysis) -> String {
    let Analysis { relation, robustness, turning_points, .. } = analysis;
    let settings: Vec<String> =
        robustness.settings.iter().map(|setting| name(relation, *setting)).collect();
    let draws = format!("draws_of_{DRAWS}");
    let heads = ["id", "title", "direction", &draws, "holds", "settings"];
    let mut out = row(heads.into_iter().chain(settings.iter().map(String::as_str)));
    for it in turning_points.iter() {
        let act = &relation.acts[it.act];
        let [under, of] = it.holds.unwrap_or_default().map(|count| count.to_string());
        let confirmed = it.confirmed.map(|it| it.to_string()).unwrap_or_default();
        let direction = Some(it.direction).word();
        let facts = [act.id.as_str(), &act.title, direction, &confirmed, &under, &of];
        let verdicts = robustness.verdicts[it.number - 1].iter();
        let said = verdicts.map(|it| it.as_ref().map_or("", |verdict| robust::cell(Some(verdict))));
        out.push_str(&row(facts.into_iter().chain(said)));
    }
    out
}
