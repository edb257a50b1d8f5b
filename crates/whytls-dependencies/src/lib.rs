//! Lock file and manifests to graph and facts; opens no files.
