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

    /// Whether a root of any store issued this certificate, or it is itself one that the user gave.
    pub(crate) fn anchors(&self, certificate: &Certificate) -> bool {
        self.given.contains(&certificate.der)
            || self.bundled.issued(certificate)
            || self.system.issued(certificate)
    }
}
