//! Meanings that several causes share: one home for what belongs together.

use crate::condition::Condition::{self, Any};
use crate::condition::said;
use crate::evidence::Said;

/// No path to a root: the issuer is not known to the client.
pub(crate) const UNKNOWN_ISSUER: Condition =
    Any(&[said(Said::UnknownIssuer), said(Said::IssuerNotLocal), said(Said::LeafSignatureUnverifiable)]);
