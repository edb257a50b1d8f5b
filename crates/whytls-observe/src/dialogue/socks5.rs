//! SOCKS 5 (RFC 1928), with user and password (RFC 1929) where there are any.

use std::net::IpAddr;

use super::{Step, Steps, Why};

pub(super) struct Socks5 {
    host: String,
    port: u16,
    user: Option<(String, String)>,
    state: State,
}

enum State {
    Method,
    Login,
    Connect,
}

impl Socks5 {
    pub(super) fn new(host: &str, port: u16, user: Option<(&str, &str)>) -> Self {
        let user = user.map(|(user, password)| (user.to_owned(), password.to_owned()));
        Self { host: host.to_owned(), port, user, state: State::Method }
    }

    fn connect(&mut self, taken: usize) -> Step {
        self.state = State::Connect;
        let mut request = vec![5, 1, 0];
        match self.host.parse::<IpAddr>() {
            Ok(IpAddr::V4(address)) => request.extend([&[1][..], &address.octets()].concat()),
            Ok(IpAddr::V6(address)) => request.extend([&[4][..], &address.octets()].concat()),
            Err(_) => request.extend([&[3][..], &short(&self.host)].concat()),
        }
        request.extend(self.port.to_be_bytes());
        Step::Say(taken, request)
    }
}

/// A text with its length before it: of more than 255 bytes the first 255.
fn short(text: &str) -> Vec<u8> {
    let length = u8::try_from(text.len()).unwrap_or(u8::MAX);
    [&[length], &text.as_bytes()[..usize::from(length)]].concat()
}

impl Steps for Socks5 {
    fn opening(&mut self) -> Vec<u8> {
        if self.user.is_some() { vec![5, 2, 0, 2] } else { vec![5, 1, 0] }
    }

    fn take(&mut self, bytes: &[u8]) -> Step {
        let version = if matches!(self.state, State::Login) { 1 } else { 5 };
        if bytes.first() != Some(&version) {
            let http = super::line::may_begin(bytes, "HTTP/");
            return Step::Stop(Why::ProxySpeaks(if http { "HTTP" } else { "another protocol" }));
        }
        let [_, answer, rest @ ..] = bytes else { return Step::More };
        match (&self.state, answer) {
            (State::Method, 0) => self.connect(2),
            (State::Method, method) => match (method, &self.user) {
                (2, Some((user, password))) => {
                    let login = [&[1][..], &short(user), &short(password)].concat();
                    self.state = State::Login;
                    Step::Say(2, login)
                }
                _ => Step::Stop(Why::ProxyRefuses("no acceptable method of authentication".to_owned())),
            },
            (State::Login, 0) => self.connect(2),
            (State::Login, _) => Step::Stop(Why::ProxyRefuses("user or password refused".to_owned())),
            (State::Connect, 0) => {
                // Reserved, kind of address, address, port.
                let address = match rest {
                    [_, 1, ..] => 4,
                    [_, 4, ..] => 16,
                    [_, 3, length, ..] => 1 + usize::from(*length),
                    [] | [_] | [_, 3] => return Step::More,
                    _ => return Step::Stop(Why::ProxySpeaks("another protocol")),
                };
                let length = 4 + address + 2;
                if bytes.len() < length { Step::More } else { Step::Ready(length) }
            }
            (State::Connect, code) => Step::Stop(Why::ProxyRefuses(reason(*code).to_owned())),
        }
    }
}

/// RFC 1928 section 6.
fn reason(code: u8) -> &'static str {
    match code {
        2 => "connection not allowed by ruleset",
        3 => "network unreachable",
        4 => "host unreachable",
        5 => "connection refused",
        6 => "TTL expired",
        7 => "command not supported",
        8 => "address type not supported",
        _ => "general failure",
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{Played, play};
    use super::super::{Dialogue, Why};

    fn socks5(url: &str, says: &[&[u8]]) -> Played {
        play(Dialogue::proxy(&url.parse().unwrap(), "a.test", 443), says)
    }

    #[test]
    fn a_tunnel_is_asked_for() {
        let says: &[&[u8]] = &[&[5, 2], &[1, 0], &[5, 0, 0, 1, 127, 0, 0, 1, 0, 80]];
        let (said, end) = socks5("socks5h://me:pw@p.test", says);
        assert_eq!(said, [&b"\x05\x02\0\x02"[..], b"\x01\x02me\x02pw", b"\x05\x01\0\x03\x06a.test\x01\xbb"]);
        assert_eq!(end, Some(Ok(Vec::new())));
    }

    #[test]
    fn what_a_proxy_says_instead() {
        let refused = |text: &str| Some(Err(Why::ProxyRefuses(text.to_owned())));
        let end = |says: &[&[u8]]| socks5("socks5://p.test:1080", says).1;
        assert_eq!(end(&[&[5, 255]]), refused("no acceptable method of authentication"));
        assert_eq!(end(&[&[5, 2]]), refused("no acceptable method of authentication"));
        assert_eq!(end(&[&[5, 0], &[5, 2]]), refused("connection not allowed by ruleset"));
        assert_eq!(end(&[b"HTTP/1.1 400 Bad Request\r\n"]), Some(Err(Why::ProxySpeaks("HTTP"))));
    }
}
