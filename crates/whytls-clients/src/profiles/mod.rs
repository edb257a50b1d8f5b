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

/// Names of further clients, each as it verifies by default unless its name says otherwise: the whole table of
/// `check --clients`.
const FURTHER: &[&str] = &[
    "reqwest-0.10.10+rustls-0.18.1",
    "reqwest-0.10.10+native-tls",
    "reqwest-0.11.3+rustls-0.19.1+danger",
    "reqwest-0.11.6+rustls-0.19.1",
    "reqwest-0.11.10+rustls-0.20.9",
    "reqwest-0.11.27+rustls-0.21.12+native-roots",
    "reqwest-0.12.28+rustls-0.23.46+native-roots",
    "reqwest-0.12.28+rustls-0.23.5+aws-lc-rs",
    "reqwest-0.12.28+rustls-0.23.26+aws-lc-rs",
    "reqwest-0.12.28+rustls-0.23.46+aws-lc-rs",
    "reqwest-0.13.5+rustls-0.23.46+ring",
    "reqwest-0.13.5+rustls-0.23.46+prefer-post-quantum",
    "ureq-2.6.2+rustls-0.20.9",
    "ureq-2.8.0+rustls-0.21.12",
    "ureq-2.9.7+rustls-0.22.4",
    "ureq-2.12.1+rustls-0.23.46+ring",
    "awc-3.11.0+rustls-0.20.9",
    "awc-3.11.0+rustls-0.21.12",
    "awc-3.11.0+rustls-0.22.4",
    "awc-3.11.0+rustls-0.23.46+ring",
    "awc-3.11.0+openssl",
    "tonic-0.12.3+rustls-0.23.46+ring",
    "tonic-0.13.1+rustls-0.23.46+ring",
    "tonic-0.14.9+rustls-0.23.46+ring",
    "tonic-0.14.9+rustls-0.23.46+aws-lc-rs",
    "tokio-tungstenite-0.30.0+rustls-0.23.46+ring",
    "tokio-tungstenite-0.30.0+native-tls",
    "hyper-rustls-0.24.2+rustls-0.21.12",
    "hyper-rustls-0.27.10+rustls-0.23.46",
    "hyper-rustls-0.27.10+rustls-0.23.46+prefer-post-quantum",
    "isahc-1.8.3+openssl",
    "tokio-rustls-0.22.0+rustls-0.19.1",
    "tokio-rustls-0.23.4+rustls-0.20.9",
    "tokio-rustls-0.24.1+rustls-0.21.12",
];

/// The profiles of further clients. What they say does not decide a verdict: some of them are long out of use,
/// and some need more of a server than that it speaks TLS.
pub fn further() -> Vec<Profile> {
    FURTHER
        .iter()
        .filter_map(|name| name.parse::<ClientId>().ok())
        .filter_map(|id| Profile::of(&id))
        .collect()
}

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
    use std::collections::BTreeSet;

    use super::*;
    use crate::offer::{ECDSA_SHA1, Schemes};
    use crate::profile::{Chosen, Curve};

    #[test]
    fn every_name_has_its_profile() {
        assert_eq!(all().len(), NAMES.len() * 2);
        assert_eq!(further().len(), FURTHER.len());
        let ids: BTreeSet<_> = all().into_iter().chain(further()).map(|p| p.id).collect();
        assert_eq!(ids.len(), NAMES.len() * 2 + FURTHER.len(), "a client stands there twice");
    }

    #[test]
    fn few_conversations_answer_for_all() {
        let made = |profiles: Vec<Profile>| -> BTreeSet<_> { profiles.iter().map(|p| p.made().0).collect() };
        let every: Vec<Profile> = all().into_iter().chain(further()).collect();
        assert!(made(all()).len() <= 12, "{}", made(all()).len());
        assert!(made(every.clone()).len() <= 20, "{}", made(every).len());
    }

    #[test]
    fn offers_are_those_of_the_versions() {
        let of = |name: &str| Profile::of(&name.parse().unwrap()).map(|p| p.offer);
        let with = |name| of(name).unwrap();
        assert_eq!(with("reqwest-0.12.28+rustls-0.23.5+aws-lc-rs").schemes.list()[0], 0x0603);
        assert_eq!(with("reqwest-0.12.28+rustls-0.23.26+aws-lc-rs").schemes.list()[2], 0x0603);
        assert!(with("reqwest-0.12.28+rustls-0.23.46+aws-lc-rs").schemes.list().contains(&0x0904));
        let quantum = with("reqwest-0.13.5+rustls-0.23.46+prefer-post-quantum").groups;
        assert_eq!((quantum.list()[0], quantum.shares().len()), (0x11ec, 2));
        assert_eq!(with("reqwest-0.13.5+rustls-0.23.46").groups.list()[3], 0x11ec);
        assert_eq!(with("reqwest-0.12.28+rustls-0.23.5+aws-lc-rs").groups, crate::Groups::Ring);
        assert_eq!(with("tonic-0.14.9+rustls-0.23.46+ring").alpn, ["h2"]);
        for impossible in [
            "reqwest-0.12.28+rustls-0.23.46+prefer-post-quantum",
            "reqwest-0.9.24+native-tls",
            "tonic-0.14.9+native-tls",
        ] {
            assert_eq!(of(impossible), None, "{impossible}");
        }
    }

    #[test]
    fn the_crate_openssl_leaves_the_versions_open() {
        let of = |name: &str| Profile::of(&name.parse().unwrap()).unwrap();
        assert_eq!(of("awc-3.11.0+openssl").versions(), [0x0304, 0x0303, 0x0302, 0x0301]);
        assert!(of("awc-3.11.0+openssl").made().1.is_some(), "the offer that is made lacks two of them");
        for name in ["isahc-1.8.3+openssl", "reqwest-0.13.5+native-tls", "awc-3.11.0+rustls-0.23.46+ring"] {
            assert_eq!((of(name).versions(), of(name).made().1), (&[0x0304, 0x0303][..], None), "{name}");
        }
    }

    #[test]
    fn reqwest_read_unverified_certificates_up_to_0_11_3() {
        let of = |name: &str| Profile::of(&name.parse().unwrap()).unwrap().still_verifies();
        let cause = Some("insecure-mode-still-verifies");
        assert_eq!(of("reqwest-0.10.10+rustls-0.18.1+danger"), cause);
        assert_eq!(of("reqwest-0.11.3+rustls-0.19.1+danger"), cause);
        for name in [
            "reqwest-0.11.4+rustls-0.19.1+danger",
            "reqwest-0.11.3+rustls-0.19.1",
            "reqwest-0.11.3+native-tls+danger",
            "tokio-rustls-0.22.0+rustls-0.19.1+danger",
        ] {
            assert_eq!(of(name), None, "{name}");
        }
    }

    #[test]
    fn insecure_ureq_2_offers_what_its_rustls_does() {
        let of = |name: &str| Profile::of(&name.parse().unwrap()).unwrap().offer.schemes;
        assert_eq!(of("ureq-2.8.0+rustls-0.21.12+danger"), Schemes::Ring);
        assert_eq!(of("ureq-3.5.2+rustls-0.23.46+ring+danger"), Schemes::UreqNoVerifier);
    }

    #[test]
    fn old_rustls_refuses_addresses() {
        let refuses: BTreeSet<u64> = further()
            .iter()
            .filter(|p| p.refuses_address().is_some())
            .filter_map(|p| p.id.rustls().map(|v| v.minor))
            .collect();
        assert_eq!(refuses, BTreeSet::from([18, 19, 20]));
    }

    #[test]
    fn signatures_that_old_aws_lc_rs_cannot_verify() {
        let chosen = Chosen { version: Some(0x0303), scheme: Some(0x0603), ..Chosen::default() };
        let hit: Vec<_> =
            further().iter().filter_map(|p| p.defect(&chosen).map(|d| (p.id.to_string(), d.cause))).collect();
        assert_eq!(
            hit,
            [
                ("reqwest-0.12.28+rustls-0.23.5+aws-lc-rs".to_owned(), "p521-scheme-offered-unverifiable"),
                (
                    "reqwest-0.12.28+rustls-0.23.26+aws-lc-rs".to_owned(),
                    "ecdsa-sha512-handshake-unverifiable"
                ),
            ]
        );
    }

    #[test]
    fn some_rustls_stop_at_the_first_candidate_of_a_scheme() {
        let of = |name: &str, scheme, curve| {
            let chosen = Chosen { version: Some(0x0303), scheme: Some(scheme), curve: Some(curve) };
            Profile::of(&name.parse().unwrap()).and_then(|p| p.defect(&chosen)).map(|d| d.cause)
        };
        let cause = Some("webpki-error-variant-unhandled");
        for (rustls, expected) in
            [("0.23.23", None), ("0.23.24", cause), ("0.23.28", cause), ("0.23.29", None)]
        {
            let name = format!("reqwest-0.12.28+rustls-{rustls}");
            assert_eq!(of(&name, 0x0503, Curve::P256), expected, "{name}");
            assert_eq!(of(&name, 0x0403, Curve::P384), expected, "{name}");
            assert_eq!(of(&name, 0x0403, Curve::P256), None, "{name}");
            assert_eq!(of(&format!("{name}+danger"), 0x0503, Curve::P256), None, "{name}");
        }
    }

    #[test]
    fn the_first_defect_hits_the_affected_versions_and_no_other() {
        let chosen = Chosen { version: Some(0x0303), scheme: Some(ECDSA_SHA1), ..Chosen::default() };
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
