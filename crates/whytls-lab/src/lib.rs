//! Servers with known faults, on loopback.
