//! The reader of `Cargo.lock`, versions 1 to 4.
//!
//! The format is cargo's `src/cargo/core/resolver/encode.rs`. Each package stands in a
//! `[[package]]` table; a dependency is a string, `name`, `name version` or
//! `name version (source)`, as short as it can be without being ambiguous (since version 2).
//!
//! The crate `cargo-lock` 11.1.0 is not used for the reading itself, only as the oracle of our
//! tests: its `src/lockfile/encoding.rs` (`EncodableDependency::resolve`) walks all packages for
//! each dependency, 8.7 s for 30 000 packages where this reader takes a fraction of one, and its
//! errors are flattened to text.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;

use semver::Version;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::graph::{Graph, Package, Source};
use crate::text::{Lines, at_the_end, conflict, line_of};

/// The newest lock file version that is understood (cargo 1.78 and later write it).
pub const NEWEST_VERSION: u32 = 4;

/// Why a text is not a lock file that can be relied on.
///
/// The message says what is wrong; [`LockError::help`] says what to do.
#[derive(Debug)]
#[non_exhaustive]
pub enum LockError {
    /// Nothing but white space or comments.
    Empty,
    /// Not UTF-8, or with NUL bytes: a binary file, or one in UTF-16.
    NotText {
        /// Offset of the first byte that does not belong in a text.
        offset: usize,
    },
    /// A merge was left unfinished.
    MergeConflict {
        /// Line of the mark.
        line: usize,
        /// The mark.
        mark: &'static str,
    },
    /// A `version` that this program does not know.
    UnknownVersion {
        /// Line of `version`.
        line: usize,
        /// What stands there.
        found: String,
    },
    /// The file ends in the middle of an entry.
    Truncated {
        /// The last line.
        line: usize,
        /// What the parser met there.
        message: String,
        /// The parser's own error, where it was the parser that noticed.
        source: Option<Box<toml::de::Error>>,
    },
    /// Not TOML.
    Syntax {
        /// Line of the fault.
        line: usize,
        /// What the parser met there.
        message: String,
        /// The parser's own error.
        source: Box<toml::de::Error>,
    },
    /// TOML, but not a lock file.
    NotALockFile {
        /// What it looks like.
        looks_like: &'static str,
    },
    /// An entry lacks a field or has it in a wrong form.
    BadPackage {
        /// Line of the entry or of the field.
        line: usize,
        /// Name of the package, if it has one.
        package: Option<String>,
        /// What is wrong with it.
        message: String,
    },
    /// The same package twice.
    DuplicatePackage {
        /// Line of the second entry.
        line: usize,
        /// Name and version.
        package: String,
    },
    /// A dependency names a package that the file does not hold.
    MissingPackage {
        /// Line of the dependency.
        line: usize,
        /// Who names it.
        package: String,
        /// What is named.
        dependency: String,
    },
    /// A dependency could be any of several packages.
    AmbiguousDependency {
        /// Line of the dependency.
        line: usize,
        /// Who names it.
        package: String,
        /// What is named.
        dependency: String,
    },
}

impl LockError {
    /// The line where the fault was noticed.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::Empty | Self::NotText { .. } | Self::NotALockFile { .. } => None,
            Self::MergeConflict { line, .. }
            | Self::UnknownVersion { line, .. }
            | Self::Truncated { line, .. }
            | Self::Syntax { line, .. }
            | Self::BadPackage { line, .. }
            | Self::DuplicatePackage { line, .. }
            | Self::MissingPackage { line, .. }
            | Self::AmbiguousDependency { line, .. } => Some(*line),
        }
    }

    /// What the person can do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Empty => "run `cargo generate-lockfile` to make a lock file",
            Self::NotText { .. } => {
                "pass a Cargo.lock as cargo wrote it (UTF-8); restore it with `git checkout -- Cargo.lock`"
            }
            Self::MergeConflict { .. } => {
                "take one side (`git checkout --ours Cargo.lock` or `--theirs`), then run `cargo metadata --format-version 1` once so that cargo completes it"
            }
            Self::UnknownVersion { .. } => {
                "a newer cargo wrote this file: update whytls, or pass a lock file of version 1 to 4"
            }
            Self::Truncated { .. } | Self::MissingPackage { .. } => {
                "the file is cut off or was edited by hand: restore it from version control; a cargo command would complete it too, but with the newest versions in place of the lost ones"
            }
            Self::NotALockFile { .. } => "pass the path of a Cargo.lock",
            Self::Syntax { .. }
            | Self::BadPackage { .. }
            | Self::DuplicatePackage { .. }
            | Self::AmbiguousDependency { .. } => {
                "the file was edited by hand or damaged: restore it from version control"
            }
        }
    }
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the lock file is empty"),
            Self::NotText { offset } => {
                write!(f, "not a text file: unexpected byte at offset {offset}")
            }
            Self::MergeConflict { line, mark } => {
                write!(f, "line {line}: unresolved merge conflict (`{mark}`)")
            }
            Self::UnknownVersion { line, found } => {
                write!(f, "line {line}: unknown lock file version {found}")
            }
            Self::Truncated { line, message, .. } => {
                write!(f, "line {line}: the lock file ends too early: {message}")
            }
            Self::Syntax { line, message, .. } => write!(f, "line {line}: not TOML: {message}"),
            Self::NotALockFile { looks_like } => {
                write!(f, "not a lock file: this looks like {looks_like}")
            }
            Self::BadPackage { line, package, message } => match package {
                Some(package) => write!(f, "line {line}: package `{package}`: {message}"),
                None => write!(f, "line {line}: {message}"),
            },
            Self::DuplicatePackage { line, package } => {
                write!(f, "line {line}: package `{package}` is listed twice")
            }
            Self::MissingPackage { line, package, dependency } => write!(
                f,
                "line {line}: package `{package}` depends on `{dependency}`, which the file does not hold"
            ),
            Self::AmbiguousDependency { line, package, dependency } => write!(
                f,
                "line {line}: package `{package}` depends on `{dependency}`, which the file holds more than once"
            ),
        }
    }
}

impl std::error::Error for LockError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Syntax { source, .. } => Some(source),
            Self::Truncated { source: Some(source), .. } => Some(source),
            _ => None,
        }
    }
}

impl Graph {
    /// Reads the bytes of a lock file; see [`Graph::from_lock`].
    ///
    /// # Errors
    /// [`LockError::NotText`] for what is not UTF-8, else as [`Graph::from_lock`].
    pub fn from_lock_bytes(bytes: &[u8]) -> Result<Self, LockError> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::from_lock(text),
            Err(error) => Err(LockError::NotText { offset: error.valid_up_to() }),
        }
    }

    /// Reads the text of a lock file of any version, 1 to 4.
    ///
    /// A graph is given only for a file that is whole: from half a file one could conclude that
    /// nothing is wrong.
    ///
    /// # Errors
    /// See [`LockError`].
    pub fn from_lock(text: &str) -> Result<Self, LockError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if let Some(offset) = memchr::memchr(0, text.as_bytes()) {
            return Err(LockError::NotText { offset });
        }
        if let Some((line, mark)) = conflict(text) {
            return Err(LockError::MergeConflict { line, mark });
        }
        let table = DeTable::parse(text).map_err(|error| syntax(text, error))?;
        let table = table.get_ref();
        if table.is_empty() {
            return Err(LockError::Empty);
        }
        let version = version(text, table)?;
        let entries = entries(table)?;
        let raw = raw_packages(text, &entries)?;
        whole(text, &raw)?;
        build(version, raw)
    }
}

fn syntax(text: &str, error: toml::de::Error) -> LockError {
    let span = error.span().unwrap_or(0..0);
    let line = line_of(text, span.start);
    let message = error.message().to_owned();
    let source = Box::new(error);
    if at_the_end(text, &span) && line > 1 {
        LockError::Truncated { line, message, source: Some(source) }
    } else {
        LockError::Syntax { line, message, source }
    }
}

/// `version = N`; absent in versions 1 and 2, which differ in where the checksums stand.
fn version(text: &str, table: &DeTable<'_>) -> Result<u32, LockError> {
    let Some(value) = table.get("version") else {
        let first = table
            .get("metadata")
            .and_then(|metadata| metadata.get_ref().as_table())
            .is_some_and(|metadata| metadata.keys().any(|key| key.get_ref().starts_with("checksum ")));
        return Ok(if first { 1 } else { 2 });
    };
    let found = match value.get_ref() {
        DeValue::Integer(number) => number.to_string(),
        DeValue::String(string) => format!("{string:?}"),
        other => format!("(of type {})", other.type_str()),
    };
    match value.get_ref() {
        DeValue::Integer(number) if number.radix() == 10 => match number.as_str().parse() {
            Ok(version @ 1..=NEWEST_VERSION) => Some(version),
            _ => None,
        },
        _ => None,
    }
    .ok_or_else(|| LockError::UnknownVersion { line: line_of(text, value.span().start), found })
}

/// The `[[package]]` tables, and the `[root]` that cargo wrote before 1.19.
fn entries<'a, 't>(table: &'a DeTable<'t>) -> Result<Vec<&'a Spanned<DeValue<'t>>>, LockError> {
    let mut entries = Vec::new();
    if let Some(root) = table.get("root") {
        entries.push(root);
    }
    match table.get("package").map(Spanned::get_ref) {
        Some(DeValue::Array(packages)) => entries.extend(packages.iter()),
        Some(DeValue::Table(_)) => {
            return Err(LockError::NotALockFile { looks_like: "a Cargo.toml" });
        }
        Some(_) => {
            return Err(LockError::NotALockFile { looks_like: "another TOML file" });
        }
        None if entries.is_empty() => {
            let manifest = ["workspace", "dependencies", "lib", "bin", "features"];
            // `version = 4` alone is what cargo writes for a workspace without packages.
            let lock = ["version", "metadata", "patch"];
            let keys = || table.keys().map(|key| key.get_ref().as_ref());
            if keys().any(|key| manifest.contains(&key)) {
                return Err(LockError::NotALockFile { looks_like: "a Cargo.toml" });
            }
            if !keys().all(|key| lock.contains(&key)) {
                return Err(LockError::NotALockFile { looks_like: "another TOML file" });
            }
        }
        None => {}
    }
    Ok(entries)
}

struct Raw<'a> {
    line: usize,
    name: &'a str,
    version: Version,
    source: Option<&'a str>,
    checksum: bool,
    /// Line and text.
    dependencies: Vec<(usize, &'a str)>,
}

fn raw_packages<'a>(text: &str, entries: &[&'a Spanned<DeValue<'_>>]) -> Result<Vec<Raw<'a>>, LockError> {
    let mut lines = Lines::new(text);
    let mut raw = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        let start = entry.span().start;
        let line = line_of_entry(&mut lines, text, start, index, entries);
        let last = index + 1 == entries.len();
        let bad = |line, package: Option<&str>, message: String| LockError::BadPackage {
            line,
            package: package.map(str::to_owned),
            message,
        };
        let Some(table) = entry.get_ref().as_table() else {
            return Err(bad(line, None, "`package` is not a table".to_owned()));
        };
        let field = |key: &str, package: Option<&str>| match table.get(key) {
            Some(value) => match value.get_ref().as_str() {
                Some(string) => Ok(Some((value.span().start, string))),
                None => {
                    Err(bad(line_of(text, value.span().start), package, format!("`{key}` is not a string")))
                }
            },
            None => Ok(None),
        };
        let missing = |key: &str, package: Option<&str>| {
            let message = format!("the entry has no `{key}`");
            if last {
                LockError::Truncated { line, message, source: None }
            } else {
                bad(line, package, message)
            }
        };
        let (_, name) = field("name", None)?.ok_or_else(|| missing("name", None))?;
        if name.is_empty() {
            return Err(bad(line, None, "the name is empty".to_owned()));
        }
        let (at, version) = field("version", Some(name))?.ok_or_else(|| missing("version", Some(name)))?;
        let version = Version::parse(version).map_err(|error| {
            bad(line_of(text, at), Some(name), format!("`{version}` is not a version: {error}"))
        })?;
        let source = field("source", Some(name))?.map(|(_, source)| source);
        let mut dependencies = Vec::new();
        if let Some(list) = table.get("dependencies") {
            let Some(list) = list.get_ref().as_array() else {
                return Err(bad(
                    line_of(text, list.span().start),
                    Some(name),
                    "`dependencies` is not a list".to_owned(),
                ));
            };
            dependencies.reserve_exact(list.len() + 1);
            for dependency in list.iter() {
                let at = dependency.span().start;
                let Some(string) = dependency.get_ref().as_str() else {
                    return Err(bad(
                        line_of(text, at),
                        Some(name),
                        "a dependency is not a string".to_owned(),
                    ));
                };
                dependencies.push((lines.at(at), string));
            }
        }
        if let Some((at, replacement)) = field("replace", Some(name))? {
            dependencies.push((lines.at(at), replacement));
        }
        let checksum = table.contains_key("checksum");
        raw.push(Raw { line, name, version, source, checksum, dependencies });
    }
    Ok(raw)
}

/// `[root]` may stand after the packages, so only the entries behind the first are ascending for
/// sure; `Lines` never goes back, and the first entry is looked up by itself.
fn line_of_entry(
    lines: &mut Lines<'_>,
    text: &str,
    start: usize,
    index: usize,
    entries: &[&Spanned<DeValue<'_>>],
) -> usize {
    let out_of_order = index == 0 && entries.get(1).is_some_and(|next| next.span().start < start);
    if out_of_order { line_of(text, start) } else { lines.at(start) }
}

/// Whether the last entry is whole. A cut just behind a line is still TOML; but cargo ends the file
/// with a line end, and gives all packages of registries a checksum or (version 1) none.
fn whole(text: &str, raw: &[Raw<'_>]) -> Result<(), LockError> {
    let Some((last, others)) = raw.split_last() else {
        return Ok(());
    };
    let registry = |source: &str| source.starts_with("registry+") || source.starts_with("sparse+");
    let missing = match last.source {
        None if !text.ends_with('\n') => "`source`, or at least the end of its line",
        Some(source) if registry(source) && !last.checksum && others.iter().any(|o| o.checksum) => {
            "`checksum`"
        }
        _ => return Ok(()),
    };
    Err(LockError::Truncated {
        line: last.line,
        message: format!("the last entry, `{}`, lacks its {missing}", last.name),
        source: None,
    })
}

/// A source without the commit behind `#`: dependencies are written without it since version 2.
fn without_commit(source: &str) -> &str {
    source.split_once('#').map_or(source, |(url, _)| url)
}

/// What a key leads to.
enum Found {
    One(usize),
    Several,
}

fn note<K: Eq + std::hash::Hash>(map: &mut HashMap<K, Found>, key: K, index: usize) {
    match map.entry(key) {
        Entry::Vacant(entry) => {
            entry.insert(Found::One(index));
        }
        Entry::Occupied(mut entry) => {
            entry.insert(Found::Several);
        }
    }
}

fn build(lock_version: u32, raw: Vec<Raw<'_>>) -> Result<Graph, LockError> {
    let versions: Vec<String> = raw.iter().map(|package| package.version.to_string()).collect();
    let mut by_name = HashMap::with_capacity(raw.len());
    let mut by_version = HashMap::with_capacity(raw.len());
    let mut by_source = HashMap::with_capacity(raw.len());
    for (index, (package, version)) in raw.iter().zip(&versions).enumerate() {
        let source = without_commit(package.source.unwrap_or_default());
        note(&mut by_name, package.name, index);
        note(&mut by_version, (package.name, version.as_str()), index);
        match by_source.entry((package.name, version.as_str(), source)) {
            Entry::Vacant(entry) => {
                entry.insert(Found::One(index));
            }
            Entry::Occupied(_) => {
                return Err(LockError::DuplicatePackage {
                    line: package.line,
                    package: format!("{} {version}", package.name),
                });
            }
        }
    }

    let mut edges = Vec::with_capacity(raw.len());
    for (package, version) in raw.iter().zip(&versions) {
        let mut targets = Vec::with_capacity(package.dependencies.len());
        for &(line, dependency) in &package.dependencies {
            let mut parts = dependency.splitn(3, ' ');
            let name = parts.next().unwrap_or_default();
            let found = match (parts.next(), parts.next()) {
                (None, _) => by_name.get(name),
                // Without a source it is the one without a source, if there is one: cargo writes
                // those of registries in full where both are there.
                (Some(version), None) => {
                    by_source.get(&(name, version, "")).or_else(|| by_version.get(&(name, version)))
                }
                (Some(version), Some(source)) => {
                    let source = source
                        .strip_prefix('(')
                        .and_then(|source| source.strip_suffix(')'))
                        .unwrap_or(source);
                    by_source
                        .get(&(name, version, without_commit(source)))
                        // Sources are written in more than one way over the versions of the format;
                        // name and version are enough where they fit one package.
                        .or_else(|| match by_version.get(&(name, version)) {
                            Some(Found::Several) => None,
                            found => found,
                        })
                }
            };
            match found {
                Some(Found::One(index)) => targets.push(*index),
                Some(Found::Several) => {
                    return Err(LockError::AmbiguousDependency {
                        line,
                        package: format!("{} {version}", package.name),
                        dependency: dependency.to_owned(),
                    });
                }
                None => {
                    return Err(LockError::MissingPackage {
                        line,
                        package: format!("{} {version}", package.name),
                        dependency: dependency.to_owned(),
                    });
                }
            }
        }
        edges.push(targets);
    }

    let packages = raw
        .into_iter()
        .map(|package| Package {
            index: 0,
            name: package.name.to_owned(),
            version: package.version,
            source: source(package.source),
            line: package.line,
        })
        .collect();
    Ok(Graph::new(lock_version, packages, edges))
}

/// The two addresses of crates.io: cargo `src/cargo/sources/registry/mod.rs`, `CRATES_IO_INDEX` and
/// `CRATES_IO_HTTP_INDEX`.
fn source(source: Option<&str>) -> Source {
    let Some(source) = source else {
        return Source::Local;
    };
    match source.split_once('+') {
        Some(("registry", "https://github.com/rust-lang/crates.io-index"))
        | Some(("sparse", "https://index.crates.io/")) => Source::CratesIo { index: source.to_owned() },
        Some(("registry" | "sparse", _)) => Source::Registry { index: source.to_owned() },
        Some(("git", url)) => {
            let (url, commit) = match url.split_once('#') {
                Some((url, commit)) => (url, Some(commit.to_owned())),
                None => (url, None),
            };
            Source::Git { url: url.to_owned(), commit }
        }
        _ => Source::Other(source.to_owned()),
    }
}
