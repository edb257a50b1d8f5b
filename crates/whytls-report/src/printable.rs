//! Which characters may reach a terminal as they are, and how wide they stand there.

/// Whether a character could drive a terminal or make text read otherwise than it is: controls, those
/// that turn the direction of writing, and those that cannot be seen.
pub(crate) fn is_hazard(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e000}'..='\u{f8ff}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{10ffff}')
}

/// Calls `each` with every character to show for this text: white space as a space, hazards as escapes.
/// After `limit` characters the text is cut, and says so.
pub(crate) fn printable(text: &str, limit: usize, mut each: impl FnMut(char)) {
    for (shown, c) in text.chars().enumerate() {
        if shown == limit {
            let left_off = text.chars().count() - limit;
            format!("… ({left_off} more characters)").chars().for_each(each);
            return;
        }
        match c {
            '\t' | '\n' | '\r' => each(' '),
            c if is_hazard(c) => c.escape_default().for_each(&mut each),
            c => each(c),
        }
    }
}

/// How many columns a character takes. An approximation by blocks; it decides where lines break and no
/// more than that.
pub(crate) fn columns(c: char) -> usize {
    match c {
        '\u{300}'..='\u{36f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}' => 0,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{303e}'
        | '\u{3041}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}'
        | '\u{1f300}'..='\u{1f64f}'
        | '\u{1f680}'..='\u{1f6ff}'
        | '\u{1f900}'..='\u{1f9ff}'
        | '\u{20000}'..='\u{3fffd}' => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, limit: usize) -> String {
        let mut out = String::new();
        printable(text, limit, |c| out.push(c));
        out
    }

    #[test]
    fn what_drives_a_terminal_is_escaped() {
        for (text, expected) in [
            ("plain, ü and 漢", "plain, ü and 漢"),
            ("\x1b[2Jgone", "\\u{1b}[2Jgone"),
            ("\u{9b}31m", "\\u{9b}31m"),
            ("a\u{202e}b", "a\\u{202e}b"),
            ("zero\u{200b}width", "zero\\u{200b}width"),
            ("two\nlines\tand\r", "two lines and "),
            ("\u{7f}\u{8}\0", "\\u{7f}\\u{8}\\u{0}"),
        ] {
            assert_eq!(shown(text, 100), expected);
        }
    }

    #[test]
    fn what_is_endless_is_cut() {
        assert_eq!(shown("abcdef", 6), "abcdef");
        assert_eq!(shown("abcdefgh", 6), "abcdef… (2 more characters)");
    }
}
