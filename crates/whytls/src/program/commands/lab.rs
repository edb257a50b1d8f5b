//! `whytls lab`

use std::io::Write;

use anyhow::{Context as _, anyhow};
use whytls_lab::{Running, Scenario, scenario, scenarios};

use crate::program::cli::{Format, Lab, LabCommand, Output};
use crate::program::look::now;
use crate::program::output::{Exit, Failure, stdout};

pub(crate) fn run(arguments: &Lab, output: &Output) -> Result<Exit, Failure> {
    match &arguments.command {
        LabCommand::List => list(output),
        LabCommand::Run { names, port } => keep_up(names, *port, output),
    }
}

fn list(output: &Output) -> Result<Exit, Failure> {
    let mut out = stdout(output);
    let width = scenarios().iter().map(|s| s.name.len()).max().unwrap_or_default();
    for scenario in scenarios() {
        if output.format == Format::Json {
            let line =
                serde_json::json!({"name": scenario.name, "cause": scenario.cause, "title": scenario.title});
            writeln!(out, "{line}")?;
        } else {
            writeln!(out, "{:width$}  {}", scenario.name, scenario.title)?;
        }
    }
    out.flush()?;
    Ok(Exit::Ok)
}

/// The scenario of this name.
pub(crate) fn find(name: &str) -> Result<&'static Scenario, Failure> {
    scenario(name).ok_or_else(|| {
        Failure::usage(anyhow!("there is no lab server '{name}'"), "whytls lab list shows them all")
    })
}

/// A lab server with its CA in a file, which goes away with it.
pub(crate) struct Up {
    pub(crate) server: Running,
    /// What to pass as `--ca`.
    pub(crate) ca: Option<tempfile::TempPath>,
}

impl Up {
    /// Starts a server.
    pub(crate) fn start(scenario: &'static Scenario, port: u16) -> Result<Self, Failure> {
        let told =
            |e: anyhow::Error| Failure::unobservable(e, "choose another --port, or none for any free one");
        let server = scenario
            .start_on(now(), port)
            .with_context(|| format!("cannot start the lab server {}", scenario.name))
            .map_err(told)?;
        let ca = match server.ca_pem() {
            None => None,
            Some(pem) => {
                let mut file = tempfile::Builder::new().prefix("whytls-lab-").suffix(".pem").tempfile()?;
                file.write_all(pem.as_bytes())?;
                Some(file.into_temp_path())
            }
        };
        Ok(Self { server, ca })
    }

    /// The endpoint, as `host:port`.
    pub(crate) fn endpoint(&self) -> String {
        format!("{}:{}", self.server.host(), self.server.addr().port())
    }
}

fn keep_up(names: &[String], port: Option<u16>, output: &Output) -> Result<Exit, Failure> {
    let chosen = names.iter().map(|name| find(name)).collect::<Result<Vec<_>, _>>()?;
    let mut up = Vec::new();
    for (position, scenario) in (0..).zip(chosen) {
        let port = match port {
            None => 0,
            Some(first) => first
                .checked_add(position)
                .ok_or_else(|| Failure::usage(anyhow!("the ports end at 65535"), "choose a lower --port"))?,
        };
        up.push(Up::start(scenario, port)?);
    }
    let mut out = stdout(output);
    for server in &up {
        let scenario = server.server.scenario();
        let endpoint = server.endpoint();
        let ca = server.ca.as_ref().map(|p| format!(" --ca {}", p.display())).unwrap_or_default();
        let options: String = server.server.options().iter().map(|option| format!(" {option}")).collect();
        let command = format!("whytls check {endpoint}{ca}{options}");
        if output.format == Format::Json {
            let line = serde_json::json!({
                "name": scenario.name,
                "cause": scenario.cause,
                "endpoint": endpoint,
                "ca": server.ca.as_ref().map(|p| p.display().to_string()),
                "command": command,
            });
            writeln!(out, "{line}")?;
        } else {
            writeln!(out, "{} is up at https://{endpoint}/", scenario.name)?;
            writeln!(out, "  {}", scenario.title)?;
            writeln!(out, "  try: {command}")?;
        }
    }
    if output.format == Format::Human {
        writeln!(out, "Ctrl-C ends.")?;
    }
    out.flush()?;
    drop(out);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(until_interrupted())?;
    Ok(Exit::Ok)
}

/// Returns at Ctrl-C or, where there is one, a polite request to end (SIGTERM).
async fn until_interrupted() -> std::io::Result<()> {
    #[cfg(unix)]
    {
        let mut terminate = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())?;
        tokio::select! {
            interrupt = tokio::signal::ctrl_c() => interrupt,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
