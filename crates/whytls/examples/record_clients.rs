//! Builds and runs real clients against every lab server, and writes what they did to `tests/lab/recorded.tsv`
//! (clients from crates) and `tests/lab/foreign.tsv` (programs of this machine), against which tests hold the
//! emulation:
//!
//! ```text
//! cargo run -p whytls --example record_clients -- CACHE_DIR [--missing] [--build-only]
//!     [--scenario NAME]... [--client PATTERN]... [--texts FILE]
//! ```
//!
//! The first run builds some fifty clients (half an hour); they are kept in CACHE_DIR. `--missing` runs what no
//! row tells yet; `--scenario` and `--client` run those alone. All other rows are kept as they are. `--texts` adds to a
//! file what each client that failed printed in full: scenario, client, the chain of errors as anyhow's `{:#}` prints
//! it, and Debug.

#[path = "../tests/lab/recorded.rs"]
#[allow(dead_code, reason = "the tests read what is written here")]
mod recorded;

#[path = "record_clients/foreign.rs"]
mod foreign;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use foreign::Foreigner;
use recorded::{Did, Recorded, kernel, read};
use whytls_clients::{ClientId, profiles};
use whytls_lab::{Scenario, scenarios};
use whytls_prove::{Built, CancelToken, Outcome, ProveError, Target, Workshop, WorkshopOptions, run};

/// The time that a client is given for its one request. Long enough for a loaded machine.
const PATIENCE: Duration = Duration::from_secs(8);
/// How many clients run at once.
const AT_ONCE: usize = 8;

const COMMAND: &str = "cargo run -p whytls --example record_clients -- CACHE_DIR";

type AnyError = Box<dyn std::error::Error>;

/// What is asked for on the command line.
#[derive(Default)]
struct Asked {
    cache: PathBuf,
    missing: bool,
    build_only: bool,
    scenarios: Vec<String>,
    clients: Vec<String>,
    texts: Option<PathBuf>,
}

/// Whoever can be run.
enum Client {
    /// Built from crates.
    Crates(Box<Crated>),
    /// A program of this machine.
    Foreign(Foreigner),
}

/// A client built from crates, or why cargo cannot.
struct Crated {
    id: ClientId,
    built: Result<Built, String>,
}

/// A file of recorded rows, and how it begins.
struct Table {
    path: PathBuf,
    head: String,
    rows: Recorded,
}

fn main() -> Result<(), AnyError> {
    let asked = asked()?;
    let cancel = CancelToken::new();
    let clients = built(&asked, &cancel)?;
    if asked.build_only {
        return Ok(());
    }
    let scratch = tempfile::tempdir()?;
    let foreigners = foreign::all(scratch.path())?;
    let versions: Vec<&str> = foreigners.iter().map(|f| f.version.as_str()).collect();
    let mut crates_table = Table::open(
        "recorded.tsv",
        format!(
            "# What real clients did against the lab: scenario, client, outcome, kernel of the innermost error.\n\
             # Written by: {COMMAND}\n# {}\n",
            foreign::first_line_of("openssl", &["version"])?
        ),
    )?;
    let mut foreign_table = Table::open(
        "foreign.tsv",
        format!(
            "# What programs that are not built from crates did against the lab: scenario, program, outcome, kernel\n\
             # of the error. Written by: {COMMAND}\n# {}\n",
            versions.join("\n# ")
        ),
    )?;
    let clients: Vec<Client> = clients
        .into_iter()
        .map(|crated| Client::Crates(Box::new(crated)))
        .chain(foreigners.into_iter().map(Client::Foreign))
        .filter(|client| asked.clients.is_empty() || asked.clients.iter().any(|p| client.fits(p)))
        .collect();

    let texts = match &asked.texts {
        Some(path) => Some(OpenOptions::new().create(true).append(true).open(path)?),
        None => None,
    };
    let store = recorded::unrelated_store();
    // SAFETY: no other thread runs yet.
    unsafe {
        std::env::set_var("SSL_CERT_FILE", store.path());
        std::env::remove_var("SSL_CERT_DIR");
    }
    for scenario in scenarios() {
        if !asked.scenarios.is_empty() && !asked.scenarios.iter().any(|s| s == scenario.name) {
            continue;
        }
        let wanted: Vec<&Client> = clients
            .iter()
            .filter(|client| {
                let key = (scenario.name.to_owned(), client.name());
                let rows = if client.is_foreign() { &foreign_table.rows } else { &crates_table.rows };
                !(asked.missing && rows.contains_key(&key))
            })
            .collect();
        if wanted.is_empty() {
            continue;
        }
        eprintln!("running {} against {}", wanted.len(), scenario.name);
        for (client, did) in against(scenario, wanted, store.path(), texts.as_ref(), &cancel)? {
            let table = if client.is_foreign() { &mut foreign_table } else { &mut crates_table };
            table.rows.insert((scenario.name.to_owned(), client.name()), did);
        }
        // After each, so that a run that is called off has not been for nothing.
        crates_table.write()?;
        foreign_table.write()?;
    }
    Ok(())
}

fn asked() -> Result<Asked, AnyError> {
    let mut asked = Asked::default();
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--missing" => asked.missing = true,
            "--build-only" => asked.build_only = true,
            "--scenario" => asked.scenarios.push(words.next().ok_or("--scenario NAME")?),
            "--client" => asked.clients.push(words.next().ok_or("--client PATTERN")?),
            "--texts" => asked.texts = Some(words.next().ok_or("--texts FILE")?.into()),
            _ if asked.cache.as_os_str().is_empty() => asked.cache = word.into(),
            other => return Err(format!("what is '{other}'?").into()),
        }
    }
    if asked.cache.as_os_str().is_empty() {
        return Err("give the folder for built clients".into());
    }
    Ok(asked)
}

/// Every client of the whole table of which a recipe is known, built.
fn built(asked: &Asked, cancel: &CancelToken) -> Result<Vec<Crated>, AnyError> {
    let options = WorkshopOptions { cancel: cancel.clone(), ..WorkshopOptions::default() };
    let workshop = Workshop::new(&asked.cache, options)?;
    let ids: BTreeSet<ClientId> =
        profiles::all().into_iter().chain(profiles::further()).map(|p| p.id).collect();
    let mut ready: BTreeMap<ClientId, Option<Result<Built, String>>> = BTreeMap::new();
    let mut clients = Vec::new();
    for id in ids {
        if !asked.clients.is_empty() && !asked.clients.iter().any(|p| id.matches(p)) {
            continue;
        }
        let made = ready.entry(id.with_danger(false)).or_insert_with_key(|id| {
            eprintln!("building {id}");
            match workshop.recipe(id).and_then(|recipe| workshop.build(&recipe, &mut |_| {})) {
                Ok(built) => Some(Ok(built)),
                Err(ProveError::CannotResolve { reason, .. }) => Some(Err(reason)),
                Err(error) => {
                    eprintln!("  left out: {}", first_line(&error.to_string()));
                    None
                }
            }
        });
        clients.extend(made.clone().map(|built| Crated { id, built }));
    }
    Ok(clients)
}

/// What these clients do against this scenario.
fn against<'a>(
    scenario: &'static Scenario,
    clients: Vec<&'a Client>,
    store: &Path,
    texts: Option<&File>,
    cancel: &CancelToken,
) -> Result<Vec<(&'a Client, Did)>, AnyError> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs().cast_signed();
    let up = scenario.start(now)?;
    let mut file = tempfile::NamedTempFile::new()?;
    file.write_all(up.ca_pem().unwrap_or_default().as_bytes())?;
    let ca = up.ca_pem().map(|_| file.path());
    let url = format!("https://{}:{}/", up.host(), up.addr().port());
    let jobs = Mutex::new(clients);
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..AT_ONCE {
            scope.spawn(|| {
                while let Some(client) = jobs.lock().ok().and_then(|mut jobs| jobs.pop()) {
                    let did = match client {
                        Client::Crates(crated) => match &crated.built {
                            Ok(built) => {
                                let outcome = ran(&crated.id, built, &url, ca, cancel);
                                if let (Some(file), Ok(outcome)) = (texts, &outcome) {
                                    note(file, scenario.name, &crated.id, outcome);
                                }
                                did(&crated.id, outcome)
                            }
                            Err(reason) => Did::CannotExist(first_line(reason).to_owned()),
                        },
                        Client::Foreign(program) => program.get(&url, ca.unwrap_or(store), PATIENCE),
                    };
                    if let Ok(mut done) = done.lock() {
                        done.push((client, did));
                    }
                }
            });
        }
    });
    Ok(done.into_inner().map_err(|_| "a client's thread panicked")?)
}

/// Lets a client make its request.
fn ran(
    id: &ClientId,
    built: &Built,
    url: &str,
    ca: Option<&Path>,
    cancel: &CancelToken,
) -> Result<Outcome, ProveError> {
    let danger = id.is_danger();
    let target = Target { ca: ca.map(Path::to_owned), danger, timeout: PATIENCE, ..Target::new(url) };
    run(built, &target, cancel).map(|ran| ran.outcome)
}

/// What of it is recorded.
fn did(id: &ClientId, outcome: Result<Outcome, ProveError>) -> Did {
    match outcome {
        Ok(Outcome::Connects { .. }) => Did::Connected,
        Ok(Outcome::Hangs { .. }) => Did::Failed("hangs".to_owned()),
        // It speaks TLS alone, and by TLS an answer came. It is the program around it that looks for HTTP.
        Ok(other) if id.library == "tokio-rustls" && other.telling() == Some("the answer is no HTTP") => {
            Did::Connected
        }
        Ok(other) => Did::Failed(kernel(other.telling().unwrap_or_default())),
        Err(error) => Did::Failed(format!("could not be run: {}", first_line(&error.to_string()))),
    }
}

/// Adds what a client printed to the file of texts.
fn note(mut file: &File, scenario: &str, id: &ClientId, outcome: &Outcome) {
    let Outcome::Fails { display, debug, chain } = outcome else { return };
    let escaped = |text: &str| text.replace('\\', "\\\\").replace('\n', "\\n").replace('\t', "\\t");
    let whole = [std::slice::from_ref(display), chain].concat().join(": ");
    let line = format!("{scenario}\t{id}\t{}\t{}\n", escaped(&whole), escaped(debug));
    if let Err(error) = file.write_all(line.as_bytes()) {
        eprintln!("{scenario} {id}: its text was not written: {error}");
    }
}

impl Client {
    fn name(&self) -> String {
        match self {
            Self::Crates(crated) => crated.id.to_string(),
            Self::Foreign(program) => program.name.to_owned(),
        }
    }

    fn is_foreign(&self) -> bool {
        matches!(self, Self::Foreign(_))
    }

    fn fits(&self, pattern: &str) -> bool {
        match self {
            Self::Crates(crated) => crated.id.matches(pattern),
            Self::Foreign(program) => program.name == pattern,
        }
    }
}

impl Table {
    /// The rows that stand in this file, of scenarios that there still are.
    fn open(name: &str, head: String) -> Result<Self, AnyError> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lab").join(name);
        let text = if path.exists() { std::fs::read_to_string(&path)? } else { String::new() };
        let mut rows = read(&text);
        rows.retain(|(scenario, _), _| whytls_lab::scenario(scenario).is_some());
        Ok(Self { path, head, rows })
    }

    fn write(&self) -> Result<(), AnyError> {
        let mut text = self.head.clone();
        for ((scenario, client), did) in &self.rows {
            let did = match did {
                Did::Connected => "connects\t".to_owned(),
                Did::Failed(why) => format!("fails\t{why}"),
                Did::CannotExist(why) => format!("cannot-exist\t{why}"),
            };
            text.push_str(&format!("{scenario}\t{client}\t{did}\n"));
        }
        Ok(std::fs::write(&self.path, text)?)
    }
}

fn first_line(text: &str) -> &str {
    text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default().trim()
}
