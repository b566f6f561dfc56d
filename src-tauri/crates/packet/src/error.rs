//! What can be wrong with bytes that travel.

use crate::Kind;
use boma_record::{Digest, KeyId};

/// Why bytes were not taken, or could not be made.
///
/// No variant carries a name, an answer or a key's secret: these texts go into logs and refusals.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PacketError {
    /// The bytes are no age file (or one with an outsized header).
    #[error("these bytes are not sealed with age")]
    NotSealed,
    /// Sealed, but to somebody else.
    #[error("this is sealed to another recipient")]
    NotForUs,
    /// A byte was changed, or the end is missing.
    #[error("the sealed bytes are damaged or cut short")]
    Damaged,
    /// More than the limit allows; names what, and the limit in bytes or pieces.
    #[error("{what} is larger than {limit} allowed")]
    TooLarge {
        /// What is too large, in words.
        what: &'static str,
        /// The most that is allowed.
        limit: u64,
    },
    /// The tar inside ends too early.
    #[error("the archive inside is cut short")]
    ArchiveCutShort,
    /// The tar holds an entry this format does not have, or one written in another manner.
    #[error("the archive inside holds an entry that does not belong there")]
    UnexpectedEntry,
    /// Bytes follow where the end should be.
    #[error("bytes follow after the end")]
    TrailingBytes,
    /// The statement names a picture that is not there.
    #[error("the picture {0} is missing")]
    AttachmentMissing(Digest),
    /// A picture's bytes are not those the statement names.
    #[error("the picture {0} is not the one that was signed")]
    AttachmentDiffers(Digest),
    /// The statement names one picture twice.
    #[error("the picture {0} is named twice")]
    AttachmentTwice(Digest),
    /// A picture was given that the statement does not name.
    #[error("the picture {0} is not named by the statement")]
    AttachmentUnknown(Digest),
    /// The text is no JSON, or not in UTF-8.
    #[error("no JSON at line {line}, column {column}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column in bytes, from 1.
        column: usize,
    },
    /// A JSON object has the same member twice.
    #[error("a member stands twice in one JSON object")]
    DuplicateMember,
    /// A number with a fraction or exponent.
    #[error("a JSON number is not whole")]
    NotWhole,
    /// A whole number that not every JSON reader keeps exactly (beyond 2^53-1).
    #[error("a JSON number is beyond 2^53-1")]
    NumberTooLarge,
    /// The JSON is not what its kind should hold; names the member, not its value.
    #[error("the member '{at}' is not as it should be")]
    WrongMember {
        /// Path of the member, at most 120 characters.
        at: String,
    },
    /// Something in the statement would be lost or altered by reading it.
    #[error("the {0} is not written in the one form this version knows")]
    NotUnderstood(Kind),
    /// The text is no base64 (RFC 4648 section 4, padded, canonical).
    #[error("not base64 in its canonical form")]
    NotBase64,
    /// An envelope that says the same in other bytes than this format writes.
    #[error("the envelope is not written as this format writes it")]
    NotAsWritten,
    /// The payload type names no kind of this version.
    #[error("the payload type is not known")]
    UnknownKind,
    /// Another kind of statement than wanted.
    #[error("a {found} stands where a {wanted} should be")]
    WrongKind {
        /// What should be there.
        wanted: Kind,
        /// What is there.
        found: Kind,
    },
    /// No signature, or more than 4.
    #[error("an envelope carries 1 to 4 signatures")]
    SignatureCount,
    /// Two signatures by one key.
    #[error("the key {0} signed twice")]
    SignedTwice(KeyId),
    /// No signature by that key.
    #[error("the key {0} has not signed this")]
    NotSignedBy(KeyId),
    /// The signature is not that key's over these bytes.
    #[error("the signature of key {0} is wrong")]
    SignatureWrong(KeyId),
    /// The text is no usable Ed25519 public key.
    #[error("not an Ed25519 public key in 64 small hexadecimal digits")]
    NotAPublicKey,
    /// The text is no age recipient (`age1…`).
    #[error("not an age recipient")]
    NotARecipient,
    /// The text is no age identity; the text itself is not told.
    #[error("not an age identity")]
    NotAnIdentity,
    /// Sealing needs 1 to 8 recipients.
    #[error("sealing needs 1 to 8 recipients")]
    RecipientCount,
    /// Sealing failed inside age.
    #[error("sealing failed")]
    SealingFailed,
    /// The text is no short code.
    #[error("not a code of 1 to 64 printable ASCII characters")]
    NotACode,
    /// The text is no fingerprint: neither six words of the list nor twenty digits.
    #[error("not a fingerprint of six words or twenty digits")]
    NotAFingerprint,
    /// The text is no name of a file or folder on a stick.
    #[error("not a name of this format on a stick")]
    NotABundleName,
}
