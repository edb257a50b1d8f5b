//! What speaks on a port that does not speak TLS, by its first bytes.

/// The protocol that begins like this, by its usual name.
pub(crate) fn protocol(first: &[u8]) -> Option<&'static str> {
    const GREETINGS: &[(&[u8], &str)] = &[
        (b"HTTP/", HTTP),
        (b"<!DOCTYPE", HTTP),
        (b"<!doctype", HTTP),
        (b"<html", HTTP),
        (b"<HTML", HTTP),
        (b"SSH-", "SSH"),
        (b"220 ", "SMTP or FTP"),
        (b"220-", "SMTP or FTP"),
        (b"554 ", "SMTP"),
        (b"421 ", "SMTP or FTP"),
        (b"* OK", "IMAP"),
        (b"* BYE", "IMAP"),
        (b"* PREAUTH", "IMAP"),
        (b"+OK", "POP3"),
        (b"200 ", "NNTP"),
        (b"-ERR", "Redis or POP3"),
        (b"RFB ", "VNC"),
        (b"<?xml", "XMPP"),
        (b"<stream:", "XMPP"),
        (b"AMQP", "AMQP"),
    ];
    if let Some((_, name)) = GREETINGS.iter().find(|(greeting, _)| first.starts_with(greeting)) {
        return Some(name);
    }
    match first {
        // A SETTINGS or GOAWAY frame on stream 0 (RFC 9113 section 4.1).
        [0, 0, _, 4 | 7, 0, 0, 0, 0, 0, ..] => Some("HTTP/2 in clear"),
        // Packet 0 with protocol version 10 or an error (MySQL client/server protocol, Handshake v10).
        [_, _, 0, 0, 10 | 0xff, ..] => Some("MySQL"),
        _ => None,
    }
}

/// The name of HTTP in [`protocol`].
pub(crate) const HTTP: &str = "HTTP";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greetings_are_recognised() {
        for (first, name) in [
            (&b"HTTP/1.1 400 Bad Request\r\n"[..], Some("HTTP")),
            (b"SSH-2.0-OpenSSH_9.2p1\r\n", Some("SSH")),
            (b"220 mail ESMTP Postfix\r\n", Some("SMTP or FTP")),
            (b"\x4a\0\0\0\x0a8.0.36\0", Some("MySQL")),
            (b"\0\0\x12\x04\0\0\0\0\0", Some("HTTP/2 in clear")),
            (b"\x01\x02\x03", None),
            (b"", None),
        ] {
            assert_eq!(protocol(first), name);
        }
    }
}
