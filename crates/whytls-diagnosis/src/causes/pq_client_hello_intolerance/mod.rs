mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};
use crate::symptoms::{BROKEN_OFF, POST_QUANTUM_OFFERED};

pub(super) static CAUSE: Cause = Cause {
    name: "pq-client-hello-intolerance",
    title: "The server or a box between breaks on the large hello of a post-quantum client",
    at: Where::Network,
    group: Group::Negotiation,
    condition: Any(&[
        Is(Pattern::Server(Server::BreaksAtLargeHello)),
        All(&[
            Any(&[
                said(Said::Received(Alert::DecodeError)),
                said(Said::Received(Alert::IllegalParameter)),
                said(Said::Received(Alert::UnexpectedMessage)),
                BROKEN_OFF,
                All(&[said(Said::Eof), Not(&Unless(&setting(Setting::OpenSsl3)))]),
                All(&[
                    Any(&[said(Said::TimedOut), said(Said::Received(Alert::HandshakeFailure))]),
                    Not(&Unless(&POST_QUANTUM_OFFERED)),
                ]),
            ]),
            Is(Pattern::Server(Server::BreaksAtLargeHello)),
        ]),
    ]),
    signs: &[
        Sign::new(All(&[said(Said::Eof), setting(Setting::OpenSsl3)]), 3),
        Sign::new(POST_QUANTUM_OFFERED, 15),
        Sign::new(said(Said::Received(Alert::DecodeError)), 8),
        Sign::new(said(Said::HandshakeEof), 4),
        Sign::new(said(Said::Reset), -2),
        Sign::new(setting(Setting::UpgradeTold), 3),
        Sign::new(package("rustls", &[("0.1.0", "0.23.22")]), -10),
    ],
    rivals: &[],
    summaries: &[
        "{target} takes a hello of {taken} bytes and breaks off at one of {refused} bytes; post-quantum key shares make it about 1500.",
        "{target} takes a long hello in one packet and breaks off when it comes in {in_packets}, as post-quantum key shares make it on the way.",
        "{target} answers short hellos and breaks off at those that do not fit into one packet, as post-quantum key shares make them.",
        "The client's first message may be too long for the server or a box between: a post-quantum key share (X25519MLKEM768) makes it about 1500 bytes, more than one packet.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Network,
            "Update the server, load balancer or firewall that cannot read a ClientHello in two packets; every browser sends such hellos today.",
        ),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Find out who switched it on: rustls sends the large share where its feature prefer-post-quantum is on, which one dependency with default features does for all. Depend on rustls without default features to get the small hello.",
        )
        .commands(&["cargo tree -e features -i rustls | grep -B2 -A2 prefer-post-quantum"]),
        Remedy::stop_gap(RemedyKind::Code, "Or take the group out of the provider, for this program alone.")
            .code(
                "let mut provider = rustls::crypto::aws_lc_rs::default_provider();\n\
                 provider.kx_groups.retain(|group| group.name() != rustls::NamedGroup::X25519MLKEM768);\n\
                 let _ = provider.install_default();",
            ),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "With OpenSSL 3.5 or newer, name the groups for this one program.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = conf' '[conf]' 'ssl_conf = ssl' '[ssl]' 'system_default = tls' '[tls]' 'Groups = X25519:P-256:P-384' > legacy.cnf; OPENSSL_CONF=legacy.cnf ./program",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "https://tldr.fail/",
        "RFC 8446 section 5.1 (record layer: messages may be split over records)",
        "rustls 0.23.27 (prefer-post-quantum is a default feature)",
        "https://github.com/openssl/openssl/issues/27557",
    ],
    lab: Lab::Scenario("pq-client-hello-intolerance"),
    reports: 1,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
