//! A reader's hand: mouse, finger and keys, as the driver sends them through the browser.
//!
//! WebKit's driver has no finger: it sends a mouse, whatever it is asked for. There a tap is played
//! by the events that a finger causes, so that the page's own part is shown all the same.

use serde_json::{Value, json};
use thirtyfour::Key;
use thirtyfour::common::command::{Actions, Command};

use super::engine::Engine;
use super::page::Page;

/// A place in the viewport, in px.
pub(super) type Place = [i64; 2];

impl Page {
    #[track_caller]
    fn act(&self, sequence: Value) {
        let actions = Actions::from(json!([sequence]));
        self.run(self.driver().cmd(Command::PerformActions(actions)));
    }

    #[track_caller]
    fn point(&self, kind: &str, steps: &[Value]) {
        let parameters = json!({ "pointerType": kind });
        self.act(
            json!({ "type": "pointer", "id": kind, "parameters": parameters, "actions": steps }),
        );
    }

    /// Presses a key and lets it go.
    #[track_caller]
    pub(super) fn press(&self, key: Key) {
        self.chord(&[key]);
    }

    /// Presses keys together and lets them go.
    #[track_caller]
    pub(super) fn chord(&self, keys: &[Key]) {
        let step = |kind: &str, key: &Key| json!({ "type": kind, "value": key.value() });
        let down = keys.iter().map(|key| step("keyDown", key));
        let up = keys.iter().rev().map(|key| step("keyUp", key));
        let steps: Vec<Value> = down.chain(up).collect();
        self.act(json!({ "type": "key", "id": "keys", "actions": steps }));
    }

    /// Types a text where the focus is.
    #[track_caller]
    pub(super) fn type_text(&self, text: &str) {
        let stroke = |c: char| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": c }));
        let steps: Vec<Value> = text.chars().flat_map(stroke).collect();
        self.act(json!({ "type": "key", "id": "keys", "actions": steps }));
    }

    /// Scrolls an element to the middle of the window; a host around the page stays where it is.
    #[track_caller]
    pub(super) fn bring(&self, query: &str) {
        let by = "(it => it.top + it.height / 2 - innerHeight / 2)";
        self.run_script(&format!("scrollBy({{ top: {by}(box(`{query}`)), behavior: 'instant' }})"));
    }

    /// The middle of an element.
    #[track_caller]
    pub(super) fn middle(&self, query: &str) -> Place {
        self.part(query, 0.5, 0.5)
    }

    /// A place on an element, in shares of its width and height.
    #[track_caller]
    pub(super) fn part(&self, query: &str, x: f64, y: f64) -> Place {
        let place = format!("[it.left + it.width * {x}, it.top + it.height * {y}].map(Math.round)");
        self.ask(&format!("(it => {place})(box(`{query}`))"))
    }

    /// A place on the plot at a share of its time, near its cold side, brought in sight: where time runs down,
    /// the plot is taller than the window.
    #[track_caller]
    pub(super) fn along_time(&self, share: f64) -> Place {
        let is_down: bool = self.ask("(it => it.height > 2 * it.width)(box('#field'))");
        let (x, y) = if is_down { (0.05, share) } else { (share, 0.05) };
        let by = format!("(it => it.top + it.height * {y} - innerHeight / 3)(box('#field'))");
        self.run_script(&format!("scrollBy({{ top: {by}, behavior: 'instant' }})"));
        self.part("#field", x, y)
    }

    /// Moves the mouse to a place, by way of the corner of the window: WebKit says nothing of a mouse
    /// that is sent to where it is.
    #[track_caller]
    pub(super) fn mouse_to(&self, place: Place) {
        self.point("mouse", &[to([0, 0]), to(place)]);
    }

    /// Moves the mouse along a straight line, a step after another.
    #[track_caller]
    pub(super) fn mouse_along(&self, from: Place, end: Place) {
        let between = |step| [0, 1].map(|side| from[side] + (end[side] - from[side]) * step / 40);
        self.point("mouse", &(0..=40).map(|step| to(between(step))).collect::<Vec<_>>());
    }

    /// Scrolls an element into sight and points at it.
    #[track_caller]
    pub(super) fn hover(&self, query: &str) {
        self.bring(query);
        self.mouse_to(self.middle(query));
    }

    /// Clicks at a place.
    #[track_caller]
    pub(super) fn click_at(&self, place: Place) {
        self.point("mouse", &[to(place), down(), up()]);
    }

    /// Clicks twice at a place, as fast as a double click is.
    #[track_caller]
    pub(super) fn double_click_at(&self, place: Place) {
        self.point("mouse", &[to(place), down(), up(), down(), up()]);
    }

    /// Scrolls an element into sight and clicks it.
    #[track_caller]
    pub(super) fn click(&self, query: &str) {
        self.bring(query);
        self.click_at(self.middle(query));
    }

    /// Drags the mouse from a place to another.
    #[track_caller]
    pub(super) fn drag(&self, from: Place, end: Place) {
        self.point("mouse", &[to(from), down(), to(end), up()]);
    }

    /// Taps a place with a finger.
    #[track_caller]
    pub(super) fn tap_at(&self, place: Place) {
        if self.engine == Engine::WebKit {
            let [x, y] = place;
            return self.run_script(&format!("({PLAYED_TAP})({x}, {y})"));
        }
        self.point("touch", &[to(place), down(), up()]);
    }

    /// Sends a command of Chromium's developer tools.
    #[track_caller]
    pub(super) fn cdp(&self, command: &str, parameters: Value) {
        self.run(self.driver().cdp().send_raw(command, parameters));
    }

    /// Turns the wheel at a place, by so many px.
    #[track_caller]
    pub(super) fn wheel_at(&self, [x, y]: Place, by: i64) {
        let turn = json!({
            "type": "scroll", "duration": 0, "origin": "viewport",
            "x": x, "y": y, "deltaX": 0, "deltaY": by,
        });
        self.act(json!({ "type": "wheel", "id": "wheel", "actions": [turn] }));
    }

    /// Swipes a finger upwards in Chromium. The developer tools' finger scrolls as a real one does;
    /// WebDriver's does not.
    #[track_caller]
    pub(super) fn swipe_up(&self, [x, y]: Place, by: i64) {
        let touch = |kind: &str, points: Value| {
            let event = json!({ "type": kind, "touchPoints": points });
            self.cdp("Input.dispatchTouchEvent", event);
        };
        touch("touchStart", json!([{ "x": x, "y": y }]));
        for step in 1..=10 {
            touch("touchMove", json!([{ "x": x, "y": y - by * step / 10 }]));
        }
        touch("touchEnd", json!([]));
    }

    /// Scrolls an element into sight and taps it.
    #[track_caller]
    pub(super) fn tap(&self, query: &str) {
        self.bring(query);
        self.tap_at(self.middle(query));
    }
}

fn to([x, y]: Place) -> Value {
    json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y })
}

fn down() -> Value {
    json!({ "type": "pointerDown", "button": 0 })
}

fn up() -> Value {
    json!({ "type": "pointerUp", "button": 0 })
}

/// What a finger causes where it taps.
const PLAYED_TAP: &str = "(x, y) => {
    const it = document.elementFromPoint(x, y);
    const options = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
    const send = (kind, more) => it.dispatchEvent(new PointerEvent(kind,
        { ...options, pointerType: 'touch', pointerId: 7, isPrimary: true, ...more }));
    for (const kind of ['over', 'enter', 'down', 'up', 'out', 'leave'])
        send('pointer' + kind, { bubbles: !/enter|leave/.test(kind) });
    const takes_focus = it.closest('button, a[href], input, summary, [tabindex]');
    takes_focus ? takes_focus.focus() : document.activeElement?.blur();
    send('click');
}";
