//! Handshake messages, decoded as far as a diagnosis needs them (RFC 8446 section 4, RFC 5246 section 7.4).

use super::bytes::Bytes;
use super::hello::extension;
use crate::recorder::MOST_CERTIFICATES;

/// A handshake message.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Message {
    /// client_hello (1).
    ClientHello(ClientHello),
    /// server_hello (2).
    ServerHello(ServerHello),
    /// certificate (11) of TLS 1.2 and older: the chain, DER, in the order sent, up to
    /// `MOST_CERTIFICATES` of the recorders.
    Certificate(Vec<Vec<u8>>),
    /// server_key_exchange (12) by ephemeral Diffie-Hellman.
    ServerKeyExchange {
        /// The group, where it is a named curve.
        group: Option<u16>,
        /// The signature scheme, where the version has one.
        scheme: Option<u16>,
        /// How many bits the prime of a finite-field exchange has.
        dh_bits: Option<u16>,
    },
    /// certificate_request (13) of TLS 1.2 and older.
    CertificateRequest(CertificateRequest),
    /// certificate_status (22): how long the stapled answer is, in bytes.
    CertificateStatus(usize),
    /// Any other, by its number.
    Other(u8),
    /// A message of this number that does not parse.
    Malformed(u8),
}

/// What a ClientHello offers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClientHello {
    /// supported_versions, or legacy_version where the extension is absent.
    pub versions: Vec<u16>,
    /// Cipher suites.
    pub suites: Vec<u16>,
    /// supported_groups.
    pub groups: Vec<u16>,
    /// signature_algorithms.
    pub schemes: Vec<u16>,
    /// Application protocols.
    pub alpn: Vec<String>,
    /// server_name.
    pub server_name: Option<String>,
    /// legacy_session_id.
    pub session_id: Vec<u8>,
    /// The numbers of all extensions, in order.
    pub extensions: Vec<u16>,
}

/// What a ServerHello chooses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerHello {
    /// selected_version, or legacy_version where the extension is absent.
    pub version: u16,
    /// The cipher suite.
    pub suite: u16,
    /// The group of the key share.
    pub group: Option<u16>,
    /// Whether it is a HelloRetryRequest (RFC 8446 section 4.1.3).
    pub retry: bool,
    /// legacy_session_id, or its echo.
    pub session_id: Vec<u8>,
    /// The compression method; 0 is none.
    pub compression: u8,
    /// The version that the end of the random says was pulled down: TLS 1.2 or what is older.
    pub downgrade: Option<Downgrade>,
    /// The numbers of all extensions, in order.
    pub extensions: Vec<u16>,
}

impl ServerHello {
    /// Whether it has renegotiation_info (RFC 5746), which TLS 1.3 has no use for.
    pub fn secure_renegotiation(&self) -> bool {
        self.extensions.contains(&extension::RENEGOTIATION_INFO)
    }
}

/// What a server marks in its random (RFC 8446 section 4.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Downgrade {
    /// It speaks TLS 1.3 and chose TLS 1.2.
    ToTls12,
    /// It speaks TLS 1.2 or newer and chose an older one.
    ToOlder,
}

/// What a CertificateRequest asks for (RFC 5246 section 7.4.4).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificateRequest {
    /// Signature schemes, which TLS 1.2 has first.
    pub schemes: Vec<u16>,
    /// Names of the CAs that are accepted, DER; empty where any may do.
    pub authorities: Vec<Vec<u8>>,
}

const HELLO_RETRY_REQUEST: [u8; 32] = [
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91, 0xc2,
    0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
];

impl Message {
    /// Decodes the body of a handshake message. `version` is that of the ServerHello, where known.
    pub fn decode(kind: u8, body: &[u8], version: Option<u16>) -> Self {
        let decoded = match kind {
            1 => client_hello(body).map(Self::ClientHello),
            2 => server_hello(body).map(Self::ServerHello),
            11 => certificate(body).map(Self::Certificate),
            12 => server_key_exchange(body, version),
            13 => certificate_request(body, version).map(Self::CertificateRequest),
            22 => certificate_status(body).map(Self::CertificateStatus),
            other => Some(Self::Other(other)),
        };
        decoded.unwrap_or(Self::Malformed(kind))
    }

    /// The name of the message in the RFC.
    pub fn name(&self) -> String {
        let kind = match self {
            Self::ClientHello(_) => 1,
            Self::ServerHello(hello) if hello.retry => return "HelloRetryRequest".to_owned(),
            Self::ServerHello(_) => 2,
            Self::Certificate(_) => 11,
            Self::ServerKeyExchange { .. } => 12,
            Self::CertificateRequest(_) => 13,
            Self::CertificateStatus(_) => 22,
            Self::Other(kind) | Self::Malformed(kind) => *kind,
        };
        match kind {
            0 => "HelloRequest",
            1 => "ClientHello",
            2 => "ServerHello",
            4 => "NewSessionTicket",
            8 => "EncryptedExtensions",
            11 => "Certificate",
            12 => "ServerKeyExchange",
            13 => "CertificateRequest",
            14 => "ServerHelloDone",
            15 => "CertificateVerify",
            16 => "ClientKeyExchange",
            20 => "Finished",
            22 => "CertificateStatus",
            24 => "KeyUpdate",
            other => return format!("handshake message {other}"),
        }
        .to_owned()
    }
}

/// How many application protocols of a hello are kept.
const MOST_PROTOCOLS: usize = 64;

fn client_hello(body: &[u8]) -> Option<ClientHello> {
    let mut body = Bytes::new(body);
    let legacy_version = body.u16()?;
    body.take(32)?;
    let session_id = body.vec8()?.rest().to_vec();
    let mut hello = ClientHello {
        versions: vec![legacy_version],
        session_id,
        suites: body.vec16()?.u16s(),
        ..ClientHello::default()
    };
    body.vec8()?;
    let mut numbers = Vec::new();
    extensions(body, |number, mut data| {
        numbers.push(number);
        match number {
            0 => {
                let mut names = data.vec16()?;
                names.u8()?;
                hello.server_name = Some(String::from_utf8_lossy(names.vec16()?.rest()).into_owned());
            }
            10 => hello.groups = data.vec16()?.u16s(),
            13 => hello.schemes = data.vec16()?.u16s(),
            16 => {
                let mut names = data.vec16()?;
                while !names.is_empty() && hello.alpn.len() < MOST_PROTOCOLS {
                    hello.alpn.push(String::from_utf8_lossy(names.vec8()?.rest()).into_owned());
                }
            }
            43 => hello.versions = data.vec8()?.u16s(),
            _ => {}
        }
        Some(())
    })?;
    hello.extensions = numbers;
    Some(hello)
}

fn server_hello(body: &[u8]) -> Option<ServerHello> {
    let mut body = Bytes::new(body);
    let version = body.u16()?;
    let random = body.take(32)?;
    let session_id = body.vec8()?.rest().to_vec();
    let mut hello = ServerHello {
        version,
        suite: body.u16()?,
        retry: random == HELLO_RETRY_REQUEST,
        session_id,
        compression: body.u8()?,
        downgrade: match random.last_chunk::<8>() {
            Some(b"DOWNGRD\x01") => Some(Downgrade::ToTls12),
            Some(b"DOWNGRD\x00") => Some(Downgrade::ToOlder),
            _ => None,
        },
        ..ServerHello::default()
    };
    let mut numbers = Vec::new();
    extensions(body, |number, mut data| {
        numbers.push(number);
        match number {
            43 => hello.version = data.u16()?,
            51 => hello.group = Some(data.u16()?),
            _ => {}
        }
        Some(())
    })?;
    hello.extensions = numbers;
    Some(hello)
}

fn certificate_status(body: &[u8]) -> Option<usize> {
    let mut body = Bytes::new(body);
    body.u8()?;
    Some(body.vec24()?.rest().len())
}

/// Calls `each` for every extension; an absent list is an empty one.
fn extensions<'a>(mut body: Bytes<'a>, mut each: impl FnMut(u16, Bytes<'a>) -> Option<()>) -> Option<()> {
    if body.is_empty() {
        return Some(());
    }
    let mut list = body.vec16()?;
    while !list.is_empty() {
        let number = list.u16()?;
        each(number, list.vec16()?)?;
    }
    Some(())
}

fn certificate(body: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut list = Bytes::new(body).vec24()?;
    let mut chain = Vec::new();
    while !list.is_empty() {
        let certificate = list.vec24()?;
        if chain.len() < MOST_CERTIFICATES {
            chain.push(certificate.rest().to_vec());
        }
    }
    Some(chain)
}

/// How many names of accepted CAs are kept: more than a system's store holds.
pub(crate) const MOST_AUTHORITIES: usize = 512;

fn certificate_request(body: &[u8], version: Option<u16>) -> Option<CertificateRequest> {
    let mut body = Bytes::new(body);
    body.vec8()?;
    let schemes = if version.is_none_or(|v| v >= 0x0303) { body.vec16()?.u16s() } else { Vec::new() };
    let mut names = body.vec16()?;
    let mut authorities = Vec::new();
    while !names.is_empty() {
        let name = names.vec16()?;
        if authorities.len() < MOST_AUTHORITIES {
            authorities.push(name.rest().to_vec());
        }
    }
    Some(CertificateRequest { schemes, authorities })
}

fn server_key_exchange(body: &[u8], version: Option<u16>) -> Option<Message> {
    const NAMED_CURVE: u8 = 3;
    let mut body = Bytes::new(body);
    let (mut group, mut dh_bits) = (None, None);
    // A finite-field exchange begins with the length of its prime, which is not between 768 and 1023 bytes.
    if body.rest().first() == Some(&NAMED_CURVE) {
        body.u8()?;
        group = Some(body.u16()?);
        body.vec8()?;
    } else {
        let prime = body.vec16()?.rest();
        let significant = &prime[prime.iter().take_while(|b| **b == 0).count()..];
        let spare = significant.first().map_or(0, |b| b.leading_zeros() as usize);
        dh_bits = u16::try_from(significant.len() * 8 - spare).ok();
        body.vec16()?;
        body.vec16()?;
    }
    let signed = version.is_none_or(|v| v >= 0x0303);
    // An anonymous exchange is not signed.
    let scheme = if signed && !body.is_empty() { Some(body.u16()?) } else { None };
    Some(Message::ServerKeyExchange { group, scheme, dh_bits })
}
