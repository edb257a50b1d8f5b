//! `whytls explain` on long logs, beside ripgrep counting lines with the same fixed strings.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use whytls::diagnosis::reader;

use crate::Bench;
use crate::log::{self, Log};
use crate::measure::{Entrant, WHYTLS, race, ratio, times};

const MOST_KIB: u64 = 64 * 1024;

pub(crate) fn run(bench: &mut Bench) {
    let patterns = log::folder().join("anchors");
    fs::write(&patterns, reader::pieces().map(|a| format!("{a}\n")).collect::<String>()).unwrap();
    println!("explain: a log in the page cache, median of {}", bench.rounds);
    println!(
        "  {:<26} {:>9} {:>13} {:>13} {:>8} {:>12}",
        "log", "size", "whytls", "rg -c -F -f", "speed/rg", "peak memory"
    );
    let mut peaks = Vec::new();
    let mut row = |log: Log, mib: u64, rounds: usize| {
        let path = log.make(mib << 20);
        let mut entrants = [
            Entrant::new("whytls explain", WHYTLS).arg("explain").arg(&path),
            Entrant::new("rg", "rg").args(&["--no-config", "-c", "-F", "-f"]).arg(&patterns).arg(&path),
        ];
        let [ours, theirs] = race(rounds, &mut entrants, |_| ());
        let peak = peak_kib(&path);
        let speed = ratio(theirs, ours);
        println!(
            "  {:<26} {:>5} MiB {:>13} {:>13} {:>8} {:>12}",
            log.title(),
            mib,
            throughput(ours, mib),
            throughput(theirs, mib),
            times(speed),
            peak.map_or("not measured".to_owned(), |kib| format!("{:.1} MiB", kib as f64 / 1024.0)),
        );
        peaks.push(peak);
        speed
    };
    row(Log::Rare, 1, bench.rounds);
    let whole = bench.mib;
    let speeds: Vec<_> =
        [(Log::Rare, whole), (Log::Frequent, whole.div_ceil(4)), (Log::All, whole.div_ceil(4))]
            .map(|(log, mib)| row(log, mib, bench.rounds))
            .into();
    for (speed, title) in speeds.iter().zip(["rare failures", "frequent failures", "nothing but failures"]) {
        bench.goal(&format!("at least 0.7 of rg's speed, {title}"), speed.map(|speed| speed >= 0.7));
    }
    let peaks: Option<Vec<u64>> = peaks.into_iter().collect();
    let most = peaks.as_ref().and_then(|peaks| peaks.iter().max().copied());
    bench.goal("less than 64 MiB of memory", most.map(|most| most < MOST_KIB));
    // A page more or less depends on where the system puts things.
    let flat = peaks.map(|peaks| peaks[1] < peaks[0] + 1024);
    bench.goal("no more of it for the whole log than for 1 MiB", flat);
}

fn throughput(time: Option<Duration>, mib: u64) -> String {
    time.map_or("missing".to_owned(), |time| format!("{:.2} GiB/s", mib as f64 / 1024.0 / time.as_secs_f64()))
}

/// The peak of resident memory when whytls has read a log and waits for its second input to end.
fn peak_kib(log: &Path) -> Option<u64> {
    let mut command = Command::new(WHYTLS);
    command.arg("explain").arg(log).arg("-").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // The report on the log is printed once all of the log has been read.
    let mut report = child.stdout.take().unwrap();
    report.read_exact(&mut [0]).unwrap();
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    drop(child.stdin.take());
    report.read_to_end(&mut Vec::new()).unwrap();
    child.wait().unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    peak.trim().strip_suffix(" kB")?.trim().parse().ok()
}
