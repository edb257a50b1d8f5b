//! Builds and runs exact clients, and tries remedies.
