//! Names, figures and times that a symptom's text carries, and what they show: a finer meaning, or a circumstance.

use std::net::IpAddr;

use crate::evidence::{Alert, Said, Setting, Symptom, Values};
use crate::reader::algorithms::{self, Decoded};

/// How far behind its beginning a symptom's text is read.
const REACH: usize = 1024;

/// So far where algorithms are listed.
const REACH_OF_LISTS: usize = 6 * 1024;

/// The algorithms that a symptom's text names in DER.
pub(super) fn algorithms(symptom: Symptom, rest: &str) -> Option<Decoded> {
    if !matches!(
        symptom.says,
        Some(
            Said::SignatureAlgorithmUnsupported
                | Said::SignatureAlgorithmUnsupportedForKey
                | Said::SignatureErrorUnhandled
        )
    ) {
        return None;
    }
    let rest = beginning(rest, REACH_OF_LISTS);
    // Of several errors in one text, the first one's.
    let fields = rest.split("InvalidCertificate(").next().unwrap_or(rest);
    algorithms::read(&without_breaks(fields))
}

/// What the text of a symptom tells.
#[derive(Debug)]
pub(super) struct Told {
    /// The symptom, with the meaning that its values show.
    pub(super) symptom: Symptom,
    /// Its values.
    pub(super) values: Values,
    /// The circumstances that its values show.
    pub(super) settings: Vec<Setting>,
}

/// What a symptom's text tells, which `rest` begins with (the variant, without its wrapper; or the spelling).
pub(super) fn told(symptom: Symptom, rest: &str) -> Told {
    let rest = beginning(rest, REACH);
    let plain = |values| Told { symptom, values, settings: Vec::new() };
    match symptom.says {
        Some(Said::Expired | Said::NotYetValid | Said::ExpiredOrNotYetValid) => {
            validity(symptom, &without_breaks(rest))
        }
        Some(Said::NameMismatch) => named(symptom, rest),
        // Its spelling tells its age: newer ones write `BadDer`.
        Some(Said::BadEncoding) if rest.starts_with("BadDER") => {
            Told { symptom, values: Values::none(), settings: vec![Setting::OldWebpki] }
        }
        // webpki to 0.21, and hyper-rustls above it.
        Some(Said::ServerNameInvalid)
            if ["InvalidDNSNameError", "invalid dnsname"].iter().any(|old| rest.starts_with(old)) =>
        {
            Told { symptom, values: Values::none(), settings: vec![Setting::OldWebpki] }
        }
        Some(Said::PurposeInvalid) => plain(purposes(&without_breaks(rest))),
        Some(Said::Received(alert) | Said::Sent(alert)) if alert != Alert::Other => {
            plain(Values::none().with("alert", alert.as_str()))
        }
        Some(Said::PeerMalformed | Said::SelectedUnoffered | Said::ResumptionInconsistent) => {
            plain(match symptom.name.rsplit_once("::") {
                Some((_, variant)) => Values::none().with("detail", variant),
                None => Values::none(),
            })
        }
        _ => plain(Values::none()),
    }
}

/// As much of a text as fits in so many bytes.
fn beginning(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// A value of `{:#?}` as `{:?}` prints it.
fn without_breaks(rest: &str) -> String {
    if !rest.contains('\n') {
        return rest.to_owned();
    }
    let mut out = String::with_capacity(rest.len());
    for line in rest.split('\n').map(str::trim) {
        if line.starts_with([')', ']']) {
            out.truncate(out.trim_end_matches([',', ' ']).len());
        } else if !out.is_empty() && !out.ends_with(['(', '[']) {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

/// No text of rustls that tells the time of the verification is older than this (0.23.24 came out in March 2025).
const RUSTLS_TELLS_TIMES: i64 = 1_735_689_600;
/// Nor any of Go's (1.15, August 2020).
const GO_TELLS_TIMES: i64 = 1_577_836_800;
/// No clock that is right shows an earlier time to a client of today.
const LONG_AGO: i64 = 1_420_070_400;
/// Differences up to this have many reasons.
const A_DAY: i64 = 86_400;

/// The times of a text about validity: `certificate expired: verification time 1795489483 (UNIX), but …`,
/// `current time 2026-11-25T17:47:38Z is after 2025-01-01T00:00:00Z`, `NotAfter: Mon Mar 02 10:00:00 GMT 2026`.
fn validity(mut symptom: Symptom, rest: &str) -> Told {
    let checked;
    let (mut limit, mut floor) = (None, LONG_AGO);
    if let Some((_, behind)) = rest.split_once("current time ") {
        // Go
        floor = GO_TELLS_TIMES;
        checked = instant(behind);
        let side = |words: &str| behind.split_once(words).filter(|(between, _)| between.len() < 40);
        if let Some((_, behind)) = side(" is after ") {
            symptom.says = Some(Said::Expired);
            limit = instant(behind);
        } else if let Some((_, behind)) = side(" is before ") {
            symptom.says = Some(Said::NotYetValid);
            limit = instant(behind);
        }
    } else if let Some(time) = number_after(rest, &["{ time: UnixTime(", "verification time "]) {
        // rustls
        floor = RUSTLS_TELLS_TIMES;
        checked = Some(time);
        limit = number_after(
            rest,
            &["not_after: UnixTime(", "not valid after ", "not_before: UnixTime(", "not valid before "],
        );
    } else {
        // Java
        let after = |words: &[&str]| words.iter().find_map(|w| instant(rest.split_once(w)?.1));
        checked = after(&["(compared to "]);
        limit = match symptom.says {
            Some(Said::NotYetValid) => after(&["NotBefore: ", "not valid until "]),
            _ => after(&["NotAfter: ", "expired at ", "expired on "]),
        };
    }
    let mut values = Values::none();
    let mut settings = Vec::new();
    if let Some(checked) = checked {
        values = values.with("checked_at", rfc3339(checked));
        if checked < floor {
            settings.push(Setting::LogTimeImplausible);
        }
    }
    let words = match symptom.says {
        Some(Said::Expired) => Some(("not_after", "ago")),
        Some(Said::NotYetValid) => Some(("not_before", "ahead")),
        _ => None,
    };
    if let (Some((date, distance)), Some(limit)) = (words, limit) {
        values = values.with(date, rfc3339(limit));
        if let Some(checked) = checked {
            values = values.with(distance, in_words(checked.abs_diff(limit)));
            if symptom.says == Some(Said::NotYetValid) && limit - checked > A_DAY {
                settings.push(Setting::BeginsFarAhead);
            }
        }
    }
    Told { symptom, values, settings }
}

fn number_after(text: &str, before: &[&str]) -> Option<i64> {
    let rest = before.iter().find_map(|b| text.split_once(b))?.1;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest[..digits].parse().ok()
}

/// What a text about names holds.
#[derive(Debug, Default, PartialEq, Eq)]
struct Names {
    /// The name dialled.
    host: Option<String>,
    /// The names in the certificate, where they are told.
    presented: Option<Vec<String>>,
}

/// The name dialled and those of the certificate, and what the two show.
fn named(mut symptom: Symptom, rest: &str) -> Told {
    let Names { host, presented } = names(rest);
    let mut values = Values::none();
    let mut settings = Vec::new();
    if host.is_none() && (rest.starts_with("IP address mismatch") || rest.starts_with("peer ip address")) {
        settings.push(Setting::AddressDialled);
    }
    if let Some(host) = &host {
        values = values.with("host", host.as_str());
        if host.parse::<IpAddr>().is_ok() {
            settings.push(Setting::AddressDialled);
        } else {
            settings.push(Setting::NameDialled);
            if host.contains('_') {
                settings.push(Setting::UnderscoreDialled);
            }
        }
    }
    if let Some(presented) = &presented {
        if !presented.is_empty() {
            values = values.with("names", presented.join(", "));
            settings.push(Setting::NamesTold);
        }
        if let Some(finer) = finer(host.as_deref().unwrap_or(""), presented) {
            symptom.says = Some(finer);
        }
    }
    Told { symptom, values, settings }
}

/// What the names show beyond that none of them matches.
fn finer(host: &str, presented: &[String]) -> Option<Said> {
    if presented.is_empty() {
        return Some(Said::NoNames);
    }
    if host.parse::<IpAddr>().is_ok() {
        return presented.iter().any(|name| name == host).then_some(Said::AddressAsName);
    }
    let host = host.to_ascii_lowercase();
    let labels = |name: &str| name.split('.').count();
    let mut unsupported = false;
    for name in presented.iter().filter(|name| name.contains('*')).map(|name| name.to_ascii_lowercase()) {
        let Some((before, behind)) = name.split_once('*') else { continue };
        let inside = host.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind));
        match inside {
            Some(inside) if !inside.contains('.') && !inside.is_empty() => {
                // It matches by the letter: a whole left label needs two more labels, a part of a label never counts.
                unsupported |= !before.is_empty() || !behind.starts_with('.') || labels(&name) < 3;
            }
            Some(inside) if before.is_empty() && behind.starts_with('.') && !inside.starts_with('.') => {
                return Some(Said::WildcardTooDeep);
            }
            _ => {}
        }
    }
    unsupported.then_some(Said::WildcardUnsupported)
}

/// The names of a text, in the words of each stack.
fn names(rest: &str) -> Names {
    let both = |host: &str, presented: Vec<String>| Names { host: name(host), presented: Some(presented) };
    let host_after = |words: &[&str]| Names {
        host: words.iter().find_map(|words| name(rest.split_once(words)?.1)),
        presented: None,
    };
    // rustls
    if rest.contains("NotValidForName") && rest.contains("presented: [") || rest.contains("; certificate is ")
    {
        return of_rustls(&without_breaks(rest));
    }
    let line = rest.split('\n').next().unwrap_or("");
    // Go
    if let Some((_, list)) = line.split_once("certificate is valid for ")
        && let Some((list, host)) = list.split_once(", not ")
    {
        return both(host, listed(list));
    }
    if let Some((_, host)) = line.split_once("not valid for any names, but wanted to match ") {
        return both(host, Vec::new());
    }
    // Node.js
    for (before, between) in
        [("Host: ", " is not in the cert's altnames: "), ("IP: ", " is not in the cert's list: ")]
    {
        if let Some((_, behind)) = line.split_once(before)
            && let Some((host, list)) = behind.split_once(between)
        {
            let list = listed(list);
            // Of an address Node.js lists the addresses alone.
            return Names { host: name(host), presented: (!list.is_empty()).then_some(list) };
        }
    }
    // Python before 3.7, and urllib3
    if let Some((before, list)) = line.split_once(" doesn't match ")
        && let Some((_, host)) = before.split_once("hostname ")
    {
        return both(host, listed(list.trim_start_matches("either of ")));
    }
    // Apache HttpClient
    if let Some((_, behind)) = line.split_once("Certificate for <")
        && let Some((host, behind)) = behind.split_once("> doesn't match ")
    {
        let list = behind.split_once(": [").and_then(|(_, list)| list.split_once(']'));
        return Names { host: name(host), presented: list.map(|(list, _)| listed(list)) };
    }
    // OkHttp
    if let Some((_, behind)) = rest.split_once("ostname ")
        && let Some((host, behind)) = behind.split_once(" not verified")
    {
        let list = behind.split_once("subjectAltNames: [").and_then(|(_, list)| list.split_once(']'));
        return Names { host: name(host), presented: list.map(|(list, _)| listed(list)) };
    }
    // curl, wget, libpq: the Common Name or the first name alone is told
    for (before, between) in [
        ("certificate subject name ", " does not match target host name "),
        ("certificate common name ", " doesn't match requested host name "),
        ("server certificate for ", " does not match host name "),
    ] {
        if let Some((_, behind)) = line.split_once(before)
            && let Some((one, host)) = behind.split_once(between)
        {
            return Names { host: name(host), presented: name(one).map(|one| vec![one]) };
        }
    }
    host_after(&[
        "cannot validate certificate for ",
        "certificate is not valid for ",
        "DNS name matching ",
        "names matching IP address ",
        "No name matching ",
        "target host name ",
        "target ipv4 address ",
        "target ipv6 address ",
        "requested host name ",
        "SSL certificate does not match ",
        "owner does not match hostname ",
    ])
}

/// `certificate not valid for name "h"; certificate is only valid for DnsName("a") or …`, or
/// `NotValidForNameContext { expected: DnsName("h"), presented: ["DnsName(\"a\")"] }`
fn of_rustls(rest: &str) -> Names {
    let halves = rest.split_once("; certificate").or_else(|| rest.split_once("presented: ["));
    let Some((expected, behind)) = halves else { return Names::default() };
    let host = match expected.split('"').nth(1) {
        Some(host) => name(host.trim_end_matches('\\')),
        None => expected.split_once("IpAddress(").and_then(|(_, octets)| address(octets)),
    };
    let behind = behind.split(['\n', ']']).next().unwrap_or("");
    let mut presented: Vec<String> = Vec::new();
    let mut parts = behind.split('(');
    let mut kind = parts.next().unwrap_or("");
    for part in parts {
        if kind.ends_with("DnsName") || kind.ends_with("IpAddress") {
            presented.extend(name(part.split(')').next().unwrap_or("")));
        }
        kind = part;
    }
    // Of names of other kinds nothing is said.
    let none = behind.trim().is_empty() || behind.contains("not valid for any names");
    Names { host, presented: (none || !presented.is_empty()).then_some(presented) }
}

/// `V4(Ipv4Addr([127, 0, 0, 1])))`, `V6(Ipv6Addr([0, 0, …, 1])))`
fn address(octets: &str) -> Option<String> {
    let list = octets.split_once('[')?.1.split_once(']')?.0;
    let octets: Vec<u8> = list.split(',').map(|octet| octet.trim().parse().ok()).collect::<Option<_>>()?;
    let address: IpAddr = match <[u8; 4]>::try_from(octets.as_slice()) {
        Ok(v4) => v4.into(),
        Err(_) => <[u8; 16]>::try_from(octets).ok()?.into(),
    };
    Some(address.to_string())
}

/// The name at the beginning of a text, without quotes around it and a dot behind it.
fn name(text: &str) -> Option<String> {
    let text = text.trim_start_matches([' ', '"', '\'', '\\', '‘', '“', '`', '(']);
    let of_name =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ':' | '*') || (c as u32) > 0xff;
    let end = text.find(|c: char| !of_name(c) || matches!(c, '’' | '”')).unwrap_or(text.len());
    let name = text[..end].trim_end_matches(['.', ':']);
    (!name.is_empty()).then(|| name.to_owned())
}

/// `a, DNS:b, IP Address:192.0.2.1`, `'a', 'b'`
fn listed(list: &str) -> Vec<String> {
    let line = list.split('\n').next().unwrap_or("");
    let of = |one: &str| {
        let one = one.trim();
        let one = one.strip_prefix("DNS:").or_else(|| one.strip_prefix("IP Address:")).unwrap_or(one);
        name(one)
    };
    line.split(", ").map_while(of).take(32).collect()
}

/// `certificate does not allow extended key usage for server authentication, allows client authentication`,
/// `InvalidPurposeContext { required: ServerAuth, presented: [ClientAuth] }`
fn purposes(rest: &str) -> Values {
    let spoken = rest
        .split_once("extended key usage for ")
        .and_then(|(_, behind)| behind.split(['"', '\n']).next())
        .and_then(|line| line.split_once(", allows "))
        .map(|(required, presented)| (required, presented.trim_end_matches([')', '}', ' ', '.'])));
    let debug = || {
        let behind = rest.split_once("required: ")?.1;
        let (required, presented) = behind.split_once(", present")?;
        Some((required, presented.split_once('[')?.1.rsplit_once(']')?.0))
    };
    let words = |purpose: &str| match purpose.trim() {
        "ServerAuth" | "KeyPurposeId(1.3.6.1.5.5.7.3.1)" => "server authentication".to_owned(),
        "ClientAuth" | "KeyPurposeId(1.3.6.1.5.5.7.3.2)" => "client authentication".to_owned(),
        other => other.to_owned(),
    };
    let Some((required, presented)) = spoken.or_else(debug) else { return Values::none() };
    if required.len() > 64 || presented.is_empty() || presented.contains("Other(") {
        return Values::none();
    }
    let presented: Vec<String> = presented.split(", ").map(words).collect();
    Values::none().with("purpose", words(required)).with("purposes", presented.join(", "))
}

/// An instant at the beginning of a text, in seconds since 1970: `2026-11-25T17:47:38Z`,
/// `2026-11-25T17:47:38+01:00`, `Mon Mar 02 10:00:00 GMT 2026`.
fn instant(text: &str) -> Option<i64> {
    let number = |text: &str| -> Option<i64> {
        (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
    };
    let of_day = |time: &str| -> Option<i64> {
        let mut parts = time.splitn(3, ':');
        let (hour, minute, second) = (number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
        Some(hour * 3600 + minute * 60 + second)
    };
    if text.starts_with(|c: char| c.is_ascii_digit())
        && let Some((date, behind)) = text.get(..19).and_then(|head| head.split_once('T'))
    {
        let mut parts = date.splitn(3, '-');
        let (year, month, day) = (number(parts.next()?)?, number(parts.next()?)?, number(parts.next()?)?);
        let zone = text[19..].trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
        let offset = match zone.as_bytes().first() {
            Some(sign @ (b'+' | b'-')) => {
                let (hours, minutes) = (number(zone.get(1..3)?)?, number(zone.get(4..6)?)?);
                (hours * 3600 + minutes * 60) * if *sign == b'+' { 1 } else { -1 }
            }
            _ => 0,
        };
        return Some(days(year, month, day)? * 86_400 + of_day(behind)? - offset);
    }
    const MONTHS: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let mut words = text.split_ascii_whitespace().take(6);
    let first = words.next()?;
    let month = if MONTHS.contains(&first) { first } else { words.next()? };
    let month = MONTHS.iter().position(|name| *name == month)? as i64 + 1;
    let day = number(words.next()?)?;
    let time = of_day(words.next()?)?;
    let (one, other) = (words.next()?, words.next()?);
    // The zone stands before or behind the year. Others than these are not worth their table.
    let other = other.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let (year, zone) = match number(one) {
        Some(year) => (year, other),
        None => (number(other.get(..other.len().min(4))?)?, one),
    };
    matches!(zone, "GMT" | "UTC" | "Z").then_some(())?;
    Some(days(year, month, day)? * 86_400 + time)
}

/// The days from 1970 to a date of the Gregorian calendar, counting years from March (H. Hinnant,
/// `days_from_civil`).
fn days(year: i64, month: i64, day: i64) -> Option<i64> {
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || !(0..=9999).contains(&year) {
        return None;
    }
    let year = year - i64::from(month <= 2);
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

/// Seconds since 1970 as RFC 3339, in UTC.
fn rfc3339(seconds: i64) -> String {
    let (days, second) = (seconds.div_euclid(86_400), seconds.rem_euclid(86_400));
    // Days to a date of the Gregorian calendar, counting years from March (H. Hinnant, `civil_from_days`).
    let z = days + 719_468;
    let era = z.div_euclid(146_097);
    let of_era = z.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", second / 3600, second / 60 % 60, second % 60)
}

/// A number of seconds in the largest unit that fits.
fn in_words(seconds: u64) -> String {
    let (number, unit) = match seconds {
        s if s >= 2 * 86_400 => (s / 86_400, "day"),
        s if s >= 2 * 3600 => (s / 3600, "hour"),
        s if s >= 2 * 60 => (s / 60, "minute"),
        s => (s, "second"),
    };
    format!("{number} {unit}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn symptom(says: Said) -> Symptom {
        Symptom { name: "test:it", says: Some(says) }
    }

    #[test]
    fn times_of_every_stack() {
        // The text, what it says by its words, what it shows, the limit, the distance, circumstances.
        type Row<'a> = (&'a str, Said, Said, Option<&'a str>, Option<&'a str>, &'a [Setting]);
        let rows: &[Row<'_>] = &[
            (
                "certificate expired: verification time 1795000000 (UNIX), but certificate is not valid after 1794913600 (86400 seconds ago)",
                Said::Expired,
                Said::Expired,
                Some("2026-11-17T11:06:40Z"),
                Some("24 hours"),
                &[],
            ),
            (
                "NotValidYetContext {\n        time: UnixTime(\n            86400,\n        ),\n        not_before: UnixTime(\n            1795000000,\n        ),\n    },\n)",
                Said::NotYetValid,
                Said::NotYetValid,
                Some("2026-11-18T11:06:40Z"),
                Some("20774 days"),
                &[Setting::LogTimeImplausible, Setting::BeginsFarAhead],
            ),
            (
                "certificate not valid yet: verification time 1795000000 (UNIX), but certificate is not valid before 1795003600 (3600 seconds in future)",
                Said::NotYetValid,
                Said::NotYetValid,
                Some("2026-11-18T12:06:40Z"),
                Some("60 minutes"),
                &[],
            ),
            (
                "x509: certificate has expired or is not yet valid: current time 2026-11-25T17:47:37Z is after 2025-01-01T00:00:00Z",
                Said::ExpiredOrNotYetValid,
                Said::Expired,
                Some("2025-01-01T00:00:00Z"),
                Some("693 days"),
                &[],
            ),
            (
                "x509: certificate has expired or is not yet valid: current time 2000-01-01T01:00:05+01:00 is before 2026-02-11T20:00:00Z\"",
                Said::ExpiredOrNotYetValid,
                Said::NotYetValid,
                Some("2026-02-11T20:00:00Z"),
                Some("9538 days"),
                &[Setting::LogTimeImplausible, Setting::BeginsFarAhead],
            ),
            (
                "x509: certificate has expired or is not yet valid",
                Said::ExpiredOrNotYetValid,
                Said::ExpiredOrNotYetValid,
                None,
                None,
                &[],
            ),
            (
                "CertificateExpiredException: NotAfter: Mon Mar 02 10:00:00 GMT 2026",
                Said::Expired,
                Said::Expired,
                Some("2026-03-02T10:00:00Z"),
                None,
                &[],
            ),
            (
                "CertificateNotYetValidException: Certificate not valid until Mon Mar 02 10:00:00 GMT 2026 (compared to Thu Jan 01 00:00:12 GMT 1970)",
                Said::NotYetValid,
                Said::NotYetValid,
                Some("2026-03-02T10:00:00Z"),
                Some("20514 days"),
                &[Setting::LogTimeImplausible, Setting::BeginsFarAhead],
            ),
        ];
        for (text, before, after, limit, distance, settings) in rows {
            let told = told(symptom(*before), text);
            assert_eq!(told.symptom.says, Some(*after), "{text}");
            let either = |a, b| told.values.get(a).or_else(|| told.values.get(b));
            assert_eq!(either("not_after", "not_before"), *limit, "{text}");
            assert_eq!(either("ago", "ahead"), *distance, "{text}");
            assert_eq!(told.settings, *settings, "{text}");
        }
    }

    #[test]
    fn names_of_every_stack() {
        for (text, host, names, says) in [
            (
                "certificate not valid for name \"api.example\"; certificate is only valid for DnsName(\"a.example\"), DnsName(\"b.example\") or IpAddress(192.0.2.7)",
                Some("api.example"),
                Some("a.example, b.example, 192.0.2.7"),
                Said::NameMismatch,
            ),
            (
                "certificate not valid for name \"api.example\"; certificate is not valid for any names (according to its subjectAltName extension)",
                Some("api.example"),
                None,
                Said::NoNames,
            ),
            (
                "NotValidForNameContext { expected: IpAddress(V4(Ipv4Addr([127, 0, 0, 1]))), presented: [\"DnsName(\\\"127.0.0.1\\\")\"] })",
                Some("127.0.0.1"),
                Some("127.0.0.1"),
                Said::AddressAsName,
            ),
            (
                "NotValidForNameContext { expected: IpAddress(V6(Ipv6Addr([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]))), presented: [\"DnsName(\\\"localhost\\\")\"] })",
                Some("::1"),
                Some("localhost"),
                Said::NameMismatch,
            ),
            (
                "NotValidForNameContext {\n        expected: DnsName(\n            \"a.b.example\",\n        ),\n        presented: [\n            \"DnsName(\\\"*.example\\\")\",\n        ],\n    },\n)",
                Some("a.b.example"),
                Some("*.example"),
                Said::WildcardTooDeep,
            ),
            (
                "NotValidForNameContext { expected: DnsName(\"api.example\"), presented: [] })",
                Some("api.example"),
                None,
                Said::NoNames,
            ),
            (
                "x509: certificate is valid for other.example, www.other.example, not localhost",
                Some("localhost"),
                Some("other.example, www.other.example"),
                Said::NameMismatch,
            ),
            (
                "x509: certificate is valid for *.internal, not db.internal\"",
                Some("db.internal"),
                Some("*.internal"),
                Said::WildcardUnsupported,
            ),
            (
                "x509: certificate is valid for w*.a.example, not www.a.example",
                Some("www.a.example"),
                Some("w*.a.example"),
                Said::WildcardUnsupported,
            ),
            (
                "x509: certificate is valid for *.a.example, not a.example",
                Some("a.example"),
                Some("*.a.example"),
                Said::NameMismatch,
            ),
            (
                "x509: cannot validate certificate for 127.0.0.1 because it doesn't contain any IP SANs",
                Some("127.0.0.1"),
                None,
                Said::NameMismatch,
            ),
            (
                "Hostname/IP does not match certificate's altnames: Host: localhost. is not in the cert's altnames: DNS:other.example, DNS:b.example",
                Some("localhost"),
                Some("other.example, b.example"),
                Said::NameMismatch,
            ),
            (
                "Hostname/IP does not match certificate's altnames: IP: 127.0.0.1 is not in the cert's list: ",
                Some("127.0.0.1"),
                None,
                Said::NameMismatch,
            ),
            (
                "Hostname mismatch, certificate is not valid for 'localhost'. (_ssl.c:1006)",
                Some("localhost"),
                None,
                Said::NameMismatch,
            ),
            (
                "hostname 'a.example' doesn't match either of 'b.example', 'c.example'",
                Some("a.example"),
                Some("b.example, c.example"),
                Said::NameMismatch,
            ),
            (
                "No subject alternative DNS name matching server.internal found.",
                Some("server.internal"),
                None,
                Said::NameMismatch,
            ),
            (
                "Hostname server.internal not verified:\n    certificate: sha256/A=\n    DN: CN=other.example\n    subjectAltNames: [other.example]",
                Some("server.internal"),
                Some("other.example"),
                Said::NameMismatch,
            ),
            (
                "no alternative certificate subject name matches target host name 'localhost'",
                Some("localhost"),
                None,
                Said::NameMismatch,
            ),
            (
                "certificate subject name 'other.example' does not match target host name 'server.internal'",
                Some("server.internal"),
                Some("other.example"),
                Said::NameMismatch,
            ),
            (
                "server certificate for \"other.example\" (and 2 other names) does not match host name \"db.example\"",
                Some("db.example"),
                Some("other.example"),
                Said::NameMismatch,
            ),
        ] {
            let told = told(symptom(Said::NameMismatch), text);
            assert_eq!(told.values.get("host"), host, "{text}");
            assert_eq!(told.values.get("names"), names, "{text}");
            assert_eq!(told.symptom.says, Some(says), "{text}");
        }
        let settings = |text| told(symptom(Said::NameMismatch), text).settings;
        assert_eq!(
            settings("IP address mismatch, certificate is not valid for '127.0.0.1'."),
            [Setting::AddressDialled]
        );
        assert_eq!(
            settings("Hostname mismatch, certificate is not valid for 'a_b.example'."),
            [Setting::NameDialled, Setting::UnderscoreDialled]
        );
    }

    #[test]
    fn purposes_of_every_form() {
        for text in [
            "certificate does not allow extended key usage for server authentication, allows client authentication",
            "InvalidPurposeContext { required: ServerAuth, presented: [ClientAuth] })",
            "RequiredEkuNotFoundContext(RequiredEkuNotFoundContext { required: KeyPurposeId(1.3.6.1.5.5.7.3.1), present: [KeyPurposeId(1.3.6.1.5.5.7.3.2)] }))))",
        ] {
            let values = told(symptom(Said::PurposeInvalid), text).values;
            assert_eq!(values.get("purpose"), Some("server authentication"), "{text}");
            assert_eq!(values.get("purposes"), Some("client authentication"), "{text}");
        }
    }

    #[test]
    fn instants_and_distances() {
        assert_eq!(rfc3339(0), "1970-01-01T00:00:00Z");
        assert_eq!(rfc3339(951_782_400), "2000-02-29T00:00:00Z");
        assert_eq!(rfc3339(1_732_153_272), "2024-11-21T01:41:12Z");
        assert_eq!(rfc3339(-1), "1969-12-31T23:59:59Z");
        assert_eq!(in_words(259_200), "3 days");
        assert_eq!(in_words(1), "1 second");
        assert_eq!(in_words(7_100), "118 minutes");
    }
}
