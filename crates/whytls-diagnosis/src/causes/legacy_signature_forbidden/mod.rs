mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "legacy-signature-forbidden",
    title: "OpenSSL's security level forbids the signatures of TLS 1.1 and older",
    at: Where::Client,
    group: Group::Negotiation,
    condition: said(Said::LegacySignatureRefused),
    signs: &[],
    rivals: &["legacy-version-only", "sha1-only-signatures"],
    summaries: &[
        "The server chose TLS 1.1 or older, whose key exchange is signed with MD5 and SHA-1, and this client's security level forbids that (OpenSSL 3: from level 1 on).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Switch TLS 1.2 or 1.3 on at the server; then no such signature is made.",
        )
        .commands(&["ssl_protocols TLSv1.2 TLSv1.3;  # nginx; Apache: SSLProtocol -all +TLSv1.2 +TLSv1.3"]),
        Remedy::lasting(
            RemedyKind::Network,
            "If the device knows nothing newer, put a proxy beside it that speaks TLS 1.3 to the clients.",
        ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Let this one program have the old version and security level 0; native-tls keeps the level from the file.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = conf' '[conf]' 'ssl_conf = ssl' '[ssl]' 'system_default = tls' '[tls]' 'MinProtocol = TLSv1' 'CipherString = DEFAULT@SECLEVEL=0' > legacy.cnf; OPENSSL_CONF=legacy.cnf ./program",
        ]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "native-tls 0.2.14 is named as a cure because it still offers TLS 1.0 by default; with OpenSSL 3 it fails at the signature all the same.",
            witness: None,
        },
    ],
    references: &[
        "RFC 8996 (deprecating TLS 1.0 and TLS 1.1)",
        "OpenSSL 3.0, CHANGES.md (SHA-1 and MD5 signatures are not allowed at security level 1)",
        "OpenSSL 3.0, ssl/statem/statem_clnt.c (tls_process_key_exchange)",
    ],
    lab: Lab::None("the server of legacy-version-only shows it to OpenSSL clients that still offer TLS 1.0"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
