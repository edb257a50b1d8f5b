//! One file for each command.

pub(super) mod audit;
pub(super) mod causes;
pub(super) mod check;
pub(super) mod clients;
pub(super) mod completions;
pub(super) mod explain;
mod follow;
pub(super) mod lab;
pub(super) mod prove;
pub(super) mod schema;
pub(super) mod trust;
