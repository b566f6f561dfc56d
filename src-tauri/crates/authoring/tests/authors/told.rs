//! Comparisons and explanations word for word, as lawyers read them.

use crate::kit::{changed, data, files, golden, load, today};
use boma_authoring::diff::diff;
use boma_authoring::explain::{CaseError, CaseFile, explain};
use std::fs;

fn case(name: &str) -> CaseFile {
    CaseFile::read(&fs::read_to_string(data().join(name)).unwrap()).unwrap()
}

#[test]
fn a_case_is_explained() {
    let told = explain(&load(&files()), &case("child.json"), today(), "en").unwrap();
    golden("child.explained.txt", &told.to_string());
}

#[test]
fn labels_are_in_the_language_asked_for() {
    let told = explain(&load(&files()), &case("child.json"), today(), "ar").unwrap().to_string();
    assert!(told.contains("متى وُلد الشخص؟"), "labels are Arabic");
    assert!(told.contains("certainly under 18"), "the trace itself is English");
}

#[test]
fn what_changes_is_said_for_whom() {
    let new = changed(&[
        ("pack.json", "\"0.1.0\"", "\"0.2.0\""),
        ("form.json", "\"Own name\"", "\"The name the person is called by\""),
        ("form.json", "\"required\": \"category == 'C02'\"", "\"required\": true"),
        ("form.json", "category == 'C02'", "category in ['C01', 'C02']"),
        ("fees.json", "\"amount\": 5,", "\"amount\": 7,"),
        ("categories.json", "\"line\": \"escalate\"", "\"line\": \"approve\""),
        ("routes.json", "birth_date.age_most < 18", "birth_date.age_least < 18"),
    ]);
    let told = diff(&load(&files()), &load(&new), &[case("child.json")], today());
    golden("changes.txt", &told.to_string());
}

#[test]
fn a_case_that_is_none_is_refused_without_its_words() {
    let told = CaseFile::read("{\n  \"category\": \"C01\",\n  \"process\": \"Nyandeng\"\n}").unwrap_err();
    assert_eq!(
        told.to_string(),
        "line 3: this is not a case as the guide for authors describes it",
        "no answer is repeated"
    );
    let told = CaseFile::read("{\n}").unwrap_err();
    assert_eq!(told.to_string(), "line 2: missing field 'category'", "what is missing is named");
    let unknown = CaseFile::read("{ \"category\": \"C99\" }").unwrap();
    let told = explain(&load(&files()), &unknown, today(), "en").unwrap_err();
    assert!(matches!(told, CaseError::Undecided(_)), "a category that is not there can't be decided");
}
