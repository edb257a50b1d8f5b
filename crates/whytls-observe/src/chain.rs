//! What the certificates sent are, and how they relate to trusted roots.

use std::sync::Arc;

use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use whytls_certificates::judge::{Algorithms, OpenSslRefusal, WebPkiError};
use whytls_certificates::read::{Certificate, PublicKey};
use whytls_clients::RootSet;
use whytls_diagnosis::{Certificate as Is, Evidence, Fact, FactKind, Source, Trust, Values};

use crate::issuers;
use crate::judge::SECURITY_LEVEL;
use crate::trust::TrustStores;

/// The evidence of a chain (DER, leaf first) for a client that dials `name` at `now` (Unix seconds).
pub fn chain_facts(chain: &[Vec<u8>], name: &str, trust: &TrustStores, now: i64) -> Evidence {
    let mut evidence = Evidence::new();
    evidence.looked_for(FactKind::Certificate);
    evidence.looked_for(FactKind::Trust);
    of_size(chain, &mut evidence);
    let mut parsed: Vec<Option<Arc<Certificate>>> = Vec::with_capacity(chain.len());
    for (index, der) in chain.iter().enumerate() {
        // OpenSSL reads them all, whether of use or not.
        let read = Certificate::read(der);
        if let Err(why) = &read {
            let what = format!("the certificate cannot be read: {why}");
            evidence.add(Fact::Certificate(Is::Malformed), what, Values::none(), Source::Chain { index });
        }
        parsed.push(read.ok());
    }
    let Some(Some(leaf)) = parsed.first() else { return evidence };
    let rest: Vec<&Certificate> = parsed.iter().skip(1).flatten().map(|c| &**c).collect();
    of_leaf(leaf, name, now, &mut evidence);
    of_order(leaf, &rest, name, &mut evidence);
    path(leaf, &rest, trust, now, &mut evidence);
    of_verdicts(chain, name, trust, now, &mut evidence);
    evidence
}

/// rustls 0.23, `MAX_HANDSHAKE_SIZE` (src/msgs/deframer/handshake.rs); OpenSSL's `SSL_MAX_CERT_LIST_DEFAULT` is 100 KiB.
const LARGEST_MESSAGE: usize = 0xffff;

/// Whether the certificates fit into the message that clients accept.
fn of_size(chain: &[Vec<u8>], evidence: &mut Evidence) {
    // Each has a length of three octets, and in TLS 1.3 another of two for its extensions.
    let size: usize = chain.iter().map(|der| der.len() + 3).sum();
    if size > LARGEST_MESSAGE {
        let what = format!("{} certificates have {} KiB together", chain.len(), size / 1024);
        let fact = Fact::Certificate(Is::MessageTooLarge);
        evidence.add(fact, what, Values::none(), Source::Chain { index: 0 });
    }
}

/// What clients take all the same, so that it explains no refusal.
fn is_tolerated(fact: Is) -> bool {
    matches!(
        fact,
        Is::DemandsStaple
            | Is::NoExtensions
            | Is::NotForSigning
            | Is::OutOfOrder
            | Is::SelfSigned
            | Is::SerialInvalid
            | Is::Unrelated
    )
}

/// How OpenSSL's verdict begins where it cannot read a certificate.
const UNREADABLE: &str = "the certificate cannot be read";

/// The values of a fault of the root given, of which nothing else is told.
fn of_given_root(fact: Is, trust: &TrustStores, now: i64) -> Values {
    let found = trust.given.iter().filter_map(|der| Certificate::read(der).ok()).find_map(|root| {
        let values = Values::none();
        let name = root.subject.text.clone();
        match fact {
            Is::IntermediateExpired if now > root.not_after => {
                let values = values.with("subject", name).with("not_after", instant(root.not_after));
                Some(values.with("ago", span(now - root.not_after)))
            }
            Is::IntermediateNotYetValid if now < root.not_before => {
                let values = values.with("intermediate", name).with("not_before", instant(root.not_before));
                Some(values.with("ahead", span(root.not_before - now)))
            }
            Is::IssuerIsNoCa => {
                why_no_ca(&root).map(|lacks| values.with("issuer", name).with("lacks", lacks))
            }
            _ => None,
        }
    });
    found.unwrap_or_else(Values::none)
}

/// What only the verifiers themselves can tell: name constraints, what their parsers refuse, lists of their own.
fn of_verdicts(chain: &[Vec<u8>], name: &str, trust: &TrustStores, now: i64, evidence: &mut Evidence) {
    let explained =
        evidence.observed().iter().any(|o| matches!(o.fact, Fact::Certificate(fact) if !is_tolerated(fact)));
    let webpki = trust.bundled.webpki_verdict_by(Algorithms::AwsLcRsMlDsa, chain, name, now).err();
    let read: Option<Vec<_>> = chain.iter().map(|der| Certificate::read(der).ok()).collect();
    // Of what webpki takes OpenSSL is asked only for what it looks at besides.
    let is_plain = webpki.is_none()
        && !name.contains('_')
        && read.as_ref().is_some_and(|chain| trust.system.is_plain(chain, now));
    let ask = || trust.system.openssl_verdict(chain, name, now, SECURITY_LEVEL).err();
    let openssl = if is_plain { None } else { ask() };
    let by_webpki = webpki.as_ref().and_then(|refusal| match refusal.error()? {
        WebPkiError::CertDistrusted => Some(Is::Distrusted),
        WebPkiError::NameConstraintViolation | WebPkiError::MalformedNameConstraint => {
            Some(Is::NameConstraintViolated)
        }
        _ if explained => None,
        WebPkiError::CertNotValidYet { .. } => Some(Is::IntermediateNotYetValid),
        WebPkiError::EndEntityUsedAsCa => Some(Is::IssuerIsNoCa),
        WebPkiError::EmptyEkuExtension => Some(Is::PurposesEmpty),
        WebPkiError::RequiredEkuNotFoundContext(_) => Some(Is::NotForServers),
        WebPkiError::UnsupportedCriticalExtension => Some(Is::CriticalExtensionUnknown),
        WebPkiError::PathLenConstraintViolated => Some(Is::PathTooLong),
        WebPkiError::UnsupportedCertVersion => Some(Is::Version1),
        WebPkiError::BadDer
        | WebPkiError::BadDerTime
        | WebPkiError::ExtensionValueInvalid
        | WebPkiError::InvalidCertValidity
        | WebPkiError::MalformedExtensions
        | WebPkiError::SignatureAlgorithmMismatch
        | WebPkiError::TrailingData(_) => Some(Is::Malformed),
        _ => None,
    });
    if let (Some(fact), Some(refusal)) = (by_webpki, &webpki) {
        let what = format!("rustls-webpki says {}", refusal.variant());
        evidence.add(Fact::Certificate(fact), what, Values::none(), Source::Chain { index: 0 });
    }
    let by_openssl = openssl.as_ref().and_then(|refusal| match refusal.code {
        // X509_V_ERR_PERMITTED_VIOLATION to X509_V_ERR_UNSUPPORTED_NAME_SYNTAX
        47..=53 if by_webpki.is_none() => Some(Is::NameConstraintViolated),
        OpenSslRefusal::NOT_ASKED if !explained && refusal.text.starts_with(UNREADABLE) => {
            Some(Is::Malformed)
        }
        // X509_V_ERR_HOSTNAME_MISMATCH
        62 if webpki.is_none() && !explained && name.contains('_') => Some(Is::UnderscoreUnderWildcard),
        // X509_V_ERR_INVALID_PURPOSE, X509_V_ERR_UNHANDLED_CRITICAL_EXTENSION
        26 if webpki.is_none() && !explained && refusal.depth > 0 => Some(Is::NotForServers),
        34 if webpki.is_none() && !explained => Some(Is::CriticalExtensionUnknown),
        // Of a trusted root webpki reads name, key and name constraints alone: X509_V_ERR_CERT_HAS_EXPIRED,
        // X509_V_ERR_PATH_LENGTH_EXCEEDED.
        10 if webpki.is_none() && !explained && refusal.depth > 0 => Some(Is::IntermediateExpired),
        // X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_INVALID_CA, X509_V_ERR_KEYUSAGE_NO_CERTSIGN
        9 if webpki.is_none() && !explained && refusal.depth > 0 => Some(Is::IntermediateNotYetValid),
        32 | 79 if webpki.is_none() && !explained => Some(Is::IssuerIsNoCa),
        25 if webpki.is_none() && !explained => Some(Is::PathTooLong),
        // X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK
        66..=68 if webpki.is_none() && !explained => Some(Is::WeakForOpenSsl),
        _ => None,
    });
    if let (Some(fact), Some(refusal)) = (by_openssl, &openssl) {
        let what = format!("OpenSSL at security level {SECURITY_LEVEL} says: {}", refusal.text);
        let values = of_given_root(fact, trust, now);
        evidence.add(Fact::Certificate(fact), what, values, Source::Chain { index: refusal.depth });
    }
    // X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN,
    // X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE
    if let (Some(read), Some(OpenSslRefusal { code: 2 | 18..=21, text, .. })) = (read, &openssl)
        && webpki.is_none()
        && !explained
        && trust.system.webpki_verdict_by(Algorithms::AwsLcRsMlDsa, chain, name, now).is_ok()
        && let Some((fact, values)) = issuers::why_no_path_of_openssl(&read, trust)
    {
        let what = format!("rustls-webpki finds a path to a trusted root, and OpenSSL says: {text}");
        evidence.add(Fact::Trust(fact), what, values, Source::Chain { index: 0 });
    }
}

/// What is wrong with keys and signatures on the path, the leaf first and the trusted root, where it is known, last.
fn of_algorithms(path: &[(usize, &Certificate)], anchor: Option<&Certificate>, evidence: &mut Evidence) {
    let mut add = |fact, what: String, values: Values, index| {
        evidence.add(Fact::Certificate(fact), what, values, Source::Chain { index });
    };
    let beyond = path.iter().map(|(index, _)| index + 1).max().unwrap_or_default();
    for (depth, (index, c)) in path.iter().copied().chain(anchor.map(|root| (beyond, root))).enumerate() {
        let kind = key_kind(&c.public_key);
        // What this key has signed; the leaf's signs the handshake.
        let signed = depth.checked_sub(1).map(|below| path[below].1);
        let values = || {
            let values = Values::none().with("subject", &*c.subject.text).with("key_algorithm", &*kind);
            match signed {
                Some(signed) => values.with("signature_algorithm", &*signed.signature_algorithm),
                None => values,
            }
        };
        let what = format!("the key of {} is an {kind}", c.subject.text);
        match &c.public_key {
            _ if c.point_is_compressed => {
                add(Is::CompressedPoint, format!("{what}, and its point is compressed"), values(), index);
            }
            PublicKey::Rsa { bits } if !rsa_size_is_taken(*bits) => {
                add(Is::RsaKeySize, what, values(), index)
            }
            PublicKey::RsaPss => add(Is::RsaPss, what, values(), index),
            PublicKey::Ec { curve } if curve != "P-256" && curve != "P-384" => {
                add(Is::AlgorithmOfSome, what, values(), index);
            }
            PublicKey::Ed448 | PublicKey::MlDsa { .. } | PublicKey::Other { .. } => {
                add(Is::AlgorithmOfSome, what, values(), index)
            }
            _ => {}
        }
    }
    for (depth, (index, c)) in path.iter().enumerate() {
        // Nobody verifies the signature of a root that was sent along.
        if depth > 0 && c.is_self_issued() {
            continue;
        }
        let algorithm = &*c.signature_algorithm;
        let issuer = path.get(depth + 1).map(|(_, issuer)| *issuer).or(anchor);
        let mut values =
            Values::none().with("subject", &*c.subject.text).with("signature_algorithm", algorithm);
        if let Some(issuer) = issuer {
            values = values.with("key_algorithm", key_kind(&issuer.public_key));
        }
        let what = format!("{} is signed with {algorithm}", c.subject.text);
        let lower = algorithm.to_ascii_lowercase();
        let nist = issuer.is_some_and(|issuer| {
            matches!(&issuer.public_key, PublicKey::Ec { curve } if curve == "P-256" || curve == "P-384")
        });
        if ["sha1", "md2", "md4", "md5"].iter().any(|weak| lower.contains(weak)) {
            add(Is::WeakSignature, what, values, *index);
        } else if c.pss_is_usual == Some(false) {
            add(Is::RsaPss, format!("{what}, with unusual parameters"), values, *index);
        } else if lower == "ecdsa-with-sha512" && nist {
            add(Is::CurveAndDigest, what, values, *index);
        } else if c.rsa_lacks_null {
            let what = format!("{what}, which is named without the NULL of its parameters");
            add(Is::RsaWithoutNull, what, values, *index);
        } else if lower.starts_with("ml-dsa")
            || lower.contains("sha224")
            || lower.contains("sha3-")
            || lower.contains("dsa_with")
        {
            add(Is::AlgorithmOfSome, what, values, *index);
        }
    }
}

/// Whether rustls takes an RSA key of so many bits: ring and aws-lc-rs count whole octets (ring 0.17,
/// src/rsa/public_modulus.rs).
pub(crate) fn rsa_size_is_taken(bits: u32) -> bool {
    (2041..=8192).contains(&bits)
}

fn key_kind(key: &PublicKey) -> String {
    match key {
        PublicKey::Rsa { bits } => format!("RSA key of {bits} bits"),
        PublicKey::Ec { curve } => format!("EC key on {curve}"),
        PublicKey::RsaPss => "RSA key for PSS alone (id-RSASSA-PSS)".to_owned(),
        PublicKey::Ed25519 => "Ed25519 key".to_owned(),
        PublicKey::Ed448 => "Ed448 key".to_owned(),
        other => format!("{other} key"),
    }
}

fn of_leaf(leaf: &Certificate, name: &str, now: i64, evidence: &mut Evidence) {
    let source = || Source::Chain { index: 0 };
    let values = || {
        let values = Values::none()
            .with("subject", &*leaf.subject.text)
            .with("issuer", &*leaf.issuer.text)
            .with("not_before", instant(leaf.not_before))
            .with("not_after", instant(leaf.not_after))
            .with("host", name);
        let values = match &leaf.subject.common_name {
            Some(common_name) => values.with("common_name", &**common_name),
            None => values,
        };
        if leaf.has_subject_alt_name { values.with("names", names(leaf)) } else { values }
    };
    let mut add = |fact, what: String, values| evidence.add(Fact::Certificate(fact), what, values, source());
    if leaf.is_self_signed() {
        add(
            Is::SelfSigned,
            format!("subject and issuer are both {}, and it is signed with its own key", leaf.subject.text),
            values(),
        );
    }
    if leaf.ca == Some(true) {
        add(Is::IsCa, "basicConstraints says CA:TRUE".to_owned(), values());
    }
    if leaf.version < 3 {
        add(Is::Version1, format!("it is X.509 version {}", leaf.version), values());
    }
    if leaf.must_staple {
        add(
            Is::DemandsStaple,
            "it demands a stapled OCSP answer (TLS feature status_request)".to_owned(),
            values(),
        );
    }
    if now > leaf.not_after {
        let ago = span(now - leaf.not_after);
        let what = format!("notAfter is {}, {ago} ago", instant(leaf.not_after));
        add(Is::Expired, what, values().with("ago", ago));
    }
    if now < leaf.not_before {
        let ahead = span(leaf.not_before - now);
        let what = format!("notBefore is {}, {ahead} ahead", instant(leaf.not_before));
        add(Is::NotYetValid, what, values().with("ahead", ahead));
    }
    if !leaf.has_subject_alt_name && is_address(name) && leaf.subject.common_name.as_deref() == Some(name) {
        let what = format!("{name} was dialled; it stands in its Common Name, and it has no subjectAltName");
        add(Is::AddressAsName, what, values());
    } else if !leaf.has_subject_alt_name {
        let common_name = leaf.subject.common_name.as_deref().unwrap_or("none");
        add(
            Is::NoSubjectAltName,
            format!("it has no subjectAltName; its Common Name is {common_name}"),
            values(),
        );
    } else if !covers(leaf, name) {
        add(
            why_not_covered(leaf, name),
            format!("{name} was dialled; its subjectAltName holds {}", names(leaf)),
            values(),
        );
    }
    match &leaf.extended_key_usage {
        Some(purposes) if purposes.is_empty() => {
            add(Is::PurposesEmpty, "its extendedKeyUsage lists no purpose".to_owned(), values());
        }
        Some(purposes) if !purposes.iter().any(|p| p == "serverAuth" || p == "anyExtendedKeyUsage") => {
            let purposes = purposes.join(", ");
            let what = format!("its extendedKeyUsage is {purposes}");
            add(Is::NotForServers, what, values().with("purpose", "serverAuth").with("purposes", purposes));
        }
        _ => {}
    }
    if leaf.digital_signature == Some(false) {
        add(Is::NotForSigning, "its keyUsage lacks digitalSignature".to_owned(), values());
    }
}

/// Why no name of the certificate covers the one dialled.
fn why_not_covered(leaf: &Certificate, name: &str) -> Is {
    if is_address(name) {
        let as_name = leaf.dns_names.iter().any(|dns| dns == name || labels_match(dns, name))
            || leaf.subject.common_name.as_deref() == Some(name);
        return if as_name { Is::AddressAsName } else { Is::NameMismatch };
    }
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let parents = leaf.dns_names.iter().filter_map(|dns| dns.strip_prefix("*."));
    let below = |parent: &str| {
        name.strip_suffix(&parent.to_ascii_lowercase())
            .and_then(|rest| rest.strip_suffix('.'))
            .is_some_and(|labels| labels.contains('.'))
    };
    if parents.into_iter().any(below) {
        Is::WildcardTooDeep
    } else if leaf.dns_names.iter().any(|dns| labels_match(&dns.to_ascii_lowercase(), &name)) {
        Is::WildcardUnsupported
    } else {
        Is::NameMismatch
    }
}

fn is_address(name: &str) -> bool {
    name.parse::<std::net::IpAddr>().is_ok()
}

/// Whether the name would be covered if `*` stood for anything within a label wherever it stands, and alone for
/// every name. No verifier reads it so.
fn labels_match(pattern: &str, name: &str) -> bool {
    if !pattern.contains('*') {
        return false;
    }
    let (patterns, labels) = (pattern.split('.'), name.split('.'));
    pattern == "*"
        || (patterns.clone().count() == labels.clone().count()
            && patterns.zip(labels).all(|(pattern, label)| match pattern.split_once('*') {
                None => pattern == label,
                Some((before, rest)) => {
                    let after = rest.rsplit('*').next().unwrap_or_default();
                    label.len() >= before.len() + after.len()
                        && label.starts_with(before)
                        && label.ends_with(after)
                }
            }))
}

/// Whether the certificates were sent from the leaf upwards, and each of them is of use.
fn of_order(first: &Certificate, rest: &[&Certificate], name: &str, evidence: &mut Evidence) {
    let mut add = |fact, what: String, c: &Certificate, index| {
        let values = Values::none().with("subject", &*c.subject.text).with("issuer", &*c.issuer.text);
        evidence.add(Fact::Certificate(fact), what, values, Source::Chain { index });
    };
    // Of a server's own certificate behind a CA's one cannot say that the CA's is of no use.
    if first.ca == Some(true)
        && let Some(at) = rest.iter().position(|c| c.ca != Some(true) && covers(c, name))
    {
        let what = format!("the server's own certificate, {}, is number {}", rest[at].subject.text, at + 2);
        add(Is::LeafNotFirst, what, first, 0);
        return;
    }
    // What leads on from the leaf, however it was sent.
    let mut needed: Vec<&[u8]> = vec![&first.issuer.der];
    let mut used = vec![false; rest.len()];
    while let Some(at) = (0..rest.len()).find(|at| !used[*at] && needed.contains(&&*rest[*at].subject.der)) {
        used[at] = true;
        needed.push(&rest[at].issuer.der);
    }
    for (at, c) in rest.iter().enumerate() {
        // The leaf sent twice is of no use and does no harm.
        if !used[at] && c.der != first.der {
            let what = format!("{} has issued none of the others", c.subject.text);
            add(Is::Unrelated, what, c, at + 1);
        }
    }
    let mut wanted = &first.issuer.der;
    let ordered = rest.iter().zip(&used).filter(|(_, used)| **used).all(|(c, _)| {
        let next = c.subject.der == *wanted;
        wanted = &c.issuer.der;
        next
    });
    // Crosswise signatures make more than one order right: one name or key twice is no disorder.
    let names: std::collections::BTreeSet<&[u8]> = rest.iter().map(|c| &*c.subject.der).collect();
    if !ordered && names.len() == rest.len() {
        let what = "the certificates after the first are not in the order of the path".to_owned();
        add(Is::OutOfOrder, what, first, 0);
    }
}

/// What is wrong with the certificates of the path, the leaf first, that makes the path worthless.
fn of_path(path: &[(usize, &Certificate)], now: i64, evidence: &mut Evidence) {
    let mut add = |fact, what: String, values: Values, index| {
        evidence.add(Fact::Certificate(fact), what, values, Source::Chain { index });
    };
    let values =
        |c: &Certificate| Values::none().with("subject", &*c.subject.text).with("issuer", &*c.issuer.text);
    // Of a root that was sent along, clients read name and key alone.
    let read = path.iter().enumerate().filter(|(depth, (_, c))| *depth == 0 || !c.is_self_issued());
    for (depth, (index, c)) in read {
        if depth > 0 && now > c.not_after {
            let (end, ago) = (instant(c.not_after), span(now - c.not_after));
            let what = format!("notAfter of {} is {end}, {ago} ago", c.subject.text);
            add(Is::IntermediateExpired, what, values(c).with("not_after", end).with("ago", ago), *index);
        }
        if depth > 0 && now < c.not_before {
            let (begin, ahead) = (instant(c.not_before), span(c.not_before - now));
            let what = format!("notBefore of {} is {begin}, {ahead} ahead", c.subject.text);
            let values = Values::none().with("intermediate", &*c.subject.text);
            let values = values.with("not_before", begin).with("ahead", ahead);
            add(Is::IntermediateNotYetValid, what, values, *index);
        }
        if let Some(lacks) = why_no_ca(c).filter(|_| depth > 0) {
            let signed = &path[depth - 1].1.subject.text;
            let what = format!("{} has signed {signed}, and {lacks}", c.subject.text);
            let values = Values::none().with("issuer", &*c.subject.text).with("signed", &**signed);
            add(Is::IssuerIsNoCa, what, values.with("lacks", lacks), *index);
        }
        if let Some(extension) = c.unknown_critical_extensions.first() {
            let what = format!("{} has the critical extension {extension}", c.subject.text);
            add(Is::CriticalExtensionUnknown, what, values(c).with("extension", &**extension), *index);
        }
        if !c.serial_is_valid() {
            let what = format!("the serial number of {} is {}", c.subject.text, c.serial_hex());
            add(Is::SerialInvalid, what, values(c).with("serial", c.serial_hex()), *index);
        }
        // Those between this CA and the leaf, save what is issued to itself (RFC 5280, 4.2.1.9).
        let below = path[..depth].iter().skip(1).filter(|(_, c)| !c.is_self_issued()).count();
        if let Some(most) = c.path_len.filter(|most| depth > 0 && below > *most as usize) {
            let what = format!("{} allows {most} CAs below it, and there are {below}", c.subject.text);
            add(Is::PathTooLong, what, values(c).with("issuer", &*c.subject.text), *index);
        }
    }
}

/// What a certificate of version 3 lacks to sign others. Of others the version is the fault.
fn why_no_ca(c: &Certificate) -> Option<&'static str> {
    match (c.version, c.ca, c.key_cert_sign) {
        (..3, ..) => None,
        (_, Some(false), _) => Some("its basicConstraints say CA:FALSE"),
        (_, None, _) => Some("it has no basicConstraints"),
        (_, Some(true), Some(false)) => Some("its keyUsage lacks keyCertSign"),
        (_, Some(true), _) => None,
    }
}

/// The ways from a leaf through what was sent. Crosswise signatures make several, of which one that is trusted and
/// valid is enough.
struct Ways<'a> {
    rest: &'a [&'a Certificate],
    trust: &'a TrustStores,
    now: i64,
    /// Signatures verified so far.
    checks: usize,
    /// The best way so far, and how good it is.
    best: Option<(Worth, Vec<(usize, &'a Certificate)>)>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Worth {
    Untrusted,
    Outdated,
    Good,
}

impl<'a> Ways<'a> {
    /// No chain needs more, whatever was sent.
    const CHECKS: usize = 200;

    /// The certificates of the best way, each with its place among those sent.
    fn best_from(mut self, leaf: &'a Certificate) -> Vec<(usize, &'a Certificate)> {
        self.follow(vec![(0, leaf)]);
        self.best.map_or_else(|| vec![(0, leaf)], |(_, way)| way)
    }

    fn follow(&mut self, way: Vec<(usize, &'a Certificate)>) {
        let Some((_, top)) = way.last().copied() else { return };
        if self.trust.anchors(top) {
            let valid =
                |c: &Certificate| c.is_self_issued() || (c.not_before..=c.not_after).contains(&self.now);
            let worth = if way.iter().skip(1).all(|(_, c)| valid(c)) { Worth::Good } else { Worth::Outdated };
            return self.arrive(worth, way);
        }
        let mut leads_on = false;
        if !top.is_self_issued() {
            let rest = self.rest;
            for (at, next) in rest.iter().enumerate() {
                let done = self.checks >= Self::CHECKS
                    || self.best.as_ref().is_some_and(|(worth, _)| *worth == Worth::Good);
                if done {
                    break;
                }
                // A certificate is passed once at most, so every way ends.
                if next.subject.der != top.issuer.der || way.iter().any(|(index, _)| *index == at + 1) {
                    continue;
                }
                self.checks += 1;
                if top.is_signed_by(next) {
                    leads_on = true;
                    self.follow(way.iter().copied().chain([(at + 1, *next)]).collect());
                }
            }
        }
        if !leads_on {
            self.arrive(Worth::Untrusted, way);
        }
    }

    /// Of equally good ways the one counts that was sent first.
    fn arrive(&mut self, worth: Worth, way: Vec<(usize, &'a Certificate)>) {
        if self.best.as_ref().is_none_or(|(best, _)| worth > *best) {
            self.best = Some((worth, way));
        }
    }
}

/// Follows the chain from the leaf upwards, as far as it was sent, and looks where it ends. Of a leaf that OpenSSL
/// cannot read no signature is verified, and so nothing is said.
fn path(leaf: &Certificate, rest: &[&Certificate], trust: &TrustStores, now: i64, evidence: &mut Evidence) {
    if !leaf.is_read_by_openssl() {
        return;
    }
    let passed = Ways { rest, trust, now, checks: 0, best: None }.best_from(leaf);
    let top = passed.last().map_or(leaf, |(_, c)| c);
    let unused: Vec<&Certificate> = rest
        .iter()
        .enumerate()
        .filter(|(at, _)| passed.iter().all(|(index, _)| *index != at + 1))
        .map(|(_, c)| *c)
        .collect();
    let given = || trust.given.iter().filter_map(|der| Certificate::read(der).ok());
    let anchor = given().find(|root| root.subject.der == top.issuer.der && top.is_signed_by(root));
    // A root that was sent along has been passed already.
    let anchor = anchor.filter(|root| passed.iter().all(|(_, c)| c.der != root.der));
    of_path(&passed, now, evidence);
    of_algorithms(&passed, anchor.as_deref(), evidence);
    let index = 1 + rest.iter().position(|c| std::ptr::eq(*c, top)).unwrap_or_default();
    let source = Source::Chain { index: if std::ptr::eq(top, leaf) { 0 } else { index } };
    let values = Values::none().with("subject", &*leaf.subject.text).with("issuer", &*top.issuer.text);
    // What the path ends with; of the leaf there are sentences of their own.
    let values = if std::ptr::eq(top, leaf) { values } else { values.with("signed", &*top.subject.text) };
    let mut add = |fact, what: String, values| evidence.add(Fact::Trust(fact), what, values, source.clone());

    if trust.anchors(top) {
        add(Trust::Anchored, format!("the path ends at a trusted root: {}", top.issuer.text), values.clone());
        match trust.only_in(top) {
            Some(RootSet::System) => {
                let what = format!(
                    "the root, {}, is in this machine's store and not among those that are compiled into clients",
                    top.issuer.text
                );
                add(Trust::SystemRootOnly, what, values);
            }
            Some(RootSet::Bundled) => {
                let what = format!(
                    "the root, {}, is among those that are compiled into clients, and this machine's store, as clients find it, lacks it",
                    top.issuer.text
                );
                add(Trust::BundledRootOnly, what, values);
            }
            None => {}
        }
    } else if std::ptr::eq(top, leaf) && leaf.is_self_issued() {
        let what =
            format!("its issuer is itself, {}, and it is in no root store that was asked", leaf.issuer.text);
        add(Trust::IssuerUnknown, what, values);
    } else if let Some((fact, what)) = issuers::why_not_trusted(&passed, trust) {
        add(fact, what, values);
    } else if let Some(namesake) = unused.iter().find(|c| c.subject.der == top.issuer.der)
        && !matches!(namesake.public_key, PublicKey::Other { .. })
    {
        let what = format!(
            "a certificate of its issuer, {}, was sent, and its key ({}) has not signed {}",
            namesake.subject.text, namesake.public_key, top.subject.text
        );
        let values = values.with("namesake", &*namesake.subject.text).with("signed", &*top.subject.text);
        add(Trust::IssuerNameSentWithOtherKey, what, values);
    } else if top.is_self_issued() {
        let what = format!(
            "the path ends at a root that was sent along and is in no root store that was asked: {}",
            top.subject.text
        );
        add(Trust::RootSentUntrusted, what, values);
    } else {
        let what =
            format!("its issuer, {}, was not sent and is in no root store that was asked", top.issuer.text);
        let fetch_from = top.ca_issuers.iter().find(|url| is_public_http(url) || !trust.given.is_empty());
        if let Some(url) = fetch_from {
            let values = values.clone().with("fetch_from", url.as_str());
            add(
                Trust::IntermediateLeftOut,
                format!("{what}; it says that its issuer's certificate is at {url}"),
                values,
            );
        } else if let Some(sign) = issuers::intermediate_left_out(top, &unused, trust) {
            add(Trust::IntermediateLeftOut, format!("{what}; {sign}"), values.clone());
        } else if let Some(what) = issuers::intermediate_may_be_left_out(top, std::ptr::eq(top, leaf), trust)
        {
            add(Trust::IntermediateMayBeLeftOut, what, values.clone());
        }
        add(Trust::IssuerUnknown, what, values);
    }
}

/// Whether a caIssuers address is one that the whole world can fetch: then the issuer is most likely a public
/// intermediate. Names that exist only inside a network are not (RFC 6761, RFC 6762, RFC 8375).
fn is_public_http(url: &str) -> bool {
    const INTERNAL: &[&str] = &[
        "local",
        "internal",
        "intranet",
        "lan",
        "corp",
        "home",
        "private",
        "test",
        "example",
        "invalid",
        "localhost",
        "arpa",
        "localdomain",
    ];
    let Some(host) = url.strip_prefix("http://").and_then(|rest| rest.split(['/', ':', '?']).next()) else {
        return false;
    };
    let Some((_, top)) = host.rsplit_once('.') else { return false };
    !INTERNAL.contains(&top.to_ascii_lowercase().as_str()) && top.bytes().all(|b| b.is_ascii_alphabetic())
}

/// Whether a subjectAltName covers the name dialled (RFC 9525 section 6): `*` stands for the leftmost label alone.
pub(crate) fn covers(certificate: &Certificate, name: &str) -> bool {
    if let Ok(address) = name.parse() {
        return certificate.ip_addresses.contains(&address);
    }
    let name = name.trim_end_matches('.');
    certificate.dns_names.iter().any(|pattern| {
        pattern.eq_ignore_ascii_case(name)
            // webpki and OpenSSL want two labels at least after the wildcard.
            || pattern.strip_prefix("*.").filter(|parent| parent.contains('.')).is_some_and(|parent| {
                name.split_once('.').is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(parent))
            })
    })
}

fn names(certificate: &Certificate) -> String {
    let mut all: Vec<String> = certificate.dns_names.clone();
    all.extend(certificate.ip_addresses.iter().map(ToString::to_string));
    match all.len() {
        0 => "no name".to_owned(),
        1..=8 => all.join(", "),
        more => format!("{} and {} more", all[..8].join(", "), more - 8),
    }
}

/// An instant in RFC 3339; out of the range of the format, the seconds.
pub(crate) fn instant(seconds: i64) -> String {
    OffsetDateTime::from_unix_timestamp(seconds)
        .ok()
        .and_then(|t| t.format(&Rfc3339).ok())
        .unwrap_or_else(|| format!("{seconds} seconds after 1970"))
}

/// A span in the largest unit that says enough.
fn span(seconds: i64) -> String {
    let (count, unit) = match seconds {
        ..120 => (seconds, "second"),
        120..7_200 => (seconds / 60, "minute"),
        7_200..172_800 => (seconds / 3_600, "hour"),
        _ => (seconds / 86_400, "day"),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// One line for each certificate of a chain.
pub fn chain_lines(chain: &[Vec<u8>]) -> Vec<String> {
    chain
        .iter()
        .map(|der| match Certificate::read(der) {
            Ok(c) => format!(
                "{}; issuer {}; {} to {}; signed {}",
                c.subject.text,
                c.issuer.text,
                instant(c.not_before),
                instant(c.not_after),
                c.signature_algorithm
            ),
            Err(error) => format!("cannot be read: {error}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::net::IpAddr;

    use openssl::hash::MessageDigest;
    use openssl::sign::Signer;
    use whytls_certificates::judge::Roots;
    use whytls_certificates::make::{BasicConstraints, Digest, Draft, ExtendedKeyUsage, Issued, KeyKind};

    const NOW: i64 = 1_795_000_000;

    fn ca(name: &str, path_len: Option<u32>, until: i64) -> Draft {
        Draft::new(name).validity(NOW - 86_400, until).basic_constraints(BasicConstraints::Ca { path_len })
    }

    fn leaf() -> Draft {
        Draft::new("leaf").validity(NOW - 86_400, NOW + 86_400).basic_constraints(BasicConstraints::NotCa)
    }

    /// What is found of a chain below this root that concerns certificates.
    fn found(chain: &[&Issued], root: &Issued, name: &str) -> Vec<Is> {
        let chain: Vec<Vec<u8>> = chain.iter().map(|c| c.der().unwrap()).collect();
        let roots = || Roots::new([root.der().unwrap()]);
        let trust = TrustStores { bundled: roots(), system: roots(), given: vec![root.der().unwrap()] };
        let evidence = chain_facts(&chain, name, &trust, NOW);
        let facts = evidence.observed().iter();
        facts.filter_map(|o| if let Fact::Certificate(is) = o.fact { Some(is) } else { None }).collect()
    }

    #[test]
    fn faults_of_names_purposes_order_and_path() {
        let later = NOW + 86_400;
        let root = ca("root", None, later).self_signed().unwrap();
        let one = ca("one", Some(0), later).signed_by(&root).unwrap();
        let two = ca("two", None, later).signed_by(&one).unwrap();
        let old = ca("old", None, NOW - 60).signed_by(&root).unwrap();
        let early = ca("early", None, later).validity(NOW + 60, later).signed_by(&root).unwrap();
        let no_ca = leaf().signed_by(&root).unwrap();
        let bare = Draft::new("bare").validity(NOW - 60, later).key_identifiers().signed_by(&root).unwrap();
        let client_root = ca("root", None, later).extended_key_usage(&[ExtendedKeyUsage::ClientAuth]);
        let client_root = client_root.self_signed().unwrap();
        let critical_root = ca("root", None, later).extension("1.2.3.4", true, vec![5, 0]);
        let critical_root = critical_root.self_signed().unwrap();
        let plain_root = leaf().common_name("root").self_signed().unwrap();
        let other = ca("other", None, later).self_signed().unwrap();
        let plain = |by: &Issued| leaf().dns_name("a.example.com").signed_by(by).unwrap();
        let none: [Is; 0] = [];

        // One CA below two roots, and one certificate of it has expired.
        let crossed = |until, by: &Issued| {
            let draft = ca("one", None, until).key(one.key().clone());
            draft.signed_by(by).unwrap()
        };
        let (old_cross, new_cross) = (crossed(NOW - 60, &root), crossed(later, &other));

        let good = plain(&one);
        assert_eq!(found(&[&good, &new_cross, &one], &root, "a.example.com"), none);
        assert_eq!(found(&[&good, &old_cross, &one], &root, "a.example.com"), none);
        assert_eq!(found(&[&good, &old_cross], &root, "a.example.com"), [Is::IntermediateExpired]);
        assert_eq!(found(&[&good, &one], &root, "a.example.com"), none);
        assert_eq!(found(&[&good, &one, &root], &root, "a.example.com"), none);
        assert_eq!(found(&[&good, &one, &one], &root, "a.example.com"), none);
        assert_eq!(found(&[&good, &one, &other], &root, "a.example.com"), [Is::Unrelated]);
        let deep = plain(&two);
        assert_eq!(found(&[&deep, &two, &one], &root, "a.example.com"), [Is::PathTooLong]);
        assert_eq!(found(&[&deep, &one, &two], &root, "a.example.com"), [Is::OutOfOrder, Is::PathTooLong]);
        assert!(found(&[&one, &good], &root, "a.example.com").contains(&Is::LeafNotFirst));
        assert_eq!(found(&[&plain(&old), &old], &root, "a.example.com"), [Is::IntermediateExpired]);

        assert_eq!(found(&[&plain(&early), &early], &root, "a.example.com"), [Is::IntermediateNotYetValid]);
        assert_eq!(found(&[&plain(&no_ca), &no_ca], &root, "a.example.com"), [Is::IssuerIsNoCa]);
        assert_eq!(found(&[&plain(&bare), &bare], &root, "a.example.com"), [Is::IssuerIsNoCa]);
        // What OpenSSL alone reads of a trusted root.
        assert_eq!(found(&[&plain(&client_root)], &client_root, "a.example.com"), [Is::NotForServers]);
        let found_critical = found(&[&plain(&critical_root)], &critical_root, "a.example.com");
        assert_eq!(found_critical, [Is::CriticalExtensionUnknown]);
        assert_eq!(found(&[&plain(&plain_root)], &plain_root, "a.example.com"), [Is::IssuerIsNoCa]);

        let wild = leaf().dns_name("*.example.com").signed_by(&one).unwrap();
        assert_eq!(found(&[&wild, &one], &root, "a.example.com"), none);
        assert_eq!(found(&[&wild, &one], &root, "a.b.example.com"), [Is::WildcardTooDeep]);
        assert_eq!(found(&[&wild, &one], &root, "example.com"), [Is::NameMismatch]);
        assert_eq!(found(&[&wild, &one], &root, "a_b.example.com"), [Is::UnderscoreUnderWildcard]);
        let address = leaf().dns_name("192.0.2.1").signed_by(&one).unwrap();
        assert_eq!(found(&[&address, &one], &root, "192.0.2.1"), [Is::AddressAsName]);
        let right = leaf().ip_address(IpAddr::from([192, 0, 2, 1])).signed_by(&one).unwrap();
        assert_eq!(found(&[&right, &one], &root, "192.0.2.1"), none);
        let client = leaf().dns_name("a.example.com").extended_key_usage(&[ExtendedKeyUsage::ClientAuth]);
        let client = client.signed_by(&one).unwrap();
        assert_eq!(found(&[&client, &one], &root, "a.example.com"), [Is::NotForServers]);
        let critical = leaf().dns_name("a.example.com").extension("1.2.3.4", true, vec![5, 0]);
        let critical = critical.signed_by(&one).unwrap();
        assert_eq!(found(&[&critical, &one], &root, "a.example.com"), [Is::CriticalExtensionUnknown]);
    }

    /// A SEQUENCE of more than 255 octets.
    fn sequence(content: &[u8]) -> Vec<u8> {
        [&[0x30, 0x82], &u16::try_from(content.len()).unwrap().to_be_bytes()[..], content].concat()
    }

    /// The same certificate, whose algorithm of signature lacks the NULL of its parameters. Both keys are RSA's of 2048
    /// bits.
    fn without_null(certificate: &Issued, issuer: &Issued) -> Vec<u8> {
        const SHA256_WITH_RSA: &[u8] = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0b";
        let der = certificate.der().unwrap();
        let end = 8 + usize::from(u16::from_be_bytes([der[6], der[7]]));
        let with = [&[0x30, 0x0d], SHA256_WITH_RSA, &[0x05, 0x00]].concat();
        let without = [&[0x30, 0x0b], SHA256_WITH_RSA].concat();
        let at = der.windows(with.len()).position(|window| window == with).unwrap();
        let message = sequence(&[&der[8..at], &without, &der[at + with.len()..end]].concat());
        let mut signer = Signer::new(MessageDigest::sha256(), issuer.key().pkey()).unwrap();
        let signature = signer.sign_oneshot_to_vec(&message).unwrap();
        sequence(&[&message, &without, &[0x03, 0x82, 0x01, 0x01, 0x00][..], &signature].concat())
    }

    #[test]
    fn rsa_signatures_whose_algorithm_lacks_its_null() {
        let rsa = |draft: Draft| draft.key_kind(KeyKind::Rsa(2048));
        let root = rsa(ca("root", None, NOW + 86_400)).self_signed().unwrap();
        let own = rsa(leaf().dns_name("a.example.com")).signed_by(&root).unwrap();
        let root_der = root.der().unwrap();
        let roots = || Roots::new([&root_der]);
        let trust = TrustStores { bundled: roots(), system: roots(), given: vec![root_der.clone()] };
        let chain = [without_null(&own, &root)];
        let evidence = chain_facts(&chain, "a.example.com", &trust, NOW);
        let facts: Vec<_> = evidence.observed().iter().map(|o| o.fact.clone()).collect();
        assert_eq!(facts, [Fact::Certificate(Is::RsaWithoutNull), Fact::Trust(Trust::Anchored)]);
        assert!(roots().webpki_verdict(&chain, "a.example.com", NOW).is_ok(), "those of today take it");
    }

    #[test]
    fn faults_of_keys_and_signatures() {
        let later = NOW + 86_400;
        let name = "a.example.com";
        let root = ca("root", None, later).self_signed().unwrap();
        let none: [Is; 0] = [];
        let by = |draft: Draft, root: &Issued| {
            let leaf = draft.signed_by(root).unwrap();
            found(&[&leaf], root, name)
        };
        let plain = || leaf().dns_name(name);
        let root_of = |kind| ca("root", None, later).key_kind(kind).self_signed().unwrap();

        for taken in [KeyKind::Rsa(2048), KeyKind::Rsa(2041), KeyKind::P384, KeyKind::Ed25519] {
            assert_eq!(by(plain().key_kind(taken), &root), none, "{taken:?}");
        }
        assert_eq!(by(plain().key_kind(KeyKind::Rsa(1024)), &root), [Is::RsaKeySize]);
        assert_eq!(by(plain(), &root_of(KeyKind::Rsa(1024))), [Is::RsaKeySize]);
        assert_eq!(by(plain().key_kind(KeyKind::P521), &root), [Is::AlgorithmOfSome]);
        assert_eq!(by(plain().digest(Digest::Sha512), &root_of(KeyKind::P521)), [Is::AlgorithmOfSome]);
        assert_eq!(by(plain().key_kind(KeyKind::RsaPss(2048)), &root), [Is::RsaPss]);
        assert_eq!(by(plain().key_kind(KeyKind::MlDsa65), &root), [Is::AlgorithmOfSome]);
        assert_eq!(by(plain().key_kind(KeyKind::P256Compressed), &root), [Is::CompressedPoint]);
        let compressed = ca("one", None, later).key_kind(KeyKind::P256Compressed).signed_by(&root).unwrap();
        let own = plain().signed_by(&compressed).unwrap();
        assert_eq!(found(&[&own, &compressed], &root, name), [Is::CompressedPoint]);
        assert_eq!(by(plain().digest(Digest::Sha512), &root), [Is::CurveAndDigest]);
        assert_eq!(by(plain().digest(Digest::Sha512), &root_of(KeyKind::Rsa(2048))), none);
        assert_eq!(by(plain().digest(Digest::Sha1), &root), [Is::WeakSignature]);
        // Nobody verifies a root's own signature.
        let old = ca("root", None, later).digest(Digest::Sha1).self_signed().unwrap();
        let own = plain().signed_by(&old).unwrap();
        assert_eq!(found(&[&own, &old], &old, name), none);
        let weak = ca("one", None, later).digest(Digest::Sha1).signed_by(&root).unwrap();
        let own = plain().signed_by(&weak).unwrap();
        assert_eq!(found(&[&own, &weak], &root, name), [Is::WeakSignature]);
    }

    #[test]
    fn what_verifiers_alone_can_tell() {
        let later = NOW + 86_400;
        let root = ca("root", None, later).self_signed().unwrap();
        let mut permitted = vec![0x30, 17, 0xa0, 15, 0x30, 13, 0x82, 11];
        permitted.extend(b"example.net");
        let bound = ca("one", None, later).extension("2.5.29.30", true, permitted).signed_by(&root).unwrap();
        let own = leaf().dns_name("a.example.com").signed_by(&bound).unwrap();
        assert_eq!(found(&[&own, &bound], &root, "a.example.com"), [Is::NameConstraintViolated]);
        let own = leaf().dns_name("a.example.net").signed_by(&bound).unwrap();
        assert_eq!(found(&[&own, &bound], &root, "a.example.net"), [] as [Is; 0]);
        let own = leaf().extension("2.5.29.17", false, vec![0x30, 0x7f]).signed_by(&root).unwrap();
        assert_eq!(found(&[&own], &root, "a.example.com"), [Is::Malformed]);
        let large = [&[4, 0x83, 1, 0x20, 0], &[0; 0x12000][..]].concat();
        let own =
            leaf().dns_name("a.example.com").extension("1.2.3.4", false, large).signed_by(&root).unwrap();
        assert_eq!(found(&[&own], &root, "a.example.com"), [Is::MessageTooLarge]);
    }

    #[test]
    fn names_that_no_verifier_matches() {
        let root = ca("root", None, NOW + 86_400).self_signed().unwrap();
        for (san, dialled, fact) in [
            ("*", "localhost", Is::WildcardUnsupported),
            ("*.localhost", "a.localhost", Is::WildcardUnsupported),
            ("*.localhost", "a.b.localhost", Is::WildcardTooDeep),
            ("a*.example.com", "abc.example.com", Is::WildcardUnsupported),
            ("a*.example.com", "bc.example.com", Is::NameMismatch),
            ("a.*.example.com", "a.b.example.com", Is::WildcardUnsupported),
            ("*.*.example.com", "a.b.example.com", Is::WildcardUnsupported),
            ("*.example.com", "a.b.c.example.com", Is::WildcardTooDeep),
            ("127.0.0.*", "127.0.0.1", Is::AddressAsName),
        ] {
            let own = leaf().dns_name(san).signed_by(&root).unwrap();
            assert_eq!(found(&[&own], &root, dialled), [fact], "{san} {dialled}");
        }
        let own = leaf().common_name("192.0.2.1").signed_by(&root).unwrap();
        assert_eq!(found(&[&own], &root, "192.0.2.1"), [Is::AddressAsName]);
        assert_eq!(found(&[&own], &root, "a.example.com"), [Is::NoSubjectAltName]);
    }

    #[test]
    fn spans_read_well() {
        for (seconds, text) in [
            (1, "1 second"),
            (90, "90 seconds"),
            (7_199, "119 minutes"),
            (86_400, "24 hours"),
            (900_000, "10 days"),
        ] {
            assert_eq!(span(seconds), text);
        }
    }

    #[test]
    fn public_addresses_are_told_from_internal_ones() {
        for (url, public) in [
            ("http://r3.i.lencr.org/", true),
            ("http://pki.corp.local/ca.crt", false),
            ("http://pki/ca.crt", false),
            ("http://10.0.0.1/ca.crt", false),
            ("ldap:///CN=ca", false),
        ] {
            assert_eq!(is_public_http(url), public, "{url}");
        }
    }
}
