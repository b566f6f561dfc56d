//! Each part of an XLSForm, and what becomes of it.

use crate::kit::{CHOICES, field, imported, loads, report, workbook};
use boma_authoring::import;
use serde_json::{Value, json};

#[test]
fn every_type_is_asked_or_named() {
    let made = imported(
        "type|name|label|parameters
         text|a_text|A text|
         integer|a_number|A number|
         range|a_range|A range|start=0 end=5
         decimal|a_decimal|A decimal|
         date|a_date|A date|
         dateTime|a_moment|A moment|
         time|a_time|A time|
         select_one sex|a_choice|A choice|
         select_multiple papers|some_choices|Some choices|
         rank papers|a_rank|A rank|
         select_one_from_file f.csv|a_file_choice|From a file|
         image|a_picture|A picture|
         file|a_paper|A paper|
         barcode|a_code|A code|
         acknowledge|a_yes|Understood|
         geopoint|a_point|A point|
         audio|a_sound|A sound|
         hidden|a_secret|Hidden|
         start|begun||
         username|who||
         frobnicate|odd|Odd|",
    );
    loads(&made);
    let kinds = [
        ("a_text", "text"),
        ("a_number", "number"),
        ("a_range", "number"),
        ("a_decimal", "text"),
        ("a_date", "date"),
        ("a_moment", "date"),
        ("a_time", "text"),
        ("a_choice", "choice"),
        ("some_choices", "choices"),
        ("a_rank", "choices"),
        ("a_file_choice", "text"),
        ("a_picture", "picture"),
        ("a_paper", "evidence"),
        ("a_code", "text"),
        ("a_yes", "yes-no"),
        ("odd", "text"),
    ];
    for (id, kind) in kinds {
        assert_eq!(field(&made, id)["kind"], kind, "{id} is asked as {kind}");
    }
    assert_eq!(field(&made, "a_range")["constraints"][0]["holds"], "a_range >= 0 && a_range <= 5", "the range is kept");
    let report = report(&made);
    for row in [5, 7, 8, 11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 22] {
        assert!(report.contains(&format!("survey row {row}: ")), "row {row} is named in:\n{report}");
    }
}

#[test]
fn groups_are_steps_and_bring_their_condition() {
    let made = imported(
        "type|name|label|relevant
         select_one yes_no|wed|Married?|
         begin group|spouse|The spouse|${wed} = 'yes'
         text|spouse_name|Name|
         begin_group|papers|Papers|${spouse_name} != ''
         text|paper|Number|
         end_group|||
         text|spouse_home|Home|
         end group|||
         text|last|Last|",
    );
    loads(&made);
    let form: Value = serde_json::from_str(&made.files.0["form.json"]).unwrap();
    let steps: Vec<_> = form["steps"].as_array().unwrap().iter().map(|s| json!([s["id"], s["visible"]])).collect();
    let meant = [
        json!(["form", null]),
        json!(["spouse", "wed == 'yes'"]),
        json!(["papers", "wed == 'yes' && answered.spouse_name"]),
        json!(["spouse-2", "wed == 'yes'"]),
        json!(["form-2", null]),
    ];
    assert_eq!(steps, meant, "inner groups are steps of their own, under both conditions");
}

#[test]
fn languages_come_from_the_columns() {
    let survey = "type|name|label::English (en)|label::Arabic (ar)|label::French|hint::fr|required
                  text|name|Your name|اسمك|Votre nom|Comme sur papier|yes
                  text|home|Your home||||${name} != ''";
    let made = imported(survey);
    loads(&made);
    let name = field(&made, "name");
    assert_eq!(name["label"], json!({ "en": "Your name", "ar": "اسمك", "fr": "Votre nom" }), "each under its tag");
    assert_eq!(name["required"], json!(true), "yes is true");
    assert_eq!(field(&made, "home")["required"], "answered.name", "a condition is one");
    assert_eq!(field(&made, "home")["label"], json!({ "en": "Your home" }), "what is missing is not made up");
    let pack: Value = serde_json::from_str(&made.files.0["pack.json"]).unwrap();
    assert_eq!(pack["languages"][0]["tag"], "en", "English first");
    assert_eq!(pack["languages"][2]["complete"], false, "French may be missing");
    assert_eq!(pack["status"], "for-legal-review", "nobody has signed it");
}

#[test]
fn another_default_language_stands_in_for_english() {
    let sheets = [
        ("survey", "type|name|label\ntext|nom|Votre nom"),
        ("settings", "form_title|form_id|version|default_language\nEnquête|Enquête 7|2.0.1|French (fr)"),
    ];
    let made = import::xlsform(&workbook(&sheets), "x").unwrap();
    let pack: Value = serde_json::from_str(&made.files.0["pack.json"]).unwrap();
    assert_eq!((&pack["id"], &pack["version"]), (&json!("enqu-te-7"), &json!("2.0.1")), "settings name the pack");
    let both = json!({ "en": "Votre nom", "fr": "Votre nom" });
    assert_eq!(field(&made, "nom")["label"], both, "English always has a text");
    assert!(report(&made).contains("survey: English"), "and the report says whose it is");
}

#[test]
fn names_are_made_fit_and_told() {
    let made = imported("type|name|label\ntext|First Name|a\ntext|first_name|b\ntext|2nd|c\ntext|in|d\ntext|العمر|e");
    let guideline = loads(&made);
    assert_eq!(guideline.id(), "test", "the file's name stands in");
    for (id, label) in [("first_name", "a"), ("first_name_2", "b"), ("q_2nd", "c"), ("in_q", "d"), ("q", "e")] {
        assert_eq!(field(&made, id)["label"]["en"], label, "{id} is the name of {label}");
    }
    assert_eq!(made.report.iter().filter(|line| line.what.starts_with("the name")).count(), 5, "every change is told");
}

#[test]
fn notes_are_help_and_what_has_no_place_is_named() {
    let made = imported(
        "type|name|label|default|read_only|appearance|media::image|colour
         note|n1|Read this first|||||
         text|a|A ${b} in it|x|yes|signature|p.png|red
         note|n2|Thank you|||||",
    );
    loads(&made);
    let a = field(&made, "a");
    assert_eq!(a["help"]["en"], "Read this first", "a note is help at the next question");
    assert_eq!(a["label"]["en"], "A [b] in it", "an answer can't be put into a text");
    let form: Value = serde_json::from_str(&made.files.0["form.json"]).unwrap();
    assert_eq!(form["steps"][0]["help"]["en"], "Thank you", "a last note is help of the step");
    let report = report(&made);
    for lost in [
        "default: x",
        "read_only: yes",
        "appearance: signature",
        "image: p.png",
        "column 'colour'",
        "an answer inside the label",
    ] {
        assert!(report.contains(lost), "{lost} is named in:\n{report}");
    }
}

#[test]
fn the_only_sheet_is_the_survey() {
    let made = import::xlsform(&workbook(&[("Sheet1", "type|name|label\ntext|a|A")]), "x").unwrap();
    assert_eq!(field(&made, "a")["kind"], "text", "people forget to name the sheet of a small form");
}

#[test]
fn lists_that_nobody_uses_stay_out() {
    let made =
        import::xlsform(&workbook(&[("survey", "type|name|label\nselect_one sex|s|Sex"), CHOICES]), "x").unwrap();
    let form: Value = serde_json::from_str(&made.files.0["form.json"]).unwrap();
    assert_eq!(form["option_lists"].as_object().unwrap().len(), 1, "only the list that is used");
    assert_eq!(field(&made, "s")["options_from"], "sex", "and it is shared");
}

#[test]
fn a_meaning_is_guessed_from_plain_names_only_and_told() {
    let made = imported(
        "type|name|label
         text|first_name|First name
         text|first_name_of_neighbour|Neighbour
         text|father_name|Father
         select_one sex|gender|Gender
         date|dob|Born
         text|birth_place|Where",
    );
    loads(&made);
    for (name, kind, means) in [
        ("first_name", "name", "name-own"),
        ("father_name", "name", "name-father"),
        ("gender", "choice", "sex"),
        ("dob", "date", "birth-date"),
    ] {
        assert_eq!(
            (&field(&made, name)["kind"], &field(&made, name)["means"]),
            (&json!(kind), &json!(means)),
            "{name}"
        );
    }
    assert_eq!(field(&made, "first_name_of_neighbour").get("means"), None, "what is only like a name is no guess");
    assert_eq!(field(&made, "birth_place").get("means"), None, "words are no place");
    let told = report(&made);
    assert_eq!(told.matches("guessed from the name").count(), 4, "the author confirms each: {told}");
    let none = imported("type|name|label\ntext|colour|Colour");
    assert!(report(&none).contains("no question got a meaning"), "nobody would be found by name");
}
