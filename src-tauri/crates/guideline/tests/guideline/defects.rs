//! Bad packs: each is refused with its file and its place.

use crate::kit::{changed, files};
use boma_guideline::{Guideline, PackFiles};
use serde_json::{Value, json};

/// The one defect of a pack, as `file#place: problem`.
fn defect(files: &PackFiles) -> String {
    let defects = Guideline::load(files).expect_err("the pack is bad").0;
    assert_eq!(defects.len(), 1, "one fault, one defect: {defects:?}");
    defects[0].to_string()
}

fn set(file: &str, pointer: &str, value: Value) -> String {
    defect(&changed(file, pointer, |place| *place = value))
}

fn starts(said: &str, wanted: &str) {
    assert!(said.starts_with(wanted), "wanted\n  {wanted}\nbut the author reads\n  {said}");
}

const FATHER: &str = "/steps/1/fields/2";

fn father(condition: &str) -> String {
    set("form.json", &format!("{FATHER}/visible"), json!(condition))
}

#[test]
fn unknown_keys() {
    let said = defect(&changed("form.json", FATHER, |field| field["colour"] = json!("red")));
    starts(&said, "form.json#/steps/1/fields/2/colour: unknown field `colour`");
}

#[test]
fn conditions_that_cannot_be_read() {
    starts(&father("father_unknown &&"), "form.json#/steps/1/fields/2/visible: the condition can't be read: column");
    starts(&father(&"!".repeat(700)), "form.json#/steps/1/fields/2/visible: the condition is longer than");
}

#[test]
fn names_that_do_not_exist() {
    starts(&father("fathr_unknown"), "form.json#/steps/1/fields/2/visible: there is no field 'fathr_unknown'");
    starts(&father("answered.nobody"), "form.json#/steps/1/fields/2/visible: there is no field 'nobody'");
    starts(&father("father_unknown.maybe"), "form.json#/steps/1/fields/2/visible: 'father_unknown' has no parts");
    starts(&father("sqrt(2) == 1"), "form.json#/steps/1/fields/2/visible: 'sqrt' may not be used in a condition");
}

#[test]
fn types_that_do_not_fit() {
    starts(&father("name_own"), "form.json#/steps/1/fields/2/visible: a condition is true or false, this is a text");
    starts(&father("name_own == 3"), "form.json#/steps/1/fields/2/visible: a text can't be compared with a number");
    starts(&father("name_own && father_unknown"), "form.json#/steps/1/fields/2/visible: 'and', 'or' and 'not' join");
    starts(
        &father("notice_language == 'klingon'"),
        "form.json#/steps/1/fields/2/visible: there is no option 'klingon'; there are",
    );
    starts(
        &father("notice_language in ['en', 'klingon']"),
        "form.json#/steps/1/fields/2/visible: there is no option 'klingon'",
    );
    starts(&father("today > '9 July 2011'"), "form.json#/steps/1/fields/2/visible: '9 July 2011' is not a day");
    starts(&father("size(name_own) / 0 == 1"), "form.json#/steps/1/fields/2/visible: '/' may not be used");
    starts(&father("[1].exists(x, x > 0)"), "form.json#/steps/1/fields/2/visible: ");
    starts(&father("name_own.matches('(')"), "form.json#/steps/1/fields/2/visible: the pattern of 'matches'");
    starts(&father("has(birth_date.earliest)"), "form.json#/steps/1/fields/2/visible: only a field's own parts");
}

#[test]
fn conditions_that_fit_are_taken() {
    for good in [
        "today > '2011-07-09'",
        "notice_language in ['en', 'ar']",
        "size(name_own) > 2",
        "category == 'C01' ? father_unknown : false",
    ] {
        let files = changed("form.json", &format!("{FATHER}/visible"), |place| *place = json!(good));
        assert!(Guideline::load(&files).is_ok(), "{good} is a good condition");
    }
}

#[test]
fn questions_decide_only_about_later_ones() {
    starts(&father("sex == 'male'"), "form.json#/steps/1/fields/2/visible: 'sex' comes later in the form");
    starts(
        &father("answered.name_father"),
        "form.json#/steps/1/fields/2/visible: 'name_father' comes later in the form",
    );
}

#[test]
fn texts_are_there_in_every_language() {
    let said = set("form.json", &format!("{FATHER}/label"), json!({ "ar": "اسم الأب" }));
    starts(&said, "form.json#/steps/1/fields/2/label: the English text is missing");
    let said = set("form.json", &format!("{FATHER}/label"), json!({ "en": "Father's name" }));
    starts(&said, "form.json#/steps/1/fields/2/label: the text in 'ar' is missing");
    let said = set("notices.json", "/slip_text/en", json!(" "));
    starts(&said, "notices.json#/slip_text: the text in 'en' is empty");
}

#[test]
fn what_nobody_can_reach() {
    let said = set("form.json", &format!("{FATHER}/visible"), json!(false));
    starts(&said, "form.json#/steps/1/fields/2/visible: this can never be shown");
    let said = set("evidence.json", "/rules/2/ways/1/parts/0/needs/witnesses/kinds/0", json!("wizard"));
    starts(&said, "evidence.json#/rules/2/ways/1/parts/0/needs/witnesses/kinds/0: 'witnesses' has no option 'wizard'");
    let said = set("form.json", "/steps/0/fields/0/options", json!([]));
    assert!(said.contains("this kind of field needs options"), "a choice of nothing: {said}");
}

#[test]
fn names_stand_once() {
    let said = set("form.json", "/steps/0/fields/0/options/1/id", json!("en"));
    starts(&said, "form.json#/steps/0/fields/0/options/1/id: 'en' stands twice");
    let said = set("form.json", "/steps/1/fields/6/id", json!("name_own"));
    starts(&said, "form.json#/steps/1/fields/6/id: 'name_own' stands twice");
    let said = set("reasons.json", "/reasons/1/id", json!("name-unclear"));
    starts(&said, "reasons.json#/reasons/1/id: 'name-unclear' stands twice");
}

#[test]
fn references_lead_somewhere() {
    let said = set("form.json", "/steps/0/fields/0/why/sources/0", json!("S999"));
    starts(&said, "form.json#/steps/0/fields/0/why/sources/0: there is no source 'S999'");
    let said = set("categories.json", "/categories/0/grounds/0/step", json!("nowhere"));
    starts(&said, "categories.json#/categories/0/grounds/0/step: there is no step 'nowhere'");
    let said = set("evidence.json", "/rules/0/ways/0/parts/0/needs/presented", json!("portrait"));
    starts(&said, "evidence.json#/rules/0/ways/0/parts/0/needs/presented: 'portrait' is of another kind");
}

#[test]
fn files_are_all_there_and_no_more() {
    let mut lacking = files();
    lacking.0.remove("notices.json");
    starts(&defect(&lacking), "notices.json#: the file is missing");
    let mut more = files();
    more.0.insert("extra.json".into(), "{}".into());
    starts(&defect(&more), "pack.json#: the pack has a file 'extra.json'");
    let mut cut = files();
    cut.0.insert("pack.json".into(), "{\"id\":".into());
    starts(&defect(&cut), "pack.json#");
}

#[test]
fn a_pack_for_review_says_so() {
    let said = defect(&changed("pack.json", "", |pack| {
        pack.as_object_mut().unwrap().remove("banner");
    }));
    starts(&said, "pack.json#/banner: a pack for legal review needs a banner");
}

#[test]
fn the_deepest_condition_breaks_nothing() {
    for deep in [
        format!("{}true{}", "(".repeat(290), ")".repeat(290)),
        format!("{}father_unknown", "!".repeat(580)),
        format!("{}true{}", "[".repeat(290), "]".repeat(290)),
        ["true"; 99].join("||"),
        ["true"; 99].join("=="),
        ["a"; 299].join("."),
        format!("{}true{}", "(".repeat(24), ")".repeat(24)),
        format!("{}father_unknown", "!".repeat(24)),
        ["true?true"; 24].join(":"),
        ["true?true"; 60].join(":"),
    ] {
        let files = changed("form.json", &format!("{FATHER}/visible"), |place| *place = json!(deep));
        // Taken or refused: what matters is that reading it comes back.
        let _ = Guideline::load(&files).map_err(|defects| assert!(!defects.0.is_empty(), "a refusal says why"));
    }
}
