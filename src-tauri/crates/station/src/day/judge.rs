//! What is unusual: a pure function of what is known of a file and of the guideline's limits.

#[cfg(test)]
mod tests;

use crate::witnesses::MOST_A_DAY;
use boma_guideline::Custody;
use boma_packet::Submission;
use boma_record::evidence::{Evidence, WitnessMark};
use boma_record::{Answer, DateMethod, FieldId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// What is known of how a file came to be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Circumstances {
    /// From its start to its first signature.
    pub minutes: u64,
    /// The applicant was to come back another day, so that the minutes say nothing of a long talk.
    pub came_back: bool,
    /// Answers changed after they had been read back and before they were signed.
    pub edits: u64,
    /// Witnesses for whom the applicant swore.
    pub circular: u64,
    /// The most files in which one of its witnesses swore on one day.
    pub most_a_day: u64,
    /// Exceptions claimed: for the portrait, or papers that were shown and not scanned.
    pub exceptions: u64,
    /// Witnesses for whom somebody else made the mark.
    pub made_for: u64,
    /// Birth dates that a medical board estimated.
    pub age_assessments: u64,
    /// Directives that hold it.
    pub directives: u64,
    /// A supervisor held it.
    pub held: bool,
    /// Only those who decide see it.
    pub restricted: bool,
    /// The guideline asks for a verification, and nobody did it.
    pub unverified: bool,
}

/// What kind of thing is unusual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum SignKind {
    /// A directive holds it; counts directives.
    Directive,
    /// A supervisor held it before.
    Held,
    /// Nobody verified it.
    Unverified,
    /// Exceptions were claimed; counts them.
    Exception,
    /// The applicant and a witness swore for each other (R07); counts witnesses.
    Circular,
    /// A witness swore in many files on one day (R07); counts files.
    ManyFiles,
    /// Answers were changed after the read-back; counts them.
    EditedAfterReadBack,
    /// It took very few minutes; says how many.
    Short,
    /// It took very many minutes; says how many.
    Long,
    /// Somebody else made a witness's mark; counts witnesses.
    MadeFor,
    /// A medical board estimated an age; counts dates.
    AgeAssessment,
    /// Only those who decide see it.
    Restricted,
}

impl SignKind {
    /// Its name, as in the journal: `made-for`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Directive => "directive",
            Self::Held => "held",
            Self::Unverified => "unverified",
            Self::Exception => "exception",
            Self::Circular => "circular",
            Self::ManyFiles => "many-files",
            Self::EditedAfterReadBack => "edited-after-read-back",
            Self::Short => "short",
            Self::Long => "long",
            Self::MadeFor => "made-for",
            Self::AgeAssessment => "age-assessment",
            Self::Restricted => "restricted",
        }
    }
}

/// One thing that is unusual, and how much of it; prints as `short:3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sign {
    /// What.
    pub kind: SignKind,
    /// How many or how much; 1 where there is nothing to count.
    pub number: u64,
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind.as_str(), self.number)
    }
}

impl Sign {
    /// Reads what [`fmt::Display`] wrote; none for what no version wrote.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let (kind, number) = text.split_once(':')?;
        let kind = serde_json::from_value(serde_json::Value::from(kind)).ok()?;
        Some(Self { kind, number: number.parse().ok()? })
    }
}

/// What is unusual about a file made under these circumstances, the weightiest first.
#[must_use]
pub fn unusual(custody: &Custody, seen: &Circumstances) -> Vec<Sign> {
    let limits = custody.unusual.as_ref();
    let shorter = limits.and_then(|limits| limits.minutes_shorter_than).map(u64::from);
    let longer = limits.and_then(|limits| limits.minutes_longer_than).map(u64::from).filter(|_| !seen.came_back);
    let edits = limits.and_then(|limits| limits.edits_after_read_back).unwrap_or(false);
    let counted = [
        (SignKind::Directive, seen.directives),
        (SignKind::Held, u64::from(seen.held && seen.directives == 0)),
        (SignKind::Unverified, u64::from(seen.unverified)),
        (SignKind::Exception, seen.exceptions),
        (SignKind::Circular, seen.circular),
        (SignKind::ManyFiles, if seen.most_a_day > MOST_A_DAY { seen.most_a_day } else { 0 }),
        (SignKind::EditedAfterReadBack, if edits { seen.edits } else { 0 }),
        (SignKind::MadeFor, seen.made_for),
        (SignKind::AgeAssessment, seen.age_assessments),
        (SignKind::Restricted, u64::from(seen.restricted)),
    ];
    let mut signs: Vec<Sign> =
        counted.into_iter().filter(|(_, number)| *number > 0).map(|(kind, number)| Sign { kind, number }).collect();
    let time = |kind| Sign { kind, number: seen.minutes };
    signs.extend(shorter.filter(|limit| seen.minutes < *limit).map(|_| time(SignKind::Short)));
    signs.extend(longer.filter(|limit| seen.minutes > *limit).map(|_| time(SignKind::Long)));
    signs.sort();
    signs
}

/// The fields in which rules were departed from: for the portrait as the guideline says, and papers that lay on the table and
/// were not scanned, so that nobody after the officer can look at them.
pub(crate) fn exceptions(submission: &Submission) -> BTreeSet<FieldId> {
    let claimed = submission.exceptions.iter().map(|exception| exception.field.clone());
    let unscanned = submission.answers.iter().filter_map(|(field, answer)| match answer {
        Answer::Evidence(Evidence::Presented { no_scan_reason: Some(_), .. }) => Some(field.clone()),
        _ => None,
    });
    claimed.chain(unscanned).collect()
}

/// Of what was signed, what counts as unusual.
pub(super) fn from_answers(submission: &Submission) -> Circumstances {
    let answers = || submission.answers.values();
    let witnesses = answers().flat_map(|answer| if let Answer::Witnesses(all) = answer { all.as_slice() } else { &[] });
    let made_for = witnesses.filter(|witness| matches!(witness.mark, Some(WitnessMark::MadeFor { .. })));
    let assessed =
        |answer: &&Answer| matches!(answer, Answer::Date(date) if date.method() == DateMethod::AgeAssessment);
    Circumstances {
        exceptions: count(exceptions(submission).len()),
        made_for: count(made_for.count()),
        age_assessments: count(answers().filter(assessed).count()),
        directives: count(submission.directives.len()),
        ..Circumstances::default()
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}
