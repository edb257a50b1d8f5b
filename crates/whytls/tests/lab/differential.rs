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

/// Servers at which the real clients have not been run yet, each with the reason.
const NOT_RECORDED: &[(&str, &str)] = &[
    ("access-list-blocks-client", "came after the last recording"),
    (
        "compatibility-session-id-echoed",
        "its ServerHello is changed on the way, so nobody can finish with it",
    ),
    ("dh-group-too-small", "came after the last recording"),
    ("downgrade-detected", "its ServerHello is changed on the way, so nobody can finish with it"),
    ("no-common-group", "came after the last recording"),
    ("no-common-signature-scheme", "came after the last recording"),
    ("no-usable-protocol", "came after the last recording"),
    ("peer-handshake-malformed", "came after the last recording"),
    ("pq-client-hello-intolerance", "came after the last recording"),
    ("server-selects-unoffered-parameter", "came after the last recording"),
    ("sha1-only-signatures", "came after the last recording"),
    ("version-intolerance", "came after the last recording"),
];

#[test]
fn what_check_says_of_a_client_is_what_the_real_one_did() {
    let recorded = read(include_str!("recorded.tsv"));
    let (mut outcomes, mut words, mut cells, mut impossible) = (Vec::new(), Vec::new(), 0, 0);
    let not_yet = |name: &str| NOT_RECORDED.iter().any(|(scenario, _)| *scenario == name);
    for (scenario, report) in reports().iter().filter(|(scenario, _)| !not_yet(scenario.name)) {
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
