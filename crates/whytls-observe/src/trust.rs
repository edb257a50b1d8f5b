//! The root stores that clients have here, prepared for judgements.

use whytls_certificates::judge::Roots;
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

    /// Whether any store holds a root of this subject (DER of the name).
    pub(crate) fn has_subject(&self, name: &[u8]) -> bool {
        self.bundled.has_subject(name) || self.system.has_subject(name)
    }
}
