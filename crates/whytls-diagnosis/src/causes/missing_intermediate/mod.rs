mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Said, Setting, Trust};
use crate::symptoms::{PRIVATE_HOST, PUBLIC_HOST, SILENT, UNKNOWN_ISSUER};

pub(super) static CAUSE: Cause = Cause {
    name: "missing-intermediate",
    title: "The server does not send its intermediate certificate",
    at: Where::Server,
    group: Group::Trust,
    condition: Any(&[
        Is(Pattern::Trust(Trust::IntermediateLeftOut)),
        // With the very root given, it is the more probable of the two.
        All(&[Is(Pattern::Trust(Trust::IntermediateMayBeLeftOut)), Is(Pattern::Trust(Trust::IssuerUnknown))]),
        All(&[
            Any(&[UNKNOWN_ISSUER, SILENT, said(Said::ChainIncomplete)]),
            Is(Pattern::Trust(Trust::IntermediateLeftOut)),
        ]),
    ]),
    signs: &[
        // The root is given: what is between it and the server is missing, more probably than another CA is meant.
        Sign::new(Is(Pattern::Trust(Trust::IntermediateMayBeLeftOut)), 6),
        Sign::new(said(Said::LeafSignatureUnverifiable), 12),
        Sign::new(said(Said::ChainIncomplete), 12),
        Sign::new(said(Said::IssuerNotLocal), 3),
        Sign::new(said(Said::UnknownIssuer), 2),
        Sign::new(PUBLIC_HOST, 4),
        Sign::new(setting(Setting::Quic), 3),
        Sign::new(Any(&[setting(Setting::Smtp), setting(Setting::MailBox)]), 2),
        Sign::new(PRIVATE_HOST, -2),
        Sign::new(setting(Setting::IssuersSent), -10),
        Sign::new(All(&[setting(Setting::Cargo), PUBLIC_HOST]), -6),
    ],
    rivals: &["private-ca-not-trusted", "self-signed-certificate"],
    summaries: &[
        "{target} does not send the certificate of {issuer}, which signed {signed}: clients cannot get from it to a root.",
        "{target} does not send the certificate of {issuer}, which signed its own; it can be fetched from {fetch_from}.",
        "{target} does not send the certificate of {issuer}, which signed its own: clients cannot get from it to a root.",
        "The server sends its own certificate without the intermediate that signed it, so clients cannot get from it to a root.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server send its certificate followed by the intermediate, in one file.",
        )
        .commands(&[
            "curl -sSfo intermediate.der {fetch_from} && openssl x509 -in intermediate.der -inform DER -out intermediate.pem && cat server.pem intermediate.pem > fullchain.pem  # nginx: ssl_certificate fullchain.pem;",
            "cat server.pem intermediate.pem > fullchain.pem  # nginx: ssl_certificate fullchain.pem;",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "A server on native-tls with OpenSSL: 0.2.2 and newer send the chain of the PKCS#12 file in its right order.",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "With certbot, point the server to fullchain.pem where it now names cert.pem.",
        )
        .commands(&[
            "sudo sed -i --follow-symlinks 's#/cert\\.pem#/fullchain.pem#' /etc/nginx/sites-enabled/* && sudo nginx -t && sudo systemctl reload nginx",
        ]),
        Remedy::stop_gap(
            RemedyKind::Trust,
            "While the server cannot be changed, add the intermediate to the client's roots. It has to be replaced when the CA changes its intermediate.",
        )
        .code(
            "let client = reqwest::Client::builder().add_root_certificate(reqwest::Certificate::from_pem(&std::fs::read(\"intermediate.pem\")?)?).build()?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.4.2 (Certificate)",
        "RFC 5246 section 7.4.2 (Server Certificate)",
        "RFC 5280 section 4.2.2.1 (Authority Information Access, caIssuers)",
        "OpenSSL 3.0, X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE (21)",
        "native-tls CHANGELOG, 0.2.2",
    ],
    lab: Lab::Scenario("missing-intermediate"),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
