//! Meanings and circumstances that several causes share: one home for what belongs together.

use crate::condition::Condition::{self, All, Any, Is, Not, Unless};
use crate::condition::{Pattern, algorithm, package, said, setting};
use crate::evidence::{Alert, Algorithm, Certificate, Said, Server, Setting, Trust};

/// The text tells that it is a server's.
pub(crate) const ON_A_SERVER: Condition = Not(&Unless(&setting(Setting::ServerSide)));
/// The text tells that the handshake was under way.
pub(crate) const IN_HANDSHAKE: Condition = Not(&Unless(&setting(Setting::InHandshake)));
/// The text tells that the handshake was over.
pub(crate) const AFTER_HANDSHAKE: Condition = Not(&Unless(&setting(Setting::AfterHandshake)));
/// The text tells that an address was dialled, so that no name was sent as SNI.
pub(crate) const ADDRESS_DIALLED: Condition = Not(&Unless(&setting(Setting::AddressDialled)));
/// The text tells that a proxy is on the way.
pub(crate) const BY_A_PROXY: Condition = Not(&Unless(&setting(Setting::Proxy)));

/// Protocols that greet in clear and switch to TLS later: mail, files, directories, databases.
pub(crate) const GREETS_IN_CLEAR: Condition = Any(&[
    setting(Setting::Smtp),
    setting(Setting::MailBox),
    setting(Setting::Ftp),
    setting(Setting::Ldap),
    setting(Setting::Postgres),
    setting(Setting::MySql),
    setting(Setting::SqlServer),
    setting(Setting::PortOfStartTls),
]);

/// No path to a root: the issuer is not known to the client.
pub(crate) const UNKNOWN_ISSUER: Condition = Any(&[
    said(Said::UnknownIssuer),
    said(Said::IssuerNotLocal),
    said(Said::IssuerOfIntermediateUnknown),
    said(Said::LeafSignatureUnverifiable),
]);

/// No path to a root, whether or not a root was sent along.
pub(crate) const NO_PATH: Condition = Any(&[UNKNOWN_ISSUER, said(Said::SelfSignedInChain)]);

/// The client asks OpenSSL for a path: it said that there is none, or is built with it.
pub(crate) const ASKS_OPENSSL: Condition = Any(&[NO_PATH, package("openssl", &[("0.1.0", "999.0.0")])]);

/// A verdict on the peer's certificate was told.
pub(crate) const VERDICT: Condition = Any(&[
    NO_PATH,
    said(Said::SelfSignedLeaf),
    said(Said::KeyIdentifierMismatch),
    said(Said::Expired),
    said(Said::NotYetValid),
    said(Said::ExpiredOrNotYetValid),
    said(Said::IntermediateExpired),
    said(Said::NameMismatch),
    said(Said::NoNames),
    said(Said::BadSignature),
    said(Said::WeakDigest),
    said(Said::WeakKey),
    said(Said::PurposeInvalid),
    said(Said::KeyUsageInvalid),
    said(Said::EndEntityAsCa),
    said(Said::PathLengthExceeded),
    said(Said::NameConstraintViolated),
    said(Said::CriticalExtensionUnknown),
    said(Said::Revoked),
    said(Said::RevocationUnknown),
    said(Said::CrlUnusable),
    said(Said::CrlExpired),
    said(Said::CaAsEndEntity),
    said(Said::VersionUnsupported),
    said(Said::BadEncoding),
    said(Said::SignatureAlgorithmUnsupported),
    said(Said::SignatureAlgorithmUnsupportedForKey),
    said(Said::UnknownIssuer),
]);

/// Verification failed, and nothing tells why.
pub(crate) const SILENT: Condition = All(&[said(Said::VerifyFailed), Unless(&VERDICT)]);

/// A client told the server that it does not take its certificate, and the text does not say why.
pub(crate) const REFUSED_IN_SILENCE: Condition =
    All(&[said(Said::Sent(Alert::BadCertificate)), Unless(&Any(&[VERDICT, setting(Setting::ServerSide)]))]);

/// No path to a root, or a refusal of which nothing more is told.
pub(crate) const UNTRUSTED: Condition = Any(&[NO_PATH, SILENT]);

/// The server's certificate signed itself, and no client was given it. What else is odd about such a one, as its
/// makers leave it, comes after that.
pub(crate) const SELF_SIGNED_UNTRUSTED: Condition =
    All(&[Is(Pattern::Certificate(Certificate::SelfSigned)), Is(Pattern::Trust(Trust::IssuerUnknown))]);

/// The host is one that public CAs issue for.
pub(crate) const PUBLIC_HOST: Condition = setting(Setting::PublicHostDialled);

/// The host is one that no public CA issues for, or an address.
pub(crate) const PRIVATE_HOST: Condition = Any(&[
    setting(Setting::PrivateHostDialled),
    setting(Setting::LoopbackDialled),
    setting(Setting::AddressDialled),
]);

/// A database, a broker or a directory is spoken to: certificates of a private CA are the rule, and nobody inspects.
pub(crate) const BACKEND: Condition = Any(&[
    setting(Setting::Postgres),
    setting(Setting::MySql),
    setting(Setting::SqlServer),
    setting(Setting::Mongo),
    setting(Setting::Redis),
    setting(Setting::Kafka),
    setting(Setting::Mqtt),
    setting(Setting::Ldap),
]);

/// A runtime that brings a list of roots of its own.
pub(crate) const OWN_ROOTS: Condition = Any(&[
    setting(Setting::Node),
    setting(Setting::Python),
    All(&[setting(Setting::Java), Unless(&setting(Setting::Android))]),
]);

/// Windows' or Apple's own verifier is at work, which reads the system's store.
pub(crate) const SYSTEM_VERIFIER: Condition = All(&[
    Any(&[setting(Setting::Windows), setting(Setting::Apple), setting(Setting::Android)]),
    Unless(&Any(&[
        setting(Setting::Rustls),
        setting(Setting::OpenSsl),
        setting(Setting::BoringSsl),
        setting(Setting::LibreSsl),
    ])),
]);

/// A signature of a certificate, or of the handshake, was not taken.
pub(crate) const SIGNATURE_REFUSED: Condition = Any(&[
    said(Said::SignatureAlgorithmUnsupported),
    said(Said::SignatureAlgorithmUnsupportedForKey),
    said(Said::SignatureErrorUnhandled),
    // OpenSSL has every algorithm: there it is another key of the same name.
    All(&[said(Said::BadSignature), Unless(&setting(Setting::OpenSsl))]),
]);

/// The algorithm is known: a curve and a digest that are not taken together.
pub(crate) const PAIR_OF_CURVE_AND_DIGEST: Condition =
    Any(&[algorithm(Algorithm::EcdsaSha512), algorithm(Algorithm::EcdsaCrossed)]);

/// The algorithm is known, and not every provider has it.
pub(crate) const ALGORITHM_OF_SOME: Condition =
    Any(&[algorithm(Algorithm::P521), algorithm(Algorithm::MlDsa), algorithm(Algorithm::Exotic)]);

/// The algorithm is known: RSA in one form or another.
pub(crate) const SOME_RSA: Condition = Any(&[
    algorithm(Algorithm::RsaPss),
    algorithm(Algorithm::RsaPkcs1),
    algorithm(Algorithm::RsaPkcs1WithoutNull),
]);

/// The server refused what was offered, and a look at it (where there was one) shows none of the usual reasons.
pub(crate) const REFUSED_FOR_A_RARER_REASON: Condition = All(&[
    said(Said::Received(Alert::HandshakeFailure)),
    Not(&Is(Pattern::Server(Server::NoSuiteOfRustls))),
    Not(&Is(Pattern::Server(Server::NoEcdhe))),
    Not(&Is(Pattern::Server(Server::LegacyVersionOnly))),
    Not(&Is(Pattern::Server(Server::DemandsClientCertificate))),
]);

/// The connection broke in the handshake, and nobody said why.
pub(crate) const BROKEN_OFF: Condition = Any(&[said(Said::HandshakeEof), said(Said::Reset)]);

/// The client's first message holds a post-quantum key share: rustls does so by its default features from 0.23.27 on
/// with aws-lc-rs, OpenSSL from 3.5 on.
pub(crate) const POST_QUANTUM_OFFERED: Condition = Any(&[
    setting(Setting::PostQuantumOffered),
    All(&[package("rustls", &[("0.23.27", "1.0.0")]), package("aws-lc-rs", &[("1.0.0", "2.0.0")])]),
    package("openssl-src", &[("300.5.0", "500.0.0")]),
]);
