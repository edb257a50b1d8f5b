mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::Condition::{All, Any, Is};
use crate::condition::{Pattern, said};
use crate::evidence::{Alert, Connection, Said, Server};

pub(super) static CAUSE: Cause = Cause {
    name: "bad-record",
    title: "A TLS record does not decrypt: what one side sent is not what the other side read",
    at: Where::Network,
    group: Group::Connection,
    condition: Any(&[
        Is(Pattern::Server(Server::RecordsUndecryptable)),
        All(&[
            Any(&[
                Any(&[said(Said::Decryption), said(Said::RecordNotDecrypted)]),
                said(Said::Received(Alert::BadRecordMac)),
                said(Said::Received(Alert::DecryptionFailed)),
                said(Said::Received(Alert::RecordOverflow)),
                said(Said::Received(Alert::DecompressionFailure)),
            ]),
            Is(Pattern::Connection(Connection::SpeaksTls)),
        ]),
    ]),
    signs: &[],
    rivals: &[],
    summaries: &[
        "The server could not decrypt what the client sent ({alert}): the bytes were changed on the way, the two sides use different keys, or one of them has a defect.",
        "A record could not be decrypted: the bytes were changed or mixed up on the way, the two sides use different keys, or one of them has a defect.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Make sure that only one task at a time reads from the connection and one writes, and that nothing reads or writes the socket beside its TLS library.",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "Where one peer alone is concerned: rustls 0.20.5 and newer hash the handshake as it was sent, and 0.23.11 and newer answer a request to change keys in its order.",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "Where it follows a close_notify: rustls 0.23.7 and newer discard what comes after it, instead of failing to decrypt it.",
        ),
        Remedy::lasting(
            RemedyKind::Update,
            "Raise the TLS libraries: rustls 0.21.10 and 0.22.1 no longer resume a session that failed to decrypt, and 0.23.20 mends the unbuffered API.",
        )
        .commands(&["cargo update -p rustls --precise 0.23.46"]),
        Remedy::lasting(
            RemedyKind::Code,
            "If it happens on resumed connections alone (several servers behind one address, with different ticket keys): give the servers the same ticket keys, or switch resumption off in this client.",
        )
        .code(
            "let mut config = rustls::ClientConfig::builder().with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth();\n\
             config.resumption = rustls::client::Resumption::disabled();",
        ),
        Remedy::lasting(
            RemedyKind::Network,
            "Try from another network: if it works there, a middlebox changes the stream, or a network card's offloading damages it.",
        )
        .commands(&["sudo tcpdump -w records.pcap host {host} and port 443"]),
    ],
    not_remedies: &[],
    references: &[
        "RFC 8446 section 5.2 (record payload protection), section 6.2 (bad_record_mac)",
        "https://github.com/rustls/rustls/issues/1617",
        "https://github.com/rustls/rustls/issues/2159",
        "rustls pull request 1955 (release 0.23.7)",
        "rustls 0.20.5 (transcript hash) and 0.23.11 (key_update)",
    ],
    lab: Lab::None("a fault of the way or of a library; the lab has neither"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
