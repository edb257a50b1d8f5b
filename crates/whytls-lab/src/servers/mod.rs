//! The machinery below the scenarios: one file per kind of server.

pub(crate) mod altered;
pub(crate) mod clear;
pub(crate) mod openssl;
pub(crate) mod proxy;
pub(crate) mod raw;
pub(crate) mod rustls;
