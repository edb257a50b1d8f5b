//! The wire: TLS records and handshake messages as they pass, read without any key.
//!
//! Sans-I/O: bytes in, events out. What is encrypted stays so; what is in clear is decoded as far as a
//! diagnosis needs it. Everything here reads what strangers wrote.

mod bytes;
mod hello;
mod message;
mod names;
mod transcript;

pub use hello::Hello;
pub(crate) use hello::extension;
pub(crate) use message::MOST_AUTHORITIES;
pub use message::{CertificateRequest, ClientHello, Downgrade, Message, ServerHello};
pub use names::{alert_name, group_name, is_ecdhe, suite_name, version_name};
pub use transcript::{Event, Side, Transcript};
