//! Several failures of one text told apart, and the same failure counted.
//!
//! A failure is a run of lines that belong together: a warning of the TLS library, an error chain, a panic. Lines are
//! of one failure while they stand close, name no other endpoint, and do not say the same thing over again.

use std::collections::HashMap;

use super::loose;
use super::tally::Kept;
use super::time;
use crate::evidence::Evidence;

/// What was read of a text.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Everything, as if it were one failure.
    pub evidence: Evidence,
    /// Each failure, in the order in which they first occurred.
    pub failures: Vec<Failure>,
    /// Occurrences of further failures that were not kept, for want of room.
    pub omitted: u64,
    /// The text with its name, where it is short.
    pub(super) story: Option<(String, Vec<u8>)>,
}

impl Reading {
    /// What the words of a short text suggest, whatever was read in it: a guess, for where nothing else explains it.
    pub fn suggested(&self) -> Evidence {
        self.story.as_ref().map_or_else(Evidence::new, |(name, text)| loose::suggested(name, text))
    }
}

/// One failure of a text, with everything that was said of it.
#[derive(Clone, Debug)]
pub struct Failure {
    /// What was said of it, with the versions and circumstances that the text shows.
    pub evidence: Evidence,
    /// When and where it occurred.
    pub seen: Seen,
}

/// How often, where and when a failure occurred.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// How often.
    pub count: u64,
    /// The first time.
    pub first: Moment,
    /// The last time.
    pub last: Moment,
    /// The first lines of the first few occurrences, counted from 1.
    pub lines: Vec<u64>,
}

/// A place in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The line, counted from 1.
    pub line: u64,
    /// The time that the line begins with, as it is written.
    pub time: Option<String>,
}

impl Seen {
    /// These occurrences and those.
    pub fn and(&mut self, other: &Self) {
        self.count += other.count;
        if (other.first.line, other.first.time.is_none()) < (self.first.line, self.first.time.is_none()) {
            self.first = other.first.clone();
        }
        if other.last.line > self.last.line {
            self.last = other.last.clone();
        }
        self.lines.extend(&other.lines);
        self.lines.sort_unstable();
        self.lines.dedup();
        self.lines.truncate(LINES);
    }
}

/// Distinct failures kept.
const MOST: usize = 1024;
/// Occurrences whose lines are told.
const LINES: usize = 5;
/// Lines of one failure stand no farther apart.
const APART: u64 = 12;
/// Nor do their times, in seconds.
const SECONDS: i64 = 2;
/// Observations that one failure has at the most.
const FACTS: usize = 48;
/// Lines of one failure whose repetition is noticed.
const KEYS: usize = 16;

/// A line that said something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'a> {
    /// Its number, counted from 1.
    pub(super) number: u64,
    /// How many lines it has.
    pub(super) length: u64,
    /// What stands for it (see `fold`).
    pub(super) key: u64,
    /// Its beginning, where a time may stand.
    pub(super) beginning: &'a [u8],
    /// The endpoint that it names, or 0.
    pub(super) target: u64,
    /// What it said.
    pub(super) kept: &'a [Kept],
}

/// The beginning of a line.
#[derive(Clone, Copy)]
struct Beginning([u8; time::LONGEST], u8);

impl Beginning {
    fn of(line: &[u8]) -> Self {
        let mut bytes = [0; time::LONGEST];
        let length = line.len().min(time::LONGEST);
        bytes[..length].copy_from_slice(&line[..length]);
        Self(bytes, length as u8)
    }

    fn time(&self) -> Option<time::Time> {
        time::read(&self.0[..usize::from(self.1)])
    }
}

#[derive(Clone)]
struct Occurrence {
    kept: Vec<Kept>,
    /// How many of them the first line said; they stand first.
    head: usize,
    keys: Vec<u64>,
    target: u64,
    first: u64,
    last: u64,
    begins: Beginning,
    ends: Beginning,
}

struct Folded {
    kept: Vec<Kept>,
    count: u64,
    first: (u64, Beginning),
    last: (u64, Beginning),
    lines: Vec<u64>,
}

#[derive(Default)]
pub(super) struct Failures {
    open: Option<Occurrence>,
    folded: Vec<Folded>,
    known: HashMap<Vec<Kept>, usize>,
    omitted: u64,
}

impl Failures {
    /// Takes a line in.
    pub(super) fn line(&mut self, line: &Line<'_>) {
        let last = line.number + line.length.saturating_sub(1);
        if let Some(open) = &mut self.open
            && belongs(open, line)
        {
            open.last = last;
            open.ends = Beginning::of(line.beginning);
            if open.target == 0 {
                open.target = line.target;
            }
            if open.keys.len() < KEYS {
                open.keys.push(line.key);
            }
            for kept in line.kept {
                if open.kept.len() < FACTS && !open.kept.contains(kept) {
                    open.kept.push(*kept);
                }
            }
            return;
        }
        let begins = Beginning::of(line.beginning);
        let next = match self.open.take() {
            Some(mut done) => {
                self.fold(&mut done);
                // Its room is used again.
                done.kept.clear();
                done.keys.clear();
                Occurrence { target: line.target, first: line.number, last, begins, ends: begins, ..done }
            }
            None => Occurrence {
                kept: Vec::new(),
                head: 0,
                keys: Vec::new(),
                target: line.target,
                first: line.number,
                last,
                begins,
                ends: begins,
            },
        };
        let open = self.open.insert(next);
        open.kept.extend(line.kept.iter().take(FACTS));
        open.head = open.kept.len();
        open.keys.push(line.key);
    }

    fn fold(&mut self, done: &mut Occurrence) {
        done.kept.sort_unstable();
        done.kept.dedup();
        if let Some(at) = self.known.get(&done.kept) {
            let folded = &mut self.folded[*at];
            folded.count += 1;
            folded.last = (done.last, done.ends);
            if folded.lines.len() < LINES {
                folded.lines.push(done.first);
            }
        } else if self.folded.len() < MOST {
            self.known.insert(done.kept.clone(), self.folded.len());
            self.folded.push(Folded {
                kept: done.kept.clone(),
                count: 1,
                first: (done.first, done.begins),
                last: (done.last, done.ends),
                lines: vec![done.first],
            });
        } else {
            self.omitted += 1;
        }
    }

    /// All failures, and how many occurrences of others there were.
    pub(super) fn folded(mut self, evidence: impl Fn(&[Kept]) -> Evidence) -> (Vec<Failure>, u64) {
        if let Some(mut done) = self.open.take() {
            self.fold(&mut done);
        }
        let moment = |(line, beginning): &(u64, Beginning)| Moment {
            line: *line,
            time: beginning.time().map(|time| time.text),
        };
        let failures = self.folded.iter().map(|folded| Failure {
            evidence: evidence(&folded.kept),
            seen: Seen {
                count: folded.count,
                first: moment(&folded.first),
                last: moment(&folded.last),
                lines: folded.lines.clone(),
            },
        });
        (failures.collect(), self.omitted)
    }
}

/// Whether a line goes on about the failure that is open.
fn belongs(open: &Occurrence, line: &Line<'_>) -> bool {
    if line.number.saturating_sub(open.last) > APART
        || (open.target != 0 && line.target != 0 && open.target != line.target)
        || open.keys.contains(&line.key)
    {
        return false;
    }
    // Without times nothing more can be told.
    match (open.ends.time(), Beginning::of(line.beginning).time()) {
        (Some(before), Some(now)) => {
            // A line of its own that says what the first one said begins anew.
            (now.seconds - before.seconds).abs() <= SECONDS && open.kept[..open.head] != *line.kept
        }
        _ => true,
    }
}
