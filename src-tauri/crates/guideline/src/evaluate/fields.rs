//! One question: its words, its answer and what is wrong with it.

use super::{EvaluationError, Sheet};
use crate::answer_check::fits;
use crate::pack::{Field, OptionSpec, Words};
use crate::{FieldView, OptionView};
use boma_record::{Answer, Evidence, OptionId};

impl Sheet<'_> {
    pub(super) fn field(&self, field: &Field, language: &str) -> Result<FieldView, EvaluationError> {
        Ok(FieldView {
            id: field.id.clone(),
            kind: field.kind,
            label: field.label.in_language(language).to_owned(),
            help: self.help(field, language),
            required: self.holds(&field.required, field.id.as_str())?,
            options: self.options(&field.options, field, language)?,
            no_scan_options: self.options(&field.no_scan_options, field, language)?,
            answer: self.given(field).cloned(),
            problem: self.problem(field, language)?,
            concealed: false,
            why: field.why.as_ref().map(|why| self.why(why, language)),
        })
    }

    /// What is wrong with the answer, in words; none when it is right or there is none.
    pub(super) fn problem(&self, field: &Field, language: &str) -> Result<Option<String>, EvaluationError> {
        let Some(answer) = self.given(field) else { return Ok(None) };
        if fits(field, answer).is_err() || !self.is_offered(field, answer)? {
            return Ok(Some(say(&self.guideline.phrases.unfit, language)));
        }
        if let Answer::Evidence(evidence) = answer
            && !is_scanned_or_excused(field, evidence)
        {
            return Ok(Some(say(&self.guideline.phrases.scan_or_reason, language)));
        }
        for constraint in &field.constraints {
            if !self.holds(&constraint.holds, field.id.as_str())? {
                return Ok(Some(say(&constraint.message, language)));
            }
        }
        Ok(None)
    }

    /// The options that are offered for the answers before.
    fn options(
        &self,
        options: &[OptionSpec],
        field: &Field,
        language: &str,
    ) -> Result<Vec<OptionView>, EvaluationError> {
        let mut offered = Vec::new();
        for option in options {
            if self.holds(&option.visible, field.id.as_str())? {
                offered.push(OptionView { id: option.id.clone(), label: say(&option.label, language) });
            }
        }
        Ok(offered)
    }

    /// Whether the options chosen are still offered.
    fn is_offered(&self, field: &Field, answer: &Answer) -> Result<bool, EvaluationError> {
        let chosen: Vec<&OptionId> = match answer {
            Answer::Choice(option) => vec![option],
            Answer::Choices(options) => options.iter().collect(),
            _ => return Ok(true),
        };
        for option in field.options.iter().filter(|option| chosen.contains(&&option.id)) {
            if !self.holds(&option.visible, field.id.as_str())? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn help(&self, field: &Field, language: &str) -> String {
        let notice = self.guideline.notices.notices.iter().find(|notice| Some(&notice.id) == field.notice.as_ref());
        let texts = field.help.iter().chain(notice.map(|notice| &notice.text));
        texts.map(|text| text.in_language(language)).collect::<Vec<_>>().join("\n\n")
    }
}

/// A paper that was shown is scanned, or it is said why not, where the guideline knows such reasons.
pub(super) fn is_scanned_or_excused(field: &Field, evidence: &Evidence) -> bool {
    match evidence {
        Evidence::Presented { scans, no_scan_reason, .. } => {
            !scans.is_empty() || no_scan_reason.is_some() || field.no_scan_options.is_empty()
        }
        Evidence::Unavailable { .. } => true,
    }
}

fn say(words: &Words, language: &str) -> String {
    words.in_language(language).to_owned()
}
