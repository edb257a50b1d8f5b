//! The only helper: the program in a scrubbed environment, its answers, and what it is run on.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{OnceLock, mpsc};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use tempfile::{TempDir, TempPath};
use whytls_certificates::make::{BasicConstraints, Draft};
use whytls_lab::Running;

/// Nothing here takes nearly as long; what does is killed and has failed.
const LIMIT: Duration = Duration::from_secs(120);

/// What could change an answer from one machine to the next.
const SCRUBBED: &[&str] = &[
    "CARGO",
    "CARGO_TARGET_DIR",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "COLUMNS",
    "NO_COLOR",
    "RUST_BACKTRACE",
    "RUST_LOG",
    "SSL_CERT_DIR",
    "WHYTLS_CACHE",
    "XDG_CACHE_HOME",
];

/// One run of the program.
pub(crate) struct Run {
    command: Command,
    input: Vec<u8>,
    limit: Duration,
}

/// The program with these arguments, with a root store of our own, so that no root of the machine has a say.
pub(crate) fn whytls<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    program(env!("CARGO_BIN_EXE_whytls"), arguments)
}

/// The same as a cargo subcommand.
pub(crate) fn cargo_whytls<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    program(env!("CARGO_BIN_EXE_cargo-whytls"), arguments)
}

fn program<A: AsRef<OsStr>>(name: &str, arguments: impl IntoIterator<Item = A>) -> Run {
    static STORE: OnceLock<TempPath> = OnceLock::new();
    let store = STORE.get_or_init(|| {
        let root = Draft::new("Unrelated root")
            .validity(1_700_000_000, 4_000_000_000)
            .basic_constraints(BasicConstraints::Ca { path_len: None })
            .self_signed()
            .unwrap();
        temp_file(root.pem().unwrap())
    });
    let mut command = Command::new(name);
    for name in SCRUBBED {
        command.env_remove(name);
    }
    command.env("SSL_CERT_FILE", store).args(arguments);
    Run { command, input: Vec::new(), limit: LIMIT }
}

impl Run {
    /// In this folder.
    pub(crate) fn in_folder(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// With this variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// With these arguments behind the others.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.command.args(arguments);
        self
    }

    /// With one more argument.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// With these bytes on standard input; else it is empty.
    pub(crate) fn input(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.input = bytes.into();
        self
    }

    /// Killed, and the test failed, after this time.
    pub(crate) fn within(mut self, limit: Duration) -> Self {
        self.limit = limit;
        self
    }

    /// Runs it to its end.
    #[track_caller]
    pub(crate) fn run(self) -> Ran {
        let limit = self.limit;
        let (child, finished) = self.start();
        finished.wait(child, limit)
    }

    /// Runs it while nobody reads what it writes.
    #[track_caller]
    pub(crate) fn run_unread(mut self) -> Ran {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let words = format!("{:?}", self.command);
        let output = self.command.stdin(Stdio::null()).stdout(writer).output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        let ran = Ran { words, code: output.status.code(), out: String::new(), err };
        assert!(!ran.err.contains("panicked"), "{ran}");
        ran
    }

    /// Starts it; what it writes is gathered.
    pub(crate) fn start(mut self) -> (Child, Finished) {
        let words = format!("{:?}", self.command);
        self.command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = self.command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        let input = self.input;
        // Whoever does not read to the end need not.
        thread::spawn(move || stdin.write_all(&input));
        let gather = |mut from: Box<dyn Read + Send>| {
            let (sender, receiver) = mpsc::channel();
            thread::spawn(move || {
                let mut bytes = Vec::new();
                let _ = from.read_to_end(&mut bytes);
                let _ = sender.send(bytes);
            });
            receiver
        };
        let out = gather(Box::new(child.stdout.take().unwrap()));
        let err = gather(Box::new(child.stderr.take().unwrap()));
        (child, Finished { words, out, err })
    }
}

/// What a running program will have written.
pub(crate) struct Finished {
    words: String,
    out: mpsc::Receiver<Vec<u8>>,
    err: mpsc::Receiver<Vec<u8>>,
}

impl Finished {
    /// Waits for the end, and kills what does not come to one.
    #[track_caller]
    pub(crate) fn wait(self, mut child: Child, limit: Duration) -> Ran {
        let both = self.out.recv_timeout(limit).and_then(|out| Ok((out, self.err.recv_timeout(limit)?)));
        let Ok((out, err)) = both else {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{} did not end within {limit:?}", self.words);
        };
        let ran = Ran {
            words: self.words,
            code: child.wait().unwrap().code(),
            out: String::from_utf8(out).unwrap(),
            err: String::from_utf8(err).unwrap(),
        };
        assert!(!ran.err.contains("panicked"), "{ran}");
        ran
    }
}

/// What a run came to.
pub(crate) struct Ran {
    words: String,
    code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl std::fmt::Display for Ran {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { words, code, out, err } = self;
        write!(f, "{words}\n--- code {code:?}\n--- out\n{out}\n--- err\n{err}")
    }
}

impl Ran {
    /// It ended with this code.
    #[track_caller]
    pub(crate) fn code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self}");
        self
    }

    /// Its code, where several are right.
    pub(crate) fn any_code(&self) -> Option<i32> {
        self.code
    }

    /// Bad usage or unreadable input: told on standard error with these words, nothing on standard output.
    #[track_caller]
    pub(crate) fn refused(self, words: &[&str]) {
        assert_eq!(self.code, Some(2), "{self}");
        assert_eq!(self.out, "", "{self}");
        assert!(self.err.starts_with("error: "), "{self}");
        for word in words {
            assert!(self.err.contains(word), "{word}: {self}");
        }
    }

    /// It wrote this to standard output.
    #[track_caller]
    pub(crate) fn says(self, words: &[&str]) -> Self {
        // Lines are broken at the width of the terminal.
        let out = self.out.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in words {
            assert!(out.contains(word), "{word}: {self}");
        }
        self
    }

    /// The reports on standard output, each of which validates against the schema.
    #[track_caller]
    pub(crate) fn reports(&self) -> Vec<Value> {
        self.out
            .lines()
            .map(|line| {
                let report = serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {self}"));
                let errors: Vec<String> = validator().iter_errors(&report).map(|e| e.to_string()).collect();
                assert!(errors.is_empty(), "{errors:?}: {self}");
                report
            })
            .collect()
    }

    /// The one report on standard output.
    #[track_caller]
    pub(crate) fn report(&self) -> Value {
        let mut reports = self.reports();
        assert_eq!(reports.len(), 1, "{self}");
        reports.remove(0)
    }
}

/// The schema as the program itself prints it.
fn validator() -> &'static jsonschema::Validator {
    static VALIDATOR: OnceLock<jsonschema::Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        let schema = serde_json::from_str(&whytls(["schema"]).run().code(0).out).unwrap();
        jsonschema::validator_for(&schema).unwrap()
    })
}

/// The causes of a report with their confidence, in its order.
pub(crate) fn causes(report: &Value) -> Vec<(&str, &str)> {
    let findings = report["findings"].as_array().unwrap();
    findings.iter().map(|f| (f["cause"].as_str().unwrap(), f["confidence"].as_str().unwrap())).collect()
}

/// The finding of this cause.
#[track_caller]
pub(crate) fn finding<'r>(report: &'r Value, cause: &str) -> &'r Value {
    let findings = report["findings"].as_array().unwrap();
    findings.iter().find(|f| f["cause"] == cause).unwrap_or_else(|| panic!("no {cause}: {report:#}"))
}

/// The notes of a report, one a line.
pub(crate) fn notes(report: &Value) -> String {
    report["notes"].as_array().unwrap().iter().map(|n| format!("{}\n", n.as_str().unwrap())).collect()
}

/// A temporary file with this content.
pub(crate) fn temp_file(content: impl AsRef<[u8]>) -> TempPath {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(content.as_ref()).unwrap();
    file.into_temp_path()
}

/// A copy of one of the projects in `crates/whytls-dependencies/tests/projects`.
pub(crate) fn project(name: &str) -> TempDir {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../whytls-dependencies/tests/projects");
    copy(&fixtures.join(name))
}

/// A copy of a project of these tests.
pub(crate) fn own_project(name: &str) -> TempDir {
    copy(&here("projects").join(name))
}

/// A file beside these tests.
pub(crate) fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/integration").join(name)
}

fn copy(from: &Path) -> TempDir {
    fn into(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            let to = to.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                into(&entry.path(), &to);
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    into(from, folder.path());
    folder
}

/// A server of the lab, as `host:port`, with its CA if it has one.
pub(crate) struct Up {
    pub(crate) endpoint: String,
    pub(crate) ca: Option<TempPath>,
    server: Running,
}

impl Up {
    /// How many connections it has accepted.
    pub(crate) fn accepted(&self) -> u64 {
        self.server.accepted()
    }
}

/// Starts a server of the lab; it goes when this goes.
pub(crate) fn lab(name: &str) -> Up {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed();
    let server = whytls_lab::scenario(name).unwrap().start(now).unwrap();
    Up {
        endpoint: format!("{}:{}", server.host(), server.addr().port()),
        ca: server.ca_pem().map(temp_file),
        server,
    }
}

/// A port of 127.0.0.1 that refuses connections as long as this lives: it is bound, and nobody listens.
pub(crate) struct Refusing {
    pub(crate) endpoint: String,
    _socket: tokio::net::TcpSocket,
}

/// Takes such a port.
pub(crate) fn refusing() -> Refusing {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    Refusing { endpoint: socket.local_addr().unwrap().to_string(), _socket: socket }
}

/// Sends this signal, as from a terminal.
#[cfg(unix)]
pub(crate) fn signal(child: &Child, name: &str) {
    let kill = format!("kill -{name} {}", child.id());
    assert!(Command::new("sh").args(["-c", &kill]).status().unwrap().success(), "{kill}");
}

/// The content of every file below a folder, by path.
pub(crate) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.insert(entry.path(), fs::read(entry.path()).unwrap());
        }
    }
    found
}
