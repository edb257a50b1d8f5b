//! What `whytls prove` shows, with clients that are really built.

use std::ffi::OsStr;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::checked::{cache, validate};
use crate::skipped::skip;
use crate::up::whytls;

/// The scenario of the defect that started whytls.
pub(crate) const SEED: &str = "ecdsa-sha1-offered-unverifiable";

/// A run of `whytls prove`, its report held against the schema.
pub(crate) struct Proof {
    pub(crate) report: Value,
    pub(crate) code: Option<i32>,
    pub(crate) took: Duration,
}

/// Runs `whytls prove` with these arguments. An error is that no client can be built for want of cargo or of the
/// registry, as the program says it.
pub(crate) fn prove<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Result<Proof, String> {
    let mut command = whytls();
    command.args(["prove", "--format", "json", "--cache"]).arg(cache()).args(arguments);
    let start = Instant::now();
    let output = command.output().unwrap();
    let took = start.elapsed();
    let complaint = String::from_utf8_lossy(&output.stderr);
    let unreachable = ["cannot start cargo", "cargo cannot reach the registry"];
    if output.status.code() == Some(3)
        && let Some(why) = complaint.lines().find(|line| unreachable.iter().any(|u| line.contains(u)))
    {
        assert!(output.stdout.is_empty(), "{command:?}: a report without a proof");
        return Err(why.to_owned());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let report =
        serde_json::from_str(&text).unwrap_or_else(|e| panic!("{command:?}: {e}: {text}{complaint}"));
    validate(&report);
    Ok(Proof { report, code: output.status.code(), took })
}

/// The whole proof of the defect against the lab. It is the first to be run, and builds what is not built yet.
/// Where that is not possible, `what` is reported as skipped, and there is none.
pub(crate) fn of_the_defect(what: &str) -> Option<&'static Proof> {
    static PROOF: OnceLock<Result<Proof, String>> = OnceLock::new();
    let proof = PROOF.get_or_init(|| prove(["--lab", SEED]));
    proof.as_ref().inspect_err(|why| skip(what, why, true)).ok()
}

impl Proof {
    /// The trials, in order.
    pub(crate) fn trials(&self) -> &[Value] {
        self.report["trials"].as_array().unwrap()
    }

    /// The one with this client.
    pub(crate) fn trial(&self, client: &str) -> &Value {
        self.trials().iter().find(|t| t["client"] == client).unwrap_or_else(|| panic!("no {client}"))
    }

    /// The commands of the remedies of the first finding that have this standing.
    pub(crate) fn remedies(&self, standing: &str) -> Vec<&str> {
        let remedies = self.report["findings"][0]["remedies"].as_array().unwrap();
        let these = remedies.iter().filter(|r| r["standing"] == standing);
        these.map(|r| r["command"].as_str().unwrap_or_default()).collect()
    }
}
