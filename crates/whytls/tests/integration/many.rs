//! `whytls check` on many targets: lists, results as they come, resuming, limits, and the code over all.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::process::{Child, ChildStdin, ChildStdout, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::common::{Ran, Run, Up, causes, lab, notes, refusing, signal, temp_file, whytls};

fn check(options: &[&str]) -> Run {
    whytls(["check", "--format", "json", "--timeout", "4s"]).args(options)
}

fn names(ran: &Ran) -> Vec<String> {
    ran.reports().iter().map(|r| r["subject"]["name"].as_str().unwrap().to_owned()).collect()
}

fn ca(up: &Up) -> &str {
    up.ca.as_ref().unwrap().to_str().unwrap()
}

#[test]
fn a_list_is_read_from_standard_input_and_from_files() {
    let (up, refusing) = (lab("healthy-rsa"), refusing());
    let list = format!("# ours\n\n  {}  # the first\nhttps://{}/path\n", up.endpoint, refusing.endpoint);
    let both = BTreeSet::from([up.endpoint.clone(), refusing.endpoint.clone()]);
    let file = temp_file(&list);
    let file = file.to_str().unwrap();
    for options in [&["--quick", "-"][..], &["-"], &["--targets", file], &["--quick", "--targets", file]] {
        let ran = check(options).args(["--ca", ca(&up)]).input(list.as_str()).run().code(3);
        assert_eq!(names(&ran).into_iter().collect::<BTreeSet<_>>(), both, "{ran}");
        assert_eq!(ran.err, "", "{ran}");
    }
    // One after the other, in the order in which they stand.
    let ran = check(&["--quick", "--ca", ca(&up), &up.endpoint, &refusing.endpoint, &up.endpoint]).run();
    assert_eq!(names(&ran.code(3)), [&*up.endpoint, &*refusing.endpoint, &*up.endpoint]);
    check(&["-"]).run().code(0);
    check(&["-", "-"]).run().refused(&["standard input is named twice", "help: "]);
    check(&["--targets", "/nowhere/list"])
        .run()
        .refused(&["cannot read /nowhere/list", "--targets takes a file"]);
    check(&["--targets", "."]).run().refused(&["cannot read .", "help: "]);
}

#[test]
fn a_bad_line_is_told_with_its_number_and_loses_no_other() {
    let up = lab("healthy-rsa");
    let list = format!("{0}\nexa mple.com\nexample.com:0\n\x1b[2J\n{0}\n", up.endpoint);
    for options in [&["--quick", "-"][..], &["-"]] {
        let ran = check(options).args(["--ca", ca(&up)]).input(list.as_str()).run().code(2);
        assert_eq!(names(&ran).len(), 2, "{ran}");
        for told in
            ["line 2 of standard input", "line 3 of standard input: 'example.com:0'", "line 4", "help: "]
        {
            assert!(ran.err.contains(told), "{told}: {ran}");
        }
        assert!(!ran.err.contains('\x1b'), "{ran}");
    }
    let bytes = [b"\xff\xfe\n", up.endpoint.as_bytes(), b"\n", &[b'x'; 10_000]].concat();
    let ran = check(&["--quick", "-", "--ca", ca(&up)]).input(bytes).run().code(2);
    assert_eq!(names(&ran), [&*up.endpoint]);
}

#[test]
fn the_code_over_many_says_first_that_something_fails() {
    let (healthy, expired, refusing) = (lab("healthy-rsa"), lab("certificate-expired"), refusing());
    let code = |targets: &[&str]| {
        let list = targets.join("\n");
        let run = check(&["--quick", "-", "--ca", ca(&healthy), "--ca", ca(&expired)]).input(list);
        run.run().any_code()
    };
    let (ok, fails, gone) =
        (healthy.endpoint.as_str(), expired.endpoint.as_str(), refusing.endpoint.as_str());
    for (targets, expected) in [
        (&[ok, ok][..], 0),
        (&[ok, fails], 1),
        (&[ok, gone], 3),
        (&[gone, fails, ok], 1),
        (&[ok, "example.com:0"], 2),
        (&["example.com:0", gone], 3),
        (&["example.com:0", fails], 1),
    ] {
        assert_eq!(code(targets), Some(expected), "{targets:?}");
    }
}

#[test]
fn a_quick_look_says_that_it_is_one_and_what_it_leaves_open() {
    let up = lab("healthy-dual");
    let report = check(&["--quick", "--ca", ca(&up), &up.endpoint]).run().code(0).report();
    assert_eq!((&report["endpoint"]["quick"], &report["endpoint"]["connections"]), (&true.into(), &1.into()));
    assert_eq!(up.accepted(), 1);
    assert!(notes(&report).contains(&format!("whytls check {}", up.endpoint)), "{report:#}");
    let clients = report["clients"].as_array().unwrap();
    let of = |outcome: &str| clients.iter().filter(|c| c["outcome"] == outcome).count();
    assert!(of("connects") >= 8 && of("unknown") >= 8 && of("fails") == 0, "{report:#}");
    assert!(clients.iter().all(|c| (c["outcome"] == "unknown") == c["reason"].is_string()), "{report:#}");

    // The offer is that of the clients asked about, of the other stack too.
    for client in ["*native-tls", "reqwest-0.12.0+rustls-0.22.2+danger"] {
        let report = check(&["--quick", "--ca", ca(&up), &up.endpoint, "--client", client]).run().report();
        assert_eq!(report["clients"][0]["outcome"], "connects", "{report:#}");
    }
    let seed = lab("ecdsa-sha1-offered-unverifiable");
    let options = ["--quick", &seed.endpoint, "--client", "reqwest-0.12.0+rustls-0.22.2+danger"];
    let report = check(&options).run().code(1).report();
    assert_eq!(causes(&report)[0].0, "ecdsa-sha1-offered-unverifiable", "{report:#}");

    check(&["--quick", &up.endpoint, "--client", "java*"])
        .run()
        .refused(&["no single handshake", "leave out --quick"]);
    for other in [&["--clients"][..], &["--upgrade", "a", "b"]] {
        check(&["--quick", &up.endpoint]).args(other).run().refused(&["cannot be used with"]);
    }
}

#[test]
fn the_second_look_at_an_address_says_what_the_first_one_says() {
    let up = lab("certificate-expired");
    let ran = check(&["--quick", "-", "--ca", ca(&up)])
        .input(format!("{0}\n{0}\n{0}\n", up.endpoint))
        .run()
        .code(1);
    let told: BTreeSet<String> = ran
        .reports()
        .into_iter()
        .map(|mut report| {
            for (part, varies) in [("endpoint", "steps"), ("endpoint", "addresses"), ("endpoint", "took_ms")]
            {
                report[part].as_object_mut().unwrap().remove(varies);
            }
            report.to_string()
        })
        .collect();
    assert_eq!((told.len(), up.accepted()), (1, 3), "{told:#?}");
}

/// A run whose standard input stays open.
struct Fed {
    child: Child,
    input: Option<ChildStdin>,
    lines: std::io::Lines<BufReader<ChildStdout>>,
}

impl Fed {
    fn start(options: &[&str]) -> Self {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_whytls"));
        command.args(["check", "--quick", "--format", "json", "-"]).args(options);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { input: child.stdin.take(), lines, child }
    }

    fn ask(&mut self, target: &str) {
        let input = self.input.as_mut().unwrap();
        writeln!(input, "{target}").unwrap();
        input.flush().unwrap();
    }

    fn answer(&mut self) -> Value {
        serde_json::from_str(&self.lines.next().unwrap().unwrap()).unwrap()
    }
}

#[test]
fn results_come_while_the_list_is_still_being_written() {
    let up = lab("healthy-rsa");
    let mut fed = Fed::start(&["--ca", ca(&up)]);
    for _ in 0..3 {
        fed.ask(&up.endpoint);
        // It waits for ever where the result waits for more input.
        assert_eq!(fed.answer()["subject"]["name"], up.endpoint.as_str());
    }
    drop(fed.input.take());
    assert!(fed.lines.next().is_none());
    assert_eq!(fed.child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_slow_target_does_not_hold_up_the_others() {
    let (up, silent) = (lab("healthy-rsa"), lab("no-answer"));
    let list = format!("{}\n{}\n", silent.endpoint, up.endpoint);
    let ran = check(&["--quick", "-", "--ca", ca(&up)]).input(list).run().code(3);
    assert_eq!(names(&ran), [&*up.endpoint, &*silent.endpoint]);
}

#[cfg(unix)]
#[test]
fn ctrl_c_keeps_what_is_done_and_the_next_run_goes_on() {
    let (up, other) = (lab("healthy-rsa"), lab("healthy-dual"));
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("done.jsonl");
    let options = ["--ca", ca(&up), "--ca", ca(&other), "--resume", kept.to_str().unwrap()];
    let mut fed = Fed::start(&options);
    fed.ask(&up.endpoint);
    fed.answer();
    signal(&fed.child, "INT");
    assert_eq!(fed.child.wait().unwrap().code(), Some(130));
    assert_eq!(fs::read_to_string(&kept).unwrap().lines().count(), 1);

    let list = format!("{}\n{}\n", up.endpoint, other.endpoint);
    let ran = check(&["--quick", "-"]).args(options).input(list.as_str()).run().code(0);
    assert_eq!(names(&ran), [&*other.endpoint]);
    assert_eq!(up.accepted(), 1);
    let ran = check(&["--quick", "-"]).args(options).input(list.as_str()).run().code(0);
    assert_eq!(ran.out, "", "{ran}");
    assert_eq!(fs::read_to_string(&kept).unwrap().lines().count(), 2);
    // A full check is more than what is kept.
    let ran = check(&["-"]).args(options).input(list).run().code(0);
    assert_eq!(names(&ran).len(), 2);
}

#[test]
fn a_line_that_was_torn_is_done_again_and_a_strangers_file_is_left_alone() {
    let (up, expired) = (lab("healthy-rsa"), lab("certificate-expired"));
    let folder = tempfile::tempdir().unwrap();
    let kept = folder.path().join("done.jsonl");
    let options = ["--quick", "-", "--resume", kept.to_str().unwrap(), "--ca", ca(&up), "--ca", ca(&expired)];
    let list = format!("{}\n{}\n", expired.endpoint, up.endpoint);
    // One after the other, so that the last is known.
    let ran = check(&options).args(["--parallel", "1"]).input(list.as_str()).run().code(1);
    assert_eq!(ran.reports().len(), 2);
    let whole = fs::read_to_string(&kept).unwrap();
    fs::write(&kept, &whole[..whole.len() - 200]).unwrap();
    // What was found before counts in the code.
    let ran = check(&options).input(list.as_str()).run().code(1);
    assert_eq!(names(&ran), [&*up.endpoint]);
    let again = fs::read_to_string(&kept).unwrap();
    assert_eq!(again.lines().count(), 2);
    assert!(again.lines().all(|line| serde_json::from_str::<Value>(line).is_ok()), "{again}");
    // In the other form the file holds the same.
    let human = folder.path().join("human.jsonl");
    whytls(["check", "-q", "--ca", ca(&up), &up.endpoint, "--resume"])
        .arg(&human)
        .run()
        .code(0)
        .says(&["OK"]);
    assert!(fs::read_to_string(&human).unwrap().starts_with("{\"schema\":\"whytls/1\""));

    let mine = temp_file("my notes\nand more");
    check(&options[..2])
        .args(["--resume", mine.to_str().unwrap()])
        .input(list)
        .run()
        .refused(&["line 1", "help: "]);
    assert_eq!(fs::read_to_string(&mine).unwrap(), "my notes\nand more");
    check(&["--resume", "/nowhere/done", &up.endpoint])
        .run()
        .refused(&["cannot keep results in /nowhere/done"]);
}

#[test]
fn a_rate_spreads_what_is_begun() {
    let refusing = refusing();
    let list = format!("{}\n", refusing.endpoint).repeat(6);
    let begun = Instant::now();
    let ran = check(&["--quick", "-", "--rate", "10"]).input(list).run().code(3);
    // Five waits of a tenth of a second; never faster, whatever the machine does.
    assert!(begun.elapsed() >= Duration::from_millis(500), "{:?}", begun.elapsed());
    assert_eq!(ran.reports().len(), 6);
    for bad in ["0", "-1", "many", "inf"] {
        check(&["--quick", "-", &format!("--rate={bad}")]).run().refused(&["rate is a number"]);
    }
    check(&["-", "--parallel", "0"]).run().refused(&["0"]);
    check(&["-", "--per-host", "0"]).run().refused(&["0"]);
}

#[test]
fn no_host_gets_more_connections_at_once_than_allowed() {
    // It holds every connection until so many are open that there are too many, or no more come.
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let server = thread::spawn(move || {
        let (mut most, mut total) = (0, 0);
        while total < 9 {
            let mut open = vec![listener.accept().unwrap().0];
            // A time limit that is too short sees fewer at once than there are, and never more.
            thread::sleep(Duration::from_millis(300));
            listener.set_nonblocking(true).unwrap();
            while let Ok((socket, _)) = listener.accept() {
                open.push(socket);
            }
            listener.set_nonblocking(false).unwrap();
            total += open.len();
            most = most.max(open.len());
        }
        most
    });
    let list = format!("{address}\n").repeat(9);
    let ran = check(&["--quick", "-", "--per-host", "3"]).input(list).run();
    assert_eq!(ran.reports().len(), 9, "{ran}");
    assert!(server.join().unwrap() <= 3);
}

#[test]
fn progress_is_for_terminals_alone() {
    let refusing = refusing();
    let ran = check(&["--quick", "-"]).input(format!("{}\n", refusing.endpoint).repeat(20)).run().code(3);
    assert_eq!((ran.err.as_str(), ran.reports().len()), ("", 20));
}
