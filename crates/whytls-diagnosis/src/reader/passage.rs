//! The part of a text around an anchor, made readable.

use std::hash::{DefaultHasher, Hash, Hasher};

/// A line, or the few lines of one value printed by `{:#?}`, without colours and control characters.
#[derive(Debug)]
pub(super) struct Passage {
    pub(super) text: String,
    /// The number of its first line, counted from 1.
    pub(super) line: u64,
}

/// Longest excerpt, in characters.
const EXCERPT: usize = 220;
/// How far a URL may stand from an error in one passage.
const URL_REACH: usize = 4096;
/// How the url crate's Debug begins.
const DEBUG_URL: &[u8] = b"Url { scheme: \"";

impl Passage {
    pub(super) fn new(bytes: &[u8], line: u64) -> Self {
        let mut text = match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => replacing_invalid(bytes),
        };
        if memchr::memchr3(b'\x1b', 0, b'\r', bytes).is_some() {
            text = without_controls(&text);
        }
        // Messages in JSON logs have their quotes escaped.
        if memchr::memchr(b'\\', text.as_bytes()).is_some() {
            text = text.replace("\\\"", "\"");
        }
        Self { text, line }
    }

    /// The line on which an offset lies.
    pub(super) fn line_at(&self, at: usize) -> u64 {
        self.line + memchr::memchr_iter(b'\n', &self.text.as_bytes()[..at]).count() as u64
    }

    /// At most `length` bytes from `from` on.
    pub(super) fn reach(&self, from: usize, length: usize) -> &str {
        let end = self.floor((from + length).min(self.text.len()));
        self.text.get(from..end).unwrap_or("")
    }

    /// The nearest boundary of a character at or before an offset.
    pub(super) fn floor(&self, mut at: usize) -> usize {
        at = at.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// Whether the line of this offset is a comment of source code.
    pub(super) fn is_comment_at(&self, at: usize) -> bool {
        self.line_before(at).is_some_and(|before| before.trim_start().starts_with("//"))
    }

    /// Whether what stands at this offset is source code: a string in a statement, a line that declares something.
    pub(super) fn is_code_at(&self, at: usize) -> bool {
        /// How lines begin that declare a name.
        const DECLARE: &[&str] = &[
            "pub const ",
            "const ",
            "#define ",
            "pub static ",
            "static ",
            "use ",
            "enum ",
            "struct ",
            "pub struct ",
        ];
        /// What stands before a string in code, and in no message.
        const CODE: &[&str] = &[
            "println!(",
            "print!(",
            "format!(",
            "write!(",
            "writeln!(",
            "panic!(",
            "bail!(",
            "anyhow!(",
            "assert!(",
            "assert_eq!(",
            "assert_matches!(",
            "matches!(",
            "error!(",
            "warn!(",
            "info!(",
            "debug!(",
            "trace!(",
            ".expect(",
            ".contains(",
            ".starts_with(",
            "return Err(",
            "=> \"",
            "== \"",
            "!= \"",
            "= \"",
            "= b\"",
            "#[error(",
            "#[",
            "errors.New(",
            "fmt.Errorf(",
            "raise ",
            "throw ",
            "printf(",
            "fn ",
            "let ",
            "return ",
            "static ",
            "const ",
            "write_str(",
            "Error::new(",
            "err_msg(",
            "case ",
            "N_(",
            "_(\"",
            "String::from(",
            "&str",
        ];
        let Some(before) = self.line_before(at) else { return false };
        // gRPC prints `desc = "…"`.
        if before.contains("rpc error: code = ") {
            return false;
        }
        let trimmed = before.trim_start();
        // The field of a variant, with its attribute.
        if DECLARE.iter().any(|word| trimmed.starts_with(word)) || trimmed.contains("(#[") {
            return true;
        }
        let in_string = before.bytes().filter(|b| *b == b'"').count() % 2 == 1;
        if in_string && CODE.iter().any(|code| trimmed.contains(code)) {
            return true;
        }
        // `failf(data, "…"`: a call.
        let called = trimmed.bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
        if in_string && called > 0 && trimmed[called..].starts_with('(') {
            return true;
        }
        // A string alone on its line: an argument of a macro or a call, where the line above opens one.
        let opened = self.text[..at - before.len()].trim_end();
        let opener = opened.rsplit('\n').next().unwrap_or("").trim();
        matches!(trimmed, "\"" | "b\"" | "'") && opener.ends_with('(') && {
            let name = opener.trim_end_matches('(').rsplit([' ', '.', ':', '(', '{']).next().unwrap_or("");
            name.ends_with('!') || name.starts_with(|c: char| c.is_ascii_lowercase())
        }
    }

    /// Whether the string that a text stands in is closed as source code closes one: `"…"))?;`, `"…")},`, or with
    /// nothing besides the string on its line.
    pub(super) fn is_closed_as_code(&self, start: usize, end: usize) -> bool {
        let rest = self.reach(end, 160).split('\n').next().unwrap_or("");
        let before = self.line_before(start).unwrap_or("x").trim_start();
        let Some((_, behind)) = rest.split_once('"') else {
            // A constant as the argument of a call.
            return before.ends_with('(') && rest.trim_end().ends_with(");") && rest.len() < 4;
        };
        let closes = behind.trim().bytes().all(|b| b" )}]?;,".contains(&b));
        // The fields of JSON and of `{:#?}` end so too, behind their names; those have no capitals, or quotes.
        let field = before.trim_end_matches(['"', '\\']).strip_suffix(": ");
        let named = field.is_some_and(|name| name.ends_with('"') || !name.contains(char::is_uppercase));
        closes
            && (behind.trim_end().ends_with(';')
                || (!named && behind.trim_end().ends_with(','))
                || matches!(before, "\"" | "? \"" | ": \""))
    }

    /// What stands on the line before an offset, unless that is very long.
    pub(super) fn line_before(&self, at: usize) -> Option<&str> {
        let from = self.floor(at.saturating_sub(512));
        match self.text[from..at].rfind('\n') {
            Some(newline) => Some(&self.text[from + newline + 1..at]),
            None => (from == 0).then(|| &self.text[..at]),
        }
    }

    /// The passage's text around an offset on one line, short enough to show.
    pub(super) fn excerpt(&self, at: usize) -> String {
        // Only what can be shown is looked at; a window may have 64 KiB.
        let from = self.floor(at.saturating_sub(4 * EXCERPT));
        let line_start = self.text[from..at].rfind('\n').map(|newline| from + newline + 1);
        // A value over several lines is shown from its first on.
        let pretty = self.text.contains('\n');
        let start = if pretty { from } else { line_start.unwrap_or(from) };
        let shown = self.reach(start, at - start + 4 * EXCERPT);
        let mut out = String::new();
        let mut anchor = 0;
        let mut space = true;
        for (offset, c) in shown.char_indices() {
            if start + offset == at {
                anchor = out.chars().count();
            }
            if c.is_whitespace() {
                if !space {
                    out.push(' ');
                }
                space = true;
                continue;
            }
            space = false;
            if c.is_control() || is_bidirectional(c) {
                out.extend(c.escape_default());
            } else {
                out.push(c);
            }
        }
        let out = out.trim_end();
        let length = out.chars().count();
        let cut_front = from > 0 && start == from;
        if length <= EXCERPT && !cut_front {
            return out.to_owned();
        }
        // The anchor a third into the excerpt, as far as the text allows it.
        let skip = anchor.saturating_sub(EXCERPT / 3).min(length.saturating_sub(EXCERPT));
        let middle: String = out.chars().skip(skip).take(EXCERPT).collect();
        let front = if skip > 0 || cut_front { "…" } else { "" };
        let back = if skip + EXCERPT < length { "…" } else { "" };
        format!("{front}{}{back}", middle.trim())
    }

    /// The endpoint that the text names nearest to an offset: before it, else behind it.
    pub(super) fn target(&self, at: usize) -> Option<Target> {
        let from = self.floor(at.saturating_sub(URL_REACH));
        let before = &self.text[from..at];
        memchr::memrchr_iter(b':', before.as_bytes())
            .filter(|i| before[*i..].starts_with("://"))
            .find_map(|i| written(&self.text, from + i))
            .or_else(|| debug_url(&before[memchr::memmem::rfind(before.as_bytes(), DEBUG_URL)?..]))
            .or_else(|| {
                let behind = self.reach(at, URL_REACH);
                memchr::memchr_iter(b':', behind.as_bytes())
                    .filter(|i| behind[*i..].starts_with("://"))
                    .find_map(|i| written(&self.text, at + i))
                    .or_else(|| debug_url(&behind[memchr::memmem::find(behind.as_bytes(), DEBUG_URL)?..]))
            })
    }
}

/// An endpoint that a text names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Target {
    pub(super) host: String,
    pub(super) port: u16,
    /// Whether it is dialled without TLS.
    pub(super) plain: bool,
}

impl Target {
    fn new(host: &str, port: Option<u16>, scheme: &str) -> Option<Self> {
        let port = port.or(match scheme {
            "https" | "wss" | "grpcs" => Some(443),
            "http" | "ws" => Some(80),
            _ => None,
        })?;
        // Pages that error messages point to.
        let manual =
            ["docs.rs", "curl.se", "curl.haxx.se", "github.com", "doc.rust-lang.org"].contains(&host);
        (!host.is_empty() && host.len() <= 255 && !manual).then(|| Self {
            host: host.to_owned(),
            port,
            plain: matches!(scheme, "http" | "ws"),
        })
    }

    /// A number that stands for it, never 0.
    pub(super) fn number(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.hash(&mut hasher);
        hasher.finish() | 1
    }

    /// `host:port`
    pub(super) fn address(&self) -> String {
        format!("{}:{}", self.host, self.port)
    }
}

/// Reads a URL as it is written, given where its `://` is.
fn written(text: &str, colon: usize) -> Option<Target> {
    let scheme_length =
        text.as_bytes()[..colon].iter().rev().take(8).take_while(|b| b.is_ascii_alphabetic()).count();
    let scheme = &text[colon - scheme_length..colon];
    let rest = &text[colon + 3..];
    let length = rest
        .bytes()
        .take(300)
        .take_while(|b| {
            b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b':' | b'[' | b']' | b'@' | b'%')
        })
        .count();
    let authority = rest.get(..length)?;
    let authority = authority.rsplit('@').next()?;
    let (host, port) = match authority.strip_prefix('[').and_then(|a| a.split_once(']')) {
        Some((address, port)) => (&authority[..address.len() + 2], port.strip_prefix(':')),
        None => match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        },
    };
    if host.starts_with('.') {
        return None;
    }
    let port = port.map(|p| p.trim_end_matches(['.', ':'])).filter(|p| !p.is_empty());
    let port = match port {
        Some(port) => Some(port.parse().ok()?),
        None => None,
    };
    Target::new(host.trim_end_matches(['.', ':', '-']), port, scheme)
}

/// `Url { scheme: "https", …, host: Some(Domain("localhost")), port: Some(5501), … }`
fn debug_url(text: &str) -> Option<Target> {
    let end = text.char_indices().nth(600).map_or(text.len(), |(i, _)| i);
    let text = &text[..end];
    let scheme = text.strip_prefix("Url { scheme: \"")?.split('"').next()?;
    let host = text.split_once("host: Some(")?.1;
    let (kind, host) = host.split_once('(')?;
    let host = host.split(')').next()?.trim_matches('"');
    let address = format!("[{host}]");
    let host = if kind == "Ipv6" { address.as_str() } else { host };
    let port = text.split_once("port: ")?.1.strip_prefix("Some(");
    Target::new(host, port.and_then(|p| p.split(')').next()?.parse().ok()), scheme)
}

/// Characters that change the direction of what is shown around them.
fn is_bidirectional(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text with a replacement character for each sequence of bytes that is no UTF-8.
fn replacing_invalid(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push('\u{fffd}');
        }
    }
    text
}

/// Without colour codes (`ESC [ … m` and its relatives), NULs and carriage returns.
fn without_controls(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\x1b' if chars.peek() == Some(&'[') => {
                chars.next();
                while let Some(parameter) = chars.peek()
                    && matches!(parameter, '0'..='?' | ' '..='/')
                {
                    chars.next();
                }
                if chars.peek().is_some_and(|c| matches!(c, '@'..='~')) {
                    chars.next();
                }
            }
            '\0' | '\r' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(text: &str, at: &str) -> Option<String> {
        let passage = Passage::new(text.as_bytes(), 1);
        let at = passage.text.find(at).unwrap();
        passage.target(at).map(|t| t.address())
    }

    #[test]
    fn the_endpoint_near_an_error() {
        for (text, expected) in [
            ("error sending request for url (https://a.example:8443/x?y=1): X", Some("a.example:8443")),
            ("error sending request for url (https://a.example/): X", Some("a.example:443")),
            ("error sending request for url (https://u:p@a.example/): X", Some("a.example:443")),
            ("wss://[::1]:9000/ws: X", Some("[::1]:9000")),
            ("reqwest::Error { url: \"https://a.example/\", source: X }", Some("a.example:443")),
            ("https://b.example https://a.example: X", Some("a.example:443")),
            ("X for https://a.example.", Some("a.example:443")),
            ("X: https://docs.rs/rustls/latest/rustls/", None),
            ("https://: X", None),
            ("https://a:99999/ X", None),
            (
                "Url { scheme: \"https\", cannot_be_a_base: false, username: \"\", password: None, host: Some(Domain(\"localhost\")), port: Some(5501), path: \"/\" }, source: X",
                Some("localhost:5501"),
            ),
            (
                "Url { scheme: \"https\", username: \"\", host: Some(Ipv6(::1)), port: None, path: \"/\" }, source: X",
                Some("[::1]:443"),
            ),
        ] {
            assert_eq!(target(text, "X").as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn excerpts_are_short_and_harmless() {
        let passage = Passage::new(b"  \x1b[31mERROR\x1b[0m a\x07b \xff X\r", 1);
        assert_eq!(passage.excerpt(passage.text.find('X').unwrap()), "ERROR a\\u{7}b \u{fffd} X");
        let long = format!("{}X{}", "a ".repeat(5000), "é".repeat(5000));
        let passage = Passage::new(long.as_bytes(), 1);
        let excerpt = passage.excerpt(10_000);
        assert!(excerpt.chars().count() <= EXCERPT + 2 && excerpt.contains('X'), "{excerpt}");
        assert!(excerpt.starts_with('…') && excerpt.ends_with('…'));
    }
}
