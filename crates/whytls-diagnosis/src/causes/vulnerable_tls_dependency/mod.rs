mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::Is;
use crate::condition::Pattern;
use crate::evidence::Graph;

pub(super) static CAUSE: Cause = Cause {
    name: "vulnerable-tls-dependency",
    title: "A crate around TLS has a published advisory",
    at: Where::Dependency,
    group: Group::Advice,
    condition: Is(Pattern::Graph(Graph::Vulnerable)),
    signs: &[Sign::new(Is(Pattern::Graph(Graph::Vulnerable)), -20)],
    rivals: &[],
    summaries: &[
        "Published advisories touch this program: {advisories}. They fail no connection by themselves.",
        "A crate around TLS that is built into this program has a published advisory. It fails no connection by itself.",
    ],
    affected: &[
        Affected { package: "aws-lc-fips-sys", ranges: &[("0.13.0", "0.13.13")], cured_in: &["0.13.13"] },
        // A version of its own for each release: it is raised by aws-lc-rs 1.16.2 and newer.
        Affected { package: "aws-lc-sys", ranges: &[("0.14.0", "0.39.0")], cured_in: &["0.47.0"] },
        Affected { package: "h2", ranges: &[("0.0.0", "0.4.16")], cured_in: &["0.4.20"] },
        Affected { package: "openssl", ranges: &[("0.0.0", "0.10.72")], cured_in: &["0.10.82"] },
        Affected { package: "quinn-proto", ranges: &[("0.0.0", "0.11.15")], cured_in: &["0.11.19"] },
        Affected { package: "ring", ranges: &[("0.0.0", "0.17.12")], cured_in: &["0.17.14"] },
        Affected {
            package: "rustls",
            ranges: &[
                ("0.0.0", "0.21.11"),
                ("0.22.0", "0.22.4"),
                ("0.23.0", "0.23.5"),
                ("0.23.13", "0.23.45"),
            ],
            cured_in: &["0.21.12", "0.22.4", "0.23.5", "0.23.46"],
        },
        Affected { package: "rustls-webpki", ranges: &[("0.0.0", "0.103.13")], cured_in: &["0.103.17"] },
        Affected {
            package: "tokio-rustls",
            ranges: &[("0.12.0", "0.12.3"), ("0.13.0", "0.13.1")],
            cured_in: &["0.12.3", "0.13.1"],
        },
        Affected { package: "tonic", ranges: &[("0.12.2", "0.12.3")], cured_in: &["0.12.3"] },
        Affected { package: "webpki", ranges: &[("0.0.0", "0.22.2")], cured_in: &["0.22.4"] },
    ],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update the crates in the lock file. rustls and rustls-webpki go together: with rustls 0.23.24 to 0.23.28 a newer rustls-webpki alone breaks handshakes with ECDSA certificates.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Update,
            "Where the line has no fix (rustls 0.20, rustls-webpki 0.101 and 0.102, webpki 0.21, h2 0.3), raise the crate that asks for it.",
        )
        .commands(&["cargo tree --invert {package}"]),
        Remedy::stop_gap(
            RemedyKind::Update,
            "If it cannot be raised now, read the advisory: several touch only programs that check CRLs, CAs with name constraints, or servers.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://rustsec.org/advisories/RUSTSEC-2024-0336",
        "https://rustsec.org/advisories/RUSTSEC-2024-0399",
        "https://rustsec.org/advisories/RUSTSEC-2026-0049",
        "https://rustsec.org/advisories/RUSTSEC-2026-0098",
        "https://rustsec.org/advisories/RUSTSEC-2026-0099",
        "https://rustsec.org/advisories/RUSTSEC-2026-0104",
        "https://rustsec.org/advisories/RUSTSEC-2026-0285",
        "https://github.com/rustsec/advisory-db",
    ],
    lab: Lab::None("a dependency graph, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
