//! The acts that a reader has coded otherwise: each with its old and its new code, undone singly or all at
//! once, saved and opened again.

use yew::prelude::*;

use super::Panel;
use crate::export::{download, recoded};
use crate::i18n::what_if;
use crate::method::specification::Recoded;
use crate::state::Action;

pub(super) fn part(panel: &Panel<'_>, opened: &[String]) -> Html {
    let (specification, chart_data) = (panel.specification(), panel.chart_data);
    let row = |it: &Recoded| {
        let act = it.act;
        let undo = panel.change(move |specification, _: MouseEvent| {
            specification.recode(act, None);
            Some(())
        });
        let edit = panel.mode.on(move |_: MouseEvent| Some(Action::Recode(Some(act))));
        html! {
            <li key={act}>
                <button type="button" class="plain" onclick={edit}>{ chart_data.dated_title(act) }</button>
                <span>{ what_if::changed(chart_data.acts[act].code, it.code) }</span>
                <button type="button" onclick={undo}>{ what_if::UNDO }</button>
            </li>
        }
    };
    let undo_all = panel.change(|specification, _: MouseEvent| {
        specification.recoded.clear();
        Some(())
    });
    let none = specification.recoded.is_empty();
    let saved = download::address("text/csv", &recoded::csv(specification, chart_data));
    html! {
        <fieldset class="recoded">
            <legend>{ what_if::YOUR_READING }</legend>
            <p class="hint">{ if none { what_if::NO_CHANGES } else { what_if::RECODED_HINT } }</p>
            <ol>{ for specification.recoded.iter().map(row) }</ol>
            <p class="saves" hidden={none}>
                <a class="save" download="cordiality-recoded.csv" href={saved}>{ what_if::SAVE }</a>
                <button type="button" name="undo-all" onclick={undo_all}>{ what_if::UNDO_ALL }</button>
            </p>
            <label class="choice">
                <span>{ what_if::OPEN }</span>
                <input type="file" accept=".csv,.txt,text/csv" />
            </label>
            <div role="status">
                <ul>{ for opened.iter().enumerate().map(|(place, said)| html! {
                    <li key={place}>{ said }</li>
                }) }</ul>
            </div>
        </fieldset>
    }
}
