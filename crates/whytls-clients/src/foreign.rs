//! Clients that are not built from crates on this system: other systems' native-tls, other languages, browsers.
//!
//! None of them can be run or imitated here. What each offers and accepts is taken from its vendor's
//! documentation, as of late 2026 and at default settings; what becomes of it is *derived* from conversations of
//! other clients.

use crate::profile::RootSet;

/// What a client of which only the rules are known offers and accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// Its name, as in `go-1.22`.
    pub name: &'static str,
    /// The oldest and the newest version that it speaks (IANA numbers).
    pub versions: (u16, u16),
    /// The kinds of TLS 1.2 suites that it offers.
    pub suites: &'static [Suites],
    /// The groups that it offers (IANA numbers).
    pub groups: &'static [u16],
    /// The schemes that it offers (IANA numbers).
    pub schemes: &'static [u16],
    /// The application protocols that it offers by ALPN; none where it does not send the extension.
    pub alpn: &'static [&'static str],
    /// Whether it sends a name without a dot, as `localhost`, as server name (SNI). Java does not.
    pub names_without_dot: bool,
    /// The largest message with certificates that it takes, in bytes, where that is known.
    pub largest_message: Option<usize>,
    /// How it judges a chain.
    pub rules: Rules,
    /// Which roots it trusts by default, as far as that is known here: a store of its own counts as Mozilla's.
    pub roots: RootSet,
    /// In whose words it refuses a chain.
    pub words: Words,
}

/// Kinds of suites of TLS 1.2 and older.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suites {
    /// ECDHE with AES-GCM.
    EcdheGcm,
    /// ECDHE with ChaCha20-Poly1305.
    EcdheChaCha,
    /// ECDHE with AES-CBC and SHA-1.
    EcdheCbc,
    /// The same with RSA certificates only.
    EcdheRsaCbc,
    /// ECDHE with AES-CBC and SHA-2.
    EcdheCbcSha2,
    /// Finite-field DHE.
    Dhe,
    /// Finite-field DHE, without SHA-1 and ChaCha20-Poly1305.
    DheSha2,
    /// RSA key exchange with AES-GCM.
    RsaGcm,
    /// RSA key exchange with AES-CBC.
    RsaCbc,
    /// The same with SHA-1 only.
    RsaCbcSha1,
}

impl Suites {
    /// The suites of this kind (IANA numbers).
    pub fn list(self) -> &'static [u16] {
        match self {
            Self::EcdheGcm => &[0xc02b, 0xc02c, 0xc02f, 0xc030],
            Self::EcdheChaCha => &[0xcca8, 0xcca9],
            Self::EcdheCbc => &[0xc009, 0xc00a, 0xc013, 0xc014],
            Self::EcdheRsaCbc => &[0xc013, 0xc014],
            Self::EcdheCbcSha2 => &[0xc023, 0xc024, 0xc027, 0xc028],
            Self::Dhe => &[0x009e, 0x009f, 0xccaa, 0x0033, 0x0039, 0x0067, 0x006b],
            Self::DheSha2 => &[0x009e, 0x009f, 0x0067, 0x006b],
            Self::RsaGcm => &[0x009c, 0x009d],
            Self::RsaCbc => &[0x002f, 0x0035, 0x003c, 0x003d],
            Self::RsaCbcSha1 => &[0x002f, 0x0035],
        }
    }
}

/// What a verifier asks of a chain besides a path to a root, validity, and a name that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Only subjectAltName counts; the common name does not.
    pub needs_subject_alt_name: bool,
    /// A leaf with CA:TRUE is refused.
    pub refuses_ca_leaf: bool,
    /// Certificates issued from July 2019 on are valid for at most 825 days; where the root comes with the
    /// system, those issued from September 2020 on for at most 398 (Apple, HT210176 and HT211025).
    pub apple: bool,
    /// Whatever is in the store is an anchor, a server's own certificate too (OpenSSL: `X509_V_FLAG_PARTIAL_CHAIN`).
    pub partial_chain: bool,
    /// A keyUsage without digitalSignature is refused.
    pub needs_signing_usage: bool,
    /// A stapled OCSP answer that says "revoked" is heeded.
    pub heeds_staple: bool,
    /// SHA-1 is no fault in a chain whose root did not come with the client (Java: `SHA1 jdkCA`).
    pub private_sha1: bool,
    /// OpenSSL's security level that comes closest in what it asks of keys and signatures.
    pub level: u32,
}

/// In whose words a chain is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// OpenSSL's, as curl and Python print them.
    OpenSsl,
    /// Node's codes.
    Node,
    /// Go's crypto/x509.
    Go,
    /// Java's PKIX.
    Java,
    /// Chrome's codes.
    Chrome,
    /// Firefox's codes.
    Firefox,
    /// Apple's Security framework.
    Apple,
    /// Windows's numbers.
    Windows,
}

impl Words {
    /// How it is worded that the server speaks no version of the client's.
    pub fn no_version(self) -> &'static str {
        match self {
            Self::OpenSsl => "tlsv1 alert protocol version",
            Self::Node => "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
            Self::Go => "remote error: tls: protocol version not supported",
            Self::Java => "Received fatal alert: protocol_version",
            Self::Chrome => "ERR_SSL_VERSION_OR_CIPHER_MISMATCH",
            Self::Firefox => "SSL_ERROR_UNSUPPORTED_VERSION",
            Self::Apple => "errSSLPeerProtocolVersion (-9836)",
            Self::Windows => "SEC_E_ILLEGAL_MESSAGE (0x80090326)",
        }
    }

    /// How it is worded that the point of a key is in compressed form (RFC 5480, 2.2), which it does not read; `None`
    /// where it does, or where that is not known. Measured of Go 1.19 and OpenJDK 17.
    pub fn compressed_point(self) -> Option<&'static str> {
        match self {
            Self::Go => Some(
                "tls: failed to parse certificate from server: x509: failed to unmarshal elliptic curve point",
            ),
            Self::Java => Some("java.io.IOException: Only uncompressed point format supported"),
            _ => None,
        }
    }

    /// How a refusal is worded for which OpenSSL has this code (`X509_V_ERR_…`); `None` where OpenSSL's own text has
    /// to do.
    pub fn refusal(self, code: i32) -> Option<&'static str> {
        let [expired, early, issuer, name] = match self {
            Self::OpenSsl => return None,
            Self::Node => [
                "CERT_HAS_EXPIRED",
                "CERT_NOT_YET_VALID",
                "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
                "ERR_TLS_CERT_ALTNAME_INVALID",
            ],
            Self::Go => [
                "x509: certificate has expired or is not yet valid",
                "x509: certificate has expired or is not yet valid",
                "x509: certificate signed by unknown authority",
                "x509: certificate is valid for other names",
            ],
            Self::Java => [
                "java.security.cert.CertificateExpiredException",
                "java.security.cert.CertificateNotYetValidException",
                "PKIX path building failed: unable to find valid certification path to requested target",
                "No subject alternative DNS name matching the host found",
            ],
            Self::Chrome => [
                "NET::ERR_CERT_DATE_INVALID",
                "NET::ERR_CERT_DATE_INVALID",
                "NET::ERR_CERT_AUTHORITY_INVALID",
                "NET::ERR_CERT_COMMON_NAME_INVALID",
            ],
            Self::Firefox => [
                "SEC_ERROR_EXPIRED_CERTIFICATE",
                "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
                "SEC_ERROR_UNKNOWN_ISSUER",
                "SSL_ERROR_BAD_CERT_DOMAIN",
            ],
            Self::Apple => [
                "errSSLCertExpired (-9814)",
                "errSSLCertNotYetValid (-9815)",
                "errSSLXCertChainInvalid (-9807)",
                "errSSLHostNameMismatch (-9843)",
            ],
            Self::Windows => [
                "CERT_E_EXPIRED (0x800B0101)",
                "CERT_E_EXPIRED (0x800B0101)",
                "CERT_E_UNTRUSTEDROOT (0x800B0109)",
                "CERT_E_CN_NO_MATCH (0x800B010F)",
            ],
        };
        match code {
            10 => Some(expired),
            9 => Some(early),
            2 | 18 | 19 | 20 | 21 => Some(issuer),
            62 | 64 => Some(name),
            _ => None,
        }
    }
}

const SECP256R1: u16 = 0x0017;
const SECP384R1: u16 = 0x0018;
const SECP521R1: u16 = 0x0019;
const X25519: u16 = 0x001d;
const X25519MLKEM768: u16 = 0x11ec;
const NIST: &[u16] = &[SECP256R1, SECP384R1, SECP521R1, 0x0100, 0x0101];
const CURVES: &[u16] = &[X25519, SECP256R1, SECP384R1];
const CURVES_521: &[u16] = &[X25519, SECP256R1, SECP384R1, SECP521R1];
const QUANTUM: &[u16] = &[X25519MLKEM768, X25519, SECP256R1, SECP384R1];
const QUANTUM_521: &[u16] = &[X25519MLKEM768, X25519, SECP256R1, SECP384R1, SECP521R1];
const OPENSSL: &[u16] = &[X25519, SECP256R1, 0x001e, SECP521R1, SECP384R1, 0x0100, 0x0101];
const OPENSSL_35: &[u16] = &[X25519MLKEM768, X25519, SECP256R1, 0x001e, SECP384R1, SECP521R1, 0x0100, 0x0101];

const SHA2: &[u16] = &[0x0403, 0x0503, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601];
const SHA2_521: &[u16] = &[0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601];
const WITH_SHA1: &[u16] =
    &[0x0403, 0x0503, 0x0603, 0x0807, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201];
const OPENSSL_SCHEMES: &[u16] = &[
    0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080a, 0x080b, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501,
    0x0601, 0x0303, 0x0301,
];
/// OpenSSL 1.1.1, whose level 1 allows SHA-1.
const OPENSSL_111_SCHEMES: &[u16] = &[
    0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080a, 0x080b, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501,
    0x0601, 0x0303, 0x0203, 0x0301, 0x0201,
];

/// Java as updated in 2026: `TLS_RSA_*` is among `jdk.tls.disabledAlgorithms`.
const WITHOUT_RSA: &[Suites] =
    &[Suites::EcdheGcm, Suites::EcdheChaCha, Suites::EcdheCbc, Suites::EcdheCbcSha2, Suites::Dhe];
const WITHOUT_RSA_AND_CHACHA: &[Suites] =
    &[Suites::EcdheGcm, Suites::EcdheCbc, Suites::EcdheCbcSha2, Suites::Dhe];
/// Python's own list since 3.10, in place of OpenSSL's (`PY_SSL_DEFAULT_CIPHER_STRING`), which also sets level 2.
const PYTHON: &[Suites] = &[Suites::EcdheGcm, Suites::EcdheChaCha, Suites::EcdheCbcSha2, Suites::DheSha2];
const MODERN: &[Suites] = &[Suites::EcdheGcm, Suites::EcdheChaCha, Suites::EcdheCbc];
const BROWSER: &[Suites] =
    &[Suites::EcdheGcm, Suites::EcdheChaCha, Suites::EcdheCbc, Suites::RsaGcm, Suites::RsaCbcSha1];
/// Chrome has no CBC with ECDSA.
const CHROMES: &[Suites] =
    &[Suites::EcdheGcm, Suites::EcdheChaCha, Suites::EcdheRsaCbc, Suites::RsaGcm, Suites::RsaCbcSha1];
const SECURE_TRANSPORT: &[Suites] =
    &[Suites::EcdheGcm, Suites::EcdheChaCha, Suites::EcdheCbc, Suites::RsaGcm, Suites::RsaCbc];
const ALL: &[Suites] = &[
    Suites::EcdheGcm,
    Suites::EcdheChaCha,
    Suites::EcdheCbc,
    Suites::EcdheCbcSha2,
    Suites::Dhe,
    Suites::RsaGcm,
    Suites::RsaCbc,
];
const WITHOUT_CHACHA: &[Suites] =
    &[Suites::EcdheGcm, Suites::EcdheCbc, Suites::EcdheCbcSha2, Suites::Dhe, Suites::RsaGcm, Suites::RsaCbc];

const NO_ALPN: &[&str] = &[];
const HTTP11: &[&str] = &["http/1.1"];
const H2_HTTP11: &[&str] = &["h2", "http/1.1"];

/// OpenSSL's and BoringSSL's `SSL_MAX_CERT_LIST_DEFAULT`.
const OPENSSL_LARGEST: Option<usize> = Some(100 << 10);

const TLS10: u16 = 0x0301;
const TLS12: u16 = 0x0303;
const TLS13: u16 = 0x0304;

/// A verifier that still takes the common name where there is no subjectAltName.
const COMMON_NAME: Rules = Rules {
    needs_subject_alt_name: false,
    refuses_ca_leaf: false,
    apple: false,
    partial_chain: false,
    needs_signing_usage: false,
    heeds_staple: false,
    private_sha1: false,
    level: 1,
};
const SAN_ONLY: Rules = Rules { needs_subject_alt_name: true, ..COMMON_NAME };
/// Chrome and Firefox take RSA keys of 1024 bits.
const BROWSERS: Rules = Rules { needs_signing_usage: true, heeds_staple: true, ..SAN_ONLY };
const MOZILLA: Rules = Rules { refuses_ca_leaf: true, ..BROWSERS };
/// curl sets the flag since 7.68.
const CURLS: Rules = Rules { partial_chain: true, ..COMMON_NAME };
const JAVAS: Rules =
    Rules { partial_chain: true, needs_signing_usage: true, private_sha1: true, ..COMMON_NAME };
const APPLE: Rules = Rules { apple: true, level: 2, ..SAN_ONLY };

/// Secure Transport: no TLS 1.3.
const MACOS: Foreign = Foreign {
    name: "native-tls+macos",
    versions: (TLS12, TLS12),
    suites: SECURE_TRANSPORT,
    groups: CURVES_521,
    schemes: SHA2_521,
    alpn: NO_ALPN,
    names_without_dot: true,
    largest_message: None,
    rules: APPLE,
    roots: RootSet::System,
    words: Words::Apple,
};
/// Schannel through the crate schannel, which asks for TLS 1.2 at most.
const WINDOWS: Foreign = Foreign {
    name: "native-tls+windows",
    suites: WITHOUT_CHACHA,
    groups: CURVES,
    schemes: SHA2_521,
    rules: COMMON_NAME,
    words: Words::Windows,
    ..MACOS
};
const GO: Foreign = Foreign {
    name: "go-1.22",
    versions: (TLS12, TLS13),
    suites: MODERN,
    groups: CURVES_521,
    schemes: WITH_SHA1,
    alpn: H2_HTTP11,
    names_without_dot: true,
    // Of certificates; 64 KiB in Go 1.19.
    largest_message: Some(256 << 10),
    rules: Rules { partial_chain: true, ..SAN_ONLY },
    roots: RootSet::System,
    words: Words::Go,
};
/// `HttpsURLConnection`.
const JAVA: Foreign = Foreign {
    name: "java-17",
    suites: WITHOUT_RSA,
    groups: CURVES_521,
    schemes: JAVA_SCHEMES,
    alpn: NO_ALPN,
    names_without_dot: false,
    // jdk.tls.maxHandshakeMessageSize
    largest_message: Some(32 << 10),
    rules: JAVAS,
    roots: RootSet::Bundled,
    words: Words::Java,
    ..GO
};
/// Its module https, which sends no ALPN; `fetch` does.
const NODE: Foreign = Foreign {
    name: "node-20",
    suites: ALL,
    groups: OPENSSL,
    schemes: OPENSSL_SCHEMES,
    alpn: NO_ALPN,
    largest_message: OPENSSL_LARGEST,
    rules: COMMON_NAME,
    roots: RootSet::Bundled,
    words: Words::Node,
    ..GO
};
const CURL: Foreign = Foreign {
    name: "curl-8+openssl-3.0",
    alpn: H2_HTTP11,
    rules: CURLS,
    roots: RootSet::System,
    words: Words::OpenSsl,
    ..NODE
};
const CHROME: Foreign = Foreign {
    name: "chrome",
    suites: CHROMES,
    groups: QUANTUM,
    schemes: SHA2,
    largest_message: OPENSSL_LARGEST,
    rules: BROWSERS,
    roots: RootSet::Bundled,
    words: Words::Chrome,
    ..GO
};

const EVERY: &[Foreign] = &[
    Foreign { name: "reqwest-0.12.28+native-tls+macos", ..MACOS },
    Foreign { name: "reqwest-0.13.5+native-tls+macos", alpn: H2_HTTP11, ..MACOS },
    Foreign { name: "reqwest-0.12.28+native-tls+windows", ..WINDOWS },
    Foreign { name: "reqwest-0.13.5+native-tls+windows", alpn: H2_HTTP11, ..WINDOWS },
    GO,
    Foreign { name: "go-1.24", groups: QUANTUM_521, ..GO },
    // X25519 came to Java 11, ChaCha20-Poly1305 to Java 12, Ed25519 in certificates to Java 15.
    Foreign { name: "java-8", suites: WITHOUT_RSA_AND_CHACHA, groups: NIST, schemes: JAVA_OLD, ..JAVA },
    Foreign { name: "java-11", suites: WITHOUT_RSA_AND_CHACHA, schemes: JAVA_OLD, ..JAVA },
    JAVA,
    Foreign { name: "java-21", ..JAVA },
    Foreign { name: "node-18", ..NODE },
    NODE,
    Foreign { name: "node-22", ..NODE },
    // OpenSSL 1.1.1; the roots are those of certifi.
    Foreign {
        name: "python-3.8+requests",
        versions: (TLS10, TLS13),
        schemes: OPENSSL_111_SCHEMES,
        alpn: HTTP11,
        words: Words::OpenSsl,
        ..NODE
    },
    Foreign {
        name: "python-3.12+requests",
        suites: PYTHON,
        alpn: HTTP11,
        rules: Rules { level: 2, ..SAN_ONLY },
        words: Words::OpenSsl,
        ..NODE
    },
    Foreign { name: "curl-8+openssl-1.1.1", versions: (TLS10, TLS13), schemes: OPENSSL_111_SCHEMES, ..CURL },
    CURL,
    Foreign { name: "curl-8+openssl-3.5", groups: OPENSSL_35, rules: Rules { level: 2, ..CURLS }, ..CURL },
    CHROME,
    Foreign {
        name: "firefox",
        suites: BROWSER,
        groups: QUANTUM_521,
        schemes: SHA2_521,
        largest_message: None,
        rules: MOZILLA,
        words: Words::Firefox,
        ..CHROME
    },
    Foreign {
        name: "safari",
        suites: BROWSER,
        groups: QUANTUM_521,
        schemes: SHA2_521,
        largest_message: None,
        rules: APPLE,
        roots: RootSet::System,
        words: Words::Apple,
        ..CHROME
    },
];

/// Java before 15: no Ed25519. SHA-1 is among the disabled ones since the updates of 2025.
const JAVA_OLD: &[u16] = &[
    0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501, 0x0601, 0x0303,
    0x0301,
];
const JAVA_SCHEMES: &[u16] = &[
    0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501,
    0x0601, 0x0303, 0x0301,
];

/// Every client of which only the rules are known.
pub fn foreign() -> &'static [Foreign] {
    EVERY
}

/// What a server chose, as far as it decides whether another client could have got the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The protocol version (IANA number).
    pub version: u16,
    /// The suite.
    pub suite: u16,
    /// The group, where one was seen.
    pub group: Option<u16>,
    /// The scheme, where one was seen.
    pub scheme: Option<u16>,
}

/// What of a choice a client does not offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// The version.
    Version(u16),
    /// The suite.
    Suite(u16),
    /// The group.
    Group(u16),
    /// The scheme.
    Scheme(u16),
}

impl Foreign {
    /// Whether its name fits a pattern in which `*` stands for any run of characters; a leading part that ends
    /// where a `+` follows fits too.
    pub fn matches(&self, pattern: &str) -> bool {
        crate::id::name_matches(self.name, pattern)
    }

    /// Whether it speaks this version.
    pub fn speaks(&self, version: u16) -> bool {
        (self.versions.0..=self.versions.1).contains(&version)
    }

    /// Whether it offers this suite for this version.
    pub fn offers(&self, version: u16, suite: u16) -> bool {
        if version >= TLS13 {
            matches!(suite, 0x1301..=0x1303)
        } else {
            self.suites.iter().any(|kind| kind.list().contains(&suite))
        }
    }

    /// The first thing of a server's choice that this client does not offer.
    pub fn lacks(&self, choice: &Choice) -> Option<Lacks> {
        if !self.speaks(choice.version) {
            return Some(Lacks::Version(choice.version));
        }
        if !self.offers(choice.version, choice.suite) {
            return Some(Lacks::Suite(choice.suite));
        }
        if let Some(group) = choice.group.filter(|g| !self.groups.contains(g)) {
            return Some(Lacks::Group(group));
        }
        choice.scheme.filter(|s| !self.schemes.contains(s)).map(Lacks::Scheme)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> &'static Foreign {
        foreign().iter().find(|f| f.name == name).unwrap_or_else(|| panic!("{name}"))
    }

    #[test]
    fn names_are_unique() {
        let mut names: Vec<_> = foreign().iter().map(|f| f.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), foreign().len());
        assert!(names.len() >= 20);
    }

    #[test]
    fn what_a_client_lacks_is_told() {
        let tls13 = Choice { version: TLS13, suite: 0x1302, group: Some(X25519), scheme: Some(0x0403) };
        for (name, choice, lacks) in [
            ("go-1.22", tls13, None),
            ("reqwest-0.12.28+native-tls+macos", tls13, Some(Lacks::Version(TLS13))),
            ("reqwest-0.13.5+native-tls+windows", tls13, Some(Lacks::Version(TLS13))),
            ("java-8", tls13, Some(Lacks::Group(X25519))),
            ("java-11", tls13, None),
            ("java-11", Choice { scheme: Some(0x0807), ..tls13 }, Some(Lacks::Scheme(0x0807))),
            ("go-1.22", Choice { group: Some(X25519MLKEM768), ..tls13 }, Some(Lacks::Group(X25519MLKEM768))),
            ("go-1.24", Choice { group: Some(X25519MLKEM768), ..tls13 }, None),
            ("chrome", Choice { scheme: Some(0x0807), ..tls13 }, Some(Lacks::Scheme(0x0807))),
        ] {
            assert_eq!(named(name).lacks(&choice), lacks, "{name} {choice:?}");
        }
        let rsa = Choice { version: TLS12, suite: 0x002f, ..Choice::default() };
        assert_eq!(named("go-1.22").lacks(&rsa), Some(Lacks::Suite(0x002f)));
        assert_eq!(named("chrome").lacks(&rsa), None);
        assert_eq!(named("node-20").lacks(&rsa), None);
        assert_eq!(named("java-17").lacks(&rsa), Some(Lacks::Suite(0x002f)));
        let cbc = |suite| Choice { version: TLS12, suite, ..Choice::default() };
        assert_eq!(named("python-3.12+requests").lacks(&cbc(0xc013)), Some(Lacks::Suite(0xc013)));
        assert_eq!(named("chrome").lacks(&cbc(0xc013)), None);
        assert_eq!(named("chrome").lacks(&cbc(0xc009)), Some(Lacks::Suite(0xc009)));
        assert_eq!(named("chrome").lacks(&cbc(0x003c)), Some(Lacks::Suite(0x003c)));
        assert_eq!(named("firefox").lacks(&cbc(0xc009)), None);
        assert_eq!(named("python-3.12+requests").lacks(&cbc(0xc027)), None);
        let old = Choice { version: TLS10, suite: 0xc013, ..Choice::default() };
        assert_eq!(named("curl-8+openssl-1.1.1").lacks(&old), None);
        assert_eq!(named("curl-8+openssl-3.0").lacks(&old), Some(Lacks::Version(TLS10)));
        let sha1 = Choice { version: TLS12, suite: 0xc02f, scheme: Some(0x0201), ..Choice::default() };
        assert_eq!(named("curl-8+openssl-1.1.1").lacks(&sha1), None);
        assert_eq!(named("curl-8+openssl-3.0").lacks(&sha1), Some(Lacks::Scheme(0x0201)));
        assert_eq!(named("java-17").lacks(&sha1), Some(Lacks::Scheme(0x0201)));
    }

    #[test]
    fn each_stack_has_its_words() {
        assert_eq!(named("node-20").words.refusal(10), Some("CERT_HAS_EXPIRED"));
        assert_eq!(named("chrome").words.refusal(20), Some("NET::ERR_CERT_AUTHORITY_INVALID"));
        assert_eq!(named("curl-8+openssl-3.5").words.refusal(10), None);
    }
}
