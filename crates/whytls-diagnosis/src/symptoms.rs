//! Meanings and circumstances that several causes share: one home for what belongs together.

use crate::condition::Condition::{self, All, Any, Unless};
use crate::condition::{said, setting};
use crate::evidence::{Said, Setting};

/// No path to a root: the issuer is not known to the client.
pub(crate) const UNKNOWN_ISSUER: Condition = Any(&[
    said(Said::UnknownIssuer),
    said(Said::IssuerNotLocal),
    said(Said::IssuerOfIntermediateUnknown),
    said(Said::LeafSignatureUnverifiable),
]);

/// No path to a root, whether or not a root was sent along.
pub(crate) const NO_PATH: Condition = Any(&[UNKNOWN_ISSUER, said(Said::SelfSignedInChain)]);

/// Verification failed, and nothing tells why.
pub(crate) const SILENT: Condition = All(&[
    said(Said::VerifyFailed),
    Unless(&Any(&[
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
    ])),
]);

/// No path to a root, or a refusal of which nothing more is told.
pub(crate) const UNTRUSTED: Condition = Any(&[NO_PATH, SILENT]);

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
