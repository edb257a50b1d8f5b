//! Whether a handshake was signed with the key of the certificate that came with it.

use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::pkey::Id;
use openssl::rsa::Padding;
use openssl::sign::{RsaPssSaltlen, Verifier};
use openssl::x509::X509;
use rustls::crypto::ring;
use whytls_certificates::read::Certificate;

/// Whether the signature, of this scheme (RFC 8446 section 4.2.3), is of the certificate's key; `None` where that
/// cannot be told.
pub(super) fn fits(certificate: &[u8], scheme: u16, message: &[u8], signature: &[u8]) -> Option<bool> {
    // What ring does not take may still be of the key, and OpenSSL takes longer.
    if fits_by_ring(certificate, scheme, message, signature) {
        return Some(true);
    }
    fits_by_openssl(certificate, scheme, message, signature)
}

fn fits_by_ring(certificate: &[u8], scheme: u16, message: &[u8], signature: &[u8]) -> bool {
    let known = ring::default_provider().signature_verification_algorithms.mapping;
    let algorithms = known.iter().find(|(of, _)| u16::from(*of) == scheme).map(|(_, algorithms)| *algorithms);
    algorithms
        .zip(Certificate::read(certificate).ok())
        .is_some_and(|(algorithms, certificate)| certificate.verifies(algorithms, message, signature))
}

fn fits_by_openssl(certificate: &[u8], scheme: u16, message: &[u8], signature: &[u8]) -> Option<bool> {
    let key = X509::from_der(certificate).ok()?.public_key().ok()?;
    let (id, digest, pss) = match scheme {
        0x0201 => (Id::RSA, MessageDigest::sha1(), false),
        0x0401 => (Id::RSA, MessageDigest::sha256(), false),
        0x0501 => (Id::RSA, MessageDigest::sha384(), false),
        0x0601 => (Id::RSA, MessageDigest::sha512(), false),
        0x0804 => (Id::RSA, MessageDigest::sha256(), true),
        0x0805 => (Id::RSA, MessageDigest::sha384(), true),
        0x0806 => (Id::RSA, MessageDigest::sha512(), true),
        0x0809 => (Id::RSA_PSS, MessageDigest::sha256(), true),
        0x080a => (Id::RSA_PSS, MessageDigest::sha384(), true),
        0x080b => (Id::RSA_PSS, MessageDigest::sha512(), true),
        0x0203 => (Id::EC, MessageDigest::sha1(), false),
        0x0403 => (Id::EC, MessageDigest::sha256(), false),
        0x0503 => (Id::EC, MessageDigest::sha384(), false),
        0x0603 => (Id::EC, MessageDigest::sha512(), false),
        0x0807 | 0x0808 => {
            let id = if scheme == 0x0807 { Id::ED25519 } else { Id::ED448 };
            let verify = || Verifier::new_without_digest(&key)?.verify_oneshot(signature, message);
            return (key.id() == id).then(verify).map_or(Some(false), Result::ok);
        }
        _ => return None,
    };
    if key.id() != id {
        return Some(false);
    }
    let verify = || -> Result<bool, ErrorStack> {
        let mut verifier = Verifier::new(digest, &key)?;
        if pss {
            verifier.set_rsa_padding(Padding::PKCS1_PSS)?;
            verifier.set_rsa_pss_saltlen(RsaPssSaltlen::DIGEST_LENGTH)?;
        }
        verifier.verify_oneshot(signature, message)
    };
    // A signature that is none of the key at all (too long, no sequence) is an error of OpenSSL's.
    Some(verify().unwrap_or(false))
}

#[cfg(test)]
mod tests {
    use openssl::sign::Signer;
    use whytls_certificates::make::{Draft, KeyKind};

    use super::*;

    #[test]
    fn a_signature_is_of_the_key_that_made_it() {
        let issued = |kind| Draft::new("leaf").key_kind(kind).self_signed().unwrap();
        let (own, other) = (issued(KeyKind::P256), issued(KeyKind::P256));
        let rsa = issued(KeyKind::Rsa(2048));
        let signature = |by: &whytls_certificates::make::Issued| {
            let mut signer = Signer::new(MessageDigest::sha256(), by.key().pkey()).unwrap();
            signer.sign_oneshot_to_vec(b"message").unwrap()
        };
        let der = own.der().unwrap();
        assert_eq!(fits(&der, 0x0403, b"message", &signature(&own)), Some(true));
        assert_eq!(fits(&der, 0x0403, b"another message", &signature(&own)), Some(false));
        assert_eq!(fits(&der, 0x0403, b"message", &signature(&other)), Some(false));
        assert_eq!(fits(&der, 0x0401, b"message", &signature(&rsa)), Some(false), "a key of another kind");
        assert_eq!(fits(&rsa.der().unwrap(), 0x0401, b"message", &signature(&rsa)), Some(true));
        let small = issued(KeyKind::Rsa(1024));
        let by_small = signature(&small);
        assert_eq!(
            fits(&small.der().unwrap(), 0x0401, b"message", &by_small),
            Some(true),
            "too small for ring"
        );
        assert_eq!(fits(&der, 0x0403, b"message", b"no signature"), Some(false));
        assert_eq!(fits(&der, 0x7777, b"message", &signature(&own)), None, "an unknown scheme");
        assert_eq!(fits(b"no certificate", 0x0403, b"message", &signature(&own)), None);
    }
}
