//! What a new station asks.

use super::statement;
use crate::{PublicKey, Recipient};
use boma_record::{Login, Name, Realm, Role, StationCode, Timestamp};
use serde::{Deserialize, Serialize};

/// A station asks headquarters to vouch for it; signed by the key it names, which proves that it has that key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationRequest {
    /// Where it belongs.
    pub realm: Realm,
    /// The code it wants.
    pub station: StationCode,
    /// The office it stands in.
    pub office: Name,
    /// Its key.
    pub station_key: PublicKey,
    /// What headquarters seals its answers to.
    pub station_recipient: Recipient,
    /// The people who will sign there.
    pub officers: Vec<RequestedOfficer>,
    /// When, by the laptop's clock.
    pub requested_at: Timestamp,
}
statement!(StationRequest, StationRequest);

/// A person who will sign at a station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequestedOfficer {
    /// The login.
    pub login: Login,
    /// The person's name.
    pub name: Name,
    /// The part played.
    pub role: Role,
    /// The person's key.
    pub key: PublicKey,
    /// The key that the person will sign with as soon as headquarters vouches for it, such as one in a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_key: Option<PublicKey>,
}
