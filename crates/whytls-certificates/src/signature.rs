//! Signatures, each of which is verified once, whoever asks.

use std::sync::LazyLock;

use rustls::pki_types::{AlgorithmIdentifier, InvalidSignature, SignatureVerificationAlgorithm};
use x509_parser::asn1_rs::{Any, BitString, FromDer};

use crate::judge::Algorithms;
use crate::memo::Memo;

/// A signature over a part of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signature {
    /// The content of its AlgorithmIdentifier.
    pub(crate) algorithm: Vec<u8>,
    pub(crate) message: Vec<u8>,
    pub(crate) bits: Vec<u8>,
}

/// A key that verifies signatures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Key {
    /// The content of its AlgorithmIdentifier.
    algorithm: Vec<u8>,
    bits: Vec<u8>,
}

impl Key {
    /// Reads the content of a SubjectPublicKeyInfo.
    pub(crate) fn read(info: &[u8]) -> Option<Self> {
        let (rest, algorithm) = Any::from_der(info).ok()?;
        let (_, bits) = BitString::from_der(rest).ok()?;
        Some(Self { algorithm: algorithm.data.to_vec(), bits: bits.data.to_vec() })
    }

    /// Whether this key verifies the signature, by an algorithm that rustls's providers have.
    pub(crate) fn verifies(&self, signature: &Signature) -> bool {
        Algorithms::all().iter().any(|algorithm| {
            algorithm.signature_alg_id().as_ref() == signature.algorithm
                && self.verifies_by(algorithm, &signature.message, &signature.bits)
        })
    }

    /// Whether this key is one for the algorithm, and verifies these bits as a signature over the message by it.
    pub(crate) fn verifies_by(
        &self,
        algorithm: &dyn SignatureVerificationAlgorithm,
        message: &[u8],
        bits: &[u8],
    ) -> bool {
        algorithm.public_key_alg_id().as_ref() == self.algorithm
            && algorithm.verify_signature(&self.bits, message, bits).is_ok()
    }
}

/// What a signature was verified with: algorithms, key, message and signature, each after its length.
type Question = Vec<u8>;

static VERIFIED: LazyLock<Memo<Question, bool>> = LazyLock::new(Memo::default);

/// An algorithm that verifies the same signature once.
#[derive(Debug)]
pub(crate) struct Remembering(pub(crate) &'static dyn SignatureVerificationAlgorithm);

impl SignatureVerificationAlgorithm for Remembering {
    fn verify_signature(&self, key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), InvalidSignature> {
        let (of_key, of_signature) = (self.0.public_key_alg_id(), self.0.signature_alg_id());
        let parts = [of_key.as_ref(), of_signature.as_ref(), key, message, signature];
        let mut question = Vec::with_capacity(parts.iter().map(|part| part.len() + size_of::<usize>()).sum());
        for part in parts {
            question.extend(part.len().to_be_bytes());
            question.extend(part);
        }
        let verified = VERIFIED.recall(&*question).unwrap_or_else(|| {
            let verified = self.0.verify_signature(key, message, signature).is_ok();
            VERIFIED.remember(question, verified);
            verified
        });
        if verified { Ok(()) } else { Err(InvalidSignature) }
    }

    fn public_key_alg_id(&self) -> AlgorithmIdentifier {
        self.0.public_key_alg_id()
    }

    fn signature_alg_id(&self) -> AlgorithmIdentifier {
        self.0.signature_alg_id()
    }
}
