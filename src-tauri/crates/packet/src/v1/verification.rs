//! What a second login signs.

use super::{Signatory, statement};
use boma_record::{Digest, EnrolmentId, Realm, Timestamp, evidence};
use serde::{Deserialize, Serialize};

/// Names, papers and answers of one submission, named by its bytes, were compared; signed by a login that is neither
/// its officer nor whoever approves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// Where it belongs.
    pub realm: Realm,
    /// The file.
    pub enrolment_id: EnrolmentId,
    /// SHA-256 of the submission's payload.
    pub submission_sha256: Digest,
    /// Who signs.
    pub verifier: Signatory,
    /// When, by the laptop's clock.
    pub at: Timestamp,
    /// The station's monotonic counter.
    pub counter: u64,
    /// What the verifier wrote beside it.
    pub note: Option<evidence::Statement>,
}
statement!(Verification, Verification);
