//! Names and figures that a symptom's text carries.

use crate::evidence::{Alert, Said, Symptom, Values};
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
    let mut end = rest.len().min(REACH_OF_LISTS);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let rest = &rest[..end];
    // Of several errors in one text, the first one's.
    let fields = rest.split("InvalidCertificate(").next().unwrap_or(rest);
    if fields.contains('\n') { algorithms::read(&flattened(fields)) } else { algorithms::read(fields) }
}

/// The values of a symptom from its text, which `rest` begins with (the variant, without its wrapper).
pub(super) fn of(symptom: Symptom, rest: &str) -> Values {
    let mut end = rest.len().min(REACH);
    while !rest.is_char_boundary(end) {
        end -= 1;
    }
    let flat;
    let mut rest = &rest[..end];
    if rest.contains('\n') {
        flat = flattened(rest);
        rest = &flat;
    }
    match symptom.says {
        Some(Said::Expired) => {
            let limit = number_after(rest, &["not_after: UnixTime(", "not valid after "]);
            let time = number_after(rest, &["{ time: UnixTime(", "verification time "]);
            span(Values::none(), limit, time, "not_after", "ago")
        }
        Some(Said::NotYetValid) => {
            let limit = number_after(rest, &["not_before: UnixTime(", "not valid before "]);
            let time = number_after(rest, &["{ time: UnixTime(", "verification time "]);
            span(Values::none(), limit, time, "not_before", "ahead")
        }
        Some(Said::NameMismatch) => names(rest),
        Some(Said::Received(alert) | Said::Sent(alert)) if alert != Alert::Other => {
            Values::none().with("alert", alert.as_str())
        }
        Some(Said::PeerMalformed | Said::SelectedUnoffered | Said::ResumptionInconsistent) => {
            match symptom.name.rsplit_once("::") {
                Some((_, variant)) => Values::none().with("detail", variant),
                None => Values::none(),
            }
        }
        _ => Values::none(),
    }
}

/// A value of `{:#?}` as `{:?}` prints it.
fn flattened(pretty: &str) -> String {
    let mut out = String::with_capacity(pretty.len());
    for line in pretty.split('\n').map(str::trim) {
        if line.starts_with([')', ']']) {
            out.truncate(out.trim_end_matches([',', ' ']).len());
        } else if !out.is_empty() && !out.ends_with(['(', '[']) {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

fn number_after(text: &str, before: &[&str]) -> Option<i64> {
    let rest = before.iter().find_map(|b| text.split_once(b))?.1;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    rest[..digits].parse().ok()
}

fn span(
    values: Values,
    limit: Option<i64>,
    time: Option<i64>,
    date: &'static str,
    distance: &'static str,
) -> Values {
    let Some(limit) = limit else { return values };
    let values = values.with(date, rfc3339(limit));
    match time {
        Some(time) => values.with(distance, in_words(time.abs_diff(limit))),
        None => values,
    }
}

/// `certificate not valid for name "h"; certificate is only valid for DnsName("a") or …`, or
/// `NotValidForNameContext { expected: DnsName("h"), presented: ["DnsName(\"a\")"] }`
fn names(rest: &str) -> Values {
    let mut values = Values::none();
    let halves = rest.split_once("; certificate").or_else(|| rest.split_once("presented: ["));
    let Some((expected, presented)) = halves else { return values };
    let host = expected.split('"').nth(1).or_else(|| {
        let address = expected.split_once("IpAddress(")?.1;
        address.split(')').next()
    });
    // The octets of `IpAddress(V4(Ipv4Addr([192, 0, 2, 7])))` are no name.
    if let Some(host) = host.filter(|host| !host.contains('[') && !host.is_empty()) {
        values = values.with("host", host.trim_end_matches('\\'));
    }
    let mut list: Vec<&str> = Vec::new();
    let presented = presented.split(['\n', ']']).next().unwrap_or("");
    let mut parts = presented.split('(');
    let mut kind = parts.next().unwrap_or("");
    for part in parts {
        if kind.ends_with("DnsName") || kind.ends_with("IpAddress") {
            let inner = part.split(')').next().unwrap_or("");
            list.push(inner.trim_matches(['"', '\\']));
        }
        kind = part;
    }
    if !list.is_empty() {
        values = values.with("names", list.join(", "));
    }
    values
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
