//! Start-up: from the navigation to a page that answers, beside a page of one button.
//!
//! Both say `data-interactive` on their root element when they answer, which is noted by a script that
//! runs before theirs. Nothing is cached.

use serde_json::json;

use crate::figures::{Row, median};
use crate::page::Page;
use crate::{server, throttle};

/// Loads of each page at each speed.
const LOADS: usize = 9;

/// Notes when the page was ready, and how long the longest task was until then, in ms.
const NOTE: &str = "
    window.longest = 0;
    new PerformanceObserver(list => list.getEntries().forEach(it =>
        window.longest = Math.max(window.longest, it.duration))).observe({ type: 'longtask', buffered: true });
    new MutationObserver((_, all) => {
        if (!document.documentElement?.dataset.interactive) return;
        window.ready = performance.now();
        all.disconnect();
    }).observe(document, { subtree: true, attributeFilter: ['data-interactive'] });";

/// Measures the page and the one at the address of the page of one button.
pub(crate) fn measure(page: &Page, empty: &str) -> Vec<Row> {
    page.cdp("Network.enable", json!({}));
    page.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE }));
    let addresses = [server::dist().unwrap(), empty];
    let mut rows = Vec::new();
    for (slower, speed) in [(1, ""), (4, " at 4x")] {
        throttle(page, slower);
        let (mut ready, mut tasks) = ([vec![], vec![]], [vec![], vec![]]);
        for _ in 0..LOADS {
            for (at, address) in addresses.into_iter().enumerate() {
                page.visit(address);
                page.check("root.dataset.interactive", "true");
                page.settle();
                ready[at].push(page.ask("ready"));
                tasks[at].push(page.ask("longest"));
            }
        }
        let [first, second] = ready.map(|times| median(&times));
        let answers = Row::of(format!("until it answers, median{speed}"), first).beside(second);
        rows.push(if slower == 4 { answers.ratio_at_most(4.0) } else { answers });
        let [first, second] = tasks.map(|times| median(&times));
        let name = format!("longest task of start-up, 0 below 50{speed}");
        rows.push(Row::of(name, first).beside(second));
    }
    throttle(page, 1);
    rows
}
