//! Programs that other people built, and the versions of them that mend a cause or have a switch for it.
//!
//! Who runs a finished program cannot change its crates; for them the version of the program is the remedy. Each row
//! has its source: an issue, a pull request that names the release, or the program's own list of changes.

use std::fmt::Write as _;
use std::sync::LazyLock;

use crate::cause::{Cause, Language, Remedy, RemedyKind};
use crate::evidence::{Evidence, Fact, FactKind};
use crate::finding::{OfferedRemedy, Standing};
use crate::strings::{Case, Strings};

/// A program, and what its versions mended.
#[derive(Debug)]
pub struct Program {
    /// Its usual name.
    pub name: &'static str,
    /// How its logs, paths and messages name it, in lower case.
    pub spelt: &'static [&'static str],
    /// What its versions brought, for the causes of this catalogue.
    pub mended: &'static [Mended],
}

/// What one version of a program mended.
#[derive(Debug)]
pub struct Mended {
    /// From which version on.
    pub since: Since,
    /// The causes that it is a remedy for.
    pub causes: &'static [&'static str],
    /// What the version does or has, as in `has --native-tls`.
    pub brings: &'static str,
    /// The switch or line to use, where the version alone does not do it.
    pub switch: Option<&'static str>,
    /// Whether it lasts; else it switches a check off.
    pub lasting: bool,
    /// Where that stands.
    pub source: &'static str,
}

/// From which version on something is mended.
#[derive(Clone, Copy, Debug)]
pub enum Since {
    /// This one.
    Version(&'static str),
    /// The first one after this; its number was not known when this was written.
    After(&'static str),
}

use Since::{After, Version};

impl std::fmt::Display for Since {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Version(version) => f.write_str(version),
            After(version) => write!(f, "> {version}"),
        }
    }
}

/// The heading of that part of a page.
pub(crate) const HEADING: &str = "## In programs that others built";

static UPDATE: Remedy = Remedy::lasting(RemedyKind::Update, "");
static SWITCH_OFF: Remedy = Remedy::stop_gap(RemedyKind::Update, "");

/// The programs that a text names, and where. A name counts as a word of its own; `.cargo` and `.rustup` are folders of
/// every Rust programmer.
pub(crate) fn named(text: &str) -> Vec<(usize, &'static str)> {
    let mut named: Vec<(usize, &'static str)> = Vec::new();
    let mut from = 0;
    while let Some(found) = NAMES.find(text.as_bytes(), from) {
        from = found.at.end;
        let (before, after) = (&text[..found.at.start], &text[found.at.end..]);
        let name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let whole = !before.ends_with(|c| name(c) || matches!(c, '.' | '-'))
            && (text[..found.at.end].ends_with(|c: char| !name(c)) || !after.starts_with(name));
        if whole && named.iter().all(|(_, known)| *known != found.what) {
            named.push((found.at.start, found.what));
        }
    }
    named
}

/// How programs are spelt, and which they are.
static NAMES: LazyLock<Strings<&'static str, &'static str>> = LazyLock::new(|| {
    let spelt = PROGRAMS.iter().flat_map(|program| program.spelt.iter().map(|spelt| (*spelt, program.name)));
    Strings::new(spelt, Case::Any)
});

/// What mends a cause, with the program.
pub fn mending(cause: &str) -> impl Iterator<Item = (&'static Program, &'static Mended)> {
    PROGRAMS.iter().flat_map(move |program| {
        let mends = move |mended: &&Mended| mended.causes.contains(&cause);
        program.mended.iter().filter(mends).map(move |mended| (program, mended))
    })
}

/// Newer versions of the programs that a text names, as remedies.
pub(crate) fn of_those_named(
    cause: &Cause,
    evidence: &Evidence,
    language: Language,
) -> impl Iterator<Item = OfferedRemedy> {
    let is_named = |program: &Program| {
        evidence.observed().iter().any(|observed| observed.fact == Fact::Program(program.name))
    };
    mending(cause.name).filter(move |(program, _)| is_named(program)).map(move |(program, mended)| {
        let (name, since) = (program.name, mended.since);
        let summary = match language {
            Language::English => {
                let newer = if matches!(since, Version(_)) { " or newer" } else { "" };
                format!("Update {name} to {since}{newer}: it {}.", mended.brings)
            }
            Language::Chinese => format!("将 {name} 更新到 {since} 或更新的版本。"),
        };
        OfferedRemedy {
            remedy: if mended.lasting { &UPDATE } else { &SWITCH_OFF },
            summary,
            command: mended.switch.map(str::to_owned),
            standing: Standing::Advised,
        }
    })
}

/// For a failure that was read in a text which names none of them: the programs and versions, in one remedy.
pub(crate) fn of_any(cause: &Cause, evidence: &Evidence, language: Language) -> Option<OfferedRemedy> {
    if !evidence.observed().iter().any(|observed| observed.fact.kind() == FactKind::Symptom) {
        return None;
    }
    let mut list: Vec<(&str, Since)> =
        mending(cause.name).map(|(p, mended)| (p.name, mended.since)).collect();
    list.dedup_by_key(|(name, _)| *name);
    if list.is_empty() {
        return None;
    }
    let list: Vec<String> = list.into_iter().map(|(name, since)| format!("{name} {since}")).collect();
    let summary = match language {
        Language::English => format!(
            "If it was one of these programs, take this version of it or a newer one (`whytls explain {}` says what each \
             brings): {}.",
            cause.name,
            list.join(", ")
        ),
        Language::Chinese => format!(
            "若出错的是以下程序之一，请更新到所列或更新的版本（`whytls explain {}` 说明各版本的改变）：{}。",
            cause.name,
            list.join("、")
        ),
    };
    Some(OfferedRemedy { remedy: &UPDATE, summary, command: None, standing: Standing::Advised })
}

/// The part of a cause's page on programs, in Markdown; empty where none is known.
pub(crate) fn section(cause: &str) -> String {
    let mut section = String::new();
    for (program, mended) in mending(cause) {
        if section.is_empty() {
            section.push_str(HEADING);
            section.push_str("\n\nFrom this version on:\n\n");
        }
        let switch = mended.switch.map(|switch| format!(", with `{switch}`")).unwrap_or_default();
        let _ = writeln!(
            section,
            "- {} {} {}{switch} (<{}>).",
            program.name, mended.since, mended.brings, mended.source
        );
    }
    section
}

/// All of them, by name.
#[rustfmt::skip]
pub static PROGRAMS: &[Program] = &[
    Program {
        name: "actix-web",
        spelt: &["actix_web", "actix-web"],
        mended: &[
            Mended { since: Version("1.0.6"), causes: &["tls-feature-not-enabled"], brings: "has a client that can use rustls, where 1.0 to 1.0.5 left it out", switch: None, lasting: true, source: "https://github.com/actix/actix-web/issues/1045" },
            Mended { since: Version("4.0.0"), causes: &["alpn-mismatch", "tls-option-not-honoured"], brings: "honours the ALPN protocols of the rustls configuration that bind_rustls is given", switch: None, lasting: true, source: "https://github.com/actix/actix-web/blob/HEAD/actix-web/CHANGES.md" },
            Mended { since: Version("4.2.0"), causes: &["no-answer", "slow-peer"], brings: "lets the time limit of the TLS handshake be set", switch: None, lasting: true, source: "https://github.com/actix/actix-web/blob/HEAD/actix-web/CHANGES.md" },
        ],
    },
    Program {
        name: "AiFw",
        spelt: &["aifw"],
        mended: &[
            Mended { since: Version("5.48.1"), causes: &["crypto-provider-ambiguous"], brings: "installs aws-lc-rs as crypto provider at start", switch: None, lasting: true, source: "https://github.com/ZerosAndOnesLLC/AiFw/issues/275" },
        ],
    },
    Program {
        name: "aiohttp",
        spelt: &["aiohttp.client", "aiohttp/", "clientconnectorcertificateerror", "clientconnectorsslerror"],
        mended: &[
            Mended { since: Version("3.9.0"), causes: &["trailing-dot-in-name"], brings: "strips the trailing dot of a host name before it takes it for TLS", switch: None, lasting: true, source: "https://github.com/aio-libs/aiohttp/blob/HEAD/CHANGES.rst" },
            Mended { since: Version("3.11.11"), causes: &["closed-in-handshake", "server-aborts-handshake", "alpn-mismatch"], brings: "offers http/1.1 by ALPN in its own SSL contexts, which some proxies insist on", switch: None, lasting: true, source: "https://github.com/aio-libs/aiohttp/blob/HEAD/CHANGES.rst" },
        ],
    },
    Program {
        name: "alloy",
        spelt: &["alloy_transport", "alloy_provider", "alloy-transport", "alloy_rpc_client"],
        mended: &[
            Mended { since: Version("0.1.3"), causes: &["client-version-range-too-narrow", "legacy-version-only"], brings: "switches TLS 1.2 on in rustls", switch: None, lasting: true, source: "https://github.com/alloy-rs/alloy/pull/952" },
            Mended { since: Version("0.15.0"), causes: &["tls-feature-not-enabled"], brings: "switches hyper-tls on with its feature hyper", switch: None, lasting: true, source: "https://github.com/alloy-rs/alloy/pull/2320" },
        ],
    },
    Program {
        name: "amqprs",
        spelt: &["amqprs"],
        mended: &[
            Mended { since: Version("2.1.2"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "switches the default features of rustls off, so that ring and aws-lc-rs do not meet", switch: None, lasting: true, source: "https://github.com/gftea/amqprs/pull/167" },
        ],
    },
    Program {
        name: "apollo router",
        spelt: &["apollo_router", "apollo-router"],
        mended: &[
            Mended { since: Version("2.1.0"), causes: &["private-ca-not-trusted"], brings: "lets connectors name certificate authorities and a client certificate", switch: None, lasting: true, source: "https://github.com/apollographql/router/pull/6995" },
            Mended { since: Version("2.11.0"), causes: &["no-answer"], brings: "ends a stalled TLS handshake of a client instead of blocking the listener", switch: None, lasting: true, source: "https://github.com/apollographql/router/pull/8779" },
        ],
    },
    Program {
        name: "aptakube",
        spelt: &["aptakube"],
        mended: &[
            Mended { since: Version("1.11.1"), causes: &["x509-v1-certificate"], brings: "takes client certificates of X.509 version 1 again, which 1.11.0 refused", switch: None, lasting: true, source: "https://github.com/aptakube/aptakube/issues/415" },
        ],
    },
    Program {
        name: "artifact-keeper",
        spelt: &["artifact_keeper", "artifact-keeper"],
        mended: &[
            Mended { since: After("1.0.0-rc.3"), causes: &["tls-feature-not-enabled"], brings: "builds sqlx with TLS", switch: None, lasting: true, source: "https://github.com/artifact-keeper/artifact-keeper/pull/81" },
        ],
    },
    Program {
        name: "async-nats",
        spelt: &["async_nats"],
        mended: &[
            Mended { since: Version("0.16.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's roots instead of webpki-roots", switch: None, lasting: true, source: "https://github.com/nats-io/nats.rs/pull/558" },
            Mended { since: Version("0.26.0"), causes: &["unparsable-root-in-store"], brings: "loads the system's certificates only when TLS is asked for, so a bad Windows store no longer stops plain connections", switch: None, lasting: true, source: "https://github.com/nats-io/nats.rs/pull/794" },
            Mended { since: Version("0.33.0"), causes: &["starttls-vs-implicit-tls"], brings: "can begin with TLS at once (TLS first) for servers with handshake_first", switch: None, lasting: true, source: "https://github.com/nats-io/nats.rs/pull/1136" },
            Mended { since: Version("0.35.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "lets the crypto backend of rustls be chosen by feature", switch: None, lasting: true, source: "https://github.com/nats-io/nats.rs/blob/HEAD/async-nats/CHANGELOG.md" },
            Mended { since: Version("0.30.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes a TLS configuration of the program's own", switch: None, lasting: true, source: "https://github.com/nats-io/nats.rs/blob/HEAD/async-nats/CHANGELOG.md" },
        ],
    },
    Program {
        name: "async-openai",
        spelt: &["async_openai", "async-openai"],
        mended: &[
            Mended { since: Version("0.10.0"), causes: &["openssl-headers-missing", "openssl-soname-missing"], brings: "can be built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/64bit/async-openai/pull/60" },
            Mended { since: Version("0.18.0"), causes: &["no-system-roots"], brings: "can be built with compiled-in roots (rustls-webpki-roots)", switch: None, lasting: true, source: "https://github.com/64bit/async-openai/pull/168" },
        ],
    },
    Program {
        name: "async-tungstenite",
        spelt: &["async_tungstenite"],
        mended: &[
            Mended { since: Version("0.9.3"), causes: &["no-roots-configured"], brings: "sets up the trust anchors with tokio-rustls", switch: None, lasting: true, source: "https://github.com/sdroege/async-tungstenite/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.13.1"), causes: &["plain-client-on-tls-port"], brings: "begins TLS before the handshake of the websocket with tokio-openssl, which it left out", switch: None, lasting: true, source: "https://github.com/sdroege/async-tungstenite/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.14.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has the feature tokio-rustls-native-certs", switch: None, lasting: true, source: "https://github.com/sdroege/async-tungstenite/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.23.0"), causes: &["unparsable-root-in-store"], brings: "goes on when a root of the system cannot be parsed", switch: None, lasting: true, source: "https://github.com/sdroege/async-tungstenite/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.32.1"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has the feature tokio-rustls-platform-verifier", switch: None, lasting: true, source: "https://github.com/sdroege/async-tungstenite/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "attohttpc",
        spelt: &["attohttpc"],
        mended: &[
            Mended { since: Version("0.24.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has a feature for the system's roots with rustls", switch: None, lasting: true, source: "https://github.com/sbstp/attohttpc/commit/2f61d04ce1" },
            Mended { since: Version("0.28.2"), causes: &["client-version-range-too-narrow", "legacy-version-only"], brings: "speaks TLS 1.2 again with rustls", switch: None, lasting: true, source: "https://github.com/sbstp/attohttpc/pull/177" },
            Mended { since: Version("0.15.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes further root certificates with native-tls", switch: None, lasting: true, source: "https://github.com/sbstp/attohttpc/pull/74" },
        ],
    },
    Program {
        name: "atuin",
        spelt: &["atuin"],
        mended: &[
            Mended { since: Version("18.19.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "is built on native-tls instead of rustls", switch: None, lasting: true, source: "https://github.com/atuinsh/atuin/issues/3807" },
            Mended { since: Version("14.0.0"), causes: &["no-system-roots"], brings: "has CA certificates in its Docker image", switch: None, lasting: true, source: "https://github.com/atuinsh/atuin/pull/765" },
            Mended { since: Version("18.4.0"), causes: &["tls-feature-not-enabled"], brings: "switches on the TLS features that its mail through Postmark needs", switch: None, lasting: true, source: "https://github.com/atuinsh/atuin/pull/2347" },
        ],
    },
    Program {
        name: "atuin in Termux",
        spelt: &["atuin"],
        mended: &[
            Mended { since: Version("18.12.1-1"), causes: &["android-verifier-not-initialized"], brings: "is patched not to use the Android verifier, which panicked", switch: None, lasting: true, source: "https://github.com/termux/termux-packages/pull/28854" },
        ],
    },
    Program {
        name: "autopush",
        spelt: &["autopush"],
        mended: &[
            Mended { since: Version("1.82.1"), causes: &["crypto-provider-ambiguous"], brings: "installs a crypto provider at start", switch: None, lasting: true, source: "https://github.com/mozilla-services/autopush-rs/pull/1174" },
        ],
    },
    Program {
        name: "autopush-rs",
        spelt: &["autopush"],
        mended: &[
            Mended { since: Version("1.82.0"), causes: &["crypto-provider-ambiguous"], brings: "installs a crypto provider when it starts", switch: None, lasting: true, source: "https://github.com/mozilla-services/autopush-rs/pull/1175" },
        ],
    },
    Program {
        name: "axoupdater",
        spelt: &["axoupdater"],
        mended: &[
            Mended { since: Version("0.6.8"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "looks at the system's store besides webpki-roots in its prebuilt binaries", switch: None, lasting: true, source: "https://github.com/axodotdev/cargo-dist/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.1.0"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/axodotdev/axoupdater/commit/9f274788d9" },
        ],
    },
    Program {
        name: "axum-server",
        spelt: &["axum_server"],
        mended: &[
            Mended { since: Version("0.7.2"), causes: &["private-key-format"], brings: "reads PKCS#1 and SEC1 private keys with rustls", switch: None, lasting: true, source: "https://github.com/programatik29/axum-server/pull/143" },
            Mended { since: Version("0.7.1"), causes: &["crypto-provider-ambiguous"], brings: "has the feature tls-rustls-no-provider", switch: None, lasting: true, source: "https://github.com/programatik29/axum-server/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.4.0"), causes: &["private-key-format"], brings: "reads EC keys in from_pem and from_pem_file of its RustlsConfig", switch: None, lasting: true, source: "https://github.com/programatik29/axum-server/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.4.0"), causes: &["no-answer", "slow-peer"], brings: "ends a TLS handshake after ten seconds", switch: None, lasting: true, source: "https://github.com/programatik29/axum-server/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "bitbucket_server_cli",
        spelt: &["bitbucket_server_cli"],
        mended: &[
            Mended { since: Version("0.4.3"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "has a flag that accepts any certificate, of the server and of git", switch: None, lasting: false, source: "https://github.com/jensim/bitbucket_server_cli/issues/28" },
        ],
    },
    Program {
        name: "bob",
        spelt: &["bob install", "bob_nvim"],
        mended: &[
            Mended { since: Version("4.0.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's roots", switch: None, lasting: true, source: "https://github.com/MordechaiHadad/bob/pull/227" },
            Mended { since: Version("1.2.0"), causes: &["openssl-soname-missing", "openssl-headers-missing"], brings: "is built on rustls alone, without OpenSSL", switch: None, lasting: true, source: "https://github.com/MordechaiHadad/bob/commit/c448de3993" },
        ],
    },
    Program {
        name: "bollard",
        spelt: &["bollard"],
        mended: &[
            Mended { since: Version("0.18.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "chooses the crypto provider of rustls rightly by its features", switch: None, lasting: true, source: "https://github.com/fussybeaver/bollard/commit/156c4786f7" },
            Mended { since: Version("0.17.1"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "has features for the crypto provider of rustls", switch: None, lasting: true, source: "https://github.com/fussybeaver/bollard/commit/90cab8a8be" },
        ],
    },
    Program {
        name: "bottlerocket",
        spelt: &["bottlerocket"],
        mended: &[
            Mended { since: Version("1.2.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes CA certificates of your own in its settings", switch: None, lasting: true, source: "https://github.com/bottlerocket-os/bottlerocket/commit/f9e0c15ae6" },
            Mended { since: Version("1.11.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's roots in place of compiled-in ones", switch: None, lasting: true, source: "https://github.com/bottlerocket-os/bottlerocket/commit/efb92a5cb4" },
        ],
    },
    Program {
        name: "buffrs",
        spelt: &["buffrs"],
        mended: &[
            Mended { since: Version("0.12.1"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's roots", switch: None, lasting: true, source: "https://github.com/helsing-ai/buffrs/commit/de8d5f85ec" },
            Mended { since: Version("0.6.2"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes a CA certificate by SSL_CERT_FILE", switch: Some("SSL_CERT_FILE=ca.pem"), lasting: true, source: "https://github.com/helsing-ai/buffrs/commit/c4f70111dd" },
        ],
    },
    Program {
        name: "bws",
        spelt: &["bws"],
        mended: &[
            Mended { since: Version("0.3.1"), causes: &["openssl-soname-missing"], brings: "links OpenSSL in statically (0.5.0 uses rustls)", switch: None, lasting: true, source: "https://github.com/bitwarden/sdk-sm/pull/116" },
            Mended { since: Version("1.0.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's roots on Windows", switch: None, lasting: true, source: "https://github.com/bitwarden/sdk-sm/pull/990" },
        ],
    },
    Program {
        name: "cargo",
        spelt: &["cargo update", "cargo build", "cargo install", "cargo fetch"],
        mended: &[
            Mended { since: Version("1.90"), causes: &["interception-root-not-trusted"], brings: "has http.proxy-cainfo for the certificate of an HTTPS proxy", switch: None, lasting: true, source: "https://doc.rust-lang.org/nightly/cargo/CHANGELOG.html#cargo-190-2025-09-18" },
            Mended { since: Version("1.40"), causes: &["client-version-range-too-narrow"], brings: "has http.ssl-version to set the lowest and highest TLS version", switch: None, lasting: true, source: "https://github.com/rust-lang/cargo/pull/7308" },
            Mended { since: Version("1.94.1"), causes: &["client-library-bug"], brings: "goes back to libcurl 8.15.0, because 8.17.0 (in 1.94.0) broke certificate loading on FreeBSD", switch: None, lasting: true, source: "https://github.com/rust-lang/cargo/pull/16787" },
            Mended { since: Version("1.17"), causes: &["revocation-unreachable"], brings: "has http.check-revoke to turn the revocation check off on Windows (cargo 0.18.0)", switch: None, lasting: false, source: "https://github.com/rust-lang/cargo/pull/3699" },
            Mended { since: Version("1.12"), causes: &["interception-root-not-trusted"], brings: "has http.cainfo for a CA bundle (cargo 0.13.0)", switch: None, lasting: true, source: "https://github.com/rust-lang/cargo/pull/2917" },
        ],
    },
    Program {
        name: "cargo-about",
        spelt: &["cargo-about"],
        mended: &[
            Mended { since: Version("0.6.5"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has the cargo feature native-certs for the system's store", switch: Some("cargo install cargo-about --features native-certs"), lasting: true, source: "https://github.com/EmbarkStudios/cargo-about/pull/263" },
        ],
    },
    Program {
        name: "cargo-audit",
        spelt: &["cargo-audit"],
        mended: &[
            Mended { since: Version("0.18.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "uses the system's certificates", switch: None, lasting: true, source: "https://github.com/rustsec/rustsec/pull/950" },
        ],
    },
    Program {
        name: "cargo-binstall",
        spelt: &["cargo-binstall", "cargo binstall"],
        mended: &[
            Mended { since: Version("1.6.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "loads the system's roots with rustls", switch: None, lasting: true, source: "https://github.com/cargo-bins/cargo-binstall/pull/1589" },
        ],
    },
    Program {
        name: "cargo-binstall in Termux",
        spelt: &["cargo-binstall"],
        mended: &[
            Mended { since: Version("1.17.7"), causes: &["android-verifier-not-initialized"], brings: "is patched not to use the Android verifier", switch: None, lasting: true, source: "https://github.com/termux/termux-packages/pull/28963" },
        ],
    },
    Program {
        name: "cargo-deny",
        spelt: &["cargo-deny"],
        mended: &[
            Mended { since: Version("0.14.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has the cargo feature native-certs for the system's store", switch: Some("cargo install cargo-deny --features native-certs"), lasting: true, source: "https://github.com/EmbarkStudios/cargo-deny/pull/549" },
            Mended { since: Version("0.19.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "uses the platform's verifier always; the native-certs feature is gone", switch: None, lasting: true, source: "https://github.com/EmbarkStudios/cargo-deny/pull/825" },
        ],
    },
    Program {
        name: "cargo-dist",
        spelt: &["cargo-dist"],
        mended: &[
            Mended { since: Version("0.19.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "looks at the system's store besides webpki-roots in its prebuilt binaries", switch: None, lasting: true, source: "https://github.com/axodotdev/cargo-dist/blob/main/CHANGELOG.md" },
        ],
    },
    Program {
        name: "cargo-lambda",
        spelt: &["cargo-lambda", "cargo lambda"],
        mended: &[
            Mended { since: Version("0.5.0"), causes: &["openssl-soname-missing", "openssl-headers-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/cargo-lambda/cargo-lambda/commit/30209d0594" },
        ],
    },
    Program {
        name: "cargo-leptos",
        spelt: &["cargo-leptos"],
        mended: &[
            Mended { since: Version("0.2.5"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/leptos-rs/cargo-leptos/pull/222" },
        ],
    },
    Program {
        name: "cargo-packager-updater",
        spelt: &["cargo_packager_updater"],
        mended: &[
            Mended { since: Version("0.1.3"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's certificates", switch: None, lasting: true, source: "https://github.com/crabnebula-dev/cargo-packager/pull/146" },
            Mended { since: Version("0.2.0"), causes: &["tls-feature-not-enabled"], brings: "turns its rustls-tls feature on by default", switch: None, lasting: true, source: "https://github.com/crabnebula-dev/cargo-packager/blob/main/crates/updater/CHANGELOG.md" },
        ],
    },
    Program {
        name: "cargo-release",
        spelt: &["cargo-release"],
        mended: &[
            Mended { since: Version("0.25.10"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has --certs-source to choose the certificate store", switch: Some("--certs-source native"), lasting: true, source: "https://github.com/crate-ci/cargo-release/issues/764" },
            Mended { since: Version("0.24.7"), causes: &["openssl-soname-missing"], brings: "builds OpenSSL into the binary (0.24.10 lets that be turned off)", switch: None, lasting: false, source: "https://github.com/crate-ci/cargo-release/blob/master/CHANGELOG.md" },
        ],
    },
    Program {
        name: "cargo-update",
        spelt: &["cargo-install-update"],
        mended: &[
            Mended { since: Version("13.1.0"), causes: &["revocation-unreachable"], brings: "honours http.check-revoke and http.cainfo of cargo's configuration", switch: None, lasting: true, source: "https://github.com/nabijaczleweli/cargo-update/issues/239" },
        ],
    },
    Program {
        name: "cdk",
        spelt: &["cdk_mintd", "cdk-mintd", "cdk_postgres", "cdk-cli"],
        mended: &[
            Mended { since: Version("0.2.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's roots", switch: None, lasting: true, source: "https://github.com/cashubtc/cdk/commit/8477dc7a1d" },
            Mended { since: Version("0.12.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a crypto provider before its RPC server starts", switch: None, lasting: true, source: "https://github.com/cashubtc/cdk/commit/49c0e4f0e5" },
            Mended { since: Version("0.13.0"), causes: &["tls-feature-not-enabled"], brings: "can reach Postgres with TLS", switch: None, lasting: true, source: "https://github.com/cashubtc/cdk/commit/cb29e74e39" },
        ],
    },
    Program {
        name: "chirpstack",
        spelt: &["chirpstack"],
        mended: &[
            Mended { since: Version("4.8.0"), causes: &["private-key-format"], brings: "converts P-256 EC keys to PKCS#8 by itself (4.7 took only PKCS#8 EC keys)", switch: None, lasting: true, source: "https://github.com/chirpstack/chirpstack/issues/386" },
            Mended { since: Version("4.13.0"), causes: &["private-ca-not-trusted"], brings: "takes its configured root CA certificates into account again", switch: None, lasting: true, source: "https://github.com/chirpstack/chirpstack/issues/684" },
        ],
    },
    Program {
        name: "chomp",
        spelt: &["chomp/vendor", "chomp run"],
        mended: &[
            Mended { since: Version("0.2.15"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/guybedford/chomp/pull/171" },
        ],
    },
    Program {
        name: "clickhouse-rs",
        spelt: &["clickhouse::"],
        mended: &[
            Mended { since: Version("0.14.0"), causes: &["tls-feature-not-enabled"], brings: "says in its error that the TLS feature is missing when an https URL is used", switch: None, lasting: true, source: "https://github.com/ClickHouse/clickhouse-rs/blob/main/CHANGELOG.md" },
        ],
    },
    Program {
        name: "cloud-scanner",
        spelt: &["cloud-scanner", "cloud_scanner"],
        mended: &[
            Mended { since: Version("3.2.1"), causes: &["no-system-roots"], brings: "has CA certificates in its Docker image", switch: None, lasting: true, source: "https://github.com/Boavizta/cloud-scanner/commit/9a87c49ebb" },
        ],
    },
    Program {
        name: "cloudflared",
        spelt: &["cloudflared"],
        mended: &[
            Mended { since: Version("2022.9.1"), causes: &["private-ca-not-trusted", "self-signed-certificate", "os-store-not-consulted", "interception-root-not-trusted"], brings: "trusts the system's roots besides Cloudflare's own for the edge's certificate", switch: None, lasting: true, source: "https://github.com/cloudflare/cloudflared/commit/a0b6ba9b8d" },
        ],
    },
    Program {
        name: "cocoindex",
        spelt: &["cocoindex"],
        mended: &[
            Mended { since: Version("0.1.67"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a default crypto provider", switch: None, lasting: true, source: "https://github.com/cocoindex-io/cocoindex/pull/749" },
        ],
    },
    Program {
        name: "Codewhale",
        spelt: &["codewhale"],
        mended: &[
            Mended { since: Version("0.8.8"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads SSL_CERT_FILE and the system's store", switch: Some("SSL_CERT_FILE=/path/ca.pem"), lasting: true, source: "https://github.com/Hmbown/Codewhale/issues/418" },
        ],
    },
    Program {
        name: "codex in Termux",
        spelt: &["codex_core", "codex-"],
        mended: &[
            Mended { since: Version("0.136.1"), causes: &["android-verifier-not-initialized"], brings: "no longer needs the Android platform verifier, which 0.136.0 used without initialising it", switch: None, lasting: true, source: "https://github.com/DioNanos/codex-termux/issues/11" },
        ],
    },
    Program {
        name: "conda",
        spelt: &["condasslerror", "conda install", "conda create", "conda update", "condahttperror"],
        mended: &[
            Mended { since: Version("23.9.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "can use the operating system's store", switch: Some("conda config --set ssl_verify truststore"), lasting: true, source: "https://github.com/conda/conda/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("26.7.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted", "proxy-interferes"], brings: "honours ssl_verify: truststore behind a proxy as well", switch: None, lasting: true, source: "https://github.com/conda/conda/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("3.15.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes the path of a CA bundle as ssl_verify", switch: None, lasting: true, source: "https://github.com/conda/conda/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("4.2.6"), causes: &["client-certificate-required"], brings: "can present a client certificate", switch: None, lasting: true, source: "https://github.com/conda/conda/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "conduit",
        spelt: &["conduit_service", "matrix-conduit"],
        mended: &[
            Mended { since: Version("0.3.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's roots", switch: None, lasting: true, source: "https://github.com/continuwuity/continuwuity/commit/194a85d4c5" },
        ],
    },
    Program {
        name: "connectorx",
        spelt: &["connectorx", "connector-x"],
        mended: &[
            Mended { since: Version("0.2.0"), causes: &["tls-feature-not-enabled", "tls-config-not-supplied"], brings: "speaks TLS to PostgreSQL", switch: None, lasting: true, source: "https://github.com/sfu-db/connector-x/issues/103" },
        ],
    },
    Program {
        name: "cora",
        spelt: &["cora-code", "cora:"],
        mended: &[
            Mended { since: Version("0.2.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted", "private-ca-not-trusted"], brings: "takes a CA of one's own", switch: None, lasting: true, source: "https://github.com/codecoradev/cora-code/issues/74" },
        ],
    },
    Program {
        name: "curl",
        spelt: &["curl: ("],
        mended: &[
            Mended { since: Version("8.2.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has --ca-native (and --proxy-ca-native) to load the system's certificates", switch: Some("--ca-native"), lasting: true, source: "https://curl.se/docs/manpage.html#--ca-native" },
            Mended { since: Version("7.70.0"), causes: &["revocation-unreachable"], brings: "has --ssl-revoke-best-effort, which ignores missing revocation information (schannel)", switch: Some("--ssl-revoke-best-effort"), lasting: false, source: "https://curl.se/docs/manpage.html#--ssl-revoke-best-effort" },
            Mended { since: Version("7.44.0"), causes: &["revocation-unreachable"], brings: "has --ssl-no-revoke, which turns the revocation check off (schannel)", switch: Some("--ssl-no-revoke"), lasting: false, source: "https://curl.se/docs/manpage.html#--ssl-no-revoke" },
            Mended { since: Version("7.54.0"), causes: &["client-version-range-too-narrow"], brings: "has --tls-max for the highest TLS version", switch: Some("--tls-max 1.2"), lasting: true, source: "https://curl.se/docs/manpage.html#--tls-max" },
            Mended { since: Version("7.52.0"), causes: &["interception-root-not-trusted"], brings: "has --proxy-cacert and --proxy-insecure for HTTPS proxies", switch: Some("--proxy-cacert ca.pem"), lasting: false, source: "https://curl.se/docs/manpage.html#--proxy-cacert" },
            Mended { since: Version("7.73.0"), causes: &["no-common-group"], brings: "has --curves to choose the key exchange groups", switch: Some("--curves X25519:P-256"), lasting: true, source: "https://curl.se/docs/manpage.html#--curves" },
            Mended { since: Version("8.14.0"), causes: &["no-common-signature-scheme"], brings: "has --sigalgs to choose the signature algorithms", switch: Some("--sigalgs"), lasting: true, source: "https://curl.se/docs/manpage.html#--sigalgs" },
        ],
    },
    Program {
        name: "dbx",
        spelt: &["dbx"],
        mended: &[
            Mended { since: After("0.5.24"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "has TLS settings of its own for Redis", switch: None, lasting: true, source: "https://github.com/t8y2/dbx/issues/536" },
            Mended { since: After("0.5.48"), causes: &["legacy-version-only"], brings: "reaches old SQL Servers that take a connection without TLS", switch: None, lasting: false, source: "https://github.com/t8y2/dbx/issues/2768" },
        ],
    },
    Program {
        name: "delta-rs",
        spelt: &["deltalake", "delta_rs", "delta-rs"],
        mended: &[
            Mended { since: Version("0.25.0"), causes: &["crypto-library-bug"], brings: "mends TLS handshakes on aarch64 (BadSignature)", switch: None, lasting: true, source: "https://github.com/delta-io/delta-rs/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "deno",
        spelt: &["deno"],
        mended: &[
            Mended { since: Version("1.13.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "can load the system's certificates instead of the bundled Mozilla roots", switch: Some("DENO_TLS_CA_STORE=system"), lasting: true, source: "https://github.com/denoland/deno/pull/11491" },
            Mended { since: Version("0.34.0"), causes: &["private-ca-not-trusted"], brings: "takes a PEM file of further roots with --cert", switch: Some("deno run --cert ca.pem"), lasting: true, source: "https://github.com/denoland/deno/blob/main/Releases.md" },
            Mended { since: Version("1.13.1"), causes: &["self-signed-certificate"], brings: "has the flag under its right name --unsafely-ignore-certificate-errors (1.13.0 brought it misspelt)", switch: Some("--unsafely-ignore-certificate-errors=host"), lasting: false, source: "https://github.com/denoland/deno/blob/main/Releases.md" },
            Mended { since: Version("1.22.0"), causes: &["ip-address-not-supported-by-library"], brings: "lets --unsafely-ignore-certificate-errors also cover errors about IP addresses", switch: Some("--unsafely-ignore-certificate-errors=10.0.0.1"), lasting: false, source: "https://github.com/denoland/deno/pull/14610" },
            Mended { since: Version("1.46.0"), causes: &["unparsable-root-in-store"], brings: "warns about a system certificate that cannot be loaded and goes on, where it panicked", switch: None, lasting: true, source: "https://github.com/denoland/deno/pull/24823" },
            Mended { since: Version("1.42.2"), causes: &["private-key-format"], brings: "takes EC private keys (SEC1)", switch: None, lasting: true, source: "https://github.com/denoland/deno/pull/23261" },
            Mended { since: Version("1.43.0"), causes: &["alpn-not-offered"], brings: "sends ALPN on node:tls connections", switch: None, lasting: true, source: "https://github.com/denoland/deno/pull/23434" },
            Mended { since: Version("1.34.1"), causes: &["http-version-mixup"], brings: "offers only http/1.1 in ALPN when the HTTP client is limited to HTTP/1.1", switch: None, lasting: true, source: "https://github.com/denoland/deno/pull/19303" },
            Mended { since: Version("1.45.4"), causes: &["alpn-mismatch"], brings: "offers the right ALPN to HTTPS proxies (1.46.0 does so for SOCKS5 proxies)", switch: None, lasting: true, source: "https://github.com/denoland/deno/pull/24696" },
            Mended { since: Version("1.14.0"), causes: &["client-certificate-required"], brings: "can present a client certificate in fetch", switch: None, lasting: true, source: "https://github.com/denoland/deno/pull/11721" },
            Mended { since: Version("2.7.14"), causes: &["x509-v1-certificate"], brings: "accepts X.509 v1 server certificates in its node:tls layer", switch: None, lasting: true, source: "https://github.com/denoland/deno/blob/main/Releases.md" },
            Mended { since: Version("2.8.0"), causes: &["webpki-error-variant-unhandled"], brings: "moves to a newer rustls, so that chains which 2.7.14 refused with UnsupportedSignatureAlgorithmForPublicKeyContext work again", switch: None, lasting: true, source: "https://github.com/denoland/deno/issues/33866" },
            Mended { since: Version("2.5.0"), causes: &["name-mismatch"], brings: "can leave out the check of the host name in a TLS connection", switch: None, lasting: false, source: "https://github.com/denoland/deno/blob/HEAD/Releases.md" },
            Mended { since: Version("2.6.10"), causes: &["trailing-dot-in-name"], brings: "strips the trailing dot of a server name in node:tls", switch: None, lasting: true, source: "https://github.com/denoland/deno/blob/HEAD/Releases.md" },
            Mended { since: Version("2.8.3"), causes: &["pkcs12-algorithm-unsupported"], brings: "opens PKCS#12 files encrypted with PBES2 and AES in node:tls", switch: None, lasting: true, source: "https://github.com/denoland/deno/blob/HEAD/Releases.md" },
            Mended { since: Version("2.8.1"), causes: &["pkcs12-unusable", "client-certificate-required"], brings: "takes certificate and key from a PKCS#12 file (pfx) in node:tls", switch: None, lasting: true, source: "https://github.com/denoland/deno/blob/HEAD/Releases.md" },
            Mended { since: Version("2.9.1"), causes: &["missing-close-notify"], brings: "sends close_notify when a node:tls socket on a stream is shut down", switch: None, lasting: true, source: "https://github.com/denoland/deno/blob/HEAD/Releases.md" },
        ],
    },
    Program {
        name: "devenv",
        spelt: &["devenv"],
        mended: &[
            Mended { since: Version("1.5"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's store through rustls-platform-verifier", switch: None, lasting: true, source: "https://github.com/cachix/devenv/commit/2c65aa7b6b" },
        ],
    },
    Program {
        name: "diesel",
        spelt: &["diesel::"],
        mended: &[
            Mended { since: Version("2.0.0"), causes: &["private-ca-not-trusted"], brings: "takes ssl_ca and ssl_mode in the MySQL URL", switch: None, lasting: true, source: "https://github.com/diesel-rs/diesel/blob/main/CHANGELOG.md" },
        ],
    },
    Program {
        name: "dioxus",
        spelt: &["dioxus"],
        mended: &[
            Mended { since: Version("0.6.2"), causes: &["crypto-provider-missing"], brings: "mends the CryptoProvider panic", switch: None, lasting: true, source: "https://github.com/DioxusLabs/dioxus/pull/3619" },
        ],
    },
    Program {
        name: "dioxus CLI",
        spelt: &["dx serve", "dx build"],
        mended: &[
            Mended { since: Version("0.7.0-rc.1"), causes: &["crypto-provider-missing"], brings: "no longer panics about the CryptoProvider in dx serve with https", switch: None, lasting: true, source: "https://github.com/DioxusLabs/dioxus/pull/4736" },
        ],
    },
    Program {
        name: "dnp3",
        spelt: &["dnp3"],
        mended: &[
            Mended { since: Version("1.4.1"), causes: &["certificate-request-names-miscoded"], brings: "brings rustls 0.21.1, whose CertificateRequest OpenSSL can read", switch: None, lasting: true, source: "https://github.com/stepfunc/dnp3/issues/300" },
        ],
    },
    Program {
        name: "dprint",
        spelt: &["dprint"],
        mended: &[
            Mended { since: Version("0.8.0"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/dprint/dprint/issues/282" },
            Mended { since: Version("0.34.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "uses the system's certificates instead of fixed ones", switch: None, lasting: true, source: "https://github.com/dprint/dprint/pull/599" },
            Mended { since: Version("0.49.0"), causes: &["self-signed-certificate"], brings: "can ignore TLS certificate errors, for all hosts or named ones", switch: Some("DPRINT_IGNORE_CERTS=1"), lasting: true, source: "https://github.com/dprint/dprint/pull/960" },
        ],
    },
    Program {
        name: "dsc",
        spelt: &["dsc upload", "dsc-cli"],
        mended: &[
            Mended { since: Version("0.7.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes a certificate of your own, or accepts invalid ones", switch: None, lasting: true, source: "https://github.com/docspell/dsc/commit/f496a39a7d" },
        ],
    },
    Program {
        name: "dufs",
        spelt: &["dufs"],
        mended: &[
            Mended { since: Version("0.16.0"), causes: &["private-key-format"], brings: "reads keys in PKCS#8", switch: None, lasting: true, source: "https://github.com/sigoden/dufs/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.29.0"), causes: &["private-key-format"], brings: "takes ECDSA certificates and keys", switch: None, lasting: true, source: "https://github.com/sigoden/dufs/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.41.0"), causes: &["no-answer", "slow-peer"], brings: "ends a TLS handshake that stalls", switch: None, lasting: true, source: "https://github.com/sigoden/dufs/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "easy-nats",
        spelt: &["easy-nats", "easy_nats"],
        mended: &[
            Mended { since: After("0.1.35"), causes: &["crypto-provider-ambiguous"], brings: "names its crypto provider", switch: None, lasting: true, source: "https://github.com/mcthesw/easy-nats/issues/104" },
        ],
    },
    Program {
        name: "eilmeldung",
        spelt: &["eilmeldung"],
        mended: &[
            Mended { since: Version("0.8.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "uses the system's own TLS, and with it the system's store", switch: None, lasting: true, source: "https://github.com/christo-auer/eilmeldung/commit/1ba3a00605" },
        ],
    },
    Program {
        name: "elasticsearch-exporter-rs",
        spelt: &["elasticsearch_exporter"],
        mended: &[
            Mended { since: Version("0.25.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "is built on native-tls and so uses the system's store (0.24.0 did, 0.24.1 took it back)", switch: None, lasting: true, source: "https://github.com/vinted/elasticsearch-exporter-rs/pull/138" },
            Mended { since: Version("0.30.0"), causes: &["private-ca-not-trusted"], brings: "has --elasticsearch_certificate_path for a CA, and --elasticsearch_certificate_validation", switch: Some("--elasticsearch_certificate_path=/path/ca.pem"), lasting: true, source: "https://github.com/vinted/elasticsearch-exporter-rs/issues/85" },
        ],
    },
    Program {
        name: "electrum-client",
        spelt: &["electrum_client", "electrum-client"],
        mended: &[
            Mended { since: Version("0.24.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs the crypto provider that its features name", switch: None, lasting: true, source: "https://github.com/bitcoindevkit/rust-electrum-client/commit/f24458248a" },
        ],
    },
    Program {
        name: "ephpm",
        spelt: &["ephpm"],
        mended: &[
            Mended { since: After("0.6.1"), causes: &["crypto-provider-ambiguous"], brings: "names the crypto provider of its server itself", switch: None, lasting: true, source: "https://github.com/ephpm/ephpm/pull/243" },
        ],
    },
    Program {
        name: "feroxbuster",
        spelt: &["feroxbuster"],
        mended: &[
            Mended { since: Version("2.10.0"), causes: &["client-certificate-required"], brings: "can present a client certificate (--client-cert and --client-key) and takes CA files (--server-certs)", switch: None, lasting: true, source: "https://github.com/epi052/feroxbuster/commit/4198a019d3" },
        ],
    },
    Program {
        name: "ferriskey operator",
        spelt: &["ferriskey-operator"],
        mended: &[
            Mended { since: Version("0.7.0-rc1"), causes: &["crypto-provider-ambiguous"], brings: "installs a crypto provider before its first TLS use (0.6.0 panicked)", switch: None, lasting: true, source: "https://github.com/ferriskey/ferriskey/issues/989" },
        ],
    },
    Program {
        name: "ferron",
        spelt: &["ferron"],
        mended: &[
            Mended { since: Version("2.0.0"), causes: &["no-system-roots"], brings: "falls back on roots of its own where the system has none", switch: None, lasting: true, source: "https://github.com/ferronweb/ferron/commit/2217be8f75" },
        ],
    },
    Program {
        name: "firezone",
        spelt: &["firezone", "connlib"],
        mended: &[
            Mended { since: Version("1.5.11"), causes: &["android-verifier-not-initialized"], brings: "sets the verifier up in its Android client", switch: None, lasting: true, source: "https://github.com/firezone/firezone/pull/13672" },
        ],
    },
    Program {
        name: "fnm",
        spelt: &["fnm"],
        mended: &[
            Mended { since: Version("1.29.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "includes the native-certificates feature again (taken out in 1.27.0)", switch: None, lasting: true, source: "https://github.com/Schniz/fnm/pull/603" },
        ],
    },
    Program {
        name: "foundry",
        spelt: &["forge build", "forge test"],
        mended: &[
            Mended { since: Version("1.1.0"), causes: &["crypto-provider-ambiguous"], brings: "installs a default crypto provider by force", switch: None, lasting: true, source: "https://github.com/foundry-rs/foundry/pull/10327" },
            Mended { since: Version("1.1.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a default crypto provider", switch: None, lasting: true, source: "https://github.com/foundry-rs/foundry/pull/10327" },
        ],
    },
    Program {
        name: "foundry in Termux",
        spelt: &["forge build", "forge test"],
        mended: &[
            Mended { since: Version("1.7.1-1"), causes: &["android-verifier-not-initialized"], brings: "is patched not to use the Android verifier", switch: None, lasting: true, source: "https://github.com/termux/termux-packages/pull/29689" },
        ],
    },
    Program {
        name: "git",
        spelt: &["git clone", "git fetch", "git push", "git pull"],
        mended: &[
            Mended { since: Version("2.20.0"), causes: &["tls-backend-not-selected"], brings: "has http.sslBackend to choose the TLS backend at run time where libcurl can", switch: Some("git config --global http.sslBackend schannel"), lasting: true, source: "https://github.com/git/git/blob/master/Documentation/RelNotes/2.20.0.adoc" },
            Mended { since: Version("2.6.0"), causes: &["client-version-range-too-narrow"], brings: "has http.sslVersion to fix the TLS version (tlsv1.3 since 2.18.0)", switch: Some("git config http.sslVersion tlsv1.2"), lasting: true, source: "https://github.com/git/git/blob/master/Documentation/RelNotes/2.6.0.adoc" },
        ],
    },
    Program {
        name: "git-task",
        spelt: &["git-task", "git task"],
        mended: &[
            Mended { since: After("0.2.4"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "names its crypto provider", switch: None, lasting: true, source: "https://github.com/jhspetersson/git-task/issues/4" },
        ],
    },
    Program {
        name: "git2",
        spelt: &["git2::", "git2-0."],
        mended: &[
            Mended { since: Version("0.18.2"), causes: &["private-ca-not-trusted", "self-signed-certificate", "openssl-cert-path-missing"], brings: "can set the file and folder of the CAs (opts::set_ssl_cert_file)", switch: None, lasting: true, source: "https://github.com/rust-lang/git2-rs/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "gitoxide in Termux",
        spelt: &["gix::", "gix clone", "gix_"],
        mended: &[
            Mended { since: Version("0.50.0-1"), causes: &["android-verifier-not-initialized"], brings: "is patched not to use the Android verifier", switch: None, lasting: true, source: "https://github.com/termux/termux-packages/pull/28323" },
        ],
    },
    Program {
        name: "gitui",
        spelt: &["gitui"],
        mended: &[
            Mended { since: Version("0.16.2"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the macOS binary again", switch: None, lasting: true, source: "https://github.com/gitui-org/gitui/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "greptimedb",
        spelt: &["greptimedb", "greptime"],
        mended: &[
            Mended { since: Version("0.9.4"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "makes rustls use ring", switch: None, lasting: true, source: "https://github.com/GreptimeTeam/greptimedb/pull/4750" },
        ],
    },
    Program {
        name: "gws",
        spelt: &["gws"],
        mended: &[
            Mended { since: Version("0.9.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's certificate store instead of bundled Mozilla roots", switch: None, lasting: true, source: "https://github.com/googleworkspace/cli/pull/302" },
        ],
    },
    Program {
        name: "halloy",
        spelt: &["halloy"],
        mended: &[
            Mended { since: Version("2025.2"), causes: &["unparsable-root-in-store"], brings: "passes over certificates of the Windows store that it cannot parse, where it panicked", switch: None, lasting: true, source: "https://github.com/squidowl/halloy/pull/776" },
        ],
    },
    Program {
        name: "hf-hub",
        spelt: &["hf_hub", "hf-hub"],
        mended: &[
            Mended { since: Version("0.4.0"), causes: &["openssl-headers-missing", "openssl-soname-missing"], brings: "can be built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/huggingface/hf-hub/pull/55" },
        ],
    },
    Program {
        name: "hf-xet",
        spelt: &["hf_xet"],
        mended: &[
            Mended { since: Version("1.1.5"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "loads the system's certificates (rustls-native-certs)", switch: None, lasting: true, source: "https://github.com/huggingface/xet-core/pull/393" },
        ],
    },
    Program {
        name: "hickory-dns",
        spelt: &["hickory_resolver", "hickory_proto", "hickory-resolver", "hickory-dns"],
        mended: &[
            Mended { since: Version("0.25.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with rustls-platform-verifier", switch: None, lasting: true, source: "https://github.com/hickory-dns/hickory-dns/commit/5bcb7619b1" },
            Mended { since: Version("0.26.0"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "can leave out the verification of the name server's certificate", switch: None, lasting: false, source: "https://github.com/hickory-dns/hickory-dns/commit/aba1fecef4" },
        ],
    },
    Program {
        name: "himalaya",
        spelt: &["himalaya"],
        mended: &[
            Mended { since: Version("1.2.0"), causes: &["private-ca-not-trusted"], brings: "takes a custom TLS certificate", switch: None, lasting: true, source: "https://github.com/pimalaya/himalaya/blob/master/CHANGELOG.md" },
        ],
    },
    Program {
        name: "hiqlite",
        spelt: &["hiqlite"],
        mended: &[
            Mended { since: Version("0.2.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a crypto provider at start and does not panic where there is one", switch: None, lasting: true, source: "https://github.com/sebadob/hiqlite/commit/fe4c9e76d9" },
        ],
    },
    Program {
        name: "httpx",
        spelt: &["httpx.", "httpcore."],
        mended: &[
            Mended { since: Version("0.28.1"), causes: &["tls-option-not-honoured"], brings: "honours verify=False together with a client certificate", switch: None, lasting: true, source: "https://github.com/encode/httpx/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.7.4"), causes: &["private-ca-not-trusted", "self-signed-certificate", "ssl-cert-env-wrong"], brings: "reads SSL_CERT_FILE and SSL_CERT_DIR", switch: None, lasting: true, source: "https://github.com/encode/httpx/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.6.8"), causes: &["encrypted-private-key"], brings: "takes the password of a client certificate's key", switch: None, lasting: true, source: "https://github.com/encode/httpx/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "icy_tools",
        spelt: &["icy_term", "icy_tools", "icyterm"],
        mended: &[
            Mended { since: Version("0.7.7"), causes: &["missing-close-notify"], brings: "takes the end of a connection without close_notify as its end", switch: None, lasting: true, source: "https://github.com/mkrueger/icy_tools/issues/9" },
        ],
    },
    Program {
        name: "impit",
        spelt: &["impit"],
        mended: &[
            Mended { since: Version("0.9.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with rustls-platform-verifier instead of webpki-roots", switch: None, lasting: true, source: "https://github.com/apify/impit/pull/357" },
        ],
    },
    Program {
        name: "influxdb3",
        spelt: &["influxdb3"],
        mended: &[
            Mended { since: Version("3.8.2"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "has --tls-no-verify in its commands", switch: Some("--tls-no-verify"), lasting: false, source: "https://github.com/influxdata/influxdb/pull/27102" },
            Mended { since: Version("3.0.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes a CA for its commands (--tls-ca) and serves with TLS", switch: None, lasting: true, source: "https://github.com/influxdata/influxdb/pull/26246" },
            Mended { since: Version("3.1.0"), causes: &["client-version-range-too-narrow", "legacy-version-only"], brings: "lets the lowest TLS version be set", switch: None, lasting: true, source: "https://github.com/influxdata/influxdb/pull/26307" },
        ],
    },
    Program {
        name: "instant-acme",
        spelt: &["instant_acme", "instant-acme"],
        mended: &[
            Mended { since: Version("0.8.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with rustls-platform-verifier in its own client", switch: None, lasting: true, source: "https://github.com/djc/instant-acme/commit/b3a0b5232d" },
        ],
    },
    Program {
        name: "iroh",
        spelt: &["iroh::"],
        mended: &[
            Mended { since: Version("0.32.1"), causes: &["crypto-provider-missing"], brings: "gives its rustls clients a crypto provider", switch: None, lasting: true, source: "https://github.com/n0-computer/iroh/issues/3169" },
            Mended { since: Version("0.97.0"), causes: &["private-ca-not-trusted"], brings: "lets the TLS trust roots be chosen", switch: None, lasting: true, source: "https://github.com/n0-computer/iroh/issues/3973" },
            Mended { since: Version("1.0.3"), causes: &["alpn-mismatch", "alpn-not-offered"], brings: "reports an empty ALPN before it connects", switch: None, lasting: true, source: "https://github.com/n0-computer/iroh/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "iroh-dns-server",
        spelt: &["iroh-dns-server"],
        mended: &[
            Mended { since: Version("0.98.1"), causes: &["crypto-provider-missing"], brings: "installs a crypto provider in its DNS server binary", switch: None, lasting: true, source: "https://github.com/n0-computer/iroh/issues/4142" },
        ],
    },
    Program {
        name: "iroh-relay",
        spelt: &["iroh-relay"],
        mended: &[
            Mended { since: Version("0.98.0"), causes: &["crypto-provider-missing"], brings: "installs a crypto provider in its relay binary", switch: None, lasting: true, source: "https://github.com/n0-computer/iroh/issues/4087" },
        ],
    },
    Program {
        name: "isahc",
        spelt: &["isahc::", "isahc-1.", "isahc-0."],
        mended: &[
            Mended { since: Version("0.7.2"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "can leave out the verification", switch: None, lasting: false, source: "https://github.com/sagebind/isahc/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.8.0"), causes: &["private-ca-not-trusted", "self-signed-certificate", "revocation-unreachable"], brings: "takes a CA certificate of your own, and can switch the revocation check off", switch: None, lasting: true, source: "https://github.com/sagebind/isahc/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("1.4.0"), causes: &["client-certificate-required"], brings: "takes client certificates from memory", switch: None, lasting: true, source: "https://github.com/sagebind/isahc/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "jcode",
        spelt: &["jcode"],
        mended: &[
            Mended { since: Version("0.21.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "trusts the roots of the system's store and SSL_CERT_FILE besides the bundled ones", switch: None, lasting: true, source: "https://github.com/1jehuang/jcode/issues/303" },
            Mended { since: Version("0.12.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a crypto provider for its websockets", switch: None, lasting: true, source: "https://github.com/1jehuang/jcode/commit/c2cfb50b5b" },
            Mended { since: Version("0.54.1"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the Linux binary", switch: None, lasting: true, source: "https://github.com/1jehuang/jcode/commit/dac9e71c21" },
        ],
    },
    Program {
        name: "jellyfin-tui",
        spelt: &["jellyfin-tui"],
        mended: &[
            Mended { since: Version("1.2.6"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/dhonus/jellyfin-tui/commit/8b83c959f8" },
            Mended { since: Version("1.3.1"), causes: &["os-store-not-consulted", "interception-root-not-trusted", "tls-backend-not-selected"], brings: "lets the TLS backend be chosen when it is built", switch: None, lasting: true, source: "https://github.com/dhonus/jellyfin-tui/commit/5c1b860e78" },
        ],
    },
    Program {
        name: "jj",
        spelt: &["jj git", "jj_lib", "jj_cli"],
        mended: &[
            Mended { since: Version("0.8.0"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the musl binary for Linux", switch: None, lasting: true, source: "https://github.com/jj-vcs/jj/commit/9fc879747f" },
            Mended { since: Version("0.30.0"), causes: &["openssl-headers-missing", "openssl-soname-missing"], brings: "no longer needs libgit2 and OpenSSL", switch: None, lasting: true, source: "https://github.com/jj-vcs/jj/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "jsonrpsee",
        spelt: &["jsonrpsee"],
        mended: &[
            Mended { since: Version("0.24.1"), causes: &["crypto-provider-ambiguous"], brings: "names ring itself instead of leaving the choice to rustls, which panics when ring and aws-lc-rs are both on", switch: None, lasting: true, source: "https://github.com/paritytech/jsonrpsee/pull/1424" },
            Mended { since: Version("0.23.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with rustls-platform-verifier", switch: None, lasting: true, source: "https://github.com/paritytech/jsonrpsee/pull/1373" },
        ],
    },
    Program {
        name: "juliaup",
        spelt: &["juliaup"],
        mended: &[
            Mended { since: Version("1.6.12"), causes: &["unparsable-root-in-store", "no-system-roots"], brings: "no longer loads the system's roots on Linux, where it crashed", switch: None, lasting: true, source: "https://github.com/JuliaLang/juliaup/commit/e4e518e8a9" },
            Mended { since: Version("1.7.32"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's roots on Linux again", switch: None, lasting: true, source: "https://github.com/JuliaLang/juliaup/commit/820d654ae0" },
        ],
    },
    Program {
        name: "kanidm",
        spelt: &["kanidm"],
        mended: &[
            Mended { since: Version("1.9.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "sets up the TLS provider in its IPA and LDAP sync", switch: None, lasting: true, source: "https://github.com/kanidm/kanidm/blob/HEAD/RELEASE_NOTES.md" },
            Mended { since: Version("1.10.0"), causes: &["openssl-soname-missing", "openssl-headers-missing"], brings: "no longer needs OpenSSL", switch: None, lasting: true, source: "https://github.com/kanidm/kanidm/blob/HEAD/RELEASE_NOTES.md" },
        ],
    },
    Program {
        name: "komac",
        spelt: &["komac"],
        mended: &[
            Mended { since: Version("2.2.0"), causes: &["server-lacks-ecdhe"], brings: "uses OpenSSL on Linux, because rustls could not reach older servers", switch: None, lasting: true, source: "https://github.com/russellbanks/Komac/issues/531" },
            Mended { since: Version("2.3.0"), causes: &["openssl-soname-missing"], brings: "links OpenSSL in statically", switch: None, lasting: true, source: "https://github.com/russellbanks/Komac/commit/3c97e3af" },
        ],
    },
    Program {
        name: "kube",
        spelt: &["kube_client", "kube::client"],
        mended: &[
            Mended { since: Version("0.81.0"), causes: &["ip-address-not-supported-by-library"], brings: "works with rustls against API servers addressed by IP (rustls 0.21)", switch: None, lasting: true, source: "https://github.com/kube-rs/kube/pull/1183" },
            Mended { since: Version("0.70.0"), causes: &["private-key-format"], brings: "takes EC client keys with rustls (k3d, k3s)", switch: None, lasting: true, source: "https://github.com/kube-rs/kube/pull/804" },
            Mended { since: Version("0.96.0"), causes: &["no-system-roots"], brings: "has the feature webpki-roots for devices without a store (Android, iOS), where it panicked", switch: None, lasting: true, source: "https://github.com/kube-rs/kube/pull/1323" },
            Mended { since: Version("0.59.0"), causes: &["ip-address-not-supported-by-library"], brings: "reaches the API server in the cluster by its DNS name with rustls, because the IP address was refused as invalid dnsname", switch: None, lasting: true, source: "https://github.com/kube-rs/version-rs/issues/3" },
            Mended { since: Version("0.94.0"), causes: &["crypto-provider-missing"], brings: "brings a crypto provider along with rustls", switch: None, lasting: true, source: "https://github.com/kube-rs/kube/issues/1562" },
            Mended { since: Version("0.97.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "does not install aws-lc-rs a second time as provider", switch: None, lasting: true, source: "https://github.com/kube-rs/kube/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.77.0"), causes: &["name-mismatch"], brings: "takes tls-server-name of the kubeconfig with rustls", switch: None, lasting: true, source: "https://github.com/kube-rs/kube/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("4.0.0"), causes: &["name-mismatch", "tls-option-not-honoured"], brings: "takes tls-server-name with OpenSSL as well", switch: None, lasting: true, source: "https://github.com/kube-rs/kube/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("4.0.0"), causes: &["ca-rekeyed-under-same-name", "private-ca-not-trusted"], brings: "reads the cluster's CA bundle again when it changes (rustls)", switch: None, lasting: true, source: "https://github.com/kube-rs/kube/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "lapin",
        spelt: &["lapin::", "lapin-0.", "lapin-1.", "lapin-2.", "lapin-3."],
        mended: &[
            Mended { since: Version("0.27.0"), causes: &["client-certificate-required"], brings: "can present a client certificate", switch: None, lasting: true, source: "https://github.com/amqp-rs/lapin/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.30.1"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has the feature rustls-native-certs", switch: None, lasting: true, source: "https://github.com/amqp-rs/lapin/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("2.0.2"), causes: &["handshake-not-flushed"], brings: "no longer hangs with rustls", switch: None, lasting: true, source: "https://github.com/amqp-rs/lapin/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("3.0.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "lets the crypto backend of rustls be chosen by feature", switch: None, lasting: true, source: "https://github.com/amqp-rs/lapin/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("4.5.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with rustls-platform-verifier by default", switch: None, lasting: true, source: "https://github.com/amqp-rs/lapin/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "ldap3",
        spelt: &["ldap3"],
        mended: &[
            Mended { since: Version("0.10.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's store with rustls", switch: None, lasting: true, source: "https://github.com/inejge/ldap3/commit/969f08b586" },
            Mended { since: Version("0.7.1"), causes: &["ip-address-not-supported-by-library", "ip-address-as-dns-name"], brings: "no longer fails on a bare IP address with rustls", switch: None, lasting: true, source: "https://github.com/inejge/ldap3/commit/e53eeb2758" },
        ],
    },
    Program {
        name: "lean-ctx",
        spelt: &["lean-ctx", "lean_ctx"],
        mended: &[
            Mended { since: Version("3.8.14"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with the platform's verifier in its updater", switch: None, lasting: true, source: "https://github.com/yvgude/lean-ctx/pull/578" },
            Mended { since: Version("3.9.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "trusts the roots of the platform in all its clients", switch: None, lasting: true, source: "https://github.com/yvgude/lean-ctx/pull/643" },
            Mended { since: Version("3.8.17"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a crypto provider for its websocket pass-through", switch: None, lasting: true, source: "https://github.com/yvgude/lean-ctx/pull/597" },
        ],
    },
    Program {
        name: "legba",
        spelt: &["legba"],
        mended: &[
            Mended { since: Version("1.1.0"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the binary", switch: None, lasting: true, source: "https://github.com/evilsocket/legba/commit/8c6e0dc" },
            Mended { since: Version("1.1.1"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "can leave out the verification for MQTT", switch: None, lasting: false, source: "https://github.com/evilsocket/legba/commit/4bfd4b4aaf" },
        ],
    },
    Program {
        name: "lemmy",
        spelt: &["lemmy_server", "lemmy_db"],
        mended: &[
            Mended { since: Version("0.19.5"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a crypto provider, so that TLS to Postgres works", switch: None, lasting: true, source: "https://github.com/LemmyNet/lemmy/pull/4844" },
            Mended { since: Version("0.18.4-beta.1"), causes: &["starttls-vs-implicit-tls"], brings: "uses the right SMTP port with TLS", switch: None, lasting: true, source: "https://github.com/LemmyNet/lemmy/pull/3607" },
        ],
    },
    Program {
        name: "lettre",
        spelt: &["lettre"],
        mended: &[
            Mended { since: Version("0.10.3"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "can take the system's roots with rustls", switch: None, lasting: true, source: "https://github.com/lettre/lettre/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.11.8"), causes: &["client-certificate-required"], brings: "supports client certificates", switch: None, lasting: true, source: "https://github.com/lettre/lettre/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.11.1"), causes: &["no-roots-configured"], brings: "sets up the webpki-roots store rightly", switch: None, lasting: true, source: "https://github.com/lettre/lettre/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.11.14"), causes: &["crypto-provider-ambiguous"], brings: "uses one rustls provider everywhere and lets it be chosen", switch: None, lasting: true, source: "https://github.com/lettre/lettre/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.11.17"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "can verify with rustls-platform-verifier", switch: None, lasting: true, source: "https://github.com/lettre/lettre/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.11.21"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "has the feature rustls-no-provider", switch: None, lasting: true, source: "https://github.com/lettre/lettre/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.10.1"), causes: &["client-version-range-too-narrow", "legacy-version-only"], brings: "lets the lowest TLS version be set", switch: None, lasting: true, source: "https://github.com/lettre/lettre/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "libp2p-tls",
        spelt: &["libp2p_tls"],
        mended: &[
            Mended { since: Version("0.4.1"), causes: &["unknown-critical-extension"], brings: "no longer panics because rustls refuses the libp2p extension", switch: None, lasting: true, source: "https://github.com/libp2p/rust-libp2p/issues/5487" },
        ],
    },
    Program {
        name: "librdkafka",
        spelt: &["librdkafka", "rdkafka"],
        mended: &[
            Mended { since: Version("1.5.0"), causes: &["openssl-cert-path-missing", "ca-bundle-path-not-probed"], brings: "probes the known places of the CA bundle when OpenSSL is linked statically", switch: None, lasting: true, source: "https://github.com/confluentinc/librdkafka/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("1.6.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the Windows stores that ssl.ca.certificate.stores names", switch: None, lasting: true, source: "https://github.com/confluentinc/librdkafka/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("1.6.1"), causes: &["openssl-cert-path-missing", "ca-bundle-path-not-probed"], brings: "probes the known places of the CA bundle on macOS as well", switch: None, lasting: true, source: "https://github.com/confluentinc/librdkafka/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("2.0.0"), causes: &["only-first-certificate-of-bundle-read"], brings: "loads all certificates of ssl.ca.pem, not the first alone", switch: None, lasting: true, source: "https://github.com/confluentinc/librdkafka/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("2.2.0"), causes: &["missing-close-notify"], brings: "takes a close without close_notify as a normal end, with OpenSSL 3 as before", switch: None, lasting: true, source: "https://github.com/confluentinc/librdkafka/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("2.8.0"), causes: &["client-certificate-rejected", "missing-intermediate"], brings: "sends the whole chain of the client's certificate", switch: None, lasting: true, source: "https://github.com/confluentinc/librdkafka/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("2.13.0"), causes: &["trailing-dot-in-name", "name-mismatch"], brings: "strips the trailing dot of a host name before it is verified", switch: None, lasting: true, source: "https://github.com/confluentinc/librdkafka/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "librefang",
        spelt: &["librefang"],
        mended: &[
            Mended { since: Version("2026.3.25-rc4"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "sets up the crypto provider of rustls", switch: None, lasting: true, source: "https://github.com/librefang/librefang/pull/1294" },
            Mended { since: Version("2026.3.26-beta1"), causes: &["android-verifier-not-initialized"], brings: "no longer uses the Android verifier on Termux", switch: None, lasting: true, source: "https://github.com/librefang/librefang/pull/1650" },
            Mended { since: Version("2026.3.25-rc4"), causes: &["openssl-soname-missing"], brings: "uses rustls instead of OpenSSL for IMAP", switch: None, lasting: true, source: "https://github.com/librefang/librefang/pull/432" },
        ],
    },
    Program {
        name: "librespot",
        spelt: &["librespot"],
        mended: &[
            Mended { since: Version("0.7.0"), causes: &["no-system-roots"], brings: "no longer fails with \"no native root CA certificates found\" on platforms that rustls-native-certs does not know", switch: None, lasting: true, source: "https://github.com/librespot-org/librespot/blob/dev/CHANGELOG.md" },
            Mended { since: Version("0.7.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a default crypto provider", switch: None, lasting: true, source: "https://github.com/librespot-org/librespot/commit/1dcd041070" },
        ],
    },
    Program {
        name: "lighthouse",
        spelt: &["lighthouse bn", "lighthouse vc", "lighthouse::"],
        mended: &[
            Mended { since: Version("2.0.1"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes certificates of your own for the connection to the beacon node", switch: None, lasting: true, source: "https://github.com/sigp/lighthouse/pull/2703" },
        ],
    },
    Program {
        name: "lldap",
        spelt: &["lldap"],
        mended: &[
            Mended { since: Version("0.4.1"), causes: &["private-key-format"], brings: "reads keys in PKCS#1", switch: None, lasting: true, source: "https://github.com/lldap/lldap/commit/8069516283" },
            Mended { since: Version("0.6.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "loads the system's roots in lldap_set_password", switch: None, lasting: true, source: "https://github.com/lldap/lldap/commit/ada438398e" },
        ],
    },
    Program {
        name: "lychee",
        spelt: &["lychee"],
        mended: &[
            Mended { since: Version("0.19.0"), causes: &["client-version-range-too-narrow"], brings: "has an option for the lowest TLS version", switch: Some("--min-tls"), lasting: true, source: "https://github.com/lycheeverse/lychee/pull/1655" },
            Mended { since: Version("0.23.0"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/lycheeverse/lychee/pull/1928" },
            Mended { since: Version("0.23.0"), causes: &["crypto-provider-missing"], brings: "no longer panics about the CryptoProvider when GITHUB_TOKEN is set", switch: None, lasting: true, source: "https://github.com/lycheeverse/lychee/pull/2036" },
        ],
    },
    Program {
        name: "mangayomi",
        spelt: &["mangayomi"],
        mended: &[
            Mended { since: After("0.8.9"), causes: &["android-verifier-not-initialized"], brings: "is built with roots of its own on Android, as before 0.8.9", switch: None, lasting: true, source: "https://github.com/kodjodevf/mangayomi/issues/918" },
        ],
    },
    Program {
        name: "matrix-rust-sdk",
        spelt: &["matrix_sdk", "matrix-sdk"],
        mended: &[
            Mended { since: Version("0.17.0"), causes: &["android-verifier-not-initialized"], brings: "sets up rustls on Android", switch: None, lasting: true, source: "https://github.com/matrix-org/matrix-rust-sdk/blob/HEAD/bindings/matrix-sdk-ffi/CHANGELOG.md" },
        ],
    },
    Program {
        name: "maturin",
        spelt: &["maturin"],
        mended: &[
            Mended { since: Version("0.15.0"), causes: &["private-ca-not-trusted"], brings: "takes a certificate authority bundle of your own", switch: None, lasting: true, source: "https://github.com/PyO3/maturin/pull/1483" },
        ],
    },
    Program {
        name: "meilisearch",
        spelt: &["meilisearch"],
        mended: &[
            Mended { since: Version("1.35.0"), causes: &["client-certificate-required"], brings: "works with Go clients over mTLS (rustls 0.23.36)", switch: None, lasting: true, source: "https://github.com/meilisearch/meilisearch/pull/6133" },
        ],
    },
    Program {
        name: "mirrord",
        spelt: &["mirrord"],
        mended: &[
            Mended { since: Version("3.97.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "uses rustls with the system's roots", switch: None, lasting: true, source: "https://github.com/metalbear-co/mirrord/pull/2373" },
            Mended { since: Version("3.106.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "sets rustls up rightly", switch: None, lasting: true, source: "https://github.com/metalbear-co/mirrord/pull/2523" },
            Mended { since: Version("3.121.0"), causes: &["tls-option-not-honoured"], brings: "no longer overrides insecure-skip-tls-verify of the kubeconfig", switch: None, lasting: true, source: "https://github.com/metalbear-co/mirrord/pull/2844" },
        ],
    },
    Program {
        name: "mise",
        spelt: &["mise"],
        mended: &[
            Mended { since: Version("2025.7.2"), causes: &["interception-root-not-trusted"], brings: "can update itself behind a TLS-inspecting firewall (the attempt in 2025.6.8 was taken back)", switch: None, lasting: true, source: "https://github.com/jdx/mise/pull/5459" },
        ],
    },
    Program {
        name: "mongodb",
        spelt: &["mongodb::", "mongodb-2.", "mongodb-3."],
        mended: &[
            Mended { since: Version("3.2.0"), causes: &["encrypted-private-key"], brings: "takes tlsCertificateKeyFilePassword for an encrypted key", switch: None, lasting: true, source: "https://github.com/mongodb/mongo-rust-driver/pull/1256" },
            Mended { since: Version("3.6.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "can use aws-lc-rs in place of ring", switch: None, lasting: true, source: "https://github.com/mongodb/mongo-rust-driver/pull/1662" },
            Mended { since: Version("2.2.0"), causes: &["private-key-format"], brings: "reads client keys in PKCS#8", switch: None, lasting: true, source: "https://github.com/mongodb/mongo-rust-driver/pull/532" },
        ],
    },
    Program {
        name: "monolith",
        spelt: &["monolith-gnu", "monolith: error", "y2z/monolith"],
        mended: &[
            Mended { since: Version("2.8.2"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the binary", switch: None, lasting: true, source: "https://github.com/Y2Z/monolith/commit/e25b7bc470" },
            Mended { since: Version("2.0.16"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "has a flag to ignore TLS errors", switch: Some("--insecure"), lasting: false, source: "https://github.com/Y2Z/monolith/commit/02b717ae54" },
        ],
    },
    Program {
        name: "movine",
        spelt: &["movine"],
        mended: &[
            Mended { since: Version("0.7.0"), causes: &["tls-feature-not-enabled", "tls-config-not-supplied"], brings: "can reach Postgres with TLS", switch: None, lasting: true, source: "https://github.com/byronwasti/movine/issues/8" },
        ],
    },
    Program {
        name: "mqttui",
        spelt: &["mqttui"],
        mended: &[
            Mended { since: Version("0.17.0"), causes: &["tls-feature-not-enabled"], brings: "supports TLS", switch: None, lasting: true, source: "https://github.com/EdJoPaTo/mqttui/pull/67" },
        ],
    },
    Program {
        name: "mssqldef",
        spelt: &["mssqldef"],
        mended: &[
            Mended { since: Version("2.0.5"), causes: &["serial-number-invalid"], brings: "takes the certificate of SQL Server with its negative serial number", switch: None, lasting: true, source: "https://github.com/sqldef/sqldef/pull/703" },
        ],
    },
    Program {
        name: "mysql",
        spelt: &["mysql::error", "mysql::conn"],
        mended: &[
            Mended { since: Version("25.0.1"), causes: &["private-key-format"], brings: "reads PKCS#8 and SEC1 keys with rustls", switch: None, lasting: true, source: "https://github.com/blackbeam/rust-mysql-simple/pull/381" },
        ],
    },
    Program {
        name: "mysql_async",
        spelt: &["mysql_async"],
        mended: &[
            Mended { since: Version("0.37.0"), causes: &["private-key-format"], brings: "reads PKCS#8 and SEC1 keys in its rustls client identity", switch: None, lasting: true, source: "https://github.com/blackbeam/mysql_async/pull/394" },
            Mended { since: Version("0.34.0"), causes: &["name-mismatch", "ip-address-not-supported-by-library"], brings: "lets the name for the verification of the certificate be set", switch: None, lasting: true, source: "https://github.com/blackbeam/mysql_async/commit/d78dfde161" },
        ],
    },
    Program {
        name: "mysqldef",
        spelt: &["mysqldef"],
        mended: &[
            Mended { since: Version("0.13.8"), causes: &["legacy-version-only"], brings: "has --ssl-mode, so that TLS can be turned off", switch: Some("--ssl-mode=DISABLED"), lasting: false, source: "https://github.com/sqldef/sqldef/issues/277" },
            Mended { since: Version("0.13.11"), causes: &["private-ca-not-trusted"], brings: "has --ssl-ca for the CA file", switch: Some("--ssl-ca=ca.pem"), lasting: true, source: "https://github.com/sqldef/sqldef/issues/283" },
            Mended { since: Version("0.11.42"), causes: &["server-without-tls"], brings: "falls back to clear text when the server has no TLS (preferred mode)", switch: None, lasting: true, source: "https://github.com/sqldef/sqldef/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.17.32"), causes: &["no-common-cipher-suite", "server-lacks-ecdhe"], brings: "reaches MySQL 5.7 over TLS again", switch: None, lasting: true, source: "https://github.com/sqldef/sqldef/commit/999f1b3c2b" },
        ],
    },
    Program {
        name: "nats",
        spelt: &["nats::"],
        mended: &[
            Mended { since: Version("0.9.1"), causes: &["unparsable-root-in-store"], brings: "skips system certificates that cannot be loaded", switch: None, lasting: true, source: "https://github.com/nats-io/nats.rs/blob/main/nats/CHANGELOG.md" },
            Mended { since: Version("0.24.1"), causes: &["private-key-format"], brings: "takes EC keys for client authentication", switch: None, lasting: true, source: "https://github.com/nats-io/nats.rs/pull/1128" },
        ],
    },
    Program {
        name: "ncspot",
        spelt: &["ncspot"],
        mended: &[
            Mended { since: Version("1.1.1"), causes: &["tls-backend-feature-conflict"], brings: "uses native-tls alone, not rustls beside it", switch: None, lasting: true, source: "https://github.com/hrkfdn/ncspot/commit/ce300fb720" },
        ],
    },
    Program {
        name: "near mpc",
        spelt: &["mpc-node"],
        mended: &[
            Mended { since: Version("3.8.1"), causes: &["crypto-provider-ambiguous"], brings: "installs a crypto provider by itself", switch: None, lasting: true, source: "https://github.com/near/mpc/pull/2718" },
            Mended { since: Version("3.8.0"), causes: &["missing-close-notify"], brings: "reports a peer's close without close_notify as a debug message only", switch: None, lasting: true, source: "https://github.com/near/mpc/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "neo4rs",
        spelt: &["neo4rs"],
        mended: &[
            Mended { since: Version("0.9.0-rc.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted", "self-signed-certificate", "private-ca-not-trusted"], brings: "reads the system's roots by default and takes neo4j+ssc URLs", switch: None, lasting: true, source: "https://github.com/neo4j-labs/neo4rs/pull/180" },
        ],
    },
    Program {
        name: "nix-index",
        spelt: &["nix-index"],
        mended: &[
            Mended { since: Version("0.1.10"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "respects the system's certificates", switch: None, lasting: true, source: "https://github.com/nix-community/nix-index/commit/a15cdc9418" },
        ],
    },
    Program {
        name: "node",
        spelt: &["node:internal", "(node:"],
        mended: &[
            Mended { since: Version("23.8.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has --use-system-ca on macOS and Windows (23.9.0 and 22.15.0 on other systems too)", switch: None, lasting: true, source: "https://github.com/nodejs/node/commit/17ccf9282f" },
            Mended { since: Version("22.19.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has NODE_USE_SYSTEM_CA=1 (in the 24 line since 24.6.0)", switch: Some("NODE_USE_SYSTEM_CA=1"), lasting: true, source: "https://github.com/nodejs/learn/pull/79" },
            Mended { since: Version("20.3.0"), causes: &["tls-option-not-honoured"], brings: "no longer loses a custom OpenSSL configuration when NODE_EXTRA_CA_CERTS is set", switch: None, lasting: true, source: "https://github.com/nodejs/node/issues/48143" },
            Mended { since: Version("22.15.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has --use-system-ca in the 22 line", switch: None, lasting: true, source: "https://github.com/containerbase/base/issues/6179" },
        ],
    },
    Program {
        name: "notify_push",
        spelt: &["notify_push"],
        mended: &[
            Mended { since: Version("1.1.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "also takes the system's roots", switch: None, lasting: true, source: "https://github.com/nextcloud/notify_push/pull/568" },
            Mended { since: Version("1.4.0"), causes: &["crypto-provider-ambiguous"], brings: "names its rustls crypto provider itself (1.3.3 did not start)", switch: None, lasting: true, source: "https://github.com/nextcloud/notify_push/issues/707" },
            Mended { since: Version("0.1.5"), causes: &["self-signed-certificate"], brings: "lets self-signed certificates be allowed by an argument", switch: None, lasting: true, source: "https://github.com/nextcloud/notify_push/commit/88dc5cd" },
        ],
    },
    Program {
        name: "ntex",
        spelt: &["ntex::", "ntex_tls", "ntex-tls"],
        mended: &[
            Mended { since: Version("0.7.7"), causes: &["no-roots-configured"], brings: "gives its rustls client the public roots", switch: None, lasting: true, source: "https://github.com/ntex-rs/ntex/pull/232" },
        ],
    },
    Program {
        name: "ntpd-rs",
        spelt: &["ntp-daemon"],
        mended: &[
            Mended { since: Version("1.5.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with rustls-platform-verifier", switch: None, lasting: true, source: "https://github.com/pendulum-project/ntpd-rs/blob/main/CHANGELOG.md" },
        ],
    },
    Program {
        name: "nushell",
        spelt: &["nu::shell"],
        mended: &[
            Mended { since: Version("0.105.0"), causes: &["tls-backend-not-selected"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://www.nushell.sh/blog/2025-06-10-nushell_0_105_0.html" },
            Mended { since: Version("0.109.0"), causes: &["no-system-roots"], brings: "uses the native certificate store on Android", switch: None, lasting: true, source: "https://github.com/nushell/nushell/pull/17019" },
            Mended { since: Version("0.62.0"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the binary", switch: None, lasting: true, source: "https://github.com/nushell/nushell/pull/5349" },
            Mended { since: Version("0.111.0"), causes: &["tls-feature-not-enabled", "tls-config-not-supplied", "tls-option-not-honoured"], brings: "mends \"TLS required, but transport is unsecured\" of its http commands", switch: None, lasting: true, source: "https://github.com/nushell/nushell/pull/17568" },
        ],
    },
    Program {
        name: "nym",
        spelt: &["nym-client", "nym-node", "nym_client", "nym-socks5"],
        mended: &[
            Mended { since: Version("1.1.22"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the binaries", switch: None, lasting: true, source: "https://github.com/nymtech/nym/pull/3504" },
        ],
    },
    Program {
        name: "object_store",
        spelt: &["object_store"],
        mended: &[
            Mended { since: Version("0.9.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "can use the system's certificates without webpki-roots", switch: None, lasting: true, source: "https://github.com/apache/arrow-rs/issues/4870" },
            Mended { since: Version("0.7.1"), causes: &["interception-root-not-trusted"], brings: "has with_proxy_ca_certificate for the proxy's CA", switch: None, lasting: true, source: "https://github.com/apache/arrow-rs/pull/4714" },
            Mended { since: Version("0.14.0"), causes: &["wildcard-too-deep"], brings: "finds the region of an S3 bucket with dots in its name without breaking the TLS name check", switch: None, lasting: true, source: "https://github.com/apache/arrow-rs-object-store/issues/747" },
        ],
    },
    Program {
        name: "oci-client",
        spelt: &["oci_distribution", "oci-distribution", "oci_client"],
        mended: &[
            Mended { since: Version("0.9.4"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "can use the system's roots with rustls", switch: None, lasting: true, source: "https://github.com/oras-project/rust-oci-client/commit/16b8137997" },
        ],
    },
    Program {
        name: "octocrab",
        spelt: &["octocrab"],
        mended: &[
            Mended { since: Version("0.54.1"), causes: &["crypto-provider-ambiguous"], brings: "lets the default crypto provider be overridden", switch: None, lasting: true, source: "https://github.com/XAMPPRocky/octocrab/pull/931" },
        ],
    },
    Program {
        name: "oha",
        spelt: &["oha"],
        mended: &[
            Mended { since: Version("1.8.0"), causes: &["private-ca-not-trusted"], brings: "has --cacert, --cert and --key", switch: Some("--cacert ca.pem"), lasting: true, source: "https://github.com/hatoo/oha/pull/687" },
            Mended { since: Version("0.5.5"), causes: &["openssl-soname-missing"], brings: "is built on rustls in its released binaries", switch: None, lasting: true, source: "https://github.com/hatoo/oha/issues/188" },
        ],
    },
    Program {
        name: "oma in Termux",
        spelt: &["oma"],
        mended: &[
            Mended { since: Version("1.24.1"), causes: &["android-verifier-not-initialized"], brings: "is patched not to use the Android verifier", switch: None, lasting: true, source: "https://github.com/termux/termux-packages/pull/28631" },
        ],
    },
    Program {
        name: "open-msupply",
        spelt: &["msupply"],
        mended: &[
            Mended { since: Version("2.18.1"), causes: &["android-verifier-not-initialized"], brings: "verifies with bundled roots on Android", switch: None, lasting: true, source: "https://github.com/msupply-foundation/open-msupply/pull/11612" },
        ],
    },
    Program {
        name: "openobserve",
        spelt: &["openobserve"],
        mended: &[
            Mended { since: Version("0.15.0"), causes: &["crypto-provider-missing"], brings: "installs a crypto provider before its first TLS use", switch: None, lasting: true, source: "https://github.com/openobserve/openobserve/pull/7125" },
            Mended { since: Version("0.30.0"), causes: &["crypto-provider-missing"], brings: "installs a crypto provider in a further place where it panicked", switch: None, lasting: true, source: "https://github.com/openobserve/openobserve/pull/9361" },
            Mended { since: Version("0.10.8"), causes: &["private-ca-not-trusted", "self-signed-certificate", "os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies the trace reports between its nodes rightly", switch: None, lasting: true, source: "https://github.com/openobserve/openobserve/pull/3949" },
            Mended { since: Version("0.16.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "gives its SMTP client a crypto provider", switch: None, lasting: true, source: "https://github.com/openobserve/openobserve/pull/8691" },
        ],
    },
    Program {
        name: "opentelemetry-otlp",
        spelt: &["opentelemetry_otlp"],
        mended: &[
            Mended { since: Version("0.32.0"), causes: &["tls-feature-not-enabled"], brings: "reports an error for an https endpoint when neither tls-ring nor tls-aws-lc is on, and sets up TLS by itself when one is", switch: None, lasting: true, source: "https://github.com/open-telemetry/opentelemetry-rust/issues/3182" },
            Mended { since: Version("0.16.0"), causes: &["no-system-roots", "os-store-not-consulted", "interception-root-not-trusted"], brings: "has features for compiled-in roots (webpki-roots)", switch: None, lasting: true, source: "https://github.com/open-telemetry/opentelemetry-rust/blob/HEAD/opentelemetry-otlp/CHANGELOG.md" },
        ],
    },
    Program {
        name: "oxide.rs",
        spelt: &["oxide_sdk", "oxide-sdk", "oxide auth", "oxide-cli"],
        mended: &[
            Mended { since: Version("0.1.0"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "has --insecure in its command", switch: Some("--insecure"), lasting: false, source: "https://github.com/oxidecomputer/oxide.rs/pull/350" },
        ],
    },
    Program {
        name: "pact",
        spelt: &["pact_ffi", "pactffi", "pact_verifier", "pact_consumer"],
        mended: &[
            Mended { since: Version("0.5.6"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "sets a default crypto provider in pact_ffi", switch: None, lasting: true, source: "https://github.com/pact-foundation/pact-reference/blob/HEAD/rust/pact_ffi/CHANGELOG.md" },
            Mended { since: Version("1.4.6"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "sets a crypto provider in pact_verifier", switch: None, lasting: true, source: "https://github.com/pact-foundation/pact-reference/blob/HEAD/rust/pact_verifier/CHANGELOG.md" },
            Mended { since: Version("1.4.9"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "sets a crypto provider in pact_consumer, and does not panic where there is one", switch: None, lasting: true, source: "https://github.com/pact-foundation/pact-reference/blob/HEAD/rust/pact_consumer/CHANGELOG.md" },
        ],
    },
    Program {
        name: "paho.mqtt.rust",
        spelt: &["paho_mqtt", "paho-mqtt"],
        mended: &[
            Mended { since: Version("0.13.1"), causes: &["tls-config-not-supplied"], brings: "reports a secure URI without SSL options as an error", switch: None, lasting: true, source: "https://github.com/eclipse-paho/paho.mqtt.rust/commit/af2350bc6e" },
        ],
    },
    Program {
        name: "parseable",
        spelt: &["parseable"],
        mended: &[
            Mended { since: Version("2.3.0"), causes: &["self-signed-certificate"], brings: "has P_TLS_SKIP_VERIFY for calls inside the cluster", switch: Some("P_TLS_SKIP_VERIFY=true"), lasting: true, source: "https://github.com/parseablehq/parseable/pull/1309" },
            Mended { since: Version("2.5.7"), causes: &["multiple-rustls-versions", "crypto-provider-ambiguous", "crypto-provider-missing"], brings: "is built with one version of rustls", switch: None, lasting: true, source: "https://github.com/parseablehq/parseable/pull/1513" },
        ],
    },
    Program {
        name: "pgcat",
        spelt: &["pgcat"],
        mended: &[
            Mended { since: Version("1.0.0"), causes: &["private-key-format"], brings: "reads EC and PKCS#8 keys", switch: None, lasting: true, source: "https://github.com/postgresml/pgcat/pull/316" },
        ],
    },
    Program {
        name: "pgdog",
        spelt: &["pgdog"],
        mended: &[
            Mended { since: Version("0.1.40"), causes: &["client-certificate-required"], brings: "supports client certificates from its clients; 0.1.51 presents one to Postgres", switch: None, lasting: true, source: "https://github.com/pgdogdev/pgdog/pull/969" },
        ],
    },
    Program {
        name: "pgroles",
        spelt: &["pgroles"],
        mended: &[
            Mended { since: Version("0.4.1"), causes: &["tls-feature-not-enabled"], brings: "builds sqlx with TLS", switch: None, lasting: true, source: "https://github.com/thepartly/pgroles/pull/67" },
        ],
    },
    Program {
        name: "pingora",
        spelt: &["pingora"],
        mended: &[
            Mended { since: Version("0.5.0"), causes: &["no-answer", "slow-peer"], brings: "no longer hangs on a client that sends nothing", switch: None, lasting: true, source: "https://github.com/cloudflare/pingora/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.7.0"), causes: &["tls-option-not-honoured"], brings: "honours verify_cert and verify_hostname with rustls", switch: None, lasting: true, source: "https://github.com/cloudflare/pingora/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "pip",
        spelt: &["pip install", "pip._vendor", "pip._internal"],
        mended: &[
            Mended { since: Version("24.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with the system's certificates and certifi on Python 3.10 and later", switch: None, lasting: true, source: "https://github.com/pypa/pip/blob/main/NEWS.rst" },
            Mended { since: Version("25.0"), causes: &["private-ca-not-trusted"], brings: "honours --cert and --client-cert also while it installs build dependencies", switch: Some("--cert ca.pem"), lasting: true, source: "https://github.com/pypa/pip/blob/main/NEWS.rst" },
            Mended { since: Version("25.2"), causes: &["proxy-interferes"], brings: "keeps the truststore feature active when a proxy is in use", switch: None, lasting: true, source: "https://github.com/pypa/pip/blob/main/NEWS.rst" },
            Mended { since: Version("20.0"), causes: &["client-certificate-required"], brings: "presents the client certificate for a trusted host as well", switch: None, lasting: true, source: "https://github.com/pypa/pip/blob/HEAD/NEWS.rst" },
            Mended { since: Version("22.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "can use the system's store", switch: Some("--use-feature=truststore"), lasting: true, source: "https://github.com/pypa/pip/blob/HEAD/NEWS.rst" },
        ],
    },
    Program {
        name: "pixi",
        spelt: &["pixi"],
        mended: &[
            Mended { since: Version("0.3.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "uses the certificates of the system's store", switch: None, lasting: true, source: "https://github.com/prefix-dev/pixi/pull/310" },
            Mended { since: Version("0.61.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "can load the system's store in the rustls builds", switch: None, lasting: true, source: "https://github.com/prefix-dev/pixi/pull/5013" },
            Mended { since: Version("0.70.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "keeps the system's store in native-tls builds when system roots are chosen", switch: None, lasting: true, source: "https://github.com/prefix-dev/pixi/pull/6235" },
            Mended { since: Version("0.60.0"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "can leave out the verification", switch: Some("pixi config set tls-no-verify true"), lasting: false, source: "https://github.com/prefix-dev/pixi/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.62.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "honours its TLS settings in pixi self-update", switch: None, lasting: true, source: "https://github.com/prefix-dev/pixi/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.63.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted", "private-ca-not-trusted", "self-signed-certificate"], brings: "loads the certificates for PyPI as uv does", switch: None, lasting: true, source: "https://github.com/prefix-dev/pixi/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "pkarr",
        spelt: &["pkarr"],
        mended: &[
            Mended { since: Version("7.0.0"), causes: &["tls-feature-not-enabled"], brings: "switches rustls on for its relay client", switch: None, lasting: true, source: "https://github.com/pubky/pkarr/pull/251" },
        ],
    },
    Program {
        name: "pnpm",
        spelt: &["pnpm install", "pnpm add", "pnpm:", "pnpm/exe"],
        mended: &[
            Mended { since: Version("12.0.0-beta.4"), causes: &["no-system-roots"], brings: "falls back on roots of its own where the system's store is empty", switch: None, lasting: true, source: "https://github.com/pnpm/pnpm/pull/13593" },
        ],
    },
    Program {
        name: "poem",
        spelt: &["poem::", "poem-1.", "poem-2.", "poem-3."],
        mended: &[
            Mended { since: Version("1.3.51"), causes: &["private-key-format"], brings: "reads EC keys with rustls", switch: None, lasting: true, source: "https://github.com/poem-web/poem/blob/HEAD/poem/CHANGELOG.md" },
            Mended { since: Version("3.1.10"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a default crypto provider", switch: None, lasting: true, source: "https://github.com/poem-web/poem/blob/HEAD/poem/CHANGELOG.md" },
            Mended { since: Version("2.0.1"), causes: &["private-key-format"], brings: "reads PKCS#1 and SEC1 keys again, which 2.0.0 took for PKCS#8", switch: None, lasting: true, source: "https://github.com/poem-web/poem/issues/748" },
        ],
    },
    Program {
        name: "poetry",
        spelt: &["poetry install", "poetry add", "poetry publish", "poetry.core"],
        mended: &[
            Mended { since: Version("1.0.0"), causes: &["private-ca-not-trusted", "self-signed-certificate", "client-certificate-required"], brings: "takes a CA and a client certificate for each repository", switch: None, lasting: true, source: "https://github.com/python-poetry/poetry/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("1.2.0"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "can leave out the verification for one repository", switch: None, lasting: false, source: "https://github.com/python-poetry/poetry/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "portforward",
        spelt: &["portforward"],
        mended: &[
            Mended { since: Version("0.7.6"), causes: &["name-mismatch"], brings: "honours tls-server-name of the kubeconfig (rustls instead of OpenSSL)", switch: None, lasting: true, source: "https://github.com/pytogo/portforward/pull/52" },
        ],
    },
    Program {
        name: "postrust",
        spelt: &["postrust"],
        mended: &[
            Mended { since: Version("1.0.1"), causes: &["tls-feature-not-enabled"], brings: "builds sqlx with TLS", switch: None, lasting: true, source: "https://github.com/postrust/postrust/pull/39" },
        ],
    },
    Program {
        name: "prek",
        spelt: &["prek"],
        mended: &[
            Mended { since: Version("0.2.12"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has PREK_NATIVE_TLS for the system's store", switch: Some("PREK_NATIVE_TLS=1"), lasting: true, source: "https://github.com/j178/prek/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.4.12"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "loads certificates of your own (SSL_CERT_FILE and SSL_CERT_DIR)", switch: None, lasting: true, source: "https://github.com/j178/prek/pull/2470" },
        ],
    },
    Program {
        name: "probe-rs",
        spelt: &["probe-rs", "target-gen", "probe_rs"],
        mended: &[
            Mended { since: Version("0.32.0"), causes: &["tls-feature-not-enabled"], brings: "is built with TLS in target-gen", switch: None, lasting: true, source: "https://github.com/probe-rs/probe-rs/pull/4023" },
        ],
    },
    Program {
        name: "proto",
        spelt: &["moonrepo"],
        mended: &[
            Mended { since: Version("0.18.0"), causes: &["interception-root-not-trusted"], brings: "has an http section in its configuration with root-cert and allow-invalid-certs", switch: None, lasting: true, source: "https://github.com/moonrepo/proto/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.18.1"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's certificates with rustls", switch: None, lasting: true, source: "https://github.com/moonrepo/proto/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.2.1"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/moonrepo/proto/pull/28" },
        ],
    },
    Program {
        name: "psa-update",
        spelt: &["psa-update"],
        mended: &[
            Mended { since: Version("1.0.1"), causes: &["openssl-soname-missing"], brings: "is built with OpenSSL 3", switch: None, lasting: true, source: "https://github.com/zeld/psa-update/issues/6" },
        ],
    },
    Program {
        name: "psql",
        spelt: &["psql: "],
        mended: &[
            Mended { since: Version("16"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes sslrootcert=system for the default roots of its OpenSSL", switch: None, lasting: true, source: "https://github.com/docker-library/postgres/issues/1331" },
            Mended { since: Version("17"), causes: &["starttls-vs-implicit-tls"], brings: "can begin with TLS at once, without the SSLRequest message", switch: None, lasting: true, source: "https://github.com/brianc/node-postgres/issues/3346" },
        ],
    },
    Program {
        name: "psqldef",
        spelt: &["psqldef"],
        mended: &[
            Mended { since: Version("0.11.41"), causes: &["server-without-tls"], brings: "acts like sslmode=prefer when PGSSLMODE is not set", switch: Some("PGSSLMODE=disable"), lasting: true, source: "https://github.com/sqldef/sqldef/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.16.8"), causes: &["client-certificate-required"], brings: "reads PGSSLCERT and PGSSLKEY", switch: None, lasting: true, source: "https://github.com/sqldef/sqldef/issues/446" },
        ],
    },
    Program {
        name: "pulsar-rs",
        spelt: &["pulsar::", "pulsar-rs", "pulsar-4.", "pulsar-5.", "pulsar-6."],
        mended: &[
            Mended { since: Version("6.5.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "lets the crypto provider of rustls be changed", switch: None, lasting: true, source: "https://github.com/streamnative/pulsar-rs/pull/362" },
        ],
    },
    Program {
        name: "pycti",
        spelt: &["pycti", "opencti"],
        mended: &[
            Mended { since: Version("6.1.12"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "verifies with the CA bundle that it is given", switch: None, lasting: true, source: "https://github.com/OpenCTI-Platform/client-python/issues/685" },
        ],
    },
    Program {
        name: "qdrant",
        spelt: &["qdrant"],
        mended: &[
            Mended { since: Version("1.17.1"), causes: &["crypto-provider-ambiguous"], brings: "installs ring as the default crypto provider", switch: None, lasting: true, source: "https://github.com/qdrant/qdrant/pull/8213" },
            Mended { since: Version("1.13.5"), causes: &["ca-file-unreadable"], brings: "no longer fails when the CA file of its TLS settings is missing or unreadable; it warns and goes on", switch: None, lasting: true, source: "https://github.com/qdrant/qdrant/pull/6010" },
            Mended { since: Version("1.1.1"), causes: &["client-certificate-required"], brings: "can demand and verify client certificates on its HTTPS API", switch: None, lasting: true, source: "https://github.com/qdrant/qdrant/pull/1663" },
            Mended { since: Version("1.3.0"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/qdrant/qdrant/pull/1865" },
        ],
    },
    Program {
        name: "qdrant-client",
        spelt: &["qdrant_client", "qdrant-client"],
        mended: &[
            Mended { since: Version("1.10.3"), causes: &["os-store-not-consulted", "interception-root-not-trusted", "no-roots-configured"], brings: "loads the system's roots", switch: None, lasting: true, source: "https://github.com/qdrant/rust-client/pull/173" },
        ],
    },
    Program {
        name: "qqqa",
        spelt: &["qqqa"],
        mended: &[
            Mended { since: Version("0.9.2"), causes: &["private-ca-not-trusted", "self-signed-certificate", "os-store-not-consulted"], brings: "takes a CA file for each provider", switch: None, lasting: true, source: "https://github.com/iagooar/qqqa/issues/15" },
        ],
    },
    Program {
        name: "rathole",
        spelt: &["rathole"],
        mended: &[
            Mended { since: Version("0.4.4"), causes: &["os-store-not-consulted", "interception-root-not-trusted", "private-ca-not-trusted", "self-signed-certificate"], brings: "trusts the system's roots where trusted_root is left out", switch: None, lasting: true, source: "https://github.com/rathole-org/rathole/pull/192" },
        ],
    },
    Program {
        name: "rattler-build",
        spelt: &["rattler-build"],
        mended: &[
            Mended { since: Version("0.8.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "uses the system's certificate store", switch: None, lasting: true, source: "https://github.com/prefix-dev/rattler-build/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.41.0"), causes: &["self-signed-certificate"], brings: "has a switch for insecure TLS connections to named hosts", switch: Some("--allow-insecure-host"), lasting: false, source: "https://github.com/prefix-dev/rattler-build/pull/1528" },
        ],
    },
    Program {
        name: "rauthy",
        spelt: &["rauthy"],
        mended: &[
            Mended { since: Version("0.13.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's roots in place of compiled-in ones", switch: None, lasting: true, source: "https://github.com/sebadob/rauthy/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.27.3"), causes: &["client-version-range-too-narrow", "legacy-version-only"], brings: "speaks TLS 1.2 besides TLS 1.3 to upstream providers", switch: None, lasting: true, source: "https://github.com/sebadob/rauthy/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.29.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes a bundle of roots for its own requests", switch: None, lasting: true, source: "https://github.com/sebadob/rauthy/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.34.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes a CA certificate for SMTP", switch: None, lasting: true, source: "https://github.com/sebadob/rauthy/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.35.0"), causes: &["custom-verifier-offers-odd-schemes", "no-common-signature-scheme"], brings: "offers further signature schemes to Postgres when verification is off", switch: None, lasting: true, source: "https://github.com/sebadob/rauthy/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.35.1"), causes: &["private-ca-not-trusted", "self-signed-certificate", "server-without-tls"], brings: "takes a CA certificate and a TLS mode for Postgres", switch: None, lasting: true, source: "https://github.com/sebadob/rauthy/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "rclone",
        spelt: &["rclone"],
        mended: &[
            Mended { since: Version("1.47.0"), causes: &["private-ca-not-trusted"], brings: "has --ca-cert, --client-cert and --client-key", switch: Some("--ca-cert ca.pem"), lasting: true, source: "https://rclone.org/changelog/" },
            Mended { since: Version("1.72.0"), causes: &["serial-number-invalid"], brings: "accepts certificates with a negative serial number again", switch: None, lasting: true, source: "https://rclone.org/changelog/" },
            Mended { since: Version("1.24"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "has --no-check-certificate", switch: Some("--no-check-certificate"), lasting: false, source: "https://github.com/rclone/rclone/blob/HEAD/docs/content/changelog.md" },
            Mended { since: Version("1.55.1"), causes: &["starttls-vs-implicit-tls"], brings: "begins TLS at once where FTP is set to implicit TLS", switch: None, lasting: true, source: "https://github.com/rclone/rclone/blob/HEAD/docs/content/changelog.md" },
            Mended { since: Version("1.62.0"), causes: &["only-first-certificate-of-bundle-read", "private-ca-not-trusted"], brings: "takes several CA files", switch: None, lasting: true, source: "https://github.com/rclone/rclone/blob/HEAD/docs/content/changelog.md" },
        ],
    },
    Program {
        name: "rebar",
        spelt: &["rebar dataset", "rebar run"],
        mended: &[
            Mended { since: Version("0.1.1"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the binary", switch: None, lasting: true, source: "https://github.com/phac-nml/rebar/commit/22fbb9a825" },
        ],
    },
    Program {
        name: "redis-async",
        spelt: &["redis_async", "redis-async"],
        mended: &[
            Mended { since: Version("0.14.0"), causes: &["tls-feature-not-enabled"], brings: "supports TLS", switch: None, lasting: true, source: "https://github.com/benashford/redis-async-rs/pull/80" },
        ],
    },
    Program {
        name: "redis-rs",
        spelt: &["redis::"],
        mended: &[
            Mended { since: Version("0.24.0"), causes: &["client-certificate-required"], brings: "supports client certificates", switch: None, lasting: true, source: "https://github.com/redis-rs/redis-rs/pull/858" },
            Mended { since: Version("0.29.3"), causes: &["tls-option-not-honoured"], brings: "honours danger_accept_invalid_hostnames again with rustls 0.23.24", switch: None, lasting: true, source: "https://github.com/redis-rs/redis-rs/pull/1592" },
            Mended { since: Version("0.21.3"), causes: &["tls-feature-not-enabled"], brings: "supports TLS in cluster mode", switch: None, lasting: true, source: "https://github.com/redis-rs/redis-rs/blob/HEAD/redis/CHANGELOG.md" },
            Mended { since: Version("0.29.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes certificates of your own with Sentinel", switch: None, lasting: true, source: "https://github.com/redis-rs/redis-rs/blob/HEAD/redis/CHANGELOG.md" },
        ],
    },
    Program {
        name: "refinery",
        spelt: &["refinery"],
        mended: &[
            Mended { since: Version("0.9.0"), causes: &["tls-feature-not-enabled"], brings: "supports TLS to Postgres (native-tls)", switch: None, lasting: true, source: "https://github.com/rust-db/refinery/pull/353" },
        ],
    },
    Program {
        name: "requests",
        spelt: &["requests.exceptions", "requests.adapters"],
        mended: &[
            Mended { since: Version("2.32.0"), causes: &["tls-option-not-honoured"], brings: "no longer keeps verify=False for later requests of the same session and origin", switch: None, lasting: true, source: "https://github.com/psf/requests/security/advisories/GHSA-9wx4-h78v-vm56" },
            Mended { since: Version("2.28.0"), causes: &["ssl-cert-env-wrong"], brings: "no longer turns verification off when CURL_CA_BUNDLE is empty", switch: None, lasting: true, source: "https://github.com/psf/requests/blob/main/HISTORY.md" },
            Mended { since: Version("2.9.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes a folder of CA certificates as verify", switch: None, lasting: true, source: "https://github.com/psf/requests/blob/HEAD/HISTORY.md" },
            Mended { since: Version("2.32.3"), causes: &["tls-option-not-honoured"], brings: "honours an SSLContext of your own in a subclass of HTTPAdapter again", switch: None, lasting: true, source: "https://github.com/psf/requests/blob/HEAD/HISTORY.md" },
            Mended { since: Version("2.32.5"), causes: &["tls-option-not-honoured", "ssl-cert-env-wrong"], brings: "no longer shares one SSLContext, which ignored what was set later", switch: None, lasting: true, source: "https://github.com/psf/requests/blob/HEAD/HISTORY.md" },
            Mended { since: Version("2.5.3"), causes: &["stale-root-store", "private-ca-not-trusted"], brings: "goes back to the CA bundle of before 2.5.2, which left out roots that servers still need", switch: None, lasting: true, source: "https://github.com/psf/requests/blob/HEAD/HISTORY.md" },
        ],
    },
    Program {
        name: "restate",
        spelt: &["restate-server", "restate_server", "restate_node", "restatectl"],
        mended: &[
            Mended { since: Version("1.1.0"), causes: &["alpn-mismatch", "http-version-mixup"], brings: "offers HTTP/1.1 by ALPN as well", switch: None, lasting: true, source: "https://github.com/restatedev/restate/pull/1900" },
            Mended { since: Version("1.3.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a default crypto provider", switch: None, lasting: true, source: "https://github.com/restatedev/restate/commit/27e5b3e068" },
            Mended { since: Version("1.3.0"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "can leave out the verification in its command", switch: None, lasting: false, source: "https://github.com/restatedev/restate/pull/2954" },
        ],
    },
    Program {
        name: "restic",
        spelt: &["restic"],
        mended: &[
            Mended { since: Version("0.8.0"), causes: &["private-ca-not-trusted"], brings: "has --cacert for further CA certificates", switch: Some("--cacert ca.pem"), lasting: true, source: "https://github.com/restic/restic/pull/1276" },
            Mended { since: Version("0.8.2"), causes: &["client-certificate-required"], brings: "has --tls-client-cert for certificate and key in one PEM file", switch: Some("--tls-client-cert file.pem"), lasting: true, source: "https://github.com/restic/restic/pull/1524" },
            Mended { since: Version("0.13.0"), causes: &["self-signed-certificate"], brings: "has --insecure-tls", switch: Some("--insecure-tls"), lasting: false, source: "https://github.com/restic/restic/pull/2657" },
            Mended { since: Version("0.16.0"), causes: &["private-ca-not-trusted"], brings: "reads RESTIC_CACERT and RESTIC_TLS_CLIENT_CERT", switch: Some("RESTIC_CACERT=ca.pem"), lasting: true, source: "https://github.com/restic/restic/pull/4384" },
        ],
    },
    Program {
        name: "rig",
        spelt: &["rig::", "rig_core"],
        mended: &[
            Mended { since: Version("0.7.1"), causes: &["ssl-cert-env-wrong"], brings: "reads SSL_CERT_FILE again (0.7.0 had lost it with the move to rustls)", switch: Some("SSL_CERT_FILE=/path/ca.pem"), lasting: true, source: "https://github.com/r-lib/rig/issues/227" },
        ],
    },
    Program {
        name: "risingwave",
        spelt: &["risingwave"],
        mended: &[
            Mended { since: Version("2.2.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "sets a default crypto provider", switch: None, lasting: true, source: "https://github.com/risingwavelabs/risingwave/pull/19136" },
            Mended { since: Version("1.9.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "does not verify certificates in the Postgres source's modes prefer and require", switch: None, lasting: true, source: "https://github.com/risingwavelabs/risingwave/pull/16319" },
            Mended { since: Version("2.7.0"), causes: &["tls-feature-not-enabled"], brings: "supports TLS in its Redis sink", switch: None, lasting: true, source: "https://github.com/risingwavelabs/risingwave/pull/23223" },
        ],
    },
    Program {
        name: "roapi",
        spelt: &["roapi"],
        mended: &[
            Mended { since: Version("0.9.0"), causes: &["http-version-mixup"], brings: "forces HTTP/1 with rustls for its S3 access", switch: None, lasting: true, source: "https://github.com/roapi/roapi/pull/236" },
        ],
    },
    Program {
        name: "Rocket",
        spelt: &["rocket::", "rocket-0."],
        mended: &[
            Mended { since: Version("0.5.0"), causes: &["private-key-format"], brings: "reads ECDSA, EdDSA and SEC1 keys", switch: None, lasting: true, source: "https://github.com/rwf2/Rocket/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.5.0"), causes: &["client-certificate-required"], brings: "supports client certificates", switch: None, lasting: true, source: "https://github.com/rwf2/Rocket/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "rover",
        spelt: &["rover"],
        mended: &[
            Mended { since: Version("0.1.8"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's certificates in place of the webpki roots", switch: None, lasting: true, source: "https://github.com/apollographql/rover/pull/649" },
            Mended { since: Version("0.37.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "loads the system's roots with rustls", switch: None, lasting: true, source: "https://github.com/apollographql/rover/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.3.0"), causes: &["self-signed-certificate"], brings: "has --insecure-accept-invalid-certs and --insecure-accept-invalid-hostnames", switch: Some("--insecure-accept-invalid-certs"), lasting: false, source: "https://github.com/apollographql/rover/pull/837" },
            Mended { since: Version("0.1.3"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the binary (0.1.5 mends the choice of OpenSSL for Macs)", switch: None, lasting: true, source: "https://github.com/apollographql/rover/pull/558" },
        ],
    },
    Program {
        name: "rpxy",
        spelt: &["rpxy"],
        mended: &[
            Mended { since: Version("0.9.0"), causes: &["no-system-roots"], brings: "mends its feature webpki-roots", switch: None, lasting: true, source: "https://github.com/junkurihara/rust-rpxy/commit/6b3a4d5eaa" },
        ],
    },
    Program {
        name: "ruget",
        spelt: &["ruget"],
        mended: &[
            Mended { since: Version("0.4.2"), causes: &["openssl-soname-missing"], brings: "no longer needs the functions of OpenSSL 1.0", switch: None, lasting: true, source: "https://github.com/ksk001100/ruget/issues/3" },
        ],
    },
    Program {
        name: "rumqttc",
        spelt: &["rumqttc"],
        mended: &[
            Mended { since: Version("0.22.0"), causes: &["ip-address-not-supported-by-library"], brings: "is on rustls 0.21, so certificates for IP addresses work", switch: None, lasting: true, source: "https://github.com/bytebeamio/rumqtt/blob/main/rumqttc/CHANGELOG.md" },
            Mended { since: Version("0.24.0"), causes: &["private-key-format"], brings: "reads PKCS#1, PKCS#8 and SEC1 keys and finds the kind by itself", switch: None, lasting: true, source: "https://github.com/bytebeamio/rumqtt/blob/main/rumqttc/CHANGELOG.md" },
            Mended { since: Version("0.25.1"), causes: &["crypto-provider-ambiguous"], brings: "has the feature use-rustls-no-provider, so that aws-lc-rs is not forced in", switch: None, lasting: true, source: "https://github.com/bytebeamio/rumqtt/blob/main/rumqttc/CHANGELOG.md" },
        ],
    },
    Program {
        name: "rumqttd",
        spelt: &["rumqttd"],
        mended: &[
            Mended { since: Version("0.19.0"), causes: &["private-key-format"], brings: "reads EC keys", switch: None, lasting: true, source: "https://github.com/bytebeamio/rumqtt/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "rusoto",
        spelt: &["rusoto_core", "rusoto_credential", "rusoto_s3"],
        mended: &[
            Mended { since: Version("0.48.0"), causes: &["no-system-roots"], brings: "has the feature rustls-webpki for machines without a store", switch: None, lasting: true, source: "https://github.com/rusoto/rusoto/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "rustic",
        spelt: &["rustic"],
        mended: &[
            Mended { since: Version("0.6.0"), causes: &["private-ca-not-trusted"], brings: "takes TLS root certificates of your own for the REST backend", switch: None, lasting: true, source: "https://github.com/rustic-rs/rustic/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.11.4"), causes: &["no-system-roots"], brings: "has CA certificates in its Docker image", switch: None, lasting: true, source: "https://github.com/rustic-rs/rustic/pull/1779" },
        ],
    },
    Program {
        name: "rustowl",
        spelt: &["rustowl"],
        mended: &[
            Mended { since: After("0.3.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's store", switch: None, lasting: true, source: "https://github.com/cordx56/rustowl/issues/161" },
        ],
    },
    Program {
        name: "rustup",
        spelt: &["rustup"],
        mended: &[
            Mended { since: Version("1.28.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "downloads through rustls with the platform's verifier by default", switch: None, lasting: true, source: "https://github.com/rust-lang/rustup/blob/main/CHANGELOG.md" },
            Mended { since: Version("1.28.2"), causes: &["alpn-not-offered"], brings: "sets the ALPN protocols in its rustls backend", switch: None, lasting: true, source: "https://github.com/rust-lang/rustup/pull/4312" },
        ],
    },
    Program {
        name: "rustypaste-cli",
        spelt: &["rpaste"],
        mended: &[
            Mended { since: Version("0.5.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's trust store", switch: None, lasting: true, source: "https://github.com/orhun/rustypaste-cli/pull/18" },
        ],
    },
    Program {
        name: "rye",
        spelt: &["rye sync", "rye self", "rye install", "rye toolchain"],
        mended: &[
            Mended { since: Version("0.37.0"), causes: &["tls-option-not-honoured"], brings: "reads verify-ssl of its sources rightly", switch: None, lasting: true, source: "https://github.com/astral-sh/rye/pull/1208" },
            Mended { since: Version("0.1.0"), causes: &["openssl-soname-missing"], brings: "carries OpenSSL inside the binary", switch: None, lasting: true, source: "https://github.com/astral-sh/rye/pull/110" },
        ],
    },
    Program {
        name: "s3glob",
        spelt: &["s3glob"],
        mended: &[
            Mended { since: Version("0.4.12"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "can read more of the roots that the system has", switch: None, lasting: true, source: "https://github.com/quodlibetor/s3glob/issues/82" },
        ],
    },
    Program {
        name: "salvo",
        spelt: &["salvo::", "salvo_core", "salvo_proxy", "salvo-proxy"],
        mended: &[
            Mended { since: Version("0.65.1"), causes: &["missing-intermediate"], brings: "serves the whole chain of the certificate file with rustls, not its first certificate alone", switch: None, lasting: true, source: "https://github.com/salvo-rs/salvo/pull/654" },
            Mended { since: Version("0.68.0"), causes: &["private-key-format"], brings: "reads EC keys with rustls", switch: None, lasting: true, source: "https://github.com/salvo-rs/salvo/pull/787" },
            Mended { since: Version("0.87.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "lets ring or aws-lc-rs be chosen", switch: None, lasting: true, source: "https://github.com/salvo-rs/salvo/pull/1261" },
            Mended { since: Version("0.88.0"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "mends a panic of salvo-proxy with rustls", switch: None, lasting: true, source: "https://github.com/salvo-rs/salvo/pull/1276" },
            Mended { since: Version("0.92.0"), causes: &["no-system-roots"], brings: "falls back on compiled-in roots in its proxy", switch: None, lasting: true, source: "https://github.com/salvo-rs/salvo/pull/1415" },
        ],
    },
    Program {
        name: "sccache",
        spelt: &["sccache"],
        mended: &[
            Mended { since: Version("0.4.2"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/mozilla/sccache/commit/26f2da0260" },
            Mended { since: Version("0.6.0"), causes: &["tls-feature-not-enabled"], brings: "supports Redis over TLS (rediss) again", switch: None, lasting: true, source: "https://github.com/mozilla/sccache/commit/263361becd" },
        ],
    },
    Program {
        name: "see",
        spelt: &["guilhermeprokisch", "smd: error"],
        mended: &[
            Mended { since: Version("0.2.9"), causes: &["openssl-soname-missing"], brings: "is built so that it needs no OpenSSL 1.1", switch: None, lasting: true, source: "https://github.com/guilhermeprokisch/see/issues/5" },
        ],
    },
    Program {
        name: "self_update",
        spelt: &["self_update"],
        mended: &[
            Mended { since: Version("1.0.0-rc.2"), causes: &["private-ca-not-trusted"], brings: "takes further root certificates by add_root_certificate", switch: None, lasting: true, source: "https://github.com/jaemk/self_update/blob/master/CHANGELOG.md" },
        ],
    },
    Program {
        name: "sendgrid-rs",
        spelt: &["sendgrid::", "sendgrid-rs"],
        mended: &[
            Mended { since: Version("0.27.0"), causes: &["tls-feature-not-enabled"], brings: "switches rustls on in reqwest", switch: None, lasting: true, source: "https://github.com/gsquire/sendgrid-rs/pull/128" },
        ],
    },
    Program {
        name: "sentry",
        spelt: &["sentry::"],
        mended: &[
            Mended { since: Version("0.49.0"), causes: &["http-version-mixup"], brings: "turns HTTP/2 and native-tls ALPN off again in its reqwest transport, as before reqwest 0.13", switch: None, lasting: true, source: "https://github.com/getsentry/sentry-rust/pull/1258" },
            Mended { since: Version("0.38.0"), causes: &["tls-feature-not-enabled"], brings: "fails with a message when no TLS backend is available", switch: None, lasting: true, source: "https://github.com/getsentry/sentry-rust/pull/784" },
            Mended { since: Version("0.48.2"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "has the feature rustls-no-provider", switch: None, lasting: true, source: "https://github.com/getsentry/sentry-rust/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "sentry-cli",
        spelt: &["sentry-cli"],
        mended: &[
            Mended { since: Version("3.5.0"), causes: &["interception-root-not-trusted"], brings: "respects CURL_CA_BUNDLE and SSL_CERT_FILE", switch: Some("SSL_CERT_FILE=/path/ca.pem"), lasting: true, source: "https://github.com/getsentry/sentry-cli/pull/3301" },
            Mended { since: Version("3.0.2"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "respects certificates trusted in the macOS keychain on ARM Macs (3.0.3 on Intel Macs)", switch: None, lasting: true, source: "https://github.com/getsentry/sentry-cli/issues/3057" },
            Mended { since: Version("1.28.4"), causes: &["no-system-roots"], brings: "has CA certificates in its Docker image", switch: None, lasting: true, source: "https://github.com/getsentry/sentry-cli/blob/master/CHANGELOG.md" },
            Mended { since: Version("1.2.0"), causes: &["ca-bundle-path-not-probed"], brings: "probes more places for the CA bundle on Linux", switch: None, lasting: true, source: "https://github.com/getsentry/sentry-cli/blob/master/CHANGELOG.md" },
        ],
    },
    Program {
        name: "shadowsocks-rust",
        spelt: &["sslocal"],
        mended: &[
            Mended { since: Version("1.8.11"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's certificates with rustls", switch: None, lasting: true, source: "https://github.com/shadowsocks/shadowsocks-rust/commit/84db921d" },
        ],
    },
    Program {
        name: "sigstore-rs",
        spelt: &["sigstore"],
        mended: &[
            Mended { since: Version("0.12.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has the feature rustls-tls-native-roots for registries with private CAs", switch: None, lasting: true, source: "https://github.com/sigstore/sigstore-rs/pull/437" },
        ],
    },
    Program {
        name: "simple-http-server",
        spelt: &["simple-http-server"],
        mended: &[
            Mended { since: Version("0.6.6"), causes: &["openssl-soname-missing"], brings: "can be built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/TheWaWaR/simple-http-server/commit/fe903df3af" },
        ],
    },
    Program {
        name: "snx-rs",
        spelt: &["snx-rs"],
        mended: &[
            Mended { since: Version("3.0.0"), causes: &["pkcs12-algorithm-unsupported"], brings: "loads OpenSSL's legacy provider for old PKCS#12 ciphers", switch: None, lasting: true, source: "https://github.com/ancwrd1/snx-rs/issues/68" },
        ],
    },
    Program {
        name: "sozu",
        spelt: &["sozu"],
        mended: &[
            Mended { since: Version("2.0.0"), causes: &["missing-close-notify"], brings: "sends close_notify before it closes", switch: None, lasting: true, source: "https://github.com/sozu-proxy/sozu/commit/4653a33220" },
        ],
    },
    Program {
        name: "spin",
        spelt: &["spin up"],
        mended: &[
            Mended { since: Version("4.0.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "supports rustls-platform-verifier", switch: None, lasting: true, source: "https://github.com/spinframework/spin/pull/3426" },
            Mended { since: Version("0.8.0"), causes: &["tls-feature-not-enabled"], brings: "supports TLS to Postgres and Redis", switch: None, lasting: true, source: "https://github.com/spinframework/spin/commit/fc69afa3d6" },
            Mended { since: Version("2.7.0"), causes: &["private-ca-not-trusted", "self-signed-certificate", "client-certificate-required"], brings: "takes a CA and a client certificate for outbound requests", switch: None, lasting: true, source: "https://github.com/spinframework/spin/commit/8477d37e13" },
        ],
    },
    Program {
        name: "spotify-player",
        spelt: &["spotify_player", "spotify-player"],
        mended: &[
            Mended { since: Version("0.20.2"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "uses ring as provider of rustls", switch: None, lasting: true, source: "https://github.com/aome510/spotify-player/pull/598" },
            Mended { since: Version("0.20.2"), causes: &["alpn-not-offered", "http-version-mixup"], brings: "offers h2 by ALPN with native-tls", switch: None, lasting: true, source: "https://github.com/aome510/spotify-player/pull/622" },
        ],
    },
    Program {
        name: "sql-studio",
        spelt: &["sql-studio"],
        mended: &[
            Mended { since: Version("0.1.21"), causes: &["openssl-soname-missing"], brings: "runs with OpenSSL 3 again, which 0.1.20 did not", switch: None, lasting: true, source: "https://github.com/frectonz/sql-studio/issues/36" },
            Mended { since: Version("0.1.44"), causes: &["tls-config-not-supplied", "tls-feature-not-enabled"], brings: "can reach Postgres with TLS", switch: None, lasting: true, source: "https://github.com/frectonz/sql-studio/issues/62" },
        ],
    },
    Program {
        name: "sqlx",
        spelt: &["sqlx"],
        mended: &[
            Mended { since: Version("0.8.3"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has the feature tls-rustls-ring-native-roots (and the aws-lc-rs one) for the system's store", switch: None, lasting: true, source: "https://github.com/launchbadge/sqlx/pull/3551" },
            Mended { since: Version("0.7.0"), causes: &["client-certificate-required"], brings: "can present a client certificate and key (Postgres, MySQL, MariaDB)", switch: None, lasting: true, source: "https://github.com/launchbadge/sqlx/pull/1850" },
            Mended { since: Version("0.8.4"), causes: &["private-key-format"], brings: "reads a PEM private key given in PGSSLKEY rightly", switch: None, lasting: true, source: "https://github.com/launchbadge/sqlx/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.8.1"), causes: &["crypto-provider-ambiguous"], brings: "lets you choose the provider; the plain tls-rustls features mean ring", switch: None, lasting: true, source: "https://github.com/launchbadge/sqlx/pull/3399" },
            Mended { since: Version("0.9.0-alpha.1"), causes: &["tls-option-not-honoured"], brings: "honours a mode without host name check again with rustls 0.23.24 and later", switch: None, lasting: true, source: "https://github.com/launchbadge/sqlx/pull/3861" },
            Mended { since: Version("0.2.2"), causes: &["server-without-tls", "no-answer"], brings: "no longer stalls when Postgres has no TLS", switch: None, lasting: true, source: "https://github.com/launchbadge/sqlx/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.8.0"), causes: &["missing-close-notify"], brings: "shuts a TLS connection down cleanly", switch: None, lasting: true, source: "https://github.com/launchbadge/sqlx/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "sqlx-cli",
        spelt: &["sqlx-cli"],
        mended: &[
            Mended { since: Version("0.5.10"), causes: &["tls-backend-not-selected"], brings: "can be built on rustls instead of native-tls", switch: Some("cargo install sqlx-cli --no-default-features --features rustls"), lasting: true, source: "https://github.com/launchbadge/sqlx/pull/1584" },
        ],
    },
    Program {
        name: "stackable-operator",
        spelt: &["stackable_operator"],
        mended: &[
            Mended { since: Version("0.87.5"), causes: &["crypto-provider-missing"], brings: "turns kube/ring on, so that rustls has a provider again", switch: None, lasting: true, source: "https://github.com/stackabletech/operator-rs/pull/990" },
        ],
    },
    Program {
        name: "stalwart",
        spelt: &["stalwart"],
        mended: &[
            Mended { since: Version("0.16.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with rustls-platform-verifier instead of webpki", switch: None, lasting: true, source: "https://github.com/stalwartlabs/stalwart/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.3.1"), causes: &["no-system-roots"], brings: "has CA certificates in its Docker image", switch: None, lasting: true, source: "https://github.com/stalwartlabs/stalwart/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.3.2"), causes: &["private-key-format"], brings: "accepts Ed25519 certificates in PEM files", switch: None, lasting: true, source: "https://github.com/stalwartlabs/stalwart/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.8.0"), causes: &["tls-feature-not-enabled"], brings: "supports TLS to MySQL", switch: None, lasting: true, source: "https://github.com/stalwartlabs/stalwart/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.3.3"), causes: &["private-key-format"], brings: "reads Ed25519 keys in PKCS#8 version 1", switch: None, lasting: true, source: "https://github.com/stalwartlabs/stalwart/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.3.10"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "can accept invalid certificates on outbound SMTP", switch: None, lasting: false, source: "https://github.com/stalwartlabs/stalwart/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.3.3"), causes: &["private-key-format"], brings: "reads Ed25519 keys in PKCS#8", switch: None, lasting: true, source: "https://github.com/stalwartlabs/stalwart/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.11.7"), causes: &["name-mismatch"], brings: "accepts another name in a certificate that DANE vouches for", switch: None, lasting: true, source: "https://github.com/stalwartlabs/stalwart/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.16.11"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "has allowInvalidCerts for S3", switch: None, lasting: false, source: "https://github.com/stalwartlabs/stalwart/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "stytch",
        spelt: &["stytch"],
        mended: &[
            Mended { since: Version("10.3.0"), causes: &["no-system-roots"], brings: "has the feature webpki-root-certs for systems without a store", switch: None, lasting: true, source: "https://github.com/stytchauth/stytch-rust/pull/117" },
        ],
    },
    Program {
        name: "suppaftp",
        spelt: &["suppaftp"],
        mended: &[
            Mended { since: Version("6.0.5"), causes: &["crypto-provider-ambiguous"], brings: "makes rustls use ring", switch: None, lasting: true, source: "https://github.com/veeso/suppaftp/issues/94" },
            Mended { since: Version("6.0.6"), causes: &["missing-close-notify"], brings: "closes the TLS stream of the data connection rightly with rustls", switch: None, lasting: true, source: "https://github.com/veeso/suppaftp/issues/95" },
            Mended { since: Version("8.0.0"), causes: &["crypto-provider-ambiguous"], brings: "lets you choose the rustls backend by feature", switch: None, lasting: true, source: "https://github.com/veeso/suppaftp/issues/131" },
        ],
    },
    Program {
        name: "surrealdb",
        spelt: &["surrealdb"],
        mended: &[
            Mended { since: Version("1.0.0-beta.10"), causes: &["tls-feature-not-enabled"], brings: "switches the right feature on for wss with rustls", switch: None, lasting: true, source: "https://github.com/surrealdb/surrealdb/pull/1960" },
        ],
    },
    Program {
        name: "svix CLI",
        spelt: &["svix"],
        mended: &[
            Mended { since: Version("1.81.0"), causes: &["crypto-provider-ambiguous"], brings: "installs a crypto provider, so that svix listen no longer panics (broken since 1.77.0)", switch: None, lasting: true, source: "https://github.com/svix/svix-webhooks/pull/2103" },
            Mended { since: Version("1.74.1"), causes: &["no-system-roots"], brings: "has CA certificates in its Docker images", switch: None, lasting: true, source: "https://github.com/svix/svix-webhooks/blob/HEAD/ChangeLog.md" },
            Mended { since: Version("1.84.0"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "can leave out the verification in svix listen", switch: None, lasting: false, source: "https://github.com/svix/svix-webhooks/blob/HEAD/ChangeLog.md" },
        ],
    },
    Program {
        name: "tabularis",
        spelt: &["tabularis"],
        mended: &[
            Mended { since: Version("0.9.12"), causes: &["tls-feature-not-enabled"], brings: "supports TLS to Postgres", switch: None, lasting: true, source: "https://github.com/TabularisDB/tabularis/commit/a457fe5d06" },
            Mended { since: Version("0.9.18"), causes: &["server-without-tls", "private-ca-not-trusted", "self-signed-certificate"], brings: "has TLS settings for MySQL", switch: None, lasting: true, source: "https://github.com/TabularisDB/tabularis/commit/d5fe36d891" },
        ],
    },
    Program {
        name: "tauri",
        spelt: &["tauri"],
        mended: &[
            Mended { since: Version("1.1.0"), causes: &["openssl-soname-missing"], brings: "has features that link OpenSSL in statically on Linux", switch: None, lasting: true, source: "https://github.com/tauri-apps/tauri/pull/4809" },
        ],
    },
    Program {
        name: "tauri plugins",
        spelt: &["tauri_plugin_http", "tauri-plugin-http", "tauri_plugin_updater", "tauri-plugin-updater", "tauri_plugin_websocket"],
        mended: &[
            Mended { since: Version("2.0.0-beta.5"), causes: &["tls-feature-not-enabled"], brings: "is built with TLS by default in tauri-plugin-http (the updater and websocket plugins since 2.0.0-beta.4)", switch: None, lasting: true, source: "https://github.com/tauri-apps/plugins-workspace/blob/HEAD/plugins/http/CHANGELOG.md" },
        ],
    },
    Program {
        name: "tealdeer",
        spelt: &["tealdeer"],
        mended: &[
            Mended { since: Version("1.5.0"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/dbrgn/tealdeer/blob/main/CHANGELOG.md" },
            Mended { since: Version("1.7.0"), causes: &["tls-backend-not-selected"], brings: "can be built with native-tls as well as rustls", switch: Some("cargo install tealdeer --no-default-features --features native-tls"), lasting: true, source: "https://github.com/dbrgn/tealdeer/blob/main/CHANGELOG.md" },
        ],
    },
    Program {
        name: "tectonic in Termux",
        spelt: &["tectonic"],
        mended: &[
            Mended { since: Version("0.17.0-1"), causes: &["android-verifier-not-initialized"], brings: "is patched not to use the Android verifier", switch: None, lasting: true, source: "https://github.com/termux/termux-packages/issues/31020" },
        ],
    },
    Program {
        name: "telegraf",
        spelt: &["telegraf"],
        mended: &[
            Mended { since: Version("1.27.0"), causes: &["encrypted-private-key"], brings: "reads private keys that are protected by a passphrase", switch: None, lasting: true, source: "https://github.com/influxdata/telegraf/pull/13262" },
            Mended { since: Version("1.17.1"), causes: &["name-mismatch"], brings: "lets the server name for SNI be given", switch: None, lasting: true, source: "https://github.com/influxdata/telegraf/pull/7897" },
            Mended { since: Version("1.25.0"), causes: &["tls-renegotiation-required"], brings: "lets the renegotiation method be set", switch: None, lasting: true, source: "https://github.com/influxdata/telegraf/pull/12302" },
        ],
    },
    Program {
        name: "teloxide",
        spelt: &["teloxide"],
        mended: &[
            Mended { since: Version("0.13.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has a feature for rustls with the system's roots", switch: None, lasting: true, source: "https://github.com/teloxide/teloxide/commit/07f02e6d0c" },
        ],
    },
    Program {
        name: "testcontainers",
        spelt: &["testcontainers"],
        mended: &[
            Mended { since: Version("0.19.0"), causes: &["openssl-headers-missing", "openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/testcontainers/testcontainers-rs/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "tiberius",
        spelt: &["tiberius"],
        mended: &[
            Mended { since: Version("0.7.2"), causes: &["private-ca-not-trusted"], brings: "can add a CA file to the roots", switch: None, lasting: true, source: "https://github.com/prisma/tiberius/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.4.7"), causes: &["name-mismatch"], brings: "passes the host name to the TLS handshake (Azure SQL without TrustServerCertificate)", switch: None, lasting: true, source: "https://github.com/prisma/tiberius/blob/main/CHANGELOG.md" },
        ],
    },
    Program {
        name: "tlrc",
        spelt: &["tldr"],
        mended: &[
            Mended { since: Version("1.9.3"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's roots by default", switch: None, lasting: true, source: "https://github.com/tldr-pages/tlrc/commit/3092e01296" },
            Mended { since: Version("1.11.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "really uses rustls-platform-verifier, that is the system's store", switch: None, lasting: true, source: "https://github.com/tldr-pages/tlrc/issues/118" },
        ],
    },
    Program {
        name: "toasty",
        spelt: &["toasty::", "toasty_driver"],
        mended: &[
            Mended { since: Version("0.4.0"), causes: &["tls-config-not-supplied", "tls-feature-not-enabled"], brings: "supports TLS to Postgres", switch: None, lasting: true, source: "https://github.com/tokio-rs/toasty/pull/663" },
        ],
    },
    Program {
        name: "tokio-tungstenite",
        spelt: &["tokio_tungstenite"],
        mended: &[
            Mended { since: Version("0.19.0"), causes: &["server-name-built-wrong"], brings: "works around rustls refusing IPv6 addresses in square brackets", switch: None, lasting: true, source: "https://github.com/snapview/tokio-tungstenite/blob/master/CHANGELOG.md" },
            Mended { since: Version("0.24.0"), causes: &["tls-feature-not-enabled"], brings: "returns an error for wss URLs when no TLS feature is on", switch: None, lasting: true, source: "https://github.com/snapview/tokio-tungstenite/blob/master/CHANGELOG.md" },
        ],
    },
    Program {
        name: "tombi",
        spelt: &["tombi"],
        mended: &[
            Mended { since: Version("0.6.23"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's store", switch: None, lasting: true, source: "https://github.com/tombi-toml/tombi/pull/1088" },
        ],
    },
    Program {
        name: "tonic",
        spelt: &["tonic::", "tonic-0."],
        mended: &[
            Mended { since: Version("0.1.1"), causes: &["server-name-built-wrong"], brings: "takes the host of the URI where no name is given for TLS", switch: None, lasting: true, source: "https://github.com/hyperium/tonic/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.5.0"), causes: &["no-system-roots", "no-roots-configured"], brings: "has the feature tls-webpki-roots", switch: None, lasting: true, source: "https://github.com/hyperium/tonic/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.10.0"), causes: &["plaintext-peer"], brings: "leaves TLS out for addresses with http://", switch: None, lasting: true, source: "https://github.com/hyperium/tonic/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.12.0"), causes: &["only-first-certificate-of-bundle-read", "private-ca-not-trusted"], brings: "takes several CA certificates", switch: None, lasting: true, source: "https://github.com/hyperium/tonic/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "topgrade",
        spelt: &["topgrade"],
        mended: &[
            Mended { since: Version("9.1.0"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/topgrade-rs/topgrade/pull/908" },
        ],
    },
    Program {
        name: "trino-lb",
        spelt: &["trino-lb", "trino_lb"],
        mended: &[
            Mended { since: Version("0.3.1"), causes: &["crypto-provider-ambiguous", "crypto-provider-missing"], brings: "installs a default crypto provider", switch: None, lasting: true, source: "https://github.com/stackabletech/trino-lb/pull/45" },
        ],
    },
    Program {
        name: "trunk",
        spelt: &["trunk serve", "trunk build"],
        mended: &[
            Mended { since: Version("0.18.5"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "takes the system's roots for HTTP and websockets alike", switch: None, lasting: true, source: "https://github.com/trunk-rs/trunk/commit/8599145" },
            Mended { since: Version("0.21.0-alpha.5"), causes: &["tls-backend-not-selected"], brings: "is built on native-tls (OpenSSL) by default, because aws-lc broke the Windows build", switch: None, lasting: true, source: "https://github.com/trunk-rs/trunk/commit/30f73d9" },
        ],
    },
    Program {
        name: "tungstenite",
        spelt: &["tungstenite::", "tungstenite-0."],
        mended: &[
            Mended { since: Version("0.14.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "reads the system's roots with its feature rustls-tls", switch: None, lasting: true, source: "https://github.com/snapview/tungstenite-rs/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.15.0"), causes: &["no-system-roots", "os-store-not-consulted", "interception-root-not-trusted"], brings: "lets compiled-in or the system's roots be chosen (rustls-tls-webpki-roots, rustls-tls-native-roots)", switch: None, lasting: true, source: "https://github.com/snapview/tungstenite-rs/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "turbo",
        spelt: &["turbo"],
        mended: &[
            Mended { since: Version("2.9.6"), causes: &["private-ca-not-trusted"], brings: "reads SSL_CERT_FILE and SSL_CERT_DIR also in its fast first client (failed now and then since 2.8.15)", switch: Some("SSL_CERT_FILE=/path/ca.pem"), lasting: true, source: "https://github.com/vercel/turborepo/pull/12591" },
        ],
    },
    Program {
        name: "tuwunel",
        spelt: &["tuwunel"],
        mended: &[
            Mended { since: Version("1.5.1"), causes: &["no-system-roots"], brings: "has compiled-in roots besides the system's", switch: None, lasting: true, source: "https://github.com/matrix-construct/tuwunel/commit/87faf818ff" },
            Mended { since: Version("1.6.1"), causes: &["no-system-roots"], brings: "has compiled-in roots for its media on S3", switch: None, lasting: true, source: "https://github.com/matrix-construct/tuwunel/commit/46d69a17aa" },
            Mended { since: Version("1.8.3"), causes: &["android-verifier-not-initialized"], brings: "uses compiled-in roots for mail on Android", switch: None, lasting: true, source: "https://github.com/matrix-construct/tuwunel/commit/7a98252007" },
            Mended { since: Version("1.9.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted", "crypto-provider-ambiguous", "crypto-provider-missing"], brings: "uses the platform's store and one crypto provider", switch: None, lasting: true, source: "https://github.com/matrix-construct/tuwunel/blob/HEAD/RELEASE.md" },
        ],
    },
    Program {
        name: "typst",
        spelt: &["typst"],
        mended: &[
            Mended { since: Version("0.8.0"), causes: &["private-ca-not-trusted"], brings: "has --cert for a CA certificate of your own", switch: Some("--cert ca.pem"), lasting: true, source: "https://typst.app/docs/changelog/0.8.0/" },
            Mended { since: Version("0.11.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "fetches with the system's own TLS implementation", switch: None, lasting: true, source: "https://typst.app/docs/changelog/0.11.0/" },
            Mended { since: Version("0.12.0"), causes: &["ca-file-unreadable"], brings: "says so when the file of --cert or TYPST_CERT cannot be loaded, where it failed silently", switch: Some("TYPST_CERT=/path/ca.pem"), lasting: true, source: "https://typst.app/docs/changelog/0.12.0/" },
        ],
    },
    Program {
        name: "ureq",
        spelt: &["ureq"],
        mended: &[
            Mended { since: Version("2.10.1"), causes: &["crypto-provider-missing"], brings: "uses ring by default where 2.10.0 panicked without a process-wide provider", switch: None, lasting: true, source: "https://github.com/algesten/ureq/blob/main/CHANGELOG.md" },
            Mended { since: Version("3.4.0"), causes: &["server-name-built-wrong"], brings: "strips the brackets of an IPv6 address before it makes the server name", switch: None, lasting: true, source: "https://github.com/algesten/ureq/pull/1171" },
            Mended { since: Version("2.7.0"), causes: &["ip-address-not-supported-by-library"], brings: "is on rustls 0.21, which can verify IP addresses", switch: None, lasting: true, source: "https://github.com/algesten/ureq/pull/601" },
            Mended { since: Version("1.4.0"), causes: &["ipv6-literal-as-server-name", "server-name-built-wrong"], brings: "strips the brackets of an IPv6 address before TLS", switch: None, lasting: true, source: "https://github.com/algesten/ureq/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("2.6.0"), causes: &["unparsable-root-in-store", "no-system-roots"], brings: "no longer panics when the system's roots cannot be loaded", switch: None, lasting: true, source: "https://github.com/algesten/ureq/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("3.1.0"), causes: &["error-cause-not-printed"], brings: "shows the reason behind a failure of native-tls", switch: None, lasting: true, source: "https://github.com/algesten/ureq/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("3.4.0"), causes: &["proxy-interferes"], brings: "begins TLS with the target through an HTTPS proxy", switch: None, lasting: true, source: "https://github.com/algesten/ureq/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "urllib3",
        spelt: &["urllib3."],
        mended: &[
            Mended { since: Version("1.18"), causes: &["ip-address-not-supported-by-library", "name-mismatch"], brings: "accepts IP addresses in subjectAltName", switch: None, lasting: true, source: "https://github.com/urllib3/urllib3/blob/HEAD/CHANGES.rst" },
            Mended { since: Version("1.25.3"), causes: &["no-roots-configured", "os-store-not-consulted", "interception-root-not-trusted"], brings: "loads the system's CA certificates where none are given", switch: None, lasting: true, source: "https://github.com/urllib3/urllib3/blob/HEAD/CHANGES.rst" },
            Mended { since: Version("1.25.5"), causes: &["tls-option-not-honoured"], brings: "honours cert_reqs=CERT_NONE with Python before 3.7.4 and OpenSSL 1.1.1", switch: None, lasting: true, source: "https://github.com/urllib3/urllib3/blob/HEAD/CHANGES.rst" },
            Mended { since: Version("1.26.7"), causes: &["ipv6-literal-as-server-name", "name-mismatch"], brings: "strips the brackets of an IPv6 address before it is verified", switch: None, lasting: true, source: "https://github.com/urllib3/urllib3/blob/HEAD/CHANGES.rst" },
            Mended { since: Version("1.26.19"), causes: &["proxy-url-scheme", "plaintext-peer"], brings: "tells with OpenSSL 3.2 too that a proxy's URL has https:// by mistake (2.2.0 in the 2.x series)", switch: None, lasting: true, source: "https://github.com/urllib3/urllib3/blob/HEAD/CHANGES.rst" },
            Mended { since: Version("2.2.0"), causes: &["trailing-dot-in-name"], brings: "strips the trailing dot of a host name before TLS", switch: None, lasting: true, source: "https://github.com/urllib3/urllib3/blob/HEAD/CHANGES.rst" },
        ],
    },
    Program {
        name: "urx",
        spelt: &["urx --", "urx::"],
        mended: &[
            Mended { since: Version("0.3.0"), causes: &["self-signed-certificate", "private-ca-not-trusted"], brings: "has --insecure", switch: Some("--insecure"), lasting: false, source: "https://github.com/hahwul/urx/commit/1b112c15c9" },
        ],
    },
    Program {
        name: "uv",
        spelt: &["uv pip", "uv sync", "uv run", "uv add", "uv lock", "uv python", "uv tool", "uv_client", "uv-client"],
        mended: &[
            Mended { since: Version("0.1.18"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has --native-tls, which reads the system's store at run time", switch: Some("--native-tls"), lasting: true, source: "https://github.com/astral-sh/uv/blob/main/changelogs/0.1.x.md" },
            Mended { since: Version("0.1.19"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has the variable UV_NATIVE_TLS for the same choice", switch: Some("UV_NATIVE_TLS=true"), lasting: true, source: "https://github.com/astral-sh/uv/blob/main/changelogs/0.1.x.md" },
            Mended { since: Version("0.11.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "verifies with the system's own verifier (rustls-platform-verifier) when system certificates are asked for, and names the switch --system-certs (--native-tls still works)", switch: Some("--system-certs"), lasting: true, source: "https://github.com/astral-sh/uv/blob/main/changelogs/0.11.x.md" },
            Mended { since: Version("0.1.19"), causes: &["interception-root-not-trusted"], brings: "reads SSL_CERT_FILE without needing --native-tls", switch: Some("SSL_CERT_FILE=/path/ca.pem"), lasting: true, source: "https://github.com/astral-sh/uv/blob/main/changelogs/0.1.x.md" },
            Mended { since: Version("0.9.10"), causes: &["private-ca-not-trusted"], brings: "reads SSL_CERT_DIR besides SSL_CERT_FILE", switch: Some("SSL_CERT_DIR=/path"), lasting: true, source: "https://github.com/astral-sh/uv/blob/main/changelogs/0.9.x.md" },
            Mended { since: Version("0.12.0"), causes: &["private-ca-not-trusted"], brings: "takes a PEM bundle with --cert in its pip interface; the bundle replaces all other roots", switch: Some("uv pip install --cert ca.pem"), lasting: true, source: "https://github.com/astral-sh/uv/blob/main/CHANGELOG.md" },
            Mended { since: Version("0.11.0"), causes: &["ssl-cert-env-wrong"], brings: "ignores an empty SSL_CERT_FILE", switch: None, lasting: true, source: "https://github.com/astral-sh/uv/blob/main/changelogs/0.11.x.md" },
            Mended { since: Version("0.9.27"), causes: &["ssl-cert-env-wrong"], brings: "no longer loops for ever when SSL_CERT_FILE names a directory", switch: None, lasting: true, source: "https://github.com/astral-sh/uv/blob/main/changelogs/0.9.x.md" },
            Mended { since: Version("0.2.11"), causes: &["client-certificate-required"], brings: "can present a client certificate (mTLS)", switch: Some("SSL_CLIENT_CERT=/path/cert-and-key.pem"), lasting: true, source: "https://github.com/astral-sh/uv/blob/main/changelogs/0.2.x.md" },
            Mended { since: Version("0.1.44"), causes: &["crypto-library-bug"], brings: "restores the aarch64 Linux build of 0.1.42; the build of 0.1.43 gave BadSignature errors", switch: None, lasting: true, source: "https://github.com/astral-sh/uv/blob/main/changelogs/0.1.x.md" },
            Mended { since: Version("0.11.7"), causes: &["unparsable-root-in-store"], brings: "leaves out certificates of the bundle that it cannot use, with a warning (0.11.0 to 0.11.6 refused the whole bundle)", switch: None, lasting: true, source: "https://github.com/astral-sh/uv/issues/18890" },
            Mended { since: Version("0.3.0"), causes: &["no-system-roots"], brings: "has CA certificates in its Docker images", switch: None, lasting: true, source: "https://github.com/astral-sh/uv/blob/HEAD/changelogs/0.3.x.md" },
            Mended { since: Version("0.11.5"), causes: &["unparsable-root-in-store", "ca-file-unreadable"], brings: "reports an unusable certificate as an error, where it panicked", switch: None, lasting: true, source: "https://github.com/astral-sh/uv/blob/HEAD/changelogs/0.11.x.md" },
            Mended { since: Version("0.11.8"), causes: &["empty-ssl-cert-dir-entry"], brings: "no longer warns about an SSL_CERT_DIR that is empty", switch: None, lasting: true, source: "https://github.com/astral-sh/uv/blob/HEAD/changelogs/0.11.x.md" },
        ],
    },
    Program {
        name: "uvr",
        spelt: &["uvr lock", "uvr sync", "uvr add"],
        mended: &[
            Mended { since: Version("0.4.4"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "trusts the platform's store besides compiled-in roots, and honours SSL_CERT_FILE", switch: None, lasting: true, source: "https://github.com/nbafrank/uvr/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "vantage-sql",
        spelt: &["vantage_sql"],
        mended: &[
            Mended { since: Version("0.6.6"), causes: &["tls-feature-not-enabled"], brings: "builds sqlx with TLS", switch: None, lasting: true, source: "https://github.com/romaninsh/vantage/pull/327" },
        ],
    },
    Program {
        name: "vaultrs",
        spelt: &["vaultrs"],
        mended: &[
            Mended { since: Version("0.4.0"), causes: &["private-ca-not-trusted", "self-signed-certificate"], brings: "takes CA certificates of your own", switch: None, lasting: true, source: "https://github.com/jmgilman/vaultrs/commit/23ef6f64ad" },
            Mended { since: Version("0.7.1"), causes: &["client-certificate-required"], brings: "can present a client certificate", switch: None, lasting: true, source: "https://github.com/jmgilman/vaultrs/commit/be264177fd" },
        ],
    },
    Program {
        name: "vaultwarden",
        spelt: &["vaultwarden"],
        mended: &[
            Mended { since: Version("0.10.0"), causes: &["no-system-roots"], brings: "has CA certificates in its image", switch: None, lasting: true, source: "https://github.com/dani-garcia/vaultwarden/commit/dfb348d6" },
            Mended { since: Version("1.8.0"), causes: &["starttls-vs-implicit-tls"], brings: "can begin TLS at once in mail, in place of STARTTLS", switch: None, lasting: true, source: "https://github.com/dani-garcia/vaultwarden/commit/e93538cea9" },
        ],
    },
    Program {
        name: "vector",
        spelt: &["vector::"],
        mended: &[
            Mended { since: Version("0.56.0"), causes: &["client-certificate-required"], brings: "no longer drops the client certificate (crt_file, key_file) of its mqtt source", switch: None, lasting: true, source: "https://vector.dev/releases/0.56.0/" },
            Mended { since: Version("0.51.0"), causes: &["client-certificate-required"], brings: "uses the TLS client certificate settings of its mqtt sink", switch: None, lasting: true, source: "https://vector.dev/releases/0.51.0/" },
            Mended { since: Version("0.53.0"), causes: &["tls-feature-not-enabled"], brings: "can make TLS connections in its postgres sink (the sqlx TLS feature was off)", switch: None, lasting: true, source: "https://vector.dev/releases/0.53.0/" },
            Mended { since: Version("0.42.0"), causes: &["name-mismatch"], brings: "has tls.server_name to give the server name for the handshake", switch: None, lasting: true, source: "https://vector.dev/releases/0.42.0/" },
            Mended { since: Version("0.35.0"), causes: &["tls-option-not-honoured"], brings: "passes tls.verify_certificate on to its kafka source and sink", switch: None, lasting: true, source: "https://vector.dev/releases/0.35.0/" },
            Mended { since: Version("0.33.0"), causes: &["openssl-cert-path-missing"], brings: "has a switch that turns the probing for OpenSSL's certificate paths off", switch: None, lasting: true, source: "https://vector.dev/releases/0.33.0/" },
            Mended { since: Version("0.32.0"), causes: &["proxy-interferes"], brings: "verifies the server's certificate rightly when its vector sink goes through an HTTPS proxy", switch: None, lasting: true, source: "https://vector.dev/releases/0.32.0/" },
            Mended { since: Version("0.22.1"), causes: &["private-ca-not-trusted"], brings: "works with k3s and k3d again in kubernetes_logs (certificate errors in 0.22.0)", switch: None, lasting: true, source: "https://vector.dev/releases/0.22.1/" },
            Mended { since: Version("0.21.0"), causes: &["private-ca-not-trusted"], brings: "lets the AWS sinks take the tls options (CA file for compatible endpoints)", switch: None, lasting: true, source: "https://vector.dev/releases/0.21.0/" },
            Mended { since: Version("0.29.0"), causes: &["tls-feature-not-enabled"], brings: "supports TLS in its amqp source and sink", switch: None, lasting: true, source: "https://vector.dev/releases/0.29.0/" },
            Mended { since: Version("0.11.0"), causes: &["missing-intermediate", "only-first-certificate-of-bundle-read"], brings: "reads all certificates of a PEM file", switch: None, lasting: true, source: "https://github.com/vectordotdev/vector/pull/3687" },
            Mended { since: Version("0.16.1"), causes: &["plaintext-peer", "plain-client-on-tls-port"], brings: "takes https as the scheme of its vector sink where TLS is on", switch: None, lasting: true, source: "https://github.com/vectordotdev/vector/pull/8901" },
            Mended { since: Version("0.22.0"), causes: &["no-roots-configured"], brings: "loads the system's roots in its gcp_pubsub source", switch: None, lasting: true, source: "https://github.com/vectordotdev/vector/pull/12594" },
            Mended { since: Version("0.27.0"), causes: &["private-key-format", "ca-file-unreadable"], brings: "takes PEM texts for Kafka", switch: None, lasting: true, source: "https://github.com/vectordotdev/vector/pull/15448" },
        ],
    },
    Program {
        name: "vessel",
        spelt: &["vessel init", "vessel: error"],
        mended: &[
            Mended { since: Version("0.7.0"), causes: &["openssl-soname-missing"], brings: "runs with OpenSSL 3", switch: None, lasting: true, source: "https://github.com/caffeinelabs/vessel/issues/77" },
        ],
    },
    Program {
        name: "videocall-cli",
        spelt: &["videocall-cli", "videocall_cli"],
        mended: &[
            Mended { since: After("2.0.1"), causes: &["alpn-mismatch"], brings: "offers h3 in place of a draft of it", switch: None, lasting: true, source: "https://github.com/security-union/videocall-rs/pull/445" },
        ],
    },
    Program {
        name: "volta",
        spelt: &["volta"],
        mended: &[
            Mended { since: Version("1.1.1"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "imports the system's root certificates rightly", switch: None, lasting: true, source: "https://github.com/volta-cli/volta/pull/1375" },
            Mended { since: Version("1.1.0"), causes: &["openssl-soname-missing"], brings: "no longer needs OpenSSL", switch: None, lasting: true, source: "https://github.com/volta-cli/volta/pull/1214" },
            Mended { since: Version("1.0.7"), causes: &["openssl-soname-missing"], brings: "has a build for Linux systems with OpenSSL 3.0", switch: None, lasting: true, source: "https://github.com/volta-cli/volta/pull/1211" },
        ],
    },
    Program {
        name: "warp",
        spelt: &["warp::", "warp-0."],
        mended: &[
            Mended { since: Version("0.3.0"), causes: &["client-certificate-required"], brings: "can ask for client certificates", switch: None, lasting: true, source: "https://github.com/seanmonstar/warp/blob/HEAD/CHANGELOG.md" },
            Mended { since: Version("0.3.7"), causes: &["private-key-format"], brings: "reads EC keys", switch: None, lasting: true, source: "https://github.com/seanmonstar/warp/blob/HEAD/CHANGELOG.md" },
        ],
    },
    Program {
        name: "wasm-bindgen-cli",
        spelt: &["wasm-bindgen"],
        mended: &[
            Mended { since: Version("0.2.88"), causes: &["openssl-soname-missing"], brings: "is built on rustls by default instead of OpenSSL (ureq in place of curl)", switch: None, lasting: true, source: "https://github.com/rustwasm/wasm-bindgen/blob/main/CHANGELOG.md" },
        ],
    },
    Program {
        name: "wasm-pack",
        spelt: &["wasm-pack"],
        mended: &[
            Mended { since: Version("0.12.0"), causes: &["openssl-soname-missing"], brings: "fetches with ureq and no longer needs OpenSSL", switch: None, lasting: true, source: "https://github.com/drager/wasm-pack/blob/master/CHANGELOG.md" },
        ],
    },
    Program {
        name: "wasmtime",
        spelt: &["wasmtime"],
        mended: &[
            Mended { since: Version("47.0.0"), causes: &["ipv6-literal-as-server-name", "server-name-built-wrong"], brings: "makes the server name of an IPv6 address rightly in wasi-http", switch: None, lasting: true, source: "https://github.com/bytecodealliance/wasmtime/pull/13686" },
        ],
    },
    Program {
        name: "websocat",
        spelt: &["websocat"],
        mended: &[
            Mended { since: Version("1.0.0"), causes: &["openssl-cert-path-missing"], brings: "probes the places of the CA bundle in its static binary", switch: None, lasting: true, source: "https://github.com/vi/websocat/commit/4f961ef37d" },
            Mended { since: Version("1.11.0"), causes: &["client-certificate-required"], brings: "can present a client certificate", switch: Some("--client-pkcs12-der=client.p12"), lasting: true, source: "https://github.com/vi/websocat/commit/be83167ac4" },
        ],
    },
    Program {
        name: "wstunnel",
        spelt: &["wstunnel"],
        mended: &[
            Mended { since: Version("9.2.4"), causes: &["unparsable-root-in-store"], brings: "skips system certificates that it cannot parse, where it stopped with BadEncoding", switch: None, lasting: true, source: "https://github.com/erebe/wstunnel/issues/234" },
            Mended { since: Version("9.3.0"), causes: &["client-certificate-required"], brings: "supports client certificates (mTLS)", switch: Some("--tls-certificate and --tls-private-key on the client"), lasting: true, source: "https://github.com/erebe/wstunnel/commit/70b5a21" },
            Mended { since: Version("10.6.0"), causes: &["crypto-provider-missing"], brings: "installs a crypto provider and reloads the system's certificates now and then", switch: None, lasting: true, source: "https://github.com/erebe/wstunnel/pull/514" },
            Mended { since: Version("8.2.0"), causes: &["private-key-format"], brings: "reads EC and RSA keys", switch: None, lasting: true, source: "https://github.com/erebe/wstunnel/commit/b64b0bb70b" },
            Mended { since: Version("9.2.4"), causes: &["unrecognized-name", "ip-address-in-sni"], brings: "has a flag to send no server name", switch: None, lasting: true, source: "https://github.com/erebe/wstunnel/commit/3129fe3219" },
        ],
    },
    Program {
        name: "xh",
        spelt: &["xh: "],
        mended: &[
            Mended { since: Version("0.15.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "uses the system's certificate store with rustls", switch: None, lasting: true, source: "https://github.com/ducaale/xh/pull/225" },
            Mended { since: Version("0.14.0"), causes: &["client-version-range-too-narrow"], brings: "has --ssl to force a TLS version", switch: Some("--ssl=tls1.2"), lasting: true, source: "https://github.com/ducaale/xh/pull/168" },
            Mended { since: Version("0.12.0"), causes: &["os-store-not-consulted", "interception-root-not-trusted"], brings: "has --native-tls to use the system's TLS library, and with it the system's store", switch: Some("--native-tls"), lasting: true, source: "https://github.com/ducaale/xh/issues/224" },
            Mended { since: Version("0.8.0"), causes: &["client-certificate-required"], brings: "has --cert and --cert-key for a client certificate", switch: Some("--cert client.pem --cert-key key.pem"), lasting: true, source: "https://github.com/ducaale/xh/pull/44" },
            Mended { since: Version("0.19.2"), causes: &["ip-address-not-supported-by-library"], brings: "is on rustls 0.21, which can verify IP addresses", switch: None, lasting: true, source: "https://github.com/ducaale/xh/pull/311" },
        ],
    },
    Program {
        name: "xh in Termux",
        spelt: &["xh: "],
        mended: &[
            Mended { since: Version("0.26.1-1"), causes: &["android-verifier-not-initialized"], brings: "is patched not to use the Android verifier", switch: None, lasting: true, source: "https://github.com/termux/termux-packages/pull/30311" },
        ],
    },
    Program {
        name: "xlm",
        spelt: &["xlm"],
        mended: &[
            Mended { since: Version("0.3.14"), causes: &["crypto-provider-ambiguous"], brings: "names its rustls crypto provider itself (0.3.13 panicked)", switch: None, lasting: true, source: "https://github.com/Blooym/xlm/issues/37" },
        ],
    },
    Program {
        name: "yaak",
        spelt: &["yaak"],
        mended: &[
            Mended { since: Version("2025.5.6"), causes: &["http-version-mixup", "alpn-mismatch"], brings: "offers the right ALPN for gRPC and websockets, which hung", switch: None, lasting: true, source: "https://github.com/mountain-loop/yaak/commit/b71bc2cc92" },
            Mended { since: Version("2025.10.0-beta.1"), causes: &["client-certificate-required"], brings: "can present a client certificate", switch: None, lasting: true, source: "https://github.com/mountain-loop/yaak/pull/319" },
            Mended { since: Version("2026.7.0-beta.2"), causes: &["client-certificate-required"], brings: "presents client certificates with native TLS on Linux", switch: None, lasting: true, source: "https://github.com/mountain-loop/yaak/pull/554" },
        ],
    },
    Program {
        name: "zellij",
        spelt: &["zellij"],
        mended: &[
            Mended { since: Version("0.44.1"), causes: &["openssl-soname-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/zellij-org/zellij/pull/4972" },
        ],
    },
    Program {
        name: "zenoh",
        spelt: &["zenoh"],
        mended: &[
            Mended { since: Version("0.7.2-rc"), causes: &["private-key-format"], brings: "reads keys in PKCS#8", switch: None, lasting: true, source: "https://github.com/eclipse-zenoh/zenoh/commit/8ff48d500f" },
            Mended { since: Version("1.6.0"), causes: &["ipv6-literal-as-server-name", "server-name-built-wrong"], brings: "reads IPv6 addresses rightly in TLS and QUIC locators", switch: None, lasting: true, source: "https://github.com/eclipse-zenoh/zenoh/pull/2138" },
        ],
    },
    Program {
        name: "zola",
        spelt: &["zola build", "zola serve"],
        mended: &[
            Mended { since: Version("0.10.0"), causes: &["openssl-soname-missing", "openssl-headers-missing"], brings: "is built on rustls instead of OpenSSL", switch: None, lasting: true, source: "https://github.com/getzola/zola/blob/HEAD/CHANGELOG.md" },
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::causes;

    #[test]
    fn every_row_is_about_a_cause_and_says_where_it_stands() {
        for program in PROGRAMS {
            assert!(!program.mended.is_empty(), "{}", program.name);
            for mended in program.mended {
                for cause in mended.causes {
                    assert!(causes::by_name(cause).is_some(), "{}: no cause {cause}", program.name);
                }
                assert!(mended.source.starts_with("https://"), "{}: {}", program.name, mended.source);
                assert!(!mended.brings.ends_with('.'), "{}: {}", program.name, mended.brings);
            }
        }
        assert!(PROGRAMS.is_sorted_by_key(|program| program.name.to_ascii_lowercase()));
    }

    #[test]
    fn names_count_as_words() {
        let names = |text| named(text).into_iter().map(|(_, name)| name).collect::<Vec<_>>();
        assert_eq!(names("WARN deno: x"), ["deno"]);
        assert_eq!(names("/home/u/.rustup/toolchains"), [""; 0]);
        assert_eq!(names("denominator"), [""; 0]);
        assert_eq!(names("uv_client::base_client: retry"), ["uv"]);
    }
}
