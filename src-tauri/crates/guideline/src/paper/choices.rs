//! Options by their codes.

use super::line::{Typed, number};
use super::misread::{Fault, MisreadKind};
use super::reader::{METHODS, Reader};
use crate::evaluate::EvaluationError;
use crate::pack::{Field, OptionSpec};
use boma_record::{Answer, AnswerKind, OptionId};

impl Reader<'_> {
    pub(super) fn chosen(&self, field: &Field, typed: &Typed<'_>) -> Result<Answer, Fault> {
        let fault = |kind| self.misread(field, typed, kind);
        let codes = self.codes(field, typed)?;
        if field.kind == AnswerKind::Choices {
            let options: Result<_, _> = codes.iter().map(|code| self.option(field, typed, *code)).collect();
            return Ok(Answer::Choices(options?));
        }
        let [code] = codes.as_slice() else { return Err(fault(MisreadKind::OneOption)) };
        match (field.kind, code) {
            (AnswerKind::YesNo, 1) => Ok(Answer::YesNo(true)),
            (AnswerKind::YesNo, 2) => Ok(Answer::YesNo(false)),
            (AnswerKind::YesNo, _) => Err(fault(MisreadKind::NoOption)),
            _ => self.option(field, typed, *code).map(Answer::Choice),
        }
    }

    /// The option with this code, where it is offered as the answers stand.
    pub(super) fn option(&self, field: &Field, typed: &Typed<'_>, code: usize) -> Result<OptionId, Fault> {
        let option = code.checked_sub(1).and_then(|at| field.options.get(at));
        match option {
            Some(option) if self.sheet.holds(&option.visible, field.id.as_str())? => Ok(option.id.clone()),
            _ => Err(self.misread(field, typed, MisreadKind::NoOption)),
        }
    }

    /// The codes behind the point, or as bare numbers behind the question's: `14 2`.
    fn codes(&self, field: &Field, typed: &Typed<'_>) -> Result<Vec<usize>, Fault> {
        let words = typed.words.split([' ', ',', '،']).filter(|word| !word.is_empty());
        let bare: Option<Vec<usize>> = words.map(number).collect();
        match bare {
            Some(bare) if typed.codes.is_empty() || bare.is_empty() => Ok([typed.codes.as_slice(), &bare].concat()),
            _ => Err(self.misread(field, typed, MisreadKind::CodesOnly)),
        }
    }

    /// `25.1 Female, 25.2 Male`: what can be typed for a question.
    pub(super) fn codes_in_words(&self, field: &Field, number: u32) -> Result<String, EvaluationError> {
        let phrases = &self.sheet.guideline.phrases;
        let labels: Vec<(usize, &str)> = match field.kind {
            AnswerKind::YesNo => {
                vec![(1, phrases.yes.in_language(self.language)), (2, phrases.no.in_language(self.language))]
            }
            AnswerKind::Date => {
                let word = |method| phrases.dates.method(method).in_language(self.language);
                (1..).zip(METHODS.into_iter().map(word)).collect()
            }
            _ => self.offered(field)?,
        };
        let codes = labels.into_iter().map(|(code, label)| format!("{number}.{code} {label}"));
        Ok(codes.collect::<Vec<_>>().join(if self.language == "ar" { "، " } else { ", " }))
    }

    fn offered<'f>(&'f self, field: &'f Field) -> Result<Vec<(usize, &'f str)>, EvaluationError> {
        let mut offered = Vec::new();
        let numbered = (1..).zip(field.options.iter().chain(&field.no_scan_options));
        for (code, OptionSpec { label, visible, .. }) in numbered {
            if self.sheet.holds(visible, field.id.as_str())? {
                offered.push((code, label.in_language(self.language)));
            }
        }
        Ok(offered)
    }
}
