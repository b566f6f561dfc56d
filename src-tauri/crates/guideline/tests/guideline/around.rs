//! What stands around the form: screening, processes, shared grounds, routes, directives, fees, translations.

use crate::kit::{answer, case, changed, complete, files, id, missing, today};
use boma_guideline::{Case, EvaluationError, Guideline, Line, PackFiles};
use boma_record::{Answers, Process};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The shipped pack with more files.
fn with(more: &[(&str, Value)]) -> PackFiles {
    let mut files = files();
    files.0.extend(more.iter().map(|(name, content)| ((*name).to_owned(), content.to_string())));
    files
}

fn loaded(files: &PackFiles) -> Guideline {
    Guideline::load(files).unwrap_or_else(|defects| panic!("{defects}"))
}

fn defects(files: &PackFiles) -> String {
    Guideline::load(files).expect_err("this pack is wrong").to_string()
}

fn words(text: &str) -> Value {
    json!({ "en": text, "ar": text })
}

fn why() -> Value {
    json!({ "reason": words("Because."), "sources": ["P"], "confidence": "proposal" })
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn screening() -> Value {
    let options = json!([{ "id": "here", "label": words("Here") }, { "id": "abroad", "label": words("Abroad") }]);
    let question = json!({ "id": "who_from", "kind": "choice", "label": words("Born where?"), "options": options });
    let outcome =
        json!({ "when": "who_from == 'here'", "category": "C01", "reason": words("Born here."), "why": why() });
    json!({ "title": words("Who is here?"), "questions": [question], "outcomes": [outcome] })
}

#[test]
fn a_screening_leads_to_categories() {
    let guideline = loaded(&with(&[("screening.json", screening())]));
    let page = |answers: &Answers| guideline.screening(answers, today(), "en").unwrap().expect("there is a screening");
    assert!(page(&Answers::new()).outcomes.is_empty(), "nothing is known yet");
    let here = Answers::from([(id("who_from"), answer("choice", json!("here")))]);
    assert_eq!(page(&here).outcomes[0].category, "C01", "the answers lead to a category");
}

#[test]
fn a_file_need_not_go_through_the_screening() {
    let guideline = loaded(&with(&[("screening.json", screening())]));
    let view = guideline.view(&case(&complete()), "en").unwrap();
    assert!(view.complete && view.steps[0].id == "notice", "the officer chose the category");
    let mut screened = complete();
    screened.insert(id("who_from"), answer("choice", json!("abroad")));
    let view = guideline.view(&case(&screened), "en").unwrap();
    assert!(view.complete && view.steps[0].id == "screening", "what was asked is part of the file");
}

#[test]
fn another_category_is_suggested_and_never_forced() {
    let mut screening = screening();
    screening["outcomes"][0]["category"] = json!("C02");
    let mut files = with(&[("screening.json", screening)]);
    let mut categories: Value = serde_json::from_str(&files.0["categories.json"]).unwrap();
    let mut second = categories["categories"][0].clone();
    second["code"] = json!("C02");
    categories["categories"].as_array_mut().unwrap().push(second);
    files.0.insert("categories.json".into(), categories.to_string());
    let mut answers = complete();
    answers.insert(id("who_from"), answer("choice", json!("here")));
    let view = loaded(&files).view(&case(&answers), "en").unwrap();
    assert_eq!(view.suggested.expect("the screening says C02").category, "C02", "said");
    assert!(view.complete, "and the file goes on");
}

fn process(id: &str, grounds: bool) -> Value {
    json!({ "id": id, "label": words(id), "why": why(), "grounds": grounds })
}

#[test]
fn a_process_asks_what_it_needs_and_no_ground() {
    let processes = json!({ "processes": [process("new", true), process("reissue", false)] });
    let mut files = changed("form.json", "/steps/3", |step| step["visible"] = json!("process == 'new'"));
    files.0.insert("processes.json".into(), processes.to_string());
    let guideline = loaded(&files);
    let view = |process| guideline.view(&Case { process, ..case(&complete()) }, "en");
    assert!(!view(Process::New).unwrap().grounds.is_empty(), "a first registration decides grounds");
    let reissue = view(Process::Reissue).unwrap();
    assert!(reissue.grounds.is_empty() && reissue.steps.iter().all(|step| step.id != "family"), "a reissue does not");
    assert_eq!(view(Process::Update).unwrap_err(), EvaluationError::UnknownProcess(Process::Update), "not offered");
    assert!(
        !guideline.can_start("C01", Process::Update) && guideline.can_start("C01", Process::Reissue),
        "nor startable"
    );
}

fn ground(name: &str, field: &str) -> Value {
    let part = json!({ "label": words(&format!("{name} is shown")), "needs": { "answered": field } });
    let also = json!({ "label": words("Own name"), "needs": { "answered": "name_own" } });
    json!({ "id": name, "label": words(name), "why": why(), "step": "family",
            "ways": [{ "label": words("One way"), "parts": [part, also] }] })
}

#[test]
fn the_nearest_ground_says_what_is_missing() {
    let mut files = changed("categories.json", "/categories/0/grounds", |grounds| {
        *grounds = json!([{ "use": "by-phone", "always": true }, { "use": "by-blood", "always": true }]);
    });
    let mut categories: Value = serde_json::from_str(&files.0["categories.json"]).unwrap();
    categories["grounds"] = json!([ground("by-phone", "phone"), ground("by-blood", "blood_group")]);
    files.0.insert("categories.json".into(), categories.to_string());
    let guideline = loaded(&files);
    let view = guideline.view(&case(&complete()), "en").unwrap();
    assert_eq!(missing(&view), ["phone"], "one ground is asked for, not both (R01)");
    assert_eq!(view.missing[0].what, "by-phone is shown", "in the words of its part");
    let mut answers = complete();
    answers.insert(id("blood_group"), answer("choice", json!("o-negative")));
    let view = guideline.view(&case(&answers), "en").unwrap();
    assert!(view.complete, "the second ground is shown, the first asks for nothing any more (R01)");
    assert_eq!(
        view.grounds.iter().map(|ground| ground.satisfied).collect::<Vec<_>>(),
        [false, true],
        "progress of each"
    );
}

#[test]
fn the_first_route_with_a_line_decides_what_the_office_does() {
    let route = |name: &str, when: &str, line: Value| {
        json!({ "id": name, "when": when, "to": "headquarters", "line": line, "label": words(name), "why": why(),
                "restricts": name == "third" })
    };
    let routes = [
        route("first", "sex == 'male'", json!("stop")),
        route("second", "true", json!(null)),
        route("third", "sex == 'female'", json!("escalate")),
    ];
    let view = loaded(&with(&[("routes.json", json!({ "routes": routes }))])).view(&case(&complete()), "en").unwrap();
    assert_eq!(
        view.routes.iter().map(|route| route.id.as_str()).collect::<Vec<_>>(),
        ["second", "third"],
        "those that hold"
    );
    assert_eq!((view.line, view.restricted), (Line::Escalate, true), "the first with a line");
    assert!(view.complete, "a route never blocks");
}

#[test]
fn a_directive_holds_between_its_days() {
    let directive = json!({ "id": "pause", "from": "2026-03-01", "until": "2026-03-31", "applies": "category == 'C01'",
                            "title": words("Pause"), "citation": words("Order 1"), "applicant": words("Kept."), "why": why() });
    let guideline = loaded(&with(&[("directives.json", json!({ "directives": [directive] }))]));
    let held = |today: &str| {
        let answers = complete();
        guideline.directives(&Case { today: day(today), ..case(&answers) }).unwrap().len()
    };
    let days = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map(held);
    assert_eq!(days, [0, 1, 1, 0], "both days belong to it (R16)");
}

#[test]
fn a_fee_is_that_of_the_day() {
    let fee = |from: &str, amount: u32| {
        json!({ "item": "certificate", "label": words("Certificate"), "from": from, "amount": amount, "currency": "SSP",
                "sources": ["P"], "confidence": "proposal" })
    };
    let due = json!([{ "when": "category == 'C01'", "item": "certificate" }]);
    let fees = json!({ "fees": [fee("2020-01-01", 100), fee("2026-03-12", 250)], "due": due });
    let guideline = loaded(&with(&[("fees.json", fees)]));
    let owed = |today: &str| {
        let answers = complete();
        let view = guideline.view(&Case { today: day(today), ..case(&answers) }, "en").unwrap();
        view.fees.iter().map(|fee| fee.amount).collect::<Vec<_>>()
    };
    assert_eq!(owed("2026-03-11"), [100], "the old amount");
    assert_eq!(owed("2026-03-12"), [250], "the new one from its first day (R15)");
    assert_eq!(owed("2019-12-31"), Vec::<u32>::new(), "nothing before the table begins");
}

#[test]
fn custody_is_what_the_pack_says_and_nothing_without_it() {
    let none = loaded(&with(&[]));
    assert!(!none.custody().requires_verification(), "a pack without the file behaves as before");
    assert!(none.custody().freeze.is_none() && none.custody().rules().is_empty(), "no limit is invented");
    let why = json!({ "reason": words("Four eyes"), "sources": ["P"], "confidence": "proposal" });
    let custody = json!({
        "verification": { "required": true, "why": why },
        "freeze": { "not_exported": { "warn": 3, "stop": 5 }, "credential_days": 30, "why": why },
        "retention": { "days_after_receipt": 90, "why": why },
    });
    let guideline = loaded(&with(&[("custody.json", custody)]));
    assert!(guideline.custody().requires_verification(), "a third login verifies (R10)");
    assert_eq!(guideline.custody().rules().len(), 5, "each number is a rule of its own");
}

#[test]
fn custody_that_can_never_hold_is_refused() {
    let why = json!({ "reason": words("Four eyes"), "sources": ["P"], "confidence": "proposal" });
    for (custody, said) in [
        (json!({ "freeze": { "not_exported": { "warn": 5, "stop": 5 }, "why": why } }), "/freeze/not_exported"),
        (json!({ "freeze": { "disk_free_mb": { "warn": 5, "stop": 9 }, "why": why } }), "/freeze/disk_free_mb"),
        (json!({ "freeze": { "guideline_days": 0, "why": why } }), "/freeze/guideline_days"),
        (json!({ "verification": { "required": "yes", "why": why } }), "/verification/required"),
        (json!({ "retention": { "days_after_receipt": -1, "why": why } }), "/retention/days_after_receipt"),
        (
            json!({ "unusual": { "minutes_shorter_than": 9, "minutes_longer_than": 9, "why": why } }),
            "/minutes_longer_than",
        ),
    ] {
        let found = defects(&with(&[("custody.json", custody)]));
        assert!(found.contains("custody.json#") && found.contains(said), "the fault is named with its place: {found}");
    }
}

#[test]
fn a_text_without_translation_is_english_with_a_mark() {
    let mut files = changed("pack.json", "/languages", |languages| {
        languages.as_array_mut().unwrap().push(json!({ "tag": "din", "review": "empty", "complete": false }));
    });
    files.0.insert("texts.din.json".into(), json!({ "texts": { "Own name": "Rin" } }).to_string());
    let view = loaded(&files).view(&case(&complete()), "din").unwrap();
    let labels: Vec<_> = view.steps[1].fields.iter().map(|field| field.label.as_str()).collect();
    assert!(labels.contains(&"Rin"), "the translator's text: {labels:?}");
    assert!(labels.contains(&"«EN» Father's name"), "English with a mark: {labels:?}");
    files.0.insert("texts.nus.json".into(), json!({ "texts": {} }).to_string());
    assert!(defects(&files).contains("'nus' is not an incomplete language of pack.json"), "a file of no language");
}

#[test]
fn options_depend_on_earlier_answers() {
    let files = changed("form.json", "/steps/4/fields", |fields| {
        let field = fields.as_array_mut().unwrap().iter_mut().find(|field| field["id"] == "displacement").unwrap();
        field["options"][1]["visible"] = json!("sex == 'male'");
    });
    let guideline = loaded(&files);
    let displacement = |view: &boma_guideline::View| {
        view.steps.iter().flat_map(|step| step.fields.clone()).find(|field| field.id == id("displacement")).unwrap()
    };
    let shown = displacement(&guideline.view(&case(&complete()), "en").unwrap());
    let hidden = serde_json::from_str::<Value>(&files.0["form.json"]).unwrap()["steps"][4]["fields"]
        .as_array()
        .unwrap()
        .iter()
        .find(|field| field["id"] == "displacement")
        .unwrap()["options"][1]["id"]
        .clone();
    assert!(shown.options.iter().all(|option| json!(option.id) != hidden), "not offered to her");
    let mut answers = complete();
    answers.insert(id("displacement"), answer("choice", hidden));
    let chosen = displacement(&guideline.view(&case(&answers), "en").unwrap());
    assert!(chosen.problem.is_some(), "an option that is not offered does not stand");
}

#[test]
fn what_to_bring_is_what_is_missing() {
    let guideline = loaded(&files());
    assert!(guideline.bring(&case(&complete()), "en").unwrap().is_empty(), "a complete file needs nothing");
    let mut answers = complete();
    answers.remove(&id("witnesses"));
    let lines = guideline.bring(&case(&answers), "en").unwrap();
    let witness = lines.iter().find(|line| line.what == "One witness with own knowledge").expect("the rule is named");
    assert_eq!(witness.ways.len(), 2, "with every way that would do");
    assert!(witness.legal_basis.contains("regs 22-27"), "and the law");
}

#[test]
fn a_paper_that_a_ground_names_is_brought_once() {
    let guideline = crate::paper::shipped();
    let nothing = Answers::new();
    let lines = guideline.bring(&Case { category: "C08", ..case(&nothing) }, "en").unwrap();
    let said: Vec<String> = lines.iter().map(|line| format!("{} {}", line.what, line.ways.join(" "))).collect();
    for paper in ["police", "permit", "passport"] {
        let times = said.iter().filter(|line| line.to_lowercase().contains(paper)).count();
        assert_eq!(times, 1, "the applicant reads of the {paper} once: {said:?}");
    }
}
