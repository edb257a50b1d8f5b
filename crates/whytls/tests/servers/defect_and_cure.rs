//! The real reqwest 0.12.0 with the real rustls 0.22.2 fails, and each remedy is carried out for real.

use std::fs;
use std::path::Path;
use std::time::Duration;

use serde_json::Value;

use crate::certificates::Identity;
use crate::programs::{gnutls_serv, program};
use crate::proved::{Proof, SEED, of_the_defect, prove};

const FAILING: &str = "reqwest-0.12.0+rustls-0.22.2+danger";
const ERROR: &str = "peer misbehaved: SignedKxWithWrongAlgorithm";
const LOG: &str = "WARN rustls::client::tls12: peer signed kx with wrong algorithm (got Unknown(0) expect \
     [ED25519, ECDSA_NISTP521_SHA512, ECDSA_NISTP384_SHA384, ECDSA_NISTP256_SHA256])";

/// The clients that show remedies, each with a part of its remedy's command that no other has.
const CURED: [(&str, &str); 5] = [
    ("reqwest-0.12.0+rustls-0.22.4+danger", "rustls@0.22.2 --precise 0.22.4"),
    ("reqwest-0.12.28+rustls-0.23.46+danger", "reqwest --precise 0.12.28"),
    ("reqwest-0.12.0+rustls-0.22.2", "add_root_certificate"),
    ("reqwest-0.11.27+rustls-0.21.12+danger", "reqwest@0.11"),
    ("reqwest-0.12.0+native-tls+danger", "--features native-tls"),
];

/// The failure, with the error and the log line that users see.
fn shows_the_failure(proof: &Proof) {
    let trial = &proof.trials()[0];
    assert_eq!((&trial["client"], &trial["purpose"]), (&Value::from(FAILING), &Value::from("failure")));
    fails(trial);
    assert_eq!((proof.report["verdict"].as_str(), proof.code), (Some("failing"), Some(1)));
    let first = &proof.report["findings"][0];
    assert_eq!((&first["cause"], &first["confidence"]), (&Value::from(SEED), &Value::from("certain")));
}

fn fails(trial: &Value) {
    assert_eq!((trial["connects"].as_bool(), trial["error"].as_str()), (Some(false), Some(ERROR)), "{trial}");
    assert!(trial["log"].as_array().unwrap().iter().any(|line| line == LOG), "{trial}");
}

#[test]
fn the_failure_is_the_real_one() {
    let Some(proof) = of_the_defect("the real failure") else { return };
    shows_the_failure(proof);
    let row = |id: &str| {
        let rows = proof.report["clients"].as_array().unwrap();
        rows.iter().find(|c| c["id"] == id).unwrap()["how"].as_str().unwrap().to_owned()
    };
    assert_eq!((row(FAILING), row("reqwest-0.13.5+native-tls")), ("ran".to_owned(), "emulated".to_owned()));
}

#[test]
fn each_remedy_is_seen_to_work_and_reqwest_0_12_2_alone_is_seen_not_to() {
    let Some(proof) = of_the_defect("each remedy") else { return };
    for (client, _) in CURED {
        let trial = proof.trial(client);
        assert_eq!(
            (trial["purpose"].as_str(), trial["connects"].as_bool()),
            (Some("remedy"), Some(true)),
            "{trial}"
        );
    }
    let none = proof.trial("reqwest-0.12.2+rustls-0.22.2+danger");
    assert_eq!(none["purpose"], "not-remedy");
    fails(none);
    assert_eq!(proof.trials().len(), CURED.len() + 2, "{:?}", proof.trials());
}

#[test]
fn exactly_the_remedies_that_were_carried_out_are_proved() {
    let Some(proof) = of_the_defect("what is proved") else { return };
    let proved = proof.remedies("proved");
    assert_eq!(proved.len(), CURED.len(), "{proved:?}");
    for (client, part) in CURED {
        assert_eq!(proved.iter().filter(|command| command.contains(part)).count(), 1, "{client}: {proved:?}");
    }
    // A verifier of one's own and a server are not changed here.
    assert_eq!(proof.remedies("advised").len(), 2);
}

#[test]
fn a_second_run_builds_nothing_and_sees_the_same() {
    let Some(first) = of_the_defect("the second run") else { return };
    let second = prove(["--lab", SEED]).unwrap();
    let seen = |proof: &Proof| -> Vec<Value> {
        let parts = |t: &Value| ["client", "purpose", "connects", "error", "log"].map(|part| t[part].clone());
        proof.trials().iter().map(|t| Value::from(parts(t).to_vec())).collect()
    };
    assert_eq!(seen(first), seen(&second));
    assert!(second.trials().iter().all(|t| t["build_ms"] == 0), "{:?}", second.trials());
    // Eight runs of a tenth of a second each, on a machine that has much else to do.
    assert!(second.took < Duration::from_secs(30), "{:?}", second.took);
}

#[test]
fn gnutls_serv_shows_the_same() {
    let Some(path) = program("gnutls-serv", "the proof against gnutls-serv") else { return };
    if of_the_defect("the proof against gnutls-serv").is_none() {
        return;
    }
    let identity = Identity::self_signed();
    let server = gnutls_serv(&path, &identity, &["--priority", "NORMAL:-VERS-ALL:+VERS-TLS1.2"]).unwrap();
    let proof = prove([&server.target(), "--client", FAILING, "--quick"]).unwrap();
    shows_the_failure(&proof);
    assert_eq!(proof.trials().len(), 2);
    assert_eq!(proof.trials()[1]["client"], CURED[0].0);
    assert_eq!(proof.trials()[1]["connects"], true);
    assert!(proof.remedies("proved").iter().all(|command| command.contains(CURED[0].1)));
    assert_eq!(proof.remedies("proved").len(), 1);
}

#[test]
fn the_client_comes_from_a_project() {
    let Some(path) = program("gnutls-serv", "the proof of a project against gnutls-serv") else { return };
    if of_the_defect("the proof of a project").is_none() {
        return;
    }
    let identity = Identity::self_signed();
    let server = gnutls_serv(&path, &identity, &["--priority", "NORMAL:-VERS-ALL:+VERS-TLS1.2"]).unwrap();
    let project = Project::copy("reqwest-affected");
    let before = project.lock();
    let target = server.target();
    let proof = prove([target.as_ref(), "--quick".as_ref(), "--project".as_ref(), project.path()]).unwrap();
    shows_the_failure(&proof);
    assert_eq!(project.lock(), before, "the project is as it was");
}

#[test]
fn a_cured_project_does_not_fail_and_that_is_said() {
    if of_the_defect("the proof of a cured project").is_none() {
        return;
    }
    let project = Project::copy("reqwest-cured");
    let arguments =
        ["--lab".as_ref(), SEED.as_ref(), "--quick".as_ref(), "--project".as_ref(), project.path()];
    let proof = prove(arguments).unwrap();
    assert_eq!(proof.trials()[0]["client"], "reqwest-0.12.0+rustls-0.22.4+danger");
    assert_eq!(proof.trials()[0]["connects"], true);
    assert_ne!(proof.report["verdict"], "failing");
    let notes = proof.report["notes"].to_string();
    assert!(notes.contains("not reproduced"), "{notes}");
}

/// A project in a folder of its own.
struct Project(tempfile::TempDir);

impl Project {
    fn copy(name: &str) -> Self {
        let from =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../whytls-dependencies/tests/projects").join(name);
        let to = tempfile::tempdir().unwrap();
        fs::create_dir(to.path().join("src")).unwrap();
        for file in ["Cargo.toml", "Cargo.lock", "src/main.rs"] {
            fs::copy(from.join(file), to.path().join(file)).unwrap();
        }
        Self(to)
    }

    fn path(&self) -> &std::ffi::OsStr {
        self.0.path().as_os_str()
    }

    fn lock(&self) -> String {
        fs::read_to_string(self.0.path().join("Cargo.lock")).unwrap()
    }
}
