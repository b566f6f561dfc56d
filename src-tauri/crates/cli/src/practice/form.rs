//! How a practice officer fills the form: looks at it as it is shown, and answers what is asked.

mod answer;

use super::people::FictitiousPerson;
use crate::CliError;
use boma_guideline::{FieldView, View};
use boma_record::{Answer, Attachment, FieldId};

/// Where a form lies open: a station's file, or anything that behaves like one.
pub trait Counter {
    /// The form as it stands.
    fn view(&mut self) -> Result<View, CliError>;
    /// Gives one answer.
    fn answer(&mut self, field: &FieldId, answer: &Answer) -> Result<(), CliError>;
    /// Lays a picture (JPEG bytes) beside the form.
    fn attach(&mut self, field: &FieldId, picture: &[u8]) -> Result<Attachment, CliError>;
}

/// A form has fewer levels of questions that open other questions than this.
const MOST_ROUNDS: usize = 8;

/// Answers for `person` until nothing is missing; gives how many answers that took.
pub fn fill(counter: &mut dyn Counter, person: &FictitiousPerson) -> Result<usize, CliError> {
    let mut given = 0;
    for _ in 0..MOST_ROUNDS {
        let view = counter.view()?;
        let before = given;
        for field in view.steps.iter().flat_map(|step| &step.fields).filter(|field| field.answer.is_none()) {
            // A ground or a paper may need what no question requires by itself.
            let needed = view.missing.iter().any(|missing| missing.field.as_ref() == Some(&field.id));
            let asked = FieldView { required: field.required || needed, ..field.clone() };
            if let Some(answer) = answer::answer(&asked, person, counter)? {
                counter.answer(&field.id, &answer)?;
                given += 1;
            }
        }
        if given == before {
            return if view.complete { Ok(given) } else { Err(stuck(&view)) };
        }
    }
    let view = counter.view()?;
    if view.complete { Ok(given) } else { Err(stuck(&view)) }
}

fn stuck(view: &View) -> CliError {
    let missing: Vec<&str> = view.missing.iter().map(|missing| missing.what.as_str()).collect();
    CliError::FormStuck(missing.join("; "))
}
