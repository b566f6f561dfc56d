//! Answers of each kind from what was typed.

use super::line::{Typed, latin_digit, number};
use super::misread::{Fault, MisreadKind};
use crate::evaluate::Sheet;
use crate::pack::Field;
use crate::read_back::InWords;
use boma_record::date::{DateMethod, DateParts, said};
use boma_record::{Answer, AnswerKind, Gazetteer, Name, PartialDate};

/// Reads what was typed for one file.
pub(super) struct Reader<'a> {
    pub(super) sheet: &'a Sheet<'a>,
    pub(super) places: &'a Gazetteer,
    pub(super) language: &'a str,
}

/// How a date is known, in the order of their codes on paper.
pub(crate) const METHODS: [DateMethod; 5] = [
    DateMethod::Document,
    DateMethod::AgeAssessment,
    DateMethod::EventCalendar,
    DateMethod::Statement,
    DateMethod::Estimate,
];

impl Reader<'_> {
    pub(super) fn answer(&self, field: &Field, typed: &Typed<'_>) -> Result<Answer, Fault> {
        let fault = |kind| self.misread(field, typed, kind);
        if field.kind == AnswerKind::Picture {
            return Err(fault(MisreadKind::Picture));
        }
        if typed.codes.is_empty() && typed.words.is_empty() {
            return Err(fault(MisreadKind::NoAnswer));
        }
        match field.kind {
            AnswerKind::YesNo | AnswerKind::Choice | AnswerKind::Choices => self.chosen(field, typed),
            AnswerKind::Date => self.date(field, typed),
            AnswerKind::Evidence => self.evidence(field, typed).map(Answer::Evidence),
            AnswerKind::Witnesses => self.witnesses(field, typed).map(Answer::Witnesses),
            _ if !typed.codes.is_empty() => Err(fault(MisreadKind::WordsOnly)),
            AnswerKind::Place => self.place(field, typed).map(Answer::Place),
            AnswerKind::Number => self.whole_number(field, typed),
            AnswerKind::Text => self.name(field, typed, typed.words).map(Answer::Text),
            AnswerKind::LongText => {
                let text = typed.words.to_owned().try_into().map_err(|_| fault(MisreadKind::NotAText))?;
                Ok(Answer::LongText(text))
            }
            _ => self.name(field, typed, typed.words).map(Answer::Name),
        }
    }

    pub(super) fn in_words(&self, field: &Field, answer: &Answer) -> String {
        let words = InWords { phrases: &self.sheet.guideline.phrases, language: self.language };
        let said = words.answer(field, answer);
        match answer {
            Answer::Place(place) => said + &self.listed(place),
            _ => said,
        }
    }

    pub(super) fn name(&self, field: &Field, typed: &Typed<'_>, words: &str) -> Result<Name, Fault> {
        words.parse().map_err(|_| self.misread(field, typed, MisreadKind::NotAText))
    }

    /// The likeliest date that words mean: where the order is open, the day stands first, as on the paper.
    pub(super) fn date_of(&self, field: &Field, typed: &Typed<'_>, words: &str) -> Result<PartialDate, Fault> {
        let events = self.sheet.guideline.events_by_name(self.language);
        let readings = said::read(words, self.sheet.case.today, &events);
        let readings = readings.map_err(|why| self.not_a_date(field, typed, why))?;
        let first = readings.first().map(|reading| reading.date);
        first.ok_or_else(|| self.not_a_date(field, typed, said::Unreadable::NotADate))
    }

    fn date(&self, field: &Field, typed: &Typed<'_>) -> Result<Answer, Fault> {
        let fault = |kind| self.misread(field, typed, kind);
        if typed.words.is_empty() {
            return Err(fault(MisreadKind::NoAnswer));
        }
        let date = self.date_of(field, typed, typed.words)?;
        match typed.codes.as_slice() {
            [] => Ok(Answer::Date(date)),
            [code] => {
                let method = code.checked_sub(1).and_then(|at| METHODS.get(at));
                let method = *method.ok_or_else(|| fault(MisreadKind::NoOption))?;
                Ok(Answer::Date(known_by(date, method)))
            }
            _ => Err(fault(MisreadKind::OneOption)),
        }
    }

    fn whole_number(&self, field: &Field, typed: &Typed<'_>) -> Result<Answer, Fault> {
        let (negative, digits) = typed.words.strip_prefix('-').map_or((false, typed.words), |digits| (true, digits));
        let written: String = digits.chars().filter_map(latin_digit).collect();
        let value: Option<i64> = number(&written);
        let value = value.ok_or_else(|| self.misread(field, typed, MisreadKind::NotANumber))?;
        Ok(Answer::Number(if negative { -value } else { value }))
    }
}

/// The same date, known in another way.
pub(super) fn known_by(date: PartialDate, method: DateMethod) -> PartialDate {
    DateParts { method, ..date.parts() }.try_into().unwrap_or(date)
}
