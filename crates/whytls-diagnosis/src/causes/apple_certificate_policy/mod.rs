mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Not, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Said, Setting, Trust};

pub(super) static CAUSE: Cause = Cause {
    name: "apple-certificate-policy",
    title: "Apple's own rules for certificates refuse one that other stacks take",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        said(Said::PolicyViolated),
        // The path leads to a root that is trusted, and Apple refuses it all the same.
        All(&[
            Any(&[
                said(Said::UnknownIssuer),
                said(Said::PurposeInvalid),
                said(Said::RsaKeySizeUnsupported),
                said(Said::WeakDigest),
            ]),
            Not(&Unless(&setting(Setting::Apple))),
            // rustls has it from Apple's verifier under another name.
            Unless(&setting(Setting::Rustls)),
            Not(&Not(&Is(Pattern::Trust(Trust::Anchored)))),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::PrivateRootGiven), 12),
        Sign::new(setting(Setting::Apple), 6),
        Sign::new(setting(Setting::PrivateHostDialled), 4),
    ],
    rivals: &[],
    summaries: &[
        "macOS or iOS refuses the certificate of {target} by Apple's own rules: it may be valid for 825 days at most (398 days below a public root), and must have a subjectAltName, serverAuth, an RSA key of 2048 bits or more and a SHA-2 signature.",
        "macOS or iOS refuses the certificate by Apple's own rules: it may be valid for 825 days at most (398 days below a public root), and must have a subjectAltName, serverAuth, an RSA key of 2048 bits or more and a SHA-2 signature.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the server's certificate anew, within Apple's rules: at most 825 days (398 days below a public root), with a subjectAltName, extendedKeyUsage serverAuth, an RSA key of 2048 bits or more or an EC key, signed with SHA-256.",
        )
        .commands(&[
            "printf 'subjectAltName=%s\\nextendedKeyUsage=serverAuth\\nbasicConstraints=critical,CA:FALSE\\n' \"{san}\" > server.ext && openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 397 -sha256 -extfile server.ext -out server.pem",
            "printf 'subjectAltName=DNS:server.example\\nextendedKeyUsage=serverAuth\\nbasicConstraints=critical,CA:FALSE\\n' > server.ext && openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 397 -sha256 -extfile server.ext -out server.pem",
        ]),
        Remedy::stop_gap(
            RemedyKind::Feature,
            "Until then: let rustls's own verifier judge with the roots that you give, instead of Apple's; it has no limit for the time of validity.",
        )
        .code(
            "let ca = reqwest::Certificate::from_pem(&std::fs::read(\"ca.pem\")?)?;\n\
             let client = reqwest::Client::builder().use_rustls_tls().tls_built_in_root_certs(false).add_root_certificate(ca).build()?;",
        ),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "Marking the certificate as always trusted in the keychain does not lift the limits for programs that evaluate it with a policy for TLS servers.",
            witness: None,
        },
    ],
    references: &[
        "https://support.apple.com/en-us/103769",
        "https://support.apple.com/en-us/102028",
        "Security framework, SecBase.h: errSecCertificateValidityPeriodTooLong (-67901)",
        "rustls-platform-verifier 0.7.1, src/verification/apple.rs",
    ],
    lab: Lab::None("the rules are the Security framework's, which runs on Apple's systems alone"),
    reports: 4,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
