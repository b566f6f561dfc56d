//! A filled paper form, typed in by its codes: `12 Deng`, `14.2`, `17 1987`, `20.1 20.3`.
//!
//! The numbers are those that are printed, see [`crate::outline::Outline::number_of`]. Nothing is saved here: what comes
//! of a line are answers as a screen would give them, or in which point the line was not understood.

mod choices;
mod line;
mod misread;
mod parts;
mod places;
mod reader;

pub use misread::{Misread, MisreadKind};

use crate::evaluate::{EvaluationError, Sheet};
use crate::pack::Field;
use crate::{Case, Guideline};
use boma_record::{Answer, AnswerKind, FieldId, Gazetteer};
use line::Typed;
use misread::Fault;
use reader::Reader;
use serde::Serialize;

/// Letters and digits of the code that stands at the top of a paper form.
const CODE: usize = 8;

/// A paper form that is being typed in.
#[derive(Debug, Clone, Copy)]
pub struct Paper<'a> {
    /// The file it is typed into.
    pub case: Case<'a>,
    /// The code that stands at its top, as typed.
    pub code: &'a str,
    /// The places that can be named.
    pub places: &'a Gazetteer,
}

/// What one typed line means; not understanding it is an answer, not an error.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PaperReading {
    /// The answers, in the order typed; none where the line was not understood.
    pub entries: Vec<PaperEntry>,
    /// Why it was not understood.
    pub misread: Option<Misread>,
}

/// One answer from a paper form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PaperEntry {
    /// The number of the question on paper.
    pub number: u32,
    /// Its field.
    pub field: FieldId,
    /// The question.
    pub label: String,
    /// The answer in words; empty where the answer is taken away.
    pub value: String,
    /// The answer; none takes the answer away.
    pub answer: Option<Answer>,
    /// The answer before, to go back to.
    pub before: Option<Answer>,
}

impl Guideline {
    /// The code at the top of every paper form of this version: the first eight digits of its digest, `803d e29c`.
    #[must_use]
    pub fn paper_code(&self) -> String {
        let code = self.printed_code();
        let (start, end) = code.split_at_checked(CODE / 2).unwrap_or((&code, ""));
        format!("{start} {end}")
    }

    /// What a typed line means for a file; texts in `language`.
    pub fn read_paper(&self, paper: &Paper<'_>, line: &str, language: &str) -> Result<PaperReading, EvaluationError> {
        match self.entries(paper, line, language) {
            Ok(entries) => Ok(PaperReading { entries, misread: None }),
            Err(Fault::Misread(misread)) => Ok(PaperReading { entries: Vec::new(), misread: Some(*misread) }),
            Err(Fault::Evaluation(error)) => Err(error),
        }
    }

    fn entries(&self, paper: &Paper<'_>, line: &str, language: &str) -> Result<Vec<PaperEntry>, Fault> {
        if !self.is_printed_by(paper.code) {
            return Err(Misread { options: self.paper_code(), ..Misread::new(MisreadKind::OtherForm) }.into());
        }
        let is_date = |number| self.numbered(number).is_some_and(|field| field.kind == AnswerKind::Date);
        let mut answers = paper.case.answers.clone();
        let mut entries = Vec::new();
        // One after the other: an answer can open the question that is answered next on the same line.
        for typed in line::read(line, is_date)? {
            let sheet = Sheet::decide(self, &Case { answers: &answers, ..paper.case })?;
            let entry = Reader { sheet: &sheet, places: paper.places, language }.entry(&typed)?;
            match entry.answer.clone() {
                Some(answer) => answers.insert(entry.field.clone(), answer),
                None => answers.remove(&entry.field),
            };
            entries.push(entry);
        }
        Ok(entries)
    }

    /// Whether a paper with this code has the numbers of this version; more digits of the digest may be typed.
    fn is_printed_by(&self, typed: &str) -> bool {
        let letters = typed.chars().filter_map(line::latin_digit).filter(char::is_ascii_alphanumeric);
        let typed = letters.collect::<String>().to_lowercase();
        typed.len() >= CODE && self.digest.to_string().starts_with(&typed)
    }

    fn printed_code(&self) -> String {
        self.digest.to_string().chars().take(CODE).collect()
    }

    /// The question with this number on paper.
    pub(crate) fn numbered(&self, number: u32) -> Option<&Field> {
        let steps = self.form.steps.iter().skip(usize::from(self.form.screened));
        let at = usize::try_from(number).ok()?.checked_sub(1)?;
        steps.flat_map(|step| &step.fields).nth(at)
    }
}

impl Reader<'_> {
    fn entry(&self, typed: &Typed<'_>) -> Result<PaperEntry, Fault> {
        let kind = if typed.number == 0 { MisreadKind::NoNumber } else { MisreadKind::NoField };
        let unknown = || Misread { number: Some(typed.number), ..Misread::new(kind) };
        let field = self.sheet.guideline.numbered(typed.number).ok_or_else(unknown)?;
        if !self.sheet.asked().any(|asked| asked.field.id == field.id) {
            return Err(self.misread(field, typed, MisreadKind::NotAsked));
        }
        let answer = if typed.takes_away() { None } else { Some(self.answer(field, typed)?) };
        Ok(PaperEntry {
            number: typed.number,
            field: field.id.clone(),
            label: field.label.in_language(self.language).to_owned(),
            value: answer.as_ref().map(|answer| self.in_words(field, answer)).unwrap_or_default(),
            before: self.sheet.given(field).cloned(),
            answer,
        })
    }
}
