//! A client as data: what it offers, what it trusts, what it accepts.

use semver::Version;
use whytls_certificates::judge::Algorithms;
use whytls_diagnosis::causes;

use crate::id::{Backend, ClientId, ClientOption};
use crate::offer::{ECDSA_SHA1, Groups, Offer, Schemes, Stack};

/// What an exact client offers and accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Which client.
    pub id: ClientId,
    /// What it offers.
    pub offer: Offer,
    /// What judges the server's chain.
    pub verifier: Verifier,
    /// Which roots it trusts by default. Roots given by the user are added to these.
    pub roots: RootSet,
}

/// What judges the server's chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verifier {
    /// Nothing: every certificate is accepted.
    None,
    /// rustls's own verifier over rustls-webpki.
    WebPki,
    /// rustls-platform-verifier, which on Linux is rustls-webpki over the system's roots.
    Platform,
    /// OpenSSL's chain builder and name check.
    OpenSsl,
}

/// Which roots a client trusts by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RootSet {
    /// Mozilla's roots, bundled at build time (crate webpki-roots).
    Bundled,
    /// The system's store, as rustls-native-certs or OpenSSL find it.
    System,
}

/// A rule of the protocol that this client applies to what the server chose, and that other clients do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Defect {
    /// The cause in the catalogue.
    pub cause: &'static str,
    /// The error that the client prints.
    pub error: &'static str,
}

/// What the server chose in a handshake, as far as defects of clients depend on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The protocol version (RFC 8446 section 4.2.1).
    pub version: Option<u16>,
    /// The scheme that signed the key exchange (TLS 1.2) or the CertificateVerify (TLS 1.3).
    pub scheme: Option<u16>,
}

const TLS12: u16 = 0x0303;
const ED448: u16 = 0x0808;
const H2_HTTP11: &[&str] = &["h2", "http/1.1"];
const NO_ALPN: &[&str] = &[];

impl Profile {
    /// The profile of a client, where this library knows it: reqwest 0.11 to 0.13, ureq 3,
    /// tokio-rustls 0.24 to 0.26, over rustls 0.21 to 0.23 or native-tls.
    pub fn of(id: &ClientId) -> Option<Self> {
        let danger = id.is_danger();
        let (lib, minor) = (id.library.as_str(), (id.version.major, id.version.minor));
        let alpn = match (lib, minor, &id.backend) {
            // Built without the feature native-tls-alpn, which is how reqwest comes before 0.13.
            ("reqwest", (0, 11 | 12), Backend::NativeTls) => NO_ALPN,
            // With the feature http2, which is on by default.
            ("reqwest", (0, 11..=13), _) => H2_HTTP11,
            ("ureq", (3, _), _) | ("tokio-rustls", (0, 24..=26), Backend::Rustls(_)) => NO_ALPN,
            _ => return None,
        };
        let (offer, verifier, roots) = match &id.backend {
            Backend::NativeTls => (
                Offer { stack: Stack::OpenSsl, schemes: Schemes::OpenSsl30, groups: Groups::OpenSsl30, alpn },
                Verifier::OpenSsl,
                // ureq hands Mozilla's roots to native-tls.
                if lib == "ureq" { RootSet::Bundled } else { RootSet::System },
            ),
            Backend::Rustls(rustls) => {
                if rustls.major != 0 || !(21..=23).contains(&rustls.minor) {
                    return None;
                }
                // What the library takes where nothing is said: tokio-rustls 0.26 has the default features of
                // rustls 0.23.
                let by_default = matches!((lib, minor), ("reqwest", (0, 13)) | ("tokio-rustls", (0, 26)));
                let aws_lc_rs = id.options.contains(&ClientOption::AwsLcRs)
                    || (by_default && !id.options.contains(&ClientOption::Ring));
                if aws_lc_rs && *rustls < Version::new(0, 23, 6) {
                    // These list ecdsa_secp521r1_sha512 first and cannot verify it with a P-256 key
                    // (rustls issue 1912); their rules are not written down yet.
                    return None;
                }
                let groups = if aws_lc_rs { Groups::AwsLcRs } else { Groups::Ring };
                let schemes = match (danger, lib) {
                    (true, "ureq") => Schemes::UreqNoVerifier,
                    // Its verifier kept the default of the trait, which rustls 0.22 took away.
                    (true, _) if rustls.minor >= 22 => Schemes::ReqwestNoVerifier,
                    _ if aws_lc_rs => Schemes::AwsLcRs,
                    _ => Schemes::Ring,
                };
                let platform = lib == "reqwest" && minor == (0, 13);
                (
                    Offer { stack: Stack::Rustls, schemes, groups, alpn },
                    if platform { Verifier::Platform } else { Verifier::WebPki },
                    if platform { RootSet::System } else { RootSet::Bundled },
                )
            }
        };
        let verifier = if danger { Verifier::None } else { verifier };
        Some(Self { id: id.clone(), offer, verifier, roots })
    }

    /// The signature algorithms that its crypto provider verifies (rustls, `SUPPORTED_SIG_ALGS`).
    pub fn algorithms(&self) -> Algorithms {
        if self.offer.groups != Groups::AwsLcRs {
            return Algorithms::Ring;
        }
        match self.id.rustls() {
            Some(rustls) if *rustls < Version::new(0, 23, 12) => Algorithms::AwsLcRs,
            Some(rustls) if *rustls < Version::new(0, 23, 36) => Algorithms::AwsLcRsP521,
            _ => Algorithms::AwsLcRsSha512,
        }
    }

    /// Whether this client takes what the server chose, although the newest of its stack does not: rustls up to
    /// 0.22.1 mapped ed448 to the same `Unknown(0)` as ed25519, and so found it among those of the suite.
    pub fn forgives(&self, chosen: &Chosen) -> bool {
        let old = self.id.rustls().is_some_and(|rustls| *rustls < Version::new(0, 22, 2));
        old && chosen.version == Some(TLS12) && chosen.scheme == Some(ED448)
    }

    /// The defect by which this client fails on what the server chose, although the offer was its own.
    pub fn defect(&self, chosen: &Chosen) -> Option<Defect> {
        let rustls = self.id.rustls()?;
        let affected = |cause: &str, version: &Version| {
            causes::by_name(cause).is_some_and(|c| c.affects("rustls", version))
        };
        let seed = "ecdsa-sha1-offered-unverifiable";
        (chosen.version == Some(TLS12) && chosen.scheme == Some(ECDSA_SHA1) && affected(seed, rustls))
            .then_some(Defect { cause: seed, error: "peer misbehaved: SignedKxWithWrongAlgorithm" })
    }
}
