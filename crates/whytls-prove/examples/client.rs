//! Builds a client and lets it make one GET.
//! Usage: client CACHE_DIR ID URL [--ca FILE] [--danger] [--vendored]

use std::error::Error;
use std::process::ExitCode;

use whytls_clients::ClientId;
use whytls_prove::{OpenSsl, Progress, Target, Workshop, WorkshopOptions, run};

fn main() -> ExitCode {
    go().unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

fn go() -> Result<ExitCode, Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(cache), Some(id), Some(url)) = (words.next(), words.next(), words.next()) else {
        eprintln!("usage: client CACHE_DIR ID URL [--ca FILE] [--danger] [--vendored]");
        return Ok(ExitCode::from(2));
    };
    let id: ClientId = id.parse()?;
    let mut target = Target::new(url);
    target.danger = id.is_danger();
    let mut options = WorkshopOptions::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--danger" => target.danger = true,
            "--ca" => target.ca = words.next().map(Into::into),
            "--vendored" => options.openssl = Some(OpenSsl::Vendored),
            other => return Err(format!("what is '{other}'?").into()),
        }
    }

    let cancel = options.cancel.clone();
    let workshop = Workshop::new(cache, options)?;
    let recipe = workshop.recipe(&id)?;
    let forecast = workshop.forecast(&recipe);
    if !forecast.ready {
        eprintln!("building {id}, about {} s", forecast.expected_seconds());
    }
    let built = workshop.build(&recipe, &mut |progress| match progress {
        Progress::Compiling { done, total, .. } => eprint!("\r{done} of {total} crates"),
        Progress::Planned { crates, cached, expected } => {
            eprintln!("{crates} crates, {cached} of them compiled already, about {} s", expected.as_secs());
        }
        Progress::Ready { elapsed } => eprintln!("\nbuilt in {:.1} s", elapsed.as_secs_f64()),
        other => eprintln!("{other:?}"),
    })?;
    let ran = run(&built, &target, &cancel)?;
    println!("{ran:#?}");
    Ok(ExitCode::SUCCESS)
}
