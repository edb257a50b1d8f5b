//! Somebody between a real server and its client, who changes what the server says.

use std::io::{self, Write};
use std::net::{Shutdown, SocketAddr, TcpStream};
use std::thread;

use crate::serve::{Up, finish, read_record, serve, wait};
use crate::wire::{HANDSHAKE, messages, record};

/// What becomes of a record of the server.
pub(crate) enum Step {
    /// This is sent in its place.
    Send(Vec<u8>),
    /// This is sent, and then FIN.
    Close(Vec<u8>),
    /// This is sent, and then nothing more.
    Stop(Vec<u8>),
}

/// Which record it is, of those of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A handshake message in clear, of this type; each has a record of its own.
    Message(u8),
    /// Another record, of this content type: how many of its type came before it.
    Record(u8, usize),
}

/// Changes the records of one connection, one after the other.
pub(crate) type Change = Box<dyn FnMut(Part, Vec<u8>) -> Step + Send>;

/// Passes on what client and server say; each connection has a change of its own.
pub(crate) fn relay(server: SocketAddr, change: impl Fn() -> Change + Send + Sync + 'static) -> Up {
    serve(move |client| between(client, TcpStream::connect(server)?, change()))
}

fn between(mut client: TcpStream, mut server: TcpStream, mut change: Change) -> io::Result<()> {
    server.set_nodelay(true)?;
    let (mut from_client, mut to_server) = (client.try_clone()?, server.try_clone()?);
    thread::spawn(move || {
        let _ = io::copy(&mut from_client, &mut to_server);
        let _ = to_server.shutdown(Shutdown::Write);
    });
    let mut in_clear = true;
    let mut seen = [0; 256];
    while let Some(whole) = read_record(&mut server)? {
        in_clear &= whole[0] == HANDSHAKE;
        let pieces: Vec<_> = if in_clear {
            let messages = messages(&whole[5..]).into_iter();
            messages.map(|message| (Part::Message(message[0]), record(HANDSHAKE, &message))).collect()
        } else {
            let content = whole[0];
            seen[usize::from(content)] += 1;
            vec![(Part::Record(content, seen[usize::from(content)] - 1), whole)]
        };
        for (part, piece) in pieces {
            match change(part, piece) {
                Step::Send(bytes) => client.write_all(&bytes)?,
                Step::Close(bytes) => {
                    client.write_all(&bytes)?;
                    server.shutdown(Shutdown::Both)?;
                    return finish(client);
                }
                Step::Stop(bytes) => {
                    client.write_all(&bytes)?;
                    // The copying thread reads what the client says, until it goes.
                    return wait(&mut server);
                }
            }
        }
    }
    client.shutdown(Shutdown::Write)
}
