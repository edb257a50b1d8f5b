//! What `check --clients` says of each client equals what the real one did.
//!
//! `recorded.tsv` holds what the real clients did that are built from crates, `foreign.tsv` what other programs did
//! (see `examples/record_clients.rs` for the command that writes both anew). Of the first, outcome and words are
//! compared; of the others, the outcome, with what the report derives for the client that is nearest to them. And what
//! clients from crates printed is explained.

use std::collections::BTreeMap;

use serde_json::Value;
use whytls_diagnosis::{Confidence, Context, Evidence, diagnose, reader};

use crate::recorded::{Did, kernel, read};
use crate::up::tables;

/// Which client of the report each program is compared with, and why with that one.
const NEAREST: &[(&str, &str, &str)] = &[
    ("curl", "isahc-1.8.3+openssl", "isahc is curl, and both run Debian's OpenSSL 3.0"),
    ("curl-level-1", "curl-8+openssl-3.0", "curl 7.88 differs in nothing that concerns TLS"),
    ("openssl", "reqwest-0.12.28+native-tls", "s_client runs the same OpenSSL, and sends no ALPN either"),
    ("node", "node-20", "the same"),
    ("java", "java-17", "the same"),
    ("python", "python-3.12+requests", "Python 3.11 differs in nothing that concerns TLS"),
    (
        "go",
        "go-1.22",
        "Go 1.19 offers the same once the suites with RSA key exchange are left out, as they are",
    ),
    ("chromium", "chrome", "the same, as Debian builds it"),
];

/// Cells in which the words of the real client are not to be told beforehand, each with its reason.
const OTHER_WORDS: &[(&str, &str, &str)] = &[
    ("alpn-not-selected-by-server", "reqwest", SPEAKS_FIRST),
    ("alpn-not-selected-by-server", "hyper-rustls", SPEAKS_FIRST),
    (
        "alpn-not-selected-by-server",
        "ureq-2",
        "it prints the frames that came in place of a header, which are no part of a report",
    ),
    ("client-certificate-required", "reqwest-0.11.27+native-tls", CHANNEL),
    ("client-certificate-required", "reqwest-0.10.10+native-tls", CHANNEL),
    (
        "http-version-mixup",
        "reqwest-0.11",
        "hyper 0.14 at times reports the closed connection in place of the frame that closed it",
    ),
    ("key-certificate-mismatch", "awc-3.11.0+openssl", OF_OPENSSL),
    ("key-certificate-mismatch", "reqwest", OF_OPENSSL),
    ("key-certificate-mismatch", "tokio-tungstenite-0.30.0+native-tls", OF_OPENSSL),
    ("key-certificate-mismatch", "ureq-3.5.2+native-tls", OF_OPENSSL),
    ("weak-certificate-signature", "reqwest-0.12.28+rustls-0.23.26+aws-lc-rs", ABSENT),
];

const SPEAKS_FIRST: &str = "the server speaks first, and hyper reports it as unexpected where it comes before the request is written";
const CHANNEL: &str = "the alert comes after the handshake, and hyper 0.13 and 0.14 at times report their closed channel instead";
const OF_OPENSSL: &str =
    "OpenSSL 3.0 says bad signature, and newer ones, of which one is built in here, otherwise";
const ABSENT: &str = "the error lists all that the provider verifies, and RSA without parameters came to it in a later version";

/// Cells in which the outcome differs, each with its reason.
const OTHER_OUTCOME: &[(&str, &str, &str)] = &[
    (
        "certificate-chain-too-large",
        "go",
        "Go 1.19 takes 64 KiB of certificates, of which there are 70; newer ones take 256 KiB",
    ),
    (
        "ecdsa-sha1-offered-unverifiable",
        "chromium",
        "its certificate signs itself and is no CA's, and the recorder could have Chromium trust it as a CA only",
    ),
    (
        "malformed-certificate",
        "java",
        "Java passes over an extension that it cannot read where it is not critical, and takes the common name",
    ),
    ("redirects-to-plain-http", "chromium", "a browser follows the redirect, and nothing listens there"),
];

/// Scenarios against which the real clients were not run, each with its reason.
const NOT_RECORDED: &[(&str, &str)] = &[];

/// What came of comparing cells.
#[derive(Default)]
struct Compared {
    cells: usize,
    agree: usize,
    /// Cells of which the report says that nothing can be told.
    open: Vec<String>,
    /// Disagreements that have their reason in this file.
    explained: Vec<String>,
    outcomes: Vec<String>,
    words: Vec<String>,
}

impl Compared {
    fn compare(&mut self, scenario: &str, client: &str, said: &Value, did: &Did, by_words: bool) {
        let said = match said["outcome"].as_str().unwrap() {
            "connects" => Did::Connected,
            "fails" => Did::Failed(kernel(said["error"].as_str().unwrap_or_default())),
            _ => {
                self.open.push(format!("{scenario} {client}"));
                return;
            }
        };
        self.cells += 1;
        let differ = format!("{scenario} {client}: check says {said:?}, it did {did:?}");
        let listed = |list: &[(&str, &str, &str)]| {
            list.iter().any(|(s, c, _)| *s == scenario && client.starts_with(c))
        };
        if (*did == Did::Connected) != (said == Did::Connected) {
            if listed(OTHER_OUTCOME) { &mut self.explained } else { &mut self.outcomes }.push(differ);
        } else if by_words && *did != said && !(waits(&said) && waits(did)) {
            if listed(OTHER_WORDS) { &mut self.explained } else { &mut self.words }.push(differ);
        } else {
            self.agree += 1;
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "these are a few thousand")]
    fn percent(&self) -> f64 {
        100.0 * self.agree as f64 / self.cells.max(1) as f64
    }

    /// Says how it went; fails where a disagreement is not explained, or where there are too many.
    fn judge(&self, what: &str) {
        println!(
            "{what}: {} of {} cells agree ({:.2} %); {} are explained, {} more open in the report",
            self.agree,
            self.cells,
            self.percent(),
            self.explained.len(),
            self.open.len()
        );
        self.open.iter().for_each(|cell| println!("  open: {cell}"));
        self.explained.iter().for_each(|cell| println!("  explained: {cell}"));
        let (outcomes, words) = (&self.outcomes, &self.words);
        assert!(
            outcomes.is_empty() && words.is_empty(),
            "{} outcomes differ:\n{}\n{} errors differ:\n{}",
            outcomes.len(),
            outcomes.join("\n"),
            words.len(),
            words.join("\n")
        );
        assert!(self.percent() >= 99.0, "{:.2} % agree", self.percent());
    }
}

/// Whether it waited in vain: the words are those of the time limit that the caller sets.
fn waits(did: &Did) -> bool {
    const WORDS: [&str; 7] = [
        "waits until its own time limit",
        "operation timed out",
        "deadline has elapsed",
        "hangs",
        "Timeout while waiting for response",
        "[28] Timeout was reached",
        // A read that had a time limit.
        "Resource temporarily unavailable (os error 11)",
    ];
    let Did::Failed(why) = did else { return false };
    let why = why.trim_start_matches("io: ");
    WORDS.contains(&why) || why.starts_with("timeout: ")
}

/// The rows of a report's table, by client.
fn rows(report: &Value) -> BTreeMap<&str, &Value> {
    report["clients"].as_array().unwrap().iter().map(|c| (c["id"].as_str().unwrap(), c)).collect()
}

#[test]
fn what_check_says_of_a_client_is_what_the_real_one_did() {
    let recorded = read(include_str!("recorded.tsv"));
    let known: Vec<&str> = {
        let mut clients: Vec<&str> = recorded.keys().map(|(_, client)| client.as_str()).collect();
        clients.sort_unstable();
        clients.dedup();
        clients
    };
    let (mut compared, mut impossible, mut missing) = (Compared::default(), 0, Vec::new());
    for (scenario, report) in tables() {
        if NOT_RECORDED.iter().any(|(name, _)| *name == scenario.name) {
            continue;
        }
        let rows = rows(report);
        for client in &known {
            let Some(said) = rows.get(client) else {
                missing.push(format!("{} {client}: not in the table", scenario.name));
                continue;
            };
            match recorded.get(&(scenario.name.to_owned(), (*client).to_owned())) {
                None => missing.push(format!("{} {client}: never recorded", scenario.name)),
                Some(Did::CannotExist(_)) => impossible += 1,
                Some(did) => compared.compare(scenario.name, client, said, did, true),
            }
        }
    }
    println!("{impossible} cells of clients that cargo cannot resolve");
    compared.judge("clients from crates");
    assert!(missing.is_empty(), "{} cells are missing:\n{}", missing.len(), missing.join("\n"));
    assert!(compared.cells > 6000, "only {} cells were compared", compared.cells);
}

#[test]
fn what_is_derived_of_other_clients_is_what_real_ones_did() {
    let recorded = read(include_str!("foreign.tsv"));
    let (mut compared, mut missing) = (Compared::default(), Vec::new());
    for (scenario, report) in tables() {
        if NOT_RECORDED.iter().any(|(name, _)| *name == scenario.name) {
            continue;
        }
        let rows = rows(report);
        for (program, client, _) in NEAREST {
            match (recorded.get(&(scenario.name.to_owned(), (*program).to_owned())), rows.get(client)) {
                (Some(did), Some(said)) => compared.compare(scenario.name, program, said, did, false),
                _ => missing.push(format!("{} {program} or {client}", scenario.name)),
            }
        }
    }
    compared.judge("other programs");
    assert!(missing.is_empty(), "{} cells are missing:\n{}", missing.len(), missing.join("\n"));
    assert!(compared.cells > 500, "only {} cells were compared", compared.cells);
}

#[test]
fn explain_is_certain_of_nothing_that_was_not_wrong() {
    let recorded = read(include_str!("recorded.tsv"));
    let (mut certain, mut wrong) = (0, Vec::new());
    for (scenario, report) in tables() {
        let rows = rows(report);
        for ((_, client), did) in recorded.iter().filter(|((name, _), _)| name == scenario.name) {
            let Did::Failed(text) = did else { continue };
            let mut evidence = Evidence::new();
            evidence.extend(reader::read_text("what the client printed", text.as_bytes()));
            // What was wrong for this client may be another thing than what is wrong with the server.
            let right = [scenario.cause, rows[client.as_str()]["cause"].as_str()];
            for finding in diagnose(&evidence, &Context::default()) {
                let is_certain = finding.confidence == Confidence::Certain;
                certain += usize::from(is_certain);
                if is_certain && !right.contains(&Some(finding.cause.name)) {
                    wrong.push(format!("{} {client}: {} of {text:?}", scenario.name, finding.cause.name));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(certain > 250, "{certain} findings were certain");
}
