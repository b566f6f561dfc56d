//! Statements: what an envelope's payload says.

use crate::{Envelope, Kind, PacketError, PublicKey, Signs, json};
use boma_record::Realm;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A payload with a kind of its own and a realm it belongs to.
pub trait Statement: Serialize + DeserializeOwned {
    /// Its kind.
    const KIND: Kind;

    /// The realm it was made in; a reader of the other realm must refuse it.
    fn realm(&self) -> Realm;
}

/// Writes and signs a statement; refuses what its own reader would not take.
pub fn sign_statement<T: Statement, S: Signs>(statement: &T, signer: &S) -> Result<Envelope, S::Error> {
    let payload = serde_json::to_vec(statement).map_err(|_| PacketError::NotUnderstood(T::KIND))?;
    understand::<T>(&payload)?;
    Envelope::sign_with(T::KIND, payload, signer)
}

/// The statement, once `key` is shown to have signed it.
pub fn open_statement<T: Statement>(envelope: &Envelope, key: &PublicKey) -> Result<T, PacketError> {
    understand(envelope.verify(T::KIND, key)?)
}

/// What a statement claims, whoever wrote it: only to find out whose key must have signed it.
pub fn read_unverified<T: Statement>(envelope: &Envelope) -> Result<T, PacketError> {
    envelope.expect_kind(T::KIND)?;
    understand(envelope.unverified_payload())
}

/// Reads a payload so that nothing in it is skipped, filled in or changed on the way.
fn understand<T: Statement>(payload: &[u8]) -> Result<T, PacketError> {
    let limit = T::KIND.payload_limit();
    if payload.len() > limit {
        return Err(PacketError::TooLarge { what: "a statement", limit: limit as u64 });
    }
    let value = json::parse(payload)?;
    let statement: T = json::read(&value)?;
    // What was signed must be what is stored: a member that was ignored, or a name that was trimmed, would not be.
    match serde_json::to_value(&statement) {
        Ok(again) if again == value => Ok(statement),
        _ => Err(PacketError::NotUnderstood(T::KIND)),
    }
}
