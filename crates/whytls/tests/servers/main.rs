//! The program against servers of others, and with clients that are really built: gnutls-serv, Caddy, nginx, Apache,
//! Node, OpenSSL's s_server and Java, each with configuration and keys in a temporary folder.
//!
//! A program that this machine lacks is reported as skipped, with the reason, on standard output also where the
//! tests pass; where `CI` is true, what CI installs must be there. Clients are kept in `WHYTLS_CACHE`, or else in
//! `target/whytls`; building them for the first time takes minutes.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod certificates;
mod checked;
mod client_certificates;
mod defect_and_cure;
mod differential;
mod in_clear;
mod other_faults;
mod programs;
mod proved;
#[path = "../lab/recorded.rs"]
mod recorded;
mod server;
mod skipped;
mod suites;
mod the_defect;
#[path = "../lab/up.rs"]
#[allow(dead_code, reason = "the lab's tests use all of it")]
mod up;
