//! Offsets to lines, and the marks that a merge leaves behind.

use std::ops::Range;

/// The line (from 1) of a byte offset; an offset past the end gives the last line.
pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    let end = offset.min(text.len());
    1 + memchr::memchr_iter(b'\n', &text.as_bytes()[..end]).count()
}

/// Lines of ascending offsets, in one pass over the text.
pub(crate) struct Lines<'t> {
    text: &'t [u8],
    offset: usize,
    line: usize,
}

impl<'t> Lines<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text: text.as_bytes(), offset: 0, line: 1 }
    }

    /// The line of `offset`. Offsets that go back are answered with the line reached so far.
    pub(crate) fn at(&mut self, offset: usize) -> usize {
        let end = offset.min(self.text.len());
        if end > self.offset {
            self.line += memchr::memchr_iter(b'\n', &self.text[self.offset..end]).count();
            self.offset = end;
        }
        self.line
    }
}

/// The first line that git wrote for a conflict: number and mark.
///
/// None of the marks can begin a line of TOML outside of a multi-line string.
pub(crate) fn conflict(text: &str) -> Option<(usize, &'static str)> {
    const MARKS: [&str; 4] = ["<<<<<<<", ">>>>>>>", "|||||||", "======="];
    text.lines().enumerate().find_map(|(index, line)| {
        MARKS
            .into_iter()
            .find(|mark| line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
            .map(|mark| (index + 1, mark))
    })
}

/// Whether an error at `span` stands on the last line that holds anything, which is where a file
/// that was cut off ends.
pub(crate) fn at_the_end(text: &str, span: &Range<usize>) -> bool {
    let trimmed = text.trim_end();
    let last_line = memchr::memrchr(b'\n', trimmed.as_bytes()).map_or(0, |at| at + 1);
    span.start >= last_line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one_and_never_past_the_end() {
        let text = "a\nb\n\nc";
        let expected = [(0, 1), (1, 1), (2, 2), (4, 3), (5, 4), (99, 4)];
        let mut lines = Lines::new(text);
        for (offset, line) in expected {
            assert_eq!(line_of(text, offset), line, "offset {offset}");
            assert_eq!(lines.at(offset), line, "offset {offset}");
        }
    }

    #[test]
    fn only_whole_marks_are_conflicts() {
        assert_eq!(conflict("a\n<<<<<<< HEAD\nb"), Some((2, "<<<<<<<")));
        assert_eq!(conflict("a\n=======\nb"), Some((2, "=======")));
        assert_eq!(conflict("# <<<<<<< HEAD\n<<<<<<<<<< x\n========\n"), None);
    }
}
