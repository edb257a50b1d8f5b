//! One inner report; renderers for people and programs. Pure: a renderer writes to the writer it is given
//! and looks nothing up.

mod report;

pub use report::{
    ClientRow, Endpoint, Handshake, How, Message, Outcome, Purpose, Report, Subject, SubjectKind, Trial,
    Verdict,
};
