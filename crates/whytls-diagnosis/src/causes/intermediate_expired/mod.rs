mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Said, Setting};

/// What is not known counts as no.
const KNOWN_ABOVE: Condition = Not(&Unless(&setting(Setting::AboveLeaf)));

pub(super) static CAUSE: Cause = Cause {
    name: "intermediate-expired",
    title: "An intermediate certificate above the server's own has expired",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        All(&[
            Is(Pattern::Certificate(Certificate::IntermediateExpired)),
            Not(&Is(Pattern::Certificate(Certificate::ValidByServersClock))),
        ]),
        said(Said::IntermediateExpired),
        All(&[said(Said::Expired), KNOWN_ABOVE, Unless(&setting(Setting::AtLeaf))]),
        All(&[
            Any(&[said(Said::Expired), said(Said::ExpiredOrNotYetValid)]),
            Is(Pattern::Certificate(Certificate::IntermediateExpired)),
        ]),
    ]),
    signs: &[
        Sign::new(said(Said::Expired), 4),
        Sign::new(said(Said::ExpiredOrNotYetValid), 6),
        Sign::new(setting(Setting::AboveLeaf), 20),
        Sign::new(setting(Setting::AtLeaf), -20),
    ],
    rivals: &["clock-wrong", "certificate-expired"],
    summaries: &[
        "On the way from the certificate of {target} to its root, the CA {subject} expired {ago} ago ({not_after}).",
        "An intermediate certificate that the server sends expired on {not_after}; the server's own may still be valid.",
        "An intermediate certificate between the server's own and the root has expired.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Server,
            "Get the present intermediate from the CA, put it behind the leaf in place of the old one, and reload the server.",
        )
        .commands(&[
            "cat server.pem new-intermediate.pem > fullchain.pem && sudo nginx -t && sudo systemctl reload nginx",
            "cat server.pem new-intermediate.pem > fullchain.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Server,
            "Let the ACME client write the whole chain at each renewal, and have the server read that file: a chain that was pasted once grows old.",
        )
        .commands(&[
            "sudo certbot renew --force-renewal --cert-name {host} --deploy-hook \"systemctl reload nginx\"",
            "sudo certbot renew --deploy-hook \"systemctl reload nginx\"",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "With a private CA: renew the intermediate under the same key and name; the leaves that it signed stay good.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:TRUE,pathlen:0\\nkeyUsage=critical,keyCertSign,cRLSign\\nsubjectKeyIdentifier=hash\\n' > int.ext && openssl x509 -x509toreq -in intermediate.pem -signkey intermediate.key | openssl x509 -req -CA root.pem -CAkey root.key -CAcreateserial -days 1825 -extfile int.ext -out new-intermediate.pem",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 6.1.3 (basic certificate processing, for each certificate of the path)",
        "RFC 8446 section 4.4.2 (the server sends its chain)",
        "rustls-webpki 0.103.17, src/verify_cert.rs (check_validity for every certificate of the path)",
    ],
    lab: Lab::Scenario("intermediate-expired"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
