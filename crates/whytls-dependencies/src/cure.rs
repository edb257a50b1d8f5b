//! The smallest `cargo update` that leads out of a defect, and the edits that must go before it.
//!
//! What can be known: a lock file does not hold requirements. Those of the project stand in its
//! manifests and are checked; those of published packages are taken to be caret requirements, which
//! allow every later version of the same line, except for the packages in [`KNOWN_PINS`].

use std::borrow::Cow;
use std::fmt;

use semver::{Version, VersionReq};

use crate::affected::Affected;
use crate::graph::{Graph, Package, Source};
use crate::manifest::{Dependency, Inherited, Manifest};

/// The good versions of one line, as data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoodLine<'a> {
    /// What versions of the line have in common: `0.22`, or `1` from 1.0 on.
    pub line: &'a str,
    /// The first good version.
    pub minimal: &'a str,
    /// The version to go to; the same, or later where another defect asks for it.
    pub recommended: &'a str,
}

/// A published package that pins another one exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownPin<'a> {
    /// Who pins.
    pub package: &'a str,
    /// In which version.
    pub version: &'a str,
    /// Whom.
    pub dependency: &'a str,
    /// How.
    pub requirement: &'a str,
    /// The first later version of the same line without the pin.
    pub lifted_in: &'a str,
}

/// Pins that were found in published crates.
///
/// ureq 2.11.0 `Cargo.toml`: `rustls = "=0.23.19"`; 2.12.1: `0.23.19`.
pub const KNOWN_PINS: &[KnownPin<'static>] = &[KnownPin {
    package: "ureq",
    version: "2.11.0",
    dependency: "rustls",
    requirement: "=0.23.19",
    lifted_in: "2.12.1",
}];

/// A manifest of the project with the path by which the user knows it.
#[derive(Clone, Copy, Debug)]
pub struct ProjectManifest<'a> {
    /// Path, as it is to be shown.
    pub path: &'a str,
    /// What it says.
    pub manifest: &'a Manifest,
}

/// One requirement to change by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Edit {
    /// The manifest, as given.
    pub file: String,
    /// Line of the dependency.
    pub line: usize,
    /// The entry: `dependencies.rustls`, `workspace.dependencies.rustls`.
    pub entry: String,
    /// The requirement that stands there.
    pub from: String,
    /// The requirement to write.
    pub to: String,
}

impl fmt::Display for Edit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "in {}, line {}, change the version of `{}` from \"{}\" to \"{}\"",
            self.file, self.line, self.entry, self.from, self.to
        )
    }
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Step {
    /// Change a manifest.
    Edit(Edit),
    /// Run this in the project's folder.
    Run(String),
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Edit(edit) => edit.fmt(f),
            Self::Run(command) => f.write_str(command),
        }
    }
}

/// How one affected package can be led out of the range.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cure<'g> {
    /// The affected package.
    pub package: &'g Package,
    /// Where it goes; nothing if no update of this package alone helps.
    pub to: Option<Version>,
    /// What to do, in this order; empty if nothing is known.
    pub steps: Vec<Step>,
    /// What the person should know about it, one sentence each.
    pub notes: Vec<String>,
}

impl Cure<'_> {
    /// The commands among the steps.
    pub fn commands(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().filter_map(|step| match step {
            Step::Run(command) => Some(command.as_str()),
            Step::Edit(_) => None,
        })
    }

    /// Whether the commands can be run as they are, without a change by hand.
    #[must_use]
    pub fn is_automatic(&self) -> bool {
        !self.steps.is_empty() && self.steps.iter().all(|step| matches!(step, Step::Run(_)))
    }
}

/// A cure for each affected package of the graph, lowest version first.
#[must_use]
pub fn cures<'g>(
    graph: &'g Graph,
    affected: &Affected<'_>,
    good: &[GoodLine<'_>],
    manifests: &[ProjectManifest<'_>],
    pins: &[KnownPin<'_>],
) -> Vec<Cure<'g>> {
    affected.in_graph(graph).map(|package| cure(graph, package, affected, good, manifests, pins)).collect()
}

fn cure<'g>(
    graph: &'g Graph,
    package: &'g Package,
    affected: &Affected<'_>,
    good: &[GoodLine<'_>],
    manifests: &[ProjectManifest<'_>],
    pins: &[KnownPin<'_>],
) -> Cure<'g> {
    let mut cure = Cure { package, to: None, steps: Vec::new(), notes: Vec::new() };
    match package.source() {
        Source::Git { url, .. } => {
            cure.notes.push(format!(
                "{package} comes from git ({url}): the cure has to come from there, and it may hold it already"
            ));
            return cure;
        }
        Source::Local | Source::Other(_) => {
            cure.notes.push(format!(
                "{package} comes from a path: the cure has to be made there, and may have been made already"
            ));
            return cure;
        }
        Source::CratesIo { .. } | Source::Registry { .. } => {}
    }

    let candidates = candidates(package.version(), affected, good);
    if candidates.is_empty() {
        let requirers: Vec<String> =
            graph.requirers(package).into_iter().map(|requirer| format!("`{requirer}`")).collect();
        cure.notes.push(format!(
            "no good version of the line of {package} is known: raise what requires it ({})",
            requirers.join(", ")
        ));
        return cure;
    }

    // What stands in the way, for each candidate; the first that nothing blocks is taken.
    let written = requirements(graph, package, manifests);
    let pinning: Vec<(&Package, &KnownPin<'_>)> = graph
        .requirers(package)
        .into_iter()
        .filter_map(|requirer| {
            let pin = pins.iter().find(|pin| {
                pin.package == requirer.name()
                    && pin.dependency == package.name()
                    && Version::parse(pin.version).is_ok_and(|v| v == *requirer.version())
            })?;
            Some((requirer, pin))
        })
        .collect();
    let allowed = |to: &Version, requirement: &VersionReq| requirement.matches(to);
    let free = |to: &&Version| written.iter().all(|place| allowed(to, &place.requirement));
    let to = candidates.iter().find(free).unwrap_or(&candidates[0]).clone();
    if to != candidates[0] {
        cure.notes.push(format!(
            "{} would be better, but a requirement of this project does not allow it",
            candidates[0]
        ));
    }

    for place in &written {
        if allowed(&to, &place.requirement) {
            continue;
        }
        let exact = place.text.trim_start().starts_with('=');
        let edit = Step::Edit(Edit {
            file: place.file.clone(),
            line: place.line,
            entry: place.entry.clone(),
            from: place.text.clone(),
            to: format!("{}{to}", if exact { "=" } else { "" }),
        });
        if !cure.steps.contains(&edit) {
            cure.steps.push(edit);
            cure.notes
                .push(format!("{} requires \"{}\", so `cargo update` alone fails", place.file, place.text));
        }
    }
    for (requirer, pin) in pinning {
        let holds = VersionReq::parse(pin.requirement).is_ok_and(|r| !r.matches(&to));
        if holds {
            cure.steps.push(Step::Run(format!(
                "cargo update -p {} --precise {}",
                quoted(&graph.cargo_spec_exact(requirer)),
                pin.lifted_in
            )));
            cure.notes.push(format!(
                "{requirer} requires {} \"{}\"; {} lifts that",
                pin.dependency, pin.requirement, pin.lifted_in
            ));
        }
    }
    cure.steps.push(Step::Run(format!(
        "cargo update -p {} --precise {to}",
        quoted(&graph.cargo_spec_exact(package))
    )));
    for requirer in graph.requirers(package) {
        let read = manifests.iter().any(|m| m.manifest.package.as_deref() == Some(requirer.name()));
        if *requirer.source() == Source::Local && !read {
            cure.notes.push(format!(
                "the manifest of `{}` was not read: if it pins {}, change that first",
                requirer.name(),
                package.name()
            ));
        }
    }
    for place in unknown(package, manifests) {
        cure.notes.push(place);
    }
    cure.to = Some(to);
    cure
}

/// A word for a POSIX shell that stands for exactly this text: the address of a registry is a stranger's.
fn quoted(word: &str) -> Cow<'_, str> {
    let harmless = |b: u8| b.is_ascii_alphanumeric() || b"@%_+=:,./#-".contains(&b);
    if word.bytes().all(harmless) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(format!("'{}'", word.replace(char::is_control, " ").replace('\'', r"'\''")))
    }
}

/// The good versions that can be reached, the best first.
fn candidates(current: &Version, affected: &Affected<'_>, good: &[GoodLine<'_>]) -> Vec<Version> {
    let mut found: Vec<Version> = Vec::new();
    for line in good {
        if line.line != line_of(current) {
            continue;
        }
        for text in [line.recommended, line.minimal] {
            if let Ok(version) = Version::parse(text)
                && version.cmp_precedence(current).is_gt()
                && line_of(&version) == line.line
                && !affected.contains(&version)
                && !found.contains(&version)
            {
                found.push(version);
            }
        }
    }
    found
}

/// The part of a version that a caret requirement holds fixed (cargo book, *Specifying
/// Dependencies*): `1`, `0.22`, `0.0.3`.
#[must_use]
pub fn line_of(version: &Version) -> String {
    match (version.major, version.minor, version.patch) {
        (0, 0, patch) => format!("0.0.{patch}"),
        (0, minor, _) => format!("0.{minor}"),
        (major, _, _) => format!("{major}"),
    }
}

/// A requirement of the project that leads to the package.
struct Place {
    file: String,
    line: usize,
    entry: String,
    text: String,
    requirement: VersionReq,
}

fn requirements(graph: &Graph, package: &Package, manifests: &[ProjectManifest<'_>]) -> Vec<Place> {
    let requirers = graph.requirers(package);
    let mut places = Vec::new();
    for given in manifests {
        let member = given.manifest.package.as_deref();
        // A virtual manifest and a member that does not lead here lay down nothing.
        if !requirers.iter().any(|r| *r.source() == Source::Local && Some(r.name()) == member) {
            continue;
        }
        for dependency in given.manifest.dependencies_on(package.name()) {
            let (Some(requirement), Some(text)) = (&dependency.requirement, &dependency.requirement_text)
            else {
                continue;
            };
            if !requirement.matches(package.version()) {
                continue;
            }
            let (file, line, entry) = place_of(given, dependency, manifests);
            places.push(Place { file, line, entry, text: text.clone(), requirement: requirement.clone() });
        }
    }
    places
}

/// Where the requirement is written: an inherited one in the workspace's root.
fn place_of(
    given: &ProjectManifest<'_>,
    dependency: &Dependency,
    manifests: &[ProjectManifest<'_>],
) -> (String, usize, String) {
    if dependency.inherited == Inherited::Yes {
        let root = manifests.iter().find_map(|candidate| {
            let workspace = candidate.manifest.workspace.as_ref()?;
            let shared = workspace.dependencies.iter().find(|shared| {
                shared.name == dependency.name && shared.requirement_text == dependency.requirement_text
            })?;
            Some((candidate.path, shared.line))
        });
        let entry = format!("workspace.dependencies.{}", dependency.name);
        return match root {
            Some((path, line)) => (path.to_owned(), line, entry),
            None => ("the workspace's Cargo.toml".to_owned(), 1, entry),
        };
    }
    (given.path.to_owned(), dependency.line, format!("{}.{}", dependency.table(), dependency.name))
}

/// Inherited requirements whose root was not read.
fn unknown(package: &Package, manifests: &[ProjectManifest<'_>]) -> Vec<String> {
    manifests
        .iter()
        .flat_map(|given| {
            given
                .manifest
                .dependencies_on(package.name())
                .filter(|dependency| dependency.inherited == Inherited::Unknown)
                .map(|dependency| {
                    format!(
                        "{}, line {}, inherits `{}` from a workspace whose manifest was not read: if it is pinned there, change that first",
                        given.path, dependency.line, dependency.name
                    )
                })
        })
        .collect()
}
