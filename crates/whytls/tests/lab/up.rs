//! A lab server and what `whytls check` says of it.

use std::io::Write;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;
use whytls_lab::{Running, Scenario, scenarios};

use crate::recorded::unrelated_store;

/// How many servers are checked at once.
const AT_ONCE: usize = 8;

/// What `check` says of every scenario, with the CA that the scenario gives; each is run once.
pub(crate) fn reports() -> &'static [(&'static Scenario, Value)] {
    static REPORTS: OnceLock<Vec<(&'static Scenario, Value)>> = OnceLock::new();
    REPORTS.get_or_init(|| every(&[]))
}

/// The same with the whole table of clients, who go straight to the port: what is a proxy is dialled as a server.
pub(crate) fn tables() -> &'static [(&'static Scenario, Value)] {
    static TABLES: OnceLock<Vec<(&'static Scenario, Value)>> = OnceLock::new();
    TABLES.get_or_init(|| of_every_scenario(|s| checked(&start(s), &["--timeout", "4s", "--clients"]).0))
}

/// What `check` says of every scenario with these options.
pub(crate) fn every(more: &[&str]) -> Vec<(&'static Scenario, Value)> {
    of_every_scenario(|s| check(s, more).0)
}

fn of_every_scenario(ask: impl Fn(&'static Scenario) -> Value + Sync) -> Vec<(&'static Scenario, Value)> {
    // Some at a time: all at once keep a small machine so busy that their time limits pass.
    static ONE_AFTER_THE_OTHER: Mutex<()> = Mutex::new(());
    let _turn = ONE_AFTER_THE_OTHER.lock().unwrap_or_else(PoisonError::into_inner);
    let next = AtomicUsize::new(0);
    let take = || scenarios().get(next.fetch_add(1, Ordering::Relaxed));
    let work = || std::iter::from_fn(take).map(|s| (s, ask(s))).collect::<Vec<_>>();
    let mut reports: Vec<(&'static Scenario, Value)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    reports.sort_by_key(|(scenario, _)| scenario.name);
    reports
}

/// What `check` says of one scenario, and its exit code.
pub(crate) fn check(scenario: &'static Scenario, more: &[&str]) -> (Value, Option<i32>) {
    let up = start(scenario);
    let options = up.options();
    let mut arguments: Vec<&str> = vec!["--timeout", "2s"];
    arguments.extend(options.iter().map(String::as_str).chain(more.iter().copied()));
    checked(&up, &arguments)
}

pub(crate) fn start(scenario: &'static Scenario) -> Running {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed();
    scenario.start(now).unwrap()
}

pub(crate) fn checked(up: &Running, arguments: &[&str]) -> (Value, Option<i32>) {
    let mut ca = tempfile::NamedTempFile::new().unwrap();
    let mut command = whytls();
    command.args(["check", "--format", "json"]);
    command.arg(format!("{}:{}", up.host(), up.addr().port()));
    if let Some(pem) = up.ca_pem() {
        ca.write_all(pem.as_bytes()).unwrap();
        command.arg("--ca").arg(ca.path());
    }
    let output = command.args(arguments).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    let report = serde_json::from_str(&text)
        .unwrap_or_else(|e| panic!("{}: {e}: {text}{complaint}", up.scenario().name));
    (report, output.status.code())
}

/// The program, with a root store of our own: no root of the test machine has a say.
pub(crate) fn whytls() -> Command {
    static STORE: OnceLock<tempfile::TempPath> = OnceLock::new();
    let store = STORE.get_or_init(|| unrelated_store().into_temp_path());
    let mut command = Command::new(env!("CARGO_BIN_EXE_whytls"));
    command.env("SSL_CERT_FILE", store).env_remove("SSL_CERT_DIR").env("NO_COLOR", "1");
    command
}
