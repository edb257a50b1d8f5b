mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "hex-like-host-name-refused",
    title: "The last label of the host name is a number (42, 0x1f), which rustls-pki-types 1.16 and newer refuse",
    at: Where::Client,
    group: Group::Connection,
    condition: All(&[
        said(Said::ServerNameInvalid),
        Any(&[
            Not(&Unless(&setting(Setting::HexLikeHostDialled))),
            package("rustls-pki-types", &[("1.16.0", "2.0.0")]),
        ]),
    ]),
    signs: &[Sign::new(Not(&Unless(&setting(Setting::HexLikeHostDialled))), 20), Sign::new(All(&[]), -5)],
    rivals: &["server-name-built-wrong"],
    summaries: &[
        "The name {host} ends in a label that is a number; such names are read as IPv4 addresses by browsers, and rustls-pki-types 1.16.0 and newer refuse them.",
        "If the host name ends in a label that is a number in decimal or 0x form, rustls-pki-types 1.16.0 and newer refuse it as server name.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Give the host another name, whose last label begins with a letter, and put it into the certificate.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "If it was meant as an address, write it in the dotted form (127.0.0.1): it is then an IpAddress and is sought among the certificate's IP addresses.",
        )
        .code("let name = rustls::pki_types::ServerName::try_from(\"127.0.0.1\")?;"),
        Remedy::stop_gap(
            RemedyKind::Downgrade,
            "Stay with rustls-pki-types 1.15.1 until the host has another name.",
        )
        .commands(&["cargo update -p rustls-pki-types --precise 1.15.1"]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-pki-types 1.16.0, src/server_name.rs (validate)",
        "WHATWG URL Standard, section 3.5 (ends in a number checker)",
        "RFC 3696 section 2 (the top-level label is not all-numeric)",
    ],
    lab: Lab::None("the client refuses the name before it connects"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
