//! The results of a run over many targets, kept so that the next one goes on where it ended.
//!
//! It is a file of JSON Lines that only grows, a report a line, each written at once. What was cut off in the middle
//! of a line is taken away; whatever is whole counts.

use std::collections::HashMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::hash::{BuildHasher, RandomState};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, anyhow};
use serde_json::Value;

use super::output::{Exit, Failure};

/// No report is longer.
const LONGEST: u64 = 64 << 20;
/// How every report begins.
const BEGINNING: &[u8] = br#"{"schema":"whytls/1""#;

/// The file, and what it holds already. No other run can open it until this is dropped.
pub(crate) struct Journal {
    path: PathBuf,
    file: File,
    done: HashMap<u128, Exit>,
    hashers: [RandomState; 2],
}

impl Journal {
    /// Opens the file, or makes it. `quick` says whether a quick look at a target is enough.
    pub(crate) fn open(path: &Path, quick: bool) -> Result<Self, Failure> {
        let help =
            "--resume takes a file that an earlier run with --resume has written, or the name of a new one";
        let told = |error: io::Error| {
            let error =
                anyhow::Error::new(error).context(format!("cannot keep results in {}", path.display()));
            Failure::usage(error, help)
        };
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path).map_err(told)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let error = anyhow!("another run keeps its results in {}", path.display());
                return Err(Failure::usage(
                    error,
                    "wait until it has ended, or give this one a file of its own",
                ));
            }
            // A file system without locks (some network mounts).
            Err(TryLockError::Error(_)) => {}
        }
        let mut journal = Self {
            path: path.to_owned(),
            file: file.try_clone().map_err(told)?,
            done: HashMap::new(),
            hashers: [RandomState::new(), RandomState::new()],
        };
        let (whole, end) = journal.read(&file, quick).map_err(told)?.map_err(|number| {
            let error = anyhow!("line {number} of {} is no report of whytls", path.display());
            Failure::usage(error, help)
        })?;
        if whole < end {
            file.set_len(whole).map_err(told)?;
        } else if end > 0 {
            // A whole report whose line end alone is missing.
            file.seek(SeekFrom::End(-1)).map_err(told)?;
            let mut last = [0];
            io::Read::read_exact(&mut file, &mut last).map_err(told)?;
            if last != *b"\n" {
                file.write_all(b"\n").map_err(told)?;
            }
        }
        Ok(journal)
    }

    /// Up to where the file is whole, and where it ends; or the number of a line that is no report.
    fn read(&mut self, file: &File, quick: bool) -> io::Result<Result<(u64, u64), u64>> {
        let mut reader = BufReader::new(file);
        let (mut number, mut at, mut line) = (0, 0, Vec::new());
        loop {
            line.clear();
            let count = io::Read::take(&mut reader, LONGEST).read_until(b'\n', &mut line)? as u64;
            if count == 0 {
                return Ok(Ok((at, at)));
            }
            number += 1;
            let report = serde_json::from_slice::<Value>(&line).ok().filter(|r| r["schema"] == "whytls/1");
            match report {
                Some(report) => self.note(&report, quick),
                // The last one, cut off: it begins like any.
                None if line.last() != Some(&b'\n')
                    && line.iter().zip(BEGINNING).all(|(is, of_all)| is == of_all) =>
                {
                    return Ok(Ok((at, at + count)));
                }
                None => return Ok(Err(number)),
            }
            at += count;
        }
    }

    /// Takes note of a report of the file.
    fn note(&mut self, report: &Value, quick: bool) {
        // What a quick look says is less than what is asked for now.
        if report["endpoint"]["quick"] == true && !quick {
            return;
        }
        let exit = match report["verdict"].as_str() {
            Some("failing") => Exit::Found,
            Some("unobservable") => Exit::Unobservable,
            _ => Exit::Ok,
        };
        if let Some(name) = report["subject"]["name"].as_str() {
            let key = self.key(name);
            self.done.insert(key, exit);
        }
    }

    fn key(&self, name: &str) -> u128 {
        let [high, low] = &self.hashers;
        u128::from(high.hash_one(name)) << 64 | u128::from(low.hash_one(name))
    }

    /// The code of a target that is done already.
    pub(crate) fn done(&self, name: &str) -> Option<Exit> {
        self.done.get(&self.key(name)).copied()
    }

    /// Keeps one more report: a whole line, with its end.
    pub(crate) fn keep(&mut self, line: &[u8]) -> Result<(), Failure> {
        self.file
            .write_all(line)
            .with_context(|| format!("cannot keep a result in {}", self.path.display()))
            .map_err(|e| {
                Failure::usage(e, "make room, and run the same command again: it goes on from there")
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &str, verdict: &str, more: &str) -> String {
        format!(
            "{{\"schema\":\"whytls/1\",\"subject\":{{\"kind\":\"endpoint\",\"name\":\"{name}\"}},\"verdict\":\"{verdict}\"{more}}}\n"
        )
    }

    fn opened(content: &str, quick: bool) -> (Result<Journal, Failure>, String) {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), content).unwrap();
        let journal = Journal::open(file.path(), quick);
        (journal, std::fs::read_to_string(file.path()).unwrap())
    }

    #[test]
    fn a_line_that_was_cut_anywhere_is_taken_away_and_the_others_count() {
        let (first, last) = (line("a:1", "failing", ""), line("b:2", "ok", ""));
        for cut in 0..last.len() {
            let (journal, left) = opened(&format!("{first}{}", &last[..cut]), false);
            let journal = journal.unwrap();
            assert_eq!(journal.done("a:1"), Some(Exit::Found));
            // All of it but the line end is a whole report.
            let whole = cut == last.len() - 1;
            assert_eq!(journal.done("b:2"), whole.then_some(Exit::Ok), "{cut}");
            assert_eq!(left, if whole { format!("{first}{last}") } else { first.clone() }, "{cut}");
        }
    }

    #[test]
    fn what_is_no_report_is_refused_and_left_as_it_is() {
        for other in ["notes\n", "notes", "{}\n", "{\"schema\":\"whytls/2\"}\n", "\n"] {
            let content = format!("{}{other}", line("a:1", "ok", ""));
            let (journal, left) = opened(&content, false);
            assert!(journal.is_err(), "{other:?}");
            assert_eq!(left, content, "{other:?}");
        }
    }

    #[test]
    fn a_quick_look_counts_where_a_quick_look_is_asked_for() {
        let quick = line("a:1", "ok", ",\"endpoint\":{\"quick\":true}");
        assert_eq!(opened(&quick, true).0.unwrap().done("a:1"), Some(Exit::Ok));
        assert_eq!(opened(&quick, false).0.unwrap().done("a:1"), None);
        assert_eq!(
            opened(&line("a:1", "unobservable", ""), true).0.unwrap().done("a:1"),
            Some(Exit::Unobservable)
        );
    }

    #[test]
    fn two_runs_cannot_keep_their_results_in_one_file() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let first = Journal::open(file.path(), false).unwrap();
        let Err(Failure::Told { exit: Exit::Usage, error, .. }) = Journal::open(file.path(), false) else {
            panic!("both have it")
        };
        assert!(error.to_string().starts_with("another run keeps its results in "), "{error}");
        drop(first);
        assert!(Journal::open(file.path(), false).is_ok());
    }

    #[test]
    fn what_is_kept_is_found_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new.jsonl");
        let mut journal = Journal::open(&path, false).unwrap();
        journal.keep(line("a:1", "ok", "").as_bytes()).unwrap();
        drop(journal);
        assert_eq!(Journal::open(&path, false).unwrap().done("a:1"), Some(Exit::Ok));
    }
}
