//! What answers say of the person, guessed from the names of questions; the author confirms each guess.

use super::super::report::Notes;
use super::{Draft, Question};
use std::collections::BTreeSet;

/// Meaning, the kind of answer it needs, and names that questions of this meaning have in forms.
///
/// Only names that leave no doubt: a guess that is missing is written in a minute, a wrong one is found too late.
const NAMES: &[(&str, &str, &[&str])] = &[
    ("name-own", "name", &["first_name", "given_name", "own_name", "name_own", "applicant_name", "firstname"]),
    ("name-father", "name", &["father_name", "fathers_name", "name_father", "name_of_father", "fathername"]),
    ("name-grandfather", "name", &["grandfather_name", "grandfathers_name", "name_grandfather"]),
    ("name-mother", "name", &["mother_name", "mothers_name", "name_mother", "name_of_mother", "mothername"]),
    ("sex", "choice", &["sex", "gender"]),
    ("birth-date", "date", &["dob", "date_of_birth", "birth_date", "birthdate", "dateofbirth"]),
    ("birth-place", "place", &["place_of_birth", "birth_place", "birthplace", "placeofbirth"]),
    ("portrait", "picture", &["portrait", "applicant_photo", "photo_of_applicant", "face"]),
];

/// Gives questions their meaning where their name says it, and tells the author of each and of what is left to do.
pub(super) fn guess(draft: &mut Draft, notes: &mut Notes) {
    let mut given = BTreeSet::new();
    for question in draft.sections.iter_mut().flat_map(|section| &mut section.questions) {
        let Some((means, kind)) = meaning(question).filter(|(means, _)| given.insert(*means)) else { continue };
        question.means = Some(means);
        question.kind = kind;
        let why =
            format!("guessed from the name of the question: “{means}”; confirm it, or take “means” out of form.json");
        notes.add(&question.place, "what the answer means", why);
    }
    let why = if given.is_empty() {
        "no question got a meaning: give those of names, sex, birth and residence their “means”, else nobody is found by name"
    } else {
        "the form does not say it in a way a pack can use: see the guesses, and give the other questions of names, birth and residence their “means”"
    };
    notes.add("the whole form", "what the answers mean", why);
}

fn meaning(question: &Question) -> Option<(&'static str, &'static str)> {
    let named = NAMES.iter().find(|(_, _, names)| names.contains(&question.id.as_str()));
    let fits = |kind: &str| question.kind == kind || (kind == "name" && question.kind == "text");
    named.filter(|(_, kind, _)| fits(kind)).map(|(means, kind, _)| (*means, *kind))
}
