//! LDAP: the extended request 1.3.6.1.4.1.1466.20037 (RFC 4511 section 4.14).

use super::{Step, Steps, Why};

pub(super) struct Ldap;

/// LDAPMessage { messageID 1, ExtendedRequest { requestName } }, in BER.
const REQUEST: &[u8] = b"\x30\x1d\x02\x01\x01\x77\x18\x80\x161.3.6.1.4.1.1466.20037";
/// A search for the root DSE's supportedLDAPVersion: allowed to everybody (RFC 4512 section 5.1).
pub(super) const ROOT_DSE: &[u8] =
    b"\x30\x3b\x02\x01\x02\x63\x36\x04\x00\x0a\x01\x00\x0a\x01\x00\x02\x01\x01\x02\x01\x05\
    \x01\x01\x00\x87\x0bobjectClass\x30\x16\x04\x14supportedLDAPVersion";

/// One element: its tag, its content, and how many bytes it takes. `Err` where it is none that an LDAP server sends.
type Element<'a> = (u8, &'a [u8], usize);

fn element(bytes: &[u8]) -> Result<Option<Element<'_>>, ()> {
    let [tag, first, rest @ ..] = bytes else { return Ok(None) };
    let (length, header) = match *first {
        short @ 0..=0x7f => (usize::from(short), 2),
        // An answer fits into two bytes of length; some servers write four nevertheless.
        long @ 0x81..=0x84 => {
            let count = usize::from(long & 0x7f);
            let Some(digits) = rest.get(..count) else { return Ok(None) };
            (digits.iter().fold(0, |length, digit| length << 8 | usize::from(*digit)), 2 + count)
        }
        _ => return Err(()),
    };
    if length > super::Dialogue::MOST_BYTES {
        return Err(());
    }
    Ok(bytes.get(header..header + length).map(|content| (*tag, content, header + length)))
}

impl Steps for Ldap {
    fn opening(&mut self) -> Vec<u8> {
        REQUEST.to_vec()
    }

    fn take(&mut self, bytes: &[u8]) -> Step {
        let other = Step::Stop(Why::OtherProtocol);
        if bytes.first() != Some(&0x30) {
            return other;
        }
        let (message, length) = match element(bytes) {
            Ok(Some((_, message, length))) => (message, length),
            Ok(None) => return Step::More,
            Err(()) => return other,
        };
        let Ok(Some((0x02, _, identity))) = element(message) else { return other };
        // ExtendedResponse.
        let Ok(Some((0x78, response, _))) = element(&message[identity..]) else { return other };
        match element(response) {
            Ok(Some((0x0a, [0], _))) => Step::Ready(length),
            // protocolError: the server does not know the request (RFC 4511 section 4.14.2).
            Ok(Some((0x0a, [2], _))) => Step::Stop(Why::NotOffered),
            Ok(Some((0x0a, _, _))) => Step::Stop(Why::Refused),
            _ => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::play;
    use super::super::{Dialogue, Protocol, Why};
    use super::*;

    fn ldap(says: &[u8]) -> Option<Result<Vec<u8>, Why>> {
        play(Dialogue::starttls(Protocol::Ldap, "l.test"), &[says]).1
    }

    #[test]
    fn what_is_asked_is_whole() {
        for message in [REQUEST, ROOT_DSE] {
            let (tag, _, length) = element(message).unwrap().unwrap();
            assert_eq!((tag, length), (0x30, message.len()));
        }
    }

    #[test]
    fn the_result_codes() {
        let answer =
            |code| [&b"\x30\x0c\x02\x01\x01\x78\x07\x0a\x01"[..], &[code], b"\x04\x00\x04\x00"].concat();
        assert_eq!(ldap(&answer(0)), Some(Ok(Vec::new())));
        assert_eq!(ldap(&answer(2)), Some(Err(Why::NotOffered)));
        assert_eq!(ldap(&answer(52)), Some(Err(Why::Refused)));
        // As Active Directory writes lengths.
        let long = b"\x30\x84\0\0\0\x10\x02\x01\x01\x78\x84\0\0\0\x07\x0a\x01\0\x04\0\x04\0";
        assert_eq!(ldap(long), Some(Ok(Vec::new())));
        assert_eq!(ldap(b"220 x\r\n"), Some(Err(Why::OtherProtocol)));
        assert_eq!(ldap(b"\x30\x84\xff\xff\xff\xff"), Some(Err(Why::OtherProtocol)));
    }
}
