//! What holds for every text: reading ends, does not depend on how the bytes come in, and counts what it tells.
#![expect(clippy::disallowed_methods, reason = "the tests read the tables beside them")]

mod lines;

use whytls_diagnosis::reader::{self, Reading, Scanner};
use whytls_diagnosis::{Context, FactKind, diagnose};

/// Numbers that look random and are always the same.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

fn in_pieces(text: &[u8], size: usize) -> Reading {
    let mut scanner = Scanner::new("t");
    text.chunks(size).for_each(|piece| scanner.push(piece));
    scanner.finish()
}

/// A log made of real texts, some changed, with lines of others between.
fn log(numbers: &mut Numbers, lines: &[lines::Line]) -> Vec<u8> {
    let mut log = Vec::new();
    for _ in 0..1 + numbers.below(8) {
        if numbers.below(3) == 0 {
            log.extend_from_slice(
                format!("2026-01-0{}T10:00:0{}Z INFO all is well\n", 1 + numbers.below(9), numbers.below(10))
                    .as_bytes(),
            );
        }
        let mut text = lines[numbers.below(lines.len())].text.clone().into_bytes();
        if numbers.below(2) == 0 {
            for _ in 0..numbers.below(12) {
                let at = numbers.below(text.len());
                match numbers.below(4) {
                    0 if !text.is_empty() => text[at] = numbers.below(256) as u8,
                    1 if !text.is_empty() => drop(text.remove(at)),
                    2 => text.insert(at, b"({[\"\\\n:,\x1b\0 "[numbers.below(11)]),
                    _ => {
                        let other = lines[numbers.below(lines.len())].text.as_bytes();
                        let from = numbers.below(other.len());
                        let to = (from + numbers.below(80)).min(other.len());
                        text.splice(at..at, other[from..to].iter().copied());
                    }
                }
            }
        }
        if numbers.below(2) == 0 {
            log.extend_from_slice(format!("2026-01-01T10:0{}:00Z ERROR app: ", numbers.below(10)).as_bytes());
        }
        log.extend_from_slice(&text);
        log.push(b'\n');
    }
    log
}

#[test]
fn any_text_is_read_the_same_in_any_pieces() {
    let lines = lines::all();
    let mut numbers = Numbers(7);
    for _ in 0..600 {
        let text = log(&mut numbers, &lines);
        let whole = reader::read("t", &text);
        let size = 1 + numbers.below(200);
        let pieces = in_pieces(&text, size);
        assert_eq!(format!("{pieces:?}"), format!("{whole:?}"), "{:?}", String::from_utf8_lossy(&text));
        let count = 1 + memchr::memchr_iter(b'\n', &text).count() as u64;
        for failure in &whole.failures {
            let seen = &failure.seen;
            assert!(seen.count > 0 && !seen.lines.is_empty(), "{seen:?}");
            assert!(seen.first.line >= 1 && seen.first.line <= seen.last.line, "{seen:?}");
            assert!(seen.last.line <= count, "{seen:?} of {count} lines");
            assert!(seen.lines.is_sorted() && seen.lines[0] == seen.first.line, "{seen:?}");
            let symptoms = failure.evidence.observed().iter();
            assert!(symptoms.filter(|o| o.fact.kind() == FactKind::Symptom).count() > 0);
            // No text makes the judgement fail, and every sentence it prints is whole.
            for finding in diagnose(&failure.evidence, &Context::default()) {
                assert!(!finding.summary.is_empty());
                assert!(!finding.summary.contains("{host}") && !finding.summary.contains("{target}"));
            }
        }
    }
}

#[test]
fn bytes_without_meaning_are_no_failure() {
    let mut numbers = Numbers(11);
    for size in [0, 1, 2, 3, 100, 70_000, 600_000] {
        let bytes: Vec<u8> = (0..size).map(|_| numbers.below(256) as u8).collect();
        assert!(reader::read("t", &bytes).failures.is_empty());
    }
}

/// The same failure a thousand times is one failure, told a thousand times.
#[test]
fn what_repeats_is_counted() {
    let mut wrong = String::new();
    let mut looked_at = 0;
    for line in lines::all().iter().filter(|line| !line.text.contains('\n')).step_by(37) {
        // A time at the beginning of each line keeps its occurrences apart.
        let log: String = (0..1000)
            .map(|i| format!("2026-01-01T10:{:02}:{:02}Z ERROR app: {}\n", i / 60 % 60, i % 60, line.text))
            .collect();
        let reading = reader::read("t", log.as_bytes());
        // Some texts are read only where they stand alone.
        if reading.failures.is_empty() {
            continue;
        }
        looked_at += 1;
        let count: u64 = reading.failures.iter().map(|failure| failure.seen.count).sum();
        if count != 1000 || reading.failures.len() > 2 {
            wrong.push_str(&format!("{count} in {} failures: {}\n", reading.failures.len(), line.text));
        }
    }
    assert!(looked_at > 20, "{looked_at}");
    assert!(wrong.is_empty(), "{wrong}");
}
