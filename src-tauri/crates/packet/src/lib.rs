//! The bytes that travel between a station and headquarters.
//!
//! Three layers, each usable with other people's tools: a statement is JSON in a signed envelope
//! ([`Envelope`], DSSE); a packet is a tar of one such envelope and the pictures it names, sealed with
//! age ([`seal`], [`open`]); a bundle is a folder of packets and a signed manifest ([`bundle`]).
//! What the statements say is frozen in [`v1`]. `docs/formats.md` tells the same for readers without Rust.
//!
//! Everything read here may be hostile: whatever is not exactly as this crate would have written it is refused.
//! Files are not touched and no time is asked for. The only randomness that does not come from outside is
//! age's own: the crate `age` takes file keys and nonces straight from the operating system.

mod archive;
pub mod authority;
pub mod bundle;
mod envelope;
mod error;
mod fingerprint;
pub mod hostile;
mod json;
mod key;
mod kind;
mod packet;
mod recipient;
mod statement;
pub mod v1;

pub use envelope::{Envelope, Signature};
pub use error::PacketError;
pub use fingerprint::Fingerprint;
pub use key::{PublicKey, Signer, Signs};
pub use kind::Kind;
pub use packet::{Limits, Opened, open, seal};
pub use recipient::{Identity, Recipient, open_bytes, seal_bytes};
pub use statement::{Statement, open_statement, read_unverified, sign_statement};
pub use v1::{
    Approval, Authority, Code, Credential, Enrolment, EnrolmentException, GuidelineRef, Manifest, NoticeRead,
    NumberBlock, NumberRange, Outcome, PacketLine, Process, Provisioning, Receipt, ReceiptLine, RefusedFile,
    RequestedOfficer, Revocation, RevokedKey, Signatory, SigningKey, StationRequest, Subject, Submission, Verification,
};
