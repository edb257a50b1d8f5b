//! Servers that speak no TLS: a function on the bare connection.

use std::io::{self, Read, Write};
use std::time::Duration;

use crate::connection::Connection;
use crate::running::{LIFE, Service};

/// A server that is one function.
pub(crate) struct Raw {
    /// What it does with each connection. An error is the end of the connection, nothing more.
    pub(crate) talk: fn(&mut Connection) -> io::Result<()>,
    /// How long one connection may live.
    pub(crate) life: Duration,
}

/// How long servers live that keep their clients waiting: longer than any client's patience, so that it is the
/// client who gives up.
pub(crate) const LONG_LIFE: Duration = Duration::from_secs(60);

/// A server with the usual life.
pub(crate) fn raw(talk: fn(&mut Connection) -> io::Result<()>) -> Raw {
    Raw { talk, life: LIFE }
}

/// Answers a ClientHello with these bytes, whatever it says, and ends.
pub(crate) fn answer_hello(connection: &mut Connection, answer: &[u8]) -> io::Result<()> {
    read_client_hello(connection)?;
    connection.write_all(answer)?;
    connection.finish();
    Ok(())
}

/// Refuses a ClientHello with a fatal alert, in a record of TLS 1.2.
pub(crate) fn refuse_hello(connection: &mut Connection, alert: u8) -> io::Result<()> {
    answer_hello(connection, &[21, 3, 3, 0, 2, 2, alert])
}

impl Service for Raw {
    fn serve(&self, connection: &mut Connection) {
        // See the field: there is nobody to tell.
        let _ = (self.talk)(connection);
    }

    fn life(&self) -> Duration {
        self.life
    }
}

const HANDSHAKE: u8 = 22;
/// More than any ClientHello needs, also with post-quantum key shares.
const MAX_HELLO: usize = 64 * 1024;

/// Reads a whole ClientHello, over as many records as it takes, and forgets it. If what comes is no handshake
/// record, its first bytes are all that is read.
pub(crate) fn read_client_hello(connection: &mut Connection) -> io::Result<()> {
    take_client_hello(connection).map(|_| ())
}

/// The same, and what was read, with the headers of its records.
pub(crate) fn take_client_hello(connection: &mut Connection) -> io::Result<Vec<u8>> {
    let (mut message, mut all) = (Vec::new(), Vec::new());
    loop {
        // ContentType, legacy_record_version, length (RFC 8446, 5.1).
        let mut header = [0; 5];
        connection.read_exact(&mut header)?;
        all.extend(header);
        if header[0] != HANDSHAKE {
            return Ok(all);
        }
        let start = message.len();
        message.resize(start + usize::from(u16::from_be_bytes([header[3], header[4]])), 0);
        connection.read_exact(&mut message[start..])?;
        all.extend(&message[start..]);
        // HandshakeType, length (RFC 8446, 4).
        if let [_, high, middle, low, body @ ..] = &message[..] {
            let length = u32::from_be_bytes([0, *high, *middle, *low]) as usize;
            if body.len() >= length {
                return Ok(all);
            }
        }
        if message.len() > MAX_HELLO {
            return Err(io::ErrorKind::InvalidData.into());
        }
    }
}
