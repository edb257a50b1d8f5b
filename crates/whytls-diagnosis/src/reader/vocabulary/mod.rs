//! Every symptom that the reader knows, with all its spellings and its meaning: a file for each family of stacks.
//!
//! A name is `STACK:WHAT`. To teach the reader a spelling, or a symptom, is to change one of these tables: what
//! the scanner looks for is derived from them. Causes name the meaning ([`Said`]), so a new spelling of a known
//! meaning leads to every cause that knows it.
//!
//! Two kinds of tables:
//!
//! - `named!`: the name is the thing's own in its stack, as a variant's path for rustls, a reason text for OpenSSL,
//!   a number for `os`; what follows it are other spellings. How they are read is the business of the stack's form
//!   (`forms/`). For rustls, the path is that of the newest version that has it (older spellings map to it); a
//!   spelling that is one Rust identifier is read where Debug prints it, any other where Display does.
//! - `texts!`: texts that say everything by themselves wherever software prints them: phrases at the beginning of a
//!   message (behind a colon, a quote, a bracket or a level), and code-like words (`ERR_CERT_DATE_INVALID`) as whole
//!   words.

use crate::evidence::Said;

mod alerts;
mod alone;
mod browsers;
mod build;
mod curl;
mod gnutls;
mod go;
mod interceptors;
mod java;
mod keys;
mod libraries;
mod node;
mod openssl;
mod protocols;
mod python;
mod revocation;
mod rustls;
mod system;

pub(super) use rustls::{FAMILIES, Family};

/// A symptom, its meaning and how it is spelt.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// `STACK:WHAT`
    pub name: &'static str,
    /// What it means; `None` where no cause needs to know.
    pub says: Option<Said>,
    /// Whether the spellings are texts that are printed as they are, wherever it may be.
    pub text: bool,
    /// Spellings beside the one in the name.
    pub also: &'static [&'static str],
}

impl Entry {
    /// `STACK` and `WHAT`.
    pub(super) fn parts(&self) -> (&'static str, &'static str) {
        self.name.split_once(':').unwrap_or(("", self.name))
    }

    /// All spellings, the one in the name first.
    pub(super) fn spellings(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.parts().1).chain(self.also.iter().copied())
    }
}

/// The symptoms of one file.
pub(super) struct Table {
    pub(super) entries: &'static [&'static [Entry]],
}

/// `"prefix" { "what" = "also", "also" => Meaning; … }`
macro_rules! named {
    ($($path:literal { $($what:literal $(= $($also:literal),+)? $(=> $says:expr)?;)* })*) => {
        &[$($(
            $crate::reader::vocabulary::Entry {
                name: concat!($path, $what),
                says: named!(@says $($says)?),
                text: false,
                also: &[$($($also),+)?],
            },
        )*)*]
    };
    (@says) => { None };
    (@says $says:expr) => { Some($says) };
}

/// `"stack"; Meaning => "text", "text"; …`
macro_rules! texts {
    ($stack:literal; $($says:expr => $first:literal $(, $more:literal)* $(,)?;)*) => {
        &[$($crate::reader::vocabulary::Entry {
            name: concat!($stack, ":", $first),
            says: Some($says),
            text: true,
            also: &[$($more),*],
        }),*]
    };
}

use {named, texts};

/// Whether a CA of this name belongs to a product that ends TLS connections on the way and signs its own certificates.
pub fn is_interceptor(name: &str) -> bool {
    interceptors::is_one(name)
}

/// All files.
const TABLES: &[&Table] = &[
    &rustls::TABLE,
    &openssl::TABLE,
    &alerts::TABLE,
    &alone::TABLE,
    &system::TABLE,
    &libraries::TABLE,
    &keys::TABLE,
    &protocols::TABLE,
    &build::TABLE,
    &go::TABLE,
    &java::TABLE,
    &node::TABLE,
    &python::TABLE,
    &revocation::TABLE,
    &curl::TABLE,
    &gnutls::TABLE,
    &browsers::TABLE,
    &interceptors::TABLE,
];

/// All symptoms.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    TABLES.iter().flat_map(|table| table.entries.iter().copied().flatten())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_unique() {
        let mut seen = BTreeSet::new();
        let twice: Vec<&str> = entries().map(|entry| entry.name).filter(|name| !seen.insert(*name)).collect();
        assert!(twice.is_empty(), "these stand twice: {twice:#?}");
        for entry in entries() {
            let (stack, what) = entry.parts();
            assert!(!stack.is_empty() && !what.is_empty(), "{}", entry.name);
            if let Some((family, _)) = what.split_once("::").filter(|_| stack == "rustls") {
                assert!(FAMILIES.iter().any(|f| f.name == family), "{}", entry.name);
            }
        }
        for family in FAMILIES {
            assert!(seen.contains(format!("rustls:{}", family.name).as_str()), "{}", family.name);
        }
    }

    #[test]
    fn no_text_has_two_meanings() {
        let mut seen = std::collections::BTreeMap::new();
        let mut twice = Vec::new();
        for entry in entries().filter(|entry| entry.text) {
            for spelling in entry.spellings() {
                assert!(spelling.len() >= 8, "{spelling:?} is too short to say anything by itself");
                if let Some(other) = seen.insert(spelling, entry.name) {
                    twice.push(format!("{spelling:?} is a spelling of {other} and of {}", entry.name));
                }
            }
        }
        assert!(twice.is_empty(), "{twice:#?}");
    }
}
