//! Do the actix crates and the program itself mean the same rustls?
//!
//! The actix crates name the rustls line in the feature (`rustls-0_22`), so that one version of
//! actix serves several lines. A `ServerConfig` or `ClientConfig` of another line is another type,
//! and a `CryptoProvider` installed in one line is not seen by another.

use semver::Version;

use crate::graph::{Graph, Package};
use crate::manifest::{Dependency, Inherited, Manifest};

/// The crates whose features name a rustls line.
///
/// Features as in the `Cargo.toml` of actix-web 4.18.1, actix-http 3.20.0, actix-tls 3.6.1 and awc
/// 3.11.0: `rustls`, `rustls-0_20` to `rustls-0_23`; actix-tls and awc also with `-webpki-roots` and
/// `-native-roots` behind.
pub const CRATES: [&str; 4] = ["actix-web", "awc", "actix-http", "actix-tls"];

/// The rustls line that a feature of an actix crate means, as the part of the version that has to
/// be equal: `0.22`. Nothing for other features and other crates.
///
/// The bare `rustls` is an alias of `rustls-0_20` since actix-web 4.4 and awc 3.2, and was rustls 0.20
/// itself from actix-web 4.0, awc 3.0, actix-http 3.0 and actix-tls 3.0 on (their `CHANGES.md`). What
/// it meant in earlier versions only the lock file tells.
#[must_use]
pub fn rustls_line(package: &str, version: &Version, feature: &str) -> Option<String> {
    if !CRATES.contains(&package) {
        return None;
    }
    let rest = feature.strip_prefix("rustls")?;
    if rest.is_empty() {
        let first = if package == "actix-web" { 4 } else { 3 };
        return (version.major >= first).then(|| "0.20".to_owned());
    }
    let rest = rest.strip_prefix("-0_")?;
    let digits =
        rest.strip_suffix("-webpki-roots").or_else(|| rest.strip_suffix("-native-roots")).unwrap_or(rest);
    let minor: u64 = digits.parse().ok()?;
    Some(format!("0.{minor}"))
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// The program depends on rustls directly, and on no version of the feature's line: its
    /// configuration does not fit the crate's functions.
    OtherLine,
    /// The program does not depend on rustls directly, but its reqwest uses another line: two rustls in
    /// one program, with two sets of defects, and no shared configuration or provider.
    OtherLineInReqwest,
    /// awc with a line of 0.22 or later but without `-webpki-roots` or `-native-roots`: there is no
    /// connector, and `https://` fails with `SSL is not supported` (awc 3.11.0
    /// `src/client/connector.rs`, `build_tls`).
    NoConnector,
}

/// One mismatch.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mismatch<'g> {
    /// The package of the workspace whose manifest asks for the feature.
    pub member: String,
    /// The actix crate.
    pub package: &'g Package,
    /// The feature, as written.
    pub feature: String,
    /// Line of the dependency in the member's manifest.
    pub manifest_line: usize,
    /// The rustls line that the feature means, for example `0.22`.
    pub rustls_line: String,
    /// What that is in the lock file, if it is there.
    pub feature_rustls: Option<&'g Package>,
    /// The rustls that the member itself depends on, lowest first.
    pub direct: Vec<&'g Package>,
    /// The member's reqwest and the rustls of each.
    pub through_reqwest: Vec<(&'g Package, &'g Package)>,
    /// What is wrong.
    pub problem: Problem,
}

/// Holds the actix features that one member's manifest asks for against the rustls that the member
/// uses. A member that the lock file does not hold gives nothing.
#[must_use]
pub fn mismatches<'g>(graph: &'g Graph, manifest: &Manifest) -> Vec<Mismatch<'g>> {
    let Some(member) =
        manifest.package.as_deref().and_then(|name| graph.roots().find(|package| package.name() == name))
    else {
        return Vec::new();
    };
    let uses = graph.dependencies(member);
    let direct: Vec<&Package> = of_manifest(&uses, manifest, "rustls");
    let through_reqwest: Vec<(&Package, &Package)> = of_manifest(&uses, manifest, "reqwest")
        .into_iter()
        .filter_map(|reqwest| Some((reqwest, graph.dependency_named(reqwest, "rustls")?)))
        .collect();

    let mut found = Vec::new();
    for name in CRATES {
        for dependency in manifest.dependencies_on(name) {
            for package in uses.iter().copied().filter(|p| p.name() == name && fits(p, dependency)) {
                let features = features(manifest, dependency);
                let lines: Vec<(&str, String)> = features
                    .iter()
                    .filter_map(|f| Some((*f, rustls_line(name, package.version(), f)?)))
                    .collect();
                let mut add = |feature: &str, line: &str, problem| {
                    found.push(Mismatch {
                        member: member.name().to_owned(),
                        package,
                        feature: feature.to_owned(),
                        manifest_line: dependency.line,
                        rustls_line: line.to_owned(),
                        feature_rustls: graph.packages_named("rustls").find(|p| is_line(p, line)),
                        direct: direct.clone(),
                        through_reqwest: through_reqwest.clone(),
                        problem,
                    });
                };
                let same = |package: &Package| lines.iter().any(|(_, line)| is_line(package, line));
                if let Some((feature, line)) = lines.first() {
                    if !direct.is_empty() {
                        if !direct.iter().copied().any(same) {
                            add(feature, line, Problem::OtherLine);
                        }
                    } else if !through_reqwest.is_empty()
                        && !through_reqwest.iter().any(|(_, rustls)| same(rustls))
                    {
                        add(feature, line, Problem::OtherLineInReqwest);
                    }
                }
                let connects = features.iter().any(|feature| {
                    *feature == "openssl"
                        || (feature.starts_with("rustls") && feature.ends_with("-roots"))
                        || ["rustls", "rustls-0_20", "rustls-0_21"].contains(feature)
                });
                if name == "awc"
                    && !connects
                    && let Some((feature, line)) = lines.first()
                {
                    add(feature, line, Problem::NoConnector);
                }
            }
        }
    }
    found
}

/// The member's dependencies of this name that its manifest asks for.
fn of_manifest<'g>(uses: &[&'g Package], manifest: &Manifest, name: &str) -> Vec<&'g Package> {
    let mut found: Vec<&Package> = uses
        .iter()
        .copied()
        .filter(|package| package.name() == name && manifest.dependencies_on(name).any(|d| fits(package, d)))
        .collect();
    found.sort_by(|a, b| a.version().cmp(b.version()));
    found
}

fn fits(package: &Package, dependency: &Dependency) -> bool {
    dependency.inherited == Inherited::Unknown
        || dependency.requirement.as_ref().is_none_or(|requirement| requirement.matches(package.version()))
}

/// The features asked for, newest line first as awc ranks them, those of the own default features
/// included.
fn features<'m>(manifest: &'m Manifest, dependency: &'m Dependency) -> Vec<&'m str> {
    let mut features: Vec<&str> = dependency.features.iter().map(String::as_str).collect();
    for (_, feature, on) in manifest.feature_requests(dependency) {
        if on {
            features.push(feature);
        }
    }
    features.sort_unstable_by(|a, b| b.cmp(a));
    features.dedup();
    features
}

fn is_line(package: &Package, line: &str) -> bool {
    let version = package.version();
    version.major == 0
        && line
            .strip_prefix("0.")
            .and_then(|minor| minor.parse().ok())
            .is_some_and(|minor: u64| version.minor == minor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn features_name_lines() {
        let table = [
            ("actix-web", "4.18.1", "rustls-0_22", Some("0.22")),
            ("actix-web", "4.3.0", "rustls", Some("0.20")),
            ("actix-web", "3.3.3", "rustls", None),
            ("awc", "3.11.0", "rustls-0_23-webpki-roots", Some("0.23")),
            ("awc", "3.11.0", "rustls-0_22-native-roots", Some("0.22")),
            ("actix-tls", "3.6.1", "rustls-0_20-native-roots", Some("0.20")),
            ("actix-tls", "3.6.1", "rustls-0_", None),
            ("actix-tls", "3.6.1", "openssl", None),
            ("reqwest", "0.12.28", "rustls-0_22", None),
        ];
        for (package, version, feature, line) in table {
            let version = Version::parse(version).unwrap();
            assert_eq!(
                rustls_line(package, &version, feature).as_deref(),
                line,
                "{package} {version} {feature}"
            );
        }
    }
}
