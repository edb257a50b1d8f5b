mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::{package, said};
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "path-building-limit-exceeded",
    title: "The verifier gave up the search for a path: too many certificates, signatures or name constraints",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: said(Said::PathBuildingLimit),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The search for a path from the certificate of {target} to a root went over the verifier's limit of depth or of work.",
        "The search for a path to a root went over the verifier's limit of depth or of work.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Send the server's own certificate and the intermediates of one path, none that are cross-signed the other way.",
        )
        .commands(&[
            "cat server.pem intermediate.pem > fullchain.pem && sudo nginx -t && sudo systemctl reload nginx",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Shorten the chain: rustls follows at most six intermediates, OpenSSL up to its verify depth.",
        ),
        Remedy::lasting(
            RemedyKind::Trust,
            "Take roots of the same name out of the client's store, save the one in use: each of them is tried with every signature.",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "On rustls-webpki 0.100 or 0.101: update, the work is bounded and the search prunes earlier since 0.100.2 and 0.101.4 (RUSTSEC-2023-0053).",
        )
        .commands(&["cargo update -p rustls-webpki --precise 0.101.7"])
        .when(package("rustls-webpki", &[("0.100.0", "0.102.0")])),
    ],
    not_remedies: &[],
    references: &[
        "rustls-webpki 0.103.17, src/verify_cert.rs (Budget: 100 signatures, 200000 calls, 250000 comparisons; six intermediates)",
        "https://rustsec.org/advisories/RUSTSEC-2023-0053.html",
        "https://rustsec.org/advisories/RUSTSEC-2023-0052.html",
        "OpenSSL 3.0, X509_V_ERR_CERT_CHAIN_TOO_LONG (22)",
    ],
    lab: Lab::None("no server of the lab has it yet"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
