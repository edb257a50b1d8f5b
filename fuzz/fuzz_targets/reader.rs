//! `cargo +nightly fuzz run reader fuzz/corpus/reader fuzz/seeds/reader` (the folder behind the first is read only).
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &[u8]| {
    whytls_diagnosis::reader::read_text("fuzz", text);
});
