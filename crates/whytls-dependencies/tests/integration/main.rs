//! The readers and questions, held against real projects and hostile texts.

#![allow(clippy::unwrap_used)] // the helpers of tests stand outside of the functions that clippy knows as tests

mod hostile;
mod oracle;
mod projects;

/// One project of `tests/projects`.
struct Project {
    name: &'static str,
    lock: &'static str,
    manifest: &'static str,
}

macro_rules! projects {
    ($($name:literal),+ $(,)?) => {
        const PROJECTS: &[Project] = &[$(Project {
            name: $name,
            lock: include_str!(concat!("../projects/", $name, "/Cargo.lock")),
            manifest: include_str!(concat!("../projects/", $name, "/Cargo.toml")),
        }),+];
    };
}

projects![
    "actix-mismatch",
    "pinned",
    "reqwest-0-13",
    "reqwest-affected",
    "reqwest-both",
    "reqwest-cured",
    "reqwest-default",
    "three-lines",
    "workspace",
];

fn project(name: &str) -> &'static Project {
    PROJECTS.iter().find(|project| project.name == name).expect("the project is listed above")
}

/// A lock file in the forms of versions 1 to 3, and with sources that are not crates.io.
const OLD_FORMS: &[(&str, u32, &str)] = &[
    (
        "v1 with [root]",
        1,
        r#"[root]
name = "app"
version = "0.1.0"
dependencies = [
 "rustls 0.16.0 (registry+https://github.com/rust-lang/crates.io-index)",
]

[[package]]
name = "rustls"
version = "0.16.0"
source = "registry+https://github.com/rust-lang/crates.io-index"

[metadata]
"checksum rustls 0.16.0 (registry+https://github.com/rust-lang/crates.io-index)" = "b25a18b1bf7387f0145e7f8324e700805aade3842dd3db2e74e4cdeb4677c09e"
"#,
    ),
    (
        "v2",
        2,
        r#"[[package]]
name = "app"
version = "0.1.0"
dependencies = [
 "rustls 0.19.1",
 "rustls 0.20.9",
]

[[package]]
name = "rustls"
version = "0.19.1"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "35edb675feee39aec9c99fa5ff985081995a06d594114ae14cbe797ad7b7a6d7"

[[package]]
name = "rustls"
version = "0.20.9"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "1b80e3dec595989ea8510028f30c408a4630db12c9cbb8de34203b89d6577e99"
"#,
    ),
    (
        "v3, one version from two sources",
        3,
        r#"version = 3

[[package]]
name = "app"
version = "0.1.0"
dependencies = [
 "rustls 0.22.2 (git+https://example.org/rustls?branch=main)",
 "rustls 0.22.2 (registry+https://github.com/rust-lang/crates.io-index)",
]

[[package]]
name = "rustls"
version = "0.22.2"
source = "git+https://example.org/rustls?branch=main#0123456789012345678901234567890123456789"

[[package]]
name = "rustls"
version = "0.22.2"
source = "registry+https://github.com/rust-lang/crates.io-index"
checksum = "e87c9956bd9807afa1f77e0f7594af32566e830e088a5576d27c5b6f30f49d41"
"#,
    ),
];
