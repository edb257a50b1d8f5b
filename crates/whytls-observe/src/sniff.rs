//! What speaks on a port that does not speak TLS, by its first bytes.

use crate::dialogue::Protocol;

/// The protocol that begins like this, by its usual name.
pub(crate) fn protocol(first: &[u8]) -> Option<&'static str> {
    const GREETINGS: &[(&[u8], &str)] = &[
        (b"HTTP/", HTTP),
        (b"RTSP/", "RTSP"),
        (b"SIP/", "SIP"),
        (b"ICY ", "SHOUTcast"),
        (b"SSH-", "SSH"),
        (b"220 ", "SMTP or FTP"),
        (b"220-", "SMTP or FTP"),
        (b"554 ", "SMTP"),
        (b"554-", "SMTP"),
        (b"421 ", "SMTP or FTP"),
        (b"* OK", "IMAP"),
        (b"* BYE", "IMAP"),
        (b"* PREAUTH", "IMAP"),
        (b"+OK", "POP3"),
        (b"200 ", "NNTP"),
        (b"201 ", "NNTP"),
        (b"-ERR wrong number of arguments", "Redis"),
        (b"-ERR unknown command", "Redis"),
        (b"-ERR", "Redis or POP3"),
        (b"-NOAUTH", "Redis"),
        (b"-DENIED", "Redis"),
        (b"\"IMPLEMENTATION\"", "ManageSieve"),
        (b"@RSYNCD:", "rsync"),
        (b"ERROR\r\n", "memcached"),
        (b"ERROR :", "IRC"),
        (b"RFB ", "VNC"),
        (b"<?xml", "XMPP"),
        (b"<stream:", "XMPP"),
        (b"AMQP", "AMQP"),
        (b"INFO {", "NATS"),
    ];
    // A page without a head, as some servers answer what is no request; some send an empty line before it.
    const PAGES: [&[u8]; 3] = [b"<!doctype html", b"<html", b"<head"];
    let text = first.trim_ascii_start();
    if PAGES.iter().any(|page| text.get(..page.len()).is_some_and(|t| t.eq_ignore_ascii_case(page))) {
        return Some(HTTP);
    }
    if let Some((_, name)) = GREETINGS.iter().find(|(greeting, _)| first.starts_with(greeting)) {
        return Some(name);
    }
    match first {
        // A SETTINGS or GOAWAY frame on stream 0 (RFC 9113 section 4.1).
        [0, 0, _, 4 | 7, 0, 0, 0, 0, 0, ..] => Some("HTTP/2 in clear"),
        // Packet 0 with protocol version 10 or an error (MySQL client/server protocol, Handshake v10).
        [_, _, 0, 0, 10 | 0xff, ..] => Some("MySQL"),
        // The answer to SSLRequest, as some poolers give it to everything; an ErrorResponse.
        [b'N'] | [b'S'] | [b'E', 0, 0, _, _, b'S', ..] => Some("PostgreSQL"),
        // CONNACK (MQTT 3.1.1 section 3.2).
        [0x20, 2, 0 | 1, 0..=5, ..] | [0x20, 3, 0 | 1, _, 0, ..] => Some("MQTT"),
        // Connection Confirm in a TPKT (RFC 1006 section 6, X.224), which is RDP nearly everywhere.
        [3, 0, _, _, _, 0xd0, ..] => Some("RDP"),
        // No acceptable methods, or none needed (RFC 1928 section 3).
        [5, 0xff | 0] => Some("SOCKS"),
        // IAC WILL, WONT, DO, DONT (RFC 854).
        [0xff, 0xfb..=0xfe, ..] => Some("Telnet"),
        // The notice of disconnection (RFC 4511 section 4.4.1), to what cannot be decoded.
        [0x30, ..] if first.windows(22).any(|w| w == b"1.3.6.1.4.1.1466.20036") => Some("LDAP"),
        [b':', ..] if first.windows(8).any(|w| w == b" NOTICE ") => Some("IRC"),
        _ => None,
    }
}

/// The protocol of an answer in clear, unless it tells that TLS was expected: then it is not its protocol that is in
/// the way.
pub(crate) fn in_clear(answer: &[u8]) -> Option<&'static str> {
    let says = |word: &&[u8]| answer.windows(word.len()).any(|w| w.eq_ignore_ascii_case(word));
    let tells_of_tls = [&b"https"[..], b"ssl", b"tls"].iter().any(says);
    protocol(answer).filter(|_| !tells_of_tls)
}

/// The same, where TLS may come about still: servers of HTTP over TLS say 400 to a request in clear.
pub(crate) fn surely_in_clear(answer: &[u8]) -> Option<&'static str> {
    let refuses = answer.starts_with(b"HTTP/") && answer.get(8..12) == Some(b" 400");
    in_clear(answer).filter(|_| !refuses)
}

/// Where an HTTP answer redirects to: the host and port of its Location, if that is a URL.
pub(crate) fn redirects_to(answer: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(answer);
    let mut lines = text.lines();
    let status = lines.next()?.strip_prefix("HTTP/")?.split(' ').nth(1)?;
    if !matches!(status, "301" | "302" | "303" | "307" | "308") {
        return None;
    }
    let place = lines.take_while(|line| !line.is_empty()).find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("location").then(|| value.trim().to_owned())
    })?;
    let (_, rest) = place.split_once("://")?;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty()).map(str::to_owned)
}

/// The protocols that may greet like this and switch to TLS when asked, the likeliest first.
pub(crate) fn starttls_protocols(first: &[u8], port: u16) -> Vec<Protocol> {
    let says = |word: &str| first.windows(word.len()).any(|w| w.eq_ignore_ascii_case(word.as_bytes()));
    match protocol(first) {
        Some("SMTP or FTP" | "SMTP") => match Protocol::of_port(port) {
            Some(known @ (Protocol::Ftp | Protocol::Smtp | Protocol::Lmtp)) => vec![known],
            _ if says("LMTP") => vec![Protocol::Lmtp],
            _ if says("SMTP") => vec![Protocol::Smtp],
            _ if says("FTP") => vec![Protocol::Ftp],
            _ => vec![Protocol::Smtp, Protocol::Ftp],
        },
        Some("IMAP") => vec![Protocol::Imap],
        Some("POP3") => vec![Protocol::Pop3],
        Some("NNTP") => vec![Protocol::Nntp],
        Some("IRC") => vec![Protocol::Irc],
        Some("LDAP") => vec![Protocol::Ldap],
        Some("MySQL") => vec![Protocol::MySql],
        Some("ManageSieve") => vec![Protocol::Sieve],
        Some("PostgreSQL") => vec![Protocol::Postgres],
        Some("XMPP") if says("jabber:server") => vec![Protocol::XmppServer],
        Some("XMPP") => vec![Protocol::Xmpp],
        _ => Vec::new(),
    }
}

/// The name of HTTP in [`protocol`].
pub(crate) const HTTP: &str = "HTTP";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirections_name_a_host() {
        let portal =
            b"HTTP/1.1 302 Found\r\nServer: x\r\nlocation: http://login.test:80/?a\r\n\r\nLocation: no";
        assert_eq!(redirects_to(portal).as_deref(), Some("login.test:80"));
        assert_eq!(redirects_to(b"HTTP/1.1 302 Found\r\nLocation: /login\r\n\r\n"), None);
        assert_eq!(redirects_to(b"HTTP/1.1 400 Bad Request\r\nLocation: http://a.test/\r\n\r\n"), None);
        assert_eq!(redirects_to(b"SSH-2.0-x 302"), None);
    }

    #[test]
    fn greetings_are_recognised() {
        for (first, name) in [
            (&b"HTTP/1.1 400 Bad Request\r\n"[..], Some("HTTP")),
            (b"\r\n<Html><body>Bad request", Some("HTTP")),
            (b"RTSP/1.0 400 Bad Request\r\n", Some("RTSP")),
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
