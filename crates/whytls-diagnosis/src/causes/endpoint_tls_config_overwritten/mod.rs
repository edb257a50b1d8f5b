mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};
use crate::symptoms::UNKNOWN_ISSUER;

/// `Endpoint::new` set a configuration of its own for each https URI, and `with_enabled_roots` began anew
/// (tonic 2252).
const REPLACES: &[(&str, &str)] = &[("0.13.0", "0.13.1")];

pub(super) static CAUSE: Cause = Cause {
    name: "endpoint-tls-config-overwritten",
    title: "tonic 0.13.0 replaces the TLS configuration of an Endpoint by its own: the program's root and name are lost",
    at: Where::Dependency,
    group: Group::Build,
    condition: All(&[
        Any(&[
            UNKNOWN_ISSUER,
            said(Said::NameMismatch),
            said(Said::NoSystemRoots),
            said(Said::NoRootsConfigured),
        ]),
        Not(&Unless(&setting(Setting::Grpc))),
        Not(&Not(&package("tonic", REPLACES))),
    ]),
    signs: &[Sign::new(package("tonic", REPLACES), 30), Sign::new(setting(Setting::PrivateRootGiven), 3)],
    rivals: &["private-ca-not-trusted", "missing-intermediate", "name-mismatch"],
    summaries: &[
        "tonic 0.13.0 puts a TLS configuration of its own in the place of the Endpoint's as soon as a generated client connects: the root and the domain name that the program set are gone, and {target} is verified without them.",
        "tonic 0.13.0 puts a TLS configuration of its own in the place of the Endpoint's as soon as a generated client connects: the root and the domain name that the program set are gone.",
    ],
    affected: &[Affected { package: "tonic", ranges: REPLACES, cured_in: &["0.13.1"] }],
    remedies: &[
        Remedy::lasting(RemedyKind::Update, "Update tonic to 0.13.1. No code changes.")
            .commands(&["{cargo_update}", "cargo update -p tonic --precise 0.13.1"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "With 0.13.0: connect the Endpoint yourself and give the channel to the client; set the roots without with_enabled_roots.",
        )
        .code(
            "use tonic::transport::{Certificate, Channel, ClientTlsConfig};\n\
             let ca = Certificate::from_pem(std::fs::read(\"ca.pem\")?);\n\
             let tls = ClientTlsConfig::new().ca_certificate(ca).domain_name(\"server.example\");\n\
             let channel = Channel::from_static(\"https://server.example:50051\").tls_config(tls)?.connect().await?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/hyperium/tonic/pull/2252",
        "tonic 0.13.0, src/transport/channel/endpoint.rs (Endpoint::new)",
        "tonic 0.13.0, src/transport/channel/tls.rs (with_enabled_roots)",
    ],
    lab: Lab::None("it shows with tonic 0.13.0 and any server below a private CA"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
