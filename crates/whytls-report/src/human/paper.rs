//! Styled text, broken into lines of a given width.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};

use crate::printable::{columns, printable};

pub(super) const PLAIN: Style = Style::new();
pub(super) const BOLD: Style = Style::new().bold();
pub(super) const DIM: Style = Style::new().dimmed();
pub(super) const BAD: Style = AnsiColor::Red.on_default().bold();
pub(super) const DOUBTFUL: Style = AnsiColor::Yellow.on_default().bold();
pub(super) const GOOD: Style = AnsiColor::Green.on_default().bold();
pub(super) const LABEL: Style = AnsiColor::Cyan.on_default().bold();
pub(super) const COMMAND: Style = AnsiColor::Green.on_default();

/// Prose is not set wider than this: longer lines are hard to read.
const PROSE: usize = 110;

/// Text that is safe to show. What comes in is made printable, so nothing else gets on paper.
#[derive(Clone, Default)]
pub(super) struct Text {
    cells: Vec<(Style, char)>,
    limit: usize,
}

impl Text {
    /// This text, in this style, behind what is there.
    #[must_use]
    pub(super) fn with(mut self, style: Style, text: &str) -> Self {
        printable(text, self.limit, |c| self.cells.push((style, c)));
        self
    }

    /// This text without a style of its own.
    #[must_use]
    pub(super) fn and(self, text: &str) -> Self {
        self.with(PLAIN, text)
    }

    /// Spaces up to this column.
    #[must_use]
    pub(super) fn up_to(mut self, column: usize) -> Self {
        let missing = column.saturating_sub(self.columns());
        self.cells.extend(std::iter::repeat_n((PLAIN, ' '), missing));
        self
    }

    /// Another text behind this one.
    #[must_use]
    pub(super) fn then(mut self, other: &Self) -> Self {
        self.cells.extend_from_slice(&other.cells);
        self
    }

    pub(super) fn columns(&self) -> usize {
        width_of(&self.cells)
    }

    /// At most this wide; what is cut leaves an ellipsis.
    #[must_use]
    pub(super) fn cut(mut self, width: usize) -> Self {
        if self.columns() > width {
            let mut taken = 1; // the ellipsis
            let fitting = self.cells.iter().take_while(|(_, c)| {
                taken += columns(*c);
                taken <= width
            });
            self.cells.truncate(fitting.count());
            let style = self.cells.last().map_or(PLAIN, |(style, _)| *style);
            self.cells.push((style, '…'));
        }
        self
    }

    /// Lines of at most this width, broken at spaces; words that are too long break where they must.
    fn lines(&self, width: usize) -> Vec<Vec<(Style, char)>> {
        let width = width.max(8);
        let mut lines: Vec<Vec<(Style, char)>> = Vec::new();
        let mut line: Vec<(Style, char)> = Vec::new();
        let mut taken = 0;
        for word in self.cells.split(|(_, c)| *c == ' ').filter(|word| !word.is_empty()) {
            let mut word = word;
            let mut wide = width_of(word);
            if !line.is_empty() && taken + 1 + wide > width {
                lines.push(std::mem::take(&mut line));
            }
            while wide > width {
                let (head, tail) = word.split_at(break_in(word, width));
                lines.push(head.to_vec());
                wide -= width_of(head);
                word = tail;
            }
            if let Some((before, _)) = line.last() {
                let style =
                    if word.first().is_some_and(|(after, _)| after == before) { *before } else { PLAIN };
                line.push((style, ' '));
                taken += 1 + wide;
            } else {
                taken = wide;
            }
            line.extend_from_slice(word);
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(line);
        }
        lines
    }
}

fn width_of(cells: &[(Style, char)]) -> usize {
    cells.iter().map(|(_, c)| columns(*c)).sum()
}

/// Where to break a word that is wider than a line: behind punctuation, if there is some not too early.
fn break_in(word: &[(Style, char)], width: usize) -> usize {
    let mut taken = 0;
    let fitting = word
        .iter()
        .take_while(|(_, c)| {
            taken += columns(*c);
            taken <= width
        })
        .count()
        .max(1);
    // Between the parts of a client's name rather than in a version.
    ["+/,&?", "-_:.="]
        .iter()
        .filter_map(|marks| word[..fitting].iter().rposition(|(_, c)| marks.contains(*c)))
        .map(|at| at + 1)
        .find(|at| *at > fitting / 2)
        .unwrap_or(fitting)
}

/// What is written on: the only way from a report to the writer.
pub(super) struct Paper<'a> {
    out: &'a mut dyn Write,
    color: bool,
    width: usize,
    limit: usize,
}

impl<'a> Paper<'a> {
    /// Values are cut after `limit` characters.
    pub(super) fn new(out: &'a mut dyn Write, color: bool, width: usize, limit: usize) -> Self {
        Self { out, color, width: width.max(24), limit }
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// An empty text to build on.
    pub(super) fn text(&self) -> Text {
        Text { cells: Vec::new(), limit: self.limit }
    }

    /// A text that is never cut.
    pub(super) fn command_text(&self) -> Text {
        Text { cells: Vec::new(), limit: usize::MAX }
    }

    pub(super) fn blank(&mut self) -> io::Result<()> {
        writeln!(self.out)
    }

    /// One line, however long it is.
    pub(super) fn line(&mut self, text: &Text) -> io::Result<()> {
        self.cells(&text.cells)
    }

    /// A heading, after a blank line.
    pub(super) fn heading(&mut self, text: &Text) -> io::Result<()> {
        self.blank()?;
        self.paragraph(&self.text(), 0, text)
    }

    /// `text`, broken into lines, the first behind `before`, all from column `indent` on.
    pub(super) fn paragraph(&mut self, before: &Text, indent: usize, text: &Text) -> io::Result<()> {
        self.set(before, indent, text, PROSE)
    }

    /// As a paragraph, over the whole width.
    pub(super) fn row(&mut self, before: &Text, indent: usize, text: &Text) -> io::Result<()> {
        self.set(before, indent, text, usize::MAX)
    }

    fn set(&mut self, before: &Text, indent: usize, text: &Text, at_most: usize) -> io::Result<()> {
        let width = self.width.min(at_most).saturating_sub(indent);
        let mut before = before.clone().up_to(indent);
        if before.columns() > indent {
            // What stands before is too wide for its column.
            self.line(&before)?;
            before = self.text().up_to(indent);
        }
        for line in text.lines(width) {
            let mut cells = std::mem::replace(&mut before, self.text().up_to(indent)).cells;
            cells.extend(line);
            self.cells(&cells)?;
        }
        Ok(())
    }

    fn cells(&mut self, cells: &[(Style, char)]) -> io::Result<()> {
        let end = cells.iter().rposition(|(_, c)| !c.is_whitespace()).map_or(0, |last| last + 1);
        for run in cells[..end].chunk_by(|(a, _), (b, _)| a == b) {
            let style = run[0].0;
            if self.color {
                write!(self.out, "{style}")?;
            }
            for (_, c) in run {
                write!(self.out, "{c}")?;
            }
            if self.color {
                write!(self.out, "{style:#}")?;
            }
        }
        writeln!(self.out)
    }
}
