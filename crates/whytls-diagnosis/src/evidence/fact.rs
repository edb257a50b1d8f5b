//! What can be known of a TLS failure.

use semver::Version;

use super::{Said, Setting};

/// One thing known of the subject.
///
/// A fact says *what*; names and figures that belong to this very case (which name, how many seconds)
/// travel beside it as [`Values`](super::Values), so that facts can be compared with patterns.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fact {
    /// A TLS stack printed this.
    Symptom(Symptom),
    /// An algorithm that the failure is about.
    Algorithm(Algorithm),
    /// A circumstance of the failure.
    Setting(Setting),
    /// The program that failed, by its name in [`crate::programs`].
    Program(&'static str),
    /// What the peer signed its TLS 1.2 ServerKeyExchange with.
    KeyExchangeSignature(KeyExchangeSignature),
    /// A crate of exactly this version is part of the program.
    Package {
        /// The crate's name.
        name: String,
        /// Its version.
        version: Version,
    },
    /// How the program uses its TLS library.
    Usage(Usage),
    /// How the dependency graph as a whole is built.
    Graph(Graph),
    /// How the connection went, below and around TLS.
    Connection(Connection),
    /// How the server negotiates.
    Server(Server),
    /// What the certificates sent are.
    Certificate(Certificate),
    /// How the chain sent relates to the roots that the client trusts.
    Trust(Trust),
    /// What the client's machine is like.
    Environment(Environment),
}

/// A text that a TLS stack printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Symptom {
    /// Its name in the reader's vocabulary ([`crate::reader::vocabulary`]), as in
    /// `rustls:PeerMisbehaved::SignedKxWithWrongAlgorithm`.
    pub name: &'static str,
    /// What it means, whatever the stack; `None` where no cause needs to know.
    pub says: Option<Said>,
}

/// An algorithm that a failure is about, as far as it decides between causes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// A signature that uses SHA-1 or MD5.
    WeakDigest,
    /// ECDSA with SHA-512, and a key on P-256 or P-384, or on a curve that the text does not name.
    EcdsaSha512,
    /// ECDSA with SHA-384 and a key on P-256, or with SHA-256 and one on P-384.
    EcdsaCrossed,
    /// A key on P-521.
    P521,
    /// RSASSA-PSS, with parameters or a key of its own kind.
    RsaPss,
    /// RSA PKCS#1 v1.5 with SHA-2, which everybody has.
    RsaPkcs1,
    /// RSA PKCS#1 v1.5 with SHA-2, in an identifier that leaves out the NULL of its parameters.
    RsaPkcs1WithoutNull,
    /// ML-DSA, which aws-lc-rs has and ring has not.
    MlDsa,
    /// The signature is of one kind of key, and the key that it was checked with of another: RSA and ECDSA.
    KeyOfOtherKind,
    /// Ed448, brainpool, secp256k1, DSA, GOST, SM2: what Rust's providers do not have.
    Exotic,
}

/// The kinds of fact. A kind that nobody looked for is *unknown*, which is not *no*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum FactKind {
    /// [`Fact::Symptom`]
    Symptom,
    /// [`Fact::Algorithm`]
    Algorithm,
    /// [`Fact::Setting`]
    Setting,
    /// [`Fact::Program`]
    Program,
    /// [`Fact::KeyExchangeSignature`]
    KeyExchangeSignature,
    /// [`Fact::Package`]
    Package,
    /// [`Fact::Usage`]
    Usage,
    /// [`Fact::Graph`]
    Graph,
    /// [`Fact::Connection`]
    Connection,
    /// [`Fact::Server`]
    Server,
    /// [`Fact::Certificate`]
    Certificate,
    /// [`Fact::Trust`]
    Trust,
    /// [`Fact::Environment`]
    Environment,
}

/// Signature algorithm of a TLS 1.2 ServerKeyExchange (RFC 5246 section 7.4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyExchangeSignature {
    /// `ecdsa_sha1` (0x0203), seen on the wire.
    EcdsaSha1,
    /// rustls printed `got Unknown(0)`: a scheme that its table leaves out, which is `ecdsa_sha1`
    /// in rustls 0.22.2 and 0.23.0 to 0.23.3.
    Unmapped,
    /// `ed448` (0x0808), for which rustls has no TLS 1.2 suite.
    Ed448,
    /// Any other scheme.
    Other,
}

/// How the program uses its TLS library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Usage {
    /// Verification is switched off on a rustls client whose verifier offers `ecdsa_sha1`.
    OffersEcdsaSha1,
    /// Nothing in the program's own source switches verification off (a dependency still may).
    VerificationNotSwitchedOff,
    /// It asks hyper-rustls to refuse http (`https_only()`, `enforce_https()`).
    EnforcesHttps,
    /// It drives an affected rustls over a blocking stream (`Stream`, `StreamOwned`, `complete_io`).
    BlockingStream,
    /// It demands the extended master secret, as every FIPS provider makes it.
    DemandsExtendedMasterSecret,
}

/// How the dependency graph as a whole is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Graph {
    /// More than one version of rustls.
    SeveralRustls,
    /// An actix crate is built for another rustls than the program uses itself.
    ActixForOtherRustls,
    /// rustls 0.23 is built with both ring and aws-lc-rs.
    BothProviders,
    /// rustls 0.23 is built with exactly one of ring and aws-lc-rs.
    OneProvider,
    /// rustls 0.23 is built with neither ring nor aws-lc-rs.
    NoProvider,
    /// A crate with a published advisory is built in.
    Vulnerable,
    /// An actix server with TLS is built without the feature `http2`.
    ActixWithoutHttp2,
}

/// How the connection went, below and around TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Connection {
    /// TLS was spoken: at least a ServerHello or an alert came back.
    SpeaksTls,
    /// The peer answered the ClientHello with HTTP in clear.
    PlainHttp,
    /// The peer speaks another known protocol (SSH, SMTP, …).
    OtherProtocol,
    /// The peer's bytes are no TLS record and no protocol known to us.
    Garbage,
    /// The peer sent more than any handshake needs, without finishing one.
    Endless,
    /// The peer closed TCP after the ClientHello without an alert (FIN).
    ClosedInHandshake,
    /// The peer reset TCP after the ClientHello (RST).
    ResetInHandshake,
    /// After the handshake, the peer reset TCP (RST) before any answer.
    ResetAfterHandshake,
    /// TCP connects, and nothing is ever answered.
    Silent,
    /// Bytes came, too slowly for the handshake to end within the time limit.
    Slow,
    /// The peer begins in clear, and switches to TLS when asked (STARTTLS and its kin).
    GreetsInClear,
    /// TLS was to be asked for (STARTTLS), and the peer speaks TLS from the first byte.
    TlsAtOnce,
    /// The peer begins in clear, and does not switch to TLS when asked.
    StartTlsNotOffered,
    /// Asked for TLS, the peer says that it has none (databases).
    ServerWithoutTls,
    /// The proxy did not open a tunnel.
    ProxyRefuses,
    /// The proxy opened a tunnel, and something else than the server answers in it, or nothing.
    ProxyBreaks,
    /// The proxy is not spoken to as its URL says.
    ProxyOfOtherScheme,
    /// After the handshake, the end of an answer is told by the end of TCP alone, without close_notify.
    NoCloseNotify,
}

/// How the server negotiates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Server {
    /// Offered `ecdsa_sha1` before other schemes, it signs its TLS 1.2 key exchange with it.
    PicksEcdsaSha1,
    /// It completes handshakes of TLS 1.1 or older and none of TLS 1.2 or 1.3.
    LegacyVersionOnly,
    /// It refuses every suite of the rustls clients and completes a handshake with another one
    /// that keeps forward secrecy (ECDHE).
    NoSuiteOfRustls,
    /// It completes a handshake only without ECDHE: static RSA or finite-field DHE.
    NoEcdhe,
    /// It refuses the handshake, or the first data, because no client certificate was sent.
    DemandsClientCertificate,
    /// It refuses every application protocol that clients offer (`no_application_protocol`).
    RefusesAlpn,
    /// It refuses who offers no application protocol (ALPN), and takes who offers one.
    NeedsAlpn,
    /// It refuses everything that was tried, with an alert.
    RefusesAll,
    /// A server behind it says that it was spoken to in clear and wants TLS.
    SpeaksClearToItsBackend,
    /// Records do not decrypt, on one side or the other, although nothing was resumed.
    RecordsUndecryptable,
    /// It refuses the server name (SNI) dialled, as the alert or another name tells.
    RefusesName,
    /// It refuses hellos without a server name (SNI), or answers them with another certificate; and none was sent.
    NeedsName,
    /// It refuses hellos with an address as server name (SNI).
    RefusesAddressAsName,
    /// It refuses the server name (SNI) dialled for the dot at its end.
    RefusesTrailingDot,
    /// A client certificate was sent, and it refuses it.
    RejectsClientCertificate,
    /// A client certificate was sent, which has expired, and it refuses it.
    RefusesExpiredClientCertificate,
    /// It asks for a client certificate and lists no scheme that the client's key can sign in.
    NoSchemeForClientKey,
    /// It asks for another handshake within the connection (HelloRequest), or would have to.
    AsksForRenegotiation,
    /// It refuses with access_denied and asks for no client certificate, or refuses everything with internal_error.
    DeniesAccess,
    /// It speaks HTTP/2 alone, and does not choose it by ALPN.
    SpeaksHttp2WithoutAlpn,
    /// It chooses one version of HTTP by ALPN and answers in another.
    MixesHttpVersions,
    /// It answers with a redirect to an http:// URL.
    RedirectsToPlainHttp,
    /// It completes full handshakes, and a handshake with the session that it gave fails.
    ResumptionFails,
    /// As [`Server::ResumptionFails`], because records do not decrypt.
    ResumptionUndecryptable,
    /// It answers hellos of TLS 1.2, and breaks off at every one that offers TLS 1.3 too.
    BreaksAtTls13,
    /// It answers short hellos, and breaks off at those that do not fit into one packet.
    BreaksAtLargeHello,
    /// It takes none of the client's key-exchange groups, and goes on when others are offered.
    NoCommonGroup,
    /// Its key signs in none of the client's schemes, and it goes on when others are offered.
    NoCommonScheme,
    /// It signs its key exchange with SHA-1 or MD5, and with nothing better.
    SignsWithSha1Only,
    /// Its finite-field Diffie-Hellman group is smaller than OpenSSL permits.
    SmallDhGroup,
    /// It chose TLS 1.2 or older and does not know secure renegotiation (RFC 5746).
    NoSecureRenegotiation,
    /// It chose TLS 1.2 and does not know the extended master secret (RFC 7627).
    NoExtendedMasterSecret,
    /// It chose something that had not been offered.
    SelectsUnoffered,
    /// It chose an older version than offered, and marks that it speaks the newer one.
    MarksDowngrade,
    /// It chose TLS 1.2 or older and sent back the session id of the hello as its own.
    EchoesSessionId,
    /// A handshake message of it does not parse, or comes where another is due.
    SendsMalformed,
    /// It signs its handshake with another key than that of its certificate.
    SignsWithOtherKey,
    /// It staples an OCSP answer of no length.
    StaplesNothing,
    /// It begins a handshake and breaks it off with a fatal alert that fits no other fault.
    AbortsHandshake,
}

/// What the certificates sent are. Of the leaf, unless the name says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Certificate {
    /// Its own issuer, and its signature verifies with its own key.
    SelfSigned,
    /// basicConstraints says CA:TRUE.
    IsCa,
    /// X.509 version 1.
    Version1,
    /// notAfter has passed.
    Expired,
    /// notBefore lies ahead.
    NotYetValid,
    /// It has subjectAltNames, and none covers the name dialled.
    NameMismatch,
    /// It has no subjectAltName at all.
    NoSubjectAltName,
    /// It demands a stapled OCSP answer (TLS feature status_request).
    DemandsStaple,
    /// The DER does not parse.
    Malformed,
    /// A certificate above the leaf, on the path to the root, has expired.
    IntermediateExpired,
    /// A certificate above the leaf, on the path to the root, becomes valid later.
    IntermediateNotYetValid,
    /// A certificate above the leaf, on the path to the root, may not sign certificates: it is no CA by its
    /// basicConstraints, or its keyUsage lacks keyCertSign.
    IssuerIsNoCa,
    /// The name dialled has more labels than its wildcard stands for.
    WildcardTooDeep,
    /// Its wildcard would cover the name dialled, and is of a form that verifiers do not match.
    WildcardUnsupported,
    /// Its wildcard covers the name dialled for all but OpenSSL, which lets none stand for an underscore.
    UnderscoreUnderWildcard,
    /// The address dialled stands in it as a name and not as an address.
    AddressAsName,
    /// On the path more CAs stand below a CA than its pathLenConstraint allows.
    PathTooLong,
    /// A certificate on the path has a critical extension that RFC 5280 does not define.
    CriticalExtensionUnknown,
    /// extendedKeyUsage is there, and allows neither serverAuth nor any purpose.
    NotForServers,
    /// extendedKeyUsage is there and empty.
    PurposesEmpty,
    /// keyUsage is there and lacks digitalSignature.
    NotForSigning,
    /// Its serial number, or that of one above it, is negative, zero or longer than 20 octets.
    SerialInvalid,
    /// Its version is 3, and it has no extensions.
    NoExtensions,
    /// The first certificate sent is not the server's own: that one comes later.
    LeafNotFirst,
    /// The certificates after the leaf are not in the order of the path.
    OutOfOrder,
    /// A certificate was sent that belongs to no path from the leaf.
    Unrelated,
    /// A CA on the path excludes a name of the leaf by its name constraints, or they cannot be read.
    NameConstraintViolated,
    /// An RSA key on the path has fewer than 2048 or more than 8192 bits.
    RsaKeySize,
    /// A certificate on the path is signed with SHA-1, MD5 or older.
    WeakSignature,
    /// A certificate on the path is signed by ECDSA with a curve and a digest that not every provider has as a pair.
    CurveAndDigest,
    /// A key or a signature on the path is of an algorithm that not every provider has (P-521, Ed448, …).
    AlgorithmOfSome,
    /// RSA-PSS on the path, as a key of its own kind or with other parameters than usual.
    RsaPss,
    /// A key on the path is a point on an elliptic curve in compressed form.
    CompressedPoint,
    /// A certificate on the path is signed with RSA, and its algorithm is named without the NULL that belongs to it.
    RsaWithoutNull,
    /// The message that carries the certificates is larger than clients accept.
    MessageTooLarge,
    /// A CA on the path is on the list of those that rustls-webpki distrusts.
    Distrusted,
    /// It, or a certificate above it, is revoked: a stapled OCSP answer or a revocation list says so, and its CA signed
    /// that.
    Revoked,
    /// It demands a stapled OCSP answer, and none came.
    StapleMissing,
    /// OpenSSL's security level refuses a key or signature on the path, and no other verifier does.
    WeakForOpenSsl,
    /// The path is outside its validity by this machine's clock, and within it by the server's (HTTP's Date).
    ValidByServersClock,
}

/// How the chain sent relates to the roots that the client trusts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Trust {
    /// A path to a trusted root exists.
    Anchored,
    /// The path ends at an issuer that was not sent and is no trusted root.
    IssuerUnknown,
    /// As [`Trust::IssuerUnknown`], and the certificates show that an intermediate was left out:
    /// they tell where to fetch it, or name a CA of the given root's owner.
    IntermediateLeftOut,
    /// As [`Trust::IssuerUnknown`], although the user gave a root, and nothing was sent besides the leaf: either
    /// an intermediate of that root is missing, or it is the wrong root.
    IntermediateMayBeLeftOut,
    /// The path ends at a self-signed CA that was sent along and is no trusted root.
    RootSentUntrusted,
    /// The leaf itself is among the roots given, and its issuer is not.
    LeafGivenAsRoot,
    /// A root given has the issuer's name, and another key.
    IssuerNameGivenWithOtherKey,
    /// A certificate sent has the issuer's name, and another key.
    IssuerNameSentWithOtherKey,
    /// webpki finds a path, and OpenSSL none: what it comes to first ends at no self-signed root that it was given.
    RootUnknownToOpenSsl,
    /// webpki finds a path, and OpenSSL none: an authorityKeyIdentifier names another issuer than the one that signed.
    KeyIdentifierOfOther,
    /// webpki finds a path, and OpenSSL none: the server's certificate signed itself, and what was given as root has its
    /// name and key, and is another certificate.
    LeafRenewed,
    /// As [`Trust::IssuerUnknown`], and the issuer is named like a product that re-signs traffic on the way.
    IssuerIsInterceptor,
    /// As [`Trust::Anchored`], and the root is in this machine's store alone: not among those that are compiled into
    /// clients.
    SystemRootOnly,
    /// As [`Trust::Anchored`], and the root is among those that are compiled into clients alone: this machine's store,
    /// as clients find it, lacks it.
    BundledRootOnly,
}

/// What the machine is like on which the client runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Environment {
    /// Its clock is off, by more than certificates forgive.
    ClockOff,
    /// SSL_CERT_FILE or SSL_CERT_DIR is set.
    CertVariableSet,
    /// SSL_CERT_FILE or SSL_CERT_DIR names something that is missing or empty.
    CertVariableBroken,
    /// No bundle of roots lies at any of the usual places.
    NoCaBundle,
    /// A proxy is set (HTTPS_PROXY and its kin).
    ProxySet,
    /// A bundle of roots is there, and the program reads another file or folder.
    ReadsOtherBundle,
    /// The file of roots that is named is there, and this user may not read it.
    RootFileClosed,
    /// The file of roots holds more, or other blocks than the program reads from it.
    RootFileReadInPart,
}

impl Fact {
    /// Whether it can be the fault of a connection whose handshake was completed: it tells what comes after.
    pub fn follows_handshake(&self) -> bool {
        matches!(
            self,
            Self::Connection(Connection::NoCloseNotify)
                | Self::Server(
                    Server::DemandsClientCertificate
                        | Server::RejectsClientCertificate
                        | Server::RefusesExpiredClientCertificate
                        | Server::AsksForRenegotiation
                        | Server::SpeaksHttp2WithoutAlpn
                        | Server::MixesHttpVersions
                        | Server::RedirectsToPlainHttp
                        | Server::SpeaksClearToItsBackend
                        | Server::ResumptionFails
                        | Server::ResumptionUndecryptable
                )
        )
    }

    /// Whether it tells of what a client meets alone that has verified the certificate and asked for something.
    pub fn needs_request(&self) -> bool {
        matches!(
            self,
            Self::Connection(Connection::NoCloseNotify | Connection::ResetAfterHandshake)
                | Self::Server(
                    Server::SpeaksHttp2WithoutAlpn
                        | Server::MixesHttpVersions
                        | Server::RedirectsToPlainHttp
                        | Server::SpeaksClearToItsBackend
                        | Server::ResumptionFails
                        | Server::ResumptionUndecryptable
                )
        )
    }

    /// Which kind this fact is of.
    pub fn kind(&self) -> FactKind {
        match self {
            Self::Symptom(_) => FactKind::Symptom,
            Self::Algorithm(_) => FactKind::Algorithm,
            Self::Setting(_) => FactKind::Setting,
            Self::Program(_) => FactKind::Program,
            Self::KeyExchangeSignature(_) => FactKind::KeyExchangeSignature,
            Self::Package { .. } => FactKind::Package,
            Self::Usage(_) => FactKind::Usage,
            Self::Graph(_) => FactKind::Graph,
            Self::Connection(_) => FactKind::Connection,
            Self::Server(_) => FactKind::Server,
            Self::Certificate(_) => FactKind::Certificate,
            Self::Trust(_) => FactKind::Trust,
            Self::Environment(_) => FactKind::Environment,
        }
    }
}
