//! Symptoms that several causes share: one home for what a group of stacks says of the same thing.

use crate::condition::Condition::{self, Any, Is};
use crate::condition::Pattern;
use crate::reader::vocabulary as said;

/// What came is no TLS record, in the words of each stack.
pub(crate) const NO_TLS_RECORD: Condition = Any(&[
    Is(Pattern::Symptom(said::RUSTLS_INVALID_CONTENT_TYPE)),
    Is(Pattern::Symptom(said::RUSTLS_CORRUPT_MESSAGE)),
    Is(Pattern::Symptom(said::OPENSSL_WRONG_VERSION_NUMBER)),
    Is(Pattern::Symptom(said::OPENSSL_PACKET_LENGTH_TOO_LONG)),
]);
