mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "redirects-to-plain-http",
    title: "The https:// URL redirects to http://, which the client does not follow",
    at: Where::Server,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Server(Server::RedirectsToPlainHttp)),
        All(&[said(Said::HttpRefused), Not(&Unless(&setting(Setting::RedirectFollowed)))]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The server answered over TLS with a redirect to {target} in clear, and the client takes https alone.",
        "The server answered over TLS with a redirect to an http:// URL, and the client takes https alone.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Let the application know that it stands behind TLS: have the proxy send X-Forwarded-Proto (or Forwarded), and have the application use it when it writes Location.",
        )
        .commands(&["curl -sSI https://api.example/ | grep -i '^location'"]),
        Remedy::lasting(
            RemedyKind::Server,
            "Write redirects without scheme and host (Location: /path), and send Strict-Transport-Security.",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Ask for the final URL at once: a missing slash at the end, or a missing www, is the usual reason for the redirect.",
        )
        .commands(&["curl -sSIL --proto-redir =https https://api.example/"]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "Do not follow redirects of this host, and look at the answer itself.",
        )
        .code(
            "let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build()?;",
        ),
    ],
    not_remedies: &[],
    references: &[
        "RFC 9110 section 10.2.2 (Location)",
        "RFC 6797 (HTTP Strict Transport Security)",
        "RFC 7239 (Forwarded)",
    ],
    lab: Lab::Scenario("redirects-to-plain-http"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
