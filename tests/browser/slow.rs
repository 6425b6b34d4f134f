//! A slow network, as on a phone in a train: what is read is there before what is used, and the
//! program's start holds nothing up.

use std::fs;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde::Deserialize;
use serde_json::json;

use super::engine::Engine::Chromium;
use super::engine::in_each;
use super::page::Page;
use super::server;

/// Bytes a second of 400 kbit/s.
const BYTES_PER_SECOND: i64 = 400_000 / 8;
/// How long each answer takes to begin.
const LATENCY_MS: u32 = 400;

/// The longest task that the start may have, in ms: several times what it has on a busy machine, so
/// that only a start that draws or measures anew goes beyond.
const TASK_MS: f64 = 300.0;

/// Runs before the page does: notes when a frame with the whole picture has been drawn.
const WATCH: &str = "
window.tasks = [];
new PerformanceObserver(list => tasks.push(...list.getEntries().map(it => it.duration)))
    .observe({ type: 'longtask', buffered: true });
const look = () => {
    const there = document.getElementById('card')
        && [...document.querySelectorAll('.picture')].some(it => it.clientHeight > 100);
    requestAnimationFrame(there ? now => { window.painted = now } : look);
};
look();";

/// When files were asked for and had come, in ms since the page was asked for.
#[derive(Debug, Deserialize)]
struct Load {
    /// The picture's first frame.
    painted: f64,
    /// The page, the glue and the program: asked for, come.
    page: [f64; 2],
    glue: [f64; 2],
    wasm: [f64; 2],
    files: usize,
    longest_task: f64,
}

/// Serves the page as hosts do, compressed.
fn compressed() -> String {
    server::with_fault("compressed", |folder| {
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        for file in files.collect::<Vec<_>>().into_iter().filter(|path| path.is_file()) {
            let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
            gzip.write_all(&fs::read(&file).unwrap()).unwrap();
            let name = format!("{}.gz", file.file_name().unwrap().to_string_lossy());
            fs::write(folder.join(name), gzip.finish().unwrap()).unwrap();
        }
    })
}

/// Limits what comes over the network; nothing is limited by a negative rate.
#[track_caller]
fn limit(page: &Page, latency: u32, rate: i64) {
    let rates = json!({ "offline": false, "latency": latency, "downloadThroughput": rate, "uploadThroughput": rate });
    page.cdp("Network.emulateNetworkConditions", rates);
}

#[test]
fn the_picture_is_painted_before_the_program_comes() {
    in_each(&[Chromium], |page| {
        let address = compressed();
        page.cdp("Network.enable", json!({}));
        limit(page, LATENCY_MS, BYTES_PER_SECOND);
        let script = page.run(
            page.driver()
                .cdp()
                .send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })),
        );
        page.visit(&address);
        page.check("root.dataset.interactive", "true");
        page.settle();
        limit(page, 0, -1);
        page.cdp("Page.removeScriptToEvaluateOnNewDocument", script);
        let load: Load = page.ask(
            "(() => {
                const files = performance.getEntriesByType('resource');
                const times = (it) => [it.startTime, it.responseEnd];
                const file = (end) => times(files.find(it => it.name.endsWith(end)));
                return { painted, page: times(performance.getEntriesByType('navigation')[0]),
                    glue: file('.js'), wasm: file('.wasm'), files: files.length,
                    longest_task: Math.max(0, ...tasks) };
            })()",
        );
        println!("{load:?}");
        assert_eq!(load.files, 2, "{load:?}");
        assert!(load.painted < load.wasm[1], "the picture waits for the program: {load:?}");
        assert!(load.painted < load.page[1], "the picture waits for the list: {load:?}");
        assert!(load.glue[0] < load.page[1], "the glue is asked for late: {load:?}");
        assert!(load.longest_task < TASK_MS, "the page stands still: {load:?}");
    });
}
