//! The workshop: writes, builds and runs exact clients. It knows nothing of causes.
//!
//! A [`Recipe`] is the smallest program that is one [`ClientId`](whytls_clients::ClientId): exact
//! versions of library and rustls, nothing else pinned. A [`Workshop`] builds it once into a cache
//! folder with the user's cargo; [`run`] lets it make one GET and reads back how that ended.
//!
//! Everything is blocking and can be called off from another thread by a [`CancelToken`].

mod cancel;
mod costs;
mod error;
mod lock;
mod plan;
mod process;
mod recipe;
mod run;
mod workshop;

pub use cancel::CancelToken;
pub use error::ProveError;
pub use recipe::{OpenSsl, Recipe, RecipeFile};
pub use run::{Outcome, Ran, Target, run};
pub use workshop::{Built, Forecast, Progress, Workshop, WorkshopOptions};
