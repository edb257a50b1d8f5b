//! Meanings that several causes share: one home for what belongs together.

use crate::condition::Condition::{self, All, Any, Is, Not};
use crate::condition::{Pattern, package, said, setting};
use crate::evidence::{Alert, Said, Server, Setting};

/// No path to a root: the issuer is not known to the client.
pub(crate) const UNKNOWN_ISSUER: Condition =
    Any(&[said(Said::UnknownIssuer), said(Said::IssuerNotLocal), said(Said::LeafSignatureUnverifiable)]);

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
