mod zh;

use crate::cause::{Cause, Group, Lab, NotRemedy, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any};
use crate::condition::{package, said};
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "openssl-soname-missing",
    title: "The program wants a version of OpenSSL's libraries that this machine does not have",
    at: Where::Environment,
    group: Group::Build,
    condition: Any(&[
        said(Said::SonameMissing),
        said(Said::LibrarySymbolMissing),
        All(&[said(Said::SomeLibraryMissing), package("openssl-sys", &[("0.1.0", "999.0.0")])]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The program was linked against {library}, and the loader finds no library of that name on this machine.",
        "The program was linked against a version of OpenSSL's libssl and libcrypto that this machine does not have.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Build the program on the system that it is to run on, or in an image of the same release: libssl.so.1.1 is OpenSSL 1.1.1, libssl.so.3 is OpenSSL 3.",
        )
        .commands(&["cargo build --release"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Build it with rustls in place of OpenSSL: then there is no library to find.",
        )
        .commands(&["cargo add reqwest@0.12 --no-default-features --features rustls-tls"]),
        Remedy::lasting(
            RemedyKind::Feature,
            "Or link OpenSSL statically. The program then has to be built anew for each of its security fixes.",
        )
        .commands(&["cargo add openssl --features vendored"]),
        Remedy::stop_gap(
            RemedyKind::Environment,
            "Install the runtime library that is asked for, where the distribution still has it (Debian 11: libssl1.1, Debian 12 and Ubuntu 22.04: libssl3).",
        )
        .commands(&["sudo apt-get install libssl3"]),
    ],
    not_remedies: &[
        NotRemedy {
            summary: "A symbolic link from libssl.so.1.1 to libssl.so.3 does not help: their ABIs differ, and the program stops at a missing symbol or misbehaves.",
            witness: None,
        },
    ],
    references: &[
        "ld.so(8), Debian 12",
        "OpenSSL 3.0, NEWS.md (new SONAME)",
        "openssl-src 300, feature vendored of the crate openssl",
    ],
    lab: Lab::None("the loader of a machine, not a server"),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
