mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, algorithm, said, setting};
use crate::evidence::{Algorithm, Said, Setting, Trust};
use crate::symptoms::PUBLIC_HOST;

pub(super) static CAUSE: Cause = Cause {
    name: "same-name-anchor-of-other-key-type",
    title: "An unrelated root of the same name, with a key of another kind, hides that the issuer is unknown",
    at: Where::Client,
    group: Group::Trust,
    condition: Any(&[
        All(&[said(Said::SignatureAlgorithmUnsupportedForKey), algorithm(Algorithm::KeyOfOtherKind)]),
        All(&[
            said(Said::SignatureAlgorithmUnsupportedForKey),
            Is(Pattern::Trust(Trust::IssuerNameGivenWithOtherKey)),
        ]),
    ]),
    signs: &[
        Sign::new(algorithm(Algorithm::KeyOfOtherKind), 8),
        Sign::new(setting(Setting::LoopbackDialled), 3),
        Sign::new(PUBLIC_HOST, -4),
    ],
    rivals: &[],
    summaries: &[
        "The certificate's issuer is not trusted, but a root of the same name is, with a key of another kind (ECDSA here, RSA there): the verifier tries that one and reports an unsupported algorithm where it should say UnknownIssuer.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Trust,
            "Treat it as an unknown issuer: give the client the certificate or CA that really signed.",
        )
        .code(
            "let signer = reqwest::Certificate::from_pem(&std::fs::read(\"signer.pem\")?)?;\n\
             let client = reqwest::Client::builder().add_root_certificate(signer).build()?;",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "Take certificates that are no public roots out of the folder that is read as a store, such as Debian's ssl-cert-snakeoil.pem (CN=localhost), or let the bundle alone be read: rustls-native-certs 0.8.2 and newer read every file of SSL_CERT_DIR, and with openssl-probe 0.2 of /etc/ssl/certs too.",
        )
        .commands(&["env -u SSL_CERT_DIR SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt ./program"]),
        Remedy::lasting(
            RemedyKind::Certificate,
            "Give certificates of your own telling subjects, not CN=localhost.",
        )
        .commands(&[
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN=dev certificate $(date +%s)\" -addext \"subjectAltName={san}\" -addext basicConstraints=critical,CA:FALSE",
            "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout server.key -out server.pem -days 365 -subj \"/CN=dev certificate $(date +%s)\" -addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE",
        ]),
    ],
    not_remedies: &[],
    references: &[
        "rustls-webpki 0.103.17, src/verify_cert.rs (the last error of the anchors tried)",
        "rustls-native-certs 0.8.5, src/lib.rs (load_pem_certs_from_dir)",
    ],
    lab: Lab::None("It depends on a file in the client's store."),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
