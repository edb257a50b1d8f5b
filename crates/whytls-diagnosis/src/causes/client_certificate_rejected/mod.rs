mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{self, All, Any, Is, Not, Unless},
    Pattern, said, setting,
};
use crate::evidence::{Alert, Said, Server, Setting};
use crate::symptoms::SIGNATURE_REFUSED;

/// The text is known to be a server's.
const GIVEN_SERVER: Condition = Not(&Unless(&setting(Setting::ServerSide)));
/// A client's certificate is known to be spoken of.
const GIVEN_IDENTITY: Condition = Not(&Unless(&setting(Setting::ClientIdentity)));

pub(super) static CAUSE: Cause = Cause {
    name: "client-certificate-rejected",
    title: "The server refuses the client's certificate: it does not trust the issuer, or does not take this certificate for a client's",
    at: Where::Client,
    group: Group::ClientAuthentication,
    condition: Any(&[
        Is(Pattern::Server(Server::RejectsClientCertificate)),
        All(&[
            Any(&[
                said(Said::Received(Alert::UnknownCa)),
                said(Said::Received(Alert::BadCertificate)),
                said(Said::Received(Alert::UnsupportedCertificate)),
                said(Said::Received(Alert::CertificateUnknown)),
                said(Said::Received(Alert::CertificateRevoked)),
                said(Said::Received(Alert::AccessDenied)),
                said(Said::Received(Alert::CertificateUnobtainable)),
                said(Said::Received(Alert::BadCertificateHashValue)),
            ]),
            // A server that receives such an alert is told so of its own certificate.
            Unless(&setting(Setting::ServerSide)),
            // Who asks for no certificate refuses none.
            Unless(&Is(Pattern::Server(Server::DeniesAccess))),
            // Where the verdict of the other side is printed too, the alert is its echo.
            Unless(&Any(&[
                said(Said::UnknownIssuer),
                said(Said::NameMismatch),
                said(Said::NoNames),
                said(Said::Expired),
                said(Said::NotYetValid),
                said(Said::CaAsEndEntity),
                said(Said::BadEncoding),
                said(Said::NameConstraintViolated),
                said(Said::NameConstraintMalformed),
                said(Said::NameMalformed),
                said(Said::CriticalExtensionUnknown),
                said(Said::VersionUnsupported),
                said(Said::PurposeInvalid),
                SIGNATURE_REFUSED,
            ])),
        ]),
        // The server itself speaks.
        said(Said::ClientTurnedAway),
        All(&[
            Any(&[
                said(Said::Sent(Alert::UnknownCa)),
                said(Said::Sent(Alert::BadCertificate)),
                said(Said::Sent(Alert::CertificateUnknown)),
                said(Said::Sent(Alert::UnsupportedCertificate)),
            ]),
            GIVEN_SERVER,
        ]),
        All(&[
            Any(&[
                said(Said::UnknownIssuer),
                said(Said::IssuerNotLocal),
                said(Said::SelfSignedLeaf),
                said(Said::NotYetValid),
                said(Said::SelfSignedInChain),
                said(Said::VerifyFailed),
                said(Said::PurposeInvalid),
                said(Said::CredentialsUnusable),
            ]),
            GIVEN_SERVER,
            GIVEN_IDENTITY,
        ]),
        All(&[said(Said::Received(Alert::DecryptError)), setting(Setting::ClientIdentity)]),
    ]),
    signs: &[
        Sign::new(setting(Setting::ClientIdentity), 8),
        Sign::new(setting(Setting::ClientSide), 3),
        Sign::new(setting(Setting::Reqwest), 2),
        Sign::new(said(Said::Received(Alert::AccessDenied)), -2),
        Sign::new(said(Said::Expired), -12),
        Sign::new(said(Said::ExpiredOrNotYetValid), -6),
        Sign::new(said(Said::ClientAuthUnanswered), -12),
    ],
    rivals: &["client-certificate-required"],
    summaries: &[
        "{target} refused the client's certificate with the alert {alert}: it does not trust the CA that issued it, or does not take it for a client's.",
        "The peer refused the certificate that this side sent, with the alert {alert}: it does not trust the CA that issued it, or does not take it for a client's.",
        "The server refused the client's certificate: it does not trust the CA that issued it, or does not take it for a client's.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Compare the issuer of the client certificate with the CAs that the server names; one of them must be the issuer, or stand above it.",
        )
        .commands(&[
            "openssl x509 -in client.pem -noout -issuer -ext extendedKeyUsage; openssl s_client -connect {target} -servername {host} </dev/null 2>/dev/null | sed -n '/Acceptable client certificate CA names/,/Requested Signature/p'",
            "openssl x509 -in client.pem -noout -issuer -ext extendedKeyUsage; openssl s_client -connect HOST:PORT </dev/null 2>/dev/null | sed -n '/Acceptable client certificate CA names/,/Requested Signature/p'",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "Send the intermediates too: put them behind the client's certificate in the PEM file. The server builds the path from what it is sent.",
        )
        .code(
            "let pem = std::fs::read(\"client-with-key.pem\")?;\n\
             let client = reqwest::Client::builder().use_rustls_tls().identity(reqwest::Identity::from_pem(&pem)?).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "Have the certificate issued by a CA that the server accepts, with extendedKeyUsage clientAuth (its lack gives unsupported_certificate with many servers).",
        )
        .commands(&[
            "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout client.key -out client.csr -subj \"/CN=client\" -addext \"extendedKeyUsage=clientAuth\"",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "On the server, add the CA of the client's certificate to the list that client certificates are verified with; it is another list than that of the server's own chain.",
        )
        .commands(&["ssl_client_certificate /etc/ssl/client-ca.pem;  # nginx"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 6.2 (unknown_ca, bad_certificate, unsupported_certificate, certificate_unknown, access_denied)",
        "RFC 8446 section 4.3.2 (CertificateRequest)",
        "RFC 5246 section 7.4.6 (client certificate)",
    ],
    lab: Lab::None(
        "the server of client-certificate-required shows it to a client that sends a certificate of another CA",
    ),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
