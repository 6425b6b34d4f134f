//! An act in a list: in the page's own or in a sheet's.

use yew::prelude::*;

use crate::analysis::Analysis;
use crate::components::text::authored;
use crate::i18n;
use crate::page::shared;
use crate::relation::Word as _;

/// One act; its id stands inside the details, so that a link to it opens them.
///
/// `page` is the address of the page, seen from where the list stands.
pub(super) fn entry(analysis: &Analysis, act: usize, page: &'static str) -> Html {
    let record = &analysis.relation.acts[act];
    let points = analysis.curve.weighted_acts[act].points;
    let tint = match points {
        points if points > 0.0 => "ink-act-warm",
        points if points < 0.0 => "ink-act-cold",
        _ => "ink-muted",
    };
    let number = analysis.turning_points.iter().find(|inflection| inflection.act == act);
    html! {
        <li class="act" data-act={act.to_string()} data-domain={record.domain.word()}
            data-also={also(analysis, act)}>
            <details>
                <summary>
                    <time datetime={record.date.to_html()}>{ i18n::date(record.date) }</time>
                    <span class="title">
                        if let Some(inflection) = number {
                            <b class="number">{ inflection.number }</b>{ " " }
                        }
                        { authored("span", "name", &record.title, analysis.relation.language()) }
                        if record.unverified { <span class="flag">{ " ?" }</span> }
                    </span>
                    <span class={classes!("points", tint)}>{ i18n::azar(points) }</span>
                </summary>
                <div class="account" id={record.id.clone()}>{ shared::account(analysis, act, page) }</div>
            </details>
        </li>
    }
}

/// The other spellings of every name that an act's texts hold, for the search.
pub(super) fn also(analysis: &Analysis, act: usize) -> Option<String> {
    let record = &analysis.relation.acts[act];
    let spelled = analysis.relation.spellings.iter().filter(|spelling| {
        record.title.contains(&spelling.name) || record.summary.contains(&spelling.name)
    });
    let variants: Vec<&str> =
        spelled.flat_map(|spelling| &spelling.variants).map(String::as_str).collect();
    (!variants.is_empty()).then(|| variants.join(" "))
}
