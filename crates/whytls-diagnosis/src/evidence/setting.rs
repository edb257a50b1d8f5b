//! What surrounds a failure: who printed it, what it was about to do, and where.

/// A circumstance that a text, a project or a machine shows. None is a failure; some make one cause more probable
/// than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Setting {
    /// reqwest is at work.
    Reqwest,
    /// reqwest 0.13 is at work, or an error in its form.
    Reqwest013,
    /// ureq is at work.
    Ureq,
    /// hyper is at work.
    Hyper,
    /// rustls is at work.
    Rustls,
    /// native-tls is at work.
    NativeTls,
    /// OpenSSL is at work.
    OpenSsl,
    /// OpenSSL 3 is at work.
    OpenSsl3,
    /// An OpenSSL that was linked in statically (musl, vendored, prebuilt).
    OpenSslStatic,
    /// OpenSSL 1.0.2 or older is at work.
    OpenSsl10,
    /// An OpenSSL that was built within its own folder, as static builds and Alpine, Arch and Fedora do; Debian does not.
    OpenSslBuiltInTree,
    /// curl's or another C program's rustls (rustls-ffi) is at work.
    RustlsFfi,
    /// LibreSSL is at work.
    LibreSsl,
    /// BoringSSL is at work.
    BoringSsl,
    /// rustls-platform-verifier judges.
    PlatformVerifier,
    /// The program trusts roots that are compiled in (webpki-roots), not the machine's.
    BundledRoots,
    /// The program reads the machine's roots.
    SystemRoots,
    /// libcurl is at work.
    Libcurl,
    /// cargo is at work.
    Cargo,
    /// git is at work.
    Git,
    /// A Go program is at work.
    Go,
    /// A Java program is at work.
    Java,
    /// A Node.js program is at work.
    Node,
    /// A Python program is at work.
    Python,
    /// It runs on Windows.
    Windows,
    /// It runs on macOS or iOS.
    Apple,
    /// It runs on Android.
    Android,
    /// It runs in a container.
    Container,
    /// It is built for musl.
    Musl,
    /// It runs on AWS Lambda.
    Lambda,
    /// Mail is delivered (SMTP, LMTP).
    Smtp,
    /// A mailbox is read (IMAP, POP3).
    MailBox,
    /// Files are transferred by FTP.
    Ftp,
    /// A directory is asked (LDAP).
    Ldap,
    /// PostgreSQL is spoken to.
    Postgres,
    /// MySQL or MariaDB is spoken to.
    MySql,
    /// SQL Server is spoken to.
    SqlServer,
    /// MongoDB is spoken to.
    Mongo,
    /// Redis is spoken to.
    Redis,
    /// Kafka is spoken to.
    Kafka,
    /// MQTT is spoken.
    Mqtt,
    /// gRPC is spoken.
    Grpc,
    /// Telemetry is exported (OpenTelemetry).
    Telemetry,
    /// actix or awc is at work.
    Actix,
    /// WebSocket is spoken.
    WebSocket,
    /// QUIC is spoken.
    Quic,
    /// A Kubernetes API is spoken to.
    Kubernetes,
    /// The text is a server's: it accepts connections.
    ServerSide,
    /// The text is a client's: it opens the connection.
    ClientSide,
    /// A proxy is on the way.
    Proxy,
    /// It is a SOCKS proxy.
    Socks,
    /// HTTP/2 is spoken or asked for.
    HttpVersion2,
    /// A client certificate is at hand, or is judged.
    ClientIdentity,
    /// The client is being built; no connection was made yet.
    BuildingClient,
    /// Certificates or keys are being loaded from files.
    LoadingKeys,
    /// A product that intercepts TLS is named.
    Interceptor,
    /// The crypto provider is ring.
    RingProvider,
    /// The crypto provider is aws-lc-rs.
    AwsLcProvider,
    /// A passphrase, or an encrypted key, is spoken of.
    PassphraseTold,
    /// Verification is switched off.
    VerificationOff,
    /// The client offers a post-quantum group, which makes its first message large.
    PostQuantumOffered,
    /// The program limits the protocol versions.
    VersionLimited,
    /// A browser's handshake is imitated.
    Impersonation,
    /// A FIPS mode is on.
    Fips,
    /// The program adds a root of its own.
    PrivateRootGiven,
    /// A variable that names a file or folder of roots (SSL_CERT_FILE and its kin).
    RootVariable,
    /// Certificates of issuers were sent along.
    IssuersSent,
    /// The times of the log cannot be right (1970, 2000).
    LogTimeImplausible,
    /// Validity begins more than a day after the time of the verification.
    BeginsFarAhead,
    /// The error stands at a certificate above the leaf (OpenSSL's depth 1 and more).
    AboveLeaf,
    /// The error stands at the leaf (OpenSSL's depth 0).
    AtLeaf,
    /// webpki 0.21 or older speaks, which has one word for everything that it cannot read.
    OldWebpki,
    /// An IP address is dialled.
    AddressDialled,
    /// A name is dialled, and no address.
    NameDialled,
    /// The text tells the names in the certificate.
    NamesTold,
    /// A name with an underscore is dialled.
    UnderscoreDialled,
    /// localhost or a loopback address is dialled.
    LoopbackDialled,
    /// A host of a private network is dialled.
    PrivateHostDialled,
    /// A host with a public name is dialled.
    PublicHostDialled,
    /// A port is dialled that mostly speaks HTTP in clear (80, 3000, 5000, 8000, 8080).
    PortOfPlainHttp,
    /// A port is dialled that greets first and takes STARTTLS (25, 587, 143, 110, 21, 389, 5432, 3306).
    PortOfStartTls,
    /// A port is dialled on which TLS begins at once (465, 993, 995, 636).
    PortOfImplicitTls,
    /// The handshake was under way.
    InHandshake,
    /// The handshake was over.
    AfterHandshake,
    /// A redirect was followed.
    RedirectFollowed,
    /// The URL dialled begins with http://.
    PlainUrlDialled,
    /// The name dialled ends in a dot.
    TrailingDotDialled,
    /// An IPv6 address is dialled.
    Ipv6Dialled,
    /// The last label of the name dialled is a number.
    HexLikeHostDialled,
    /// Port 443 is dialled.
    PortOfHttps,
    /// The certificate is one for a private address or a router.
    RouterNamed,
    /// The text tells of an upgrade.
    UpgradeTold,
    /// Health checks, load balancers or scanners are named.
    Probe,
}

impl Setting {
    /// The circumstance in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Reqwest => "reqwest is at work",
            Self::Reqwest013 => "reqwest 0.13 is at work, or an error in its form",
            Self::Ureq => "ureq is at work",
            Self::Hyper => "hyper is at work",
            Self::Rustls => "rustls is at work",
            Self::NativeTls => "native-tls is at work",
            Self::OpenSsl => "OpenSSL is at work",
            Self::OpenSsl3 => "OpenSSL 3 is at work",
            Self::OpenSslStatic => "An OpenSSL that was linked in statically (musl, vendored, prebuilt)",
            Self::OpenSsl10 => "OpenSSL 1.0.2 or older is at work",
            Self::OpenSslBuiltInTree => "An OpenSSL that was not built by Debian or Ubuntu",
            Self::RustlsFfi => "rustls-ffi is at work",
            Self::LibreSsl => "LibreSSL is at work",
            Self::BoringSsl => "BoringSSL is at work",
            Self::PlatformVerifier => "rustls-platform-verifier judges",
            Self::BundledRoots => {
                "The program trusts roots that are compiled in (webpki-roots), not the machine's"
            }
            Self::SystemRoots => "The program reads the machine's roots",
            Self::Libcurl => "libcurl is at work",
            Self::Cargo => "cargo is at work",
            Self::Git => "git is at work",
            Self::Go => "A Go program is at work",
            Self::Java => "A Java program is at work",
            Self::Node => "A Node.js program is at work",
            Self::Python => "A Python program is at work",
            Self::Windows => "It runs on Windows",
            Self::Apple => "It runs on macOS or iOS",
            Self::Android => "It runs on Android",
            Self::Container => "It runs in a container",
            Self::Musl => "It is built for musl",
            Self::Lambda => "It runs on AWS Lambda",
            Self::Smtp => "Mail is delivered (SMTP, LMTP)",
            Self::MailBox => "A mailbox is read (IMAP, POP3)",
            Self::Ftp => "Files are transferred by FTP",
            Self::Ldap => "A directory is asked (LDAP)",
            Self::Postgres => "PostgreSQL is spoken to",
            Self::MySql => "MySQL or MariaDB is spoken to",
            Self::SqlServer => "SQL Server is spoken to",
            Self::Mongo => "MongoDB is spoken to",
            Self::Redis => "Redis is spoken to",
            Self::Kafka => "Kafka is spoken to",
            Self::Mqtt => "MQTT is spoken",
            Self::Grpc => "gRPC is spoken",
            Self::Telemetry => "Telemetry is exported (OpenTelemetry)",
            Self::Actix => "actix or awc is at work",
            Self::WebSocket => "WebSocket is spoken",
            Self::Quic => "QUIC is spoken",
            Self::Kubernetes => "A Kubernetes API is spoken to",
            Self::ServerSide => "The text is a server's: it accepts connections",
            Self::ClientSide => "The text is a client's: it opens the connection",
            Self::Proxy => "A proxy is on the way",
            Self::Socks => "It is a SOCKS proxy",
            Self::HttpVersion2 => "HTTP/2 is spoken or asked for",
            Self::ClientIdentity => "A client certificate is at hand, or is judged",
            Self::BuildingClient => "The client is being built; no connection was made yet",
            Self::LoadingKeys => "Certificates or keys are being loaded from files",
            Self::Interceptor => "A product that intercepts TLS is named",
            Self::RingProvider => "The crypto provider is ring",
            Self::AwsLcProvider => "The crypto provider is aws-lc-rs",
            Self::PassphraseTold => "A passphrase, or an encrypted key, is spoken of",
            Self::VerificationOff => "Verification is switched off",
            Self::PostQuantumOffered => {
                "The client offers a post-quantum group, which makes its first message large"
            }
            Self::VersionLimited => "The program limits the protocol versions",
            Self::Impersonation => "A browser's handshake is imitated",
            Self::Fips => "A FIPS mode is on",
            Self::PrivateRootGiven => "The program adds a root of its own",
            Self::RootVariable => {
                "A variable that names a file or folder of roots (SSL_CERT_FILE and its kin)"
            }
            Self::IssuersSent => "Certificates of issuers were sent along",
            Self::LogTimeImplausible => "The time of the log, or of the verification, cannot be right",
            Self::BeginsFarAhead => "Validity begins more than a day after the time of the verification",
            Self::AboveLeaf => "The error stands at a certificate above the leaf",
            Self::AtLeaf => "The error stands at the leaf",
            Self::OldWebpki => "webpki 0.21 or older speaks",
            Self::AddressDialled => "An IP address is dialled",
            Self::NameDialled => "A name is dialled, and no address",
            Self::NamesTold => "The text tells the names in the certificate",
            Self::UnderscoreDialled => "A name with an underscore is dialled",
            Self::LoopbackDialled => "localhost or a loopback address is dialled",
            Self::PrivateHostDialled => "A host of a private network is dialled",
            Self::PublicHostDialled => "A host with a public name is dialled",
            Self::PortOfPlainHttp => {
                "A port is dialled that mostly speaks HTTP in clear (80, 3000, 5000, 8000, 8080)"
            }
            Self::PortOfStartTls => {
                "A port is dialled that greets first and takes STARTTLS (25, 587, 143, 110, 21, 389, 5432, 3306)"
            }
            Self::PortOfImplicitTls => "A port is dialled on which TLS begins at once (465, 993, 995, 636)",
            Self::InHandshake => "The handshake was under way",
            Self::AfterHandshake => "The handshake was over",
            Self::RedirectFollowed => "A redirect was followed",
            Self::PlainUrlDialled => "The URL dialled begins with http://",
            Self::TrailingDotDialled => "The name dialled ends in a dot",
            Self::Ipv6Dialled => "An IPv6 address is dialled",
            Self::HexLikeHostDialled => "The last label of the name dialled is a number",
            Self::PortOfHttps => "Port 443 is dialled",
            Self::RouterNamed => "The certificate is one for a private address or a router",
            Self::UpgradeTold => "The text tells of an upgrade",
            Self::Probe => "Health checks, load balancers or scanners are named",
        }
    }
}
