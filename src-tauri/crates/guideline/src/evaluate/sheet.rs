//! Which questions are asked, and which answers count.

use super::EvaluationError;
use crate::condition::Scope;
use crate::pack::{Category, Condition, Field, Ground, Step};
use crate::{Case, Guideline};
use boma_record::{Answer, Answers};
use cel::{Context, Value};

/// One file's form, decided.
pub(crate) struct Sheet<'a> {
    pub(crate) guideline: &'a Guideline,
    pub(crate) case: Case<'a>,
    pub(crate) category: &'a Category,
    answers: &'a Answers,
    scope: Scope<'a>,
    asked: Vec<Asked<'a>>,
}

/// A question that is asked.
pub(crate) struct Asked<'a> {
    pub(crate) step: &'a Step,
    pub(crate) field: &'a Field,
}

impl<'a> Sheet<'a> {
    /// Goes through the form once, from the top: an answer counts for later questions only if its own was asked.
    pub(crate) fn decide(guideline: &'a Guideline, case: &Case<'a>) -> Result<Self, EvaluationError> {
        let Case { category, process, answers, today } = *case;
        let category =
            guideline.category(category).ok_or_else(|| EvaluationError::UnknownCategory(category.to_owned()))?;
        if !guideline.is_for(process, &category.code) {
            return Err(EvaluationError::UnknownProcess(process));
        }
        let scope = Scope::new(&guideline.catalogue, &category.code, process, today);
        let mut sheet = Self { guideline, case: *case, category, answers, scope, asked: Vec::new() };
        for (index, step) in guideline.form.steps.iter().enumerate() {
            let skipped = index == 0 && guideline.form.screened && !sheet.is_begun(step);
            if !skipped && sheet.holds(&step.visible, &step.id)? {
                sheet.ask(step)?;
            }
        }
        Ok(sheet)
    }

    /// The screening alone, before there is a file; `category` is only a name that conditions can't ask for yet.
    pub(crate) fn screen(
        guideline: &'a Guideline,
        answers: &'a Answers,
        case: &Case<'a>,
    ) -> Result<Option<Self>, EvaluationError> {
        let (Some(step), Some(category)) = (guideline.form.steps.first(), guideline.categories.categories.first())
        else {
            return Ok(None);
        };
        let scope = Scope::new(&guideline.catalogue, "", case.process, case.today);
        let mut sheet = Self { guideline, case: *case, category, answers, scope, asked: Vec::new() };
        sheet.ask(step)?;
        Ok(Some(sheet))
    }

    fn is_begun(&self, step: &Step) -> bool {
        step.fields.iter().any(|field| self.answers.contains_key(&field.id))
    }

    fn ask(&mut self, step: &'a Step) -> Result<(), EvaluationError> {
        for field in &step.fields {
            if self.holds(&field.visible, field.id.as_str())? {
                self.asked.push(Asked { step, field });
                if let Some(answer) = self.answers.get(&field.id) {
                    self.scope.count(&field.id, answer);
                }
            }
        }
        Ok(())
    }

    /// Decides a condition; `place` names it in an error.
    pub(crate) fn holds(&self, condition: &Condition, place: &str) -> Result<bool, EvaluationError> {
        let program = match condition {
            Condition::Always(always) => return Ok(*always),
            Condition::When(program) => program,
        };
        let mut context = Context::with_env(self.guideline.environment.clone());
        context.set_variable_resolver(&self.scope);
        match program.execute(&context) {
            Ok(Value::Bool(decided)) => Ok(decided),
            _ => Err(EvaluationError::Undecided { place: place.to_owned() }),
        }
    }

    /// The steps with at least one question, in order.
    pub(crate) fn steps(&self) -> Vec<&'a Step> {
        let mut steps: Vec<&Step> = self.asked.iter().map(|asked| asked.step).collect();
        steps.dedup_by_key(|step| &step.id);
        steps
    }

    pub(crate) fn asked(&self) -> impl Iterator<Item = &Asked<'a>> {
        self.asked.iter()
    }

    pub(crate) fn fields_of<'s>(&'s self, step: &'s Step) -> impl Iterator<Item = &'a Field> + 's {
        self.asked.iter().filter(|asked| asked.step.id == step.id).map(|asked| asked.field)
    }

    /// The answer that counts for a field.
    pub(crate) fn answer(&self, field: &Field) -> Option<&'a Answer> {
        self.scope.answer(&field.id)
    }

    /// The answer as it was given, though it may be of another kind than the field now wants.
    pub(crate) fn given(&self, field: &Field) -> Option<&'a Answer> {
        self.answers.get(&field.id)
    }

    pub(crate) fn claimed_grounds(&self) -> impl Iterator<Item = &'a Ground> {
        self.category.grounds.iter().filter(|ground| ground.is_claimed(|field| self.scope.answer(field)))
    }

    pub(crate) fn counted(&self, field: &boma_record::FieldId) -> Option<&'a Answer> {
        self.scope.answer(field)
    }
}
