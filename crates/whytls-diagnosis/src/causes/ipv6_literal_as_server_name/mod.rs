mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

/// hyper-rustls to 0.23.1, ureq 3.0 to 3.3 and awc with rustls (each version) hand `[::1]` on as a name.
const HYPER_RUSTLS: &[(&str, &str)] = &[("0.17.0", "0.23.2")];
const UREQ: &[(&str, &str)] = &[("3.0.0", "3.4.0")];
const ACTIX_TLS: &[(&str, &str)] = &[("3.0.0", "4.0.0")];

pub(super) static CAUSE: Cause = Cause {
    name: "ipv6-literal-as-server-name",
    title: "A URL with an IPv6 address fails because the library takes the brackets for a part of the name",
    at: Where::Dependency,
    group: Group::Connection,
    condition: Any(&[
        All(&[
            Any(&[said(Said::ServerNameInvalid), said(Said::AddressMalformed)]),
            Not(&Unless(&setting(Setting::Ipv6Dialled))),
        ]),
        All(&[
            said(Said::ServerNameInvalid),
            Any(&[
                package("hyper-rustls", HYPER_RUSTLS),
                package("ureq", UREQ),
                package("actix-tls", ACTIX_TLS),
            ]),
        ]),
    ]),
    signs: &[Sign::new(Not(&Unless(&setting(Setting::Ipv6Dialled))), 25), Sign::new(All(&[]), -4)],
    rivals: &["server-name-built-wrong"],
    summaries: &[
        "{target} was dialled by its IPv6 address, and the library hands the address with its brackets to TLS as a name.",
        "If the URL holds an IPv6 address: some versions hand it to TLS with its brackets, as a name, which it is not.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "ureq 3.0.0 to 3.3.x: raise it to 3.4.0 or newer.")
            .commands(&["cargo update -p ureq --precise 3.5.2"])
            .when(package("ureq", UREQ)),
        Remedy::lasting(
            RemedyKind::Update,
            "hyper-rustls before 0.23.2: raise it (reqwest 0.11.18 and newer have it).",
        )
        .commands(&["cargo update -p reqwest --precise 0.11.27"])
        .when(package("hyper-rustls", HYPER_RUSTLS)),
        Remedy::lasting(
            RemedyKind::Code,
            "Dial a DNS name, and give the address to the client's own table of hosts.",
        )
        .code(
            "let client = reqwest::Client::builder().resolve(\"server.internal\", \"[2001:db8::7]:443\".parse()?).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "In code of your own, take the brackets off: ServerName::try_from(\"2001:db8::7\") is an address, with brackets it is nothing.",
        )
        .code(
            "let host = \"[2001:db8::7]\".trim_matches(['[', ']']);\n\
             let name = rustls::pki_types::ServerName::try_from(host)?;",
        ),
        Remedy::lasting(
            RemedyKind::Feature,
            "awc fails so with each of its rustls features, to actix-tls 3.6.1 and newer: use a DNS name there, or its feature openssl.",
        )
        .commands(&["cargo add awc --features openssl"])
        .when(package("actix-tls", ACTIX_TLS)),
    ],
    not_remedies: &[],
    references: &[
        "RFC 3986 section 3.2.2 (IP-literal)",
        "https://github.com/algesten/ureq/issues/1171",
        "hyper-rustls 0.23.2, src/connector.rs",
        "actix-tls 3.6.1, src/connect/rustls_0_23.rs",
    ],
    lab: Lab::None("the client refuses the name before anything is sent"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
