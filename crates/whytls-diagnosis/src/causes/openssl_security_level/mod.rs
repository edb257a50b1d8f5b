mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{self, All, Any, Is, Not, Unless},
    Pattern, said, setting,
};
use crate::evidence::{Alert, Certificate, Said, Server, Setting};

/// Known to be OpenSSL.
const GIVEN_OPENSSL: Condition = Not(&Unless(&setting(Setting::OpenSsl)));

pub(super) static CAUSE: Cause = Cause {
    name: "openssl-security-level",
    title: "OpenSSL's security level refuses a key or a digest as too weak",
    at: Where::Environment,
    group: Group::Certificate,
    condition: Any(&[
        Is(Pattern::Certificate(Certificate::WeakForOpenSsl)),
        said(Said::WeakKey),
        All(&[Any(&[said(Said::WeakDigest), said(Said::SignatureTypeRefused)]), GIVEN_OPENSSL]),
        // The peer says so: it may just as well be its list of suites.
        All(&[
            said(Said::Received(Alert::InsufficientSecurity)),
            GIVEN_OPENSSL,
            Not(&Is(Pattern::Server(Server::NoSuiteOfRustls))),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::UpgradeTold), 3),
        Sign::new(setting(Setting::LoadingKeys), 2),
        Sign::new(said(Said::WeakDigest), -4),
    ],
    rivals: &["weak-certificate-signature", "sha1-only-signatures", "no-common-cipher-suite"],
    summaries: &[
        "OpenSSL's security level refuses a key or a signature as too weak: at level 2, which Debian, Ubuntu, Fedora and OpenSSL 3.2 set by default, RSA and DH keys below 2048 bits and SHA-1 signatures.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Certificate,
            "Replace the weak certificate: an RSA key of 2048 bits or more, or one on P-256, signed with SHA-256. It may be the peer's or, where the error comes from SSL_CTX_use_certificate, the program's own.",
        )
        .commands(&[
            "openssl req -new -newkey rsa:3072 -nodes -keyout new.key -out new.csr -subj \"/CN=server.example\" -addext \"subjectAltName=DNS:server.example\"",
        ]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Until then, lower the level to 1 for this one program by a configuration file of its own, not in the machine's openssl.cnf.",
        )
        .commands(&[
            "printf '%s\\n' 'openssl_conf = a' '[a]' 'ssl_conf = b' '[b]' 'system_default = c' '[c]' 'CipherString = DEFAULT:@SECLEVEL=1' > openssl-level1.cnf && OPENSSL_CONF=$PWD/openssl-level1.cnf ./program",
        ]),
        Remedy::stop_gap(
            RemedyKind::Code,
            "With the openssl crate, set the level on the one connector that needs it.",
        )
        .code(
            "let mut connector = openssl::ssl::SslConnector::builder(openssl::ssl::SslMethod::tls_client())?;\n\
             connector.set_cipher_list(\"DEFAULT:@SECLEVEL=1\")?;",
        ),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "rustls in the place of OpenSSL does not help: it refuses RSA keys below 2048 bits and SHA-1 signatures at any setting.",
            witness: None,
        },
    ],
    references: &[
        "OpenSSL 3.0, SSL_CTX_set_security_level(3)",
        "OpenSSL 3.0, X509_V_ERR_EE_KEY_TOO_SMALL (66), X509_V_ERR_CA_KEY_TOO_SMALL (67), X509_V_ERR_CA_MD_TOO_WEAK (68)",
    ],
    lab: Lab::None(
        "rustls refuses the same keys and signatures, and their causes come first: rsa-key-size-unsupported, weak-certificate-signature",
    ),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
