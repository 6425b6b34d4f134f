//! Writes a built site into the folder that Trunk has staged: the pages, the program under names of
//! its own, the data, the picture, and compressed twins beside everything.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use cordiality::analysis::Analysis;
use cordiality::chart_data::ChartData;
use cordiality::page::{self, Markup};
use cordiality::publish::base_url::BaseUrl;
use cordiality::publish::content_hash::{self, File};
use cordiality::publish::csp::{self, Hosting};
use cordiality::publish::curve_csv;
use cordiality::publish::precompress::{self, Effort};
use cordiality::publish::single_file::{self, Files};
use cordiality::publish::{shorten_imports, social_image, without};
use cordiality::relation::{Relation, Series};

/// Says where the page will stand.
const ADDRESS: &str = "CORDIALITY_ADDRESS";
/// Marks in `index.html` that a page replaces.
const HEAD: &str = "<!-- head -->";
const BODY: &str = "<!-- body -->";
/// The mark in what Trunk writes that the loader replaces, and the loader.
const LOADER: (&str, &str) = ("// loader", include_str!("../../../static/loader.js"));
/// What a page holds to load the program.
const PROGRAM: &str = "#loader, script[type=importmap], link[rel=modulepreload]";

/// Writes the site of a relation.
pub(crate) fn site(
    relation: Relation,
    series: Vec<Series>,
    dist: &Path,
) -> Result<(), Box<dyn Error>> {
    let mut files = read(dist)?;
    let template = page_of(&mut files)?.replacen(LOADER.0, LOADER.1, 1);
    if !template.contains(HEAD) || !template.contains(BODY) {
        return Err(format!("index.html must hold the marks {HEAD} and {BODY}").into());
    }
    let address = std::env::var(ADDRESS).ok().filter(|text| !text.is_empty());
    let address = address.map(|text| BaseUrl::parse(&text)).transpose()?;
    let analysis = Rc::new(Analysis::published(relation));
    read_back(&analysis)?;
    let main = page::render(&analysis, &series, address.as_ref())?;

    // All that can fail of the page itself, before anything is taken away. Names and digests belong
    // to the template: the same words in the text of an act are that act's own.
    let (template, pinned) = content_hash::pin(&template, program(&files)?)?;
    let text = csp::write(&fill(&template, &main.markup)?, Hosting::Folder)?;
    let picture = social_image::png(&analysis)?;
    for name in files.keys() {
        fs::remove_file(dist.join(name))?;
    }
    write(dist, "index.html", text.as_bytes())?;
    for File { name, bytes } in pinned {
        write(dist, &name, &bytes)?;
    }
    if let Some(chart_data) = main.chart_data {
        write_with(dist, page::CHART_DATA, chart_data.as_bytes(), Effort::Less)?;
    }
    let plain = without(&template, PROGRAM)?;
    for aside in page::asides(&analysis) {
        let aside = aside?;
        let text = csp::write(&fill(&plain, &aside.markup)?, Hosting::Folder)?;
        write_with(dist, &aside.file, text.as_bytes(), Effort::Less)?;
    }
    write_with(dist, "relation.json", analysis.relation.to_json().as_bytes(), Effort::Less)?;
    write_with(dist, curve_csv::FILE, curve_csv::write(&analysis)?.as_bytes(), Effort::Less)?;
    write(dist, social_image::FILE, &picture)?;
    fs::create_dir_all(dist.join("series"))?;
    series.iter().try_for_each(|series| write(dist, &series.file, series.csv.as_bytes()))
}

/// Reads what is to be written as a browser will.
fn read_back(analysis: &Analysis) -> Result<(), Box<dyn Error>> {
    let relation = Relation::from_json(&analysis.relation.to_json())
        .map_err(|why| format!("relation.json cannot be read back: {why}"))?;
    let chart_data = ChartData::from_text(&analysis.chart_data.to_text()?)
        .map_err(|why| format!("the data of the chart cannot be read back: {why}"))?;
    let same = chart_data == *analysis.chart_data && relation.acts == analysis.relation.acts;
    if same { Ok(()) } else { Err("what is read back is not what was written".into()) }
}

/// Writes one file that holds a built page whole.
pub(crate) fn single_file(dist: &Path) -> Result<(), Box<dyn Error>> {
    let mut files = read(dist)?;
    let page = single_file::write(&page_of(&mut files)?, &files)?;
    Ok(fs::write(dist.join(single_file::FILE), page)?)
}

/// Writes a file with its twins.
fn write(dist: &Path, name: &str, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    write_with(dist, name, bytes, Effort::Most)
}

fn write_with(dist: &Path, name: &str, bytes: &[u8], effort: Effort) -> Result<(), Box<dyn Error>> {
    for (ending, twin) in precompress::of(name, bytes, effort)? {
        fs::write(dist.join(format!("{name}{ending}")), twin)?;
    }
    Ok(fs::write(dist.join(name), bytes)?)
}

/// Fills a page into the template. What follows the body there is the style sheet that the body has
/// a mark for: a head cannot hold it and still be short.
fn fill(template: &str, page: &Markup) -> Result<String, Box<dyn Error>> {
    let (before, after) = template.split_once(BODY).unwrap_or((template, ""));
    let (styles, end) =
        after.split_once("</style>").ok_or("index.html must hold a style sheet after its body")?;
    let body = page.body.replacen(page::STYLES, &format!("{}</style>", styles.trim()), 1);
    Ok(format!("{}{body}{}", before.replacen(HEAD, &page.head, 1), end.trim_start()))
}

/// The program's files. The glue names the wasm, so it comes after it.
fn program(files: &Files) -> Result<Vec<File>, Box<dyn Error>> {
    let (wasm_name, wasm) = single_file::one(files, ".wasm")?;
    let (glue_name, glue) = single_file::one(files, ".js")?;
    let (wasm, glue) = shorten_imports::shorten(wasm, str::from_utf8(glue)?)?;
    Ok(vec![
        File { name: wasm_name.to_owned(), bytes: wasm },
        File { name: glue_name.to_owned(), bytes: glue.into_bytes() },
    ])
}

/// Takes the page out of the files of a folder.
fn page_of(files: &mut Files) -> Result<String, Box<dyn Error>> {
    let page = files.remove("index.html").ok_or("there is no index.html in the folder")?;
    Ok(String::from_utf8(page)?)
}

/// Reads a built page: every file of a folder and of the folders in it.
fn read(dist: &Path) -> std::io::Result<Files> {
    let (mut files, mut folders) = (Files::new(), vec![String::new()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(dist.join(&folder))? {
            let entry = entry?;
            let name = format!("{folder}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                folders.push(format!("{name}/"));
            } else {
                files.insert(name, fs::read(entry.path())?);
            }
        }
    }
    Ok(files)
}
