//! The address of the view, and the same as a code for a phone.

use yew::prelude::*;

use super::Open;
use super::field::{copied_from, save};
use crate::export::{download, qr};
use crate::i18n::share;

pub(super) fn part(dialog: &Open<'_>) -> Html {
    let view = dialog.view();
    let address = dialog.address().page(&view);
    let code = qr::svg(&address).map(|picture| {
        html! {
            <>
                <img class="qr" src={download::address("image/svg+xml", &picture)}
                    alt={share::QR} width="224" height="224" />
                <p>{ save(share::SAVE_QR, view.file_name("svg"), "image/svg+xml", &picture) }</p>
            </>
        }
    });
    html! {
        <>
            { copied_from(dialog, "share-address", share::ADDRESS, &address, Html::default()) }
            { code.unwrap_or_default() }
        </>
    }
}
