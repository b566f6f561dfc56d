//! One applicant's file on the screens: form, review, history.

use super::day::UnusualSign;
use boma_guideline::{Duty, FeeView, View};
use boma_record::{Answer, Attachment, EnrolmentId, FieldId, OptionId, PCode, Process, Reference, Sequence, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use boma_station::FileState;

/// Names a file; texts come in `language`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The file.
    pub id: EnrolmentId,
    /// The screen's language, `en` or `ar`.
    pub language: String,
}

/// Which files to list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Part of a name or reference; empty for all.
    pub search: String,
    /// Only these states; empty for all.
    pub states: Vec<FileState>,
    /// Skip this many.
    pub offset: u32,
    /// At most this many, up to 200.
    pub limit: u32,
}

/// Asks for the files of others that this login can verify.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ToVerify {
    /// Skip this many.
    pub offset: u32,
    /// At most this many, up to 200.
    pub limit: u32,
}

/// A page of files, the newest change first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileList {
    /// How many fit the search in all.
    #[ts(type = "number")]
    pub total: u64,
    /// This page.
    pub files: Vec<FileLine>,
}

/// One line of a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileLine {
    /// The file.
    pub id: EnrolmentId,
    /// Its reference, once signed.
    pub reference: Option<Reference>,
    /// The applicant's names, empty while none is known.
    pub name: String,
    /// Where the file stands.
    pub state: FileState,
    /// The category.
    pub category: String,
    /// What is asked for.
    pub process: Process,
    /// The day the applicant comes back, `2026-12-01`; none where nothing was arranged.
    pub return_on: Option<String>,
    /// The name of the officer who enrolled.
    pub officer: String,
    /// This login enrolled it.
    pub mine: bool,
    /// The name of whoever verified it, where somebody did.
    pub verified_by: Option<String>,
    /// The last change.
    pub changed_at: Timestamp,
    /// The day as of which the person's data was erased here, `2026-12-01`; none while it is here.
    pub erased: Option<String>,
}

/// A file with its form.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenFile {
    /// Its line as lists show it.
    pub line: FileLine,
    /// The form as the guideline decides it.
    pub view: View,
    /// This login may change answers now.
    pub editable: bool,
    /// This login may review now.
    pub reviewable: bool,
    /// This login may verify now.
    pub verifiable: bool,
    /// How far its verification is, for whoever approves.
    pub verifying: Verifying,
    /// This login may take it back for its applicant.
    pub withdrawable: bool,
    /// What this login's role may do to this file, wherever it stands.
    pub duties: Vec<Duty>,
    /// Why it was returned, held or refused.
    pub remark: Option<Remark>,
    /// Answers taken over from the household and not given anew since: to be asked again.
    pub taken_over: Vec<FieldId>,
    /// What is unusual about its witnesses, for whoever reviews it.
    pub signs: Vec<WitnessSign>,
    /// What was excused, each with its reason; nothing that this login may not see.
    pub exceptions: Vec<ExceptionLine>,
    /// Exceptions that whoever approves must allow one by one: what was excused, and papers shown but not scanned.
    pub to_allow: Vec<ExceptionLine>,
    /// What is unusual about it, where it waits for a decision of this login.
    pub unusual: Vec<UnusualSign>,
    /// Where it stands on its way to headquarters.
    pub packet: Option<PacketFace>,
    /// What happened, the oldest first.
    pub history: Vec<HistoryLine>,
}

/// How far a file's verification by a third login is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Verifying {
    /// The guideline asks for none.
    NotAsked,
    /// Somebody else here verifies it before it can be approved.
    Waits,
    /// Nobody else here can: it may be approved, headquarters verifies and the answer takes longer.
    Headquarters,
    /// It is done.
    Done,
}

/// A field that was excused.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ExceptionLine {
    /// The field that was excused, or whose paper was not scanned.
    pub field: FieldId,
    /// The field's words.
    pub label: String,
    /// The reason's words.
    pub reason: String,
}

/// Something unusual about a witness; no ground to refuse.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum WitnessSign {
    /// The applicant and the witness swore for each other.
    Circular {
        /// The witness.
        witness: String,
        /// The reference of the other file.
        other: Reference,
    },
    /// The witness swore in many files on one day.
    Many {
        /// The witness.
        witness: String,
        /// In how many.
        #[ts(type = "number")]
        files: u64,
    },
}

/// A reason given for a decision.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Remark {
    /// The guideline's reason in the screen's language, or headquarters' sentence.
    pub reason: String,
    /// What the person who decided added.
    pub note: String,
    /// Who decided.
    pub by: String,
}

/// The sealed packet of a file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PacketFace {
    /// Its number at this station.
    pub sequence: Sequence,
    /// Its size in bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// When it was sealed.
    pub sealed_at: Timestamp,
    /// The last bundle it was exported in.
    #[ts(type = "number | null")]
    pub bundle: Option<u64>,
    /// When that bundle was finished.
    pub exported_at: Option<Timestamp>,
    /// The number headquarters gave the person.
    pub person_number: Option<String>,
}

/// One act on a file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HistoryLine {
    /// When, by the laptop's clock.
    pub at: Timestamp,
    /// Who; the login's name, or `station`.
    pub by: String,
    /// What: the name of the act in the audit journal, as `file.signed`.
    pub act: String,
}

/// Saves one answer; answers with [`Answered`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct GiveAnswer {
    /// The file.
    pub id: EnrolmentId,
    /// The field.
    pub field: FieldId,
    /// The answer; none takes the answer away.
    pub answer: Option<Answer>,
    /// The screen's language.
    pub language: String,
}

/// The form after an answer was saved; it is on disk when this arrives.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Answered {
    /// The form now.
    pub view: View,
    /// When it was saved.
    pub saved_at: Timestamp,
}

/// Asks what a line typed from a filled paper form means; answers with [`boma_guideline::PaperReading`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReadPaper {
    /// The file.
    pub id: EnrolmentId,
    /// The code at the top of the paper form, as typed.
    pub code: String,
    /// The line; an empty one asks about the code alone.
    pub line: String,
    /// The screen's language.
    pub language: String,
}

/// Adds a picture to a file; answers with [`Attached`].
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Attach {
    /// The file.
    pub id: EnrolmentId,
    /// The field it will belong to.
    pub field: FieldId,
    /// The picture file's bytes in base64 (RFC 4648, padded).
    pub picture: String,
}

/// A picture taken into the registry, to be named in the next answer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Attached {
    /// Where it is.
    pub attachment: Attachment,
    /// What the officer should know of it: `dark`, `bright`, `blurred`, `small`, `flat`.
    pub findings: Vec<String>,
}

/// The file as it is read aloud before signing.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadBack {
    /// Label and value, in order.
    pub lines: Vec<ReadBackLine>,
    /// What still keeps it from being signed; empty when it may be signed.
    pub missing: Vec<boma_guideline::Missing>,
    /// The declaration the applicant makes.
    pub declaration: String,
}

/// One line to read aloud.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReadBackLine {
    /// The title of the step the line belongs to.
    pub step: String,
    /// The field's label.
    pub label: String,
    /// The answer in words.
    pub value: String,
}

/// Signs a file after it was read back; answers with [`OpenFile`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// The file.
    pub id: EnrolmentId,
    /// The applicant heard the file read back and agreed.
    pub read_back: bool,
    /// The screen's language.
    pub language: String,
}

/// Returns, holds or takes back a signed file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Decide {
    /// The file.
    pub id: EnrolmentId,
    /// One of the guideline's reasons.
    pub reason: OptionId,
    /// More words for the officer, up to 1,000 characters.
    pub note: String,
    /// The screen's language.
    pub language: String,
}

/// Asks for the reasons a supervisor can give.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InLanguage {
    /// The screen's language.
    pub language: String,
}

/// The reasons a supervisor can give.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Reasons {
    /// For returning a file.
    pub returning: Vec<boma_guideline::OptionView>,
    /// For holding a file.
    pub holding: Vec<boma_guideline::OptionView>,
    /// For taking a file back for its applicant; none where the guideline has no such reason.
    pub withdrawing: Vec<boma_guideline::OptionView>,
}

/// Searches the gazetteer; spelling is folded.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SearchPlaces {
    /// Part of a name.
    pub text: String,
    /// At most this many, up to 50.
    pub limit: u32,
}

/// Places found, the best first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceHits {
    /// The hits.
    pub places: Vec<PlaceHit>,
}

/// One place of the gazetteer.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceHit {
    /// Its code.
    pub pcode: PCode,
    /// Its name.
    pub name: String,
    /// `state`, `county`, `payam`, `historical_state`.
    pub level: String,
    /// It is no more, but people were born in it and papers name it.
    pub former: bool,
    /// The year in which it last began to be this, where that is known.
    pub from: Option<i32>,
    /// The year in which it ceased to be this, when it is former.
    pub until: Option<i32>,
    /// The places around it, the smallest first.
    pub within: Vec<String>,
}

/// What the applicant takes home, ready to print.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Slip {
    /// The reference.
    pub reference: Reference,
    /// The applicant's names.
    pub name: String,
    /// The office.
    pub office: String,
    /// When it was signed.
    pub signed_at: Timestamp,
    /// The officer.
    pub officer: String,
    /// The practice realm: the slip has no legal effect.
    pub practice: bool,
    /// What happens next, in the screen's language.
    pub next: String,
    /// What the guideline has printed for this file: why it waits, orders that hold it, and to whom it goes.
    pub notes: Vec<String>,
    /// What is owed.
    pub fees: Vec<FeeView>,
}
