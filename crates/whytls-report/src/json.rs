//! For programs: published formats, one module for each version.

pub mod v1;
