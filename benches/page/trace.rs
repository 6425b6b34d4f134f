//! What the main thread did: Chromium's own trace of it, cut into one piece of work a move.
//!
//! Chromedriver keeps the trace in its performance log. Reading the log ends the trace, and reading
//! it once more begins the next one. All times here are of the thread's own clock, in ms: what else
//! the machine did meanwhile does not count, a throttled processor does.

use serde::Deserialize;
use serde_json::Value;

use crate::page::Page;

/// What is traced: every task of the main thread, what it was for, and the input that it answers.
pub(crate) const CATEGORIES: &str = "devtools.timeline,disabled-by-default-devtools.timeline,input";

/// What work can be for, with the events of the trace that say so.
const KINDS: [(&str, &[&str]); 4] = [
    (
        "script",
        &["FunctionCall", "EvaluateScript", "RunMicrotasks", "EventDispatch", "FireAnimationFrame"],
    ),
    ("style", &["UpdateLayoutTree"]),
    ("layout", &["Layout"]),
    ("paint", &["PrePaint", "Paint", "Layerize", "Commit"]),
];

#[derive(Deserialize)]
struct Event {
    name: String,
    #[serde(default)]
    ph: String,
    #[serde(default)]
    ts: f64,
    #[serde(default)]
    dur: f64,
    #[serde(default)]
    tdur: f64,
    pid: i64,
    tid: i64,
    #[serde(default)]
    args: Value,
}

impl Event {
    fn holds(&self, other: &Event) -> bool {
        self.ts <= other.ts && other.ts < self.ts + self.dur
    }
}

/// The work that one move of the mouse caused.
#[derive(Clone, Default)]
pub(crate) struct Move {
    /// Of the main thread, in ms.
    pub(crate) work: f64,
    /// How much of it was for each of [`KINDS`], in ms; the rest is Chromium's own, as finding what
    /// lies under the pointer.
    pub(crate) kinds: [f64; KINDS.len()],
    /// The most boxes that one layout found dirty.
    pub(crate) dirty: f64,
}

/// The names of [`Move::kinds`].
pub(crate) fn kinds() -> [&'static str; KINDS.len()] {
    KINDS.map(|(name, _)| name)
}

/// Begins a trace.
pub(crate) fn begin(page: &Page) {
    // Until the first answer of nothing there was a trace under way.
    while !read(page).is_empty() {}
}

/// Ends the trace and gives the work of each move in it, but for the first one.
pub(crate) fn end(page: &Page) -> Vec<Move> {
    let events = read(page);
    let input = |event: &Event| {
        event.name == "WebFrameWidgetImpl::HandleInputEvent" && event.args["type"] == "MouseMove"
    };
    let first = events.iter().find(|event| input(event)).expect("the trace shows the moves");
    let thread = (first.pid, first.tid);
    let mut own: Vec<&Event> =
        events.iter().filter(|event| event.ph == "X" && (event.pid, event.tid) == thread).collect();
    own.sort_by(|a, b| a.ts.total_cmp(&b.ts).then(b.dur.total_cmp(&a.dur)));
    let mut moves: Vec<Move> = Vec::new();
    for task in own.chunk_by(|a, b| b.name != "RunTask" || a.holds(b)) {
        // The driver asks the page for something before each command: no page would do it.
        if task[0].name != "RunTask" || task.iter().any(|event| event.name == "EvaluateScript") {
            continue;
        }
        if task.iter().any(|event| input(event)) {
            moves.push(Move::default());
        }
        if let Some(last) = moves.last_mut() {
            add(last, task);
        }
    }
    // The first move enters the plot, and a page may do then what it does once.
    moves.split_off(1.min(moves.len()))
}

/// Adds a task, given with all events in it.
fn add(work: &mut Move, task: &[&Event]) {
    work.work += task[0].tdur / 1000.0;
    // The events around the present one, outermost first, with their kinds.
    let mut around: Vec<(&Event, usize)> = Vec::new();
    for event in task {
        let Some(kind) = KINDS.iter().position(|(_, names)| names.contains(&event.name.as_str()))
        else {
            continue;
        };
        while around.last().is_some_and(|(outer, _)| !outer.holds(event)) {
            around.pop();
        }
        work.kinds[kind] += event.tdur / 1000.0;
        if let Some((_, outer)) = around.last() {
            work.kinds[*outer] -= event.tdur / 1000.0;
        }
        around.push((event, kind));
        let dirty = event.args["beginData"]["dirtyObjects"].as_f64().unwrap_or(0.0);
        work.dirty = work.dirty.max(dirty);
    }
}

/// Empties the driver's log of what the browser traced.
fn read(page: &Page) -> Vec<Event> {
    let log = page.run(page.driver().get_log("performance"));
    let events = log.into_iter().filter_map(|entry| {
        let mut entry: Value = serde_json::from_str(&entry.message).ok()?;
        let message = entry.get_mut("message")?.take();
        let traced = message["method"] == "Tracing.dataCollected";
        traced.then(|| serde_json::from_value(message["params"].clone()).ok())?
    });
    events.collect()
}
