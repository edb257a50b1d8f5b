//! `whytls trust`, and what `check` makes of the stores of this machine.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::common::{causes, whytls};

/// A lab server below a private CA, with the file of that CA.
fn below_a_private_ca() -> (whytls_lab::Running, tempfile::NamedTempFile) {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed();
    let up = whytls_lab::scenario("healthy-rsa").unwrap().start(now).unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), up.ca_pem().unwrap()).unwrap();
    (up, file)
}

fn store<'a>(report: &'a Value, name: &str) -> &'a Value {
    report["stores"].as_array().unwrap().iter().find(|s| s["name"] == name).unwrap()
}

#[test]
fn the_stores_are_shown_with_their_sources_and_say_whether_they_hold_a_ca() {
    let (_up, ca) = below_a_private_ca();
    let path = ca.path().to_str().unwrap();
    let ran = |arguments: &[&str], code: i32| -> Value {
        let mut command = whytls(["trust"]).arg("--format").arg("json");
        for argument in arguments {
            command = command.arg(argument);
        }
        let ran = command.env("SSL_CERT_FILE", path).run().code(code);
        serde_json::from_str(&ran.out).unwrap()
    };
    let report = ran(&[path], 0);
    let native = store(&report, "rustls-native-certs");
    assert_eq!((&native["roots"], &native["holds"]), (&1.into(), &true.into()), "{native:#}");
    assert!(native["why"].as_str().unwrap().contains("SSL_CERT_FILE is set"), "{native:#}");
    assert_eq!(native["from"][0], path);
    assert_eq!(store(&report, "webpki-roots")["holds"], false);
    assert!(store(&report, "webpki-roots")["roots"].as_u64().unwrap() > 100);

    // By name and by digest the same root is found, and a CA that nobody has is not.
    let name = native["matches"][0]["subject"].as_str().unwrap();
    let digest = native["matches"][0]["sha256"].as_str().unwrap();
    for asked in [name, digest, &digest.to_uppercase()] {
        let report = ran(&[asked], 0);
        assert_eq!(store(&report, "rustls-native-certs")["holds"], true, "{asked}");
        assert_eq!(store(&report, "webpki-roots")["holds"], false, "{asked}");
    }
    ran(&["a CA that nobody has"], 1);
    let given = ran(&["--ca", path], 0);
    assert_eq!(store(&given, "given")["roots"], 1);
    assert_eq!(store(&given, "given")["holds"], Value::Null, "nothing was asked");
}

#[test]
fn what_cannot_be_read_is_told_and_hides_nothing() {
    let (_up, ca) = below_a_private_ca();
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let whole = format!("{broken}{}", std::fs::read_to_string(ca.path()).unwrap());
    std::fs::write(ca.path(), whole).unwrap();
    let path = ca.path().to_str().unwrap();
    let ran = whytls(["trust"]).env("SSL_CERT_FILE", path).run().code(0);
    ran.says(&["webpki-roots", "read by", "unread", "line 1"]);
    whytls(["trust", "--ca", "no/such/file"]).run().refused(&["cannot read", "help: "]);
}

#[test]
fn a_root_of_this_machine_that_bundled_clients_do_not_look_for_is_named() {
    let (up, ca) = below_a_private_ca();
    let target = format!("{}:{}", up.host(), up.addr().port());
    let ran = whytls(["check", &target, "--format", "json"])
        .env("SSL_CERT_FILE", ca.path().to_str().unwrap())
        .run()
        .code(1);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(causes(&report)[0], ("os-store-not-consulted", "certain"), "{report:#}");
    let affects: Vec<&str> =
        report["findings"][0]["affects"].as_array().unwrap().iter().map(|a| a.as_str().unwrap()).collect();
    assert!(affects.contains(&"reqwest-0.12.28+rustls-0.23.46"), "{affects:?}");
    for client in report["clients"].as_array().unwrap() {
        let id = client["id"].as_str().unwrap();
        let bundled = affects.contains(&id);
        assert_eq!(client["outcome"] == "fails", bundled, "{client}");
    }
    assert!(!affects.iter().any(|id| id.contains("reqwest-0.13")), "its verifier reads the machine's store");
    // With the root given to every client, nothing is left to be said.
    whytls(["check", &target, "--ca", ca.path().to_str().unwrap()]).run().code(0);
}
