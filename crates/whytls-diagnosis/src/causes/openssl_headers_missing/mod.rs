mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "openssl-headers-missing",
    title: "The build does not find OpenSSL's headers",
    at: Where::Environment,
    group: Group::Build,
    condition: said(Said::OpenSslHeadersMissing),
    signs: &[],
    rivals: &[],
    summaries: &[
        "openssl-sys is being built and finds neither headers nor a pkg-config file of OpenSSL on this machine: the package for development is not installed.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Feature,
            "Do without OpenSSL: take the rustls feature of the crate that asks for it. The tree shows which one that is.",
        )
        .commands(&["cargo tree --invert openssl-sys"]),
        Remedy::lasting(RemedyKind::Environment, "Install OpenSSL's package for development, and pkg-config.")
            .commands(&["sudo apt-get install libssl-dev pkg-config"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or let cargo build OpenSSL from source; that takes perl, make and a C compiler.",
        )
        .commands(&["cargo add openssl --features vendored"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "For a build for another target, point the build script to the OpenSSL of that target.",
        )
        .commands(&["OPENSSL_DIR=/opt/openssl-aarch64 cargo build --target aarch64-unknown-linux-gnu"]),
    ],
    not_remedies: &[],
    references: &["openssl-sys 0.9, build/find_normal.rs", "https://docs.rs/openssl/0.10/openssl/#building"],
    lab: Lab::None("the build of a program, not a server"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
