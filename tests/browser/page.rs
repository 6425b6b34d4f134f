//! The page in one browser: opening it, asking it, waiting until something holds.
//!
//! Everything that can be asked is an expression of JavaScript with the few short names of
//! [`NAMES`]. Nothing sleeps and hopes: [`Page::check`] asks until it hears what it shall, and
//! [`Page::settle`] lets pass what is under way before something is shown *not* to happen.

use std::time::{Duration, Instant};

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::Runtime;

use super::engine::Engine;
use super::server;

/// How long to wait for what shall hold.
const PATIENCE: Duration = Duration::from_secs(15);
/// How long to leave a browser alone between two questions.
const PAUSE: Duration = Duration::from_millis(20);

/// Short names for every script.
const NAMES: &str = "
const $ = (query, root = document) => root.querySelector(query);
const $$ = (query, root = document) => [...root.querySelectorAll(query)];
const root = document.documentElement;
const card = () => $('[data-card]')?.dataset.card ?? null;
const month = () => $('.readout')?.dataset.month ?? null;
const at = () => document.activeElement?.dataset?.event ?? null;
const asked = () => new URLSearchParams(location.search).get('event');
const notice = () => { const it = $('#notice'); return it && !it.hidden ? it.textContent : null };
const box = (query) => $(query).getBoundingClientRect();
const seen = (it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    && it.getBoundingClientRect().width > 0 && it.getBoundingClientRect().height > 0;
// The last thing before the plot that takes the focus; a page in one file has no links to other relations.
const before_plot = () => $$('a[href], button, summary, input')
    .filter(it => seen(it) && it.compareDocumentPosition($('[data-event]')) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1);
";

/// A browser with the page, or whatever a test opens in it.
pub(super) struct Page {
    pub(super) engine: Engine,
    driver: Option<WebDriver>,
    runtime: Runtime,
}

impl Page {
    /// Starts a browser.
    ///
    /// # Errors
    /// Says why there is none.
    pub(super) fn start(engine: Engine) -> Result<Self, String> {
        let profile = engine.profile();
        Self::with(engine, engine.capabilities(profile.as_ref())?)
    }

    /// Starts a browser with capabilities of its own.
    ///
    /// # Errors
    /// Says why there is none.
    pub(super) fn with(engine: Engine, capabilities: Capabilities) -> Result<Self, String> {
        server::dist()?;
        let url = engine.driver()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let driver = runtime.block_on(async { WebDriver::new(url, capabilities).await });
        let driver = Some(driver.unwrap_or_else(|error| panic!("no browser: {error}")));
        let page = Self { engine, driver, runtime };
        page.run(page.driver().set_script_timeout(Duration::from_secs(180)));
        if engine == Engine::WebKit {
            page.take_plain_window();
        }
        Ok(page)
    }

    /// Goes over to a window without a toolbar, which can be narrower than one with it.
    fn take_plain_window(&self) {
        self.run_script("open('about:blank', '', 'popup,width=640,height=480,toolbar=no')");
        let driver = self.driver();
        let first = self.run(driver.window());
        let other = || self.run(driver.windows()).into_iter().find(|window| *window != first);
        let window = self.poll(other).expect("a second window opens");
        self.run(driver.switch_to_window(window));
    }

    pub(super) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("there is a driver until the page is dropped")
    }

    /// Waits for an answer of the driver.
    #[track_caller]
    pub(super) fn run<T>(&self, command: impl Future<Output = WebDriverResult<T>>) -> T {
        let answer = self.runtime.block_on(command);
        answer.unwrap_or_else(|error| panic!("{:?}: {error}", self.engine))
    }

    /// Opens the page with a query and waits until it is interactive.
    #[track_caller]
    pub(super) fn open(&self, query: &str) {
        let page = if server::as_one_file() { server::one_file() } else { server::dist().unwrap() };
        self.visit(&format!("{page}{query}"));
        self.check("root.dataset.interactive", "true");
    }

    /// Opens a page that lies on this disk and waits until it is interactive.
    #[track_caller]
    pub(super) fn open_file(&self, address: &str) {
        assert!(address.starts_with("file://"), "{address}");
        self.visit(address);
        self.check("root.dataset.interactive", "true");
    }

    /// Makes ready for another test.
    pub(super) fn tidy(&self) {
        self.run(self.driver().enter_default_frame());
        self.visit("about:blank");
        self.resize(1280, 720);
    }

    /// Opens an address.
    #[track_caller]
    pub(super) fn visit(&self, address: &str) {
        self.run(self.driver().goto(address));
    }

    /// Runs statements.
    #[track_caller]
    pub(super) fn run_script(&self, script: &str) {
        self.run(self.driver().execute(format!("{NAMES}{script}"), []));
    }

    /// What an expression is now.
    #[track_caller]
    pub(super) fn ask<T: DeserializeOwned>(&self, expression: &str) -> T {
        let script = format!("{NAMES}return ({expression});");
        let answer = self.run(self.driver().execute(script, []));
        let value = answer.json();
        serde_json::from_value(value.clone())
            .unwrap_or_else(|error| panic!("{:?}: {expression} is {value}: {error}", self.engine))
    }

    /// Shows that an expression comes to be a value.
    #[track_caller]
    pub(super) fn check(&self, expression: &str, expected: impl Into<Value>) {
        let expected = expected.into();
        let mut last = Value::Null;
        let fits = || {
            last = self.ask(expression);
            (last == expected).then_some(())
        };
        if self.poll(fits).is_none() {
            panic!("{:?}: {expression}\n  is    {last}\n  not   {expected}", self.engine);
        }
    }

    /// Shows that an expression is a value once all that is under way has come to its end.
    #[track_caller]
    pub(super) fn check_still(&self, expression: &str, expected: impl Into<Value>) {
        self.settle();
        assert_eq!(
            self.ask::<Value>(expression),
            expected.into(),
            "{:?}: {expression}",
            self.engine
        );
    }

    /// What an expression is once it has stayed the same for a while.
    #[track_caller]
    pub(super) fn at_rest<T: DeserializeOwned + PartialEq>(&self, expression: &str) -> T {
        const TIMES: u32 = 5;
        let (mut last, mut same): (T, u32) = (self.ask(expression), 0);
        let rests = self.poll(|| {
            self.settle();
            let now = self.ask(expression);
            same = if now == last { same + 1 } else { 0 };
            last = now;
            (same == TIMES).then_some(())
        });
        assert!(rests.is_some(), "{:?}: {expression} changes on and on", self.engine);
        last
    }

    /// Lets the page draw a few frames and do what it has put off. A frame that is out of sight draws
    /// none, so there is an end to it.
    #[track_caller]
    pub(super) fn settle(&self) {
        let script = "
            const done = arguments[0];
            const frame = (left) => left ? requestAnimationFrame(() => frame(left - 1)) : setTimeout(done);
            frame(3);
            setTimeout(done, 500);";
        self.run(self.driver().execute_async(script, []));
    }

    /// Asks until there is an answer or the time is over.
    fn poll<T>(&self, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
        let start = Instant::now();
        loop {
            let answer = ask();
            if answer.is_some() || start.elapsed() > PATIENCE {
                return answer;
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// Gives the page a viewport of this size: exactly, but in WebKit never narrower than 334 px.
    #[track_caller]
    pub(super) fn resize(&self, width: u32, height: u32) {
        let wanted = [i64::from(width), i64::from(height)];
        let (mut window, mut got) = (wanted, [0, 0]);
        for _ in 0..4 {
            let [width, height] = window.map(|side| u32::try_from(side).unwrap());
            self.run(self.driver().set_window_rect(0, 0, width, height));
            self.settle();
            got = self.ask("[innerWidth, innerHeight]");
            if got == wanted {
                return;
            }
            // What the window has around the page, or what it keeps as its least size.
            window = [0, 1].map(|side| (window[side] + wanted[side] - got[side]).max(1));
        }
        assert!(self.engine == Engine::WebKit, "{:?}: {got:?}, not {wanted:?}", self.engine);
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            let _ = self.runtime.block_on(driver.quit());
        }
    }
}
