//! GnuTLS, NSS, mbedTLS, wolfSSL: peers and system tools.

use super::{Entry, Table, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[TEXTS], pieces: PIECES };

const TEXTS: &[Entry] = texts! { "gnutls";
    UnknownIssuer => "The certificate issuer is unknown";
    ApiMisuse => "Cannot perform this action while handshake is in progress", "Cannot perform the operation until the handshake is complete";
    LimitExceeded => "SSL attempted too many key updates", "SSL_ERROR_TOO_MANY_KEY_UPDATES";
    ApiMisuse => "SSL_ERROR_HANDSHAKE_NOT_COMPLETED";
    RandomnessUnavailable => "Failed to acquire random data", "Error in the system's randomness device", "SSL - No RNG was provided to the SSL module", "ENTROPY - Critical entropy source failure", "Random Number Generator failed";
};

const PIECES: &[&str] = &[
    "issuer is unknown",
    "Cannot perform th",
    "many key updates",
    "TOO_MANY_KEY_UPD",
    "HANDSHAKE_NOT",
    "random data",
    "randomness device",
    "No RNG was",
    "Critical entropy",
    "Random Number",
];
