//! A citation of what is in sight, of an act or of all that is coded.

use yew::prelude::*;

use super::field::{choice, copied_from, names, save};
use super::{Props, TabProps};
use crate::export::cite::{Citation, Cited, Form};
use crate::i18n::share;
use crate::state::Action;
use crate::state::share::{Sharing, Subject};

#[component]
pub(super) fn Cite(props: &TabProps) -> Html {
    let chosen = use_state_eq(|| 0);
    let Props { mode, chart_data, today, .. } = &props.share;
    let view = props.view();
    let subjects = subjects(props);
    let subject = &props.sharing.subject;
    let place = subjects.iter().position(|it| it == subject).unwrap_or(0);
    let called: Vec<AttrValue> = subjects
        .iter()
        .map(|subject| match subject {
            Subject::View => share::VIEW.into(),
            Subject::Act { act, .. } => share::act(chart_data.title(*act)).into(),
            Subject::DataSet => share::DATA_SET.into(),
        })
        .collect();
    let cited = match subject {
        Subject::View => Cited::View,
        Subject::Act { act, id } => Cited::Act { act: *act, id },
        Subject::DataSet => Cited::DataSet,
    };
    let form = Form::ALL[*chosen];
    let text = Citation::of(cited, &view, &props.address(), *today).write(form);
    let choose_subject = {
        let (act, sharing) = (mode.callback(), props.sharing.clone());
        move |place: usize| {
            if let Some((act, subject)) = act.as_ref().zip(subjects.get(place)) {
                let subject = subject.clone();
                act.emit(Action::Share(Some(Sharing { subject, copied: None, ..sharing.clone() })));
            }
        }
    };
    html! {
        <>
            <div class="choices">
                { choice(share::CITED, &called, place, choose_subject) }
                { choice(share::STYLE, &names(&share::STYLES), *chosen, move |place| chosen.set(place)) }
            </div>
            { copied_from(mode, "share-citation", share::CITATION, text.trim_end(), props.copied()) }
            <p>{ save(share::SAVE, view.file_name(form.ending()), "text/plain", &text) }</p>
        </>
    }
}

/// What can be cited: the view, the act that was asked for or whose card is kept, all of the acts.
fn subjects(props: &TabProps) -> Vec<Subject> {
    let Props { chart_data, pinned, .. } = &props.share;
    let kept = pinned.and_then(|place| chart_data.annotations.get(place));
    let kept = kept.map(|it| Subject::Act { act: it.act, id: it.id.clone() });
    let asked = Some(props.sharing.subject.clone()).filter(|it| matches!(it, Subject::Act { .. }));
    let act = asked.or(kept);
    [Some(Subject::View), act, Some(Subject::DataSet)].into_iter().flatten().collect()
}
