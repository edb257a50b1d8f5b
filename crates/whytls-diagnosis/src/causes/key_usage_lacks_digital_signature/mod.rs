mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, said};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "key-usage-lacks-digital-signature",
    title: "The certificate's keyUsage does not allow signatures in the handshake",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::NotForSigning)),
        said(Said::KeyUsageInvalid),
        All(&[
            Any(&[said(Said::PurposeInvalid), said(Said::KeyUsageInvalid)]),
            Is(Pattern::Certificate(Certificate::NotForSigning)),
        ]),
    ]),
    // Neither rustls nor, beside another permitted use, OpenSSL minds.
    signs: &[
        Sign::new(
            All(&[Is(Pattern::Certificate(Certificate::NotForSigning)), Unless(&said(Said::PurposeInvalid))]),
            -20,
        ),
    ],
    rivals: &[],
    summaries: &[
        "keyUsage of the certificate of {target} does not allow what the handshake needs: a server's certificate needs digitalSignature, a CA's keyCertSign.",
        "keyUsage of a certificate does not allow what it is used for: a server's needs digitalSignature, a CA's keyCertSign.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the certificate again with keyUsage=digitalSignature (with keyEncipherment beside it for RSA, if old clients need static RSA).",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:FALSE\\nkeyUsage=critical,digitalSignature\\nextendedKeyUsage=serverAuth\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            "printf 'basicConstraints=critical,CA:FALSE\\nkeyUsage=critical,digitalSignature\\nextendedKeyUsage=serverAuth\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
        ]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "If it is the CA that is refused: issue it again with keyUsage=critical,keyCertSign,cRLSign.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:TRUE\\nkeyUsage=critical,keyCertSign,cRLSign\\n' > ca.ext && openssl x509 -x509toreq -in ca.pem -signkey ca.key | openssl x509 -req -signkey ca.key -days 3650 -extfile ca.ext -out new-ca.pem",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2.1.3 (key usage)",
        "RFC 8446 section 4.4.2.2 (the certificate must allow digitalSignature)",
        "BoringSSL, ssl.errordata (KEY_USAGE_BIT_INCORRECT)",
        "OpenSSL 3.0, X509_V_ERR_KEYUSAGE_NO_DIGITAL_SIGNATURE (39)",
    ],
    lab: Lab::Scenario("key-usage-lacks-digital-signature"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
