//! The least HTTP that satisfies a client.

use std::io::{self, Read, Write};

use openssl::asn1::Asn1Time;
use openssl::error::ErrorStack;

/// More than any request that a lab server should get.
const MAX_REQUEST: usize = 64 * 1024;

const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\n\
Content-Type: text/plain\r\n\
Content-Length: 3\r\n\
Connection: close\r\n\
\r\n\
ok\n";

/// A time in Unix seconds as HTTP writes it (RFC 9110, 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
pub(crate) fn date(time: i64) -> Result<String, ErrorStack> {
    // 1 January 1970 was a Thursday.
    const DAYS: [&str; 7] = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"];
    let weekday = DAYS[time.div_euclid(86_400).rem_euclid(7) as usize];
    // OpenSSL writes `Nov  6 08:49:37 1994 GMT`.
    let text = Asn1Time::from_unix(time)?.to_string();
    let mut words = text.split_whitespace();
    let mut word = || words.next().unwrap_or_default();
    let (month, day, clock, year) = (word(), word(), word(), word());
    Ok(format!("{weekday}, {day:0>2} {month} {year} {clock} GMT"))
}

/// Reads the head of one request and answers `200 OK`.
pub(crate) fn answer(stream: &mut (impl Read + Write)) -> io::Result<()> {
    answer_with(stream, ANSWER)
}

/// The same answer, with this Date.
pub(crate) fn dated(date: &str) -> Vec<u8> {
    let (status, rest) = ANSWER.split_at(ANSWER.windows(2).position(|w| w == b"\r\n").unwrap_or(0));
    [status, b"\r\nDate: ", date.as_bytes(), rest].concat()
}

/// Reads the head of one request and answers with these bytes.
pub(crate) fn answer_with(stream: &mut (impl Read + Write), answer: &[u8]) -> io::Result<()> {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !request.windows(4).any(|window| window == b"\r\n\r\n") {
        let count = stream.read(&mut buffer)?;
        if count == 0 || request.len() + count > MAX_REQUEST {
            return Err(io::ErrorKind::InvalidData.into());
        }
        request.extend_from_slice(&buffer[..count]);
    }
    stream.write_all(answer)?;
    stream.flush()
}

#[cfg(test)]
mod tests {
    #[test]
    fn dates_are_those_of_the_rfc() {
        assert_eq!(super::date(784_111_777).unwrap(), "Sun, 06 Nov 1994 08:49:37 GMT");
    }
}
