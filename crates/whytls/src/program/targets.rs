//! What a word on the command line points at.

use std::path::Path;

use anyhow::anyhow;
use whytls_observe::Target;
use whytls_observe::dialogue::Protocol;

use super::cli::{Audit, Check, Explain, Output, Reach};
use super::commands;
use super::output::{Exit, Failure};
use super::proxies;

/// Does what the target calls for (contract.md): endpoint → check, project → audit, file → explain.
pub(crate) fn dispatch(target: &str, output: &Output) -> Result<Exit, Failure> {
    let path = Path::new(target);
    let manifest = path.file_name().is_some_and(|name| name == "Cargo.lock" || name == "Cargo.toml");
    if path.is_dir() || (manifest && path.exists()) {
        return commands::audit::run(&Audit { path: path.to_owned(), fix: false }, output);
    }
    if path.exists() || target == "-" {
        let explain =
            Explain { inputs: vec![target.to_owned()], project: None, env: Vec::new(), follow: false };
        return commands::explain::run(&explain, output);
    }
    let reach = Reach { timeout: std::time::Duration::from_secs(5), ..Reach::default() };
    let check = Check { targets: vec![target.to_owned()], reach, ..Check::default() };
    commands::check::run(&check, output)
}

/// Reads `host`, `host:port`, `[v6]:port` or an https URL.
pub(crate) fn endpoint(text: &str, reach: &Reach) -> Result<Target, Failure> {
    let bad = |why: &str| {
        Failure::usage(
            anyhow!("'{text}' is no endpoint: {why}"),
            "write host, host:port, [address]:port or an https URL, as in example.com:8443",
        )
    };
    let (rest, is_url) = match text.split_once("://") {
        // Schemes are the same in capitals (RFC 3986 section 3.1).
        Some((scheme, rest)) => match scheme.to_ascii_lowercase().as_str() {
            "https" | "wss" => (rest, true),
            "http" | "ws" => return Err(bad("a plain http URL has no TLS")),
            _ => return Err(bad("of URLs only https is understood")),
        },
        None => (text, false),
    };
    let authority = if is_url { rest.split(['/', '?', '#']).next().unwrap_or_default() } else { rest };
    let authority = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let (host, port) = if let Some(v6) = authority.strip_prefix('[') {
        let (host, after) =
            v6.split_once(']').ok_or_else(|| bad("the bracket of the address is not closed"))?;
        (host, after.strip_prefix(':'))
    } else if authority.matches(':').count() > 1 {
        (authority, None)
    } else {
        authority.split_once(':').map_or((authority, None), |(host, port)| (host, Some(port)))
    };
    let port = match port {
        None => reach.starttls.map_or(443, Protocol::port),
        Some(port) => port
            .parse::<u16>()
            .ok()
            .filter(|p| *p != 0 && !port.starts_with('+'))
            .ok_or_else(|| bad("the port is a number from 1 to 65535"))?,
    };
    if host.is_empty() {
        return Err(bad("the host is missing"));
    }
    let target = Target {
        host: host.to_owned(),
        port,
        server_name: reach.sni.clone(),
        connect: reach.connect,
        proxy: proxies::proxy(reach, host)?,
        starttls: reach.starttls,
        identity: None,
    };
    if !target.name_is_valid() {
        return Err(bad(&format!("'{}' is neither a DNS name nor an address", target.name())));
    }
    Ok(target)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn endpoints_are_read() {
        let reach =
            Reach { timeout: Duration::from_secs(1), proxy: Some("none".to_owned()), ..Reach::default() };
        for (text, expected) in [
            ("example.com", Some("example.com:443")),
            ("example.com:8443", Some("example.com:8443")),
            ("https://user@example.com:8443/path?q=a:b", Some("example.com:8443")),
            ("https://example.com", Some("example.com:443")),
            ("[::1]:8443", Some("[::1]:8443")),
            ("::1", Some("[::1]:443")),
            ("127.0.0.1:1", Some("127.0.0.1:1")),
            ("", None),
            (":443", None),
            ("HTTPS://example.com", Some("example.com:443")),
            ("http://example.com", None),
            ("HTTP://example.com", None),
            ("example.com:+1", None),
            ("example.com:0", None),
            ("example.com:99999", None),
            ("exa mple.com", None),
            ("[::1", None),
        ] {
            assert_eq!(endpoint(text, &reach).ok().map(|t| t.to_string()).as_deref(), expected, "{text}");
        }
    }
}
