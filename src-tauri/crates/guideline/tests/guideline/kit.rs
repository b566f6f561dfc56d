//! The shipped pack and an applicant, for the tests of this crate.

use boma_guideline::{Case, Guideline, PackFiles, View};
use boma_record::{Answer, Answers, FieldId, Process};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::BTreeMap;

macro_rules! pack {
    ($($name:literal),*) => {
        BTreeMap::from([$(($name.to_owned(), include_str!(concat!("../../../../../assets/guidelines/ssd-civil-registry/0.1.0/", $name)).to_owned())),*])
    };
}

/// The files of the shipped pack.
pub fn files() -> PackFiles {
    PackFiles(pack!(
        "pack.json",
        "categories.json",
        "form.json",
        "evidence.json",
        "reasons.json",
        "notices.json",
        "phrases.json"
    ))
}

/// The shipped guideline.
pub fn guideline() -> Guideline {
    Guideline::load(&files()).unwrap_or_else(|defects| panic!("{defects}"))
}

/// The shipped pack with one place of one file changed.
pub fn changed(file: &str, pointer: &str, change: impl FnOnce(&mut Value)) -> PackFiles {
    let mut files = files();
    let mut content: Value = serde_json::from_str(&files.0[file]).unwrap();
    change(content.pointer_mut(pointer).unwrap_or_else(|| panic!("{file} has {pointer}")));
    files.0.insert(file.to_owned(), content.to_string());
    files
}

/// The day all tests live in.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()
}

/// A first registration of category C01 with these answers.
pub fn case(answers: &Answers) -> Case<'_> {
    Case { category: "C01", process: Process::New, answers, today: today() }
}

pub fn id(field: &str) -> FieldId {
    field.parse().unwrap()
}

pub fn answer(kind: &str, value: Value) -> Answer {
    serde_json::from_value(json!({ "kind": kind, "value": value })).unwrap()
}

pub fn scan(seed: u8) -> Value {
    json!({ "sha256": format!("{seed:02x}").repeat(32), "media_type": "image/jpeg", "size": 1000, "width": 600, "height": 800 })
}

pub fn witness(kind: &str, sworn: bool) -> Value {
    json!({ "name": "Lado Wani", "kind": kind, "relation": "uncle", "adult": true, "statement": "I know the family.", "sworn": sworn })
}

/// An applicant with no paper and one sworn relative: complete, by regs 22-27.
pub fn complete() -> Answers {
    [
        ("notice_language", "choice", json!("dinka")),
        ("notice_reader", "choice", json!("interpreter")),
        ("notice_read", "yes-no", json!(true)),
        ("consent_statistics", "yes-no", json!(true)),
        ("consent_partners", "yes-no", json!(false)),
        ("name_own", "name", json!("Nyandeng")),
        ("name_father", "name", json!("Deng")),
        ("name_grandfather", "name", json!("Garang")),
        ("mother_name", "name", json!("Achol")),
        ("sex", "choice", json!("female")),
        ("birth_date", "date", json!({ "precision": "year", "year": 1987, "method": "estimate" })),
        ("birth_place", "place", json!({ "country": "SSD", "pcode": "SS0303", "spoken": "near Bor" })),
        ("ancestor_relation", "choice", json!("grandparent")),
        ("ancestor_line", "choice", json!("mother")),
        ("ancestor_name", "name", json!("Ayen Kuol")),
        ("ancestor_birth_place", "place", json!({ "country": "SSD", "spoken": "Jalle" })),
        ("ancestor_known_how", "choice", json!("family")),
        ("residence", "place", json!({ "country": "SSD", "pcode": "SS010105", "spoken": "Juba Town" })),
        ("displacement", "choice", json!("none")),
        ("birth_certificate", "evidence", json!({ "state": "unavailable", "reason": "never-issued" })),
        ("age_assessment", "evidence", json!({ "state": "unavailable", "reason": "no-board" })),
        ("older_id", "evidence", json!({ "state": "unavailable", "reason": "lost" })),
        ("witnesses", "witnesses", json!([witness("relative", true)])),
        ("portrait", "picture", scan(7)),
    ]
    .into_iter()
    .map(|(field, kind, value)| (id(field), answer(kind, value)))
    .collect()
}

/// The view of the shipped guideline in English.
pub fn view(answers: &Answers) -> View {
    guideline().view(&case(answers), "en").unwrap()
}

/// The fields and rules a view says are missing.
pub fn missing(view: &View) -> Vec<String> {
    view.missing.iter().map(|m| m.field.as_ref().map_or_else(|| m.what.clone(), ToString::to_string)).collect()
}
