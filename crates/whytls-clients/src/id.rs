//! Names of clients: `LIBRARY-VERSION+BACKEND[-VERSION][+OPTION…]`.

use std::fmt;
use std::str::FromStr;

use semver::Version;

/// An exact client: library, TLS backend, their versions and the options that change the handshake.
///
/// Written as in `reqwest-0.12.0+rustls-0.22.2+danger`. Two equal ids are the same client.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ClientId {
    /// The HTTP (or TLS) library that the program calls, by its crate name.
    pub library: String,
    /// The library's version.
    pub version: Version,
    /// What speaks TLS below it.
    pub backend: Backend,
    /// What else changes the handshake or the judgement, in the order in which it is written.
    pub options: Vec<ClientOption>,
}

/// What speaks TLS below a library.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Backend {
    /// rustls of exactly this version.
    Rustls(Version),
    /// The crate native-tls; on Linux that is the system's OpenSSL.
    NativeTls,
    /// The system's OpenSSL without native-tls: the crate openssl, or curl built on it.
    OpenSsl,
}

/// An option of a client that changes what it offers or accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ClientOption {
    /// Verification is switched off: reqwest's `danger_accept_invalid_certs(true)`, ureq's
    /// `disable_verification(true)`, or a hand-made verifier that accepts everything.
    Danger,
    /// rustls runs on the crypto provider *ring*, where that has to be said.
    Ring,
    /// rustls runs on the crypto provider *aws-lc-rs*, where that has to be said.
    AwsLcRs,
    /// rustls on *aws-lc-rs* is built with its feature `prefer-post-quantum`: a key share of X25519MLKEM768
    /// comes first.
    PreferPostQuantum,
    /// The roots are those of the system (rustls-native-certs), where the library would take bundled ones.
    NativeRoots,
}

impl ClientOption {
    const ALL: [Self; 5] =
        [Self::Danger, Self::Ring, Self::AwsLcRs, Self::PreferPostQuantum, Self::NativeRoots];

    /// The word for it in a client's name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::Ring => "ring",
            Self::AwsLcRs => "aws-lc-rs",
            Self::PreferPostQuantum => "prefer-post-quantum",
            Self::NativeRoots => "native-roots",
        }
    }
}

impl ClientId {
    /// Whether verification is switched off.
    pub fn is_danger(&self) -> bool {
        self.options.contains(&ClientOption::Danger)
    }

    /// The version of rustls that this client runs, if it runs rustls.
    pub fn rustls(&self) -> Option<&Version> {
        match &self.backend {
            Backend::Rustls(version) => Some(version),
            Backend::NativeTls | Backend::OpenSsl => None,
        }
    }

    /// Whether rustls runs on the provider *aws-lc-rs*: where that is said, and where the library takes it if nothing
    /// is said, as those do that build rustls 0.23 with its default features.
    pub fn runs_aws_lc_rs(&self) -> bool {
        let (lib, minor) = (self.library.as_str(), (self.version.major, self.version.minor));
        let by_default = matches!(
            (lib, minor),
            ("reqwest", (0, 13)) | ("tokio-rustls", (0, 26)) | ("hyper-rustls", (0, 27))
        );
        self.rustls().is_some_and(|rustls| rustls.minor >= 22)
            && (self.options.contains(&ClientOption::AwsLcRs)
                || by_default && !self.options.contains(&ClientOption::Ring))
    }

    /// The same client with verification switched off (`true`) or on (`false`).
    pub fn with_danger(&self, danger: bool) -> Self {
        let mut other = self.clone();
        other.options.retain(|o| *o != ClientOption::Danger);
        if danger {
            other.options.push(ClientOption::Danger);
        }
        other
    }

    /// Whether `pattern` names this client. `*` stands for any run of characters; a pattern may
    /// also be any leading part that ends where a `+` follows (`reqwest-0.12.0` names all of its backends).
    pub fn matches(&self, pattern: &str) -> bool {
        name_matches(&self.to_string(), pattern)
    }
}

/// Whether a pattern names the client of this name.
pub(crate) fn name_matches(name: &str, pattern: &str) -> bool {
    wildcard(pattern.as_bytes(), name.as_bytes())
        || name.strip_prefix(pattern).is_some_and(|rest| rest.starts_with('+'))
}

/// `*` wildcards, in time linear in `text` for each star (the last star alone is ever retried).
fn wildcard(pattern: &[u8], text: &[u8]) -> bool {
    let (mut p, mut t) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while t < text.len() {
        if p < pattern.len() && pattern[p] == b'*' {
            star = Some((p, t));
            p += 1;
        } else if p < pattern.len() && pattern[p] == text[t] {
            p += 1;
            t += 1;
        } else if let Some((star_p, star_t)) = star {
            star = Some((star_p, star_t + 1));
            p = star_p + 1;
            t = star_t + 1;
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|b| *b == b'*')
}

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.library, self.version)?;
        match &self.backend {
            Backend::Rustls(version) => write!(f, "+rustls-{version}")?,
            Backend::NativeTls => f.write_str("+native-tls")?,
            Backend::OpenSsl => f.write_str("+openssl")?,
        }
        self.options.iter().try_for_each(|o| write!(f, "+{}", o.as_str()))
    }
}

/// Why a text is no client name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadClientId {
    text: String,
    why: &'static str,
}

impl fmt::Display for BadClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}' is no client name: {}", self.text, self.why)
    }
}

impl std::error::Error for BadClientId {}

impl FromStr for ClientId {
    type Err = BadClientId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = |why| BadClientId { text: text.to_owned(), why };
        let mut parts = text.split('+');
        let (library, version) = parts
            .next()
            .and_then(|p| p.rsplit_once('-'))
            .ok_or_else(|| bad("it begins with LIBRARY-VERSION"))?;
        let version = Version::parse(version).map_err(|_| bad("the library's version has the form 1.2.3"))?;
        let backend = match parts.next() {
            Some("native-tls") => Backend::NativeTls,
            Some("openssl") => Backend::OpenSsl,
            Some(part) => part
                .strip_prefix("rustls-")
                .and_then(|v| Version::parse(v).ok())
                .map(Backend::Rustls)
                .ok_or_else(|| bad("the backend is rustls-1.2.3 or native-tls or openssl"))?,
            None => return Err(bad("the backend is missing: +rustls-1.2.3 or +native-tls")),
        };
        let options = parts
            .map(|part| {
                ClientOption::ALL.into_iter().find(|o| o.as_str() == part).ok_or_else(|| {
                    bad("options are danger, ring, aws-lc-rs, prefer-post-quantum and native-roots")
                })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self { library: library.to_owned(), version, backend, options })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_and_written_alike() {
        for name in [
            "reqwest-0.12.0+rustls-0.22.2+danger",
            "reqwest-0.13.5+native-tls",
            "ureq-3.5.2+rustls-0.23.46+ring",
            "tokio-rustls-0.25.0+rustls-0.22.1",
            "awc-3.11.0+openssl",
            "reqwest-0.13.5+rustls-0.23.46+prefer-post-quantum+danger",
        ] {
            assert_eq!(name.parse::<ClientId>().unwrap().to_string(), name);
        }
    }

    #[test]
    fn what_is_no_name_says_why() {
        for (text, why) in [
            ("reqwest", "LIBRARY-VERSION"),
            ("reqwest-x+native-tls", "1.2.3"),
            ("reqwest-0.12.0", "backend is missing"),
            ("reqwest-0.12.0+gnutls", "rustls-1.2.3 or native-tls"),
            ("reqwest-0.12.0+native-tls+brave", "options are"),
        ] {
            assert!(text.parse::<ClientId>().unwrap_err().to_string().contains(why), "{text}");
        }
    }

    #[test]
    fn patterns_choose_clients() {
        let id: ClientId = "reqwest-0.12.0+rustls-0.22.2+danger".parse().unwrap();
        for yes in [
            "reqwest-0.12.*",
            "*danger",
            "reqwest-0.12.0",
            "*",
            "reqwest-0.12.0+rustls-0.22.2",
            "*rustls-0.22*",
        ] {
            assert!(id.matches(yes), "{yes}");
        }
        for no in ["reqwest-0.1", "ureq*", "*native*", "", "reqwest-0.12.0+rustls-0.22"] {
            assert!(!id.matches(no), "{no}");
        }
    }
}
