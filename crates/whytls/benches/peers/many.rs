//! `whytls check --quick -` beside bare handshakes of tokio-rustls with the same server, and its memory by the number
//! of targets. At a fleet every target has another name and another certificate; at the other servers all have the same.
//! Both programs look up the name of each target of the fleet.
//!
//! CPU time is the client's alone: servers and clients are processes of their own. Each client is asked for its time
//! and memory when it has done everything and before it ends.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use crate::Bench;
use crate::fleet;
use crate::measure::WHYTLS;

/// What tells this program to be the bare client.
pub(crate) const BARE: &str = "bare-handshakes";
/// What tells the bare client that every target has another name.
const OTHER_NAMES: &str = "other-names";
/// Connections at once, which is what `--per-host` allows to the one server.
const AT_ONCE: usize = 8;
const MOST_CPU: f64 = 1.3;
const MOST_MEMORY: f64 = 1.1;

pub(crate) fn run(bench: &mut Bench) {
    let rounds = bench.rounds;
    println!("many: {} targets at one server on loopback, median of {rounds}", bench.many);
    println!("  {:<16} {:<34} {:>13} {:>12}", "server", "program", "CPU/target", "CPU/bare");
    for name in ["healthy-rsa", "healthy-tls13"] {
        let server = Server::start(name);
        compare(bench, name, &server.at(Names::Same));
    }
    let fleet = fleet::start();
    let ca = fleet.ca.path().to_str().unwrap().to_owned();
    compare(bench, "a fleet", &At { port: fleet.port, ca, names: Names::Others });
    let server = Server::start("healthy-tls13");
    let at = server.at(Names::Same);
    let (few, many) = (quick(&at, 100).peak, quick(&at, bench.many).peak);
    println!("  peak memory: {few} KiB at 100 targets, {many} KiB at {}", bench.many);
    let ratio = many as f64 / few as f64;
    bench.goal("memory flat in the number of targets", Some(ratio <= MOST_MEMORY));
}

/// Lets both take turns at the same targets.
fn compare(bench: &mut Bench, server: &str, at: &At) {
    let mut cpu: [Vec<Duration>; 3] = Default::default();
    for _ in 0..bench.rounds {
        cpu[0].push(bare_client(at, bench.many, 1).cpu);
        cpu[1].push(bare_client(at, bench.many, AT_ONCE).cpu);
        cpu[2].push(quick(at, bench.many).cpu);
    }
    let medians = cpu.map(|mut times| {
        times.sort_unstable();
        times[times.len() / 2].as_secs_f64() / bench.many as f64
    });
    // The better of the two is the bare one.
    let least = medians[0].min(medians[1]);
    let rows = ["tokio-rustls, one after the other", "tokio-rustls, eight at once", "whytls check --quick -"];
    for (i, row) in rows.iter().enumerate() {
        let shown = if i == 0 { server } else { "" };
        println!("  {shown:<16} {row:<34} {:>10.1} µs {:>12.2}", medians[i] * 1e6, medians[i] / least);
    }
    bench.goal("at most 1.3 times the CPU time of a bare handshake", Some(medians[2] <= MOST_CPU * least));
}

/// Where targets are.
struct At {
    port: u16,
    ca: String,
    names: Names,
}

/// What the targets are called.
#[derive(Clone, Copy)]
enum Names {
    /// Each `localhost`.
    Same,
    /// Each by another name, all of which mean the same.
    Others,
}

impl Names {
    fn of(self, number: u64) -> String {
        // Names are the same in capitals, and neither program knows it.
        let letter = |(at, c): (usize, char)| match (self, number >> at & 1) {
            (Self::Others, 1) => c.to_ascii_uppercase(),
            _ => c,
        };
        "localhost".chars().enumerate().map(letter).collect()
    }
}

/// A server of the lab in a process of its own.
struct Server {
    process: Child,
    port: u16,
    ca: String,
}

impl Server {
    fn start(name: &str) -> Self {
        let mut process =
            Command::new(WHYTLS).args(["lab", "run", name]).stdout(Stdio::piped()).spawn().unwrap();
        // `try: whytls check localhost:PORT --ca FILE`
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines().map(Result::unwrap);
        let line = lines.find(|line| line.contains("try: ")).unwrap();
        let words: Vec<&str> = line.split_whitespace().collect();
        let after = |word: &str| words[words.iter().position(|w| *w == word).unwrap() + 1].to_owned();
        let port = after("check").rsplit(':').next().unwrap().parse().unwrap();
        let ca = after("--ca");
        thread::spawn(move || lines.for_each(drop));
        Self { process, port, ca }
    }

    fn at(&self, names: Names) -> At {
        At { port: self.port, ca: self.ca.clone(), names }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What a client took.
struct Took {
    cpu: Duration,
    /// In KiB.
    peak: u64,
}

/// Lets a client do its work, up to the last line that it writes, and asks the system what it took.
fn took(mut client: Child, lines: u64, input: impl FnOnce(&mut dyn Write) + Send + 'static) -> Took {
    let mut stdin = client.stdin.take().unwrap();
    let writer = thread::spawn(move || {
        input(&mut stdin);
        stdin.flush().unwrap();
        stdin
    });
    let mut out = BufReader::with_capacity(1 << 16, client.stdout.take().unwrap());
    let mut line = Vec::new();
    for number in 0..lines {
        line.clear();
        assert!(out.read_until(b'\n', &mut line).unwrap() > 0, "it ended after {number} lines");
        let failed = line.starts_with(b"{") && !line.windows(14).any(|w| w == br#""verdict":"ok""#);
        assert!(!failed, "{}", String::from_utf8_lossy(&line));
    }
    let of =
        |file: &str| fs::read_to_string(Path::new("/proc").join(client.id().to_string()).join(file)).unwrap();
    // proc(5): user and system time are the 14th and 15th field, in hundredths of a second.
    let stat = of("stat");
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    let ticks: u64 = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
    let status = of("status");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let peak = peak.trim().trim_end_matches(" kB").parse().unwrap();
    drop(writer.join().unwrap());
    let mut rest = Vec::new();
    out.read_to_end(&mut rest).unwrap();
    client.wait().unwrap();
    Took { cpu: Duration::from_millis(ticks * 10), peak }
}

fn quick(at: &At, count: u64) -> Took {
    let client = Command::new(WHYTLS)
        .args(["check", "--quick", "--format", "json", "-", "--ca", &at.ca])
        .args(["--per-host", &AT_ONCE.to_string()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (port, names) = (at.port, at.names);
    took(client, count, move |input| {
        for number in 0..count {
            writeln!(input, "{}:{port}", names.of(number)).unwrap();
        }
    })
}

fn bare_client(at: &At, count: u64, at_once: usize) -> Took {
    let names = if let Names::Others = at.names { OTHER_NAMES } else { "localhost" };
    let client = Command::new(std::env::current_exe().unwrap())
        .args([BARE, &at.port.to_string(), &at.ca, &count.to_string(), &at_once.to_string(), names])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    took(client, 1, |_| {})
}

/// Handshakes with tokio-rustls, and nothing else: each with the verification that a client does.
pub(crate) fn bare(arguments: &[String]) {
    let [port, ca, count, at_once, names] = arguments else { panic!("{arguments:?}") };
    let (count, at_once): (u64, usize) = (count.parse().unwrap(), at_once.parse().unwrap());
    let port = port.parse().unwrap();
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(ca).unwrap() {
        roots.add(certificate.unwrap()).unwrap();
    }
    let mut config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    config.resumption = tokio_rustls::rustls::client::Resumption::disabled();
    let connector = TlsConnector::from(Arc::new(config));
    let names = if names == OTHER_NAMES { Names::Others } else { Names::Same };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut running = JoinSet::new();
        for number in 0..count {
            if running.len() >= at_once {
                running.join_next().await.unwrap().unwrap();
            }
            let (connector, name) = (connector.clone(), names.of(number));
            running.spawn(async move {
                let socket = match names {
                    Names::Same => TcpStream::connect(address).await.unwrap(),
                    Names::Others => TcpStream::connect((&*name, port)).await.unwrap(),
                };
                let name = ServerName::try_from(name).unwrap();
                socket.set_nodelay(true).unwrap();
                connector.connect(name, socket).await.unwrap();
            });
        }
        running.join_all().await;
    });
    println!("done");
    // What it took is asked for now.
    let _ = std::io::stdin().read_to_end(&mut Vec::new());
}
