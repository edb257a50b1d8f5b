//! Evidence: typed facts, each with its source, and the record of what was looked for.

mod collected;
mod fact;
mod source;

pub use collected::{Evidence, Observed, Values};
pub use fact::{
    Certificate, Connection, Environment, Fact, FactKind, Graph, KeyExchangeSignature, Server, Trust, Usage,
};
pub use source::Source;
