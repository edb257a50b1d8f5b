//! Hostile servers: whatever one does, a check ends within its limits, with a finding, and in little memory.
//!
//! Every case runs the program as a process of its own, so that a panic, the time and the memory of each are seen.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod altered_in_clear;
mod altered_inside;
mod checked;
mod floods;
mod relay;
mod serve;
mod tampering;
mod wire;
