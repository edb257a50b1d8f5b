//! Meanings that several causes share: one home for what belongs together.

use crate::condition::Condition::{self, All, Any, Unless};
use crate::condition::{algorithm, said, setting};
use crate::evidence::{Algorithm, Said, Setting};

/// No path to a root: the issuer is not known to the client.
pub(crate) const UNKNOWN_ISSUER: Condition =
    Any(&[said(Said::UnknownIssuer), said(Said::IssuerNotLocal), said(Said::LeafSignatureUnverifiable)]);

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
