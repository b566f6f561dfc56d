//! What a station signs and seals.

use super::statement;
use crate::{Envelope, PublicKey};
use boma_record::{Attachment, Digest, Realm, Sequence, StationCode, Timestamp};
use serde::{Deserialize, Serialize};

/// One approved file with its place in the station's chain; signed by the station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enrolment {
    /// Where it belongs.
    pub realm: Realm,
    /// The station.
    pub station: StationCode,
    /// The station's key.
    pub station_key: PublicKey,
    /// The packet's number, without gaps.
    pub sequence: Sequence,
    /// SHA-256 of the previous sealed packet; none for the first.
    pub previous: Option<Digest>,
    /// The officer's signed file.
    pub submission: Envelope,
    /// The supervisor's consent.
    pub approval: Envelope,
    /// The pictures in this packet, each once.
    pub attachments: Vec<Attachment>,
    /// When it was sealed, by the laptop's clock.
    pub sealed_at: Timestamp,
    /// The station's monotonic counter.
    pub counter: u64,
    /// What a second login signed between capture and approval; left out where nobody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification: Option<Envelope>,
}
statement!(Enrolment, Enrolment);
