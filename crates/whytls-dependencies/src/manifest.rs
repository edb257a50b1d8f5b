//! The reader of `Cargo.toml`: only what bears on dependencies.
//!
//! The format is the cargo book's *The Manifest Format* and *Specifying Dependencies*; inheritance is
//! cargo's `src/cargo/util/toml/mod.rs` (`InheritableField`, `TomlInheritedDependency`).

use std::collections::BTreeMap;
use std::fmt;

use semver::VersionReq;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::text::{conflict, line_of};

/// Why a text is not a manifest.
#[derive(Debug)]
#[non_exhaustive]
pub enum ManifestError {
    /// A merge was left unfinished.
    MergeConflict {
        /// Line of the mark.
        line: usize,
        /// The mark.
        mark: &'static str,
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
    /// TOML, but neither `[package]` nor `[workspace]`.
    NotAManifest {
        /// What it looks like.
        looks_like: &'static str,
    },
    /// A field that cargo would refuse.
    BadField {
        /// Line of the field.
        line: usize,
        /// Which one, for example `dependencies.reqwest.version`.
        field: String,
        /// What is wrong with it.
        message: String,
    },
}

impl ManifestError {
    /// The line where the fault was noticed.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::NotAManifest { .. } => None,
            Self::MergeConflict { line, .. } | Self::Syntax { line, .. } | Self::BadField { line, .. } => {
                Some(*line)
            }
        }
    }

    /// What the person can do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::MergeConflict { .. } => "finish the merge, then run whytls again",
            Self::NotAManifest { .. } => "pass the path of a Cargo.toml",
            Self::Syntax { .. } | Self::BadField { .. } => {
                "`cargo metadata --format-version 1` shows what cargo says of this manifest"
            }
        }
    }
}

impl fmt::Display for ManifestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MergeConflict { line, mark } => {
                write!(f, "line {line}: unresolved merge conflict (`{mark}`)")
            }
            Self::Syntax { line, message, .. } => write!(f, "line {line}: not TOML: {message}"),
            Self::NotAManifest { looks_like } => {
                write!(f, "not a manifest: this looks like {looks_like}")
            }
            Self::BadField { line, field, message } => write!(f, "line {line}: `{field}`: {message}"),
        }
    }
}

impl std::error::Error for ManifestError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Syntax { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// What a `Cargo.toml` says of dependencies.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Manifest {
    /// Name of the package; a virtual manifest has none.
    pub package: Option<String>,
    /// Its dependencies, of all kinds and targets, in the order of the file's tables.
    pub dependencies: Vec<Dependency>,
    /// `[features]`.
    pub features: BTreeMap<String, Vec<String>>,
    /// `[workspace]`, if this is the root of one.
    pub workspace: Option<Workspace>,
    /// `[patch.*]`.
    pub patches: Vec<Patch>,
}

/// The `[workspace]` table.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Workspace {
    /// Folders as written; globs (`crates/*`) are not resolved.
    pub members: Vec<String>,
    /// Folders as written.
    pub exclude: Vec<String>,
    /// `[workspace.dependencies]`.
    pub dependencies: Vec<Dependency>,
}

/// One entry of a `[patch.*]` table.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Patch {
    /// What is patched: `crates-io` or an address.
    pub registry: String,
    /// Name of the package.
    pub package: String,
    /// Where the other code comes from.
    pub origin: Origin,
    /// Line of the entry.
    pub line: usize,
}

/// When a dependency is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// `[dependencies]`.
    Normal,
    /// `[dev-dependencies]`: tests, examples and benchmarks only.
    Dev,
    /// `[build-dependencies]`: the build script only.
    Build,
}

/// Where a dependency is taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Origin {
    /// crates.io, or the registry that replaces it.
    #[default]
    Default,
    /// `registry = "…"` or `registry-index = "…"`.
    Registry(String),
    /// `path = "…"`.
    Path(String),
    /// `git = "…"`.
    Git(String),
}

/// Whose words the requirement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Inherited {
    /// Written in this manifest.
    #[default]
    No,
    /// `workspace = true`, and taken from the root's `[workspace.dependencies]`.
    Yes,
    /// `workspace = true`, but no root was passed or it does not hold the entry: requirement, origin
    /// and part of the features are not known.
    Unknown,
}

/// One dependency of a manifest.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Dependency {
    /// The key in the table; also the name in the code.
    pub name: String,
    /// The package's name; differs from `name` where it was renamed (`package = "…"`).
    pub package: String,
    /// When it is used.
    pub kind: Kind,
    /// `cfg(…)` or target triple of a `[target.'…'.*]` table.
    pub target: Option<String>,
    /// The version requirement, if there is one.
    pub requirement: Option<VersionReq>,
    /// The requirement as written.
    pub requirement_text: Option<String>,
    /// Features asked for; an inherited dependency's are the root's and its own.
    pub features: Vec<String>,
    /// Whether default features are asked for.
    pub default_features: bool,
    /// Whether it is optional.
    pub optional: bool,
    /// Where it is taken from.
    pub origin: Origin,
    /// Whether it was inherited from the workspace.
    pub inherited: Inherited,
    /// Line of its key.
    pub line: usize,
    default_features_written: Option<bool>,
}

impl Dependency {
    /// The table it stands in, as a person would write it: `dependencies`,
    /// `target.'cfg(unix)'.dev-dependencies`.
    #[must_use]
    pub fn table(&self) -> String {
        let table = match self.kind {
            Kind::Normal => "dependencies",
            Kind::Dev => "dev-dependencies",
            Kind::Build => "build-dependencies",
        };
        match &self.target {
            Some(target) => format!("target.'{target}'.{table}"),
            None => table.to_owned(),
        }
    }

    fn inherit(&mut self, root: &Workspace) {
        let Some(shared) = root.dependencies.iter().find(|d| d.name == self.name) else {
            return;
        };
        self.inherited = Inherited::Yes;
        self.package.clone_from(&shared.package);
        self.requirement.clone_from(&shared.requirement);
        self.requirement_text.clone_from(&shared.requirement_text);
        self.origin.clone_from(&shared.origin);
        // A member can switch them on, not off: cargo `src/cargo/util/toml/mod.rs`, inner_dependency_inherit_with.
        self.default_features = match shared.default_features_written {
            Some(false) => self.default_features_written.unwrap_or(false),
            _ => true,
        };
        let own = std::mem::take(&mut self.features);
        self.features.clone_from(&shared.features);
        for feature in own {
            if !self.features.contains(&feature) {
                self.features.push(feature);
            }
        }
    }
}

impl Manifest {
    /// Reads a manifest by itself. Inherited dependencies are filled in if it is the workspace's root
    /// too, else they are [`Inherited::Unknown`].
    ///
    /// # Errors
    /// See [`ManifestError`].
    pub fn from_toml(text: &str) -> Result<Self, ManifestError> {
        let mut manifest = read(text)?;
        if let Some(root) = manifest.workspace.take() {
            manifest.inherit_from(&root);
            manifest.workspace = Some(root);
        }
        Ok(manifest)
    }

    /// Reads the manifest of a workspace's member.
    ///
    /// # Errors
    /// See [`ManifestError`].
    pub fn from_toml_in(text: &str, root: &Manifest) -> Result<Self, ManifestError> {
        let mut manifest = Self::from_toml(text)?;
        if let Some(root) = &root.workspace {
            manifest.inherit_from(root);
        }
        Ok(manifest)
    }

    fn inherit_from(&mut self, root: &Workspace) {
        for dependency in &mut self.dependencies {
            if dependency.inherited == Inherited::Unknown {
                dependency.inherit(root);
            }
        }
    }

    /// The dependencies on this package, under whatever name, of all kinds and targets.
    pub fn dependencies_on<'m, 'n>(
        &'m self,
        package: &'n str,
    ) -> impl Iterator<Item = &'m Dependency> + use<'m, 'n> {
        self.dependencies.iter().filter(move |dependency| dependency.package == package)
    }

    /// The features of a dependency that this package's own feature switches on, and whether they
    /// are on by default: `tls = ["client/rustls-tls"]` gives `("tls", "rustls-tls", false)`.
    #[must_use]
    pub fn feature_requests(&self, dependency: &Dependency) -> Vec<(&str, &str, bool)> {
        let by_default = self.default_closure();
        let mut requests = Vec::new();
        for (feature, values) in &self.features {
            for value in values {
                let Some((name, asked)) = value.split_once('/') else {
                    continue;
                };
                if name.strip_suffix('?').unwrap_or(name) == dependency.name {
                    let on = by_default.contains(&feature.as_str());
                    requests.push((feature.as_str(), asked, on));
                }
            }
        }
        requests
    }

    /// `default` and the own features that it switches on.
    fn default_closure(&self) -> std::collections::BTreeSet<&str> {
        let mut on = std::collections::BTreeSet::new();
        let mut queue = vec!["default"];
        while let Some(name) = queue.pop() {
            let Some((name, values)) = self.features.get_key_value(name) else {
                continue;
            };
            if on.insert(name.as_str()) {
                queue.extend(values.iter().map(String::as_str));
            }
        }
        on
    }
}

fn read(text: &str) -> Result<Manifest, ManifestError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some((line, mark)) = conflict(text) {
        return Err(ManifestError::MergeConflict { line, mark });
    }
    let table = DeTable::parse(text).map_err(|error| ManifestError::Syntax {
        line: error.span().map_or(1, |span| line_of(text, span.start)),
        message: error.message().to_owned(),
        source: Box::new(error),
    })?;
    let table = table.get_ref();
    let reader = Reader { text };

    // `[project]` is the name that `[package]` had before 1.0.
    let package = reader.table(table, "package", "package")?;
    let package = match package {
        Some(package) => Some(package),
        None => match table.get("project").map(Spanned::get_ref) {
            Some(DeValue::Table(project)) => Some(project),
            _ => None,
        },
    };
    let workspace = reader.table(table, "workspace", "workspace");
    let workspace = match (package, workspace) {
        (_, Ok(workspace)) => workspace,
        (_, Err(error)) => return Err(error),
    };
    if package.is_none() && workspace.is_none() {
        let lock = matches!(table.get("package").map(Spanned::get_ref), Some(DeValue::Array(_)));
        return Err(ManifestError::NotAManifest {
            looks_like: if lock { "a Cargo.lock" } else { "another TOML file" },
        });
    }

    let mut manifest = Manifest::default();
    if let Some(package) = package {
        manifest.package = reader.string(package, "name", "package.name")?;
    }
    reader.dependency_tables(table, None, &mut manifest.dependencies)?;
    if let Some(targets) = reader.table(table, "target", "target")? {
        for (target, value) in targets {
            let DeValue::Table(tables) = value.get_ref() else {
                continue;
            };
            reader.dependency_tables(tables, Some(target.get_ref()), &mut manifest.dependencies)?;
        }
    }
    if let Some(features) = reader.table(table, "features", "features")? {
        for (name, values) in features {
            let values = reader.strings(values, &format!("features.{}", name.get_ref()))?;
            manifest.features.insert(name.get_ref().to_string(), values);
        }
    }
    if let Some(workspace) = workspace {
        let mut found = Workspace::default();
        if let Some(members) = workspace.get("members") {
            found.members = reader.strings(members, "workspace.members")?;
        }
        if let Some(exclude) = workspace.get("exclude") {
            found.exclude = reader.strings(exclude, "workspace.exclude")?;
        }
        if let Some(shared) = reader.table(workspace, "dependencies", "workspace.dependencies")? {
            for (name, value) in shared {
                found.dependencies.push(reader.dependency(name, value, Kind::Normal, None)?);
            }
        }
        manifest.workspace = Some(found);
    }
    if let Some(patches) = reader.table(table, "patch", "patch")? {
        for (registry, entries) in patches {
            let Some(entries) = entries.get_ref().as_table() else {
                continue;
            };
            for (name, value) in entries {
                let patch = reader.dependency(name, value, Kind::Normal, None)?;
                manifest.patches.push(Patch {
                    registry: registry.get_ref().to_string(),
                    package: patch.package,
                    origin: patch.origin,
                    line: patch.line,
                });
            }
        }
    }
    Ok(manifest)
}

struct Reader<'t> {
    text: &'t str,
}

impl Reader<'_> {
    fn bad<T>(
        &self,
        value: &Spanned<DeValue<'_>>,
        field: &str,
        message: impl Into<String>,
    ) -> Result<T, ManifestError> {
        Err(ManifestError::BadField {
            line: line_of(self.text, value.span().start),
            field: field.to_owned(),
            message: message.into(),
        })
    }

    /// A table; a lock file's `[[package]]` counts as none, and is told apart later.
    fn table<'a, 'i>(
        &self,
        table: &'a DeTable<'i>,
        key: &str,
        field: &str,
    ) -> Result<Option<&'a DeTable<'i>>, ManifestError> {
        match table.get(key) {
            None => Ok(None),
            Some(value) => match value.get_ref() {
                DeValue::Table(table) => Ok(Some(table)),
                DeValue::Array(_) if key == "package" => Ok(None),
                other => self.bad(value, field, format!("expected a table, found {}", other.type_str())),
            },
        }
    }

    fn string(&self, table: &DeTable<'_>, key: &str, field: &str) -> Result<Option<String>, ManifestError> {
        match table.get(key) {
            None => Ok(None),
            Some(value) => match value.get_ref() {
                DeValue::String(string) => Ok(Some(string.to_string())),
                other => self.bad(value, field, format!("expected a string, found {}", other.type_str())),
            },
        }
    }

    fn flag(&self, table: &DeTable<'_>, keys: &[&str], field: &str) -> Result<Option<bool>, ManifestError> {
        for key in keys {
            if let Some(value) = table.get(*key) {
                return match value.get_ref() {
                    DeValue::Boolean(flag) => Ok(Some(*flag)),
                    other => self.bad(
                        value,
                        &format!("{field}.{key}"),
                        format!("expected true or false, found {}", other.type_str()),
                    ),
                };
            }
        }
        Ok(None)
    }

    fn strings(&self, value: &Spanned<DeValue<'_>>, field: &str) -> Result<Vec<String>, ManifestError> {
        let Some(list) = value.get_ref().as_array() else {
            return self.bad(value, field, "expected a list of strings");
        };
        list.iter()
            .map(|item| match item.get_ref() {
                DeValue::String(string) => Ok(string.to_string()),
                _ => self.bad(item, field, "expected a list of strings"),
            })
            .collect()
    }

    fn dependency_tables(
        &self,
        table: &DeTable<'_>,
        target: Option<&str>,
        into: &mut Vec<Dependency>,
    ) -> Result<(), ManifestError> {
        // The forms with an underscore are read by cargo before edition 2024.
        const TABLES: [(&str, Kind); 5] = [
            ("dependencies", Kind::Normal),
            ("dev-dependencies", Kind::Dev),
            ("dev_dependencies", Kind::Dev),
            ("build-dependencies", Kind::Build),
            ("build_dependencies", Kind::Build),
        ];
        for (key, kind) in TABLES {
            if let Some(entries) = self.table(table, key, key)? {
                for (name, value) in entries {
                    into.push(self.dependency(name, value, kind, target)?);
                }
            }
        }
        Ok(())
    }

    fn dependency(
        &self,
        name: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
        kind: Kind,
        target: Option<&str>,
    ) -> Result<Dependency, ManifestError> {
        let key = name.get_ref().to_string();
        let field = format!("dependencies.{key}");
        let mut dependency = Dependency {
            package: key.clone(),
            name: key,
            kind,
            target: target.map(str::to_owned),
            requirement: None,
            requirement_text: None,
            features: Vec::new(),
            default_features: true,
            optional: false,
            origin: Origin::Default,
            inherited: Inherited::No,
            line: line_of(self.text, name.span().start),
            default_features_written: None,
        };
        match value.get_ref() {
            DeValue::String(requirement) => {
                dependency.requirement_text = Some(requirement.to_string());
            }
            DeValue::Table(table) => {
                dependency.requirement_text = self.string(table, "version", &format!("{field}.version"))?;
                if let Some(package) = self.string(table, "package", &format!("{field}.package"))? {
                    dependency.package = package;
                }
                if let Some(features) = table.get("features") {
                    dependency.features = self.strings(features, &format!("{field}.features"))?;
                }
                dependency.default_features_written =
                    self.flag(table, &["default-features", "default_features"], &field)?;
                dependency.default_features = dependency.default_features_written.unwrap_or(true);
                dependency.optional = self.flag(table, &["optional"], &field)?.unwrap_or(false);
                if self.flag(table, &["workspace"], &field)? == Some(true) {
                    dependency.inherited = Inherited::Unknown;
                }
                let origin = |key: &str| self.string(table, key, &format!("{field}.{key}"));
                dependency.origin = if let Some(git) = origin("git")? {
                    Origin::Git(git)
                } else if let Some(path) = origin("path")? {
                    Origin::Path(path)
                } else if let Some(registry) = origin("registry")? {
                    Origin::Registry(registry)
                } else if let Some(index) = origin("registry-index")? {
                    Origin::Registry(index)
                } else {
                    Origin::Default
                };
            }
            other => {
                return self.bad(
                    value,
                    &field,
                    format!("expected a version or a table, found {}", other.type_str()),
                );
            }
        }
        if let Some(text) = &dependency.requirement_text {
            match VersionReq::parse(text) {
                Ok(requirement) => dependency.requirement = Some(requirement),
                Err(error) => {
                    return self.bad(
                        value,
                        &field,
                        format!("`{text}` is not a version requirement: {error}"),
                    );
                }
            }
        }
        Ok(dependency)
    }
}
