//! What crypto providers of rustls verify.

use std::sync::LazyLock;

use openssl::bn::BigNumContext;
use openssl::ec::{EcGroup, EcKey, EcPoint};
use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::nid::Nid;
use openssl::pkey::{KeyType, PKey};
use openssl::sign::Verifier;
use rustls::pki_types::{
    AlgorithmIdentifier, InvalidSignature, SignatureVerificationAlgorithm, alg_id as algorithm,
};

use crate::signature::Remembering;

/// The signature algorithms of a crypto provider, as `SUPPORTED_SIG_ALGS` of rustls lists them. What aws-lc-rs has
/// beyond ring is verified by OpenSSL here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Algorithms {
    /// ring: RSA of 2048 to 8192 bits, ECDSA on P-256 and P-384 with SHA-256 and SHA-384, Ed25519.
    Ring,
    /// aws-lc-rs in rustls from 0.22.2 on: also ECDSA on P-521 with SHA-512, and by keys in compressed form.
    AwsLcRs,
    /// aws-lc-rs in rustls from 0.23.12 on: also ECDSA on P-521 with SHA-256 and SHA-384.
    AwsLcRsP521,
    /// aws-lc-rs in rustls from 0.23.36 on: also ECDSA on P-256 and P-384 with SHA-512.
    AwsLcRsSha512,
    /// aws-lc-rs in rustls from 0.23.44 on: also ML-DSA.
    AwsLcRsMlDsa,
}

impl Algorithms {
    /// As webpki takes them.
    pub(super) fn list(self) -> &'static [&'static dyn SignatureVerificationAlgorithm] {
        static LISTS: LazyLock<[List; 5]> = LazyLock::new(|| {
            // In the order of the variants, by which they are found.
            use Algorithms::{AwsLcRs, AwsLcRsMlDsa, AwsLcRsP521, AwsLcRsSha512, Ring};
            [Ring, AwsLcRs, AwsLcRsP521, AwsLcRsSha512, AwsLcRsMlDsa].map(Algorithms::in_order)
        });
        &LISTS[self as usize]
    }

    fn in_order(self) -> List {
        let more = MORE.iter().filter(|(since, _)| *since <= self).count();
        let those = &Self::all()[..Self::all().len() - MORE.len() + more];
        // Of two for the same key and digest the later one is of this provider.
        let ids = |of: &Remembering| (of.public_key_alg_id(), of.signature_alg_id());
        let is_last = |at: usize| those[at + 1..].iter().all(|later| ids(later) != ids(&those[at]));
        let mut list: List =
            those.iter().enumerate().filter(|(at, _)| is_last(*at)).map(|(_, of)| of as _).collect();
        // Errors print the list. It begins with ECDSA, by curve and digest.
        let place = |of: &[AlgorithmIdentifier], id| of.iter().position(|known| *known == id);
        list.sort_by_key(|of| match place(&CURVES, of.public_key_alg_id()) {
            Some(curve) => (0, curve, place(&DIGESTS, of.signature_alg_id())),
            None => (1, 0, None),
        });
        list
    }

    /// The algorithms that any provider has: first those of ring, then what is more, the oldest first.
    pub(crate) fn all() -> &'static [Remembering] {
        static ALL: LazyLock<Vec<Remembering>> = LazyLock::new(|| {
            let more = MORE.iter().map(|(_, algorithm)| *algorithm);
            ring().iter().copied().chain(more).map(Remembering).collect()
        });
        &ALL
    }
}

/// What ring verifies.
fn ring() -> &'static [&'static dyn SignatureVerificationAlgorithm] {
    static RING: LazyLock<&[&dyn SignatureVerificationAlgorithm]> =
        LazyLock::new(|| rustls::crypto::ring::default_provider().signature_verification_algorithms.all);
    *RING
}

type List = Vec<&'static dyn SignatureVerificationAlgorithm>;

const CURVES: [AlgorithmIdentifier; 3] =
    [algorithm::ECDSA_P256, algorithm::ECDSA_P384, algorithm::ECDSA_P521];
const DIGESTS: [AlgorithmIdentifier; 3] =
    [algorithm::ECDSA_SHA256, algorithm::ECDSA_SHA384, algorithm::ECDSA_SHA512];

/// What ring has not, or takes fewer keys for, and since when aws-lc-rs has it, the oldest first.
static MORE: &[(Algorithms, &dyn SignatureVerificationAlgorithm)] = &[
    (Algorithms::AwsLcRs, &Ecdsa { curve: Curve::P256, digest: Digest::Sha256 }),
    (Algorithms::AwsLcRs, &Ecdsa { curve: Curve::P256, digest: Digest::Sha384 }),
    (Algorithms::AwsLcRs, &Ecdsa { curve: Curve::P384, digest: Digest::Sha256 }),
    (Algorithms::AwsLcRs, &Ecdsa { curve: Curve::P384, digest: Digest::Sha384 }),
    (Algorithms::AwsLcRs, &Ecdsa { curve: Curve::P521, digest: Digest::Sha512 }),
    (Algorithms::AwsLcRsP521, &Ecdsa { curve: Curve::P521, digest: Digest::Sha256 }),
    (Algorithms::AwsLcRsP521, &Ecdsa { curve: Curve::P521, digest: Digest::Sha384 }),
    (Algorithms::AwsLcRsSha512, &Ecdsa { curve: Curve::P256, digest: Digest::Sha512 }),
    (Algorithms::AwsLcRsSha512, &Ecdsa { curve: Curve::P384, digest: Digest::Sha512 }),
    (Algorithms::AwsLcRsMlDsa, &MlDsa::Of44),
    (Algorithms::AwsLcRsMlDsa, &MlDsa::Of65),
    (Algorithms::AwsLcRsMlDsa, &MlDsa::Of87),
];

/// How a point begins that is spelt out, and how one in compressed form does (SEC 1, 2.3.3).
const UNCOMPRESSED: u8 = 4;
const COMPRESSED: [u8; 2] = [2, 3];

/// ECDSA as aws-lc-rs has it: by ring where it has the same, else by OpenSSL.
#[derive(Debug)]
struct Ecdsa {
    curve: Curve,
    digest: Digest,
}

#[derive(Clone, Copy, Debug)]
enum Curve {
    P256,
    P384,
    P521,
}

#[derive(Clone, Copy, Debug)]
enum Digest {
    Sha256,
    Sha384,
    Sha512,
}

impl Ecdsa {
    fn verify(&self, key: &[u8], message: &[u8], signature: &[u8]) -> Result<bool, ErrorStack> {
        // No other form (rustls-webpki 0.103.17, src/aws_lc_rs_algs.rs).
        if !key.first().is_some_and(|form| *form == UNCOMPRESSED || COMPRESSED.contains(form)) {
            return Ok(false);
        }
        let group = EcGroup::from_curve_name(match self.curve {
            Curve::P256 => Nid::X9_62_PRIME256V1,
            Curve::P384 => Nid::SECP384R1,
            Curve::P521 => Nid::SECP521R1,
        })?;
        let point = EcPoint::from_bytes(&group, key, &mut *BigNumContext::new()?)?;
        let key = PKey::from_ec_key(EcKey::from_public_key(&group, &point)?)?;
        let digest = match self.digest {
            Digest::Sha256 => MessageDigest::sha256(),
            Digest::Sha384 => MessageDigest::sha384(),
            Digest::Sha512 => MessageDigest::sha512(),
        };
        Verifier::new(digest, &key)?.verify_oneshot(signature, message)
    }
}

/// ML-DSA by OpenSSL (RFC 9881).
#[derive(Debug)]
enum MlDsa {
    Of44,
    Of65,
    Of87,
}

impl MlDsa {
    fn verify(&self, key: &[u8], message: &[u8], signature: &[u8]) -> Result<bool, ErrorStack> {
        let kind = match self {
            Self::Of44 => KeyType::ML_DSA_44,
            Self::Of65 => KeyType::ML_DSA_65,
            Self::Of87 => KeyType::ML_DSA_87,
        };
        let key = PKey::public_key_from_raw_bytes_ex(None, kind, None, key)?;
        Verifier::new_without_digest(&key)?.verify_oneshot(signature, message)
    }
}

impl SignatureVerificationAlgorithm for MlDsa {
    fn verify_signature(&self, key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), InvalidSignature> {
        if self.verify(key, message, signature).unwrap_or(false) { Ok(()) } else { Err(InvalidSignature) }
    }

    fn public_key_alg_id(&self) -> AlgorithmIdentifier {
        self.signature_alg_id()
    }

    fn signature_alg_id(&self) -> AlgorithmIdentifier {
        match self {
            Self::Of44 => algorithm::ML_DSA_44,
            Self::Of65 => algorithm::ML_DSA_65,
            Self::Of87 => algorithm::ML_DSA_87,
        }
    }
}

impl SignatureVerificationAlgorithm for Ecdsa {
    fn verify_signature(&self, key: &[u8], message: &[u8], signature: &[u8]) -> Result<(), InvalidSignature> {
        let by_ring = ring().iter().find(|of| {
            of.public_key_alg_id() == self.public_key_alg_id()
                && of.signature_alg_id() == self.signature_alg_id()
        });
        if let Some(by_ring) = by_ring.filter(|_| key.first() == Some(&UNCOMPRESSED)) {
            return by_ring.verify_signature(key, message, signature);
        }
        // An error is a key or a signature that is none.
        if self.verify(key, message, signature).unwrap_or(false) { Ok(()) } else { Err(InvalidSignature) }
    }

    fn public_key_alg_id(&self) -> AlgorithmIdentifier {
        match self.curve {
            Curve::P256 => algorithm::ECDSA_P256,
            Curve::P384 => algorithm::ECDSA_P384,
            Curve::P521 => algorithm::ECDSA_P521,
        }
    }

    fn signature_alg_id(&self) -> AlgorithmIdentifier {
        match self.digest {
            Digest::Sha256 => algorithm::ECDSA_SHA256,
            Digest::Sha384 => algorithm::ECDSA_SHA384,
            Digest::Sha512 => algorithm::ECDSA_SHA512,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judge::Roots;
    use crate::make::{BasicConstraints, Draft, KeyKind};

    const NOW: i64 = 1_795_000_000;

    fn draft(name: &str, kind: KeyKind) -> Draft {
        Draft::new(name).key_kind(kind).validity(NOW - 60, NOW + 60)
    }

    /// What a provider says of a leaf below a root with such a key: nothing, or webpki's error.
    fn verdict(algorithms: Algorithms, kind: KeyKind) -> Option<String> {
        let ca = BasicConstraints::Ca { path_len: None };
        let root = draft("root", kind).basic_constraints(ca).self_signed().unwrap();
        let leaf = draft("leaf", KeyKind::P256).dns_name("a.test").signed_by(&root).unwrap();
        let roots = Roots::new([root.der().unwrap()]);
        let refusal = roots.webpki_verdict_by(algorithms, &[leaf.der().unwrap()], "a.test", NOW).err();
        assert_eq!(roots.openssl_verdict(&[leaf.der().unwrap()], "a.test", NOW, 2), Ok(()), "{kind:?}");
        refusal.map(|refusal| refusal.variant())
    }

    #[test]
    fn ml_dsa_is_verified_by_who_has_it() {
        assert_eq!(verdict(Algorithms::AwsLcRsMlDsa, KeyKind::MlDsa65), None);
        let unknown = Some("UnsupportedSignatureAlgorithmContext".to_owned());
        assert_eq!(verdict(Algorithms::AwsLcRsSha512, KeyKind::MlDsa65), unknown);
        assert_eq!(verdict(Algorithms::Ring, KeyKind::MlDsa65), unknown);
    }

    #[test]
    fn compressed_points_are_refused_by_ring() {
        let refusal = verdict(Algorithms::Ring, KeyKind::P256Compressed);
        assert_eq!(refusal.as_deref(), Some("InvalidSignatureForPublicKey"));
        for algorithms in [Algorithms::AwsLcRs, Algorithms::AwsLcRsMlDsa] {
            assert_eq!(verdict(algorithms, KeyKind::P256Compressed), None, "{algorithms:?}");
        }
    }

    #[test]
    fn a_provider_has_each_algorithm_once() {
        let count = |of: Algorithms| of.list().len();
        assert_eq!(count(Algorithms::Ring), ring().len());
        assert_eq!(count(Algorithms::AwsLcRs), ring().len() + 1);
        assert_eq!(count(Algorithms::AwsLcRsMlDsa), ring().len() + 8);
    }
}
