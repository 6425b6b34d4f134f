//! Pointing: the mouse goes over the plot, a move a frame, and the trace says what each move cost.
//!
//! The page and its floor take turns. One way leads between the discs, where each move reads another
//! month; the other along the discs, where cards open. The floor has no cards, so the second way is
//! measured on the page alone.

use serde_json::json;

use crate::figures::{Row, longest, median};
use crate::hand::Place;
use crate::page::Page;
use crate::trace::{self, Move};
use crate::{floor, throttle};

/// Moves in one turn, and turns of each page.
const MOVES: usize = 100;
const TURNS: usize = 3;
/// How much slower the processor is where the longest move is looked for.
const SLOWER: u32 = 4;
/// A frame, in ms.
const FRAME: f64 = 1000.0 / 60.0;

/// What the picture and the reading say of themselves, to show that only the latter changes.
const WATCH: &str = "window.painted = 0; window.read = new Set();
    new MutationObserver(all => painted += all.length).observe($('#chart .stage svg').parentElement
        .parentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    new MutationObserver(() => read.add(month())).observe($('#chart'),
        { subtree: true, childList: true, attributes: true, characterData: true });";

/// Measures the page (first), its floor (second) and whatever follows.
pub(crate) fn measure(page: &Page, pages: &[String]) -> Vec<Row> {
    let ways = ways(page);
    let mut rows = Vec::new();
    let (mut free, mut slow): (Vec<Vec<Move>>, Vec<Vec<Move>>) =
        (vec![Vec::new(); pages.len()], vec![Vec::new(); pages.len()]);
    let mut discs = Vec::new();
    let (mut painted, mut read) = (0, 0);
    for _ in 0..TURNS {
        for (at, address) in pages.iter().enumerate() {
            open(page, address);
            free[at].extend(sweep(page, &ways.free, 1));
            if at == 0 {
                painted += page.ask::<usize>("painted");
                read += page.ask::<usize>("read.size");
            }
            slow[at].extend(sweep(page, &ways.free, SLOWER));
            if at == 0 {
                open(page, address);
                discs.extend(sweep(page, &ways.discs, SLOWER));
            }
        }
    }
    assert!(read > TURNS * MOVES / 2, "the moves read {read} months only");
    let work = |moves: &[Move]| moves.iter().map(|it| it.work).collect::<Vec<_>>();
    let medians: Vec<f64> = free.iter().map(|moves| median(&work(moves))).collect();
    rows.push(Row::of("work per move, median", medians[0]).beside(medians[1]).within(1.2));
    for (index, kind) in trace::kinds().into_iter().enumerate() {
        let of =
            |moves: &[Move]| median(&moves.iter().map(|it| it.kinds[index]).collect::<Vec<_>>());
        rows.push(Row::of(&format!("  of it {kind}"), of(&free[0])).beside(of(&free[1])));
    }
    for (other, moves) in free.iter().enumerate().skip(2) {
        let row = Row::of("work per move, median, other page", medians[other]);
        rows.push(row.beside(medians[1]));
        for (index, kind) in trace::kinds().into_iter().enumerate() {
            let of = |moves: &[Move]| {
                median(&moves.iter().map(|it| it.kinds[index]).collect::<Vec<_>>())
            };
            rows.push(Row::of(&format!("  of it {kind}"), of(moves)).beside(of(&free[1])));
        }
        rows.push(Row::of("  longest at 4x", longest(&work(&slow[other]))));
    }
    let dirty = |moves: &[Move]| longest(&moves.iter().map(|it| it.dirty).collect::<Vec<_>>());
    rows.push(
        Row::of("boxes laid out anew by a move, most", dirty(&free[0])).beside(dirty(&free[1])),
    );
    rows.push(Row::of("changes of the picture by all moves", painted as f64).within(0.0));
    let [first, second] = [0, 1].map(|at| work(&slow[at]));
    let name = format!("longest move at {SLOWER}x");
    rows.push(Row::of(&format!("{name}, floor"), longest(&second)));
    rows.push(Row::of(&name, longest(&first)).within(FRAME));
    let discs = work(&discs);
    rows.push(Row::of(&format!("{name}, over discs"), longest(&discs)).within(FRAME));
    let over = |moves: &[f64]| moves.iter().filter(|it| **it > FRAME).count() as f64;
    rows.push(
        Row::of("moves over a frame, of all of them", over(&first) + over(&discs)).within(0.0),
    );
    rows
}

struct Ways {
    /// Over the plot where no disc is.
    free: Vec<Place>,
    /// Along the discs.
    discs: Vec<Place>,
}

/// Finds the ways on the page that is open.
fn ways(page: &Page) -> Ways {
    let [left, top, width, height]: [f64; 4] =
        page.ask("(it => [it.left, it.top, it.width, it.height])(box('#chart .stage'))");
    let (_, layout) = floor::chart(width);
    let scale = width / layout.sizes.width_px;
    assert!((height - layout.rows.height_px * scale).abs() < 2.0, "the stage is the picture's");
    let place = |x: f64, y: f64| [left + x * scale, top + y * scale].map(|px| px.round() as i64);
    let plot = layout.rows.plot;
    // The height that is farthest from every disc.
    let rows = (1..100).map(|step| plot.top + plot.height() * f64::from(step) / 100.0);
    let distance = |y: f64| layout.discs.iter().map(move |disc| (disc.center.y - y).abs());
    let free = rows.max_by(|a, b| {
        let nearest = |y| distance(y).fold(f64::INFINITY, f64::min);
        nearest(*a).total_cmp(&nearest(*b))
    });
    let free = free.unwrap_or(plot.top);
    let along = |step: usize| {
        let x = plot.left + plot.width() * (step as f64 + 0.5) / MOVES as f64;
        let next = layout.discs.iter().position(|disc| disc.center.x > x);
        let next = next.unwrap_or(layout.discs.len().saturating_sub(1)).max(1);
        let [a, b] = [next - 1, next].map(|index| layout.discs[index].center);
        let share = ((x - a.x) / (b.x - a.x)).clamp(0.0, 1.0);
        (x, a.y + (b.y - a.y) * share)
    };
    Ways {
        free: (0..MOVES).map(|step| place(along(step).0, free)).collect(),
        discs: (0..MOVES).map(along).map(|(x, y)| place(x, y)).collect(),
    }
}

/// Opens a page and watches it. The floor says nothing of when it is ready, but is so when loaded.
fn open(page: &Page, address: &str) {
    page.visit(address);
    page.check("root.dataset.interactive === 'true' || !$('script')", true);
    page.run_script(WATCH);
    page.settle();
}

/// Moves the mouse along a way, a move a frame: the driver answers when a move has been seen to, and
/// Chromium sees to moves when it makes a frame.
fn sweep(page: &Page, way: &[Place], slower: u32) -> Vec<Move> {
    throttle(page, slower);
    trace::begin(page);
    for [x, y] in way {
        page.cdp("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y }));
    }
    page.settle();
    let moves = trace::end(page);
    throttle(page, 1);
    assert_eq!(moves.len(), way.len() - 1, "each move is seen to by itself");
    moves
}
