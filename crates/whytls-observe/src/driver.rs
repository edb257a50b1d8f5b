//! The one place that opens connections: a conversation without sockets in, a trace out.

use std::io;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant as Deadline, timeout_at};

use crate::dialogue::{Dialogue, Protocol, Proxy, Stopped, Why, Wrapping};
use crate::wire::{Side, Transcript};

/// The way to an endpoint: where to connect, and what is said there before TLS begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Where to connect: the endpoint's address, or the proxy's.
    pub address: SocketAddr,
    /// The proxy there, and the host and port to ask it for.
    pub tunnel: Option<(Proxy, String, u16)>,
    /// The protocol that begins in clear, and the name dialled.
    pub starttls: Option<(Protocol, String)>,
}

impl Route {
    /// Straight to this address, with TLS from the first byte.
    pub fn direct(address: SocketAddr) -> Self {
        Self { address, tunnel: None, starttls: None }
    }

    fn dialogues(&self) -> impl Iterator<Item = Dialogue> + use<> {
        let tunnel = self.tunnel.as_ref().map(|(proxy, host, port)| Dialogue::proxy(proxy, host, *port));
        let starttls = self.starttls.as_ref().map(|(protocol, host)| Dialogue::starttls(*protocol, host));
        tunnel.into_iter().chain(starttls)
    }

    fn wraps(&self) -> bool {
        matches!(self.starttls, Some((Protocol::Mssql, _)))
    }
}

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
    /// How long silence lasts until it ends a satisfied conversation.
    fn patience(&self) -> Duration {
        Trace::PATIENCE
    }
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
    /// How long what was said before TLS took, from then on.
    pub dialogue: Duration,
    /// How long the handshake took, from then on, where it was completed.
    pub handshake: Option<Duration>,
    /// How long it took in all.
    pub took: Duration,
}

impl Trace {
    /// How long to wait for a first answer over a complete handshake.
    pub const PATIENCE: Duration = Duration::from_millis(1000);
    /// The pause between two packets of one hello, where it is to come in two.
    pub const BETWEEN_PACKETS: Duration = Duration::from_millis(25);

    /// Of a connection that was reset after so long, before a byte was sent.
    fn reset(after: Duration) -> Self {
        Self {
            transcript: Transcript::default(),
            ended: Ended::Reset,
            connected: after,
            dialogue: Duration::ZERO,
            handshake: None,
            took: after,
        }
    }
}

/// Why TCP did not connect.
#[derive(Debug)]
pub enum NotConnected {
    /// The port is closed, the host is unreachable, …
    Io(io::Error),
    /// The time was over.
    TimedOut,
    /// TCP connected, and what was said there led to no TLS.
    Stopped(Box<Stopped>),
}

/// Connects, says what has to be said before TLS, and lets the conversation talk until it is done, the server ends it, or a limit is reached.
pub async fn converse(
    route: &Route,
    conversation: &mut dyn Conversation,
    limits: Limits,
) -> Result<Trace, NotConnected> {
    let begun = Instant::now();
    let deadline = Deadline::from_std(begun + limits.time);
    let socket = match connect(route.address, deadline).await {
        // It was accepted, or it had been refused: the reset came before anybody looked.
        Err(NotConnected::Io(error)) if error.kind() == io::ErrorKind::ConnectionReset => {
            return Ok(Trace::reset(begun.elapsed()));
        }
        other => other?,
    };
    let connected = begun.elapsed();
    converse_on(socket, connected, route, conversation, limits).await
}

/// A TCP connection, or why there is none.
pub(crate) async fn connect(address: SocketAddr, deadline: Deadline) -> Result<TcpStream, NotConnected> {
    let socket = timeout_at(deadline, TcpStream::connect(address))
        .await
        .map_err(|_| NotConnected::TimedOut)?
        .map_err(NotConnected::Io)?;
    // A small ClientHello must not wait for an acknowledgement; an error changes nothing but speed.
    let _ = socket.set_nodelay(true);
    Ok(socket)
}

/// What [`converse`] does once TCP is connected, which took so long.
pub(crate) async fn converse_on(
    mut socket: TcpStream,
    connected: Duration,
    route: &Route,
    conversation: &mut dyn Conversation,
    limits: Limits,
) -> Result<Trace, NotConnected> {
    let begun = Instant::now();
    let deadline = Deadline::from_std(begun + limits.time.saturating_sub(connected));
    let mut early = Vec::new();
    for dialogue in route.dialogues() {
        // Apart, because most connections carry none, and all are moved about with room for it.
        early = Box::pin(carry(&mut socket, dialogue, &early, deadline))
            .await
            .map_err(|s| NotConnected::Stopped(Box::new(s)))?;
    }
    let dialogue = begun.elapsed();
    let mut handshake = None;
    let mut wrapping = route.wraps().then(Wrapping::default);

    let mut transcript = Transcript::default();
    let mut buffer = vec![0; 16 * 1024];
    if !early.is_empty() {
        // The ClientHello comes first, whatever the server has sent already.
        let output = conversation.output();
        transcript.push(Side::Client, &output);
        // As below: what the server sent is worth more than a failed write.
        let _ = timeout_at(deadline, socket.write_all(&output)).await;
        transcript.push(Side::Server, &early);
        conversation.input(&early);
    }
    let mut was_reset = false;
    let ended = loop {
        let output = conversation.output();
        if !output.is_empty() {
            transcript.push(Side::Client, &output);
            let output = match &mut wrapping {
                Some(wrapping) => wrapping.wrap(&output),
                None => output,
            };
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
                // failed write, so go on reading. The error is told once, and not again to who reads.
                Ok(Err(error)) => was_reset |= error.kind() == io::ErrorKind::ConnectionReset,
                Err(_) => break Ended::TimedOut,
            }
        }
        if conversation.is_done() {
            break Ended::ByUs;
        }
        // A timeout lets a read that is ready pass: of a server that never pauses the clock has to tell.
        if Deadline::now() >= deadline {
            break Ended::TimedOut;
        }
        let until = if conversation.is_satisfied() {
            deadline.min(Deadline::now() + conversation.patience())
        } else {
            deadline
        };
        match timeout_at(until, socket.read(&mut buffer)).await {
            Err(_) => break Ended::TimedOut,
            Ok(Ok(0)) => {
                conversation.input_closed();
                break if was_reset { Ended::Reset } else { Ended::Closed };
            }
            Ok(Ok(count)) => {
                let unwrapped = wrapping.as_mut().map(|wrapping| wrapping.unwrap(&buffer[..count]));
                let bytes = unwrapped.as_deref().unwrap_or(&buffer[..count]);
                transcript.push(Side::Server, bytes);
                conversation.input(bytes);
                if handshake.is_none() && conversation.is_satisfied() {
                    handshake = Some(begun.elapsed() - dialogue);
                }
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
    Ok(Trace { transcript, ended, connected, dialogue, handshake, took: connected + begun.elapsed() })
}

/// Lets a dialogue talk until it has ended, which begins with what came already; what came beyond its end, or why it stopped.
pub(crate) async fn carry(
    socket: &mut TcpStream,
    mut dialogue: Dialogue,
    early: &[u8],
    deadline: Deadline,
) -> Result<Vec<u8>, Stopped> {
    let mut buffer = [0; 4096];
    let mut output = dialogue.output();
    dialogue.input(early);
    loop {
        output.extend(dialogue.output());
        let output = std::mem::take(&mut output);
        if !output.is_empty() && timeout_at(deadline, socket.write_all(&output)).await.is_err() {
            dialogue.give_up(Why::TimedOut);
        }
        if dialogue.is_over() {
            // It has ended, so there is one.
            return dialogue.end().map_or_else(|| Ok(Vec::new()), |end| end.map(<[u8]>::to_vec));
        }
        match timeout_at(deadline, socket.read(&mut buffer)).await {
            // As above: what is ready passes a timeout.
            _ if Deadline::now() >= deadline => dialogue.give_up(Why::TimedOut),
            Err(_) => dialogue.give_up(Why::TimedOut),
            Ok(Ok(0)) => dialogue.give_up(Why::Closed),
            Ok(Ok(count)) => dialogue.input(&buffer[..count]),
            Ok(Err(error)) if error.kind() == io::ErrorKind::ConnectionReset => dialogue.give_up(Why::Reset),
            Ok(Err(_)) => dialogue.give_up(Why::Closed),
        }
    }
}

/// Says something, and returns the first bytes that come back: what speaks there is to be recognised by them. Empty
/// where nothing comes.
pub(crate) async fn first_answer(address: SocketAddr, said: &[u8], limit: Duration) -> Vec<u8> {
    const ENOUGH: usize = 512;
    /// How long to wait for more where something came.
    const MORE: Duration = Duration::from_millis(200);
    let mut deadline = Deadline::now() + limit;
    let Ok(mut socket) = connect(address, deadline).await else { return Vec::new() };
    if !matches!(timeout_at(deadline, socket.write_all(said)).await, Ok(Ok(()))) {
        return Vec::new();
    }
    let mut heard = Vec::new();
    let mut buffer = [0; ENOUGH];
    while heard.len() < ENOUGH {
        match timeout_at(deadline, socket.read(&mut buffer)).await {
            Ok(Ok(count)) if count > 0 => {
                heard.extend_from_slice(&buffer[..count]);
                deadline = deadline.min(Deadline::now() + MORE);
            }
            _ => break,
        }
    }
    heard
}
