//! The signed envelope: DSSE, the Dead Simple Signing Envelope of in-toto (version 1.0.2).

use crate::{Kind, PacketError, PublicKey, Signer, Signs, json};
use boma_record::{Digest, KeyId};
use data_encoding::BASE64;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A statement's bytes with 1 to 4 signatures over them.
///
/// What is verified are the bytes received; nothing is ever serialised again for that.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Envelope {
    kind: Kind,
    payload: Vec<u8>,
    signatures: Vec<Signature>,
}

/// One signature of an envelope.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signature {
    /// Which key says it signed.
    pub key_id: KeyId,
    /// The 64 bytes (RFC 8032).
    pub bytes: [u8; 64],
}

const MOST_SIGNATURES: usize = 4;
/// Base64 of the largest payload, and room for type and signatures.
const MOST_BYTES: usize = (16 << 20) / 3 * 4 + 4096;

impl Envelope {
    /// Signs `payload` as a statement of `kind`.
    #[must_use]
    pub fn sign(kind: Kind, payload: Vec<u8>, signer: &Signer) -> Self {
        let signature = signature_of(kind, &payload, signer);
        Self { kind, payload, signatures: vec![signature] }
    }

    /// Signs `payload` as a statement of `kind`, with a key that may be elsewhere.
    pub fn sign_with<S: Signs>(kind: Kind, payload: Vec<u8>, signer: &S) -> Result<Self, S::Error> {
        let bytes = signer.signature(&pae(&kind.payload_type(), &payload))?;
        Ok(Self { kind, payload, signatures: vec![Signature { key_id: signer.public().key_id(), bytes }] })
    }

    /// Adds another key's signature over the same bytes.
    pub fn countersign(mut self, signer: &Signer) -> Result<Self, PacketError> {
        self.signatures.push(signature_of(self.kind, &self.payload, signer));
        check_signatures(&self.signatures)?;
        Ok(self)
    }

    /// Reads an envelope's JSON strictly: one envelope has one spelling. Says nothing yet about the signatures.
    pub fn parse(bytes: &[u8]) -> Result<Self, PacketError> {
        if bytes.len() > MOST_BYTES {
            return Err(PacketError::TooLarge { what: "an envelope", limit: MOST_BYTES as u64 });
        }
        let envelope: Self = json::read::<Written>(&json::parse(bytes)?)?.try_into()?;
        if envelope.to_bytes()? == bytes { Ok(envelope) } else { Err(PacketError::NotAsWritten) }
    }

    /// The envelope's JSON: `payload`, `payloadType`, `signatures`, without spaces.
    pub fn to_bytes(&self) -> Result<Vec<u8>, PacketError> {
        serde_json::to_vec(self).map_err(|_| PacketError::NotUnderstood(self.kind))
    }

    /// The payload, once `key` is shown to have signed it as a statement of `kind`.
    pub fn verify(&self, kind: Kind, key: &PublicKey) -> Result<&[u8], PacketError> {
        self.expect_kind(kind)?;
        let id = key.key_id();
        let signature = self.signatures.iter().find(|s| s.key_id == id).ok_or(PacketError::NotSignedBy(id))?;
        key.verify(&pae(&self.kind.payload_type(), &self.payload), &signature.bytes)?;
        Ok(&self.payload)
    }

    /// What kind of statement it says it is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The payload, whoever may have written it.
    #[must_use]
    pub fn unverified_payload(&self) -> &[u8] {
        &self.payload
    }

    /// SHA-256 of the payload's bytes.
    #[must_use]
    pub fn payload_digest(&self) -> Digest {
        Digest::of(&self.payload)
    }

    /// The signatures, in the order they were made.
    #[must_use]
    pub fn signatures(&self) -> &[Signature] {
        &self.signatures
    }

    pub(crate) fn expect_kind(&self, wanted: Kind) -> Result<(), PacketError> {
        if self.kind == wanted { Ok(()) } else { Err(PacketError::WrongKind { wanted, found: self.kind }) }
    }
}

impl fmt::Debug for Envelope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The payload holds personal data; its digest is enough to recognise it.
        write!(f, "Envelope({} {})", self.kind, self.payload_digest())
    }
}

/// DSSE's pre-authentication encoding, the bytes that are really signed.
fn pae(payload_type: &str, payload: &[u8]) -> Vec<u8> {
    let head = format!("DSSEv1 {} {payload_type} {} ", payload_type.len(), payload.len());
    [head.as_bytes(), payload].concat()
}

fn signature_of(kind: Kind, payload: &[u8], signer: &Signer) -> Signature {
    Signature { key_id: signer.key_id(), bytes: signer.sign(&pae(&kind.payload_type(), payload)) }
}

fn check_signatures(signatures: &[Signature]) -> Result<(), PacketError> {
    if signatures.is_empty() || signatures.len() > MOST_SIGNATURES {
        return Err(PacketError::SignatureCount);
    }
    for (at, signature) in signatures.iter().enumerate() {
        if signatures.iter().take(at).any(|earlier| earlier.key_id == signature.key_id) {
            return Err(PacketError::SignedTwice(signature.key_id));
        }
    }
    Ok(())
}

/// The envelope as JSON writes it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Written {
    payload: String,
    payload_type: String,
    signatures: Vec<WrittenSignature>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenSignature {
    keyid: KeyId,
    sig: String,
}

impl TryFrom<Written> for Envelope {
    type Error = PacketError;
    fn try_from(written: Written) -> Result<Self, PacketError> {
        let kind = Kind::of_payload_type(&written.payload_type)?;
        let payload = decode(&written.payload)?;
        if payload.len() > kind.payload_limit() {
            return Err(PacketError::TooLarge { what: "a statement", limit: kind.payload_limit() as u64 });
        }
        let signatures = written.signatures.into_iter().map(Signature::try_from).collect::<Result<Vec<_>, _>>()?;
        check_signatures(&signatures)?;
        Ok(Self { kind, payload, signatures })
    }
}

impl TryFrom<WrittenSignature> for Signature {
    type Error = PacketError;
    fn try_from(written: WrittenSignature) -> Result<Self, PacketError> {
        let bytes = decode(&written.sig)?.try_into().map_err(|_| PacketError::SignatureWrong(written.keyid))?;
        Ok(Self { key_id: written.keyid, bytes })
    }
}

impl From<Envelope> for Written {
    fn from(envelope: Envelope) -> Self {
        let write = |s: &Signature| WrittenSignature { keyid: s.key_id, sig: BASE64.encode(&s.bytes) };
        Self {
            payload: BASE64.encode(&envelope.payload),
            payload_type: envelope.kind.payload_type(),
            signatures: envelope.signatures.iter().map(write).collect(),
        }
    }
}

fn decode(text: &str) -> Result<Vec<u8>, PacketError> {
    BASE64.decode(text.as_bytes()).map_err(|_| PacketError::NotBase64)
}

#[cfg(test)]
mod tests {
    use super::pae;

    #[test]
    fn encodes_as_the_dsse_specification_shows() {
        let encoded = pae("http://example.com/HelloWorld", b"hello world");
        let wanted = b"DSSEv1 29 http://example.com/HelloWorld 11 hello world";
        assert_eq!(encoded, wanted, "example of DSSE protocol.md");
    }
}
