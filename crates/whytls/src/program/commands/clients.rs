//! `whytls clients`

use std::io::Write;

use anyhow::anyhow;
use whytls_clients::{Backend, Foreign, Profile, foreign, profiles, scheme_name};
use whytls_observe::wire::{group_name, version_name};
use whytls_prove::{OpenSsl, Recipe};

use crate::program::cli::{Clients, Format, Output};
use crate::program::output::{Exit, Failure, stdout};

/// A client of the list.
enum Listed {
    Known(Profile),
    ByRules(&'static Foreign),
}

pub(crate) fn run(arguments: &Clients, output: &Output) -> Result<Exit, Failure> {
    let with_profile = profiles::all().into_iter().chain(profiles::further()).map(Listed::Known);
    let all: Vec<Listed> = with_profile.chain(foreign().iter().map(Listed::ByRules)).collect();
    // One pattern that fits must not hide one that does not.
    if let Some(stray) = arguments.patterns.iter().find(|pattern| !all.iter().any(|c| c.matches(pattern))) {
        return Err(Failure::usage(
            anyhow!("no client fits '{stray}'"),
            "whytls clients lists them all; * is a wildcard",
        ));
    }
    let asked = |c: &&Listed| {
        (arguments.patterns.is_empty() || arguments.patterns.iter().any(|pattern| c.matches(pattern)))
            && arguments.backend.as_deref().is_none_or(|backend| c.backend() == Some(backend))
            && arguments.how.as_deref().is_none_or(|how| c.how() == how)
    };
    let mut out = stdout(output);
    for client in all.iter().filter(asked) {
        let shown = client.show();
        if output.format == Format::Json {
            let line = serde_json::json!({
                "id": client.name(),
                "how": client.how(),
                "stack": shown.stack,
                "versions": shown.versions,
                "groups": shown.groups,
                "key_shares": shown.shares,
                "schemes": shown.schemes,
                "alpn": shown.alpn,
                "verifier": shown.verifier,
                "roots": shown.roots,
                "prove": client.is_proved(),
            });
            writeln!(out, "{line}")?;
        } else if arguments.patterns.is_empty() && !output.verbose {
            writeln!(out, "{}", client.name())?;
        } else {
            writeln!(out, "{}", client.name())?;
            writeln!(out, "  versions  {}", shown.versions.join(", "))?;
            writeln!(out, "  groups    {}", shown.groups.join(", "))?;
            writeln!(out, "  schemes   {}", shown.schemes.join(", "))?;
            let alpn = shown.alpn.join(", ");
            writeln!(out, "  ALPN      {}", if alpn.is_empty() { "not sent" } else { &alpn })?;
            writeln!(out, "  verifier  {}", shown.verifier)?;
            writeln!(out, "  roots     {}, and those given", shown.roots)?;
            writeln!(out, "  judged    {}", client.how())?;
            let proved = if client.is_proved() { "builds and runs it" } else { "cannot build it" };
            writeln!(out, "  prove     {proved}")?;
        }
    }
    out.flush()?;
    Ok(Exit::Ok)
}

/// What a client offers and accepts, in words.
struct Shown {
    stack: String,
    versions: Vec<String>,
    groups: Vec<String>,
    shares: Vec<String>,
    schemes: Vec<String>,
    alpn: Vec<&'static str>,
    verifier: String,
    roots: String,
}

impl Listed {
    fn name(&self) -> String {
        match self {
            Self::Known(profile) => profile.id.to_string(),
            Self::ByRules(client) => client.name.to_owned(),
        }
    }

    fn matches(&self, pattern: &str) -> bool {
        match self {
            Self::Known(profile) => profile.id.matches(pattern),
            Self::ByRules(client) => client.matches(pattern),
        }
    }

    fn backend(&self) -> Option<&'static str> {
        match self {
            Self::Known(profile) => match profile.id.backend {
                Backend::Rustls(_) => Some("rustls"),
                Backend::NativeTls => Some("native-tls"),
                Backend::OpenSsl => Some("openssl"),
                _ => None,
            },
            Self::ByRules(client) if client.name.contains("native-tls") => Some("native-tls"),
            Self::ByRules(_) => None,
        }
    }

    /// How a check knows what becomes of it, at best.
    fn how(&self) -> &'static str {
        match self {
            Self::Known(profile) if profile.made().1.is_none() => "emulated",
            Self::Known(_) | Self::ByRules(_) => "derived",
        }
    }

    /// Whether `prove` knows how to build it.
    fn is_proved(&self) -> bool {
        match self {
            Self::Known(profile) => Recipe::new(&profile.id, OpenSsl::System).is_ok(),
            Self::ByRules(_) => false,
        }
    }

    fn show(&self) -> Shown {
        let names = |groups: &[u16]| groups.iter().map(|g| group_name(*g)).collect();
        match self {
            Self::Known(profile) => Shown {
                stack: format!("{:?}", profile.offer.stack),
                versions: profile.versions().iter().map(|version| version_name(*version)).collect(),
                groups: names(profile.offer.groups.list()),
                shares: names(profile.offer.groups.shares()),
                schemes: profile.offer.schemes.list().iter().map(|s| scheme_name(*s)).collect(),
                alpn: profile.offer.alpn.to_vec(),
                verifier: format!("{:?}", profile.verifier),
                roots: format!("{:?}", profile.roots),
            },
            Self::ByRules(client) => Shown {
                stack: format!("{:?}", client.words),
                versions: (client.versions.0..=client.versions.1).rev().map(version_name).collect(),
                groups: names(client.groups),
                shares: Vec::new(),
                schemes: client.schemes.iter().map(|s| scheme_name(*s)).collect(),
                alpn: client.alpn.to_vec(),
                verifier: format!("{:?}", client.words),
                roots: format!("{:?}", client.roots),
            },
        }
    }
}
