//! The clients that every check judges, by name.

use crate::id::ClientId;
use crate::profile::Profile;

/// Names of the clients in the table of `check`, each with and without verification where both exist.
/// The versions: the newest of each line, and those around the defects of the catalogue.
const NAMES: &[&str] = &[
    "reqwest-0.11.27+rustls-0.21.12",
    // cargo does not resolve reqwest 0.12 with rustls 0.22.1 (it requires ^0.22.2); a patched or
    // vendored tree can hold it, and it shows that the defect came with 0.22.2.
    "reqwest-0.12.0+rustls-0.22.1",
    "reqwest-0.12.0+rustls-0.22.2",
    "reqwest-0.12.0+rustls-0.22.4",
    "reqwest-0.12.2+rustls-0.22.1",
    "reqwest-0.12.2+rustls-0.22.2",
    "reqwest-0.12.2+rustls-0.22.4",
    "reqwest-0.12.28+rustls-0.23.46",
    "reqwest-0.13.5+rustls-0.23.46",
    "tokio-rustls-0.25.0+rustls-0.22.1",
    "tokio-rustls-0.25.0+rustls-0.22.2",
    "tokio-rustls-0.26.0+rustls-0.23.3+ring",
    "tokio-rustls-0.26.0+rustls-0.23.5+ring",
    "tokio-rustls-0.26.6+rustls-0.23.46",
    "ureq-3.5.2+rustls-0.23.46+ring",
    "reqwest-0.11.27+native-tls",
    "reqwest-0.12.0+native-tls",
    "reqwest-0.12.28+native-tls",
    "reqwest-0.13.5+native-tls",
    "ureq-3.5.2+native-tls",
];

/// The profiles of the clients that every check judges.
pub fn all() -> Vec<Profile> {
    NAMES
        .iter()
        .filter_map(|name| name.parse::<ClientId>().ok())
        .flat_map(|id| [id.with_danger(false), id.with_danger(true)])
        .filter_map(|id| Profile::of(&id))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::{ECDSA_SHA1, Schemes};
    use crate::profile::Chosen;

    #[test]
    fn every_name_has_its_profile() {
        assert_eq!(all().len(), NAMES.len() * 2);
    }

    #[test]
    fn the_first_defect_hits_the_affected_versions_and_no_other() {
        let chosen = Chosen { version: Some(0x0303), scheme: Some(ECDSA_SHA1) };
        let mut hit: Vec<String> = all()
            .iter()
            .filter(|p| p.offer.schemes == Schemes::ReqwestNoVerifier && p.defect(&chosen).is_some())
            .map(|p| p.id.to_string())
            .collect();
        hit.sort();
        assert_eq!(
            hit,
            [
                "reqwest-0.12.0+rustls-0.22.2+danger",
                "reqwest-0.12.2+rustls-0.22.2+danger",
                "tokio-rustls-0.25.0+rustls-0.22.2+danger",
                "tokio-rustls-0.26.0+rustls-0.23.3+ring+danger",
            ]
        );
        let tls13 = Chosen { version: Some(0x0304), ..chosen };
        assert!(all().iter().all(|p| p.defect(&tls13).is_none()), "TLS 1.3 binds no scheme to the suite");
    }
}
