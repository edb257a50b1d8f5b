//! Long logs, the same on every machine: lines of several programs, and failures among them.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// A kind of log.
#[derive(Clone, Copy)]
pub(crate) enum Log {
    /// A failure in 100 000 lines.
    Rare,
    /// A failure in 100 lines, now this one, now that.
    Frequent,
    /// The same failure on each line.
    All,
}

/// Where the bench keeps its files.
pub(crate) fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("peers");
    fs::create_dir_all(&folder).unwrap();
    folder
}

impl Log {
    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Rare => "a failure in 100 000 lines",
            Self::Frequent => "a failure in 100 lines",
            Self::All => "a failure on each line",
        }
    }

    /// The log in this size, made where it is not there yet.
    pub(crate) fn make(self, size: u64) -> PathBuf {
        let name = match self {
            Self::Rare => "rare",
            Self::Frequent => "frequent",
            Self::All => "all",
        };
        let path = folder().join(format!("{name}-{size}.log"));
        if !path.exists() {
            // A log of which only a part was written never has the name.
            let part = path.with_extension("part");
            self.write(&part, size);
            fs::rename(part, &path).unwrap();
        }
        path
    }

    fn write(self, path: &std::path::Path, size: u64) {
        let mut file = BufWriter::with_capacity(1 << 20, File::create(path).unwrap());
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
            let moment =
                Moment { line, time, id: random(1 << 40), port: 30_000 + random(30_000), ms: random(900) };
            let text = match self {
                Self::All => same_failure(&moment),
                Self::Rare if line.is_multiple_of(100_000) => failure(&moment, random(4)),
                Self::Frequent if line.is_multiple_of(100) => failure(&moment, random(4)),
                _ => ordinary(&moment, random(8)),
            };
            file.write_all(text.as_bytes()).unwrap();
            written += text.len() as u64;
        }
        file.flush().unwrap();
    }
}

/// What is different in each line.
struct Moment {
    line: u64,
    time: String,
    id: u64,
    port: u64,
    ms: u64,
}

/// The line that the first user of this program had by the thousand.
fn same_failure(Moment { time, .. }: &Moment) -> String {
    format!(
        "{time} ERROR worker: reqwest::Error {{ kind: Request, url: Url {{ scheme: \"https\", cannot_be_a_base: false, username: \"\", password: None, host: Some(Domain(\"localhost\")), port: Some(5501), path: \"/\", query: None, fragment: None }}, source: hyper_util::client::legacy::Error(Connect, Custom {{ kind: Other, error: Custom {{ kind: InvalidData, error: PeerMisbehaved(SignedKxWithWrongAlgorithm) }} }}) }}\n"
    )
}

/// A line about one of several failures.
fn failure(Moment { time, id, port, .. }: &Moment, which: u64) -> String {
    match which {
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
}

/// A line about something else.
fn ordinary(Moment { line, time, id, port, ms }: &Moment, which: u64) -> String {
    match which {
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
}
