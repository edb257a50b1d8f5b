mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, package, said};
use crate::evidence::{Said, Server};
use crate::symptoms::ON_A_SERVER;

pub(super) static CAUSE: Cause = Cause {
    name: "ip-address-in-sni",
    title: "The client sends an IP address as server name (SNI), and the server refuses it",
    at: Where::Client,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Server(Server::RefusesAddressAsName)),
        said(Said::SniIsAddress),
        said(Said::SniInvalid),
        All(&[said(Said::HandshakeUnreadable), package("rustls", &[("0.16.0", "0.21.0")])]),
    ]),
    signs: &[Sign::new(ON_A_SERVER, 15)],
    rivals: &["server-name-built-wrong"],
    summaries: &[
        "The client sent {host} as server name (SNI); an IP address is not allowed there (RFC 6066), and the server refused the ClientHello.",
        "The server name (SNI) that the client sent is no host name, most likely an IP address, and the server refused the ClientHello.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Connect by a DNS name that stands in the certificate; give it the address in DNS or in the client's own table of hosts.",
        )
        .code(
            "let client = reqwest::Client::builder().resolve(\"server.internal\", \"10.0.0.4:443\".parse()?).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "In the client that sends it, set no SNI where the host is an address: rustls does so by itself when the name is ServerName::IpAddress.",
        )
        .code(
            "let name = rustls::pki_types::ServerName::try_from(\"10.0.0.4\")?; // an address: no SNI is sent",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "Update the server's rustls to 0.23.5 or newer, or to 0.21.12: these ignore an address in SNI and go on.",
        )
        .commands(&["cargo update -p rustls --precise 0.23.46"]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Where the client cannot be changed, switch its SNI off if it has an option for that (lftp: set ssl:use-sni no).",
        )
        .commands(&["openssl s_client -connect {target} -noservername </dev/null"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 6066 section 3 (literal IPv4 and IPv6 addresses are not permitted in HostName)",
        "rustls 0.23.5, release notes: ignore server_name extension containing IP address",
        "https://github.com/rustls/rustls/issues/1310",
        "rustls 0.21.12, src/msgs/handshake.rs (ServerNamePayload::read_hostname)",
    ],
    lab: Lab::None("the fault is a client's; the lab has servers"),
    reports: 6,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
