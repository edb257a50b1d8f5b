//! The environment of the machine where a text comes from, as far as it bears on TLS.

use std::fs;
use std::path::Path;

use anyhow::anyhow;
use whytls_diagnosis::{Environment, Evidence, Fact, Manner, Observed, Source, Values};

use super::output::Failure;

/// Variables that name roots, read by OpenSSL, rustls-native-certs and those above them.
const ROOTS: [&str; 2] = ["SSL_CERT_FILE", "SSL_CERT_DIR"];
/// Variables that name a proxy.
const PROXIES: [&str; 6] =
    ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy"];
/// Where systems keep their roots (openssl-probe 0.2).
const BUNDLES: [&str; 9] = [
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
    "/etc/ssl/ca-bundle.pem",
    "/etc/pki/tls/cacert.pem",
    "/etc/ssl/cert.pem",
    "/usr/local/etc/ssl/cert.pem",
    "/opt/etc/ssl/certs/ca-certificates.crt",
    "/system/etc/security/cacerts",
];

/// The first of these places at which there is something.
pub(crate) fn first_bundle() -> Option<&'static str> {
    BUNDLES.into_iter().find(|path| Path::new(path).exists())
}

/// Where bundles lie as well, and openssl-probe 0.2 does not look.
const UNPROBED: [&str; 7] = [
    "/etc/openssl/certs/ca-certificates.crt",
    "/opt/homebrew/etc/ca-certificates/cert.pem",
    "/usr/lib/ssl/cert.pem",
    "/usr/local/share/certs/ca-root-nss.crt",
    "/usr/local/ssl/cert.pem",
    "/usr/share/ssl/certs/ca-bundle.crt",
    "/var/lib/ca-certificates/ca-bundle.pem",
];

/// What the options `--env` say: nothing where there is none; this machine's environment for one without a value;
/// else the variables that were written.
pub(crate) fn facts(options: &[String]) -> Result<Evidence, Failure> {
    let mut evidence = Evidence::new();
    for option in options {
        if option.is_empty() {
            this_machine(&mut evidence);
            continue;
        }
        let Some((name, value)) = option.split_once('=') else {
            return Err(Failure::usage(
                anyhow!("'{option}' is no variable of an environment"),
                "write --env for this machine's environment, or --env=NAME=VALUE for one variable of another's",
            ));
        };
        variable(&mut evidence, name, value, false);
    }
    Ok(evidence)
}

/// What this machine's environment says of the roots that clients find on it.
pub(crate) fn of_this_machine() -> Evidence {
    let mut evidence = Evidence::new();
    this_machine(&mut evidence);
    evidence
}

fn this_machine(evidence: &mut Evidence) {
    for name in ROOTS.iter().chain(&PROXIES) {
        if let Ok(value) = std::env::var(name) {
            variable(evidence, name, &value, true);
        }
    }
    if cfg!(unix) && !cfg!(target_os = "macos") && first_bundle().is_none() {
        add(
            evidence,
            Environment::NoCaBundle,
            "no bundle of roots is at any of the usual places",
            "this machine",
        );
        if let Some(place) = UNPROBED.iter().find(|path| !is_empty(Path::new(path))) {
            let what = format!("a bundle of roots is at {place}, where nobody looks for it");
            add(evidence, Environment::ReadsOtherBundle, &what, "this machine");
        }
    }
}

/// What one variable says; whether its path leads anywhere only on this machine.
fn variable(evidence: &mut Evidence, name: &str, value: &str, here: bool) {
    let what = format!("{name}={value}");
    if ROOTS.contains(&name) {
        add(evidence, Environment::CertVariableSet, &what, name);
        if here && value.split(':').filter(|path| !path.is_empty()).all(|path| is_empty(Path::new(path))) {
            let what = format!("{what}, where nothing is");
            add(evidence, Environment::CertVariableBroken, &what, name);
        }
    } else if PROXIES.contains(&name) && !value.is_empty() {
        // A password may stand in it.
        let shown = value.rsplit_once('@').map_or(value, |(_, host)| host);
        add(evidence, Environment::ProxySet, &format!("{name} is set ({shown})"), name);
    }
}

/// Whether nothing that could be a certificate is there.
fn is_empty(path: &Path) -> bool {
    match fs::metadata(path) {
        Ok(data) if data.is_dir() => fs::read_dir(path).map_or(true, |mut entries| entries.next().is_none()),
        Ok(data) => data.len() == 0,
        Err(_) => true,
    }
}

fn add(evidence: &mut Evidence, fact: Environment, what: &str, name: &str) {
    // Not everything of a machine was looked at: what is absent says nothing.
    evidence.glimpse(Observed {
        fact: Fact::Environment(fact),
        what: what.to_owned(),
        values: Values::none(),
        source: Source::Manifest { file: format!("environment, {name}") },
        manner: Manner::Printed,
    });
}
