mod zh;

use crate::cause::{Affected, Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Not, Unless};
use crate::condition::{package, said, setting};
use crate::evidence::{Alert, Said, Setting};

/// `with_single_cert_with_ocsp(.., vec![])` sends the field with nothing in it (rustls 2732 to 2734).
const SENDS: &[(&str, &str)] = &[("0.23.23", "0.23.35")];

pub(super) static CAUSE: Cause = Cause {
    name: "empty-ocsp-staple-sent",
    title: "Our server staples an OCSP answer of no length, and clients refuse it",
    at: Where::Dependency,
    group: Group::Negotiation,
    condition: Any(&[
        said(Said::Received(Alert::BadCertificateStatusResponse)),
        All(&[
            said(Said::Received(Alert::DecodeError)),
            Unless(&Any(&[setting(Setting::ClientSide), setting(Setting::Libcurl), setting(Setting::Apple)])),
            Not(&Not(&package("rustls", SENDS))),
        ]),
    ]),
    signs: &[Sign::new(package("rustls", SENDS), 15), Sign::new(setting(Setting::ServerSide), 5)],
    rivals: &["must-staple-without-staple"],
    summaries: &[
        "Clients refuse what our server staples ({alert}): an OCSP answer of zero bytes, which rustls 0.23.23 to 0.23.34 send if the program hands them an empty one, or one that is no good.",
        "Clients refuse what our server staples: an OCSP answer of zero bytes, which rustls 0.23.23 to 0.23.34 send if the program hands them an empty one, or one that is no good.",
    ],
    affected: &[Affected { package: "rustls", ranges: SENDS, cured_in: &["0.23.46"] }],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Update,
            "Update the server's rustls to 0.23.35 or newer: an empty answer is then left out.",
        )
        .commands(&["{cargo_update}", "cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Code,
            "Or call with_single_cert where there is no answer, and with_single_cert_with_ocsp only with a fresh one.",
        )
        .code(
            "use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};\n\
             let chain = CertificateDer::pem_file_iter(\"fullchain.pem\")?.collect::<Result<Vec<_>, _>>()?;\n\
             let key = PrivateKeyDer::from_pem_file(\"server.key\")?;\n\
             let config = rustls::ServerConfig::builder().with_no_client_auth().with_single_cert(chain, key)?;",
        ),
        Remedy::lasting(RemedyKind::Server, "On a server with OpenSSL 3.6.0: a later 3.6, or stapling off.")
            .commands(&["ssl_stapling off;  # nginx"]),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls/pull/2732",
        "https://github.com/openssl/openssl/issues/28989",
        "RFC 6066 section 8",
        "RFC 8446 section 6.2 (bad_certificate_status_response)",
    ],
    lab: Lab::None("rustls of the lab no longer sends an empty answer"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
