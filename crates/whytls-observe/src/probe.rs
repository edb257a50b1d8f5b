//! Questions that are asked with ClientHellos written byte by byte: what it is that keeps clients out, and what a
//! server has beyond what it chose.

use std::fmt;

use whytls_clients::{Offer, Stack};

use crate::driver::Ended;
use crate::endpoint::{Observation, Talk, Tried, is_silent};
use crate::wire::{Event, Hello, Message, ServerHello, Side, group_name, suite_name, version_name};

/// What a hello differs in from that of a client which is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Cipher suites.
    Suites,
    /// Key-exchange groups.
    Groups,
    /// Signature schemes.
    Schemes,
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Suites => "suites",
            Self::Groups => "groups",
            Self::Schemes => "signature schemes",
        })
    }
}

/// What a written hello is sent for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Does the hello of the refused client fare the same when it is written?
    AsRefused,
    /// Is it enough to offer all there is of this, and the rest as the refused client does?
    More(Part),
    /// Is everything taken, if of this only what the refused client has is offered?
    Only(Part),
    /// Is anything taken?
    Everything,
    /// Are suites with forward secrecy by elliptic curves taken?
    Ecdhe,
    /// Is this version alone taken?
    Version(u16),
    /// Is the hello of the refused client taken if it offers TLS 1.2 alone, and is no shorter?
    Tls12,
    /// Is the shortest hello of TLS 1.2 taken?
    Short,
    /// Is a hello taken that is as long as post-quantum key shares make it, in two packets?
    Large,
    /// Is a hello of this size taken, and in one packet or two?
    Size {
        /// Of the whole record, in bytes.
        bytes: usize,
        /// Whether it comes in two packets.
        split: bool,
        /// Whether a post-quantum key share makes it so long, and not padding.
        post_quantum: bool,
    },
    /// Which of these suites, groups and schemes does the server take?
    Which(Version, What),
}

/// A version by its IANA number.
pub(crate) type Version = u16;

/// What is asked for one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Any of these suites.
    Suites(Vec<u16>),
    /// Any of these groups.
    Groups(Vec<u16>),
    /// Any of these schemes.
    Schemes(Vec<u16>),
    /// This suite with this group: where both are taken, one question is spared.
    Pair(u16, u16),
    /// These suites, the least wanted first: who has the choice?
    Order(Vec<u16>),
}

impl fmt::Display for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AsRefused => f.write_str("the refused hello again, written"),
            Self::More(part) => write!(f, "the refused hello with all {part}"),
            Self::Only(part) => write!(f, "everything, but no other {part} than in the refused hello"),
            Self::Everything => f.write_str("a hello with all versions, suites, groups and schemes"),
            Self::Ecdhe => f.write_str("everything, but of the suites only those with ECDHE"),
            Self::Version(version) => write!(f, "a hello of {} with everything", version_name(*version)),
            Self::Tls12 => f.write_str("the refused hello with TLS 1.2 alone, no shorter"),
            Self::Short => f.write_str("a short hello of TLS 1.2"),
            Self::Large => f.write_str("a hello with a post-quantum key share, in two packets"),
            Self::Size { bytes, split, post_quantum } => {
                let packets = if *split { ", in two packets" } else { "" };
                let of = if *post_quantum { "with a post-quantum key share" } else { "padded" };
                write!(f, "a hello of {bytes} bytes, {of}{packets}")
            }
            Self::Which(version, what) => {
                let version = version_name(*version);
                match what {
                    What::Suites(suites) => match suites.as_slice() {
                        [one] => write!(f, "{version} with {} alone", suite_name(*one)),
                        more => write!(f, "{version} with {} suites", more.len()),
                    },
                    What::Groups(groups) => match groups.as_slice() {
                        [one] => write!(f, "{version} with {} alone", group_name(*one)),
                        more => write!(f, "{version} with {} groups", more.len()),
                    },
                    What::Schemes(schemes) => {
                        let names: Vec<String> =
                            schemes.iter().map(|s| whytls_clients::scheme_name(*s)).collect();
                        write!(f, "{version} with the schemes {}", names.join(", "))
                    }
                    What::Pair(suite, group) => {
                        write!(f, "{version} with {} and {} alone", suite_name(*suite), group_name(*group))
                    }
                    What::Order(_) => write!(f, "{version} with the suites in another order"),
                }
            }
        }
    }
}

/// A question that was asked, and what came back.
#[derive(Debug)]
pub struct Probe {
    /// What it was asked for.
    pub question: Question,
    /// What was sent.
    pub hello: Hello,
    /// What passed.
    pub talk: Talk,
}

impl Probe {
    /// Whether the server goes on with a hello like this: it chose, and did more than refuse afterwards.
    pub fn is_taken(&self) -> bool {
        self.talk.recorded.answered
    }

    /// What the server chose, in a ServerHello or a HelloRetryRequest.
    pub fn chosen(&self) -> Option<&ServerHello> {
        self.talk.trace.transcript.events().iter().find_map(|event| match event {
            Event::Message(Side::Server, Message::ServerHello(hello)) => Some(hello),
            _ => None,
        })
    }

    /// The group of the key exchange, whichever message names it.
    pub fn group(&self) -> Option<u16> {
        let named = self.talk.trace.transcript.events().iter().find_map(|event| match event {
            Event::Message(Side::Server, Message::ServerKeyExchange { group, .. }) => *group,
            _ => None,
        });
        self.chosen().and_then(|hello| hello.group).or(named)
    }

    /// How the server refuses, in words; `None` where it does not.
    pub fn refusal(&self) -> Option<String> {
        if self.is_taken() { None } else { Some(how_refused(&self.talk)) }
    }
}

/// How a server refuses, in words.
pub(crate) fn how_refused(talk: &Talk) -> String {
    match (talk.alert(), talk.trace.ended) {
        (Some(alert), _) => format!("the alert {}", crate::wire::alert_name(alert)),
        (None, Ended::Closed) => "the end of the connection (FIN)".to_owned(),
        (None, Ended::Reset) => "a reset (RST)".to_owned(),
        (None, Ended::TimedOut) => "silence".to_owned(),
        (None, Ended::ByUs | Ended::TooMuch) => "bytes that are no handshake".to_owned(),
    }
}

/// All suites of TLS 1.3.
pub(crate) const SUITES13: &[u16] = &[0x1301, 0x1302, 0x1303, 0x1304, 0x1305];
/// ECDHE with AEAD and an ECDSA certificate.
pub(crate) const ECDSA_AEAD: &[u16] =
    &[0xc02b, 0xc02c, 0xcca9, 0xc0ac, 0xc0ad, 0xc0ae, 0xc0af, 0xc05c, 0xc05d, 0xc086, 0xc087];
/// ECDHE with AEAD and an RSA certificate.
pub(crate) const RSA_AEAD: &[u16] = &[0xc02f, 0xc030, 0xcca8, 0xc060, 0xc061, 0xc08a, 0xc08b];
/// ECDHE with CBC or RC4 and an ECDSA certificate.
pub(crate) const ECDSA_CBC: &[u16] = &[0xc023, 0xc024, 0xc009, 0xc00a, 0xc008, 0xc072, 0xc073, 0xc007];
/// ECDHE with CBC or RC4 and an RSA certificate.
pub(crate) const RSA_CBC: &[u16] = &[0xc027, 0xc028, 0xc013, 0xc014, 0xc012, 0xc076, 0xc077, 0xc011];
/// Finite-field DHE.
pub(crate) const DHE: &[u16] = &[
    0x009e, 0x009f, 0xccaa, 0x0067, 0x006b, 0x0033, 0x0039, 0x0016, 0x0045, 0x0088, 0x009a, 0x0032, 0x0038,
    0x0040, 0x006a, 0x00a2, 0x00a3, 0x0013, 0xc09e, 0xc09f, 0xc0a2, 0xc0a3, 0xc052, 0xc053, 0xc07c, 0xc07d,
    0x00be, 0x00c4,
];
/// Static RSA.
pub(crate) const STATIC_RSA: &[u16] = &[
    0x009c, 0x009d, 0x003c, 0x003d, 0x002f, 0x0035, 0x000a, 0xc09c, 0xc09d, 0x0041, 0x0084, 0x0096, 0x0007,
    0x0005, 0x0004, 0x0009, 0xc0a0, 0xc0a1, 0xc050, 0xc051, 0xc07a, 0xc07b, 0x00ba, 0x00c0,
];
/// Without a certificate: with a key that both sides have (PSK), or without any (anonymous). No client of today offers
/// them unasked, and who has nothing else is not to be reached by any.
pub(crate) const WITHOUT_CERTIFICATE: &[u16] = &[
    0x00a8, 0x00a9, 0x00ae, 0x00af, 0x008c, 0x008d, 0xc0a4, 0xc0a5, 0xccab, 0x00aa, 0x00ab, 0x0090, 0x0091,
    0xccad, 0xc035, 0xc036, 0xc037, 0xc038, 0xccac, 0x00ac, 0x00ad, 0x00a6, 0x00a7, 0x006c, 0x006d, 0x0034,
    0x003a, 0x0018, 0x001b, 0xc015, 0xc016, 0xc017, 0xc018, 0xc019,
];
/// The classes of suites up to TLS 1.2 that are asked for apart.
pub(crate) const CLASSES: &[&[u16]] = &[ECDSA_AEAD, RSA_AEAD, ECDSA_CBC, RSA_CBC, DHE, STATIC_RSA];
/// Suites of the rustls clients up to TLS 1.2.
const SUITES_OF_RUSTLS: &[u16] = &[0x1302, 0x1301, 0x1303, 0xc02c, 0xc02b, 0xcca9, 0xc030, 0xc02f, 0xcca8];
/// Suites of OpenSSL 3.0 at security level 2.
const SUITES_OF_OPENSSL: &[u16] = &[
    0x1302, 0x1303, 0x1301, 0xc02c, 0xc030, 0x009f, 0xcca9, 0xcca8, 0xccaa, 0xc02b, 0xc02f, 0x009e, 0xc024,
    0xc028, 0x006b, 0xc023, 0xc027, 0x0067, 0xc00a, 0xc014, 0x0039, 0xc009, 0xc013, 0x0033, 0x009d, 0x009c,
    0x003d, 0x003c, 0x0035, 0x002f,
];
/// All groups, those that everybody has first; brainpool and secp256k1 included.
pub(crate) const GROUPS: &[u16] = &[
    0x001d, 0x0017, 0x0018, 0x0019, 0x001e, 0x0100, 0x0101, 0x0102, 0x0103, 0x0104, 0x11ec, 0x11eb, 0x11ed,
    0x0200, 0x0201, 0x0202, 0x001a, 0x001b, 0x001c, 0x001f, 0x0020, 0x0021, 0x0016, 0x0015, 0x0013,
];
/// All schemes; brainpool, ML-DSA, SHA-1, DSA and MD5 included.
const SCHEMES: &[u16] = &[
    0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0809, 0x080a,
    0x080b, 0x081a, 0x081b, 0x081c, 0x0904, 0x0905, 0x0906, 0x0303, 0x0301, 0x0402, 0x0302, 0x0203, 0x0201,
    0x0202, 0x0101,
];
/// Groups that a key share is sent for where nothing else is asked.
const SHARES: &[u16] = &[0x001d, 0x0017, 0x0018];
const X25519_MLKEM768: u16 = 0x11ec;
/// What browsers send with a post-quantum key share, in bytes; Rust clients come near it with a session to resume.
const LARGE: usize = 1800;
const TLS12: u16 = 0x0303;
const TLS13: u16 = 0x0304;

/// Writes the hellos of questions about one endpoint.
pub(crate) struct Questions {
    server_name: Option<String>,
    /// The offer of the client that is refused; of any client where none is.
    refused: Offer,
    /// The offer of a client that the server answers; of any client where it answers none.
    answered: Offer,
}

impl Questions {
    pub(crate) fn new(server_name: Option<String>, refused: Offer, answered: Offer) -> Self {
        Self { server_name, refused, answered }
    }

    /// The hello that asks this.
    pub(crate) fn hello(&self, question: &Question) -> Hello {
        let client = client_of(&self.refused);
        let answered = client_of(&self.answered);
        let all = self.everything();
        let only = |version: u16, hello: Hello| Hello {
            versions: vec![version],
            suites: hello.suites.into_iter().filter(|s| is_tls13(*s) == (version >= TLS13)).collect(),
            ..hello
        };
        let mut hello = match question {
            Question::AsRefused => client,
            Question::More(Part::Suites) => Hello { suites: all.suites, ..client },
            Question::More(Part::Groups) => Hello { groups: all.groups, ..client },
            Question::More(Part::Schemes) => Hello { schemes: all.schemes, ..client },
            Question::Only(Part::Suites) => Hello { suites: client.suites, ..all },
            Question::Only(Part::Groups) => Hello { groups: client.groups, ..all },
            Question::Only(Part::Schemes) => Hello { schemes: client.schemes, ..all },
            Question::Everything => all,
            Question::Ecdhe => {
                let ecdhe = |s: &u16| crate::wire::is_ecdhe(*s) || is_tls13(*s);
                Hello { suites: all.suites.into_iter().filter(ecdhe).collect(), ..all }
            }
            Question::Version(version) => only(*version, all),
            Question::Tls12 => {
                let size = client.bytes().len();
                Hello { size, ..only(TLS12, client) }
            }
            Question::Short => Hello {
                alpn: Vec::new(),
                suites: vec![0xc02b, 0xc02f, 0xc013, 0x002f],
                ..only(TLS12, client)
            },
            Question::Large => Hello { split: Some(1400), size: LARGE, ..post_quantum(answered) },
            Question::Size { bytes, split, post_quantum: with } => {
                let hello = if *with { post_quantum(answered) } else { answered };
                let length = (*bytes).max(hello.bytes().len());
                Hello { size: *bytes, split: split.then_some(length / 2), ..hello }
            }
            Question::Which(version, what) => {
                let all = Hello { shares: Vec::new(), ..only(*version, all) };
                match what {
                    What::Suites(suites) | What::Order(suites) => Hello { suites: suites.clone(), ..all },
                    What::Groups(groups) => Hello {
                        groups: groups.clone(),
                        // Elsewhere it has a choice that needs no group.
                        suites: all
                            .suites
                            .iter()
                            .copied()
                            .filter(|s| crate::wire::is_ecdhe(*s) || is_tls13(*s))
                            .collect(),
                        ..all
                    },
                    What::Schemes(schemes) => Hello { schemes: schemes.clone(), ..all },
                    What::Pair(suite, group) => Hello { suites: vec![*suite], groups: vec![*group], ..all },
                }
            }
        };
        hello.server_name = self.server_name.clone();
        // Where there is no randomness, the same bytes serve: nothing is kept secret by them.
        let _ = openssl::rand::rand_bytes(&mut hello.random);
        hello
    }

    fn everything(&self) -> Hello {
        Hello {
            versions: vec![TLS13, TLS12, 0x0302, 0x0301],
            suites: SUITES13
                .iter()
                .chain(CLASSES.iter().copied().flatten())
                .chain(WITHOUT_CERTIFICATE)
                .copied()
                .collect(),
            groups: GROUPS.to_vec(),
            shares: SHARES.to_vec(),
            schemes: SCHEMES.to_vec(),
            alpn: self.refused.alpn.iter().map(|p| (*p).to_owned()).collect(),
            ..Hello::default()
        }
    }
}

/// The hello of a client that makes this offer.
fn client_of(offer: &Offer) -> Hello {
    let suites = match offer.stack {
        Stack::Rustls => SUITES_OF_RUSTLS,
        Stack::OpenSsl => SUITES_OF_OPENSSL,
    };
    Hello {
        versions: vec![TLS13, TLS12],
        suites: suites.to_vec(),
        groups: offer.groups.list().to_vec(),
        shares: offer.groups.shares().to_vec(),
        schemes: offer.schemes.list().to_vec(),
        alpn: offer.alpn.iter().map(|p| (*p).to_owned()).collect(),
        ..Hello::default()
    }
}

/// The same with a post-quantum key share, as browsers and rustls with `prefer-post-quantum` send it.
fn post_quantum(hello: Hello) -> Hello {
    let mut groups = vec![X25519_MLKEM768];
    groups.extend(hello.groups.iter().copied().filter(|g| *g != X25519_MLKEM768));
    Hello { groups, shares: vec![X25519_MLKEM768, 0x001d], ..hello }
}

/// Whether a suite is of TLS 1.3.
pub(crate) fn is_tls13(suite: u16) -> bool {
    suite >> 8 == 0x13
}

/// The questions that tell why a client is refused.
pub(crate) fn why_refused() -> Vec<Question> {
    use Part::{Groups, Schemes, Suites};
    vec![
        Question::Everything,
        Question::More(Groups),
        Question::More(Schemes),
        Question::More(Suites),
        Question::Tls12,
        Question::Short,
        Question::AsRefused,
        Question::Ecdhe,
        Question::Only(Groups),
        Question::Only(Schemes),
        Question::Only(Suites),
        Question::Version(0x0300),
    ]
}

/// The offer of a client with which the server completes a handshake, the first of them.
pub(crate) fn answered(observation: &Observation) -> Option<Offer> {
    observation.talks().find_map(|(tried, talk)| match tried {
        Tried::Offer(offer) if talk.recorded.completed => Some(offer),
        _ => None,
    })
}

/// The offer of a client that the server refuses, the first of them; one that rustls makes where there is any.
pub(crate) fn refused(observation: &Observation) -> Option<Offer> {
    let refused = |talk: &Talk| {
        // Who begins to answer and does not come to an end refuses nothing.
        let by_server = talk.alert().is_some()
            || matches!(talk.trace.ended, Ended::Closed | Ended::Reset)
            || is_silent(talk);
        by_server && !talk.recorded.completed && !talk.client_certificate_requested()
    };
    observation.talks().find_map(|(tried, talk)| match tried {
        Tried::Offer(offer) if refused(talk) => Some(offer),
        _ => None,
    })
}

/// What of the sizes is to be asked next, where a large hello is refused and a small one is not: at most nine
/// questions in four rounds.
pub(crate) fn next_sizes(probes: &[Probe]) -> Vec<Question> {
    let size = |bytes: usize, split, post_quantum| Question::Size { bytes, split, post_quantum };
    let large = probes.iter().find(|p| p.question == Question::Large);
    let Some(large) = large.filter(|p| !p.is_taken()) else { return Vec::new() };
    let asked: Vec<&Probe> = probes.iter().filter(|p| matches!(p.question, Question::Size { .. })).collect();
    let most = large.hello.bytes().len();
    if asked.is_empty() {
        return vec![size(0, false, true), size(most, false, false), size(most / 2, false, false)];
    }
    let whole = size(most, false, false);
    if asked.len() == 3 && asked.iter().any(|p| p.question == whole && p.is_taken()) {
        // Its length is not what is in the way: are two packets?
        return vec![size(most, true, false)];
    }
    if asked.len() >= 9 {
        return Vec::new();
    }
    let (from, to) = bounds(probes);
    match to {
        Some(to) if to > from + 16 => {
            (1..3).map(|third| size(from + (to - from) * third / 3, false, false)).collect()
        }
        _ => Vec::new(),
    }
}

/// The largest padded hello in one packet that was taken, and the smallest larger one that was refused, in bytes.
pub(crate) fn bounds(probes: &[Probe]) -> (usize, Option<usize>) {
    let padded = || {
        probes
            .iter()
            .filter(|p| matches!(p.question, Question::Size { split: false, .. }))
            .map(|p| (p.hello.bytes().len(), p.is_taken()))
    };
    // The hello without padding was answered, or nothing would be asked about sizes.
    let own = || {
        let large = probes.iter().find(|p| p.question == Question::Large)?;
        let groups = large.hello.groups.iter().skip(1).copied().collect();
        Some(Hello { groups, shares: vec![0x001d], size: 0, ..large.hello.clone() }.bytes().len())
    };
    let from = padded().filter(|(_, taken)| *taken).map(|(bytes, _)| bytes).max().or_else(own).unwrap_or(0);
    let to = padded().filter(|(bytes, taken)| !taken && *bytes > from).map(|(bytes, _)| bytes).min();
    (from, to)
}
