//! Values and files for those who compute.

use yew::prelude::*;

use super::TabProps;
use super::field::save;
use crate::export::{files, monthly};
use crate::i18n::share;

#[component]
pub(super) fn Data(props: &TabProps) -> Html {
    let (view, address) = (props.view(), props.address());
    let [csv, json] = share::MONTHS;
    let beside = [files::ACTS, files::SOURCES, files::PACK, files::RELATION];
    html! {
        <>
            <ul class="files">
                <li>{ save(csv, view.file_name("csv"), "text/csv", &monthly::csv(&view)) }</li>
                <li>
                    { save(json, view.file_name("json"), "application/json", &monthly::json(&view, &address)) }
                </li>
            </ul>
            <p class="hint">{ share::MONTHS_HELP }</p>
            if address.is_one_file() {
                <p class="hint">{ share::NO_FILES }</p>
            } else {
                <ul class="files">
                    { for beside.into_iter().zip(share::FILES).map(|(file, label)| html! {
                        <li><a class="save" href={file} download="">{ label }</a></li>
                    }) }
                </ul>
            }
        </>
    }
}
