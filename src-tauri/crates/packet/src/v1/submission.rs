//! What an officer signs.

use super::{Code, statement};
use boma_record::{
    Answers, Attachment, Digest, EnrolmentId, FieldId, KeyId, Login, Name, Process, Realm, Reference, Timestamp,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// One file as read back to the applicant; signed by the officer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// Where it belongs.
    pub realm: Realm,
    /// The file's identity for ever.
    pub enrolment_id: EnrolmentId,
    /// The number on the applicant's slip.
    pub reference: Reference,
    /// What is asked for.
    pub process: Process,
    /// The guideline's category, `C01`.
    pub category: Code,
    /// The grounds claimed.
    pub grounds: BTreeSet<Code>,
    /// The guideline that asked the questions.
    pub guideline: GuidelineRef,
    /// All answers by field.
    pub answers: Answers,
    /// The notices read out, in order.
    pub notices: Vec<NoticeRead>,
    /// Where the rules were departed from, and why.
    pub exceptions: Vec<EnrolmentException>,
    /// Directives of the guideline that applied.
    pub directives: BTreeSet<Code>,
    /// Who signs.
    pub officer: Signatory,
    /// When the file was begun, by the laptop's clock.
    pub started_at: Timestamp,
    /// When it was signed, by the laptop's clock.
    pub signed_at: Timestamp,
    /// The station's monotonic counter at signing.
    pub counter: u64,
    /// Program and version, `boma/0.1.0`.
    pub software: Code,
}
statement!(Submission, Submission);

impl Submission {
    /// Every picture the answers point to, each once.
    #[must_use]
    pub fn attachments(&self) -> BTreeSet<Attachment> {
        self.answers.values().flat_map(|answer| answer.attachments()).copied().collect()
    }
}

/// Names one version of a guideline by its content.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidelineRef {
    /// The guideline's name.
    pub id: Code,
    /// Its version.
    pub version: Code,
    /// Digest of its files.
    pub digest: Digest,
}

/// A notice that was read out to the applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeRead {
    /// The form's field for the notice.
    pub field: FieldId,
    /// The language it was read in (BCP 47), `ar`.
    pub language: Code,
    /// Who read it: the officer or an interpreter.
    pub reader: Name,
}

/// A rule that was departed from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EnrolmentException {
    /// The form's field it concerns.
    pub field: FieldId,
    /// Why; an option of the guideline.
    pub reason: Code,
}

/// A person who signs with an own key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signatory {
    /// The login.
    pub login: Login,
    /// The key, by its name.
    pub key_id: KeyId,
}
