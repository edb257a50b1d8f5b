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
    /// The curve of the server's key, where it is one that other schemes are named after.
    pub curve: Option<Curve>,
}

/// A curve of ECDSA keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
    /// secp256r1.
    P256,
    /// secp384r1.
    P384,
}

const TLS12: u16 = 0x0303;
const ED448: u16 = 0x0808;
const H2_HTTP11: &[&str] = &["h2", "http/1.1"];
const H2: &[&str] = &["h2"];
const NO_ALPN: &[&str] = &[];
/// The first rustls whose aws-lc-rs provider lists X25519MLKEM768 by itself.
const POST_QUANTUM: Version = Version::new(0, 23, 22);
const ECDSA_P256_SHA256: u16 = 0x0403;
const ECDSA_P384_SHA384: u16 = 0x0503;
const ECDSA_P521_SHA512: u16 = 0x0603;

/// Of a signature with SHA-384 by a key on P-256, and with SHA-256 by one on P-384: webpki's error, which those
/// versions do not know, so that they do not try the next candidate of the scheme.
const CROSSED_P256: &str = "invalid peer certificate: Other(OtherError(UnsupportedSignatureAlgorithmForPublicKeyContext(UnsupportedSignatureAlgorithmForPublicKeyContext { signature_algorithm_id: [6, 8, 42, 134, 72, 206, 61, 4, 3, 3], public_key_algorithm_id: [6, 7, 42, 134, 72, 206, 61, 2, 1, 6, 8, 42, 134, 72, 206, 61, 3, 1, 7] })))";
const CROSSED_P384: &str = "invalid peer certificate: Other(OtherError(UnsupportedSignatureAlgorithmForPublicKeyContext(UnsupportedSignatureAlgorithmForPublicKeyContext { signature_algorithm_id: [6, 8, 42, 134, 72, 206, 61, 4, 3, 2], public_key_algorithm_id: [6, 7, 42, 134, 72, 206, 61, 2, 1, 6, 5, 43, 129, 4, 0, 34] })))";

impl Profile {
    /// The profile of a client, where this library knows it: reqwest 0.10 to 0.13, ureq 2 and 3, awc 3, tonic 0.12
    /// to 0.14, hyper-rustls, tokio-tungstenite, isahc and tokio-rustls, over rustls 0.18 to 0.23, native-tls or
    /// OpenSSL.
    pub fn of(id: &ClientId) -> Option<Self> {
        let danger = id.is_danger();
        let (lib, minor) = (id.library.as_str(), (id.version.major, id.version.minor));
        let alpn = match (lib, minor, &id.backend) {
            // Built without the feature native-tls-alpn, which is how reqwest comes before 0.13.
            ("reqwest", (0, 10..=12), Backend::NativeTls) => NO_ALPN,
            // With the feature http2, which is on by default.
            ("reqwest", (0, 10..=13), Backend::Rustls(_) | Backend::NativeTls) => H2_HTTP11,
            ("ureq", (2, _), Backend::Rustls(_)) | ("ureq", (3, _), _) => NO_ALPN,
            ("tokio-rustls", (0, 22..=26), Backend::Rustls(_)) => NO_ALPN,
            ("tokio-tungstenite", (0, 20..=30), Backend::Rustls(_) | Backend::NativeTls) => NO_ALPN,
            ("awc", (3, _), Backend::Rustls(_) | Backend::OpenSsl) => H2_HTTP11,
            // With `enable_all_versions`; `enable_http1` alone sends no ALPN.
            ("hyper-rustls", (0, 22..=27), Backend::Rustls(_)) => H2_HTTP11,
            // curl with HTTP/2, which is isahc's default.
            ("isahc", (1 | 2, _), Backend::OpenSsl) => H2_HTTP11,
            ("tonic", (0, 12..=14), Backend::Rustls(_)) => H2,
            _ => return None,
        };
        let (offer, verifier, roots) = match &id.backend {
            Backend::NativeTls | Backend::OpenSsl => (
                Offer { stack: Stack::OpenSsl, schemes: Schemes::OpenSsl30, groups: Groups::OpenSsl30, alpn },
                Verifier::OpenSsl,
                // ureq hands Mozilla's roots to native-tls.
                if lib == "ureq" { RootSet::Bundled } else { RootSet::System },
            ),
            Backend::Rustls(rustls) => {
                if rustls.major != 0 || !(18..=23).contains(&rustls.minor) {
                    return None;
                }
                let aws_lc_rs = id.runs_aws_lc_rs();
                let groups = if id.options.contains(&ClientOption::PreferPostQuantum) {
                    if !aws_lc_rs || *rustls < POST_QUANTUM {
                        return None;
                    }
                    Groups::PostQuantum
                } else if rustls.minor < 20 {
                    Groups::RingEarly
                } else if aws_lc_rs && *rustls >= POST_QUANTUM {
                    Groups::AwsLcRs
                } else {
                    Groups::Ring
                };
                let schemes = match (danger, lib) {
                    (true, "ureq") if minor.0 >= 3 => Schemes::UreqNoVerifier,
                    // Its verifier kept the default of the trait, which rustls 0.22 took away.
                    (true, _) if rustls.minor >= 22 => Schemes::ReqwestNoVerifier,
                    _ if !aws_lc_rs => Schemes::Ring,
                    _ if *rustls < Version::new(0, 23, 6) => Schemes::AwsLcRsP521First,
                    _ if *rustls < Version::new(0, 23, 44) => Schemes::AwsLcRsWithoutMlDsa,
                    _ => Schemes::AwsLcRs,
                };
                let platform = lib == "reqwest" && minor == (0, 13);
                let system = platform
                    || id.options.contains(&ClientOption::NativeRoots)
                    // Its builder's usual choice; `with_webpki_roots` takes bundled ones.
                    || lib == "hyper-rustls";
                (
                    Offer { stack: Stack::Rustls, schemes, groups, alpn },
                    if platform { Verifier::Platform } else { Verifier::WebPki },
                    if system { RootSet::System } else { RootSet::Bundled },
                )
            }
        };
        let verifier = if danger { Verifier::None } else { verifier };
        Some(Self { id: id.clone(), offer, verifier, roots })
    }

    /// Whether this client cannot work over HTTP/1.1, as gRPC cannot.
    pub fn needs_h2(&self) -> bool {
        self.offer.alpn == H2
    }

    /// The versions that it offers, newest first.
    pub fn versions(&self) -> &'static [u16] {
        if self.offers_old_versions() { &[0x0304, TLS12, 0x0302, 0x0301] } else { &[0x0304, TLS12] }
    }

    /// The offer that is really made for this client's, and where it is not the same, how it differs.
    pub fn made(&self) -> (Offer, Option<&'static str>) {
        let (made, differs) = self.offer.made();
        let old =
            self.offers_old_versions().then_some("concluded from the same offer without TLS 1.0 and 1.1");
        (made, differs.or(old))
    }

    /// Whether this client offers TLS 1.0 and 1.1 as well: the crate openssl leaves the versions to OpenSSL, which has
    /// no minimum of its own. native-tls (from 0.2.15 on) and curl (from 8.16 on) ask for TLS 1.2.
    pub fn offers_old_versions(&self) -> bool {
        self.id.library == "awc" && self.id.backend == Backend::OpenSsl
    }

    /// The error and the cause, where this client refuses an address in the place of a name: rustls up to 0.20
    /// verifies DNS names only, and up to 0.19 takes no other, verified or not.
    pub fn refuses_address(&self) -> Option<Defect> {
        let rustls = self.id.rustls()?;
        let cause = "ip-address-not-supported-by-library";
        match rustls.minor {
            18 | 19 => Some(Defect { cause, error: "invalid dnsname" }),
            20 => Some(Defect { cause, error: "presented server name type wasn't supported" }),
            _ => None,
        }
        .filter(|_| rustls.major == 0 && (self.verifier != Verifier::None || !self.refuses_address_late()))
    }

    /// The signature algorithms that its crypto provider verifies (rustls, `SUPPORTED_SIG_ALGS`).
    pub fn algorithms(&self) -> Algorithms {
        if !self.id.runs_aws_lc_rs() {
            return Algorithms::Ring;
        }
        match self.id.rustls() {
            Some(rustls) if *rustls < Version::new(0, 23, 12) => Algorithms::AwsLcRs,
            Some(rustls) if *rustls < Version::new(0, 23, 36) => Algorithms::AwsLcRsP521,
            Some(rustls) if *rustls < Version::new(0, 23, 44) => Algorithms::AwsLcRsSha512,
            _ => Algorithms::AwsLcRsMlDsa,
        }
    }

    /// Whether it refuses an address only when it verifies the certificate (rustls 0.20), so that whatever the server
    /// does before comes first.
    pub fn refuses_address_late(&self) -> bool {
        self.id.rustls().is_some_and(|rustls| rustls.minor == 20)
    }

    /// The cause by which this client fails although it accepts every certificate: reqwest before 0.11.4 leaves it to
    /// rustls to verify the handshake's signature, which reads the certificate for that.
    pub fn still_verifies(&self) -> Option<&'static str> {
        let cause = "insecure-mode-still-verifies";
        let affected = self.id.library == "reqwest"
            && causes::by_name(cause).is_some_and(|c| c.affects("reqwest", &self.id.version));
        (affected && self.verifier == Verifier::None && self.id.rustls().is_some()).then_some(cause)
    }

    /// Whether this client minds that the server sends back the session id that it made up for TLS 1.3 (rustls from
    /// 0.23.24 on).
    pub fn minds_echoed_session_id(&self) -> bool {
        self.id.rustls().is_some_and(|rustls| *rustls >= Version::new(0, 23, 24))
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
        if chosen.version != Some(TLS12) {
            return None;
        }
        match chosen.scheme? {
            ECDSA_SHA1 => {
                let seed = "ecdsa-sha1-offered-unverifiable";
                affected(seed, rustls)
                    .then_some(Defect { cause: seed, error: "peer misbehaved: SignedKxWithWrongAlgorithm" })
            }
            // Beside the newest webpki, as cargo resolves it.
            scheme @ (ECDSA_P256_SHA256 | ECDSA_P384_SHA384)
                if self.verifier != Verifier::None && affected("webpki-error-variant-unhandled", rustls) =>
            {
                let error = match (scheme, chosen.curve?) {
                    (ECDSA_P384_SHA384, Curve::P256) => CROSSED_P256,
                    (ECDSA_P256_SHA256, Curve::P384) => CROSSED_P384,
                    _ => return None,
                };
                Some(Defect { cause: "webpki-error-variant-unhandled", error })
            }
            // In TLS 1.2 the scheme does not name the curve: such a signature comes from any ECDSA key, and
            // aws-lc-rs has learnt to verify it with keys on P-256 and P-384 only in rustls 0.23.32.
            ECDSA_P521_SHA512 if self.offer.schemes == Schemes::AwsLcRsP521First => Some(Defect {
                cause: "p521-scheme-offered-unverifiable",
                error: "invalid peer certificate: BadSignature",
            }),
            ECDSA_P521_SHA512
                if self.offer.schemes == Schemes::AwsLcRsWithoutMlDsa
                    && *rustls < Version::new(0, 23, 32) =>
            {
                Some(Defect {
                    cause: "ecdsa-sha512-handshake-unverifiable",
                    error: if *rustls < Version::new(0, 23, 28) {
                        "invalid peer certificate: BadSignature"
                    } else {
                        "invalid peer certificate: UnsupportedSignatureAlgorithmForPublicKey"
                    },
                })
            }
            _ => None,
        }
    }
}
