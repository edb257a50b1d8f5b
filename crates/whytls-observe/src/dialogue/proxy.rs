//! A proxy, by its URL.

use std::fmt;
use std::str::FromStr;

/// A proxy, by its URL.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Proxy {
    /// How it is spoken to.
    pub scheme: ProxyScheme,
    /// Its name or address.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// The user to give it.
    pub user: Option<String>,
    /// The password to give it.
    pub password: Option<String>,
}

/// How a proxy is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProxyScheme {
    /// CONNECT, in clear.
    Http,
    /// CONNECT, over TLS.
    Https,
    /// SOCKS 4, or 4a where a name is to be dialled.
    Socks4,
    /// SOCKS 5; names are looked up here.
    Socks5,
    /// SOCKS 5; names are looked up by the proxy.
    Socks5h,
}

/// Why a text is no proxy's URL.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BadProxy {
    /// A scheme that no client knows.
    Scheme(String),
    /// No host, or no port that is one.
    Authority,
}

impl fmt::Display for BadProxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scheme(scheme) => write!(f, "'{scheme}' is no scheme of a proxy"),
            Self::Authority => f.write_str("it has no host, or a port that is no number from 1 to 65535"),
        }
    }
}

impl std::error::Error for BadProxy {}

impl ProxyScheme {
    /// The word before `://`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Http => "http",
            Self::Https => "https",
            Self::Socks4 => "socks4",
            Self::Socks5 => "socks5",
            Self::Socks5h => "socks5h",
        }
    }

    /// Whether the proxy looks up the name that is dialled.
    pub fn looks_up(self) -> bool {
        self != Self::Socks5
    }
}

impl FromStr for Proxy {
    type Err = BadProxy;

    /// Reads `scheme://user:password@host:port`; without a scheme it is http, as in reqwest and curl.
    fn from_str(text: &str) -> Result<Self, BadProxy> {
        let (scheme, rest) = text.split_once("://").unwrap_or(("http", text));
        let scheme = match scheme.to_ascii_lowercase().as_str() {
            "http" => ProxyScheme::Http,
            "https" => ProxyScheme::Https,
            "socks4" | "socks4a" => ProxyScheme::Socks4,
            "socks5" => ProxyScheme::Socks5,
            "socks5h" => ProxyScheme::Socks5h,
            _ => return Err(BadProxy::Scheme(scheme.chars().take(32).collect())),
        };
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (user, place) = match authority.rsplit_once('@') {
            Some((user, place)) => (Some(user), place),
            None => (None, authority),
        };
        let (host, port) = if let Some(v6) = place.strip_prefix('[') {
            let (host, after) = v6.split_once(']').ok_or(BadProxy::Authority)?;
            (host, after.strip_prefix(':'))
        } else {
            place.split_once(':').map_or((place, None), |(host, port)| (host, Some(port)))
        };
        let port = match port.filter(|port| !port.is_empty()) {
            Some(port) => port.parse().ok().filter(|port| *port != 0).ok_or(BadProxy::Authority)?,
            None => match scheme {
                ProxyScheme::Http => 80,
                ProxyScheme::Https => 443,
                ProxyScheme::Socks4 | ProxyScheme::Socks5 | ProxyScheme::Socks5h => 1080,
            },
        };
        if host.is_empty() || host.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(BadProxy::Authority);
        }
        let (user, password) = match user.map(|user| user.split_once(':').unwrap_or((user, ""))) {
            Some((user, password)) => (Some(decoded(user)), Some(decoded(password))),
            None => (None, None),
        };
        Ok(Self { scheme, host: host.to_owned(), port, user, password })
    }
}

/// Without the percent signs of RFC 3986 section 2.1.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let digits = after.get(..2).and_then(|d| std::str::from_utf8(d).ok());
        let value = digits.and_then(|d| u8::from_str_radix(d, 16).ok());
        match (first, value) {
            (b'%', Some(value)) => {
                bytes.push(value);
                rest = &after[2..];
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl fmt::Display for Proxy {
    /// Without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = self.scheme.as_str();
        if self.host.contains(':') {
            write!(f, "{scheme}://[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{scheme}://{}:{}", self.host, self.port)
        }
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Proxy({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_read() {
        for (text, expected) in [
            ("http://proxy.test:3128", Ok("http://proxy.test:3128")),
            ("proxy.test:3128", Ok("http://proxy.test:3128")),
            ("HTTP://proxy.test/", Ok("http://proxy.test:80")),
            ("https://proxy.test", Ok("https://proxy.test:443")),
            ("socks5h://[::1]", Ok("socks5h://[::1]:1080")),
            ("socks4a://h:1", Ok("socks4://h:1")),
            ("ftp://h", Err(BadProxy::Scheme("ftp".to_owned()))),
            ("http://", Err(BadProxy::Authority)),
            ("http://h:0", Err(BadProxy::Authority)),
        ] {
            let read = text.parse::<Proxy>().map(|proxy| proxy.to_string());
            assert_eq!(read, expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn user_and_password_are_decoded_and_never_shown() {
        let proxy: Proxy = "http://me%40work:p%3aw@h:1".parse().unwrap();
        assert_eq!((proxy.user.as_deref(), proxy.password.as_deref()), (Some("me@work"), Some("p:w")));
        assert_eq!(format!("{proxy:?}"), "Proxy(http://h:1)");
    }
}
