//! SOCKS 4 and 4a: one request, one answer of eight bytes.

use std::net::Ipv4Addr;

use super::{Step, Steps, Why};

pub(super) struct Socks4 {
    request: Vec<u8>,
}

impl Socks4 {
    pub(super) fn new(host: &str, port: u16, user: Option<(&str, &str)>) -> Self {
        let mut request = vec![4, 1];
        request.extend(port.to_be_bytes());
        let user = user.map_or("", |(user, _)| user).replace('\0', "");
        match host.parse::<Ipv4Addr>() {
            Ok(address) => {
                request.extend(address.octets());
                request.extend(user.bytes().chain([0]));
            }
            // 4a: an impossible address says that a name follows.
            Err(_) => {
                request.extend([0, 0, 0, 1]);
                request.extend(user.bytes().chain([0]));
                request.extend(host.bytes().filter(|b| *b != 0).chain([0]));
            }
        }
        Self { request }
    }
}

impl Steps for Socks4 {
    fn opening(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.request)
    }

    fn take(&mut self, bytes: &[u8]) -> Step {
        match bytes {
            [0, 90, ..] if bytes.len() >= 8 => Step::Ready(8),
            [0] | [0, 90, ..] => Step::More,
            [0, 91, ..] => Step::Stop(Why::ProxyRefuses("request rejected or failed".to_owned())),
            [0, 92 | 93, ..] => Step::Stop(Why::ProxyRefuses("the proxy wants identd".to_owned())),
            _ if super::line::may_begin(bytes, "HTTP/") => Step::Stop(Why::ProxySpeaks("HTTP")),
            [5, ..] => Step::Stop(Why::ProxySpeaks("SOCKS5")),
            _ => Step::Stop(Why::ProxySpeaks("another protocol")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Why};

    #[test]
    fn request_and_answers() {
        for (says, end) in [
            (&[0, 90, 0, 0, 0, 0, 0, 0][..], Ok(Vec::new())),
            (&[0, 91, 0, 0, 0, 0, 0, 0], Err(Why::ProxyRefuses("request rejected or failed".to_owned()))),
            (b"HTTP/1.1", Err(Why::ProxySpeaks("HTTP"))),
        ] {
            let dialogue = Dialogue::proxy(&"socks4a://p.test".parse().unwrap(), "a.test", 443);
            let (said, ended) = play(dialogue, &[says]);
            assert_eq!(said, [b"\x04\x01\x01\xbb\0\0\0\x01\0a.test\0"]);
            assert_eq!(ended, Some(end));
        }
    }
}
