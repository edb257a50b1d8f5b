//! A project on disk: its lock file, manifests and sources, read within bounds.

use std::collections::{BTreeSet, VecDeque};
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context as _, anyhow};
use whytls_clients::ClientId;
use whytls_dependencies::manifest::{Inherited, Origin};
use whytls_dependencies::{Graph, LockError, Manifest, ManifestError, ProjectText, source_use};
use whytls_diagnosis::{Cause, Evidence};

use super::output::Failure;

/// The most that is read of one file, in bytes: a lock file of 100,000 packages is smaller.
const LARGEST_FILE: u64 = 64 << 20;
/// The most source files that are looked at.
const MOST_SOURCES: usize = 20_000;

/// What can be audited.
const PROJECT: &str = "give a Cargo.lock, a Cargo.toml, or the folder of a Rust project";

/// A project on disk.
#[derive(Debug)]
pub(crate) struct Project {
    /// The folder with the lock file.
    pub(crate) folder: PathBuf,
    /// The lock file.
    pub(crate) lock: PathBuf,
    text: ProjectText,
    notes: Vec<String>,
}

impl Project {
    /// Opens the project that a folder, a Cargo.toml or a Cargo.lock belongs to. The lock file may stand in
    /// a folder above, as in a workspace.
    pub(crate) fn open(path: &Path) -> Result<Self, Failure> {
        // A slip of the keyboard must not end at the lock file of a folder above.
        let kind = fs::metadata(path)
            .with_context(|| format!("cannot read {}", path.display()))
            .map_err(|e| Failure::usage(e, PROJECT))?;
        if !kind.is_dir() && !kind.is_file() {
            let error = anyhow!("{} is neither a file nor a folder", path.display());
            return Err(Failure::usage(error, PROJECT));
        }
        let folder = if kind.is_dir() {
            path
        } else {
            path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
        };
        let lock = if kind.is_file() && path.file_name().is_some_and(|n| n != "Cargo.toml") {
            path.to_owned()
        } else {
            find_lock(folder)?
        };
        let shown = lock.strip_prefix("./").unwrap_or(&lock).display().to_string();
        let bytes = read(&lock)?;
        let graph = Graph::from_lock_bytes(&bytes).map_err(|error: LockError| {
            let help = error.help();
            Failure::usage(anyhow::Error::new(error).context(format!("cannot read {shown}")), help)
        })?;
        let root = lock.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
        let mut notes = Vec::new();
        let manifests = manifests(&root, &mut notes)?;
        if manifests.is_empty() {
            notes.push(format!(
                "No Cargo.toml stands beside {shown}: features and ways of use are not known."
            ));
        }
        let uses = sources(&root, &manifests, &mut notes);
        let text = ProjectText { lock_name: shown, graph, manifests, uses };
        Ok(Self { folder: root, lock, text, notes })
    }

    /// The lock file's name.
    pub(crate) fn lock_name(&self) -> &str {
        &self.text.lock_name
    }

    /// What sharpens the answer to a text: the versions of everything that matters to TLS, and how it is built.
    pub(crate) fn text_facts(&self) -> Evidence {
        self.text.text_facts()
    }

    /// Everything that an audit holds against the catalogue.
    pub(crate) fn audit_facts(&self) -> Evidence {
        self.text.audit_facts()
    }

    /// Whether a version is locked that a cause is about.
    pub(crate) fn holds_affected(&self, cause: &Cause) -> bool {
        self.text.holds_affected(cause)
    }

    /// The clients that this project holds.
    pub(crate) fn clients(&self) -> Vec<ClientId> {
        self.text.clients()
    }

    /// What could not be read, and why.
    pub(crate) fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Where the clients were taken from.
    pub(crate) fn client_notes(&self) -> Vec<String> {
        let ids: Vec<String> = self.clients().iter().map(ToString::to_string).collect();
        vec![format!("The clients are those of {}: {}.", self.text.lock_name, ids.join(", "))]
    }
}

fn find_lock(folder: &Path) -> Result<PathBuf, Failure> {
    let absolute = std::path::absolute(folder)?;
    for (depth, ancestor) in absolute.ancestors().enumerate() {
        if ancestor.join("Cargo.lock").is_file() {
            // As the user would write it, where that is short.
            let shown = if depth == 0 { folder.join("Cargo.lock") } else { ancestor.join("Cargo.lock") };
            return Ok(shown);
        }
    }
    let help = if folder.join("Cargo.toml").is_file() {
        "run cargo generate-lockfile in that folder first"
    } else {
        PROJECT
    };
    Err(Failure::usage(anyhow!("there is no Cargo.lock in {} or above", folder.display()), help))
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let told = |e: anyhow::Error| Failure::usage(e, PROJECT);
    let size =
        fs::metadata(path).with_context(|| format!("cannot read {}", path.display())).map_err(told)?.len();
    if size > LARGEST_FILE {
        return Err(told(anyhow!("{} has {size} bytes, which no lock file has", path.display())));
    }
    fs::read(path).with_context(|| format!("cannot read {}", path.display())).map_err(told)
}

/// The manifest beside the lock file and those of the workspace's members. The first is the root's.
fn manifests(root: &Path, notes: &mut Vec<String>) -> Result<Vec<(String, Manifest)>, Failure> {
    let path = root.join("Cargo.toml");
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let text = String::from_utf8_lossy(&read(&path)?).into_owned();
    let shown = |path: &Path| path.strip_prefix("./").unwrap_or(path).display().to_string();
    let top = Manifest::from_toml(&text).map_err(|error: ManifestError| {
        let help = error.help();
        Failure::usage(anyhow::Error::new(error).context(format!("cannot read {}", shown(&path))), help)
    })?;
    let members = top.workspace.iter().flat_map(|w| &w.members).flat_map(|pattern| expand(root, pattern));
    let mut queue: VecDeque<PathBuf> = members.chain(local(root, root, &top)).collect();
    let mut seen: BTreeSet<PathBuf> = fs::canonicalize(root).into_iter().collect();
    let mut found = vec![(shown(&path), top)];
    while let Some(folder) = queue.pop_front() {
        let path = folder.join("Cargo.toml");
        let Ok(text) = fs::read_to_string(&path) else { continue };
        if !fs::canonicalize(&folder).is_ok_and(|folder| seen.insert(folder)) {
            continue;
        }
        match Manifest::from_toml_in(&text, &found[0].1) {
            Ok(manifest) => {
                queue.extend(local(root, &folder, &manifest));
                found.push((shown(&path), manifest));
            }
            Err(error) => notes.push(format!("{} was left out: {error}", shown(&path))),
        }
    }
    Ok(found)
}

/// The folders of the packages that this one takes by path: cargo makes them members too.
fn local(root: &Path, folder: &Path, manifest: &Manifest) -> Vec<PathBuf> {
    let folders = manifest.dependencies.iter().filter_map(|dependency| match &dependency.origin {
        Origin::Path(path) if dependency.inherited == Inherited::Yes => Some(plain(&root.join(path))),
        Origin::Path(path) => Some(plain(&folder.join(path))),
        _ => None,
    });
    folders.collect()
}

/// The path without detours: `crates/api` for `crates/worker/../api`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        let back = part == Component::ParentDir
            && matches!(plain.components().next_back(), Some(Component::Normal(_)));
        if back {
            plain.pop();
        } else {
            plain.push(part);
        }
    }
    plain
}

/// The folders that a member of a workspace names, with `*`, `?` and `[…]` as cargo reads them.
fn expand(root: &Path, pattern: &str) -> Vec<PathBuf> {
    let mut folders = vec![root.to_owned()];
    for part in pattern.split('/').filter(|p| !p.is_empty() && *p != ".") {
        folders = if part.contains(['*', '?', '[']) {
            let part: Vec<char> = part.chars().collect();
            let mut next: Vec<PathBuf> = folders
                .iter()
                .filter_map(|f| fs::read_dir(f).ok())
                .flatten()
                .flatten()
                .filter(|e| {
                    let name: Vec<char> = e.file_name().to_string_lossy().chars().collect();
                    fits(&name, &part) && e.path().is_dir()
                })
                .map(|e| e.path())
                .collect();
            next.sort();
            next
        } else {
            folders.into_iter().map(|f| f.join(part)).collect()
        };
    }
    folders
}

/// Whether a name fits a pattern with `*` (anything), `?` (one character) and `[a-z]`, `[!a]` (one of these, none
/// of these).
fn fits(name: &[char], pattern: &[char]) -> bool {
    let (mut at, mut in_pattern) = (0, 0);
    // Behind the last `*`, and what it stands for so far: only that one can stand for more.
    let mut star: Option<(usize, usize)> = None;
    loop {
        if pattern.get(in_pattern) == Some(&'*') {
            in_pattern += 1;
            star = Some((in_pattern, at));
            continue;
        }
        let Some(c) = name.get(at) else { return in_pattern == pattern.len() };
        match (one(*c, &pattern[in_pattern..]), star) {
            (Some(length), _) => {
                at += 1;
                in_pattern += length;
            }
            (None, Some((behind, from))) => {
                star = Some((behind, from + 1));
                (at, in_pattern) = (from + 1, behind);
            }
            (None, None) => return false,
        }
    }
}

/// How much of the pattern stands for this character, if its beginning does.
fn one(c: char, pattern: &[char]) -> Option<usize> {
    match pattern {
        ['?', ..] => Some(1),
        ['[', rest @ ..] => {
            // A bracket that comes first stands for itself.
            let end = rest.iter().skip(1).position(|c| *c == ']')? + 1;
            let (set, not) = match &rest[..end] {
                ['!', set @ ..] => (set, true),
                set => (set, false),
            };
            let mut ranges = set.windows(3).filter(|w| w[1] == '-');
            let within = set.contains(&c) || ranges.any(|w| (w[0]..=w[2]).contains(&c));
            (within != not).then_some(end + 2)
        }
        [same, ..] if *same == c => Some(1),
        _ => None,
    }
}

/// What the sources of the workspace's packages do with TLS: everything `.rs` below their folders, but for
/// what cargo and version control keep there.
fn sources(
    root: &Path,
    manifests: &[(String, Manifest)],
    notes: &mut Vec<String>,
) -> Vec<source_use::Finding> {
    if manifests.is_empty() {
        return Vec::new();
    }
    let mut queue = VecDeque::from([root.to_owned()]);
    let mut files = Vec::new();
    while let Some(folder) = queue.pop_front() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        let mut entries: Vec<_> = entries.flatten().collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() && name != "target" && !name.starts_with('.') && name != "node_modules" {
                queue.push_back(entry.path());
            } else if kind.is_file() && name.ends_with(".rs") {
                files.push(entry.path());
            }
        }
        if files.len() > MOST_SOURCES {
            notes.push(format!("More than {MOST_SOURCES} source files: the rest was not looked at."));
            break;
        }
    }
    let texts = files.iter().filter_map(|path| {
        let small = fs::metadata(path).is_ok_and(|m| m.len() <= LARGEST_FILE);
        let name = path.strip_prefix(root).unwrap_or(path).display().to_string();
        small.then(|| fs::read(path).ok()).flatten().map(|text| (name, text))
    });
    source_use::scan(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_members_are_matched_as_cargo_does() {
        for (pattern, name, expected) in [
            ("*", "api", true),
            ("w*k*r", "worker", true),
            ("w*k", "worker", false),
            ("??*", "api", true),
            ("??*", "a", false),
            ("[aw]*", "api", true),
            ("[!aw]*", "api", false),
            ("v[0-9]", "v7", true),
            ("v[0-9]", "vx", false),
            ("v[0-9", "v7", false),
            ("api", "apis", false),
            ("", "", true),
            ("*", "", true),
            ("*a*b", "xaxbxb", true),
            ("*a*b", "xaxbxa", false),
            ("*a*a*a*a*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
        ] {
            let [name, pattern] = [name, pattern].map(|text| text.chars().collect::<Vec<_>>());
            assert_eq!(fits(&name, &pattern), expected, "{pattern:?} {name:?}");
        }
    }
}
