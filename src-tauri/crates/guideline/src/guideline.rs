//! A guideline that was read, checked and compiled.

use crate::load::{Catalogue, load};
use crate::pack::{
    Categories, Category, Custody, Directives, Events, EvidenceRules, Fees, Form, Head, Need, Notices, Phrases,
    Processes, Reasons, Routes, Screening, Sop, Status, Words,
};
use crate::{OptionView, PackDefects, PackFiles, ReasonKind};
use boma_record::{Answer, Answers, Digest, FieldId, OptionId, Process};
use cel::Env;
use chrono::NaiveDate;
use std::fmt;
use std::sync::Arc;

/// A whole guideline, ready to decide forms; nothing in it can be wrong any more.
pub struct Guideline {
    pub(crate) head: Head,
    pub(crate) categories: Categories,
    pub(crate) form: Form,
    pub(crate) evidence: EvidenceRules,
    pub(crate) reasons: Reasons,
    pub(crate) notices: Notices,
    pub(crate) phrases: Phrases,
    pub(crate) screening: Option<Screening>,
    pub(crate) processes: Processes,
    pub(crate) routes: Routes,
    pub(crate) directives: Directives,
    pub(crate) fees: Fees,
    pub(crate) events: Events,
    pub(crate) sop: Sop,
    pub(crate) custody: Custody,
    pub(crate) catalogue: Catalogue,
    pub(crate) environment: Arc<Env>,
    pub(crate) digest: Digest,
}

/// What a guideline decides on: one file on one day.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The category's code, `C01`.
    pub category: &'a str,
    /// What is asked for.
    pub process: Process,
    /// All answers given so far.
    pub answers: &'a Answers,
    /// The day it is decided on.
    pub today: NaiveDate,
}

/// A category an officer can start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CategoryLine {
    /// Its code, `C01`.
    pub code: String,
    /// Its name.
    pub label: String,
    /// The law it rests on.
    pub legal_basis: String,
}

/// A legal alternative of a category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroundLine {
    /// Its name, `s8-1-a`.
    pub id: String,
    /// What it says.
    pub label: String,
    /// The law.
    pub legal_basis: String,
}

/// A notice that was read to the applicant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeRead {
    /// The notice's name.
    pub id: String,
    /// The option chosen for the language.
    pub language: Option<OptionId>,
    /// The option chosen for who read it.
    pub reader: Option<OptionId>,
}

impl Guideline {
    /// Reads and compiles a pack; fails with every defect found, each with its file and place.
    pub fn load(files: &PackFiles) -> Result<Self, PackDefects> {
        load(files)
    }

    /// The pack's name, `ssd-civil-registry`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.head.id
    }

    /// The pack's version, `0.1.0`.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.head.version
    }

    /// The digest of the files it was read from, see [`PackFiles::digest`].
    #[must_use]
    pub const fn digest(&self) -> Digest {
        self.digest
    }

    /// What the guideline is called.
    #[must_use]
    pub fn title(&self, language: &str) -> &str {
        self.head.title.in_language(language)
    }

    /// The warning for every screen; empty when the guideline is in force.
    #[must_use]
    pub fn banner(&self, language: &str) -> &str {
        let shown = self.head.banner.as_ref().filter(|_| self.head.status != Status::InForce);
        shown.map_or("", |banner| banner.in_language(language))
    }

    /// Who else looks at a file, and how long things may wait; all empty where the pack has no such file.
    #[must_use]
    pub const fn custody(&self) -> &Custody {
        &self.custody
    }

    /// The categories an office can start for `process`, in the order they are offered.
    #[must_use]
    pub fn categories(&self, process: Process, language: &str) -> Vec<CategoryLine> {
        let line = |category: &Category| CategoryLine {
            code: category.code.clone(),
            label: category.label.in_language(language).to_owned(),
            legal_basis: law(category.why.legal_basis.as_ref(), language),
        };
        let open = |category: &&Category| !category.headquarters_only && self.is_for(process, &category.code);
        self.categories.categories.iter().filter(open).map(line).collect()
    }

    /// Whether an office may start a file of `category` for `process`.
    #[must_use]
    pub fn can_start(&self, category: &str, process: Process) -> bool {
        self.category(category).is_some_and(|found| !found.headquarters_only && self.is_for(process, category))
    }

    /// The legal alternatives of a category; none for an unknown one.
    #[must_use]
    pub fn grounds_of(&self, category: &str, language: &str) -> Vec<GroundLine> {
        let grounds = self.category(category).into_iter().flat_map(|category| &category.grounds);
        let line = |ground: &crate::pack::Ground| GroundLine {
            id: ground.id.clone(),
            label: ground.label.in_language(language).to_owned(),
            legal_basis: law(ground.why.legal_basis.as_ref(), language),
        };
        grounds.map(line).collect()
    }

    /// The names of the grounds these answers claim; none in a process that decides no grounds.
    #[must_use]
    pub fn claimed_grounds(&self, case: &Case<'_>) -> Vec<String> {
        let category = self.category(case.category).filter(|_| self.decides_grounds(case.process));
        let claimed = |ground: &&crate::pack::Ground| ground.is_claimed(|field| case.answers.get(field));
        let grounds = category.into_iter().flat_map(|category| &category.grounds);
        grounds.filter(claimed).map(|ground| ground.id.clone()).collect()
    }

    /// The notices these answers say were read.
    #[must_use]
    pub fn notices_read(&self, answers: &Answers) -> Vec<NoticeRead> {
        let choice = |field: &FieldId| {
            if let Some(Answer::Choice(option)) = answers.get(field) { Some(option.clone()) } else { None }
        };
        let read =
            self.notices.notices.iter().filter(|notice| answers.get(&notice.read_field) == Some(&Answer::YesNo(true)));
        read.map(|notice| NoticeRead {
            id: notice.id.clone(),
            language: choice(&notice.language_field),
            reader: choice(&notice.reader_field),
        })
        .collect()
    }

    /// What the applicant declares when the file is signed.
    #[must_use]
    pub fn declaration(&self, language: &str) -> String {
        self.notices.declaration.in_language(language).to_owned()
    }

    /// What the slip says happens next.
    #[must_use]
    pub fn slip_text(&self, language: &str) -> String {
        self.notices.slip_text.in_language(language).to_owned()
    }

    /// The reasons for a decision, in the supervisor's words.
    #[must_use]
    pub fn reasons(&self, kind: ReasonKind, language: &str) -> Vec<OptionView> {
        let fitting = self.reasons.reasons.iter().filter(|reason| reason.decisions.contains(&kind));
        fitting
            .map(|reason| OptionView { id: reason.id.clone(), label: reason.label.in_language(language).to_owned() })
            .collect()
    }

    /// What the applicant is told when `reason` is given, and what the applicant can do.
    #[must_use]
    pub fn reason_for_applicant(&self, reason: &OptionId, language: &str) -> Option<String> {
        let found = self.reasons.reasons.iter().find(|known| &known.id == reason)?;
        Some(found.applicant.in_language(language).to_owned())
    }

    /// The fields that the next member of a household shares.
    #[must_use]
    pub fn household_fields(&self) -> Vec<FieldId> {
        self.fields_that(|field| field.household)
    }

    /// The fields that only deciding roles see once a file is signed.
    #[must_use]
    pub fn restricted_fields(&self) -> Vec<FieldId> {
        self.fields_that(|field| field.restricted)
    }

    /// The titles of sources, joined.
    pub(crate) fn titles_of(&self, sources: &[String]) -> String {
        let named = self.head.sources.iter().filter(|source| sources.contains(&source.id));
        named.map(|source| source.title.as_str()).collect::<Vec<_>>().join("; ")
    }

    fn fields_that(&self, wanted: impl Fn(&crate::pack::Field) -> bool) -> Vec<FieldId> {
        let fields = self.form.steps.iter().flat_map(|step| &step.fields);
        fields.filter(|field| wanted(field)).map(|field| field.id.clone()).collect()
    }

    pub(crate) fn category(&self, code: &str) -> Option<&Category> {
        self.categories.categories.iter().find(|category| category.code == code)
    }

    pub(crate) fn field(&self, id: &FieldId) -> Option<&crate::pack::Field> {
        self.catalogue.field(&self.form, id.as_str())
    }
}

impl crate::pack::Ground {
    pub(crate) fn is_claimed<'a>(&self, answer: impl Fn(&FieldId) -> Option<&'a Answer>) -> bool {
        let Some(when) = &self.claimed_when else { return true };
        match answer(&when.field) {
            Some(Answer::Choice(option)) => option == &when.option,
            Some(Answer::Choices(options)) => options.contains(&when.option),
            _ => false,
        }
    }
}

impl Need {
    /// The fields a need looks at, conditions apart.
    pub(crate) fn fields(&self) -> Vec<&FieldId> {
        match self {
            Self::All(of) | Self::Any(of) | Self::AtLeast { of, .. } => of.iter().flat_map(Self::fields).collect(),
            Self::Presented(field) | Self::Unavailable(field) | Self::Answered(field) => vec![field],
            Self::Witnesses(witnesses) => vec![&witnesses.field],
            Self::Holds(_) => Vec::new(),
        }
    }
}

fn law(words: Option<&Words>, language: &str) -> String {
    words.map_or("", |words| words.in_language(language)).to_owned()
}

impl fmt::Debug for Guideline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Guideline({} {})", self.head.id, self.head.version)
    }
}
