//! The one place that opens connections: a conversation without sockets in, a trace out.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant as Deadline, timeout_at};

use crate::wire::{Side, Transcript};

/// Limits of one connection.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// From the first SYN to the last byte.
    pub time: Duration,
    /// The most that is read from the server, in bytes.
    pub bytes: u64,
}

impl Limits {
    /// The most that a handshake and the beginning of an answer may take, in bytes.
    pub const BYTES: u64 = 1 << 20;
}

/// One side of a protocol, without sockets: the driver carries its bytes.
pub trait Conversation: Send {
    /// What to send now.
    fn output(&mut self) -> Vec<u8>;
    /// Takes in what the server sent.
    fn input(&mut self, bytes: &[u8]);
    /// How many bytes of the first output go into a packet of their own; all in one where `None`.
    fn split(&self) -> Option<usize> {
        None
    }
    /// The server will send no more.
    fn input_closed(&mut self);
    /// Whether everything has been said.
    fn is_done(&self) -> bool;
    /// Whether the handshake is complete and what follows is only awaited out of politeness: then
    /// [`Trace::PATIENCE`] of silence ends the conversation.
    fn is_satisfied(&self) -> bool;
}

/// How a connection ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// We had heard enough, or gave up.
    ByUs,
    /// The server closed (FIN).
    Closed,
    /// The server reset (RST).
    Reset,
    /// The time was over.
    TimedOut,
    /// The server sent more than the limit.
    TooMuch,
}

/// What passed over one connection.
#[derive(Debug)]
pub struct Trace {
    /// Messages and alerts.
    pub transcript: Transcript,
    /// How it ended.
    pub ended: Ended,
    /// How long TCP took to connect.
    pub connected: Duration,
    /// How long it took in all.
    pub took: Duration,
}

impl Trace {
    /// How long to wait for a first answer over a complete handshake.
    pub const PATIENCE: Duration = Duration::from_millis(1000);
    /// The pause between two packets of one hello, where it is to come in two.
    pub const BETWEEN_PACKETS: Duration = Duration::from_millis(30);
}

/// Why TCP did not connect.
#[derive(Debug)]
pub enum NotConnected {
    /// The port is closed, the host is unreachable, …
    Io(io::Error),
    /// The time was over.
    TimedOut,
}

/// Connects and lets the conversation talk until it is done, the server ends it, or a limit is reached.
pub async fn converse(
    address: SocketAddr,
    conversation: &mut dyn Conversation,
    limits: Limits,
) -> Result<Trace, NotConnected> {
    let begun = Instant::now();
    let deadline = Deadline::from_std(begun + limits.time);
    let mut socket = timeout_at(deadline, TcpStream::connect(address))
        .await
        .map_err(|_| NotConnected::TimedOut)?
        .map_err(NotConnected::Io)?;
    // A small ClientHello must not wait for an acknowledgement; an error changes nothing but speed.
    let _ = socket.set_nodelay(true);
    let connected = begun.elapsed();

    let mut transcript = Transcript::default();
    let mut buffer = vec![0; 16 * 1024];
    let ended = loop {
        let output = conversation.output();
        if !output.is_empty() {
            transcript.push(Side::Client, &output);
            let (first, rest) = match conversation.split() {
                Some(at) if at < output.len() && transcript.bytes(Side::Server) == 0 => output.split_at(at),
                _ => (&output[..], &output[..0]),
            };
            if !rest.is_empty() && timeout_at(deadline, socket.write_all(first)).await.is_ok() {
                // Long enough for the first packet to be read alone.
                tokio::time::sleep(Trace::BETWEEN_PACKETS).await;
            }
            let last = if rest.is_empty() { first } else { rest };
            match timeout_at(deadline, socket.write_all(last)).await {
                Ok(Ok(())) => {}
                // The server may have answered before it closed: that answer is worth more than the
                // failed write, so go on reading.
                Ok(Err(_)) => {}
                Err(_) => break Ended::TimedOut,
            }
        }
        if conversation.is_done() {
            break Ended::ByUs;
        }
        let until = if conversation.is_satisfied() {
            deadline.min(Deadline::now() + Trace::PATIENCE)
        } else {
            deadline
        };
        match timeout_at(until, socket.read(&mut buffer)).await {
            Err(_) => break Ended::TimedOut,
            Ok(Ok(0)) => {
                conversation.input_closed();
                break Ended::Closed;
            }
            Ok(Ok(count)) => {
                let bytes = &buffer[..count];
                transcript.push(Side::Server, bytes);
                conversation.input(bytes);
                if transcript.bytes(Side::Server) > limits.bytes {
                    break Ended::TooMuch;
                }
            }
            Ok(Err(error)) => {
                conversation.input_closed();
                break if error.kind() == io::ErrorKind::ConnectionReset {
                    Ended::Reset
                } else {
                    Ended::Closed
                };
            }
        }
    };
    Ok(Trace { transcript, ended, connected, took: begun.elapsed() })
}
