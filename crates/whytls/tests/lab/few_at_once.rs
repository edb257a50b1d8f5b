//! Servers that turn away who comes while others are served: what they do not answer then is no fault of theirs. Those
//! that turn away some who come alone are told from them.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use crate::up::check;

/// Whom a proxy of HTTP serves.
#[derive(Clone, Copy)]
enum Serves {
    /// So many at once; all others are sent away as soon as their tunnels are to be used.
    AtOnce(usize),
    /// All but every so many-th, who are sent away in the same manner.
    AllBut(usize),
    /// One after the other, and nobody's request is answered.
    InTurnAndInSilence,
}

fn proxy(serves: Serves) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let url = format!("http://127.0.0.1:{}", listener.local_addr().unwrap().port());
    let (open, turn) = (Arc::new(AtomicUsize::new(0)), Arc::new(Mutex::new(())));
    // It ends with the test's process.
    thread::spawn(move || {
        for (number, client) in listener.incoming().map_while(Result::ok).enumerate() {
            let (open, turn) = (Arc::clone(&open), Arc::clone(&turn));
            thread::spawn(move || {
                let others = open.fetch_add(1, Ordering::SeqCst);
                match serves {
                    Serves::AtOnce(most) => tunnel(client, others < most, false),
                    Serves::AllBut(nth) => tunnel(client, number % nth != nth - 1, false),
                    Serves::InTurnAndInSilence => {
                        let _turn = turn.lock().unwrap_or_else(PoisonError::into_inner);
                        tunnel(client, true, true)
                    }
                };
                open.fetch_sub(1, Ordering::SeqCst);
            });
        }
    });
    url
}

/// `mute`: what the client sends over the complete handshake is kept back; in TLS 1.2 its records tell.
fn tunnel(mut client: TcpStream, admitted: bool, mute: bool) -> Option<()> {
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
        // What is left unread is answered with a reset.
        let _ = client.read(&mut [0; 4096]);
        return None;
    }
    let server = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    let (mut back, mut to) = (server.try_clone().ok()?, client.try_clone().ok()?);
    let answers = thread::spawn(move || {
        let _ = std::io::copy(&mut back, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    });
    let (mut from, mut server) = (client, server);
    if mute {
        let _ = handshake(&mut from, &mut server);
    } else {
        let _ = std::io::copy(&mut from, &mut server);
    }
    let _ = server.shutdown(Shutdown::Write);
    answers.join().ok()
}

/// Passes on all records but those of application data, until the client goes.
fn handshake(from: &mut TcpStream, to: &mut TcpStream) -> io::Result<()> {
    const APPLICATION_DATA: u8 = 23;
    loop {
        let mut record = vec![0; 5];
        from.read_exact(&mut record)?;
        record.resize(5 + usize::from(u16::from_be_bytes([record[3], record[4]])), 0);
        from.read_exact(&mut record[5..])?;
        if record[0] != APPLICATION_DATA {
            to.write_all(&record)?;
        }
    }
}

#[test]
fn who_serves_few_at_once_is_healthy() {
    for most in [1, 4, 8] {
        for scenario in ["healthy-rsa", "healthy-tls13"] {
            let scenario = whytls_lab::scenario(scenario).unwrap();
            let (report, code) = check(scenario, &["--proxy", &proxy(Serves::AtOnce(most))]);
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
        let (report, _) = check(scenario, &["--proxy", &proxy(Serves::AtOnce(4))]);
        assert_eq!(report["findings"][0]["cause"], name, "{report}");
    }
}

#[test]
fn who_serves_one_after_the_other_and_answers_nobody_is_healthy() {
    let scenario = whytls_lab::scenario("healthy-tls12").unwrap();
    let (report, code) = check(scenario, &["--proxy", &proxy(Serves::InTurnAndInSilence)]);
    assert_eq!((report["verdict"].as_str(), code), (Some("ok"), Some(0)), "{report}");
    assert!(report["findings"].as_array().unwrap().is_empty(), "{report}");
}

#[test]
fn who_sends_some_away_whatever_they_say_is_found_out() {
    let scenario = whytls_lab::scenario("healthy-rsa").unwrap();
    for nth in [2, 3, 5] {
        let (report, _) = check(scenario, &["--proxy", &proxy(Serves::AllBut(nth))]);
        let first = &report["findings"][0];
        let found = (first["cause"].as_str(), first["confidence"].as_str());
        assert_eq!(found, (Some("closed-in-handshake"), Some("certain")), "{nth}: {report}");
        assert_eq!(
            report["findings"].as_array().unwrap().len(),
            1,
            "{nth}: nothing follows from it: {report}"
        );
        let connections = report["endpoint"]["connections"].as_u64().unwrap();
        assert!(connections <= 60, "{nth}: {connections}");
    }
}
