mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Sign, Where};
use crate::condition::Condition::{All, Any, Is, Unless};
use crate::condition::{Pattern, said, setting};
use crate::evidence::{Certificate, Environment, Said, Setting};

pub(super) static CAUSE: Cause = Cause {
    name: "clock-wrong",
    title: "The client's clock is wrong, and the certificate is fine",
    at: Where::Environment,
    group: Group::Certificate,
    condition: Any(&[
        said(Said::ClockUnusable),
        Is(Pattern::Certificate(Certificate::ValidByServersClock)),
        All(&[
            Any(&[
                said(Said::Expired),
                said(Said::NotYetValid),
                said(Said::ExpiredOrNotYetValid),
                said(Said::IntermediateExpired),
            ]),
            // Whoever looked at the certificate itself knows better.
            Unless(&Is(Pattern::Certificate(Certificate::Expired))),
            Unless(&Is(Pattern::Certificate(Certificate::NotYetValid))),
            Unless(&Is(Pattern::Certificate(Certificate::IntermediateNotYetValid))),
            Any(&[
                Is(Pattern::Environment(Environment::ClockOff)),
                setting(Setting::LogTimeImplausible),
                // Certificates are hardly ever installed days before their time; clocks that are behind are common.
                All(&[said(Said::NotYetValid), setting(Setting::BeginsFarAhead)]),
            ]),
        ]),
    ]),
    signs: &[
        Sign::new(setting(Setting::LogTimeImplausible), 30),
        Sign::new(setting(Setting::BeginsFarAhead), 10),
        // Windows names the system's clock; Go has one text for both sides, and much of it runs in clusters and on
        // virtual machines that were resumed.
        Sign::new(
            All(&[
                said(Said::ExpiredOrNotYetValid),
                Any(&[setting(Setting::Windows), setting(Setting::Go)]),
            ]),
            2,
        ),
    ],
    rivals: &["certificate-expired", "certificate-not-yet-valid"],
    summaries: &[
        "By the client's clock it was {checked_at}, and the certificate is valid from {not_before} on: the clock is {ahead} behind, unless the certificate was really installed so early.",
        "By the client's clock it was {checked_at} when the certificate was verified: hold that against the present time.",
        "The client holds the certificate against a wrong present time: its clock may be off.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Environment,
            "Switch synchronisation of the clock on, and wait until it says yes.",
        )
        .commands(&["sudo timedatectl set-ntp true && timedatectl show -p NTPSynchronized"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "On a machine without a battery for its clock, start the program only after the time is set (systemd).",
        )
        .commands(&[
            "sudo systemctl enable --now systemd-time-wait-sync.service  # and in the program's unit: After=time-sync.target, Wants=time-sync.target",
        ]),
        Remedy::stop_gap(RemedyKind::Environment, "Set the clock once by hand, to UTC.")
            .commands(&["now=$(curl -sI http://example.com | sed -n 's/^[Dd]ate: //p') && [ -n \"$now\" ] && sudo date -u -s \"$now\""]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 5280 section 6.1.3 (basic certificate processing: the validity period includes the current time)",
        "RFC 5905 (NTP version 4)",
    ],
    lab: Lab::Scenario("clock-wrong"),
    reports: 5,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
