//! What clients print when they refuse: the innermost error, in the words of that very version.

use rustls::CertificateError;
use rustls::pki_types::ServerName;
use semver::Version;
use whytls_certificates::judge::{OpenSslRefusal, WebPkiError, WebPkiRefusal};

use crate::id::{Backend, ClientId};

/// The error of a rustls of this version whose verifier refused the chain.
///
/// rustls prints bare names up to 0.23.23 and figures from 0.23.24 on (`…Context` variants); what it does
/// not map is wrapped in `Other` (0.21) or `Other(OtherError(…))` (0.22 and newer).
pub fn rustls_refusal(version: &Version, refusal: &WebPkiRefusal, name: &str) -> String {
    let Some(error) = refusal.error() else { return refusal.to_string() };
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
        // Mapped by hand before they had variants of their own; 0.23.24 to 0.23.28 do not map webpki's new ones.
        WebPkiError::UnsupportedSignatureAlgorithmContext(_)
        | WebPkiError::UnsupportedSignatureAlgorithmForPublicKeyContext(_)
            if !figures =>
        {
            Some(CertificateError::BadSignature)
        }
        _ => None,
    };
    if version.minor < 21 {
        // These print webpki's own name, which spelt acronyms in capitals.
        let name = match refusal.variant().as_str() {
            "CaUsedAsEndEntity" => "CAUsedAsEndEntity".to_owned(),
            "BadDer" => "BadDER".to_owned(),
            "RequiredEkuNotFoundContext" => "RequiredEKUNotFound".to_owned(),
            other => other.split([' ', '(', '{']).next().unwrap_or(other).to_owned(),
        };
        return match version.minor {
            20 => format!("invalid peer certificate contents: invalid peer certificate: {name}"),
            _ => format!("invalid certificate: {name}"),
        };
    }
    let text = match known {
        // 0.21 and 0.22 print the variant's name; so does 0.23 where there are no figures.
        Some(error) => error.to_string(),
        None if version.minor < 22 => format!("Other({})", refusal.variant()),
        None => format!("Other(OtherError({}))", refusal.variant()),
    };
    format!("invalid peer certificate: {text}")
}

/// The error of OpenSSL 3.0 whose verifier refused the chain, as native-tls prints it in brackets.
pub fn openssl_refusal(refusal: &OpenSslRefusal) -> String {
    // X509_V_ERR_CERT_NOT_YET_VALID; OpenSSL 3.6 adds "or the system clock is incorrect".
    let text = if refusal.code == 9 { "certificate is not yet valid" } else { &*refusal.text };
    format!("certificate verify failed ({text})")
}

/// The error of a TLS stack as the library above it prints it: ureq 3 puts the kind before.
pub fn as_printed(client: &ClientId, error: String) -> String {
    match (client.library.as_str(), &client.backend) {
        ("ureq", Backend::Rustls(_)) => format!("io: {error}"),
        ("ureq", Backend::NativeTls) if error.contains("(os error ") => format!("io: {error}"),
        ("ureq", Backend::NativeTls) => format!("native-tls: {error}"),
        _ => error,
    }
}
