//! Reads a file (`-` for standard input) and prints the facts; `--anchors` prints what is searched for.

use std::fs::File;
use std::io::{self, Read};

use whytls_diagnosis::reader;

fn main() -> io::Result<()> {
    let name = std::env::args().nth(1).unwrap_or_else(|| "-".to_owned());
    if name == "--anchors" {
        reader::anchors().for_each(|anchor| println!("{anchor}"));
        return Ok(());
    }
    let mut input: Box<dyn Read> = if name == "-" { Box::new(io::stdin().lock()) } else { open(&name)? };
    let reading = reader::scan(&mut *input, &name)?;
    for failure in reading.failures {
        println!("{:?}", failure.seen);
        for observed in failure.evidence.observed() {
            println!(
                "  {}: {:?} {:?}\n      {}",
                observed.source, observed.fact, observed.values, observed.what
            );
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "this is the caller, who opens files")]
fn open(name: &str) -> io::Result<Box<dyn Read>> {
    Ok(Box::new(File::open(name)?))
}
