//! Writes a built site: the program under names of its own, and the site of each relation.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use cordiality::analysis::Analysis;
use cordiality::page::Other;
use cordiality::publish::base_url::BaseUrl;
use cordiality::publish::content_hash::{self, File};
use cordiality::publish::single_file::{self, Files};
use cordiality::publish::{loader_last, shorten_imports};

use crate::Compiled;
use crate::site::{BODY, HEAD, SERIES, Site, write};

/// Says where the page will stand.
const ADDRESS: &str = "CORDIALITY_ADDRESS";
/// The mark in what Trunk writes that the loader replaces, and the loader.
const LOADER: (&str, &str) = ("// loader", include_str!("../../../static/loader.js"));

/// Writes the site of relations into a folder, with one program for all: the first at its top, each other
/// one in a folder of its id. `program` is a folder as Trunk stages it; it may be the same one.
pub(crate) fn site(
    packs: Vec<Compiled>,
    program: &Path,
    dist: &Path,
) -> Result<(), Box<dyn Error>> {
    let mut files = read(program)?;
    let template = page_of(&mut files)?;
    if !template.contains(HEAD) || !template.contains(BODY) {
        return Err(format!(
            "index.html in {} must hold the marks {HEAD} and {BODY}",
            program.display()
        )
        .into());
    }
    // What its lines are for is for those who read it here.
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    let loader: String = LOADER.1.split_inclusive('\n').filter(is_code).collect();
    let template = loader_last(&template.replacen(LOADER.0, &loader, 1))?;
    let address = std::env::var(ADDRESS).ok().filter(|text| !text.is_empty());
    let address = address.map(|text| BaseUrl::parse(&text)).transpose()?;
    // Names and digests belong to the template: the same words in the text of an act are that act's own.
    let (template, pinned) = content_hash::pin(&template, program_of(&files)?)?;
    let program_files: Files =
        pinned.iter().map(|it| (it.name.clone(), it.bytes.clone())).collect();
    let folders = folders(&packs)?;
    let analyses: Vec<Rc<Analysis>> =
        packs.iter().map(|pack| Rc::new(Analysis::published(pack.relation.clone()))).collect();
    // All that can fail of the pages themselves, before anything is taken away.
    let mut sites = Vec::new();
    for (place, pack) in packs.into_iter().enumerate() {
        let folder = &folders[place];
        let up = if folder.is_empty() { "" } else { "../" };
        let others: Vec<Other> = (analyses.iter().zip(&folders).enumerate())
            .filter(|(other, _)| *other != place)
            .map(|(_, (analysis, to))| Other {
                href: beside(up, to),
                analysis: Rc::clone(analysis),
            })
            .collect();
        let address = address.as_ref().map(|it| BaseUrl::parse(&it.of(folder))).transpose()?;
        let template = pinned.iter().fold(template.clone(), |template, File { name, .. }| {
            template.replace(&format!("./{name}"), &format!("./{up}{name}"))
        });
        let analysis = Rc::clone(&analyses[place]);
        let site = Site::of(pack, analysis, template, address.as_ref(), others, &program_files)?;
        sites.push(site);
    }
    if program == dist {
        files.keys().try_for_each(|name| fs::remove_file(dist.join(name)))?;
    }
    fs::create_dir_all(dist)?;
    let program = || pinned.iter().try_for_each(|File { name, bytes }| write(dist, name, bytes));
    let mut sites = sites.iter().zip(&folders);
    crate::site::beside(program, || {
        sites.try_for_each(|(site, folder)| site.write(&dist.join(folder)))
    })
}

/// The folder of each relation: that of the first is the top.
fn folders(packs: &[Compiled]) -> Result<Vec<String>, String> {
    let ids: Vec<&str> = packs.iter().map(|pack| pack.relation.id.as_str()).collect();
    for (place, id) in ids.iter().enumerate() {
        if ids[..place].contains(id) {
            return Err(format!(
                "two packs have the id '{id}'; give one another id in relation.toml"
            ));
        }
        if place > 0 && *id == SERIES {
            return Err(format!(
                "'{id}' is the folder of outside series; give the pack another id"
            ));
        }
    }
    let folder =
        |(place, id): (usize, &&str)| if place == 0 { String::new() } else { format!("{id}/") };
    Ok(ids.iter().enumerate().map(folder).collect())
}

/// The address of a folder of the site, seen from one that lies as deep as `up` says.
fn beside(up: &str, folder: &str) -> String {
    match format!("{up}{folder}") {
        here if here.is_empty() => "./".to_owned(),
        there => there,
    }
}

/// Writes one file that holds a built page whole.
pub(crate) fn single_file(dist: &Path) -> Result<(), Box<dyn Error>> {
    let mut files = read(dist)?;
    let page = single_file::write(&page_of(&mut files)?, &files)?;
    Ok(fs::write(dist.join(single_file::FILE), page)?)
}

/// The program's files. The glue names the wasm, so it comes after it.
fn program_of(files: &Files) -> Result<Vec<File>, Box<dyn Error>> {
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
