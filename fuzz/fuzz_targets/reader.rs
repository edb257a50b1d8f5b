//! `cargo +nightly fuzz run reader fuzz/corpus/reader fuzz/seeds/reader` (the folder behind the first is read only).
#![no_main]

use whytls_diagnosis::{Context, Language, diagnose, reader};

libfuzzer_sys::fuzz_target!(|text: &[u8]| {
    // Whatever a text says, its failures can be judged and told.
    let reading = reader::read("fuzz", text);
    let suggested = reading.suggested();
    for evidence in reading.failures.iter().take(4).map(|failure| &failure.evidence).chain([&suggested]) {
        for language in [Language::English, Language::Chinese] {
            diagnose(evidence, &Context { language, ..Context::default() });
        }
    }
});
