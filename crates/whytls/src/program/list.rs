//! Lists of targets, read as they come: one a line, blank lines and comments skipped.

use std::io::{self, BufRead};

/// A longer line is no target.
const LONGEST: usize = 4096;

/// A line that says something, with its number, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its number.
    pub(crate) number: u64,
    /// The target's text, or why it cannot be one.
    pub(crate) says: Result<String, &'static str>,
}

/// The lines of a list, one after the other. Memory does not grow with what is read.
pub(crate) struct Lines<R> {
    from: R,
    number: u64,
    buffer: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    pub(crate) fn new(from: R) -> Self {
        Self { from, number: 0, buffer: Vec::new() }
    }

    /// Reads a line into the buffer, of which no more is kept than tells that it is too long; `false` at the end.
    fn read(&mut self) -> io::Result<bool> {
        self.buffer.clear();
        let mut any = false;
        loop {
            let available = match self.from.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                other => other?,
            };
            if available.is_empty() {
                return Ok(any);
            }
            any = true;
            let end = memchr::memchr(b'\n', available);
            let line = &available[..end.unwrap_or(available.len())];
            let room = (LONGEST + 1).saturating_sub(self.buffer.len());
            self.buffer.extend_from_slice(&line[..line.len().min(room)]);
            let used = end.map_or(available.len(), |end| end + 1);
            self.from.consume(used);
            if end.is_some() {
                return Ok(true);
            }
        }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = io::Result<Line>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.read() {
                Ok(false) => return None,
                Err(error) => return Some(Err(error)),
                Ok(true) => {}
            }
            self.number += 1;
            // Editors of Windows begin a file with it.
            let mark = if self.number == 1 { "\u{feff}".as_bytes() } else { b"" };
            let line = self.buffer.strip_prefix(mark).unwrap_or(&self.buffer);
            if let Some(says) = target(line) {
                return Some(Ok(Line { number: self.number, says }));
            }
        }
    }
}

/// What a line names; nothing where it is blank or a comment.
fn target(line: &[u8]) -> Option<Result<String, &'static str>> {
    if line.len() > LONGEST {
        return Some(Err("it is longer than any target"));
    }
    let Ok(text) = str::from_utf8(line) else {
        return Some(Err("it is no text (UTF-8)"));
    };
    // A URL may hold a #: a comment begins the line or stands behind a space.
    let comment = text
        .char_indices()
        .find(|(at, c)| *c == '#' && text[..*at].chars().next_back().is_none_or(char::is_whitespace));
    let text = text[..comment.map_or(text.len(), |(at, _)| at)].trim();
    if text.is_empty() {
        return None;
    }
    Some(if text.contains(char::is_whitespace) {
        Err("it holds more than one word")
    } else {
        Ok(text.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: impl AsRef<[u8]>) -> Vec<(u64, Result<String, &'static str>)> {
        Lines::new(text.as_ref()).map(|line| line.unwrap()).map(|line| (line.number, line.says)).collect()
    }

    #[test]
    fn blank_lines_and_comments_are_skipped_and_numbers_kept() {
        let text =
            "\u{feff}a.test\n\n  # all of them\r\nb.test:8443 # the other\r\n\t c.test\nhttps://d.test/#top";
        let named = |number, text: &str| (number, Ok(text.to_owned()));
        let expected = [
            named(1, "a.test"),
            named(4, "b.test:8443"),
            named(5, "c.test"),
            named(6, "https://d.test/#top"),
        ];
        assert_eq!(read(text), expected);
        assert_eq!(read(""), []);
        assert_eq!(read("\n\n#"), []);
    }

    #[test]
    fn bad_lines_lose_no_others() {
        let long = "x".repeat(LONGEST + 1);
        let text =
            [b"a.test\nb c\n\xff\xfe\n", long.as_bytes(), b"\n", &long.as_bytes()[1..], b"\nd.test"].concat();
        let read = read(text);
        let bad: Vec<u64> =
            read.iter().filter(|(_, says)| says.is_err()).map(|(number, _)| *number).collect();
        let good: Vec<u64> =
            read.iter().filter(|(_, says)| says.is_ok()).map(|(number, _)| *number).collect();
        assert_eq!((bad, good), (vec![2, 3, 4], vec![1, 5, 6]));
    }

    /// A reader that hands out so many bytes at once.
    struct Pieces<'a>(&'a [u8], usize);

    impl io::Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let count = self.1.min(self.0.len()).min(buffer.len());
            buffer[..count].copy_from_slice(&self.0[..count]);
            self.0 = &self.0[count..];
            Ok(count)
        }
    }

    #[test]
    fn any_bytes_in_any_pieces_give_the_same_lines() {
        const PIECES: [&[u8]; 12] = [
            b"\n",
            b"\r\n",
            b"#",
            b" ",
            b"a.test",
            b":",
            b"443",
            b"\xef\xbb\xbf",
            b"\xff",
            b"\0",
            b"\xc2",
            b"\xa0",
        ];
        let mut state = 1_u64;
        let mut random = |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        for _ in 0..5_000 {
            let text: Vec<u8> =
                (0..random(40)).flat_map(|_| PIECES[random(PIECES.len())].iter().copied()).collect();
            let whole = read(&text);
            let size = 1 + random(7);
            let lines = Lines::new(io::BufReader::with_capacity(size, Pieces(&text, size)));
            let pieces: Vec<_> =
                lines.map(|line| line.unwrap()).map(|line| (line.number, line.says)).collect();
            assert_eq!(pieces, whole, "{text:?}");
            let count = text.iter().filter(|b| **b == b'\n').count() as u64 + 1;
            assert!(whole.windows(2).all(|two| two[0].0 < two[1].0), "{text:?}");
            for (number, says) in whole {
                assert!((1..=count).contains(&number), "{text:?}");
                let good =
                    |t: &String| !t.is_empty() && !t.starts_with('#') && !t.contains(char::is_whitespace);
                assert!(says.as_ref().map_or(true, good), "{text:?}: {says:?}");
            }
        }
    }
}
