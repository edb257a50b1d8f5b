//! Evidence: typed facts, each with its source, and the record of what was looked for.

mod collected;
mod fact;
mod said;
mod setting;
mod source;

pub use collected::{Evidence, Manner, Observed, Values};
pub use fact::{
    Algorithm, Certificate, Connection, Environment, Fact, FactKind, Graph, KeyExchangeSignature, Server,
    Symptom, Trust, Usage,
};
pub use said::{Alert, Said};
pub use setting::Setting;
pub use source::Source;
