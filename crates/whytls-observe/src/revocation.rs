//! Whether a certificate is revoked: what a stapled OCSP answer and revocation lists say, where the CA signed them.

use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::ocsp::{OcspCertId, OcspCertStatus, OcspFlag, OcspResponse};
use openssl::stack::Stack;
use openssl::x509::store::X509StoreBuilder;
use openssl::x509::verify::X509VerifyFlags;
use openssl::x509::{CrlStatus, X509, X509Crl};
use whytls_diagnosis::{Certificate as Is, Evidence, Fact, Source, Values};

use crate::endpoint::Observation;
use crate::trust::TrustStores;

/// The evidence of revocation for the chain of an observation. `lists` are revocation lists (DER) of the user's.
pub fn revocation_facts(observation: &Observation, trust: &TrustStores, lists: &[Vec<u8>]) -> Evidence {
    let mut evidence = Evidence::new();
    let stapled = observation.talks().find(|(_, talk)| !talk.recorded.staple.is_empty());
    if stapled.is_none() && lists.is_empty() {
        return evidence;
    }
    let read = |der: &Vec<u8>| X509::from_der(der).ok();
    let chain: Vec<X509> = observation.chain().iter().filter_map(read).collect();
    let Some(leaf) = chain.first() else { return evidence };
    // Whoever could have signed for a certificate of the chain.
    let signers: Vec<X509> =
        chain.iter().skip(1).cloned().chain(trust.given.iter().filter_map(read)).collect();
    if let Some((tried, talk)) = stapled
        && let Some(issuer) = signers.iter().find(|signer| has_signed(signer, leaf))
        && revoked_by(&talk.recorded.staple, leaf, issuer).unwrap_or(false)
    {
        let what = "the OCSP answer that the server staples says that its certificate is revoked";
        let source = Source::Connection { tried: tried.to_string() };
        evidence.add(Fact::Certificate(Is::Revoked), what, Values::none(), source);
    }
    for (index, since) in listed(&chain, &signers, lists) {
        let what = format!("the revocation list given has its serial number since {since}");
        evidence.add(Fact::Certificate(Is::Revoked), what, Values::none(), Source::Chain { index });
    }
    evidence
}

/// Which certificates of the chain a list has that their own CA signed, and since when.
fn listed(chain: &[X509], signers: &[X509], lists: &[Vec<u8>]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for list in lists.iter().filter_map(|der| X509Crl::from_der(der).ok()) {
        for (index, certificate) in chain.iter().enumerate() {
            let by_its_ca = signers.iter().any(|signer| {
                has_signed(signer, certificate)
                    && signer.public_key().and_then(|key| list.verify(&key)).unwrap_or(false)
            });
            if by_its_ca && let CrlStatus::Revoked(entry) = list.get_by_cert(certificate) {
                found.push((index, entry.revocation_date().to_string()));
            }
        }
    }
    found
}

fn has_signed(signer: &X509, certificate: &X509) -> bool {
    let same = |a: Result<Vec<u8>, ErrorStack>, b: Result<Vec<u8>, ErrorStack>| matches!((a, b), (Ok(a), Ok(b)) if a == b);
    same(signer.subject_name().to_der(), certificate.issuer_name().to_der())
        && signer.public_key().and_then(|key| certificate.verify(&key)).unwrap_or(false)
}

/// Whether an OCSP answer (RFC 6960), signed by this issuer or by whom it lets sign, says that the leaf is revoked.
fn revoked_by(answer: &[u8], leaf: &X509, issuer: &X509) -> Result<bool, ErrorStack> {
    let basic = OcspResponse::from_der(answer)?.basic()?;
    let mut store = X509StoreBuilder::new()?;
    store.add_cert(issuer.clone())?;
    store.set_flags(X509VerifyFlags::PARTIAL_CHAIN)?;
    let mut signers = Stack::new()?;
    signers.push(issuer.clone())?;
    basic.verify(&signers, &store.build(), OcspFlag::TRUST_OTHER)?;
    for digest in [MessageDigest::sha1(), MessageDigest::sha256()] {
        let id = OcspCertId::from_cert(digest, leaf, issuer)?;
        if let Some(found) = basic.find_status(&id) {
            return Ok(found.status == OcspCertStatus::REVOKED);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use openssl::sign::Signer;
    use whytls_certificates::make::{BasicConstraints, Draft, Issued};

    use super::*;

    /// A value in DER of less than 64 KiB.
    fn tlv(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
        let content = parts.concat();
        let length = u16::try_from(content.len()).unwrap().to_be_bytes();
        [&[tag, 0x82][..], &length, &content].concat()
    }

    /// A list of this CA's, with this one certificate in it.
    fn list(issuer: &Issued, revoked: &Issued) -> Vec<u8> {
        const ECDSA_SHA256: &[u8] = &[0x30, 0x0a, 6, 8, 0x2a, 0x86, 0x48, 0xce, 0x3d, 4, 3, 2];
        let serial = [&[0][..], &revoked.certificate().serial_number().to_bn().unwrap().to_vec()].concat();
        let serial = if serial[1] < 0x80 { &serial[1..] } else { &serial[..] };
        let time = tlv(0x17, &[b"250101000000Z"]);
        let name = issuer.certificate().subject_name().to_der().unwrap();
        let entry = tlv(0x30, &[&tlv(2, &[serial]), &time]);
        let body = tlv(0x30, &[&[2, 1, 1], ECDSA_SHA256, &name, &time, &time, &tlv(0x30, &[&entry])]);
        let signer = Signer::new(MessageDigest::sha256(), issuer.key().pkey());
        let signature = signer.unwrap().sign_oneshot_to_vec(&body).unwrap();
        tlv(0x30, &[&body, ECDSA_SHA256, &tlv(3, &[&[0], &signature])])
    }

    #[test]
    fn a_list_counts_where_the_ca_of_the_certificate_signed_it() {
        let ca = |name: &str| {
            let draft = Draft::new(name).validity(0, 4_000_000_000);
            draft.basic_constraints(BasicConstraints::Ca { path_len: None }).self_signed().unwrap()
        };
        let (root, namesake) = (ca("root"), ca("root"));
        let leaf = |root: &Issued| Draft::new("leaf").validity(0, 4_000_000_000).signed_by(root).unwrap();
        let (gone, good) = (leaf(&root), leaf(&root));
        let x509 = |issued: &Issued| X509::from_der(&issued.der().unwrap()).unwrap();
        let asked = |leaf: &Issued, list: Vec<u8>| {
            listed(&[x509(leaf)], &[x509(&root), x509(&namesake)], &[list]).len()
        };
        assert_eq!(asked(&gone, list(&root, &gone)), 1);
        assert_eq!(asked(&good, list(&root, &gone)), 0, "another serial number");
        assert_eq!(asked(&gone, list(&namesake, &gone)), 0, "anybody can write a list");
        assert_eq!(asked(&gone, b"no list".to_vec()), 0);
    }
}
