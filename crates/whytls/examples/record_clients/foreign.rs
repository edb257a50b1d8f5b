//! Programs of this machine as clients: curl, OpenSSL's s_client, Node, Java, Python, Go, Chromium.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::AnyError;
use crate::recorded::{Did, kernel};

/// A program that can make one request.
pub(crate) struct Foreigner {
    /// Its name in the table.
    pub(crate) name: &'static str,
    /// What it says of its version.
    pub(crate) version: String,
    how: How,
    folder: PathBuf,
}

#[derive(Clone, Copy)]
enum How {
    /// As the distribution ships it.
    Curl,
    /// With OpenSSL's own default, security level 1, where Debian's is 2.
    CurlLevel1,
    OpenSsl,
    Node,
    Java,
    Python,
    Go,
    Chromium,
}

/// The programs, each started once for its version. Those of Java and Go are compiled into `folder`.
pub(crate) fn all(folder: &Path) -> Result<Vec<Foreigner>, AnyError> {
    let sources = sources();
    let javac = Command::new("javac").arg("-d").arg(folder).arg(sources.join("Client.java")).status()?;
    if !javac.success() {
        return Err("javac does not compile Client.java".into());
    }
    let mut go = Command::new("go");
    go.args(["build", "-o"]).arg(folder.join("go-client")).arg(sources.join("client.go"));
    if !go.env("GOCACHE", folder.join("go-cache")).env("GO111MODULE", "off").status()?.success() {
        return Err("go does not compile client.go".into());
    }
    // At this level OpenSSL is what its own project ships.
    std::fs::write(
        folder.join("level1.cnf"),
        "openssl_conf = conf\n[conf]\nssl_conf = ssl\n[ssl]\nsystem_default = all\n[all]\n\
         CipherString = DEFAULT@SECLEVEL=1\n",
    )?;
    let curl = first_line_of("curl", &["--version"])?;
    let version = |how| -> Result<String, AnyError> {
        Ok(match how {
            How::Curl => format!("curl: {curl}"),
            How::CurlLevel1 => format!("curl-level-1: the same, at OpenSSL's security level 1: {curl}"),
            How::OpenSsl => format!("openssl: s_client of {}", first_line_of("openssl", &["version"])?),
            How::Node => {
                let openssl = first_line_of("node", &["-p", "process.versions.openssl"])?;
                format!("node: {} with OpenSSL {openssl}", first_line_of("node", &["--version"])?)
            }
            How::Java => format!("java: {}", first_line_of("java", &["--version"])?),
            How::Python => {
                let openssl = first_line_of("python3", &["-c", "import ssl; print(ssl.OPENSSL_VERSION)"])?;
                let python = first_line_of("python3", &["--version"])?;
                let requests = first_line_of(
                    "python3",
                    &[
                        "-c",
                        "import requests as r, urllib3 as u; print(r.__version__, 'on urllib3', u.__version__)",
                    ],
                )?;
                format!("python: requests {requests}, {python} with {openssl}")
            }
            How::Chromium => format!("chromium: {}", first_line_of("chromium", &["--version"])?),
            How::Go => format!("go: {}", first_line_of("go", &["version"])?),
        })
    };
    [
        ("curl", How::Curl),
        ("curl-level-1", How::CurlLevel1),
        ("openssl", How::OpenSsl),
        ("node", How::Node),
        ("java", How::Java),
        ("python", How::Python),
        ("go", How::Go),
        ("chromium", How::Chromium),
    ]
    .into_iter()
    .map(|(name, how)| Ok(Foreigner { name, version: version(how)?, how, folder: folder.to_owned() }))
    .collect()
}

/// Where the small programs stand.
fn sources() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lab/foreign")
}

impl Foreigner {
    /// One GET; `roots` is a file with the roots that it trusts (Chromium: besides its own).
    pub(crate) fn get(&self, url: &str, roots: &Path, patience: Duration) -> Did {
        let seconds = patience.as_secs().to_string();
        let mut command = match self.how {
            How::Curl | How::CurlLevel1 => {
                let mut command = Command::new("curl");
                command.args(["--silent", "--show-error", "--noproxy", "*", "--output", "/dev/null"]);
                command.args(["--max-time", &seconds, "--write-out", "HTTP %{http_code}\n", "--cacert"]);
                command.arg(roots).arg(url);
                command
            }
            How::OpenSsl => {
                let address = url.trim_start_matches("https://").trim_end_matches('/');
                let host = address.rsplit_once(':').map_or(address, |(host, _)| host);
                let kind =
                    if host.parse::<std::net::IpAddr>().is_ok() { "-verify_ip" } else { "-verify_hostname" };
                let mut command = Command::new("timeout");
                command.arg(&seconds).args(["openssl", "s_client", "-quiet", "-verify_return_error"]);
                command.args(["-verify", "9", kind, host, "-connect", address, "-CAfile"]).arg(roots);
                command.arg("-no-CApath").arg("-no-CAstore");
                if kind == "-verify_ip" {
                    command.arg("-noservername");
                } else {
                    command.args(["-servername", host]);
                }
                command
            }
            How::Node => {
                let mut command = Command::new("node");
                command.arg(sources().join("client.mjs")).arg(url).arg(roots).arg(&seconds);
                command
            }
            How::Java => {
                let mut command = Command::new("java");
                // The smaller compiler and collector: it lives for a second.
                command.args(["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-cp"]);
                command.arg(&self.folder).arg("Client").arg(url).arg(roots).arg(&seconds);
                command
            }
            How::Go => {
                let mut command = Command::new(self.folder.join("go-client"));
                command.arg(url).arg(roots).arg(&seconds);
                command
            }
            How::Chromium => match chromium(url, roots, &seconds) {
                Ok((home, mut command)) => {
                    // A browser ends with its page.
                    return match answer(command.env("HOME", home.path()), false, patience + GRACE) {
                        Ok((output, _)) if output.starts_with("<html") => Did::Connected,
                        Ok((_, errors)) if errors.contains("ERR_HTTP_RESPONSE_CODE_FAILURE") => {
                            Did::Connected
                        }
                        Ok((_, errors)) => Did::Failed(kernel(telling(self.how, &errors))),
                        Err(error) => Did::Failed(format!("could not be run: {error}")),
                    };
                }
                Err(error) => return Did::Failed(format!("could not be run: {error}")),
            },
            How::Python => {
                let mut command = Command::new("python3");
                command.arg(sources().join("client.py")).arg(url).arg(roots).arg(&seconds);
                command
            }
        };
        if matches!(self.how, How::CurlLevel1) {
            command.env("OPENSSL_CONF", self.folder.join("level1.cnf"));
        }
        for name in
            ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "NODE_OPTIONS", "NODE_EXTRA_CA_CERTS"]
        {
            command.env_remove(name);
        }
        match answer(&mut command, matches!(self.how, How::OpenSsl), patience + GRACE) {
            Ok((output, _)) if output.contains("HTTP ") && !output.contains("HTTP 000") => Did::Connected,
            Ok((output, _)) if output.contains("HTTP/1.") => Did::Connected,
            Ok((_, errors)) => Did::Failed(kernel(telling(self.how, &errors))),
            Err(error) => Did::Failed(format!("could not be run: {error}")),
        }
    }
}

/// How much longer than its own limit a program may live.
const GRACE: Duration = Duration::from_secs(6);

/// Chromium for one page, with a home of its own in which the roots are trusted.
fn chromium(url: &str, roots: &Path, seconds: &str) -> std::io::Result<(tempfile::TempDir, Command)> {
    let home = tempfile::tempdir()?;
    let store = home.path().join(".pki/nssdb");
    std::fs::create_dir_all(&store)?;
    let store = format!("sql:{}", store.display());
    for arguments in [&["-N", "--empty-password"][..], &["-A", "-t", "C,,", "-n", "root", "-i"]] {
        let mut command = Command::new("certutil");
        command.args(["-d", &store]).args(arguments);
        if arguments.len() > 2 {
            command.arg(roots);
        }
        command.status()?;
    }
    let mut command = Command::new("timeout");
    command.args([seconds, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]);
    // Nothing but the page.
    command.args(["--disable-background-networking", "--disable-component-update", "--disable-sync"]);
    command.arg("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1");
    command.args(["--enable-logging=stderr", "--dump-dom", url]);
    Ok((home, command))
}

/// What a program prints, on both streams.
fn answer(command: &mut Command, asks: bool, limit: Duration) -> std::io::Result<(String, String)> {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let stdin = child.stdin.take();
    if asks && let Some(mut stdin) = stdin.as_ref() {
        use std::io::Write as _;
        // It reads this once the handshake is over. That it has ended before is told by what it prints.
        let _ = stdin.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }
    let end = Instant::now() + limit;
    while child.try_wait()?.is_none() {
        if Instant::now() > end {
            child.kill()?;
            child.wait()?;
            return Ok((String::new(), "hangs".to_owned()));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    drop(stdin);
    let output = child.wait_with_output()?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok((text(&output.stdout), text(&output.stderr)))
}

/// The line that says why.
fn telling(how: How, errors: &str) -> &str {
    let lines = || errors.lines().filter(|line| !line.trim().is_empty());
    let found = match how {
        How::Curl | How::CurlLevel1 => lines().find_map(|line| line.strip_prefix("curl: ")),
        How::Chromium => Some(
            lines()
                .find_map(|line| line.split_once("Page load failed: ").map(|(_, error)| error))
                .unwrap_or("hangs"),
        ),
        // The first error; before it stand the certificates, with `verify return`.
        How::OpenSsl => lines()
            .find_map(|line| line.strip_prefix("verify error:"))
            .or_else(|| lines().find_map(|line| line.split_once(":error:").map(|(_, error)| error)))
            .and_then(|line| {
                line.strip_prefix("num=").map_or(Some(line), |rest| rest.split_once(':').map(|r| r.1))
            }),
        _ => None,
    };
    found.or_else(|| lines().next_back()).unwrap_or("says nothing").trim()
}

/// The first line that a program prints.
pub(crate) fn first_line_of(program: &str, arguments: &[&str]) -> Result<String, AnyError> {
    let output = Command::new(program).args(arguments).output()?;
    let text = String::from_utf8(output.stdout)?;
    Ok(text.lines().next().unwrap_or_default().trim().to_owned())
}
