//! What a supervisor signs.

use super::{Signatory, statement};
use boma_record::{Digest, EnrolmentId, FieldId, Realm, Timestamp, evidence};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Consent to one submission, named by its bytes; signed by a supervisor who is neither its officer nor its
/// verifier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approval {
    /// Where it belongs.
    pub realm: Realm,
    /// The file.
    pub enrolment_id: EnrolmentId,
    /// SHA-256 of the submission's payload.
    pub submission_sha256: Digest,
    /// Who signs.
    pub supervisor: Signatory,
    /// When, by the laptop's clock.
    pub at: Timestamp,
    /// The station's monotonic counter.
    pub counter: u64,
    /// What the supervisor wrote beside it.
    pub note: Option<evidence::Statement>,
    /// SHA-256 of the verification's payload; left out where nobody verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification_sha256: Option<Digest>,
    /// The exceptions of the submission that the supervisor saw and allows, by field; left out where there is none, and
    /// by stations older than this.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub exceptions: BTreeSet<FieldId>,
}
statement!(Approval, Approval);
