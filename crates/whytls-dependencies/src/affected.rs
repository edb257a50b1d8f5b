//! Which versions of a package a defect touches.

use std::fmt;

use semver::Version;

use crate::graph::{Graph, Package};

/// Ranges of versions of one package, as data.
///
/// A range is half open: the first bad version and the first good one after it. An empty second
/// part means that no good version is known.
///
/// Order is that of semver 2.0.0, section 11; build metadata does not count. Pre-releases are plain
/// points of that order and get no special treatment, other than in `VersionReq`: `0.22.3-rc.1` comes
/// before `0.22.3` and is inside `("0.22.2", "0.22.3")`, as it may well have been cut before the fix;
/// `0.22.2-rc.1` comes before `0.22.2` and is outside. Where pre-releases of the first bad version
/// have the defect too, begin the range with them: `("0.23.0-alpha.0", "0.23.4")`.
///
/// ```
/// use whytls_dependencies::Affected;
/// const SEED: Affected = Affected {
///     package: "rustls",
///     ranges: &[("0.22.2", "0.22.3"), ("0.23.0", "0.23.4")],
/// };
/// assert!(SEED.contains(&semver::Version::new(0, 23, 3)));
/// assert!(!SEED.contains(&semver::Version::new(0, 22, 3)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Affected<'a> {
    /// Name of the package.
    pub package: &'a str,
    /// `(first bad, first good)`; the second may be empty.
    pub ranges: &'a [(&'a str, &'a str)],
}

/// A range that is no range.
#[derive(Debug)]
#[non_exhaustive]
pub enum RangeError {
    /// One end is not a version.
    NotAVersion {
        /// What stands there.
        text: String,
        /// Why it is none.
        source: semver::Error,
    },
    /// The first good version is not after the first bad one.
    Empty {
        /// First bad version.
        from: Version,
        /// First good version.
        before: Version,
    },
}

impl fmt::Display for RangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAVersion { text, .. } => write!(f, "`{text}` is not a version"),
            Self::Empty { from, before } => write!(f, "no version is in [{from}, {before})"),
        }
    }
}

impl std::error::Error for RangeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NotAVersion { source, .. } => Some(source),
            Self::Empty { .. } => None,
        }
    }
}

impl<'a> Affected<'a> {
    /// Whether the version is in one of the ranges. A range that does not parse holds no version;
    /// [`Affected::validate`] is for the tests of the tables.
    #[must_use]
    pub fn contains(&self, version: &Version) -> bool {
        self.range_of(version).is_some()
    }

    /// The range that holds the version, as written.
    #[must_use]
    pub fn range_of(&self, version: &Version) -> Option<(&'a str, &'a str)> {
        self.ranges.iter().copied().find(|&range| {
            parse(range).is_ok_and(|(from, before)| {
                version.cmp_precedence(&from).is_ge()
                    && before.is_none_or(|before| version.cmp_precedence(&before).is_lt())
            })
        })
    }

    /// The packages of the graph that are affected by name and version, lowest version first.
    /// Those from git or a path may have been mended: see [`Package::source`].
    pub fn in_graph<'g>(&self, graph: &'g Graph) -> impl Iterator<Item = &'g Package> + use<'a, 'g> {
        let affected = *self;
        graph.packages_named(self.package).filter(move |package| affected.contains(&package.version))
    }

    /// Whether all ranges are well formed and not empty.
    ///
    /// # Errors
    /// The first range that is not.
    pub fn validate(&self) -> Result<(), RangeError> {
        for &range in self.ranges {
            let (from, before) = parse(range)?;
            if let Some(before) = before
                && from.cmp_precedence(&before).is_ge()
            {
                return Err(RangeError::Empty { from, before });
            }
        }
        Ok(())
    }
}

fn parse((from, before): (&str, &str)) -> Result<(Version, Option<Version>), RangeError> {
    let version = |text: &str| {
        Version::parse(text).map_err(|source| RangeError::NotAVersion { text: text.to_owned(), source })
    };
    let before = match before {
        "" => None,
        text => Some(version(text)?),
    };
    Ok((version(from)?, before))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: Affected<'_> =
        Affected { package: "rustls", ranges: &[("0.22.2", "0.22.3"), ("0.23.0", "0.23.4")] };

    #[test]
    fn ends_of_ranges() {
        let table = [
            ("0.22.1", false),
            ("0.22.2-rc.1", false),
            ("0.22.2", true),
            ("0.22.2+vendor.7", true),
            ("0.22.3-rc.1", true),
            ("0.22.3", false),
            ("0.22.3+vendor.7", false),
            ("0.22.4", false),
            ("0.23.0-alpha.0", false),
            ("0.23.0", true),
            ("0.23.3", true),
            ("0.23.4", false),
            ("1.0.0", false),
        ];
        for (version, inside) in table {
            let version = Version::parse(version).unwrap();
            assert_eq!(SEED.contains(&version), inside, "{version}");
        }
        SEED.validate().unwrap();
    }

    #[test]
    fn open_and_malformed_ranges() {
        let open = Affected { package: "x", ranges: &[("1.0.0", "")] };
        open.validate().unwrap();
        assert!(open.contains(&Version::new(99, 0, 0)));
        for ranges in [&[("1.0", "2.0.0")][..], &[("2.0.0", "2.0.0")]] {
            let bad = Affected { package: "x", ranges };
            assert!(bad.validate().is_err());
            assert!(!bad.contains(&Version::new(1, 0, 0)));
        }
    }
}
