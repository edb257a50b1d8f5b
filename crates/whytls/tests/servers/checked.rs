//! What `whytls check` says of a server.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;

use crate::server::Server;
use crate::up::whytls;

/// The report of a check, held against the schema.
pub(crate) struct Checked {
    pub(crate) report: Value,
    pub(crate) code: Option<i32>,
}

/// Checks a server, with these roots.
pub(crate) fn check(server: &Server, ca: Option<&Path>) -> Checked {
    check_with(server, ca, &[])
}

/// Checks a server, with these roots and more options.
pub(crate) fn check_with(server: &Server, ca: Option<&Path>, more: &[&Path]) -> Checked {
    let mut command = whytls();
    command.args(["check", "--format", "json", "--timeout", "10s"]).arg(server.target());
    command.args(ca.map(|_| "--ca")).args(ca).args(more);
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let report = serde_json::from_str(&text)
        .unwrap_or_else(|e| panic!("{e}: {text}{}", String::from_utf8_lossy(&output.stderr)));
    validate(&report);
    Checked { report, code: output.status.code() }
}

impl Checked {
    /// The causes found, with the confidence of each.
    pub(crate) fn findings(&self) -> Vec<(&str, &str)> {
        let findings = self.report["findings"].as_array().unwrap();
        findings.iter().map(|f| (f["cause"].as_str().unwrap(), f["confidence"].as_str().unwrap())).collect()
    }

    /// `connects`, or the error that this client fails with.
    pub(crate) fn of(&self, client: &str) -> &str {
        let clients = self.report["clients"].as_array().unwrap();
        let row = clients.iter().find(|c| c["id"] == client).unwrap_or_else(|| panic!("no {client}"));
        row["error"].as_str().unwrap_or_else(|| row["outcome"].as_str().unwrap())
    }

    /// How many clients do not connect.
    pub(crate) fn failing(&self) -> usize {
        let clients = self.report["clients"].as_array().unwrap();
        clients.iter().filter(|c| c["outcome"] != "connects").count()
    }
}

/// Holds a report against the schema.
pub(crate) fn validate(report: &Value) {
    static VALIDATOR: OnceLock<jsonschema::Validator> = OnceLock::new();
    let validator = VALIDATOR.get_or_init(|| jsonschema::validator_for(&whytls_report::schema()).unwrap());
    let errors: Vec<String> = validator.iter_errors(report).map(|e| e.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

/// Where built clients are kept.
pub(crate) fn cache() -> PathBuf {
    std::env::var_os("WHYTLS_CACHE").filter(|v| !v.is_empty()).map_or_else(
        // cargo gives integration tests `tmp` in the target folder.
        || Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap().join("whytls"),
        PathBuf::from,
    )
}
