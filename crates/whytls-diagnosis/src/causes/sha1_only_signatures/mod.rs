mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, algorithm, said};
use crate::evidence::{Algorithm, KeyExchangeSignature, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "sha1-only-signatures",
    title: "The server signs its part of the handshake with SHA-1 only",
    at: Where::Server,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::SignsWithSha1Only)),
        said(Said::SignatureTypeRefused),
        All(&[
            Any(&[
                said(Said::SignedWithUnofferedScheme),
                said(Said::LegacySignatureRefused),
                said(Said::NoSchemeInCommon),
            ]),
            Any(&[
                algorithm(Algorithm::WeakDigest),
                Is(Pattern::KeyExchangeSignature(KeyExchangeSignature::EcdsaSha1)),
            ]),
        ]),
    ]),
    // The same server is hard on clients of another cause, which offer SHA-1 first.
    signs: &[
        Sign::new(Is(Pattern::Server(Server::SignsWithSha1Only)), 30),
        Sign::new(said(Said::SignatureTypeRefused), 2),
        Sign::new(algorithm(Algorithm::WeakDigest), 10),
    ],
    rivals: &["no-common-signature-scheme", "server-selects-unoffered-parameter"],
    summaries: &[
        "The server signed its key exchange with {scheme}, and this client takes no signature with SHA-1.",
        "The server signed the handshake in a way that this client does not take; most often that is SHA-1, from an old server or one that was limited to it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server sign with SHA-256 or better: take the limit to SHA-1 out of its signature algorithms.",
        )
        .commands(&[
            "ssl_conf_command SignatureAlgorithms ECDSA+SHA256:ECDSA+SHA384:RSA-PSS+SHA256:RSA-PSS+SHA384:RSA+SHA256:RSA+SHA384;  # nginx 1.19.4 and newer",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Allow TLS 1.3 at the server: its handshake knows no signature with SHA-1.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx"]),
        Remedy::lasting(
            RemedyKind::Server,
            "If its TLS library is too old to sign with SHA-2, update it, or put a proxy in front of it.",
        ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Until then let one OpenSSL program take SHA-1 from this server; rustls has no such switch.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = conf' '[conf]' 'ssl_conf = ssl' '[ssl]' 'system_default = tls' '[tls]' 'CipherString = DEFAULT@SECLEVEL=0' > legacy.cnf; OPENSSL_CONF=legacy.cnf ./program",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9155 (deprecating MD5 and SHA-1 signature hashes in TLS 1.2)",
        "RFC 5246 section 7.4.1.4.1 (signature_algorithms)",
        "OpenSSL 3.0, ssl/t1_lib.c (tls12_check_peer_sigalg: wrong signature type)",
    ],
    lab: Lab::Scenario("sha1-only-signatures"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
