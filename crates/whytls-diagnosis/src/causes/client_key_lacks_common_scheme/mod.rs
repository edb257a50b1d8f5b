mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "client-key-lacks-common-scheme",
    title: "The client's key can sign in none of the schemes that the server lists for client certificates",
    at: Where::Client,
    group: Group::ClientAuthentication,
    condition: Any(&[Is(Pattern::Server(Server::NoSchemeForClientKey)), said(Said::NoClientSchemeInCommon)]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "{target} asks for a client certificate, and the client's key can sign in none of the schemes that it lists (an ECDSA key where only RSA is listed, a P-521 key with ring, or a list of SHA-1 schemes alone).",
        "The server asks for a client certificate, and the client's key can sign in none of the schemes that it lists (an ECDSA key where only RSA is listed, a P-521 key with ring, or a list of SHA-1 schemes alone).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "See which schemes the server lists, and have a client certificate issued for a key that has one of them; RSA of 2048 bits or more and ECDSA on P-256 are listed nearly everywhere.",
        )
        .commands(&[
            "openssl s_client -connect {target} -servername {host} </dev/null 2>/dev/null | grep -E 'Requested Signature|Client Certificate Types'",
            "openssl s_client -connect HOST:PORT </dev/null 2>/dev/null | grep -E 'Requested Signature|Client Certificate Types'",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "A key on P-521 needs the aws-lc-rs provider: ring cannot sign with it.",
        )
        .code(
            "rustls::crypto::aws_lc_rs::default_provider().install_default().map_err(|_| \"a provider is installed already\")?;",
        ),
        Remedy::lasting(RemedyKind::Server, "On the server, list schemes for both kinds of keys.")
            .commands(&[
                "ssl_conf_command ClientSignatureAlgorithms ECDSA+SHA256:ECDSA+SHA384:RSA-PSS+SHA256:RSA+SHA256;  # nginx 1.19.4 or newer",
            ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.3.2 (CertificateRequest)",
        "RFC 5246 section 7.4.4 (supported_signature_algorithms)",
        "rustls 0.23.46, src/client/common.rs (ClientAuthDetails::resolve)",
    ],
    lab: Lab::None(
        "openssl s_server -Verify 1 -client_sigalgs RSA+SHA256 shows it to a client with an ECDSA key",
    ),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
