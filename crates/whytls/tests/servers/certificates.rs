//! Certificates and keys in files, as servers take them.

use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use whytls_certificates::make::{BasicConstraints, Draft, Issued, KeyKind};

use std::time::{SystemTime, UNIX_EPOCH};

const DAY: i64 = 86_400;

/// A certificate and its key in files that go away with this.
pub(crate) struct Identity {
    folder: TempDir,
}

impl Identity {
    /// For `localhost`, self-signed, P-256, no CA, valid now: the plain case.
    pub(crate) fn self_signed() -> Self {
        Self::named("localhost")
    }

    /// The same, but out of date since yesterday.
    pub(crate) fn expired() -> Self {
        Self::of(&leaf("localhost").validity(now() - 30 * DAY, now() - DAY).self_signed().unwrap())
    }

    /// The same, but for this name.
    pub(crate) fn named(name: &str) -> Self {
        Self::of(&leaf(name).self_signed().unwrap())
    }

    /// The same, but with a key of this kind.
    pub(crate) fn with_key(kind: KeyKind) -> Self {
        Self::named_with_key("localhost", kind)
    }

    /// The same, but for this name and with a key of this kind.
    pub(crate) fn named_with_key(name: &str, kind: KeyKind) -> Self {
        Self::of(&leaf(name).key_kind(kind).self_signed().unwrap())
    }

    /// That of a server below an intermediate CA, which says where to fetch that CA's certificate if an address is
    /// given; and the root.
    pub(crate) fn below_an_intermediate(ca_issuers: Option<&str>) -> (Self, Self) {
        let ca = |name| {
            Draft::new(name)
                .validity(now() - DAY, now() + 30 * DAY)
                .basic_constraints(BasicConstraints::Ca { path_len: None })
        };
        let root = ca("Root of the test").self_signed().unwrap();
        let intermediate = ca("Intermediate of the test").signed_by(&root).unwrap();
        let leaf = ca_issuers.into_iter().fold(leaf("localhost"), Draft::ca_issuers_url);
        (Self::of(&leaf.signed_by(&intermediate).unwrap()), Self::of(&root))
    }

    /// What `openssl req -newkey ALGORITHM` makes, for keys that are not made here; none if it cannot.
    pub(crate) fn by_openssl(openssl: &Path, algorithm: &str) -> Option<Self> {
        Self::by_req(openssl, &["-newkey", algorithm, "-addext", "basicConstraints=CA:FALSE"])
    }

    /// What `openssl req -x509` makes where nothing is said but the name; none if it cannot.
    pub(crate) fn by_openssl_req(openssl: &Path) -> Option<Self> {
        Self::by_req(openssl, &["-newkey", "rsa:2048"])
    }

    fn by_req(openssl: &Path, more: &[&str]) -> Option<Self> {
        let identity = Self { folder: tempfile::tempdir().unwrap() };
        let mut command = std::process::Command::new(openssl);
        command.args(["req", "-x509", "-nodes", "-days", "30", "-subj", "/CN=localhost"]);
        command.args(["-addext", "subjectAltName=DNS:localhost"]).args(more);
        command.arg("-out").arg(identity.certificate()).arg("-keyout").arg(identity.key());
        command.output().is_ok_and(|o| o.status.success()).then_some(identity)
    }

    fn of(issued: &Issued) -> Self {
        let identity = Self { folder: tempfile::tempdir().unwrap() };
        fs::write(identity.certificate(), issued.pem().unwrap()).unwrap();
        fs::write(identity.key(), issued.key().pem().unwrap()).unwrap();
        identity
    }

    pub(crate) fn certificate(&self) -> PathBuf {
        self.folder.path().join("certificate.pem")
    }

    pub(crate) fn key(&self) -> PathBuf {
        self.folder.path().join("key.pem")
    }

    /// Both for Java, with the password `password`.
    pub(crate) fn pkcs12(&self, openssl: &Path) -> PathBuf {
        let store = self.folder.path().join("store.p12");
        let mut command = std::process::Command::new(openssl);
        command.args(["pkcs12", "-export", "-passout", "pass:password", "-in"]).arg(self.certificate());
        command.arg("-inkey").arg(self.key()).arg("-out").arg(&store);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        store
    }
}

/// Valid from yesterday for 30 days.
fn leaf(name: &str) -> Draft {
    Draft::new(name)
        .validity(now() - DAY, now() + 30 * DAY)
        .basic_constraints(BasicConstraints::NotCa)
        .dns_name(name)
}

fn now() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed()
}
