//! Proxies on loopback that lead nowhere: they show how tunnels fail.

use std::io::{self, Read, Write};

use crate::connection::Connection;

/// The most that a request's head may have, in bytes.
const MOST: usize = 16 * 1024;

/// Reads the head of a request. False: what came is none.
pub(crate) fn request(connection: &mut Connection) -> io::Result<bool> {
    let mut head = Vec::new();
    let mut byte = [0];
    while head.len() < MOST {
        connection.read_exact(&mut byte)?;
        head.push(byte[0]);
        if head.len() == 1 && !byte[0].is_ascii_uppercase() {
            return Ok(false);
        }
        if head.ends_with(b"\r\n\r\n") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Answers a request, whatever it is for.
pub(crate) fn answer(connection: &mut Connection, status: &str, page: &str) -> io::Result<()> {
    let answer = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{page}",
        page.len()
    );
    connection.write_all(answer.as_bytes())
}
