//! The person a file describes.

use crate::Guideline;
use crate::pack::Means;
use boma_record::{Answer, Answers, FieldId, Name, OptionId, Person};

impl Guideline {
    /// The person these answers describe, by what each field means.
    ///
    /// Takes every answer it is given: pass [`Guideline::travelling_answers`] where answers to questions that are no
    /// longer asked must not count.
    #[must_use]
    pub fn person(&self, answers: &Answers) -> Person {
        let mut person = Person::default();
        for field in self.form.steps.iter().flat_map(|step| &step.fields) {
            if let (Some(means), Some(answer)) = (field.means, answers.get(&field.id)) {
                put(&mut person, means, answer);
            }
        }
        person
    }

    /// The person or the earlier file that a file of another process than the first registration concerns.
    #[must_use]
    pub fn concerns(&self, answers: &Answers) -> Concerns {
        let of = |means: Means| {
            let field =
                self.form.steps.iter().flat_map(|step| &step.fields).find(|field| field.means == Some(means))?;
            if let Some(Answer::Text(text)) = answers.get(&field.id) { Some(text.clone()) } else { None }
        };
        Concerns { person_number: of(Means::PersonNumber), reference: of(Means::EarlierReference) }
    }

    /// The fields that were excused, each with the reason.
    #[must_use]
    pub fn exceptions(&self, answers: &Answers) -> Vec<(FieldId, OptionId)> {
        let fields = self.form.steps.iter().flat_map(|step| &step.fields);
        let excused = fields.filter_map(|field| match (&field.exception_for, answers.get(&field.id)) {
            (Some(excused), Some(Answer::Choice(reason))) => Some((excused.clone(), reason.clone())),
            _ => None,
        });
        excused.collect()
    }
}

/// Whom or what a file concerns, as the applicant said it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concerns {
    /// The number of a person in the register.
    pub person_number: Option<Name>,
    /// The reference of an earlier file.
    pub reference: Option<Name>,
}

fn put(person: &mut Person, means: Means, answer: &Answer) {
    match (means, answer) {
        (Means::Sex, Answer::Choice(option)) => person.sex = Some(option.clone()),
        (Means::BirthDate, Answer::Date(date)) => person.birth = Some(*date),
        (Means::BirthPlace, Answer::Place(place)) => person.birth_place = Some(place.clone()),
        (Means::Residence, Answer::Place(place)) => person.residence = Some(place.clone()),
        (Means::Portrait, Answer::Picture(picture)) => person.portrait = Some(*picture),
        (means, Answer::Name(name)) => {
            if let Some(slot) = name_slot(person, means) {
                *slot = Some(name.clone());
            }
        }
        _ => {}
    }
}

fn name_slot(person: &mut Person, means: Means) -> Option<&mut Option<boma_record::Name>> {
    let names = &mut person.names;
    match means {
        Means::NameOwn => Some(&mut names.own),
        Means::NameFather => Some(&mut names.father),
        Means::NameGrandfather => Some(&mut names.grandfather),
        Means::NameGreatGrandfather => Some(&mut names.great_grandfather),
        Means::NameBaptismal => Some(&mut names.baptismal),
        Means::NameKnownAs => Some(&mut names.known_as),
        Means::NameMother => Some(&mut names.mother),
        Means::NameMotherFather => Some(&mut person.mother_father),
        _ => None,
    }
}
