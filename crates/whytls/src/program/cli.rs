//! The command line. Help, man page and completions come from here.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand, ValueEnum};
use whytls_observe::dialogue::Protocol;

/// Why a TLS connection fails, and what fixes it.
#[derive(Debug, Parser)]
#[command(
    name = "whytls",
    version,
    args_conflicts_with_subcommands = true,
    arg_required_else_help = true,
    subcommand_negates_reqs = true,
    after_help = "\
Examples:
  cargo run 2>&1 | whytls explain -      what does this error mean?
  whytls check example.com:443           what is wrong with this endpoint, and for whom?
  whytls audit                           does my Cargo.lock hold a TLS defect?
  whytls prove --lab ecdsa-sha1-offered-unverifiable
                                         from the symptom to a remedy that is seen to work

Exit codes: 0 nothing wrong, 1 something fails or is affected, 2 bad usage or unreadable input,
3 the subject could not be observed."
)]
pub(crate) struct Cli {
    /// What to look at: host[:port] or https URL, Cargo.lock, Cargo.toml or project folder, or a file
    /// with error text.
    pub(crate) target: Option<String>,

    #[command(subcommand)]
    pub(crate) command: Option<Command>,

    #[command(flatten)]
    pub(crate) output: Output,
}

/// Options of output, the same everywhere.
#[derive(Clone, Debug, Args)]
pub(crate) struct Output {
    /// Form of the report.
    #[arg(long, value_enum, default_value_t = Format::Human, global = true)]
    pub(crate) format: Format,

    /// When to use colours; NO_COLOR is respected.
    #[arg(long, value_enum, default_value_t = Color::Auto, global = true)]
    pub(crate) color: Color,

    /// Language of summaries, remedies and pages; by default that of the locale.
    #[arg(long, value_enum, default_value_t = Lang::Auto, global = true)]
    pub(crate) lang: Lang,

    /// Only the answer: no evidence, no table, no progress.
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(crate) quiet: bool,

    /// Everything, uncut.
    #[arg(short, long, global = true)]
    pub(crate) verbose: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Human,
    /// One JSON object for each subject (see `whytls schema`).
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// Only on a terminal.
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Lang {
    /// That of the locale (LC_ALL, LC_MESSAGES, LANG).
    Auto,
    /// English.
    En,
    /// Chinese.
    Zh,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say what an error text, a panic or a log means.
    Explain(Explain),
    /// Observe an endpoint: what is wrong, and which clients connect.
    Check(Check),
    /// Look for TLS defects in a dependency graph.
    Audit(Audit),
    /// Build and run the exact client, show its failure, and try each remedy for real.
    Prove(Prove),
    /// Show the root stores that clients have on this machine, and whether a CA is in each.
    Trust(TrustStores),
    /// Servers with known faults, on loopback.
    Lab(Lab),
    /// List the causes.
    Causes,
    /// List the client profiles, or show what some of them offer.
    Clients(Clients),
    /// Print the JSON Schema of reports.
    Schema,
    /// Print completions for a shell.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  whytls explain build.log
  kubectl logs deploy/api | whytls explain
  whytls explain --project . error.txt          the versions in Cargo.lock sharpen the answer
  whytls explain --env error.txt                so does this machine's environment
  whytls explain --follow /var/log/app.log      tell of each new failure as it is logged
  whytls explain old.log.gz                     gzip and zstd are read as they are
  whytls explain certificate-expired            the page of one cause")]
pub(crate) struct Explain {
    /// Files to read (standard input with none or with -), or the name of a cause.
    pub(crate) inputs: Vec<String>,

    /// A project whose Cargo.lock sharpens the answer.
    #[arg(long, value_name = "DIR")]
    pub(crate) project: Option<PathBuf>,

    /// Let the environment sharpen the answer: this machine's, or with =NAME=VALUE (which may repeat) that of the
    /// machine where the text comes from.
    #[arg(
        long,
        value_name = "NAME=VALUE",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "",
        action = clap::ArgAction::Append
    )]
    pub(crate) env: Vec<String>,

    /// Go on reading as the file grows, and tell of each new failure, until Ctrl-C.
    #[arg(long, short = 'f')]
    pub(crate) follow: bool,
}

#[derive(Debug, Default, Args)]
#[command(after_help = "\
Examples:
  whytls check api.internal:8443 --ca company-root.pem
  whytls check localhost:8443 --project .              as the client of this project sees it
  whytls check mail.example:587 --starttls smtp
  whytls check example.com --client 'reqwest-0.12.*' --format json
  whytls check example.com --clients                    how every known client does, and why
  whytls check --upgrade old/Cargo.lock Cargo.lock api.internal:8443
                                                        what an upgrade breaks there, and what it mends

Many targets:
  whytls check --quick --targets hosts.txt              one handshake each: which fail, and why?
  kubectl get ingress -A -o jsonpath='{..host}' | tr ' ' '\\n' | whytls check - --format json
  whytls check --targets hosts.txt --resume done.jsonl --rate 20
                                                        run it again after Ctrl-C: it goes on where it ended

Exit codes: 1 some client fails at a target, else 3 a target could not be observed, else 2 a line of a list is no
target, else 0.")]
pub(crate) struct Check {
    /// Endpoints: host[:port] or https URL; - reads them from standard input, one a line.
    #[arg(required_unless_present = "files", value_name = "TARGET")]
    pub(crate) targets: Vec<String>,

    #[command(flatten)]
    pub(crate) many: Many,

    #[command(flatten)]
    pub(crate) reach: Reach,

    /// Show this certificate where the server asks for one (PEM, followed by its intermediates).
    #[arg(long, value_name = "FILE", requires = "key")]
    pub(crate) cert: Option<PathBuf>,

    /// The private key of that certificate (PEM or DER, without passphrase).
    #[arg(long, value_name = "FILE", requires = "cert")]
    pub(crate) key: Option<PathBuf>,

    /// Judge only these clients (see `whytls clients`); * is a wildcard; may repeat.
    #[arg(long = "client", value_name = "ID")]
    pub(crate) clients: Vec<String>,

    /// Judge the clients of this project's Cargo.lock.
    #[arg(long, value_name = "DIR", conflicts_with = "clients")]
    pub(crate) project: Option<PathBuf>,

    /// Show how every known client does, one a line: further Rust clients, other languages, browsers.
    #[arg(long = "clients")]
    pub(crate) table: bool,

    /// What becomes of clients when TO takes the place of FROM: each the name of a client, or a Cargo.lock.
    #[arg(long, num_args = 2, value_names = ["FROM", "TO"], conflicts_with_all = ["clients", "project", "table"])]
    pub(crate) upgrade: Vec<String>,
}

/// How many targets are looked at.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Many {
    /// Make one handshake with each target: its chain, what is wrong with it, and how the clients do that offer just
    /// this. How others do is unknown then.
    #[arg(long, conflicts_with_all = ["table", "upgrade"])]
    pub(crate) quick: bool,

    /// Read targets from this file, one a line; blank lines and what follows a # are skipped. May repeat.
    #[arg(long = "targets", value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Keep every result in this file, too (JSON Lines), and leave out the targets whose result it holds already: the
    /// same command goes on where it was interrupted.
    #[arg(long, value_name = "FILE")]
    pub(crate) resume: Option<PathBuf>,

    /// Begin at most so many targets a second.
    #[arg(long, value_name = "N", value_parser = rate)]
    pub(crate) rate: Option<f64>,

    /// Look at so many targets at once [default: 8; with --quick 64].
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) parallel: Option<u16>,

    /// Make at most so many connections to one host at once. Names that lead to the same address count as one host.
    #[arg(long, value_name = "N", default_value_t = 24, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) per_host: u16,
}

/// How an endpoint is reached and what is trusted.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Reach {
    /// Trust these roots (PEM) besides each client's own; may repeat.
    #[arg(long = "ca", value_name = "FILE")]
    pub(crate) roots: Vec<PathBuf>,

    /// Hold the chain against these revocation lists (PEM or DER); may repeat. Lists count that the chain's CAs signed.
    #[arg(long = "crl", value_name = "FILE")]
    pub(crate) lists: Vec<PathBuf>,

    /// Send and verify this name instead of the target's host.
    #[arg(long, value_name = "NAME")]
    pub(crate) sni: Option<String>,

    /// Connect there; the target only gives the name.
    #[arg(long, value_name = "IP:PORT")]
    pub(crate) connect: Option<SocketAddr>,

    /// Begin in clear as this protocol does, and ask for TLS: ftp, imap, irc, ldap, lmtp, mssql, mysql, nntp, pop3,
    /// postgres, sieve, smtp, xmpp, xmpp-server.
    #[arg(long, value_name = "PROTOCOL")]
    pub(crate) starttls: Option<Protocol>,

    /// Go through this proxy: http://, socks5://, socks5h:// or socks4a://[USER:PASSWORD@]HOST:PORT, or `none`.
    /// Without it HTTPS_PROXY, ALL_PROXY and NO_PROXY count, except for addresses of this machine.
    #[arg(long, value_name = "URL")]
    pub(crate) proxy: Option<String>,

    /// Limit of each connection, as 500ms, 5s or 1m; all those to one target together end within six times that.
    #[arg(long, value_name = "DURATION", default_value = "5s", value_parser = duration)]
    pub(crate) timeout: Duration,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  whytls audit                      the project of this folder
  whytls audit path/to/Cargo.lock
  whytls audit --fix                carry out the remedies, then audit again")]
pub(crate) struct Audit {
    /// A project folder, a Cargo.toml or a Cargo.lock.
    #[arg(default_value = ".")]
    pub(crate) path: PathBuf,

    /// Change Cargo.lock (by cargo update) so that nothing affected is left. Where that fails,
    /// Cargo.lock is as it was.
    #[arg(long)]
    pub(crate) fix: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  whytls prove --lab ecdsa-sha1-offered-unverifiable
  whytls prove localhost:8443 --client reqwest-0.12.0+rustls-0.22.2+danger
  whytls prove localhost:8443 --project .

Clients are built once and kept; see --cache.")]
pub(crate) struct Prove {
    /// The endpoint: host[:port] or https URL.
    #[arg(required_unless_present = "lab", conflicts_with = "lab")]
    pub(crate) target: Option<String>,

    /// Against this lab server instead (see `whytls lab list`).
    #[arg(long, value_name = "NAME")]
    pub(crate) lab: Option<String>,

    #[command(flatten)]
    pub(crate) reach: Reach,

    /// The client that fails; by default the one that the cause found is about.
    #[arg(long, value_name = "ID")]
    pub(crate) client: Option<String>,

    /// Take the failing client from this project's Cargo.lock.
    #[arg(long, value_name = "DIR", conflicts_with = "client")]
    pub(crate) project: Option<PathBuf>,

    /// Build only the failing client and the first remedy; the other remedies stay predicted.
    #[arg(long)]
    pub(crate) quick: bool,

    /// Where built clients are kept.
    #[arg(long, value_name = "DIR", env = "WHYTLS_CACHE")]
    pub(crate) cache: Option<PathBuf>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  whytls trust                                   which roots has each kind of client here, and from where?
  whytls trust 'ISRG Root X1'                    which of them hold this CA?
  whytls trust 96bcec06264976f37460779acf28c5a7cfe8a3c0aae11a8ffcee05c0bddf08c6
  whytls trust server.pem                        which of them hold the root that issued this certificate?
  whytls trust server.pem --ca company-root.pem --format json

Exit codes: 0 the stores are shown, and one at least holds what was asked for; 1 none does; 2 unreadable input.")]
pub(crate) struct TrustStores {
    /// A CA: a part of its name, the SHA-256 of its certificate, or a file with a certificate (PEM or DER) that it
    /// issued, or its own.
    pub(crate) issuer: Option<String>,

    /// Roots of your own (PEM or DER), as a store beside the others; may repeat.
    #[arg(long = "ca", value_name = "FILE")]
    pub(crate) roots: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Lab {
    #[command(subcommand)]
    pub(crate) command: LabCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum LabCommand {
    /// List the servers.
    List,
    /// Keep servers up until Ctrl-C, and print the commands to try.
    #[command(after_help = "Example:\n  whytls lab run certificate-expired")]
    Run {
        /// Names of servers (see `whytls lab list`).
        #[arg(required = true)]
        names: Vec<String>,

        /// The port of the first; the next ones follow. By default any free port.
        #[arg(long)]
        port: Option<u16>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Clients {
    /// Show these (names with * as wildcard) in full.
    pub(crate) patterns: Vec<String>,

    /// Only those with this TLS backend: rustls, native-tls or openssl.
    #[arg(long, value_name = "NAME", value_parser = ["rustls", "native-tls", "openssl"])]
    pub(crate) backend: Option<String>,

    /// Only those of which what a check says is known in this way.
    #[arg(long, value_name = "HOW", value_parser = ["emulated", "derived"])]
    pub(crate) how: Option<String>,
}

/// Reads how many a second, as 20 or 0.5.
fn rate(text: &str) -> Result<f64, String> {
    let rate = text.parse::<f64>().ok().filter(|rate| (0.001..=100_000.0).contains(rate));
    rate.ok_or_else(|| {
        "a rate is a number of targets a second from 0.001 to 100000, as in 20 or 0.5".to_owned()
    })
}

/// Reads `500ms`, `5s`, `1m` or plain seconds.
fn duration(text: &str) -> Result<Duration, String> {
    let split = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(split);
    let factor = match unit {
        "ms" => 0.001,
        "" | "s" => 1.0,
        "m" => 60.0,
        _ => return Err("a duration is a number with ms, s or m, as in 500ms or 5s".to_owned()),
    };
    let seconds =
        number.parse::<f64>().map_err(|_| "a duration begins with a number, as in 5s".to_owned())? * factor;
    // Longer than a day is a slip of the keyboard.
    if seconds > 0.0 && seconds <= 86_400.0 {
        Ok(Duration::from_secs_f64(seconds))
    } else {
        Err("a duration lies between 1ms and 1440m".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn durations_are_read() {
        assert_eq!(duration("500ms"), Ok(Duration::from_millis(500)));
        assert_eq!(duration("5s"), Ok(Duration::from_secs(5)));
        assert_eq!(duration("2"), Ok(Duration::from_secs(2)));
        assert_eq!(duration("1m"), Ok(Duration::from_secs(60)));
        for bad in ["", "s", "0s", "-1s", "1h", "1e9", "99999999999s"] {
            assert!(duration(bad).is_err(), "{bad}");
        }
    }
}
