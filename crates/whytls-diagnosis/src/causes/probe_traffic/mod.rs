mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Alert, Connection, Said, Setting};
use crate::symptoms::ON_A_SERVER;

pub(super) static CAUSE: Cause = Cause {
    name: "probe-traffic",
    title: "Health checks, load balancers or scanners open the port and go away: noise in the server's log",
    at: Where::Network,
    group: Group::Connection,
    condition: Any(&[
        said(Said::ServerHandshakeNoise),
        All(&[
            Any(&[
                said(Said::HandshakeEof),
                said(Said::Reset),
                said(Said::NotTls),
                said(Said::Received(Alert::CloseNotify)),
            ]),
            ON_A_SERVER,
            setting(Setting::Probe),
        ]),
        // Scanners offer old versions to see whether they are taken.
        All(&[said(Said::ClientVersionsRefused), Is(Pattern::Connection(Connection::SpeaksTls))]),
        // Only a server logs a request that was none.
        All(&[said(Said::ClientHelloReadAsOther), setting(Setting::Probe)]),
    ]),
    signs: &[Sign::new(setting(Setting::Probe), 10), Sign::new(ON_A_SERVER, 5)],
    rivals: &["closed-in-handshake"],
    summaries: &[
        "A client opened the TLS port and went away before the handshake; when it comes from one address at regular times, it is a health check or a scanner, and harmless.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Network,
            "Give the load balancer or probe a check that speaks TLS (HTTPS in place of TCP), with the right name.",
        )
        .commands(&[
            "kubectl patch deployment NAME --type=json -p '[{\"op\":\"add\",\"path\":\"/spec/template/spec/containers/0/readinessProbe/httpGet/scheme\",\"value\":\"HTTPS\"}]'",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Log failed handshakes at a lower level, by address, and count them in place of printing each.",
        ),
        Remedy::lasting(
            RemedyKind::Server,
            "See who it is: a private address every few seconds is a probe, many public ones are scanners. Real clients that fail beside them send an alert or try again.",
        )
        .commands(&[
            "sudo tcpdump -n -c 20 'tcp port 443 and tcp[tcpflags] & (tcp-syn|tcp-fin|tcp-rst) != 0'",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "In an accept loop, go on after a failed handshake: an error of one connection must not end the server, nor delay the others.",
        )
        .code(
            "let listener = tokio::net::TcpListener::bind(\"127.0.0.1:8443\").await?;\nlet acceptor: Option<tokio_rustls::TlsAcceptor> = None;\nwhile let (Some(acceptor), Ok((tcp, from))) = (acceptor.clone(), listener.accept().await) {\n    tokio::spawn(async move {\n        if let Err(error) = acceptor.accept(tcp).await { log::debug!(\"{from}: no handshake: {error}\"); }\n    });\n};",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/caddyserver/caddy/issues/2800",
        "Go, net/http: TLS handshake error from …: EOF",
        "Kubernetes documentation, Configure Liveness, Readiness and Startup Probes",
    ],
    lab: Lab::None("the lab has servers and this is a client's doing"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
