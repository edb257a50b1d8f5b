//! A server program of somebody else: started on a free port of loopback, ready when it listens, gone by Drop.

use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tokio::net::TcpSocket;

/// How long a server may take to listen; a Java that compiles first on a busy machine takes long.
const STARTING: Duration = Duration::from_secs(60);

/// A port of 127.0.0.1 that nobody else is given while this is held.
pub(crate) struct Port {
    pub(crate) number: u16,
    /// Bound and never listening. Linux lets a server listen there nevertheless, because both set `SO_REUSEADDR`,
    /// which all servers do.
    _held: Option<TcpSocket>,
}

impl Port {
    pub(crate) fn free() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.set_reuseaddr(true).unwrap();
        socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0))).unwrap();
        let number = socket.local_addr().unwrap().port();
        Self { number, _held: cfg!(target_os = "linux").then_some(socket) }
    }
}

/// A running server.
pub(crate) struct Server {
    child: Child,
    port: Port,
    /// Its configuration, its log, and whatever it writes.
    folder: TempDir,
}

/// A server that ended before it listened, with what it wrote.
#[derive(Debug)]
pub(crate) struct Ended(pub(crate) String);

impl Server {
    /// Starts what `prepare` makes of its folder and its port, and waits until it listens.
    pub(crate) fn start(prepare: impl FnOnce(&Path, u16) -> Command) -> Result<Self, Ended> {
        let (folder, port) = (tempfile::tempdir().unwrap(), Port::free());
        let log = File::create(folder.path().join("log")).unwrap();
        let mut command = prepare(folder.path(), port.number);
        command.current_dir(folder.path()).stdin(Stdio::null());
        command.stdout(log.try_clone().unwrap()).stderr(log);
        let child = command.spawn().unwrap_or_else(|e| panic!("{command:?}: {e}"));
        let mut server = Self { child, port, folder };
        server.wait()?;
        Ok(server)
    }

    /// One that was started elsewhere, and listens.
    pub(crate) fn with(child: Child, port: Port) -> Self {
        Self { child, port, folder: tempfile::tempdir().unwrap() }
    }

    fn wait(&mut self) -> Result<(), Ended> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port.number));
        let deadline = Instant::now() + STARTING;
        while TcpStream::connect_timeout(&address, STARTING).is_err() {
            if self.child.try_wait().unwrap().is_some() {
                return Err(Ended(self.log()));
            }
            assert!(Instant::now() < deadline, "it does not listen: {}", self.log());
            // Nothing tells that another process listens but trying.
            thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }

    /// As clients name it.
    pub(crate) fn target(&self) -> String {
        format!("localhost:{}", self.port.number)
    }

    /// What it wrote so far.
    pub(crate) fn log(&self) -> String {
        String::from_utf8_lossy(&fs::read(self.folder.path().join("log")).unwrap_or_default()).into_owned()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Where a program is; system services are often outside of a user's `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .chain(["/usr/sbin", "/usr/local/sbin", "/sbin"].map(PathBuf::from))
        .chain(postgres())
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Where Debian keeps PostgreSQL's programs, by version.
fn postgres() -> Vec<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    versions.map(|version| version.path().join("bin")).collect()
}
