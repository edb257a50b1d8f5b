//! The protocols that begin in clear and switch to TLS when asked.

use std::fmt;
use std::str::FromStr;

/// A protocol that begins in clear and switches to TLS when asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Protocol {
    /// AUTH TLS (RFC 4217).
    Ftp,
    /// STARTTLS (RFC 9051 section 6.2.1).
    Imap,
    /// STARTTLS (IRCv3, tls extension).
    Irc,
    /// Extended request 1.3.6.1.4.1.1466.20037 (RFC 4511 section 4.14).
    Ldap,
    /// STARTTLS after LHLO (RFC 2033).
    Lmtp,
    /// PRELOGIN, with TLS inside of TDS packets ([MS-TDS] 2.2.6.5).
    Mssql,
    /// SSLRequest after the greeting (MySQL client/server protocol).
    MySql,
    /// STARTTLS (RFC 4642).
    Nntp,
    /// STLS (RFC 2595 section 4).
    Pop3,
    /// SSLRequest (PostgreSQL frontend/backend protocol).
    Postgres,
    /// STARTTLS (RFC 5804 section 2.2, ManageSieve).
    Sieve,
    /// STARTTLS (RFC 3207).
    Smtp,
    /// STARTTLS of a client's stream (RFC 6120 section 5).
    Xmpp,
    /// STARTTLS of a server's stream (RFC 6120 section 5).
    XmppServer,
}

impl Protocol {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Ftp,
        Self::Imap,
        Self::Irc,
        Self::Ldap,
        Self::Lmtp,
        Self::Mssql,
        Self::MySql,
        Self::Nntp,
        Self::Pop3,
        Self::Postgres,
        Self::Sieve,
        Self::Smtp,
        Self::Xmpp,
        Self::XmppServer,
    ];

    /// Its name as an option, as openssl s_client has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ftp => "ftp",
            Self::Imap => "imap",
            Self::Irc => "irc",
            Self::Ldap => "ldap",
            Self::Lmtp => "lmtp",
            Self::Mssql => "mssql",
            Self::MySql => "mysql",
            Self::Nntp => "nntp",
            Self::Pop3 => "pop3",
            Self::Postgres => "postgres",
            Self::Sieve => "sieve",
            Self::Smtp => "smtp",
            Self::Xmpp => "xmpp",
            Self::XmppServer => "xmpp-server",
        }
    }

    /// Its name as people write it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Ftp => "FTP",
            Self::Imap => "IMAP",
            Self::Irc => "IRC",
            Self::Ldap => "LDAP",
            Self::Lmtp => "LMTP",
            Self::Mssql => "SQL Server (TDS)",
            Self::MySql => "MySQL",
            Self::Nntp => "NNTP",
            Self::Pop3 => "POP3",
            Self::Postgres => "PostgreSQL",
            Self::Sieve => "ManageSieve",
            Self::Smtp => "SMTP",
            Self::Xmpp => "XMPP",
            Self::XmppServer => "XMPP (server to server)",
        }
    }

    /// How it asks for TLS.
    pub fn request(self) -> &'static str {
        match self {
            Self::Ftp => "AUTH TLS",
            Self::Pop3 => "STLS",
            Self::Ldap => "the StartTLS request",
            Self::Mssql => "PRELOGIN",
            Self::MySql | Self::Postgres => "SSLRequest",
            _ => "STARTTLS",
        }
    }

    /// Whether the server greets first; else it waits for the client.
    pub fn greets(self) -> bool {
        !matches!(self, Self::Irc | Self::Ldap | Self::Mssql | Self::Postgres | Self::Xmpp | Self::XmppServer)
    }

    /// The port that IANA has registered for it, in clear; submission for SMTP.
    pub fn port(self) -> u16 {
        match self {
            Self::Ftp => 21,
            Self::Imap => 143,
            Self::Irc => 6667,
            Self::Ldap => 389,
            Self::Lmtp => 24,
            Self::Mssql => 1433,
            Self::MySql => 3306,
            Self::Nntp => 119,
            Self::Pop3 => 110,
            Self::Postgres => 5432,
            Self::Sieve => 4190,
            Self::Smtp => 587,
            Self::Xmpp => 5222,
            Self::XmppServer => 5269,
        }
    }

    /// The protocol that IANA has registered for this port, in clear.
    pub fn of_port(port: u16) -> Option<Self> {
        Some(match port {
            21 => Self::Ftp,
            24 => Self::Lmtp,
            25 | 587 | 2525 => Self::Smtp,
            110 => Self::Pop3,
            119 => Self::Nntp,
            143 => Self::Imap,
            389 | 3268 => Self::Ldap,
            1433 => Self::Mssql,
            3306 => Self::MySql,
            4190 => Self::Sieve,
            5222 => Self::Xmpp,
            5269 => Self::XmppServer,
            5432 | 6432 => Self::Postgres,
            6667 => Self::Irc,
            _ => return None,
        })
    }

    /// What a client says first inside of TLS, so that the server answers: nothing that changes anything.
    pub fn first_request(self) -> Vec<u8> {
        match self {
            Self::Smtp => b"EHLO whytls.invalid\r\n".to_vec(),
            Self::Lmtp => b"LHLO whytls.invalid\r\n".to_vec(),
            Self::Imap => b"a3 LOGOUT\r\n".to_vec(),
            Self::Ftp | Self::Nntp | Self::Pop3 => b"QUIT\r\n".to_vec(),
            Self::Irc => b"QUIT\r\n".to_vec(),
            Self::Sieve => b"LOGOUT\r\n".to_vec(),
            Self::Ldap => super::ldap::ROOT_DSE.to_vec(),
            Self::Postgres => super::postgres::startup(),
            Self::MySql => super::mysql::login(),
            Self::Mssql => super::mssql::login(),
            Self::Xmpp | Self::XmppServer => b"<?xml version='1.0'?><stream:stream xmlns='jabber:client' \
                xmlns:stream='http://etherx.jabber.org/streams' to='whytls.invalid' version='1.0'>"
                .to_vec(),
        }
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Protocol {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = match text.to_ascii_lowercase().as_str() {
            "tds" | "sqlserver" => "mssql".to_owned(),
            "mariadb" => "mysql".to_owned(),
            "postgresql" => "postgres".to_owned(),
            "managesieve" => "sieve".to_owned(),
            other => other.to_owned(),
        };
        Self::ALL.iter().copied().find(|p| p.as_str() == name).ok_or_else(|| {
            let known: Vec<&str> = Self::ALL.iter().map(|p| p.as_str()).collect();
            format!("known are {}", known.join(", "))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        for protocol in Protocol::ALL {
            assert_eq!(protocol.as_str().parse(), Ok(*protocol));
            assert_eq!(Protocol::of_port(protocol.port()), Some(*protocol));
            assert!(!protocol.first_request().is_empty());
        }
        assert_eq!("PostgreSQL".parse(), Ok(Protocol::Postgres));
        assert!("gopher".parse::<Protocol>().is_err());
        assert!(Protocol::ALL.is_sorted_by_key(|p| p.as_str()));
    }
}
