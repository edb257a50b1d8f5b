//! `whytls clients`

use std::io::Write;

use anyhow::anyhow;
use whytls_clients::{Profile, profiles, scheme_name};

use crate::program::cli::{Clients, Format, Output};
use crate::program::output::{Exit, Failure, stdout};

pub(crate) fn run(arguments: &Clients, output: &Output) -> Result<Exit, Failure> {
    let all = profiles::all();
    // One pattern that fits must not hide one that does not.
    if let Some(stray) = arguments.patterns.iter().find(|pattern| !all.iter().any(|p| p.id.matches(pattern)))
    {
        return Err(Failure::usage(
            anyhow!("no client fits '{stray}'"),
            "whytls clients lists them all; * is a wildcard",
        ));
    }
    let asked = |p: &&Profile| {
        arguments.patterns.is_empty() || arguments.patterns.iter().any(|pattern| p.id.matches(pattern))
    };
    let chosen: Vec<&Profile> = all.iter().filter(asked).collect();
    let mut out = stdout(output);
    for profile in chosen {
        let schemes: Vec<String> = profile.offer.schemes.list().iter().map(|s| scheme_name(*s)).collect();
        if output.format == Format::Json {
            let line = serde_json::json!({
                "id": profile.id.to_string(),
                "stack": format!("{:?}", profile.offer.stack),
                "schemes": schemes,
                "alpn": profile.offer.alpn,
                "verifier": format!("{:?}", profile.verifier),
                "roots": format!("{:?}", profile.roots),
            });
            writeln!(out, "{line}")?;
        } else if arguments.patterns.is_empty() && !output.verbose {
            writeln!(out, "{}", profile.id)?;
        } else {
            writeln!(out, "{}", profile.id)?;
            writeln!(out, "  schemes   {}", schemes.join(", "))?;
            let alpn = profile.offer.alpn.join(", ");
            writeln!(out, "  ALPN      {}", if alpn.is_empty() { "not sent" } else { &alpn })?;
            writeln!(out, "  verifier  {:?}", profile.verifier)?;
            writeln!(out, "  roots     {:?}, and those given", profile.roots)?;
        }
    }
    out.flush()?;
    Ok(Exit::Ok)
}
