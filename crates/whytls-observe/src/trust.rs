//! The root stores that clients have here, prepared for judgements.

use whytls_certificates::judge::Roots;
use whytls_certificates::read::Certificate;
use whytls_clients::RootSet;

/// Each default store with the user's own roots added, as clients add them.
#[derive(Debug)]
pub struct TrustStores {
    /// Mozilla's roots, as bundled with rustls clients.
    pub bundled: Roots,
    /// The system's store.
    pub system: Roots,
    /// The user's own roots (`--ca`), which are part of both.
    pub given: Vec<Vec<u8>>,
}

impl TrustStores {
    /// The store that a client trusts by default, with the user's own roots.
    pub fn of(&self, set: RootSet) -> &Roots {
        match set {
            RootSet::Bundled => &self.bundled,
            RootSet::System => &self.system,
        }
    }

    /// Whether a root of any store issued this certificate, or it is itself a root that the user gave.
    pub(crate) fn anchors(&self, certificate: &Certificate) -> bool {
        // A leaf that a CA issued is no anchor, though it was given: verifiers want its issuer.
        (certificate.is_self_issued() && self.given.contains(&certificate.der))
            || self.bundled.issued(certificate)
            || self.system.issued(certificate)
    }

    /// In which of the two stores alone the root is that issued this certificate; `None` where it is in both.
    pub(crate) fn only_in(&self, certificate: &Certificate) -> Option<RootSet> {
        match (self.bundled.issued(certificate), self.system.issued(certificate)) {
            (true, false) => Some(RootSet::Bundled),
            (false, true) => Some(RootSet::System),
            _ => None,
        }
    }
}
