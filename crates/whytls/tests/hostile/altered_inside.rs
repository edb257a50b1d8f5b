//! What a server of TLS 1.3 says inside of encryption, changed before it is encrypted.

use std::io::Write;
use std::time::{SystemTime, UNIX_EPOCH};

use tempfile::NamedTempFile;
use whytls_certificates::make::{BasicConstraints, Draft, ExtendedKeyUsage, Issued, KeyUsage};

use crate::checked::{Case, Checked, Ends, PATIENT, check, check_within, hold};
use crate::tampering::{Change, Plain, healthy, tampering};
use crate::wire::{ALERT, HANDSHAKE, LARGEST_RECORD, alerts_at, lengths, message, messages};

/// A CA as a file, and a server certificate of it.
pub(crate) struct Identity {
    pub(crate) ca: NamedTempFile,
    pub(crate) leaf: Issued,
}

impl Identity {
    pub(crate) fn make() -> Self {
        let (day, now) =
            (86_400, SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed());
        let root = Draft::new("hostile root")
            .validity(now - day, now + 30 * day)
            .basic_constraints(BasicConstraints::Ca { path_len: None })
            .key_usage(&[KeyUsage::KeyCertSign, KeyUsage::CrlSign])
            .key_identifiers()
            .self_signed()
            .unwrap();
        let leaf = Draft::new("localhost")
            .validity(now - day, now + 30 * day)
            .basic_constraints(BasicConstraints::NotCa)
            .key_usage(&[KeyUsage::DigitalSignature])
            .extended_key_usage(&[ExtendedKeyUsage::ServerAuth])
            .key_identifiers()
            .dns_name("localhost")
            .signed_by(&root)
            .unwrap();
        let mut ca = NamedTempFile::new().unwrap();
        ca.write_all(root.pem().unwrap().as_bytes()).unwrap();
        Self { ca, leaf }
    }

    /// A check of a server that changes its flight so.
    fn check(&self, change: impl Change) -> Checked {
        let up = tampering(&self.leaf, change, healthy);
        check(up.address, Some(self.ca.path()), &[])
    }

    fn case<F>(&self, name: impl Into<String>, ends: Ends, flight: F) -> Case<'_>
    where
        F: Fn(Vec<Vec<u8>>) -> Vec<Plain> + Clone + Send + Sync + 'static,
    {
        Case { name: name.into(), ends, run: Box::new(move || self.check(Flight(flight.clone()))) }
    }
}

/// Changes the messages of the flight, and nothing after it.
struct Flight<F>(F);

impl<F: Fn(Vec<Vec<u8>>) -> Vec<Plain> + Send + Sync + 'static> Change for Flight<F> {
    fn flight(&self, flight: Vec<u8>) -> Vec<Plain> {
        (self.0)(messages(&flight))
    }
}

/// Messages as records, as many as it takes.
fn records(messages: &[Vec<u8>]) -> Vec<Plain> {
    messages.concat().chunks(LARGEST_RECORD).map(|payload| (HANDSHAKE, payload.to_vec())).collect()
}

const FLIGHT: [(usize, &str); 4] =
    [(0, "EncryptedExtensions"), (1, "Certificate"), (2, "CertificateVerify"), (3, "Finished")];

/// CompressedCertificate (RFC 8879 section 4).
const COMPRESSED_CERTIFICATE: u8 = 25;

#[test]
fn an_unchanged_flight_is_healthy() {
    let identity = Identity::make();
    let patiently = |flight: fn(Vec<Vec<u8>>) -> Vec<Plain>| {
        let up = tampering(&identity.leaf, Flight(flight), healthy);
        check_within(PATIENT, up.address, Some(identity.ca.path()), &[])
    };
    let checked = patiently(|messages| records(&messages));
    assert_eq!(checked.report["verdict"], "ok", "{}", checked.report);
    // In records of one byte it is allowed, too.
    let checked =
        patiently(|messages| messages.concat().into_iter().map(|byte| (HANDSHAKE, vec![byte])).collect());
    assert_eq!(checked.report["verdict"], "ok", "{}", checked.report);
}

#[test]
fn a_flight_of_tls_1_3_cut_repeated_and_exchanged_ends_in_a_finding() {
    let identity = Identity::make();
    let mut cases = Vec::new();
    for (i, name) in FLIGHT {
        let mut add = |how: &str, change: fn(&mut Vec<Vec<u8>>, usize)| {
            cases.push(identity.case(format!("{name}, {how}"), Ends::InFinding, move |mut messages| {
                change(&mut messages, i);
                records(&messages)
            }));
        };
        add("left out", |messages, i| drop(messages.remove(i)));
        add("repeated", |messages, i| messages.insert(i, messages[i].clone()));
        add("and nothing more", |messages, i| messages.truncate(i + 1 - usize::from(i == 3)));
        add("cut", |messages, i| {
            let half = messages[i].len() / 2;
            messages[i].truncate(half);
        });
        add("of a type that there is not", |messages, i| messages[i][0] = 99);
        add("as a ClientHello", |messages, i| messages[i][0] = 1);
        add("a HelloRequest before it", |messages, i| messages.insert(i, message(0, &[])));
        add("a KeyUpdate before it", |messages, i| messages.insert(i, message(24, &[0])));
        add("a ticket before it", |messages, i| messages.insert(i, message(4, &[0; 14])));
        add("last byte changed", |messages, i| {
            let last = messages[i].len() - 1;
            messages[i][last] ^= 1;
        });
        for (j, other) in FLIGHT.into_iter().skip(i + 1) {
            cases.push(identity.case(
                format!("{name} and {other} exchanged"),
                Ends::InFinding,
                move |mut messages| {
                    messages.swap(i, j);
                    records(&messages)
                },
            ));
        }
    }
    hold(&cases);
}

#[test]
fn a_flight_of_tls_1_3_with_any_length_off_ends_in_a_finding() {
    let identity = Identity::make();
    let sample = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let kept = std::sync::Arc::clone(&sample);
    identity.check(Flight(move |messages: Vec<Vec<u8>>| {
        kept.lock().unwrap().clone_from(&messages);
        records(&messages)
    }));
    let sample = sample.lock().unwrap().clone();
    let mut cases = Vec::new();
    for (i, name) in FLIGHT {
        for (which, length) in lengths(&sample[i], true).into_iter().enumerate() {
            for (nth, other) in length.others(&sample[i]).into_iter().enumerate() {
                let name = format!("{name}, {} (byte {}) says {other}", length.name, length.at);
                cases.push(identity.case(name, Ends::InFinding, move |mut messages| {
                    // The lengths of this conversation need not be those of the sample.
                    if let Some(length) = lengths(&messages[i], true).get(which) {
                        let others = length.others(&messages[i]);
                        length.put(&mut messages[i], others[nth.min(others.len() - 1)]);
                    }
                    records(&messages)
                }));
            }
        }
    }
    assert!(cases.len() > 30, "{}", cases.len());
    hold(&cases);
}

#[test]
fn an_alert_at_any_position_of_a_flight_of_tls_1_3_ends_in_a_finding() {
    let identity = Identity::make();
    let mut cases = Vec::new();
    for (i, name) in FLIGHT {
        for alert in alerts_at(i).iter().copied() {
            cases.push(identity.case(
                format!("{name}, alert {alert} in its place"),
                Ends::InFinding,
                move |mut messages| {
                    messages.truncate(i);
                    let mut flight = records(&messages);
                    flight.push((ALERT, vec![2, alert]));
                    flight
                },
            ));
        }
    }
    hold(&cases);
}

#[test]
fn a_compressed_certificate_is_not_offered_and_not_taken() {
    let identity = Identity::make();
    // 16 MiB of certificates in a message of 64 bytes, as it says (RFC 8879 section 4).
    for algorithm in 1..=3 {
        let checked = identity.check(Flight(move |mut messages: Vec<Vec<u8>>| {
            let body = [&[0, algorithm, 0xff, 0xff, 0xff, 0, 0, 64][..], &[0x5a; 64]].concat();
            messages[1] = message(COMPRESSED_CERTIFICATE, &body);
            records(&messages)
        }));
        checked.holds(Ends::InFinding);
        assert_eq!(checked.cause(), "peer-handshake-malformed", "{}", checked.report["findings"]);
    }
}
