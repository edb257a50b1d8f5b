//! Building clients with the user's cargo, each once.

use std::collections::HashSet;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};
use whytls_clients::{Backend, ClientId};

use crate::costs::Journal;
use crate::lock::Lock;
use crate::plan::{Graph, TREE, complaint, complaint_of_build, tail};
use crate::process::{End, Event, converse};
use crate::recipe::OpenSsl;
use crate::{CancelToken, ProveError, Recipe};

/// Goes up when built clients of older versions of this crate must not be used any more.
const FORMAT: u32 = 1;
/// `cargo tree` writes a line of some tens of bytes for each dependency.
const TREE_LIMIT: usize = 16 << 20;
/// `cargo build` writes a line of a few hundred bytes for each crate.
const BUILD_LIMIT: usize = 16 << 20;

/// A cache folder and a cargo that fills it.
///
/// ```text
/// CACHE/clients/ID/        one built client: its package, its Cargo.lock, stamp.json and the program
/// CACHE/partial/           what is being built; empty when nobody builds
/// CACHE/target/            what cargo compiled, shared by all clients; may be deleted at any time
/// CACHE/lock               held by the one workshop that builds
/// ```
///
/// A client appears under `clients` by one rename, so whatever stands there is whole.
///
/// **What cargo gets to see.** Cargo works in the cache folder, so no `.cargo/config.toml` and no
/// `rust-toolchain.toml` of the user's project matters; those of the user and the machine do
/// (mirrors, proxies, linkers and flags that this machine needs). Of the environment, all is passed on
/// except what is meant for the user's own project and would compile all crates anew or put them
/// elsewhere: `RUSTFLAGS`, `RUSTDOCFLAGS`, `CARGO_ENCODED_RUSTFLAGS`, `CARGO_BUILD_*` but for
/// `CARGO_BUILD_JOBS`, `CARGO_TARGET_*_RUSTFLAGS`, `CARGO_PROFILE_*`, `CARGO_INCREMENTAL`,
/// `CARGO_TARGET_DIR`, the jobserver of an outer cargo or make, and the compiler wrappers
/// `RUSTC_WRAPPER` and `RUSTC_WORKSPACE_WRAPPER`, which can outlive a build that is called off. The
/// environment of this process is not changed.
#[derive(Debug)]
pub struct Workshop {
    cache: PathBuf,
    cargo: PathBuf,
    /// What cargo says of its version.
    toolchain: Result<String, NoCargo>,
    openssl: OnceLock<OpenSsl>,
    offline: bool,
    cancel: CancelToken,
}

/// How a workshop works.
#[derive(Clone, Debug, Default)]
pub struct WorkshopOptions {
    /// The cargo to use; else what `CARGO` names (cargo sets it for its subcommands); else `cargo`.
    pub cargo: Option<PathBuf>,
    /// Only what cargo has downloaded already.
    pub offline: bool,
    /// Which OpenSSL clients with native-tls get; else the system's if it has what compiling
    /// against it takes, otherwise a vendored one.
    pub openssl: Option<OpenSsl>,
    /// Calls off whatever the workshop is doing.
    pub cancel: CancelToken,
}

/// A client that was built.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Built {
    /// The client, without the option `danger`.
    pub client: ClientId,
    /// The program.
    pub program: PathBuf,
    /// What cargo resolved: the exact version of every crate in it. Empty path for a program of
    /// another origin ([`Built::program`]).
    pub lock_file: PathBuf,
    /// How long it took, unless it was there already.
    pub took: Option<Duration>,
}

impl Built {
    /// A program of another origin that speaks as a built client does.
    pub fn from_program(client: ClientId, program: PathBuf) -> Self {
        Self { client, program, lock_file: PathBuf::new(), took: None }
    }
}

/// What to expect of building a client, without asking cargo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Forecast {
    /// Whether it is there already.
    pub ready: bool,
    /// About how long building it takes; zero if it is there.
    pub expected: Duration,
}

impl Forecast {
    /// `expected` in whole seconds, rounded up.
    pub fn expected_seconds(&self) -> u64 {
        self.expected.as_secs() + u64::from(self.expected.subsec_nanos() > 0)
    }
}

/// What a workshop is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Progress {
    /// Another whytls builds in the same cache folder; its end is waited for.
    Waiting,
    /// Cargo chooses versions and downloads crates.
    Resolving,
    /// Cargo will compile now.
    Planned {
        /// How many crates it takes.
        crates: usize,
        /// How many of them are compiled already.
        cached: usize,
        /// About how long it takes.
        expected: Duration,
    },
    /// Cargo compiles. Comes with each crate and at least about once a second.
    Compiling {
        /// How many crates are compiled.
        done: usize,
        /// How many it takes (as in `Planned`).
        total: usize,
        /// Since compiling began.
        elapsed: Duration,
        /// About how long it takes in all.
        expected: Duration,
    },
    /// The client is there.
    Ready {
        /// From the call to now.
        elapsed: Duration,
    },
}

#[derive(Clone, Debug)]
struct NoCargo {
    kind: io::ErrorKind,
    text: String,
}

/// What lies beside a program and says what it is.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Stamp {
    format: u32,
    toolchain: String,
    files: Vec<(String, String)>,
}

impl Workshop {
    /// A workshop in `cache`, which is created where it is missing. Cargo is looked for; that there is
    /// none is an error of [`build`](Self::build) only, since clients built before can be run without.
    ///
    /// # Errors
    ///
    /// [`ProveError::Io`] if the folder cannot be made.
    pub fn new(cache: impl Into<PathBuf>, options: WorkshopOptions) -> Result<Self, ProveError> {
        let cache = cache.into();
        fs::create_dir_all(&cache).map_err(ProveError::io("make", &cache))?;
        // Cargo runs in another folder, so relative paths would lead astray.
        let cache = std::path::absolute(&cache).map_err(ProveError::io("find", &cache))?;
        let cargo = options
            .cargo
            .or_else(|| env::var_os("CARGO").filter(|c| !c.is_empty()).map(PathBuf::from))
            .unwrap_or_else(|| PathBuf::from("cargo"));
        let mut workshop = Self {
            cache,
            cargo,
            toolchain: Err(NoCargo { kind: io::ErrorKind::NotFound, text: String::new() }),
            openssl: options.openssl.map_or_else(OnceLock::new, OnceLock::from),
            offline: options.offline,
            cancel: options.cancel,
        };
        workshop.toolchain = workshop.ask_version();
        Ok(workshop)
    }

    /// The cargo that builds, as in "1.95.0 (f2d3ce0bd 2026-03-21)".
    ///
    /// # Errors
    ///
    /// [`ProveError::NoCargo`].
    pub fn cargo_version(&self) -> Result<&str, ProveError> {
        self.toolchain.as_deref().map_err(|why| ProveError::NoCargo {
            tried: self.cargo.clone(),
            source: io::Error::new(why.kind, why.text.clone()),
        })
    }

    /// The recipe of a client as it is built on this machine.
    ///
    /// # Errors
    ///
    /// [`ProveError::NotSupported`].
    pub fn recipe(&self, client: &ClientId) -> Result<Recipe, ProveError> {
        let openssl = match client.backend {
            Backend::NativeTls | Backend::OpenSsl => *self.openssl.get_or_init(openssl_here),
            _ => OpenSsl::System,
        };
        Recipe::new(client, openssl)
    }

    /// What to expect of building a client, without asking cargo.
    pub fn forecast(&self, recipe: &Recipe) -> Forecast {
        if self.ready(recipe).is_some() {
            return Forecast { ready: true, expected: Duration::ZERO };
        }
        let toolchain = self.toolchain.as_deref().unwrap_or_default();
        let journal = Journal::read(&self.target(), toolchain);
        Forecast { ready: false, expected: journal.guess(&recipe.client().to_string(), recipe.heavy()) }
    }

    /// The client, if it is there already. Asks no cargo.
    pub fn ready(&self, recipe: &Recipe) -> Option<Built> {
        let folder = self.folder(recipe);
        let stamp: Stamp = serde_json::from_slice(&fs::read(folder.join("stamp.json")).ok()?).ok()?;
        let mut wanted = self.stamp(recipe);
        if self.toolchain.is_err() {
            // Without a cargo it cannot be built anew, and it is the same client.
            wanted.toolchain.clone_from(&stamp.toolchain);
        }
        let program = folder.join(program_name());
        (stamp == wanted && program.is_file()).then(|| Built {
            client: recipe.client().clone(),
            program,
            lock_file: folder.join("Cargo.lock"),
            took: None,
        })
    }

    /// Builds a client, or finds it built. `progress` is called on this thread.
    ///
    /// # Errors
    ///
    /// All of [`ProveError`] but `NotSupported` and `BadAnswer`. After any of them the cache folder
    /// holds as many clients as before, each of them whole.
    pub fn build(&self, recipe: &Recipe, progress: &mut dyn FnMut(Progress)) -> Result<Built, ProveError> {
        let start = Instant::now();
        if let Some(built) = self.ready(recipe) {
            return Ok(built);
        }
        let toolchain = self.cargo_version()?;
        let _lock = Lock::take(&self.cache.join("lock"), &self.cancel, || progress(Progress::Waiting))?;
        if let Some(built) = self.ready(recipe) {
            return Ok(built);
        }
        // What a killed program left behind. Nobody else works in here now.
        let partial = self.cache.join("partial");
        remove(&partial)?;
        let partial = Partial::new(partial)?;
        let folder = partial.0.join("client");
        write_files(&folder, recipe)?;

        progress(Progress::Resolving);
        let graph = self.resolve(recipe, &folder)?;
        let target = self.target();
        let mut journal = Journal::read(&target, toolchain);
        let expected = journal.expect(&graph.units);
        progress(Progress::Planned {
            crates: graph.crates(),
            cached: journal.cached(&graph.units),
            expected,
        });
        let compiling = Instant::now();
        let executable = self.compile(recipe, &folder, graph.crates(), expected, progress)?;

        // Taken away rather than copied: a file that was open for writing a moment ago may not be
        // runnable yet. Cargo links it anew when it is asked to.
        let program = folder.join(program_name());
        fs::rename(&executable, &program).map_err(ProveError::io("move", &executable))?;
        let stamp = folder.join("stamp.json");
        let text = serde_json::to_vec_pretty(&self.stamp(recipe)).map_err(io::Error::from);
        text.and_then(|text| fs::write(&stamp, text)).map_err(ProveError::io("write", &stamp))?;
        if self.cancel.is_cancelled() {
            return Err(ProveError::Interrupted);
        }
        self.put(recipe, &folder, &partial.0)?;
        journal.learn(&recipe.client().to_string(), &graph.units, compiling.elapsed());
        // Only estimates get worse without it.
        let _ = journal.write(&target);
        let elapsed = start.elapsed();
        progress(Progress::Ready { elapsed });
        let built = self.folder(recipe);
        Ok(Built {
            client: recipe.client().clone(),
            program: built.join(program_name()),
            lock_file: built.join("Cargo.lock"),
            took: Some(elapsed),
        })
    }

    /// The finished folder takes its place in one step.
    fn put(&self, recipe: &Recipe, folder: &Path, partial: &Path) -> Result<(), ProveError> {
        let place = self.folder(recipe);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent).map_err(ProveError::io("make", parent))?;
        }
        let old = partial.join("old");
        if place.exists() {
            // An older build of this client. It goes where leftovers go.
            fs::rename(&place, &old).map_err(ProveError::io("move", &place))?;
        }
        fs::rename(folder, &place).map_err(|source| {
            let _ = fs::rename(&old, &place);
            ProveError::io("move", folder)(source)
        })
    }

    fn resolve(&self, recipe: &Recipe, folder: &Path) -> Result<Graph, ProveError> {
        let mut command = self.cargo(folder);
        let (mut out, mut err) = (String::new(), Lines::default());
        let success = self.attend(command.args(TREE), TREE_LIMIT, &mut |event| match event {
            Event::Out(line) => {
                out.push_str(&line);
                out.push('\n');
            }
            Event::Err(line) => err.push(&line),
            Event::Tick => {}
        })?;
        if !success {
            return Err(complaint(recipe.client(), &err.0));
        }
        let graph = Graph::read(recipe.client(), &out);
        graph.check(recipe.client())?;
        Ok(graph)
    }

    fn compile(
        &self,
        recipe: &Recipe,
        folder: &Path,
        total: usize,
        expected: Duration,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<PathBuf, ProveError> {
        /// The lines of `cargo build --message-format=json` that matter here.
        #[derive(Deserialize)]
        struct Artifact {
            package_id: String,
            target: Kind,
            executable: Option<PathBuf>,
        }
        #[derive(Deserialize)]
        struct Kind {
            name: String,
            kind: Vec<String>,
        }

        let mut command = self.cargo(folder);
        command.args(["build", "--locked", "--message-format=json-render-diagnostics", "--color", "never"]);
        let start = Instant::now();
        let (mut err, mut done, mut program) = (Lines::default(), HashSet::new(), None);
        let success = self.attend(&mut command, BUILD_LIMIT, &mut |event| {
            match event {
                Event::Err(line) => return err.push(&line),
                Event::Tick => {}
                // Lines of other kinds have no `target` or no `package_id`.
                Event::Out(line) => match serde_json::from_str::<Artifact>(&line) {
                    Ok(artifact) if artifact.target.kind.iter().any(|k| k == "custom-build") => return,
                    Ok(artifact) if artifact.target.name == recipe.package() => program = artifact.executable,
                    Ok(artifact) => {
                        done.insert(artifact.package_id);
                    }
                    Err(_) => return,
                },
            }
            let done = done.len().min(total);
            progress(Progress::Compiling { done, total, elapsed: start.elapsed(), expected });
        })?;
        match program {
            Some(program) if success => Ok(program),
            _ => Err(complaint_of_build(recipe.client(), &err.0)),
        }
    }

    /// Lets cargo work; true if it succeeded.
    fn attend(
        &self,
        command: &mut Command,
        limit: usize,
        on_event: &mut dyn FnMut(Event),
    ) -> Result<bool, ProveError> {
        match converse(command, &self.cancel, None, limit, on_event) {
            Ok(End::Exited(status)) => Ok(status.success()),
            Ok(End::Cancelled | End::TimedOut) => Err(ProveError::Interrupted),
            Err(source) => Err(ProveError::NoCargo { tried: self.cargo.clone(), source }),
        }
    }

    fn ask_version(&self) -> Result<String, NoCargo> {
        let failed = |kind, text| NoCargo { kind, text };
        let mut command = self.cargo(&self.cache);
        let (mut version, mut err) = (None, Lines::default());
        let end = converse(command.arg("--version"), &self.cancel, None, 1 << 16, &mut |event| match event {
            Event::Out(line) => version = line.strip_prefix("cargo ").map(str::to_owned).or(version.take()),
            Event::Err(line) => err.push(&line),
            Event::Tick => {}
        });
        match (end, version) {
            (Ok(End::Exited(status)), Some(version)) if status.success() => Ok(version),
            (Ok(_), _) => Err(failed(io::ErrorKind::Other, format!("it is no cargo: {}", tail(&err.0)))),
            (Err(error), _) => Err(failed(error.kind(), error.to_string())),
        }
    }

    fn stamp(&self, recipe: &Recipe) -> Stamp {
        Stamp {
            format: FORMAT,
            toolchain: self.toolchain.clone().unwrap_or_default(),
            files: recipe.files().iter().map(|f| (f.path.to_owned(), f.text.clone())).collect(),
        }
    }

    fn folder(&self, recipe: &Recipe) -> PathBuf {
        self.cache.join("clients").join(recipe.client().to_string())
    }

    fn target(&self) -> PathBuf {
        self.cache.join("target")
    }

    /// A cargo command with the environment that is described at [`Workshop`].
    fn cargo(&self, folder: &Path) -> Command {
        let mut command = Command::new(&self.cargo);
        command.current_dir(folder);
        for (name, _) in env::vars_os() {
            if withheld(&name) {
                command.env_remove(name);
            }
        }
        command
            .env("CARGO_TARGET_DIR", self.target())
            .env("CARGO_TERM_PROGRESS_WHEN", "never")
            // Newest versions that this toolchain can compile; older cargos take the newest.
            .env("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "fallback")
            // Empty means none, also where a configuration file names one.
            .env("RUSTC_WRAPPER", "")
            .env("RUSTC_WORKSPACE_WRAPPER", "");
        if self.offline {
            command.env("CARGO_NET_OFFLINE", "true");
        }
        command
    }
}

/// Whether a variable of the environment is kept from cargo.
fn withheld(name: &OsString) -> bool {
    const NAMES: [&str; 11] = [
        "RUSTFLAGS",
        "RUSTDOCFLAGS",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_ENCODED_RUSTDOCFLAGS",
        "CARGO_INCREMENTAL",
        "CARGO_MAKEFLAGS",
        "MAKEFLAGS",
        "MFLAGS",
        "MAKELEVEL",
        "RUSTC_WRAPPER",
        "RUSTC_WORKSPACE_WRAPPER",
    ];
    let Some(name) = name.to_str() else { return false };
    NAMES.contains(&name)
        || name.starts_with("CARGO_PROFILE_")
        || (name.starts_with("CARGO_BUILD_") && name != "CARGO_BUILD_JOBS")
        || (name.starts_with("CARGO_TARGET_") && name.ends_with("_RUSTFLAGS"))
}

/// Whether openssl-sys will find an OpenSSL to compile against. It looks at `OPENSSL_DIR` and
/// `OPENSSL_LIB_DIR` (each also with the target in front), then asks pkg-config. Windows and Apple
/// systems have TLS of their own.
fn openssl_here() -> OpenSsl {
    if cfg!(any(windows, target_vendor = "apple")) {
        return OpenSsl::System;
    }
    let named = env::vars_os().any(|(name, _)| {
        name.to_str().is_some_and(|n| n.ends_with("OPENSSL_DIR") || n.ends_with("OPENSSL_LIB_DIR"))
    });
    let pkg_config = env::var_os("PKG_CONFIG").unwrap_or_else(|| "pkg-config".into());
    let found = || {
        let mut command = Command::new(pkg_config);
        command.args(["--exists", "openssl"]);
        let deadline = Some(Instant::now() + Duration::from_secs(10));
        let end = converse(&mut command, &CancelToken::new(), deadline, 1 << 16, &mut |_| {});
        matches!(end, Ok(End::Exited(status)) if status.success())
    };
    if named || found() { OpenSsl::System } else { OpenSsl::Vendored }
}

fn program_name() -> String {
    format!("client{}", env::consts::EXE_SUFFIX)
}

fn write_files(folder: &Path, recipe: &Recipe) -> Result<(), ProveError> {
    for file in recipe.files() {
        let path = folder.join(file.path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(ProveError::io("make", parent))?;
        }
        fs::write(&path, &file.text).map_err(ProveError::io("write", &path))?;
    }
    Ok(())
}

fn remove(folder: &Path) -> Result<(), ProveError> {
    match fs::remove_dir_all(folder) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(ProveError::io("remove", folder)(e)),
        _ => Ok(()),
    }
}

/// The folder of what is half done; gone when this is dropped, whatever happened.
struct Partial(PathBuf);

impl Partial {
    fn new(folder: PathBuf) -> Result<Self, ProveError> {
        fs::create_dir_all(&folder).map_err(ProveError::io("make", &folder))?;
        Ok(Self(folder))
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        // The next build tries again.
        let _ = remove(&self.0);
    }
}

/// Standard error of cargo. What is too much in the beginning is dropped.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn push(&mut self, line: &str) {
        const KEPT: usize = 1 << 16;
        if self.0.len() > 2 * KEPT {
            let start = (self.0.len() - KEPT..self.0.len()).find(|at| self.0.is_char_boundary(*at));
            self.0.drain(..start.unwrap_or(0));
        }
        self.0.push_str(line);
        self.0.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_the_users_project_is_kept_from_cargo() {
        for name in [
            "RUSTFLAGS",
            "CARGO_BUILD_TARGET",
            "CARGO_BUILD_RUSTC_WRAPPER",
            "CARGO_PROFILE_DEV_OPT_LEVEL",
            "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_RUSTFLAGS",
            "RUSTC_WRAPPER",
            "MAKEFLAGS",
        ] {
            assert!(withheld(&name.into()), "{name}");
        }
        for name in [
            "CARGO_BUILD_JOBS",
            "CARGO_HOME",
            "CARGO_NET_OFFLINE",
            "CARGO_REGISTRIES_MINE_TOKEN",
            "CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER",
            "RUSTUP_TOOLCHAIN",
            "https_proxy",
            "OPENSSL_DIR",
            "CC",
        ] {
            assert!(!withheld(&name.into()), "{name}");
        }
    }
}
