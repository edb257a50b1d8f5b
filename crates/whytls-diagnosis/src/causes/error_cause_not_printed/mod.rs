mod zh;

use crate::cause::{Cause, Group, Lab, Remedy, RemedyKind, Where};
use crate::condition::said;
use crate::evidence::Said;

pub(super) static CAUSE: Cause = Cause {
    name: "error-cause-not-printed",
    title: "Only the outermost layer of the error was printed; the reason stands in its source()",
    at: Where::Client,
    group: Group::Connection,
    condition: said(Said::OutermostOnly),
    signs: &[],
    // What is not printed may be anything.
    rivals: &["private-ca-not-trusted"],
    summaries: &[
        "The text holds only the outermost layer of the error for {target}: the reason is in its source(), which was not printed.",
        "The text holds only the outermost layer of the error: the reason is in its source(), which was not printed.",
    ],
    affected: &[],
    remedies: &[
        Remedy::lasting(
            RemedyKind::Code,
            "Print the whole chain: reqwest since 0.12.1, tonic, tokio-postgres and hyper show only their own layer in {}.",
        )
        .code(
            "let result = reqwest::get(\"https://api.example/\").await;\nif let Err(error) = &result {\n    let mut next: Option<&dyn std::error::Error> = Some(error);\n    while let Some(layer) = next { eprintln!(\"{layer}\"); next = layer.source(); }\n};",
        ),
        Remedy::lasting(
            RemedyKind::Code,
            "Or print it with {:#} or {:?} of anyhow, or with {:?} of the error itself: all of them show every layer.",
        )
        .code(
            "let error = anyhow::Error::from(reqwest::get(\"https://api.example/\").await.unwrap_err());\n\
             eprintln!(\"{error:#}\");",
        ),
        Remedy::lasting(
            RemedyKind::Environment,
            "Without touching the program: switch its log on, where it has one; rustls and hyper say there what happened.",
        )
        .commands(&["RUST_LOG=warn,rustls=debug,hyper_util=debug,reqwest=debug ./program"]),
        Remedy::lasting(
            RemedyKind::Environment,
            "Or ask the endpoint: a check shows which clients fail there, and why.",
        )
        .commands(&["whytls check {target}", "whytls check HOST:PORT"]),
    ],
    not_remedies: &[],
    references: &[
        "reqwest 0.12.1, CHANGELOG (errors no longer print their source in Display)",
        "tonic 0.14.9, src/transport/error.rs (transport error)",
        "Rust API, std::error::Error::source",
    ],
    lab: Lab::None("it is about a text, not about a connection"),
    reports: 0,
    zh: &zh::TEXT,
    page: include_str!("page.md"),
};
