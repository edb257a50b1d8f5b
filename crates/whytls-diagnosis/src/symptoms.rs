//! Meanings that several causes share: one home for what belongs together.

use crate::condition::Condition::{self, Any, Not, Unless};
use crate::condition::{said, setting};
use crate::evidence::{Said, Setting};

/// No path to a root: the issuer is not known to the client.
pub(crate) const UNKNOWN_ISSUER: Condition =
    Any(&[said(Said::UnknownIssuer), said(Said::IssuerNotLocal), said(Said::LeafSignatureUnverifiable)]);

/// The text tells that it is a server's.
pub(crate) const ON_A_SERVER: Condition = Not(&Unless(&setting(Setting::ServerSide)));
/// The text tells that the handshake was under way.
pub(crate) const IN_HANDSHAKE: Condition = Not(&Unless(&setting(Setting::InHandshake)));
/// The text tells that the handshake was over.
pub(crate) const AFTER_HANDSHAKE: Condition = Not(&Unless(&setting(Setting::AfterHandshake)));
/// The text tells that an address was dialled, so that no name was sent as SNI.
pub(crate) const ADDRESS_DIALLED: Condition = Not(&Unless(&setting(Setting::AddressDialled)));
/// The text tells that a proxy is on the way.
pub(crate) const BY_A_PROXY: Condition = Not(&Unless(&setting(Setting::Proxy)));

/// Protocols that greet in clear and switch to TLS later: mail, files, directories, databases.
pub(crate) const GREETS_IN_CLEAR: Condition = Any(&[
    setting(Setting::Smtp),
    setting(Setting::MailBox),
    setting(Setting::Ftp),
    setting(Setting::Ldap),
    setting(Setting::Postgres),
    setting(Setting::MySql),
    setting(Setting::SqlServer),
    setting(Setting::PortOfStartTls),
]);
