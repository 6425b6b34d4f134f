//! A slow network: what is read is there before what is used, and nothing waits in line without need.

use serde_json::{Value, json};

use super::engine::Engine::Chromium;
use super::engine::in_each;
use super::page::Page;
use super::server;

/// Bytes a second of 400 kbit/s.
const BYTES_PER_SECOND: u32 = 400_000 / 8;
/// How long each answer takes to begin.
const LATENCY_MS: u32 = 400;

/// Opens the page anew over a slow network.
#[track_caller]
fn open_slowly(page: &Page, query: &str) {
    let conditions = |latency: u32, rate: i64| json!({ "offline": false, "latency": latency, "downloadThroughput": rate, "uploadThroughput": rate });
    page.cdp("Network.enable", json!({}));
    page.cdp("Network.clearBrowserCache", json!({}));
    page.cdp("Network.emulateNetworkConditions", conditions(LATENCY_MS, BYTES_PER_SECOND.into()));
    page.open(query);
    page.settle();
    page.cdp("Network.emulateNetworkConditions", conditions(0, -1));
}

#[test]
fn the_picture_is_painted_before_the_program_comes() {
    in_each(&[Chromium], |page| {
        page.run_script("");
        open_slowly(page, "");
        let times: Value = page.ask(
            "(() => { const at = (end) => performance.getEntriesByType('resource').find(it => it.name.endsWith(end));
            const [glue, wasm] = [at('.js'), at('.wasm')].map(it => [it.startTime, it.responseStart, it.responseEnd]);
            const document = performance.getEntriesByType('navigation')[0];
            const paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
            return { glue, wasm, paint, page: [document.requestStart, document.responseStart, document.responseEnd] } })()",
        );
        println!("{times:#}");
        let tasks: Value = page.ask("PerformanceObserver.supportedEntryTypes");
        println!("{tasks}");
        page.run_script("window.tasks = []; new PerformanceObserver(list => tasks.push(...list.getEntries().map(it => it.toJSON()))).observe({ type: 'longtask', buffered: true })");
        page.settle();
        println!("{:#}", page.ask::<Value>("tasks"));
        let _ = server::dist();
    });
}
