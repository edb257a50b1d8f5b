//! Times at the beginning of log lines.

/// So much of a line's beginning is looked at.
pub(super) const LONGEST: usize = 56;

/// A time as a line has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Time {
    /// As it is written.
    pub(super) text: String,
    /// Seconds since some fixed day, without regard to zones: for distances alone.
    pub(super) seconds: i64,
    /// The year, where the line has one.
    pub(super) year: Option<u16>,
}

/// The time in the beginning of a line: `2024-05-01T10:00:00.123Z`, `[2024-05-01 10:00:00,123]`,
/// `2019/10/08 16:35:21`, `Mar 25 16:47:46`, `time="2020-01-23T21:12:23Z"`, `{"ts":"…"`.
pub(super) fn read(line: &[u8]) -> Option<Time> {
    // Cut in the middle of a character: what is before it counts.
    let line = match std::str::from_utf8(line) {
        Ok(line) => line,
        Err(error) => std::str::from_utf8(&line[..error.valid_up_to()]).ok()?,
    };
    let line = line.split('\n').next()?;
    (0..line.len()).find_map(|at| {
        let rest = line.get(at..)?;
        let whole = at == 0 || !line.as_bytes()[at - 1].is_ascii_alphanumeric();
        if whole { dated(rest).or_else(|| syslog(rest)) } else { None }
    })
}

/// `2024-05-01T10:00:00.123Z`, `2024/05/01 10:00:00`
fn dated(text: &str) -> Option<Time> {
    let bytes = text.as_bytes();
    let number = |from: usize, length: usize| -> Option<i64> {
        let digits = bytes.get(from..from + length)?;
        digits.iter().all(u8::is_ascii_digit).then(|| text[from..from + length].parse().ok())?
    };
    let separator = *bytes.get(4)?;
    if !matches!(separator, b'-' | b'/') || bytes.get(7) != Some(&separator) {
        return None;
    }
    if !matches!(bytes.get(10)?, b'T' | b' ' | b't') || bytes.get(13) != Some(&b':') {
        return None;
    }
    let (year, month, day) = (number(0, 4)?, number(5, 2)?, number(8, 2)?);
    let (hour, minute) = (number(11, 2)?, number(14, 2)?);
    let second = if bytes.get(16) == Some(&b':') { number(17, 2)? } else { 0 };
    let length = bytes.iter().take(40).take_while(|b| is_of_time(**b)).count();
    // The date and the time may have a space between them.
    let behind = bytes[11..].iter().take(24).take_while(|b| is_of_time(**b)).count();
    let end = if bytes[10] == b' ' { 11 + behind } else { length };
    Some(Time {
        text: text[..end].trim_end_matches([':', ',', '.', '-', '+']).to_owned(),
        seconds: ((year * 12 + month) * 31 + day) * 86_400 + hour * 3600 + minute * 60 + second,
        year: u16::try_from(year).ok(),
    })
}

fn is_of_time(byte: u8) -> bool {
    byte.is_ascii_digit()
        || matches!(byte, b':' | b'-' | b'/' | b'.' | b',' | b'+' | b'T' | b'Z' | b't' | b'z')
}

/// `Mar 25 16:47:46`
fn syslog(text: &str) -> Option<Time> {
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = MONTHS.iter().position(|month| text.starts_with(month))?;
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).filter(|b| b.is_ascii_digit()).map(|b| i64::from(b - b'0'));
    if bytes.get(3) != Some(&b' ') || bytes.get(6) != Some(&b' ') || bytes.get(9) != Some(&b':') {
        return None;
    }
    let two = |at: usize| Some(digit(at)? * 10 + digit(at + 1)?);
    let day = digit(4).unwrap_or(0) * 10 + digit(5)?;
    let (hour, minute, second) = (two(7)?, two(10)?, two(13)?);
    Some(Time {
        text: text[..15].to_owned(),
        seconds: ((month as i64 + 1) * 31 + day) * 86_400 + hour * 3600 + minute * 60 + second,
        year: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_logs() {
        for (line, expected) in [
            ("2024-05-01T10:00:00.123Z ERROR x", Some("2024-05-01T10:00:00.123Z")),
            ("[2024-05-01 10:00:00,123] x", Some("2024-05-01 10:00:00,123")),
            ("[2024-05-01T10:00:00Z WARN x]", Some("2024-05-01T10:00:00Z")),
            ("2019/10/08 16:35:21 http: x", Some("2019/10/08 16:35:21")),
            ("Mar 25 16:47:46 host x", Some("Mar 25 16:47:46")),
            ("Mar  5 16:47:46 host x", Some("Mar  5 16:47:46")),
            ("time=\"2020-01-23T21:12:23Z\" level=error", Some("2020-01-23T21:12:23Z")),
            ("{\"ts\":\"2020-01-23T21:12:23+02:00\",", Some("2020-01-23T21:12:23+02:00")),
            ("web-1  | 2026-04-11T16:45:31.139026Z DEBUG", Some("2026-04-11T16:45:31.139026Z")),
            ("no time here", None),
            ("", None),
        ] {
            let beginning = &line.as_bytes()[..line.len().min(LONGEST)];
            assert_eq!(read(beginning).map(|time| time.text).as_deref(), expected, "{line}");
        }
        let seconds = |line: &str| read(line.as_bytes()).map(|time| time.seconds).unwrap();
        assert_eq!(seconds("2024-05-01T10:00:05Z") - seconds("2024-05-01T10:00:00Z"), 5);
        assert_eq!(seconds("2024-05-02T00:00:00Z") - seconds("2024-05-01T23:59:59Z"), 1);
        assert_eq!(read(b"1970-01-01 02:06:24 DEBUG").and_then(|time| time.year), Some(1970));
    }
}
