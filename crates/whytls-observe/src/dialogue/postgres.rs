//! PostgreSQL: SSLRequest, answered by one letter (Frontend/Backend Protocol, section SSL Session Encryption).

use super::{Step, Steps, Why};

pub(super) struct Postgres;

/// Length 8, code 80877103.
const SSL_REQUEST: [u8; 8] = [0, 0, 0, 8, 4, 210, 22, 47];

/// A StartupMessage of protocol 3.0, to which every server answers.
pub(super) fn startup() -> Vec<u8> {
    let parameters = b"user\0whytls\0\0";
    let length = u32::try_from(8 + parameters.len()).unwrap_or(u32::MAX);
    [&length.to_be_bytes()[..], &[0, 3, 0, 0], parameters].concat()
}

impl Steps for Postgres {
    fn opening(&mut self) -> Vec<u8> {
        SSL_REQUEST.to_vec()
    }

    fn take(&mut self, bytes: &[u8]) -> Step {
        match bytes {
            [b'S'] => Step::Ready(1),
            [b'N'] => Step::Stop(Why::WithoutTls),
            // ErrorResponse, of a server or pooler that is older than the request, or turns us away.
            [b'E', 0, 0, ..] => Step::Stop(Why::TurnedAway),
            [b'E'] | [b'E', 0] => Step::More,
            _ => Step::Stop(Why::OtherProtocol),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Protocol, Step, Steps, Why};
    use super::Postgres;

    #[test]
    fn the_answers_to_the_request() {
        for (says, end) in [
            (&b"S"[..], Ok(Vec::new())),
            (b"N", Err(Why::WithoutTls)),
            (b"E\0\0\0\x10SFATAL\0", Err(Why::TurnedAway)),
            (b"* OK", Err(Why::OtherProtocol)),
        ] {
            assert_eq!(play(Dialogue::starttls(Protocol::Postgres, "p.test"), &[says]).1, Some(end));
        }
        // In TLS the client speaks first.
        let banner = Postgres.take(b"SSH-2.0-OpenSSH_9.2p1");
        assert!(matches!(banner, Step::Stop(Why::OtherProtocol)));
        assert_eq!(super::startup().len(), 21);
        assert_eq!(super::startup()[3], 21);
    }
}
