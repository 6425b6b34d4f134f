//! The server against a small folder, over real connections.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::OnceLock;

use super::*;

/// One server for all tests of this file.
fn address() -> Result<SocketAddr> {
    static ADDRESS: OnceLock<SocketAddr> = OnceLock::new();
    if let Some(address) = ADDRESS.get() {
        return Ok(*address);
    }
    let dist = std::env::temp_dir().join(format!("xtask-serve-{}", std::process::id()));
    fs::create_dir_all(dist.join("data"))?;
    for (name, text) in [
        ("index.html", "<p>page</p>"),
        ("app.wasm", "plain wasm"),
        ("app.wasm.br", "brotli wasm"),
        ("app.wasm.gz", "gzip wasm"),
        ("app.js", "1"),
        ("data/relation.json", "{}"),
    ] {
        fs::write(dist.join(name), text)?;
    }
    let address = serve_in_background(&dist)?;
    Ok(*ADDRESS.get_or_init(|| address))
}

/// Gets a path and compares the status, some headers and the body.
fn check(path: &str, accepts: &str, status: u16, headers: &[&str], body: &str) -> Result<()> {
    let mut stream = TcpStream::connect(address()?)?;
    write!(
        stream,
        "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: {accepts}\r\n\
         Connection: close\r\n\r\n"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (head, got) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{path}: {head}");
    for header in headers.iter().chain(&["cache-control: no-cache"]) {
        assert!(head.lines().any(|line| line == *header), "{path}: no {header} in {head}");
    }
    assert_eq!(got, body, "{path}");
    Ok(())
}

#[test]
fn files_carry_their_types() -> Result<()> {
    check("/", "identity", 200, &["content-type: text/html"], "<p>page</p>")?;
    check("/index.html?event=u2", "identity", 200, &["content-type: text/html"], "<p>page</p>")?;
    check("/app.wasm", "identity", 200, &["content-type: application/wasm"], "plain wasm")?;
    check("/app.js", "identity", 200, &["content-type: text/javascript"], "1")?;
    check("/data/relation.json", "identity", 200, &["content-type: application/json"], "{}")
}

#[test]
fn compressed_neighbours_are_preferred() -> Result<()> {
    let wasm = "content-type: application/wasm";
    check("/app.wasm", "gzip, br", 200, &[wasm, "content-encoding: br"], "brotli wasm")?;
    check("/app.wasm", "gzip", 200, &[wasm, "content-encoding: gzip"], "gzip wasm")
}

#[test]
fn what_is_missing_is_missing() -> Result<()> {
    check("/nowhere", "identity", 404, &[], "There is no such file.\n")?;
    check("/relation.json", "identity", 404, &[], "There is no such file.\n")?;
    check("/../Cargo.toml", "identity", 404, &[], "There is no such file.\n")
}

#[test]
fn a_busy_port_is_said_or_passed_over() -> Result<()> {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let port = taken.local_addr()?.port();
    let error = listen(Some(port), PORT).err().map(|error| error.to_string());
    let sentence = format!("Port {port} is busy; give another one with --port, or none.");
    assert_eq!(error, Some(sentence));
    assert_ne!(listen(None, port)?.local_addr()?.port(), port);
    Ok(())
}
