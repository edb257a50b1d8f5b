//! What real clients did against the lab, as it is kept in `recorded.tsv`. Shared by the recorder
//! (`examples/record_clients.rs`) and the tests.

use std::collections::BTreeMap;

/// What a real client did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Did {
    /// It got an HTTP answer.
    Connected,
    /// It failed with an error of this kernel.
    Failed(String),
    /// cargo has no such client, for this reason.
    CannotExist(String),
}

/// By scenario and client.
pub(crate) type Recorded = BTreeMap<(String, String), Did>;

/// Reads the table.
pub(crate) fn read(text: &str) -> Recorded {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .filter_map(|line| {
            let mut cells = line.splitn(4, '\t');
            let (scenario, client, did, why) =
                (cells.next()?, cells.next()?, cells.next()?, cells.next().unwrap_or(""));
            let did = match did {
                "connects" => Did::Connected,
                "fails" => Did::Failed(why.to_owned()),
                _ => Did::CannotExist(why.to_owned()),
            };
            Some(((scenario.to_owned(), client.to_owned()), did))
        })
        .collect()
}

/// What of an error does not change from run to run and from machine to machine: numbers of more than
/// three digits (times, ports) are taken out, and of OpenSSL's texts only the reason is left.
pub(crate) fn kernel(error: &str) -> String {
    // ureq puts the kind before the error, and so does tungstenite.
    let kind = ["native-tls: ", "native-tls error: "].iter().find_map(|kind| error.strip_prefix(kind));
    let error = kind.unwrap_or(error);
    // awc prints what it did and the error within in one text.
    const CONNECTING: &str = "Failed to connect to host: ";
    if let Some(error) = error.strip_prefix(CONNECTING) {
        return format!("{CONNECTING}{}", kernel(error));
    }
    const ALERT: &str = "SSL alert number ";
    if let Some((_, number)) = error.split_once(ALERT) {
        let number: String = number.chars().take_while(char::is_ascii_digit).collect();
        return format!("alert {number}");
    }
    const REFUSED: &str = "certificate verify failed";
    if error.contains(REFUSED) {
        // awc leaves the reason out.
        return match error.rsplit_once('(') {
            Some((_, reason)) => format!("{REFUSED} ({reason}"),
            None => REFUSED.to_owned(),
        };
    }
    // error:0A00010B:SSL routines:ssl3_get_record:wrong version number:../ssl/record/ssl3_record.c:354:
    if let Some(stack) = error.strip_prefix("error:")
        && let Some(reason) = stack.split(':').nth(3)
    {
        return reason.to_owned();
    }
    let mut kernel = String::new();
    let mut digits = String::new();
    for c in error.chars().chain(['\0']) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        kernel.push_str(if digits.len() > 3 { "#" } else { &digits });
        digits.clear();
        if c != '\0' {
            kernel.push(if c == '\t' || c == '\n' { ' ' } else { c });
        }
    }
    kernel
}

/// A root store with a single root that has nothing to do with the lab, in a file: for `SSL_CERT_FILE`, so that
/// no root of the machine has a say.
pub(crate) fn unrelated_store() -> tempfile::NamedTempFile {
    use std::io::Write as _;
    use whytls_certificates::make::{BasicConstraints, Draft};
    let root = Draft::new("Unrelated root")
        .validity(1_700_000_000, 4_000_000_000)
        .basic_constraints(BasicConstraints::Ca { path_len: None })
        .self_signed()
        .expect("a plain root can always be made");
    let mut file = tempfile::NamedTempFile::new().expect("the folder for temporary files is writable");
    let pem = root.pem().expect("a certificate has a PEM form");
    file.write_all(pem.as_bytes()).expect("the folder for temporary files is writable");
    file
}
