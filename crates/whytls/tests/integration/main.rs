//! The program as people run it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod readme;
