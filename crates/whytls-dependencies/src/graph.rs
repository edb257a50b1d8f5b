//! The graph of a lock file and the questions put to it.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::fmt;

use semver::Version;

/// Where a package comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Source {
    /// No source in the lock file: a workspace member, a path dependency, or a path in `[patch]`.
    Local,
    /// crates.io.
    CratesIo {
        /// The source as written, `registry+…` or `sparse+…`.
        index: String,
    },
    /// Another registry.
    Registry {
        /// The source as written, `registry+…` or `sparse+…`.
        index: String,
    },
    /// A git repository. Its version says little: the commit may hold any change.
    Git {
        /// Address with its branch, tag or revision, without `git+`.
        url: String,
        /// The commit.
        commit: Option<String>,
    },
    /// Anything else, as written.
    Other(String),
}

impl Source {
    /// Whether the version alone says which code this is: only registries keep to that.
    #[must_use]
    pub fn is_registry(&self) -> bool {
        matches!(self, Self::CratesIo { .. } | Self::Registry { .. })
    }
}

/// One package of a lock file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    pub(crate) index: usize,
    pub(crate) name: String,
    pub(crate) version: Version,
    pub(crate) source: Source,
    pub(crate) line: usize,
}

impl Package {
    /// Its name, as published.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its exact version.
    #[must_use]
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// Where it comes from.
    #[must_use]
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The line of its entry in the lock file.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.version)
    }
}

/// A resolved dependency graph.
///
/// It holds what cargo locked, which is more than what is built: development and build
/// dependencies, those of other platforms, those behind features of the workspace's own packages,
/// and those that only a weak feature (`dep?/feature`) names.
#[derive(Clone, Debug)]
pub struct Graph {
    lock_version: u32,
    packages: Vec<Package>,
    dependencies: Vec<Vec<usize>>,
    dependents: Vec<Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Graph {
    pub(crate) fn new(
        lock_version: u32,
        mut packages: Vec<Package>,
        mut dependencies: Vec<Vec<usize>>,
    ) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::with_capacity(packages.len());
        for (index, package) in packages.iter_mut().enumerate() {
            package.index = index;
            by_name.entry(package.name.clone()).or_default().push(index);
        }
        for same in by_name.values_mut() {
            same.sort_by(|a, b| packages[*a].version.cmp(&packages[*b].version));
        }
        let mut dependents = vec![Vec::new(); packages.len()];
        for (index, targets) in dependencies.iter_mut().enumerate() {
            targets.sort_unstable();
            targets.dedup();
            for target in targets {
                dependents[*target].push(index);
            }
        }
        Self { lock_version, packages, dependencies, dependents, by_name }
    }

    /// The lock file's version, 1 to 4.
    #[must_use]
    pub fn lock_version(&self) -> u32 {
        self.lock_version
    }

    /// All packages, in the order of the file.
    #[must_use]
    pub fn packages(&self) -> &[Package] {
        &self.packages
    }

    /// The packages of the workspace: those without a source. Path dependencies and paths in
    /// `[patch]` look the same in a lock file and are among them.
    pub fn roots(&self) -> impl Iterator<Item = &Package> {
        self.packages.iter().filter(|package| package.source == Source::Local)
    }

    /// The packages of this name, lowest version first.
    pub fn packages_named<'g>(&'g self, name: &str) -> impl Iterator<Item = &'g Package> + use<'g> {
        self.indices_named(name).iter().map(|index| &self.packages[*index])
    }

    /// The package of this name and version; a registry's, if there are several.
    #[must_use]
    pub fn package(&self, name: &str, version: &Version) -> Option<&Package> {
        let fits = |package: &&Package| package.version == *version;
        self.packages_named(name)
            .filter(fits)
            .find(|package| package.source.is_registry())
            .or_else(|| self.packages_named(name).find(fits))
    }

    /// All names that the file holds in more than one version, in the order of the names.
    #[must_use]
    pub fn duplicates(&self) -> BTreeMap<&str, Vec<&Package>> {
        self.by_name
            .iter()
            .filter(|(_, same)| same.len() > 1)
            .map(|(name, same)| {
                let packages = same.iter().map(|index| &self.packages[*index]).collect();
                (name.as_str(), packages)
            })
            .collect()
    }

    /// The packages of this name if there are several, lowest version first; else nothing.
    #[must_use]
    pub fn duplicates_of(&self, name: &str) -> Vec<&Package> {
        let same = self.indices_named(name);
        if same.len() > 1 { self.all(same) } else { Vec::new() }
    }

    /// What a package depends on.
    #[must_use]
    pub fn dependencies(&self, package: &Package) -> Vec<&Package> {
        self.index(package).map_or_else(Vec::new, |index| self.all(&self.dependencies[index]))
    }

    /// The dependency of this name, if the package has exactly one.
    #[must_use]
    pub fn dependency_named(&self, package: &Package, name: &str) -> Option<&Package> {
        let index = self.index(package)?;
        let mut found = self.dependencies[index]
            .iter()
            .map(|target| &self.packages[*target])
            .filter(|target| target.name == name);
        match (found.next(), found.next()) {
            (Some(one), None) => Some(one),
            _ => None,
        }
    }

    /// Which packages depend on it directly. The lock file does not hold their requirements; those
    /// of the project itself stand in its manifests.
    #[must_use]
    pub fn requirers(&self, package: &Package) -> Vec<&Package> {
        self.index(package).map_or_else(Vec::new, |index| self.all(&self.dependents[index]))
    }

    /// Which packages depend on it, directly or through others; the nearest first.
    #[must_use]
    pub fn dependents(&self, package: &Package) -> Vec<&Package> {
        let Some(start) = self.index(package) else {
            return Vec::new();
        };
        let mut seen = vec![false; self.packages.len()];
        seen[start] = true;
        let mut queue = VecDeque::from([start]);
        let mut found = Vec::new();
        while let Some(index) = queue.pop_front() {
            for &above in &self.dependents[index] {
                if !seen[above] {
                    seen[above] = true;
                    found.push(above);
                    queue.push_back(above);
                }
            }
        }
        self.all(&found)
    }

    /// The shortest way from a package of the workspace down to this one, both included; of equally
    /// short ways the one whose packages stand first in the file.
    ///
    /// Where no package of the workspace leads here (the lock file of a published package, a path
    /// in `[patch]`), the way begins at a package on which nothing depends, or is the package
    /// alone.
    #[must_use]
    pub fn path_from_root(&self, package: &Package) -> Vec<&Package> {
        let Some(target) = self.index(package) else {
            return Vec::new();
        };
        if self.packages[target].source == Source::Local && self.dependents[target].is_empty() {
            return vec![&self.packages[target]];
        }
        // Upwards, so that a question about one package touches only what is above it.
        let mut below: HashMap<usize, usize> = HashMap::new();
        let mut queue = VecDeque::from([target]);
        let mut top = None;
        let mut uppermost = None;
        while let Some(index) = queue.pop_front() {
            if index != target && self.packages[index].source == Source::Local {
                top = Some(index);
                break;
            }
            if self.dependents[index].is_empty() && uppermost.is_none() {
                uppermost = Some(index);
            }
            for &above in &self.dependents[index] {
                if above != target && !below.contains_key(&above) {
                    below.insert(above, index);
                    queue.push_back(above);
                }
            }
        }
        let mut path = Vec::new();
        let mut at = top.or(uppermost).or(Some(target));
        while let Some(index) = at {
            path.push(&self.packages[index]);
            at = below.get(&index).copied();
        }
        path
    }

    /// The shortest way, as [`Graph::path_from_root`], in one line: `shop 0.1.0 → reqwest 0.12.0`.
    #[must_use]
    pub fn path_text(&self, package: &Package) -> String {
        let path: Vec<String> = self.path_from_root(package).into_iter().map(ToString::to_string).collect();
        path.join(" → ")
    }

    /// How cargo names it on a command line, as short as it can be: `rustls` where the name is
    /// unique, `rustls@0.22.2` where the version decides, the whole source in front where only that
    /// decides (cargo book, *Package ID Specifications*; tried with cargo 1.95).
    #[must_use]
    pub fn cargo_spec(&self, package: &Package) -> String {
        if self.indices_named(&package.name).len() <= 1 {
            package.name.clone()
        } else {
            self.cargo_spec_exact(package)
        }
    }

    /// As [`Graph::cargo_spec`], but always with the version, so that the command fails rather than
    /// changes something else if the lock file is no longer the one that was looked at.
    #[must_use]
    pub fn cargo_spec_exact(&self, package: &Package) -> String {
        let same_version =
            self.packages_named(&package.name).filter(|other| other.version == package.version).count();
        let short = format!("{}@{}", package.name, package.version);
        if same_version <= 1 {
            return short;
        }
        match &package.source {
            Source::CratesIo { index } | Source::Registry { index } => format!("{index}#{short}"),
            Source::Git { url, .. } => format!("git+{url}#{short}"),
            Source::Local | Source::Other(_) => short,
        }
    }

    fn indices_named(&self, name: &str) -> &[usize] {
        self.by_name.get(name).map_or(&[], Vec::as_slice)
    }

    fn all(&self, indices: &[usize]) -> Vec<&Package> {
        indices.iter().map(|index| &self.packages[*index]).collect()
    }

    /// Its place, if the package is of this graph.
    fn index(&self, package: &Package) -> Option<usize> {
        (self.packages.get(package.index)? == package).then_some(package.index)
    }
}
