//! A TLS server on OpenSSL, which can do all that is old or wrong.

use std::io;

use openssl::ssl::{
    AlpnError, Ssl, SslContext, SslContextBuilder, SslMethod, SslStream, SslVersion, select_next_proto,
};
use whytls_certificates::make::{Issued, KeyKind};

use crate::connection::Connection;
use crate::error::LabError;
use crate::http;
use crate::pki::Pki;
use crate::running::Service;
use crate::scenario::Served;

/// One protocol name in the form of the ALPN extension (RFC 7301, 3.1).
pub(crate) const HTTP_1_1: &[u8] = b"\x08http/1.1";

/// The settings of a server with this certificate, to be changed into a fault: OpenSSL's defaults, no ALPN.
pub(crate) fn settings(leaf: &Issued) -> Result<SslContextBuilder, LabError> {
    let mut settings = SslContextBuilder::new(SslMethod::tls_server())?;
    // Needed for resumption when client certificates are asked for, harmless otherwise.
    settings.set_session_id_context(b"whytls lab")?;
    add_certificate(&mut settings, leaf)?;
    Ok(settings)
}

/// The same without a certificate, and for keys and signatures that OpenSSL's default level refuses to serve.
pub(crate) fn settings_for_weak_keys() -> Result<SslContextBuilder, LabError> {
    let mut settings = SslContextBuilder::new(SslMethod::tls_server())?;
    settings.set_session_id_context(b"whytls lab")?;
    settings.set_cipher_list("DEFAULT@SECLEVEL=0")?;
    Ok(settings)
}

/// Adds a certificate and its key; OpenSSL keeps one for each kind of key.
pub(crate) fn add_certificate(settings: &mut SslContextBuilder, leaf: &Issued) -> Result<(), LabError> {
    settings.set_certificate(leaf.certificate())?;
    settings.set_private_key(leaf.key().pkey())?;
    settings.check_private_key()?;
    Ok(())
}

/// Allows this protocol version and no other.
pub(crate) fn only_version(settings: &mut SslContextBuilder, version: SslVersion) -> Result<(), LabError> {
    settings.set_min_proto_version(Some(version))?;
    settings.set_max_proto_version(Some(version))?;
    Ok(())
}

/// Selects http/1.1 if the client offers it, and goes on without ALPN if not.
pub(crate) fn offer_http_1_1(settings: &mut SslContextBuilder) {
    settings
        .set_alpn_select_callback(|_, offered| select_next_proto(HTTP_1_1, offered).ok_or(AlpnError::NOACK));
}

/// A server of TLS 1.2 with an RSA key that signs its key exchange in these schemes alone; some are `weak`, and OpenSSL
/// signs in them at security level 0 only.
pub(crate) fn serve_signing(pki: &Pki, schemes: &str, weak: bool) -> Result<Served, LabError> {
    let leaf = pki.leaf().key_kind(KeyKind::Rsa(2048)).signed_by(&pki.root)?;
    let mut settings = settings(&leaf)?;
    only_version(&mut settings, SslVersion::TLS1_2)?;
    // Without static RSA, whose exchange is not signed.
    let level = if weak { ":@SECLEVEL=0" } else { "" };
    settings.set_cipher_list(&format!("ECDHE-RSA-AES128-GCM-SHA256:ECDHE-RSA-AES256-GCM-SHA384{level}"))?;
    settings.set_sigalgs_list(schemes)?;
    serve(&leaf, settings)
}

/// The finished server.
pub(crate) fn serve(leaf: &Issued, settings: SslContextBuilder) -> Result<Served, LabError> {
    serve_with(leaf, settings, |stream| {
        http::answer(stream)?;
        Ok(Farewell::CloseNotify)
    })
}

/// The finished server, whose clock shows this time (Unix seconds) in HTTP's Date.
pub(crate) fn serve_at(leaf: &Issued, settings: SslContextBuilder, time: i64) -> Result<Served, LabError> {
    let answer = http::dated(&http::date(time)?);
    serve_with(leaf, settings, move |stream| {
        http::answer_with(stream, &answer)?;
        Ok(Farewell::CloseNotify)
    })
}

/// The finished server, which talks so over each complete handshake.
pub(crate) fn serve_with(
    leaf: &Issued,
    settings: SslContextBuilder,
    talk: impl Fn(&mut SslStream<&mut Connection>) -> io::Result<Farewell> + Send + Sync + 'static,
) -> Result<Served, LabError> {
    Ok(Served::tls(leaf, OpenSslServer { context: settings.build(), talk: Box::new(talk) })?)
}

/// How a server ends a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Farewell {
    /// As RFC 8446, 6.1, demands.
    CloseNotify,
    /// By TCP alone.
    Fin,
}

/// What a server does over a complete handshake.
type Talk = Box<dyn Fn(&mut SslStream<&mut Connection>) -> io::Result<Farewell> + Send + Sync>;

struct OpenSslServer {
    context: SslContext,
    talk: Talk,
}

impl Service for OpenSslServer {
    fn serve(&self, connection: &mut Connection) {
        if let Ok(ssl) = Ssl::new(&self.context)
            && let Ok(mut stream) = ssl.accept(&mut *connection)
            && let Ok(Farewell::CloseNotify) = (self.talk)(&mut stream)
        {
            // The close_notify; if it cannot be sent, the peer has gone.
            let _ = stream.shutdown();
        }
        connection.finish();
    }
}
