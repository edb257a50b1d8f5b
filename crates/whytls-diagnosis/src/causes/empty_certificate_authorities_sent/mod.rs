mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any},
    package, said, setting,
};
use crate::evidence::{Alert, Said, Setting};

/// The extension is left out where there are no names from 0.22.2 on.
const RUSTLS: &[(&str, &str)] = &[("0.22.0", "0.22.2")];

pub(super) static CAUSE: Cause = Cause {
    name: "empty-certificate-authorities-sent",
    title: "A rustls 0.22.0 or 0.22.1 server sends an empty certificate_authorities extension",
    at: Where::Server,
    group: Group::ClientAuthentication,
    condition: All(&[
        Any(&[
            said(Said::Received(Alert::DecodeError)),
            said(Said::Sent(Alert::DecodeError)),
            said(Said::CertificateRequestMalformed),
        ]),
        package("rustls", RUSTLS),
    ]),
    signs: &[Sign::new(setting(Setting::ClientIdentity), 3), Sign::new(setting(Setting::Rustls), 1)],
    rivals: &[],
    summaries: &[
        "A server with rustls 0.22.0 or 0.22.1 that asks for client certificates in TLS 1.3 and names no CAs sends certificate_authorities with an empty list, which RFC 8446 forbids: strict clients end the handshake with decode_error.",
    ],
    affected: &[Affected { package: "rustls", ranges: &[("0.22.0", "0.22.2")], cured_in: &["0.22.4"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "On the server, update rustls to 0.22.2 or newer; take 0.22.4, since 0.22.2 has the defect of ecdsa-sha1-offered-unverifiable.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls@0.22 --precise 0.22.4"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Until then, let the server's verifier name at least one CA: WebPkiClientVerifier does so unless clear_root_hint_subjects is called.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.2.4 (certificate_authorities: at least one name)",
        "rustls 0.22.2, src/server/tls13.rs (emit_certificate_req_tls13)",
    ],
    lab: Lab::None("a matter of two versions of a server's library"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
