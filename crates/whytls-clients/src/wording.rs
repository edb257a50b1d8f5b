//! What clients print when they refuse: the innermost error, in the words of that very version.

use rustls::pki_types::ServerName;
use rustls::{CertificateError, ExtendedKeyPurpose};
use semver::Version;
use whytls_certificates::judge::{OpenSslRefusal, WebPkiError, WebPkiRefusal};
use whytls_certificates::read::Certificate;

use crate::id::{Backend, ClientId};

/// The error of a rustls of this version whose verifier refused the chain.
///
/// rustls prints bare names up to 0.23.23 and figures from 0.23.24 on (`…Context` variants); what it does
/// not map is wrapped in `Other` (0.21) or `Other(OtherError(…))` (0.22 and newer).
///
/// `leaf` is the server's own certificate, where it can be read.
pub fn rustls_refusal(
    version: &Version,
    refusal: &WebPkiRefusal,
    name: &str,
    leaf: Option<&Certificate>,
) -> String {
    let Some(error) = refusal.error() else { return refusal.to_string() };
    if version.minor < 21 {
        return early_refusal(version, error, &refusal.variant(), leaf);
    }
    let figures = *version >= Version::new(0, 23, 24);
    let known = match error {
        WebPkiError::UnknownIssuer => Some(CertificateError::UnknownIssuer),
        WebPkiError::CertExpired { time, not_after } if figures => {
            Some(CertificateError::ExpiredContext { time: *time, not_after: *not_after })
        }
        WebPkiError::CertExpired { .. } | WebPkiError::InvalidCertValidity => Some(CertificateError::Expired),
        WebPkiError::CertNotValidYet { time, not_before } if figures => {
            Some(CertificateError::NotValidYetContext { time: *time, not_before: *not_before })
        }
        WebPkiError::CertNotValidYet { .. } => Some(CertificateError::NotValidYet),
        WebPkiError::CertNotValidForName(context) if figures => {
            ServerName::try_from(name.to_owned()).ok().map(|expected| {
                CertificateError::NotValidForNameContext { expected, presented: context.presented.clone() }
            })
        }
        WebPkiError::CertNotValidForName(_) => Some(CertificateError::NotValidForName),
        WebPkiError::BadDer | WebPkiError::BadDerTime | WebPkiError::TrailingData(_) => {
            Some(CertificateError::BadEncoding)
        }
        WebPkiError::InvalidSignatureForPublicKey => Some(CertificateError::BadSignature),
        WebPkiError::UnsupportedSignatureAlgorithmContext(context) if *version >= Version::new(0, 23, 29) => {
            Some(CertificateError::UnsupportedSignatureAlgorithmContext {
                signature_algorithm_id: context.signature_algorithm_id.clone(),
                supported_algorithms: context.supported_algorithms.clone(),
            })
        }
        WebPkiError::UnsupportedSignatureAlgorithmForPublicKeyContext(context)
            if *version >= Version::new(0, 23, 29) =>
        {
            Some(CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext {
                signature_algorithm_id: context.signature_algorithm_id.clone(),
                public_key_algorithm_id: context.public_key_algorithm_id.clone(),
            })
        }
        WebPkiError::RequiredEkuNotFoundContext(context) if *version >= Version::new(0, 23, 27) => {
            Some(CertificateError::InvalidPurposeContext {
                required: purpose(context.required.oid_values()),
                presented: context.present.iter().map(|oid| purpose(oid.iter().copied())).collect(),
            })
        }
        // Mapped by hand before they had variants of their own; 0.23.24 to 0.23.28 do not map webpki's new ones.
        WebPkiError::UnsupportedSignatureAlgorithmContext(_)
        | WebPkiError::UnsupportedSignatureAlgorithmForPublicKeyContext(_)
            if !figures =>
        {
            Some(CertificateError::BadSignature)
        }
        _ => None,
    };
    let text = match known {
        // 0.21 and 0.22 print the variant's name; so does 0.23 where there are no figures.
        Some(error) => error.to_string(),
        None if figures => format!("Other(OtherError({error:?}))"),
        // webpki had no variants with figures.
        None => {
            let variant = refusal.variant();
            let variant = variant.trim_end_matches("Context");
            if version.minor < 22 {
                format!("Other({variant})")
            } else {
                format!("Other(OtherError({variant}))")
            }
        }
    };
    format!("invalid peer certificate: {text}")
}

/// The error of rustls 0.18 to 0.20 over webpki 0.21 and 0.22, which tell of a path above the server's own certificate
/// only that there is none.
fn early_refusal(
    version: &Version,
    error: &WebPkiError,
    variant: &str,
    leaf: Option<&Certificate>,
) -> String {
    let of_leaf = |holds: &dyn Fn(&Certificate) -> bool| leaf.is_some_and(holds);
    let within_label = |dns_name: &String| dns_name.trim_start_matches("*.").contains('*');
    let variant = match error {
        WebPkiError::CertExpired { not_after, .. }
            if !of_leaf(&|leaf| leaf.not_after == not_after.as_secs().cast_signed()) =>
        {
            "UnknownIssuer"
        }
        WebPkiError::CertNotValidYet { not_before, .. }
            if !of_leaf(&|leaf| leaf.not_before == not_before.as_secs().cast_signed()) =>
        {
            "UnknownIssuer"
        }
        WebPkiError::InvalidSignatureForPublicKey
        | WebPkiError::UnsupportedSignatureAlgorithmContext(_)
        | WebPkiError::UnsupportedSignatureAlgorithmForPublicKeyContext(_)
        | WebPkiError::NameConstraintViolation
        | WebPkiError::EndEntityUsedAsCa
        | WebPkiError::PathLenConstraintViolated => "UnknownIssuer",
        WebPkiError::CertNotValidForName(_) if of_leaf(&|leaf| leaf.dns_names.iter().any(within_label)) => {
            "BadDer"
        }
        WebPkiError::UnsupportedCertVersion | WebPkiError::UnsupportedCriticalExtension
            if version.minor < 20 =>
        {
            "BadDer"
        }
        _ => variant.trim_end_matches("Context"),
    };
    // webpki 0.21 spelt acronyms in capitals.
    match (variant, version.minor) {
        ("BadDer" | "BadDerTime", 20) => "invalid peer certificate encoding".to_owned(),
        (_, 20) => format!("invalid peer certificate contents: invalid peer certificate: {variant}"),
        ("CaUsedAsEndEntity", _) => "invalid certificate: CAUsedAsEndEntity".to_owned(),
        ("BadDer", _) => "invalid certificate: BadDER".to_owned(),
        ("RequiredEkuNotFound", _) => "invalid certificate: RequiredEKUNotFound".to_owned(),
        _ => format!("invalid certificate: {variant}"),
    }
}

/// What rustls 0.18 to 0.20 refuse already when they read the server's own certificate, and newer ones take: a serial
/// number that is no positive number of at most 20 octets.
pub fn early_reading_refusal(version: &Version, leaf: &Certificate) -> Option<String> {
    let serial = leaf.serial.as_slice();
    let positive = serial.first().is_some_and(|first| first & 0x80 == 0) && serial.iter().any(|b| *b != 0);
    let octets = serial.iter().skip_while(|b| **b == 0).count();
    if version.minor >= 21 || positive && octets <= 20 {
        return None;
    }
    Some(if version.minor == 20 {
        "invalid peer certificate encoding".to_owned()
    } else {
        "invalid certificate: BadDER".to_owned()
    })
}

/// The error of a rustls that knows RSA's signature algorithms with the NULL of their parameters alone, as all did before
/// 0.23.29, and meets one without; nothing of those that know both.
pub fn without_null(version: &Version) -> Option<String> {
    let said = match (version.minor, version.patch) {
        (24.., _) | (23, 29..) => return None,
        // webpki 0.21 and 0.22 tell of a path that there is none.
        (20, _) => " contents: invalid peer certificate: UnknownIssuer",
        (..20, _) => return Some("invalid certificate: UnknownIssuer".to_owned()),
        (23, 24..) => ": Other(OtherError(UnsupportedSignatureAlgorithm))",
        _ => ": BadSignature",
    };
    Some(format!("invalid peer certificate{said}"))
}

/// A purpose (extendedKeyUsage), as rustls prints it.
fn purpose(oid: impl Iterator<Item = usize>) -> ExtendedKeyPurpose {
    let oid: Vec<usize> = oid.collect();
    match oid.as_slice() {
        [1, 3, 6, 1, 5, 5, 7, 3, 1] => ExtendedKeyPurpose::ServerAuth,
        [1, 3, 6, 1, 5, 5, 7, 3, 2] => ExtendedKeyPurpose::ClientAuth,
        _ => ExtendedKeyPurpose::Other(oid),
    }
}

/// The words of newer versions, in those of rustls 0.18 to 0.20.
fn early(version: &Version, error: String) -> String {
    const HANDSHAKE: &str = "received corrupt message of type Handshake";
    match error.as_str() {
        "received corrupt message of type InvalidContentType" => "received corrupt message".to_owned(),
        "received corrupt message of type HandshakePayloadTooLarge"
        | "received corrupt message of type MessageTooShort"
        | "message buffer full" => HANDSHAKE.to_owned(),
        "peer misbehaved: SelectedUnofferedCipherSuite" => {
            "peer misbehaved: server chose non-offered ciphersuite".to_owned()
        }
        "peer misbehaved: AttemptedDowngradeToTls12WhenTls13IsSupported" => {
            "peer misbehaved: downgrade to TLS1.2 when TLS1.3 is supported".to_owned()
        }
        "invalid peer certificate: BadSignature" if version.minor == 20 => {
            "invalid peer certificate signature".to_owned()
        }
        "invalid peer certificate: BadSignature" => {
            "invalid certificate: InvalidSignatureForPublicKey".to_owned()
        }
        _ => error,
    }
}

/// The error of OpenSSL 3.0 whose verifier refused the chain, as native-tls prints it in brackets.
pub fn openssl_refusal(refusal: &OpenSslRefusal) -> String {
    // X509_V_ERR_CERT_NOT_YET_VALID; OpenSSL 3.6 adds "or the system clock is incorrect".
    let text = if refusal.code == 9 { "certificate is not yet valid" } else { &*refusal.text };
    format!("certificate verify failed ({text})")
}

/// How far a client had come when it failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// TLS had not come about.
    Handshake,
    /// The handshake was complete, and the request or its answer was cut off.
    Request,
    /// An answer came, and it was not HTTP as the client speaks it.
    Answer,
}

/// The error of a TLS stack as the library above it prints it. What it says of an answer are its own words already.
pub fn as_printed(client: &ClientId, stage: Stage, error: String) -> String {
    if stage == Stage::Answer {
        return error;
    }
    let error = match client.rustls() {
        Some(rustls) if rustls.minor < 21 => early(rustls, error),
        _ => error,
    };
    match (client.library.as_str(), client.version.major, &client.backend) {
        // It puts the kind before.
        ("ureq", 3.., Backend::Rustls(_)) => format!("io: {error}"),
        ("ureq", 3.., Backend::NativeTls) if error.contains("(os error ") => format!("io: {error}"),
        ("ureq", 3.., Backend::NativeTls) => format!("native-tls: {error}"),
        // What it did and the error within are one text, and the verifier's reason does not reach it.
        ("awc", _, _) => match (stage, error.split_once(REFUSED)) {
            (_, Some(_)) => format!("Failed to connect to host: {REFUSED}"),
            (Stage::Handshake, None) => format!("Failed to connect to host: {error}"),
            (_, None) => format!("I/O error: {error}"),
        },
        // From tungstenite 0.28 on the error of native-tls is no source of its own.
        ("tokio-tungstenite", _, Backend::NativeTls) if client.version >= Version::new(0, 28, 0) => {
            format!("native-tls error: {error}")
        }
        // Of what curl says the number alone is left.
        ("isahc", _, _) if error.starts_with(REFUSED) => {
            "[60] SSL peer certificate or SSH remote key was not OK".to_owned()
        }
        ("isahc", _, _) if stage == Stage::Handshake => "[35] SSL connect error".to_owned(),
        ("isahc", _, _) => "[56] Failure when receiving data from the peer".to_owned(),
        _ => error,
    }
}

/// OpenSSL's reason where its verifier refused the chain.
const REFUSED: &str = "certificate verify failed";

/// What a library says of an answer in another version of HTTP than the one that it expects: of HTTP/2 where it
/// expects HTTP/1.1, and (`agreed`) the other way round where h2 was chosen by ALPN. `None` for a library that speaks
/// TLS alone.
pub fn other_http(client: &ClientId, agreed: bool) -> Option<&'static str> {
    match (client.library.as_str(), client.version.major, client.version.minor) {
        ("tokio-rustls", ..) => None,
        ("isahc", ..) if agreed => Some("[16] Error in the HTTP2 framing layer"),
        ("isahc", ..) => Some("[1] Unsupported protocol"),
        // h2 0.2
        ("reqwest", 0, 10) if agreed => Some("protocol error: frame with invalid size"),
        _ if agreed => Some("connection error detected: frame with invalid size"),
        ("ureq", 2, _) => Some("Header field didn't end with \\n"),
        ("ureq", ..) => Some("protocol: http parse fail: invalid HTTP version"),
        ("awc", ..) => Some("invalid HTTP version specified"),
        ("tokio-tungstenite", ..) => Some("invalid HTTP version"),
        _ => Some("invalid HTTP version parsed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(client: &str, error: &str) -> String {
        as_printed(&client.parse().unwrap(), Stage::Handshake, error.to_owned())
    }

    #[test]
    fn libraries_put_words_of_their_own_before() {
        let eof = "unexpected end of file";
        assert_eq!(printed("ureq-3.5.2+rustls-0.23.46+ring", eof), "io: unexpected end of file");
        assert_eq!(printed("ureq-2.12.1+rustls-0.23.46+ring", eof), eof);
        assert_eq!(printed("ureq-3.5.2+native-tls", "alert 40"), "native-tls: alert 40");
        assert_eq!(printed("tokio-tungstenite-0.30.0+native-tls", "alert 40"), "native-tls error: alert 40");
        assert_eq!(printed("tokio-tungstenite-0.26.2+native-tls", "alert 40"), "alert 40");
        assert_eq!(printed("tokio-tungstenite-0.30.0+rustls-0.23.46+ring", eof), eof);
        let answer = "protocol: http parse fail";
        let ureq = "ureq-3.5.2+native-tls".parse().unwrap();
        assert_eq!(as_printed(&ureq, Stage::Answer, answer.to_owned()), answer);
    }

    #[test]
    fn awc_and_isahc_say_less_than_their_stack() {
        let refused = "certificate verify failed (certificate has expired)";
        assert_eq!(
            printed("awc-3.11.0+openssl", refused),
            "Failed to connect to host: certificate verify failed"
        );
        assert_eq!(
            printed("isahc-1.8.3+openssl", refused),
            "[60] SSL peer certificate or SSH remote key was not OK"
        );
        assert_eq!(printed("isahc-1.8.3+openssl", "alert 40"), "[35] SSL connect error");
        let late = |client: &str, error: &str| {
            as_printed(&client.parse().unwrap(), Stage::Request, error.to_owned())
        };
        assert_eq!(late("awc-3.11.0+openssl", "alert 116"), "I/O error: alert 116");
        assert_eq!(
            late("isahc-1.8.3+openssl", "alert 116"),
            "[56] Failure when receiving data from the peer"
        );
    }

    #[test]
    fn early_rustls_has_words_of_its_own() {
        let corrupt = "received corrupt message of type InvalidContentType";
        assert_eq!(printed("reqwest-0.11.6+rustls-0.19.1", corrupt), "received corrupt message");
        assert_eq!(printed("reqwest-0.11.27+rustls-0.21.12", corrupt), corrupt);
        let signature = "invalid peer certificate: BadSignature";
        assert_eq!(printed("reqwest-0.11.10+rustls-0.20.9", signature), "invalid peer certificate signature");
        assert_eq!(
            printed("reqwest-0.11.6+rustls-0.19.1", signature),
            "invalid certificate: InvalidSignatureForPublicKey"
        );
    }

    #[test]
    fn an_answer_in_another_http_is_no_matter_of_tls() {
        let said = |client: &str, agreed| other_http(&client.parse().unwrap(), agreed);
        assert_eq!(said("tokio-rustls-0.26.6+rustls-0.23.46", false), None);
        assert_eq!(said("reqwest-0.12.28+native-tls", false), Some("invalid HTTP version parsed"));
        assert_ne!(said("reqwest-0.12.28+native-tls", true), said("reqwest-0.12.28+native-tls", false));
        assert_ne!(said("reqwest-0.12.28+native-tls", true), said("reqwest-0.10.10+native-tls", true));
        assert_eq!(said("awc-3.11.0+openssl", false), Some("invalid HTTP version specified"));
    }
}
