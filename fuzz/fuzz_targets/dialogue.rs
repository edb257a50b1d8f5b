//! `cargo +nightly fuzz run dialogue fuzz/corpus/dialogue fuzz/seeds/dialogue`
//!
//! The first byte chooses the dialogue, the second the size of the pieces; the rest is what the peer says.
#![no_main]

use whytls_observe::dialogue::{Dialogue, Protocol, Why};

const PROXIES: [&str; 5] =
    ["http://u:p@h:1", "https://h:1", "socks5://u:p@h:1", "socks5h://h:1", "socks4a://h:1"];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let [which, size, says @ ..] = bytes else { return };
    let which = usize::from(*which) % (Protocol::ALL.len() + PROXIES.len());
    let mut dialogue = match Protocol::ALL.get(which) {
        Some(protocol) => Dialogue::starttls(*protocol, "host.test"),
        None => {
            let proxy = PROXIES[which - Protocol::ALL.len()].parse().expect("these are proxies");
            Dialogue::proxy(&proxy, "host.test", 443)
        }
    };
    let mut said = dialogue.output().len();
    for piece in says.chunks(usize::from(*size).max(1)) {
        dialogue.input(piece);
        said += dialogue.output().len();
    }
    dialogue.give_up(Why::Closed);
    dialogue.output();
    assert!(dialogue.is_over() && dialogue.end().is_some());
    // Nobody makes us talk much: an answer of ours is a line, or as long as the line that it answers.
    assert!(said <= 64 * 1024);
});
