//! One inner report; renderers for people and programs. Pure: a renderer writes to the writer it is given
//! and looks nothing up.
//!
//! Values in a report come from strangers: names in certificates, banners, logs. A renderer shows them
//! and never lets them act: what could drive a terminal is written as an escape.

mod human;
pub mod json;
mod printable;
mod report;

pub use human::{HumanOptions, human};
pub use json::v1::{json, schema};
pub use report::{
    Address, Application, Change, ClientCertificate, ClientRow, Endpoint, Handshake, How, Message,
    Negotiates, Outcome, Purpose, Report, Session, Step, Steps, Subject, SubjectKind, Trial, Upgrade,
    Verdict,
};
