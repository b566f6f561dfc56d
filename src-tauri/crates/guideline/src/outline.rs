//! A pack as its authors wrote it, every part with its texts: for the tools that check, compare, explain and print packs.

use crate::Guideline;

pub use crate::condition::formula::{Formula, Relation, Shape, Value, Words as WordList};
pub use crate::load::{FILES, language_of};
pub use crate::pack::*;

/// Every part of a pack that loads; shared grounds and shared lists of options stand where they are used.
#[derive(Debug, Clone, Copy)]
pub struct Outline<'a> {
    /// Name, version, standing, languages and sources.
    pub head: &'a Head,
    /// Categories and their grounds.
    pub categories: &'a Categories,
    /// Steps and questions; where `screened` is set, the first step is the screening.
    pub form: &'a Form,
    /// Evidence rules.
    pub evidence: &'a EvidenceRules,
    /// Reasons for decisions.
    pub reasons: &'a Reasons,
    /// What is read aloud and declared.
    pub notices: &'a Notices,
    /// Small words around answers.
    pub phrases: &'a Phrases,
    /// Title and outcomes of the screening; its questions are the form's first step.
    pub screening: Option<&'a Screening>,
    /// What an applicant can ask for; empty where the pack has no such file.
    pub processes: &'a Processes,
    /// Routes.
    pub routes: &'a Routes,
    /// Directives.
    pub directives: &'a Directives,
    /// Fees and waivers.
    pub fees: &'a Fees,
    /// The event calendar.
    pub events: &'a Events,
    /// Chapters of prose.
    pub sop: &'a Sop,
    /// Rules of custody.
    pub custody: &'a Custody,
}

impl Outline<'_> {
    /// The short number of a question on paper forms, from 1 in the order of the form; none for the screening's.
    #[must_use]
    pub fn number_of(&self, field: &str) -> Option<usize> {
        let steps = self.form.steps.iter().skip(usize::from(self.form.screened));
        steps.flat_map(|step| &step.fields).position(|known| known.id.as_str() == field).map(|position| position + 1)
    }
}

impl Guideline {
    /// Every part of the pack.
    #[must_use]
    pub const fn outline(&self) -> Outline<'_> {
        Outline {
            head: &self.head,
            categories: &self.categories,
            form: &self.form,
            evidence: &self.evidence,
            reasons: &self.reasons,
            notices: &self.notices,
            phrases: &self.phrases,
            screening: self.screening.as_ref(),
            processes: &self.processes,
            routes: &self.routes,
            directives: &self.directives,
            fees: &self.fees,
            events: &self.events,
            sop: &self.sop,
            custody: &self.custody,
        }
    }
}
