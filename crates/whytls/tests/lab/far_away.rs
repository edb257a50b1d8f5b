//! Servers at the end of a long way: what does not depend on each other is done at the same time, and no check lasts for
//! ever.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::up::{checked, start};

/// One connection of a relay.
struct Relayed {
    /// How many came before it.
    number: usize,
    /// How many have come so far.
    accepted: Arc<AtomicUsize>,
    /// How many bytes have come from the client.
    said: AtomicUsize,
}

/// Passes bytes on in both directions; those of the server only after `before`.
fn relay(server: SocketAddr, before: impl Fn(&Relayed) + Send + Sync + 'static) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (accepted, before) = (Arc::new(AtomicUsize::new(0)), Arc::new(before));
    // It ends with the test's process.
    thread::spawn(move || {
        for client in listener.incoming().map_while(Result::ok) {
            let Ok(server) = TcpStream::connect(server) else { continue };
            let number = accepted.fetch_add(1, Ordering::SeqCst);
            let said = AtomicUsize::new(0);
            let relayed = Arc::new(Relayed { number, accepted: Arc::clone(&accepted), said });
            let (to_client, from_server) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            let (heard, before) = (Arc::clone(&relayed), Arc::clone(&before));
            thread::spawn(move || {
                pass(client, server, |count| _ = heard.said.fetch_add(count, Ordering::SeqCst))
            });
            thread::spawn(move || pass(from_server, to_client, |_| before(&relayed)));
        }
    });
    address
}

fn pass(mut from: TcpStream, mut to: TcpStream, before: impl Fn(usize)) {
    let mut buffer = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        before(count);
        if to.write_all(&buffer[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Write);
}

#[test]
fn others_follow_as_soon_as_the_server_has_shown_its_certificate() {
    // Well below the second that a client waits for an answer over a complete handshake.
    const LIMIT: Duration = Duration::from_millis(700);
    let up = start(whytls_lab::scenario("healthy-tls13").unwrap());
    let came_too_late = Arc::new(AtomicUsize::new(0));
    let late = Arc::clone(&came_too_late);
    /// More than a ClientHello, and less than with a request.
    const HELLO: usize = 300;
    // The first conversation is answered when another one has come.
    let address = relay(up.addr(), move |relayed| {
        let until = Instant::now() + LIMIT;
        let is_first = relayed.number == 0 && relayed.said.load(Ordering::SeqCst) > HELLO;
        while is_first && relayed.accepted.load(Ordering::SeqCst) < 2 {
            if Instant::now() > until {
                late.fetch_add(1, Ordering::SeqCst);
                return;
            }
            thread::sleep(Duration::from_millis(1));
        }
    });
    let (report, code) = checked(&up, &["--connect", &address]);
    assert_eq!((report["verdict"].as_str(), code), (Some("ok"), Some(0)), "{report}");
    assert_eq!(came_too_late.load(Ordering::SeqCst), 0);
}

#[test]
fn a_check_ends_in_time_and_says_what_it_has_not_looked_at() {
    let up = start(whytls_lab::scenario("healthy-tls13").unwrap());
    let address = relay(up.addr(), |_| thread::sleep(Duration::from_millis(60)));
    // One after the other, all would take twice as long as this at least.
    let arguments = ["--connect", &address, "--per-host", "1", "--timeout", "500ms"];
    let (report, _) = checked(&up, &arguments);
    let took = report["endpoint"]["took_ms"].as_f64().unwrap();
    assert!(took <= 6.0 * 500.0 + 200.0, "{took} ms");
    let notes = report["notes"].as_array().unwrap();
    let note = notes.iter().find_map(|note| note.as_str().filter(|note| note.contains("not looked at")));
    assert!(note.is_some_and(|note| note.contains("OpenSSL")), "{report}");
}
