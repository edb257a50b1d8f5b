//! Building and starting programs: cargo, linkers, loaders.

use super::{Entry, Table, named, texts};
use crate::evidence::Said::*;

pub(super) static TABLE: Table = Table { entries: &[NAMED, TEXTS] };

/// What `forms/build.rs` makes of the texts of cargo and of loaders.
const NAMED: &[Entry] = named! {
    "build:" {
        "feature unknown" => FeatureUnknown;
        "feature of reqwest renamed" => FeatureRenamed;
        "feature of tonic split" => FeatureSplit;
        "library not found" => SonameMissing;
        "symbol of library not found" => LibrarySymbolMissing;
    }
};

const TEXTS: &[Entry] = texts! { "build";
    ResolverConflict => "rustls = \"=0.23.19\"` of package `ureq v2.11.0`";
    SomeLibraryMissing => "STATUS_DLL_NOT_FOUND";
    OpenSslHeadersMissing => "Could not find directory of OpenSSL installation", "Could not find openssl via pkg-config", "cannot find -lssl";
    ActixMethodMissing => "no method named `rustls_0_2", "no method named `bind_rustls_0_2", "no method named `listen_rustls_0_2";
    TypesOfTwoRustls => "there are multiple different versions of crate `rustls`";
    // mongodb's build
    TlsFeatureMissing => "At least one of the features 'rustls-tls', 'rustls-tls-aws-lc' or 'openssl-tls' must be enabled";
};
