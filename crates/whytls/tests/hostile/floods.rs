//! Servers that send without end, or byte by byte, before the handshake, in it and after it.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::ServerConnection;

use crate::altered_inside::Identity;
use crate::checked::{Case, Checked, Ends, TIMEOUT, check, hold};
use crate::serve::{flood, read_hello, serve};
use crate::tampering::{Answer, Between, Change, Plain, healthy, tampering};
use crate::wire::{ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, HANDSHAKE, LARGEST_RECORD, message, record};

/// What a flood sends in all, in bytes, to a client that reads on.
const FLOOD: usize = 100 << 20;

fn case(name: &str, ends: Ends, talk: fn(TcpStream) -> io::Result<()>) -> Case<'static> {
    with_options(name, ends, &[], talk)
}

fn with_options(
    name: &str,
    ends: Ends,
    more: &'static [&'static str],
    talk: fn(TcpStream) -> io::Result<()>,
) -> Case<'static> {
    let run = move || {
        let up = serve(talk);
        check(up.address, None, more)
    };
    Case { name: name.to_owned(), ends, run: Box::new(run) }
}

/// A ServerHello of TLS 1.2 with ECDHE-ECDSA-AES128-GCM-SHA256, which all clients here offer.
fn server_hello() -> Vec<u8> {
    let body = [&[3, 3][..], &[7; 32], &[0, 0xc0, 0x2b, 0, 0, 5, 0xff, 1, 0, 1, 0]].concat();
    message(2, &body)
}

/// Answers the hello with this and then with that, again and again.
fn after_hello(mut stream: TcpStream, first: &[u8], again: &[u8]) -> io::Result<()> {
    read_hello(&mut stream)?;
    stream.write_all(first)?;
    flood(&mut stream, again, FLOOD)
}

/// The header of a handshake message that claims so many bytes.
fn claims(kind: u8, length: usize) -> Vec<u8> {
    let [.., high, middle, low] = length.to_be_bytes();
    vec![kind, high, middle, low]
}

#[test]
fn a_handshake_without_end_ends_in_a_finding_and_little_memory() {
    hold(&[
        case("100 MiB of a certificate message", Ends::InFinding, |stream| {
            let first = [server_hello(), claims(11, 0xff_ffff)].concat();
            after_hello(stream, &record(HANDSHAKE, &first), &record(HANDSHAKE, &[0x5a; LARGEST_RECORD]))
        }),
        case("100 MiB of certificate messages of 60 KiB", Ends::InFinding, |stream| {
            let body = [&[0, 0xeb, 0xfd, 0, 0xeb, 0xfa][..], &[0x30; 0xebfa]].concat();
            let large = message(11, &body);
            let large: Vec<u8> =
                large.chunks(LARGEST_RECORD).flat_map(|part| record(HANDSHAKE, part)).collect();
            after_hello(stream, &record(HANDSHAKE, &server_hello()), &large)
        }),
        case("a certificate message of a quarter of a million certificates", Ends::InFinding, |stream| {
            let body = [&[3, 0xff, 0xf0][..], &[0, 0, 1, 0x30].repeat(0x3fff0 / 4)].concat();
            let many = message(11, &body);
            let many: Vec<u8> =
                many.chunks(LARGEST_RECORD).flat_map(|part| record(HANDSHAKE, part)).collect();
            after_hello(stream, &record(HANDSHAKE, &server_hello()), &many)
        }),
        case("certificate messages of 16 thousand certificates", Ends::InFinding, |stream| {
            let body = [&[0, 0xff, 0xf0][..], &[0, 0, 1, 0x30].repeat(0xfff0 / 4)].concat();
            let many = message(11, &body);
            let many: Vec<u8> =
                many.chunks(LARGEST_RECORD).flat_map(|part| record(HANDSHAKE, part)).collect();
            after_hello(stream, &record(HANDSHAKE, &server_hello()), &many)
        }),
        case("ClientHellos full of protocol names", Ends::InFinding, |stream| {
            let names = [1, b'h'].repeat(0x7f00);
            let [high, low] = u16::try_from(names.len()).unwrap().to_be_bytes();
            let [all_high, all_low] = u16::try_from(names.len() + 2).unwrap().to_be_bytes();
            let [ext_high, ext_low] = u16::try_from(names.len() + 6).unwrap().to_be_bytes();
            let head = [&[3, 3][..], &[7; 32], &[0, 0, 2, 0xc0, 0x2b, 1, 0]].concat();
            let alpn = [ext_high, ext_low, 0, 16, all_high, all_low, high, low];
            let hello = message(1, &[&head[..], &alpn, &names].concat());
            let hello: Vec<u8> =
                hello.chunks(LARGEST_RECORD).flat_map(|part| record(HANDSHAKE, part)).collect();
            after_hello(stream, &record(HANDSHAKE, &server_hello()), &hello)
        }),
        case("certificate requests with the names of twenty thousand CAs", Ends::InFinding, |stream| {
            let names = [0xff, 0xf0].into_iter().chain([0, 1, b'a'].repeat(0xfff0 / 3));
            let body: Vec<u8> = [1, 64, 0, 2, 4, 3].into_iter().chain(names).collect();
            let many = message(13, &body);
            let many: Vec<u8> =
                many.chunks(LARGEST_RECORD).flat_map(|part| record(HANDSHAKE, part)).collect();
            after_hello(stream, &record(HANDSHAKE, &server_hello()), &many)
        }),
        case("empty handshake records", Ends::InFinding, |stream| {
            after_hello(stream, &record(HANDSHAKE, &server_hello()), &record(HANDSHAKE, &[]).repeat(1000))
        }),
        case("empty handshake records at once", Ends::InFinding, |stream| {
            after_hello(stream, &[], &record(HANDSHAKE, &[]).repeat(1000))
        }),
        case("fragments of one byte", Ends::InFinding, |stream| {
            let first = [server_hello(), claims(11, 0xfff0)].concat();
            after_hello(stream, &record(HANDSHAKE, &first), &record(HANDSHAKE, &[0x5a]).repeat(1000))
        }),
        case("HelloRequests", Ends::InFinding, |stream| {
            let requests = record(HANDSHAKE, &message(0, &[]).repeat(1000));
            after_hello(stream, &record(HANDSHAKE, &server_hello()), &requests)
        }),
        case("ServerHellos", Ends::InFinding, |stream| {
            after_hello(stream, &[], &record(HANDSHAKE, &server_hello()))
        }),
        case("ChangeCipherSpecs", Ends::InFinding, |stream| {
            after_hello(stream, &[], &record(CHANGE_CIPHER_SPEC, &[1]).repeat(1000))
        }),
        case("warnings", Ends::InFinding, |stream| {
            after_hello(stream, &[], &record(ALERT, &[1, 112]).repeat(1000))
        }),
        case("warnings after a ServerHello", Ends::InFinding, |stream| {
            after_hello(stream, &record(HANDSHAKE, &server_hello()), &record(ALERT, &[1, 90]).repeat(1000))
        }),
        case("application data", Ends::InFinding, |stream| {
            after_hello(stream, &[], &record(APPLICATION_DATA, &[0x5a; LARGEST_RECORD]))
        }),
        case("application data after a ServerHello", Ends::InFinding, |stream| {
            let data = record(APPLICATION_DATA, &[0x5a; LARGEST_RECORD]);
            after_hello(stream, &record(HANDSHAKE, &server_hello()), &data)
        }),
        case("the largest record that there cannot be", Ends::InFinding, |stream| {
            after_hello(stream, &[22, 3, 3, 0xff, 0xff], &[0x5a; LARGEST_RECORD])
        }),
        case("HelloRetryRequests", Ends::InFinding, |stream| {
            let random = [
                0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8,
                0x91, 0xc2, 0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8,
                0x33, 0x9c,
            ];
            let extensions = [0, 12, 0, 43, 0, 2, 3, 4, 0, 51, 0, 2, 0, 24];
            let body = [&[3, 3][..], &random, &[0, 0x13, 1, 0], &extensions].concat();
            after_hello(stream, &[], &record(HANDSHAKE, &message(2, &body)))
        }),
        case("text without lines", Ends::InFinding, |mut stream| flood(&mut stream, &[b'a'; 4096], FLOOD)),
        case("a greeting in lines", Ends::InFinding, |mut stream| {
            flood(&mut stream, &b"220-still here\r\n".repeat(100), FLOOD)
        }),
        case("an HTTP head without end", Ends::InFinding, |mut stream| {
            read_hello(&mut stream)?;
            stream.write_all(b"HTTP/1.1 400 Bad Request\r\n")?;
            flood(&mut stream, &b"x-more: more\r\n".repeat(100), FLOOD)
        }),
        case("zeros", Ends::InFinding, |mut stream| flood(&mut stream, &[0; 4096], FLOOD)),
    ]);
}

/// Says this, and then that without end.
fn greet(mut stream: TcpStream, first: &[u8], again: &[u8]) -> io::Result<()> {
    stream.write_all(first)?;
    flood(&mut stream, &again.repeat(100), FLOOD)
}

#[test]
fn a_greeting_without_end_ends_in_a_finding_and_little_memory() {
    let protocols = [
        "smtp", "lmtp", "imap", "pop3", "ftp", "xmpp", "ldap", "irc", "nntp", "sieve", "postgres", "mysql",
        "mssql",
    ];
    let floods: [(&str, &[u8], &[u8]); 6] = [
        ("lines", b"", b"220-still here\r\n"),
        ("lines of its own", b"", b"* OK still here\r\n"),
        ("a line", b"220 ", b"aaaaaaaaaaaaaaaa"),
        ("XML", b"<?xml version='1.0'?><stream:stream xmlns='jabber:server'>", b"<a>"),
        ("zeros", b"", &[0]),
        ("a length of everything", &[0xff; 8], &[0xff]),
    ];
    let mut cases = Vec::new();
    for protocol in protocols {
        for (name, first, again) in floods {
            let run = move || {
                let up = serve(move |stream| greet(stream, first, again));
                check(up.address, None, &["--starttls", protocol])
            };
            let name = format!("{protocol}: {name}");
            cases.push(Case { name, ends: Ends::InFinding, run: Box::new(run) });
        }
    }
    hold(&cases);
}

#[test]
fn a_proxy_that_answers_without_end_ends_in_a_finding_and_little_memory() {
    let mut cases = Vec::new();
    for scheme in ["http", "socks5", "socks4"] {
        for (name, first) in [("head", &b"HTTP/1.1 200 OK\r\n"[..]), ("bytes", &[5, 0, 5, 0, 0, 3, 255])] {
            let run = move || {
                let up = serve(move |stream| greet(stream, first, b"x-more: more\r\n"));
                let proxy = format!("{scheme}://127.0.0.1:{}", up.address.port());
                check(up.address, None, &["--proxy", &proxy])
            };
            let name = format!("{scheme} proxy, {name}");
            cases.push(Case { name, ends: Ends::InFinding, run: Box::new(run) });
        }
    }
    hold(&cases);
}

/// One byte after the other, so slowly that it never ends within the limit.
fn drip(stream: &mut impl Write, bytes: &[u8], pause: Duration) -> io::Result<()> {
    for byte in bytes {
        stream.write_all(&[*byte])?;
        stream.flush()?;
        thread::sleep(pause);
    }
    Ok(())
}

#[test]
fn a_slow_drip_ends_in_its_limits() {
    hold(&[
        case("a ServerHello, byte by byte", Ends::InFinding, |mut stream| {
            read_hello(&mut stream)?;
            drip(&mut stream, &record(HANDSHAKE, &[2, 0, 0x20, 0, 3, 3].repeat(100)), TIMEOUT / 20)
        }),
        case("a Certificate, byte by byte", Ends::InFinding, |mut stream| {
            read_hello(&mut stream)?;
            stream.write_all(&record(HANDSHAKE, &server_hello()))?;
            let large = record(HANDSHAKE, &[claims(11, 0x1000), vec![0; 0x1000]].concat());
            drip(&mut stream, &large, TIMEOUT / 20)
        }),
        case("text, byte by byte", Ends::InFinding, |mut stream| {
            drip(&mut stream, &b"220-".repeat(100), TIMEOUT / 20)
        }),
        with_options("a greeting, byte by byte", Ends::InFinding, &["--starttls", "smtp"], |mut stream| {
            drip(&mut stream, &b"220-".repeat(100), TIMEOUT / 20)
        }),
        case("silence after a ServerHello", Ends::InFinding, |mut stream| {
            read_hello(&mut stream)?;
            stream.write_all(&record(HANDSHAKE, &server_hello()))?;
            let _ = stream.read_to_end(&mut Vec::new());
            Ok(())
        }),
    ]);
}

/// After a healthy handshake of TLS 1.3.
struct After(fn(Plain) -> Vec<Plain>);

impl Change for After {
    fn flight(&self, flight: Vec<u8>) -> Vec<Plain> {
        vec![(HANDSHAKE, flight)]
    }

    fn after(&self, record: Plain) -> Vec<Plain> {
        (self.0)(record)
    }
}

fn on_tls(identity: &Identity, change: impl Change, answer: Answer) -> Checked {
    let up = tampering(&identity.leaf, change, answer);
    check(up.address, Some(identity.ca.path()), &[])
}

type Stream<'a> = rustls::Stream<'a, ServerConnection, Between>;

/// Writes without end; each write is a record.
fn answer_with(stream: &mut Stream<'_>, first: &[u8], again: &[u8]) -> io::Result<()> {
    stream.write_all(first)?;
    flood(stream, again, FLOOD)
}

#[test]
fn an_answer_without_end_is_healthy_or_a_finding_and_takes_little_memory() {
    let identity = &Identity::make();
    let tls = |name: &str, change: fn(Plain) -> Vec<Plain>, answer: Answer| Case {
        name: name.to_owned(),
        ends: Ends::Somehow,
        run: Box::new(move || on_tls(identity, After(change), answer)),
    };
    fn same(record: Plain) -> Vec<Plain> {
        vec![record]
    }
    hold(&[
        tls("a body", same, |stream| {
            answer_with(stream, b"HTTP/1.1 200 OK\r\n\r\n", &[b'a'; LARGEST_RECORD])
        }),
        tls("a head", same, |stream| {
            answer_with(stream, b"HTTP/1.1 200 OK\r\n", &b"x-more: more\r\n".repeat(1000))
        }),
        tls("a line", same, |stream| answer_with(stream, b"HTTP/1.1 200 ", &[b'a'; LARGEST_RECORD])),
        tls("chunks", same, |stream| {
            let head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
            answer_with(stream, head, &b"1\r\na\r\n".repeat(1000))
        }),
        tls("a body, byte by byte", same, |stream| {
            drip(stream, &b"HTTP/1.1 200 OK\r\n\r\n".repeat(50), TIMEOUT / 20)
        }),
        tls("answers that only begin", same, |stream| {
            answer_with(
                stream,
                b"HTTP/1.1 100 Continue\r\n\r\n",
                &b"HTTP/1.1 100 Continue\r\n\r\n".repeat(100),
            )
        }),
        tls(
            "tickets",
            |_| {
                vec![
                    (
                        HANDSHAKE,
                        message(
                            4,
                            &[&[0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0x20][..], &[7; 0x20], &[0, 0]].concat()
                        )
                    );
                    64
                ]
            },
            |stream| answer_with(stream, b"x", b"x"),
        ),
        tls(
            "tickets of 60 KiB",
            |_| {
                let body = [&[0, 0, 1, 0, 0, 0, 0, 1, 0, 0xee, 0x00][..], &[7; 0xee00], &[0, 0]].concat();
                let ticket = message(4, &body);
                ticket.chunks(LARGEST_RECORD).map(|part| (HANDSHAKE, part.to_vec())).collect()
            },
            |stream| answer_with(stream, b"x", b"x"),
        ),
        tls(
            "a handshake message of 16 MiB",
            |(content, payload)| match content {
                APPLICATION_DATA => {
                    vec![(HANDSHAKE, [claims(4, 0xff_ffff), vec![0; LARGEST_RECORD - 4]].concat())]
                }
                _ => vec![(content, payload)],
            },
            |stream| answer_with(stream, b"x", b"x"),
        ),
        tls(
            "empty application data",
            |_| vec![(APPLICATION_DATA, Vec::new()); 64],
            |stream| answer_with(stream, b"x", b"x"),
        ),
        tls(
            "empty handshake records",
            |_| vec![(HANDSHAKE, Vec::new()); 64],
            |stream| answer_with(stream, b"x", b"x"),
        ),
        tls(
            "requests for a certificate",
            |_| vec![(HANDSHAKE, message(13, &[0, 0, 0])); 64],
            |stream| answer_with(stream, b"x", b"x"),
        ),
        tls("warnings", |_| vec![(ALERT, vec![1, 90]); 64], |stream| answer_with(stream, b"x", b"x")),
        tls("key updates", same, |stream| {
            for _ in 0..100_000 {
                stream.conn.refresh_traffic_keys().map_err(io::Error::other)?;
                stream.flush()?;
            }
            Ok(())
        }),
    ]);
}

/// In the place of the flight, without end.
struct Endless(fn(Vec<u8>) -> Vec<Plain>);

impl Change for Endless {
    fn flight(&self, flight: Vec<u8>) -> Vec<Plain> {
        (self.0)(flight)
    }
}

#[test]
fn an_encrypted_flight_without_end_ends_in_a_finding_and_little_memory() {
    let identity = &Identity::make();
    let tls = |name: &str, change: fn(Vec<u8>) -> Vec<Plain>| Case {
        name: name.to_owned(),
        ends: Ends::InFinding,
        run: Box::new(move || on_tls(identity, Endless(change), healthy)),
    };
    // As much as the client reads at most of one connection, and more.
    const RECORDS: usize = (2 << 20) / LARGEST_RECORD;
    hold(&[
        tls("a certificate message of 16 MiB", |_| {
            let first = [message(8, &[0, 0]), claims(11, 0xff_ffff)].concat();
            let mut records = vec![(HANDSHAKE, first)];
            records.extend(vec![(HANDSHAKE, vec![0x5a; LARGEST_RECORD]); RECORDS]);
            records
        }),
        tls("certificates without end", |_| {
            let body = [&[0, 0, 0xff, 0xf0][..], &[0, 0, 1, 0x30, 0, 0].repeat(0xfff0 / 6)].concat();
            let many = [message(8, &[0, 0]), message(11, &body)].concat();
            many.chunks(LARGEST_RECORD).map(|part| (HANDSHAKE, part.to_vec())).collect()
        }),
        tls("empty records", |_| vec![(HANDSHAKE, Vec::new()); 10_000]),
        tls("fragments of one byte", |_| {
            let mut records = vec![(HANDSHAKE, [message(8, &[0, 0]), claims(11, 0xfff0)].concat())];
            records.extend(vec![(HANDSHAKE, vec![0]); 60_000]);
            records
        }),
        tls("EncryptedExtensions", |_| vec![(HANDSHAKE, message(8, &[0, 0])); 10_000]),
    ]);
}

#[test]
fn no_hello_offers_to_take_compressed_certificates() {
    let hellos = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&hellos);
    let up = serve(move |mut stream| {
        let hello = read_hello(&mut stream)?;
        kept.lock().unwrap().push(hello);
        stream.write_all(&record(ALERT, &[2, 40]))
    });
    check(up.address, None, &[]);
    let hellos = hellos.lock().unwrap();
    assert!(hellos.len() > 4, "{}", hellos.len());
    for hello in hellos.iter() {
        assert!(!extensions(hello).contains(&COMPRESS_CERTIFICATE), "{hello:?}");
    }
}

/// compress_certificate (RFC 8879 section 3).
const COMPRESS_CERTIFICATE: u16 = 27;

/// The numbers of the extensions of a ClientHello in one record.
fn extensions(hello: &[u8]) -> Vec<u16> {
    let number = |at: usize| usize::from(u16::from_be_bytes([hello[at], hello[at + 1]]));
    // Record and message headers, version, random.
    let mut at = 5 + 4 + 2 + 32;
    at += 1 + usize::from(hello[at]);
    at += 2 + number(at);
    at += 1 + usize::from(hello[at]);
    if at == hello.len() {
        return Vec::new();
    }
    at += 2;
    let mut found = Vec::new();
    while at < hello.len() {
        found.push(u16::try_from(number(at)).unwrap());
        at += 4 + number(at + 2);
    }
    found
}
