mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Said, Setting, Usage};

/// The verifier of `danger_accept_invalid_certs` left verify_tls12_signature and its like at their defaults, which parse
/// the certificate (rustls 0.18 and newer).
const VERIFIES: &[(&str, &str)] = &[("0.10.0", "0.11.4")];

pub(super) static CAUSE: Cause = Cause {
    name: "insecure-mode-still-verifies",
    title: "reqwest before 0.11.4 still verifies handshake signatures when certificates are to be accepted unverified",
    at: Where::Dependency,
    group: Group::Certificate,
    condition: All(&[
        Any(&[said(Said::BadEncoding), said(Said::BadSignature)]),
        Any(&[Not(&Unless(&setting(Setting::Hyper))), Not(&Unless(&setting(Setting::Reqwest)))]),
        Not(&Not(&package("reqwest", VERIFIES))),
        Unless(&Is(Pattern::Usage(Usage::VerificationNotSwitchedOff))),
    ]),
    signs: &[
        Sign::new(said(Said::BadSignature), -8),
        Sign::new(package("reqwest", VERIFIES), 25),
        Sign::new(setting(Setting::VerificationOff), 8),
        Sign::new(setting(Setting::Hyper), 6),
    ],
    rivals: &["x509-v1-certificate", "malformed-certificate"],
    summaries: &[
        "Certificates are to be accepted unverified, and reqwest before 0.11.4 still parses the certificate of {target} to verify the handshake's signature: an old or odd one (X.509 version 1 above all) fails there.",
        "Certificates are to be accepted unverified, and reqwest before 0.11.4 still parses them to verify the handshake's signature: an old or odd one (X.509 version 1 above all) fails there.",
    ],
    affected: &[Affected { package: "reqwest", ranges: VERIFIES, cured_in: &["0.11.27"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update reqwest to 0.11.4 or newer (0.11.27 is the last of its line).",
        )
        .commands(&["{cargo_update}", "cargo update -p reqwest --precise 0.11.27"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Give the server a certificate of X.509 version 3 with a subjectAltName; then verification can stay on, with that certificate as root.",
        )
        .commands(&[
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\" -addext \"basicConstraints=critical,CA:FALSE\"",
        ]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Or use the native-tls backend, whose OpenSSL parses such certificates.",
        )
        .commands(&["cargo add reqwest@0.11 --features native-tls"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/seanmonstar/reqwest/issues/1210",
        "reqwest 0.11.3, src/tls.rs (NoVerifier)",
        "reqwest 0.11.4, src/tls.rs (verify_tls12_signature, verify_tls13_signature)",
    ],
    lab: Lab::None("the server is that of x509-v1-certificate, at which reqwest 0.11.3 shows it"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
