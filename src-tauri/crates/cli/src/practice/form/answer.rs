//! One answer to one question.

use super::super::people::{Draw, FictitiousPerson, Spot};
use super::super::pictures;
use super::Counter;
use crate::CliError;
use boma_guideline::{FieldView, OptionView};
use boma_record::place::PlaceParts;
use boma_record::{Answer, AnswerKind, Evidence, FieldId, Name, OptionId, PartialDate, Place, Witness, WitnessMark};
use std::collections::BTreeSet;

/// The person's answer; none where nothing has to be said.
pub(super) fn answer(
    field: &FieldView,
    person: &FictitiousPerson,
    counter: &mut dyn Counter,
) -> Result<Option<Answer>, CliError> {
    let mut draw = draw_of(&field.id, person);
    Ok(match field.kind {
        AnswerKind::Name => name_of(field, person).map(name).transpose()?.map(Answer::Name),
        AnswerKind::Text => required(field).map(|()| name("practice")).transpose()?.map(Answer::Text),
        AnswerKind::LongText => required(field).map(|()| statement("Practice.")).transpose()?.map(Answer::LongText),
        AnswerKind::YesNo => required(field).map(|()| Answer::YesNo(yes(field, &mut draw))),
        AnswerKind::Choice => required(field).and_then(|()| choice(field, person, &mut draw)).map(Answer::Choice),
        AnswerKind::Choices => required(field).map(|()| Answer::Choices(some(&field.options, &mut draw))),
        AnswerKind::Number => required(field).map(|()| Answer::Number(1)),
        AnswerKind::Date => required(field).map(|()| date(person)).transpose()?.map(Answer::Date),
        AnswerKind::Place => spot_of(field, person).map(place).transpose()?.map(Answer::Place),
        AnswerKind::Evidence => Some(Answer::Evidence(evidence(field, person, counter, &mut draw)?)),
        AnswerKind::Witnesses => Some(Answer::Witnesses(vec![witness(field, person, &mut draw)?])),
        AnswerKind::Picture => Some(Answer::Picture(counter.attach(&field.id, &portrait(person)?)?)),
    })
}

/// The same person answers the same question the same way.
fn draw_of(field: &FieldId, person: &FictitiousPerson) -> Draw {
    let spelled = field
        .as_str()
        .bytes()
        .fold(person.seed, |hash, byte| hash.wrapping_mul(0x0000_0100_0000_01B3) ^ u64::from(byte));
    Draw::new(spelled)
}

fn required(field: &FieldView) -> Option<()> {
    field.required.then_some(())
}

fn name_of<'p>(field: &FieldView, person: &'p FictitiousPerson) -> Option<&'p str> {
    let [own, father, grandfather, great_grandfather] = person.chain;
    let [mother, mother_father] = person.mother;
    match field.id.as_str() {
        "name_own" => Some(own),
        "name_father" => Some(father),
        "name_grandfather" => Some(grandfather),
        "name_great_grandfather" => Some(great_grandfather),
        "name_baptismal" => person.baptismal,
        "mother_name" => Some(mother),
        "mother_father_name" => Some(mother_father),
        "ancestor_name" => Some(person.ancestor.0),
        _ => field.required.then_some(own),
    }
}

fn spot_of(field: &FieldView, person: &FictitiousPerson) -> Option<Spot> {
    match field.id.as_str() {
        "birth_place" => Some(person.birth_place),
        "ancestor_birth_place" => Some(person.ancestor.1),
        _ => field.required.then_some(person.residence),
    }
}

fn choice(field: &FieldView, person: &FictitiousPerson, draw: &mut Draw) -> Option<OptionId> {
    let wanted = match field.id.as_str() {
        "sex" => Some(person.sex),
        _ => None,
    };
    let named = wanted.and_then(|wanted| field.options.iter().find(|option| option.id.as_str() == wanted));
    named.map(|option| option.id.clone()).or_else(|| one(&field.options, draw))
}

fn yes(field: &FieldView, draw: &mut Draw) -> bool {
    let asked_for_consent = field.id.as_str().starts_with("consent_");
    !asked_for_consent || draw.below(2) == 0
}

fn one(options: &[OptionView], draw: &mut Draw) -> Option<OptionId> {
    let at = usize::try_from(draw.below(options.len() as u64)).unwrap_or(0);
    options.get(at).map(|option| option.id.clone())
}

fn some(options: &[OptionView], draw: &mut Draw) -> BTreeSet<OptionId> {
    one(options, draw).into_iter().collect()
}

fn one_of(options: &[OptionView], draw: &mut Draw) -> Result<OptionId, CliError> {
    one(options, draw).ok_or_else(|| CliError::Program("the guideline offers no option".to_owned()))
}

fn name(text: &str) -> Result<Name, CliError> {
    text.parse().map_err(CliError::program)
}

fn statement(text: &str) -> Result<boma_record::evidence::Statement, CliError> {
    text.to_owned().try_into().map_err(CliError::program)
}

fn date(person: &FictitiousPerson) -> Result<PartialDate, CliError> {
    person.birth.try_into().map_err(CliError::program)
}

fn place((spoken, pcode): Spot) -> Result<Place, CliError> {
    let country = "SSD".parse().map_err(CliError::program)?;
    let pcode = Some(pcode.parse().map_err(CliError::program)?);
    PlaceParts { country, pcode, spoken: spoken.to_owned() }.try_into().map_err(CliError::program)
}

/// Who has papers shows a birth certificate; of every other paper the reason is told why it is not there.
fn evidence(
    field: &FieldView,
    person: &FictitiousPerson,
    counter: &mut dyn Counter,
    draw: &mut Draw,
) -> Result<Evidence, CliError> {
    if field.id.as_str() != "birth_certificate" || !person.has_papers {
        return Ok(Evidence::Unavailable { reason: one_of(&field.options, draw)? });
    }
    let scan = pictures::paper(draw.next()).map_err(CliError::program)?;
    Ok(Evidence::Presented {
        number: Some(name(&format!("BC {:06}", draw.below(1_000_000)))?),
        issued_by: Some(name("County Health Department")?),
        issued_on: None,
        scans: vec![counter.attach(&field.id, &scan)?],
        no_scan_reason: None,
        verified: false,
    })
}

fn witness(field: &FieldView, person: &FictitiousPerson, draw: &mut Draw) -> Result<Witness, CliError> {
    Ok(Witness {
        name: name(&person.witness.join(" "))?,
        kind: one_of(&field.options, draw)?,
        relation: name("neighbour of the family")?,
        adult: true,
        certificate_number: None,
        statement: statement(
            "I have known this family for many years. The answers about it are true as far as I know.",
        )?,
        sworn: true,
        mark: Some(WitnessMark::Thumbprint),
    })
}

fn portrait(person: &FictitiousPerson) -> Result<Vec<u8>, CliError> {
    pictures::portrait(person.seed).map_err(CliError::program)
}
