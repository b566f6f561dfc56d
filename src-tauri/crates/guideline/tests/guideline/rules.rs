//! The rules of the shipped pack, one test each.

use crate::kit::{answer, case, changed, complete, guideline, id, missing, scan, view, witness};
use boma_guideline::{Guideline, ReasonKind, StepState};
use boma_record::Answers;
use serde_json::json;

fn with(field: &str, kind: &str, value: serde_json::Value) -> Answers {
    let mut answers = complete();
    answers.insert(id(field), answer(kind, value));
    answers
}

#[test]
fn nobody_needs_a_paper() {
    let view = view(&complete());
    assert_eq!(missing(&view), Vec::<String>::new(), "reasons and one sworn witness replace every paper (R05)");
    assert!(view.complete, "nothing is missing");
    assert!(view.banner.contains("legal review"), "the pack is not in force and says so");
    assert!(view.steps.iter().all(|step| step.state == StepState::Complete), "every step is done");
}

#[test]
fn an_empty_file_names_what_is_missing_and_why() {
    let view = view(&Answers::new());
    assert!(!view.complete, "nothing is answered");
    assert!(view.steps.iter().all(|step| step.state == StepState::Untouched), "no step was begun");
    let birthplace = view.missing.iter().find(|m| m.field == Some(id("ancestor_birth_place"))).expect("it is required");
    assert_eq!(birthplace.why.as_ref().unwrap().legal_basis, "Nationality Act 2011, s.8(1)(a)", "the law is named");
    assert!(missing(&view).contains(&"One witness with own knowledge".to_owned()), "rules are listed beside fields");
}

#[test]
fn one_ancestor_in_either_line_is_enough() {
    for relation in ["parent", "grandparent", "great-grandparent"] {
        for line in ["father", "mother"] {
            let mut answers = with("ancestor_relation", "choice", json!(relation));
            answers.insert(id("ancestor_line"), answer("choice", json!(line)));
            assert!(view(&answers).complete, "{relation} through the {line} is enough (R02, R04)");
        }
    }
}

#[test]
fn only_one_ground_is_asked_for() {
    let guideline = guideline();
    let grounds = guideline.grounds_of("C01", "en");
    assert_eq!(
        grounds.iter().map(|g| g.id.as_str()).collect::<Vec<_>>(),
        ["s8-1-a"],
        "never s.8(1)(b) as well (R01, R03)"
    );
    assert_eq!(guideline.claimed_grounds(&case(&complete())), ["s8-1-a"], "the ground travels with the file");
    let asked = format!("{:?}", view(&complete())).to_lowercase();
    for word in ["tribe?", "religion?", "ethnic"] {
        assert!(!asked.contains(word), "'{word}' is no question here (R08)");
    }
}

#[test]
fn an_ancestor_born_abroad_does_not_show_this_ground() {
    let abroad = view(&with("ancestor_birth_place", "place", json!({ "country": "SDN", "spoken": "Khartoum" })));
    assert_eq!(missing(&abroad), ["ancestor_birth_place"], "said once, at the field that can change it");
    assert!(abroad.missing[0].what.contains("another category"), "the way out is named");
}

#[test]
fn an_unknown_father_is_no_gap() {
    let mut answers = with("father_unknown", "yes-no", json!(true));
    assert!(view(&answers).complete, "the mother's line is enough (R04)");
    let travelling = guideline().travelling_answers(&case(&answers)).unwrap();
    assert!(!travelling.contains_key(&id("name_father")), "an answer to a hidden question does not travel");
    assert_eq!(guideline().person(&travelling).names.line(), "Nyandeng", "nor does it name the person");
    answers.insert(id("ancestor_line"), answer("choice", json!("father")));
    assert_eq!(missing(&view(&answers)), ["ancestor_line"], "a line through an unknown father contradicts");
}

#[test]
fn any_proof_of_age_will_do() {
    let shown = json!({ "state": "presented", "scans": [scan(1)] });
    let mut certificate = with("birth_certificate", "evidence", shown.clone());
    certificate.remove(&id("age_assessment"));
    assert!(view(&certificate).complete, "a certificate needs no assessment");
    assert!(view(&with("age_assessment", "evidence", shown)).complete, "an assessment stands in");
    let mut alone = complete();
    alone.insert(id("witnesses"), answer("witnesses", json!([witness("relative", false)])));
    let said = missing(&view(&alone));
    assert_eq!(said.len(), 3, "age, missing papers and own knowledge all wait for the oath: {said:?}");
}

#[test]
fn a_witness_without_certificate_counts_and_every_kind_does() {
    for kind in [
        "community-leader",
        "traditional-authority",
        "religious-leader",
        "local-official",
        "chief",
        "relative",
        "good-standing",
    ] {
        let answers = with("witnesses", "witnesses", json!([witness(kind, true)]));
        assert!(view(&answers).complete, "{kind} is one of the seven kinds (regs 22-27, R06)");
    }
    let mut child = witness("relative", true);
    child["adult"] = json!(false);
    assert!(!view(&with("witnesses", "witnesses", json!([child]))).complete, "a child's oath does not count");
}

#[test]
fn a_shown_paper_is_scanned_or_excused() {
    let bare = with("older_id", "evidence", json!({ "state": "presented", "scans": [] }));
    assert_eq!(missing(&view(&bare)), ["older_id"], "neither scan nor reason");
    let excused = json!({ "state": "presented", "scans": [], "no_scan_reason": "no-device" });
    assert!(view(&with("older_id", "evidence", excused)).complete, "a broken camera stops nobody");
}

#[test]
fn the_birth_date_is_checked() {
    let tomorrow = json!({ "precision": "day", "year": 2026, "month": 3, "day": 13, "method": "document" });
    assert_eq!(missing(&view(&with("birth_date", "date", tomorrow))), ["birth_date"], "tomorrow is in the future");
    let this_year = json!({ "precision": "year", "year": 2026, "method": "estimate" });
    assert!(view(&with("birth_date", "date", this_year)).complete, "this year has begun");
    let old = json!({ "precision": "decade", "year": 1880, "method": "statement" });
    assert_eq!(missing(&view(&with("birth_date", "date", old))), ["birth_date"], "at least 136 years old");
    let since = json!({ "precision": "year", "year": 1980, "method": "statement" });
    assert_eq!(
        missing(&view(&with("residence_since", "date", since))),
        ["residence_since"],
        "nobody lives anywhere before birth"
    );
}

#[test]
fn displacement_asks_for_the_place_before() {
    let idp = with("displacement", "choice", json!("idp"));
    assert_eq!(missing(&view(&idp)), ["habitual_residence"], "needed for the displaced");
    assert!(view(&with("displacement", "choice", json!("returnee"))).complete, "welcome from returnees, not needed");
}

#[test]
fn optional_answers_block_only_when_wrong() {
    assert!(view(&with("phone", "text", json!("+211 912 345 678"))).complete, "a telephone number");
    assert_eq!(missing(&view(&with("phone", "text", json!("call my uncle")))), ["phone"], "not a telephone number");
    assert!(view(&with("blood_group", "choice", json!("o-positive"))).complete, "blood group never blocks (R08)");
}

#[test]
fn the_notice_comes_first() {
    let unread = with("notice_read", "yes-no", json!(false));
    assert_eq!(missing(&view(&unread)), ["notice_read"], "no file without the notice");
    let guideline = guideline();
    assert!(guideline.notices_read(&unread).is_empty(), "not read, not recorded");
    let read = guideline.notices_read(&complete());
    assert_eq!(read.len(), 1, "one notice");
    assert_eq!(read[0].language, "dinka".parse().ok(), "the language is recorded");
    let first = &view(&complete()).steps[0];
    let help = &first.fields.iter().find(|f| f.id == id("notice_read")).unwrap().help;
    assert!(help.contains("civil registry"), "the text to read stands at the question");
}

#[test]
fn every_refusal_says_how_to_appeal() {
    let guideline = guideline();
    for language in ["en", "ar"] {
        for reason in guideline.reasons(ReasonKind::Refuse, language) {
            let told = guideline.reason_for_applicant(&reason.id, language).unwrap();
            assert!(told.contains("2011"), "{} names the regulation on appeals (R09)", reason.id);
        }
        assert!(!guideline.reasons(ReasonKind::Return, language).is_empty(), "files can be returned");
        assert!(!guideline.reasons(ReasonKind::Hold, language).is_empty(), "files can be held");
    }
}

#[test]
fn arabic_is_whole() {
    let view = guideline().view(&case(&Answers::new()), "ar").unwrap();
    for field in view.steps.iter().flat_map(|step| &step.fields) {
        let arabic = field.label.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c));
        assert!(arabic, "{} has an Arabic label", field.id);
    }
}

#[test]
fn the_file_reads_back_in_words() {
    let guideline = guideline();
    let lines = guideline.read_back(&case(&complete()), "en").unwrap();
    let value = |label: &str| lines.iter().find(|line| line.label.starts_with(label)).map(|line| line.value.as_str());
    assert_eq!(value("Date of birth"), Some("the year 1987 (estimated)"), "no invented 1 January");
    assert_eq!(value("Birth certificate"), Some("Not there: It was never issued"), "the reason in words");
    assert_eq!(
        value("Witnesses"),
        Some("Lado Wani, Relative (uncle): I know the family."),
        "the statement is read back"
    );
    let arabic = guideline.read_back(&case(&complete()), "ar").unwrap();
    assert_eq!(arabic.len(), lines.len(), "the same answers in both languages");
}

#[test]
fn the_person_is_drawn_from_meanings() {
    let person = guideline().person(&complete());
    assert_eq!(person.names.line(), "Nyandeng Deng Garang", "three generations");
    assert_eq!(person.names.mother.as_ref().map(|n| n.as_str()), Some("Achol"), "and the mother");
    assert!(
        person.portrait.is_some() && person.birth.is_some() && person.residence.is_some(),
        "all meanings are found"
    );
}

#[test]
fn the_example_for_authors_works() {
    let page = include_str!("../../../../../docs/guideline-packs.md").replace("\r\n", "\n");
    let (_, section) = page.split_once("\n## An example").expect("the page has a section for it");
    let example = section.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).expect("and an example");
    let field: serde_json::Value = serde_json::from_str(example).expect("it is JSON");
    let files = changed("form.json", "/steps/4/fields", |fields| fields.as_array_mut().unwrap().push(field));
    let guideline = Guideline::load(&files).unwrap_or_else(|defects| panic!("{defects}"));
    let returnee = with("displacement", "choice", json!("returnee"));
    let view = guideline.view(&case(&returnee), "en").unwrap();
    assert_eq!(missing(&view), ["returned_on"], "the new question is asked and required");
}
