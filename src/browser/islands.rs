//! The hosts of components in the page, and what stood in them before the program came.

use std::cell::RefCell;

use web_sys::{DocumentFragment, Element};

use super::{all, documents, first};

/// A host, and its children as the page was built.
struct Island {
    host: Element,
    before: DocumentFragment,
}

thread_local! {
    static TAKEN: RefCell<Vec<Island>> = const { RefCell::new(Vec::new()) };
}

/// Empties the hosts of these names for a component each, and keeps what stood in them. A host that the
/// page does not have is made, and stands nowhere.
#[must_use]
pub fn take<const N: usize>(names: [&str; N]) -> [Element; N] {
    let document = gloo_utils::document();
    let hosts = names.map(|name| {
        first(&format!("[data-island={name}]"))
            .or_else(|| document.create_element("div").ok())
            .unwrap_or_else(|| gloo_utils::body().into())
    });
    let taken = hosts.iter().map(|host| {
        let before = document.create_document_fragment();
        while let Some(child) = host.first_child() {
            let _ = before.append_child(&child);
        }
        Island { host: host.clone(), before }
    });
    TAKEN.set(taken.collect());
    hosts
}

/// Puts clean hosts with what stood in them in the place of those that hold components: nothing of the
/// program hears what happens in them any more.
pub(super) fn give_back() {
    for Island { host, before } in TAKEN.take() {
        let Ok(clean) = host.clone_node() else { continue };
        // Markers of years that are not drawn stay away: the picture stays as it was last drawn.
        for away in all(&host, ".mark[hidden]") {
            if let Some(marker) = before.get_element_by_id(&away.id()) {
                let _ = marker.set_attribute("hidden", "");
            }
        }
        let _ = clean.append_child(&before);
        if let Some(parent) = host.parent_node() {
            let _ = parent.replace_child(&clean, &host);
        }
    }
    documents::show_keys(false);
    // Lists that a filter has shortened are whole again.
    let root = gloo_utils::document_element();
    let parts = ":is(.act, .era-acts, .disputes *, .eras li, #table tr, .sources li)[hidden]";
    for hidden in all(&root, parts) {
        let _ = hidden.remove_attribute("hidden");
    }
    for (folds, item) in [(".era-acts", ".act"), (".disputes", "[data-act]")] {
        all(&root, folds).iter().for_each(|fold| {
            documents::count(fold, item);
        });
    }
    for unfolded in all(&root, "[data-unfolded]") {
        let _ = unfolded.remove_attribute("open").and(unfolded.remove_attribute("data-unfolded"));
    }
}
