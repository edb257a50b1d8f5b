//! Names for what rustls and webpki print in DER: the algorithms of a signature, of a key, and those that a provider
//! has (`signature_algorithm_id: [6, 8, 42, 134, 72, 206, 61, 4, 3, 4]`, `supported_algorithms: [0x06032b6570, …]`).

use crate::evidence::{Algorithm, Setting};

/// What an object identifier stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// ECDSA with this digest, in bits; 1 is SHA-1.
    Ecdsa(u16),
    /// RSA PKCS#1 v1.5 with this digest.
    RsaPkcs1(u16),
    /// RSASSA-PSS: as a signature, its digest is among the parameters; as a key, it has a kind of its own.
    RsaPss,
    /// An RSA key.
    Rsa,
    /// A key on a curve, which the parameters name.
    Ec,
    Ed25519,
    MlDsa,
    /// With SHA-1 or MD5, or a digest as old.
    Weak,
    /// What Rust's providers do not have.
    Exotic,
    Curve(Curve),
    /// A digest, in bits; 1 is SHA-1.
    Digest(u16),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Curve {
    P256,
    P384,
    P521,
    Other,
}

/// Object identifiers (the content of their DER) with their names in the RFCs: RFC 3279, RFC 4055, RFC 5480, RFC 5758,
/// RFC 8410, RFC 9881.
const OIDS: &[(&[u8], &str, Kind)] = &[
    (&[42, 134, 72, 206, 61, 4, 1], "ecdsa-with-SHA1", Kind::Weak),
    (&[42, 134, 72, 206, 61, 4, 3, 1], "ecdsa-with-SHA224", Kind::Ecdsa(224)),
    (&[42, 134, 72, 206, 61, 4, 3, 2], "ecdsa-with-SHA256", Kind::Ecdsa(256)),
    (&[42, 134, 72, 206, 61, 4, 3, 3], "ecdsa-with-SHA384", Kind::Ecdsa(384)),
    (&[42, 134, 72, 206, 61, 4, 3, 4], "ecdsa-with-SHA512", Kind::Ecdsa(512)),
    (&[42, 134, 72, 206, 61, 2, 1], "EC key", Kind::Ec),
    (&[42, 134, 72, 206, 61, 3, 1, 7], "P-256", Kind::Curve(Curve::P256)),
    (&[43, 129, 4, 0, 34], "P-384", Kind::Curve(Curve::P384)),
    (&[43, 129, 4, 0, 35], "P-521", Kind::Curve(Curve::P521)),
    (&[43, 129, 4, 0, 10], "secp256k1", Kind::Curve(Curve::Other)),
    (&[43, 129, 4, 0, 33], "P-224", Kind::Curve(Curve::Other)),
    (&[43, 36, 3, 3, 2, 8, 1, 1, 7], "brainpoolP256r1", Kind::Curve(Curve::Other)),
    (&[43, 36, 3, 3, 2, 8, 1, 1, 11], "brainpoolP384r1", Kind::Curve(Curve::Other)),
    (&[43, 36, 3, 3, 2, 8, 1, 1, 13], "brainpoolP512r1", Kind::Curve(Curve::Other)),
    (&[42, 129, 28, 207, 85, 1, 130, 45], "SM2", Kind::Curve(Curve::Other)),
    (&[42, 134, 72, 134, 247, 13, 1, 1, 1], "RSA", Kind::Rsa),
    (&[42, 134, 72, 134, 247, 13, 1, 1, 2], "md2WithRSAEncryption", Kind::Weak),
    (&[42, 134, 72, 134, 247, 13, 1, 1, 4], "md5WithRSAEncryption", Kind::Weak),
    (&[42, 134, 72, 134, 247, 13, 1, 1, 5], "sha1WithRSAEncryption", Kind::Weak),
    (&[43, 14, 3, 2, 29], "sha1WithRSA", Kind::Weak),
    (&[42, 134, 72, 134, 247, 13, 1, 1, 10], "RSASSA-PSS", Kind::RsaPss),
    (&[42, 134, 72, 134, 247, 13, 1, 1, 11], "sha256WithRSAEncryption", Kind::RsaPkcs1(256)),
    (&[42, 134, 72, 134, 247, 13, 1, 1, 12], "sha384WithRSAEncryption", Kind::RsaPkcs1(384)),
    (&[42, 134, 72, 134, 247, 13, 1, 1, 13], "sha512WithRSAEncryption", Kind::RsaPkcs1(512)),
    (&[42, 134, 72, 134, 247, 13, 1, 1, 14], "sha224WithRSAEncryption", Kind::RsaPkcs1(224)),
    (&[42, 134, 72, 206, 56, 4, 1], "DSA", Kind::Exotic),
    (&[42, 134, 72, 206, 56, 4, 3], "dsa-with-SHA1", Kind::Weak),
    (&[96, 134, 72, 1, 101, 3, 4, 3, 1], "dsa-with-SHA224", Kind::Exotic),
    (&[96, 134, 72, 1, 101, 3, 4, 3, 2], "dsa-with-SHA256", Kind::Exotic),
    (&[96, 134, 72, 1, 101, 3, 4, 3, 17], "ML-DSA-44", Kind::MlDsa),
    (&[96, 134, 72, 1, 101, 3, 4, 3, 18], "ML-DSA-65", Kind::MlDsa),
    (&[96, 134, 72, 1, 101, 3, 4, 3, 19], "ML-DSA-87", Kind::MlDsa),
    (&[43, 101, 112], "Ed25519", Kind::Ed25519),
    (&[43, 101, 113], "Ed448", Kind::Exotic),
    (&[42, 129, 28, 207, 85, 1, 131, 117], "SM2 with SM3", Kind::Exotic),
    (&[42, 133, 3, 7, 1, 1, 3, 2], "GOST R 34.10-2012 (256)", Kind::Exotic),
    (&[42, 133, 3, 7, 1, 1, 3, 3], "GOST R 34.10-2012 (512)", Kind::Exotic),
    (&[43, 14, 3, 2, 26], "SHA-1", Kind::Digest(1)),
    (&[96, 134, 72, 1, 101, 3, 4, 2, 1], "SHA-256", Kind::Digest(256)),
    (&[96, 134, 72, 1, 101, 3, 4, 2, 2], "SHA-384", Kind::Digest(384)),
    (&[96, 134, 72, 1, 101, 3, 4, 2, 3], "SHA-512", Kind::Digest(512)),
    (&[96, 134, 72, 1, 101, 3, 4, 2, 4], "SHA-224", Kind::Digest(224)),
];

/// What a text tells of the algorithms of a signature that was refused.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The algorithm of the signature, in words.
    pub(super) signature: Option<String>,
    /// The kind of key that the signature was checked with, in words.
    pub(super) key: Option<String>,
    /// What the provider has, in words.
    pub(super) supported: Option<String>,
    /// What of it decides between causes.
    pub(super) algorithm: Option<Algorithm>,
    /// The provider, as far as its list gives it away.
    pub(super) provider: Option<Setting>,
}

/// Reads the fields of `UnsupportedSignatureAlgorithmContext` and `UnsupportedSignatureAlgorithmForPublicKeyContext`,
/// on one line.
pub(super) fn read(fields: &str) -> Option<Decoded> {
    let signature = field(fields, "signature_algorithm_id: ").and_then(bytes)?;
    let key = field(fields, "public_key_algorithm_id: ").and_then(bytes);
    let supported: Vec<Vec<u8>> = field(fields, "supported_algorithms: [")
        .map(|list| list.split(']').next().unwrap_or(""))
        .map(|list| list.split(", ").filter_map(bytes).collect())
        .unwrap_or_default();
    let signature = identifier(&signature)?;
    let key = key.as_deref().and_then(identifier);
    let mut names: Vec<String> = Vec::new();
    for name in supported.iter().filter_map(|der| identifier(der)).filter_map(|id| id.name()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    // ring has no ECDSA with SHA-512; aws-lc-rs has it for P-521, and from rustls 0.23.36 on for P-256 and P-384.
    let has_ecdsa_sha512 = names.iter().any(|name| name == "ecdsa-with-SHA512");
    let provider = match (has_ecdsa_sha512, names.len() >= 8) {
        (true, _) => Some(Setting::AwsLcProvider),
        (false, true) => Some(Setting::RingProvider),
        (false, false) => None,
    };
    Some(Decoded {
        signature: signature.name(),
        key: key.as_ref().and_then(Identifier::name),
        supported: (!names.is_empty()).then(|| names.join(", ")),
        algorithm: deciding(&signature, key.as_ref()),
        provider,
    })
}

fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.split_once(name).map(|(_, rest)| rest)
}

/// The bytes that a text begins with: `[6, 3, 43]` or `0x06032b`.
fn bytes(text: &str) -> Option<Vec<u8>> {
    /// Longer ones are no algorithm.
    const MOST: usize = 256;
    if let Some(hex) = text.strip_prefix("0x") {
        let length = hex.bytes().take(2 * MOST).take_while(u8::is_ascii_hexdigit).count();
        let digits = |i: usize| u8::from_str_radix(hex.get(i..i + 2)?, 16).ok();
        return (length > 0 && length % 2 == 0).then(|| (0..length).step_by(2).map(digits).collect())?;
    }
    let list = text.strip_prefix('[')?.split_once(']')?.0;
    if list.len() > 5 * MOST {
        return None;
    }
    list.split(',').map(str::trim).filter(|n| !n.is_empty()).map(|n| n.parse().ok()).collect()
}

/// An AlgorithmIdentifier (RFC 5280 section 4.1.1.2).
#[derive(Debug, PartialEq, Eq)]
struct Identifier<'a> {
    oid: &'a [u8],
    /// Its parameters, in DER; empty where there are none.
    parameters: &'a [u8],
}

/// Reads an AlgorithmIdentifier, with or without the SEQUENCE around it.
fn identifier(der: &[u8]) -> Option<Identifier<'_>> {
    let (tag, content, rest) = element(der)?;
    match tag {
        0x06 => Some(Identifier { oid: content, parameters: rest }),
        0x30 => match element(content)? {
            (0x06, oid, parameters) => Some(Identifier { oid, parameters }),
            _ => None,
        },
        _ => None,
    }
}

/// The tag and content of the first element of some DER, and what follows it.
fn element(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, rest) = der.split_first()?;
    let (length, rest) = rest.split_first()?;
    let (length, rest) = match length {
        0..=0x7f => (usize::from(*length), rest),
        0x81 => {
            let (length, rest) = rest.split_first()?;
            (usize::from(*length), rest)
        }
        _ => return None,
    };
    Some((*tag, rest.get(..length)?, &rest[length..]))
}

fn known(oid: &[u8]) -> Option<(&'static str, Kind)> {
    OIDS.iter().find(|(content, ..)| *content == oid).map(|(_, name, kind)| (*name, *kind))
}

impl Identifier<'_> {
    fn kind(&self) -> Option<Kind> {
        known(self.oid).map(|(_, kind)| kind)
    }

    /// The curve of a key on one.
    fn curve(&self) -> Option<(&'static str, Curve)> {
        let (0x06, oid, _) = element(self.parameters)? else { return None };
        match known(oid) {
            Some((name, Kind::Curve(curve))) => Some((name, curve)),
            _ => Some(("another curve", Curve::Other)),
        }
    }

    /// The digest and the length of the salt of RSASSA-PSS: the explicitly tagged fields 0 and 2 of its parameters;
    /// SHA-1 and 20 where they are left out (RFC 4055 section 3.1).
    fn pss(&self) -> Option<(&'static str, u8)> {
        let (0x30, mut fields, _) = element(self.parameters)? else { return None };
        let (mut digest, mut salt) = ("SHA-1", 20);
        while let Some((tag, inner, rest)) = element(fields) {
            match tag {
                0xa0 => digest = known(identifier(inner)?.oid)?.0,
                0xa2 => match element(inner)? {
                    (0x02, [length], _) => salt = *length,
                    _ => return None,
                },
                _ => {}
            }
            fields = rest;
        }
        Some((digest, salt))
    }

    /// In words; an object identifier that is not known is written in dots.
    fn name(&self) -> Option<String> {
        let name = match known(self.oid) {
            Some((_, Kind::Ec)) => format!("EC key on {}", self.curve().map_or("a curve", |(name, _)| name)),
            Some((name, Kind::RsaPss)) => match self.pss() {
                Some((digest, salt)) => format!("{name} with {digest} and a salt of {salt} bytes"),
                None => name.to_owned(),
            },
            Some((name, Kind::RsaPkcs1(_))) if self.parameters.is_empty() => {
                format!("{name} without NULL parameters")
            }
            Some((name, _)) => name.to_owned(),
            None => dotted(self.oid)?,
        };
        Some(name)
    }
}

/// An object identifier as people write it.
fn dotted(oid: &[u8]) -> Option<String> {
    let mut out = String::new();
    let mut number = 0_u64;
    for byte in oid {
        number = number.checked_mul(128)? + u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            if out.is_empty() {
                let first = (number / 40).min(2);
                out = format!("{first}.{}", number - 40 * first);
            } else {
                out.push_str(&format!(".{number}"));
            }
            number = 0;
        }
    }
    (!out.is_empty()).then_some(out)
}

/// What of a signature and the key that it was checked with decides between causes.
fn deciding(signature: &Identifier<'_>, key: Option<&Identifier<'_>>) -> Option<Algorithm> {
    let curve = key.and_then(Identifier::curve).map(|(_, curve)| curve);
    let key = key.and_then(Identifier::kind);
    let ec = key.is_none_or(|key| key == Kind::Ec);
    let rsa = key.is_none_or(|key| matches!(key, Kind::Rsa | Kind::RsaPss));
    Some(match signature.kind()? {
        Kind::Weak => Algorithm::WeakDigest,
        Kind::Ecdsa(_) if !ec => Algorithm::KeyOfOtherKind,
        Kind::RsaPkcs1(_) | Kind::RsaPss if !rsa => Algorithm::KeyOfOtherKind,
        Kind::RsaPss => Algorithm::RsaPss,
        Kind::RsaPkcs1(_) if key == Some(Kind::RsaPss) => Algorithm::RsaPss,
        Kind::RsaPkcs1(224) | Kind::Ecdsa(224) => Algorithm::Exotic,
        Kind::RsaPkcs1(_) if signature.parameters.is_empty() => Algorithm::RsaPkcs1WithoutNull,
        Kind::RsaPkcs1(_) => Algorithm::RsaPkcs1,
        Kind::Ecdsa(digest) => match (digest, curve) {
            (_, Some(Curve::P521)) => Algorithm::P521,
            (_, Some(Curve::Other)) => Algorithm::Exotic,
            (512, _) => Algorithm::EcdsaSha512,
            (256, Some(Curve::P384)) | (384, Some(Curve::P256)) => Algorithm::EcdsaCrossed,
            _ => return None,
        },
        Kind::MlDsa => Algorithm::MlDsa,
        Kind::Exotic => Algorithm::Exotic,
        Kind::Ed25519 if key.is_some_and(|key| key != Kind::Ed25519) => Algorithm::KeyOfOtherKind,
        Kind::Ed25519 | Kind::Rsa | Kind::Ec | Kind::Curve(_) | Kind::Digest(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str) -> (Option<String>, Option<String>, Option<Algorithm>) {
        let decoded = read(text).unwrap_or_default();
        (decoded.signature, decoded.key, decoded.algorithm)
    }

    fn expected(
        signature: &str,
        key: Option<&str>,
        algorithm: Algorithm,
    ) -> (Option<String>, Option<String>, Option<Algorithm>) {
        (Some(signature.to_owned()), key.map(str::to_owned), Some(algorithm))
    }

    #[test]
    fn lists_of_bytes_become_names() {
        let ecdsa = |digest: u8, key: &str| {
            decoded(&format!(
                "signature_algorithm_id: [6, 8, 42, 134, 72, 206, 61, 4, 3, {digest}], public_key_algorithm_id: [6, 7, 42, 134, 72, 206, 61, 2, 1, {key}] }}"
            ))
        };
        let (p256, p384, p521) =
            ("6, 8, 42, 134, 72, 206, 61, 3, 1, 7", "6, 5, 43, 129, 4, 0, 34", "6, 5, 43, 129, 4, 0, 35");
        for (digest, key, name, on, algorithm) in [
            (4, p384, "ecdsa-with-SHA512", "EC key on P-384", Algorithm::EcdsaSha512),
            (4, p256, "ecdsa-with-SHA512", "EC key on P-256", Algorithm::EcdsaSha512),
            (3, p256, "ecdsa-with-SHA384", "EC key on P-256", Algorithm::EcdsaCrossed),
            (2, p384, "ecdsa-with-SHA256", "EC key on P-384", Algorithm::EcdsaCrossed),
            (4, p521, "ecdsa-with-SHA512", "EC key on P-521", Algorithm::P521),
            (2, p521, "ecdsa-with-SHA256", "EC key on P-521", Algorithm::P521),
            (2, "6, 5, 43, 129, 4, 0, 10", "ecdsa-with-SHA256", "EC key on secp256k1", Algorithm::Exotic),
        ] {
            assert_eq!(ecdsa(digest, key), expected(name, Some(on), algorithm));
        }
        assert_eq!(
            decoded(
                "signature_algorithm_id: [6, 8, 42, 134, 72, 206, 61, 4, 3, 2], public_key_algorithm_id: [6, 9, 42, 134, 72, 134, 247, 13, 1, 1, 1, 5, 0]"
            ),
            expected("ecdsa-with-SHA256", Some("RSA"), Algorithm::KeyOfOtherKind)
        );
    }

    #[test]
    fn hexadecimal_digits_become_names() {
        for (hex, name, algorithm) in [
            ("06072a8648ce3d0401", "ecdsa-with-SHA1", Algorithm::WeakDigest),
            ("06092a864886f70d0101050500", "sha1WithRSAEncryption", Algorithm::WeakDigest),
            ("06092a864886f70d01010b0500", "sha256WithRSAEncryption", Algorithm::RsaPkcs1),
            (
                "06092a864886f70d01010b",
                "sha256WithRSAEncryption without NULL parameters",
                Algorithm::RsaPkcs1WithoutNull,
            ),
            (
                "06092a864886f70d01010a3034a00f300d06096086480165030402020500a11c301a06092a864886f70d010108300d06096086480165030402020500a203020130",
                "RSASSA-PSS with SHA-384 and a salt of 48 bytes",
                Algorithm::RsaPss,
            ),
            ("06092a864886f70d01010a3000", "RSASSA-PSS with SHA-1 and a salt of 20 bytes", Algorithm::RsaPss),
            ("06032b6571", "Ed448", Algorithm::Exotic),
            ("0609608648016503040312", "ML-DSA-65", Algorithm::MlDsa),
            ("300a06082a8648ce3d040304", "ecdsa-with-SHA512", Algorithm::EcdsaSha512),
        ] {
            let text = format!("signature_algorithm_id: 0x{hex}, supported_algorithms: []");
            assert_eq!(decoded(&text), expected(name, None, algorithm), "{hex}");
        }
    }

    #[test]
    fn the_list_of_a_provider_gives_it_away() {
        // ring's list with rustls 0.23.46, each name once.
        let ring = "0x06082a8648ce3d040302, 0x06082a8648ce3d040303, 0x06032b6570, 0x06092a864886f70d01010a3034a00f300d06096086480165030402010500a11c301a06092a864886f70d010108300d06096086480165030402010500a203020120, 0x06092a864886f70d01010b0500, 0x06092a864886f70d01010c0500, 0x06092a864886f70d01010d0500, 0x06092a864886f70d01010b";
        let text = |list: &str| {
            format!("signature_algorithm_id: [6, 3, 43, 101, 113], supported_algorithms: [{list}]")
        };
        let read = |list: &str| read(&text(list)).unwrap();
        assert_eq!(read(ring).provider, Some(Setting::RingProvider));
        let aws = format!("{ring}, 0x06082a8648ce3d040304");
        assert_eq!(read(&aws).provider, Some(Setting::AwsLcProvider));
        assert_eq!(read("0x06032b6570").provider, None, "a list of somebody's own");
        assert_eq!(
            read("0x06032b6570, 0x06032b6570, 0x06082a8648ce3d040302").supported.as_deref(),
            Some("Ed25519, ecdsa-with-SHA256")
        );
    }

    #[test]
    fn what_is_no_der_is_nothing() {
        for text in [
            "signature_algorithm_id: []",
            "signature_algorithm_id: [6]",
            "signature_algorithm_id: [6, 200, 1]",
            "signature_algorithm_id: [6, 1, 300]",
            "signature_algorithm_id: [6, 130, 1, 0, 1]",
            "signature_algorithm_id: 0x06",
            "signature_algorithm_id: 0x0",
            "signature_algorithm_id: 5",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(dotted(&[42, 134, 72, 206, 61, 4, 3, 4]).as_deref(), Some("1.2.840.10045.4.3.4"));
    }
}
