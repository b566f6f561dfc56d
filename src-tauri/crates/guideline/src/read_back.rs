//! The file in words, to be read aloud before it is signed.

use crate::evaluate::{EvaluationError, Sheet};
use crate::pack::{Field, OptionSpec, Phrases};
use crate::{Case, Guideline};
use boma_record::{Answer, Evidence, OptionId, PartialDate, Place, Witness};
use serde::Serialize;

/// One line to read aloud.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadBackLine {
    /// The step the line belongs to.
    pub step: String,
    /// The field's label.
    pub label: String,
    /// The answer in words.
    pub value: String,
}

impl Guideline {
    /// Every answer that counts, in words and in the order of the form.
    pub fn read_back(&self, case: &Case<'_>, language: &str) -> Result<Vec<ReadBackLine>, EvaluationError> {
        let sheet = Sheet::decide(self, case)?;
        let words = InWords { phrases: &self.phrases, language };
        let line = |field: &Field, step: &str| {
            let value = words.answer(field, sheet.answer(field)?);
            Some(ReadBackLine { step: step.to_owned(), label: field.label.in_language(language).to_owned(), value })
        };
        Ok(sheet.asked().filter_map(|asked| line(asked.field, &asked.step.id)).collect())
    }
}

/// Says answers in one language.
pub(crate) struct InWords<'a> {
    pub(crate) phrases: &'a Phrases,
    pub(crate) language: &'a str,
}

impl InWords<'_> {
    pub(crate) fn answer(&self, field: &Field, answer: &Answer) -> String {
        match answer {
            Answer::Text(name) | Answer::Name(name) => name.to_string(),
            Answer::LongText(text) => text.as_str().to_owned(),
            Answer::YesNo(true) => self.phrases.yes.in_language(self.language).to_owned(),
            Answer::YesNo(false) => self.phrases.no.in_language(self.language).to_owned(),
            Answer::Choice(option) => self.option(&field.options, option),
            Answer::Choices(options) => self.join(options.iter().map(|option| self.option(&field.options, option))),
            Answer::Number(number) => number.to_string(),
            Answer::Date(date) => self.date(*date),
            Answer::Place(place) => place_in_words(place),
            Answer::Evidence(evidence) => self.evidence(field, evidence),
            Answer::Witnesses(witnesses) => {
                witnesses.iter().map(|witness| self.witness(field, witness)).collect::<Vec<_>>().join("\n")
            }
            Answer::Picture(_) => self.phrases.picture.in_language(self.language).to_owned(),
        }
    }

    fn option(&self, options: &[OptionSpec], option: &OptionId) -> String {
        let known = options.iter().find(|known| &known.id == option);
        known.map_or_else(|| option.to_string(), |known| known.label.in_language(self.language).to_owned())
    }

    fn join(&self, words: impl Iterator<Item = String>) -> String {
        let comma = if self.language == "ar" { "، " } else { ", " };
        words.collect::<Vec<_>>().join(comma)
    }

    fn date(&self, date: PartialDate) -> String {
        let (parts, dates) = (date.parts(), &self.phrases.dates);
        let month = parts.month.and_then(|month| dates.months.get(usize::try_from(month).ok()?.checked_sub(1)?));
        let known = fill(
            dates.template(parts.precision).in_language(self.language),
            &[
                ("day", &parts.day.map(|day| day.to_string()).unwrap_or_default()),
                ("month", month.map_or("", |month| month.in_language(self.language))),
                ("year", &parts.year.to_string()),
            ],
        );
        let method = dates.method(parts.method).in_language(self.language);
        fill(dates.known_by.in_language(self.language), &[("date", &known), ("method", method)])
    }

    fn evidence(&self, field: &Field, evidence: &Evidence) -> String {
        match evidence {
            Evidence::Unavailable { reason } => {
                let reason = self.option(&field.options, reason);
                fill(self.phrases.unavailable.in_language(self.language), &[("reason", &reason)])
            }
            Evidence::Presented { number, scans, .. } => {
                let no_number = self.phrases.no_number.in_language(self.language);
                let number = number.as_ref().map_or(no_number, |number| number.as_str());
                fill(
                    self.phrases.presented.in_language(self.language),
                    &[("number", number), ("scans", &scans.len().to_string())],
                )
            }
        }
    }

    fn witness(&self, field: &Field, witness: &Witness) -> String {
        fill(
            self.phrases.witness.in_language(self.language),
            &[
                ("name", witness.name.as_str()),
                ("kind", &self.option(&field.options, &witness.kind)),
                ("relation", witness.relation.as_str()),
                ("statement", witness.statement.as_str()),
            ],
        )
    }
}

fn place_in_words(place: &Place) -> String {
    match place.country().as_str() {
        "SSD" => place.spoken().to_owned(),
        country => format!("{} ({country})", place.spoken()),
    }
}

/// Fills `{name}` marks in one pass, so that a mark inside an answer stays what the person said.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = tail;
    }
    filled + rest
}
