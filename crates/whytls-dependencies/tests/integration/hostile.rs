//! Strangers' bytes: an answer or an error, never a panic, never long.

use std::fmt::Write;

use whytls_dependencies::{Graph, LockError, Manifest, ManifestError};

use crate::{OLD_FORMS, PROJECTS};

/// A linear congruential generator (Knuth's MMIX): the same bytes on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % below
    }
}

/// Asks everything of a graph that is there.
fn exercise(graph: &Graph) {
    for package in graph.packages() {
        let path = graph.path_from_root(package);
        assert_eq!(path.last().copied(), Some(package));
        assert!(!graph.dependents(package).contains(&package));
        assert!(graph.cargo_spec(package).contains(package.name()));
    }
    assert!(graph.duplicates().values().all(|same| same.len() > 1));
}

#[test]
fn every_truncation_ends_with_an_answer() {
    for (name, lock) in PROJECTS
        .iter()
        .map(|project| (project.name, project.lock))
        .chain(OLD_FORMS.iter().map(|(name, _, lock)| (*name, *lock)))
    {
        let step = if lock.len() < 2000 { 1 } else { 97 };
        for end in (0..lock.len()).step_by(step) {
            match Graph::from_lock_bytes(&lock.as_bytes()[..end]) {
                Ok(graph) => exercise(&graph),
                Err(error) => {
                    assert!(!error.help().is_empty());
                    let last = lock[..end].lines().count().max(1);
                    if let Some(line) = error.line() {
                        assert!((1..=last + 1).contains(&line), "{name} {end}: {error}");
                    }
                    assert!(
                        matches!(
                            error,
                            LockError::Empty
                                | LockError::Truncated { .. }
                                | LockError::MissingPackage { .. }
                                // `version = ` and `[[package` of the first lines, before there is
                                // anything that the file could be.
                                | LockError::Syntax { .. }
                                | LockError::NotALockFile { .. }
                                | LockError::BadPackage { .. }
                        ),
                        "{name} {end}: {error}"
                    );
                }
            }
        }
    }
}

#[test]
fn random_damage_ends_with_an_answer() {
    let mut random = Random(7);
    for project in PROJECTS {
        for _ in 0..60 {
            let mut bytes = project.lock.as_bytes().to_vec();
            for _ in 0..1 + random.next(4) {
                let at = random.next(bytes.len());
                match random.next(3) {
                    0 => bytes[at] ^= 1 << random.next(8),
                    1 => {
                        bytes.remove(at);
                    }
                    _ => bytes.insert(at, b"\"[]{}=\n#\\ "[random.next(10)]),
                }
            }
            if let Ok(graph) = Graph::from_lock_bytes(&bytes) {
                exercise(&graph);
            }
            let mut bytes = project.manifest.as_bytes().to_vec();
            let at = random.next(bytes.len());
            bytes[at] ^= 1 << random.next(8);
            if let Ok(text) = std::str::from_utf8(&bytes) {
                let _ = Manifest::from_toml(text);
                let _ = Manifest::from_toml(&text[..text.floor_char_boundary_at(at)]);
            }
        }
    }
}

trait FloorCharBoundary {
    fn floor_char_boundary_at(&self, at: usize) -> usize;
}

impl FloorCharBoundary for str {
    fn floor_char_boundary_at(&self, at: usize) -> usize {
        (0..=at).rev().find(|at| self.is_char_boundary(*at)).unwrap_or(0)
    }
}

#[test]
fn each_kind_of_bad_file_has_its_own_message() {
    let entry = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n";
    let table: &[(&str, &[u8], &str)] = &[
        ("empty", b"", "the lock file is empty"),
        ("comment", b"# hello\n", "the lock file is empty"),
        ("binary", b"\x7fELF\x02\x01\xff\xfe", "not a text file: unexpected byte at offset 6"),
        ("NUL", b"version = 4\0", "not a text file: unexpected byte at offset 11"),
        ("version", b"version = 5\n", "line 1: unknown lock file version 5"),
        ("version of text", b"\nversion = \"4\"\n", "line 2: unknown lock file version \"4\""),
        (
            "huge version",
            b"version = 99999999999999999999\n",
            "line 1: unknown lock file version 99999999999999999999",
        ),
        (
            "conflict",
            b"version = 4\n\n<<<<<<< HEAD\n[[package]]\n",
            "line 3: unresolved merge conflict (`<<<<<<<`)",
        ),
        (
            "manifest",
            b"[package]\nname = \"a\"\nversion = \"1.0.0\"\n",
            "not a lock file: this looks like a Cargo.toml",
        ),
        (
            "virtual manifest",
            b"[workspace]\nmembers = [\"a\"]\n",
            "not a lock file: this looks like a Cargo.toml",
        ),
        ("other TOML", b"[tool]\nx = 1\n", "not a lock file: this looks like another TOML file"),
        ("other text", b"hello, world\nhow are you\n", "line 1: not TOML"),
        (
            "cut in a string",
            b"version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0",
            "line 5: the lock file ends too early",
        ),
        (
            "cut behind the version",
            b"version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"",
            "line 3: the lock file ends too early: the last entry, `a`, lacks its `source`",
        ),
        (
            "cut between fields",
            b"version = 4\n\n[[package]]\nname = \"a\"\n",
            "line 3: the lock file ends too early: the entry has no `version`",
        ),
    ];
    for (name, bytes, message) in table {
        let error = Graph::from_lock_bytes(bytes).unwrap_err();
        assert!(error.to_string().starts_with(message), "{name}: {error}");
        assert!(!error.help().is_empty(), "{name}");
    }
    let composed = [
        (
            format!("{entry}dependencies = [\n \"b\",\n]\n"),
            "line 5: package `a 1.0.0` depends on `b`, which the file does not hold",
        ),
        (format!("{entry}\n{entry}"), "line 5: package `a 1.0.0` is listed twice"),
        (
            format!("{entry}dependencies = [\n \"a\",\n]\n\n{}", entry.replace("1.0.0", "2.0.0")),
            "line 5: package `a 1.0.0` depends on `a`, which the file holds more than once",
        ),
        (
            format!("{}\n{entry}", entry.replace("1.0.0", "one")),
            "line 3: package `a`: `one` is not a version",
        ),
        (format!("[[package]]\nname = 1\n\n{entry}"), "line 2: `name` is not a string"),
        (format!("[[package]]\n\n{entry}"), "line 1: the entry has no `name`"),
        (format!("{entry}dependencies = 3\n"), "line 4: package `a`: `dependencies` is not a list"),
        ("package = [1]\n".to_owned(), "line 1: `package` is not a table"),
    ];
    for (text, message) in composed {
        let error = Graph::from_lock(&text).unwrap_err();
        assert!(error.to_string().starts_with(message), "{error}\n{text}");
    }
}

#[test]
fn messages_about_manifests() {
    let table = [
        ("[dependencies]\n", "not a manifest: this looks like another TOML file"),
        ("[[package]]\nname = \"a\"\n", "not a manifest: this looks like a Cargo.lock"),
        ("[package\n", "line 1: not TOML"),
        ("[package]\n=======\n", "line 2: unresolved merge conflict"),
        (
            "[package]\nname = \"a\"\n[dependencies]\nb = \"one\"\n",
            "line 4: `dependencies.b`: `one` is not a version requirement",
        ),
        (
            "[package]\nname = \"a\"\n[dependencies]\nb = { features = 1 }\n",
            "line 4: `dependencies.b.features`: expected a list of strings",
        ),
        ("package = 3\n", "line 1: `package`: expected a table, found integer"),
    ];
    for (text, message) in table {
        let error: ManifestError = Manifest::from_toml(text).unwrap_err();
        assert!(error.to_string().starts_with(message), "{error}");
        assert!(!error.help().is_empty());
    }
}

#[test]
fn deep_nesting_is_refused() {
    for text in [
        format!("x = {}", "[".repeat(100_000)),
        format!("x = {}", "{a=".repeat(100_000)),
        format!("{}a = 1", "a.".repeat(100_000)),
        format!("[{}a]", "a.".repeat(100_000)),
    ] {
        assert!(Graph::from_lock(&text).is_err());
        assert!(Manifest::from_toml(&text).is_err());
    }
}

#[test]
fn large_graphs() {
    const COUNT: usize = 100_000;
    const STAR: usize = 20_000;
    let lock = |count: usize, edges: &dyn Fn(usize) -> Vec<usize>| {
        let mut text = String::from("version = 4\n");
        for index in 0..count {
            // All of one name: the hardest case for whoever walks the versions.
            write!(text, "\n[[package]]\nname = \"p\"\nversion = \"{index}.0.0\"\n").unwrap();
            if index > 0 {
                text.push_str("source = \"sparse+https://index.crates.io/\"\n");
            }
            text.push_str("dependencies = [");
            for edge in edges(index) {
                write!(text, "\"p {edge}.0.0\",").unwrap();
            }
            text.push_str("]\n");
        }
        Graph::from_lock(&text).unwrap()
    };
    // A chain as long as the file, closed to a ring.
    let ring = lock(COUNT, &|index| vec![(index + 1) % COUNT]);
    let last = ring.packages().last().unwrap();
    assert_eq!(ring.path_from_root(last).len(), COUNT);
    assert_eq!(ring.dependents(last).len(), COUNT - 1);
    assert_eq!(ring.duplicates_of("p").len(), COUNT);
    // Each of one, each of itself, and the first of all.
    let star = lock(STAR, &|index| match index {
        0 => (0..STAR).collect(),
        _ => vec![index, 0],
    });
    let last = star.packages().last().unwrap();
    assert_eq!(star.path_from_root(last).len(), 2);
    assert_eq!(star.requirers(&star.packages()[0]).len(), STAR);
}
