//! Which TLS backend a reqwest is built with, and which it takes by itself.
//!
//! Two sources, which can differ: the manifests say what this project asks for, the lock file says
//! what cargo locked for all who use the package.

use std::collections::{BTreeMap, BTreeSet};

use semver::Version;

use crate::graph::{Graph, Package};
use crate::manifest::{Dependency, Inherited, Kind, Manifest};

/// A TLS library that reqwest can be built with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Backend {
    /// native-tls: OpenSSL, Secure Transport or Schannel.
    NativeTls,
    /// rustls.
    Rustls,
}

/// Where a rustls backend takes its trusted roots from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Roots {
    /// Compiled in (`webpki-roots`).
    WebpkiRoots,
    /// The system's, read by `rustls-native-certs`.
    NativeCerts,
    /// The system's, asked through `rustls-platform-verifier`.
    PlatformVerifier,
    /// None until the program adds some.
    Manual,
}

/// What a set of features gives one version of reqwest.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Conclusion {
    /// This reqwest can speak TLS.
    Tls {
        /// The backend that a `Client` takes without being told.
        default: Backend,
        /// All that are built in; `use_rustls_tls()` and `use_native_tls()` choose among them.
        built: BTreeSet<Backend>,
        /// Where rustls, if built in, takes its roots from; all that were asked for count together.
        roots: BTreeSet<Roots>,
        /// Why, one sentence each, with the features' names.
        reasons: Vec<String>,
    },
    /// No backend is built in: `https://` fails with `invalid URL, scheme is not http`.
    NoTls {
        /// Why.
        reasons: Vec<String>,
    },
    /// Cannot be said.
    Unknown {
        /// Why not.
        reasons: Vec<String>,
    },
}

impl Conclusion {
    /// The backend that is taken by itself, if known.
    #[must_use]
    pub fn default_backend(&self) -> Option<Backend> {
        match self {
            Self::Tls { default, .. } => Some(*default),
            _ => None,
        }
    }

    /// The reasons.
    #[must_use]
    pub fn reasons(&self) -> &[String] {
        match self {
            Self::Tls { reasons, .. } | Self::NoTls { reasons } | Self::Unknown { reasons } => reasons,
        }
    }
}

/// A line of releases with one feature table and one rule for the default.
struct Line {
    /// Feature and what it switches on; only what bears on TLS.
    table: &'static [(&'static str, &'static [&'static str])],
    /// The feature that builds native-tls in, and the one for rustls.
    native: &'static str,
    rustls: &'static str,
    /// Where the rule stands: with both built in, `http3` means rustls, else it is native-tls.
    source: &'static str,
}

/// `reqwest-0.9.24/Cargo.toml`; rule: `src/tls.rs`, `impl Default for TlsBackend`.
const LINE_0_9: Line = Line {
    table: &[
        ("default", &["default-tls"]),
        ("default-tls-vendored", &["default-tls"]),
        ("rustls-tls", &["roots:webpki"]),
    ],
    native: "default-tls",
    rustls: "rustls-tls",
    source: "reqwest 0.9.24 src/tls.rs",
};

/// `Cargo.toml` of reqwest 0.10.10, 0.11.0, 0.11.27, 0.12.0 and 0.12.28: one table, as later features
/// do not exist in earlier versions; rule: `src/tls.rs`, `impl Default for TlsBackend`.
const LINE_0_10: Line = Line {
    table: &[
        ("default", &["default-tls"]),
        ("native-tls", &["default-tls"]),
        ("native-tls-alpn", &["native-tls"]),
        ("native-tls-vendored", &["native-tls"]),
        ("rustls-tls", &["rustls-tls-webpki-roots"]),
        ("rustls-tls-webpki-roots", &["__rustls", "roots:webpki"]),
        ("rustls-tls-native-roots", &["__rustls", "roots:native"]),
        ("rustls-tls-manual-roots", &["__rustls"]),
        ("rustls-tls-webpki-roots-no-provider", &["__rustls", "roots:webpki"]),
        ("rustls-tls-native-roots-no-provider", &["__rustls", "roots:native"]),
        ("rustls-tls-manual-roots-no-provider", &["__rustls"]),
        ("rustls-tls-no-provider", &["__rustls"]),
        ("http3", &["rustls-tls-manual-roots"]),
    ],
    native: "default-tls",
    rustls: "__rustls",
    source: "reqwest 0.12.28 src/tls.rs",
};

/// `Cargo.toml` of reqwest 0.13.0 and 0.13.5; rule: `src/tls.rs`, `impl Default for TlsBackend`.
const LINE_0_13: Line = Line {
    table: &[
        ("default", &["default-tls"]),
        ("default-tls", &["rustls"]),
        ("rustls", &["__rustls", "roots:platform"]),
        ("rustls-no-provider", &["__rustls", "roots:platform"]),
        ("http3", &["rustls"]),
        ("native-tls", &["__native-tls"]),
        ("native-tls-no-alpn", &["__native-tls"]),
        ("native-tls-vendored", &["__native-tls"]),
        ("native-tls-vendored-no-alpn", &["__native-tls"]),
    ],
    native: "__native-tls",
    rustls: "__rustls",
    source: "reqwest 0.13.5 src/tls.rs",
};

fn line(version: &Version) -> Option<&'static Line> {
    match (version.major, version.minor) {
        (0, 9) => Some(&LINE_0_9),
        (0, 10..=12) => Some(&LINE_0_10),
        (0, 13) => Some(&LINE_0_13),
        _ => None,
    }
}

/// What the named features give this version of reqwest, `default` included by name.
#[must_use]
pub fn reqwest_with<'f>(version: &Version, features: impl IntoIterator<Item = &'f str>) -> Conclusion {
    let Some(line) = line(version) else {
        return Conclusion::Unknown {
            reasons: vec![format!(
                "the feature table of reqwest {version} is not known; those of 0.9 to 0.13 are"
            )],
        };
    };
    // Feature → the asked feature that led to it.
    let mut on: BTreeMap<&str, &str> = BTreeMap::new();
    let mut queue: Vec<(&str, &str)> = features.into_iter().map(|f| (f, f)).collect();
    while let Some((feature, asked)) = queue.pop() {
        if on.contains_key(feature) {
            continue;
        }
        on.insert(feature, asked);
        for (name, implies) in line.table {
            if *name == feature {
                queue.extend(implies.iter().map(|implied| (*implied, asked)));
            }
        }
    }

    let native = on.get(line.native);
    let rustls = on.get(line.rustls);
    let http3 = on.contains_key("http3");
    let mut reasons = Vec::new();
    let mut built = BTreeSet::new();
    if let Some(asked) = native {
        built.insert(Backend::NativeTls);
        reasons.push(format!("feature `{asked}` builds native-tls in"));
    }
    if let Some(asked) = rustls {
        built.insert(Backend::Rustls);
        reasons.push(format!("feature `{asked}` builds rustls in"));
    }
    let default = match (native.is_some(), rustls.is_some()) {
        (false, false) => {
            reasons.push("no feature builds a TLS backend in".to_owned());
            return Conclusion::NoTls { reasons };
        }
        (true, false) => Backend::NativeTls,
        (false, true) => Backend::Rustls,
        (true, true) if http3 => {
            reasons.push(format!("both are built in, and with `http3` rustls is taken ({})", line.source));
            Backend::Rustls
        }
        (true, true) => {
            reasons.push(format!(
                "both are built in, and native-tls is taken unless the program calls `use_rustls_tls()` ({})",
                line.source
            ));
            Backend::NativeTls
        }
    };
    let mut roots = BTreeSet::new();
    if rustls.is_some() {
        for (marker, found) in [
            ("roots:webpki", Roots::WebpkiRoots),
            ("roots:native", Roots::NativeCerts),
            ("roots:platform", Roots::PlatformVerifier),
        ] {
            if on.contains_key(marker) {
                roots.insert(found);
            }
        }
        if roots.is_empty() {
            roots.insert(Roots::Manual);
        }
    }
    Conclusion::Tls { default, built, roots, reasons }
}

/// What one manifest's dependency asks of reqwest, with the package's own default features on.
///
/// Others in the graph may ask for more, and cargo builds the union: see [`reqwest_in_project`].
#[must_use]
pub fn reqwest_asked(version: &Version, manifest: &Manifest, dependency: &Dependency) -> Conclusion {
    if dependency.inherited == Inherited::Unknown {
        return Conclusion::Unknown {
            reasons: vec![format!(
                "`{}` is inherited from a workspace whose manifest was not read",
                dependency.name
            )],
        };
    }
    reqwest_with(version, asked(manifest, dependency, true))
}

/// The features asked for; `defaults`: those of the own default features too.
fn asked<'m>(manifest: &'m Manifest, dependency: &'m Dependency, defaults: bool) -> BTreeSet<&'m str> {
    let mut features: BTreeSet<&str> = dependency.features.iter().map(String::as_str).collect();
    if dependency.default_features {
        features.insert("default");
    }
    features.extend(
        manifest
            .feature_requests(dependency)
            .into_iter()
            .filter(|(_, _, on)| *on && defaults)
            .map(|(_, feature, _)| feature),
    );
    features
}

/// What a lock file alone tells of one reqwest.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Locked<'g> {
    /// The rustls that it depends on directly.
    pub rustls: Option<&'g Package>,
    /// The native-tls that it depends on directly.
    pub native_tls: Option<&'g Package>,
    /// Whether it depends on `hyper-rustls` but not on rustls.
    ///
    /// That is no sign of rustls: reqwest's `http2` feature names `hyper-rustls?/http2` (0.12.28 and
    /// 0.13.0 `Cargo.toml`), and cargo locks packages behind such weak features although it does not
    /// build them. A project with reqwest 0.12.28's default features therefore has rustls in its lock
    /// file and not in its program.
    pub only_weakly_rustls: bool,
    /// Whether `http3` is on (an edge to `h3`).
    pub http3: bool,
}

/// What the lock file alone tells of this reqwest.
///
/// Edges of development dependencies, other platforms and the workspace's own optional features are
/// in a lock file too, so both backends can be seen where a given build has one.
#[must_use]
pub fn reqwest_locked<'g>(graph: &'g Graph, reqwest: &Package) -> Locked<'g> {
    let rustls = graph.dependency_named(reqwest, "rustls");
    Locked {
        rustls,
        native_tls: graph.dependency_named(reqwest, "native-tls"),
        only_weakly_rustls: rustls.is_none() && graph.dependency_named(reqwest, "hyper-rustls").is_some(),
        http3: graph.dependency_named(reqwest, "h3").is_some(),
    }
}

impl Locked<'_> {
    /// The conclusion for a reqwest of this version if all that is locked is built.
    #[must_use]
    pub fn conclusion(&self, version: &Version) -> Conclusion {
        let Some(line) = line(version) else {
            return reqwest_with(version, []);
        };
        let mut features = Vec::new();
        if self.native_tls.is_some() {
            features.push(line.native);
        }
        if self.rustls.is_some() {
            features.push(line.rustls);
        }
        if self.http3 {
            features.push("http3");
        }
        match reqwest_with(version, features) {
            // The marker features are our way to ask, not the user's words; roots are not seen here.
            Conclusion::Tls { default, built, .. } => {
                let mut reasons = Vec::new();
                for (package, name) in [(self.native_tls, "native-tls"), (self.rustls, "rustls")] {
                    if let Some(package) = package {
                        reasons.push(format!(
                            "in the lock file reqwest {version} depends on {name} {}",
                            package.version()
                        ));
                    }
                }
                Conclusion::Tls { default, built, roots: BTreeSet::new(), reasons }
            }
            Conclusion::NoTls { .. } => Conclusion::NoTls {
                reasons: vec![format!(
                    "in the lock file reqwest {version} depends on neither rustls nor native-tls"
                )],
            },
            unknown => unknown,
        }
    }
}

/// One reqwest of a project: what the manifests ask for held against what is locked.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct InProject<'g> {
    /// The package.
    pub reqwest: &'g Package,
    /// What the lock file tells.
    pub locked: Locked<'g>,
    /// What the given manifests ask for together; `None` if none of them depends on this reqwest.
    pub asked: Option<Conclusion>,
    /// The best conclusion of both.
    pub conclusion: Conclusion,
    /// Whether a build exists in which this can come out otherwise: other packages, development
    /// dependencies, platforms or optional features change the union of features.
    pub certain: bool,
}

/// What the project's manifests and lock file together say of each reqwest in the graph, lowest
/// version first.
#[must_use]
pub fn reqwest_in_project<'g>(graph: &'g Graph, manifests: &[&Manifest]) -> Vec<InProject<'g>> {
    graph.packages_named("reqwest").map(|reqwest| one_reqwest(graph, manifests, reqwest)).collect()
}

fn one_reqwest<'g>(graph: &'g Graph, manifests: &[&Manifest], reqwest: &'g Package) -> InProject<'g> {
    let version = reqwest.version();
    let locked = reqwest_locked(graph, reqwest);
    let from_lock = locked.conclusion(version);
    let mut features: BTreeSet<&str> = BTreeSet::new();
    // What every build of the program itself asks for.
    let mut always: Option<BTreeSet<&str>> = None;
    let mut direct = false;
    let mut unknown = false;
    for manifest in manifests {
        for dependency in manifest.dependencies_on("reqwest") {
            if dependency.inherited == Inherited::Unknown {
                unknown = true;
                continue;
            }
            let fits = dependency.requirement.as_ref().is_none_or(|requirement| requirement.matches(version));
            if fits {
                direct = true;
                let asked = asked(manifest, dependency, true);
                features.extend(asked.iter().copied());
                if dependency.kind == Kind::Normal && dependency.target.is_none() {
                    always.get_or_insert_default().extend(asked);
                }
            }
        }
    }
    let asked = direct.then(|| reqwest_with(version, features));
    let built = |conclusion: &Conclusion| match conclusion {
        Conclusion::Tls { built, .. } => built.clone(),
        _ => BTreeSet::new(),
    };
    let always = always.map(|features| reqwest_with(version, features));
    let (conclusion, certain) = match &asked {
        // Cargo does not unite these with the program's own (resolver 2 and later).
        Some(asked) if always.as_ref().is_some_and(|always| built(always) != built(asked)) => {
            let mut conclusion = always.unwrap_or_else(|| asked.clone());
            if let Conclusion::Tls { reasons, .. } = &mut conclusion {
                reasons.push(
                    "development dependencies, build scripts or single platforms ask for another backend too"
                        .to_owned(),
                );
            }
            (conclusion, false)
        }
        Some(asked) if built(asked) == built(&from_lock) => (asked.clone(), !unknown),
        // Asked for but not locked: the lock file is older than the manifest.
        Some(asked) if !built(asked).is_subset(&built(&from_lock)) => {
            let mut conclusion = asked.clone();
            if let Conclusion::Tls { reasons, .. } = &mut conclusion {
                reasons.push(
                    "the lock file does not hold all that the manifests ask for: it is older than they are"
                        .to_owned(),
                );
            }
            (conclusion, false)
        }
        // The lock file holds more: somebody else asks for it, or not in every build.
        Some(asked) => {
            let mut conclusion = from_lock.clone();
            if let Conclusion::Tls { reasons, .. } = &mut conclusion {
                reasons.extend(asked.reasons().iter().cloned());
                reasons.push(
                    "the lock file holds a backend that the manifests do not ask for: another package, a development dependency or an optional feature does".to_owned(),
                );
            }
            (conclusion, false)
        }
        None => {
            let certain = built(&from_lock).len() <= 1 && !unknown;
            (from_lock, certain)
        }
    };
    InProject { reqwest, locked, asked, conclusion, certain }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_by_version_and_features() {
        use Backend::{NativeTls, Rustls};
        let table: &[(&str, &[&str], Option<Backend>)] = &[
            ("0.9.24", &["default"], Some(NativeTls)),
            ("0.9.24", &["rustls-tls"], Some(Rustls)),
            ("0.9.24", &["default", "rustls-tls"], Some(NativeTls)),
            ("0.11.27", &["default"], Some(NativeTls)),
            ("0.11.27", &["default", "rustls-tls"], Some(NativeTls)),
            ("0.11.27", &["rustls-tls-native-roots"], Some(Rustls)),
            ("0.11.27", &["native-tls-vendored"], Some(NativeTls)),
            // An implicit feature of the optional dependency: builds the crate in, not the backend.
            ("0.11.27", &["rustls"], None),
            ("0.12.0", &["rustls-tls"], Some(Rustls)),
            ("0.12.28", &["default", "rustls-tls"], Some(NativeTls)),
            ("0.12.28", &["default", "http3"], Some(Rustls)),
            ("0.12.28", &["rustls-tls-no-provider"], Some(Rustls)),
            ("0.12.28", &["json"], None),
            ("0.13.0", &["default"], Some(Rustls)),
            ("0.13.5", &["default", "native-tls"], Some(NativeTls)),
            ("0.13.5", &["native-tls-no-alpn"], Some(NativeTls)),
            ("0.13.5", &["default", "native-tls", "http3"], Some(Rustls)),
            ("0.13.5", &["rustls-no-provider"], Some(Rustls)),
            // The name of 0.12; cargo refuses it, and it gives nothing here.
            ("0.13.5", &["rustls-tls"], None),
            ("0.14.0", &["default"], None),
        ];
        for (version, features, backend) in table {
            let version = Version::parse(version).unwrap();
            let conclusion = reqwest_with(&version, features.iter().copied());
            assert_eq!(conclusion.default_backend(), *backend, "{version} {features:?}: {conclusion:?}");
            assert!(!conclusion.reasons().is_empty());
        }
    }

    #[test]
    fn roots_by_feature() {
        let roots = |version: &str, features: &[&str]| match reqwest_with(
            &Version::parse(version).unwrap(),
            features.iter().copied(),
        ) {
            Conclusion::Tls { roots, .. } => roots.into_iter().collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
        assert_eq!(roots("0.12.0", &["rustls-tls"]), [Roots::WebpkiRoots]);
        assert_eq!(roots("0.12.0", &["rustls-tls-manual-roots"]), [Roots::Manual]);
        assert_eq!(
            roots("0.12.0", &["rustls-tls", "rustls-tls-native-roots"]),
            [Roots::WebpkiRoots, Roots::NativeCerts]
        );
        assert_eq!(roots("0.13.5", &["default"]), [Roots::PlatformVerifier]);
        assert!(roots("0.12.0", &["default"]).is_empty());
    }
}
