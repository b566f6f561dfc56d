//! The UI specification of MOSIP's registration client: processes, screens and fields in JSON.

mod control;
mod fields;
mod labels;
mod specification;

use super::logic::{Holds, Names, Symbol};
use super::pack::{Draft, Ids, Section, accept};
use super::report::Notes;
use super::{ImportError, Imported, check_size};
use fields::Questions;
use specification::{Process, Screen};
use std::collections::BTreeMap;

/// Age groups in years as MOSIP's default configuration has them (`mosip.regproc.packet.classifier.tagging.agegroup.ranges`).
const AGE_GROUPS: [(&str, i64, i64); 3] = [("INFANT", 0, 5), ("MINOR", 6, 17), ("ADULT", 18, 200)];

/// Makes a pack of the UI specification in `bytes` (JSON); `name` is what it is called where it does not say so.
pub fn mosip(bytes: &[u8], name: &str) -> Result<Imported, ImportError> {
    check_size(bytes.len() as u64)?;
    let mut notes = Notes::default();
    let process = chosen(specification::read(bytes)?, &mut notes)?;
    let mut draft = drafted(&process, name, &mut notes);
    let files = accept(&mut draft, &mut notes)?;
    Ok(Imported { files, report: notes.into_lines() })
}

/// One pack is made of one process: a new registration where there is one.
fn chosen(mut processes: Vec<Process>, notes: &mut Notes) -> Result<Process, ImportError> {
    let new = processes.iter().position(|process| process.flow.eq_ignore_ascii_case("new")).unwrap_or(0);
    if processes.is_empty() {
        return Err(ImportError::NoQuestion(Vec::new()));
    }
    let process = processes.swap_remove(new);
    for other in processes {
        notes.add(
            &other.place,
            format!("process '{}'", other.id),
            "one pack is made of one process; import this one from a file of its own",
        );
    }
    Ok(process)
}

fn drafted(process: &Process, name: &str, notes: &mut Notes) -> Draft {
    let names = names(process, notes);
    let mut draft = Draft {
        name: name.to_owned(),
        title: process.label.clone(),
        origin: format!("MOSIP UI specification “{}”", if process.id.is_empty() { name } else { &process.id }),
        languages: process.languages().into_iter().filter(|tag| tag != "en").collect(),
        ..Draft::default()
    };
    let mut steps = Ids::default();
    for screen in &process.screens {
        let section = section(screen, &names, &mut steps, notes);
        if !section.questions.is_empty() {
            draft.sections.push(section);
        }
    }
    draft
}

fn section(screen: &Screen, names: &Names, steps: &mut Ids, notes: &mut Notes) -> Section {
    let asked = Questions { names };
    Section {
        place: screen.place.clone(),
        id: steps.option(&screen.name),
        title: screen.label.clone(),
        questions: screen.fields.iter().filter_map(|field| asked.question(field, notes)).collect(),
        ..Section::default()
    }
}

/// What expressions can name; every field gets its name in the pack here.
fn names(process: &Process, notes: &mut Notes) -> Names {
    let (mut names, mut ids) = (Names::new(), Ids::default());
    let fields = process.screens.iter().flat_map(|screen| &screen.fields);
    for (position, field) in fields.enumerate() {
        let holds = control::Control::of(field).holds();
        let id = if matches!(holds, Holds::LeftOut(_)) { String::new() } else { ids.field(&snake(&field.id)) };
        if names.contains_key(&field.id) {
            notes.add(
                &field.place,
                format!("the name '{}'", field.id),
                "it stands twice; conditions mean the first, and only the first is asked",
            );
            continue;
        }
        names.insert(field.id.clone(), Symbol { id, position, holds });
    }
    let groups: BTreeMap<String, (i64, i64)> = AGE_GROUPS.map(|(name, from, to)| (name.to_owned(), (from, to))).into();
    let born = process.screens.iter().flat_map(|screen| &screen.fields).find(|field| field.is_birth());
    if let Some(symbol) = born.and_then(|field| names.get(&field.id)).cloned() {
        names.insert("ageGroup".to_owned(), Symbol { holds: Holds::AgeGroup(groups), ..symbol });
    }
    for name in ["updatableFieldGroups", "updatableFields", "isNew", "isUpdate", "isLost", "isCorrection"] {
        let holds = Holds::LeftOut("the process decides it, and this pack is made of one process");
        names.entry(name.to_owned()).or_insert(Symbol { id: String::new(), position: 0, holds });
    }
    names
}

/// `dateOfBirth` becomes `date_of_birth`.
fn snake(name: &str) -> String {
    let mut snake = String::new();
    let mut small = false;
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && small {
            snake.push('_');
        }
        small = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        snake.push(letter);
    }
    snake
}
