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

#[cfg(test)]
mod tests {
    use super::*;

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
