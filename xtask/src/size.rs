//! Weighs the built page: every file raw, by gzip and by brotli, against its budgets and against the
//! baseline that was last committed.
//!
//! A kilobyte is 1000 bytes here. What counts is brotli at its highest level, as a static host
//! would send it.

mod baseline;
mod picture;
mod weigh;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use self::baseline::Baseline;
use self::weigh::Weight;
use crate::paths;

/// What the program may weigh, wasm and glue, in bytes of brotli.
const PROGRAM_BUDGET: u64 = 239_000;
/// What the page that works without it may weigh, with its data.
const PAGE_BUDGET: u64 = 118_000;
/// What of the page a browser may need until it has a phone's picture: what a fresh connection carries
/// in its first round trip.
const PHONE_BUDGET: u64 = 14_000;
/// What of it a browser may need until it has every picture.
const PICTURES_BUDGET: u64 = 23_000;
/// What the page for frames, which holds its program, may weigh for each 100 bytes of the first load.
const EMBED_PERCENT: u64 = 120;
/// The script for pages that frame the chart.
const RESIZER: &str = "embed.js";
/// What a page that frames the chart loads to size its frame.
const RESIZER_BUDGET: u64 = 1_000;
/// What a page may weigh that is loaded when somebody asks for it: references, comparisons, a sheet.
const ASIDE_BUDGET: u64 = 60_000;
/// The pages that are not: a site's first, which is weighed with its program, and the one for frames.
const FIRST_PAGES: [&str; 2] = ["index.html", "embed.html"];
/// What the one file may weigh for each 100 bytes of the first load, both by brotli.
const ONE_FILE_PERCENT: u64 = 140;

/// Prints what `dist/` weighs.
///
/// # Errors
/// A sentence for the budgets that are exceeded.
pub(crate) fn compare(root: &Path) -> Result<()> {
    let weights = weigh_dist(root)?;
    let budgets = budgets(root, &weights)?;
    print!("{}", table(&weights, &Baseline::read(&baseline_path(root))?, &budgets));
    within(&budgets)
}

/// Prints what `dist/` weighs and makes it the new baseline.
pub(crate) fn write_baseline(root: &Path) -> Result<()> {
    let weights = weigh_dist(root)?;
    let path = baseline_path(root);
    let budgets = budgets(root, &weights)?;
    print!("{}", table(&weights, &Baseline::read(&path)?, &budgets));
    Baseline::of(&weights).write(&path)?;
    println!("Wrote {}.", path.display());
    Ok(())
}

/// Prints what the one file weighs beside the first load of the folder.
///
/// # Errors
/// A sentence where it exceeds its budget.
pub(crate) fn one_file(root: &Path) -> Result<()> {
    let path = paths::dist(root).join(weigh::ONE_FILE);
    let weight = weigh::file(&path).with_context(|| format!("{} is not there", path.display()))?;
    let percent = percent(weight.brotli, first_load(&weigh_dist(root)?));
    println!(
        "{}: {} bytes, {} by brotli: {percent} % of the first load of the folder",
        path.display(),
        weight.raw,
        weight.brotli
    );
    if percent > ONE_FILE_PERCENT {
        bail!("The one file weighs more than {ONE_FILE_PERCENT} % of the folder's first load.");
    }
    Ok(())
}

/// A weight in per cent of another one, rounded up.
fn percent(part: u64, whole: u64) -> u64 {
    (100 * part).div_ceil(whole.max(1))
}

fn baseline_path(root: &Path) -> PathBuf {
    root.join("xtask/size-baseline.tsv")
}

fn weigh_dist(root: &Path) -> Result<Vec<Weight>> {
    let dist = paths::dist(root);
    let weights =
        weigh::folder(&dist).with_context(|| format!("{} could not be weighed", dist.display()))?;
    if weights.is_empty() {
        bail!("{} is empty; run `cargo xtask build` first.", dist.display());
    }
    Ok(weights)
}

fn table(weights: &[Weight], baseline: &Baseline, budgets: &[Budget]) -> String {
    let total = |part: fn(&Weight) -> u64| weights.iter().map(part).sum::<u64>();
    let width = weights.iter().map(|weight| weight.name.len()).max().unwrap_or(0).max(10);
    let mut text =
        format!("{:<width$} {:>9} {:>9} {:>9} {:>9}\n", "file", "raw", "gzip", "brotli", "growth");
    for Weight { name, raw, gzip, brotli } in weights {
        let growth = baseline.growth(name, *brotli);
        text += &format!("{name:<width$} {raw:>9} {gzip:>9} {brotli:>9} {growth:>9}\n");
    }
    let (raw, gzip, brotli) = (total(|w| w.raw), total(|w| w.gzip), total(|w| w.brotli));
    let growth = baseline.total_growth(brotli);
    text += &format!("{:<width$} {raw:>9} {gzip:>9} {brotli:>9} {growth:>9}\n", "all files");
    for Budget { what, weight, most } in budgets {
        text += &format!("{what:<width$} {weight:>29} of {most}\n");
    }
    text
}

/// Something whose weight by brotli is held to a number of bytes.
struct Budget {
    what: String,
    weight: u64,
    most: u64,
}

fn budgets(root: &Path, weights: &[Weight]) -> Result<Vec<Budget>> {
    let bytes =
        |last| picture::first_bytes(&paths::dist(root), last).context("The page cannot be weighed");
    let phone = bytes(Some(PHONE_PICTURE))?;
    let budget = |what: &str, weight, most| Budget { what: what.to_owned(), weight, most };
    let mut budgets = vec![
        budget("program", program(weights), PROGRAM_BUDGET),
        budget("page", page(weights), PAGE_BUDGET),
        budget("page up to a phone's picture", phone, PHONE_BUDGET),
        budget("page up to its pictures", bytes(None)?, PICTURES_BUDGET),
        budget(
            "page for frames",
            sum(weights, |file| file == "embed.html"),
            first_load(weights) * EMBED_PERCENT / 100,
        ),
        budget(
            "script for pages with frames",
            sum(weights, |file| file == RESIZER),
            RESIZER_BUDGET,
        ),
    ];
    budgets.extend(asides(weights));
    Ok(budgets)
}

/// Pages that are loaded on demand, of every pair.
fn asides(weights: &[Weight]) -> impl Iterator<Item = Budget> {
    let is_aside = |it: &&Weight| {
        let file = it.name.rsplit('/').next().unwrap_or_default();
        file.ends_with(".html") && !FIRST_PAGES.contains(&file)
    };
    weights.iter().filter(is_aside).map(|it| Budget {
        what: it.name.clone(),
        weight: it.brotli,
        most: ASIDE_BUDGET,
    })
}

/// The place of the picture that a phone of 390 px shows: the page begins with those of narrow boxes.
const PHONE_PICTURE: usize = 2;

fn within(budgets: &[Budget]) -> Result<()> {
    let over = budgets.iter().filter(|budget| budget.weight > budget.most).map(|budget| {
        let Budget { what, weight, most } = budget;
        format!("The {what} weighs {weight} bytes of brotli; its budget is {most} bytes.")
    });
    let sentences: Vec<_> = over.collect();
    if sentences.is_empty() { Ok(()) } else { bail!(sentences.join(" ")) }
}

/// What every reader fetches who runs the program.
fn first_load(weights: &[Weight]) -> u64 {
    program(weights) + page(weights)
}

fn program(weights: &[Weight]) -> u64 {
    let is_program = |file: &str| [".wasm", ".js"].iter().any(|end| file.ends_with(end));
    sum(weights, |file| is_program(file) && !file.ends_with(RESIZER))
}

/// The first page of the site; others load as much or less.
fn page(weights: &[Weight]) -> u64 {
    sum(weights, |file| file == "index.html" || file.ends_with(".css"))
}

/// What the files of some names weigh together.
fn sum(weights: &[Weight], counts: impl Fn(&str) -> bool) -> u64 {
    weights.iter().filter(|weight| counts(&weight.name)).map(|weight| weight.brotli).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, brotli: u64) -> Weight {
        Weight { name: name.to_owned(), raw: brotli * 4, gzip: brotli * 2, brotli }
    }

    fn check(what: &str, weight: u64, most: u64, expected: Result<(), &str>) {
        let got = within(&[Budget { what: what.to_owned(), weight, most }])
            .map_err(|error| error.to_string());
        assert_eq!(got, expected.map_err(str::to_owned));
    }

    #[test]
    fn budgets_hold_to_the_byte() {
        check("wasm", 105, 105, Ok(()));
        check(
            "wasm",
            106,
            105,
            Err("The wasm weighs 106 bytes of brotli; its budget is 105 bytes."),
        );
    }

    #[test]
    fn a_first_load_is_what_every_reader_fetches() {
        let files = [
            ("app_bg.wasm", 1),
            ("app.js", 10),
            ("embed.js", 1_000),
            ("index.html", 100),
            ("references.html", 1_000),
            ("relation.json", 1_000),
            ("picture.png", 1_000),
            ("series/a.csv", 1_000),
        ];
        let weights = files.map(|(name, brotli)| weight(name, brotli));
        assert_eq!((program(&weights), page(&weights), first_load(&weights)), (11, 100, 111));
    }

    #[test]
    fn every_page_that_is_loaded_on_demand_has_a_budget() {
        let files =
            ["acts-1.html", "b/embed.html", "b/index.html", "b/references.html", "index.html"];
        let weights = files.map(|name| weight(name, 60_001));
        let over: Vec<String> = asides(&weights).map(|budget| budget.what).collect();
        assert_eq!(over, ["acts-1.html", "b/references.html"]);
        assert!(within(&asides(&weights).collect::<Vec<_>>()).is_err());
    }

    #[test]
    fn a_share_is_never_rounded_down() {
        assert_eq!(percent(140, 100), 140);
        assert_eq!(percent(1401, 1000), 141);
        assert_eq!(percent(0, 0), 0);
    }

    #[test]
    fn the_table_shows_growth() {
        let weights = [weight("app_bg.wasm", 100), weight("index.html", 20)];
        let baseline = Baseline::of(&[weight("app_bg.wasm", 90)]);
        let expected = "\
file              raw      gzip    brotli    growth
app_bg.wasm       400       200       100       +10
index.html         80        40        20       new
all files         480       240       120       +30
wasm                                  100 of 105000
";
        let budgets = [Budget { what: "wasm".to_owned(), weight: 100, most: 105_000 }];
        assert_eq!(table(&weights, &baseline, &budgets), expected);
    }
}
