//! `cargo +nightly fuzz run lock fuzz/corpus/lock fuzz/seeds/lock`
#![no_main]

libfuzzer_sys::fuzz_target!(|lock: &[u8]| {
    let _ = whytls_dependencies::Graph::from_lock_bytes(lock);
});
