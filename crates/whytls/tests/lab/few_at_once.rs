//! Servers that turn away who comes while others are served: what they do not answer then is no fault of theirs.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::up::check;

/// A proxy of HTTP that opens so many tunnels at once, and closes all others as soon as they are to be used.
fn proxy(most: usize) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
    let open = Arc::new(AtomicUsize::new(0));
    // It ends with the test's process.
    thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            let open = Arc::clone(&open);
            thread::spawn(move || {
                let admitted = open.fetch_add(1, Ordering::SeqCst) < most;
                tunnel(client, admitted);
                open.fetch_sub(1, Ordering::SeqCst);
            });
        }
    });
    url
}

fn tunnel(mut client: TcpStream, admitted: bool) -> Option<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        client.read_exact(&mut byte).ok()?;
        head.extend(byte);
    }
    let head = String::from_utf8(head).ok()?;
    let port: u16 = head.split(' ').nth(1)?.rsplit_once(':')?.1.parse().ok()?;
    client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").ok()?;
    if !admitted {
        return None;
    }
    let server = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    let (mut back, mut to) = (server.try_clone().ok()?, client.try_clone().ok()?);
    let answers = thread::spawn(move || {
        let _ = std::io::copy(&mut back, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    });
    let (mut from, mut server) = (client, server);
    let _ = std::io::copy(&mut from, &mut server);
    let _ = server.shutdown(Shutdown::Write);
    answers.join().ok()
}

#[test]
fn who_serves_few_at_once_is_healthy() {
    for most in [1, 4, 8] {
        for scenario in ["healthy-rsa", "healthy-tls13"] {
            let scenario = whytls_lab::scenario(scenario).unwrap();
            let (report, code) = check(scenario, &["--proxy", &proxy(most)]);
            assert_eq!((report["verdict"].as_str(), code), (Some("ok"), Some(0)), "{most}: {report}");
            let connections = report["endpoint"]["connections"].as_u64().unwrap();
            assert!(connections <= 60, "{most}: {connections}");
        }
    }
}

#[test]
fn what_else_is_wrong_there_is_found() {
    for name in ["certificate-expired", "pq-client-hello-intolerance"] {
        let scenario = whytls_lab::scenario(name).unwrap();
        let (report, _) = check(scenario, &["--proxy", &proxy(4)]);
        assert_eq!(report["findings"][0]["cause"], name, "{report}");
    }
}
