//! Many targets at once: each begun when its turn comes, so many in flight, none held longer than it takes.

use std::collections::{HashMap, VecDeque};
use std::fs::File;
use std::future::Future;
use std::io::{self, BufRead, BufReader};
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, anyhow};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, mpsc};
use tokio::task::JoinSet;
use whytls_observe::{Found, Target};
use whytls_report::Report;

use super::cli::Reach;
use super::list::Lines;
use super::output::{Exit, Failure, complain};
use super::targets;

/// Where targets come from.
pub(crate) enum Source {
    /// The command line.
    Argument(Target),
    /// Standard input.
    Input,
    /// A file.
    File(PathBuf, File),
}

/// The sources that the command line names, in its order. Bad arguments and files that cannot be read are refused
/// before anything is dialled.
pub(crate) fn sources(
    arguments: &[String],
    files: &[PathBuf],
    reach: &Reach,
) -> Result<Vec<Source>, Failure> {
    let mut sources = Vec::new();
    for text in arguments {
        sources.push(match text.as_str() {
            "-" => Source::Input,
            text => Source::Argument(targets::endpoint(text, reach)?),
        });
    }
    for path in files {
        sources.push(if path == Path::new("-") { Source::Input } else { file(path)? });
    }
    if sources.iter().filter(|source| matches!(source, Source::Input)).count() > 1 {
        return Err(Failure::usage(
            anyhow!("standard input is named twice"),
            "it can be read once: leave out the other -",
        ));
    }
    Ok(sources)
}

fn file(path: &Path) -> Result<Source, Failure> {
    let open = || {
        let file = File::open(path)?;
        if file.metadata()?.is_dir() { Err(io::Error::from(io::ErrorKind::IsADirectory)) } else { Ok(file) }
    };
    let file = open().with_context(|| format!("cannot read {}", path.display()));
    let file = file.map_err(|e| Failure::usage(e, "--targets takes a file with a target on each line"))?;
    Ok(Source::File(path.to_owned(), file))
}

/// How many targets these sources name, where that is known beforehand.
pub(crate) fn total(sources: &[Source]) -> Option<u64> {
    sources
        .iter()
        .map(|source| match source {
            Source::Argument(_) => Some(1),
            Source::Input => None,
            Source::File(path, file) => {
                // Only what can be read twice.
                let regular = file.metadata().is_ok_and(|metadata| metadata.is_file());
                let again = if regular { File::open(path).ok() } else { None };
                again.map(|file| Lines::new(BufReader::new(file)).map_while(Result::ok).count() as u64)
            }
        })
        .sum()
}

/// What a source gives.
enum Item {
    Target(Target),
    /// A line that is no target.
    Bad(anyhow::Error, Option<String>),
    /// The source ends before its end.
    Unreadable(anyhow::Error),
}

/// So many targets are read ahead.
const AHEAD: usize = 16;

/// What the sources give, one after the other. So many are taken at once that whoever reads is not woken for each.
struct Items {
    receiver: mpsc::Receiver<Item>,
    taken: VecDeque<Item>,
}

impl Items {
    /// The next one; nothing is lost where it is not waited for to the end.
    async fn next(&mut self) -> Option<Item> {
        if self.taken.is_empty() {
            let mut taken = Vec::new();
            self.receiver.recv_many(&mut taken, AHEAD).await;
            self.taken.extend(taken);
        }
        self.taken.pop_front()
    }
}

/// Waits so long. The shortest sleep takes until the clock's next millisecond, so no time is not slept for.
async fn pause(wait: Duration) {
    if !wait.is_zero() {
        tokio::time::sleep(wait).await;
    }
}

/// Reads the sources on a thread of its own, which waits where nobody takes what it has read.
fn read(sources: Vec<Source>, reach: Reach) -> Items {
    let (sender, receiver) = mpsc::channel(AHEAD);
    thread::spawn(move || {
        for source in sources {
            let (name, from): (String, Box<dyn BufRead>) = match source {
                Source::Argument(target) => match sender.blocking_send(Item::Target(target)) {
                    Ok(()) => continue,
                    Err(_) => return,
                },
                Source::Input => ("standard input".to_owned(), Box::new(io::stdin().lock())),
                Source::File(path, file) => (path.display().to_string(), Box::new(BufReader::new(file))),
            };
            for line in Lines::new(from) {
                let item = match line {
                    Ok(line) => match line.says.map_err(|why| Failure::usage(anyhow!("{why}"), HELP)) {
                        Ok(text) => targets::endpoint(&text, &reach).map(|target| (text, target)),
                        Err(failure) => Err(failure),
                    }
                    .map_or_else(
                        |failure| match failure {
                            Failure::Told { error, help, .. } => {
                                Item::Bad(anyhow!("line {} of {name}: {}", line.number, shown(&error)), help)
                            }
                            Failure::BrokenPipe => Item::Unreadable(anyhow!("the reader has gone")),
                        },
                        |(_, target)| Item::Target(target),
                    ),
                    Err(error) => {
                        let error = anyhow::Error::new(error).context(format!("cannot read on in {name}"));
                        let _ = sender.blocking_send(Item::Unreadable(error));
                        return;
                    }
                };
                if sender.blocking_send(item).is_err() {
                    return;
                }
            }
        }
    });
    Items { receiver, taken: VecDeque::new() }
}

const HELP: &str = "write one target on each line: host, host:port, [address]:port or an https URL";

/// An error about what a stranger wrote, so that it drives no terminal.
fn shown(error: &anyhow::Error) -> String {
    let text = format!("{error:#}");
    text.chars().flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] }).collect()
}

/// How many and how fast.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    /// Targets in flight.
    pub(crate) parallel: usize,
    /// New targets a second at most.
    pub(crate) rate: Option<f64>,
}

/// When the next target may be begun.
#[derive(Debug)]
struct Turns {
    every: Option<Duration>,
    next: Option<Instant>,
}

impl Turns {
    fn new(rate: Option<f64>) -> Self {
        Self { every: rate.map(|rate| Duration::from_secs_f64(1.0 / rate)), next: None }
    }

    /// How long it is to wait at this instant.
    fn wait(&self, now: Instant) -> Duration {
        self.next.map_or(Duration::ZERO, |next| next.saturating_duration_since(now))
    }

    /// One was begun at this instant. Time that nobody used is not made up for.
    fn take(&mut self, now: Instant) {
        if let Some(every) = self.every {
            self.next = Some(self.next.map_or(now, |next| next.max(now)) + every);
        }
    }
}

/// A host, as connections at once to it are counted: the first address of the name; the name where a proxy leads to it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Host {
    Address(IpAddr),
    Name(String),
}

impl Host {
    pub(crate) fn of(target: &Target, found: &Found) -> Self {
        match found.addresses.first() {
            Some(address) if target.proxy.is_none() => Self::Address(address.ip()),
            _ => Self::Name(target.host.to_ascii_lowercase()),
        }
    }
}

/// Places at hosts, so many at each. What nobody is at is forgotten.
#[derive(Debug)]
pub(crate) struct Hosts {
    places: usize,
    known: Mutex<HashMap<Host, Arc<Semaphore>>>,
}

/// A place at a host, given back when it is dropped.
pub(crate) struct Place {
    hosts: Arc<Hosts>,
    host: Host,
    semaphore: Option<Arc<Semaphore>>,
    permit: Option<OwnedSemaphorePermit>,
}

impl Hosts {
    pub(crate) fn new(places: usize) -> Arc<Self> {
        Arc::new(Self { places: places.max(1), known: Mutex::default() })
    }

    /// Waits for a place.
    pub(crate) async fn place(self: &Arc<Self>, host: Host) -> Place {
        let semaphore = {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            let new = || Arc::new(Semaphore::new(self.places));
            Arc::clone(known.entry(host.clone()).or_insert_with(new))
        };
        // Dropped while it waits, it is forgotten all the same.
        let mut place =
            Place { hosts: Arc::clone(self), host, semaphore: Some(Arc::clone(&semaphore)), permit: None };
        // It is never closed.
        place.permit = semaphore.acquire_owned().await.ok();
        place
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.permit = None;
        self.semaphore = None;
        let mut known = self.hosts.known.lock().unwrap_or_else(PoisonError::into_inner);
        // Nobody but the table has it, so nobody is there or waits.
        if known.get(&self.host).is_some_and(|semaphore| Arc::strong_count(semaphore) == 1) {
            known.remove(&self.host);
        }
    }
}

/// What becomes of the results.
pub(crate) trait Results {
    /// The code of a target that needs no look, because it has been looked at in an earlier run.
    fn known(&self, target: &Target) -> Option<Exit>;
    /// Takes a report; the code that it gives.
    fn take(&mut self, report: Report) -> Result<Exit, Failure>;
    /// Makes room on the terminal for something else to be written.
    fn make_room(&mut self);
    /// Shows how far it is.
    fn show(&mut self, standing: &Standing);
}

/// How far a run is.
#[derive(Clone, Debug, Default)]
pub(crate) struct Standing {
    /// Targets done, in earlier runs too.
    pub(crate) done: u64,
    /// Of those, how many fail.
    pub(crate) failing: u64,
    /// Of those, how many could not be observed.
    pub(crate) unobservable: u64,
    /// Lines that are no targets.
    pub(crate) bad: u64,
    /// Targets that are being looked at.
    pub(crate) in_flight: usize,
    /// The last target begun.
    pub(crate) last: String,
    /// How many have been looked at in this run.
    pub(crate) looked: u64,
}

impl Standing {
    fn count(&mut self, exit: Exit) {
        self.done += 1;
        match exit {
            Exit::Found => self.failing += 1,
            Exit::Unobservable => self.unobservable += 1,
            _ => {}
        }
    }

    /// The code over all: something fails; else something could not be observed; else something could not be read.
    fn exit(&self) -> Exit {
        match (self.failing, self.unobservable, self.bad) {
            (1.., _, _) => Exit::Found,
            (0, 1.., _) => Exit::Unobservable,
            (0, 0, 1..) => Exit::Usage,
            (0, 0, 0) => Exit::Ok,
        }
    }
}

/// Looks at every target that the sources give. Results are taken as they come; where all targets stand on the command
/// line, in its order.
pub(crate) async fn run<L, F>(
    sources: Vec<Source>,
    reach: &Reach,
    pace: Pace,
    look: L,
    results: &mut dyn Results,
) -> Result<Exit, Failure>
where
    L: Fn(Target) -> F,
    F: Future<Output = Result<Report, Failure>> + Send + 'static,
{
    let in_order = sources.iter().all(|source| matches!(source, Source::Argument(_)));
    let mut waiting: HashMap<u64, Report> = HashMap::new();
    let (mut begun, mut written) = (0_u64, 0_u64);
    let mut items = read(sources, reach.clone());
    let mut turns = Turns::new(pace.rate);
    let mut standing = Standing::default();
    let mut running: JoinSet<(u64, Result<Report, Failure>)> = JoinSet::new();
    let mut at_end = false;
    let interrupt = tokio::signal::ctrl_c();
    tokio::pin!(interrupt);
    while !at_end || !running.is_empty() {
        let next = async {
            pause(turns.wait(Instant::now())).await;
            items.next().await
        };
        tokio::select! {
            biased;
            _ = &mut interrupt => {
                results.make_room();
                return Ok(Exit::Interrupted);
            }
            Some(done) = running.join_next(), if !running.is_empty() => {
                let (number, report) = done.map_err(|error| broken(&error))?;
                waiting.insert(number, report?);
                while let Some(report) = waiting.remove(if in_order { &written } else { &number }) {
                    written += 1;
                    standing.looked += 1;
                    standing.count(results.take(report)?);
                }
            }
            item = next, if !at_end && running.len() + waiting.len() < pace.parallel => match item {
                None => at_end = true,
                Some(Item::Target(target)) => match results.known(&target) {
                    Some(exit) => standing.count(exit),
                    None => {
                        turns.take(Instant::now());
                        standing.last = target.to_string();
                        let (number, look) = (begun, look(target));
                        begun += 1;
                        running.spawn(async move { (number, look.await) });
                    }
                },
                Some(Item::Bad(error, help)) => {
                    results.make_room();
                    complain(&error, help.as_deref());
                    standing.bad += 1;
                }
                Some(Item::Unreadable(error)) => {
                    results.make_room();
                    complain(&error, None);
                    standing.bad += 1;
                    at_end = true;
                }
            }
        }
        standing.in_flight = running.len();
        results.show(&standing);
    }
    Ok(standing.exit())
}

/// Where a target is, as far as connections at once are counted.
pub(crate) async fn host(target: &Target, limit: Duration) -> Host {
    let addresses = match (&target.proxy, target.connect) {
        // Through a proxy, names are the proxy's to look up.
        (Some(_), _) => Vec::new(),
        (None, Some(address)) => vec![address],
        (None, None) => {
            let lookup = tokio::net::lookup_host((target.host.as_str(), target.port));
            let found = tokio::time::timeout(limit, lookup).await.ok().and_then(Result::ok);
            found.and_then(|mut addresses| addresses.next()).into_iter().collect()
        }
    };
    // What does not resolve is told by the look itself.
    Host::of(target, &Found { looked_up: None, addresses })
}

/// A look that panicked: the panic itself has told more.
pub(crate) fn broken(error: &tokio::task::JoinError) -> Failure {
    Failure::unobservable(anyhow!("a look at a target broke off: {error}"), "report it as a defect of whytls")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_come_at_the_rate_and_lost_time_is_not_made_up_for() {
        let (begun, second) = (Instant::now(), Duration::from_secs(1));
        let mut turns = Turns::new(Some(4.0));
        assert_eq!(turns.wait(begun), Duration::ZERO);
        turns.take(begun);
        assert_eq!(turns.wait(begun), second / 4);
        // Late by a little: the next turn is not put off.
        turns.take(begun + second / 4);
        assert_eq!(turns.wait(begun + second / 4), second / 4);
        // Nothing to do for long: then one turn, not many at once.
        let later = begun + 60 * second;
        assert_eq!(turns.wait(later), Duration::ZERO);
        turns.take(later);
        assert_eq!(turns.wait(later), second / 4);
        let mut free = Turns::new(None);
        free.take(begun);
        assert_eq!(free.wait(begun), Duration::ZERO);
    }

    #[test]
    fn without_a_rate_targets_are_begun_without_a_pause() {
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        assert!(std::pin::pin!(pause(Duration::ZERO)).poll(&mut context).is_ready());
    }

    #[tokio::test]
    async fn a_host_has_so_many_places_and_is_forgotten_when_they_are_free() {
        let hosts = Hosts::new(2);
        let host = |n: u8| Host::Address(IpAddr::from([127, 0, 0, n]));
        let now = Duration::ZERO;
        let one = hosts.place(host(1)).await;
        let _two = hosts.place(host(1)).await;
        assert!(tokio::time::timeout(now, hosts.place(host(1))).await.is_err(), "both are taken");
        assert!(tokio::time::timeout(now, hosts.place(host(2))).await.is_ok(), "the other host has its own");
        drop(one);
        let three = tokio::time::timeout(now, hosts.place(host(1))).await;
        assert!(three.is_ok());
        drop((three, _two));
        assert_eq!(hosts.known.lock().unwrap().len(), 0);
    }

    #[test]
    fn a_host_is_its_address_or_behind_a_proxy_its_name() {
        let target = |host: &str| Target { host: host.to_owned(), port: 443, ..Target::default() };
        let found = Found { looked_up: None, addresses: vec!["192.0.2.1:443".parse().unwrap()] };
        assert_eq!(Host::of(&target("a.test"), &found), Host::of(&target("b.test"), &found));
        let proxied = |host: &str| Target { proxy: Some("http://p.test:1".parse().unwrap()), ..target(host) };
        assert_ne!(Host::of(&proxied("a.test"), &found), Host::of(&proxied("b.test"), &found));
        assert_eq!(Host::of(&proxied("A.test"), &found), Host::of(&proxied("a.test"), &found));
    }

    #[test]
    fn a_failure_weighs_more_than_what_was_not_seen_and_that_more_than_a_bad_line() {
        let exit = |failing, unobservable, bad| {
            Standing { done: 9, failing, unobservable, bad, ..Standing::default() }.exit()
        };
        assert_eq!(exit(0, 0, 0), Exit::Ok);
        assert_eq!(exit(1, 1, 1), Exit::Found);
        assert_eq!(exit(0, 1, 1), Exit::Unobservable);
        assert_eq!(exit(0, 0, 1), Exit::Usage);
    }
}
