//! Many fixed strings, each with what it stands for, and which of them begin at a place of a text.
//!
//! An automaton of a thousand strings takes milliseconds to build: longer than most texts take to read. A sorted list is
//! there in a fraction of that, and is looked into only where the first bytes of one of its strings stand.

use std::cmp::Ordering;
use std::ops::Range;

/// Which bytes of a text count as those of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// The same ones.
    Exact,
    /// Also capital letters of ASCII; the strings have none.
    Any,
}

/// Strings, each with what it stands for. The same string may stand for several things.
pub(crate) struct Strings<S, T> {
    case: Case,
    /// In the order of their bytes.
    filed: Vec<Filed<S, T>>,
    /// Where those with each first byte begin in `filed`; and the end.
    places: [u16; 257],
    /// How many bytes of each string are in `heads`: as many as the shortest has, at most four.
    head: usize,
    /// A bit for each hash of a string's first bytes.
    heads: [u64; 64],
}

struct Filed<S, T> {
    string: S,
    what: T,
    /// The longest of the strings before it that it begins with.
    shorter: Option<u16>,
}

/// A string that was found, and what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found<T> {
    pub(crate) at: Range<usize>,
    pub(crate) what: T,
}

impl<S: AsRef<str>, T: Copy> Strings<S, T> {
    /// Files strings; none is empty, and there are fewer than 65,536.
    pub(crate) fn new(strings: impl IntoIterator<Item = (S, T)>, case: Case) -> Self {
        let mut filed: Vec<Filed<S, T>> =
            strings.into_iter().map(|(string, what)| Filed { string, what, shorter: None }).collect();
        filed.sort_by(|a, b| a.string.as_ref().cmp(b.string.as_ref()));
        let head = filed.iter().map(|filed| filed.string.as_ref().len()).min().unwrap_or(0).min(4);
        let mut strings = Self { case, filed, places: [0; 257], head, heads: [0; 64] };
        for place in 0..strings.filed.len() {
            let string = strings.filed[place].string.as_ref();
            let (first, hash) = (usize::from(string.as_bytes()[0]), strings.hash(string.as_bytes()));
            let mut shorter = place.checked_sub(1);
            while let Some(before) =
                shorter.filter(|at| !string.starts_with(strings.filed[*at].string.as_ref()))
            {
                shorter = strings.filed[before].shorter.map(usize::from);
            }
            strings.filed[place].shorter = shorter.map(|at| at as u16);
            strings.heads[hash / 64] |= 1 << (hash % 64);
            strings.places[first + 1] += 1;
        }
        for byte in 0..256 {
            strings.places[byte + 1] += strings.places[byte];
        }
        strings
    }

    /// The strings, in the order of their bytes.
    pub(crate) fn all(&self) -> impl Iterator<Item = &S> {
        self.filed.iter().map(|filed| &filed.string)
    }

    /// The first place at or after `from` where a string begins, and the longest that does.
    pub(crate) fn find(&self, text: &[u8], from: usize) -> Option<Found<T>> {
        (from..text.len()).find_map(|at| self.beginning(text, at).next())
    }

    /// Every string, wherever it begins; of those at one place, the longest first.
    pub(crate) fn find_all<'a>(&'a self, text: &'a [u8]) -> impl Iterator<Item = Found<T>> + 'a {
        (0..text.len()).flat_map(move |at| self.beginning(text, at))
    }

    /// The strings that begin at `at`, the longest first.
    fn beginning<'a>(&'a self, text: &'a [u8], at: usize) -> impl Iterator<Item = Found<T>> + 'a {
        let rest = &text[at..];
        let mut next = self.last_up_to(rest);
        std::iter::from_fn(move || {
            let filed = loop {
                let filed = &self.filed[next?];
                next = filed.shorter.map(usize::from);
                if self.begins(rest, filed.string.as_ref()) {
                    break filed;
                }
            };
            Some(Found { at: at..at + filed.string.as_ref().len(), what: filed.what })
        })
    }

    /// The place of the last string that is not behind `text` in the order of bytes. What `text` begins with is this
    /// string or among those that it begins with: whatever lies between a beginning of the text and the text itself
    /// has the same beginning.
    fn last_up_to(&self, text: &[u8]) -> Option<usize> {
        let hash = if text.len() < self.head { return None } else { self.hash(text) };
        if self.heads[hash / 64] >> (hash % 64) & 1 == 0 {
            return None;
        }
        let first = usize::from(self.byte(text[0]));
        let (start, end) = (usize::from(self.places[first]), usize::from(self.places[first + 1]));
        let behind = self.filed[start..end]
            .partition_point(|filed| self.order(filed.string.as_ref(), text) != Ordering::Greater);
        (behind > 0).then(|| start + behind - 1)
    }

    fn order(&self, string: &str, text: &[u8]) -> Ordering {
        match self.case {
            Case::Exact => string.as_bytes().cmp(text),
            Case::Any => string.bytes().cmp(text.iter().map(|b| self.byte(*b))),
        }
    }

    fn begins(&self, text: &[u8], string: &str) -> bool {
        let Some(beginning) = text.get(..string.len()) else { return false };
        match self.case {
            Case::Exact => beginning == string.as_bytes(),
            Case::Any => beginning.eq_ignore_ascii_case(string.as_bytes()),
        }
    }

    fn byte(&self, byte: u8) -> u8 {
        match self.case {
            Case::Exact => byte,
            Case::Any => byte.to_ascii_lowercase(),
        }
    }

    /// A number below 4,096 for the first bytes; `text` has as many.
    fn hash(&self, text: &[u8]) -> usize {
        let head = match *text {
            [a, b, c, d, ..] if self.head == 4 => u32::from_le_bytes([a, b, c, d]),
            _ => text[..self.head].iter().fold(0, |head, byte| head << 8 | u32::from(*byte)),
        };
        // The bit in which the two cases of a letter differ.
        let head = if self.case == Case::Any { head | 0x2020_2020 } else { head };
        (head.wrapping_mul(0x9e37_79b1) >> 20) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(strings: &[&'static str], case: Case, text: &str) -> Vec<(usize, &'static str)> {
        let strings = Strings::new(strings.iter().map(|string| (*string, *string)), case);
        strings.find_all(text.as_bytes()).map(|found| (found.at.start, found.what)).collect()
    }

    #[test]
    fn strings_that_begin_or_contain_each_other_are_all_found() {
        let strings = ["ab", "abb", "abc", "abcd", "bc", "b", "abc"];
        let expected = [
            (0, "abc"),
            (0, "abc"),
            (0, "ab"),
            (1, "bc"),
            (1, "b"),
            (4, "abb"),
            (4, "ab"),
            (5, "b"),
            (6, "b"),
        ];
        assert_eq!(found(&strings, Case::Exact, "abc abbB"), expected);
        assert_eq!(
            found(&["h3", " h2", "quic"], Case::Any, "QUIC H3 h2"),
            [(0, "quic"), (5, "h3"), (7, " h2")]
        );
        assert_eq!(found(&[], Case::Exact, "abc"), []);
    }

    #[test]
    fn the_first_place_counts_and_there_the_longest() {
        let strings =
            Strings::new([("invalid", 1), ("invalid peer", 2), ("peer certificate", 3)], Case::Exact);
        let text = b"an invalid peer certificate";
        assert_eq!(strings.find(text, 0), Some(Found { at: 3..15, what: 2 }));
        assert_eq!(strings.find(text, 4), Some(Found { at: 11..27, what: 3 }));
        assert_eq!(strings.find(&text[..8], 0), None);
    }

    #[test]
    fn what_is_found_is_what_a_plain_search_finds() {
        // All texts of six letters out of three, against strings that overlap in every way.
        let strings = ["aab", "ab", "abca", "b", "bca", "ca", "cab", "cabb"];
        for number in 0..3_usize.pow(6) {
            let text: String = (0..6).map(|i| ['a', 'b', 'c'][number / 3_usize.pow(i) % 3]).collect();
            let begins = |at: &usize, string: &str| text[*at..].starts_with(string);
            let mut plain: Vec<(usize, &str)> = Vec::new();
            for string in strings {
                plain.extend((0..6).filter(|at| begins(at, string)).map(|at| (at, string)));
            }
            plain.sort_by_key(|(at, string)| (*at, std::cmp::Reverse(string.len())));
            assert_eq!(found(&strings, Case::Exact, &text), plain, "{text}");
            assert_eq!(found(&strings, Case::Any, &text.to_uppercase()), plain, "{text}");
        }
    }
}
