//! Reading what cargo says: the resolved graph and its complaints.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use whytls_clients::{Backend, ClientId};

use crate::ProveError;

/// A crate of the resolved graph, as far as it matters to estimates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    pub(crate) name: String,
    /// Equal for two clients if cargo can share the compiled crate between them: name, version,
    /// features and the keys of what it depends on.
    pub(crate) key: String,
}

/// The arguments of the cargo command whose output [`Graph::read`] reads. Not `cargo metadata`: like
/// the lock file it also holds crates that are switched off (behind `crate?/feature`), reqwest's
/// quinn and its rustls among them, whatever the backend.
pub(crate) const TREE: [&str; 10] = [
    "tree",
    "--edges",
    "normal,build",
    "--prefix",
    "depth",
    "--format",
    "{p}|{f}",
    "--color",
    "never",
    "--quiet",
];

/// What cargo will compile for a client.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Graph {
    /// Every crate but the client's own package, each as often as its features differ.
    pub(crate) units: Vec<Unit>,
    /// What the client's library itself depends on: names and versions.
    library: Vec<(String, String)>,
}

struct Node<'a> {
    depth: usize,
    text: &'a str,
    below: Vec<u64>,
}

impl Graph {
    /// Reads the output of `cargo tree`. Lines of another form are skipped.
    pub(crate) fn read(client: &ClientId, tree: &str) -> Self {
        let mut graph = Self::default();
        let mut keys: HashMap<&str, u64> = HashMap::new();
        let mut path: Vec<Node<'_>> = Vec::new();
        for line in tree.lines() {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let (depth, text) = line.split_at(digits);
            let Ok(depth) = depth.parse() else { continue };
            while path.last().is_some_and(|n| n.depth >= depth) {
                graph.leave(&mut path, &mut keys);
            }
            let text = text.strip_suffix(" (*)").unwrap_or(text);
            let library = path.len() == 2 && name_version(path[1].text).0 == client.library;
            if library {
                let (name, version) = name_version(text);
                graph.library.push((name.to_owned(), version.to_owned()));
            }
            path.push(Node { depth, text, below: Vec::new() });
        }
        while !path.is_empty() {
            graph.leave(&mut path, &mut keys);
        }
        graph
    }

    /// All below the last node of the path has been read.
    fn leave<'a>(&mut self, path: &mut Vec<Node<'a>>, keys: &mut HashMap<&'a str, u64>) {
        let Some(node) = path.pop() else { return };
        // A crate's own branch stands where it comes first; later it is named without one.
        let key = *keys.entry(node.text).or_insert_with(|| {
            let mut hasher = DefaultHasher::new();
            (node.text, &node.below).hash(&mut hasher);
            let key = hasher.finish();
            if !path.is_empty() {
                let (name, version) = name_version(node.text);
                self.units.push(Unit { name: name.to_owned(), key: format!("{name} {version} {key:016x}") });
            }
            key
        });
        if let Some(above) = path.last_mut() {
            above.below.push(key);
        }
    }

    /// How many crates cargo will report: one that is compiled twice counts once.
    pub(crate) fn crates(&self) -> usize {
        let crates: std::collections::HashSet<&str> = self.units.iter().map(Unit::name_version).collect();
        crates.len()
    }

    /// Whether this is the client that was asked for. Cargo is content with two lines of rustls side by
    /// side, of which the library would use its own and not the one in the client's name.
    pub(crate) fn check(&self, client: &ClientId) -> Result<(), ProveError> {
        let Backend::Rustls(wanted) = &client.backend else { return Ok(()) };
        let wanted = wanted.to_string();
        match self.library.iter().find(|(name, version)| name == "rustls" && *version != wanted) {
            Some((_, found)) => Err(ProveError::CannotResolve {
                client: Box::new(client.clone()),
                reason: format!("{} {} runs rustls {found}, not {wanted}", client.library, client.version),
            }),
            None => Ok(()),
        }
    }
}

impl Unit {
    fn name_version(&self) -> &str {
        self.key.rsplit_once(' ').map_or(&self.key, |(text, _)| text)
    }
}

/// The parts of `name v1.2.3 (…)|features`.
fn name_version(text: &str) -> (&str, &str) {
    let text = text.split('|').next().unwrap_or_default();
    let mut words = text.split(' ');
    let name = words.next().unwrap_or_default();
    (name, words.next().and_then(|v| v.strip_prefix('v')).unwrap_or_default())
}

/// What kind of failure cargo's standard error tells of while it resolves and downloads.
pub(crate) fn complaint(client: &ClientId, stderr: &str) -> ProveError {
    // With `--offline`, whatever is not there yet looks like a failed resolution.
    const OFFLINE: [&str; 1] = ["you're using offline mode (--offline)"];
    const RESOLUTION: [&str; 3] =
        ["failed to select a version", "no matching package", "candidate versions found which didn't match"];
    const NETWORK: [&str; 6] = [
        "failed to download",
        "failed to fetch",
        "download of ",
        "spurious network error",
        "Could not resolve host",
        "nable to update registry",
    ];
    let has = |signs: &[&str]| signs.iter().any(|sign| stderr.contains(sign));
    if has(&OFFLINE) {
        ProveError::NoRegistry { reason: essence(stderr) }
    } else if has(&RESOLUTION) {
        ProveError::CannotResolve { client: Box::new(client.clone()), reason: essence(stderr) }
    } else if has(&NETWORK) {
        ProveError::NoRegistry { reason: essence(stderr) }
    } else {
        ProveError::BuildFailed { client: Box::new(client.clone()), stderr: tail(stderr) }
    }
}

/// What kind of failure cargo's standard error tells of while it compiles. By then all crates should
/// be there; if one is not, cargo's own first words say so (a build script may use the same further in).
pub(crate) fn complaint_of_build(client: &ClientId, stderr: &str) -> ProveError {
    const NETWORK: [&str; 3] =
        ["error: failed to download", "error: failed to get `", "error: unable to get packages from source"];
    if stderr.lines().any(|line| NETWORK.iter().any(|sign| line.starts_with(sign))) {
        return ProveError::NoRegistry { reason: essence(stderr) };
    }
    ProveError::BuildFailed { client: Box::new(client.clone()), stderr: tail(stderr) }
}

/// Cargo's error without what it did before, and without the folder of the generated package.
fn essence(stderr: &str) -> String {
    let start = stderr.find("error: ").map_or(0, |at| at + "error: ".len());
    let text = tail(&stderr[start..]);
    let mut out = String::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find("v0.0.0 (") {
        let (before, after) = rest.split_at(at);
        out.push_str(before.trim_end());
        rest = after.split_once(')').map_or("", |(_, after)| after);
        rest = rest.strip_prefix('`').inspect(|_| out.push('`')).unwrap_or(rest);
    }
    out.push_str(rest);
    out.trim().to_owned()
}

/// The last few kilobytes, from the beginning of a line.
pub(crate) fn tail(text: &str) -> String {
    const KEPT: usize = 8 << 10;
    let text = text.trim();
    let start = text.len().saturating_sub(KEPT);
    if start == 0 {
        return text.to_owned();
    }
    text.bytes()
        .skip(start)
        .position(|b| b == b'\n')
        .and_then(|at| text.get(start + at + 1..))
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CONFLICT: &str = "    Updating crates.io index
error: failed to select a version for `rustls`.
    ... required by package `reqwest v0.12.0`
    ... which satisfies dependency `reqwest = \"=0.12.0\"` of package `client-a v0.0.0 (/home/u/.cache/x)`
versions that meet the requirements `^0.22.2` are: 0.22.4, 0.22.3, 0.22.2

all possible versions conflict with previously selected packages.

  previously selected package `rustls v0.22.1`
    ... which satisfies dependency `rustls = \"=0.22.1\"` of package `client-a v0.0.0 (/home/u/.cache/x)`

failed to select a version for `rustls` which could resolve this conflict
";
    const MISSING: &str = "    Updating crates.io index
error: failed to select a version for the requirement `rustls = \"=0.22.99\"`
candidate versions found which didn't match: 0.24.0-dev.2, 0.24.0-dev.1, 0.24.0-dev.0, ...
location searched: crates.io index
";
    const UNREACHABLE: &str = "    Updating crates.io index
warning: spurious network error (3 tries remaining): [7] Could not connect to server
error: failed to get `reqwest` as a dependency of package `client-a v0.0.0 (/home/u/.cache/x)`

Caused by:
  download of config.json failed

Caused by:
  failed to download from `https://index.crates.io/config.json`

Caused by:
  [7] Could not connect to server (Failed to connect to 127.0.0.1 port 1 after 0 ms)
";
    const OFFLINE: &str = "error: no matching package named `reqwest` found
location searched: crates.io index
required by package `client-a v0.0.0 (/home/u/.cache/x)`
As a reminder, you're using offline mode (--offline) which can sometimes cause surprising resolution failures
";

    fn client() -> ClientId {
        "reqwest-0.12.0+rustls-0.22.1".parse().unwrap()
    }

    #[test]
    fn complaints_of_cargo_are_told_apart() {
        for text in [CONFLICT, MISSING] {
            let error = complaint(&client(), text);
            assert!(matches!(error, ProveError::CannotResolve { .. }), "{error:?}");
        }
        for text in [UNREACHABLE, OFFLINE] {
            let error = complaint(&client(), text);
            assert!(matches!(error, ProveError::NoRegistry { .. }), "{error:?}");
        }
        let error = complaint(&client(), "error: toolchain 'x' is not installed");
        assert!(matches!(error, ProveError::BuildFailed { .. }) && error.hint().is_none(), "{error:?}");
        let error = complaint(&client(), "error: linker `cc` not found");
        assert!(matches!(error, ProveError::BuildFailed { .. }) && error.hint().is_some(), "{error:?}");
    }

    #[test]
    fn a_build_script_may_fail_to_download() {
        let error = complaint_of_build(
            &client(),
            "error: failed to run custom build command\n  failed to download x",
        );
        assert!(matches!(error, ProveError::BuildFailed { .. }), "{error:?}");
        let error =
            complaint_of_build(&client(), "error: failed to download from `https://index.crates.io/`");
        assert!(matches!(error, ProveError::NoRegistry { .. }), "{error:?}");
    }

    #[test]
    fn the_reason_is_cargos_own_without_our_folder() {
        let error = complaint(&client(), CONFLICT).to_string();
        assert!(error.contains("versions that meet the requirements `^0.22.2` are: 0.22.4"), "{error}");
        assert!(error.contains("of package `client-a`\n"), "{error}");
        assert!(!error.contains("/home/"), "{error}");
        assert!(!error.contains("Updating"), "{error}");
    }

    const TREE: &str = "0client-x v0.0.0 (/home/u/.cache/x)|default
1log v0.4.35|
1reqwest v0.12.0|rustls-tls
2rustls v0.22.4|logging,tls12
3log v0.4.35| (*)
3ring v0.17.14|std
[build-dependencies]
4cc v1.11.3|
1rustls v0.23.46|logging
2log v0.4.35|
";

    #[test]
    fn every_crate_counts_once() {
        let graph = Graph::read(&client(), TREE);
        let names: Vec<&str> = graph.units.iter().map(|u| u.name.as_str()).collect();
        assert_eq!(names, ["log", "cc", "ring", "rustls", "reqwest", "rustls"]);
        assert_eq!(graph.crates(), 6);
        let twice = Graph::read(&client(), "0x v0.0.0|\n1cc v1.0.0|\n1cc v1.0.0|parallel\n");
        assert_eq!((twice.units.len(), twice.crates()), (2, 1));
    }

    #[test]
    fn keys_change_with_what_is_below() {
        let graph = Graph::read(&client(), TREE);
        let other = Graph::read(&client(), &TREE.replace("4cc v1.11.3|", "4cc v1.11.3|parallel"));
        let same: Vec<bool> = graph.units.iter().zip(&other.units).map(|(a, b)| a.key == b.key).collect();
        assert_eq!(same, [true, false, false, false, false, true]);
    }

    #[test]
    fn the_library_must_run_the_rustls_in_the_name() {
        let id: ClientId = "reqwest-0.12.0+rustls-0.23.46".parse().unwrap();
        let error = Graph::read(&id, TREE).check(&id).unwrap_err().to_string();
        assert!(error.ends_with("reqwest 0.12.0 runs rustls 0.22.4, not 0.23.46"), "{error}");
        let id: ClientId = "reqwest-0.12.0+rustls-0.22.4".parse().unwrap();
        Graph::read(&id, TREE).check(&id).unwrap();
        let id: ClientId = "reqwest-0.12.0+native-tls".parse().unwrap();
        Graph::read(&id, TREE).check(&id).unwrap();
    }

    #[test]
    fn a_tail_begins_with_a_whole_line() {
        let text = format!("{}\nlast line with ü", "é".repeat(10_000));
        assert_eq!(tail(&text), "last line with ü");
        assert_eq!(tail("short\n"), "short");
    }
}
