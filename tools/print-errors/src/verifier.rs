//! The errors of webpki and rustls-webpki by themselves, as programs meet them that verify chains without rustls.

use crate::show;

/// Variants with values, as a verification of the year 2026 fills them.
pub(crate) mod values {
    use pki_types::{ServerName, UnixTime, alg_id};
    use std::time::Duration;
    use webpki103::{
        Error, InvalidNameContext, KeyUsage, RequiredEkuNotFoundContext,
        UnsupportedSignatureAlgorithmContext, UnsupportedSignatureAlgorithmForPublicKeyContext,
    };

    pub(crate) fn instant(seconds: u64) -> UnixTime {
        UnixTime::since_unix_epoch(Duration::from_secs(seconds))
    }

    pub(crate) const NOW: u64 = 1_795_000_000;

    /// ecdsa-with-SHA1, ecdsa-with-SHA384, ecdsa-with-SHA512, sha1WithRSAEncryption: the contents of the
    /// AlgorithmIdentifier, as webpki reports them.
    pub(crate) const ECDSA_SHA1: &[u8] = &[6, 7, 42, 134, 72, 206, 61, 4, 1];
    pub(crate) const ECDSA_SHA384: &[u8] = &[6, 8, 42, 134, 72, 206, 61, 4, 3, 3];
    pub(crate) const ECDSA_SHA512: &[u8] = &[6, 8, 42, 134, 72, 206, 61, 4, 3, 4];
    pub(crate) const RSA_SHA1: &[u8] = &[6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 5, 5, 0];
    /// id-ecPublicKey with secp256r1, the same with secp521r1, and rsaEncryption.
    pub(crate) const P256: &[u8] = &[6, 7, 42, 134, 72, 206, 61, 2, 1, 6, 8, 42, 134, 72, 206, 61, 3, 1, 7];
    #[cfg(since_0_23_29)]
    pub(crate) const P521: &[u8] = &[6, 7, 42, 134, 72, 206, 61, 2, 1, 6, 5, 43, 129, 4, 0, 35];
    pub(crate) const RSA: &[u8] = &[6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0];

    pub(crate) fn supported() -> Vec<pki_types::AlgorithmIdentifier> {
        vec![alg_id::ECDSA_SHA256, alg_id::ECDSA_SHA384, alg_id::ED25519, alg_id::RSA_PKCS1_SHA256]
    }

    pub(crate) fn algorithm(id: &[u8]) -> UnsupportedSignatureAlgorithmContext {
        UnsupportedSignatureAlgorithmContext {
            signature_algorithm_id: id.to_vec(),
            supported_algorithms: supported(),
        }
    }

    pub(crate) fn for_key(id: &[u8], key: &[u8]) -> UnsupportedSignatureAlgorithmForPublicKeyContext {
        UnsupportedSignatureAlgorithmForPublicKeyContext {
            signature_algorithm_id: id.to_vec(),
            public_key_algorithm_id: key.to_vec(),
        }
    }

    pub(crate) fn purposes(present: &[&[usize]]) -> RequiredEkuNotFoundContext {
        RequiredEkuNotFoundContext {
            required: KeyUsage::server_auth(),
            present: present.iter().map(|purpose| purpose.to_vec()).collect(),
        }
    }

    pub(crate) fn webpki_0_103() -> Vec<Error> {
        let name = |expected: &str, presented: &[&str]| {
            Error::CertNotValidForName(InvalidNameContext {
                expected: ServerName::try_from(expected).expect("a literal").to_owned(),
                presented: presented.iter().map(|name| name.to_string()).collect(),
            })
        };
        vec![
            Error::CertExpired { time: instant(NOW), not_after: instant(NOW - 86_400) },
            Error::CertNotValidYet { time: instant(NOW), not_before: instant(NOW + 3_600) },
            Error::CrlExpired { time: instant(NOW), next_update: instant(NOW - 604_800) },
            name("api.example", &["DnsName(\"db.example\")"]),
            name("api.example", &[]),
            name("127.0.0.1", &["DnsName(\"localhost\")"]),
            Error::RequiredEkuNotFoundContext(purposes(&[&[1, 3, 6, 1, 5, 5, 7, 3, 2]])),
            Error::UnsupportedSignatureAlgorithmContext(algorithm(ECDSA_SHA512)),
            Error::UnsupportedSignatureAlgorithmContext(algorithm(RSA_SHA1)),
            Error::UnsupportedSignatureAlgorithmContext(algorithm(ECDSA_SHA1)),
            Error::UnsupportedSignatureAlgorithmForPublicKeyContext(for_key(ECDSA_SHA384, P256)),
            Error::UnsupportedSignatureAlgorithmForPublicKeyContext(for_key(ECDSA_SHA384, RSA)),
            Error::UnsupportedCrlSignatureAlgorithmContext(algorithm(RSA_SHA1)),
            Error::UnsupportedCrlSignatureAlgorithmForPublicKeyContext(for_key(ECDSA_SHA384, RSA)),
        ]
    }
}

/// The variants without values that version has.
macro_rules! names {
    ($type:path, $($more:ident)*) => {
        crate::variants!($type {
            BadDer BadDerTime CaUsedAsEndEntity EndEntityUsedAsCa ExtensionValueInvalid InvalidCertValidity
            InvalidSignatureForPublicKey NameConstraintViolation PathLenConstraintViolated SignatureAlgorithmMismatch
            UnknownIssuer UnsupportedCertVersion UnsupportedCriticalExtension $($more)*
        })
    };
}

/// rustls-webpki 0.101 and later.
macro_rules! newer_names {
    ($type:path, $($more:ident)*) => {
        names!($type,
            CertRevoked InvalidCrlNumber InvalidCrlSignatureForPublicKey InvalidNetworkMaskConstraint
            InvalidSerialNumber IssuerNotCrlSigner MalformedDnsIdentifier MalformedExtensions MalformedNameConstraint
            MaximumNameConstraintComparisonsExceeded MaximumPathBuildCallsExceeded MaximumPathDepthExceeded
            MaximumSignatureChecksExceeded UnsupportedCrlVersion UnsupportedDeltaCrl UnsupportedIndirectCrl
            UnsupportedRevocationReason RequiredEkuNotFound UnsupportedSignatureAlgorithm
            UnsupportedSignatureAlgorithmForPublicKey UnsupportedCrlSignatureAlgorithm
            UnsupportedCrlSignatureAlgorithmForPublicKey $($more)*)
    };
}
pub(crate) use names;

pub(crate) fn webpki() {
    for error in crate::variants!(webpki021::Error {
        BadDER BadDERTime CAUsedAsEndEntity CertExpired CertNotValidForName CertNotValidYet EndEntityUsedAsCA
        ExtensionValueInvalid InvalidCertValidity InvalidSignatureForPublicKey NameConstraintViolation
        PathLenConstraintViolated SignatureAlgorithmMismatch RequiredEKUNotFound UnknownIssuer UnsupportedCertVersion
        UnsupportedCriticalExtension UnsupportedSignatureAlgorithmForPublicKey UnsupportedSignatureAlgorithm
    }) {
        show("webpki 0.21.4", error);
    }
    for error in names!(webpki022::Error,
        CertExpired CertNotValidForName CertNotValidYet RequiredEkuNotFound MissingOrMalformedExtensions
        UnsupportedSignatureAlgorithm UnsupportedSignatureAlgorithmForPublicKey)
    {
        show("webpki 0.22.4", error);
    }
    for error in names!(webpki100::Error,
        CertExpired CertNotValidForName CertNotValidYet RequiredEkuNotFound MalformedExtensions
        InvalidNetworkMaskConstraint MaximumPathBuildCallsExceeded MaximumSignatureChecksExceeded
        UnsupportedSignatureAlgorithm UnsupportedSignatureAlgorithmForPublicKey)
    {
        show("rustls-webpki 0.100.3", error);
    }
    for error in newer_names!(webpki101::Error, CertExpired CertNotValidForName CertNotValidYet) {
        show("rustls-webpki 0.101.7", error);
    }
    for error in newer_names!(webpki102::Error,
        CertExpired CertNotValidForName CertNotValidYet CrlExpired UnknownRevocationStatus UnsupportedNameType
        UnsupportedCrlIssuingDistributionPoint UnsupportedRevocationReasonsPartitioning)
    {
        show("rustls-webpki 0.102.8", error);
    }
    show(
        "rustls-webpki 0.102.8",
        webpki102::Error::TrailingData(webpki102::DerTypeId::CertificateTbsCertificate),
    );
    #[allow(deprecated)] // still there, and what 0.103.0 and 0.103.1 print
    for error in newer_names!(webpki103::Error,
        CertDistrusted EmptyEkuExtension UnknownRevocationStatus UnsupportedNameType
        UnsupportedCrlIssuingDistributionPoint UnsupportedRevocationReasonsPartitioning)
    {
        show("rustls-webpki 0.103.17", error);
    }
    show(
        "rustls-webpki 0.103.17",
        webpki103::Error::TrailingData(webpki103::DerTypeId::SubjectPublicKeyInfo),
    );
    for error in values::webpki_0_103() {
        show("rustls-webpki 0.103.17", error);
    }
}

/// The types of names and PEM files, which rustls had of its own or from webpki before 0.22.
pub(crate) fn names_and_files() {
    use pki_types::{InvalidDnsNameError, pem};

    show("rustls-pki-types", InvalidDnsNameError);
    if let Err(error) = pki_types::IpAddr::try_from("256.0.0.1") {
        show("rustls-pki-types", error);
    }
    for error in [
        pem::Error::NoItemsFound,
        pem::Error::MissingSectionEnd { end_marker: b"PRIVATE KEY".to_vec() },
        pem::Error::IllegalSectionStart { line: b"-----BEGIN CERTIFICATE\n".to_vec() },
        pem::Error::Base64Decode("InvalidCharacter(45)".into()),
        pem::Error::SectionTooLarge,
    ] {
        show("rustls-pki-types", error);
    }
    if let Err(error) = rustls020::ServerName::try_from("[::1]") {
        show("rustls 0.20.9", error);
    }
    if let Err(error) = rustls021::ServerName::try_from("[::1]") {
        show("rustls 0.21.12", error);
    }
    if let Err(error) = webpki021::DNSNameRef::try_from_ascii_str("127.0.0.1") {
        show("webpki 0.21.4", error);
    }
    if let Err(error) = webpki022::DnsNameRef::try_from_ascii_str("127.0.0.1") {
        show("webpki 0.22.4", error);
    }
}
