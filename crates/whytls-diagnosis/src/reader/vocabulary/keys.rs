//! Files of keys and certificates: PEM, PKCS#8, PKCS#12.

use super::{Entry, Table, named, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[BARE, TEXTS] };

/// What says something alone on a line only: variants of native-tls and rustls-pki-types.
const BARE: &[Entry] = named! {
    "keys:" {
        "EmptyChain" => IdentityWithoutCertificate;
        "NoItemsFound" = "no items found" => PemUnreadable;
        "SectionTooLarge" => PemUnreadable;
    }
};

const TEXTS: &[Entry] = texts! { "keys";
    // OpenSSL, mbed TLS, GnuTLS, Secure Transport
    KeyEncrypted => "private key is encrypted", "maybe wrong password";
    KeyEncrypted => "PEM - Private key password can't be empty", "PEM - Given private key password does not allow", "PK - Private key password can't be empty";
    KeyEncrypted => "Error importing key: Decryption has failed", "Passphrase is required for import/export";
    // sqlx; ureq 3; tonic; reqwest; go-like
    KeyNotFound => "no keys found pem file", "o pem encoded private key found", "no RSA or PKCS8-encoded keys found", "No valid private key was found", "No RSA keys in file";
    // axum-server; kube; aquatic and others that name what they looked for
    KeyNotFound => "private key not found", "o private keys in file", "o private key found", "o private key section found", "o private key in pkcs12", "dentity PEM is missing a private key", "private key file contained no keys", "contains no private key";
    // async-nats, pingora; wtransport, lettre; salvo, actix; axum-server; rustls to 0.12; Go
    KeyUnreadable => "could not load private key: ", "Unable to extract private key from PEM file", "failed to deserialize PEM-encoded private key", "Failed to parse DER private key", "Failed to parse PEM private key", "unknown private key format", "unsupported private key type";
    KeyUnreadable => "invalid certificate format, received: ", "Invalid RSA private key", "x509: failed to parse private key", "expected an encrypted PKCS#8 private key";
    KeyEncrypted => "ailed to decrypt private key";
    // What the examples of tokio-rustls say, and what was made after them.
    KeyUnreadable => "kind: InvalidInput, error: \"invalid key\"";
    PemUnreadable => "kind: InvalidInput, error: \"invalid cert\"";
    // libpq
    KeyNotFound => "certificate present, but not private key file";
    KeyUnreadable => "private key file \"";
    // native-tls; rustls
    KeyUnreadable => "expected PKCS#8 PEM", "not a PKCS#8 key", "Invalid identity PEM file";
    KeyUnreadable => "failed to parse private key as RSA, ECDSA, or EdDSA", "failed to parse ECDSA private key as PKCS#8 or SEC1", "failed to parse RSA private key as either PKCS#1 or PKCS#8", "failed to parse RSA private key: InvalidEncoding", "failed to parse EdDSA private key";
    KeyUnreadable => "General(\"invalid private key\")", "unexpected error: invalid private key", "unknown or invalid key format", "[SSL] PEM lib", "SignError(())", "Error: sign error";
    RsaKeySizeUnsupported => "KeyRejected(\"TooSmall\")", "KeyRejected(\"TooLarge\")", "failed to parse RSA private key: TooSmall", "failed to parse RSA private key: TooLarge";
    KeyRejected => "KeyRejected(";
    KeyUnreadable => "PK - Invalid key tag or value", "ASN no PEM Header Error", "PEM - No PEM header or footer found";
    KeyUnreadable => "unable to set private key file", "unable to get private key from ", "error reading X.509 key or certificate file", "No supported data to decode. Input type: PEM";
    // rustls-pki-types; rustls-pemfile
    PemUnreadable => "missing section end marker: [", "MissingSectionEnd {", "illegal section start: ", "IllegalSectionStart {", "base64 decode error: ", "Base64Decode(\"", "PEM section exceeds maximum allowed size";
    PemUnreadable => "InvalidCharacter(45)", "Invalid byte 45, offset ", "InvalidByte(1, 45)", "section end \"", "value: NoItemsFound", "error: NoItemsFound", "Error: NoItemsFound";
    // OpenSSL's programs, HAProxy, GnuTLS, NSS
    KeyMismatch => "Private key does not match the certificate public key", "inconsistencies between private key and certificate", "The certificate and the given key do not match", "private key in key database does not match public key", "AH02565: Certificate and private key";
    // native-tls; OpenSSL's program; curl; NSS; Java; Node
    IdentityWithoutCertificate => "at least one certificate must be provided to create an identity", "source: EmptyChain", "value: EmptyChain", "No end-entity certificate in certificate chain";
    Pkcs12Unusable => "No identity found in PKCS #12 archive";
    Pkcs12Unusable => "Mac verify error: invalid password?", "error reading PKCS12 file", "Error: mac verify failure", "context.loadPKCS12(", "toDerInputStream rejects tag type", "keystore password was incorrect", "keystore was tampered with, or password was incorrect";
    Pkcs12Unusable => "Unable to import. Invalid MAC.", "SEC_ERROR_PKCS12_INVALID_MAC", "Unable to import. Decoding error.", "SEC_ERROR_PKCS12_DECODING_PFX";
    Pkcs12Unsupported => "Unable to import. Encryption algorithm not supported", "SEC_ERROR_PKCS12_UNSUPPORTED_PBE_ALGORITHM", "Unable to import. MAC algorithm not supported", "SEC_ERROR_PKCS12_UNSUPPORTED_MAC_ALGORITHM";
    // OpenSSL 3 by way of Node; Secure Transport and Windows of old, to which the algorithm is a wrong password
    Pkcs12Unsupported => "Unsupported PKCS12 PFX data", "MAC verification failed during PKCS12 import", "The specified network password is not correct";
};
