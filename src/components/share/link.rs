//! The address of the view, and the same as a code for a phone.

use yew::prelude::*;

use super::TabProps;
use super::field::{copied_from, save};
use crate::export::qr;
use crate::i18n::share;

#[component]
pub(super) fn Link(props: &TabProps) -> Html {
    let view = props.view();
    let address = props.address().page(&view);
    let code = qr::path(&address).zip(qr::svg(&address)).map(|((modules, path), picture)| {
        html! {
            <>
                <svg class="qr" viewBox={format!("0 0 {modules} {modules}")} role="img"
                    aria-label={share::QR} shape-rendering="crispEdges">
                    <path class="light" d={format!("M0 0h{modules}v{modules}H0z")} />
                    <path d={path} />
                </svg>
                <p>{ save(share::SAVE_QR, view.file_name("svg"), "image/svg+xml", &picture) }</p>
            </>
        }
    });
    html! {
        <>
            { copied_from(&props.share.mode, "share-address", share::ADDRESS, &address, props.copied()) }
            { code.unwrap_or_default() }
        </>
    }
}
