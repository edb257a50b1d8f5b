mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::Pattern;
use crate::condition::{said, setting};
use crate::evidence::{Alert, Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "client-certificate-required",
    title: "The server demands a client certificate, and none was sent",
    at: Where::Client,
    group: Group::ClientAuthentication,
    condition: Any(&[
        Is(Pattern::Server(Server::DemandsClientCertificate)),
        said(Said::Received(Alert::CertificateRequired)),
        said(Said::Sent(Alert::CertificateRequired)),
        said(Said::Received(Alert::NoCertificate)),
        said(Said::ClientCertificateMissing),
        // Optional certificates are asked for too: the alert shows that this one was not.
        All(&[
            said(Said::ClientAuthUnanswered),
            Any(&[
                said(Said::Received(Alert::HandshakeFailure)),
                said(Said::Received(Alert::BadCertificate)),
                said(Said::Received(Alert::CertificateUnknown)),
                said(Said::Received(Alert::UnknownCa)),
                said(Said::Received(Alert::AccessDenied)),
                said(Said::HandshakeEof),
                said(Said::Eof),
            ]),
        ]),
        All(&[
            Any(&[
                said(Said::Received(Alert::HandshakeFailure)),
                said(Said::Received(Alert::BadCertificate)),
                said(Said::CredentialsUnusable),
                said(Said::PostHandshakeCertificateRequest),
                said(Said::ClientTurnedAway),
            ]),
            Is(Pattern::Server(Server::DemandsClientCertificate)),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::ClientIdentity), 6),
        Sign::new(setting(Setting::Mqtt), 3),
        Sign::new(setting(Setting::Kafka), 2),
        Sign::new(setting(Setting::Kubernetes), 2),
        // What a server receives is said of its own certificate.
        Sign::new(setting(Setting::ServerSide), -4),
    ],
    rivals: &[],
    summaries: &[
        "{target} demands a client certificate from one of these CAs: {issuers}. The client sent none.",
        "{target} demands a client certificate, and the client sent none.",
        "The server demands a client certificate, and the client sent none.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Give the client its certificate and key: one PEM file with the key and the certificate, followed by the intermediates.",
        )
        .code(
            "let pem = std::fs::read(\"client-with-key.pem\")?;\n\
             let client = reqwest::Client::builder().use_rustls_tls().identity(reqwest::Identity::from_pem(&pem)?).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If there is no client certificate yet, make key and request, and have it signed by a CA that the server accepts, with extendedKeyUsage clientAuth.",
        )
        .commands(&[
            "openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout client.key -out client.csr -subj \"/CN=client\" -addext \"extendedKeyUsage=clientAuth\"",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "If one was configured and not sent, compare its issuer with the CAs that the server names: clients keep back a certificate that does not fit.",
        )
        .commands(&[
            "openssl s_client -connect {target} -servername {host} </dev/null 2>/dev/null | sed -n '/Acceptable client certificate CA names/,/Requested Signature/p'",
            "openssl s_client -connect HOST:PORT </dev/null 2>/dev/null | sed -n '/Acceptable client certificate CA names/,/Requested Signature/p'",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 4.3.2 (CertificateRequest), section 6.2 (certificate_required)",
        "RFC 5246 section 7.4.6 (client certificate)",
        "rustls 0.23.46, src/server/tls13.rs (NoCertificatesPresented)",
    ],
    lab: Lab::Scenario("client-certificate-required"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
