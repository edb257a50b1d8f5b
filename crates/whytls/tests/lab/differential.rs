//! What `check` says of each client equals what the real one did.
//!
//! `recorded.tsv` holds what the real clients did (see `examples/record_clients.rs` for the command that
//! writes it anew).

use crate::recorded::{Did, kernel, read};
use crate::up::reports;

/// Cells in which the words of the real client are not to be told beforehand, each with its reason.
const OTHER_WORDS: &[(&str, &str, &str)] = &[
    ("no-answer", "", "the words are those of the time limit that the caller sets"),
    (
        "client-certificate-required",
        "reqwest-0.11.27+native-tls",
        "the alert comes after the handshake, and hyper 0.14 at times reports its closed channel instead",
    ),
    ("slow-peer", "", "the words are those of the time limit that the caller sets"),
];

/// Scenarios against which the real clients were not run, each with its reason.
const NOT_RECORDED: &[(&str, &str)] = &[
    ("access-list-blocks-client", NOT_YET),
    ("alpn-not-offered", NOT_YET),
    ("alpn-not-selected-by-server", NOT_YET),
    ("ca-rekeyed-under-same-name", NOT_YET),
    ("certificate-chain-too-large", NOT_YET),
    ("certificate-revoked", NOT_YET),
    ("chain-out-of-order", NOT_YET),
    ("client-certificate-required-http", NOT_YET),
    ("clock-wrong", NOT_YET),
    (
        "compatibility-session-id-echoed",
        "its ServerHello is changed on the way, so nobody can finish with it",
    ),
    ("dh-group-too-small", NOT_YET),
    ("downgrade-detected", "its ServerHello is changed on the way, so nobody can finish with it"),
    ("ecdsa-curve-hash-pair-unsupported", NOT_YET),
    ("eku-mismatch", NOT_YET),
    ("healthy-without-close-notify", NOT_YET),
    ("http-version-mixup", NOT_YET),
    ("interception-root-not-trusted", NOT_YET),
    ("intermediate-expired", NOT_YET),
    ("ip-address-as-dns-name", NOT_YET),
    ("key-certificate-mismatch", NOT_YET),
    ("key-usage-lacks-digital-signature", NOT_YET),
    ("leaf-as-trust-anchor", NOT_YET),
    ("leaf-not-first", NOT_YET),
    ("malformed-certificate", NOT_YET),
    ("missing-close-notify", NOT_YET),
    ("must-staple-without-staple", NOT_YET),
    ("name-constraints-violated", NOT_YET),
    ("no-common-group", NOT_YET),
    ("no-common-signature-scheme", NOT_YET),
    ("no-usable-protocol", NOT_YET),
    ("path-length-violated", NOT_YET),
    ("peer-handshake-malformed", NOT_YET),
    ("plain-client-on-tls-port", NOT_YET),
    ("plaintext-peer-of-a-portal", NOT_YET),
    ("plaintext-peer-that-waits", NOT_YET),
    ("pq-client-hello-intolerance", NOT_YET),
    ("provider-lacks-signature-algorithm", NOT_YET),
    ("proxy-interferes", "the recorder gives clients no proxy"),
    ("proxy-interferes-in-tunnel", "the recorder gives clients no proxy"),
    ("proxy-url-scheme", "the recorder gives clients no proxy"),
    ("redirects-to-plain-http", NOT_YET),
    ("rsa-key-size-unsupported", NOT_YET),
    ("rsa-pss-key-unsupported", NOT_YET),
    ("serial-number-invalid", NOT_YET),
    ("server-aborts-handshake", NOT_YET),
    ("server-selects-unoffered-parameter", NOT_YET),
    ("server-without-tls", NOT_YET),
    ("server-without-tls-mysql", NOT_YET),
    ("sha1-only-signatures", NOT_YET),
    ("sni-required", NOT_YET),
    ("stale-session-resumption", NOT_YET),
    ("starttls-not-offered", NOT_YET),
    ("starttls-not-offered-imap", NOT_YET),
    ("starttls-not-offered-ldap", NOT_YET),
    ("starttls-vs-implicit-tls", NOT_YET),
    ("starttls-vs-implicit-tls-mssql", NOT_YET),
    ("starttls-vs-implicit-tls-postgres", NOT_YET),
    ("unknown-critical-extension", NOT_YET),
    ("unrecognized-name", NOT_YET),
    ("unrecognized-name-internal-error", NOT_YET),
    ("unrelated-certificate-in-chain", NOT_YET),
    ("unsupported-wildcard-san", NOT_YET),
    ("version-intolerance", NOT_YET),
    ("weak-certificate-signature", NOT_YET),
];

const NOT_YET: &str = "newer than the last run of the recorder, which builds every client";

#[test]
fn what_check_says_of_a_client_is_what_the_real_one_did() {
    let recorded = read(include_str!("recorded.tsv"));
    let (mut outcomes, mut words, mut cells, mut impossible) = (Vec::new(), Vec::new(), 0, 0);
    let recorded_ones =
        reports().iter().filter(|(s, _)| !NOT_RECORDED.iter().any(|(name, _)| *name == s.name));
    for (scenario, report) in recorded_ones {
        for client in report["clients"].as_array().unwrap() {
            let id = client["id"].as_str().unwrap();
            let said = match client["outcome"].as_str().unwrap() {
                "connects" => Did::Connected,
                _ => Did::Failed(kernel(client["error"].as_str().unwrap_or_default())),
            };
            match recorded.get(&(scenario.name.to_owned(), id.to_owned())) {
                None => outcomes.push(format!("{} {id}: never recorded", scenario.name)),
                Some(Did::CannotExist(_)) => impossible += 1,
                Some(did) => {
                    cells += 1;
                    if (*did == Did::Connected) != (said == Did::Connected) {
                        outcomes.push(format!("{} {id}: check says {said:?}, it did {did:?}", scenario.name));
                    } else if *did != said && !explained(scenario.name, id) {
                        words.push(format!("{} {id}: check says {said:?}, it did {did:?}", scenario.name));
                    }
                }
            }
        }
    }
    println!("{cells} cells compared; {impossible} of clients that cargo cannot resolve");
    assert!(cells > 900, "only {cells} cells were compared");
    assert!(outcomes.is_empty(), "{} outcomes differ:\n{}", outcomes.len(), outcomes.join("\n"));
    assert!(words.is_empty(), "{} errors differ:\n{}", words.len(), words.join("\n"));
}

fn explained(scenario: &str, id: &str) -> bool {
    OTHER_WORDS.iter().any(|(s, client, _)| *s == scenario && id.starts_with(client))
}
