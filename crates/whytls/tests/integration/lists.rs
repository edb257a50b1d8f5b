//! `whytls causes`, `clients`, `lab` and `schema`.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::common::{causes, signal, whytls};

/// The output as one JSON object a line.
#[track_caller]
fn lines<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Vec<Value> {
    let ran = whytls(arguments).arg("--format").arg("json").run().code(0);
    ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn causes_are_listed_and_each_has_its_page() {
    let listed = lines(["causes"]);
    let human = whytls(["causes"]).run().code(0).out;
    assert!(listed.len() >= 20 && listed.iter().any(|c| c["cause"] == "ecdsa-sha1-offered-unverifiable"));
    for cause in &listed {
        let name = cause["cause"].as_str().unwrap();
        let title = cause["title"].as_str().unwrap();
        assert!(human.lines().any(|line| line.trim().starts_with(name) && line.ends_with(title)), "{name}");
        assert!(cause["at"].is_string() && cause["group"].is_string(), "{cause}");
        let page = whytls(["explain", name]).run().code(0);
        assert!(page.out.starts_with(&format!("# {name}\n")), "{page}");
    }
}

#[test]
fn clients_are_listed_and_shown() {
    let all = lines(["clients"]);
    let human = whytls(["clients"]).run().code(0).out;
    let names: Vec<&str> = all.iter().map(|c| c["id"].as_str().unwrap()).collect();
    assert_eq!(human.lines().collect::<Vec<_>>(), names);
    assert!(all.iter().all(|c| c["schemes"].as_array().is_some_and(|s| !s.is_empty())));
    // Patterns choose, and what is chosen is shown in full.
    let pattern = "reqwest-0.12.0+rustls-0.22.2*";
    let chosen = lines(["clients", pattern]);
    assert_eq!(chosen.len(), 2);
    assert!(chosen.iter().all(|c| c["id"].as_str().unwrap().starts_with("reqwest-0.12.0+rustls-0.22.2")));
    let danger = &chosen[1];
    assert_eq!(danger["schemes"][1].as_str().map(|s| s.starts_with("ecdsa_sha1")), Some(true), "{danger}");
    whytls(["clients", "reqwest-0.12.0+rustls-0.22.2+danger"]).run().code(0).says(&[
        "schemes",
        "verifier",
        "ecdsa_sha1",
    ]);
    let verbose = whytls(["clients", "-v"]).run().code(0).out;
    assert_eq!(verbose.matches("\n  verifier ").count(), names.len());
    // What prove can build is known, and so is what a client offers beyond the others.
    let of = |name: &str| all.iter().find(|c| c["id"] == name).unwrap();
    assert!(of("isahc-1.8.3+openssl")["prove"] == true && of("go-1.22")["prove"] == false);
    assert_eq!(of("awc-3.11.0+openssl")["versions"][3], "TLS 1.0");
    assert_eq!(of("awc-3.11.0+openssl")["how"], "derived");
    // Filters narrow the list.
    let derived = lines(["clients", "--how", "derived"]);
    assert!(derived.iter().any(|c| c["id"] == "go-1.22") && derived.len() < all.len());
    let openssl = lines(["clients", "--backend", "openssl"]);
    assert!(!openssl.is_empty() && openssl.iter().all(|c| c["stack"] == "OpenSsl"), "{openssl:?}");
    let rust = all.iter().filter(|c| c["stack"] == "Rustls" || c["stack"] == "OpenSsl").count();
    assert!(rust >= 33, "{rust} Rust clients");
    whytls(["clients", "wget*"]).run().refused(&["no client fits 'wget*'", "help: "]);
    // One pattern that fits does not hide one that does not.
    whytls(["clients", pattern, "wget*"]).run().refused(&["no client fits 'wget*'"]);
}

#[test]
fn lab_servers_are_listed() {
    let listed = lines(["lab", "list"]);
    let human = whytls(["lab", "list"]).run().code(0).out;
    assert_eq!(human.lines().count(), listed.len());
    for (line, server) in human.lines().zip(&listed) {
        let (name, title) = (server["name"].as_str().unwrap(), server["title"].as_str().unwrap());
        assert!(line.starts_with(name) && line.ends_with(title), "{line}");
    }
    let healthy = listed.iter().filter(|s| s["cause"].is_null()).count();
    assert!(healthy >= 3 && listed.len() >= healthy + 16, "{healthy} of {}", listed.len());
}

#[test]
fn lab_servers_that_cannot_be_are_refused() {
    whytls(["lab", "run", "no-such"]).run().refused(&["no lab server 'no-such'", "whytls lab list"]);
    // One wrong name: none is started.
    whytls(["lab", "run", "healthy-rsa", "no-such"]).run().refused(&["no-such"]);
    whytls(["lab", "run"]).run().refused(&["required"]);
    whytls(["lab", "run", "healthy-rsa", "--port", "65536"]).run().refused(&["65536"]);
    whytls(["lab", "run", "healthy-rsa", "healthy-dual", "--port", "65535"])
        .run()
        .refused(&["the ports end"]);
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ran = whytls(["lab", "run", "healthy-rsa", "--port", &port]).run().code(3);
    assert_eq!(ran.out, "");
    for said in ["cannot start the lab server healthy-rsa", "help: choose another --port"] {
        assert!(ran.err.contains(said), "{said}: {ran}");
    }
}

#[cfg(unix)]
#[test]
fn a_lab_server_stays_up_until_it_is_told_to_end() {
    for end in ["INT", "TERM"] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_whytls"));
        command.args(["lab", "run", "certificate-expired", "self-signed-certificate", "--format", "json"]);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        // It prints a line for each when all are up.
        let mut out = BufReader::new(child.stdout.take().unwrap());
        for name in ["certificate-expired", "self-signed-certificate"] {
            let mut line = String::new();
            out.read_line(&mut line).unwrap();
            let up: Value = serde_json::from_str(&line).unwrap();
            assert_eq!(up["name"], name);
            // The command that it prints does what it is for.
            let words = up["command"].as_str().unwrap().split(' ').skip(1);
            let report = whytls(words.chain(["--format", "json"])).run().code(1).report();
            assert_eq!(causes(&report)[0], (up["cause"].as_str().unwrap(), "certain"), "{report:#}");
            if let Some(ca) = up["ca"].as_str() {
                assert!(Path::new(ca).exists());
            }
        }
        signal(&child, end);
        assert_eq!(child.wait().unwrap().code(), Some(0), "{end}");
    }
}

#[test]
fn the_schema_is_one() {
    let schema: Value = serde_json::from_str(&whytls(["schema"]).run().code(0).out).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    assert_eq!(schema["title"], "whytls/1");
    let validator = jsonschema::validator_for(&schema).unwrap();
    assert!(
        !validator.is_valid(&serde_json::json!({"schema": "whytls/1"})),
        "it asks for more than its name"
    );
}
