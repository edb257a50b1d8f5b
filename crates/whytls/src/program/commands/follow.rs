//! `whytls explain --follow`: a log as it grows.

use std::fs::File;
use std::io::{self, Read, Seek};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, anyhow};
use whytls_diagnosis::reader::Scanner;

use super::explain::{Around, Explained};
use crate::program::cli::Output;
use crate::program::output::{Exit, Failure, Progress, write};

/// How long to wait for more.
const PAUSE: Duration = Duration::from_millis(200);
/// The most that is read at once.
const CHUNK: usize = 1 << 20;
/// A line that is longer is read in parts.
const LONGEST_LINE: usize = 1 << 20;
/// Failures remembered, so that the same again is counted and not told.
const REMEMBERED: usize = 1024;

pub(super) fn run(name: &str, around: &Around<'_>, output: &Output) -> Result<Exit, Failure> {
    if name == "-" {
        return Err(Failure::usage(
            anyhow!("standard input does not grow"),
            "leave --follow off: a pipe is read until it ends; or name the file",
        ));
    }
    let help = "name a log file that is there";
    let opened = File::open(name).with_context(|| format!("cannot read {name}"));
    let file = opened.map_err(|error| Failure::usage(error, help))?;
    let stop = on_interrupt()?;
    let mut followed = Followed { name: name.to_owned(), around, output, known: Vec::new(), exit: Exit::Ok };
    let ended = follow(file, Path::new(name), &stop, &mut |lines, from| followed.tell(lines, from));
    match ended {
        Ok(()) => {
            followed.sum_up();
            Ok(followed.exit)
        }
        Err(Ended::Failure(failure)) => Err(failure),
        Err(Ended::Io(error)) => {
            let error = anyhow::Error::new(error).context(format!("cannot read {name}"));
            Err(Failure::usage(error, help))
        }
    }
}

/// Takes whole lines, and the number of the first.
type Tell<'a> = &'a mut dyn FnMut(&[u8], u64) -> Result<(), Failure>;

enum Ended {
    Failure(Failure),
    Io(io::Error),
}

impl From<io::Error> for Ended {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Hands over whole lines as they come, with the number of the first, until it is told to stop. A file that was
/// made anew, or cut, is read from its beginning.
fn follow(mut file: File, path: &Path, stop: &AtomicBool, tell: Tell<'_>) -> Result<(), Ended> {
    let mut pending: Vec<u8> = Vec::new();
    let mut line = 1;
    loop {
        let before = pending.len();
        (&mut file).take(CHUNK as u64).read_to_end(&mut pending)?;
        let more = pending.len() > before;
        let end = match memchr::memrchr(b'\n', &pending) {
            Some(newline) => newline + 1,
            None if pending.len() > LONGEST_LINE => pending.len(),
            None => 0,
        };
        if end > 0 {
            tell(&pending[..end], line).map_err(Ended::Failure)?;
            line += memchr::memchr_iter(b'\n', &pending[..end]).count() as u64;
            pending.drain(..end);
        }
        if more {
            continue;
        }
        if stop.load(Ordering::Relaxed) {
            // What has no line end yet counts too.
            return if pending.is_empty() { Ok(()) } else { tell(&pending, line).map_err(Ended::Failure) };
        }
        if is_another(&mut file, path)? {
            file = File::open(path)?;
            pending.clear();
            line = 1;
            continue;
        }
        thread::sleep(PAUSE);
    }
}

/// Whether the name now leads to another file, or to less than was read of this one.
fn is_another(file: &mut File, path: &Path) -> io::Result<bool> {
    let Ok(now) = std::fs::metadata(path) else { return Ok(false) };
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        if now.ino() != file.metadata()?.ino() {
            return Ok(true);
        }
    }
    Ok(now.len() < file.stream_position()?)
}

/// Set when the user presses Ctrl-C.
fn on_interrupt() -> Result<Arc<AtomicBool>, Failure> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    thread::spawn(move || {
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            flag.store(true, Ordering::Relaxed);
        }
    });
    Ok(stop)
}

struct Followed<'a> {
    name: String,
    around: &'a Around<'a>,
    output: &'a Output,
    known: Vec<Explained>,
    exit: Exit,
}

impl Followed<'_> {
    fn tell(&mut self, lines: &[u8], from: u64) -> Result<(), Failure> {
        let mut scanner = Scanner::from_line(&self.name, from);
        scanner.push(lines);
        let mut reading = scanner.finish();
        let mut new = Vec::new();
        for failure in std::mem::take(&mut reading.failures) {
            let explained = self.around.explain(&failure);
            if explained.findings.is_empty() {
                continue;
            }
            match self.known.iter_mut().find(|known| known.same(&explained)) {
                Some(known) => known.seen.and(&explained.seen),
                None => {
                    if self.known.len() < REMEMBERED {
                        self.known.push(explained);
                    }
                    new.push(failure);
                }
            }
        }
        if new.is_empty() {
            return Ok(());
        }
        reading.failures = new;
        let exit = write(&self.around.report(&self.name, reading), self.output)?;
        self.exit = self.exit.max(exit);
        Ok(())
    }

    /// How often each failure occurred in the end.
    fn sum_up(&self) {
        let mut progress = Progress::new(self.output);
        for failure in &self.known {
            let cause = failure.findings.first().map_or("", |f| f.cause.name);
            progress.line(&format!("{cause}: {} times", failure.seen.count));
        }
    }
}
