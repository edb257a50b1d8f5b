//! Versions of crates: in the paths of panics and backtraces, and in what cargo prints.

use semver::Version;

use crate::evidence::{Fact, Values};
use crate::reader::passage::Passage;

use super::Tokens;

/// Crates whose version bears on TLS.
const CRATES: &[&str] = &[
    "actix-tls",
    "awc",
    "aws-lc-rs",
    "hyper-rustls",
    "hyper-tls",
    "native-tls",
    "openssl",
    "openssl-sys",
    "quinn",
    "reqwest",
    "ring",
    "rustls",
    "rustls-native-certs",
    "rustls-platform-verifier",
    "rustls-webpki",
    "schannel",
    "security-framework",
    "tokio-native-tls",
    "tokio-rustls",
    "tonic",
    "ureq",
    "webpki",
    "webpki-roots",
];

/// `…/registry/src/index.crates.io-6f17d22bba15001f/rustls-0.23.15/src/client/tls12.rs:12`
pub(super) fn source_path(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let mut parts = passage.reach(end, 160).split(['/', '\\']);
    let Some(folder) = parts.nth(1) else { return };
    for (at, _) in folder.match_indices('-') {
        if folder[at + 1..].starts_with(|c: char| c.is_ascii_digit()) {
            // `rustls-0.` is an anchor of its own.
            if !folder[..at].ends_with("rustls") {
                found(&folder[..at], &folder[at + 1..], start, out);
            }
            return;
        }
    }
}

/// `rustls-0.23.15/src/…` in a path: the anchor is the end of a name, as of `tokio-rustls`, and the
/// beginning of its version.
pub(super) fn crate_path(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let text = &passage.text;
    let before = text.as_bytes()[..start].iter().rev().take(32);
    let name_start = start - before.take_while(|b| b.is_ascii_lowercase() || **b == b'-').count();
    let name_end = start + "rustls".len();
    let version = passage.reach(end - "0.".len(), 40);
    if let Some(length) = version.find(['/', '\\']) {
        found(&text[name_start..name_end], &version[..length], start, out);
    }
}

/// A line of cargo's that is about one crate.
pub(super) fn cargo_line(passage: &Passage, out: &mut Tokens) {
    if let Some((name, version)) = of_cargo(&passage.text) {
        found(name, version, 0, out);
    }
}

/// `rustls v0.22.2 (…)`: behind nothing but the drawing of a tree or one word such as `Compiling`, and
/// before nothing but a parenthesis. Of `rustls v0.22.2 -> v0.22.4` the second is what is there now.
pub(super) fn of_cargo(line: &str) -> Option<(&str, &str)> {
    let mut words =
        line.split_whitespace().skip_while(|w| !w.starts_with(|c: char| c.is_ascii_alphanumeric()));
    let mut name = words.next()?;
    if matches!(
        name,
        "Compiling"
            | "Checking"
            | "Downloaded"
            | "Downloading"
            | "Adding"
            | "Locking"
            | "Fresh"
            | "Dirty"
            | "Updating"
            | "Downgrading"
            | "Unchanged"
            | "Building"
    ) {
        name = words.next()?;
    }
    if !CRATES.contains(&name) {
        return None;
    }
    let version =
        |word: &'_ str| word.strip_prefix('v').unwrap_or(word).starts_with(|c: char| c.is_ascii_digit());
    let mut found = words.next().filter(|word| version(word))?;
    let mut next = words.next();
    if next == Some("->") {
        found = words.next().filter(|word| version(word))?;
        next = words.next();
    }
    next.is_none_or(|word| word.starts_with('(')).then_some((name, found.strip_prefix('v').unwrap_or(found)))
}

fn found(name: &str, version: &str, at: usize, out: &mut Tokens) {
    if !CRATES.contains(&name) {
        return;
    }
    if let Ok(version) = Version::parse(version) {
        let values = Values::none()
            .with("package", format!("{name}@{version}"))
            .with("crate", name)
            .with("crate_version", version.to_string());
        out.add(at, Fact::Package { name: name.to_owned(), version }, values);
    }
}
