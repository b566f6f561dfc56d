//! What a station needs to work.

use super::{Code, statement};
use crate::{Envelope, PublicKey, Recipient};
use boma_record::{Realm, StationCode, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Keys, people, guideline, places and numbers for one station; signed by headquarters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provisioning {
    /// Where it belongs.
    pub realm: Realm,
    /// The station it is for.
    pub station: StationCode,
    /// Its number for that station, from 1; a station takes a higher one only.
    pub number: u64,
    /// Headquarters' key.
    pub hq_key: PublicKey,
    /// Whom packets are sealed to.
    pub hq_recipients: Vec<Recipient>,
    /// Whom the registry's key is sealed to, for the day the laptop dies.
    pub recovery_recipient: Recipient,
    /// The station's credential.
    pub station_credential: Envelope,
    /// The officers' credentials.
    pub officer_credentials: Vec<Envelope>,
    /// The guideline's files by name.
    pub guideline: BTreeMap<String, String>,
    /// The places, as CSV.
    pub gazetteer: String,
    /// The numbers its references may use.
    pub numbers: NumberBlock,
    /// Credentials that hold no longer.
    pub revoked: Vec<Revocation>,
    /// When, by headquarters' clock.
    pub issued_at: Timestamp,
    /// Who may do what there: a roles file's text; the built-in table where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roles: Option<String>,
    /// Every version of the authority, the first first; without it only `hq_key` is trusted.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authority: Vec<Envelope>,
    /// The number of the places' publication; a station takes no lower one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gazetteer_number: Option<u64>,
    /// The station should have heard from headquarters again by then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}
statement!(Provisioning, Provisioning);

/// Numbers `from` to `to`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberBlock {
    /// The first.
    pub from: u32,
    /// The last.
    pub to: u32,
}

/// A credential that holds no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revocation {
    /// The credential's number.
    pub serial: Code,
    /// From this moment.
    pub from: Timestamp,
}
