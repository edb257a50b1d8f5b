//! The program as a process of its own: what it says, and what it takes.

use std::io::Read;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use serde_json::Value;

/// The limit of each connection.
pub(crate) const TIMEOUT: Duration = Duration::from_millis(700);

/// The same where a healthy server has to be found healthy, however busy the machine is.
pub(crate) const PATIENT: Duration = Duration::from_secs(20);

/// How long a whole check may take, however the server drags every connection out: its steps that wait for one another,
/// each with the limit of one connection, and what a loaded machine adds.
const MOST_TIME: Duration = Duration::from_secs(12);

/// The goal: 128 MiB.
const MOST_MEMORY_KIB: u64 = 128 * 1024;

/// How often is looked whether a check has ended.
const LOOK_AGAIN: Duration = Duration::from_millis(2);

/// How many checks of one test run at once.
const AT_ONCE: usize = 6;

/// A check that has ended.
#[derive(Debug)]
pub(crate) struct Checked {
    pub(crate) report: Value,
    pub(crate) exit: Option<i32>,
    pub(crate) took: Duration,
    pub(crate) memory_kib: u64,
    complaint: String,
}

/// Runs `whytls check` on this address, with this file as CA.
pub(crate) fn check(address: SocketAddr, ca: Option<&Path>, more: &[&str]) -> Checked {
    check_within(TIMEOUT, address, ca, more)
}

/// The same with another limit of each connection.
pub(crate) fn check_within(
    limit: Duration,
    address: SocketAddr,
    ca: Option<&Path>,
    more: &[&str],
) -> Checked {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whytls"));
    command.args(["check", "--format", "json", "--timeout", &format!("{}ms", limit.as_millis())]);
    command.arg(format!("localhost:{}", address.port())).args(more);
    if let Some(ca) = ca {
        command.arg("--ca").arg(ca);
    }
    command.env_remove("SSL_CERT_FILE").env_remove("SSL_CERT_DIR").env("NO_COLOR", "1");
    for proxy in ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env_remove(proxy);
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let begun = Instant::now();
    let mut child = command.spawn().unwrap();
    let said = read(child.stdout.take().unwrap());
    let complaint = read(child.stderr.take().unwrap());
    let mut memory_kib = 0;
    let status = loop {
        // The peak only grows: what may escape are the last milliseconds, in which the report is printed. The last
        // value and not the greatest, since before it becomes the program a child counts what its parent has.
        memory_kib = peak_kib(child.id()).unwrap_or(memory_kib);
        match child.try_wait().unwrap() {
            Some(status) => break status,
            None => thread::sleep(LOOK_AGAIN),
        }
    };
    let took = begun.elapsed();
    let (said, complaint) = (said.join().unwrap(), complaint.join().unwrap());
    let report = serde_json::from_str(&said).unwrap_or_else(|e| panic!("{e}: {status}: {said}{complaint}"));
    Checked { report, exit: status.code(), took, memory_kib, complaint }
}

fn read(mut from: impl Read + Send + 'static) -> JoinHandle<String> {
    thread::spawn(move || {
        let mut text = String::new();
        from.read_to_string(&mut text).unwrap();
        text
    })
}

/// The most memory that a process has had resident so far, in KiB; nothing once it has ended.
fn peak_kib(id: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim().strip_suffix(" kB")?.trim().parse().ok()
}

impl Checked {
    /// The first finding's cause; empty where there is none.
    pub(crate) fn cause(&self) -> &str {
        self.report["findings"][0]["cause"].as_str().unwrap_or_default()
    }

    /// Fails where it does not end as it has to.
    pub(crate) fn holds(&self, ends: Ends) {
        assert_eq!(self.wrong(ends), None, "{}", self.report);
    }

    fn wrong(&self, ends: Ends) -> Option<String> {
        let unexplained = || if ends == Ends::InFinding { self.unexplained() } else { None };
        self.out_of_bounds().or_else(unexplained)
    }

    /// What is wrong with how it ended: a panic, too much time or memory; whatever the server did.
    fn out_of_bounds(&self) -> Option<String> {
        if !matches!(self.exit, Some(0 | 1 | 3)) || self.complaint.contains("panicked") {
            return Some(format!("ended with {:?}: {}", self.exit, self.complaint));
        }
        if self.took > MOST_TIME {
            return Some(format!("took {:?}", self.took));
        }
        (self.memory_kib > MOST_MEMORY_KIB).then(|| format!("took {} KiB of memory", self.memory_kib))
    }

    /// What is wrong with the report on a server with which nobody can connect.
    fn unexplained(&self) -> Option<String> {
        if self.report["verdict"] == "ok" {
            return Some("the verdict is ok".to_owned());
        }
        self.cause().is_empty().then(|| format!("no finding: {}", self.report["clients"][0]))
    }
}

/// What a case has to come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ends {
    /// A finding, as no client connects.
    InFinding,
    /// Anything: clients may forgive what the server does.
    Somehow,
}

/// A hostile server, made when its turn comes, and what becomes of its check.
pub(crate) struct Case<'a> {
    pub(crate) name: String,
    pub(crate) ends: Ends,
    pub(crate) run: Box<dyn Fn() -> Checked + Send + Sync + 'a>,
}

/// Runs all cases, some at a time, and fails with all that are wrong.
pub(crate) fn hold(cases: &[Case<'_>]) {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let checked = (case.run)();
                    done.lock().unwrap().push((case, checked));
                }
            });
        }
    });
    let done = done.into_inner().unwrap();
    if std::env::var_os("WHYTLS_HOSTILE_SHOW").is_some() {
        for (case, checked) in &done {
            println!(
                "{:<60} {:<40} {:>6} ms {:>7} KiB",
                case.name,
                checked.cause(),
                checked.took.as_millis(),
                checked.memory_kib
            );
        }
    }
    let wrong: Vec<String> = done
        .iter()
        .filter_map(|(case, checked)| {
            let what = checked.wrong(case.ends)?;
            Some(format!("{}: {what}", case.name))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}
