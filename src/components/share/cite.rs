//! A citation of what is in sight, of an act or of all that is coded.

use yew::prelude::*;

use super::field::{choice, copied_from, names, save};
use super::{Open, Props};
use crate::export::cite::{Citation, Cited, Form};
use crate::i18n::share;
use crate::state::Action;
use crate::state::share::{Sharing, Subject};

pub(super) fn part(dialog: &Open<'_>) -> Html {
    let style = dialog.chosen.style;
    let Props { mode, chart_data, today, .. } = dialog.share;
    let view = dialog.view();
    let subjects = subjects(dialog);
    let subject = &dialog.sharing.subject;
    let place = subjects.iter().position(|it| it == subject).unwrap_or(0);
    let called: Vec<AttrValue> = subjects
        .iter()
        .map(|subject| match subject {
            Subject::View => share::VIEW.into(),
            Subject::Act { act, .. } => {
                let language = &chart_data.publication.language;
                share::act(&language.isolated(chart_data.title(*act))).into()
            }
            Subject::DataSet => share::DATA_SET.into(),
        })
        .collect();
    let cited = match subject {
        Subject::View => Cited::View,
        Subject::Act { act, id } => Cited::Act { act: *act, id },
        Subject::DataSet => Cited::DataSet,
    };
    let form = Form::ALL[style];
    let text = Citation::of(cited, &view, &dialog.address(), *today).write(form);
    let choose_subject = {
        let (act, sharing) = (mode.callback(), dialog.sharing.clone());
        Callback::from(move |place: usize| {
            if let Some((act, subject)) = act.as_ref().zip(subjects.get(place)) {
                let subject = subject.clone();
                act.emit(Action::Share(Some(Sharing { subject, copied: None, ..sharing.clone() })));
            }
        })
    };
    let file = save(share::SAVE, view.file_name(form.ending()), "text/plain", &text);
    html! {
        <>
            <div class="choices">
                { choice(share::CITED, &called, place, choose_subject) }
                { choice(share::STYLE, &names(&share::STYLES), style,
                    dialog.choose(|it, place| it.style = place)) }
            </div>
            { copied_from(dialog, "share-citation", share::CITATION, text.trim_end(), file) }
        </>
    }
}

/// What can be cited: the view, the act that was asked for or whose card is kept, all of the acts.
fn subjects(dialog: &Open<'_>) -> Vec<Subject> {
    let Props { chart_data, pinned, .. } = dialog.share;
    let kept = pinned.and_then(|place| chart_data.annotations.get(place));
    let kept = kept.map(|it| Subject::Act { act: it.act, id: it.id.clone() });
    let asked = Some(dialog.sharing.subject.clone()).filter(|it| matches!(it, Subject::Act { .. }));
    let act = asked.or(kept);
    [Some(Subject::View), act, Some(Subject::DataSet)].into_iter().flatten().collect()
}
