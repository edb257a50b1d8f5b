//! A listener on loopback whose connections are one function.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Longer than any check lives: it is the client that gives up.
const LIFE: Duration = Duration::from_secs(30);

/// A server that is up. Dropping it closes its port.
pub(crate) struct Up {
    pub(crate) address: SocketAddr,
    stopping: Arc<AtomicBool>,
    listener: Option<JoinHandle<()>>,
}

/// Does this with each connection, each on a thread. An error is the end of the connection, and nothing more.
pub(crate) fn serve(talk: impl Fn(TcpStream) -> io::Result<()> + Send + Sync + 'static) -> Up {
    let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = socket.local_addr().unwrap();
    let stopping = Arc::new(AtomicBool::new(false));
    let talk = Arc::new(talk);
    let listener = thread::spawn({
        let stopping = Arc::clone(&stopping);
        move || {
            while let Ok((stream, _)) = socket.accept() {
                if stopping.load(Ordering::Relaxed) {
                    return;
                }
                let talk = Arc::clone(&talk);
                thread::spawn(move || {
                    stream.set_nodelay(true)?;
                    stream.set_read_timeout(Some(LIFE))?;
                    stream.set_write_timeout(Some(LIFE))?;
                    talk(stream)
                });
            }
        }
    });
    Up { address, stopping, listener: Some(listener) }
}

impl Drop for Up {
    fn drop(&mut self) {
        self.stopping.store(true, Ordering::Relaxed);
        // A blocked accept returns only for a connection.
        let _ = TcpStream::connect(self.address);
        if let Some(listener) = self.listener.take() {
            let _ = listener.join();
        }
    }
}

/// Sends FIN, and reads until the client has closed too: no unread byte turns what was said into a reset.
pub(crate) fn finish(mut stream: TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    wait(&mut stream)
}

/// Says nothing more until the client goes.
pub(crate) fn wait(stream: &mut TcpStream) -> io::Result<()> {
    let mut buffer = [0; 4096];
    while stream.read(&mut buffer)? > 0 {}
    Ok(())
}

/// Sends this until the client goes, or so many bytes have been sent.
pub(crate) fn flood(stream: &mut impl Write, with: &[u8], most: usize) -> io::Result<()> {
    let mut sent = 0;
    while sent < most {
        stream.write_all(with)?;
        sent += with.len();
    }
    Ok(())
}

/// Reads a whole record; `None` where the peer closes before.
pub(crate) fn read_record(stream: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut header = [0; 5];
    match stream.read_exact(&mut header) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let mut record = header.to_vec();
    record.resize(5 + usize::from(u16::from_be_bytes([header[3], header[4]])), 0);
    stream.read_exact(&mut record[5..])?;
    Ok(Some(record))
}

/// Reads the record in which a ClientHello begins; all hellos of the program fit into one.
pub(crate) fn read_hello(stream: &mut impl Read) -> io::Result<Vec<u8>> {
    read_record(stream)?.ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}
