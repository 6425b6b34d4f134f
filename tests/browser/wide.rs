//! A window with room beside the plot: what else stands beneath it stands there, and so does a card.

use serde_json::Value;

use super::card::{NAMED, disc};
use super::engine::{ALL, in_each};

#[test]
fn a_card_stands_beside_the_plot_and_the_pointer_can_go_over_to_it() {
    in_each(ALL, |page| {
        page.resize(1920, 1080);
        page.open("");
        page.check("box('.beneath').left >= box('.stage').right", true);
        page.check("root.scrollWidth <= root.clientWidth", true);
        let ids: Vec<String> = page.ask("$$('.mark').filter(seen).map(it => it.dataset.event)");
        assert_eq!(ids.len(), 24, "{:?}", page.engine);
        for id in &ids {
            page.hover(&disc(id));
            page.check("card()", id.as_str());
            page.check("box('.card').left >= box('.stage').right", true);
            page.check("box('.card').bottom <= innerHeight", true);
        }
        // Over the whole plot, past other months: it waits for a pointer that comes nearer.
        page.hover(&disc(NAMED[2]));
        page.check("card()", NAMED[2]);
        page.mouse_along(page.middle(&disc(NAMED[2])), page.middle(".card h3"));
        page.check_still("card()", NAMED[2]);
        page.mouse_to([0, 0]);
        page.check("card()", Value::Null);
    });
}

#[test]
fn a_narrower_window_has_it_beneath() {
    in_each(ALL, |page| {
        page.resize(1440, 900);
        page.open("");
        page.check("box('.beneath').top > box('.stage').bottom", true);
        page.check("box('.stage').width > 1300", true);
    });
}
