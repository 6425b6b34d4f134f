//! Pointing at a quarter of the speed: whether a move takes longer than a frame.
//!
//! By the page's own clock and without a trace, which costs as much as a move does. A move that is
//! long by itself is so in every turn, and whatever else a machine does is not: of each place, the
//! least of its turns counts.

use std::collections::BTreeMap;

use crate::figures::{FRAME, Row, longest, median};
use crate::hand::Place;
use crate::moves::{Ways, lead};
use crate::page::Page;
use crate::throttle;

/// How much slower the processor is.
const SLOWER: u32 = 4;
/// Turns of each page.
const TURNS: usize = 10;

/// Notes of every move where it led, and how long it took, in ms, up to the end of the frame that
/// shows it: a message comes after the frame that asks for it.
const NOTE: &str = "
    window.moves = [];
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: [x, begun] }) => moves.push([x, performance.now() - begun]);
    addEventListener('pointermove', ({ clientX }) => {
        const begun = performance.now();
        requestAnimationFrame(() => port2.postMessage([clientX, begun]));
    }, { capture: true });";

/// Measures the page and, where no disc is, its floor, which has no cards.
pub(crate) fn measure(page: &Page, addresses: [&str; 2]) -> Vec<Row> {
    page.visit(addresses[0]);
    page.check("root.dataset.interactive", "true");
    let ways = Ways::on(page);
    let [own, floor] = addresses.map(|address| least(page, address, &ways.free));
    let discs = least(page, addresses[0], &ways.discs);
    vec![
        Row::of("a move at 4x, median", median(&own)).beside(median(&floor)),
        Row::of("a move at 4x, longest", longest(&own)).beside(longest(&floor)).at_most(FRAME),
        Row::of("a move at 4x that opens a card, longest", longest(&discs)),
    ]
}

/// The least time of each place of a way but the first, where a page may do what it does once.
fn least(page: &Page, address: &str, way: &[Place]) -> Vec<f64> {
    let mut least: BTreeMap<i64, f64> = BTreeMap::new();
    for _ in 0..TURNS {
        page.visit(address);
        page.check("root.dataset.interactive === 'true' || !$('script')", true);
        // A browser compiles what it runs: the way there is for that.
        lead(page, way);
        page.run_script(NOTE);
        page.settle();
        throttle(page, SLOWER);
        lead(page, way);
        page.settle();
        throttle(page, 1);
        for (x, took) in page.ask::<Vec<(f64, f64)>>("moves") {
            let kept = least.entry(x as i64).or_insert(took);
            *kept = kept.min(took);
        }
    }
    let all: Vec<f64> = way[1..].iter().filter_map(|[x, _]| least.get(x).copied()).collect();
    assert_eq!(all.len(), way.len() - 1, "each move is seen to by itself");
    all
}
