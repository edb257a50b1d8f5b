mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};
use crate::symptoms::ADDRESS_DIALLED;

pub(super) static CAUSE: Cause = Cause {
    name: "server-name-built-wrong",
    title: "The program hands something as server name that is none: brackets, a port, a whole URI, an empty text",
    at: Where::Client,
    group: Group::Connection,
    condition: Any(&[
        said(Said::ServerNameInvalid),
        All(&[
            said(Said::SniInvalid),
            // These let an address pass: what they refuse is something else.
            Any(&[package("rustls", &[("0.21.12", "0.22.0")]), package("rustls", &[("0.23.5", "0.24.0")])]),
        ]),
        All(&[said(Said::AddressMalformed), setting(Setting::Rustls)]),
    ]),
    signs: &[Sign::new(ADDRESS_DIALLED, -10)],
    rivals: &["ipv6-literal-as-server-name", "hex-like-host-name-refused"],
    summaries: &[
        "The program handed a server name to the TLS library that is neither a DNS name nor an address; nothing was sent yet.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Take the host out of the URL with its parser: no scheme, no port, no brackets, no path. url::Url::host_str keeps the brackets of an IPv6 address; http::Uri::host does too.",
        )
        .code(
            "let url: reqwest::Url = \"https://[2001:db8::7]:8443/path\".parse()?;\n\
             let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();\n\
             let name = rustls::pki_types::ServerName::try_from(host)?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "In tonic, give ClientTlsConfig::domain_name the bare host name of the certificate (api.example), never the endpoint's URI.",
        )
        .code("let tls = tonic::transport::ClientTlsConfig::new().domain_name(\"api.example\");"),
        Remedy::lasting(
            RemedyKind::Environment,
            "If the name comes from a setting, look for blanks, a trailing line end, quotes or http:// in it.",
        )
        .commands(&["printenv | grep -iE 'host|url|addr|endpoint' | cat -A"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 6066 section 3 (HostName)",
        "rustls-pki-types 1.16, src/server_name.rs (InvalidDnsNameError)",
        "https://github.com/grpc/grpc-rust/issues/239",
    ],
    lab: Lab::None("the error comes before anything is sent"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
