use std::fmt;
use std::net::IpAddr;
use std::sync::{Arc, LazyLock, OnceLock};

use openssl::asn1::Asn1Object;
use openssl::error::ErrorStack;
use openssl::nid::Nid;
use openssl::pkey::{PKey, Public};
use openssl::x509::X509;
use rustls::pki_types::SignatureVerificationAlgorithm;
use x509_parser::asn1_rs::{Any, FromDer, Oid, oid};
use x509_parser::certificate::X509Certificate;
use x509_parser::error::X509Error;
use x509_parser::extensions::{GeneralName, ParsedExtension};
use x509_parser::signature_algorithm::SignatureAlgorithm;
use x509_parser::x509::{AlgorithmIdentifier, SubjectPublicKeyInfo, X509Name};

use super::locate::locate;
use super::usual::is_usual;
use crate::judge::sequence;
use crate::memo::Memo;
use crate::signature::{Key, Signature};

/// What stands in one certificate (RFC 5280, 4.1), owned.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Certificate {
    /// All of its bytes.
    pub der: Vec<u8>,
    /// The X.509 version as people count it: 1, 2 or 3.
    pub version: u32,
    /// The serial number's bytes as they stand: big-endian, two's complement.
    pub serial: Vec<u8>,
    /// Whom it is for.
    pub subject: Name,
    /// Who signed it, by its own account.
    pub issuer: Name,
    /// The first second of its validity, in Unix seconds.
    pub not_before: i64,
    /// The last second of its validity, in Unix seconds.
    pub not_after: i64,
    /// The dNSNames of subjectAltName, as they stand (wildcards too).
    pub dns_names: Vec<String>,
    /// The iPAddresses of subjectAltName.
    pub ip_addresses: Vec<IpAddr>,
    /// Whether there is a subjectAltName extension at all, with names of whatever kind.
    pub has_subject_alt_name: bool,
    /// The `cA` of basicConstraints; `None` when there is no such extension.
    pub ca: Option<bool>,
    /// The pathLenConstraint: how many CAs may stand below this one.
    pub path_len: Option<u32>,
    /// Whether keyUsage has digitalSignature; `None` when there is no keyUsage.
    pub digital_signature: Option<bool>,
    /// Whether keyUsage has keyCertSign; `None` when there is no keyUsage.
    pub key_cert_sign: Option<bool>,
    /// The purposes of extendedKeyUsage by the names of RFC 5280 (`serverAuth`, `anyExtendedKeyUsage`), others as
    /// dotted OIDs; `None` when there is no such extension.
    pub extended_key_usage: Option<Vec<String>>,
    /// The algorithm of its signature by OpenSSL's name (`ecdsa-with-SHA256`, `sha256WithRSAEncryption`), or its
    /// dotted OID.
    pub signature_algorithm: String,
    /// Of an RSASSA-PSS signature: whether its parameters are usual ones, which is one digest of the SHA-2 family for
    /// everything and a salt as long as the digest (RFC 8446, 4.2.3). `None` for every other algorithm.
    pub pss_is_usual: Option<bool>,
    /// Whether its signature is RSA's of PKCS #1 version 1.5, and its algorithm is named without the NULL that belongs to
    /// it (RFC 4055, 5).
    pub rsa_lacks_null: bool,
    /// The key that it certifies.
    pub public_key: PublicKey,
    /// Whether that key is a point on an elliptic curve in compressed form (RFC 5480, 2.2).
    pub point_is_compressed: bool,
    /// Where its issuer's certificate can be fetched (authorityInfoAccess, caIssuers), URLs only.
    pub ca_issuers: Vec<String>,
    /// The subjectKeyIdentifier.
    pub subject_key_id: Option<Vec<u8>>,
    /// The keyIdentifier of authorityKeyIdentifier.
    pub authority_key_id: Option<Vec<u8>>,
    /// The authorityCertIssuer of authorityKeyIdentifier, a directoryName: whoever issued its issuer's certificate.
    pub authority_issuer: Option<Vec<u8>>,
    /// Dotted OIDs of critical extensions that RFC 5280 does not define: verifiers have to refuse those that they do
    /// not know.
    pub unknown_critical_extensions: Vec<String>,
    /// Whether it demands a stapled OCSP answer (TLS feature status_request, RFC 7633).
    pub must_staple: bool,
    /// Whether it has the extension nameConstraints.
    pub has_name_constraints: bool,
    /// Its signature; none where its algorithm is said to be another within what is signed, or it has no whole octets.
    signature: Option<Signature>,
    /// The key that it certifies, for verifying.
    key: Option<Key>,
    /// Whether OpenSSL can read it, once that was asked.
    read_by_openssl: OnceLock<bool>,
}

/// A distinguished name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Name {
    /// As people write it: `C=DE, O=Example, CN=localhost`.
    pub text: String,
    /// Its bytes, which is what verifiers compare.
    pub der: Vec<u8>,
    /// The last commonName, which OpenSSL falls back to.
    pub common_name: Option<String>,
    /// The first organizationName.
    pub organization: Option<String>,
}

/// The kind and size of a public key.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PublicKey {
    /// RSA, with the bits of its modulus.
    Rsa {
        /// Bits of the modulus.
        bits: u32,
    },
    /// A key on an elliptic curve.
    Ec {
        /// `P-256`, `P-384`, `P-521`, or OpenSSL's name of the curve (`secp256k1`, `brainpoolP256r1`), or its dotted
        /// OID, or `explicit` for parameters spelt out.
        curve: String,
    },
    /// Ed25519 (RFC 8410).
    Ed25519,
    /// Ed448 (RFC 8410).
    Ed448,
    /// RSA that may sign with PSS only (id-RSASSA-PSS).
    RsaPss,
    /// ML-DSA (RFC 9881).
    MlDsa {
        /// The set of parameters: 44, 65 or 87.
        set: u8,
    },
    /// Anything else.
    Other {
        /// The dotted OID of the key's algorithm.
        oid: String,
    },
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublicKey::Rsa { bits } => write!(f, "RSA {bits} bits"),
            PublicKey::Ec { curve } => write!(f, "EC {curve}"),
            PublicKey::Ed25519 => f.write_str("Ed25519"),
            PublicKey::Ed448 => f.write_str("Ed448"),
            PublicKey::RsaPss => f.write_str("RSA-PSS"),
            PublicKey::MlDsa { set } => write!(f, "ML-DSA-{set}"),
            PublicKey::Other { oid } => f.write_str(oid),
        }
    }
}

/// Why bytes are no certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// There are no bytes.
    Empty,
    /// The bytes end within the certificate.
    Truncated {
        /// The field in which they end (`subject`, `validity`, ...).
        field: &'static str,
        /// Where that field starts, in bytes from 0.
        offset: usize,
    },
    /// A field cannot be read.
    Malformed {
        /// The field (`subject`, `validity`, ...).
        field: &'static str,
        /// Where that field starts, in bytes from 0.
        offset: usize,
        /// What the parser said.
        detail: String,
    },
    /// An extension that matters cannot be read.
    MalformedExtension {
        /// Its name (`subjectAltName`, ...).
        name: &'static str,
        /// What the parser said.
        detail: String,
    },
    /// An extension occurs twice, which RFC 5280, 4.2, forbids.
    DuplicateExtension {
        /// Its dotted OID.
        oid: String,
    },
    /// After the certificate there are more bytes.
    TrailingBytes {
        /// How many.
        count: usize,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Empty => f.write_str("there are no bytes"),
            ReadError::Truncated { field, offset } => {
                write!(f, "the certificate ends within its {field}, which starts at byte {offset}")
            }
            ReadError::Malformed { field, offset, detail } => {
                write!(f, "the certificate's {field} (at byte {offset}) cannot be read: {detail}")
            }
            ReadError::MalformedExtension { name, detail } => {
                write!(f, "the certificate's extension {name} cannot be read: {detail}")
            }
            ReadError::DuplicateExtension { oid } => {
                write!(f, "the certificate has the extension {oid} twice")
            }
            ReadError::TrailingBytes { count } => {
                write!(f, "the certificate is followed by {count} more bytes")
            }
        }
    }
}

impl std::error::Error for ReadError {}

impl Certificate {
    /// The certificate in these bytes, as [`Certificate::parse`] reads it. Those that come again, as intermediates do,
    /// are read once.
    pub fn read(der: &[u8]) -> Result<Arc<Certificate>, ReadError> {
        static READ: LazyLock<Memo<Vec<u8>, Arc<Certificate>>> = LazyLock::new(Memo::default);
        if let Some(known) = READ.recall(der) {
            return Ok(known);
        }
        let certificate = Arc::new(Self::parse(der)?);
        READ.remember(der.to_vec(), Arc::clone(&certificate));
        Ok(certificate)
    }

    /// Reads one certificate from DER; nothing may follow it.
    pub fn parse(der: &[u8]) -> Result<Certificate, ReadError> {
        if der.is_empty() {
            return Err(ReadError::Empty);
        }
        let (rest, read) = X509Certificate::from_der(der).map_err(|error| {
            let error = match error {
                x509_parser::nom::Err::Error(error) | x509_parser::nom::Err::Failure(error) => error,
                x509_parser::nom::Err::Incomplete(_) => X509Error::InvalidCertificate,
            };
            locate(der, &error)
        })?;
        if !rest.is_empty() {
            return Err(ReadError::TrailingBytes { count: rest.len() });
        }

        let mut certificate = Certificate {
            der: der.to_vec(),
            // The parser takes any number; 0, 1 and 2 mean 1, 2 and 3.
            version: read.version().0.saturating_add(1),
            serial: read.raw_serial().to_vec(),
            subject: name(read.subject()),
            issuer: name(read.issuer()),
            not_before: read.validity().not_before.timestamp(),
            not_after: read.validity().not_after.timestamp(),
            dns_names: Vec::new(),
            ip_addresses: Vec::new(),
            has_subject_alt_name: false,
            ca: None,
            path_len: None,
            digital_signature: None,
            key_cert_sign: None,
            extended_key_usage: None,
            signature_algorithm: openssl_name(&read.signature_algorithm.algorithm),
            pss_is_usual: pss_is_usual(&read.signature_algorithm),
            rsa_lacks_null: rsa_lacks_null(&read.signature_algorithm),
            public_key: public_key(read.public_key()),
            point_is_compressed: point_is_compressed(read.public_key()),
            ca_issuers: Vec::new(),
            subject_key_id: None,
            authority_key_id: None,
            authority_issuer: None,
            unknown_critical_extensions: Vec::new(),
            must_staple: false,
            has_name_constraints: false,
            signature: signature(&read),
            key: content(read.public_key().raw).and_then(Key::read),
            read_by_openssl: OnceLock::new(),
        };
        certificate.read_extensions(&read)?;
        Ok(certificate)
    }

    fn read_extensions(&mut self, read: &X509Certificate<'_>) -> Result<(), ReadError> {
        for (index, extension) in read.extensions().iter().enumerate() {
            let oid = &extension.oid;
            if read.extensions()[..index].iter().any(|earlier| earlier.oid == *oid) {
                return Err(ReadError::DuplicateExtension { oid: oid.to_id_string() });
            }
            if extension.critical && !RFC_5280_EXTENSIONS.contains(oid) {
                self.unknown_critical_extensions.push(oid.to_id_string());
            }
            match extension.parsed_extension() {
                ParsedExtension::SubjectAlternativeName(names) => {
                    self.has_subject_alt_name = true;
                    for name in &names.general_names {
                        match name {
                            GeneralName::DNSName(name) => self.dns_names.push((*name).to_owned()),
                            GeneralName::IPAddress(bytes) => self.ip_addresses.extend(ip_address(bytes)),
                            GeneralName::Invalid(tag, _) => {
                                return Err(malformed(
                                    SUBJECT_ALT_NAME,
                                    format!("bad name with tag {}", tag.0),
                                ));
                            }
                            _ => {}
                        }
                    }
                }
                ParsedExtension::BasicConstraints(constraints) => {
                    self.ca = Some(constraints.ca);
                    self.path_len = constraints.path_len_constraint;
                }
                ParsedExtension::KeyUsage(usage) => {
                    self.digital_signature = Some(usage.digital_signature());
                    self.key_cert_sign = Some(usage.key_cert_sign());
                }
                ParsedExtension::ExtendedKeyUsage(_) => {
                    // From the bytes, because the parsed form has lost the order.
                    let (_, purposes) = <Vec<Oid<'_>>>::from_der(extension.value)
                        .map_err(|error| malformed("extendedKeyUsage", error.to_string()))?;
                    self.extended_key_usage = Some(purposes.iter().map(purpose).collect());
                }
                ParsedExtension::AuthorityInfoAccess(access) => {
                    for description in access.iter() {
                        if description.access_method == ID_AD_CA_ISSUERS
                            && let GeneralName::URI(url) = &description.access_location
                        {
                            self.ca_issuers.push((*url).to_owned());
                        }
                    }
                }
                ParsedExtension::SubjectKeyIdentifier(id) => self.subject_key_id = Some(id.0.to_vec()),
                ParsedExtension::AuthorityKeyIdentifier(id) => {
                    self.authority_key_id = id.key_identifier.as_ref().map(|id| id.0.to_vec());
                    self.authority_issuer =
                        id.authority_cert_issuer.iter().flatten().find_map(|name| match name {
                            GeneralName::DirectoryName(name) => Some(name.as_raw().to_vec()),
                            _ => None,
                        });
                }
                ParsedExtension::ParseError { error } => {
                    if let Some((_, name)) = READ_EXTENSIONS.iter().find(|(known, _)| known == oid) {
                        return Err(malformed(name, error.to_string()));
                    }
                }
                _ if *oid == NAME_CONSTRAINTS => self.has_name_constraints = true,
                // SEQUENCE OF INTEGER with status_request (5) in it (RFC 7633, 4.2.3.1; RFC 6066, 8).
                _ if *oid == TLS_FEATURE => {
                    let features = <Vec<u16>>::from_der(extension.value);
                    self.must_staple = features.is_ok_and(|(_, features)| features.contains(&5));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The serial number in hexadecimal, as OpenSSL prints it: upper case, no separators, `-` before a negative one.
    pub fn serial_hex(&self) -> String {
        let negative = self.serial_is_negative();
        let mut bytes = self.serial.clone();
        if negative {
            // Two's complement: invert and add one.
            let mut carry = true;
            for byte in bytes.iter_mut().rev() {
                let (sum, overflow) = (!*byte).overflowing_add(u8::from(carry));
                *byte = sum;
                carry = overflow;
            }
        }
        let start = bytes.iter().position(|&byte| byte != 0).unwrap_or(bytes.len().saturating_sub(1));
        let digits: String = bytes[start..].iter().map(|byte| format!("{byte:02X}")).collect();
        format!("{}{digits}", if negative { "-" } else { "" })
    }

    /// Whether the serial number is below zero, which RFC 5280, 4.1.2.2, forbids.
    pub fn serial_is_negative(&self) -> bool {
        self.serial.first().is_some_and(|&byte| byte >= 0x80)
    }

    /// Whether the serial number is positive and of at most 20 octets, as RFC 5280, 4.1.2.2, demands.
    pub fn serial_is_valid(&self) -> bool {
        !self.serial_is_negative() && self.serial.len() <= 20 && self.serial.iter().any(|&byte| byte != 0)
    }

    /// Whether OpenSSL can read it, too.
    pub fn is_read_by_openssl(&self) -> bool {
        *self.read_by_openssl.get_or_init(|| is_usual(&self.der) || X509::from_der(&self.der).is_ok())
    }

    /// Whether the keyIdentifier of authorityKeyIdentifier, where it is there, is that of this issuer.
    pub fn means_key_of(&self, issuer: &Certificate) -> bool {
        let ids = self.authority_key_id.as_ref().zip(issuer.subject_key_id.as_ref());
        ids.is_none_or(|(meant, own)| meant == own)
    }

    /// Whether subject and issuer are the same bytes.
    pub fn is_self_issued(&self) -> bool {
        self.subject.der == self.issuer.der
    }

    /// Whether it is self-issued and its signature verifies with its own key (by OpenSSL, so with any algorithm that
    /// OpenSSL has).
    pub fn is_self_signed(&self) -> bool {
        self.is_self_issued() && self.is_signed_by(self)
    }

    /// Whether its signature verifies with the other certificate's key. Names and constraints are not looked at.
    pub fn is_signed_by(&self, issuer: &Certificate) -> bool {
        self.is_verified_by(issuer.key.as_ref())
            || self.verifies_in_openssl(|| X509::from_der(&issuer.der)?.public_key())
    }

    /// Whether its key verifies this signature over a message by one of these algorithms.
    pub fn verifies(
        &self,
        algorithms: &[&dyn SignatureVerificationAlgorithm],
        message: &[u8],
        signature: &[u8],
    ) -> bool {
        let verified_by = |key: &Key, by| key.verifies_by(by, message, signature);
        self.key.as_ref().is_some_and(|key| algorithms.iter().any(|by| verified_by(key, *by)))
    }

    /// Whether its signature verifies with this key, which is the content of a SubjectPublicKeyInfo.
    pub(crate) fn is_signed_with(&self, key: &[u8]) -> bool {
        self.is_verified_by(Key::read(key).as_ref())
            || self.verifies_in_openssl(|| PKey::public_key_from_der(&sequence(key)))
    }

    fn is_verified_by(&self, key: Option<&Key>) -> bool {
        key.zip(self.signature.as_ref()).is_some_and(|(key, signature)| key.verifies(signature))
    }

    /// The same with every algorithm and every size of key that OpenSSL has.
    fn verifies_in_openssl(&self, key: impl FnOnce() -> Result<PKey<Public>, ErrorStack>) -> bool {
        let verified = X509::from_der(&self.der).and_then(|own| own.verify(&*key()?));
        // An error is a key or algorithm that OpenSSL cannot use: not verified.
        verified.unwrap_or(false)
    }
}

/// The content of a value in DER.
fn content(der: &[u8]) -> Option<&[u8]> {
    Some(Any::from_der(der).ok()?.1.data)
}

/// The signature of a certificate, if what is signed says the same of its algorithm.
fn signature(read: &X509Certificate<'_>) -> Option<Signature> {
    let message = read.tbs_certificate.as_ref();
    let (_, algorithm) = Any::from_der(content(read.as_raw())?.get(message.len()..)?).ok()?;
    let is_usual =
        read.tbs_certificate.signature == read.signature_algorithm && read.signature_value.unused_bits == 0;
    is_usual.then(|| Signature {
        algorithm: algorithm.data.to_vec(),
        message: message.to_vec(),
        bits: read.signature_value.data.to_vec(),
    })
}

const SUBJECT_ALT_NAME: &str = "subjectAltName";
const ID_AD_CA_ISSUERS: Oid<'static> = oid!(1.3.6.1.5.5.7.48.2);
const NAME_CONSTRAINTS: Oid<'static> = oid!(2.5.29.30);
const TLS_FEATURE: Oid<'static> = oid!(1.3.6.1.5.5.7.1.24);

/// The extensions whose contents are read here, and so have to be readable.
const READ_EXTENSIONS: &[(Oid<'static>, &str)] = &[
    (oid!(1.3.6.1.5.5.7.1.1), "authorityInfoAccess"),
    (oid!(2.5.29.14), "subjectKeyIdentifier"),
    (oid!(2.5.29.15), "keyUsage"),
    (oid!(2.5.29.17), SUBJECT_ALT_NAME),
    (oid!(2.5.29.19), "basicConstraints"),
    (oid!(2.5.29.35), "authorityKeyIdentifier"),
    (oid!(2.5.29.37), "extendedKeyUsage"),
];

/// The certificate extensions of RFC 5280, 4.2.
const RFC_5280_EXTENSIONS: &[Oid<'static>] = &[
    oid!(1.3.6.1.5.5.7.1.1),  // authorityInfoAccess
    oid!(1.3.6.1.5.5.7.1.11), // subjectInfoAccess
    oid!(2.5.29.9),           // subjectDirectoryAttributes
    oid!(2.5.29.14),          // subjectKeyIdentifier
    oid!(2.5.29.15),          // keyUsage
    oid!(2.5.29.17),          // subjectAltName
    oid!(2.5.29.18),          // issuerAltName
    oid!(2.5.29.19),          // basicConstraints
    oid!(2.5.29.30),          // nameConstraints
    oid!(2.5.29.31),          // cRLDistributionPoints
    oid!(2.5.29.32),          // certificatePolicies
    oid!(2.5.29.33),          // policyMappings
    oid!(2.5.29.35),          // authorityKeyIdentifier
    oid!(2.5.29.36),          // policyConstraints
    oid!(2.5.29.37),          // extendedKeyUsage
    oid!(2.5.29.46),          // freshestCRL
    oid!(2.5.29.54),          // inhibitAnyPolicy
];

fn malformed(name: &'static str, detail: String) -> ReadError {
    ReadError::MalformedExtension { name, detail }
}

/// A name as text, from DER.
pub fn name_text(der: &[u8]) -> Option<String> {
    X509Name::from_der(der).ok().map(|(_, read)| name(&read).text)
}

fn name(name: &X509Name<'_>) -> Name {
    let text = |value: &x509_parser::x509::AttributeTypeAndValue<'_>| match value.as_str() {
        Ok(text) => text.to_owned(),
        // BMPString and others that are not UTF-8: what can be read of them.
        Err(_) => String::from_utf8_lossy(value.as_slice()).into_owned(),
    };
    Name {
        text: name.to_string(),
        der: name.as_raw().to_vec(),
        common_name: name.iter_common_name().last().map(text),
        organization: name.iter_organization().next().map(text),
    }
}

/// The address; none of octets that are none. Verifiers compare octets, so that such a name is that of nobody.
fn ip_address(bytes: &[u8]) -> Option<IpAddr> {
    let v4 = <[u8; 4]>::try_from(bytes).map(IpAddr::from);
    v4.or_else(|_| <[u8; 16]>::try_from(bytes).map(IpAddr::from)).ok()
}

/// OpenSSL's long name of an OID, or its dotted form.
fn openssl_name(oid: &Oid<'_>) -> String {
    static NAMES: LazyLock<Memo<Vec<u8>, String>> = LazyLock::new(Memo::default);
    NAMES.recall(oid.as_bytes()).unwrap_or_else(|| {
        let dotted = oid.to_id_string();
        let known = Asn1Object::from_str(&dotted).ok().map(|object| object.nid());
        let long = known.filter(|nid| *nid != Nid::UNDEF).and_then(|nid| nid.long_name().ok());
        let name = long.map_or(dotted, str::to_owned);
        NAMES.remember(oid.as_bytes().to_vec(), name.clone());
        name
    })
}

/// The names of RFC 5280, 4.2.1.12.
const PURPOSES: &[(Oid<'static>, &str)] = &[
    (oid!(1.3.6.1.5.5.7.3.1), "serverAuth"),
    (oid!(1.3.6.1.5.5.7.3.2), "clientAuth"),
    (oid!(1.3.6.1.5.5.7.3.3), "codeSigning"),
    (oid!(1.3.6.1.5.5.7.3.4), "emailProtection"),
    (oid!(1.3.6.1.5.5.7.3.8), "timeStamping"),
    (oid!(1.3.6.1.5.5.7.3.9), "OCSPSigning"),
    (oid!(2.5.29.37.0), "anyExtendedKeyUsage"),
];

/// The name of a purpose, or the dotted OID.
fn purpose(oid: &Oid<'_>) -> String {
    let known = PURPOSES.iter().find(|(known, _)| known == oid);
    known.map_or_else(|| oid.to_id_string(), |(_, name)| (*name).to_owned())
}

const RSA_PSS: Oid<'static> = oid!(1.2.840.113549.1.1.10);

fn pss_is_usual(algorithm: &AlgorithmIdentifier<'_>) -> Option<bool> {
    if algorithm.algorithm != RSA_PSS {
        return None;
    }
    let Ok(SignatureAlgorithm::RSASSA_PSS(parameters)) = SignatureAlgorithm::try_from(algorithm) else {
        return Some(false);
    };
    let digest = parameters.hash_algorithm_oid().to_id_string();
    let length = match &*digest {
        "2.16.840.1.101.3.4.2.1" => 32,
        "2.16.840.1.101.3.4.2.2" => 48,
        "2.16.840.1.101.3.4.2.3" => 64,
        _ => return Some(false),
    };
    let mask = parameters.mask_gen_algorithm().is_ok_and(|mask| mask.hash.to_id_string() == digest);
    Some(mask && parameters.salt_length() == length)
}

/// id-ecPublicKey (RFC 5480, 2.1.1).
const EC: Oid<'static> = oid!(1.2.840.10045.2.1);

/// Those of RFC 8017 that are signed with: 1.2.840.113549.1.1.2 to .5, and .11 to .14.
fn rsa_lacks_null(algorithm: &AlgorithmIdentifier<'_>) -> bool {
    const PKCS1: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01";
    let number = algorithm.algorithm.as_bytes().strip_prefix(PKCS1);
    algorithm.parameters.is_none() && matches!(number, Some([2..=5 | 11..=14]))
}

fn point_is_compressed(key: &SubjectPublicKeyInfo<'_>) -> bool {
    key.algorithm.algorithm == EC && matches!(key.subject_public_key.data.first(), Some(2 | 3))
}

fn public_key(key: &SubjectPublicKeyInfo<'_>) -> PublicKey {
    const RSA: Oid<'static> = oid!(1.2.840.113549.1.1.1);
    const ED25519: Oid<'static> = oid!(1.3.101.112);
    const ED448: Oid<'static> = oid!(1.3.101.113);
    /// RFC 9881, 2.
    const ML_DSA: [(Oid<'static>, u8); 3] = [
        (oid!(2.16.840.1.101.3.4.3.17), 44),
        (oid!(2.16.840.1.101.3.4.3.18), 65),
        (oid!(2.16.840.1.101.3.4.3.19), 87),
    ];
    let oid = &key.algorithm.algorithm;
    if *oid == RSA
        && let Ok(x509_parser::public_key::PublicKey::RSA(rsa)) = key.parsed()
    {
        return PublicKey::Rsa { bits: bits(rsa.modulus) };
    }
    match oid {
        _ if *oid == RSA_PSS => PublicKey::RsaPss,
        _ if *oid == EC => PublicKey::Ec { curve: curve(key) },
        _ if *oid == ED25519 => PublicKey::Ed25519,
        _ if *oid == ED448 => PublicKey::Ed448,
        _ => match ML_DSA.iter().find(|(known, _)| known == oid) {
            Some((_, set)) => PublicKey::MlDsa { set: *set },
            None => PublicKey::Other { oid: oid.to_id_string() },
        },
    }
}

/// How many bits a big-endian number has. (The parser's own `key_size` counts octets and takes the first for a sign.)
fn bits(number: &[u8]) -> u32 {
    match number.iter().position(|&byte| byte != 0) {
        Some(start) => {
            let number = &number[start..];
            // A certificate of more than 2^29 octets does not exist.
            u32::try_from(number.len() * 8).unwrap_or(u32::MAX) - number[0].leading_zeros()
        }
        None => 0,
    }
}

fn curve(key: &SubjectPublicKeyInfo<'_>) -> String {
    const CURVES: &[(Oid<'static>, &str)] =
        &[(oid!(1.2.840.10045.3.1.7), "P-256"), (oid!(1.3.132.0.34), "P-384"), (oid!(1.3.132.0.35), "P-521")];
    match key.algorithm.parameters.as_ref().map(|parameters| parameters.as_oid()) {
        Some(Ok(oid)) => {
            let known = CURVES.iter().find(|(known, _)| *known == oid);
            known.map_or_else(|| openssl_name(&oid), |(_, name)| (*name).to_owned())
        }
        _ => "explicit".to_owned(),
    }
}
