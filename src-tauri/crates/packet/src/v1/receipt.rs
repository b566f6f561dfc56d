//! What headquarters answers.

use super::{Code, statement};
use crate::Envelope;
use boma_record::{Digest, EnrolmentId, Realm, Reference, Sequence, StationCode, Timestamp};
use serde::{Deserialize, Serialize};

/// What arrived from a station and what became of it; signed by headquarters, sealed to the station.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// Where it belongs.
    pub realm: Realm,
    /// The station it is for.
    pub station: StationCode,
    /// The receipt's number for that station, from 1.
    pub number: u64,
    /// When, by headquarters' clock.
    pub issued_at: Timestamp,
    /// Every packet up to this number has arrived; 0 when the first is missing.
    pub contiguous_to: u64,
    /// The numbers above that have not arrived though later ones have.
    pub missing: Vec<NumberRange>,
    /// The packets answered here, by sequence.
    pub entries: Vec<ReceiptLine>,
    /// Files on the stick that could not be taken, by name.
    pub refused_files: Vec<RefusedFile>,
    /// Every version of the authority, the first first; left out where a headquarters has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authority: Vec<Envelope>,
}
statement!(Receipt, Receipt);

/// Packet numbers `from` to `to`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberRange {
    /// The first.
    pub from: Sequence,
    /// The last.
    pub to: Sequence,
}

/// Headquarters' answer about one packet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptLine {
    /// The packet's number.
    pub sequence: Sequence,
    /// SHA-256 of the sealed bytes that were judged.
    pub packet_sha256: Digest,
    /// The file.
    pub enrolment_id: EnrolmentId,
    /// The number on the applicant's slip.
    pub reference: Reference,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Outcome {
    /// In the national register.
    Registered {
        /// The number of the person.
        person_number: Code,
    },
    /// People decide a question about it.
    InQuestion {
        /// The case.
        case: Code,
    },
    /// Refused.
    Refused {
        /// Why, as a code.
        code: Code,
        /// Why, as an option of the guideline, where people decided.
        reason: Option<Code>,
    },
}

/// A file on the stick that could not be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefusedFile {
    /// The file's name, where it is a packet's.
    pub name: Code,
    /// Why, as a code.
    pub code: Code,
}
