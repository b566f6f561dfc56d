//! What a screen shows: decided here, drawn elsewhere.

use crate::{Line, RouteTo, Suggestion};
use boma_record::{Answer, AnswerKind, FieldId, OptionId, Process};
use serde::{Deserialize, Serialize};

/// The form of one file as the guideline decides it from the answers given so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct View {
    /// The guideline and its version, `ssd-civil-registry 0.1.0`.
    pub guideline: String,
    /// A warning to show on every screen, such as "for legal review"; empty when the guideline is in force.
    pub banner: String,
    /// What is asked for.
    pub process: Process,
    /// The category.
    pub category: CategoryView,
    /// The steps in order; only those that apply.
    pub steps: Vec<StepView>,
    /// The grounds claimed and how far each is; one that is shown is enough.
    pub grounds: Vec<EvidenceProgress>,
    /// What still keeps the file from being signed, in the order of the form.
    pub missing: Vec<Missing>,
    /// Nothing is missing and nothing is wrong.
    pub complete: bool,
    /// What the office does with the file once it is complete.
    pub line: Line,
    /// Those whose eyes it needs.
    pub routes: Vec<RouteView>,
    /// Orders in force that hold it.
    pub directives: Vec<DirectiveView>,
    /// What is owed.
    pub fees: Vec<FeeView>,
    /// Only those who decide may see it.
    pub restricted: bool,
    /// Another category, where the screening's answers lead elsewhere.
    pub suggested: Option<Suggestion>,
}

/// The category of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CategoryView {
    /// Its code, `C01`.
    pub code: String,
    /// Its name.
    pub label: String,
    /// Nationality as travel documents write it (ICAO Doc 9303); empty where it is the person's own.
    pub nationality: String,
    /// What the person gets in the end; empty where the guideline does not say.
    pub outcome: String,
    /// Who decides; empty where the guideline does not say.
    pub decides: String,
    /// What must never be done; empty where there is nothing.
    pub never: String,
}

/// Somebody whose eyes a file needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RouteView {
    /// The route's name.
    pub id: String,
    /// To whom.
    pub to: RouteTo,
    /// What the officer reads.
    pub label: String,
    /// What is printed for the applicant; empty where nothing is.
    pub applicant: String,
    /// Why.
    pub why: Why,
}

/// An order in force that holds a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DirectiveView {
    /// Its name.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Who gave it, when, and what is said against it.
    pub citation: String,
    /// What is printed for the applicant.
    pub applicant: String,
    /// The first day, `2025-03-25`.
    pub from: String,
    /// The last day; none while it is in force.
    pub until: Option<String>,
    /// What it rests on.
    pub why: Why,
}

/// Something that is owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FeeView {
    /// The item's name.
    pub item: String,
    /// Its words.
    pub label: String,
    /// How much, in whole units.
    pub amount: u32,
    /// The currency (ISO 4217).
    pub currency: String,
    /// Since when, `2022-11-30`.
    pub from: String,
    /// Where that is known from.
    pub source: String,
    /// How sure that is.
    pub confidence: String,
}

/// One group of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StepView {
    /// Its name in the guideline.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A sentence for the officer; empty when there is none.
    pub help: String,
    /// How far it is.
    pub state: StepState,
    /// The questions that apply, in order.
    pub fields: Vec<FieldView>,
    /// The evidence rules shown with this step and how far each is.
    pub evidence: Vec<EvidenceProgress>,
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum StepState {
    /// Nothing is answered.
    Untouched,
    /// Something required is missing.
    Incomplete,
    /// An answer is wrong.
    Wrong,
    /// Everything required is there.
    Complete,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FieldView {
    /// Its name.
    pub id: FieldId,
    /// The kind of answer it takes.
    pub kind: AnswerKind,
    /// The question.
    pub label: String,
    /// How to ask it; empty when there is none.
    pub help: String,
    /// The file can't be signed without it.
    pub required: bool,
    /// Options of a choice; kinds of a witness; reasons why evidence is not there.
    pub options: Vec<OptionView>,
    /// Reasons why a paper that is there was not scanned (evidence only).
    pub no_scan_options: Vec<OptionView>,
    /// The answer so far.
    pub answer: Option<Answer>,
    /// What is wrong with the answer, in the screen's language; none when it is right.
    pub problem: Option<String>,
    /// There is an answer that this login may not see.
    pub concealed: bool,
    /// Why it is asked.
    pub why: Option<Why>,
}

impl View {
    /// Takes the answers to `fields` out: they are for those who decide.
    pub fn conceal(&mut self, fields: &[FieldId]) {
        for field in self.steps.iter_mut().flat_map(|step| &mut step.fields) {
            if fields.contains(&field.id) {
                field.concealed = field.answer.take().is_some();
                field.problem = None;
            }
        }
    }
}

/// An option a person can choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OptionView {
    /// Its name in the guideline.
    pub id: OptionId,
    /// Its words.
    pub label: String,
}

/// Why a question is asked or a paper is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Why {
    /// The reason in one sentence.
    pub reason: String,
    /// The law or rule it rests on; empty when it is practice.
    pub legal_basis: String,
    /// Where that is known from.
    pub source: String,
    /// How sure that is: `source`, `practice`, `general-knowledge`, `proposal`.
    pub confidence: String,
}

/// Something that keeps a file from being signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Missing {
    /// The step to go to.
    pub step: String,
    /// The field to go to; none for evidence rules.
    pub field: Option<FieldId>,
    /// What is missing or wrong.
    pub what: String,
    /// Why it is needed, with its legal basis where there is one.
    pub why: Option<Why>,
}

/// How far one evidence rule is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EvidenceProgress {
    /// The rule's name.
    pub rule: String,
    /// What has to be shown.
    pub label: String,
    /// It is shown well enough.
    pub satisfied: bool,
    /// Why it has to be shown.
    pub why: Why,
    /// Ways to show it; one is enough.
    pub ways: Vec<EvidenceWay>,
}

/// One way to satisfy an evidence rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EvidenceWay {
    /// What it takes, in words.
    pub label: String,
    /// It is complete.
    pub satisfied: bool,
    /// Its parts and whether each is there.
    pub parts: Vec<EvidencePart>,
}

/// One part of a way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EvidencePart {
    /// What it is.
    pub label: String,
    /// It is there.
    pub satisfied: bool,
}
