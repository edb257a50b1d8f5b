mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, known, package, said, setting};
use crate::evidence::{Environment, Said, Setting, Trust};
use crate::symptoms::{PRIVATE_HOST, SYSTEM_VERIFIER, UNTRUSTED};

pub(super) static CAUSE: Cause = Cause {
    name: "ca-bundle-path-not-probed",
    title: "A good bundle of roots exists, at a path that the library does not look at",
    at: Where::Environment,
    group: Group::Trust,
    condition: Any(&[
        All(&[
            known!(Is(Pattern::Trust(Trust::BundledRootOnly))),
            known!(Is(Pattern::Environment(Environment::ReadsOtherBundle))),
            Unless(&Is(Pattern::Environment(Environment::CertVariableSet))),
        ]),
        All(&[
            Any(&[said(Said::NoSystemRoots), UNTRUSTED]),
            Is(Pattern::Environment(Environment::ReadsOtherBundle)),
            package("openssl-probe", &[("0.1.0", "1000.0.0")]),
        ]),
    ]),
    signs: &[
        Sign::new(said(Said::NoSystemRoots), 10),
        Sign::new(Unless(&said(Said::NoSystemRoots)), -3),
        Sign::new(setting(Setting::Container), 2),
        Sign::new(package("openssl-probe", &[("0.2.0", "1000.0.0")]), 4),
        Sign::new(Any(&[SYSTEM_VERIFIER, PRIVATE_HOST]), -6),
        Sign::new(said(Said::LeafSignatureUnverifiable), -6),
    ],
    rivals: &["no-system-roots", "ssl-cert-env-wrong"],
    summaries: &[
        "A bundle of roots is installed, but at a path that openssl-probe does not know; openssl-probe 0.2 looks at fewer places than 0.1 did (no longer at /usr/local/ssl, /usr/lib/ssl or /etc/openssl, for example).",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Make the bundle known at a path that every prober looks at.",
        )
        .commands(&[
            "mkdir -p /etc/ssl/certs && ln -s /usr/local/ssl/cert.pem /etc/ssl/certs/ca-certificates.crt",
        ]),
        Remedy::lasting(
            RemedyKind::Update,
            "Older still: openssl-probe 0.1.1 is the first that knows Termux, and 0.1.2 the first with the paths of newer Red Hat systems.",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "Or name the file for the program; put the line into the image or the unit.",
        )
        .commands(&["SSL_CERT_FILE=/usr/local/ssl/cert.pem ./program"]),
        Remedy::lasting(RemedyKind::Code, "Or read that very file in the program.")
            .code(
                "use rustls::pki_types::{CertificateDer, pem::PemObject};\nlet mut roots = rustls::RootCertStore::empty();\nfor certificate in CertificateDer::pem_file_iter(\"/usr/local/ssl/cert.pem\")? {\n    roots.add(certificate?)?;\n}",
            ),
    ],
    not_remedies: &[],
    references: &[
        "openssl-probe 0.1.6 and 0.2.2, src/lib.rs (candidate_cert_dirs, CERTIFICATE_FILE_NAMES)",
        "rustls-native-certs 0.8.5, src/unix.rs",
        "https://github.com/SuperioOne/nut_webgui/issues/44",
        "openssl-probe 0.1.1 and 0.1.2",
    ],
    lab: Lab::None("It is about the files of the client's machine."),
    reports: 3,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
