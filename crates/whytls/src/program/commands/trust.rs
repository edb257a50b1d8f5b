//! `whytls trust`

use std::io::Write;
use std::path::Path;

use anyhow::Context as _;
use serde_json::json;
use whytls_certificates::read::{Certificate, pem_certificates};
use whytls_certificates::stores::Wanted;

use crate::program::cli::{Format, Output, TrustStores};
use crate::program::output::{Exit, Failure, stdout};
use crate::program::stores::{self, Known};
use crate::program::trust;

/// How many unreadable roots of a store are told one by one.
const SHOWN: usize = 5;

pub(crate) fn run(arguments: &TrustStores, output: &Output) -> Result<Exit, Failure> {
    let stores = stores::all(trust::given(&arguments.roots)?);
    let wanted = arguments.issuer.as_deref().map(wanted).transpose()?;
    // A digest says nothing to a store that keeps names and keys alone; the certificate does, where another has it.
    let wanted = wanted.map(|wanted| match &wanted {
        Wanted::Sha256(digest) => {
            let found = stores.iter().filter_map(|known| known.store.as_ref()?.by_sha256(digest)).next();
            found.map_or(wanted.clone(), |certificate| Wanted::Certificates(vec![certificate]))
        }
        _ => wanted,
    });
    let mut out = stdout(output);
    if output.format == Format::Json {
        let rows: Vec<_> = stores.iter().map(|known| row(known, wanted.as_ref())).collect();
        let set_by_cargo = by_cargo();
        writeln!(out, "{}", json!({"asked": arguments.issuer, "stores": rows, "notes": set_by_cargo}))?;
    } else {
        for known in &stores {
            show(&mut out, known, wanted.as_ref(), output)?;
        }
        for note in by_cargo().iter().filter(|_| !output.quiet) {
            writeln!(out, "note: {note}")?;
        }
    }
    out.flush()?;
    let Some(wanted) = wanted else { return Ok(Exit::Ok) };
    let held = stores.iter().any(|known| holds(known, &wanted) == Some(true));
    Ok(if held { Exit::Ok } else { Exit::Found })
}

/// What is asked for: a file's certificates, a digest, or a name.
fn wanted(text: &str) -> Result<Wanted, Failure> {
    let digits: String = text.chars().filter(|c| *c != ':').collect::<String>().to_lowercase();
    if digits.len() == 64 && digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(Wanted::Sha256(digits));
    }
    if !Path::new(text).is_file() {
        return Ok(Wanted::Name(text.to_owned()));
    }
    let help = "name a file with a certificate (PEM or DER), a SHA-256, or a part of a CA's name";
    let bytes = std::fs::read(text)
        .with_context(|| format!("cannot read {text}"))
        .map_err(|e| Failure::usage(e, help))?;
    let certificates = pem_certificates(&bytes)
        .with_context(|| format!("{text} holds no certificate that can be used"))
        .map_err(|e| Failure::usage(e, help))?;
    let read = certificates
        .iter()
        .map(|der| Certificate::parse(der))
        .collect::<Result<Vec<_>, _>>()
        .with_context(|| format!("a certificate of {text} cannot be read"))
        .map_err(|e| Failure::usage(e, help))?;
    Ok(Wanted::Certificates(read))
}

fn holds(known: &Known, wanted: &Wanted) -> Option<bool> {
    known.store.as_ref()?.find(wanted).map(|found| !found.is_empty())
}

fn row(known: &Known, wanted: Option<&Wanted>) -> serde_json::Value {
    let found = wanted.and_then(|wanted| known.store.as_ref()?.find(wanted));
    let matches = found.as_ref().map(|found| {
        found.iter().map(|root| json!({"subject": root.subject, "sha256": root.sha256})).collect::<Vec<_>>()
    });
    json!({
        "name": known.name,
        "clients": known.clients,
        "why": known.why,
        "from": known.from,
        "roots": known.store.as_ref().map(|store| store.roots().len()),
        "unreadable": known.store.as_ref().map_or(&[][..], |store| store.unreadable()),
        "holds": found.map(|found| !found.is_empty()),
        "matches": matches,
    })
}

fn show(
    out: &mut impl Write,
    known: &Known,
    wanted: Option<&Wanted>,
    output: &Output,
) -> Result<(), Failure> {
    let count = match &known.store {
        Some(store) if store.roots().len() == 1 => "1 root".to_owned(),
        Some(store) => format!("{} roots", store.roots().len()),
        None => "not counted".to_owned(),
    };
    let answer = match wanted.map(|wanted| holds(known, wanted)) {
        None => String::new(),
        Some(Some(true)) => "  holds it".to_owned(),
        Some(Some(false)) => "  does not hold it".to_owned(),
        Some(None) => "  cannot be told".to_owned(),
    };
    writeln!(out, "{:<20} {count}{answer}", known.name)?;
    if output.quiet {
        return Ok(());
    }
    writeln!(out, "  read by  {}", known.clients)?;
    if !known.from.is_empty() {
        writeln!(out, "  from     {}", printable(&known.from.join(", ")))?;
    }
    writeln!(out, "  why      {}", printable(&known.why))?;
    let Some(store) = &known.store else { return Ok(()) };
    for root in wanted.and_then(|wanted| store.find(wanted)).unwrap_or_default() {
        writeln!(out, "  holds    {}", printable(&root.subject))?;
    }
    let shown = if output.verbose { usize::MAX } else { SHOWN };
    for what in store.unreadable().iter().take(shown) {
        writeln!(out, "  unread   {}", printable(what))?;
    }
    if let Some(more) = store.unreadable().len().checked_sub(shown).filter(|more| *more > 0) {
        writeln!(out, "  unread   and {more} more (-v shows them)")?;
    }
    Ok(())
}

/// What cargo adds to the environment of what it runs.
fn by_cargo() -> Vec<String> {
    // Cargo with an OpenSSL of its own looks for the system's bundle and hands it on (openssl-probe).
    let here = std::env::var_os("CARGO").is_some() && !stores::set_variables().is_empty();
    let mut notes = vec![
        "cargo run and cargo test may set SSL_CERT_FILE and SSL_CERT_DIR for what they start, so that a program finds roots under them that it does not find alone".to_owned(),
    ];
    if here {
        notes.push("whytls was started by cargo, and the variables may be cargo's".to_owned());
    }
    notes
}

/// Names in certificates and on the disk are strangers': nothing of them may drive a terminal.
fn printable(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { c.escape_default().to_string() } else { c.to_string() })
        .collect()
}
