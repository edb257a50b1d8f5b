mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "randomness-unavailable",
    title: "No randomness could be had from the system",
    at: Where::Environment,
    group: Group::Build,
    condition: said(Said::RandomnessUnavailable),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The TLS library asked the system for random bytes and got none, so it could not begin a handshake.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Let the process have randomness: permit the system call getrandom in the sandbox (seccomp, systemd), and have /dev/urandom in the chroot or container.",
        )
        .commands(&["head -c 16 /dev/urandom | od -x"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "On an old kernel or a virtual machine that has just started, wait for the generator, or give it a source (virtio-rng).",
        )
        .commands(&["cat /proc/sys/kernel/random/entropy_avail"]),
        Remedy::lasting(
            RemedyKind::Code,
            "In mbedTLS and other embedded libraries, set a generator that is seeded before the TLS configuration is made.",
        ),
    ],
    not_remedies: &[],
    references: &[
        "getrandom(2)",
        "random(4)",
        "rustls 0.23.46, src/error.rs (FailedToGetRandomBytes)",
        "mbedTLS 2.28, MBEDTLS_ERR_ENTROPY_SOURCE_FAILED",
    ],
    lab: Lab::None("a machine without randomness; no server shows it"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
