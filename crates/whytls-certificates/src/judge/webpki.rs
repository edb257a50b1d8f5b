//! The verdict of webpki, asked as rustls asks it.

use std::error::Error;
use std::fmt;
use std::time::Duration;

use rustls::pki_types::{CertificateDer, ServerName, TrustAnchor, UnixTime};
use webpki::{EndEntityCert, KeyUsage};

use super::Algorithms;

/// Why a rustls client refuses a chain, by the step at which it does.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebPkiRefusal {
    /// The name dialled is neither a DNS name nor an IP address: rustls does not even connect.
    InvalidName,
    /// The server sent no certificate.
    NoCertificate,
    /// The server's own certificate is refused by itself: malformed, of version 1 or 2, or with a critical extension
    /// that webpki does not know.
    Leaf(webpki::Error),
    /// No path from the server's certificate to a root holds.
    Path(webpki::Error),
    /// The path holds, but the certificate is not for the name dialled.
    Name(webpki::Error),
}

impl WebPkiRefusal {
    /// What webpki said, with its values; `None` when it was not asked.
    pub fn error(&self) -> Option<&webpki::Error> {
        match self {
            WebPkiRefusal::InvalidName | WebPkiRefusal::NoCertificate => None,
            WebPkiRefusal::Leaf(error) | WebPkiRefusal::Path(error) | WebPkiRefusal::Name(error) => {
                Some(error)
            }
        }
    }

    /// The bare name of webpki's error variant (`UnknownIssuer`, `CertExpired`, ...), or of this refusal's own.
    pub fn variant(&self) -> String {
        let text = match self.error() {
            Some(error) => format!("{error:?}"),
            None => format!("{self:?}"),
        };
        text.chars().take_while(char::is_ascii_alphanumeric).collect()
    }
}

impl fmt::Display for WebPkiRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WebPkiRefusal::InvalidName => f.write_str("the name is neither a DNS name nor an IP address"),
            WebPkiRefusal::NoCertificate => f.write_str("the server sent no certificate"),
            WebPkiRefusal::Leaf(_) => f.write_str("the server's certificate is refused by itself"),
            WebPkiRefusal::Path(_) => f.write_str("no path from the server's certificate to a root holds"),
            WebPkiRefusal::Name(_) => f.write_str("the certificate is not for the name dialled"),
        }
    }
}

impl Error for WebPkiRefusal {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.error().map(|error| error as _)
    }
}

pub(super) fn verdict(
    anchors: &[TrustAnchor<'static>],
    algorithms: Algorithms,
    chain: &[impl AsRef<[u8]>],
    name: &str,
    now: i64,
) -> Result<(), WebPkiRefusal> {
    let name = ServerName::try_from(name).map_err(|_| WebPkiRefusal::InvalidName)?;
    let chain: Vec<_> = chain.iter().map(|der| CertificateDer::from(der.as_ref())).collect();
    let (leaf, intermediates) = chain.split_first().ok_or(WebPkiRefusal::NoCertificate)?;
    let leaf = EndEntityCert::try_from(leaf).map_err(WebPkiRefusal::Leaf)?;
    // rustls cannot tell times before 1970 either.
    let now = UnixTime::since_unix_epoch(Duration::from_secs(now.try_into().unwrap_or(0)));
    leaf.verify_for_usage(
        algorithms.list(),
        anchors,
        intermediates,
        now,
        KeyUsage::server_auth(),
        None,
        None,
    )
    .map_err(WebPkiRefusal::Path)?;
    leaf.verify_is_valid_for_subject_name(&name).map_err(WebPkiRefusal::Name)
}
