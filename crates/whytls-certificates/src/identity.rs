//! What a client shows of itself: its certificate, and the key to it.

use std::fmt;

use openssl::nid::Nid;
use openssl::pkey::{Id, PKey, Private};
use openssl::x509::X509;

use crate::read::{PemError, pem_certificates};

/// A client certificate with its intermediates, and the private key to it.
#[derive(Clone, PartialEq, Eq)]
pub struct Identity {
    chain: Vec<Vec<u8>>,
    key: Vec<u8>,
    schemes: Vec<u16>,
    kind: &'static str,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The key is nobody's business.
        f.debug_struct("Identity")
            .field("certificates", &self.chain.len())
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// Why two files are no identity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum IdentityError {
    /// There is no certificate in the one.
    Certificate(PemError),
    /// The certificate cannot be read.
    CertificateUnreadable(String),
    /// The key is encrypted with a passphrase.
    KeyEncrypted,
    /// There is no key in the other, or none that can be read.
    KeyFormat {
        /// The labels of the PEM blocks that are there.
        blocks: Vec<String>,
    },
    /// The key is not that of the first certificate.
    Mismatch {
        /// The kind of key in the certificate.
        certificate: &'static str,
        /// The kind of the key itself.
        key: &'static str,
    },
}

impl IdentityError {
    /// The cause of the catalogue that it is, by name.
    pub fn cause(&self) -> Option<&'static str> {
        match self {
            Self::Certificate(_) | Self::CertificateUnreadable(_) => None,
            Self::KeyEncrypted => Some("encrypted-private-key"),
            Self::KeyFormat { .. } => Some("private-key-format"),
            Self::Mismatch { .. } => Some("key-certificate-mismatch"),
        }
    }

    /// Whether it is the file of the certificate that is at fault, and not that of the key.
    pub fn is_of_certificate(&self) -> bool {
        matches!(self, Self::Certificate(_) | Self::CertificateUnreadable(_))
    }
}

impl fmt::Display for IdentityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Certificate(error) => error.fmt(f),
            Self::CertificateUnreadable(why) => write!(f, "the certificate cannot be read: {why}"),
            Self::KeyEncrypted => f.write_str("the private key is encrypted with a passphrase"),
            Self::KeyFormat { blocks } if blocks.is_empty() => {
                f.write_str("there is no private key in it (PEM or DER; PKCS#8, PKCS#1 or SEC1)")
            }
            Self::KeyFormat { blocks } => {
                write!(f, "no private key can be read from it; it holds {}", blocks.join(", "))
            }
            Self::Mismatch { certificate, key } if certificate != key => {
                write!(f, "the certificate is of another key: it has {certificate}, and the key is {key}")
            }
            Self::Mismatch { .. } => {
                f.write_str("the certificate is of another key: their public keys differ")
            }
        }
    }
}

impl std::error::Error for IdentityError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Certificate(error) => Some(error),
            _ => None,
        }
    }
}

impl Identity {
    /// From the bytes of two files, which may be one and the same.
    ///
    /// # Errors
    ///
    /// Where there is no certificate or no key in them, the key is encrypted, or not that of the certificate.
    pub fn read(certificate: &[u8], key: &[u8]) -> Result<Self, IdentityError> {
        let chain = pem_certificates(certificate).map_err(IdentityError::Certificate)?;
        let unreadable =
            |error: openssl::error::ErrorStack| IdentityError::CertificateUnreadable(error.to_string());
        // A list of certificates is never empty.
        let leaf = chain.first().map(Vec::as_slice).unwrap_or_default();
        let public = X509::from_der(leaf).and_then(|leaf| leaf.public_key()).map_err(unreadable)?;
        let key = private_key(key)?;
        if !key.public_eq(&public) {
            return Err(IdentityError::Mismatch { certificate: kind(&public).0, key: kind(&key).0 });
        }
        let (kind, schemes) = kind(&key);
        let key = key.private_key_to_pkcs8().map_err(|_| IdentityError::KeyFormat { blocks: Vec::new() })?;
        Ok(Self { chain, key, schemes: schemes.to_vec(), kind })
    }

    /// The certificates, DER, the client's own first.
    pub fn chain(&self) -> &[Vec<u8>] {
        &self.chain
    }

    /// The private key, PKCS#8 in DER.
    pub fn key(&self) -> &[u8] {
        &self.key
    }

    /// The schemes that the key can sign in, by IANA number.
    pub fn schemes(&self) -> &[u16] {
        &self.schemes
    }

    /// What kind of key it is, in words.
    pub fn kind(&self) -> &'static str {
        self.kind
    }
}

fn private_key(bytes: &[u8]) -> Result<PKey<Private>, IdentityError> {
    if bytes.first() == Some(&0x30) {
        return PKey::private_key_from_pkcs8(bytes)
            .or_else(|_| PKey::private_key_from_der(bytes))
            .map_err(|_| IdentityError::KeyFormat { blocks: vec!["DER that is no private key".to_owned()] });
    }
    let text = String::from_utf8_lossy(bytes);
    let blocks: Vec<String> = text
        .lines()
        .filter_map(|line| line.trim().strip_prefix("-----BEGIN ")?.strip_suffix("-----"))
        .map(str::to_owned)
        .collect();
    // RFC 7468 section 11; RFC 1421 section 4.6.1.1.
    let encrypted = blocks.iter().any(|label| label == "ENCRYPTED PRIVATE KEY")
        || text.lines().any(|line| line.trim() == "Proc-Type: 4,ENCRYPTED");
    if encrypted {
        return Err(IdentityError::KeyEncrypted);
    }
    // Without a passphrase of ours OpenSSL would ask for one at the terminal.
    PKey::private_key_from_pem_callback(bytes, |_| Ok(0)).map_err(|_| IdentityError::KeyFormat { blocks })
}

/// The kind of a key, and the schemes that rustls and OpenSSL both sign in with it (RFC 8446 section 4.2.3).
fn kind<T: openssl::pkey::HasPublic>(key: &PKey<T>) -> (&'static str, &'static [u16]) {
    match key.id() {
        Id::RSA => ("an RSA key", &[0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601]),
        Id::RSA_PSS => ("an RSA-PSS key", &[0x0809, 0x080a, 0x080b]),
        Id::ED25519 => ("an Ed25519 key", &[0x0807]),
        Id::ED448 => ("an Ed448 key", &[0x0808]),
        Id::EC => match key.ec_key().ok().and_then(|key| key.group().curve_name()) {
            Some(Nid::X9_62_PRIME256V1) => ("an ECDSA key on P-256", &[0x0403]),
            Some(Nid::SECP384R1) => ("an ECDSA key on P-384", &[0x0503]),
            Some(Nid::SECP521R1) => ("an ECDSA key on P-521", &[0x0603]),
            _ => ("an ECDSA key on an unusual curve", &[]),
        },
        _ => ("a key of an unusual kind", &[]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::make::{Draft, KeyKind};

    fn issued(kind: KeyKind) -> crate::make::Issued {
        Draft::new("client").validity(1_700_000_000, 4_000_000_000).key_kind(kind).self_signed().unwrap()
    }

    #[test]
    fn a_certificate_and_its_key_are_an_identity() {
        let made = issued(KeyKind::P256);
        let (certificate, key) = (made.pem().unwrap(), made.key().pem().unwrap());
        let identity = Identity::read(certificate.as_bytes(), key.as_bytes()).unwrap();
        assert_eq!(identity.schemes(), [0x0403]);
        assert_eq!(identity.chain(), [made.der().unwrap()]);
        // In one file, in either order; the old form of the key too.
        let sec1 = made.key().pkey().ec_key().unwrap().private_key_to_pem().unwrap();
        for both in
            [[certificate.as_bytes(), key.as_bytes()].concat(), [&sec1, certificate.as_bytes()].concat()]
        {
            assert_eq!(Identity::read(&both, &both), Ok(identity.clone()));
        }
        let shown = format!("{identity:?}");
        assert_eq!(
            shown, "Identity { certificates: 1, kind: \"an ECDSA key on P-256\", .. }",
            "no key is shown"
        );
    }

    #[test]
    fn each_slip_is_named() {
        let (made, other) = (issued(KeyKind::P256), issued(KeyKind::Rsa(2048)));
        let certificate = made.pem().unwrap();
        let read = |key: &[u8]| Identity::read(certificate.as_bytes(), key).unwrap_err();
        let pkey = made.key().pkey();
        let cipher = openssl::symm::Cipher::aes_128_cbc();
        let encrypted = pkey.private_key_to_pem_pkcs8_passphrase(cipher, b"secret").unwrap();
        assert_eq!(read(&encrypted), IdentityError::KeyEncrypted);
        let old = pkey.ec_key().unwrap().private_key_to_pem_passphrase(cipher, b"secret").unwrap();
        assert_eq!(read(&old), IdentityError::KeyEncrypted);
        assert_eq!(
            read(certificate.as_bytes()),
            IdentityError::KeyFormat { blocks: vec!["CERTIFICATE".to_owned()] }
        );
        assert_eq!(read(b""), IdentityError::KeyFormat { blocks: Vec::new() });
        assert_eq!(read(b"\x30\x00").cause(), Some("private-key-format"));
        assert_eq!(
            read(other.key().pem().unwrap().as_bytes()),
            IdentityError::Mismatch { certificate: "an ECDSA key on P-256", key: "an RSA key" }
        );
        assert_eq!(
            read(issued(KeyKind::P256).key().pem().unwrap().as_bytes()).cause(),
            Some("key-certificate-mismatch")
        );
        let key = made.key().pem().unwrap();
        assert!(Identity::read(key.as_bytes(), key.as_bytes()).unwrap_err().is_of_certificate());
    }
}
