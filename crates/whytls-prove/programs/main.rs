//! One exact client. It makes one GET and says in one JSON line on standard output how that ended.
//! Usage: client URL [--ca FILE] [--danger] [--timeout-ms N] [--verbose]

mod client;

use std::error::Error;
use std::panic;
use std::process::exit;
use std::sync::Mutex;
use std::time::Duration;

/// What this run shall do.
pub struct Ask {
    pub url: String,
    /// Certificates (DER) that are roots besides, or instead of, the library's own.
    pub ca: Vec<Vec<u8>>,
    pub danger: bool,
    pub timeout: Duration,
}

static PANIC: Mutex<Option<(String, String)>> = Mutex::new(None);

fn main() {
    let (ask, verbose) = arguments().unwrap_or_else(|why| {
        eprintln!("client: {why}");
        exit(2)
    });
    let level = if verbose { log::LevelFilter::Debug } else { log::LevelFilter::Warn };
    log::set_max_level(level);
    let _ = log::set_logger(&Log);
    panic::set_hook(Box::new(|info| {
        let message = match (info.payload().downcast_ref::<&str>(), info.payload().downcast_ref::<String>()) {
            (Some(text), _) => (*text).to_owned(),
            (_, Some(text)) => text.clone(),
            _ => "a panic without a message".to_owned(),
        };
        let place = info.location().map_or_else(String::new, |l| l.to_string());
        if let Ok(mut slot) = PANIC.lock() {
            let debug = format!("panicked at {place}:\n{message}");
            slot.get_or_insert((message, debug));
        }
    }));
    match panic::catch_unwind(|| client::get(&ask)) {
        Ok(Ok(status)) => println!("{{\"outcome\":\"connects\",\"status\":{status}}}"),
        Ok(Err(error)) => fails(&error.to_string(), &format!("{error:?}"), &chain(error.as_ref())),
        Err(_) => {
            let (display, debug) = PANIC.lock().ok().and_then(|mut p| p.take()).unwrap_or_default();
            fails(&display, &debug, &[]);
        }
    }
    // Whatever the library still has running is not waited for.
    exit(0);
}

fn arguments() -> Result<(Ask, bool), String> {
    let mut ask = Ask { url: String::new(), ca: Vec::new(), danger: false, timeout: Duration::from_secs(10) };
    let mut verbose = false;
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--danger" => ask.danger = true,
            "--verbose" => verbose = true,
            "--ca" => {
                let path = words.next().ok_or("--ca FILE")?;
                let text = std::fs::read(&path).map_err(|e| format!("{path}: {e}"))?;
                ask.ca = certificates(&String::from_utf8_lossy(&text)).map_err(|e| format!("{path}: {e}"))?;
            }
            "--timeout-ms" => {
                let number = words.next().and_then(|n| n.parse().ok()).ok_or("--timeout-ms N")?;
                ask.timeout = Duration::from_millis(number);
            }
            _ if ask.url.is_empty() => ask.url = word,
            _ => return Err(format!("one URL, please; what is '{word}'?")),
        }
    }
    if ask.url.is_empty() {
        Err("which URL?".to_owned())
    } else {
        Ok((ask, verbose))
    }
}

/// The DER form of every certificate in a PEM text.
fn certificates(pem: &str) -> Result<Vec<Vec<u8>>, String> {
    let mut found = Vec::new();
    let mut rest = pem;
    while let Some((_, after)) = rest.split_once("-----BEGIN CERTIFICATE-----") {
        let (body, after) =
            after.split_once("-----END CERTIFICATE-----").ok_or("a certificate has no end")?;
        found.push(base64(body)?);
        rest = after;
    }
    if found.is_empty() {
        Err("it holds no PEM certificate".to_owned())
    } else {
        Ok(found)
    }
}

fn base64(text: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let (mut buffer, mut bits) = (0u32, 0);
    for c in text.bytes().filter(|c| !c.is_ascii_whitespace() && *c != b'=') {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return Err("a certificate is no base64".to_owned()),
        };
        buffer = (buffer << 6) | u32::from(value);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((buffer >> bits) as u8);
            buffer &= (1 << bits) - 1;
        }
    }
    Ok(bytes)
}

fn chain(error: &dyn Error) -> Vec<String> {
    let mut texts = Vec::new();
    let mut source = error.source();
    while let Some(inner) = source {
        texts.push(inner.to_string());
        source = inner.source();
    }
    texts
}

fn fails(display: &str, debug: &str, chain: &[String]) {
    let chain: Vec<String> = chain.iter().map(|text| json(text)).collect();
    println!(
        "{{\"outcome\":\"fails\",\"display\":{},\"debug\":{},\"chain\":[{}]}}",
        json(display),
        json(debug),
        chain.join(",")
    );
}

fn json(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if (c as u32) < 0x20 || c == '\u{7f}' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Writes `LEVEL target: message` to standard error.
struct Log;

impl log::Log for Log {
    fn enabled(&self, about: &log::Metadata<'_>) -> bool {
        about.level() <= log::Level::Warn || about.target().starts_with("rustls")
    }

    fn log(&self, record: &log::Record<'_>) {
        if self.enabled(record.metadata()) {
            eprintln!("{} {}: {}", record.level(), record.target(), record.args());
        }
    }

    fn flush(&self) {}
}
