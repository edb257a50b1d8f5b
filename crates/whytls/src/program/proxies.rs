//! Which proxy leads to an endpoint: the option's, or the environment's as reqwest reads it.

use std::net::IpAddr;

use anyhow::anyhow;
use whytls_observe::dialogue::{BadProxy, Proxy};

use super::cli::Reach;
use super::output::Failure;

const HELP: &str = "write --proxy http://host:port or socks5h://host:port, or --proxy none to go straight";

/// The proxy for this host. The environment has no say for this machine's own addresses, nor where an address to
/// connect to is given.
pub(crate) fn proxy(reach: &Reach, host: &str) -> Result<Option<Proxy>, Failure> {
    match &reach.proxy {
        Some(none) if none == "none" || none.is_empty() => Ok(None),
        Some(url) => url.parse().map(Some).map_err(|e: BadProxy| {
            // A password may stand before the last @.
            let shown = url.rsplit_once('@').map_or(url.as_str(), |(_, host)| host);
            Failure::usage(anyhow!(e).context(format!("'{shown}' is no proxy")), HELP)
        }),
        None if reach.connect.is_some() => Ok(None),
        None => from_environment(host, &|name| std::env::var(name).ok()).map_err(|(name, e)| {
            let error = anyhow!(e).context(format!("{name} holds no proxy"));
            Failure::usage(error, "mend the variable, or go straight with --proxy none")
        }),
    }
}

/// As reqwest 0.12 and hyper-util 0.1 read it: names in capitals come before those in small letters, HTTPS_PROXY
/// before ALL_PROXY; what NO_PROXY covers goes straight.
fn from_environment(
    host: &str,
    variable: &dyn Fn(&str) -> Option<String>,
) -> Result<Option<Proxy>, (&'static str, BadProxy)> {
    if is_this_machine(host) {
        return Ok(None);
    }
    let set = |name: &str| variable(name).filter(|value| !value.trim().is_empty());
    let names = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];
    let Some((name, url)) = names.into_iter().find_map(|name| Some((name, set(name)?))) else {
        return Ok(None);
    };
    let exceptions = set("NO_PROXY").or_else(|| set("no_proxy")).unwrap_or_default();
    if exceptions.split(',').any(|exception| covers(exception.trim(), host)) {
        return Ok(None);
    }
    url.trim().parse().map(Some).map_err(|error| (name, error))
}

fn is_this_machine(host: &str) -> bool {
    let name = host.trim_end_matches('.');
    name.eq_ignore_ascii_case("localhost")
        || name.to_ascii_lowercase().ends_with(".localhost")
        || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Whether an entry of NO_PROXY covers the host: `*`, a network, an address, or a domain with all below it.
fn covers(entry: &str, host: &str) -> bool {
    if entry == "*" {
        return true;
    }
    if let Ok(address) = host.parse::<IpAddr>() {
        let (network, bits) = entry.split_once('/').unwrap_or((entry, ""));
        return network.parse().is_ok_and(|network| within(address, network, bits.parse().ok()));
    }
    let domain = entry.trim_start_matches('.').trim_end_matches('.').to_ascii_lowercase();
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    !domain.is_empty()
        && (host == domain || host.strip_suffix(&domain).is_some_and(|before| before.ends_with('.')))
}

/// Whether an address is the other, or in its network of so many bits.
fn within(address: IpAddr, network: IpAddr, bits: Option<u32>) -> bool {
    let same = |a: u128, b: u128, all: u32| {
        let bits = bits.unwrap_or(all).min(all);
        bits == 0 || (a ^ b) >> (all - bits) == 0
    };
    match (address, network) {
        (IpAddr::V4(a), IpAddr::V4(b)) => same(u128::from(a.to_bits()), u128::from(b.to_bits()), 32),
        (IpAddr::V6(a), IpAddr::V6(b)) => same(a.to_bits(), b.to_bits(), 128),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(host: &str, variables: &[(&str, &str)]) -> Option<String> {
        let lookup =
            |name: &str| variables.iter().find(|(n, _)| *n == name).map(|(_, value)| (*value).to_owned());
        from_environment(host, &lookup).unwrap().map(|proxy| proxy.to_string())
    }

    #[test]
    fn the_environment_names_a_proxy() {
        let https = ("HTTPS_PROXY", "http://p.test:1");
        let proxy = Some("http://p.test:1".to_owned());
        assert_eq!(chosen("a.test", &[https, ("ALL_PROXY", "socks5://q.test")]), proxy);
        assert_eq!(chosen("a.test", &[("all_proxy", "p.test:1")]), proxy);
        assert_eq!(chosen("a.test", &[("HTTP_PROXY", "http://p.test:1")]), None);
        assert_eq!(chosen("a.test", &[("HTTPS_PROXY", "")]), None);
        for host in ["localhost", "x.localhost", "127.0.0.1", "::1"] {
            assert_eq!(chosen(host, &[https]), None, "{host}");
        }
    }

    #[test]
    fn exceptions_go_straight() {
        for (exceptions, host, straight) in [
            ("a.test", "a.test", true),
            (".a.test", "b.a.test", true),
            ("a.test", "ba.test", false),
            ("*", "a.test", true),
            ("x, 10.0.0.0/8", "10.1.2.3", true),
            ("10.0.0.0/8", "11.1.2.3", false),
            ("2001:db8::/32", "2001:db8::1", true),
            ("192.0.2.1", "192.0.2.1", true),
            ("", "a.test", false),
        ] {
            let variables = [("HTTPS_PROXY", "http://p.test:1"), ("NO_PROXY", exceptions)];
            assert_eq!(chosen(host, &variables).is_none(), straight, "{exceptions} {host}");
        }
    }

    #[test]
    fn a_scheme_that_nobody_knows_is_said() {
        let lookup = |name: &str| (name == "ALL_PROXY").then(|| "ftp://p.test".to_owned());
        let error = from_environment("a.test", &lookup).unwrap_err();
        assert_eq!(error, ("ALL_PROXY", BadProxy::Scheme("ftp".to_owned())));
    }
}
