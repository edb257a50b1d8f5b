//! The crate from outside. Certificates are made for each test, except one real chain in `data`: a certificate of
//! 2019 and the intermediate of Let's Encrypt that issued it (both public in certificate transparency logs; taken
//! from the test files of x509-parser).

#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod judge;
mod read;

/// The instant at which the tests take place, in Unix seconds: 15 January 2027.
const NOW: i64 = 1_800_000_000;
const DAY: i64 = 86_400;

/// `lists.for-our.info` and `Let's Encrypt Authority X3`, which signed it.
const LETS_ENCRYPT: &[u8] = include_bytes!("../data/lets-encrypt-2019.pem");
