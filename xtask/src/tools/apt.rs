//! Installs Debian packages, as root or by a sudo that asks for no password.

use std::path::Path;

use anyhow::{Result, bail};

use super::Workshop;
use crate::process;

/// Installs packages without what they merely recommend; the lists are refreshed once a run.
///
/// # Errors
/// A sentence with the command to type, when this machine has no apt or does not let us use it.
pub(super) fn install(workshop: &Workshop, packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = format!("apt-get install -y --no-install-recommends {list}");
    if which::which("apt-get").is_err() {
        bail!("There is no apt-get here to install {list}; install the like of it by hand.");
    }
    let Some(prefix) = privilege() else {
        bail!("Installing {list} needs root; type `sudo {by_hand}` and run this again.");
    };
    println!("Installing {list} with apt-get: {why}.");
    let apt = |words: &[&str]| {
        let start = prefix.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        let mut all = start.chain(words);
        let program = all.next().copied().unwrap_or("apt-get");
        let mut command = process::command(program, Path::new("/"));
        command.args(all);
        process::succeeds_in_time(&mut command)
    };
    if !workshop.apt_refreshed.replace(true) && !apt(&["update"])? {
        println!("The package lists could not be refreshed; trying with those that are there.");
    }
    let words = ["install", "-y", "--no-install-recommends"];
    if !apt(&[words.as_slice(), packages].concat())? {
        bail!("apt-get could not install {list}; try `{by_hand}` as root to see why.");
    }
    Ok(())
}

/// The words to put before a command that needs root, or nothing when root is out of reach.
fn privilege() -> Option<&'static [&'static str]> {
    if is_root() {
        return Some(&[]);
    }
    let mut sudo = process::command("sudo", Path::new("/"));
    process::answer(sudo.args(["-n", "true"])).map(|_| ["sudo", "-n"].as_slice())
}

/// Whether this process may do everything.
#[cfg(unix)]
pub(crate) fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// Whether this process may do everything.
#[cfg(not(unix))]
pub(crate) fn is_root() -> bool {
    false
}
