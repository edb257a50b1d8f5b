//! What is said in clear, changed between a healthy server and its client: the handshake of TLS 1.2 up to its
//! Finished, the ServerHello of TLS 1.3, and records on which only their lengths can be read.

use std::io::Write;
use std::net::SocketAddr;
use std::sync::mpsc;
use std::time::{SystemTime, UNIX_EPOCH};

use tempfile::NamedTempFile;
use whytls_lab::Running;

use crate::checked::{Case, Ends, PATIENT, check, check_within, hold};
use crate::relay::{Change, Part, Step, relay};
use crate::wire::{ALERT, APPLICATION_DATA, CHANGE_CIPHER_SPEC, HANDSHAKE, alerts_at, lengths, record};

/// A healthy server of the lab, and its CA as a file.
struct Healthy {
    up: Running,
    ca: NamedTempFile,
}

impl Healthy {
    fn start(name: &str) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().cast_signed();
        let up = whytls_lab::scenario(name).unwrap().start(now).unwrap();
        let mut ca = NamedTempFile::new().unwrap();
        ca.write_all(up.ca_pem().unwrap().as_bytes()).unwrap();
        Self { up, ca }
    }

    /// The records of the longest conversation of an undisturbed check, of TLS 1.3 or of TLS 1.2.
    fn records(&self, tls13: bool) -> Vec<(Part, Vec<u8>)> {
        let (send, received) = mpsc::channel();
        let up = relay(self.up.addr(), move || {
            let send = send.clone();
            let mut seen = Vec::new();
            Box::new(move |part, record| {
                seen.push((part, record.clone()));
                let _ = send.send(seen.clone());
                Step::Send(record)
            })
        });
        let checked = check_within(PATIENT, up.address, Some(self.ca.path()), &[]);
        assert_eq!(checked.report["verdict"], "ok", "{}", checked.report);
        drop(up);
        received.try_iter().filter(|records| is_tls13(records) == tls13).max_by_key(Vec::len).unwrap()
    }

    /// A check through a relay that changes each connection so.
    fn case<F>(&self, name: impl Into<String>, ends: Ends, change: F) -> Case<'_>
    where
        F: Fn() -> Change + Clone + Send + Sync + 'static,
    {
        let (server, ca): (SocketAddr, _) = (self.up.addr(), self.ca.path());
        let run = move || {
            let up = relay(server, change.clone());
            check(up.address, Some(ca), &[])
        };
        Case { name: name.into(), ends, run: Box::new(run) }
    }
}

/// A change of one record, in conversations that have it.
fn at(
    part: Part,
    step: impl Fn(Vec<u8>) -> Step + Clone + Send + Sync + 'static,
) -> impl Fn() -> Change + Clone + Send + Sync + 'static {
    move || {
        let step = step.clone();
        Box::new(move |now, record| if now == part { step(record) } else { Step::Send(record) })
    }
}

/// Two records exchanged; those between them stay where they are.
fn swapped(first: Part, second: Part) -> impl Fn() -> Change + Clone + Send + Sync + 'static {
    move || {
        let mut held: Option<Vec<Vec<u8>>> = None;
        Box::new(move |now, record| match &mut held {
            None if now == first => {
                held = Some(vec![record]);
                Step::Send(Vec::new())
            }
            None => Step::Send(record),
            Some(records) => {
                records.push(record);
                if now != second {
                    return Step::Send(Vec::new());
                }
                let mut records = held.take().unwrap_or_default();
                let last = records.len() - 1;
                records.swap(0, last);
                Step::Send(records.concat())
            }
        })
    }
}

fn name(part: Part) -> String {
    match part {
        Part::Message(2) => "ServerHello".to_owned(),
        Part::Message(4) => "NewSessionTicket".to_owned(),
        Part::Message(11) => "Certificate".to_owned(),
        Part::Message(12) => "ServerKeyExchange".to_owned(),
        Part::Message(14) => "ServerHelloDone".to_owned(),
        Part::Message(other) => format!("message {other}"),
        Part::Record(CHANGE_CIPHER_SPEC, _) => "ChangeCipherSpec".to_owned(),
        Part::Record(HANDSHAKE, _) => "Finished".to_owned(),
        Part::Record(ALERT, _) => "alert".to_owned(),
        Part::Record(..) => "encrypted record".to_owned(),
    }
}

fn is_tls13(records: &[(Part, Vec<u8>)]) -> bool {
    records.iter().all(|(part, _)| *part != Part::Message(11))
}

/// The records of the handshake: what comes after its flight of TLS 1.3 are tickets and the answer.
fn handshake(records: &[(Part, Vec<u8>)]) -> impl Iterator<Item = (Part, String, &Vec<u8>)> {
    let tls13 = is_tls13(records);
    let of_handshake = move |part: Part| match part {
        Part::Message(_) | Part::Record(CHANGE_CIPHER_SPEC, _) => true,
        Part::Record(HANDSHAKE, nth) => nth == 0,
        Part::Record(content, nth) => tls13 && content == APPLICATION_DATA && nth == 0,
    };
    records
        .iter()
        .filter(move |(part, _)| of_handshake(*part))
        .map(|(part, record)| (*part, name(*part), record))
}

/// Each record of the handshake left out, cut, repeated, broken, and exchanged with each other.
fn cut_repeated_swapped(healthy: &Healthy, tls13: bool) -> Vec<Case<'_>> {
    let records = healthy.records(tls13);
    let handshake: Vec<_> = handshake(&records).collect();
    let mut cases = Vec::new();
    for (part, name, record) in &handshake {
        let half = record.len() / 2;
        // A ChangeCipherSpec means nothing in TLS 1.3; a ticket is there for the client's sake.
        let ends = match record[0] {
            20 if tls13 => Ends::Somehow,
            _ => Ends::InFinding,
        };
        let mut add = |how: &str, ends, change: Box<dyn Fn(Vec<u8>) -> Step + Send + Sync>| {
            let change = std::sync::Arc::new(change);
            cases.push(healthy.case(format!("{name}, {how}"), ends, at(*part, move |r| change(r))));
        };
        add("left out", ends, Box::new(|_| Step::Send(Vec::new())));
        add("left out, then FIN", Ends::InFinding, Box::new(|_| Step::Close(Vec::new())));
        add(
            "cut, then FIN",
            Ends::InFinding,
            Box::new(move |r| Step::Close(r[..half.min(r.len())].to_vec())),
        );
        add(
            "cut, then silence",
            Ends::InFinding,
            Box::new(move |r| Step::Stop(r[..half.min(r.len())].to_vec())),
        );
        add(
            "cut, then the next",
            Ends::InFinding,
            Box::new(move |r| Step::Send(r[..half.min(r.len())].to_vec())),
        );
        add("repeated", ends, Box::new(|r| Step::Send([&r[..], &r].concat())));
        add(
            "last byte changed",
            Ends::Somehow,
            Box::new(|mut r| {
                *r.last_mut().unwrap() ^= 1;
                Step::Send(r)
            }),
        );
        add(
            "of a type that there is not",
            Ends::InFinding,
            Box::new(|mut r| {
                r[0] = 99;
                Step::Send(r)
            }),
        );
        add(
            "of another version of records",
            Ends::Somehow,
            Box::new(|mut r| {
                r[1] = 9;
                Step::Send(r)
            }),
        );
    }
    for (i, (first, one, a)) in handshake.iter().enumerate() {
        for (second, other, b) in &handshake[i + 1..] {
            let ends = if tls13 && (a[0] == 20 || b[0] == 20) { Ends::Somehow } else { Ends::InFinding };
            cases.push(healthy.case(format!("{one} and {other} exchanged"), ends, swapped(*first, *second)));
        }
    }
    cases
}

/// Each length field off, of records and of the messages in them.
fn lengths_off(healthy: &Healthy, tls13: bool) -> Vec<Case<'_>> {
    let records = healthy.records(tls13);
    let mut cases = Vec::new();
    for (part, name, sample) in handshake(&records) {
        for value in [0, sample.len() - 5 - 1, sample.len() - 5 + 1, 1 << 14, 0xffff_usize] {
            if value == sample.len() - 5 {
                continue;
            }
            let change = at(part, move |mut record| {
                record[3..5].copy_from_slice(&u16::try_from(value).unwrap().to_be_bytes());
                Step::Send(record)
            });
            cases.push(healthy.case(format!("{name}, its record says {value}"), Ends::InFinding, change));
        }
        if !matches!(part, Part::Message(_)) {
            continue;
        }
        let message = &sample[5..];
        for (which, length) in lengths(message, false).into_iter().enumerate() {
            for (nth, other) in length.others(message).into_iter().enumerate() {
                let change = at(part, move |mut record| {
                    // The lengths of this conversation need not be those of the sample.
                    if let Some(length) = lengths(&record[5..], false).get(which) {
                        let others = length.others(&record[5..]);
                        let value = others[nth.min(others.len() - 1)];
                        length.put(&mut record[5..], value);
                    }
                    Step::Send(record)
                });
                let name = format!("{name}, {} (byte {}) says {other}", length.name, length.at);
                cases.push(healthy.case(name, Ends::InFinding, change));
            }
        }
    }
    cases
}

/// Alerts in the place of each record, and as a warning before it.
fn alerts(healthy: &Healthy, tls13: bool) -> Vec<Case<'_>> {
    let records = healthy.records(tls13);
    let mut cases = Vec::new();
    for (position, (part, name, _)) in handshake(&records).enumerate() {
        for alert in alerts_at(position).iter().copied() {
            let fatal = at(part, move |_| Step::Close(record(ALERT, &[2, alert])));
            cases.push(healthy.case(format!("{name}, alert {alert} in its place"), Ends::InFinding, fatal));
        }
        for alert in [90, 112] {
            let warning = at(part, move |r| Step::Send([&record(ALERT, &[1, alert])[..], &r].concat()));
            cases.push(healthy.case(format!("{name}, warning {alert} before it"), Ends::Somehow, warning));
        }
    }
    cases
}

#[test]
fn a_handshake_of_tls_1_2_cut_repeated_and_exchanged_ends_in_a_finding() {
    let healthy = Healthy::start("healthy-tls12");
    hold(&cut_repeated_swapped(&healthy, false));
}

#[test]
fn a_handshake_of_tls_1_2_with_any_length_off_ends_in_a_finding() {
    let healthy = Healthy::start("healthy-tls12");
    hold(&lengths_off(&healthy, false));
}

#[test]
fn an_alert_at_any_position_of_tls_1_2_ends_in_a_finding() {
    let healthy = Healthy::start("healthy-tls12");
    hold(&alerts(&healthy, false));
}

#[test]
fn records_of_tls_1_3_cut_repeated_and_exchanged_end_in_a_finding() {
    let healthy = Healthy::start("healthy-tls13");
    hold(&cut_repeated_swapped(&healthy, true));
}

#[test]
fn records_of_tls_1_3_with_any_length_off_end_in_a_finding() {
    let healthy = Healthy::start("healthy-tls13");
    hold(&lengths_off(&healthy, true));
}

#[test]
fn an_alert_in_clear_at_any_position_of_tls_1_3_ends_in_a_finding() {
    let healthy = Healthy::start("healthy-tls13");
    hold(&alerts(&healthy, true));
}
