//! Whom everybody trusts.

use super::statement;
use crate::{PublicKey, Recipient};
use boma_record::{Digest, KeyId, Realm, Timestamp};
use serde::{Deserialize, Serialize};

/// Who may sign for headquarters and whom packets are sealed to; signed by a threshold of the root's keys.
///
/// Version n+1 is signed by a threshold of version n's roots and of its own; see [`crate::authority`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Where it belongs.
    pub realm: Realm,
    /// 1, 2, 3 …; nobody takes a lower one after a higher one.
    pub version: u64,
    /// SHA-256 of the payload of the version before; null for the first.
    pub previous: Option<Digest>,
    /// The offline keys, 1 to 4, in order.
    pub roots: Vec<PublicKey>,
    /// How many of them must sign.
    pub threshold: u8,
    /// The keys for daily use, 1 to 16; old ones stay, so that what they signed can be checked.
    pub signing_keys: Vec<SigningKey>,
    /// Signing keys that hold no longer.
    pub revoked: Vec<RevokedKey>,
    /// Whom packets are sealed to.
    pub hq_recipients: Vec<Recipient>,
    /// Whom a registry's key is sealed to, for the day the laptop dies.
    pub recovery_recipient: Recipient,
    /// When, by the clock of who wrote it.
    pub issued_at: Timestamp,
    /// Nothing is signed under it from this moment on.
    pub expires_at: Timestamp,
}
statement!(Authority, Authority);

/// A key for daily use, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningKey {
    /// The key.
    pub key: PublicKey,
    /// Valid from this moment.
    pub valid_from: Timestamp,
    /// Valid until just before this moment.
    pub valid_until: Timestamp,
}

/// A signing key that holds no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RevokedKey {
    /// Which one.
    pub key_id: KeyId,
    /// What it signed from this moment on counts for nothing.
    pub from: Timestamp,
}
