//! A server of a built page that keeps the program back until it is told to let it go, so that a
//! test can look at the page before, at its leisure.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
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
