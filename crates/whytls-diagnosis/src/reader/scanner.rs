//! One pass over a text of any length, in constant memory.
//!
//! Bytes are searched for anchors; only around one is a passage cut out and read. What is found does not
//! depend on how the bytes were handed in: an anchor is read once everything that its passage may hold is
//! in the buffer.

use std::io;
use std::ops::Range;
use std::sync::Arc;

use super::anchors::ANCHORS;
use super::anchors::Sought;
use super::failures::{Line, Reading};
use super::fold::Fold;
use super::forms::{self, Tokens};
use super::passage::{Passage, Target};
use super::settings;
use super::tally::{Kept, Tally};
use crate::evidence::FactKind;

/// Bytes of a long line kept before an anchor.
const BEHIND: usize = 16 * 1024;
/// Bytes of a long line kept from an anchor on.
const AHEAD: usize = 40 * 1024;
/// Lines, and bytes, that a value of `{:#?}` may take behind its first line.
const PRETTY_LINES: usize = 48;
const PRETTY_BYTES: usize = 8 * 1024;
/// An anchor is read when so much of the text behind it is there (or its end).
const IN_SIGHT: usize = AHEAD + PRETTY_BYTES;
/// The beginning of the text, in which also bare variants are read.
const HEAD: u64 = 1024 * 1024;
/// The buffer.
const BUFFER: usize = 512 * 1024;
/// Lines remembered by their hash, so that a log full of the same failure is read once.
const REMEMBERED: usize = 4096;
/// A text up to this length is one story: what surrounds a failure may stand anywhere in it.
const STORY: usize = 16 * 1024;
/// An outermost message lends its endpoint to so many lines behind it.
const LENT_LINES: u64 = 12;

/// Reads a text in pieces. Feed it with [`Scanner::push`] and take the facts with [`Scanner::finish`].
pub struct Scanner {
    name: String,
    encoding: Encoding,
    buffer: Vec<u8>,
    filled: usize,
    /// Where the buffer begins in the text.
    base: u64,
    /// The search goes on here.
    at: usize,
    /// Everything before this has been read as part of a passage.
    read_to: usize,
    /// Lines are counted to here, and this many ended before.
    counted: usize,
    lines: u64,
    /// The next line to look at for bare variants; `None` behind the head.
    bare: Option<usize>,
    /// `bare` lies within a line that is done: the next one begins behind the next newline.
    within: bool,
    /// The next anchors from `at` on, in so much of the buffer.
    sought: (usize, Sought),
    /// How far into the next line its anchor is, if that line says the same as one that was read.
    expected: Option<usize>,
    tally: Tally,
    fold: Fold,
    /// By a part of their key; most texts need few of the places.
    remembered: Vec<Option<Box<Remembered>>>,
    lent: Option<(Arc<Target>, u64)>,
    work: u64,
}

#[derive(Clone, Default)]
struct Remembered {
    key: u64,
    count: u8,
    kept: [Kept; 12],
    /// The endpoint that the line names, as a number, or 0.
    target: u64,
    /// How many lines the passage has.
    lines: u32,
    /// The endpoint that the line lends to those behind it.
    lends: Option<Arc<Target>>,
    /// Whether its first anchor is the first one in each line of this key, whatever the digits before it are.
    alike: bool,
}

/// How characters are written. Known from the first two bytes; PowerShell redirects in UTF-16.
#[derive(Clone, Copy)]
enum Encoding {
    /// Not known yet; the first byte may have come.
    Unknown(Option<u8>),
    Utf8,
    /// The first byte of a unit, and the first unit of a pair, may have come.
    Utf16 {
        little: bool,
        byte: Option<u8>,
        high: Option<u16>,
    },
}

/// What comes next in the buffer.
enum Next {
    /// An anchor or a bare line at `at`.
    Found { at: usize, bare: bool },
    /// Nothing before here; more text is needed.
    Nothing(usize),
}

impl Scanner {
    /// A scanner for a text that `name` stands for in sources.
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            encoding: Encoding::Unknown(None),
            buffer: vec![0; BUFFER],
            filled: 0,
            base: 0,
            at: 0,
            read_to: 0,
            counted: 0,
            lines: 0,
            bare: Some(0),
            within: false,
            sought: (0, Sought::default()),
            expected: None,
            tally: Tally::default(),
            fold: Fold::new(),
            remembered: vec![None; REMEMBERED],
            lent: None,
            work: 0,
        }
    }

    /// A scanner for a text whose first line has this number.
    pub fn from_line(name: &str, line: u64) -> Self {
        Self { lines: line.saturating_sub(1), ..Self::new(name) }
    }

    /// Takes in the next piece of the text.
    pub fn push(&mut self, mut piece: &[u8]) {
        while !piece.is_empty() {
            if let Encoding::Utf8 = self.encoding {
                let length = piece.len().min(self.buffer.len() - self.filled);
                self.buffer[self.filled..self.filled + length].copy_from_slice(&piece[..length]);
                self.filled += length;
                piece = &piece[length..];
            } else {
                self.decode(piece[0]);
                piece = &piece[1..];
            }
            if self.buffer.len() - self.filled < 8 {
                self.process(false);
            }
        }
    }

    /// Reads everything that a reader has; large reads go straight into the buffer.
    pub(super) fn drain(&mut self, reader: &mut dyn io::Read) -> io::Result<()> {
        let mut small = [0; 4096];
        loop {
            let direct = matches!(self.encoding, Encoding::Utf8);
            let into = if direct { &mut self.buffer[self.filled..] } else { &mut small[..] };
            let length = match reader.read(into) {
                Ok(0) => return Ok(()),
                Ok(length) => length.min(into.len()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if direct {
                self.filled += length;
                if self.buffer.len() - self.filled < 8 {
                    self.process(false);
                }
            } else {
                self.push(&small[..length]);
            }
        }
    }

    /// What the whole text says.
    pub fn finish(mut self) -> Reading {
        if let Encoding::Unknown(Some(byte)) = self.encoding {
            self.keep(&[byte]);
        }
        self.process(true);
        let story = (self.base == 0 && self.filled <= STORY).then(|| &self.buffer[..self.filled]);
        let mut everywhere = Vec::new();
        if let Some(story) = story.filter(|_| self.tally.has_symptom()) {
            let passage = Passage::new(story, 1);
            let mut found = Tokens::default();
            settings::read(&passage, &mut found);
            for token in found.tokens {
                everywhere.extend(self.tally.add(&self.name, token, &passage, None));
            }
        }
        let layers = story.is_some_and(tells_a_layer);
        let story = story.map(|story| (self.name.clone(), story.to_vec()));
        Reading { story, ..self.tally.into_reading(&everywhere, layers) }
    }

    /// Bytes searched and read, and a charge for each fact, of the whole text.
    #[cfg(test)]
    pub(super) fn work_at_end(mut self) -> u64 {
        self.process(true);
        self.work
    }

    fn keep(&mut self, bytes: &[u8]) {
        self.buffer[self.filled..self.filled + bytes.len()].copy_from_slice(bytes);
        self.filled += bytes.len();
    }

    /// Takes in one byte while the encoding is not known, or not UTF-8.
    fn decode(&mut self, byte: u8) {
        match &mut self.encoding {
            Encoding::Utf8 => self.keep(&[byte]),
            Encoding::Unknown(None) => self.encoding = Encoding::Unknown(Some(byte)),
            Encoding::Unknown(Some(first)) => match (*first, byte) {
                (0xff, 0xfe) => self.encoding = Encoding::Utf16 { little: true, byte: None, high: None },
                (0xfe, 0xff) => self.encoding = Encoding::Utf16 { little: false, byte: None, high: None },
                (first, second) => {
                    self.encoding = Encoding::Utf8;
                    self.keep(&[first, second]);
                }
            },
            Encoding::Utf16 { little, byte: pending, high } => {
                let Some(first) = pending.take() else {
                    *pending = Some(byte);
                    return;
                };
                let unit = if *little { [first, byte] } else { [byte, first] };
                let unit = u16::from_le_bytes(unit);
                let mut units = [unit; 2];
                let mut length = 1;
                if let Some(high) = high.take() {
                    units = [high, unit];
                    length = 2;
                } else if (0xd800..0xdc00).contains(&unit) {
                    *high = Some(unit);
                    return;
                }
                for c in char::decode_utf16(units[..length].iter().copied()) {
                    let mut utf8 = [0; 4];
                    let c = c.unwrap_or(char::REPLACEMENT_CHARACTER);
                    let written = c.encode_utf8(&mut utf8).len();
                    self.keep(&utf8[..written]);
                }
            }
        }
    }

    /// Searches what is in the buffer, and makes room.
    fn process(&mut self, last: bool) {
        let resume = loop {
            if self.again(last) {
                continue;
            }
            match self.next(last) {
                Next::Nothing(resume) => break resume,
                Next::Found { at, .. } if !last && self.filled - at < IN_SIGHT => break at,
                Next::Found { at, bare } => self.passage(at, bare),
            }
        };
        if last {
            return;
        }
        let from = resume.saturating_sub(BEHIND);
        let line = memchr::memrchr(b'\n', &self.buffer[from..resume]).map_or(from, |i| from + i + 1);
        let keep = line.max(self.counted).max(self.read_to.min(resume)).min(self.bare.unwrap_or(usize::MAX));
        self.count_to(keep);
        self.buffer.copy_within(keep..self.filled, 0);
        self.filled -= keep;
        self.base += keep as u64;
        self.at = resume - keep;
        self.counted -= keep;
        self.read_to = self.read_to.saturating_sub(keep);
        self.bare = self.bare.map(|bare| bare - keep);
        self.sought.1.clear();
    }

    /// The next anchor, or bare line before it.
    fn next(&mut self, last: bool) -> Next {
        let end = self.filled;
        if self.sought.0 != end {
            self.sought = (end, Sought::default());
        }
        let (anchor, searched) = ANCHORS.piece(&self.buffer[..end], self.at, &mut self.sought.1);
        self.work += searched as u64;
        while let Some(start) = self.bare {
            if self.base + start as u64 >= HEAD {
                self.bare = None;
                break;
            }
            if anchor.is_some_and(|anchor| anchor < start) {
                break;
            }
            let newline = memchr::memchr(b'\n', &self.buffer[start..end]).map(|i| start + i);
            if newline.is_none() && (self.within || (end - start > forms::LONGEST_BARE && anchor.is_none())) {
                self.within = true;
                self.bare = Some(end);
                break;
            }
            if self.within {
                self.within = false;
                self.bare = newline.map(|newline| newline + 1);
                continue;
            }
            if newline.is_none() && !last {
                return match anchor {
                    Some(at) => Next::Found { at, bare: false },
                    None => Next::Nothing(start.max(self.at).min(self.tail())),
                };
            }
            let line_end = newline.unwrap_or(end);
            if anchor.is_some_and(|anchor| anchor < line_end) {
                break;
            }
            let next = if newline.is_some() { Some(line_end + 1) } else { None };
            if start >= self.read_to && line_end > start && forms::is_bare(&self.buffer[start..line_end]) {
                return Next::Found { at: start, bare: true };
            }
            self.bare = next;
        }
        match anchor {
            Some(at) => Next::Found { at, bare: false },
            None => Next::Nothing(self.tail()),
        }
    }

    /// An anchor may begin here and end behind the buffer.
    fn tail(&self) -> usize {
        (self.filled + 1).saturating_sub(ANCHORS.longest()).max(self.at)
    }

    /// Takes in the line behind the last passage without a search, if it says the same as one that was read, with
    /// its anchor where the last one had its own. Most lines do in a log full of one failure.
    fn again(&mut self, last: bool) -> bool {
        let Some(anchor) = self.expected.take() else { return false };
        // A passage may end within a long line.
        if self.at >= self.filled || self.buffer[self.at] != b'\n' {
            return false;
        }
        let start = self.at + 1;
        if !last && self.filled - start < IN_SIGHT {
            return false;
        }
        let reach = self.filled.min(start + BEHIND);
        let Some(length) = memchr::memchr(b'\n', &self.buffer[start..reach]) else { return false };
        let end = start + length;
        if length <= anchor || opens_a_value(&self.buffer[start..end]) {
            return false;
        }
        let key = self.key(start..end, anchor);
        if !self.recall(key, start..end, anchor) {
            return false;
        }
        self.go_on_at(end);
        true
    }

    /// Cuts out the passage around an anchor and reads it.
    fn passage(&mut self, at: usize, bare: bool) {
        let from = at.saturating_sub(BEHIND).max(self.read_to);
        let start = memchr::memrchr(b'\n', &self.buffer[from..at]).map_or(from, |i| from + i + 1);
        let to = (at + AHEAD).min(self.filled);
        let line_end = memchr::memchr(b'\n', &self.buffer[at..to]).map_or(to, |i| at + i);
        let end = self.pretty_end(start, line_end);

        let key = self.key(start..end, at - start);
        if !self.recall(key, start..end, at - start) {
            self.read(key, start..end, at, bare);
        }
        self.go_on_at(end);
    }

    /// Everything up to `end` has been read.
    fn go_on_at(&mut self, end: usize) {
        self.at = end;
        self.read_to = end;
        if let Some(bare) = self.bare {
            self.bare = Some(end.max(bare));
            self.within = true;
        }
    }

    /// Where a value ends that `{:#?}` prints over several lines, if the line opens one.
    fn pretty_end(&self, start: usize, line_end: usize) -> usize {
        let first = &self.buffer[start..line_end];
        if !opens_a_value(first) {
            return line_end;
        }
        let indent = |line: &[u8]| line.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        let depth = indent(first);
        let limit = (line_end + PRETTY_BYTES).min(self.filled);
        let mut end = line_end;
        for _ in 0..PRETTY_LINES {
            if end + 1 >= limit {
                break;
            }
            let next = memchr::memchr(b'\n', &self.buffer[end + 1..limit]).map_or(limit, |i| end + 1 + i);
            let line = &self.buffer[end + 1..next];
            let closes = matches!(line.trim_ascii_start().first(), Some(b')' | b'}' | b']'));
            if indent(line) <= depth && !closes {
                break;
            }
            end = next;
            if indent(line) <= depth {
                break;
            }
        }
        end
    }

    fn count_to(&mut self, to: usize) {
        if to > self.counted {
            self.lines += memchr::memchr_iter(b'\n', &self.buffer[self.counted..to]).count() as u64;
            self.counted = to;
        }
    }

    /// What stands for a passage with its anchor so far into it, and for the endpoint lent to it.
    fn key(&mut self, passage: Range<usize>, anchor: usize) -> u64 {
        self.count_to(passage.start);
        if self.lent.as_ref().is_some_and(|(_, from)| self.lines + 1 - from > LENT_LINES) {
            self.lent = None;
        }
        self.work += passage.len() as u64;
        self.fold.key(&self.buffer[passage], anchor, self.lent.as_ref().map(|(target, _)| target.as_ref()))
    }

    /// Counts once more what a passage with this key said, if it is remembered.
    fn recall(&mut self, key: u64, passage: Range<usize>, anchor: usize) -> bool {
        let Some(remembered) = &self.remembered[slot(key)] else { return false };
        if remembered.key != key {
            return false;
        }
        let line = self.lines + 1;
        let kept = &remembered.kept[..usize::from(remembered.count)];
        for kept in kept {
            self.tally.again(*kept);
        }
        if !kept.is_empty() {
            self.tally.line(&Line {
                number: line,
                length: u64::from(remembered.lines),
                key,
                beginning: &self.buffer[passage],
                target: remembered.target,
                kept,
            });
        }
        self.expected = remembered.alike.then_some(anchor);
        if let Some(target) = &remembered.lends {
            self.lent = Some((Arc::clone(target), line));
        }
        true
    }

    fn read(&mut self, key: u64, Range { start, end }: Range<usize>, at: usize, bare: bool) {
        let line = self.lines + 1;
        let bytes = &self.buffer[start..end];
        let lent = self.lent.as_ref().map(|(target, _)| Arc::clone(target));
        let passage = Passage::new(bytes, line);
        let mut found = Tokens::default();
        if bare {
            forms::read_bare(&passage, &mut found);
        } else {
            let mut from = 0;
            let mut sought = Sought::default();
            while let Some((start, end, form)) = ANCHORS.find(&passage.text, from, &mut sought) {
                // Anchors are ASCII, so these are boundaries of characters.
                forms::read(form, &passage, start, end, &mut found);
                from = end;
                if found.full() {
                    break;
                }
            }
            // A bare word or text may have a piece of an anchor in it.
            let head = self.base + (start as u64) < HEAD && bytes.len() <= forms::LONGEST_BARE;
            if head && found.tokens.is_empty() && forms::is_bare(bytes) {
                forms::read_bare(&passage, &mut found);
            }
        }
        let said = |found: &Tokens| found.tokens.iter().any(|token| token.fact.kind() == FactKind::Symptom);
        if said(&found) {
            settings::read(&passage, &mut found);
        }
        self.work += passage.text.len() as u64 + 256 * found.tokens.len() as u64;

        let alike = !bare && !ANCHORS.any_piece_with_other_digits(&self.buffer[start..at]);
        let mut memory = Remembered { key, alike, ..Remembered::default() };
        let mut complete = true;
        if let Some(at) = found.lends
            && let Some(target) = passage.target(passage.floor(at + 31)).or_else(|| passage.target(at))
        {
            let target = Arc::new(target);
            self.lent = Some((Arc::clone(&target), line));
            memory.lends = Some(target);
        }
        let mut all: Vec<Kept> = Vec::new();
        let mut hosts = Tokens::default();
        let mut take = |tally: &mut Tally, token: forms::Token, target: Option<&Target>| match tally
            .add(&self.name, token, &passage, target)
        {
            Some(kept) => all.push(kept),
            None => complete = false,
        };
        for token in found.tokens {
            let symptom = matches!(token.fact.kind(), FactKind::Symptom | FactKind::KeyExchangeSignature);
            let own = if symptom { passage.target(token.at) } else { None };
            let target = own.as_ref().or(if symptom { lent.as_deref() } else { None });
            if let Some(target) = target {
                memory.target = target.number();
                settings::of_target(target, token.at, &mut hosts);
            }
            take(&mut self.tally, token, target);
        }
        for token in hosts.tokens {
            take(&mut self.tally, token, None);
        }
        all.sort_unstable();
        all.dedup();
        memory.lines = 1 + memchr::memchr_iter(b'\n', &self.buffer[start..end]).count() as u32;
        if !all.is_empty() {
            self.tally.line(&Line {
                number: line,
                length: u64::from(memory.lines),
                key,
                beginning: &self.buffer[start..end],
                target: memory.target,
                kept: &all,
            });
        }
        complete &= all.len() <= memory.kept.len();
        if complete {
            memory.kept[..all.len()].copy_from_slice(&all);
            memory.count = all.len() as u8;
            self.remembered[slot(key)] = Some(Box::new(memory));
        }
    }
}

/// Where a passage with this key is remembered.
fn slot(key: u64) -> usize {
    (key >> 40) as usize % REMEMBERED
}

/// Whether a line ends as the first one of a value that `{:#?}` prints over several.
fn opens_a_value(line: &[u8]) -> bool {
    matches!(line.trim_ascii_end().last(), Some(b'(' | b'{' | b'['))
}

/// Whether a chain was printed that goes deeper than what clients wrap every error in.
fn tells_a_layer(text: &[u8]) -> bool {
    const WRAPPERS: &[&str] = &[
        "client error (Connect)",
        "transport error",
        "error trying to connect",
        "builder error",
        "error sending request",
        "error performing TLS handshake",
    ];
    let text = String::from_utf8_lossy(text).replace("\\n", "\n");
    let Some((_, chain)) = text.split_once("Caused by:") else { return false };
    chain
        .lines()
        .take_while(|line| !line.contains("backtrace"))
        .map(|line| {
            let number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '\t' | ':');
            line.trim_start_matches(number).trim()
        })
        .filter(|line| !line.is_empty() && *line != "Caused by:")
        .any(|line| !WRAPPERS.iter().any(|wrapper| line.starts_with(wrapper)))
}
