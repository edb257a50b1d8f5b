//! An HTTP proxy: CONNECT (RFC 9110 section 9.3.6), with basic authentication where there is a user.

use super::line::may_begin;
use super::{Step, Steps, Why};

pub(super) struct Connect {
    request: Vec<u8>,
    /// Whether the proxy's URL begins with https://: then an answer in clear is not what clients expect.
    expects_tls: bool,
}

impl Connect {
    pub(super) fn new(host: &str, port: u16, user: Option<(&str, &str)>) -> Self {
        let authority =
            if host.contains(':') { format!("[{host}]:{port}") } else { format!("{host}:{port}") };
        let authorization = user.map_or_else(String::new, |(user, password)| {
            let token = openssl::base64::encode_block(format!("{user}:{password}").as_bytes());
            format!("Proxy-Authorization: Basic {token}\r\n")
        });
        let request = format!(
            "CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\nUser-Agent: whytls\r\n{authorization}\r\n"
        );
        Self { request: request.into_bytes(), expects_tls: false }
    }

    pub(super) fn where_tls_was_expected(self) -> Self {
        Self { expects_tls: true, ..self }
    }
}

impl Steps for Connect {
    fn opening(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.request)
    }

    fn take(&mut self, bytes: &[u8]) -> Step {
        if !may_begin(bytes, "HTTP/") {
            // The version byte of a SOCKS server's answer (RFC 1928 section 3).
            let other = if matches!(bytes.first(), Some(0 | 5)) { "SOCKS" } else { "another protocol" };
            return Step::Stop(Why::ProxySpeaks(other));
        }
        if self.expects_tls {
            return Step::Stop(Why::ProxySpeaks("HTTP in clear"));
        }
        let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") else { return Step::More };
        let head = String::from_utf8_lossy(&bytes[..end]);
        let status_line = head.lines().next().unwrap_or_default();
        let status = status_line.split(' ').nth(1).and_then(|status| status.parse::<u16>().ok());
        match status {
            // Before the answer proper.
            Some(100..=199) => Step::Say(end + 4, Vec::new()),
            Some(200..=299) => Step::Ready(end + 4),
            _ => {
                let rest = status_line.split_once(' ').map_or("no status", |(_, rest)| rest);
                Step::Stop(Why::ProxyRefuses(rest.chars().take(80).collect()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Why};

    fn connect(url: &str, says: &[u8]) -> (String, Option<Result<Vec<u8>, Why>>) {
        let (said, end) = play(Dialogue::proxy(&url.parse().unwrap(), "::1", 443), &[says]);
        (String::from_utf8(said.concat()).unwrap(), end)
    }

    #[test]
    fn a_tunnel_is_asked_for() {
        let (said, end) =
            connect("http://me:pass@proxy.test:3128", b"HTTP/1.1 200 Connection established\r\n\r\n");
        assert!(said.starts_with("CONNECT [::1]:443 HTTP/1.1\r\nHost: [::1]:443\r\n"), "{said}");
        assert!(said.contains("\r\nProxy-Authorization: Basic bWU6cGFzcw==\r\n\r\n"), "{said}");
        assert_eq!(end, Some(Ok(Vec::new())));
    }

    #[test]
    fn what_a_proxy_says_instead() {
        let refused = |text: &str| Some(Err(Why::ProxyRefuses(text.to_owned())));
        let url = "http://proxy.test:3128";
        let end = |says| connect(url, says).1;
        assert_eq!(end(b"HTTP/1.1 403 Forbidden\r\nA: b\r\n\r\n<html>"), refused("403 Forbidden"));
        assert_eq!(end(b"HTTP/1.1 x\r\n\r\n"), refused("x"));
        assert_eq!(end(b"\x05\xff"), Some(Err(Why::ProxySpeaks("SOCKS"))));
        assert_eq!(end(b"SSH-2.0"), Some(Err(Why::ProxySpeaks("another protocol"))));
    }
}
