//! Either-or: one ground, one way, so many of several are enough.

use crate::kit::{answer, case, changed, complete, id, missing};
use boma_guideline::Guideline;
use boma_record::Answers;
use serde_json::{Value, json};

fn grounds(list: Value) -> Guideline {
    let files = changed("categories.json", "/categories/0/grounds", |grounds| {
        let first = grounds[0].clone();
        let with = |needs: &Value, name: String| {
            let mut ground = first.clone();
            ground["needs"] = needs.clone();
            ground["id"] = json!(name);
            ground
        };
        let list = list.as_array().unwrap().iter().enumerate();
        *grounds = list.map(|(i, needs)| with(needs, format!("g{i}"))).collect();
    });
    Guideline::load(&files).unwrap_or_else(|defects| panic!("{defects}"))
}

fn is_complete(guideline: &Guideline, answers: &Answers) -> bool {
    guideline.view(&case(answers), "en").unwrap().complete
}

#[test]
fn the_first_satisfied_ground_is_enough() {
    for needs in [
        json!([{ "answered": "name_own" }, { "answered": "phone" }]),
        json!([{ "answered": "phone" }, { "answered": "name_own" }]),
        json!([{ "any": [{ "answered": "phone" }, { "holds": "sex == 'female'" }] }]),
    ] {
        assert!(is_complete(&grounds(needs.clone()), &complete()), "one of {needs} is shown (R01)");
    }
}

#[test]
fn no_ground_at_all_is_said_once() {
    let guideline = grounds(json!([{ "answered": "phone" }, { "holds": "sex == 'male'" }]));
    let view = guideline.view(&case(&complete()), "en").unwrap();
    assert_eq!(missing(&view), ["No legal ground is shown yet; one is enough."], "one line, not one for each ground");
    assert_eq!(view.missing[0].step, "family", "and where to go");
}

#[test]
fn so_many_of_several() {
    let needs = json!([{ "at_least": { "n": 2, "of": [{ "answered": "name_own" }, { "answered": "phone" }, { "answered": "blood_group" }] } }]);
    let guideline = grounds(needs);
    let mut answers = complete();
    assert!(!is_complete(&guideline, &answers), "one of three is not two");
    answers.insert(id("blood_group"), answer("choice", json!("o-negative")));
    assert!(is_complete(&guideline, &answers), "any two are enough");
}

#[test]
fn only_what_is_claimed_counts() {
    let files = changed("categories.json", "/categories/0/grounds/0", |ground| {
        ground["claimed_when"] = json!({ "field": "displacement", "option": "returnee" });
    });
    let guideline = Guideline::load(&files).unwrap();
    let mut answers = complete();
    assert!(guideline.claimed_grounds(&case(&answers)).is_empty(), "nothing is claimed");
    assert!(!is_complete(&guideline, &answers), "a file without a ground is not complete");
    answers.insert(id("displacement"), answer("choice", json!("returnee")));
    assert_eq!(guideline.claimed_grounds(&case(&answers)), ["s8-1-a"], "claimed by the chosen option");
    assert!(is_complete(&guideline, &answers), "and shown");
}

#[test]
fn a_hidden_answer_shows_nothing() {
    let guideline = grounds(json!([{ "answered": "name_father" }]));
    let mut answers = complete();
    answers.insert(id("father_unknown"), answer("yes-no", json!(true)));
    assert!(!is_complete(&guideline, &answers), "the father's name is no longer asked");
}

#[test]
fn needs_that_cannot_be_met_are_defects() {
    let files = changed("categories.json", "/categories/0/grounds/0/needs", |needs| {
        *needs = json!({ "at_least": { "n": 3, "of": [{ "answered": "phone" }] } });
    });
    let said = Guideline::load(&files).unwrap_err().to_string();
    assert!(said.contains("categories.json#/categories/0/grounds/0/needs/at_least/of"), "three of one: {said}");
}
