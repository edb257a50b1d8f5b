//! What this machine cannot show.

use std::io::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Says why something is skipped, and the how manieth it is. What CI installs must be there in CI.
pub(crate) fn skip(what: &str, why: &str, installed_in_ci: bool) {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed) + 1;
    // Not by println, which is shown for failing tests only.
    let mut shown = std::io::stdout().lock();
    writeln!(shown, "skipped ({count} so far): {what}: {why}").unwrap();
    let ci = std::env::var_os("CI").is_some_and(|ci| ci == "true");
    assert!(!(ci && installed_in_ci), "in CI this must not be skipped: {what}: {why}");
}
