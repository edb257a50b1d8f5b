//! A quick look claims nothing that a full check refutes.

use serde_json::Value;

use crate::up::{every, reports};

fn strings<'r>(rows: &'r Value, what: &str) -> Vec<&'r str> {
    rows.as_array().unwrap().iter().map(|row| row[what].as_str().unwrap()).collect()
}

#[test]
fn every_server_gets_one_handshake_and_no_claim_that_a_full_check_refutes() {
    let mut wrong = Vec::new();
    let mut known = 0;
    let quick = every(&["--quick"]);
    for ((scenario, full), (_, quick)) in reports().iter().zip(&quick) {
        let mut complain = |what: String| wrong.push(format!("{}: {what}", scenario.name));
        if quick["endpoint"]["connections"] != 1 || quick["endpoint"]["quick"] != true {
            complain(format!("{} connections", quick["endpoint"]["connections"]));
        }
        let found = strings(&full["findings"], "cause");
        for finding in quick["findings"].as_array().unwrap() {
            if finding["confidence"] == "certain" && !found.contains(&finding["cause"].as_str().unwrap()) {
                complain(format!("{} is certain, and a full check finds {found:?}", finding["cause"]));
            }
        }
        if scenario.cause.is_none() && quick["findings"] != Value::Array(Vec::new()) {
            complain(format!("healthy, and it finds {:?}", strings(&quick["findings"], "cause")));
        }
        if quick["verdict"] == "failing" && full["verdict"] == "ok" {
            complain("failing, and a full check says ok".to_owned());
        }
        let rows = full["clients"].as_array().unwrap().iter().zip(quick["clients"].as_array().unwrap());
        for (full, quick) in rows.filter(|(_, quick)| quick["outcome"] != "unknown") {
            known += 1;
            if (&full["id"], &full["outcome"]) != (&quick["id"], &quick["outcome"]) {
                complain(format!("{quick}, and a full check says {full}"));
            }
            // The cause is the same, or none is named.
            if !quick["cause"].is_null() && full["cause"] != quick["cause"] {
                complain(format!(
                    "{} by {}, and a full check says {}",
                    quick["id"], quick["cause"], full["cause"]
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(known > 500, "{known} clients");
}

#[test]
fn faults_of_certificates_are_found_quickly_and_certainly() {
    for (scenario, quick) in every(&["--quick"]) {
        let certain =
            ["certificate-expired", "name-mismatch", "private-ca-not-trusted", "self-signed-certificate"];
        if certain.contains(&scenario.name) {
            let first = &quick["findings"][0];
            assert_eq!(
                (&first["cause"], &first["confidence"]),
                (&scenario.name.into(), &"certain".into()),
                "{first}"
            );
        }
    }
}
