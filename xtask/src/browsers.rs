//! Starts the WebDriver programs of the engines and ends them, with every browser they opened.
//!
//! A driver counts as started when it answers `/status`. What drivers write goes to log files, named
//! when something fails. Which engines there are is the business of `tools/engines.rs`.

mod status;
mod tree;

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::process;
use crate::tools::{Engine, EngineFiles};

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often a driver is started before it is given up.
const TRIES: usize = 3;

/// A driver that answers, until it is dropped.
pub(crate) struct Browser {
    pub(crate) engine: Engine,
    /// Where WebDriver commands go, without a slash at the end.
    pub(crate) url: String,
    /// The browser that the session is to name.
    pub(crate) binary: PathBuf,
    /// Ended in this order.
    _running: Vec<Running>,
}

impl Browser {
    /// Tells a test command where this browser is.
    pub(crate) fn announce(&self, command: &mut Command) {
        let name = self.engine.variable();
        command.env(format!("CORDIALITY_{name}_DRIVER"), &self.url);
        command.env(format!("CORDIALITY_{name}_BINARY"), &self.binary);
    }
}

/// Starts an engine's driver on a free port, under a display of its own where it needs one.
///
/// # Errors
/// A sentence with the place of the log, when the driver ends or stays silent.
pub(crate) fn start(files: &EngineFiles, logs: &Path) -> Result<Browser> {
    fs::create_dir_all(logs).with_context(|| format!("{} cannot be made", logs.display()))?;
    let log = logs.join(format!("{}.log", files.engine.name().to_lowercase()));
    // Another program may take the port before the driver does: then it ends, and another is tried.
    for _ in 0..TRIES {
        if let Some(browser) = try_start(files, &log)? {
            return Ok(browser);
        }
    }
    let name = files.engine.name();
    bail!("The driver of {name} does not answer; {} has what it wrote.", log.display())
}

/// Starts a driver once; gives nothing when it does not answer.
fn try_start(files: &EngineFiles, log: &Path) -> Result<Option<Browser>> {
    let port = free_port()?;
    let mut driver = driver_command(files.engine, &files.driver, port);
    let mut display = None;
    if let Some(xvfb) = &files.display {
        let (running, number) = start_display(xvfb)?;
        driver.env("DISPLAY", format!(":{number}"));
        display = Some(running);
    }
    let output = File::create(log).with_context(|| format!("{} cannot be made", log.display()))?;
    driver.stdin(Stdio::null()).stderr(output.try_clone()?).stdout(output);
    let child = driver
        .spawn()
        .with_context(|| format!("The driver of {} does not start", files.engine.name()))?;
    let mut running = Running::new(child);
    let alive = || running.0.try_wait().is_ok_and(|ended| ended.is_none());
    if !status::wait_until_ready(port, PATIENCE, alive) {
        return Ok(None);
    }
    Ok(Some(Browser {
        engine: files.engine,
        url: format!("http://127.0.0.1:{port}"),
        binary: files.binary.clone(),
        _running: std::iter::once(running).chain(display).collect(),
    }))
}

fn driver_command(engine: Engine, driver: &Path, port: u16) -> Command {
    let mut command = process::command(driver, &std::env::temp_dir());
    command.arg(format!("--port={port}"));
    match engine {
        Engine::Chromium => {}
        Engine::Firefox => {
            // Its usual port for WebDriver BiDi may be taken by another run.
            command.args(["--host=127.0.0.1", "--websocket-port=0"]);
            command.env("MOZ_HEADLESS", "1");
        }
        Engine::WebKit => {
            command.arg("--host=127.0.0.1");
            command.env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
            command.env("NO_AT_BRIDGE", "1");
            if crate::tools::is_root() {
                // Its sandbox refuses to start for root.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
            }
        }
    }
    command
}

/// Starts Xvfb on a display that is free and gives its number.
fn start_display(xvfb: &Path) -> Result<(Running, u32)> {
    let mut command = process::command(xvfb, &std::env::temp_dir());
    command.args(["-displayfd", "1", "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut running = Running::new(command.spawn().context("Xvfb does not start")?);
    let mut line = String::new();
    if let Some(output) = running.0.stdout.take() {
        // Xvfb writes the number when it is ready, or closes its output when it ends.
        BufReader::new(output).read_line(&mut line)?;
    }
    let number = line.trim().parse().context("Xvfb found no free display")?;
    Ok((running, number))
}

/// A port of this machine that nobody listens on at this moment.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).context("No port is free")?;
    Ok(listener.local_addr()?.port())
}

/// A child that is ended, with all that it started, when this is dropped or Ctrl+C is pressed.
struct Running(Child);

impl Running {
    fn new(child: Child) -> Running {
        tree::end_on_interrupt(child.id());
        Running(child)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        tree::end(self.0.id());
        // On a machine where the tree cannot be read this ends the child at least.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_free_port_can_be_listened_on() -> Result<()> {
        // Another test may take it first, but hardly ten times.
        for _ in 0..10 {
            if TcpListener::bind(("127.0.0.1", free_port()?)).is_ok() {
                return Ok(());
            }
        }
        bail!("no port could be listened on");
    }

    #[test]
    fn each_driver_is_told_its_port() {
        let check = |engine, expected: &str| {
            let command = driver_command(engine, Path::new("driver"), 4444);
            assert_eq!(process::line_of(&command), expected);
        };
        check(Engine::Chromium, "driver --port=4444");
        check(Engine::Firefox, "driver --port=4444 --host=127.0.0.1 --websocket-port=0");
        check(Engine::WebKit, "driver --port=4444 --host=127.0.0.1");
    }

    #[test]
    fn a_driver_that_ends_at_once_is_an_error() {
        let files = EngineFiles {
            engine: Engine::Chromium,
            binary: PathBuf::from("browser"),
            driver: PathBuf::from("/bin/false"),
            display: None,
        };
        let logs = std::env::temp_dir().join(format!("xtask-logs-{}", std::process::id()));
        let error = start(&files, &logs).err().map(|error| error.to_string());
        let log = logs.join("chromium.log");
        let expected =
            format!("The driver of Chromium does not answer; {} has what it wrote.", log.display());
        assert_eq!(error, Some(expected));
        let _ = fs::remove_dir_all(logs);
    }
}
