mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Connection, Said, Server, Setting};
use crate::symptoms::ON_A_SERVER;

pub(super) static CAUSE: Cause = Cause {
    name: "plain-client-on-tls-port",
    title: "A client speaks in clear (http://, h2c, CONNECT) to a port that expects TLS",
    at: Where::Client,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Server(Server::SpeaksClearToItsBackend)),
        said(Said::HttpRequestReceived),
        said(Said::ServerDemandsTls),
        said(Said::TlsReadAsOther),
        All(&[said(Said::NotTls), ON_A_SERVER, Is(Pattern::Connection(Connection::SpeaksTls))]),
        All(&[
            Any(&[said(Said::Reset), said(Said::HttpUnreadable)]),
            Not(&Unless(&setting(Setting::PlainUrlDialled))),
            Is(Pattern::Connection(Connection::SpeaksTls)),
        ]),
        All(&[
            said(Said::HttpUnreadable),
            // Of these the URL is printed, and https:// means another cause.
            Unless(&setting(Setting::Reqwest)),
            Unless(&setting(Setting::Hyper)),
            Is(Pattern::Connection(Connection::SpeaksTls)),
        ]),
    ]),
    signs: &[Sign::new(ON_A_SERVER, 20), Sign::new(Not(&Unless(&setting(Setting::PlainUrlDialled))), 20)],
    rivals: &["tls-feature-not-enabled", "tls-config-not-supplied"],
    summaries: &[
        "{target} takes TLS and speaks in clear to a server behind it, which wants TLS too and answers {reply}.",
        "The client speaks in clear, and the bytes that came back ({first_bytes}) are a TLS alert: a TLS server listens there.",
        "The client speaks in clear to {target}, which expects TLS.",
        "The client speaks in clear to a server that expects TLS.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Begin the URL with https:// (wss://, grpcs://), or switch TLS on in the client that has a switch of its own (grpc-java: no usePlaintext; tonic: tls_config; Kafka: security.protocol=SSL; PostgreSQL: sslmode=verify-full; MySQL: --ssl-mode=VERIFY_IDENTITY).",
        )
        .code(
            "let channel = tonic::transport::Channel::from_static(\"https://api.example:8443\")\n    .tls_config(tonic::transport::ClientTlsConfig::new().with_native_roots())?\n    .connect().await?;",
        ),
        Remedy::lasting(
            RemedyKind::Network,
            "Between a load balancer or ingress and the server: set the protocol of the backend to HTTPS (nginx: proxy_pass https://…; Kubernetes ingress-nginx: backend-protocol).",
        )
        .commands(&["kubectl annotate ingress NAME nginx.ingress.kubernetes.io/backend-protocol=HTTPS"]),
        Remedy::lasting(
            RemedyKind::Server,
            "If the port shall serve clear text, take TLS off its listener; else answer such requests with a redirect (nginx: error_page 497) and do not end the server on a failed accept.",
        )
        .commands(&["curl -sSIv https://{target}/"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9110 section 4.2.2 (https URI scheme)",
        "RFC 8446 section 6 (alert protocol: 21, 3, 1)",
        "https://github.com/grpc/grpc-java/issues/4063",
        "https://github.com/tmccombs/tls-listener/issues/3",
        "OpenSSL, SSL_R_HTTP_REQUEST (156), SSL_R_HTTPS_PROXY_REQUEST (155)",
    ],
    lab: Lab::Scenario("plain-client-on-tls-port"),
    reports: 7,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
