//! What one export put on a stick.

use super::statement;
use crate::bundle::PacketName;
use boma_record::{Digest, Realm, Sequence, StationCode, Timestamp};
use serde::{Deserialize, Serialize};

/// The list of one bundle; signed by the station, so that a courier without keys can check it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Where it belongs.
    pub realm: Realm,
    /// The station.
    pub station: StationCode,
    /// The bundle's number, from 1.
    pub number: u64,
    /// SHA-256 of the previous bundle's manifest file; none for the first.
    pub previous_bundle: Option<Digest>,
    /// The packets, by sequence.
    pub packets: Vec<PacketLine>,
    /// SHA-256 of the last packet sealed at the station; none before the first.
    pub chain_head: Option<Digest>,
    /// Digest of the last line of the station's journal.
    pub audit_head: Digest,
    /// When, by the laptop's clock.
    pub exported_at: Timestamp,
    /// The station's monotonic counter.
    pub counter: u64,
}
statement!(Manifest, Manifest);

/// One packet of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PacketLine {
    /// Its file's name.
    pub name: PacketName,
    /// Its size in bytes.
    pub size: u64,
    /// SHA-256 of the sealed bytes.
    pub sha256: Digest,
    /// Its number.
    pub sequence: Sequence,
}
