mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Not};
use crate::condition::{package, said};
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "android-verifier-not-initialized",
    title: "rustls-platform-verifier was not set up on Android: no JVM and Context, or no Kotlin part in the app",
    at: Where::Client,
    group: Group::Build,
    condition: Any(&[
        said(Said::PlatformVerifierNotInitialized),
        All(&[said(Said::ClientThreadPanicked), Not(&Not(&package("rustls-platform-verifier", &[("0.1.0", "1.0.0")])))]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "rustls-platform-verifier is at work on Android and was never given the JVM and the app's Context, or its Kotlin part is not in the app: no certificate can be verified.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Call rustls_platform_verifier::android::init_with_env once at the start, from JNI, with the app's Context, before the first client is built.",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "Pack the Kotlin part into the app: the Maven repository that comes with the crate rustls-platform-verifier-android, and the dependency rustls:rustls-platform-verifier in build.gradle.",
        )
        .commands(&[
            "cargo metadata --format-version 1 --filter-platform aarch64-linux-android | jq -r '.packages[] | select(.name == \"rustls-platform-verifier-android\") | .manifest_path'",
        ]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Keep its classes from R8 and ProGuard.",
        )
        .commands(&[
            "echo '-keep, includedescriptorclasses class org.rustls.platformverifier.** { *; }' >> app/proguard-rules.pro",
        ]),
        Remedy::stop_gap(
            RemedyKind::Trust,
            "Or do without the platform's verifier: give the client roots that are compiled in (webpki-root-certs).",
        ),
    ],
    not_remedies: &[],
    references: &[
        "https://github.com/rustls/rustls-platform-verifier#android",
        "rustls-platform-verifier 0.7.1, src/android.rs (init_with_env, global)",
        "rustls-platform-verifier 0.7.1, src/verification/android.rs (failed to call native verifier)",
    ],
    lab: Lab::None("Android's Java runs on Android alone"),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
