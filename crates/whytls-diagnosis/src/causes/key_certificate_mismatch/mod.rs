mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Sign, Where};
use crate::condition::{
    Condition::{All, Any, Is},
    Pattern, said, setting,
};
use crate::evidence::{Alert, Said, Server, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "key-certificate-mismatch",
    title: "Private key and certificate do not belong together",
    at: Where::Environment,
    group: Group::ClientAuthentication,
    condition: Any(&[
        Is(Pattern::Server(Server::SignsWithOtherKey)),
        said(Said::KeyMismatch),
        // rustls before 0.23.11 and others notice nothing; the peer finds that the signature is of another key.
        All(&[
            Any(&[said(Said::Received(Alert::DecryptError)), said(Said::CredentialsUnusable)]),
            Is(Pattern::Server(Server::DemandsClientCertificate)),
        ]),
        All(&[
            said(Said::BadSignature),
            setting(Setting::LoadingKeys),
            Is(Pattern::Server(Server::RefusesAll)),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::ClientIdentity), 4),
        Sign::new(setting(Setting::LoadingKeys), 4),
        Sign::new(
            All(&[said(Said::BadSignature), Any(&[setting(Setting::OpenSsl), setting(Setting::Python)])]),
            6,
        ),
    ],
    rivals: &[],
    summaries: &[
        "{target} signs its handshakes with another private key than that of its certificate ({subject}): their public keys differ.",
        "The private key does not belong to the certificate: their public keys differ.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Compare the two: both commands must print the same. If they differ, find the key that was made with the request of this certificate, or make a new pair.",
        )
        .commands(&[
            "openssl x509 -in server.pem -noout -pubkey | openssl sha256; openssl pkey -in server.key -pubout | openssl sha256",
        ]),
        Remedy::lasting(
            RemedyKind::Code,
            "Put the certificate of the key first in the file, and its intermediates after it: the key is compared with the first certificate.",
        )
        .code(
            "use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};\n\
             let chain = CertificateDer::pem_file_iter(\"server.pem\")?.collect::<Result<Vec<_>, _>>()?;\n\
             let key = PrivateKeyDer::from_pem_file(\"server.key\")?;\n\
             let config = rustls::ServerConfig::builder().with_no_client_auth().with_single_cert(chain, key)?;",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "After a renewal, replace both files before the program reads them again: a new certificate beside the old key gives this error until the next restart.",
        ),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "rustls before 0.23.11 does not check this, but going back to it only moves the failure into the handshake, where the peer finds a signature that does not verify.",
            witness: None,
        },
    ],
    references: &[
        "rustls 0.23.46, src/crypto/signer.rs (CertifiedKey::keys_match)",
        "OpenSSL 3.0, X509_check_private_key(3)",
        "RFC 8446 section 4.4.3 (CertificateVerify)",
    ],
    lab: Lab::Scenario("key-certificate-mismatch"),
    reports: 2,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
