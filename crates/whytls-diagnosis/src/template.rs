//! Sentences with values in braces.

use crate::evidence::Values;

/// The words that a sentence names in braces.
pub(crate) fn words(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(word, _)| word)).filter(|word| {
        // Braces of Rust code in a snippet are no words.
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    })
}

/// The sentence with its values, or `None` where one is not known. Of several values for a word,
/// those of the earlier set are used.
pub(crate) fn fill<'a>(sentence: &str, sets: impl Iterator<Item = &'a Values> + Clone) -> Option<String> {
    let mut filled = sentence.to_owned();
    for word in words(sentence) {
        let value = sets.clone().find_map(|values| values.get(word))?;
        filled = filled.replace(&format!("{{{word}}}"), value);
    }
    Some(filled)
}

/// As [`fill`], for a line that a person pastes into a shell: a value with anything but harmless characters
/// is quoted, for it may come from a server. Commands that were put together here (`cargo_update`) stay.
pub(crate) fn fill_command<'a>(
    command: &str,
    sets: impl Iterator<Item = &'a Values> + Clone,
) -> Option<String> {
    let mut filled = command.to_owned();
    for word in words(command) {
        let value = sets.clone().find_map(|values| values.get(word))?;
        let value = if word == "cargo_update" { value.to_owned() } else { quoted(value) };
        filled = filled.replace(&format!("{{{word}}}"), &value);
    }
    Some(filled)
}

/// A word for a POSIX shell that stands for exactly this text.
fn quoted(value: &str) -> String {
    let harmless = |b: u8| b.is_ascii_alphanumeric() || b"@%_+=:,./-".contains(&b);
    if !value.is_empty() && value.bytes().all(harmless) && !value.starts_with('-') {
        value.to_owned()
    } else {
        format!("'{}'", value.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_says_does_not_run() {
        let values =
            [Values::none().with("fetch_from", "http://x/`id`; echo 'y'").with("target", "a.test:443")];
        assert_eq!(
            fill_command("curl {fetch_from} --connect-to {target}", values.iter()).as_deref(),
            Some(r"curl 'http://x/`id`; echo '\''y'\''' --connect-to a.test:443")
        );
    }

    #[test]
    fn a_sentence_is_filled_or_not_used() {
        let values =
            [Values::none().with("ago", "3 days"), Values::none().with("ago", "4 days").with("host", "a")];
        assert_eq!(
            fill("{host}: expired {ago} ago", values.iter()).as_deref(),
            Some("a: expired 3 days ago")
        );
        assert_eq!(fill("until {not_after}", values.iter()), None);
        assert_eq!(fill("no words: { x } {}", values.iter()).as_deref(), Some("no words: { x } {}"));
    }
}
