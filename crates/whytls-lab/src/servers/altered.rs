//! A TLS 1.2 server on OpenSSL that looks at the ClientHello first, and one whose ServerHello is changed on its way.

use std::io::{self, Read, Write};

use openssl::ssl::{Ssl, SslContext, SslContextBuilder, SslVersion};
use whytls_certificates::make::Issued;

use super::openssl::only_version;
use super::raw::take_client_hello;
use crate::connection::Connection;
use crate::error::LabError;
use crate::http;
use crate::running::Service;
use crate::scenario::Served;

/// What becomes of a hello: the server goes on, or breaks off.
pub(crate) type Goes = fn(&[u8]) -> bool;
/// Changes the first records of the server, given the ClientHello.
pub(crate) type Change = fn(&[u8], Vec<u8>) -> Vec<u8>;

/// The finished server: it closes where it does not go on.
pub(crate) fn serve(
    leaf: &Issued,
    mut settings: SslContextBuilder,
    goes: Goes,
    change: Change,
) -> Result<Served, LabError> {
    only_version(&mut settings, SslVersion::TLS1_2)?;
    Ok(Served::tls(leaf, Altered { context: settings.build(), goes, change })?)
}

struct Altered {
    context: SslContext,
    goes: Goes,
    change: Change,
}

impl Service for Altered {
    fn serve(&self, connection: &mut Connection) {
        let Ok(hello) = take_client_hello(connection) else { return };
        if (self.goes)(&hello) {
            let between =
                Between { connection, hello: hello.clone(), read: 0, change: Some((hello, self.change)) };
            if let Ok(ssl) = Ssl::new(&self.context)
                && let Ok(mut stream) = ssl.accept(between)
                && http::answer(&mut stream).is_ok()
            {
                // The close_notify; if it cannot be sent, the peer has gone.
                let _ = stream.shutdown();
            }
        }
        connection.finish();
    }
}

/// Hands the hello that was read to OpenSSL, and changes the first that OpenSSL sends.
struct Between<'a> {
    connection: &'a mut Connection,
    hello: Vec<u8>,
    read: usize,
    change: Option<(Vec<u8>, Change)>,
}

impl Read for Between<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut rest = &self.hello[self.read..];
        if rest.is_empty() {
            return self.connection.read(buffer);
        }
        let count = rest.read(buffer)?;
        self.read += count;
        Ok(count)
    }
}

impl Write for Between<'_> {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        match self.change.take() {
            // An alert stays as it is.
            Some((hello, change)) if buffer.first() == Some(&22) => {
                let changed = change(&hello, buffer.to_vec());
                self.connection.write_all(&changed)?;
            }
            _ => self.connection.write_all(buffer)?,
        }
        Ok(buffer.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.connection.flush()
    }
}

/// Where the random begins in a record with a hello: record header, message header, version.
pub(crate) const RANDOM: usize = 5 + 4 + 2;
/// Where the length of the session id stands.
pub(crate) const SESSION_ID: usize = RANDOM + 32;

/// Puts other bytes in the place of a part of the first message, and its lengths right.
pub(crate) fn splice(mut bytes: Vec<u8>, at: std::ops::Range<usize>, with: &[u8]) -> Vec<u8> {
    let grown = |length: usize, by: usize| length + with.len() - by;
    let by = at.len();
    let record = grown(usize::from(u16::from_be_bytes([bytes[3], bytes[4]])), by) as u16;
    let message = grown(usize::from(u16::from_be_bytes([bytes[7], bytes[8]])), by) as u16;
    bytes.splice(at, with.iter().copied());
    bytes[3..5].copy_from_slice(&record.to_be_bytes());
    bytes[7..9].copy_from_slice(&message.to_be_bytes());
    bytes
}
