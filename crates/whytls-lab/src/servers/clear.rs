//! Servers that begin in clear and switch to TLS when asked, or do not: mail, directories, databases.

use std::io::{self, Read, Write};

use openssl::ssl::{Ssl, SslContext, SslContextBuilder};

use crate::connection::Connection;
use crate::running::Service;
use crate::scenario::Served;

/// A server that begins in clear.
pub(crate) struct Clear {
    /// Talks in clear; `true` where TLS follows. The flag says whether the server has TLS.
    pub(crate) speak: fn(&mut Connection, bool) -> io::Result<bool>,
    /// What it says inside of TLS to whatever comes first.
    pub(crate) says: &'static [u8],
    /// TLS, where it has any.
    pub(crate) tls: Option<SslContext>,
    /// Whether the handshake travels inside of TDS packets.
    pub(crate) wrapped: bool,
}

impl Clear {
    /// A server with TLS.
    pub(crate) fn with(
        speak: fn(&mut Connection, bool) -> io::Result<bool>,
        says: &'static [u8],
        settings: SslContextBuilder,
    ) -> Served {
        Served::raw(Self { speak, says, tls: Some(settings.build()), wrapped: false })
    }

    /// SQL Server with TLS.
    pub(crate) fn mssql(settings: SslContextBuilder) -> Served {
        Served::raw(Self { speak: mssql, says: b"\x04", tls: Some(settings.build()), wrapped: true })
    }

    /// A server without TLS.
    pub(crate) fn without(speak: fn(&mut Connection, bool) -> io::Result<bool>) -> Served {
        Served::raw(Self { speak, says: b"", tls: None, wrapped: false })
    }

    fn talk(&self, connection: &mut Connection) -> io::Result<()> {
        if !(self.speak)(connection, self.tls.is_some())? {
            return Ok(());
        }
        let Some(context) = &self.tls else { return Ok(()) };
        let Ok(ssl) = Ssl::new(context) else { return Ok(()) };
        let packets = Packets { connection, wrapped: self.wrapped, left: 0 };
        if let Ok(mut stream) = ssl.accept(packets) {
            stream.get_mut().wrapped = false;
            let _ = stream.read(&mut [0; 1024])?;
            stream.write_all(self.says)?;
            // The close_notify; if it cannot be sent, the peer has gone.
            let _ = stream.shutdown();
        }
        Ok(())
    }
}

impl Service for Clear {
    fn serve(&self, connection: &mut Connection) {
        // An error is the peer's: it left.
        let _ = self.talk(connection);
        connection.finish();
    }
}

/// TDS packets of type PRELOGIN around what passes, or nothing ([MS-TDS] 2.2.3.1, 2.2.6.5).
struct Packets<'a> {
    connection: &'a mut Connection,
    wrapped: bool,
    /// What is left of the packet that is being read.
    left: usize,
}

impl Read for Packets<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if !self.wrapped {
            return self.connection.read(buffer);
        }
        if self.left == 0 {
            self.left = packet_header(self.connection)?;
        }
        let most = buffer.len().min(self.left);
        let count = self.connection.read(&mut buffer[..most])?;
        self.left -= count;
        Ok(count)
    }
}

impl Write for Packets<'_> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        if !self.wrapped {
            return self.connection.write(buffer);
        }
        let piece = &buffer[..buffer.len().min(MOST)];
        self.connection.write_all(&packet(0x12, piece))?;
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.connection.flush()
    }
}

/// A TDS packet that is a whole message.
fn packet(kind: u8, payload: &[u8]) -> Vec<u8> {
    let [high, low] = u16::try_from(8 + payload.len()).unwrap_or(u16::MAX).to_be_bytes();
    [&[kind, 1, high, low, 0, 0, 1, 0][..], payload].concat()
}

/// Reads a header; how many bytes follow it. An error where it is none of PRELOGIN.
fn packet_header(connection: &mut Connection) -> io::Result<usize> {
    let mut header = [0; 8];
    connection.read_exact(&mut header)?;
    let length = usize::from(u16::from_be_bytes([header[2], header[3]]));
    if header[0] != 0x12 || length <= 8 {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(length - 8)
}

/// SQL Server's PRELOGIN, answered with ENCRYPT_ON ([MS-TDS] 2.2.6.5); all else ends the connection.
fn mssql(connection: &mut Connection, tls: bool) -> io::Result<bool> {
    let mut request = vec![0; packet_header(connection)?.min(MOST)];
    connection.read_exact(&mut request)?;
    let answer = [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 16, 0, 0, 0, 0, 0, u8::from(tls)];
    connection.write_all(&packet(0x04, &answer))?;
    Ok(tls)
}

/// The most that a line or packet may have, in bytes.
const MOST: usize = 4096;
/// The most lines that one peer may say.
const LINES: usize = 32;

/// One line without its end, which is LF or CRLF.
fn line(connection: &mut Connection) -> io::Result<String> {
    let mut line = Vec::new();
    let mut byte = [0];
    while line.len() < MOST {
        connection.read_exact(&mut byte)?;
        if byte[0] == b'\n' {
            return Ok(String::from_utf8_lossy(&line).trim_end().to_ascii_uppercase());
        }
        line.push(byte[0]);
    }
    Err(io::ErrorKind::InvalidData.into())
}

/// SMTP, as Postfix words it (RFC 5321, RFC 3207).
pub(crate) fn smtp(connection: &mut Connection, tls: bool) -> io::Result<bool> {
    connection.write_all(b"220 mail.lab.test ESMTP\r\n")?;
    for _ in 0..LINES {
        let line = line(connection)?;
        match line.split(' ').next().unwrap_or_default() {
            "EHLO" if tls => {
                connection.write_all(b"250-mail.lab.test\r\n250-STARTTLS\r\n250 8BITMIME\r\n")?
            }
            "EHLO" => connection.write_all(b"250-mail.lab.test\r\n250 8BITMIME\r\n")?,
            "STARTTLS" if tls => {
                connection.write_all(b"220 2.0.0 Ready to start TLS\r\n")?;
                return Ok(true);
            }
            "QUIT" => {
                connection.write_all(b"221 2.0.0 Bye\r\n")?;
                return Ok(false);
            }
            _ => connection.write_all(b"502 5.5.2 Error: command not recognized\r\n")?,
        }
    }
    Ok(false)
}

/// IMAP (RFC 9051).
pub(crate) fn imap(connection: &mut Connection, tls: bool) -> io::Result<bool> {
    connection.write_all(b"* OK [CAPABILITY IMAP4rev1] ready\r\n")?;
    for _ in 0..LINES {
        let line = line(connection)?;
        let (tag, command) = line.split_once(' ').unwrap_or((&line, ""));
        match command {
            "CAPABILITY" => {
                let more = if tls { " STARTTLS" } else { "" };
                let answer = format!("* CAPABILITY IMAP4rev1{more}\r\n{tag} OK done\r\n");
                connection.write_all(answer.as_bytes())?;
            }
            "STARTTLS" if tls => {
                connection.write_all(format!("{tag} OK Begin TLS negotiation now\r\n").as_bytes())?;
                return Ok(true);
            }
            _ => connection.write_all(format!("{tag} BAD Unknown command\r\n").as_bytes())?,
        }
    }
    Ok(false)
}

/// PostgreSQL's first packet: SSLRequest is answered, all else ends the connection, as a length that cannot be does.
pub(crate) fn postgres(connection: &mut Connection, tls: bool) -> io::Result<bool> {
    let mut packet = [0; 8];
    connection.read_exact(&mut packet)?;
    if packet != [0, 0, 0, 8, 4, 210, 22, 47] {
        return Ok(false);
    }
    connection.write_all(if tls { b"S" } else { b"N" })?;
    if !tls {
        // A startup packet in clear may follow.
        let _ = connection.read(&mut [0; MOST])?;
    }
    Ok(tls)
}

/// MySQL's greeting (Protocol::HandshakeV10), with the flag CLIENT_SSL or without, and SSLRequest.
pub(crate) fn mysql(connection: &mut Connection, tls: bool) -> io::Result<bool> {
    const REST: &[u8] = b"\x2d\x02\0\0\0\x15\0\0\0\0\0\0\0\0\0\0abcdefghijkl\0mysql_native_password\0";
    let capabilities: [u8; 2] = if tls { [0xff, 0xff] } else { [0xff, 0xf7] };
    let greeting = [&b"\x0a8.0.36-lab\0\x01\0\0\0abcdefgh\0"[..], &capabilities, REST].concat();
    let length = u8::try_from(greeting.len()).unwrap_or(u8::MAX);
    connection.write_all(&[&[length, 0, 0, 0], &greeting[..]].concat())?;
    let mut packet = [0; 36];
    connection.read_exact(&mut packet)?;
    Ok(tls && packet[..4] == [32, 0, 0, 1])
}

/// LDAP: the extended request for TLS is answered with success or protocolError (RFC 4511, 4.14), all else ends the
/// connection.
pub(crate) fn ldap(connection: &mut Connection, tls: bool) -> io::Result<bool> {
    let mut header = [0; 2];
    connection.read_exact(&mut header)?;
    if header[0] != 0x30 || header[1] > 127 {
        return Ok(false);
    }
    let mut request = vec![0; usize::from(header[1])];
    connection.read_exact(&mut request)?;
    let code = if tls { 0 } else { 2 };
    connection.write_all(&[0x30, 12, 2, 1, 1, 0x78, 7, 10, 1, code, 4, 0, 4, 0])?;
    Ok(tls)
}
