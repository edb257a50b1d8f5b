mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Certificate, Said};

pub(super) static CAUSE: Cause = Cause {
    name: "issuer-is-no-ca",
    title: "A certificate above the server's own may not sign certificates",
    at: Where::Certificate,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::IssuerIsNoCa)),
        All(&[said(Said::EndEntityAsCa), Is(Pattern::Certificate(Certificate::IssuerIsNoCa))]),
    ]),
    signs: &[Sign::new(said(Said::EndEntityAsCa), 4)],
    rivals: &[],
    summaries: &[
        "{issuer} signed {signed} in the chain of {target} and may not sign certificates: {lacks}.",
        "{issuer} stands above the certificate of {target} and may not sign certificates: {lacks}.",
        "A certificate of the chain signed another one and may not sign certificates: it is no CA by its basicConstraints, or its keyUsage lacks keyCertSign.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Issue the intermediate again, as a CA: basicConstraints CA:TRUE and keyUsage keyCertSign. Under the same key and name, what it signed stays good.",
        )
        .commands(&[
            "printf 'basicConstraints=critical,CA:TRUE,pathlen:0\\nkeyUsage=critical,keyCertSign,cRLSign\\nsubjectKeyIdentifier=hash\\n' > int.ext && openssl x509 -x509toreq -in intermediate.pem -signkey intermediate.key | openssl x509 -req -CA root.pem -CAkey root.key -CAcreateserial -days 1825 -extfile int.ext -out new-intermediate.pem",
        ]),
        Remedy::lasting(RemedyKind::Certificate, "Or let a CA that is one sign the server's certificate.")
            .commands(&[
                "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName={san}\\n' > server.ext && openssl req -new -key server.key -subj \"/CN={host}\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
                "printf 'basicConstraints=critical,CA:FALSE\\nsubjectAltName=DNS:server.example\\n' > server.ext && openssl req -new -key server.key -subj \"/CN=server.example\" | openssl x509 -req -CA ca.pem -CAkey ca.key -CAcreateserial -days 365 -extfile server.ext -out server.pem",
            ]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 4.2.1.9 (basicConstraints) and 4.2.1.3 (keyUsage, keyCertSign)",
        "rustls-webpki 0.103.17, src/verify_cert.rs (Error::EndEntityUsedAsCa; keyUsage is not read)",
        "OpenSSL 3.0, X509_V_ERR_INVALID_CA (79), X509_V_ERR_KEYUSAGE_NO_CERTSIGN (32)",
    ],
    lab: Lab::Scenario("issuer-is-no-ca"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
