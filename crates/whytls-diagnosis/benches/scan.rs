//! The speed of the text scanner beside ripgrep's, over a generated log of 1 GiB (`SCAN_MIB` changes that).
//!
//! `cargo bench -p whytls-diagnosis --bench scan`. The log is made once, under `target/scan/`, always the
//! same. Both programs read it from the page cache, search for the same fixed strings, and take turns; the
//! best of five runs of each counts.
#![expect(clippy::disallowed_methods, reason = "a benchmark has a clock, files and processes")]

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use whytls_diagnosis::reader;

const RUNS: usize = 5;

fn main() -> io::Result<()> {
    // `cargo test --benches` only sees whether this builds and starts.
    if !std::env::args().any(|argument| argument == "--bench") {
        return Ok(());
    }
    let mib: u64 = std::env::var("SCAN_MIB").ok().and_then(|m| m.parse().ok()).unwrap_or(1024);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("scan");
    fs::create_dir_all(&folder)?;
    let patterns = folder.join("anchors");
    fs::write(&patterns, reader::anchors().map(|a| format!("{a}\n")).collect::<String>())?;

    println!("{:<28} {:>12} {:>12} {:>8}", "log", "whytls", "rg -c -F", "ratio");
    for (what, every) in [("a failure in 100 000 lines", 100_000), ("a failure in 100 lines", 100)] {
        let log = folder.join(format!("{mib}-{every}.log"));
        if fs::metadata(&log).map(|m| m.len()).unwrap_or(0) < mib << 20 {
            write_log(&log, mib << 20, every)?;
        }
        let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
        let mut facts = 0;
        for _ in 0..RUNS {
            let start = Instant::now();
            facts = reader::scan(&mut File::open(&log)?, "log")?.observed().len();
            ours = ours.min(start.elapsed());

            let start = Instant::now();
            let mut rg = Command::new("rg");
            rg.args(["--no-config", "-c", "-F", "-f"]).arg(&patterns).arg(&log);
            if run(&mut rg)? {
                theirs = theirs.min(start.elapsed());
            }
        }
        let speed = |time: Duration| mib as f64 / 1024.0 / time.as_secs_f64();
        if theirs == Duration::MAX {
            println!("{what:<28} {:>6.2} GiB/s   rg is not installed ({facts} facts)", speed(ours));
            continue;
        }
        println!(
            "{what:<28} {:>6.2} GiB/s {:>6.2} GiB/s {:>8.2}   ({facts} facts)",
            speed(ours),
            speed(theirs),
            theirs.as_secs_f64() / ours.as_secs_f64(),
        );
    }
    if let Ok(status) = fs::read_to_string("/proc/self/status") {
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("?");
        println!("peak memory of this process: {}", peak.trim());
    }
    Ok(())
}

/// Runs a program to its end; false where it is not installed.
fn run(command: &mut Command) -> io::Result<bool> {
    match command.stdout(Stdio::null()).status() {
        Ok(status) => Ok(status.code().is_some_and(|code| code < 2)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Lines of several programs, and a failure now and then.
fn write_log(path: &Path, size: u64, every: u64) -> io::Result<()> {
    let mut file = BufWriter::with_capacity(1 << 20, File::create(path)?);
    let mut seed = 0x5eed_u64;
    let mut random = move |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let (mut written, mut line) = (0, 0_u64);
    while written < size {
        line += 1;
        let time = format!(
            "2024-05-{:02}T{:02}:{:02}:{:02}.{:06}Z",
            line / 40_000_000 % 28 + 1,
            line / 1_800_000 % 24,
            line / 30_000 % 60,
            line / 500 % 60,
            random(1_000_000)
        );
        let (id, port, ms) = (random(1 << 40), 30_000 + random(30_000), random(900));
        let text = if line.is_multiple_of(every) {
            match random(4) {
                0 => format!(
                    "{time} ERROR worker{{id={id:x}}}: fetch failed: error sending request for url (https://api{}.internal:8443/v1/items): error trying to connect: invalid peer certificate: UnknownIssuer\n",
                    id % 7
                ),
                1 => format!(
                    "{time}  WARN rustls::client::tls12: peer signed kx with wrong algorithm (got Unknown(0) expect [ED25519, ECDSA_NISTP256_SHA256])\n{time} ERROR sync: Custom {{ kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) }}\n"
                ),
                2 => format!(
                    "{time} ERROR push: error:0A000086:SSL routines:tls_post_process_server_certificate:certificate verify failed:../ssl/statem/statem_clnt.c:1889: (certificate has expired)\n"
                ),
                _ => format!(
                    "{time} ERROR relay: Connection reset by peer (os error 104) from 10.1.{}.{}:{port}\n",
                    id % 200,
                    port % 250
                ),
            }
        } else {
            match random(8) {
                0 => format!(
                    "{time}  INFO http: 10.0.{}.{} - \"GET /v1/items/{id} HTTP/1.1\" 200 {} \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\" {ms}ms\n",
                    id % 256,
                    port % 256,
                    id % 90_000
                ),
                1 => format!("{time} DEBUG rustls::client::hs: Using ciphersuite TLS13_AES_256_GCM_SHA384\n"),
                2 => format!(
                    "{time} DEBUG hyper_util::client::legacy::pool: reuse idle connection for (\"https\", api{}.internal:8443)\n",
                    id % 7
                ),
                3 => format!(
                    "{{\"timestamp\":\"{time}\",\"level\":\"INFO\",\"fields\":{{\"message\":\"request finished\",\"status\":200,\"error\":null,\"latency_ms\":{ms}}},\"target\":\"server::http\",\"span\":{{\"id\":\"{id:x}\",\"name\":\"request\"}}}}\n"
                ),
                4 => format!(
                    "May 12 04:11:{:02} node{} systemd[1]: Started session {} of user build.\n",
                    line % 60,
                    id % 9,
                    port
                ),
                5 => format!(
                    "{time} TRACE sqlx::query: SELECT id, name, payload FROM items WHERE owner = $1 AND received > $2; rows affected: 0, rows returned: {ms}, elapsed: {ms}.{}µs\n",
                    port
                ),
                6 => format!(
                    "{time}  WARN queue: retrying message {id:x} in {ms}ms, attempt {} of 5: upstream answered 503 Service Unavailable\n",
                    id % 5
                ),
                _ => format!(
                    "{time} ERROR import: line {port}: error: expected a number, found `{id:x}`, certificate store not touched\n"
                ),
            }
        };
        file.write_all(text.as_bytes())?;
        written += text.len() as u64;
    }
    file.flush()
}
