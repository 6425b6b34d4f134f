//! A server of a built page that keeps the program back until it is told to let it go, so that a
//! test can look at the page before, at its leisure.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use tokio::sync::watch;

use super::server;

/// A server that holds every file of wasm back; it goes with the process.
pub(super) struct Held {
    /// Where it answers, with a slash at its end.
    pub(super) address: String,
    gate: watch::Sender<bool>,
}

impl Held {
    /// Starts one on an origin of its own.
    pub(super) fn start() -> Self {
        Self::of(server::folder())
    }

    /// Starts one of a page in another folder.
    pub(super) fn of(folder: &Path) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
        listener.set_nonblocking(true).unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let (gate, opened) = watch::channel(false);
        let hold = from_fn(move |request: Request, next: Next| {
            let mut opened = opened.clone();
            async move {
                if request.uri().path().ends_with(".wasm") {
                    // An error says that the test is over.
                    let _ = opened.wait_for(|open| *open).await;
                }
                next.run(request).await
            }
        });
        let router = xtask::serve::router(folder).layer(hold);
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.unwrap().block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                axum::serve(listener, router).await
            })
        });
        Self { address, gate }
    }

    /// Lets the program go.
    pub(super) fn release(&self) {
        self.gate.send_replace(true);
    }
}

/// Serves one page of HTML at every address, up to a place; what follows comes when it is let go.
///
/// The first address that is asked for gets an empty page, to put a frame into.
pub(super) fn in_two(text: &str, place: &str) -> (String, Sender<()>) {
    let (first, rest) = text.split_at(text.find(place).expect("the page has the place"));
    let (first, rest) = (first.to_owned(), rest.to_owned());
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port is free");
    let address = format!("http://{}/", listener.local_addr().unwrap());
    let (let_go, gate) = channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream?;
            let asked = BufReader::new(&stream).lines().next().transpose()?.unwrap_or_default();
            stream.write_all(
                b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n",
            )?;
            if asked.starts_with("GET /?") {
                stream.write_all(first.as_bytes())?;
                // An error says that the test is over.
                let _ = gate.recv();
                stream.write_all(rest.as_bytes())?;
            }
        }
        Ok::<(), std::io::Error>(())
    });
    (address, let_go)
}
