//! Every input that once found something, and a whole one for each target, without libFuzzer. The
//! variable `FUZZ_CORPUS` names a folder of more inputs, for measuring what they reach.

#![allow(clippy::expect_used, reason = "a test ends where something is wrong")]

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use fuzz::TARGETS;

/// Ten times what libFuzzer allows: this build is not a quick one.
const LONGEST: Duration = Duration::from_secs(10);

#[test]
fn every_seed_keeps_every_promise() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    for (name, run) in TARGETS {
        let entries = fs::read_dir(seeds.join(name)).expect("every target has seeds");
        let more = std::env::var_os("FUZZ_CORPUS").map(|folder| Path::new(&folder).join(name));
        let more = more.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten();
        let mut tried = 0;
        for entry in entries.chain(more).flatten() {
            let bytes = fs::read(entry.path()).expect("a seed can be read");
            let start = Instant::now();
            run(&bytes);
            let took = start.elapsed();
            assert!(took < LONGEST, "{}: {took:?}", entry.path().display());
            tried += 1;
        }
        assert!(tried > 0, "{name} has no seed");
    }
    assert_eq!(fs::read_dir(seeds).expect("there are seeds").count(), TARGETS.len());
}
