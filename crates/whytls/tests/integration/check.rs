//! `whytls check`: what it is given, and servers that do not behave.

use std::time::Duration;

use whytls_certificates::make::Draft;

use crate::common::{Run, causes, lab, notes, project, refusing, temp_file, whytls};

/// The limit of a connection that is given here; a check that takes four of them has failed.
const TIMEOUT: &str = "4s";
const FOUR_TIMES: Duration = Duration::from_secs(16);

fn check(target: &str) -> Run {
    whytls(["check", "--format", "json", "--timeout", TIMEOUT, target]).within(FOUR_TIMES)
}

#[test]
fn what_cannot_be_reached_is_told_with_the_step() {
    let refusing = refusing();
    for (target, step) in [
        ("does-not-exist.invalid", "stopped at DNS: does-not-exist.invalid"),
        ("https://does-not-exist.invalid:8443/path", "stopped at DNS: does-not-exist.invalid"),
        (refusing.endpoint.as_str(), "connection refused"),
    ] {
        let report = check(target).run().code(3).report();
        assert_eq!(report["verdict"], "unobservable", "{report:#}");
        assert!(notes(&report).contains(step), "{step}: {report:#}");
        whytls(["check", "--timeout", TIMEOUT, target])
            .within(FOUR_TIMES)
            .run()
            .code(3)
            .says(&["UNOBSERVABLE", "stopped at"]);
    }
    let report = check(&refusing.endpoint).run().code(3).report();
    assert!(notes(&report).contains("stopped at TCP"), "{report:#}");
    assert_eq!(report["subject"], serde_json::json!({"kind": "endpoint", "name": refusing.endpoint}));
}

#[test]
fn a_silent_server_is_given_up_in_time() {
    let up = lab("no-answer");
    let report = check(&up.endpoint).run().code(3).report();
    assert_eq!(report["verdict"], "unobservable");
    assert!(notes(&report).contains("stopped at TLS"), "{report:#}");
    assert_eq!(causes(&report)[0], ("no-answer", "certain"), "{report:#}");
}

#[test]
fn garbage_endless_and_slow_answers_end_in_time_and_are_named() {
    for (name, cause) in [
        ("garbage-answer", "garbage-answer"),
        ("endless-answer", "garbage-answer"),
        ("slow-peer", "slow-peer"),
    ] {
        let up = lab(name);
        // A second is less than the slow one takes for its answer.
        let ran =
            whytls(["check", "--format", "json", "--timeout", "1s", &up.endpoint]).within(FOUR_TIMES).run();
        let report = ran.code(1).report();
        assert_eq!(
            (causes(&report)[0].0, &report["verdict"]),
            (cause, &"failing".into()),
            "{name}: {report:#}"
        );
    }
}

#[test]
fn several_targets_give_a_line_each_and_the_worst_code() {
    let (healthy, refusing) = (lab("healthy-rsa"), refusing());
    let ca = healthy.ca.as_ref().unwrap().to_str().unwrap();
    let of = |last: &str| whytls(["check", "--format", "json", "--ca", ca, &healthy.endpoint, last]).run();
    let ran = of(&refusing.endpoint).code(3);
    let verdicts: Vec<_> = ran.reports().iter().map(|r| r["verdict"].clone()).collect();
    assert_eq!(verdicts, ["ok", "unobservable"]);
    // One that is none: nobody is dialled.
    of("example.com:0").refused(&["'example.com:0' is no endpoint", "help: "]);
}

#[test]
fn what_is_no_endpoint_is_refused() {
    for (target, why) in [
        ("", "the host is missing"),
        (":443", "the host is missing"),
        ("example.com:0", "the port is a number from 1 to 65535"),
        ("example.com:65536", "the port is a number from 1 to 65535"),
        ("example.com:https", "the port is a number from 1 to 65535"),
        ("https://example.com:-1/", "the port is a number from 1 to 65535"),
        ("http://example.com", "a plain http URL has no TLS"),
        ("ftp://example.com", "only https is understood"),
        ("[::1", "the bracket of the address is not closed"),
        ("[::1]:0", "the port is a number from 1 to 65535"),
        ("[::zz]:443", "neither a DNS name nor an address"),
        ("exa mple.com", "neither a DNS name nor an address"),
        ("host_\u{1b}[2J", "neither a DNS name nor an address"),
        ("-example.com/..", "unexpected argument"),
    ] {
        check(target).run().refused(&[why]);
    }
    let long = format!("{}.com", "a".repeat(10_000));
    check(&long).run().refused(&["neither a DNS name nor an address"]);
    whytls(["check"]).run().refused(&["required", "Usage: whytls check"]);
}

#[test]
fn ipv6_is_read_in_every_form() {
    // Nobody listens on port 1. Without IPv6 on this machine that is told instead.
    for (target, name) in [("[::1]:1", "[::1]:1"), ("https://[::1]:1/", "[::1]:1")] {
        let report = check(target).run().code(3).report();
        assert_eq!(report["subject"]["name"], name);
        assert!(notes(&report).contains("stopped at TCP"), "{report:#}");
    }
    let up = refusing();
    let report = check("::1").arg("--connect").arg(&up.endpoint).run().code(3).report();
    assert_eq!(report["subject"]["name"], "[::1]:443");
}

#[test]
fn options_that_mean_nothing_are_refused() {
    let target = "127.0.0.1:1";
    for (option, value, words) in [
        ("--timeout", "0", &["--timeout"][..]),
        ("--timeout", "0s", &["between 1ms and 1440m"]),
        ("--timeout", "-1s", &["--timeout"]),
        ("--timeout", "1h", &["ms, s or m"]),
        ("--timeout", "fast", &["--timeout"]),
        ("--timeout", "1e99s", &["--timeout"]),
        ("--timeout", "9999999999999999999999s", &["--timeout"]),
        ("--timeout", "", &["--timeout"]),
        ("--client", "reqwest-9.*", &["no client fits 'reqwest-9.*'", "whytls clients"]),
        ("--client", "", &["no client fits ''"]),
        ("--client", "reqwest-0.12.0+openssh", &["no client fits"]),
        ("--connect", "localhost", &["--connect"]),
        ("--connect", "127.0.0.1", &["--connect"]),
        ("--connect", "127.0.0.1:99999", &["--connect"]),
        ("--sni", "exa mple", &["neither a DNS name nor an address"]),
        ("--sni", "", &["DNS name"]),
        ("--project", "/nowhere/at-all", &["/nowhere/at-all", "help: "]),
        ("--format", "xml", &["--format", "human, json"]),
        ("--color", "blue", &["--color"]),
        ("--no-such-option", "1", &["--no-such-option"]),
    ] {
        // One word, so that no value is taken for an option.
        whytls(["check", target, &format!("{option}={value}")]).run().refused(words);
    }
    whytls(["check", target, "-q", "-v"]).run().refused(&["cannot be used with"]);
    let folder = project("reqwest-cured");
    let folder = folder.path().to_str().unwrap();
    whytls(["check", target, "--client", "ureq*", "--project", folder])
        .run()
        .refused(&["cannot be used with"]);
}

#[test]
fn roots_that_are_none_are_refused() {
    let issued = Draft::new("localhost").self_signed().unwrap();
    let key = issued.key().pem().unwrap();
    let pem = issued.pem().unwrap();
    let half = &pem[..pem.len() / 2];
    let broken = pem.replace("MII", "!!!");
    for (what, content) in [
        ("empty", b"".as_slice()),
        ("text", b"no certificate here\n"),
        ("key", key.as_bytes()),
        ("binary", b"\x00\xff\xfe\x30\x82\xff\xff\xff\xff"),
        ("cut", half.as_bytes()),
        ("not base64", broken.as_bytes()),
    ] {
        let file = temp_file(content);
        let ran = check("127.0.0.1:1").arg("--ca").arg(&file).run();
        assert!(ran.err.contains(file.to_str().unwrap()), "{what}: {ran}");
        ran.refused(&["--ca takes a file with one or more certificates"]);
    }
    check("127.0.0.1:1")
        .arg("--ca")
        .arg("/nowhere/ca.pem")
        .run()
        .refused(&["cannot read /nowhere/ca.pem", "help: "]);
    let folder = tempfile::tempdir().unwrap();
    check("127.0.0.1:1").arg("--ca").arg(folder.path()).run().refused(&["cannot read", "help: "]);
}

#[test]
fn revocation_lists_that_are_none_are_refused_before_anything_is_dialled() {
    let up = lab("healthy-rsa");
    for bad in [temp_file("no list here").to_str().unwrap(), "/nowhere/ca.crl"] {
        // Of several targets none is told of.
        let ran = check(&up.endpoint).args([up.endpoint.as_str(), "--crl", bad]).run();
        ran.refused(&["--crl takes a file with a revocation list", bad]);
    }
    assert_eq!(up.accepted(), 0);
}

#[test]
fn a_healthy_server_is_healthy_with_its_root_and_not_without() {
    let up = lab("healthy-dual");
    let report = check(&up.endpoint).arg("--ca").arg(up.ca.as_ref().unwrap()).run().code(0).report();
    assert_eq!((&report["verdict"], causes(&report).len()), (&"ok".into(), 0), "{report:#}");
    let report = check(&up.endpoint).run().code(1).report();
    assert_eq!(causes(&report)[0].0, "private-ca-not-trusted", "{report:#}");
}

#[test]
fn the_name_and_the_address_may_be_apart() {
    let up = lab("healthy-rsa");
    let port = up.endpoint.rsplit(':').next().unwrap();
    let address = format!("127.0.0.1:{port}");
    let ca = up.ca.as_ref().unwrap();
    // The name need not resolve; the certificate is held against it.
    let ran = check("does-not-exist.invalid").arg("--connect").arg(&address).arg("--ca").arg(ca).run();
    assert_eq!(causes(&ran.code(1).report())[0], ("name-mismatch", "certain"));
    check("does-not-exist.invalid")
        .args(["--connect", &address, "--sni", "localhost", "--ca"])
        .arg(ca)
        .run()
        .code(0);
}

#[test]
fn a_project_tells_which_client_is_asked_about() {
    let up = lab("ecdsa-sha1-offered-unverifiable");
    for (name, code, client) in [
        ("reqwest-affected", 1, "reqwest-0.12.0+rustls-0.22.2+danger"),
        ("reqwest-cured", 0, "reqwest-0.12.0+rustls-0.22.4+danger"),
    ] {
        let folder = project(name);
        let report = check(&up.endpoint).arg("--project").arg(folder.path()).run().code(code).report();
        let clients: Vec<_> = report["clients"].as_array().unwrap().iter().map(|c| &c["id"]).collect();
        assert_eq!(clients, [client]);
        assert!(notes(&report).contains(client), "{report:#}");
        assert_eq!(
            causes(&report).first().map(|c| c.0),
            (code == 1).then_some("ecdsa-sha1-offered-unverifiable")
        );
    }
    // No client in it.
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("Cargo.lock"), "version = 4\n").unwrap();
    check(&up.endpoint).arg("--project").arg(folder.path()).run().refused(&["holds no TLS client", "help: "]);
}

#[test]
fn the_whole_table_shows_everybody_and_decides_nothing() {
    let up = lab("healthy-tls13");
    let ca = up.ca.as_ref().unwrap();
    let report = check(&up.endpoint).arg("--clients").arg("--ca").arg(ca).run().code(0).report();
    assert_eq!(report["verdict"], "ok", "{report:#}");
    let clients = report["clients"].as_array().unwrap();
    let row = |id: &str| clients.iter().find(|c| c["id"] == id).unwrap_or_else(|| panic!("{id}"));
    // It chooses no application protocol that gRPC can use.
    assert_eq!(row("tonic-0.14.9+rustls-0.23.46+ring")["error"], "HTTP/2 was not negotiated.");
    for id in ["go-1.22", "java-17", "node-20", "chrome", "safari", "reqwest-0.12.28+native-tls+macos"] {
        assert_eq!((&row(id)["outcome"], &row(id)["how"]), (&"connects".into(), &"derived".into()), "{id}");
        assert!(row(id)["reason"].as_str().is_some_and(|r| r.contains("TLS 1.")), "{id}");
    }
    assert_eq!(row("reqwest-0.13.5+rustls-0.23.46+prefer-post-quantum")["how"], "derived");
    assert!(report["endpoint"]["connections"].as_u64().unwrap() <= 60);
    assert_eq!(report["who"], "every tonic client fails; the others connect");
    let human = whytls(["check", &up.endpoint, "--clients", "--ca"]).arg(ca).run().code(0).out;
    let columns: Vec<usize> = human
        .lines()
        .filter(|l| ["  connects ", "  fails ", "  unknown "].iter().any(|w| l.starts_with(w)))
        .filter_map(|l| l.find(" emulated").or_else(|| l.find(" derived")))
        .collect();
    assert_eq!(columns.len(), clients.len(), "{human}");
    assert!(columns.iter().all(|c| *c == columns[0]), "{human}");
}

#[test]
fn derived_clients_have_rules_of_their_own() {
    let up = lab("no-subject-alt-name");
    let ca = up.ca.as_ref().unwrap();
    let of = |client: &str, code| {
        check(&up.endpoint).args(["--client", client, "--ca"]).arg(ca).run().code(code).report()
    };
    let go = of("go-1.22", 1);
    assert_eq!(
        (&go["clients"][0]["cause"], &go["clients"][0]["how"]),
        (&"no-subject-alt-name".into(), &"derived".into())
    );
    assert_eq!(causes(&go)[0].0, "no-subject-alt-name", "{go:#}");
    assert_eq!(of("curl-8+openssl-3.0", 0)["clients"][0]["outcome"], "connects");
    let up = lab("legacy-version-only");
    let report = check(&up.endpoint).arg("--clients").run().code(1).report();
    let clients = report["clients"].as_array().unwrap();
    let chrome = clients.iter().find(|c| c["id"] == "chrome").unwrap();
    assert_eq!(
        (&chrome["outcome"], &chrome["cause"]),
        (&"fails".into(), &"legacy-version-only".into()),
        "{chrome}"
    );
    assert!(chrome["reason"].as_str().unwrap().contains("TLS 1.2 to TLS 1.3"), "{chrome}");
}

#[test]
fn an_upgrade_tells_what_breaks_and_what_it_mends() {
    let seed = lab("ecdsa-sha1-offered-unverifiable");
    let (affected, cured) = (project("reqwest-affected"), project("reqwest-cured"));
    let lock = |folder: &tempfile::TempDir| folder.path().join("Cargo.lock").to_str().unwrap().to_owned();
    let (affected, cured) = (lock(&affected), lock(&cured));
    let upgrade = |from: &str, to: &str, up: &crate::common::Up, code| {
        let mut run = check(&up.endpoint).args(["--upgrade", from, to]);
        if let Some(ca) = &up.ca {
            run = run.arg("--ca").arg(ca);
        }
        run.run().code(code).report()
    };
    let report = upgrade(&affected, &cured, &seed, 0);
    assert_eq!(report["upgrade"]["steps"][0]["change"], "mends", "{report:#}");
    let report = upgrade(&cured, &affected, &seed, 1);
    let step = &report["upgrade"]["steps"][0];
    assert_eq!((&step["change"], &report["verdict"]), (&"breaks".into(), &"failing".into()), "{report:#}");
    assert!(step["why"].as_str().unwrap().contains("SignedKxWithWrongAlgorithm"), "{step}");
    let healthy = lab("healthy-rsa");
    let report = upgrade("reqwest-0.12.28+rustls-0.23.46", "go-1.24", &healthy, 0);
    let steps = report["upgrade"]["steps"].as_array().unwrap();
    assert_eq!((steps.len(), &steps[0]["change"]), (1, &"still-works".into()), "{report:#}");
    let no_name = lab("no-subject-alt-name");
    let report = upgrade("reqwest-0.12.28+native-tls", "reqwest-0.12.28+rustls-0.23.46", &no_name, 1);
    assert_eq!(report["upgrade"]["steps"][0]["change"], "breaks", "{report:#}");
    check(&seed.endpoint)
        .args(["--upgrade", "reqwest-0.12.28+rustls-0.23.46", "no-such-client"])
        .run()
        .refused(&["no client fits 'no-such-client', and no file has this name", "whytls clients"]);
}

#[test]
fn a_client_certificate_that_cannot_be_used_is_refused_by_its_cause() {
    let made = || Draft::new("client").validity(1_700_000_000, 4_000_000_000).self_signed().unwrap();
    let (own, other) = (made(), made());
    let certificate = temp_file(own.pem().unwrap());
    // The label decides; what is below it takes a passphrase to be read.
    let encrypted = own.key().pem().unwrap().replace("PRIVATE KEY", "ENCRYPTED PRIVATE KEY").into_bytes();
    for (key, words) in [
        (other.key().pem().unwrap().into_bytes(), "key-certificate-mismatch"),
        (encrypted, "encrypted-private-key"),
        (own.pem().unwrap().into_bytes(), "private-key-format"),
        (Vec::new(), "private-key-format"),
    ] {
        let key = temp_file(key);
        let run = whytls(["check", "localhost:1", "--cert"]).arg(&certificate).arg("--key").arg(&key);
        run.run().refused(&[words]);
    }
    whytls(["check", "localhost:1", "--cert"]).arg(&certificate).run().refused(&["--key"]);
}

#[test]
fn what_comes_after_the_handshake_puts_clients_at_risk_and_fails_none() {
    for (scenario, cause) in [
        ("client-certificate-required-http", "client-certificate-required"),
        ("redirects-to-plain-http", "redirects-to-plain-http"),
    ] {
        let up = lab(scenario);
        // One that is emulated, and one that is derived.
        for client in ["reqwest-0.12.28+rustls-0.23.46", "go-1.24"] {
            let run = check(&up.endpoint).args(["--client", client, "--ca"]).arg(up.ca.as_ref().unwrap());
            let report = run.run().code(1).report();
            assert_eq!((&report["verdict"], causes(&report)[0].0), (&"at-risk".into(), cause), "{report:#}");
            assert_eq!(report["clients"][0]["outcome"], "connects", "{report:#}");
        }
    }
}
