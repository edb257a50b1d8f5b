//! One accepted connection, which ends by itself.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

/// How long a server waits for the peer to close after it has said its last word.
const FAREWELL: Duration = Duration::from_secs(2);

/// A TCP connection with an end of life: no read or write lasts beyond it.
pub(crate) struct Connection {
    stream: TcpStream,
    end: Instant,
}

impl Connection {
    pub(crate) fn new(stream: TcpStream, life: Duration) -> Connection {
        // A flight in several writes must not wait for acknowledgements; an error changes nothing but speed.
        let _ = stream.set_nodelay(true);
        Connection { stream, end: Instant::now() + life }
    }

    /// What is left of its life.
    fn left(&self) -> io::Result<Duration> {
        let left = self.end.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(left) }
    }

    /// Waits until at least one unread byte is there, and leaves it unread. False: the peer closed.
    pub(crate) fn wait_for_a_byte(&mut self) -> io::Result<bool> {
        self.stream.set_read_timeout(Some(self.left()?))?;
        Ok(self.stream.peek(&mut [0])? > 0)
    }

    /// Reads and forgets until `pause` is over (true) or the connection is (false).
    pub(crate) fn ignore_for(&mut self, pause: Duration) -> bool {
        let pause_end = Instant::now() + pause;
        let mut buffer = [0; 4096];
        loop {
            let left = pause_end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return self.left().is_ok();
            }
            if self.stream.set_read_timeout(Some(left)).is_err() {
                return false;
            }
            match self.stream.read(&mut buffer) {
                Ok(0) => return false,
                Ok(_) => {}
                Err(error) if is_timeout(&error) => {}
                Err(_) => return false,
            }
        }
    }

    /// Sends FIN and reads until the peer has closed too, so that no unread byte turns our last words into a reset.
    pub(crate) fn finish(&mut self) {
        if self.stream.shutdown(Shutdown::Write).is_err() {
            return;
        }
        let left = self.left().unwrap_or_default().min(FAREWELL);
        self.ignore_for(left);
    }
}

/// Blocking sockets report a passed timeout as `WouldBlock` on Unix.
fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)
}

fn timed_out(error: io::Error) -> io::Error {
    // Not `WouldBlock`: the TLS libraries would take that for "try again".
    if is_timeout(&error) { io::ErrorKind::TimedOut.into() } else { error }
}

impl Read for Connection {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.stream.set_read_timeout(Some(self.left()?))?;
        self.stream.read(buffer).map_err(timed_out)
    }
}

impl Write for Connection {
    fn write(&mut self, buffer: &[u8]) -> io::Result<usize> {
        self.stream.set_write_timeout(Some(self.left()?))?;
        self.stream.write(buffer).map_err(timed_out)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}
