//! A change of filter: how many frames go by until the page shows it.

use crate::figures::{Row, longest, median};
use crate::page::Page;

/// How often a domain is taken out or put back.
const CHANGES: usize = 8;
const BOX: &str = "#filters [type=checkbox]";

/// Counts, from a click on, the frames up to the one that shows the last change of the document, and
/// adds up the tasks of 50 ms and more.
const NOTE: &str = "
    window.shown = null;
    window.tasks = [];
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(it => it.duration)))
        .observe({ type: 'longtask' });
    addEventListener('input', () => {
        let frames = 0;
        shown = 0;
        const changes = new MutationObserver(() => shown = frames + 1);
        changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        const step = () => ++frames < 20 ? requestAnimationFrame(step) : changes.disconnect();
        requestAnimationFrame(step);
    }, { capture: true });";

/// Clicks on the first domain of the page, again and again.
pub(crate) fn measure(page: &Page) -> Vec<Row> {
    page.open("");
    page.bring(BOX);
    page.run_script(NOTE);
    let mut frames = Vec::new();
    for _ in 0..CHANGES {
        // What the mouse leaves behind on its way is none of the filter's.
        page.mouse_to(page.middle(BOX));
        page.settle();
        page.run_script("shown = null");
        page.click_at(page.middle(BOX));
        page.check("shown > 0", true);
        (0..8).for_each(|_| page.settle());
        frames.push(page.ask("shown"));
    }
    let tasks: Vec<f64> = page.ask("tasks");
    vec![
        Row::of("frames until a filter shows, median", median(&frames)),
        Row::of("frames until a filter shows, most", longest(&frames)).at_most(2.0),
        Row::of("tasks of 50 ms or more in all changes", tasks.len() as f64),
    ]
}
