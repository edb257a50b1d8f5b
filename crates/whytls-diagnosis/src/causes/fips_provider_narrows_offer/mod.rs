mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "fips-provider-narrows-offer",
    title: "A FIPS mode offers fewer groups and suites than the server needs",
    at: Where::Client,
    group: Group::Negotiation,
    condition: All(&[
        Any(&[
            said(Said::Received(Alert::HandshakeFailure)),
            said(Said::Received(Alert::InsufficientSecurity)),
            said(Said::NoGroupInCommon),
            said(Said::NoCipherSuiteInCommon),
            said(Said::NoSchemeInCommon),
        ]),
        Not(&Unless(&setting(Setting::Fips))),
        Not(&Is(Pattern::Server(Server::NoSuiteOfRustls))),
    ]),
    signs: &[Sign::new(setting(Setting::Fips), 20)],
    rivals: &["no-common-group", "no-common-signature-scheme"],
    summaries: &[
        "A FIPS mode is on, which leaves out X25519 and ChaCha20-Poly1305; a server that has nothing else refuses.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Permit P-256 and the suites with AES-GCM on the server, beside what it has.",
        )
        .commands(&[
            "ssl_ecdh_curve X25519:prime256v1:secp384r1; ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384;  # nginx",
        ]),
        Remedy::lasting(
            RemedyKind::Feature,
            "If nobody asked for FIPS, find out which crate switches it on, and switch it off there.",
        )
        .commands(&["cargo tree -e features -i rustls | grep -B3 fips"]),
    ],
    not_remedies: &[],
    references: &[
        "NIST SP 800-52 Rev. 2",
        "rustls 0.23.46, src/crypto/aws_lc_rs/mod.rs (default_provider with the feature fips)",
    ],
    lab: Lab::None("no client of the lab's table is built with a FIPS provider"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
