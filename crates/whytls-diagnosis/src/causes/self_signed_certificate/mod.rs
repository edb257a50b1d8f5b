mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, known, said, setting};
use crate::evidence::{Certificate, Said, Setting, Trust};
use crate::symptoms::{ASKS_OPENSSL, BACKEND, PRIVATE_HOST, PUBLIC_HOST, SILENT};

pub(super) static CAUSE: Cause = Cause {
    name: "self-signed-certificate",
    title: "The server's certificate is its own issuer, and the client was not given it",
    at: Where::Certificate,
    group: Group::Trust,
    condition: Any(&[
        All(&[Is(Pattern::Certificate(Certificate::SelfSigned)), Not(&Is(Pattern::Trust(Trust::Anchored)))]),
        // A server says it of the client's certificate.
        All(&[said(Said::SelfSignedLeaf), Unless(&setting(Setting::ServerSide))]),
        All(&[
            Any(&[said(Said::UnknownIssuer), SILENT, said(Said::OutermostOnly)]),
            Is(Pattern::Certificate(Certificate::SelfSigned)),
        ]),
        All(&[
            known!(Is(Pattern::Trust(Trust::LeafRenewed))),
            Any(&[ASKS_OPENSSL, said(Said::SelfSignedLeaf)]),
        ]),
    ]),
    signs: &[
        // Where nobody has seen that the leaf signed itself, the host tells.
        Sign::new(PRIVATE_HOST, 5),
        Sign::new(BACKEND, 4),
        Sign::new(setting(Setting::LoopbackDialled), 3),
        Sign::new(setting(Setting::Quic), 4),
        Sign::new(Any(&[setting(Setting::Smtp), setting(Setting::MailBox)]), 2),
        Sign::new(PUBLIC_HOST, -5),
        Sign::new(said(Said::OutermostOnly), -4),
    ],
    rivals: &[],
    summaries: &[
        "The certificate of {target} signed itself ({renewed}); the root given has its name and key and is another certificate, which is enough for rustls and not for OpenSSL.",
        "{target} presents a certificate that signed itself ({subject}), and none of the client's roots is it.",
        "The server presents a certificate that signed itself ({subject}), and none of the client's roots is it.",
        "The server presents a certificate that signed itself, and none of the client's roots is it.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Give the server a certificate of a CA that its clients trust: a public one for a public name, your private CA otherwise.",
        )
        .commands(&["certbot certonly --nginx -d {host}"])
        .when(Is(Pattern::Certificate(Certificate::SelfSigned))),
        Remedy::lasting(
            RemedyKind::Trust,
            "Give this very certificate to the client as a root, after comparing its SHA-256 fingerprint with the server's. rustls takes it if it has a subjectAltName and is not CA:TRUE.",
        )
        .commands(&[
            "openssl s_client -connect {target} -servername {host} </dev/null 2>/dev/null | openssl x509 -out server.pem && openssl x509 -in server.pem -noout -fingerprint -sha256",
        ])
        .code(
            "let client = reqwest::Client::builder().add_root_certificate(reqwest::Certificate::from_pem(&std::fs::read(\"server.pem\")?)?).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If the certificate is CA:TRUE or has no subjectAltName, make it anew in a form that every stack accepts as its own root.",
        )
        .commands(&[
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN={host}\" -addext \"subjectAltName={san}\" -addext \"basicConstraints=critical,CA:FALSE\"",
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\" -addext \"basicConstraints=critical,CA:FALSE\"",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 6.1 (path validation)",
        "RFC 5280 section 3.2 (self-issued and self-signed)",
        "OpenSSL 3.0, X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT (18)",
    ],
    lab: Lab::Scenario("self-signed-certificate"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
