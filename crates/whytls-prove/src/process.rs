//! A child process whose lines are read as they come, with a limit, a deadline and a way to call it off.

use std::io::{self, BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::CancelToken;

/// How often the cancel flag is looked at while the child is silent.
const GLANCE: Duration = Duration::from_millis(50);
/// How long to wait for the pipes to close once the child itself is gone.
const GRACE: Duration = Duration::from_secs(2);
/// How often `Event::Tick` comes.
const TICK: Duration = Duration::from_secs(1);

/// What a conversation brings.
#[derive(Debug)]
pub(crate) enum Event {
    /// A line of standard output.
    Out(String),
    /// A line of standard error.
    Err(String),
    /// A second has passed.
    Tick,
}

/// How a conversation ended.
#[derive(Debug)]
pub(crate) enum End {
    Exited(ExitStatus),
    Cancelled,
    TimedOut,
}

enum Piece {
    Out(String),
    Err(String),
    Closed,
}

/// The child and, on Unix, its whole process group; killed when dropped before its end.
struct Group {
    child: Child,
    gone: bool,
}

impl Group {
    fn kill(&mut self) {
        if !self.gone {
            #[cfg(unix)]
            {
                use rustix::process::{Pid, Signal, kill_process_group};
                // The group outlives its leader while any member lives, and the leader is not yet
                // reaped here, so the number still means this group.
                if let Some(pid) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
                    let _ = kill_process_group(pid, Signal::KILL);
                }
            }
            let _ = self.child.kill();
            let _ = self.child.wait();
            self.gone = true;
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Runs `command` to its end and hands on its lines, of which those beyond `limit` bytes (for each
/// of the two streams) are read and dropped. When called off, late or unwound, the child's process
/// group is killed before this returns.
pub(crate) fn converse(
    command: &mut Command,
    cancel: &CancelToken,
    deadline: Option<Instant>,
    limit: usize,
    on_event: &mut dyn FnMut(Event),
) -> io::Result<End> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        command.process_group(0);
    }
    let mut child = spawn(command)?;
    let (sender, receiver) = sync_channel(256);
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let mut group = Group { child, gone: false };
    let mut open = 0;
    if let Some(out) = out {
        open += 1;
        read_lines(out, limit, sender.clone(), Piece::Out)?;
    }
    if let Some(err) = err {
        open += 1;
        read_lines(err, limit, sender, Piece::Err)?;
    }

    let mut tick = Instant::now() + TICK;
    let mut ended: Option<Instant> = None;
    while open > 0 {
        let now = Instant::now();
        if cancel.is_cancelled() {
            group.kill();
            drain(&receiver, open);
            return Ok(End::Cancelled);
        }
        if deadline.is_some_and(|d| now >= d) {
            group.kill();
            drain(&receiver, open);
            return Ok(End::TimedOut);
        }
        if now >= tick {
            tick = now + TICK;
            on_event(Event::Tick);
        }
        let wait = deadline.map_or(GLANCE, |d| GLANCE.min(d - now));
        match receiver.recv_timeout(wait) {
            Ok(Piece::Out(line)) => on_event(Event::Out(line)),
            Ok(Piece::Err(line)) => on_event(Event::Err(line)),
            Ok(Piece::Closed) => open -= 1,
            Err(RecvTimeoutError::Timeout) => {
                // A daemon that the child left behind may hold the pipes for ever.
                if group.child.try_wait()?.is_some() {
                    group.gone = true;
                    let since = *ended.get_or_insert(now);
                    if now - since >= GRACE {
                        break;
                    }
                }
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    loop {
        if let Some(status) = group.child.try_wait()? {
            group.gone = true;
            return Ok(End::Exited(status));
        }
        if cancel.is_cancelled() {
            return Ok(End::Cancelled);
        }
        if deadline.is_some_and(|d| Instant::now() >= d) {
            return Ok(End::TimedOut);
        }
        thread::sleep(Duration::from_millis(2));
    }
}

/// Starts the child. A program that was written a moment ago may still be open in a process that
/// another thread is just forking; that passes.
fn spawn(command: &mut Command) -> io::Result<Child> {
    for _ in 0..100 {
        match command.spawn() {
            Err(e) if e.kind() == io::ErrorKind::ExecutableFileBusy => {
                thread::sleep(Duration::from_millis(10))
            }
            other => return other,
        }
    }
    command.spawn()
}

/// Waits until the dead group's pipes are closed, so that nothing of it is left when we return.
fn drain(receiver: &Receiver<Piece>, mut open: usize) {
    let end = Instant::now() + GRACE;
    while open > 0 {
        let now = Instant::now();
        if now >= end {
            return;
        }
        match receiver.recv_timeout(end - now) {
            Ok(Piece::Closed) => open -= 1,
            Ok(_) => {}
            Err(_) => return,
        }
    }
}

fn read_lines(
    stream: impl Read + Send + 'static,
    limit: usize,
    sender: SyncSender<Piece>,
    piece: fn(String) -> Piece,
) -> io::Result<()> {
    thread::Builder::new().name("whytls-prove reader".to_owned()).spawn(move || {
        let mut stream = BufReader::new(stream);
        let mut left = limit;
        let mut line = Vec::new();
        loop {
            // Errors of a pipe mean that nothing more comes.
            let (used, whole) = match stream.fill_buf() {
                Ok([]) | Err(_) => break,
                Ok(buffer) => {
                    let end = buffer.iter().position(|b| *b == b'\n');
                    let text = &buffer[..end.unwrap_or(buffer.len())];
                    let take = text.len().min(left);
                    line.extend_from_slice(&text[..take]);
                    left -= take;
                    (end.map_or(buffer.len(), |e| e + 1), end.is_some())
                }
            };
            stream.consume(used);
            if whole && !send(&sender, &mut line, left, piece) {
                return;
            }
        }
        if !line.is_empty() {
            send(&sender, &mut line, left, piece);
        }
        let _ = sender.send(Piece::Closed);
    })?;
    Ok(())
}

/// Hands on one line; false if nobody listens any more.
fn send(sender: &SyncSender<Piece>, line: &mut Vec<u8>, left: usize, piece: fn(String) -> Piece) -> bool {
    let text = String::from_utf8_lossy(line).trim_end_matches('\r').to_owned();
    line.clear();
    (left == 0 && text.is_empty()) || sender.send(piece(text)).is_ok()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn lines_and_status_come_back() {
        let mut lines = Vec::new();
        let end = converse(
            &mut shell("echo one; echo two; printf three; echo four >&2; exit 3"),
            &CancelToken::new(),
            None,
            1 << 20,
            &mut |event| lines.push(format!("{event:?}")),
        );
        assert!(matches!(end, Ok(End::Exited(status)) if status.code() == Some(3)));
        lines.sort();
        assert_eq!(lines, [r#"Err("four")"#, r#"Out("one")"#, r#"Out("three")"#, r#"Out("two")"#]);
    }

    #[test]
    fn what_is_too_much_is_dropped() {
        let mut bytes = 0;
        let end =
            converse(&mut shell("yes | head -c 3000000"), &CancelToken::new(), None, 1000, &mut |event| {
                match event {
                    Event::Out(line) => bytes += line.len(),
                    Event::Err(_) | Event::Tick => {}
                }
            });
        assert!(matches!(end, Ok(End::Exited(status)) if status.success()));
        assert_eq!(bytes, 1000);
    }

    #[test]
    fn a_silent_child_is_ended_at_the_deadline() {
        let deadline = Instant::now() + Duration::from_millis(100);
        let end = converse(&mut shell("sleep 600"), &CancelToken::new(), Some(deadline), 1000, &mut |_| {});
        assert!(matches!(end, Ok(End::TimedOut)));
    }

    #[test]
    fn a_talkative_child_is_ended_at_the_deadline() {
        let deadline = Instant::now() + Duration::from_millis(100);
        let end = converse(&mut shell("yes"), &CancelToken::new(), Some(deadline), 1000, &mut |_| {});
        assert!(matches!(end, Ok(End::TimedOut)));
    }

    #[test]
    fn calling_off_ends_grandchildren_too() {
        let cancel = CancelToken::new();
        // The grandchild holds standard output: the end of `converse` within its grace is its end.
        let end = converse(&mut shell("sleep 600 & echo up; wait"), &cancel, None, 1000, &mut |event| {
            if matches!(event, Event::Out(_)) {
                cancel.cancel();
            }
        });
        assert!(matches!(end, Ok(End::Cancelled)));
    }
}
