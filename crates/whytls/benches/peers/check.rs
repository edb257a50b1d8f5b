//! `whytls check` on a healthy server of the lab and on nginx, beside sslscan, sslyze, testssl.sh and `openssl s_client`: as they are,
//! and at the end of a long way.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use whytls_certificates::make::{BasicConstraints, Draft, ExtendedKeyUsage, KeyKind, KeyUsage};
use whytls_lab::Running;

use crate::Bench;
use crate::log;
use crate::measure::{Entrant, WHYTLS, milliseconds, race, ratio, times};

const MOST_CONNECTIONS: u64 = 60;
/// So many exact Rust clients are judged in one check.
const LEAST_CLIENTS: usize = 33;
/// The round trip that is added.
const ROUND_TRIP: Duration = Duration::from_millis(50);
/// Ten round trips, and something for the work.
const MOST_TIME_FAR: Duration = Duration::from_millis(600);

/// What sslyze is asked for: the certificate, each version, the curves.
const SSLYZE: &[&str] = &[
    "--certinfo",
    "--sslv2",
    "--sslv3",
    "--tlsv1",
    "--tlsv1_1",
    "--tlsv1_2",
    "--tlsv1_3",
    "--elliptic_curves",
];

pub(crate) fn run(bench: &mut Bench) {
    println!("check: a healthy server on loopback, median of {} (testssl: once)", bench.rounds);
    println!(
        "  {:<14} {:<28} {:>12} {:>12} {:>13}",
        "server", "program", "wall", "wall/whytls", "connections"
    );
    near(bench, &Server::of_lab("healthy-rsa"));
    match Server::nginx() {
        Some(server) => near(bench, &server),
        None => println!("  nginx is missing"),
    }
    println!("check: the same over {} ms of round trip, median of {}", ROUND_TRIP.as_millis(), bench.rounds);
    for name in ["healthy-rsa", "healthy-tls13"] {
        far(bench, name);
    }
}

/// A healthy server.
struct Server {
    name: &'static str,
    address: SocketAddr,
    /// What a client has to be given as CA.
    ca: PathBuf,
    /// Counts its connections.
    lab: Option<Running>,
    process: Option<Child>,
}

impl Server {
    fn of_lab(name: &'static str) -> Self {
        let lab = whytls_lab::scenario(name).unwrap().start(now()).unwrap();
        let ca = log::folder().join(format!("{name}.pem"));
        fs::write(&ca, lab.ca_pem().unwrap_or_default()).unwrap();
        Self { name, address: lab.addr(), ca, lab: Some(lab), process: None }
    }

    /// nginx at its defaults, with TLS 1.2 and 1.3; `None` where it is not installed.
    fn nginx() -> Option<Self> {
        let folder = log::folder().join("nginx");
        fs::create_dir_all(&folder).unwrap();
        let (day, now) = (86_400, now());
        let valid = |name| Draft::new(name).validity(now - day, now + 30 * day).key_kind(KeyKind::Rsa(2048));
        let root = valid("whytls benchmark root")
            .basic_constraints(BasicConstraints::Ca { path_len: None })
            .key_usage(&[KeyUsage::KeyCertSign])
            .key_identifiers()
            .self_signed()
            .unwrap();
        let leaf = valid("localhost")
            .basic_constraints(BasicConstraints::NotCa)
            .key_usage(&[KeyUsage::DigitalSignature, KeyUsage::KeyEncipherment])
            .extended_key_usage(&[ExtendedKeyUsage::ServerAuth])
            .key_identifiers()
            .dns_name("localhost")
            .signed_by(&root)
            .unwrap();
        let ca = folder.join("ca.pem");
        fs::write(&ca, root.pem().unwrap()).unwrap();
        fs::write(folder.join("leaf.pem"), leaf.pem().unwrap()).unwrap();
        fs::write(folder.join("leaf.key"), leaf.key().pem().unwrap()).unwrap();
        // A port that is free now; whoever takes it before nginx does makes the benchmark stop.
        let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap();
        let paths: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|kind| format!("{kind}_temp_path temp_{kind};\n"))
            .collect();
        let configuration = format!(
            "daemon off; worker_processes 2; pid pid; error_log error.log;\n\
             events {{}}\n\
             http {{ access_log off; {paths}\
             server {{ listen {free} ssl; ssl_certificate leaf.pem; ssl_certificate_key leaf.key;\n\
             ssl_protocols TLSv1.2 TLSv1.3; return 200 ok; }} }}\n"
        );
        fs::write(folder.join("nginx.conf"), configuration).unwrap();
        let mut command = Command::new("nginx");
        command.arg("-p").arg(&folder).arg("-c").arg(folder.join("nginx.conf"));
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = match command.spawn() {
            Ok(process) => process,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return None,
            Err(error) => panic!("nginx: {error}"),
        };
        let server = Self { name: "nginx", address: free, ca, lab: None, process: Some(process) };
        let until = Instant::now() + Duration::from_secs(5);
        while TcpStream::connect(free).is_err() {
            assert!(Instant::now() < until, "nginx does not listen");
            thread::sleep(Duration::from_millis(20));
        }
        Some(server)
    }

    fn target(&self) -> String {
        format!("localhost:{}", self.address.port())
    }

    /// How many connections came since the last time that this was asked.
    fn connections(&self, before: &mut u64) -> Option<u64> {
        // The server may still have to accept what a program has just left behind.
        thread::sleep(Duration::from_millis(50));
        let accepted = self.lab.as_ref()?.accepted();
        Some(accepted - std::mem::replace(before, accepted))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(process) = &mut self.process {
            // nginx ends its workers when it is asked to end; killed, it would leave them.
            let id = process.id().to_string();
            let _ = Command::new("kill").args(["-QUIT", &id]).status();
            let _ = process.wait();
        }
    }
}

/// The present, in Unix seconds.
fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed()
}

fn near(bench: &mut Bench, server: &Server) {
    let (target, sslyze) = (server.target(), sslyze());
    let mut entrants = [
        Entrant::new("whytls check", WHYTLS).args(&["check", &target, "--ca"]).arg(&server.ca),
        Entrant::new("sslscan", "sslscan").args(&["--no-colour", &target]),
        Entrant::new("sslyze", &sslyze).args(SSLYZE).arg(&target),
        Entrant::new("openssl s_client", "openssl")
            .args(&["s_client", "-connect", &target, "-servername", "localhost", "-CAfile"])
            .arg(&server.ca),
    ];
    let mut connections = [None; 4];
    let mut before = 0;
    let medians = race(bench.rounds, &mut entrants, |i| connections[i] = server.connections(&mut before));
    let mut table: Vec<_> =
        entrants.iter().enumerate().map(|(i, entrant)| (entrant.name, medians[i], connections[i])).collect();
    // Half a minute, of which a second more or less decides nothing.
    let mut testssl = Entrant::new("testssl --client-simulation", "testssl")
        .args(&["--quiet", "--color", "0", "--warnings", "off", "--client-simulation", &target])
        .whatever_code();
    let simulation = testssl.run();
    table.push((testssl.name, simulation, server.connections(&mut before)));
    for (i, (program, wall, connections)) in table.iter().enumerate() {
        println!(
            "  {:<14} {program:<28} {:>12} {:>12} {:>13}",
            if i == 0 { server.name } else { "" },
            milliseconds(*wall),
            times(ratio(*wall, medians[0])),
            connections.filter(|_| wall.is_some()).map_or("-".to_owned(), |c| c.to_string()),
        );
    }
    let at_least = |peer: Option<Duration>, times: f64| ratio(peer, medians[0]).map(|ratio| ratio >= times);
    bench.goal("no more wall time than sslscan", at_least(medians[1], 1.0));
    bench.goal(
        "at least 10 times as fast as sslyze (certificate, versions, curves)",
        at_least(medians[2], 10.0),
    );
    bench.goal("at least 100 times as fast as testssl's client simulation", at_least(simulation, 100.0));
    bench.goal("less than a second", medians[0].map(|wall| wall < Duration::from_secs(1)));
    let (judged, made) = judged(&target, &server.ca);
    println!("  {judged} exact Rust clients judged, each with its outcome, over {made} connections");
    bench.goal("at least 33 exact Rust clients judged", Some(judged >= LEAST_CLIENTS));
    let most = connections[0].unwrap_or_default().max(made);
    bench.goal("at most 60 connections", Some(most <= MOST_CONNECTIONS));
}

/// How many exact clients a check tells of: that they connect, or by which error they fail; and over how many
/// connections.
fn judged(target: &str, ca: &Path) -> (usize, u64) {
    let output = Command::new(WHYTLS)
        .args(["check", "--format", "json", target, "--ca"])
        .arg(ca)
        .stderr(Stdio::null())
        .output()
        .unwrap();
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let told = |client: &&serde_json::Value| {
        client["outcome"] == "connects" || client["outcome"] == "fails" && client["error"].is_string()
    };
    let judged = report["clients"].as_array().unwrap().iter().filter(told).count();
    (judged, report["endpoint"]["connections"].as_u64().unwrap())
}

/// sslyze, where the head of these benchmarks says that it is to be put, else as it is found.
fn sslyze() -> String {
    let own = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("peers").join("sslyze/bin/sslyze");
    if own.exists() { own.to_string_lossy().into_owned() } else { "sslyze".to_owned() }
}

/// The same over a long way.
fn far(bench: &mut Bench, name: &'static str) {
    let server = Server::of_lab(name);
    let target = format!("localhost:{}", relay(server.address).port());
    let mut entrants =
        [Entrant::new("whytls check", WHYTLS).args(&["check", &target, "--ca"]).arg(&server.ca)];
    let [median] = race(bench.rounds, &mut entrants, |_| ());
    let round_trips = median.map(|median| median.as_secs_f64() / ROUND_TRIP.as_secs_f64());
    println!(
        "  {name:<14} {:<28} {:>12} {:>12.1} round trips",
        "whytls check",
        milliseconds(median),
        round_trips.unwrap_or_default()
    );
    bench.goal("at most 10 round trips deep (0.6 s)", median.map(|median| median < MOST_TIME_FAR));
}

/// Passes bytes on, each half a round trip later. A connection takes a whole one to come about.
fn relay(server: SocketAddr) -> SocketAddr {
    let socket = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = socket.local_addr().unwrap();
    // It lives as long as the benchmark.
    thread::spawn(move || {
        for client in socket.incoming() {
            let (Ok(client), Ok(server)) = (client, TcpStream::connect(server)) else { continue };
            let begins = Instant::now() + ROUND_TRIP;
            for stream in [&client, &server] {
                stream.set_nodelay(true).unwrap();
            }
            let (from_client, from_server) = (client.try_clone().unwrap(), server.try_clone().unwrap());
            thread::spawn(move || delayed(from_client, server, begins));
            thread::spawn(move || delayed(from_server, client, begins));
        }
    });
    address
}

/// What is read is written half a round trip later, and not before the connection has come about.
fn delayed(mut from: TcpStream, mut to: TcpStream, begins: Instant) {
    let (send, arrived) = mpsc::channel::<(Instant, Vec<u8>)>();
    thread::spawn(move || {
        for (due, bytes) in arrived {
            thread::sleep(due.saturating_duration_since(Instant::now()));
            if to.write_all(&bytes).is_err() {
                return;
            }
        }
        // An error says that it is closed already.
        let _ = to.shutdown(Shutdown::Write);
    });
    let mut buffer = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut buffer) {
        let due = Instant::now().max(begins) + ROUND_TRIP / 2;
        if send.send((due, buffer[..count].to_vec())).is_err() {
            return;
        }
    }
}
