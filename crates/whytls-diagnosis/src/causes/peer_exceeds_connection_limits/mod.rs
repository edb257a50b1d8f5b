mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any};
use crate::condition::{package, said};
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "peer-exceeds-connection-limits",
    title: "The peer sends more empty records, warnings or key updates than the limit allows",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        said(Said::LimitExceeded),
        All(&[said(Said::KeyUpdateLimit), package("rustls", &[("0.23.33", "999.0.0")])]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The peer sent more records without content (empty fragments, warning alerts, key updates) than the library allows on one connection: it guards against peers that keep it busy for nothing.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Look at what the peer sends so many of: the error names it. Warnings are mostly unrecognized_name or no_renegotiation in a loop, empty fragments an old countermeasure for CBC, key updates a limit on bytes that is set too low.",
        )
        .commands(&["tshark -i any -f \"tcp port 443\" -Y tls.alert_message"]),
        Remedy::lasting(RemedyKind::Server, "Update the peer's TLS library, and put right what it warns of."),
        Remedy::lasting(
            RemedyKind::Network,
            "If something between you and the peer makes the records (a proxy, a scanner), take it out of the way or update it.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "rustls 0.23.10, src/common_state.rs, src/msgs/deframer (TooManyEmptyFragments, TooManyWarningAlertsReceived)",
        "OpenSSL 3.0, SSL_R_TOO_MANY_WARN_ALERTS, SSL_R_TOO_MANY_KEY_UPDATES",
        "RFC 8446 section 4.6.3 (KeyUpdate)",
    ],
    lab: Lab::None("a peer that floods; there is no scenario yet"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
