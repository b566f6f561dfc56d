//! Version 1 of everything a statement says: frozen, since old packets must be readable for ever.
//!
//! A member is never renamed, reordered or dropped here, and added only where its absence stays readable byte for byte;
//! what must change otherwise becomes a version 2 beside it.

mod approval;
mod authority;
mod code;
mod credential;
mod enrolment;
mod manifest;
mod provisioning;
mod receipt;
mod request;
mod submission;
mod verification;

pub use approval::Approval;
pub use authority::{Authority, RevokedKey, SigningKey};
pub use boma_record::Process;
pub use code::Code;
pub use credential::{Credential, Subject};
pub use enrolment::Enrolment;
pub use manifest::{Manifest, PacketLine};
pub use provisioning::{NumberBlock, Provisioning, Revocation};
pub use receipt::{NumberRange, Outcome, Receipt, ReceiptLine, RefusedFile};
pub use request::{RequestedOfficer, StationRequest};
pub use submission::{EnrolmentException, GuidelineRef, NoticeRead, Signatory, Submission};
pub use verification::Verification;

macro_rules! statement {
    ($type:ident, $kind:ident) => {
        impl crate::Statement for $type {
            const KIND: crate::Kind = crate::Kind::$kind;
            fn realm(&self) -> boma_record::Realm {
                self.realm
            }
        }
    };
}
pub(crate) use statement;
