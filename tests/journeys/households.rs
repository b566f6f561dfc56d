//! Families, people who come back another day, files that change category, and files begun under an older guideline.

use boma_api::Code;
use boma_headquarters::Refusal;
use boma_record::{Answers, Digest, Realm};
use kit::applicant;
use kit::forger::Forger;
use kit::house::{OFFICER, OTHER_OFFICER, Office, SUPERVISOR, guideline_version, provision, shipped_guideline};
use kit::screen::{Screen, named};
use serde_json::{Value, json};

#[test]
fn the_next_of_a_family_shares_home_line_and_witnesses() {
    let office = Office::open();
    office.laptop.screen().as_login(OFFICER, |screen| {
        let (case, first) = (applicant::of("C01"), screen.enrol_case(&applicant::of("C01")).unwrap());
        let next = screen.start_as("new", "C01", &json!({}), Some(&first)).expect("the officer's own file");
        let answers = answers_in(screen, &next);
        for field in ["residence", "ancestor_name", "ancestor_birth_place", "name_father"] {
            assert_eq!(answers.get(field), Some(case.answer(field)), "{field} is the household's");
        }
        for field in ["name_own", "sex", "birth_date", "portrait", "birth_certificate", "notice_read"] {
            assert_eq!(answers.get(field), None, "{field} is each person's own");
        }
        let witness = &answers["witnesses"]["value"][0];
        assert_eq!(witness["name"], "Lado Wani", "the same witness is here");
        assert_eq!(witness["sworn"], false, "and swears again, for this person");
        assert_eq!(screen.sign(&next).unwrap_err().code, Code::Incomplete, "the rest is still asked");
        screen.fill_in_case(&next, &applicant::of("C01").with("name_own", "name", json!("Adut"))).unwrap();
        screen.sign(&next).expect("the next of the family is complete");
    });
}

#[test]
fn another_officers_file_gives_no_family() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let first = screen.as_login(OFFICER, |screen| screen.enrol_case(&applicant::of("C01")).unwrap());
    screen.as_login(OTHER_OFFICER, |screen| {
        let error = screen.start_as("new", "C01", &json!({}), Some(&first)).unwrap_err();
        assert_eq!(error.code, Code::FileNotFound, "answers are not carried from counter to counter");
    });
}

#[test]
fn who_comes_back_is_on_the_home_screen_that_day() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let (id, line) = screen.as_login(OFFICER, |screen| {
        let id = screen.start_case(&applicant::of("C08")).unwrap();
        screen.answer(&id, "name_own", &applicant::answer("name", json!("Robert"))).unwrap();
        let past = screen.ask("file.arrange-return", back(&id, "2026-03-11")).unwrap_err();
        assert_eq!(past.code, Code::DayPast, "nobody comes back yesterday");
        let bring = screen.must("file.arrange-return", back(&id, "2026-03-20"));
        assert_eq!(bring["return_on"], "2026-03-20", "the day stands on the list of what to bring");
        let lines = bring["lines"].as_array().unwrap();
        assert!(!lines.is_empty(), "which says what is still open: {bring}");
        assert_eq!(screen.must("home.open", json!({}))["due_back"], json!([]), "not before the day");
        (id, lines.len())
    });
    office.clock.forward_days(8);
    screen.as_login(OFFICER, |screen| {
        let due = screen.must("home.open", json!({}))["due_back"].clone();
        assert_eq!((due[0]["id"].as_str(), due.as_array().unwrap().len()), (Some(id.as_str()), 1), "on the day: {due}");
        assert_eq!(screen.must("file.bring", named(&id))["lines"].as_array().unwrap().len(), line, "as it was left");
        screen.fill_in_case(&id, &applicant::of("C08")).unwrap();
        screen.sign(&id).expect("with everything brought it is signed");
        assert_eq!(screen.must("home.open", json!({}))["due_back"], json!([]), "and nobody is waited for");
    });
    screen.as_login(OTHER_OFFICER, |screen| {
        assert_eq!(screen.must("home.open", json!({}))["due_back"], json!([]), "others have their own applicants");
    });
}

#[test]
fn another_category_keeps_every_answer() {
    let office = Office::open();
    office.laptop.screen().as_login(OFFICER, |screen| {
        let (case, id) = (applicant::of("C01"), screen.start_case(&applicant::of("C01")).unwrap());
        screen.fill_in_case(&id, &case).unwrap();
        let before = answers_in(screen, &id);
        let moved = screen.must("file.recategorise", json!({ "id": id, "category": "C02", "language": "en" }));
        assert_eq!(moved["view"]["category"]["code"], "C02", "the file is another category's");
        assert_eq!(moved["view"]["complete"], false, "which asks for its own ground");
        assert_eq!(moved["view"]["suggested"]["category"], "C01", "the screening's answers still say the other");
        drop(screen.must("file.recategorise", json!({ "id": id, "category": "C01", "language": "en" })));
        assert_eq!(answers_in(screen, &id), before, "nothing was lost on the way there and back");
        screen.sign(&id).expect("and it is as complete as before");
    });
}

#[test]
fn a_draft_is_finished_under_the_guideline_it_was_begun_with() {
    let office = Office::with(guideline_version("0.1.0"), Realm::Practice, "MAL1", 1);
    let screen = office.laptop.screen();
    let old = screen.as_login(OFFICER, |screen| screen.start().expect("begun under the first version"));
    office.hq.open().adopt_guideline(&shipped_guideline()).expect("headquarters publishes a new version");
    provision(&office.laptop, &office.hq);

    let new = screen.as_login(OFFICER, |screen| {
        assert!(guideline_of(screen, &old).ends_with(" 0.1.0"), "the draft keeps its guideline");
        fill_in_the_first_version(screen, &old);
        screen.sign(&old).expect("complete under its own version");
        let new = screen.enrol_case(&applicant::of("C20")).expect("a category that the first version did not have");
        assert!(guideline_of(screen, &new).ends_with(" 0.2.0"), "a new file follows the new one");
        new
    });
    screen.as_login(SUPERVISOR, |screen| {
        for id in [&old, &new] {
            screen.approve(id).expect("either can be approved");
        }
    });
    assert_eq!(office.carry(&office.stick).accepted, 2, "headquarters knows every version it ever published");
    assert_eq!(office.states(&[old, new]), ["registered"; 2], "and decides each by its own");
}

#[test]
fn a_guideline_that_headquarters_never_published_is_refused() {
    let office = Office::open();
    let forger = Forger::vouched(&office.hq, &office.lent);
    let first = guideline_version("0.1.0").digest();
    for (version, digest) in
        [("0.2.0", Digest::of(b"another")), ("0.1.0", shipped_guideline().digest()), ("0.1.0", first)]
    {
        let submission = forger.submission("C01", (version, digest), Answers::new());
        let examined = office.hq.open().examine(&forger.sealed(&submission, &[])).unwrap();
        assert_eq!(examined.err(), Some(Refusal::GuidelineUnknown), "{version} with a digest that is not its own here");
    }
}

fn back(id: &str, day: &str) -> Value {
    json!({ "id": id, "day": day, "language": "en" })
}

/// What applicant 1 says, without the questions that the first version did not ask.
fn fill_in_the_first_version(screen: &Screen, id: &str) {
    let later = ["interpreter_name", "witness_is_close"];
    for (field, answer) in applicant::answers(1) {
        if !later.contains(&field) {
            screen.answer(id, field, &answer).unwrap_or_else(|error| panic!("{field} was asked then: {error:?}"));
        }
    }
    let face = screen.attach(id, "portrait", &applicant::portrait(1)).unwrap();
    screen.answer(id, "portrait", &applicant::answer("picture", face)).unwrap();
}

fn guideline_of(screen: &Screen, id: &str) -> String {
    screen.file(id).unwrap()["view"]["guideline"].as_str().unwrap().to_owned()
}

/// The answers that the form shows.
fn answers_in(screen: &Screen, id: &str) -> serde_json::Map<String, Value> {
    let steps = screen.file(id).unwrap()["view"]["steps"].clone();
    let fields = steps.as_array().unwrap().iter().flat_map(|step| step["fields"].as_array().unwrap().clone());
    let answered = fields.filter(|field| !field["answer"].is_null());
    answered.map(|field| (field["id"].as_str().unwrap().to_owned(), field["answer"].clone())).collect()
}
