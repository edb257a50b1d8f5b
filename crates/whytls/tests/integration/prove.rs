//! `whytls prove`, as far as it goes without building anything.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc;
use std::time::Duration;

use tempfile::TempDir;

use crate::common::{Run, here, notes, refusing, signal, whytls};

const SEED: &str = "ecdsa-sha1-offered-unverifiable";
const LIMIT: Duration = Duration::from_secs(120);

/// A cargo that is a script; it plays what `scenario` in the cache folder says.
fn fake_cargo() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../whytls-prove/tests/fake-cargo.sh")
}

fn cache(scenario: &str) -> TempDir {
    let cache = tempfile::tempdir().unwrap();
    fs::write(cache.path().join("scenario"), scenario).unwrap();
    cache
}

fn prove(cache: &TempDir) -> Run {
    whytls(["prove", "--lab", SEED, "--format", "json", "--cache", cache.path().to_str().unwrap()])
}

/// Nothing half done, and no client.
#[track_caller]
fn assert_tidy(cache: &TempDir) {
    assert!(!cache.path().join("partial").exists());
    let clients = fs::read_dir(cache.path().join("clients")).map_or(0, Iterator::count);
    assert_eq!(clients, 0);
}

#[test]
fn without_cargo_it_says_so() {
    let cache = cache("builds");
    for ran in [
        prove(&cache).env("CARGO", "/nowhere/cargo").run(),
        prove(&cache).env("PATH", "").run(),
        prove(&cache).env("PATH", "").env("CARGO", "").run(),
    ] {
        let ran = ran.code(3);
        assert_eq!(ran.out, "");
        for said in ["error: cannot start cargo", "help: install Rust"] {
            assert!(ran.err.contains(said), "{said}: {ran}");
        }
        assert_tidy(&cache);
    }
}

#[test]
fn without_a_registry_it_says_so() {
    let cache = cache("offline");
    let ran = prove(&cache).env("CARGO", fake_cargo()).run().code(3);
    assert_eq!(ran.out, "");
    for said in ["error: cargo cannot reach the registry", "help: try again with a network"] {
        assert!(ran.err.contains(said), "{said}: {ran}");
    }
    assert_tidy(&cache);
}

#[test]
fn a_client_that_cannot_be_built_is_told_and_the_rest_goes_on() {
    let cache = cache("broken");
    let ran = prove(&cache).env("CARGO", fake_cargo()).run().code(1);
    let report = ran.report();
    let trials = report["trials"].as_array().unwrap();
    assert!(trials.len() > 3 && trials.iter().all(|t| t["connects"].is_null()), "{report:#}");
    assert!(notes(&report).contains("could not be reproduced"), "{report:#}");
    let all = report["findings"][0]["remedies"].as_array().unwrap();
    assert!(all.iter().all(|r| r["standing"] != "proved"), "{report:#}");
    assert_tidy(&cache);
}

#[test]
fn it_says_beforehand_what_it_will_build_and_where() {
    let cache = cache("offline");
    let ran = prove(&cache).env("CARGO", fake_cargo()).run().code(3);
    let first = ran.err.lines().next().unwrap();
    for said in ["trials", "clients to build", "about", cache.path().to_str().unwrap()] {
        assert!(first.contains(said), "{said}: {ran}");
    }
    // Not where it is not wanted.
    let ran = prove(&cache).env("CARGO", fake_cargo()).arg("-q").run().code(3);
    assert!(ran.err.starts_with("error: "), "{ran}");
}

#[test]
fn what_it_cannot_do_is_refused() {
    let cache = cache("builds");
    for (options, words) in [
        (
            &["localhost:1", "--connect", "127.0.0.1:1"][..],
            &["neither --connect nor --sni", "/etc/hosts"][..],
        ),
        (&["localhost:1", "--sni", "example.com"], &["neither --connect nor --sni", "help: "]),
        (&["--lab", "no-such-server"], &["no lab server 'no-such-server'", "whytls lab list"]),
        (&["localhost:1", "--lab", SEED], &["cannot be used with"]),
        (&[], &["required"]),
        (&["--lab", SEED, "--client", "reqwest"], &["help: "]),
        (&["--lab", SEED, "--client", "no client"], &["help: "]),
        (&["--lab", "healthy-tls13"], &["no failure to show", "help: "]),
        (&["localhost:0"], &["the port is a number"]),
        (&["--lab", SEED, "--project", "/nowhere/at-all"], &["/nowhere/at-all"]),
    ] {
        let run = whytls(["prove", "--cache", cache.path().to_str().unwrap()]).args(options);
        run.env("CARGO", fake_cargo()).run().refused(words);
    }
}

#[test]
fn what_cannot_be_reached_is_not_built_for() {
    let (cache, refusing) = (cache("builds"), refusing());
    for (target, step) in
        [("does-not-exist.invalid", "stopped at DNS"), (refusing.endpoint.as_str(), "stopped at TCP")]
    {
        let arguments = ["prove", target, "--format", "json", "--timeout", "4s", "--cache"];
        let run = whytls(arguments).arg(cache.path()).env("CARGO", fake_cargo());
        let report = run.within(Duration::from_secs(16)).run().code(3).report();
        assert_eq!(report["verdict"], "unobservable");
        assert!(notes(&report).contains(step), "{report:#}");
        assert!(!cache.path().join("calls").exists(), "cargo was called");
    }
}

#[test]
fn a_cache_that_cannot_be_made_is_told() {
    let file = crate::common::temp_file("no folder");
    let ran =
        whytls(["prove", "--lab", SEED, "--cache"]).arg(file.join("cache")).env("CARGO", fake_cargo()).run();
    assert_eq!((ran.any_code(), ran.out.as_str()), (Some(3), ""), "{ran}");
    assert!(ran.err.contains(file.to_str().unwrap()), "{ran}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_during_a_build_leaves_nothing_half_done_and_no_process() {
    let cache = cache("hangs");
    let fifo = cache.path().join("fifo");
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    let run = prove(&cache).env("CARGO", here("hanging-cargo.sh")).env("FAKE_FIFO", &fifo);
    let (child, finished) = run.start();

    // The script and what it starts hold the FIFO open: its end is theirs.
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut fifo = BufReader::new(fs::File::open(fifo).unwrap());
        let mut line = String::new();
        fifo.read_line(&mut line).unwrap();
        sender.send(line).unwrap();
        let mut rest = String::new();
        fifo.read_to_string(&mut rest).unwrap();
        sender.send(rest).unwrap();
    });
    assert_eq!(receiver.recv_timeout(LIMIT).unwrap(), "building\n");
    signal(&child, "INT");
    let ran = finished.wait(child, LIMIT).code(130);
    assert_eq!(ran.out, "", "{ran}");
    assert!(ran.err.contains("interrupted; nothing half done is left"), "{ran}");
    assert_eq!(receiver.recv_timeout(LIMIT).unwrap(), "", "what was started lives on");
    assert_tidy(&cache);
}
