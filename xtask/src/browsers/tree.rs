//! Ends a process with everything below it, also when Ctrl+C is pressed.
//!
//! Browsers make process groups of their own, so a group is not enough: on Linux the tree is read
//! from `/proc`. Elsewhere only the process itself is ended, by its owner.

use std::collections::BTreeMap;
use std::sync::{Mutex, Once, PoisonError};

/// The processes to be ended on Ctrl+C.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());
static WATCH: Once = Once::new();

/// Sees to it that Ctrl+C ends this process too before it ends xtask.
pub(super) fn end_on_interrupt(id: u32) {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).push(id);
    WATCH.call_once(|| {
        std::thread::spawn(|| {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            let Ok(runtime) = runtime else { return };
            if runtime.block_on(interrupted()).is_ok() {
                let ids = RUNNING.lock().unwrap_or_else(PoisonError::into_inner).clone();
                ids.into_iter().for_each(kill_tree);
                // 128 + SIGINT, as a shell would say it.
                std::process::exit(130);
            }
        });
    });
}

/// Ends a process and everything below it.
pub(super) fn end(id: u32) {
    kill_tree(id);
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).retain(|other| *other != id);
}

#[cfg(unix)]
async fn interrupted() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    std::future::poll_fn(|context| {
        let either = interrupt.poll_recv(context).is_ready();
        if terminate.poll_recv(context).is_ready() || either {
            return std::task::Poll::Ready(());
        }
        std::task::Poll::Pending
    })
    .await;
    Ok(())
}

#[cfg(not(unix))]
async fn interrupted() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}

fn kill_tree(id: u32) {
    for process in below(id, &parents()) {
        kill(process);
    }
}

#[cfg(unix)]
fn kill(id: u32) {
    use rustix::process::{Pid, Signal, kill_process};
    if let Some(pid) = i32::try_from(id).ok().and_then(Pid::from_raw) {
        // It may have ended by itself in the meantime.
        let _ = kill_process(pid, Signal::KILL);
    }
}

#[cfg(not(unix))]
fn kill(_: u32) {}

/// A process and all its descendants, parents first.
fn below(id: u32, parents: &BTreeMap<u32, u32>) -> Vec<u32> {
    let mut found = vec![id];
    let mut next = 0;
    while let Some(parent) = found.get(next).copied() {
        found.extend(parents.iter().filter(|(_, of)| **of == parent).map(|(child, _)| *child));
        next += 1;
    }
    found
}

/// The parent of each process on this machine; empty where there is no `/proc`.
fn parents() -> BTreeMap<u32, u32> {
    std::fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let id = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
            Some((id, parent_in(&stat)?))
        })
        .collect()
}

/// The parent in a line of `/proc/N/stat`: the second word after the name, which is in brackets and
/// may itself hold spaces and brackets.
fn parent_in(stat: &str) -> Option<u32> {
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_whitespace().nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_parent() {
        let check = |stat, expected| assert_eq!(parent_in(stat), expected, "{stat}");
        check("42 (chrome) S 7 42 42 0", Some(7));
        check("42 (a) b (c) S 7 42 42 0", Some(7));
        check("42 (chrome)", None);
        check("", None);
    }

    #[test]
    fn finds_all_descendants() {
        let parents = BTreeMap::from([(2, 1), (3, 1), (4, 2), (5, 4), (6, 9)]);
        let check = |id, expected: &[u32]| assert_eq!(below(id, &parents), expected);
        check(1, &[1, 2, 3, 4, 5]);
        check(4, &[4, 5]);
        check(6, &[6]);
        check(77, &[77]);
    }
}
