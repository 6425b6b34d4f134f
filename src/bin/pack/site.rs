//! The pages and downloads of one relation, with compressed twins beside everything.

use std::error::Error;
use std::path::Path;
use std::rc::Rc;
use std::{fs, io, thread};

use cordiality::analysis::Analysis;
use cordiality::chart_data::{ChartData, index};
use cordiality::export::{View, acts, files, monthly, robustness};
use cordiality::pack::{EVENTS, MANIFEST, Pack, SOURCES};
use cordiality::page::{self, LongList, Markup, Neighbour, Other, Surroundings};
use cordiality::publish::base_url::BaseUrl;
use cordiality::publish::csp::{self, Hosting};
use cordiality::publish::precompress::{self, Effort};
use cordiality::publish::single_file::Files;
use cordiality::publish::{archive, embed, oembed, social_image, without};
use cordiality::relation::{Relation, Series};

use crate::Compiled;

/// Marks in `index.html` that a page replaces.
pub(crate) const HEAD: &str = "<!-- head -->";
pub(crate) const BODY: &str = "<!-- body -->";
/// What a page holds to load the program.
const PROGRAM: &str = "#loader, script[type=importmap], link[rel=modulepreload]";

/// What pages that frame the chart may load.
const RESIZER: &str = include_str!("../../../static/embed.js");

/// The folder of outside series in a site.
pub(crate) const SERIES: &str = "series";

/// The pages and downloads of one relation, ready to be written.
pub(crate) struct Site {
    analysis: Rc<Analysis>,
    /// What was authored.
    authored: Pack,
    series: Vec<Series>,
    /// The other relations of the site.
    others: Vec<Other>,
    page: String,
    /// The page for frames.
    embed: String,
    /// What sites are told that ask how to show it, where the page knows its address.
    oembed: Option<String>,
    /// What lies beside the page of a long list.
    long: Option<LongList>,
    picture: Vec<u8>,
    /// What a page beside the page stands in.
    plain: String,
}

impl Site {
    pub(crate) fn of(
        Compiled { authored, series, .. }: Compiled,
        analysis: Rc<Analysis>,
        template: String,
        address: Option<&BaseUrl>,
        others: Vec<Other>,
        program: &Files,
    ) -> Result<Self, Box<dyn Error>> {
        let neighbour = |other: &Other| {
            let relation = &other.analysis.relation;
            Neighbour {
                title: relation.title.clone(),
                language: relation.language().clone(),
                href: other.href.clone(),
                beside: other.is_beside(&analysis).then(|| relation.id.clone()),
            }
        };
        let neighbours: Vec<Neighbour> = others.iter().map(neighbour).collect();
        read_back(&analysis)?;
        let surroundings = Surroundings { series: &series, address, neighbours: &neighbours };
        let main = page::render(&analysis, surroundings)?;
        let page = csp::write(&fill(&template, &main.markup)?, Hosting::Folder)?;
        let embed = embed::write(&page, program)?;
        let picture = social_image::png(&analysis)?;
        let oembed = address.map(|it| oembed::json(&analysis, it));
        let plain = without(&template, PROGRAM)?;
        Ok(Self {
            analysis,
            authored,
            series,
            others,
            page,
            embed,
            oembed,
            long: main.long,
            picture,
            plain,
        })
    }

    pub(crate) fn write(&self, dist: &Path) -> Result<(), Box<dyn Error>> {
        fs::create_dir_all(dist.join(SERIES))?;
        // The longest file, and the one that takes longest.
        let embed = &self.embed;
        beside(|| write(dist, embed::FILE, embed.as_bytes()), || self.write_rest(dist))
    }

    /// Writes all but the page for frames.
    fn write_rest(&self, dist: &Path) -> Result<(), Box<dyn Error>> {
        let Self { analysis, authored, series, others, .. } = self;
        write(dist, "index.html", self.page.as_bytes())?;
        if let Some(LongList { chart_data, index }) = &self.long {
            write_with(dist, page::CHART_DATA, chart_data.as_bytes(), Effort::Less)?;
            write_with(dist, index::FILE, index.as_bytes(), Effort::Less)?;
        }
        for aside in page::asides(analysis, series, others) {
            let aside = aside?;
            let text = csp::write(&fill(&self.plain, &aside.markup)?, Hosting::Folder)?;
            write_with(dist, &aside.file, text.as_bytes(), Effort::Less)?;
        }
        write_with(dist, files::RELATION, analysis.relation.to_json().as_bytes(), Effort::Less)?;
        let view = View::published(analysis);
        write_with(dist, files::MONTHS, monthly::csv(&view).as_bytes(), Effort::Less)?;
        let table = robustness::csv(analysis);
        write_with(dist, files::ROBUSTNESS, table.as_bytes(), Effort::Less)?;
        write_with(dist, files::ACTS, acts::csv(&analysis.relation).as_bytes(), Effort::Less)?;
        write_with(dist, files::SOURCES, authored.sources.as_bytes(), Effort::Less)?;
        write(dist, files::PACK, &pack(&analysis.relation.id, authored, series)?)?;
        write(dist, files::PICTURE, &self.picture)?;
        if let Some(oembed) = &self.oembed {
            write(dist, oembed::FILE, oembed.as_bytes())?;
        }
        write(dist, files::RESIZER, RESIZER.as_bytes())?;
        series.iter().try_for_each(|series| write(dist, &series.file, series.csv.as_bytes()))?;
        Ok(())
    }
}

/// A pack with its series, as one file.
fn pack(id: &str, authored: &Pack, series: &[Series]) -> std::io::Result<Vec<u8>> {
    let Pack { manifest, events, sources } = authored;
    let mut all = vec![(MANIFEST, manifest.as_str()), (EVENTS, events), (SOURCES, sources)];
    all.extend(series.iter().map(|series| (series.file.as_str(), series.csv.as_str())));
    archive::write(id, &all)
}

/// Reads what is to be written as a browser will.
fn read_back(analysis: &Analysis) -> Result<(), Box<dyn Error>> {
    let relation = Relation::from_json(&analysis.relation.to_json())
        .map_err(|why| format!("{} cannot be read back: {why}", files::RELATION))?;
    let chart_data = ChartData::from_text(&analysis.chart_data.to_text()?)
        .map_err(|why| format!("the data of the chart cannot be read back: {why}"))?;
    let same = chart_data == *analysis.chart_data && relation.acts == analysis.relation.acts;
    if same { Ok(()) } else { Err("what is read back is not what was written".into()) }
}

/// Does one thing in a thread of its own while another is done.
pub(crate) fn beside(
    one: impl FnOnce() -> io::Result<()> + Send,
    other: impl FnOnce() -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        one.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
        other
    })
}

/// Writes a file with its twins.
pub(crate) fn write(dist: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    write_with(dist, name, bytes, Effort::Most)
}

fn write_with(dist: &Path, name: &str, bytes: &[u8], effort: Effort) -> io::Result<()> {
    for (ending, twin) in precompress::of(name, bytes, effort)? {
        fs::write(dist.join(format!("{name}{ending}")), twin)?;
    }
    fs::write(dist.join(name), bytes)
}

/// Fills a page into the template. What follows the body there is the style sheet that the body has
/// a mark for: a head cannot hold it and still be short.
fn fill(template: &str, page: &Markup) -> Result<String, Box<dyn Error>> {
    let (before, after) = template.split_once(BODY).unwrap_or((template, ""));
    let (styles, end) =
        after.split_once("</style>").ok_or("index.html must hold a style sheet after its body")?;
    let styles = without_comments(styles.trim());
    let body = page.body.replacen(page::STYLES, &format!("{styles}</style>"), 1);
    Ok(format!("{}{body}{}", before.replacen(HEAD, &page.head, 1), end.trim_start()))
}

/// A style sheet without what is said in it for those who read its file.
fn without_comments(sheet: &str) -> String {
    let (mut rest, mut out) = (sheet, String::new());
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, rest)| rest.trim_start());
    }
    out + rest
}
