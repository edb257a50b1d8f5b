//! `cargo +nightly fuzz run certificate fuzz/corpus/certificate fuzz/seeds/certificate`
#![no_main]

libfuzzer_sys::fuzz_target!(|der: &[u8]| {
    let _ = whytls_certificates::read::Certificate::parse(der);
});
