//! The root stores of this machine: which each kind of client reads here, and why.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use whytls_certificates::stores::Store;

use super::environment::first_bundle;

/// A store, and who reads it.
pub(crate) struct Known {
    /// Its name.
    pub(crate) name: &'static str,
    /// The clients that read it.
    pub(crate) clients: &'static str,
    /// Why it is this one: variables, and the order in which places are looked at.
    pub(crate) why: String,
    /// The files and folders that it comes from.
    pub(crate) from: Vec<String>,
    /// What it holds; `None` where that cannot be read from here.
    pub(crate) store: Option<Store>,
}

/// No file of roots is larger, in bytes.
const LARGEST_FILE: u64 = 16 << 20;
/// No folder of roots has more files.
const MOST_FILES: usize = 4096;
/// Folders of roots that openssl-probe 0.2 looks at.
const FOLDERS: [&str; 3] = ["/etc/ssl/certs", "/etc/pki/tls/certs", "/etc/security/certificates"];
/// OPENSSLDIR of Debian, Fedora, and Alpine, Arch and SUSE.
const OPENSSL_FOLDERS: [&str; 3] = ["/usr/lib/ssl", "/etc/pki/tls", "/etc/ssl"];
/// OPENSSLDIR of an OpenSSL that is built along with a program (openssl-src) or by hand.
const BUILT_FOLDER: &str = "/usr/local/ssl";

/// Every store that clients have here, and the user's own where there is one.
pub(crate) fn all(given: Vec<Vec<u8>>) -> Vec<Known> {
    let mut stores = vec![bundled(), native(), probed(), openssl(), built()];
    stores.extend(java());
    stores.extend(node());
    stores.extend(certifi());
    if !given.is_empty() {
        let mut store = Store::default();
        given.iter().for_each(|der| store.add(der, "--ca"));
        stores.push(Known {
            name: "given",
            clients: "any client that is given these roots",
            why: "--ca names it".to_owned(),
            from: Vec::new(),
            store: Some(store),
        });
    }
    stores
}

fn bundled() -> Known {
    let mut store = Store::default();
    store.add_anchors(webpki_roots::TLS_SERVER_ROOTS);
    Known {
        name: "webpki-roots",
        clients: "reqwest 0.11 and 0.12 with rustls-tls, ureq 2 and 3 by default, awc and tonic with webpki-roots",
        why: "Mozilla's roots are compiled into the program; no file, no variable changes them. Shown are those of \
              the webpki-roots that this whytls is built with: each program has those of its own Cargo.lock."
            .to_owned(),
        from: Vec::new(),
        store: Some(store),
    }
}

/// What rustls-native-certs 0.8 loads: the variables alone where one is set, else what openssl-probe finds.
fn native() -> Known {
    let loaded = rustls_native_certs::load_native_certs();
    let mut store = Store::default();
    loaded.certs.iter().for_each(|der| store.add(der, "the system's store"));
    loaded.errors.iter().for_each(|error| store.note_unreadable(error.to_string()));
    let (file, folders) = (variable("SSL_CERT_FILE"), variable("SSL_CERT_DIR"));
    let (why, from) = if file.is_some() || folders.is_some() {
        (
            format!(
                "{} set: what is named there is read in place of the system's store, and nothing else",
                set_variables()
            ),
            file.into_iter().chain(folders).collect(),
        )
    } else if cfg!(all(unix, not(target_os = "macos"))) {
        let file = first_bundle();
        let folders = FOLDERS.into_iter().filter(|path| Path::new(path).exists());
        let from: Vec<String> = file.into_iter().chain(folders).map(str::to_owned).collect();
        let why = match file {
            Some(_) => "openssl-probe: the first file that is there, and every folder that is there",
            None => "openssl-probe: none of the files that it knows is there",
        };
        (why.to_owned(), from)
    } else {
        ("the system's own store".to_owned(), Vec::new())
    };
    Known {
        name: "rustls-native-certs",
        clients: "reqwest 0.13 (platform verifier on Linux), reqwest 0.12 with rustls-tls-native-roots, hyper-rustls and tonic with native roots",
        why,
        from,
        store: Some(store),
    }
}

/// native-tls calls openssl-probe first: a variable that leads nowhere is passed over.
fn probed() -> Known {
    let there = |name| variable(name).filter(|path| Path::new(path).exists());
    let file = there("SSL_CERT_FILE").or_else(|| first_bundle().map(str::to_owned));
    let mut folders: Vec<String> = there("SSL_CERT_DIR").into_iter().collect();
    for folder in FOLDERS.iter().filter(|path| Path::new(path).exists()) {
        if !folders.iter().any(|known| known == folder) {
            folders.push((*folder).to_owned());
        }
    }
    of_openssl(
        "native-tls",
        "reqwest with native-tls, ureq 3 with native-tls and the platform's roots, tokio-native-tls",
        "OpenSSL with what openssl-probe finds: variables that lead somewhere, else the first file and every folder"
            .to_owned(),
        file,
        folders,
    )
}

fn openssl() -> Known {
    let home = OPENSSL_FOLDERS.iter().find(|home| {
        !is_empty(&Path::new(home).join("cert.pem")) || !is_empty(&Path::new(home).join("certs"))
    });
    let home = *home.unwrap_or(&OPENSSL_FOLDERS[0]);
    of_its_own(
        "openssl",
        "curl, Python's ssl, the openssl program, and the crate openssl without openssl-probe",
        home,
        "of the system's",
    )
}

fn built() -> Known {
    of_its_own(
        "openssl-vendored",
        "programs with an OpenSSL built along (features vendored, static musl builds) that do not call openssl-probe",
        BUILT_FOLDER,
        "of a vendored build",
    )
}

/// An OpenSSL that reads its own OPENSSLDIR: each variable replaces one of the two places.
fn of_its_own(name: &'static str, clients: &'static str, home: &str, whose: &str) -> Known {
    let file = variable("SSL_CERT_FILE").unwrap_or_else(|| format!("{home}/cert.pem"));
    let folders = variable("SSL_CERT_DIR").unwrap_or_else(|| format!("{home}/certs"));
    let set = set_variables();
    let why = if set.is_empty() {
        format!("OPENSSLDIR {whose} is {home}, where cert.pem and certs/ are read")
    } else {
        format!("OPENSSLDIR {whose} is {home}; {set} set, and each replaces its own of the two places")
    };
    let folders = folders.split(':').filter(|path| !path.is_empty()).map(str::to_owned).collect();
    of_openssl(name, clients, why, Some(file), folders)
}

fn of_openssl(
    name: &'static str,
    clients: &'static str,
    mut why: String,
    file: Option<String>,
    folders: Vec<String>,
) -> Known {
    let mut store = Store::default();
    let mut missing = Vec::new();
    if let Some(path) = &file {
        if Path::new(path).exists() {
            add_file(&mut store, Path::new(path))
        } else {
            missing.push(path.clone())
        }
    }
    for path in &folders {
        if Path::new(path).is_dir() {
            add_folder(&mut store, Path::new(path))
        } else {
            missing.push(path.clone())
        }
    }
    if !missing.is_empty() {
        why = format!("{why}; not there: {}", missing.join(", "));
    }
    Known { name, clients, why, from: file.into_iter().chain(folders).collect(), store: Some(store) }
}

/// The roots of each Java that is found.
fn java() -> Vec<Known> {
    let mut files: BTreeSet<PathBuf> = BTreeSet::new();
    let homes = variable("JAVA_HOME").map(PathBuf::from);
    for home in homes.into_iter().chain(entries(Path::new("/usr/lib/jvm"))) {
        files.extend(fs::canonicalize(home.join("lib/security/cacerts")));
    }
    files
        .into_iter()
        .map(|path| {
            let mut store = Store::default();
            let bytes = read(&path);
            // PKCS #12 is opened with a password; the keystore of Java's own form is not.
            let readable = bytes.as_ref().is_ok_and(|bytes| bytes.starts_with(&[0xfe, 0xed, 0xfe, 0xed]));
            add_file(&mut store, &path);
            Known {
                name: "java",
                clients: "Java programs",
                why: if readable {
                    "lib/security/cacerts of the Java, unless -Djavax.net.ssl.trustStore names another"
                        .to_owned()
                } else {
                    "a PKCS #12 keystore, which is not opened here: keytool -list -cacerts shows it"
                        .to_owned()
                },
                from: vec![path.display().to_string()],
                store: readable.then_some(store),
            }
        })
        .collect()
}

fn node() -> Option<Known> {
    let found = variable("PATH")?
        .split(':')
        .map(|folder| Path::new(folder).join("node"))
        .find(|path| path.exists())?;
    let more = variable("NODE_EXTRA_CA_CERTS");
    Some(Known {
        name: "node",
        clients: "Node programs",
        why: match &more {
            Some(_) => "Mozilla's roots are compiled in (node -p 'tls.rootCertificates.length'), and NODE_EXTRA_CA_CERTS adds to them".to_owned(),
            None => "Mozilla's roots are compiled in: node -p 'tls.rootCertificates.length' counts them; NODE_EXTRA_CA_CERTS would add to them".to_owned(),
        },
        from: [found.display().to_string()].into_iter().chain(more).collect(),
        store: None,
    })
}

fn certifi() -> Option<Known> {
    const INSIDE: &str = "certifi/cacert.pem";
    let named = variable("REQUESTS_CA_BUNDLE").map(PathBuf::from);
    let why = if named.is_some() {
        "REQUESTS_CA_BUNDLE names it"
    } else {
        "Mozilla's roots as the package certifi brings them"
    };
    let libraries = || {
        let environment = variable("VIRTUAL_ENV").map(|home| Path::new(&home).join("lib"));
        let roots =
            environment.into_iter().chain([PathBuf::from("/usr/local/lib"), PathBuf::from("/usr/lib")]);
        roots
            .flat_map(|root| entries(&root))
            .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("python3")))
    };
    let found = libraries()
        .flat_map(|lib| ["site-packages", "dist-packages"].map(|folder| lib.join(folder).join(INSIDE)))
        .find(|path| path.exists());
    let path = named.or(found)?;
    let mut store = Store::default();
    add_file(&mut store, &path);
    Some(Known {
        name: "certifi",
        clients: "Python's requests and httpx",
        why: why.to_owned(),
        from: vec![path.display().to_string()],
        store: Some(store),
    })
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Which of the variables that name roots are set, as the beginning of a sentence.
pub(crate) fn set_variables() -> String {
    let set: Vec<&str> =
        ["SSL_CERT_FILE", "SSL_CERT_DIR"].into_iter().filter(|name| variable(name).is_some()).collect();
    match set.len() {
        0 => String::new(),
        1 => format!("{} is", set[0]),
        _ => format!("{} are", set.join(" and ")),
    }
}

fn is_empty(path: &Path) -> bool {
    match fs::metadata(path) {
        Ok(data) if data.is_dir() => entries(path).is_empty(),
        Ok(data) => data.len() == 0,
        Err(_) => true,
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.take(MOST_FILES).flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGEST_FILE).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn add_file(store: &mut Store, path: &Path) {
    match read(path) {
        Ok(bytes) => store.add_file(&bytes, &path.display().to_string()),
        Err(error) => store.note_unreadable(format!("{}: {error}", path.display())),
    }
}

/// OpenSSL finds in a folder only files that are named by a hash of the subject (c_rehash): 8 digits, a dot, a number.
fn add_folder(store: &mut Store, folder: &Path) {
    for path in entries(folder) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let hashed = name.split_once('.').is_some_and(|(hash, number)| {
            hash.len() == 8
                && hash.bytes().all(|b| b.is_ascii_hexdigit())
                && !number.is_empty()
                && number.bytes().all(|b| b.is_ascii_digit())
        });
        if hashed && path.is_file() {
            add_file(store, &path);
        }
    }
}
