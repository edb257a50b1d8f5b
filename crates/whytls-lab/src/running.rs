//! A started server: its listener, its connections, and their end.

use std::collections::HashMap;
use std::fmt;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::connection::Connection;
use crate::error::LabError;
use crate::scenario::Scenario;

/// How many connections one server handles at once; more wait in the system's queue.
pub const MAX_CONNECTIONS: usize = 64;

/// How long a connection lives at most.
pub(crate) const LIFE: Duration = Duration::from_secs(10);

/// How long the listener pauses when the system gives no connection or thread (too many open files).
const PAUSE: Duration = Duration::from_millis(50);

/// What a server does with each connection.
pub(crate) trait Service: Send + Sync + 'static {
    /// Talks to the peer. Whatever goes wrong is the peer's affair (or the fault that is shown), so nothing is
    /// returned.
    fn serve(&self, connection: &mut Connection);

    /// How long one connection may live.
    fn life(&self) -> Duration {
        LIFE
    }
}

/// A running server of the lab. Dropping it closes its port and all its connections and ends its threads.
pub struct Running {
    scenario: &'static Scenario,
    address: SocketAddr,
    ca_pem: Option<String>,
    shared: Arc<Shared>,
    listener: Option<JoinHandle<()>>,
}

impl fmt::Debug for Running {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Running")
            .field("scenario", &self.scenario.name)
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    stopping: bool,
    accepted: u64,
    /// A second handle of each open connection, to close it from outside.
    open: HashMap<u64, TcpStream>,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        // The state is a flag and a table, right at every moment, so a panic elsewhere does not spoil it.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, guard: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed.wait(guard).unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place of one connection in the table; given back when its thread ends, also by a panic.
struct Place {
    shared: Arc<Shared>,
    id: u64,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.shared.lock().open.remove(&self.id);
        self.shared.changed.notify_all();
    }
}

impl Running {
    pub(crate) fn start(
        scenario: &'static Scenario,
        service: Box<dyn Service>,
        ca_pem: Option<String>,
        port: u16,
    ) -> Result<Running, LabError> {
        let listen = |source| LabError::Listen { port, source };
        let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(listen)?;
        let address = socket.local_addr().map_err(listen)?;
        let shared = Arc::new(Shared { state: Mutex::default(), changed: Condvar::new() });
        let listener = thread::Builder::new()
            .name(format!("lab {}", scenario.name))
            .spawn({
                let shared = Arc::clone(&shared);
                let service = Arc::from(service);
                move || accept(&socket, &shared, &service)
            })
            .map_err(LabError::Thread)?;
        Ok(Running { scenario, address, ca_pem, shared, listener: Some(listener) })
    }

    /// The scenario that this server shows.
    pub fn scenario(&self) -> &'static Scenario {
        self.scenario
    }

    /// The address that it listens on, always of 127.0.0.1.
    pub fn addr(&self) -> SocketAddr {
        self.address
    }

    /// The name to dial and to send as SNI.
    pub fn host(&self) -> &'static str {
        self.scenario.host
    }

    /// What a client has to be given as CA (see [`Trust`](crate::Trust)), as PEM; `None` for nothing.
    pub fn ca_pem(&self) -> Option<&str> {
        self.ca_pem.as_deref()
    }

    /// What a client of a proxy's scenario has to be given besides, as options of `whytls check`.
    pub fn options(&self) -> Vec<String> {
        // By name, because nearly no scenario has any.
        if self.scenario.name.starts_with("proxy-") {
            vec!["--proxy".to_owned(), format!("http://{}", self.address)]
        } else {
            Vec::new()
        }
    }

    /// How many connections the server has accepted so far.
    pub fn accepted(&self) -> u64 {
        self.shared.lock().accepted
    }

    /// Blocks while the server runs: for ever, unless its listener breaks.
    pub fn wait(&self) {
        let mut state = self.shared.lock();
        while !state.stopping {
            state = self.shared.wait(state);
        }
    }

    /// Stops the server; the same as dropping it.
    pub fn stop(self) {}
}

impl Drop for Running {
    fn drop(&mut self) {
        {
            let mut state = self.shared.lock();
            state.stopping = true;
            for stream in state.open.values() {
                // An error says that it is closed already.
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
        self.shared.changed.notify_all();
        // A blocked accept returns only for a connection, so make one. If that fails, the listener has ended or is
        // not blocked.
        let _ = TcpStream::connect_timeout(&self.address, Duration::from_secs(1));
        if let Some(listener) = self.listener.take() {
            // A panic of the listener has been reported on stderr already.
            let _ = listener.join();
        }
        let mut state = self.shared.lock();
        while !state.open.is_empty() {
            state = self.shared.wait(state);
        }
    }
}

/// Marks the server as stopped when its listener ends, also by a panic.
struct Listening<'a>(&'a Shared);

impl Drop for Listening<'_> {
    fn drop(&mut self) {
        self.0.lock().stopping = true;
        self.0.changed.notify_all();
    }
}

/// The listener's thread: accepts until it is told to stop.
fn accept(socket: &TcpListener, shared: &Arc<Shared>, service: &Arc<dyn Service>) {
    let _listening = Listening(shared);
    loop {
        {
            let mut state = shared.lock();
            while state.open.len() >= MAX_CONNECTIONS && !state.stopping {
                state = shared.wait(state);
            }
            if state.stopping {
                return;
            }
        }
        let accepted = socket.accept().and_then(|(stream, _)| Ok((stream.try_clone()?, stream)));
        let (outside, stream) = match accepted {
            Ok(both) => both,
            Err(_) => {
                let state = shared.lock();
                // Whether it was woken or waited long enough: the loop looks again.
                drop(shared.changed.wait_timeout(state, PAUSE));
                continue;
            }
        };
        let place = {
            let mut state = shared.lock();
            if state.stopping {
                return;
            }
            state.accepted += 1;
            let id = state.accepted;
            state.open.insert(id, outside);
            Place { shared: Arc::clone(shared), id }
        };
        let service = Arc::clone(service);
        // Without a thread the connection is closed at once, which is all that can be done for it.
        let _ = thread::Builder::new().name("lab connection".to_owned()).spawn(move || {
            let mut connection = Connection::new(stream, service.life());
            service.serve(&mut connection);
            // The socket closes before its place is given back.
            drop(connection);
            drop(place);
        });
    }
}
