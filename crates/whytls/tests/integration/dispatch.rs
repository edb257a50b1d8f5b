//! `whytls TARGET`: what the target calls for is done.

use std::fs;

use serde_json::Value;

use crate::common::{lab, project, refusing, temp_file, whytls};

fn kind(report: &Value) -> &str {
    report["subject"]["kind"].as_str().unwrap()
}

#[test]
fn folders_lock_files_and_manifests_are_audited() {
    let folder = project("reqwest-affected");
    for target in [".", "Cargo.lock", "Cargo.toml", "src"] {
        let report = whytls([target, "--format", "json"]).in_folder(folder.path()).run().code(1).report();
        assert_eq!(kind(&report), "dependencies", "{target}");
    }
    let cured = project("reqwest-default");
    let report = whytls([cured.path().to_str().unwrap(), "--format", "json"]).run().code(0).report();
    assert_eq!((kind(&report), &report["verdict"]), ("dependencies", &"ok".into()));
    fs::write(cured.path().join("Cargo.lock"), "version = 9\n").unwrap();
    whytls(["Cargo.lock"]).in_folder(cured.path()).run().refused(&["unknown lock file version 9"]);
}

#[test]
fn other_files_and_standard_input_are_explained() {
    let error = "peer misbehaved: SignedKxWithWrongAlgorithm\n";
    let file = temp_file(error);
    for target in [file.to_str().unwrap(), "-"] {
        let report = whytls([target, "--format", "json"]).input(error).run().code(1).report();
        assert_eq!((kind(&report), &report["verdict"]), ("text", &"failing".into()), "{target}");
    }
    let healthy = temp_file("all is well\n");
    whytls([healthy.to_str().unwrap()]).run().code(0).says(&["OK"]);
}

#[test]
fn endpoints_are_checked() {
    let refusing = refusing();
    for target in [refusing.endpoint.clone(), format!("https://{}/path?q=1", refusing.endpoint)] {
        let report = whytls([target.as_str(), "--format", "json"]).run().code(3).report();
        assert_eq!(
            (kind(&report), &report["subject"]["name"]),
            ("endpoint", &refusing.endpoint.as_str().into())
        );
    }
    let up = lab("plaintext-peer");
    let report = whytls([up.endpoint.as_str(), "--format", "json"]).run().code(1).report();
    assert_eq!(report["findings"][0]["cause"], "plaintext-peer");
}

#[test]
fn what_is_neither_is_refused() {
    for target in
        ["./no-such.log", "no such thing", "http://example.com", "example.com:0", "", "src/../nowhere/x"]
    {
        whytls([target]).run().refused(&["help: "]);
    }
    // Options stand before and behind.
    let file = temp_file("all is well\n");
    whytls(["-q", file.to_str().unwrap()]).run().code(0);
    whytls([file.to_str().unwrap(), "-q"]).run().code(0);
}
