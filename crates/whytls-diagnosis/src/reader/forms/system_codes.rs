//! Numbers of the operating system: `(os error 104)`, `Os { code: 104, kind: … }`, Schannel's HRESULT,
//! Secure Transport's OSStatus.

use crate::evidence::Values;
use crate::reader::anchors;
use crate::reader::passage::Passage;

use super::{Tokens, openssl_stack};

pub(super) fn code(passage: &Passage, start: usize, end: usize, out: &mut Tokens) {
    let text = &passage.text;
    let anchor = &text[start..end];
    let digits = |from: usize| -> &str {
        let length =
            text.as_bytes()[from..].iter().take(12).take_while(|b| b.is_ascii_hexdigit() || **b == b'-');
        &text[from..from + length.count()]
    };
    let name = if let Some(hexadecimal) = anchor.find("0x") {
        let number = u32::from_str_radix(digits(start + hexadecimal + 2), 16).ok();
        number.and_then(|n| anchors::spelt("os", &format!("0x{n:08X}")))
    } else {
        // OpenSSL's error codes are positive too; theirs stand in `Error {`, those of std in `Os {`.
        let sign = usize::from(anchor.ends_with('-'));
        let Ok(number) = digits(end - sign).parse::<i64>() else { return };
        let from_std = anchor.starts_with("(os") || text[..start].ends_with("Os ");
        match i32::try_from(number) {
            Ok(n) if n < -1_000_000 => anchors::spelt("os", &format!("0x{:08X}", n.cast_unsigned())),
            Ok(n) if n < 0 => anchors::spelt("os", &n.to_string()),
            Ok(n) if from_std => anchors::spelt("io", &format!("os error {n}")),
            _ => {
                if let Ok(code) = u32::try_from(number) {
                    openssl_stack::code(code, passage, start, passage.reach(end, 400), out);
                }
                None
            }
        }
    };
    if let Some(name) = name {
        out.symptom(start, name, Values::none());
    }
}
