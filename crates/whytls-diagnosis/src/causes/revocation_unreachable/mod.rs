mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Environment, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "revocation-unreachable",
    title: "The client insists on knowing whether the certificate is revoked, and no list or OCSP answer could be had",
    at: Where::Environment,
    group: Group::Trust,
    condition: Any(&[
        All(&[said(Said::RevocationUnknown), Unless(&setting(Setting::Android))]),
        said(Said::StapleInvalid),
        // Java has the same texts on other systems. A proxy keeps it from the CA's addresses most often.
        All(&[
            said(Said::RevocationUnknown),
            Not(&Unless(&setting(Setting::Android))),
            Unless(&setting(Setting::PlatformVerifier)),
            Not(&Not(&Is(Pattern::Environment(Environment::ProxySet)))),
        ]),
    ]),
    signs: &[Sign::new(setting(Setting::Android), -10)],
    rivals: &["must-staple-without-staple"],
    summaries: &[
        "The client must know whether the certificate of {target} is revoked and could not find out: the certificate names no list and no OCSP address, or nobody answers there from this machine. It fails closed.",
        "The client must know whether the certificate is revoked and could not find out: the certificate names no list and no OCSP address, or nobody answers there from this machine. It fails closed.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Network,
            "Let this machine reach the addresses that the certificate names (port 80, through the proxy of the machine: WinHTTP's, not the user's).",
        )
        .commands(&[
            "certutil -urlfetch -verify server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "With a private CA, or one that intercepts: publish its revocation list at the address that its certificates name, and keep it fresh; or issue without such an address to clients that accept that.",
        )
        .commands(&[
            "openssl ca -gencrl -config ca.cnf -out ca.crl.pem && openssl crl -in ca.crl.pem -outform DER -out /var/www/html/ca.crl",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Let the server staple an OCSP answer, where its CA has OCSP.",
        )
        .commands(&[
            "ssl_stapling on; ssl_stapling_verify on;  # nginx",
        ]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "In curl over Schannel: ask, and go on where nobody answers (best effort). A certificate that is known to be revoked is still refused.",
        )
        .commands(&[
            "curl --ssl-revoke-best-effort https://{host}/",
            "curl --ssl-revoke-best-effort https://server.example/",
        ]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "For cargo on Windows behind such a CA: leave out the check of revocation; names, dates and the chain are still verified.",
        )
        .commands(&[
            "setx CARGO_HTTP_CHECK_REVOKE false",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "https://learn.microsoft.com/en-us/windows/win32/seccrypto/certificate-revocation-list-crl-",
        "https://github.com/curl/curl/issues/12239",
        "https://github.com/curl/curl/pull/4981",
        "https://github.com/rustls/rustls-platform-verifier/issues/138",
        "https://doc.rust-lang.org/cargo/reference/config.html#httpcheck-revoke",
        "RFC 5280 section 4.2.1.13 (CRL distribution points)",
    ],
    lab: Lab::None("the clients that fail closed are Windows', and the answer is another server's"),
    reports: 6,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
