//! `whytls schema`

use std::io::Write;

use crate::program::output::{Exit, Failure};

pub(crate) fn run() -> Result<Exit, Failure> {
    writeln!(std::io::stdout(), "{:#}", whytls_report::schema())?;
    Ok(Exit::Ok)
}
