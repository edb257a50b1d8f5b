//! The program as people run it.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod audit;
mod check;
mod common;
mod dispatch;
mod explain;
mod help;
mod lists;
mod many;
mod prove;
mod readme;
mod trust;
