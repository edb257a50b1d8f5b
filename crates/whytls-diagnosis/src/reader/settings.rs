//! What surrounds a failure: words that tell who printed it, what it was about, and where it ran.
//!
//! They are looked for only where a failure was read. None of them says that anything failed.

use std::net::IpAddr;
use std::sync::LazyLock;

use super::forms::Tokens;
use super::passage::{Passage, Target};
use super::time;
use crate::evidence::{Fact, Setting, Values};
use crate::programs;
use crate::strings::{Case, Found, Strings};

/// Words, whatever their case, and what they tell. A word counts where no letter or digit stands before it.
const WORDS: &[(Setting, &[&str])] = &[
    (Setting::Reqwest, &["reqwest", "error sending request for url"]),
    (Setting::Reqwest013, &["reqwest 0.13", "reqwest-0.13", "kind: request, url: \"https:"]),
    (
        Setting::Ureq,
        &["ureq", "tls connection init failed", "connection failed: tls", "io: invalid peer certificate"],
    ),
    (Setting::Hyper, &["hyper::", "hyper_util", "error trying to connect", "client error (connect)"]),
    (Setting::Rustls, &["rustls", "webpki", "invalid peer certificate", "invalidcertificate("]),
    (Setting::NativeTls, &["native-tls", "native_tls", "x509verifyresult", "midhandshakesslstream"]),
    (Setting::OpenSsl, &["openssl", "ssl routines", "errorstack("]),
    (Setting::OpenSsl3, &["openssl 3", "openssl/3", "error:0a", "error:03"]),
    (
        Setting::OpenSslStatic,
        &["vendored", "openssl-src", "/checkout/src/", "statically linked", "static-pie"],
    ),
    (
        Setting::OpenSsl10,
        &[
            "ssl3_get_server",
            "ssl3_get_key",
            "ssl3_get_cert",
            "ssl3_get_client",
            "ssl23_get_",
            "s3_clnt.c",
            "s23_clnt.c",
            "openssl 1.0",
            "openssl/1.0",
            "openssl 0.9",
            "openssl/0.9",
        ],
    ),
    (
        Setting::OpenSslBuiltInTree,
        &["\"ssl/statem", ":ssl/statem", "\"ssl/record", ":ssl/record", "\"crypto/"],
    ),
    (Setting::RustlsFfi, &["rustls_connection_", "rustls-ffi", "rustls_ffi", "crustls"]),
    (Setting::LibreSsl, &["libressl", "ssl_clnt.c", "connect_cr_cert"]),
    (Setting::BoringSsl, &["boringssl", "openssl_internal", "boring-sys", "handshake.cc"]),
    (Setting::PlatformVerifier, &["platform_verifier", "platform-verifier", "platform verifier"]),
    (Setting::BundledRoots, &["webpki-roots", "webpki_roots", "rustls-tls-webpki-roots"]),
    (Setting::SystemRoots, &["native-roots", "rustls-native-certs", "rustls_native_certs", "openssl-probe"]),
    (Setting::Libcurl, &["curl:", "libcurl", "curl error", "ssl connect error", "ssl peer certificate"]),
    (Setting::Cargo, &["cargo", "crates.io", "spurious network error", "failed to download from"]),
    (Setting::Git, &["fatal: unable to access", "libgit2", "git clone", "git fetch", "class=ssl"]),
    (Setting::Go, &["x509:", "tls: ", "goroutine", ".go:"]),
    (Setting::Java, &["javax.net.ssl", "java.", "sun.security", "pkix", "caused by: javax"]),
    (Setting::Node, &["node:", "tlssocket", "_tls_wrap", "npm err", "err_tls_", "unable_to_"]),
    (
        Setting::Python,
        &["_ssl.c", "ssl.sslerror", "traceback (most recent", "urllib3", "requests.exceptions"],
    ),
    (Setting::AboveLeaf, &["depth=1 ", "depth=2 ", "depth=3 "]),
    (Setting::AtLeaf, &["depth=0 "]),
    (Setting::Windows, &["schannel", "windows", "c:\\", "appdata", "sec_e_", ".exe", "os error -2146"]),
    (
        Setting::Apple,
        &[
            "macos",
            "darwin",
            "/users/",
            "/library/",
            "secure transport",
            "osstatus",
            "ios",
            "bad protocol version",
        ],
    ),
    (Setting::Android, &["android", "dalvik", "certpathvalidator", "jni"]),
    (Setting::Container, &["docker", "kubectl", "from scratch", "distroless", "container", "alpine", "pod/"]),
    (Setting::Musl, &["musl", "alpine"]),
    (Setting::Lambda, &["lambda", "/var/task", "/var/runtime"]),
    (Setting::Smtp, &["smtp", "lettre", "mail", "esmtp", ":587", ":465", ":25 ", "starttls"]),
    (Setting::MailBox, &["imap", "pop3", ":143", ":993", ":110", ":995"]),
    (Setting::Ftp, &["ftp"]),
    (Setting::Ldap, &["ldap", ":636", ":389"]),
    (Setting::Postgres, &["postgres", "pg_", "libpq", "sqlx", "psycopg", ":5432", "pgbouncer", "deadpool"]),
    (Setting::MySql, &["mysql", "mariadb", ":3306", "jdbc:mysql", "aurora"]),
    (Setting::SqlServer, &["tiberius", "sql server", "mssql", ":1433", "sqlserver"]),
    (Setting::Mongo, &["mongo", "server selection timeout", ":27017", "replicaset"]),
    (Setting::Redis, &["redis", ":6379", ":6380"]),
    (Setting::Kafka, &["kafka", "rdkafka", ":9093"]),
    (Setting::Mqtt, &["mqtt", "rumqtt", ":8883", "mosquitto"]),
    (Setting::Grpc, &["grpc", "tonic", "opentelemetry", "otlp"]),
    (Setting::Telemetry, &["opentelemetry", "otlp", "batchspanprocessor"]),
    (Setting::Actix, &["actix", "awc", "failed to connect to host"]),
    (Setting::WebSocket, &["wss://", "websocket", "tungstenite"]),
    (Setting::Quic, &["quic", "quinn", "crypto(", "transporterror", "h3"]),
    (Setting::Kubernetes, &["kube", "k8s", "serviceaccount", ":6443"]),
    (
        Setting::ServerSide,
        &[
            "error accepting",
            "accept error",
            "rejected connection from",
            "client sent ",
            "accepting connection",
            "tls handshake error from",
            "listening on",
            "remoteip",
            "remote_addr",
            "peer_addr",
            "connection accept",
            "tls-listener",
            "serverconfig",
            "from client",
            "failed to accept",
            "starting to serve",
            "acceptor",
            "server mode",
            "tls_accept",
            "while ssl handshaking",
            "could not accept ssl",
            "ssl_accept",
            "ssl_do_handshake() failed",
            "ssl library error",
            "rejected connection from",
            "could not accept ssl connection",
            "client did not trust this server",
            "client ssl certificate verify",
            "statem_srvr",
            "checkclientcerts",
            "checkclienttrusted",
            "accepting a client connection",
            "server_side=true",
            "while reading client request",
            "while ssl handshaking, client",
            "[client ",
            "generated server alert",
            "could not accept",
        ],
    ),
    (
        Setting::ClientSide,
        &[
            "error trying to connect",
            "error sending request",
            "client error (connect)",
            "connect error",
            "failed to connect",
            "curl: (",
            "unable to access 'http",
            "tstclnt",
            "connection to server at",
            "psql: error",
            "get \"https",
            "connect(io(",
            "gnutls_handshake() failed",
            "net::err_",
            "your certificate",
        ],
    ),
    (
        Setting::InHandshake,
        &[
            "error trying to connect",
            "client error (connect)",
            "error(connect,",
            "tls connection init failed",
            "native_tls connect failed",
            "error performing tls handshake",
            "the handshake failed",
            "handshake aborted",
            "ssl connect error",
            "failed to connect to host",
            "tls_post_process",
            "midhandshakesslstream",
        ],
    ),
    (
        Setting::AfterHandshake,
        &[
            "reading a body",
            "response body",
            "client error (sendrequest)",
            "error(sendrequest",
            "): connection error: ",
            "recv error (",
            "read error at byte",
            "in the status line",
            "failure when receiving data",
        ],
    ),
    (Setting::RouterNamed, &["valid for 192.168.", "valid for 10.", "fritz.box", "routerlogin"]),
    (Setting::PlainUrlDialled, &["from `http://"]),
    (Setting::RedirectFollowed, &["following redirect", "kind: redirect"]),
    (Setting::Proxy, &["proxy", "tunnel", "connect tunnel"]),
    (Setting::Socks, &["socks"]),
    (Setting::HttpVersion2, &["http2", "http/2", "h2 protocol", "alpn", " h2"]),
    (
        Setting::ClientIdentity,
        &[
            "identity",
            "client certificate",
            "client ssl certificate",
            "client cert",
            "client.pem",
            "client.key",
            "client.p12",
            "mtls",
            "client_auth",
            "client auth ",
            // What judges clients only.
            "tls_process_client_certificate",
            "certificate verification: error",
            "checkclientcerts",
            "checkclienttrusted",
            "server_side=true",
            "accepting a client connection",
        ],
    ),
    (
        Setting::BuildingClient,
        &["kind: builder", "builder error", "client::new()", "clientbuild", "building client"],
    ),
    (
        Setting::LoadingKeys,
        &["rustls-pemfile", "pemfile", ".pem", ".p12", ".pfx", ".key", "private key", "certs.rs", "pkcs"],
    ),
    (
        Setting::Interceptor,
        &[
            "zscaler",
            "netskope",
            "fortinet",
            "fortigate",
            "palo alto",
            "blue coat",
            "bluecoat",
            "symantec proxysg",
            "mcafee web gateway",
            "forcepoint",
            "websense",
            "cisco umbrella",
            "sophos",
            "barracuda",
            "check point",
            "watchguard",
            "kaspersky",
            "avast",
            "avg web",
            "bitdefender",
            "eset ssl",
            "mitmproxy",
            "charles proxy",
            "fiddler",
            "do_not_trust",
            "burp",
            "portswigger",
            "cloudflare gateway",
            "gateway ca",
            "ssl inspection",
            "tls inspection",
            "squid",
            "contentwatch",
            "lightspeed",
            "securly",
            "iboss",
            "menlo",
        ],
    ),
    (
        Setting::RingProvider,
        &["crypto::ring", "ring::", "provider ring", "tls-ring", "feature ring", "ring-0.1"],
    ),
    (Setting::AwsLcProvider, &["aws_lc_rs", "aws-lc-rs", "aws-lc", "awslc"]),
    (
        Setting::PassphraseTold,
        &[
            "begin encrypted private key",
            "proc-type: 4,encrypted",
            "encrypted key",
            "encrypted private key",
            "enter pass",
            "wrong pass phrase",
        ],
    ),
    (
        Setting::VerificationOff,
        &[
            "danger_accept_invalid_certs",
            "tlsinsecure",
            "tls_insecure",
            "--insecure",
            "insecure=true",
            "sslmode=require",
        ],
    ),
    (
        Setting::PostQuantumOffered,
        &[
            "openssl 3.5",
            "openssl/3.5",
            "openssl 3.6",
            "openssl/3.6",
            "openssl 4.",
            "openssl/4.",
            "mlkem",
            "ml-kem",
            "x25519kyber",
            "post-quantum",
            "post quantum",
        ],
    ),
    (
        Setting::VersionLimited,
        &[
            "max_tls_version",
            "min_tls_version",
            "tls_version_min",
            "tls_version_max",
            "minversion",
            "maxversion",
            "min_protocol_version",
            "max_protocol_version",
            "minprotocol",
            "maxprotocol",
            "with_protocol_versions",
            "tls-max",
            "tlsv1.2 only",
            "tlsv1.3 only",
        ],
    ),
    (
        Setting::Impersonation,
        &["impersonat", "emulation", "fingerprint", "ja3", "ja4", "utls", "curl_cffi", "wreq", "rquest"],
    ),
    (Setting::Fips, &["fips"]),
    (
        Setting::PrivateRootGiven,
        &[
            "add_root_certificate",
            "ca_file",
            "tlscafile",
            "sslrootcert",
            "root_cert",
            "--cacert",
            "ca.crt",
            "ca.pem",
        ],
    ),
    (
        Setting::RootVariable,
        &[
            "ssl_cert_file",
            "ssl_cert_dir",
            "curl_ca_bundle",
            "requests_ca_bundle",
            "node_extra_ca_certs",
            "cargo_http_cainfo",
            "http.cainfo",
            "sslcainfo",
        ],
    ),
    (Setting::IssuersSent, &["depth=1", "depth=2", "depth=3"]),
    (
        Setting::UpgradeTold,
        &["after upgrading", "after update", "since upgrading", "bump", "worked before", "regression"],
    ),
    (
        Setting::Probe,
        &[
            "health",
            "probe",
            "load balancer",
            "elb-healthchecker",
            "kube-probe",
            "liveness",
            "readiness",
            "scanner",
        ],
    ),
];

/// The words of all settings.
static SETTINGS: LazyLock<Strings<&'static str, Setting>> = LazyLock::new(|| {
    let words = WORDS.iter().flat_map(|(setting, words)| words.iter().map(|word| (*word, *setting)));
    Strings::new(words, Case::Any)
});

/// So much of a passage is looked at.
const REACH: usize = 16 * 1024;

/// Reads the circumstances out of a passage.
pub(super) fn read(passage: &Passage, out: &mut Tokens) {
    let text = passage.reach(0, REACH);
    let mut seen: Vec<Setting> = Vec::new();
    for Found { at, what: setting } in SETTINGS.find_all(text.as_bytes()) {
        let within = text[at.clone()].starts_with(|c: char| c.is_ascii_alphanumeric())
            && text[..at.start].ends_with(|c: char| c.is_ascii_alphanumeric());
        // A hint that cargo prints of every failure.
        let hint = setting == Setting::Proxy && text[at.start..].starts_with("proxy or similar");
        // nginx as a client of its upstream names its own client too.
        let upstream = setting == Setting::ServerSide && text.contains("SSL handshaking to upstream");
        if within || hint || upstream || seen.contains(&setting) {
            continue;
        }
        seen.push(setting);
        out.setting(at.start, setting);
    }
    for (at, program) in programs::named(text) {
        out.add(at, Fact::Program(program), Values::none());
    }
    if let Some(at) = names_an_address(text) {
        out.setting(at, Setting::AddressDialled);
    }
    if let Some(at) = dials_a_trailing_dot(text) {
        out.setting(at, Setting::TrailingDotDialled);
    }
    if time::read(text.as_bytes()).and_then(|time| time.year).is_some_and(|year| year < 2010) {
        out.setting(0, Setting::LogTimeImplausible);
    }
}

/// Where an address stands as a host: `host: "10.0.0.4"`.
fn names_an_address(text: &str) -> Option<usize> {
    text.match_indices("host: \"").map(|(at, word)| at + word.len()).find(|at| {
        let host = text[*at..].split('"').next().unwrap_or("");
        host.parse::<IpAddr>().is_ok()
    })
}

/// What the endpoint itself tells.
pub(super) fn of_target(target: &Target, at: usize, out: &mut Tokens) {
    let host = target.host.trim_matches(['[', ']']).to_ascii_lowercase();
    let mut tell = |setting| out.setting(at, setting);
    if target.plain {
        tell(Setting::PlainUrlDialled);
    }
    if let Ok(address) = host.parse::<IpAddr>() {
        tell(Setting::AddressDialled);
        let private = match address {
            IpAddr::V4(v4) => v4.is_private() || v4.is_link_local(),
            IpAddr::V6(v6) => (v6.segments()[0] & 0xfe00) == 0xfc00,
        };
        if address.is_ipv6() {
            tell(Setting::Ipv6Dialled);
        }
        if address.is_loopback() {
            tell(Setting::LoopbackDialled);
        } else if private {
            tell(Setting::PrivateHostDialled);
        }
    } else if ends_in_a_number(&host) {
        tell(Setting::HexLikeHostDialled);
    } else if host == "localhost" {
        tell(Setting::LoopbackDialled);
    } else if is_private_name(&host) {
        tell(Setting::PrivateHostDialled);
    } else {
        tell(Setting::PublicHostDialled);
    }
    match target.port {
        443 => tell(Setting::PortOfHttps),
        80 | 3000 | 5000 | 8000 | 8080 => tell(Setting::PortOfPlainHttp),
        21 | 25 | 110 | 143 | 389 | 587 | 3306 | 5432 => tell(Setting::PortOfStartTls),
        465 | 636 | 993 | 995 => tell(Setting::PortOfImplicitTls),
        _ => {}
    }
}

/// Whether the last label is a number, in decimal or hexadecimal digits: the host is read as an IPv4 address (WHATWG URL
/// section 3.5, "ends in a number").
fn ends_in_a_number(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or("");
    let digits = last.strip_prefix("0x").unwrap_or(last);
    !last.is_empty()
        && if digits.len() < last.len() {
            digits.bytes().all(|b| b.is_ascii_hexdigit())
        } else {
            digits.bytes().all(|b| b.is_ascii_digit())
        }
}

/// Whether a URL has a host that ends in a dot: `https://host./`, `https://host.:8443/`, `Domain("host.")`.
fn dials_a_trailing_dot(text: &str) -> Option<usize> {
    let url = memchr::memmem::find_iter(text.as_bytes(), "://").find(|at| {
        let rest = &text.as_bytes()[at + 3..];
        let length = rest
            .iter()
            .take(260)
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
        let end = length.count();
        end > 1 && rest[end - 1] == b'.' && matches!(rest.get(end), Some(b'/' | b':'))
    });
    url.or_else(|| {
        text.find(".\")), port: ").filter(|at| text[..*at].ends_with(|c: char| c.is_ascii_alphanumeric()))
    })
}

/// Names that no public CA issues certificates for, or that stand for others in texts.
fn is_private_name(host: &str) -> bool {
    const PRIVATE: &[&str] = &[
        ".local",
        ".internal",
        ".lan",
        ".home",
        ".corp",
        ".intranet",
        ".private",
        ".test",
        ".example",
        ".invalid",
        ".localhost",
        ".svc",
        ".cluster.local",
        ".example.com",
        ".example.org",
        ".example.net",
        ".arpa",
        ".localdomain",
    ];
    !host.contains('.')
        || PRIVATE.iter().any(|end| host.ends_with(end))
        || ["example.com", "example.org", "example.net"].contains(&host)
        || host.contains("xxx")
}

impl Tokens {
    fn setting(&mut self, at: usize, setting: Setting) {
        self.add(at, Fact::Setting(setting), Values::none());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(text: &str) -> Vec<Setting> {
        let mut found = Tokens::default();
        read(&Passage::new(text.as_bytes(), 1), &mut found);
        let mut settings: Vec<Setting> = found
            .tokens
            .iter()
            .filter_map(|token| match token.fact {
                Fact::Setting(setting) => Some(setting),
                _ => None,
            })
            .collect();
        settings.sort_unstable();
        settings
    }

    #[test]
    fn words_tell_what_surrounds_a_failure() {
        assert_eq!(
            settings("SmtpError(lettre::transport::smtp::Error"),
            [Setting::Smtp],
            "a word counts within its type's path"
        );
        assert_eq!(settings("issuer: CN=Zscaler Root CA"), [Setting::Interceptor]);
        assert!(settings("1970-01-01 02:06:24 DEBUG x").contains(&Setting::LogTimeImplausible));
        assert_eq!(settings("the premature end"), []);
    }

    #[test]
    fn names_tell_whose_they_are() {
        for (host, private) in [
            ("es1", true),
            ("db.corp", true),
            ("a.svc.cluster.local", true),
            ("models.dev", false),
            ("expired.badssl.com", false),
        ] {
            assert_eq!(is_private_name(host), private, "{host}");
        }
    }
}
