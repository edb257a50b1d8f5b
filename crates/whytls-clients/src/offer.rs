//! What clients offer in their ClientHello: building blocks, by IANA number.
//!
//! The lists are those of the crates' sources and of ClientHellos recorded from real clients; a
//! differential test holds profiles against the real crates.

/// What a client offers. Clients with equal offers get equal answers, so an endpoint is asked once for all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Offer {
    /// Which stack speaks.
    pub stack: Stack,
    /// The signature_algorithms extension.
    pub schemes: Schemes,
    /// The supported_groups extension.
    pub groups: Groups,
    /// The application_layer_protocol_negotiation extension; empty where it is not sent.
    pub alpn: &'static [&'static str],
}

/// Which TLS stack speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stack {
    /// rustls: TLS 1.3 and 1.2, nine suites.
    Rustls,
    /// OpenSSL at its defaults of Debian 12 (3.0, security level 2, TLS 1.2 and newer).
    OpenSsl,
}

/// A list of signature schemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Schemes {
    /// rustls with *ring*, 0.18 and newer.
    Ring,
    /// rustls with *aws-lc-rs*, 0.23.44 and newer.
    AwsLcRs,
    /// rustls with *aws-lc-rs*, 0.23.6 to 0.23.43: without ML-DSA.
    AwsLcRsWithoutMlDsa,
    /// rustls with *aws-lc-rs* up to 0.23.5: `ecdsa_secp521r1_sha512` first.
    AwsLcRsP521First,
    /// reqwest 0.12 and 0.13 with verification off (`NoVerifier`): SHA-1 first.
    ReqwestNoVerifier,
    /// ureq 3 with verification off.
    UreqNoVerifier,
    /// OpenSSL 3.0.
    OpenSsl30,
}

/// A list of key-exchange groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Groups {
    /// rustls with *ring*: x25519, secp256r1, secp384r1.
    Ring,
    /// rustls up to 0.19: x25519, secp384r1, secp256r1.
    RingEarly,
    /// rustls with *aws-lc-rs* and the feature `prefer-post-quantum`: X25519MLKEM768 first, with a key share.
    PostQuantum,
    /// rustls with *aws-lc-rs*, without the feature `prefer-post-quantum`: the same and, last and
    /// without a key share, X25519MLKEM768.
    AwsLcRs,
    /// OpenSSL 3.0: x25519, secp256r1, x448, secp521r1, secp384r1, ffdhe.
    OpenSsl30,
}

/// `ecdsa_sha1` (RFC 8446 section 4.2.3).
pub const ECDSA_SHA1: u16 = 0x0203;

impl Schemes {
    /// The schemes, in the order in which they are offered.
    pub fn list(self) -> &'static [u16] {
        match self {
            Self::Ring => &[0x0503, 0x0403, 0x0807, 0x0806, 0x0805, 0x0804, 0x0601, 0x0501, 0x0401],
            // ML-DSA (0x0904 to 0x0906) stands last; no server key of these tests uses it.
            Self::AwsLcRs => &[
                0x0503, 0x0403, 0x0603, 0x0807, 0x0806, 0x0805, 0x0804, 0x0601, 0x0501, 0x0401, 0x0904,
                0x0905, 0x0906,
            ],
            Self::AwsLcRsWithoutMlDsa => {
                &[0x0503, 0x0403, 0x0603, 0x0807, 0x0806, 0x0805, 0x0804, 0x0601, 0x0501, 0x0401]
            }
            Self::AwsLcRsP521First => {
                &[0x0603, 0x0503, 0x0403, 0x0807, 0x0806, 0x0805, 0x0804, 0x0601, 0x0501, 0x0401]
            }
            Self::ReqwestNoVerifier => &[
                0x0201, ECDSA_SHA1, 0x0401, 0x0403, 0x0501, 0x0503, 0x0601, 0x0603, 0x0804, 0x0805, 0x0806,
                0x0807, 0x0808,
            ],
            Self::UreqNoVerifier => &[
                0x0201, 0x0401, 0x0501, 0x0601, 0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0807,
                0x0808,
            ],
            Self::OpenSsl30 => &[
                0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0809, 0x080a, 0x080b, 0x0804, 0x0805, 0x0806,
                0x0401, 0x0501, 0x0601, 0x0303, 0x0301, 0x0302, 0x0402, 0x0502, 0x0602,
            ],
        }
    }
}

impl Groups {
    /// The groups, in the order in which they are offered (IANA numbers).
    pub fn list(self) -> &'static [u16] {
        match self {
            Self::Ring => &[0x001d, 0x0017, 0x0018],
            Self::RingEarly => &[0x001d, 0x0018, 0x0017],
            Self::PostQuantum => &[0x11ec, 0x001d, 0x0017, 0x0018],
            Self::AwsLcRs => &[0x001d, 0x0017, 0x0018, 0x11ec],
            Self::OpenSsl30 => {
                &[0x001d, 0x0017, 0x001e, 0x0019, 0x0018, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104]
            }
        }
    }

    /// Those of them that come with a key share.
    pub fn shares(self) -> &'static [u16] {
        match self {
            Self::PostQuantum => &[0x11ec, 0x001d],
            Self::Ring | Self::RingEarly | Self::AwsLcRs | Self::OpenSsl30 => &[0x001d],
        }
    }
}

impl Offer {
    /// The offer that is really made for this one, and where it is not the same, how it differs.
    pub fn made(self) -> (Self, Option<&'static str>) {
        match self.groups {
            Groups::PostQuantum => (
                Self { groups: Groups::AwsLcRs, ..self },
                Some("concluded from the same offer without the key share of X25519MLKEM768"),
            ),
            Groups::RingEarly => (
                Self { groups: Groups::Ring, ..self },
                Some("concluded from the same offer with suites and groups in the order of rustls 0.23"),
            ),
            Groups::Ring | Groups::AwsLcRs | Groups::OpenSsl30 => (self, None),
        }
    }
}

/// The name of a signature scheme in the IANA registry "TLS SignatureScheme".
pub fn scheme_name(scheme: u16) -> String {
    match scheme {
        0x0101 => "rsa_pkcs1_md5",
        0x0201 => "rsa_pkcs1_sha1",
        0x0202 => "dsa_sha1",
        ECDSA_SHA1 => "ecdsa_sha1",
        0x0301 => "rsa_pkcs1_sha224",
        0x0303 => "ecdsa_sha224",
        0x0401 => "rsa_pkcs1_sha256",
        0x0403 => "ecdsa_secp256r1_sha256",
        0x0501 => "rsa_pkcs1_sha384",
        0x0503 => "ecdsa_secp384r1_sha384",
        0x0601 => "rsa_pkcs1_sha512",
        0x0603 => "ecdsa_secp521r1_sha512",
        0x0804 => "rsa_pss_rsae_sha256",
        0x0805 => "rsa_pss_rsae_sha384",
        0x0806 => "rsa_pss_rsae_sha512",
        0x0807 => "ed25519",
        0x0808 => "ed448",
        0x0809 => "rsa_pss_pss_sha256",
        0x080a => "rsa_pss_pss_sha384",
        0x080b => "rsa_pss_pss_sha512",
        0x0904 => "mldsa44",
        0x0905 => "mldsa65",
        0x0906 => "mldsa87",
        other => return format!("0x{other:04x}"),
    }
    .to_owned()
}
