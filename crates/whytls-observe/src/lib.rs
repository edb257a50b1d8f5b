//! Observes TLS endpoints; the only user of sockets.
