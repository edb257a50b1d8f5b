//! Chains against which OpenSSL has nothing of its own, as one can see without asking it.

use std::sync::Arc;

use ::openssl::x509::X509Name;

use super::{Roots, openssl};
use crate::read::{Certificate, PublicKey};

/// Digests and keys of 112 bits of security, which security level 2 demands (`SSL_CTX_set_security_level(3)`).
const STRONG: &[&str] = &[
    "sha256WithRSAEncryption",
    "sha384WithRSAEncryption",
    "sha512WithRSAEncryption",
    "ecdsa-with-SHA256",
    "ecdsa-with-SHA384",
    "ecdsa-with-SHA512",
    "ED25519",
];

impl Roots {
    /// Whether nothing about these certificates, or about the roots that OpenSSL can come to put above them, lets it
    /// speak of times, purposes, CAs and how many there are, critical extensions, name constraints, or what security
    /// levels up to 2 forbid. Whether it trusts the roots, and for which name, is not told by this.
    ///
    /// That is so where OpenSSL can read the certificates, they are in the order of the path, no name stands twice, roots
    /// end the path, no authorityKeyIdentifier means another key or tells an issuer by its certificate's number, and
    /// each certificate is valid at `now` (Unix seconds), leaves room for what stands below it, constrains no names, is
    /// for servers and, above the leaf, a CA, has no critical extension that RFC 5280 does not define, a strong key
    /// and, unless it is a root, a strong signature. Where it is not so, OpenSSL is to be asked.
    pub fn is_plain(&self, chain: &[Arc<Certificate>], now: i64) -> bool {
        let in_order = chain.windows(2).all(|pair| pair[0].issuer.der == pair[1].subject.der);
        let twice = (1..chain.len())
            .any(|at| chain[..at].iter().any(|lower| lower.subject.der == chain[at].subject.der));
        let is_root = |at: usize| at + 1 == chain.len() && chain[at].is_self_issued();
        let is_strong = |c: &Certificate| STRONG.contains(&&*c.signature_algorithm);
        let are_harmless = |roots: &[Arc<Certificate>]| {
            roots.iter().all(|root| root.is_self_issued() && is_harmless(root, chain.len(), now))
        };
        let are_meant =
            |c: &Certificate, roots: &[Arc<Certificate>]| roots.iter().all(|root| c.means_key_of(root));
        in_order
            && !twice
            && chain.windows(2).all(|pair| pair[0].means_key_of(&pair[1]))
            && chain.iter().all(|c| c.is_read_by_openssl())
            && chain.iter().enumerate().all(|(at, c)| {
                is_harmless(c, at, now)
                    && c.authority_issuer.is_none()
                    && (is_root(at) || is_strong(c))
                    && self
                        .above(&c.issuer.der)
                        .is_some_and(|roots| are_harmless(&roots) && are_meant(c, &roots))
            })
    }

    /// The roots that OpenSSL can come to put above certificates of this issuer; nothing where one cannot be read.
    fn above(&self, issuer: &[u8]) -> Option<Arc<[Arc<Certificate>]>> {
        if let Some(known) = self.above.recall(issuer) {
            return Some(known);
        }
        let name = X509Name::from_der(issuer).ok()?;
        let roots = openssl::askable(&self.certificates, vec![&name]).ok()?;
        let read = roots.iter().map(|root| Certificate::read(&root.to_der().ok()?).ok());
        let above: Arc<[Arc<Certificate>]> = read.collect::<Option<Vec<_>>>()?.into();
        self.above.remember(issuer.to_vec(), Arc::clone(&above));
        Some(above)
    }
}

/// Whether OpenSSL has nothing against this certificate with so many certificates below it, by itself.
fn is_harmless(c: &Certificate, below: usize, now: i64) -> bool {
    // The leaf does not count (RFC 5280, 4.2.1.9).
    let cas = below.saturating_sub(1);
    let purposes = c.extended_key_usage.as_ref();
    (c.not_before..=c.not_after).contains(&now)
        && !c.has_name_constraints
        && c.unknown_critical_extensions.is_empty()
        && purposes.is_none_or(|purposes| purposes.iter().any(|purpose| purpose == "serverAuth"))
        && (below == 0 || c.ca == Some(true) && c.key_cert_sign != Some(false))
        && c.path_len.is_none_or(|most| cas <= most as usize)
        && match &c.public_key {
            PublicKey::Rsa { bits } => *bits >= 2048,
            PublicKey::Ec { curve } => ["P-256", "P-384", "P-521"].contains(&&**curve),
            PublicKey::Ed25519 => true,
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::make::{BasicConstraints, Digest, Draft, Issued, KeyKind};

    const NOW: i64 = 1_795_000_000;
    const LATER: i64 = NOW + 86_400;

    fn ca(path_len: Option<u32>, until: i64) -> Draft {
        let draft = Draft::new("root").validity(NOW - 86_400, until);
        draft.basic_constraints(BasicConstraints::Ca { path_len })
    }

    fn leaf() -> Draft {
        Draft::new("leaf").validity(NOW - 86_400, LATER).dns_name("a.example.com")
    }

    /// A leaf with this in its authorityKeyIdentifier.
    fn by_key(content: &[u8]) -> Draft {
        leaf().extension("2.5.29.35", false, [&[0x30, content.len() as u8], content].concat())
    }

    /// Whether a chain is plain, and the code that OpenSSL refuses it with.
    fn judged(chain: &[&Issued], root: &Issued) -> (bool, Option<i32>) {
        let roots = Roots::new([root.der().unwrap()]);
        let ders: Vec<Vec<u8>> = chain.iter().map(|c| c.der().unwrap()).collect();
        let read: Vec<_> = ders.iter().map(|der| Certificate::read(der).unwrap()).collect();
        let refusal = roots.openssl_verdict(&ders, "a.example.com", NOW, 2).err();
        (roots.is_plain(&read, NOW), refusal.map(|refusal| refusal.code))
    }

    #[test]
    fn of_what_is_plain_openssl_says_nothing_and_the_rest_is_not_plain() {
        let root = ca(None, LATER).self_signed().unwrap();
        let middle = ca(Some(0), LATER).common_name("middle").signed_by(&root).unwrap();
        let lowest = ca(None, LATER).common_name("lowest").signed_by(&middle).unwrap();
        let by = |issuer: &Issued| leaf().signed_by(issuer).unwrap();
        assert_eq!(judged(&[&by(&root)], &root), (true, None));
        assert_eq!(judged(&[&by(&middle), &middle], &root), (true, None));
        assert_eq!(judged(&[&by(&middle), &middle, &root], &root), (true, None));

        // X509_V_ERR_PATH_LENGTH_EXCEEDED, X509_V_ERR_CERT_HAS_EXPIRED, X509_V_ERR_CA_KEY_TOO_SMALL,
        // X509_V_ERR_CA_MD_TOO_WEAK, X509_V_ERR_PERMITTED_VIOLATION
        assert_eq!(judged(&[&by(&lowest), &lowest, &middle], &root), (false, Some(25)));
        let short = ca(Some(0), LATER).self_signed().unwrap();
        let below = ca(None, LATER).common_name("middle").signed_by(&short).unwrap();
        assert_eq!(judged(&[&by(&below), &below], &short), (false, Some(25)));
        let old = ca(None, NOW - 60).self_signed().unwrap();
        assert_eq!(judged(&[&by(&old)], &old), (false, Some(10)));
        let small = ca(None, LATER).key_kind(KeyKind::Rsa(1024)).self_signed().unwrap();
        assert_eq!(judged(&[&by(&small)], &small), (false, Some(67)));
        let weak = leaf().digest(Digest::Sha1).signed_by(&root).unwrap();
        assert_eq!(judged(&[&weak], &root), (false, Some(68)));
        // A root's own signature is nobody's concern.
        let sha1 = ca(None, LATER).digest(Digest::Sha1).self_signed().unwrap();
        assert_eq!(judged(&[&by(&sha1)], &sha1), (true, None));
        let mut permitted = vec![0x30, 17, 0xa0, 15, 0x30, 13, 0x82, 11];
        permitted.extend(b"example.net");
        let bound = ca(None, LATER).extension("2.5.29.30", true, permitted).self_signed().unwrap();
        assert_eq!(judged(&[&by(&bound)], &bound), (false, Some(47)));
        // X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY
        let named = ca(None, LATER).key_identifiers().self_signed().unwrap();
        let meant = by_key(&[0x80, 4, 1, 2, 3, 4]).signed_by(&named).unwrap();
        assert_eq!(judged(&[&meant], &named), (false, Some(20)));
        // What is not in the order of the path is left to OpenSSL.
        assert_eq!(judged(&[&by(&middle), &root, &middle], &root), (false, None));
    }
}
