//! Every scenario: its cause first and certain, and nothing against the healthy ones.

use whytls_diagnosis::{Lab, causes};

use crate::up::{check, reports, tables};

#[test]
fn each_server_has_its_fault_named_first_and_the_healthy_ones_have_none() {
    let mut wrong = Vec::new();
    for (scenario, report) in reports() {
        let first = report["findings"].get(0);
        let named = first.map(|f| (f["cause"].as_str().unwrap(), f["confidence"].as_str().unwrap()));
        let expected = scenario.cause.map(|cause| (cause, "certain"));
        if named != expected {
            wrong.push(format!("{}: expected {expected:?}, got {named:?}", scenario.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_report_validates_against_the_schema() {
    let validator = jsonschema::validator_for(&whytls_report::schema()).unwrap();
    for (scenario, report) in reports() {
        let errors: Vec<String> = validator.iter_errors(report).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{}: {errors:?}", scenario.name);
    }
}

#[test]
fn the_suites_and_the_order_of_a_healthy_server_are_told_completely() {
    // What OpenSSL takes at its defaults with an RSA key and without parameters for DH, and what rustls has.
    let openssl = 13;
    for (name, count) in [("healthy-rsa", openssl), ("healthy-tls13", 3)] {
        let (_, report) = reports().iter().find(|(scenario, _)| scenario.name == name).unwrap();
        let versions = report["endpoint"]["negotiates"].as_array().unwrap();
        for (version, suites) in [("TLS 1.3", 3), ("TLS 1.2", count)] {
            let told = versions.iter().find(|told| told["version"] == version).unwrap();
            assert_eq!(told["suites"].as_array().unwrap().len(), suites, "{name}: {told}");
            assert_eq!(
                (&told["complete"], &told["own_order"]),
                (&true.into(), &false.into()),
                "{name}: {told}"
            );
        }
    }
}

#[test]
fn a_check_makes_at_most_sixty_connections() {
    for (scenario, report) in reports().iter().chain(tables()) {
        let connections = report["endpoint"]["connections"].as_u64().unwrap();
        assert!((1..=60).contains(&connections), "{}: {connections}", scenario.name);
    }
}

#[test]
fn every_failing_client_has_an_error_and_a_cause() {
    for (scenario, report) in reports().iter().chain(tables()) {
        for client in report["clients"].as_array().unwrap().iter().filter(|c| c["outcome"] == "fails") {
            assert!(client["error"].is_string(), "{}: {client}", scenario.name);
            assert!(client["cause"].is_string(), "{}: {client}", scenario.name);
        }
    }
}

#[test]
fn exit_codes_tell_healthy_failing_and_silent_apart() {
    for (name, code) in
        [("healthy-rsa", 0), ("certificate-expired", 1), ("plaintext-peer", 1), ("no-answer", 3)]
    {
        assert_eq!(check(whytls_lab::scenario(name).unwrap(), &[]).1, Some(code), "{name}");
    }
}

#[test]
fn only_the_clients_asked_about_count() {
    let seed = whytls_lab::scenario("ecdsa-sha1-offered-unverifiable").unwrap();
    let (report, code) = check(seed, &["--client", "reqwest-0.12.0+rustls-0.22.4*"]);
    assert_eq!((report["verdict"].as_str(), code), (Some("ok"), Some(0)), "{report}");
    assert_eq!(report["clients"].as_array().unwrap().len(), 2);
    let (report, code) = check(seed, &["--client", "reqwest-0.12.0+rustls-0.22.2+danger"]);
    assert_eq!((report["verdict"].as_str(), code), (Some("failing"), Some(1)), "{report}");
    assert_eq!(report["clients"][0]["error"], "peer misbehaved: SignedKxWithWrongAlgorithm");
}

#[test]
fn catalogue_and_lab_name_each_other() {
    for cause in causes::all() {
        if let Lab::Scenario(name) = cause.lab {
            let scenario =
                whytls_lab::scenario(name).unwrap_or_else(|| panic!("{}: no lab server {name}", cause.name));
            assert_eq!(scenario.cause, Some(cause.name), "{name}");
        }
    }
    for scenario in whytls_lab::scenarios() {
        let known = scenario.cause.is_none_or(|cause| causes::by_name(cause).is_some());
        assert!(known, "{} shows a cause that the catalogue does not hold", scenario.name);
    }
}
