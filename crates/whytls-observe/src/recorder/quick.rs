//! A rustls client that says no more than it has to: the handshake, and a request only where something hangs on the
//! answer. All of an offer share one configuration.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::ops::RangeInclusive;
use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::ClientConnection;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, Error};
use whytls_certificates::Identity;
use whytls_certificates::read::Certificate;
use whytls_clients::Offer;

use super::rustls::{Noted, Notes, config_of, output_of, take_in};
use super::{ANSWER, Recorded, Recorder, first_request};
use crate::driver::Conversation;

/// What the clients of one offer share.
#[derive(Debug)]
pub(crate) struct QuickOffer {
    config: Arc<ClientConfig>,
    /// Where the shared verifier notes what it sees: for one connection at a time.
    notes: Arc<Notes>,
    turn: Mutex<()>,
    validities: Mutex<HashMap<Vec<Vec<u8>>, RangeInclusive<i64>>>,
}

impl QuickOffer {
    /// So many validities are remembered.
    const MOST: usize = 64;

    pub(crate) fn new(offer: &Offer, identity: Option<&Identity>) -> Result<Self, Error> {
        let notes = Arc::new(Notes::default());
        let config = Arc::new(config_of(offer, &notes, identity)?);
        Ok(Self { config, notes, turn: Mutex::default(), validities: Mutex::default() })
    }

    /// Whether the certificates of this chain that clients hold against their clock are valid at this instant.
    fn is_valid(&self, chain: &[Vec<u8>], now: i64) -> bool {
        let mut known = self.validities.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(validity) = known.get(chain) {
            return validity.contains(&now);
        }
        let validity = validity(chain);
        let is_valid = validity.contains(&now);
        if known.len() >= Self::MOST {
            known.clear();
        }
        known.insert(chain.to_vec(), validity);
        is_valid
    }
}

fn validity(chain: &[Vec<u8>]) -> RangeInclusive<i64> {
    let read =
        chain.iter().enumerate().filter_map(|(index, der)| Some((index, Certificate::read(der).ok()?)));
    read.filter(|(index, c)| *index == 0 || !c.is_self_issued()).fold(i64::MIN..=i64::MAX, |range, (_, c)| {
        *range.start().max(&c.not_before)..=*range.end().min(&c.not_after)
    })
}

/// A client for one connection.
pub(crate) struct QuickRecorder {
    offer: Arc<QuickOffer>,
    connection: ClientConnection,
    noted: Noted,
    host: String,
    now: i64,
    /// What to say over the complete handshake, where an answer is wanted.
    request: Option<Vec<u8>>,
    /// Whether something hangs on an answer; nothing is known of that before the handshake is complete.
    wants_answer: Option<bool>,
    error: Option<Error>,
    answer: Option<Vec<u8>>,
    closed: bool,
}

impl QuickRecorder {
    pub(crate) fn new(
        offer: &Arc<QuickOffer>,
        host: &ServerName<'static>,
        request: Option<Vec<u8>>,
        now: i64,
    ) -> Result<Self, Error> {
        Ok(Self {
            connection: ClientConnection::new(Arc::clone(&offer.config), host.clone())?,
            offer: Arc::clone(offer),
            noted: Noted::default(),
            host: host.to_str().into_owned(),
            now,
            request,
            wants_answer: None,
            error: None,
            answer: None,
            closed: false,
        })
    }

    /// What is decided when the handshake is complete: a server that asked for a certificate refuses its lack only now
    /// (TLS 1.3), and of a chain that is not valid now the server's clock tells why.
    fn complete(&mut self) {
        let asked = self.noted.client_certificate_requested.is_some();
        let wants_answer = asked || !self.offer.is_valid(&self.noted.chain, self.now);
        self.wants_answer = Some(wants_answer);
        if wants_answer {
            let alpn = self.connection.alpn_protocol().map(|p| String::from_utf8_lossy(p).into_owned());
            let request = self.request.take().unwrap_or_else(|| first_request(alpn.as_deref(), &self.host));
            // Writing to the buffer of an open connection cannot fail.
            let _ = self.connection.writer().write_all(&request);
        } else {
            self.connection.send_close_notify();
        }
    }
}

impl Conversation for QuickRecorder {
    fn output(&mut self) -> Vec<u8> {
        if self.wants_answer.is_none() && !self.connection.is_handshaking() && self.error.is_none() {
            self.complete();
        }
        output_of(&mut self.connection)
    }

    fn input(&mut self, mut bytes: &[u8]) {
        let offer = Arc::clone(&self.offer);
        let _turn = offer.turn.lock().unwrap_or_else(PoisonError::into_inner);
        offer.notes.with(|notes| std::mem::swap(notes, &mut self.noted));
        while !bytes.is_empty() && self.error.is_none() {
            match take_in(&mut self.connection, &mut bytes) {
                Ok(None) => break,
                Ok(Some(state)) if state.plaintext_bytes_to_read() > 0 => {
                    let mut plain = vec![0; ANSWER];
                    let count = self.connection.reader().read(&mut plain).unwrap_or_default();
                    plain.truncate(count);
                    self.answer = Some(plain);
                }
                Ok(Some(state)) => self.closed |= state.peer_has_closed(),
                Err(error) => self.error = Some(error),
            }
        }
        offer.notes.with(|notes| std::mem::swap(notes, &mut self.noted));
    }

    fn input_closed(&mut self) {
        self.closed = true;
    }

    fn is_done(&self) -> bool {
        self.error.is_some() || self.answer.is_some() || self.closed || self.wants_answer == Some(false)
    }

    fn is_satisfied(&self) -> bool {
        !self.connection.is_handshaking()
    }
}

impl Recorder for QuickRecorder {
    fn recorded(&self) -> Recorded {
        let (noted, connection) = (&self.noted, &self.connection);
        Recorded {
            completed: !connection.is_handshaking(),
            version: connection.protocol_version().map(u16::from),
            suite: connection.negotiated_cipher_suite().map(|s| u16::from(s.suite())),
            scheme: noted.scheme,
            signature_fits: noted.signature_fits,
            chain: noted.chain.clone(),
            alpn: connection.alpn_protocol().map(|p| String::from_utf8_lossy(p).into_owned()),
            client_certificate_requested: noted.client_certificate_requested.clone(),
            client_schemes: noted.client_schemes.clone(),
            alert: match &self.error {
                Some(Error::AlertReceived(alert)) => Some(u8::from(*alert)),
                _ => None,
            },
            error: self.error.as_ref().map(|error| match error {
                Error::General(text) => text.clone(),
                error => error.to_string(),
            }),
            answered: self.answer.is_some(),
            answer: self.answer.clone().unwrap_or_default(),
            stapled: noted.stapled,
            staple: noted.staple.clone(),
            http: None,
            resumed: false,
        }
    }
}
