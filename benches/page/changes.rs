//! A change of filter, of years, of half-life and of what indirect acts count: how long it takes until a frame shows it.

use crate::figures::{FRAME, Row, longest, median};
use crate::page::Page;

/// How often each is changed; the first time is left out, in which a browser compiles what it runs.
const CHANGES: usize = 12;

/// Notes how long, in ms, it takes from an input to the end of the frame that shows what it has
/// changed: style, layout and paint included, as a message comes after the frame that asks for it.
const NOTE: &str = "
    window.shown = null;
    window.tasks = [];
    new PerformanceObserver(list => tasks.push(...list.getEntries().map(it => it.duration)))
        .observe({ type: 'longtask' });
    const { port1, port2 } = new MessageChannel();
    let begun;
    port1.onmessage = () => shown = performance.now() - begun;
    addEventListener('input', (event) => {
        begun = event.timeStamp;
        requestAnimationFrame(() => port2.postMessage(0));
    }, { capture: true });
    $('#settings details').open = true;
    $('#what-if details').open = true;";

/// What is changed, where, and by which keys there and back.
const KINDS: [(&str, &str, [&str; 2]); 4] = [
    ("a filter", "#filters [type=checkbox]", [" ", " "]),
    ("other years", "#settings label:nth-of-type(1) input", ["\u{e014}", "\u{e012}"]),
    ("another share of indirect acts", "#what-if [name=indirect]", ["\u{e014}", "\u{e012}"]),
    ("another half-life", "#settings label:nth-of-type(3) input", ["\u{e014}", "\u{e012}"]),
];

/// Changes one thing after the other, there and back.
pub(crate) fn measure(page: &Page) -> Vec<Row> {
    page.open("");
    page.run_script(NOTE);
    let mut rows = Vec::new();
    for (name, control, keys) in KINDS {
        page.bring(control);
        page.run_script(&format!("$('{control}').focus({{ preventScroll: true }})"));
        let mut frames = Vec::new();
        for change in 0..=CHANGES {
            // What the last change has put off is none of this one's.
            (0..4).for_each(|_| page.settle());
            page.run_script("shown = null");
            page.type_text(keys[change % 2]);
            page.check("shown > 0", true);
            frames.push(page.ask::<f64>("shown") / FRAME);
        }
        let frames = frames.split_off(1);
        rows.push(
            Row::of(format!("frames until {name} shows, median"), median(&frames)).at_most(2.0),
        );
        rows.push(Row::of(format!("frames until {name} shows, most"), longest(&frames)));
    }
    let tasks: Vec<f64> = page.ask("tasks");
    rows.push(Row::of("tasks of 50 ms or more in all changes", tasks.len() as f64).at_most(0.0));
    rows
}
