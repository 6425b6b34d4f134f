//! Pointing: the mouse goes over the plot, a move a frame, and the trace says what each move cost.
//!
//! The page and its floor take turns. One way leads between the discs, where each move reads another
//! month; the other, for [`crate::slow`], along the discs, where cards open.

use serde_json::json;

use crate::figures::{Row, longest, median};
use crate::floor;
use crate::hand::Place;
use crate::page::Page;
use crate::trace::{self, Move};

/// Moves in one turn, and turns of each page.
const MOVES: usize = 50;
const TURNS: usize = 6;

/// What the picture and the reading say of themselves, to show that only the latter changes.
const WATCH: &str = "window.painted = 0; window.read = new Set();
    new MutationObserver(all => painted += all.length).observe($('#chart .stage svg').parentElement
        .parentElement, { subtree: true, childList: true, attributes: true, characterData: true });
    new MutationObserver(() => read.add(month())).observe($('#chart'),
        { subtree: true, childList: true, attributes: true, characterData: true });";

/// Measures the page and its floor.
pub(crate) fn measure(page: &Page, addresses: [&str; 2]) -> Vec<Row> {
    let ways = Ways::on(page);
    let mut moves: [Vec<Move>; 2] = Default::default();
    let (mut painted, mut read) = (0, 0);
    for _ in 0..TURNS {
        for (at, address) in addresses.into_iter().enumerate() {
            open(page, address);
            moves[at].extend(sweep(page, &ways.free));
            if at == 0 {
                painted += page.ask::<usize>("painted");
                read += page.ask::<usize>("read.size");
            }
        }
    }
    assert!(read > TURNS * MOVES / 2, "the moves read {read} months only");
    let row = |name: &str, figure: &dyn Fn(&[f64]) -> f64, of: &dyn Fn(&Move) -> f64| {
        let [page, floor] = moves.each_ref().map(|moves| moves.iter().map(of).collect::<Vec<_>>());
        Row::of(name, figure(&page)).beside(figure(&floor))
    };
    let work = row("work per move, median", &median, &|it| it.work);
    let mut rows = vec![work.ratio_at_most(1.2)];
    for (index, kind) in trace::kinds().into_iter().enumerate() {
        rows.push(row(&format!("  of it {kind}"), &median, &|it| it.kinds[index]));
    }
    rows.extend([
        row("boxes that a move lays out anew, most", &longest, &|it| it.dirty),
        Row::of("changes of the picture by all moves", painted as f64).at_most(0.0),
    ]);
    rows.push(cards(page, addresses));
    rows
}

/// Measures moves from one marker to the next, each of which opens its card; the floor shows tooltips
/// of the same text.
fn cards(page: &Page, addresses: [&str; 2]) -> Row {
    const MARKERS: [&str; 2] = [".mark", ".tips > section"];
    const OPEN: [&str; 2] = ["card()", "$('.tips > section:hover')?.dataset.event ?? null"];
    let mut moves: [Vec<Move>; 2] = Default::default();
    for _ in 0..TURNS {
        for (at, address) in addresses.into_iter().enumerate() {
            open(page, address);
            let middles = format!(
                "$$('{}').map(it => [it.dataset.event, it.getBoundingClientRect()])
                .map(([id, it]) => [id, [it.left + it.width / 2, it.top + it.height / 2].map(Math.round)])",
                MARKERS[at]
            );
            let markers: Vec<(String, Place)> = page.ask(&middles);
            trace::begin(page);
            for (id, place) in markers {
                lead(page, &[place]);
                // Both pages are left alone for the same time: asking costs either the same.
                rest(page);
                page.check(OPEN[at], id);
            }
            page.settle();
            moves[at].extend(trace::end(page));
        }
    }
    let [own, floor] = moves.map(|moves| moves.iter().map(|it| it.work).collect::<Vec<_>>());
    let name = "work per move that opens a card, median";
    Row::of(name, median(&own)).beside(median(&floor)).ratio_at_most(2.0)
}

/// Leaves the page alone for long enough that a card opens.
fn rest(page: &Page) {
    page.run(page.driver().execute_async("setTimeout(arguments[0], 350);", []));
}

/// Where the mouse goes.
pub(crate) struct Ways {
    /// Over the plot where no disc is.
    pub(crate) free: Vec<Place>,
    /// Along the discs.
    pub(crate) discs: Vec<Place>,
}

impl Ways {
    /// Finds the ways on the page that is open.
    pub(crate) fn on(page: &Page) -> Self {
        let [left, top, width, height]: [f64; 4] =
            page.ask("(it => [it.left, it.top, it.width, it.height])(box('#chart .stage'))");
        let (_, layout) = floor::chart(width);
        let scale = width / layout.sizes.width_px;
        assert!((height - layout.rows.height_px * scale).abs() < 2.0, "the stage is the picture's");
        let place =
            |x: f64, y: f64| [left + x * scale, top + y * scale].map(|px| px.round() as i64);
        let plot = layout.rows.plot;
        // The height that is farthest from every disc.
        let rows = (1..100).map(|step| plot.top + plot.height() * f64::from(step) / 100.0);
        let distance = |y: f64| layout.markers.iter().map(move |marker| (marker.at.y - y).abs());
        let free = rows.max_by(|a, b| {
            let nearest = |y| distance(y).fold(f64::INFINITY, f64::min);
            nearest(*a).total_cmp(&nearest(*b))
        });
        let free = free.unwrap_or(plot.top);
        let along = |step: usize| {
            let x = plot.left + plot.width() * (step as f64 + 0.5) / MOVES as f64;
            let next = layout.markers.iter().position(|marker| marker.at.x > x);
            let next = next.unwrap_or(layout.markers.len().saturating_sub(1)).max(1);
            let [a, b] = [next - 1, next].map(|index| layout.markers[index].at);
            let share = ((x - a.x) / (b.x - a.x)).clamp(0.0, 1.0);
            (x, a.y + (b.y - a.y) * share)
        };
        Self {
            free: (0..MOVES).map(|step| place(along(step).0, free)).collect(),
            discs: (0..MOVES).map(along).map(|(x, y)| place(x, y)).collect(),
        }
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
fn sweep(page: &Page, way: &[Place]) -> Vec<Move> {
    trace::begin(page);
    lead(page, way);
    page.settle();
    let moves = trace::end(page);
    assert_eq!(moves.len(), way.len() - 1, "each move is seen to by itself");
    moves
}

/// Leads the mouse along a way, a move a frame.
pub(crate) fn lead(page: &Page, way: &[Place]) {
    for [x, y] in way {
        page.cdp("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y }));
    }
}
