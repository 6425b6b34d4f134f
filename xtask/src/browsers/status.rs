//! Asks a WebDriver program whether it is ready, over plain HTTP.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::{Duration, Instant};

use anyhow::Result;

/// How long to leave a driver alone between two questions.
const PAUSE: Duration = Duration::from_millis(100);

/// Waits until the driver on this port answers; gives up when it is no longer alive or time is out.
pub(super) fn wait_until_ready(
    port: u16,
    patience: Duration,
    mut alive: impl FnMut() -> bool,
) -> bool {
    let start = Instant::now();
    while alive() && start.elapsed() < patience {
        if ask(port).is_ok_and(|answer| is_ready(&answer)) {
            return true;
        }
        std::thread::sleep(PAUSE);
    }
    false
}

fn ask(port: u16) -> Result<String> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    write!(stream, "GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    let mut part = [0; 4096];
    // Some drivers keep the connection open: stop at the word that is looked for.
    loop {
        let count = stream.read(&mut part)?;
        answer.extend_from_slice(&part[..count]);
        let text = String::from_utf8_lossy(&answer);
        if count == 0 || text.contains("\"ready\"") && text.trim_end().ends_with('}') {
            return Ok(text.into_owned());
        }
    }
}

fn is_ready(answer: &str) -> bool {
    let spaceless: String = answer.chars().filter(|c| !c.is_whitespace()).collect();
    answer.starts_with("HTTP/1.1 200") && spaceless.contains("\"ready\":true")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_ready_driver_is_ready() {
        let check = |answer, expected| assert_eq!(is_ready(answer), expected, "{answer}");
        check("HTTP/1.1 200 OK\r\n\r\n{\"value\":{\"ready\":true}}", true);
        check("HTTP/1.1 200 OK\r\n\r\n{\"value\": {\"message\": \"\", \"ready\": true}}", true);
        check("HTTP/1.1 200 OK\r\n\r\n{\"value\":{\"ready\":false}}", false);
        check("HTTP/1.1 404 Not Found\r\n\r\n{\"value\":{\"ready\":true}}", false);
        check("", false);
    }

    #[test]
    fn a_dead_driver_is_not_waited_for() {
        let start = Instant::now();
        assert!(!wait_until_ready(1, Duration::from_secs(60), || false));
        assert!(start.elapsed() < Duration::from_secs(30));
    }
}
