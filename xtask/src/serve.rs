//! Serves a built page on this machine, as a plain static host would.
//!
//! [`router`] is the whole server; the browser tests use the same one. It answers an unknown path
//! with 404, never with `index.html`, so that a missing file is seen as missing.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::routing::any;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::args::ServeOptions;

/// The port that is tried first.
const PORT: u16 = 8047;
/// How many ports after it are tried when it is busy.
const MORE_PORTS: u16 = 50;

/// A server of the files in `dist`.
///
/// A `.br` or `.gz` beside a file is sent to a browser that accepts it, each file carries its own
/// type, and `Cache-Control: no-cache` makes a browser ask again after each build.
pub fn router(dist: &Path) -> Router {
    let missing = any(async || (StatusCode::NOT_FOUND, "There is no such file.\n"));
    let files = ServeDir::new(dist).precompressed_br().precompressed_gzip().fallback(missing);
    let no_cache = HeaderValue::from_static("no-cache");
    Router::new()
        .fallback_service(files)
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, no_cache))
}

/// Answers requests for the files in `dist` until the process ends.
///
/// # Errors
/// When the listener cannot be used.
pub async fn serve(listener: TcpListener, dist: &Path) -> std::io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    axum::serve(listener, router(dist)).await
}

/// Serves `dist` from a thread of its own on a free port and gives the address, for tests.
///
/// Two calls give two origins, as a page and the host that embeds it need them. The thread ends
/// with the process.
///
/// # Errors
/// When no port is free.
pub fn serve_in_background(dist: &Path) -> std::io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let dist = dist.to_owned();
    let runtime = runtime()?;
    std::thread::spawn(move || runtime.block_on(serve(listener, &dist)));
    Ok(address)
}

/// Takes the port that the command line asks for, before any long work is done for it.
pub(crate) fn take_port(options: &ServeOptions) -> Result<TcpListener> {
    listen(options.port, PORT)
}

/// Serves `dist` until the process ends, and says where and what to do with it.
pub(crate) fn run(listener: TcpListener, dist: &Path, options: &ServeOptions) -> Result<()> {
    let address = format!("http://{}/", listener.local_addr()?);
    println!("Open {address} in a browser; press Ctrl+C to stop.");
    if options.open && opener::open_browser(&address).is_err() {
        println!("No browser could be opened from here; open the address yourself.");
    }
    runtime()?.block_on(serve(listener, dist)).context("The server stopped")
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()
}

/// Listens on the port that was asked for, or else on the first free one from `usual` on.
fn listen(asked: Option<u16>, usual: u16) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = asked {
        return bind(port).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => {
                anyhow!("Port {port} is busy; give another one with --port, or none.")
            }
            _ => anyhow!("Port {port} cannot be used ({error}); give another one with --port."),
        });
    }
    for port in usual..=usual.saturating_add(MORE_PORTS) {
        if let Ok(listener) = bind(port) {
            if port != usual {
                println!("Port {usual} is busy; taking {port} instead.");
            }
            return Ok(listener);
        }
    }
    bind(0).context("No port of this machine is free")
}

#[cfg(test)]
mod tests;
