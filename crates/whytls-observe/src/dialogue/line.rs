//! Lines and replies, as most of these protocols have them.

use super::{Step, Why};

/// The first complete line without its end, and how many bytes it takes. An end is LF or CRLF.
pub(super) fn line(bytes: &[u8]) -> Option<(&[u8], usize)> {
    let end = bytes.iter().position(|b| *b == b'\n')?;
    let line = &bytes[..end];
    Some((line.strip_suffix(b"\r").unwrap_or(line), end + 1))
}

/// A reply with a number, as in SMTP, FTP and NNTP.
pub(super) struct Reply<'a> {
    pub(super) code: u16,
    pub(super) text: &'a [u8],
    /// How many bytes it takes.
    pub(super) length: usize,
}

/// The first complete reply (RFC 5321 section 4.2, RFC 959 section 4.2): of several lines where a `-` follows the
/// number, until a line in which the number is followed by something else. `Err` where it begins with no number.
fn reply(bytes: &[u8]) -> Result<Option<Reply<'_>>, ()> {
    // So that garbage without an end of line is told from a reply.
    if bytes.iter().take(3).any(|b| !b.is_ascii_digit()) {
        return Err(());
    }
    let mut length = 0;
    let mut first: Option<&[u8]> = None;
    while let Some((line, taken)) = line(&bytes[length..]) {
        length += taken;
        let Some(number) = line.get(..3) else { return Err(()) };
        let opened = *first.get_or_insert(number);
        // FTP allows anything in the lines between the first and the last.
        if number == opened && line.get(3) != Some(&b'-') {
            let code = number.iter().fold(0, |code, digit| code * 10 + u16::from(digit.wrapping_sub(b'0')));
            return Ok(Some(Reply { code, text: &bytes[..length], length }));
        }
    }
    Ok(None)
}

/// The first reply, or what to do while it is none.
pub(super) fn whole_reply(bytes: &[u8]) -> Result<Reply<'_>, Step> {
    reply(bytes).map_err(|()| Step::Stop(Why::OtherProtocol))?.ok_or(Step::More)
}

/// Whether a word stands in a text, capitals or not.
pub(super) fn holds(text: &[u8], word: &str) -> bool {
    text.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// Whether a text begins so, capitals or not.
pub(super) fn begins(text: &[u8], word: &str) -> bool {
    text.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word.as_bytes()))
}

/// Whether a text begins so, or may when more of it has come.
pub(super) fn may_begin(text: &[u8], word: &str) -> bool {
    let length = text.len().min(word.len());
    text[..length].eq_ignore_ascii_case(&word.as_bytes()[..length])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_read() {
        let code = |bytes| reply(bytes).map(|reply| reply.map(|reply| (reply.code, reply.length)));
        assert_eq!(code(b"220 hello\r\n250"), Ok(Some((220, 11))));
        assert_eq!(code(b"220-hello\r\n220 there\r\n"), Ok(Some((220, 22))));
        assert_eq!(code(b"220-hello\r\n any thing\r\n220\n"), Ok(Some((220, 27))));
        assert_eq!(code(b"220-hello\r\n"), Ok(None));
        assert_eq!(code(b"22"), Ok(None));
        assert_eq!(code(b"SSH-2.0\r\n"), Err(()));
        assert_eq!(code(b"220-hello\r\n\r\n"), Err(()));
    }

    #[test]
    fn words_are_found_whatever_their_case() {
        assert!(holds(b"250-StartTLS\r\n", "STARTTLS") && !holds(b"x", "STARTTLS"));
        assert!(begins(b"* ok x", "* OK") && !begins(b"*", "* OK"));
        assert!(may_begin(b"*", "* OK") && !may_begin(b"+OK", "* OK"));
    }
}
