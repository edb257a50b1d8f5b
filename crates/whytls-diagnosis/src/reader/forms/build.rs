//! What cargo says of features, and loaders of shared libraries.

use crate::evidence::Values;
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::Tokens;

/// The features of reqwest that 0.13 renamed or dropped.
const OF_REQWEST: &[&str] = &[
    "rustls-tls",
    "rustls-tls-webpki-roots",
    "rustls-tls-native-roots",
    "rustls-tls-manual-roots",
    "rustls-tls-webpki-roots-no-provider",
    "rustls-tls-native-roots-no-provider",
    "rustls-tls-manual-roots-no-provider",
    "rustls-tls-no-provider",
    "native-tls-alpn",
    "macos-system-configuration",
    "trust-dns",
];

/// ``package `app` depends on `reqwest` with feature `rustls-tls` but `reqwest` does not have that feature.``
/// (to cargo 1.83: ``…, with features: `a, b` but `reqwest` does not have these features.``), and of `cargo add`:
/// `error: unrecognized feature for crate reqwest: rustls-tls`
pub(super) fn feature(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    if passage.is_comment_at(start) || passage.is_code_at(start) {
        return;
    }
    let text = &passage.text;
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let (package, features) = if text[start..end].starts_with("nrecognized") {
        let rest = text[end..].trim_start_matches("s for crate ").trim_start_matches(" for crate ");
        let Some((package, features)) = rest.split_once(": ") else { return };
        (package, features.lines().next().unwrap_or_default())
    } else {
        let Some((_, rest)) = text[line_start..start].rsplit_once("depends on `") else { return };
        let Some((package, rest)) = rest.split_once('`') else { return };
        let Some(features) = rest.split('`').nth(1) else { return };
        (package, features)
    };
    if package.len() > 64 || features.len() > 256 {
        return;
    }
    let mut asked = features.split([',', ' ']).filter(|f| !f.is_empty());
    let renamed = asked.clone().find(|f| OF_REQWEST.contains(f));
    let (what, feature) = match (package, renamed) {
        ("reqwest", Some(feature)) => ("feature of reqwest renamed", feature),
        ("tonic", _) if asked.clone().any(|f| f == "tls") => ("feature of tonic split", "tls"),
        _ => ("feature unknown", asked.next().unwrap_or(features)),
    };
    if let Some(symptom) = anchors::spelt("build", what) {
        out.symptom(line_start, symptom, Values::none().with("crate", package).with("feature", feature));
    }
}

/// What loaders say of a library that is not there: glibc, musl, ldd, dyld, FreeBSD, Windows.
const NOT_THERE: &[&str] = &[
    ": cannot open shared object file",
    // Haiku
    "Cannot open file ",
    "Error loading shared library ",
    " => not found",
    "Library not loaded: ",
    "was not found. Reinstalling",
    "is missing from your computer",
    "not found, required by",
];

/// `app: error while loading shared libraries: libssl.so.1.1: cannot open shared object file: …`
pub(super) fn library(passage: &Passage, start: usize, out: &mut Tokens) {
    let text = &passage.text;
    let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let name_end = text[start..].find(|c: char| !(c.is_ascii_alphanumeric() || "._-@".contains(c)));
    let name = &text[start..name_end.map_or(text.len(), |at| start + at)];
    let name = name.trim_end_matches('.');
    if name.len() > 64 || !NOT_THERE.iter().any(|words| line.contains(words)) {
        return;
    }
    if let Some(symptom) = anchors::spelt("build", "library not found") {
        out.symptom(line_start, symptom, Values::none().with("library", name));
    }
}

/// ``app: …/libcrypto.so.3: version `OPENSSL_3.4.0' not found``, `undefined symbol: SSL_…`,
/// `Error relocating app: SSL_…: symbol not found`
pub(super) fn symbol(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    const OF_OPENSSL: &[&str] = &[
        "SSL_", "SSLv2_", "SSLv3_", "SSLv23_", "TLSv1_", "EVP_", "OPENSSL_", "X509_", "CRYPTO_", "TLS_",
        "BIO_", "OSSL_",
    ];
    let rest = &passage.text[end..];
    let is_missing = match &passage.text[start..end] {
        "version `OPENSSL_" => rest.lines().next().is_some_and(|rest| rest.contains("' not found")),
        "undefined symbol: " => OF_OPENSSL.iter().any(|prefix| rest.starts_with(prefix)),
        _ => {
            let name = rest.split_once(": ").map_or("", |(_, name)| name);
            OF_OPENSSL.iter().any(|prefix| name.starts_with(prefix)) && name.contains(": symbol not found")
        }
    };
    if let Some(symptom) = anchors::spelt("build", "symbol of library not found").filter(|_| is_missing) {
        out.symptom(start, symptom, Values::none());
    }
}
