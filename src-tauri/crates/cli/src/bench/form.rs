//! Deciding the whole form anew for one changed answer, with the guideline that ships.

use super::figures::{Samples, Times, millis};
use crate::practice::{Counter, fill, people};
use crate::{CliError, assets};
use boma_guideline::{Case, Guideline, View};
use boma_record::{Answer, Answers, Attachment, Digest, FieldId, MediaType, Process, Timestamp};
use serde::Serialize;
use std::fmt;

/// From a changed answer to the form as it then is, in memory.
#[derive(Debug, Serialize)]
pub(super) struct Deciding {
    guideline: String,
    categories: usize,
    #[serde(flatten)]
    times: Times,
    p99_ms: f64,
    aim_p99_ms: u32,
}

/// A form that lies open in memory.
struct InMemory<'g> {
    guideline: &'g Guideline,
    category: String,
    now: Timestamp,
    answers: Answers,
    samples: &'g mut Samples,
}

impl InMemory<'_> {
    fn decide(&self) -> Result<View, CliError> {
        let Self { guideline, category, now, answers, .. } = self;
        let case = Case { category, process: Process::New, answers, today: now.day() };
        guideline.view(&case, "en").map_err(CliError::program)
    }
}

impl Counter for InMemory<'_> {
    fn view(&mut self) -> Result<View, CliError> {
        self.decide()
    }

    fn answer(&mut self, field: &FieldId, answer: &Answer) -> Result<(), CliError> {
        self.answers.insert(field.clone(), answer.clone());
        let mut samples = std::mem::take(self.samples);
        let decided = samples.time(|| self.decide());
        *self.samples = samples;
        decided.map(drop)
    }

    fn attach(&mut self, _: &FieldId, picture: &[u8]) -> Result<Attachment, CliError> {
        let size = picture.len() as u64;
        Ok(Attachment { sha256: Digest::of(picture), media_type: MediaType::Jpeg, size, width: 900, height: 1155 })
    }
}

/// Fills the form of every category, as far as practice people can answer it.
pub(super) fn measure(now: Timestamp) -> Result<Deciding, CliError> {
    let guideline = Guideline::load(&assets::guideline()).map_err(CliError::program)?;
    let categories = guideline.categories(Process::New, "en");
    let mut samples = Samples::default();
    for (index, category) in (0..).zip(&categories) {
        let (answers, category) = (Answers::new(), category.code.clone());
        let mut counter = InMemory { guideline: &guideline, category, now, answers, samples: &mut samples };
        match fill(&mut counter, &people::person(1, index)) {
            // What a practice person has no answer for is not what is measured.
            Ok(_) | Err(CliError::FormStuck(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Deciding {
        guideline: format!("{} {}", guideline.id(), guideline.version()),
        categories: categories.len(),
        times: samples.times(),
        p99_ms: millis(samples.percentile(99)),
        aim_p99_ms: 5,
    })
}

impl fmt::Display for Deciding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { guideline, categories, times, p99_ms, aim_p99_ms } = self;
        write!(
            f,
            "Form decided  p99 {p99_ms} ms (aim {aim_p99_ms} ms) of {guideline}, {categories} categories, {times}"
        )
    }
}
