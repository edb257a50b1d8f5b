//! Tells the program which rustls 0.23 it has: `cfg(since_0_23_N)` for each N at which the errors changed.

use std::{env, fs, path::Path};

/// Releases that added a variant or changed how one is printed.
const CHANGES: [u32; 11] = [8, 9, 10, 11, 16, 24, 27, 28, 29, 45, 46];

fn main() {
    println!("cargo:rerun-if-changed=Cargo.lock");
    let folder = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let lock = fs::read_to_string(Path::new(&folder).join("Cargo.lock")).expect("cargo writes it first");
    let release: u32 = lock
        .split("name = \"rustls\"\nversion = \"0.23.")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .and_then(|release| release.parse().ok())
        .expect("the lock file names a rustls 0.23");
    println!("cargo:rustc-env=RUSTLS_0_23=0.23.{release}");
    for change in CHANGES {
        println!("cargo:rustc-check-cfg=cfg(since_0_23_{change})");
        if release >= change {
            println!("cargo:rustc-cfg=since_0_23_{change}");
        }
    }
}
