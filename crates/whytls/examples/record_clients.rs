//! Builds and runs every client of the table against every lab server, and writes what they did to
//! `tests/lab/recorded.tsv`, against which tests hold the emulation:
//!
//! ```text
//! cargo run --release -p whytls --example record_clients -- CACHE_DIR
//! ```
//!
//! The first run builds some twenty clients (about ten minutes); they are kept in CACHE_DIR.

#[path = "../tests/lab/recorded.rs"]
#[allow(dead_code, reason = "the tests read what is written here")]
mod recorded;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use recorded::kernel;
use whytls_clients::{ClientId, profiles};
use whytls_lab::scenarios;
use whytls_prove::{Built, CancelToken, Outcome, ProveError, Target, Workshop, WorkshopOptions, run};

/// The time that a client is given for its one request. Long enough for a loaded machine.
const PATIENCE: Duration = Duration::from_secs(8);

type AnyError = Box<dyn std::error::Error>;

fn main() -> Result<(), AnyError> {
    let cache = std::env::args().nth(1).ok_or("give the folder for built clients")?;
    let cancel = CancelToken::new();
    let workshop =
        Workshop::new(&cache, WorkshopOptions { cancel: cancel.clone(), ..WorkshopOptions::default() })?;
    let ids: BTreeSet<ClientId> = profiles::all().into_iter().map(|p| p.id.with_danger(false)).collect();
    let mut clients: Vec<(ClientId, Result<Built, String>)> = Vec::new();
    for id in ids {
        eprintln!("building {id}");
        let built = match workshop.recipe(&id).and_then(|recipe| workshop.build(&recipe, &mut |_| {})) {
            Ok(built) => Ok(built),
            Err(ProveError::CannotResolve { reason, .. }) => Err(reason),
            Err(error) => return Err(error.into()),
        };
        clients.push((id, built));
    }

    let store = recorded::unrelated_store();
    // SAFETY: no other thread runs yet.
    unsafe {
        std::env::set_var("SSL_CERT_FILE", store.path());
        std::env::remove_var("SSL_CERT_DIR");
    }
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs().cast_signed();
    let mut table = String::from(
        "# What real clients did against the lab: scenario, client, outcome, kernel of the innermost error.\n\
         # Written by: cargo run --release -p whytls --example record_clients -- CACHE_DIR\n",
    );
    writeln!(table, "# {}", version("openssl", &["version"])?)?;
    for scenario in scenarios() {
        eprintln!("running all against {}", scenario.name);
        let up = scenario.start(now)?;
        let mut ca = tempfile::NamedTempFile::new()?;
        ca.write_all(up.ca_pem().unwrap_or_default().as_bytes())?;
        let url = format!("https://{}:{}/", up.host(), up.addr().port());
        let jobs: Mutex<Vec<_>> = Mutex::new(
            clients
                .iter()
                .flat_map(|(id, built)| [false, true].map(|danger| (id, built, danger)))
                .rev()
                .collect(),
        );
        let lines: Mutex<Vec<String>> = Mutex::default();
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    while let Some((id, built, danger)) = jobs.lock().ok().and_then(|mut j| j.pop()) {
                        let id = id.with_danger(danger);
                        let ca = up.ca_pem().map(|_| PathBuf::from(ca.path()));
                        let did = match built {
                            Err(reason) => format!("cannot-exist\t{}", first_line(reason)),
                            Ok(built) => did(built, &url, ca, danger, &cancel),
                        };
                        if let Ok(mut lines) = lines.lock() {
                            lines.push(format!("{}\t{id}\t{did}\n", scenario.name));
                        }
                    }
                });
            }
        });
        let mut lines = lines.into_inner()?;
        lines.sort();
        lines.iter().for_each(|line| table.push_str(line));
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/lab/recorded.tsv");
    std::fs::write(path, table)?;
    eprintln!("wrote {path}");
    Ok(())
}

fn did(built: &Built, url: &str, ca: Option<PathBuf>, danger: bool, cancel: &CancelToken) -> String {
    let target = Target { ca, danger, timeout: PATIENCE, ..Target::new(url) };
    match run(built, &target, cancel) {
        Ok(ran) => match &ran.outcome {
            Outcome::Connects { .. } => "connects\t".to_owned(),
            Outcome::Hangs { .. } => "fails\thangs".to_owned(),
            other => format!("fails\t{}", kernel(other.telling().unwrap_or_default())),
        },
        Err(error) => format!("fails\tcould not be run: {}", first_line(&error.to_string())),
    }
}

fn first_line(text: &str) -> &str {
    text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default().trim()
}

fn version(program: &str, arguments: &[&str]) -> Result<String, AnyError> {
    let output = std::process::Command::new(program).args(arguments).output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
