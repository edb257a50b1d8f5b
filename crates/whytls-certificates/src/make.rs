//! Keys and certificates with exactly the properties asked for, good or bad.
//!
//! Nothing is added that was not asked for, so that a fault can be made alone: a [`Draft`] starts with a subject
//! name, a P-256 key, SHA-256 and no extension at all.
//!
//! ```
//! use whytls_certificates::make::{BasicConstraints, Draft, KeyUsage};
//!
//! let (day, now) = (86_400, 1_800_000_000);
//! let root = Draft::new("Example Root")
//!     .validity(now - day, now + 30 * day)
//!     .basic_constraints(BasicConstraints::Ca { path_len: None })
//!     .key_usage(&[KeyUsage::KeyCertSign, KeyUsage::CrlSign])
//!     .self_signed()?;
//! let leaf = Draft::new("localhost")
//!     .validity(now - day, now + 30 * day)
//!     .basic_constraints(BasicConstraints::NotCa)
//!     .dns_name("localhost")
//!     .signed_by(&root)?;
//! assert!(leaf.pem()?.starts_with("-----BEGIN CERTIFICATE-----"));
//! # Ok::<(), whytls_certificates::make::MakeError>(())
//! ```

use std::fmt;
use std::net::IpAddr;

use openssl::asn1::{Asn1Integer, Asn1Object, Asn1OctetString, Asn1Time};
use openssl::bn::{BigNum, BigNumContext, MsbOption};
use openssl::ec::PointConversionForm;
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::pkey::{Id, KeyType, PKey, PKeyRef, Private};
use openssl::pkey_ctx::PkeyCtx;
use openssl::rsa::Rsa;
use openssl::x509::extension;
use openssl::x509::{X509, X509Builder, X509Extension, X509Name, X509NameBuilder, X509Ref};
use x509_parser::prelude::FromDer;
use x509_parser::x509::SubjectPublicKeyInfo;

/// The kind of a key pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyKind {
    /// ECDSA on NIST P-256 (prime256v1).
    P256,
    /// ECDSA on NIST P-384 (secp384r1).
    P384,
    /// ECDSA on NIST P-521 (secp521r1).
    P521,
    /// RSA with a modulus of so many bits.
    Rsa(u32),
    /// Ed25519 (RFC 8032).
    Ed25519,
    /// RSA of so many bits that may sign with PSS only (id-RSASSA-PSS, RFC 4055).
    RsaPss(u32),
    /// ECDSA on NIST P-256, with its point in compressed form (RFC 5480, 2.2).
    P256Compressed,
    /// ML-DSA-65 (RFC 9881), which is safe from quantum computers.
    MlDsa65,
}

/// The digest below a certificate's signature. Ed25519 and ML-DSA keys have their own and ignore it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Digest {
    /// SHA-1, which current verifiers refuse.
    Sha1,
    /// SHA-256, the default.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

impl Digest {
    fn message_digest(self) -> MessageDigest {
        match self {
            Digest::Sha1 => MessageDigest::sha1(),
            Digest::Sha256 => MessageDigest::sha256(),
            Digest::Sha384 => MessageDigest::sha384(),
            Digest::Sha512 => MessageDigest::sha512(),
        }
    }
}

/// The version field of a certificate (RFC 5280, 4.1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Version {
    /// Version 1: no extensions can be carried, asking for some is an error.
    V1,
    /// Version 3, the default.
    V3,
}

/// The basicConstraints extension (RFC 5280, 4.2.1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BasicConstraints {
    /// The extension is not there.
    Absent,
    /// `CA:FALSE`.
    NotCa,
    /// `CA:TRUE`, critical, with an optional limit on the number of CAs below.
    Ca {
        /// How many CA certificates may stand between this one and a leaf; `None` is no limit.
        path_len: Option<u32>,
    },
}

/// One bit of the keyUsage extension (RFC 5280, 4.2.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyUsage {
    /// `digitalSignature`: what every ECDHE handshake needs.
    DigitalSignature,
    /// `keyEncipherment`: RSA key exchange.
    KeyEncipherment,
    /// `keyAgreement`.
    KeyAgreement,
    /// `keyCertSign`: a CA signs certificates.
    KeyCertSign,
    /// `cRLSign`: a CA signs revocation lists.
    CrlSign,
}

/// One purpose of the extendedKeyUsage extension (RFC 5280, 4.2.1.12).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExtendedKeyUsage {
    /// `serverAuth`.
    ServerAuth,
    /// `clientAuth`.
    ClientAuth,
    /// `codeSigning`.
    CodeSigning,
    /// Any other purpose, as a dotted OID.
    Oid(String),
}

/// Why a key or certificate could not be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum MakeError {
    /// OpenSSL refused a step: a value that cannot be encoded, or a key and digest that do not go together.
    OpenSsl {
        /// What was being made.
        step: &'static str,
        /// What OpenSSL said.
        source: ErrorStack,
    },
    /// A version 1 certificate was asked for together with an extension, which it cannot carry.
    ExtensionsInV1,
    /// The subject's public key could not be read back to form its key identifier.
    KeyIdentifier,
}

impl fmt::Display for MakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MakeError::OpenSsl { step, .. } => write!(f, "OpenSSL could not make the {step}"),
            MakeError::ExtensionsInV1 => f.write_str("a version 1 certificate cannot carry extensions"),
            MakeError::KeyIdentifier => f.write_str("the public key cannot be read back for its identifier"),
        }
    }
}

impl std::error::Error for MakeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            MakeError::OpenSsl { source, .. } => Some(source),
            MakeError::ExtensionsInV1 | MakeError::KeyIdentifier => None,
        }
    }
}

/// Names the step that an OpenSSL error belongs to.
trait Step<T> {
    fn step(self, step: &'static str) -> Result<T, MakeError>;
}

impl<T> Step<T> for Result<T, ErrorStack> {
    fn step(self, step: &'static str) -> Result<T, MakeError> {
        self.map_err(|source| MakeError::OpenSsl { step, source })
    }
}

/// A private key with its public half.
#[derive(Clone)]
pub struct Key {
    kind: KeyKind,
    pkey: PKey<Private>,
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Key").field("kind", &self.kind).finish_non_exhaustive()
    }
}

impl Key {
    /// A fresh random key.
    pub fn generate(kind: KeyKind) -> Result<Key, MakeError> {
        let pkey = match kind {
            KeyKind::P256 => PKey::ec_gen("P-256"),
            KeyKind::P384 => PKey::ec_gen("P-384"),
            KeyKind::P521 => PKey::ec_gen("P-521"),
            KeyKind::Rsa(bits) => Rsa::generate(bits).and_then(PKey::from_rsa),
            KeyKind::Ed25519 => PKey::generate_ed25519(),
            KeyKind::RsaPss(bits) => rsa_pss(bits),
            KeyKind::P256Compressed => p256_compressed(),
            KeyKind::MlDsa65 => ml_dsa_65(),
        };
        Ok(Key { kind, pkey: pkey.step("key")? })
    }

    /// What kind of key it is.
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The private key as PKCS#8 PEM, unencrypted.
    pub fn pem(&self) -> Result<String, MakeError> {
        let bytes = self.pkey.private_key_to_pem_pkcs8().step("key's PEM form")?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The private key as PKCS#8 DER, unencrypted.
    pub fn der(&self) -> Result<Vec<u8>, MakeError> {
        self.pkey.private_key_to_pkcs8().step("key's DER form")
    }

    /// The key as OpenSSL takes it.
    pub fn pkey(&self) -> &PKeyRef<Private> {
        &self.pkey
    }

    /// The key identifier of RFC 5280, 4.2.1.2, method 1: SHA-1 of the public key's bits.
    fn identifier(&self) -> Result<Vec<u8>, MakeError> {
        let spki = self.pkey.public_key_to_der().step("public key's DER form")?;
        let (_, spki) = SubjectPublicKeyInfo::from_der(&spki).map_err(|_| MakeError::KeyIdentifier)?;
        let digest = openssl::hash::hash(MessageDigest::sha1(), &spki.subject_public_key.data);
        Ok(digest.step("key identifier")?.to_vec())
    }
}

fn rsa_pss(bits: u32) -> Result<PKey<Private>, ErrorStack> {
    let mut maker = PkeyCtx::new_id(Id::RSA_PSS)?;
    maker.keygen_init()?;
    maker.set_rsa_keygen_bits(bits)?;
    maker.keygen()
}

/// OpenSSL writes a point in the form in which it has read it.
fn p256_compressed() -> Result<PKey<Private>, ErrorStack> {
    const PRIME256V1: &[u8] = &[0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
    let key = PKey::<Private>::ec_gen("P-256")?.ec_key()?;
    let mut context = BigNumContext::new()?;
    let point = key.public_key().to_bytes(key.group(), PointConversionForm::COMPRESSED, &mut context)?;
    let private = key.private_key().to_vec_padded(32)?;
    // ECPrivateKey (RFC 5915, 3).
    let mut content = vec![0x02, 0x01, 0x01];
    content.extend(der(0x04, &private));
    content.extend(der(0xa0, PRIME256V1));
    content.extend(der(0xa1, &der(0x03, &[&[0], &*point].concat())));
    PKey::private_key_from_der(&der(0x30, &content))
}

fn ml_dsa_65() -> Result<PKey<Private>, ErrorStack> {
    let mut seed = [0; 32];
    openssl::rand::rand_priv_bytes(&mut seed)?;
    PKey::private_key_from_seed(None, KeyType::ML_DSA_65, None, &seed)
}

/// A certificate with the private key that belongs to it.
#[derive(Clone, Debug)]
pub struct Issued {
    certificate: X509,
    key: Key,
}

impl Issued {
    /// The certificate as OpenSSL takes it.
    pub fn certificate(&self) -> &X509Ref {
        &self.certificate
    }

    /// The private key.
    pub fn key(&self) -> &Key {
        &self.key
    }

    /// The certificate as PEM.
    pub fn pem(&self) -> Result<String, MakeError> {
        let bytes = self.certificate.to_pem().step("certificate's PEM form")?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The certificate as DER.
    pub fn der(&self) -> Result<Vec<u8>, MakeError> {
        self.certificate.to_der().step("certificate's DER form")
    }
}

/// A certificate to be made. See the [module](self) for an example.
#[derive(Clone, Debug)]
#[must_use = "a draft becomes a certificate with `self_signed` or `signed_by`"]
pub struct Draft {
    common_name: Option<String>,
    organization: Option<String>,
    not_before: i64,
    not_after: i64,
    version: Version,
    key: KeySource,
    digest: Digest,
    dns_names: Vec<String>,
    ip_addresses: Vec<IpAddr>,
    basic_constraints: BasicConstraints,
    key_usage: Vec<KeyUsage>,
    extended_key_usage: Vec<ExtendedKeyUsage>,
    ca_issuers: Vec<String>,
    key_identifiers: bool,
    others: Vec<OtherExtension>,
    serial: Option<Serial>,
}

/// A serial number that RFC 5280, 4.1.2.2, forbids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Serial {
    /// Zero.
    Zero,
    /// Below zero.
    Negative,
    /// 21 octets.
    TooLong,
}

#[derive(Clone, Debug)]
enum KeySource {
    Fresh(KeyKind),
    Given(Key),
}

#[derive(Clone, Debug)]
struct OtherExtension {
    oid: String,
    critical: bool,
    value: Vec<u8>,
}

impl Draft {
    /// A version 3 certificate for this common name, valid at no time yet ([`validity`](Draft::validity) sets it),
    /// with a fresh P-256 key, SHA-256 and no extensions.
    pub fn new(common_name: impl Into<String>) -> Draft {
        Draft {
            common_name: Some(common_name.into()),
            organization: None,
            not_before: 0,
            not_after: 0,
            version: Version::V3,
            key: KeySource::Fresh(KeyKind::P256),
            digest: Digest::Sha256,
            dns_names: Vec::new(),
            ip_addresses: Vec::new(),
            basic_constraints: BasicConstraints::Absent,
            key_usage: Vec::new(),
            extended_key_usage: Vec::new(),
            ca_issuers: Vec::new(),
            key_identifiers: false,
            others: Vec::new(),
            serial: None,
        }
    }

    /// Sets the common name (CN) of the subject.
    pub fn common_name(mut self, common_name: impl Into<String>) -> Draft {
        self.common_name = Some(common_name.into());
        self
    }

    /// Leaves the common name out of the subject.
    pub fn without_common_name(mut self) -> Draft {
        self.common_name = None;
        self
    }

    /// Sets the organization (O) of the subject.
    pub fn organization(mut self, organization: impl Into<String>) -> Draft {
        self.organization = Some(organization.into());
        self
    }

    /// Sets the first and the last second of validity, as Unix seconds.
    pub fn validity(mut self, not_before: i64, not_after: i64) -> Draft {
        self.not_before = not_before;
        self.not_after = not_after;
        self
    }

    /// Sets the X.509 version.
    pub fn version(mut self, version: Version) -> Draft {
        self.version = version;
        self
    }

    /// Sets a serial number that is forbidden; else it is random.
    pub fn serial(mut self, serial: Serial) -> Draft {
        self.serial = Some(serial);
        self
    }

    /// Sets the kind of the fresh key.
    pub fn key_kind(mut self, kind: KeyKind) -> Draft {
        self.key = KeySource::Fresh(kind);
        self
    }

    /// Certifies this key in place of a fresh one.
    pub fn key(mut self, key: Key) -> Draft {
        self.key = KeySource::Given(key);
        self
    }

    /// Sets the digest that the issuer signs with.
    pub fn digest(mut self, digest: Digest) -> Draft {
        self.digest = digest;
        self
    }

    /// Adds a dNSName to subjectAltName; a wildcard is written as it stands.
    pub fn dns_name(mut self, name: impl Into<String>) -> Draft {
        self.dns_names.push(name.into());
        self
    }

    /// Adds an iPAddress to subjectAltName.
    pub fn ip_address(mut self, address: IpAddr) -> Draft {
        self.ip_addresses.push(address);
        self
    }

    /// Sets basicConstraints.
    pub fn basic_constraints(mut self, constraints: BasicConstraints) -> Draft {
        self.basic_constraints = constraints;
        self
    }

    /// Sets keyUsage (critical); an empty list leaves the extension out.
    pub fn key_usage(mut self, usage: &[KeyUsage]) -> Draft {
        self.key_usage = usage.to_vec();
        self
    }

    /// Sets extendedKeyUsage; an empty list leaves the extension out.
    pub fn extended_key_usage(mut self, usage: &[ExtendedKeyUsage]) -> Draft {
        self.extended_key_usage = usage.to_vec();
        self
    }

    /// Adds a caIssuers URL to authorityInfoAccess (RFC 5280, 4.2.2.1): where to fetch the issuer's certificate.
    pub fn ca_issuers_url(mut self, url: impl Into<String>) -> Draft {
        self.ca_issuers.push(url.into());
        self
    }

    /// Adds subjectKeyIdentifier and authorityKeyIdentifier.
    pub fn key_identifiers(mut self) -> Draft {
        self.key_identifiers = true;
        self
    }

    /// Adds any other extension: dotted OID, criticality and the DER of its value.
    pub fn extension(mut self, oid: impl Into<String>, critical: bool, value: impl Into<Vec<u8>>) -> Draft {
        self.others.push(OtherExtension { oid: oid.into(), critical, value: value.into() });
        self
    }

    /// Makes the certificate, signed with its own key.
    pub fn self_signed(&self) -> Result<Issued, MakeError> {
        self.make(None)
    }

    /// Makes the certificate, signed by this issuer. Whether the issuer is a CA is not asked: that may be the fault.
    pub fn signed_by(&self, issuer: &Issued) -> Result<Issued, MakeError> {
        self.make(Some(issuer))
    }

    fn make(&self, issuer: Option<&Issued>) -> Result<Issued, MakeError> {
        let key = match &self.key {
            KeySource::Fresh(kind) => Key::generate(*kind)?,
            KeySource::Given(key) => key.clone(),
        };
        let signer = issuer.map_or(&key, |issuer| &issuer.key);
        let subject = self.subject()?;

        let mut builder = X509Builder::new().step("certificate")?;
        builder
            .set_version(match self.version {
                Version::V1 => 0,
                Version::V3 => 2,
            })
            .step("version")?;
        builder.set_serial_number(&*serial(self.serial)?).step("serial number")?;
        builder.set_subject_name(&subject).step("subject name")?;
        builder
            .set_issuer_name(issuer.map_or(&*subject, |issuer| issuer.certificate.subject_name()))
            .step("issuer name")?;
        builder
            .set_not_before(&*Asn1Time::from_unix(self.not_before).step("notBefore time")?)
            .step("validity")?;
        builder
            .set_not_after(&*Asn1Time::from_unix(self.not_after).step("notAfter time")?)
            .step("validity")?;
        builder.set_pubkey(&key.pkey).step("public key")?;

        let extensions = self.extensions(&builder, &key, signer)?;
        if self.version == Version::V1 && !extensions.is_empty() {
            return Err(MakeError::ExtensionsInV1);
        }
        for extension in &extensions {
            builder.append_extension2(extension).step("extension")?;
        }

        let digest = match signer.kind {
            KeyKind::Ed25519 | KeyKind::MlDsa65 => MessageDigest::null(),
            _ => self.digest.message_digest(),
        };
        builder.sign(&signer.pkey, digest).step("signature")?;
        Ok(Issued { certificate: builder.build(), key })
    }

    fn subject(&self) -> Result<X509Name, MakeError> {
        let mut name = X509NameBuilder::new().step("subject name")?;
        if let Some(organization) = &self.organization {
            name.append_entry_by_text("O", organization).step("organization")?;
        }
        if let Some(common_name) = &self.common_name {
            name.append_entry_by_text("CN", common_name).step("common name")?;
        }
        Ok(name.build())
    }

    fn extensions(
        &self,
        builder: &X509Builder,
        key: &Key,
        signer: &Key,
    ) -> Result<Vec<X509Extension>, MakeError> {
        let mut extensions = Vec::new();
        match self.basic_constraints {
            BasicConstraints::Absent => {}
            BasicConstraints::NotCa => {
                extensions.push(extension::BasicConstraints::new().build().step("basicConstraints")?);
            }
            BasicConstraints::Ca { path_len } => {
                let mut constraints = extension::BasicConstraints::new();
                constraints.critical().ca();
                if let Some(limit) = path_len {
                    constraints.pathlen(limit);
                }
                extensions.push(constraints.build().step("basicConstraints")?);
            }
        }
        if !self.key_usage.is_empty() {
            let mut usage = extension::KeyUsage::new();
            usage.critical();
            for bit in &self.key_usage {
                match bit {
                    KeyUsage::DigitalSignature => usage.digital_signature(),
                    KeyUsage::KeyEncipherment => usage.key_encipherment(),
                    KeyUsage::KeyAgreement => usage.key_agreement(),
                    KeyUsage::KeyCertSign => usage.key_cert_sign(),
                    KeyUsage::CrlSign => usage.crl_sign(),
                };
            }
            extensions.push(usage.build().step("keyUsage")?);
        }
        if !self.extended_key_usage.is_empty() {
            let mut usage = extension::ExtendedKeyUsage::new();
            for purpose in &self.extended_key_usage {
                match purpose {
                    ExtendedKeyUsage::ServerAuth => usage.server_auth(),
                    ExtendedKeyUsage::ClientAuth => usage.client_auth(),
                    ExtendedKeyUsage::CodeSigning => usage.code_signing(),
                    ExtendedKeyUsage::Oid(oid) => usage.other(oid),
                };
            }
            extensions.push(usage.build().step("extendedKeyUsage")?);
        }
        if !self.dns_names.is_empty() || !self.ip_addresses.is_empty() {
            let mut names = extension::SubjectAlternativeName::new();
            for name in &self.dns_names {
                names.dns(name);
            }
            for address in &self.ip_addresses {
                names.ip(&address.to_string());
            }
            let context = builder.x509v3_context(None, None);
            extensions.push(names.build(&context).step("subjectAltName")?);
        }
        if self.key_identifiers {
            let own = der(OCTET_STRING, &key.identifier()?);
            extensions.push(from_der("2.5.29.14", false, &own)?);
            // AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] IMPLICIT OCTET STRING OPTIONAL, ... }
            let issuer = der(SEQUENCE, &der(CONTEXT_0, &signer.identifier()?));
            extensions.push(from_der("2.5.29.35", false, &issuer)?);
        }
        if !self.ca_issuers.is_empty() {
            // AuthorityInfoAccessSyntax ::= SEQUENCE OF SEQUENCE { accessMethod OID, accessLocation GeneralName };
            // written by hand because the openssl crate has no safe builder for it.
            let mut descriptions = Vec::new();
            for url in &self.ca_issuers {
                let mut description = der(OID, ID_AD_CA_ISSUERS);
                description.extend(der(CONTEXT_6, url.as_bytes()));
                descriptions.extend(der(SEQUENCE, &description));
            }
            extensions.push(from_der("1.3.6.1.5.5.7.1.1", false, &der(SEQUENCE, &descriptions))?);
        }
        for other in &self.others {
            extensions.push(from_der(&other.oid, other.critical, &other.value)?);
        }
        Ok(extensions)
    }
}

const OCTET_STRING: u8 = 0x04;
const OID: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
const CONTEXT_0: u8 = 0x80;
const CONTEXT_6: u8 = 0x86;
/// id-ad-caIssuers, 1.3.6.1.5.5.7.48.2, as the contents of its DER form.
const ID_AD_CA_ISSUERS: &[u8] = &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x02];

/// One DER element: tag, length, contents.
fn der(tag: u8, contents: &[u8]) -> Vec<u8> {
    let mut element = vec![tag];
    let length = contents.len().to_be_bytes();
    let length = &length[length.iter().position(|&byte| byte != 0).unwrap_or(length.len() - 1)..];
    if length.len() > 1 || length[0] >= 0x80 {
        // At most 8 bytes, so the count fits its seven bits.
        element.push(0x80 | length.len() as u8);
    }
    element.extend_from_slice(length);
    element.extend_from_slice(contents);
    element
}

fn from_der(oid: &str, critical: bool, value: &[u8]) -> Result<X509Extension, MakeError> {
    let oid = Asn1Object::from_str(oid).step("extension's OID")?;
    let value = Asn1OctetString::new_from_bytes(value).step("extension's value")?;
    X509Extension::new_from_der(&oid, critical, &value).step("extension")
}

fn serial(wanted: Option<Serial>) -> Result<Asn1Integer, MakeError> {
    let Some(wanted) = wanted else { return random_serial() };
    let mut number = BigNum::new().step("serial number")?;
    match wanted {
        Serial::Zero => {}
        Serial::Negative => {
            number.rand(64, MsbOption::ONE, false).step("serial number")?;
            number.set_negative(true);
        }
        Serial::TooLong => number.rand(167, MsbOption::ONE, false).step("serial number")?,
    }
    number.to_asn1_integer().step("serial number")
}

/// 127 random bits with the topmost set: positive, 16 octets, never zero (RFC 5280, 4.1.2.2).
fn random_serial() -> Result<Asn1Integer, MakeError> {
    let mut number = BigNum::new().step("serial number")?;
    number.rand(127, MsbOption::ONE, false).step("serial number")?;
    number.to_asn1_integer().step("serial number")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn der_lengths_take_the_shortest_form() {
        assert_eq!(der(0x04, &[]), [0x04, 0x00]);
        assert_eq!(der(0x04, &[7; 0x7f])[..3], [0x04, 0x7f, 7]);
        assert_eq!(der(0x04, &[7; 0x80])[..4], [0x04, 0x81, 0x80, 7]);
        assert_eq!(der(0x04, &[7; 0x1234])[..5], [0x04, 0x82, 0x12, 0x34, 7]);
    }

    #[test]
    fn every_kind_of_key_signs_and_is_written_and_read_back() {
        for kind in [
            KeyKind::P256,
            KeyKind::P384,
            KeyKind::P521,
            KeyKind::Rsa(2048),
            KeyKind::Ed25519,
            KeyKind::P256Compressed,
            KeyKind::MlDsa65,
        ] {
            let issued = Draft::new("a.test").key_kind(kind).validity(0, 1).self_signed().unwrap();
            assert!(issued.certificate().verify(issued.key().pkey()).unwrap(), "{kind:?}");
            assert!(issued.pem().unwrap().starts_with("-----BEGIN CERTIFICATE-----"), "{kind:?}");
            assert_eq!(X509::from_der(&issued.der().unwrap()).unwrap(), issued.certificate, "{kind:?}");
            let key = PKey::private_key_from_pem(issued.key().pem().unwrap().as_bytes()).unwrap();
            assert!(key.public_eq(issued.key().pkey()), "{kind:?}");
            let key = PKey::private_key_from_der(&issued.key().der().unwrap()).unwrap();
            assert!(key.public_eq(issued.key().pkey()), "{kind:?}");
        }
    }

    #[test]
    fn a_version_1_certificate_with_an_extension_is_refused() {
        let made = Draft::new("a.test").version(Version::V1).dns_name("a.test").self_signed();
        assert!(matches!(made, Err(MakeError::ExtensionsInV1)), "{made:?}");
    }

    #[test]
    fn serial_numbers_are_positive_and_differ() {
        let serials: Vec<_> = (0..8).map(|_| random_serial().unwrap().to_bn().unwrap().to_vec()).collect();
        for (index, serial) in serials.iter().enumerate() {
            assert_eq!(serial.len(), 16);
            assert!(serial[0] < 0x80);
            assert!(!serials[..index].contains(serial));
        }
    }

    #[test]
    fn openssl_reads_the_ca_issuers_url() {
        let url = "http://ca.test/intermediate.cer";
        let issued = Draft::new("a.test").validity(0, 1).ca_issuers_url(url).self_signed().unwrap();
        let access = issued.certificate().authority_info().unwrap();
        assert_eq!(access.len(), 1);
        assert_eq!(access[0].method().to_string(), "CA Issuers");
        assert_eq!(access[0].location().uri(), Some(url));
    }
}
