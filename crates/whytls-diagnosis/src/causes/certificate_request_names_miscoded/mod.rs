mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any},
    package, said, setting,
};
use crate::evidence::{Alert, Said, Setting};

/// rustls issue 1288: the names were sent without the SEQUENCE around them; 0.21.1 has it back.
const RUSTLS: &[(&str, &str)] = &[("0.21.0", "0.21.1")];

pub(super) static CAUSE: Cause = Cause {
    name: "certificate-request-names-miscoded",
    title: "A rustls 0.21.0 server encodes the names of CAs wrongly in its CertificateRequest",
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
        "A server with rustls 0.21.0 that asks for client certificates leaves out the SEQUENCE around the names of its CAs: OpenSSL and other strict clients end the handshake with decode_error.",
    ],
    affected: &[Affected { package: "rustls", ranges: &[("0.21.0", "0.21.1")], cured_in: &["0.21.12"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "On the server, update rustls to 0.21.1 or newer (0.21.12 is the last of its line).",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls@0.21.0 --precise 0.21.12"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Until then, let the server's verifier name no CAs: return an empty list from root_hint_subjects (in 0.21, client_auth_root_subjects).",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/issues/1288",
        "RFC 8446 section 4.2.4 (certificate_authorities)",
    ],
    lab: Lab::None("a matter of one version of a server's library"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
