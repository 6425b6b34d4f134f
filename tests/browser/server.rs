//! What the browsers open: the built page, the page with a fault, pages that frame it.
//!
//! Each variant is a folder below `target`, served by the same server that `cargo xtask serve` has,
//! on an origin of its own.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{LazyLock, OnceLock};

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use cordiality::relation::{Act, Relation};

/// The folder that `cargo xtask test` has built.
static DIST: LazyLock<Result<PathBuf, String>> = LazyLock::new(|| {
    let variable = "CORDIALITY_DIST";
    let folder = std::env::var_os(variable)
        .ok_or_else(|| format!("{variable} is not set; run: cargo xtask test pages"))?;
    Ok(PathBuf::from(folder))
});

/// That folder.
pub(super) fn folder() -> &'static Path {
    DIST.as_ref().expect("a test runs on a built page")
}

/// The address of the built page, with a slash at its end.
///
/// # Errors
/// Says that nothing has been built.
pub(super) fn dist() -> Result<&'static str, String> {
    static ADDRESS: OnceLock<String> = OnceLock::new();
    let folder = DIST.as_ref().map_err(String::clone)?;
    Ok(ADDRESS.get_or_init(|| serve(folder)))
}

fn serve(folder: &Path) -> String {
    let address = xtask::serve::serve_in_background(folder).expect("a port is free");
    format!("http://{address}/")
}

/// A file of the built page as text.
///
/// # Errors
/// Says that nothing has been built.
pub(super) fn file(name: &str) -> Result<String, String> {
    let path = DIST.as_ref().map_err(String::clone)?.join(name);
    Ok(fs::read_to_string(path).unwrap_or_else(|error| panic!("{name}: {error}")))
}

/// The annotated acts of `relation.json`, in time order.
pub(super) fn inflections() -> Vec<Act> {
    relation().acts.into_iter().filter(|act| act.inflection.is_some()).collect()
}

/// What the page is of, as its own data file says it.
pub(super) fn relation() -> Relation {
    let text = file("relation.json").expect("a test runs on a built page");
    Relation::from_json(&text).expect("the built data can be read")
}

/// The address of a page on another site that holds the chart in a frame of a size, between a link
/// before it and one after it, with much to scroll.
pub(super) fn host(width: u32, height: u32) -> String {
    static ADDRESS: LazyLock<String> = LazyLock::new(|| {
        let folder = variant("host");
        fs::write(folder.join("index.html"), HOST).expect("target can be written");
        // By its name this machine is another site than by its number.
        serve(&folder).replace("127.0.0.1", "localhost")
    });
    let chart = dist().expect("a test runs on a built page");
    format!("{}?chart={chart}%3Fembed=1&width={width}&height={height}", *ADDRESS)
}

/// The address of the built page on a host that lets pages of any origin have its files, as
/// `docs/hosting.md` asks for.
pub(super) fn open_to_all() -> &'static str {
    static ADDRESS: LazyLock<String> = LazyLock::new(|| {
        let all = HeaderValue::from_static("*");
        with_header(header::ACCESS_CONTROL_ALLOW_ORIGIN, all)
    });
    &ADDRESS
}

/// The address of the built page on a host that sends a policy of its own.
pub(super) fn with_policy(policy: &'static str) -> String {
    with_header(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy))
}

/// The address of the built page on a host that sends a header with every file.
fn with_header(name: HeaderName, value: HeaderValue) -> String {
    let add = axum::middleware::map_response(move |mut answer: Response| {
        answer.headers_mut().insert(name.clone(), value.clone());
        std::future::ready(answer)
    });
    let router = xtask::serve::router(folder()).layer(add);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    let address = listener.local_addr().expect("it has an address");
    listener.set_nonblocking(true).expect("it waits for nobody");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    std::thread::spawn(move || {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        })
    });
    format!("http://{address}/")
}

const HOST: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>
<style>
    body { height: 4000px }
    /* In its corner, where a driver that counts from the host's corner points at the same places. */
    iframe { border: 0; position: absolute; top: 0; left: 0 }
</style>
<a id=before href=#before>Before</a>
<script>
    const asked = new URLSearchParams(location.search), frame = document.createElement('iframe');
    frame.title = 'Chart';
    for (const side of ['width', 'height']) frame[side] = asked.get(side);
    if (asked.has('sandbox')) frame.sandbox = '';
    frame.src = asked.get('chart');
    document.body.append(frame);
</script>
<a id=after href=#after>After</a>
";

/// The address of a page on another site, of a folder of its own, into which a snippet has been pasted.
pub(super) fn pasted(name: &str, snippet: &str) -> String {
    let folder = variant(name);
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Course</title><main>{snippet}</main>"
    );
    fs::write(folder.join("index.html"), page).expect("target can be written");
    serve(&folder).replace("127.0.0.1", "localhost")
}

/// The address of a page of some markup in a copy of the built page's folder.
pub(super) fn beside(name: &str, markup: &str) -> String {
    let page =
        format!("<!doctype html><html lang=en><meta charset=utf-8><title>Beside</title>{markup}");
    let write = |folder: &Path| fs::write(folder.join("beside.html"), &page);
    with_fault(name, |folder| write(folder).expect("target can be written")) + "beside.html"
}

/// The address of a copy of the built page in which something has been spoilt.
pub(super) fn with_fault(name: &str, spoil: impl Fn(&Path)) -> String {
    let spoilt = variant(name);
    copy(folder(), &spoilt);
    spoil(&spoilt);
    serve(&spoilt)
}

/// Builds the site of packs into a folder, with the program that the page was built with.
pub(super) fn build_site(packs: &[&Path], to: &Path) {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("it lies in target");
    let mut pack = Command::new(env!("CARGO_BIN_EXE_pack"));
    pack.current_dir(env!("CARGO_MANIFEST_DIR")).arg("site").args(packs);
    pack.arg("--program").arg(target.join("program")).arg("--to").arg(to);
    assert!(pack.status().expect("pack starts").success(), "{packs:?} could not be built");
}

/// The address of the site of packs.
pub(super) fn site(name: &str, packs: &[&Path]) -> String {
    let folder = variant(name);
    build_site(packs, &folder);
    serve(&folder)
}

/// The pages of the built site, seen from its top, each with an act that it annotates. The page in one file
/// stands alone.
pub(super) fn pages() -> &'static [(&'static str, &'static str)] {
    const PAGES: &[(&str, &str)] =
        &[("", "1960-u2-shot-down"), ("pakistan-usa/", "1979-embassy-burned")];
    if as_one_file() { &PAGES[..1] } else { PAGES }
}

/// Whether the tests are to open the page in one file, from the disk, in place of the hosted one.
pub(super) fn as_one_file() -> bool {
    std::env::var_os("CORDIALITY_ONE_FILE").is_some()
}

/// The address on this disk of the page in one file, made of the built page.
pub(super) fn one_file() -> &'static str {
    static ADDRESS: LazyLock<String> = LazyLock::new(|| {
        let (built, folder) = (folder(), variant("one"));
        copy(built, &folder);
        fs::create_dir(folder.join("series")).expect("target can be written");
        copy(&built.join("series"), &folder.join("series"));
        as_one("one", &folder)
    });
    &ADDRESS
}

/// The address on this disk of the page in one file of the site of packs.
pub(super) fn site_as_one_file(name: &str, packs: &[&Path]) -> String {
    let folder = variant(name);
    build_site(packs, &folder);
    as_one(name, &folder)
}

/// Makes one file of a built page, alone in a folder: nothing that it might still ask for is there.
fn as_one(name: &str, built: &Path) -> String {
    let pack = Command::new(env!("CARGO_BIN_EXE_pack")).arg("single-file").arg(built).status();
    assert!(pack.expect("pack starts").success(), "the one file could not be written");
    let alone = variant(&format!("{name}-alone")).join("cordiality.html");
    fs::rename(built.join("cordiality.html"), &alone).expect("target can be written");
    format!("file://{}", alone.display())
}

/// Copies the files of a folder without their compressed twins, which would hide what is spoilt.
fn copy(from: &Path, to: &Path) {
    let entries = fs::read_dir(from).expect("it can be read").map(|entry| entry.unwrap().path());
    let twin = |path: &Path| path.extension().is_some_and(|end| end == "br" || end == "gz");
    for file in entries.filter(|path| path.is_file() && !twin(path)) {
        fs::copy(&file, to.join(file.file_name().unwrap())).expect("target can be written");
    }
}

/// An empty folder of a name below `target`.
fn variant(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("target can be written");
    folder
}
