//! What verifiers say of a chain.
//!
//! Two verifiers matter to Rust programs on Linux: webpki, which every rustls client asks (unless it asks the
//! platform), and OpenSSL, which native-tls asks. Both are run here for real, on bytes, at a given instant, so that
//! one observed chain can be judged as any client would.
//!
//! A chain is what a server sends: its own certificate first, then intermediates, as DER. Judging many chains against
//! the same roots, read the roots once into [`Roots`]; the functions [`webpki_verdict`] and [`openssl_verdict`] do it
//! for a single question.

mod algorithms;
mod openssl;
mod plain;
mod webpki;

use std::fmt;
use std::sync::Arc;

use ::openssl::x509::X509;
use ::webpki::anchor_from_trusted_cert;
use rustls::pki_types::{CertificateDer, TrustAnchor};

use crate::memo::Memo;
use crate::read::Certificate;

pub use self::algorithms::Algorithms;
pub use self::openssl::{OpenSslRefusal, OpenSslSettings};
pub use self::webpki::WebPkiRefusal;
/// The errors of webpki, with their values (times, names, algorithms).
pub use ::webpki::Error as WebPkiError;

/// Trusted certificates, read once for many judgements.
pub struct Roots {
    given: usize,
    anchors: Vec<TrustAnchor<'static>>,
    certificates: Vec<X509>,
    skipped: Vec<SkippedRoot>,
    /// The roots above certificates of an issuer, by its name.
    above: Memo<Vec<u8>, Arc<[Arc<Certificate>]>>,
}

impl fmt::Debug for Roots {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Roots")
            .field("given", &self.given)
            .field("skipped", &self.skipped)
            .finish_non_exhaustive()
    }
}

/// Which verifier could not use a root.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Verifier {
    /// rustls-webpki.
    WebPki,
    /// OpenSSL.
    OpenSsl,
}

/// A root that one of the verifiers could not use. It is left out for that verifier only.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SkippedRoot {
    /// Its place among the given roots, from 0.
    pub index: usize,
    /// Who could not use it.
    pub verifier: Verifier,
    /// Why, in that verifier's words.
    pub reason: String,
}

impl Roots {
    /// Reads roots from DER. Whether they are CAs is not asked: the verifiers have opinions of their own.
    pub fn new<D: AsRef<[u8]>>(roots: impl IntoIterator<Item = D>) -> Roots {
        let mut read = Roots {
            given: 0,
            anchors: Vec::new(),
            certificates: Vec::new(),
            skipped: Vec::new(),
            above: Memo::default(),
        };
        for (index, root) in roots.into_iter().enumerate() {
            let der = root.as_ref();
            read.given += 1;
            match anchor_from_trusted_cert(&CertificateDer::from(der)) {
                Ok(anchor) => read.anchors.push(anchor.to_owned()),
                Err(error) => read.skip(index, Verifier::WebPki, error.to_string()),
            }
            match X509::from_der(der) {
                Ok(certificate) => read.certificates.push(certificate),
                Err(error) => read.skip(index, Verifier::OpenSsl, error.to_string()),
            }
        }
        read
    }

    fn skip(&mut self, index: usize, verifier: Verifier, reason: String) {
        self.skipped.push(SkippedRoot { index, verifier, reason });
    }

    /// Adds trust anchors of which only name and key are known, as rustls clients bundle them. OpenSSL cannot use
    /// them: it wants certificates.
    pub fn add_anchors(&mut self, anchors: impl IntoIterator<Item = TrustAnchor<'static>>) {
        self.anchors.extend(anchors);
    }

    /// Whether one of the roots issued this certificate: its subject is the issuer, and its key verifies the
    /// signature. A namesake with another key did not.
    pub fn issued(&self, certificate: &Certificate) -> bool {
        // An anchor holds Name and SubjectPublicKeyInfo without their outer SEQUENCE.
        let issuer = &certificate.issuer.der;
        let ends = |anchor: &&TrustAnchor<'_>| issuer.ends_with(&anchor.subject);
        let mut namesakes =
            self.anchors.iter().filter(ends).filter(|anchor| *issuer == sequence(&anchor.subject));
        namesakes.any(|anchor| certificate.is_signed_with(&anchor.subject_public_key_info))
    }

    /// The roots that a verifier could not use, in their order.
    pub fn skipped(&self) -> &[SkippedRoot] {
        &self.skipped
    }

    /// How many roots were given, usable or not.
    pub fn len(&self) -> usize {
        self.given
    }

    /// Whether no roots were given.
    pub fn is_empty(&self) -> bool {
        self.given == 0
    }

    /// What a current rustls client with these roots says of the chain at `now` (Unix seconds), dialling `name` (a
    /// DNS name or an IP address without brackets).
    ///
    /// The same steps in the same order as `WebPkiServerVerifier` of rustls 0.23, with the algorithms of its ring
    /// provider and without revocation lists: read the leaf, build a path to a root, compare the name. A test holds it
    /// against that verifier.
    pub fn webpki_verdict(
        &self,
        chain: &[impl AsRef<[u8]>],
        name: &str,
        now: i64,
    ) -> Result<(), WebPkiRefusal> {
        self.webpki_verdict_by(Algorithms::Ring, chain, name, now)
    }

    /// The same, by a crypto provider with these algorithms.
    pub fn webpki_verdict_by(
        &self,
        algorithms: Algorithms,
        chain: &[impl AsRef<[u8]>],
        name: &str,
        now: i64,
    ) -> Result<(), WebPkiRefusal> {
        webpki::verdict(&self.anchors, algorithms, chain, name, now)
    }

    /// What a native-tls client on Linux with these roots says of the chain at `now` (Unix seconds), dialling `name`
    /// (a DNS name or an IP address without brackets).
    ///
    /// The settings are those of the openssl crate's `SslConnector`, on which native-tls stands: the purpose is an SSL
    /// server, the name is matched without partial wildcards, and no revocation lists are asked.
    ///
    /// `security_level` is OpenSSL's (`SSL_CTX_set_security_level(3)`): 2 is the default of OpenSSL 3.2 and later and
    /// of Debian and Ubuntu, 1 that of OpenSSL 1.1 and 3.0 as published, 0 allows everything.
    pub fn openssl_verdict(
        &self,
        chain: &[impl AsRef<[u8]>],
        name: &str,
        now: i64,
        security_level: u32,
    ) -> Result<(), OpenSslRefusal> {
        self.openssl_verdict_by(OpenSslSettings { security_level, partial_chain: false }, chain, name, now)
    }

    /// The same, by a program with these settings.
    pub fn openssl_verdict_by(
        &self,
        settings: OpenSslSettings,
        chain: &[impl AsRef<[u8]>],
        name: &str,
        now: i64,
    ) -> Result<(), OpenSslRefusal> {
        openssl::verdict(&self.certificates, chain, name, now, settings)
    }
}

/// [`Roots::webpki_verdict`] for a single question.
pub fn webpki_verdict(
    chain: &[Vec<u8>],
    name: &str,
    roots: &[Vec<u8>],
    now: i64,
) -> Result<(), WebPkiRefusal> {
    Roots::new(roots).webpki_verdict(chain, name, now)
}

/// [`Roots::openssl_verdict`] for a single question.
pub fn openssl_verdict(
    chain: &[Vec<u8>],
    name: &str,
    roots: &[Vec<u8>],
    now: i64,
    security_level: u32,
) -> Result<(), OpenSslRefusal> {
    Roots::new(roots).openssl_verdict(chain, name, now, security_level)
}

/// The SEQUENCE with this content (X.690 section 8.1.3).
pub(crate) fn sequence(content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let significant = &length[length.iter().position(|b| *b != 0).unwrap_or(length.len() - 1)..];
    let mut der = vec![0x30];
    if content.len() >= 0x80 {
        der.push(0x80 | significant.len() as u8);
    }
    der.extend(significant);
    der.extend(content);
    der
}
