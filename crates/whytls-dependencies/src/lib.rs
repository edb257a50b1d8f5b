//! Lock file and manifests to graph and facts; opens no files.
//!
//! Text in, values out: the program reads `Cargo.lock`, `Cargo.toml` and source files and passes
//! their text. Start at [`Graph::from_lock`] and [`Manifest::from_toml`]; the other modules are
//! questions over those two.
//!
//! | module | question |
//! | --- | --- |
//! | [`lock`], [`graph`] | which packages are there, and who brings them in? |
//! | [`manifest`] | what did the people of this project ask for? |
//! | [`features`] | which TLS backend does that give reqwest? |
//! | [`actix`] | do the actix crates and the program mean the same rustls? |
//! | [`source_use`] | does the source switch verification off, or choose a backend? |
//! | [`affected`] | is a version inside the range of a defect? |
//! | [`cure`] | which command or edit cures it with the least change? |
//!
//! Every input is a stranger's: all readers run in time linear in their input (times the logarithm
//! that the maps cost), none recurses into the input's own depth, none panics.

pub mod actix;
pub mod affected;
pub mod cure;
mod facts;
pub mod features;
pub mod graph;
pub mod lock;
pub mod manifest;
pub mod source_use;
mod text;

pub use affected::Affected;
pub use facts::ProjectText;
pub use graph::{Graph, Package, Source};
pub use lock::LockError;
pub use manifest::{Manifest, ManifestError};
