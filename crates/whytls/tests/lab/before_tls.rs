//! What is asked for before TLS: by option, through a proxy, and the other way round.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::thread;

use crate::up::check;

fn named(scenario: &str, more: &[&str]) -> (Option<(String, String)>, Option<i32>) {
    let (report, code) = check(whytls_lab::scenario(scenario).unwrap(), more);
    let first = report["findings"].get(0);
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    (first.map(|f| (text(&f["cause"]), text(&f["confidence"]))), code)
}

fn certain(cause: &str) -> (Option<(String, String)>, Option<i32>) {
    (Some((cause.to_owned(), "certain".to_owned())), Some(1))
}

#[test]
fn asked_in_its_own_way_a_server_has_tls() {
    for (scenario, protocol) in [
        ("starttls-vs-implicit-tls", "smtp"),
        ("starttls-vs-implicit-tls-mssql", "mssql"),
        ("starttls-vs-implicit-tls-postgres", "postgres"),
    ] {
        let (report, code) = check(whytls_lab::scenario(scenario).unwrap(), &["--starttls", protocol]);
        assert_eq!((report["verdict"].as_str(), code), (Some("ok"), Some(0)), "{report}");
        assert!(report["endpoint"]["steps"]["dialogue_ms"].as_f64().unwrap() > 0.0, "{report}");
        assert!(!report["endpoint"]["versions"].as_array().unwrap().is_empty(), "{report}");
    }
}

#[test]
fn asked_in_its_own_way_a_server_says_that_it_has_none() {
    assert_eq!(named("starttls-not-offered", &["--starttls", "smtp"]), certain("starttls-not-offered"));
    assert_eq!(named("starttls-not-offered-ldap", &["--starttls", "ldap"]), certain("starttls-not-offered"));
    assert_eq!(named("server-without-tls", &["--starttls", "postgres"]), certain("server-without-tls"));
    assert_eq!(named("server-without-tls-mysql", &["--starttls", "mysql"]), certain("server-without-tls"));
}

/// A server with TLS from the first byte waits for the ClientHello, as the client waits for its greeting; or it takes
/// the request for a broken record.
#[test]
fn tls_at_once_is_told_from_a_server_in_clear() {
    for protocol in ["imap", "postgres", "ldap", "mssql"] {
        let found = named("healthy-rsa", &["--starttls", protocol]);
        assert_eq!(found, certain("starttls-vs-implicit-tls"), "{protocol}");
    }
    assert_eq!(named("other-protocol-on-port", &["--starttls", "imap"]), certain("other-protocol-on-port"));
    let found = named("plaintext-peer-that-waits", &["--starttls", "postgres"]);
    assert_eq!(found, certain("plaintext-peer"), "it was asked in HTTP too");
    assert_eq!(named("no-answer", &["--starttls", "postgres"]).1, Some(3));
}

/// A proxy of HTTP or SOCKS 5 on a port of its own that leads to whatever is asked for, and counts its tunnels.
fn proxy(socks: bool) -> (u16, std::sync::Arc<std::sync::atomic::AtomicUsize>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    let tunnels = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = std::sync::Arc::clone(&tunnels);
    // It ends with the test's process.
    thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            counted.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            thread::spawn(move || if socks { by_socks(client) } else { by_connect(client) });
        }
    });
    (port, tunnels)
}

fn by_connect(mut client: TcpStream) -> Option<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        client.read_exact(&mut byte).ok()?;
        head.extend(byte);
    }
    let head = String::from_utf8(head).ok()?;
    if !head.contains("Proxy-Authorization: Basic bWU6cHc=\r\n") {
        client.write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n").ok()?;
        return None;
    }
    let port = head.split(' ').nth(1)?.rsplit_once(':')?.1.parse().ok()?;
    client.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").ok()?;
    join(client, port)
}

fn by_socks(mut client: TcpStream) -> Option<()> {
    let mut greeting = [0; 3];
    client.read_exact(&mut greeting).ok()?;
    client.write_all(&[5, 0]).ok()?;
    let mut request = [0; 5];
    client.read_exact(&mut request).ok()?;
    let mut place = vec![0; usize::from(request[4]) + 2];
    client.read_exact(&mut place).ok()?;
    client.write_all(&[5, 0, 0, 1, 127, 0, 0, 1, 0, 0]).ok()?;
    join(client, u16::from_be_bytes(*place.last_chunk().unwrap()))
}

fn join(client: TcpStream, port: u16) -> Option<()> {
    let server = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    let pump = |mut from: TcpStream, mut to: TcpStream| {
        let _ = std::io::copy(&mut from, &mut to);
        let _ = to.shutdown(std::net::Shutdown::Write);
    };
    let back = (server.try_clone().ok()?, client.try_clone().ok()?);
    thread::spawn(move || pump(back.0, back.1));
    pump(client, server);
    Some(())
}

#[test]
fn every_connection_goes_through_the_proxy() {
    for socks in [false, true] {
        let (port, tunnels) = proxy(socks);
        let scheme = if socks { "socks5h://" } else { "http://me:pw@" };
        let url = format!("{scheme}127.0.0.1:{port}");
        let (report, code) = check(whytls_lab::scenario("healthy-tls13").unwrap(), &["--proxy", &url]);
        assert_eq!((report["verdict"].as_str(), code), (Some("ok"), Some(0)), "{report}");
        let connections = report["endpoint"]["connections"].as_u64().unwrap();
        assert_eq!(tunnels.load(std::sync::atomic::Ordering::SeqCst) as u64, connections);
        assert!(!report.to_string().contains(":pw@"), "a password is shown");
        // And what is wrong with the server is found through it.
        let found = named("certificate-expired", &["--proxy", &url]);
        assert_eq!(found, certain("certificate-expired"));
        // As is what it says before TLS.
        let (report, code) = check(
            whytls_lab::scenario("starttls-vs-implicit-tls").unwrap(),
            &["--proxy", &url, "--starttls", "smtp"],
        );
        assert_eq!(code, Some(0), "{report}");
    }
}

#[test]
fn a_proxy_that_wants_a_password_says_so() {
    let (port, _) = proxy(false);
    let url = format!("http://127.0.0.1:{port}");
    let (report, _) = check(whytls_lab::scenario("healthy-tls13").unwrap(), &["--proxy", &url]);
    assert_eq!(report["findings"][0]["cause"], "proxy-interferes", "{report}");
    let summary = report["findings"][0]["summary"].as_str().unwrap();
    assert!(summary.contains("407"), "{summary}");
    assert_eq!(report["clients"][0]["error"], "proxy authentication required");
}

#[test]
fn a_proxy_in_clear_that_is_named_with_https() {
    let (port, _) = proxy(false);
    let url = format!("https://127.0.0.1:{port}");
    assert_eq!(named("healthy-tls13", &["--proxy", &url]), certain("proxy-url-scheme"));
}

#[test]
fn an_address_that_is_refused_is_told_of() {
    let (report, _) = check(whytls_lab::scenario("healthy-tls13").unwrap(), &[]);
    let addresses = report["endpoint"]["addresses"].as_array().unwrap();
    let used = addresses.iter().find(|a| a["address"] == report["endpoint"]["address"]).unwrap();
    assert!(used["connected_ms"].is_f64() && used["error"].is_null(), "{report}");
    // Where localhost has an address of IPv6, no lab server listens there.
    for other in addresses.iter().filter(|a| a["address"] != report["endpoint"]["address"]) {
        assert!(other["error"].as_str().unwrap().contains("refused"), "{report}");
    }
    assert!(report["endpoint"]["steps"]["tls_ms"].as_f64().unwrap() > 0.0, "{report}");
}
