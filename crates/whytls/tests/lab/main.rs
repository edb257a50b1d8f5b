//! The program against every server of the lab, and against what real clients did there.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod before_tls;
mod diagnosis;
mod differential;
mod far_away;
mod few_at_once;
mod quick;
mod recorded;
mod up;
