//! `whytls explain`

use std::fs;

use serde_json::Value;

use crate::common::{causes, finding, notes, project, temp_file, whytls};

const SEED: &str = "ecdsa-sha1-offered-unverifiable";

/// env_logger, reqwest 0.12.0 with rustls 0.22.2.
const LOG_LINE: &str = "[2026-11-24T02:50:44Z WARN  rustls::client::tls12] peer signed kx with wrong algorithm (got Unknown(0) expect [ED25519, ECDSA_NISTP521_SHA512, ECDSA_NISTP384_SHA384, ECDSA_NISTP256_SHA256])";
/// tracing-subscriber, with its colours.
const LOG_LINE_IN_COLOURS: &str = "\x1b[2m2026-11-24T02:50:44.123456Z\x1b[0m \x1b[33m WARN\x1b[0m \x1b[2mrustls::client::tls12\x1b[0m\x1b[2m:\x1b[0m peer signed kx with wrong algorithm (got Unknown(0) expect [ED25519, ECDSA_NISTP521_SHA512, ECDSA_NISTP384_SHA384, ECDSA_NISTP256_SHA256])";
const DEBUG: &str = "PeerMisbehaved(SignedKxWithWrongAlgorithm)";
const DISPLAY: &str = "peer misbehaved: SignedKxWithWrongAlgorithm";

/// Alone on a line. In logs it is not looked for: no log has it.
const VARIANT: (&str, &str) = ("the name of the variant", "SignedKxWithWrongAlgorithm");

/// The other forms, by what they are.
const FORMS: &[(&str, &str)] = &[
    ("Debug", DEBUG),
    ("Display", DISPLAY),
    ("io::Error, Debug", "Custom { kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) }"),
    (
        "reqwest 0.12.0, Debug",
        r#"reqwest::Error { kind: Request, url: Url { scheme: "https", cannot_be_a_base: false, username: "", password: None, host: Some(Domain("localhost")), port: Some(7001), path: "/", query: None, fragment: None }, source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) } }) }"#,
    ),
    (
        "reqwest 0.12.0 in a panic",
        r#"called `Result::unwrap()` on an `Err` value: reqwest::Error { kind: Request, url: Url { scheme: "https", cannot_be_a_base: false, username: "", password: None, host: Some(Domain("localhost")), port: Some(7001), path: "/", query: None, fragment: None }, source: hyper_util::client::legacy::Error(Connect, Custom { kind: Other, error: Custom { kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) } }) }"#,
    ),
    (
        "anyhow",
        "Error: the nightly import failed\n\nCaused by:\n    0: cannot read the meter at https://localhost:7001/\n    1: error sending request for url (https://localhost:7001/): client error (Connect)\n    2: client error (Connect)\n    3: peer misbehaved: SignedKxWithWrongAlgorithm",
    ),
    (
        "anyhow in one line",
        "Error: the import failed: error sending request for url (https://localhost:7001/): client error (Connect): peer misbehaved: SignedKxWithWrongAlgorithm",
    ),
    (
        "awc, Debug",
        "Connect(Io(Custom { kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) }))",
    ),
    ("awc, Display", "Failed to connect to host: peer misbehaved: SignedKxWithWrongAlgorithm"),
    (
        "actix-web's log of an error answer",
        "[2026-11-24T02:50:44Z DEBUG actix_web::middleware::logger] Error in response: SendRequestError(Connect(Io(Custom { kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) })))",
    ),
];

/// What `explain` says of a text on standard input.
#[track_caller]
fn explained(text: impl Into<Vec<u8>>) -> Value {
    whytls(["explain", "--format", "json"]).input(text).run().code(1).report()
}

/// The seed first, explained in plain words, with its remedies in order.
#[track_caller]
fn assert_seed(what: &str, report: &Value, confidence: &str) {
    assert_eq!(causes(report).first(), Some(&(SEED, confidence)), "{what}: {report:#}");
    assert_eq!(report["verdict"], "failing", "{what}");
    let first = &report["findings"][0];
    let summary = first["summary"].as_str().unwrap();
    for word in
        ["offered the signature scheme ecdsa_sha1 (0x0203", "TLS 1.2 ServerKeyExchange", "rustls 0.22.2"]
    {
        assert!(summary.contains(word), "{what}: {summary}");
    }
    let remedies: Vec<(&str, bool, &str)> = first["remedies"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| {
            let command = r["command"].as_str().unwrap_or_default();
            (r["kind"].as_str().unwrap(), r["permanent"].as_bool().unwrap(), command)
        })
        .collect();
    let commands: Vec<&str> = remedies.iter().map(|r| r.2).collect();
    assert_eq!(
        commands[..2],
        ["cargo update -p rustls@0.22.2 --precise 0.22.4", "cargo update -p rustls@0.23 --precise 0.23.5"],
        "{what}"
    );
    assert!(commands[2].starts_with("cargo update -p reqwest"), "{what}");
    assert!(
        first["remedies"][2]["summary"].as_str().unwrap().contains("reqwest to 0.12.5 or newer"),
        "{what}"
    );
    let order: Vec<(&str, bool)> = remedies.iter().map(|r| (r.0, r.1)).filter(|r| r.0 != "code").collect();
    assert_eq!(
        order,
        [
            ("update", true),
            ("update", true),
            ("update", true),
            ("trust", true),
            ("downgrade", false),
            ("feature", false),
            ("server", true)
        ],
        "{what}"
    );
}

#[test]
fn the_log_line_is_certain_and_its_values_are_decoded() {
    for line in [LOG_LINE, LOG_LINE_IN_COLOURS] {
        let report = explained(line);
        assert_seed(line, &report, "certain");
        assert_eq!(causes(&report).len(), 1, "{report:#}");
        let summary = report["findings"][0]["summary"].as_str().unwrap();
        for word in ["reads the scheme as Unknown(0)", "ed25519 (0x0807), ecdsa_secp521r1_sha512 (0x0603)"] {
            assert!(summary.contains(word), "{summary}");
        }
    }
}

#[test]
fn every_form_of_the_error_names_the_seed_and_what_would_decide() {
    for (what, text) in FORMS.iter().chain(&[VARIANT]) {
        let report = explained(*text);
        // The rival has the same error and another log line.
        assert_seed(what, &report, "likely");
        let next = report["findings"][0]["next"].as_array().unwrap();
        // Where the text names the server, so does the test.
        let peer = if text.contains("localhost") { "localhost:7001" } else { "HOST:PORT" };
        assert!(next.contains(&format!("whytls check {peer}").into()), "{what}: {next:?}");
    }
}

#[test]
fn line_ends_colours_and_broken_bytes_change_nothing() {
    for (what, text) in FORMS.iter().chain(&[("log line", LOG_LINE)]) {
        let confidence = if *text == LOG_LINE { "certain" } else { "likely" };
        let windows = format!("one\r\n{}\r\nthree\r\n", text.replace('\n', "\r\n"));
        assert_seed(what, &explained(windows), confidence);
        let red: String = text.lines().map(|line| format!("\x1b[1;31m{line}\x1b[0m\n")).collect();
        assert_seed(what, &explained(red), confidence);
        let broken = [b"\x80\xff \xc3( \x80\n", text.as_bytes(), b"\n\xf0\x28\x8c\xbc \0\0\xff"].concat();
        assert_seed(what, &explained(broken), confidence);
        // As PowerShell redirects.
        let wide =
            format!("\u{feff}{text}\r\n").encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
        assert_seed(what, &explained(wide), confidence);
    }
}

#[test]
fn the_middle_of_a_long_log_is_as_good_as_a_line() {
    for (what, text) in FORMS.iter().chain(&[("log line", LOG_LINE)]) {
        let mut log = String::new();
        for line in 0..50_000 {
            if line == 25_000 {
                log.push_str(text);
                log.push('\n');
            }
            log.push_str(&format!(
                "[2026-11-24T02:50:44Z INFO  shop::orders] order {line} was stored in 12 ms\n"
            ));
        }
        let report = explained(log);
        assert_seed(what, &report, if *text == LOG_LINE { "certain" } else { "likely" });
        let evidence = &report["findings"][0]["evidence"];
        let source = evidence[0]["source"].as_str().unwrap();
        let line: u64 = source.rsplit(' ').next().unwrap().parse().unwrap();
        assert!((25_001..25_010).contains(&line), "{what}: {evidence}");
    }
}

#[test]
fn ed448_has_the_same_error_and_is_told_apart() {
    let text = format!("{}\n{}", LOG_LINE.replace("Unknown(0)", "ED448"), FORMS[3].1);
    let report = explained(text);
    assert_eq!(causes(&report), [("ed448-offered-without-suite", "certain")], "{report:#}");
}

#[test]
fn nothing_is_found_in_healthy_text() {
    let healthy = "[2026-11-24T02:50:44Z DEBUG rustls::client::hs] Using ciphersuite TLS13_AES_256_GCM_SHA384\n\
                   [2026-11-24T02:50:44Z INFO  shop] GET https://localhost:8443/ 200 OK in 12 ms\n\
                   test tls::certificate_expired_is_reported ... ok\n";
    // A version with a defect that is being compiled has failed nobody.
    let building =
        "   Compiling rustls v0.22.2\n    Finished `dev` profile [unoptimized] target(s) in 3.02s\n";
    for text in [
        healthy,
        building,
        "",
        "\n",
        "error: could not compile `shop` (bin \"shop\") due to 1 previous error\n",
    ] {
        let ran = whytls(["explain", "-", "--format", "json"]).input(text).run().code(0);
        let report = ran.report();
        assert_eq!((&report["verdict"], causes(&report).len()), (&"ok".into(), 0), "{report:#}");
        whytls(["explain"]).input(text).run().code(0).says(&["OK standard input"]);
    }
}

#[test]
fn words_in_no_known_form_are_told_as_a_guess() {
    let text = "backup.sh: sorry, the certificate of the store seems to have expired\n";
    let report = explained(text);
    assert_eq!(causes(&report)[0], ("certificate-expired", "possible"), "{report:#}");
    let note = report["notes"][0].as_str().unwrap();
    assert!(note.starts_with("The text holds no error in a form that is known"), "{note}");
    // What is known is no guess.
    let known = explained(format!("{text}{DEBUG}"));
    assert_eq!(causes(&known)[0].1, "likely", "{known:#}");
    assert_eq!(known["notes"], Value::Array(Vec::new()));
}

#[test]
fn several_files_give_a_line_each_and_the_worst_code() {
    let (bad, good) = (temp_file(LOG_LINE), temp_file("all is well\n"));
    let names = [good.to_str().unwrap(), bad.to_str().unwrap(), "-"];
    let ran = whytls(["explain", "--format", "json"].iter().chain(&names)).input(DEBUG).run().code(1);
    let reports = ran.reports();
    let subjects: Vec<&Value> = reports.iter().map(|r| &r["subject"]["name"]).collect();
    assert_eq!(subjects, [names[0], names[1], "standard input"]);
    let verdicts: Vec<&Value> = reports.iter().map(|r| &r["verdict"]).collect();
    assert_eq!(verdicts, ["ok", "failing", "failing"]);
    assert!(reports.iter().all(|r| r["subject"]["kind"] == "text"));
    // Standard input comes once; the second time there is nothing left.
    let twice = whytls(["explain", "-", "-", "--format", "json"]).input(DEBUG).run().code(1).reports();
    assert_eq!((&twice[0]["verdict"], &twice[1]["verdict"]), (&"failing".into(), &"ok".into()));
}

#[test]
fn for_people_the_answer_stands_first() {
    let ran = whytls(["explain", "-"]).input(LOG_LINE).run().code(1).says(&[
        "certain, in a dependency",
        "cargo update -p rustls@0.22.2 --precise 0.22.4",
        "standard input, line 1",
    ]);
    let lines: Vec<&str> = ran.out.lines().filter(|l| !l.is_empty()).collect();
    assert_eq!(lines[0], "FAILING  standard input");
    assert!(lines[1].starts_with(SEED), "{ran}");
    let place = |word: &str| ran.out.find(word).unwrap_or_else(|| panic!("{word}: {ran}"));
    assert!(place("why ") < place("fix ") && place("fix ") < place("evidence"), "{ran}");
    assert!(!ran.out.contains('\x1b'), "{ran}");
    // Only the answer, and all of it.
    let quiet = whytls(["explain", "-q"]).input(LOG_LINE).run().code(1);
    assert_eq!(quiet.out.lines().count(), 2, "{quiet}");
}

#[test]
fn what_a_log_holds_does_not_drive_the_terminal() {
    let text = format!("\x1b]0;owned\x07\x1b[2J{LOG_LINE}\x1b[8m\n");
    for format in ["human", "json"] {
        let ran =
            whytls(["explain", "--color", "always", "--format", format]).input(text.clone()).run().code(1);
        for bad in ["\x1b]", "\x07", "\x1b[2J", "\x1b[8m"] {
            assert!(!ran.out.contains(bad), "{bad:?}: {ran}");
        }
    }
}

#[test]
fn the_page_of_a_cause_is_printed() {
    let page = whytls(["explain", SEED]).run().code(0);
    assert!(page.out.starts_with(&format!("# {SEED}\n")), "{page}");
    page.says(&["## What happened", "## Do this now", "cargo update -p rustls@0.22.2 --precise 0.22.4"]);
    let json: Value =
        serde_json::from_str(&whytls(["explain", SEED, "--format", "json"]).run().code(0).out).unwrap();
    assert_eq!(json["cause"], SEED);
    assert!(json["page"].as_str().unwrap().contains("## Why"));
}

#[test]
fn what_is_neither_file_nor_cause_is_refused_with_help() {
    for misspelt in ["certificate-expird", "certificate_expired", "certificateexpired", "certifcate-expired"]
    {
        whytls(["explain", misspelt]).run().refused(&[
            misspelt,
            "help: ",
            "whytls explain certificate-expired",
        ]);
    }
    whytls(["explain", "no-such.log"]).run().refused(&["cannot read no-such.log", "help: ", "whytls causes"]);
    // One bad input among good ones: nothing is printed.
    let good = temp_file(DEBUG);
    whytls(["explain", good.to_str().unwrap(), "no-such.log"]).run().refused(&["no-such.log"]);
    let folder = tempfile::tempdir().unwrap();
    whytls([OsText::from("explain"), folder.path().into()]).run().refused(&["is a folder", "whytls audit"]);
    #[cfg(unix)]
    {
        let link = folder.path().join("link.log");
        std::os::unix::fs::symlink("nowhere", &link).unwrap();
        whytls([OsText::from("explain"), link.into()]).run().refused(&["link.log", "help: "]);
    }
}

type OsText = std::ffi::OsString;

#[test]
fn a_project_sharpens_the_answer() {
    let commands = |report: &Value| -> Vec<String> {
        let remedies = finding(report, SEED)["remedies"].as_array().unwrap().clone();
        remedies.iter().filter_map(|r| r["command"].as_str()).map(str::to_owned).collect()
    };
    let ask = |folder: &std::path::Path, text: &str, code| {
        whytls(["explain", "--format", "json", "--project", folder.to_str().unwrap()])
            .input(text)
            .run()
            .code(code)
            .report()
    };
    // The rustls of the project decides which update is offered.
    let affected = project("reqwest-affected");
    let report = ask(affected.path(), DEBUG, 1);
    let offered = commands(&report);
    assert_eq!(offered[0], "cargo update -p rustls@0.22.2 --precise 0.22.4");
    assert!(!offered.iter().any(|c| c.contains("rustls@0.23")), "{offered:?}");
    assert!(finding(&report, SEED)["summary"].as_str().unwrap().contains("ecdsa_sha1 (0x0203"), "{report:#}");
    // A pin has to go first.
    let offered = commands(&ask(project("pinned").path(), DEBUG, 1));
    assert_eq!(
        offered[0].lines().last(),
        Some("cargo update -p rustls@0.22.2 --precise 0.22.4"),
        "{offered:?}"
    );
    assert!(
        offered[0].contains("line 8") && offered[0].contains("\"=0.22.2\" to \"=0.22.4\""),
        "{offered:?}"
    );
    // A project without the defect cannot have printed it.
    let report = ask(project("reqwest-cured").path(), DEBUG, 1);
    assert!(notes(&report).contains("holds no version with the defect"), "{report:#}");
    // What is wrong with the project is nothing that a healthy text says.
    for name in ["reqwest-affected", "three-lines", "actix-mismatch"] {
        let report = ask(project(name).path(), "all is well\n", 0);
        assert_eq!(causes(&report), [], "{name}");
    }
    let log = temp_file(DEBUG);
    whytls(["explain", log.to_str().unwrap(), "--project", "/nowhere/at-all"])
        .run()
        .refused(&["/nowhere/at-all"]);
    fs::write(affected.path().join("Cargo.lock"), "<<<<<<< HEAD\n").unwrap();
    whytls(["explain", log.to_str().unwrap(), "--project", affected.path().to_str().unwrap()])
        .run()
        .refused(&["merge conflict", "help: "]);
}
