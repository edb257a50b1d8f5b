//! `cargo +nightly fuzz run transcript fuzz/corpus/transcript fuzz/seeds/transcript`
#![no_main]

use whytls_observe::wire::{Side, Transcript};

libfuzzer_sys::fuzz_target!(|sent: &[u8]| {
    // In pieces, as a socket gives them.
    sent.chunks(1000).for_each({
        let mut transcript = Transcript::default();
        move |piece| transcript.push(Side::Server, piece)
    });
});
