//! What the project's own source does with TLS, as far as single calls show it.
//!
//! A small lexer of Rust (comments, strings, raw strings, characters and lifetimes, identifiers)
//! and one pass over its tokens; no parser, so macros and files that do not compile are read too.
//! Names are matched, not types: a method of the same name in another crate is found as well, which
//! is why findings carry the line for a person to judge.

use std::collections::VecDeque;

/// A way of use that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Use {
    /// `danger_accept_invalid_certs(true)` of reqwest and native-tls, or
    /// `tls_danger_accept_invalid_certs(true)` (reqwest 0.13.0 `src/async_impl/client.rs`).
    AcceptInvalidCerts,
    /// `danger_accept_invalid_hostnames(true)` or its name of reqwest 0.13.
    AcceptInvalidHostnames,
    /// `disable_verification(true)` of ureq (3.5.2 `src/tls/mod.rs`).
    DisableVerification,
    /// An own `impl ServerCertVerifier for …`.
    OwnVerifier,
    /// An own verifier whose `supported_verify_schemes` lists `ECDSA_SHA1_Legacy`.
    OffersEcdsaSha1,
    /// `use_rustls_tls()`, in reqwest 0.13 also `tls_backend_rustls()`.
    UseRustls,
    /// `use_native_tls()`, in reqwest 0.13 also `tls_backend_native()`.
    UseNativeTls,
    /// `max_tls_version(…)`, in reqwest 0.13 also `tls_version_max(…)`.
    MaxTlsVersion,
    /// `use_preconfigured_tls(…)`, in reqwest 0.13 also `tls_backend_preconfigured(…)`: the
    /// configuration must be of the very rustls line that reqwest uses.
    Preconfigured,
    /// `https_only()` or `enforce_https()` of hyper-rustls; reqwest's `https_only(…)` has an argument.
    EnforcesHttps,
    /// `StreamOwned` or `complete_io` of rustls: it blocks.
    BlockingStream,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Sureness {
    /// The text says so: the argument is `true`, the list names the scheme.
    Stated,
    /// It hangs on a value that the text does not show.
    Possible,
}

/// One place in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The path, as given.
    pub path: String,
    /// Line, from 1.
    pub line: usize,
    /// The line's text, without the space around it, at most 160 characters.
    pub text: String,
    /// What was found.
    pub what: Use,
    /// How sure it is.
    pub sureness: Sureness,
}

/// Scans source files, given as path and text; bytes that are not UTF-8 do no harm.
pub fn scan<P, T>(files: impl IntoIterator<Item = (P, T)>) -> Vec<Finding>
where
    P: AsRef<str>,
    T: AsRef<[u8]>,
{
    let mut findings = Vec::new();
    for (path, text) in files {
        scan_file(path.as_ref(), text.as_ref(), &mut findings);
    }
    findings
}

const LONGEST_LINE: usize = 160;
/// How many tokens of an argument list are looked at.
const LONGEST_ARGUMENT: usize = 64;

/// What decides whether a call counts.
enum Rule {
    /// The last argument must be `true`; `false` is no finding, anything else a possible one.
    Flag,
    /// The call itself counts.
    Call,
    /// The call counts where it has no argument.
    Bare,
}

/// A method by name.
fn method(name: &[u8]) -> Option<(Use, Rule)> {
    Some(match name {
        b"danger_accept_invalid_certs" | b"tls_danger_accept_invalid_certs" => {
            (Use::AcceptInvalidCerts, Rule::Flag)
        }
        b"danger_accept_invalid_hostnames" | b"tls_danger_accept_invalid_hostnames" => {
            (Use::AcceptInvalidHostnames, Rule::Flag)
        }
        b"disable_verification" => (Use::DisableVerification, Rule::Flag),
        b"use_rustls_tls" | b"tls_backend_rustls" => (Use::UseRustls, Rule::Call),
        b"use_native_tls" | b"tls_backend_native" => (Use::UseNativeTls, Rule::Call),
        b"max_tls_version" | b"tls_version_max" => (Use::MaxTlsVersion, Rule::Call),
        b"use_preconfigured_tls" | b"tls_backend_preconfigured" => (Use::Preconfigured, Rule::Call),
        b"https_only" | b"enforce_https" => (Use::EnforcesHttps, Rule::Bare),
        b"complete_io" => (Use::BlockingStream, Rule::Call),
        _ => return None,
    })
}

fn scan_file(path: &str, text: &[u8], findings: &mut Vec<Finding>) {
    let first = findings.len();
    let mut add = |at: usize, line: usize, what: Use, sureness: Sureness| {
        findings.push(Finding { path: path.to_owned(), line, text: line_text(text, at), what, sureness });
    };
    let tokens: Vec<Token> = Lexer::new(text).collect();
    let word = |index: usize| -> &[u8] {
        match tokens.get(index) {
            Some(token) if token.kind == TokenKind::Word => &text[token.start..token.end],
            _ => b"",
        }
    };
    let mark = |index: usize| match tokens.get(index).map(|token| token.kind) {
        Some(TokenKind::Mark(byte)) => byte,
        _ => 0,
    };

    // Depth of braces, and what was opened at which depth.
    let mut depth = 0_usize;
    let mut verifiers: Vec<usize> = Vec::new();
    let mut scheme_lists: Vec<usize> = Vec::new();
    // The head of an `impl` that was not yet opened: whether it is of the verifier's trait.
    let mut head: Option<bool> = None;
    let mut head_of_list = false;
    let mut lists_seen = false;
    let mut elsewhere: VecDeque<usize> = VecDeque::new();

    for (index, token) in tokens.iter().enumerate() {
        match token.kind {
            TokenKind::Mark(b'{') => {
                depth += 1;
                if head.take() == Some(true) {
                    verifiers.push(depth);
                }
                if std::mem::take(&mut head_of_list) {
                    scheme_lists.push(depth);
                }
            }
            TokenKind::Mark(b'}') => {
                if verifiers.last() == Some(&depth) {
                    verifiers.pop();
                }
                if scheme_lists.last() == Some(&depth) {
                    scheme_lists.pop();
                }
                depth = depth.saturating_sub(1);
            }
            TokenKind::Mark(b';') => {
                head = None;
                head_of_list = false;
            }
            TokenKind::Mark(_) | TokenKind::Literal => {}
            TokenKind::Word => match &text[token.start..token.end] {
                b"impl" => head = head.or(Some(false)),
                b"for" if head.is_some() && word(index.wrapping_sub(1)) == b"ServerCertVerifier" => {
                    head = Some(true);
                    add(token.start, token.line, Use::OwnVerifier, Sureness::Stated);
                }
                b"supported_verify_schemes"
                    if !verifiers.is_empty() && word(index.wrapping_sub(1)) == b"fn" =>
                {
                    head_of_list = true;
                }
                b"StreamOwned" if word(index.wrapping_sub(1)) != b"struct" && mark(index + 1) == b':' => {
                    add(token.start, token.line, Use::BlockingStream, Sureness::Stated);
                }
                b"ECDSA_SHA1_Legacy" => {
                    if compared(index, &mark, &word) {
                        continue;
                    }
                    if scheme_lists.is_empty() {
                        elsewhere.push_back(index);
                    } else {
                        lists_seen = true;
                        add(token.start, token.line, Use::OffersEcdsaSha1, Sureness::Stated);
                    }
                }
                name => {
                    let Some((what, rule)) = method(name) else {
                        continue;
                    };
                    if mark(index + 1) != b'(' || word(index.wrapping_sub(1)) == b"fn" {
                        continue;
                    }
                    let sureness = match rule {
                        Rule::Call => Some(Sureness::Stated),
                        Rule::Bare => (mark(index + 2) == b')').then_some(Sureness::Stated),
                        Rule::Flag => last_argument(index + 2, &mark, &word),
                    };
                    if let Some(sureness) = sureness {
                        add(token.start, token.line, what, sureness);
                    }
                }
            },
        }
    }

    // A verifier here and a list elsewhere in the file, such as a constant: it may be the one.
    let own = findings[first..].iter().any(|finding| finding.what == Use::OwnVerifier);
    if own
        && !lists_seen
        && let Some(index) = elsewhere.pop_front()
    {
        let token = &tokens[index];
        findings.push(Finding {
            path: path.to_owned(),
            line: token.line,
            text: line_text(text, token.start),
            what: Use::OffersEcdsaSha1,
            sureness: Sureness::Possible,
        });
    }
}

/// Whether the path that ends at `index` stands behind `==` or `!=`: a filter, not a list.
fn compared<'t>(index: usize, mark: &impl Fn(usize) -> u8, word: &impl Fn(usize) -> &'t [u8]) -> bool {
    let mut at = index;
    // Back over `a::b::`; a path has few parts.
    for _ in 0..8 {
        let Some(before) = at.checked_sub(3) else {
            break;
        };
        if mark(at - 1) == b':' && mark(at - 2) == b':' && !word(before).is_empty() {
            at = before;
        } else {
            break;
        }
    }
    at >= 2 && mark(at - 1) == b'=' && matches!(mark(at - 2), b'=' | b'!')
}

/// What the last argument says; `at` is the token behind the opening parenthesis.
fn last_argument<'t>(
    at: usize,
    mark: &impl Fn(usize) -> u8,
    word: &impl Fn(usize) -> &'t [u8],
) -> Option<Sureness> {
    if mark(at) == b')' {
        return None; // A getter of the same name.
    }
    let mut depth = 0_usize;
    let mut end = None;
    for index in at..at + LONGEST_ARGUMENT {
        match mark(index) {
            b'(' | b'[' | b'{' => depth += 1,
            b')' if depth == 0 => {
                end = Some(index);
                break;
            }
            b')' | b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    let Some(mut end) = end else {
        return Some(Sureness::Possible);
    };
    if mark(end - 1) == b',' && end > at + 1 {
        end -= 1; // A trailing comma.
    }
    let alone = end == at + 1 || (end >= 2 && mark(end - 2) == b',');
    match word(end - 1) {
        b"true" if alone => Some(Sureness::Stated),
        b"false" if alone => None,
        _ => Some(Sureness::Possible),
    }
}

/// The text of the line around an offset.
fn line_text(text: &[u8], at: usize) -> String {
    // No more of the line is looked at than is shown: a file may be one line, with many findings.
    let behind = &text[at.saturating_sub(LONGEST_LINE)..at];
    let start = at - behind.len() + memchr::memrchr(b'\n', behind).map_or(0, |n| n + 1);
    let ahead = &text[at..(at + 4 * LONGEST_LINE).min(text.len())];
    let end = at + memchr::memchr(b'\n', ahead).unwrap_or(ahead.len());
    let line = String::from_utf8_lossy(&text[start..end]);
    line.trim().chars().take(LONGEST_LINE).collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TokenKind {
    /// An identifier or keyword.
    Word,
    /// Numbers, strings and characters.
    Literal,
    /// One byte of punctuation.
    Mark(u8),
}

#[derive(Clone, Copy, Debug)]
struct Token {
    kind: TokenKind,
    start: usize,
    end: usize,
    line: usize,
}

/// Every byte is looked at a fixed number of times; what does not end is taken to end with the file.
struct Lexer<'t> {
    text: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> Lexer<'t> {
    fn new(text: &'t [u8]) -> Self {
        Self { text, at: 0, line: 1 }
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.text.get(self.at + ahead).copied().unwrap_or(0)
    }

    fn step(&mut self, count: usize) {
        let end = (self.at + count).min(self.text.len());
        self.line += memchr::memchr_iter(b'\n', &self.text[self.at..end]).count();
        self.at = end;
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.text.len() {
            match (self.byte(0), self.byte(1)) {
                (b'/', b'*') => {
                    depth += 1;
                    self.step(2);
                }
                (b'*', b'/') => {
                    depth = depth.saturating_sub(1);
                    self.step(2);
                    if depth == 0 {
                        return;
                    }
                }
                _ => self.step(1),
            }
        }
    }

    /// Behind the opening quote.
    fn string(&mut self) {
        while self.at < self.text.len() {
            match self.byte(0) {
                b'"' => return self.step(1),
                b'\\' => self.step(2),
                _ => self.step(1),
            }
        }
    }

    /// Behind the opening quote.
    fn raw_string(&mut self, hashes: usize) {
        while self.at < self.text.len() {
            if self.byte(0) != b'"' {
                self.step(1);
                continue;
            }
            let mut found = 0;
            while found < hashes && self.byte(1 + found) == b'#' {
                found += 1;
            }
            self.step(1 + found);
            if found == hashes {
                return;
            }
        }
    }

    /// At a quote: a character, or the mark of a lifetime.
    fn quote(&mut self) -> TokenKind {
        if self.byte(1) == b'\\' {
            self.step(3); // The quote, the backslash and what it protects.
            while self.at < self.text.len() && self.byte(0) != b'\n' {
                let byte = self.byte(0);
                self.step(1);
                if byte == b'\'' {
                    break;
                }
            }
            return TokenKind::Literal;
        }
        let width = match self.byte(1) {
            0x00..=0x7f => 1,
            0x80..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xff => 4,
        };
        if self.byte(1) != b'\'' && self.byte(1 + width) == b'\'' {
            self.step(2 + width);
            TokenKind::Literal
        } else {
            self.step(1);
            TokenKind::Mark(b'\'')
        }
    }

    /// Length of an identifier here; letters beyond ASCII count as part of one.
    fn word_len(&self) -> usize {
        self.text[self.at..]
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || **b == b'_' || **b >= 0x80)
            .count()
    }
}

impl Iterator for Lexer<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        loop {
            let (start, line) = (self.at, self.line);
            let kind = match self.text.get(self.at)? {
                b'/' if self.byte(1) == b'/' => {
                    let rest = &self.text[self.at..];
                    self.at += memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                    continue;
                }
                b'/' if self.byte(1) == b'*' => {
                    self.block_comment();
                    continue;
                }
                byte if byte.is_ascii_whitespace() => {
                    self.step(1);
                    continue;
                }
                b'"' => {
                    self.step(1);
                    self.string();
                    TokenKind::Literal
                }
                b'\'' => self.quote(),
                b'0'..=b'9' => {
                    self.at += self.word_len();
                    TokenKind::Literal
                }
                byte if byte.is_ascii_alphabetic() || *byte == b'_' || *byte >= 0x80 => {
                    let length = self.word_len();
                    let word = &self.text[self.at..self.at + length];
                    let raw = matches!(word, b"r" | b"br" | b"cr");
                    let prefix = raw || matches!(word, b"b" | b"c");
                    self.at += length;
                    if prefix && self.byte(0) == b'"' {
                        self.step(1);
                        if raw {
                            self.raw_string(0);
                        } else {
                            self.string();
                        }
                        TokenKind::Literal
                    } else if word == b"b" && self.byte(0) == b'\'' {
                        self.quote();
                        TokenKind::Literal
                    } else if raw && self.byte(0) == b'#' {
                        let hashes = self.text[self.at..].iter().take_while(|b| **b == b'#').count();
                        self.at += hashes;
                        if self.byte(0) == b'"' {
                            self.step(1);
                            self.raw_string(hashes);
                            TokenKind::Literal
                        } else {
                            continue; // `r#name`: the name comes as the next word.
                        }
                    } else {
                        TokenKind::Word
                    }
                }
                byte => {
                    let byte = *byte;
                    self.step(1);
                    TokenKind::Mark(byte)
                }
            };
            return Some(Token { kind, start, end: self.at, line });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Found = (usize, Use, Sureness);

    fn found(source: &str) -> Vec<Found> {
        scan([("src/main.rs", source)])
            .into_iter()
            .map(|finding| (finding.line, finding.what, finding.sureness))
            .collect()
    }

    #[test]
    fn calls() {
        use Sureness::{Possible, Stated};
        use Use::*;
        let table: &[(&str, &[Found])] = &[
            ("b.danger_accept_invalid_certs(true)", &[(1, AcceptInvalidCerts, Stated)]),
            ("b\n  . danger_accept_invalid_certs (\n true,\n)", &[(2, AcceptInvalidCerts, Stated)]),
            ("b.danger_accept_invalid_certs(false)", &[]),
            ("b.danger_accept_invalid_certs(args.insecure)", &[(1, AcceptInvalidCerts, Possible)]),
            ("b.danger_accept_invalid_certs(!true)", &[(1, AcceptInvalidCerts, Possible)]),
            ("b.danger_accept_invalid_certs(f(1, true))", &[(1, AcceptInvalidCerts, Possible)]),
            ("ClientBuilder::danger_accept_invalid_certs(b, true)", &[(1, AcceptInvalidCerts, Stated)]),
            ("b.danger_accept_invalid_certs(", &[(1, AcceptInvalidCerts, Possible)]),
            (
                "b.tls_danger_accept_invalid_certs(true).tls_backend_rustls()",
                &[(1, AcceptInvalidCerts, Stated), (1, UseRustls, Stated)],
            ),
            ("fn danger_accept_invalid_certs(mut self, yes: bool) {}", &[]),
            ("let x = danger_accept_invalid_certs;", &[]),
            ("TlsConfig::builder().disable_verification(true)", &[(1, DisableVerification, Stated)]),
            ("config.disable_verification()", &[]),
            (
                "b.use_native_tls().max_tls_version(Version::TLS_1_2)",
                &[(1, UseNativeTls, Stated), (1, MaxTlsVersion, Stated)],
            ),
            ("b.use_rustls_tls()", &[(1, UseRustls, Stated)]),
            ("b.use_preconfigured_tls(c)", &[(1, Preconfigured, Stated)]),
        ];
        for (source, expected) in table {
            assert_eq!(found(source), *expected, "{source}");
        }
    }

    #[test]
    fn comments_and_literals_do_not_count() {
        let call = "b.danger_accept_invalid_certs(true)";
        for silent in [
            format!("// {call}"),
            format!("/// {call}\n//! {call}"),
            format!("/* /* {call} */ {call} */"),
            format!("let s = \"\\\" {call} \";"),
            format!("let s = r\"\\\"; let t = r#\"\" {call} \"#;"),
            format!("let s = br##\"\"# {call}\"##;"),
            format!("let s = c\"{call}\"; let t = b\"{call}\";"),
            format!("let q = '\"'; let s = \"{call}\";"),
            format!("let q = b'\"'; let s = \"{call}\";"),
            format!("let q = '\\''; let s = \"{call}\";"),
            format!("let q = 'ä'; let s = \"{call}\";"),
            format!("/* never closed {call}"),
            format!("\"never closed {call}"),
        ] {
            assert_eq!(found(&silent), [], "{silent}");
        }
        for loud in [
            format!("/* a /* b */ c */ {call}"),
            format!("fn f<'a>(x: &'a str) {{ {call} }}"),
            format!("let q = '\\u{{1F600}}'; {call}"),
            format!("let s = \"\\\\\"; {call}"),
            format!("let s = r\"\\\"; {call}"),
            format!("let r#type = 1; {call}"),
            format!("'outer: loop {{ {call} }}"),
            format!("https://x\n{call}"),
        ] {
            assert_eq!(found(&loud).len(), 1, "{loud}");
        }
        // The name itself may be written raw.
        assert_eq!(found("b.r#use_rustls_tls()").len(), 1);
    }

    #[test]
    fn own_verifiers() {
        use Sureness::{Possible, Stated};
        let verifier = |body: &str| {
            format!(
                "impl<T: for<'a> Fn(&'a u8)> rustls::client::danger::ServerCertVerifier for V<T> {{\n\
                 fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {{\n{body}\n}}\n}}\n"
            )
        };
        let table = [
            (
                verifier("vec![SignatureScheme::RSA_PKCS1_SHA1, SignatureScheme::ECDSA_SHA1_Legacy]"),
                vec![(1, Use::OwnVerifier, Stated), (3, Use::OffersEcdsaSha1, Stated)],
            ),
            (
                verifier("self.0.signature_verification_algorithms.supported_schemes()"),
                vec![(1, Use::OwnVerifier, Stated)],
            ),
            (
                verifier("all.filter(|s| *s != SignatureScheme::ECDSA_SHA1_Legacy).collect()"),
                vec![(1, Use::OwnVerifier, Stated)],
            ),
            (
                format!("const ALL: [S; 1] = [S::ECDSA_SHA1_Legacy];\n{}", verifier("ALL.to_vec()")),
                vec![(2, Use::OwnVerifier, Stated), (1, Use::OffersEcdsaSha1, Possible)],
            ),
            ("fn f(v: impl ServerCertVerifier) { for x in y { S::ECDSA_SHA1_Legacy; } }".to_owned(), vec![]),
            (
                "trait T { fn supported_verify_schemes(&self); }\nmatch s { S::ECDSA_SHA1_Legacy => 1 }"
                    .to_owned(),
                vec![],
            ),
        ];
        for (source, expected) in table {
            assert_eq!(found(&source), expected, "{source}");
        }
    }

    #[test]
    fn the_line_is_shown_and_short() {
        let long = format!("{}b.use_rustls_tls(){}", " ".repeat(500), "x".repeat(500));
        let found = scan([("a.rs", format!("\n\t{long}\n"))]);
        assert_eq!(found[0].line, 2);
        assert!(found[0].text.starts_with("b.use_rustls_tls()"));
        assert!(found[0].text.chars().count() <= LONGEST_LINE);
        assert_eq!(found[0].path, "a.rs");
    }

    #[test]
    fn any_bytes_end_well() {
        let seeds: [&[u8]; 6] = [
            b"b.danger_accept_invalid_certs(true)",
            b"impl ServerCertVerifier for X { fn supported_verify_schemes() { ECDSA_SHA1_Legacy } }",
            b"r#\"\"# 'a' '\\n' b'\\'' \"\\\"\" /* */ // \n",
            b"r##########",
            b"\xff'\xf0\x9f\x98\x80'\xe2'",
            b"'",
        ];
        let mut state = 1_u64;
        let mut random = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 33) as usize
        };
        for _ in 0..4000 {
            let mut text: Vec<u8> = Vec::new();
            for _ in 0..1 + random() % 5 {
                let seed = seeds[random() % seeds.len()];
                text.extend_from_slice(&seed[..random() % (seed.len() + 1)]);
            }
            for _ in 0..random() % 4 {
                let length = text.len();
                if length > 0 {
                    text[random() % length] = random() as u8;
                }
            }
            scan([("x.rs", &text)]);
        }
    }

    #[test]
    fn time_is_linear() {
        let deep = "impl ServerCertVerifier for X { fn supported_verify_schemes() {".repeat(20_000);
        assert_eq!(scan([("x.rs", deep)]).len(), 20_000);
        let hashes = format!("r{}", "#\"".repeat(500_000));
        scan([("x.rs", hashes)]);
        let many = "b.use_rustls_tls(".repeat(20_000);
        assert_eq!(scan([("x.rs", many)]).len(), 20_000);
        scan([("x.rs", "/*".repeat(500_000))]);
    }
}
