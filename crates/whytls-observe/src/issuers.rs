//! Why no trusted root stands above a chain: what was given in its place, or who signed it.

use std::sync::Arc;

use whytls_certificates::read::Certificate;
use whytls_diagnosis::reader::vocabulary;
use whytls_diagnosis::{Trust, Values};

use crate::trust::TrustStores;

/// Organisations that certify the public's servers, as their intermediates name them. Their roots are in every store,
/// so where one of them is the issuer and no path was found, its certificate was not sent.
const PUBLIC_CAS: &[&str] = &[
    "Actalis S.p.A.",
    "Amazon",
    "Buypass AS-983163327",
    "Certainly",
    "Certum",
    "Cloudflare, Inc.",
    "COMODO CA Limited",
    "DigiCert Inc",
    "DigiCert, Inc.",
    "Entrust, Inc.",
    "GEANT Vereniging",
    "GlobalSign nv-sa",
    "GoDaddy.com, Inc.",
    "Google Trust Services",
    "Google Trust Services LLC",
    "HARICA",
    "IdenTrust",
    "Internet2",
    "Let's Encrypt",
    "Microsoft Corporation",
    "QuoVadis Limited",
    "Sectigo Limited",
    "SSL Corp",
    "SSL Corporation",
    "Starfield Technologies, Inc.",
    "SwissSign AG",
    "Trustwave Holdings, Inc.",
    "TrustAsia Technologies, Inc.",
    "Unizeto Technologies S.A.",
    "ZeroSSL",
];

/// What the root given, or the issuer's name, says of a path that ends at no trusted root. The path begins with the
/// leaf, which has not issued itself.
pub(crate) fn why_not_trusted(
    path: &[(usize, &Certificate)],
    trust: &TrustStores,
) -> Option<(Trust, String)> {
    let (leaf, top) = (path.first()?.1, path.last()?.1);
    if let Some((_, signed)) = path.iter().find(|(_, c)| vocabulary::is_interceptor(&c.issuer.text)) {
        let what = format!(
            "the issuer, {}, is named like a product that ends TLS connections on the way; it is in no root store that was asked",
            signed.issuer.text
        );
        return Some((Trust::IssuerIsInterceptor, what));
    }
    if trust.given.contains(&leaf.der) {
        let what = format!(
            "the server's own certificate is among the roots given, and its issuer, {}, is not",
            leaf.issuer.text
        );
        return Some((Trust::LeafGivenAsRoot, what));
    }
    let given: Vec<_> = trust.given.iter().filter_map(|der| Certificate::read(der).ok()).collect();
    // Above it may stand, sent along, the new root itself.
    let rekeyed = path.iter().map(|(_, c)| *c).find_map(|c| {
        let root = given.iter().find(|root| root.subject.der == c.issuer.der && !c.is_signed_by(root))?;
        Some((c, root))
    });
    if let Some((signed, root)) = rekeyed {
        let what = format!(
            "the root given is named {} as the issuer is, and its key ({}) has not signed {}",
            root.subject.text, root.public_key, signed.subject.text
        );
        return Some((Trust::IssuerNameGivenWithOtherKey, what));
    }
    // An older certificate of the same server, or of another.
    let no_ca = given.iter().find(|c| c.ca != Some(true) && c.version == 3 && !c.is_self_issued())?;
    given.iter().all(|c| c.der == no_ca.der || c.ca != Some(true)).then(|| {
        let what = format!(
            "what was given as root, {}, is no CA (basicConstraints); {} was issued by {}",
            no_ca.subject.text, leaf.subject.text, top.issuer.text
        );
        (Trust::LeafGivenAsRoot, what)
    })
}

/// Why OpenSSL finds no path where webpki finds one: it takes an issuer by its name and authorityKeyIdentifier, those that
/// are trusted first and then in the order sent, goes back to no other, and goes on to what has issued itself.
pub(crate) fn why_no_path_of_openssl(
    chain: &[Arc<Certificate>],
    trust: &TrustStores,
) -> Option<(Trust, Values)> {
    let (leaf, sent) = chain.split_first()?;
    if leaf.is_self_signed() {
        return Some((Trust::LeafRenewed, Values::none().with("renewed", &*leaf.subject.text)));
    }
    let given = trust.given.iter().filter_map(|der| Certificate::read(der).ok());
    let known: Vec<Arc<Certificate>> = given.chain(sent.iter().cloned()).collect();
    let misnamed = chain.iter().find_map(|c| {
        let issuer = known.iter().find(|k| k.subject.der == c.issuer.der && !c.means_key_of(k))?;
        c.is_signed_by(issuer).then_some((c, issuer))
    });
    let values = Values::none();
    if let Some((signed, issuer)) = misnamed {
        let values = values.with("signed", &*signed.subject.text).with("misnamed", &*issuer.subject.text);
        return Some((Trust::KeyIdentifierOfOther, values));
    }
    let mut top = leaf;
    // A certificate is passed once at most.
    for _ in 0..known.len() {
        match known.iter().find(|k| k.subject.der == top.issuer.der) {
            Some(next) if !top.is_self_issued() => top = next,
            _ => break,
        }
    }
    if trust.given.contains(&top.der) && top.is_self_issued() {
        // Its name and key are right: it is the certificate's number that is not.
        let signed = chain.iter().find(|c| c.authority_issuer.is_some())?;
        let values = values.with("signed", &*signed.subject.text).with("misnamed", &*signed.issuer.text);
        return Some((Trust::KeyIdentifierOfOther, values));
    }
    Some((Trust::RootUnknownToOpenSsl, values.with("wanted_root", &*top.issuer.text)))
}

/// What shows that the issuer of `top`, which no store knows, is an intermediate that was not sent.
/// `unused` was sent, and leads on from nothing.
pub(crate) fn intermediate_left_out(
    top: &Certificate,
    unused: &[&Certificate],
    trust: &TrustStores,
) -> Option<String> {
    let organization = top.issuer.organization.as_deref();
    if let Some(name) = organization.filter(|name| PUBLIC_CAS.contains(name)) {
        return Some(format!("{name} is a public CA, whose roots every store has"));
    }
    let given: Vec<_> = trust.given.iter().filter_map(|der| Certificate::read(der).ok()).collect();
    if let Some(root) = given.iter().find(|root| top.authority_issuer.as_ref() == Some(&root.subject.der)) {
        return Some(format!("its authorityKeyIdentifier says that {} issued it", root.subject.text));
    }
    let of_given = |c: &Certificate| {
        given.iter().any(|root| c.der == root.der || c.issuer.der == root.subject.der && c.is_signed_by(root))
    };
    if let Some(above) = unused.iter().find(|c| of_given(c)) {
        return Some(format!("{} was sent, which belongs to the root given", above.subject.text));
    }
    let root = given
        .iter()
        .find(|root| organization.is_some() && root.subject.organization.as_deref() == organization)?;
    Some(format!("it is a CA of the organisation of the root given, {}", root.subject.text))
}

/// What speaks for a missing intermediate, where a root was given and nothing shows to whom the issuer of `top` belongs:
/// how the CAs are named. A root has no place between.
pub(crate) fn intermediate_may_be_left_out(
    top: &Certificate,
    is_leaf: bool,
    trust: &TrustStores,
) -> Option<String> {
    if trust.given.is_empty() {
        return None;
    }
    let issuer = &top.issuer.text;
    let words = words(issuer);
    let is_one_of = |names: &[&str]| names.iter().any(|name| words.iter().any(|word| word == name));
    if is_one_of(&["inter", "intermediate", "issuing", "sub", "subca", "subordinate"]) {
        return Some(format!(
            "the issuer, {issuer}, is named like an intermediate, and none of the roots given is it"
        ));
    }
    if is_one_of(&["root", "rootca"]) {
        return None;
    }
    let given: Vec<_> = trust.given.iter().filter_map(|der| Certificate::read(der).ok()).collect();
    let namesake = given.iter().find(|root| {
        let of_root = self::words(&root.subject.text);
        words.iter().any(|word| !COMMON_WORDS.contains(&&**word) && of_root.contains(word))
    });
    match namesake {
        Some(root) => {
            Some(format!("the issuer, {issuer}, is named like the root given, {}", root.subject.text))
        }
        None if is_leaf => Some(format!(
            "nothing of use was sent besides the leaf, and none of the roots given issued it: {issuer}"
        )),
        None => None,
    }
}

/// What tells nothing of whose CA it is.
const COMMON_WORDS: &[&str] = &[
    "authority",
    "ca",
    "certificate",
    "certification",
    "cn",
    "dv",
    "ec",
    "ecc",
    "ecdsa",
    "ev",
    "internal",
    "o",
    "of",
    "ou",
    "ov",
    "private",
    "rsa",
    "server",
    "ssl",
    "the",
    "tls",
];

/// The words of a name in lower case, without numbers and countries.
fn words(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| !c.is_alphanumeric()).filter(|part| part.len() > 1);
    parts.map(str::to_lowercase).filter(|part| !part.bytes().any(|b| b.is_ascii_digit())).collect()
}

#[cfg(test)]
mod tests {
    use whytls_certificates::judge::Roots;
    use whytls_certificates::make::{BasicConstraints, Draft, Issued};
    use whytls_diagnosis::Fact;

    use super::*;
    use crate::chain::chain_facts;

    const NOW: i64 = 1_795_000_000;

    fn ca(name: &str) -> Draft {
        let draft = Draft::new(name).validity(NOW - 86_400, NOW + 86_400);
        draft.basic_constraints(BasicConstraints::Ca { path_len: None })
    }

    fn leaf() -> Draft {
        let draft = Draft::new("leaf").validity(NOW - 86_400, NOW + 86_400).dns_name("a.example.com");
        draft.basic_constraints(BasicConstraints::NotCa)
    }

    fn found(chain: &[&Issued], given: &[&Issued], bundled: &[&Issued], system: &[&Issued]) -> Vec<Trust> {
        let ders = |all: &[&Issued]| all.iter().map(|c| c.der().unwrap()).collect::<Vec<_>>();
        let roots = |all: &[&Issued]| Roots::new(ders(all).into_iter().chain(ders(given)));
        let trust = TrustStores { bundled: roots(bundled), system: roots(system), given: ders(given) };
        let evidence = chain_facts(&ders(chain), "a.example.com", &trust, NOW);
        let facts = evidence.observed().iter();
        facts.filter_map(|o| if let Fact::Trust(fact) = o.fact { Some(fact) } else { None }).collect()
    }

    #[test]
    fn each_reason_has_its_own_fact() {
        let root = ca("root").organization("Corp").self_signed().unwrap();
        let anew = ca("root").organization("Corp").self_signed().unwrap();
        let middle = ca("middle").organization("Corp").signed_by(&root).unwrap();
        let own = leaf().signed_by(&root).unwrap();
        let older = leaf().signed_by(&root).unwrap();
        let below = leaf().signed_by(&middle).unwrap();
        let inspected = leaf().signed_by(&ca("Zscaler Intermediate Root CA").self_signed().unwrap()).unwrap();
        let public = ca("R99").organization("Let's Encrypt").signed_by(&root).unwrap();
        let public = leaf().signed_by(&public).unwrap();
        let stranger = ca("stranger").self_signed().unwrap();
        let alone = leaf().self_signed().unwrap();

        assert_eq!(found(&[&own], &[&root], &[], &[]), [Trust::Anchored]);
        assert_eq!(found(&[&own], &[], &[&root], &[&root]), [Trust::Anchored]);
        assert_eq!(found(&[&own], &[], &[], &[&root]), [Trust::Anchored, Trust::SystemRootOnly]);
        assert_eq!(found(&[&own], &[], &[&root], &[]), [Trust::Anchored, Trust::BundledRootOnly]);
        assert_eq!(found(&[&own], &[], &[], &[]), [Trust::IssuerUnknown]);
        assert_eq!(found(&[&own, &root], &[], &[], &[]), [Trust::RootSentUntrusted]);
        assert_eq!(found(&[&own], &[&own], &[], &[]), [Trust::LeafGivenAsRoot]);
        assert_eq!(found(&[&own, &root], &[&own], &[], &[]), [Trust::LeafGivenAsRoot]);
        assert_eq!(found(&[&own], &[&older], &[], &[]), [Trust::LeafGivenAsRoot]);
        assert_eq!(found(&[&own], &[&anew], &[], &[]), [Trust::IssuerNameGivenWithOtherKey]);
        assert_eq!(found(&[&own, &root], &[&anew], &[], &[]), [Trust::IssuerNameGivenWithOtherKey]);
        assert_eq!(found(&[&below, &middle], &[&anew], &[], &[]), [Trust::IssuerNameGivenWithOtherKey]);
        assert_eq!(found(&[&inspected], &[], &[], &[]), [Trust::IssuerIsInterceptor]);
        assert_eq!(found(&[&below], &[&root], &[], &[]), [Trust::IntermediateLeftOut, Trust::IssuerUnknown]);
        assert_eq!(found(&[&public], &[], &[], &[]), [Trust::IntermediateLeftOut, Trust::IssuerUnknown]);
        let maybe = [Trust::IntermediateMayBeLeftOut, Trust::IssuerUnknown];
        assert_eq!(found(&[&below], &[&stranger], &[], &[]), maybe);
        assert_eq!(found(&[&alone], &[&alone], &[], &[]), [Trust::Anchored]);
        assert_eq!(found(&[&alone], &[], &[], &[]), [Trust::IssuerUnknown]);
    }

    #[test]
    fn what_was_sent_and_how_cas_are_named_tells_of_an_intermediate() {
        let left_out = [Trust::IntermediateLeftOut, Trust::IssuerUnknown];
        let maybe = [Trust::IntermediateMayBeLeftOut, Trust::IssuerUnknown];
        let root = ca("Corp Root").self_signed().unwrap();
        let upper = ca("Corp Issuing 1").signed_by(&root).unwrap();
        let lower = ca("Corp Issuing 2").signed_by(&upper).unwrap();
        let (of_upper, of_lower) = (leaf().signed_by(&upper).unwrap(), leaf().signed_by(&lower).unwrap());
        assert_eq!(found(&[&of_upper, &root], &[&root], &[], &[]), left_out);
        assert_eq!(found(&[&of_lower, &upper], &[&root], &[], &[]), left_out);
        assert_eq!(found(&[&of_lower, &lower], &[&root], &[], &[]), maybe);
        assert_eq!(found(&[&of_lower, &of_lower], &[&root], &[], &[]), maybe);

        let given = ca("Other Root").self_signed().unwrap();
        for (issuer, expected) in [
            ("Test Root CA", &[Trust::IssuerUnknown][..]),
            ("Corp Root R1", &[Trust::IssuerUnknown]),
            ("Other Server CA", &maybe),
            ("Some Subordinate CA", &maybe),
            // A leaf alone, and names that tell nothing.
            ("Server CA", &maybe),
        ] {
            let own = leaf().signed_by(&ca(issuer).self_signed().unwrap()).unwrap();
            assert_eq!(found(&[&own], &[&given], &[], &[]), expected, "{issuer}");
            assert_eq!(found(&[&own], &[], &[], &[]), [Trust::IssuerUnknown], "{issuer}");
        }
        // An intermediate was sent, and is named like no other.
        let above = ca("above").self_signed().unwrap();
        let between = ca("between").signed_by(&above).unwrap();
        let own = leaf().signed_by(&between).unwrap();
        assert_eq!(found(&[&own, &between], &[&given], &[], &[]), [Trust::IssuerUnknown]);
    }

    #[test]
    fn what_openssl_alone_finds_no_path_of() {
        let (root, other) = (ca("root").self_signed().unwrap(), ca("other").self_signed().unwrap());
        let middle = ca("middle").key_identifiers().signed_by(&root).unwrap();
        let crossed = ca("middle").key(middle.key().clone()).signed_by(&other).unwrap();
        let own = leaf().signed_by(&middle).unwrap();
        let unknown = [Trust::Anchored, Trust::RootUnknownToOpenSsl];
        assert_eq!(found(&[&own, &middle], &[&middle], &[], &[]), unknown);
        assert_eq!(found(&[&own], &[&middle], &[], &[]), unknown);
        assert_eq!(found(&[&own, &middle], &[&middle, &root], &[], &[]), [Trust::Anchored]);
        assert_eq!(found(&[&own, &crossed, &middle], &[&root], &[], &[]), unknown);
        assert_eq!(found(&[&own, &crossed, &other, &middle], &[&root], &[], &[]), unknown);
        assert_eq!(found(&[&own, &middle, &crossed], &[&root], &[], &[]), [Trust::Anchored]);
        let strange = leaf().extension("2.5.29.35", false, *b"\x30\x06\x80\x04\x01\x02\x03\x04");
        let strange = strange.signed_by(&middle).unwrap();
        let expected = [Trust::Anchored, Trust::KeyIdentifierOfOther];
        assert_eq!(found(&[&strange, &middle], &[&root], &[], &[]), expected);
        let before = leaf().self_signed().unwrap();
        let renewed = leaf().key(before.key().clone()).self_signed().unwrap();
        assert_eq!(found(&[&renewed], &[&before], &[], &[]), [Trust::Anchored, Trust::LeafRenewed]);
    }

    #[test]
    fn a_namesake_of_the_issuer_is_not_the_issuer() {
        let root = ca("root").self_signed().unwrap();
        let now = ca("middle").signed_by(&root).unwrap();
        let before = ca("middle").signed_by(&root).unwrap();
        let own = leaf().signed_by(&now).unwrap();
        assert_eq!(found(&[&own, &before], &[&root], &[], &[]), [Trust::IssuerNameSentWithOtherKey]);
        assert_eq!(found(&[&own, &before, &now], &[&root], &[], &[]), [Trust::Anchored]);
    }
}
