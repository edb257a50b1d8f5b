//! The verdict of OpenSSL, asked as native-tls asks it.

use std::error::Error;
use std::fmt;

use openssl::error::ErrorStack;
use openssl::stack::Stack;
use openssl::x509::store::X509StoreBuilder;
use openssl::x509::verify::{X509CheckFlags, X509VerifyFlags, X509VerifyParam};
use openssl::x509::{X509, X509NameRef, X509PurposeId, X509StoreContext};

/// What programs set that stand on OpenSSL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OpenSslSettings {
    /// The security level (`SSL_CTX_set_security_level(3)`): 2 is the default of OpenSSL 3.2 and later and of Debian
    /// and Ubuntu, 1 that of OpenSSL 1.1 and 3.0 as published, 0 allows everything.
    pub security_level: u32,
    /// Whether whatever is trusted ends a path, also a certificate that is not self-signed
    /// (`X509_V_FLAG_PARTIAL_CHAIN`), as curl has it.
    pub partial_chain: bool,
}

/// Why OpenSSL refuses a chain: its first error, as `SSL_get_verify_result(3)` gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OpenSslRefusal {
    /// `X509_V_ERR_…` of `openssl/x509_vfy.h`, or [`OpenSslRefusal::NOT_ASKED`].
    pub code: i32,
    /// OpenSSL's own text for it, which native-tls appends in parentheses.
    pub text: String,
    /// Which certificate of the path the error is about: 0 is the server's own.
    pub depth: usize,
}

impl OpenSslRefusal {
    /// The code when the chain cannot be verified at all, because a certificate or the name cannot be read. A real
    /// handshake breaks off at that point, too. The text says what could not be read, in OpenSSL's words.
    pub const NOT_ASKED: i32 = -1;
}

impl fmt::Display for OpenSslRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (error {} at depth {})", self.text, self.code, self.depth)
    }
}

impl Error for OpenSslRefusal {}

fn not_asked(what: &str, error: &ErrorStack, depth: usize) -> OpenSslRefusal {
    OpenSslRefusal { code: OpenSslRefusal::NOT_ASKED, text: format!("{what}: {error}"), depth }
}

pub(super) fn verdict(
    roots: &[X509],
    chain: &[impl AsRef<[u8]>],
    name: &str,
    now: i64,
    settings: OpenSslSettings,
) -> Result<(), OpenSslRefusal> {
    let mut certificates = Vec::with_capacity(chain.len());
    for (depth, der) in chain.iter().enumerate() {
        let certificate = X509::from_der(der.as_ref());
        certificates
            .push(certificate.map_err(|error| not_asked("the certificate cannot be read", &error, depth))?);
    }
    let (leaf, intermediates) = certificates.split_first().ok_or_else(|| OpenSslRefusal {
        code: OpenSslRefusal::NOT_ASKED,
        text: "the server sent no certificate".to_owned(),
        depth: 0,
    })?;
    if name.is_empty() {
        // X509_VERIFY_PARAM_set1_host(3) would take it for "any name".
        return Err(OpenSslRefusal {
            code: OpenSslRefusal::NOT_ASKED,
            text: "the name is empty".to_owned(),
            depth: 0,
        });
    }
    let parameters =
        parameters(name, now, settings).map_err(|error| not_asked("the name cannot be used", &error, 0))?;
    verify(roots, leaf, intermediates, &parameters)
        .unwrap_or_else(|error| Err(not_asked("the verification could not be run", &error, 0)))
}

/// As the openssl crate's `SslConnector` sets them (`setup_verify_hostname`), with the time and level given.
fn parameters(name: &str, now: i64, settings: OpenSslSettings) -> Result<X509VerifyParam, ErrorStack> {
    let mut parameters = X509VerifyParam::new()?;
    parameters.set_purpose(X509PurposeId::SSL_SERVER)?;
    parameters.set_hostflags(X509CheckFlags::NO_PARTIAL_WILDCARDS);
    match name.parse() {
        Ok(address) => parameters.set_ip(address)?,
        Err(_) => parameters.set_host(name)?,
    }
    parameters.set_time(now);
    // OpenSSL takes any level above 5 for 5.
    parameters.set_auth_level(i32::try_from(settings.security_level).unwrap_or(i32::MAX));
    if settings.partial_chain {
        parameters.set_flags(X509VerifyFlags::PARTIAL_CHAIN)?;
    }
    Ok(parameters)
}

/// The roots that OpenSSL can come to ask about: it looks into its store by the names of the certificates at hand and
/// of their issuers (`asking`), which may be roots themselves. To add all of a system's roots takes longer than the verification.
pub(super) fn askable<'r>(
    roots: &'r [X509],
    mut asking: Vec<&'r X509NameRef>,
) -> Result<Vec<&'r X509>, ErrorStack> {
    let mut found: Vec<&X509> = Vec::new();
    let mut left: Vec<&X509> = roots.iter().collect();
    while let Some(name) = asking.pop() {
        let mut others = Vec::with_capacity(left.len());
        for root in left {
            if name.try_cmp(root.subject_name())?.is_eq() {
                found.push(root);
                asking.push(root.issuer_name());
            } else {
                others.push(root);
            }
        }
        left = others;
    }
    Ok(found)
}

fn verify(
    roots: &[X509],
    leaf: &X509,
    intermediates: &[X509],
    parameters: &X509VerifyParam,
) -> Result<Result<(), OpenSslRefusal>, ErrorStack> {
    let mut store = X509StoreBuilder::new()?;
    let sent = std::iter::once(leaf).chain(intermediates);
    let names = sent.flat_map(|c| [c.issuer_name(), c.subject_name()]).collect();
    for root in askable(roots, names)? {
        store.add_cert(root.clone())?;
    }
    store.set_param(parameters)?;
    let store = store.build();
    let mut untrusted = Stack::new()?;
    for intermediate in intermediates {
        untrusted.push(intermediate.clone())?;
    }
    X509StoreContext::new()?.init(&store, leaf, &untrusted, |context| {
        if context.verify_cert()? {
            return Ok(Ok(()));
        }
        Ok(Err(OpenSslRefusal {
            code: context.error().as_raw(),
            text: context.error().error_string().to_owned(),
            depth: context.error_depth() as usize,
        }))
    })
}
