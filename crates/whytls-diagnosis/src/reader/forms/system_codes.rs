//! Numbers of the operating system: `(os error 104)`, `Os { code: 104, kind: … }`, Schannel's HRESULT,
//! Secure Transport's OSStatus.

use crate::evidence::{Fact, Setting, Values};
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::{Tokens, openssl_stack, platforms};

pub(super) fn code(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let text = &passage.text;
    let anchor = &text[start..end];
    let digits = |from: usize| -> &str {
        let length =
            text.as_bytes()[from..].iter().take(12).take_while(|b| b.is_ascii_hexdigit() || **b == b'-');
        &text[from..from + length.count()]
    };
    let hexadecimal = anchor.starts_with("0x");
    let number = if hexadecimal {
        // In source code, and in headers, numbers are defined.
        if passage.is_comment_at(start) || passage.is_code_at(start) {
            return;
        }
        u32::from_str_radix(digits(start + 2), 16).ok().map(u32::cast_signed).map(i64::from)
    } else {
        digits(end).parse::<i64>().ok()
    };
    let Some(number) = number else { return };
    // OpenSSL's error codes are positive too; theirs stand in `Error {`, those of std in `Os {`.
    let from_std = anchor.starts_with("(os") || text[..start].ends_with("Os ");
    match i32::try_from(number) {
        Ok(n) if n < -1_000_000 => {
            if let Some(symptom) = anchors::spelt("os", &format!("0x{:08X}", n.cast_unsigned())) {
                out.symptom(start, symptom, platforms::alert(symptom));
                out.add(start, Fact::Setting(Setting::Windows), Values::none());
            }
        }
        Ok(n) if n < 0 => platforms::apple(anchors::spelt("apple", &n.to_string()), start, out),
        Ok(n) if from_std => {
            let spelling = format!("os error {n}");
            let symptom = anchors::spelt("io", &spelling).or_else(|| anchors::spelt("os", &spelling));
            if let Some(symptom) = symptom {
                out.symptom(start, symptom, Values::none());
            }
        }
        _ => {
            if let Ok(code) = u32::try_from(number) {
                openssl_stack::code(code, passage, start, passage.reach(end, 400), out);
            }
        }
    }
}
