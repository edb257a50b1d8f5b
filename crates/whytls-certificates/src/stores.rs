//! What a store of roots holds, and whether a CA is in it.

use std::collections::BTreeSet;

use openssl::pkey::PKey;
use openssl::sha::sha256;
use openssl::x509::X509;
use rustls::pki_types::TrustAnchor;
use x509_parser::asn1_rs::FromDer;
use x509_parser::x509::X509Name;

use crate::judge::sequence;
use crate::read::{Certificate, pem_certificates};

/// The roots of one store, each once.
#[derive(Clone, Debug, Default)]
pub struct Store {
    roots: Vec<Root>,
    known: BTreeSet<Vec<u8>>,
    unreadable: Vec<String>,
}

/// One root.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Root {
    /// Its name, as people write it.
    pub subject: String,
    /// SHA-256 of the certificate, in lower-case hexadecimal; unknown where only name and key are kept.
    pub sha256: Option<String>,
    name: Vec<u8>,
    key: Vec<u8>,
}

/// What is looked for in a store.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// A CA whose name holds this, in whatever case.
    Name(String),
    /// A certificate with this SHA-256, in lower-case hexadecimal.
    Sha256(String),
    /// The root that issued one of these, or is one of them.
    Certificates(Vec<Certificate>),
}

impl Store {
    /// Adds a certificate; one that cannot be read is noted with the place where it was found.
    pub fn add(&mut self, der: &[u8], place: &str) {
        match Certificate::parse(der) {
            Ok(read) => {
                let key =
                    X509::from_der(der).and_then(|c| c.public_key()?.public_key_to_der()).unwrap_or_default();
                if self.known.insert(der.to_vec()) {
                    self.roots.push(Root {
                        subject: read.subject.text,
                        sha256: Some(hex(&sha256(der))),
                        name: read.subject.der,
                        key,
                    });
                }
            }
            Err(error) => self.unreadable.push(format!("{place}: {error}")),
        }
    }

    /// Adds every certificate of a file (PEM, DER or a Java keystore). A block that cannot be read is noted.
    pub fn add_file(&mut self, bytes: &[u8], place: &str) {
        if bytes.starts_with(JAVA) {
            return match java_keystore(bytes) {
                Some(certificates) => certificates.iter().for_each(|der| self.add(der, place)),
                None => self.unreadable.push(format!("{place}: the keystore ends too early")),
            };
        }
        if bytes.first() == Some(&0x30) {
            return match pem_certificates(bytes) {
                Ok(certificates) => certificates.iter().for_each(|der| self.add(der, place)),
                Err(error) => self.unreadable.push(format!("{place}: {error}")),
            };
        }
        let mut line = 1;
        let mut rest = bytes;
        // Block by block, so that one bad block does not hide the others.
        while let Some(start) = find(rest, b"-----BEGIN ") {
            line += rest[..start].iter().filter(|b| **b == b'\n').count();
            let end = find(&rest[start + 1..], b"-----BEGIN ").map_or(rest.len(), |at| start + 1 + at);
            let block = &rest[start..end];
            // Keys and lists are no roots, and nobody takes them for some.
            if find(block.split(|b| *b == b'\n').next().unwrap_or_default(), b"CERTIFICATE-----").is_some() {
                let place = format!("{place}, line {line}");
                match pem_certificates(block) {
                    Ok(certificates) => certificates.iter().for_each(|der| self.add(der, &place)),
                    Err(error) => self.unreadable.push(format!("{place}: {error}")),
                }
            }
            line += block.iter().filter(|b| **b == b'\n').count();
            rest = &rest[end..];
        }
    }

    /// Adds roots of which only name and key are known.
    pub fn add_anchors<'a>(&mut self, anchors: impl IntoIterator<Item = &'a TrustAnchor<'a>>) {
        for anchor in anchors {
            let name = sequence(&anchor.subject);
            let subject = X509Name::from_der(&name).map(|(_, name)| name.to_string());
            self.roots.push(Root {
                subject: subject.unwrap_or_else(|_| "a name that cannot be read".to_owned()),
                sha256: None,
                name,
                key: sequence(&anchor.subject_public_key_info),
            });
        }
    }

    /// Notes that something of the store could not be read.
    pub fn note_unreadable(&mut self, what: String) {
        self.unreadable.push(what);
    }

    /// The roots.
    pub fn roots(&self) -> &[Root] {
        &self.roots
    }

    /// What could not be read, each with its place and the reason.
    pub fn unreadable(&self) -> &[String] {
        &self.unreadable
    }

    /// The certificate with this SHA-256, where the store has certificates.
    pub fn by_sha256(&self, wanted: &str) -> Option<Certificate> {
        let found = self.known.iter().find(|der| hex(&sha256(der)) == wanted)?;
        Certificate::parse(found).ok()
    }

    /// The roots that are what is wanted; `None` where the store keeps too little to tell.
    pub fn find(&self, wanted: &Wanted) -> Option<Vec<&Root>> {
        let found: Vec<&Root> = match wanted {
            Wanted::Name(part) => {
                let part = part.to_lowercase();
                self.roots.iter().filter(|root| root.subject.to_lowercase().contains(&part)).collect()
            }
            Wanted::Sha256(digest) => {
                if self.roots.iter().any(|root| root.sha256.is_none()) {
                    return None;
                }
                self.roots.iter().filter(|root| root.sha256.as_ref() == Some(digest)).collect()
            }
            Wanted::Certificates(certificates) => {
                self.roots.iter().filter(|root| certificates.iter().any(|c| root.is_above(c))).collect()
            }
        };
        Some(found)
    }
}

impl Root {
    /// Whether this root issued the certificate, or has its name and key.
    fn is_above(&self, certificate: &Certificate) -> bool {
        let Ok(x509) = X509::from_der(&certificate.der) else { return false };
        let own_key = x509.public_key().and_then(|key| key.public_key_to_der());
        if self.name == certificate.subject.der && own_key.is_ok_and(|key| key == self.key) {
            return true;
        }
        self.name == certificate.issuer.der
            && PKey::public_key_from_der(&self.key).and_then(|key| x509.verify(&key)).unwrap_or(false)
    }
}

/// What a keystore of Java begins with.
const JAVA: &[u8] = &[0xfe, 0xed, 0xfe, 0xed];

/// The trusted certificates of a Java keystore (sun.security.provider.JavaKeyStore): magic, version, count; of each
/// entry a tag, an alias, a time and, for a trusted certificate (tag 2), the name of its type and its bytes.
fn java_keystore(bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut rest = bytes.get(JAVA.len()..)?;
    let mut take = |count: usize| -> Option<&[u8]> {
        let (taken, left) = rest.split_at_checked(count)?;
        rest = left;
        Some(taken)
    };
    let version = u32::from_be_bytes(take(4)?.try_into().ok()?);
    let count = u32::from_be_bytes(take(4)?.try_into().ok()?);
    let mut certificates = Vec::new();
    for _ in 0..count {
        let tag = u32::from_be_bytes(take(4)?.try_into().ok()?);
        let alias = u16::from_be_bytes(take(2)?.try_into().ok()?);
        take(usize::from(alias) + 8)?;
        // A private key; what follows is not read.
        if tag != 2 {
            break;
        }
        if version == 2 {
            let kind = u16::from_be_bytes(take(2)?.try_into().ok()?);
            take(usize::from(kind))?;
        }
        let length = u32::from_be_bytes(take(4)?.try_into().ok()?);
        certificates.push(take(usize::try_from(length).ok()?)?.to_vec());
    }
    Some(certificates)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::make::{BasicConstraints, Draft};

    #[test]
    fn roots_are_found_by_name_digest_and_what_they_issued() {
        let draft = |name: &str| {
            Draft::new(name)
                .validity(0, 4_000_000_000)
                .basic_constraints(BasicConstraints::Ca { path_len: None })
        };
        let root = draft("First root").self_signed().unwrap();
        let other = draft("Other root").self_signed().unwrap();
        let leaf = Draft::new("leaf").validity(0, 4_000_000_000).signed_by(&root).unwrap();
        let mut store = Store::default();
        let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
        let file = format!("{broken}{}{}", root.pem().unwrap(), root.pem().unwrap());
        store.add_file(file.as_bytes(), "file");
        assert_eq!(store.roots().len(), 1, "the same root twice is one");
        assert_eq!(store.unreadable().len(), 1);
        assert!(store.unreadable()[0].starts_with("file, line 1: "), "{:?}", store.unreadable());

        let count = |wanted: Wanted| store.find(&wanted).map(|found| found.len());
        let read = |der: Vec<u8>| Certificate::parse(&der).unwrap();
        assert_eq!(count(Wanted::Name("first ROOT".to_owned())), Some(1));
        assert_eq!(count(Wanted::Name("second".to_owned())), Some(0));
        let digest = store.roots()[0].sha256.clone().unwrap();
        assert!(store.by_sha256(&digest).is_some());
        assert_eq!(count(Wanted::Sha256(digest)), Some(1));
        assert_eq!(count(Wanted::Certificates(vec![read(root.der().unwrap())])), Some(1));
        assert_eq!(count(Wanted::Certificates(vec![read(leaf.der().unwrap())])), Some(1));
        assert_eq!(count(Wanted::Certificates(vec![read(other.der().unwrap())])), Some(0));
    }

    #[test]
    fn a_java_keystore_is_read_and_a_cut_one_is_not() {
        let der = Draft::new("root").validity(0, 4_000_000_000).self_signed().unwrap().der().unwrap();
        let length = u32::try_from(der.len()).unwrap().to_be_bytes();
        let mut file = [JAVA, &[0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 1, b'a'], &[0; 8]].concat();
        file.extend([&[0, 5][..], b"X.509", &length, &der].concat());
        assert_eq!(java_keystore(&file), Some(vec![der]));
        for end in 0..file.len() {
            assert_eq!(java_keystore(&file[..end]), None, "{end}");
        }
    }
}
