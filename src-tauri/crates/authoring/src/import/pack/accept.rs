//! Tries the pack on the program that will read it; what it does not accept of a condition is taken out and named.

use super::super::ImportError;
use super::super::conditions::fits;
use super::super::report::Notes;
use super::{Draft, Question, meanings::guess, write::write};
use boma_guideline::{Defect, Guideline, PackFiles};

/// Each round takes out at least one condition; a form that needs more is no form.
const ROUNDS: usize = 400;

/// Larger forms are refused before the pack is: see the limits of the guideline's reader (bytes).
const LARGEST: usize = 4 * 1024 * 1024;

/// The pack's files, which [`Guideline::load`] accepts.
pub(in super::super) fn accept(draft: &mut Draft, notes: &mut Notes) -> Result<PackFiles, ImportError> {
    if draft.sections.iter().all(|section| section.questions.is_empty()) {
        return Err(ImportError::NoQuestion(std::mem::take(notes).into_lines()));
    }
    leave_out_long(draft, notes);
    guess(draft, notes);
    for _ in 0..ROUNDS {
        let files = write(draft)?;
        if files.0.values().any(|text| text.len() > LARGEST) {
            return Err(ImportError::TooLarge { what: "the pack that came out", limit: "4 MB" });
        }
        let Err(defects) = Guideline::load(&files) else { return Ok(files) };
        let mut taken = false;
        // From the end, so that the places of the others stay right while constraints are taken out.
        for defect in defects.0.iter().rev() {
            taken |= take_out(draft, defect, notes);
        }
        if !taken {
            let told: Vec<String> = defects.0.iter().take(5).map(ToString::to_string).collect();
            return Err(ImportError::NotAccepted(told.join("; ")));
        }
    }
    Err(ImportError::NotAccepted("too many of its conditions can't be read".into()))
}

/// Takes out conditions that are too long for the reader, all at once: it would name them one by one.
fn leave_out_long(draft: &mut Draft, notes: &mut Notes) {
    let mut told =
        |place: &str, what: &str| notes.add(place, what, "as a condition of a pack it is too long; it was left out");
    for section in &mut draft.sections {
        if section.visible.take_if(|visible| !fits(visible)).is_some() {
            told(&section.place, "relevant");
        }
        for question in &mut section.questions {
            if question.visible.take_if(|visible| !fits(visible)).is_some() {
                told(&question.place, "relevant");
            }
            if question.required.take_if(|required| !fits(required)).is_some() {
                told(&question.place, "required");
            }
            let before = question.constraints.len();
            question.constraints.retain(|(holds, _)| fits(holds));
            if question.constraints.len() < before {
                told(&question.place, "constraint");
            }
        }
    }
}

/// Takes out the condition that `defect` is about; false where it is about something else.
fn take_out(draft: &mut Draft, defect: &Defect, notes: &mut Notes) -> bool {
    let path: Vec<&str> = defect.path.split('/').skip(1).collect();
    let at = |text: &str| text.parse::<usize>().ok();
    let (["steps", step, rest @ ..], "form.json") = (path.as_slice(), defect.file.as_str()) else { return false };
    let Some(section) = at(step).and_then(|step| draft.sections.get_mut(step)) else { return false };
    let (place, removed, what) = match rest {
        ["visible", ..] => (section.place.clone(), section.visible.take().is_some(), "relevant"),
        ["fields", field, rest @ ..] => {
            let Some(question) = at(field).and_then(|field| section.questions.get_mut(field)) else { return false };
            let (removed, what) = of_question(question, rest);
            (question.place.clone(), removed, what)
        }
        _ => return false,
    };
    if removed {
        // Where in the file it stood says nothing about the form.
        let problem = defect.problem.split(" at line ").next().unwrap_or_default();
        notes.add(&place, what, format!("a pack can't say this condition ({problem}); it was left out"));
    }
    removed
}

fn of_question(question: &mut Question, rest: &[&str]) -> (bool, &'static str) {
    match rest {
        ["visible", ..] => (question.visible.take().is_some(), "relevant"),
        ["required", ..] => (question.required.take().is_some(), "required"),
        ["constraints", index, ..] => {
            let index = index.parse().unwrap_or(usize::MAX);
            let there = index < question.constraints.len();
            if there {
                question.constraints.remove(index);
            }
            (there, "constraint")
        }
        ["options", option, ..] => {
            let option = option.parse::<usize>().ok().and_then(|option| question.choices.get_mut(option));
            (option.is_some_and(|option| option.visible.take().is_some()), "choice_filter")
        }
        _ => (false, ""),
    }
}
