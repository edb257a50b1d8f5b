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
    let read = |der: &Vec<u8>| X509::from_der(der).ok();
    let chain: Vec<X509> = observation.chain().iter().filter_map(read).collect();
    let Some(leaf) = chain.first() else { return evidence };
    // Whoever could have signed for a certificate of the chain.
    let signers: Vec<X509> =
        chain.iter().skip(1).cloned().chain(trust.given.iter().filter_map(read)).collect();
    let stapled = observation.talks().find(|(_, talk)| !talk.recorded.staple.is_empty());
    if let Some((tried, talk)) = stapled
        && let Some(issuer) = signers.iter().find(|signer| has_signed(signer, leaf))
        && revoked_by(&talk.recorded.staple, leaf, issuer).unwrap_or(false)
    {
        let what = "the OCSP answer that the server staples says that its certificate is revoked";
        let source = Source::Connection { tried: tried.to_string() };
        evidence.add(Fact::Certificate(Is::Revoked), what, Values::none(), source);
    }
    for list in lists.iter().filter_map(|der| X509Crl::from_der(der).ok()) {
        for (index, certificate) in chain.iter().enumerate() {
            let by_its_ca = signers.iter().any(|signer| {
                has_signed(signer, certificate)
                    && signer.public_key().and_then(|key| list.verify(&key)).unwrap_or(false)
            });
            if by_its_ca && let CrlStatus::Revoked(entry) = list.get_by_cert(certificate) {
                let what = format!(
                    "the revocation list given has its serial number since {}",
                    entry.revocation_date()
                );
                evidence.add(Fact::Certificate(Is::Revoked), what, Values::none(), Source::Chain { index });
            }
        }
    }
    evidence
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
