//! A journey for each category: who is here, the form, the signature, another login's approval, the stick, headquarters.

use boma_api::Code;
use boma_headquarters::Refusal;
use kit::applicant;
use kit::case_file::{CaseFile, shipped};
use kit::forger::Forger;
use kit::house::{OFFICER, OTHER_OFFICER, Office, SUPERVISOR};
use kit::screen::{Screen, named};
use serde_json::{Value, json};

macro_rules! journeys {
    ($($name:ident: $category:literal;)+) => {
        $(#[test]
        fn $name() {
            journey($category);
        })+
    };
}

journeys! {
    c01_descent: "C01";
    c02_indigenous_community: "C02";
    c03_home_since_1956: "C03";
    c04_child_of_a_national: "C04";
    c05_found_child: "C05";
    c06_born_after_the_fathers_death: "C06";
    c07_ngok_dinka_of_abyei: "C07";
    c08_naturalisation_of_a_resident: "C08";
    c09_wife_of_a_national: "C09";
    c10_child_under_18: "C10";
    c11_returnee: "C11";
    c12_displaced_inside_the_country: "C12";
    c13_refugee: "C13";
    c14_asylum_seeker: "C14";
    c16_nationality_not_yet_determined: "C16";
    c17_foreign_resident: "C17";
    c18_citizen_of_a_partner_state: "C18";
    c19_herder_who_crosses_borders: "C19";
    c20_dual_national: "C20";
}

#[test]
fn c15_stateless_is_for_headquarters_alone() {
    let (office, case) = (Office::open(), applicant::of("C15"));
    office.laptop.screen().as_login(OFFICER, |screen| {
        let offered = screen.must("start.categories", json!({ "process": "new", "language": "en" }));
        let offered: Vec<&Value> = offered["categories"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
        assert_eq!(offered.len(), 19, "an office is offered all categories but one: {offered:?}");
        assert!(!offered.contains(&&json!("C15")), "and that one is C15");
        let started = screen.start_case(&case).unwrap_err();
        assert_eq!(started.code, Code::UnknownName, "nor can it be started by asking for it by name");
        let other = screen.start_case(&applicant::of("C16")).unwrap();
        let moved = json!({ "id": other, "category": "C15", "language": "en" });
        assert_eq!(screen.ask("file.recategorise", moved).unwrap_err().code, Code::UnknownName, "nor reached later");
    });
    // Whoever has a station's keys can sign anything; headquarters does not take it.
    let forger = Forger::vouched(&office.hq, &office.lent);
    let submission = forger.submission("C15", ("0.2.0", shipped().digest()), case.without(&["portrait"]).answers());
    let examined = office.hq.open().examine(&forger.sealed(&submission, &[])).unwrap();
    assert_eq!(examined.err(), Some(Refusal::CategoryReserved), "headquarters refuses what no office may set");
    assert!(case_is_sound("C15"), "headquarters itself could complete such a file");
}

fn journey(category: &str) {
    let (office, case) = (Office::open(), applicant::of(category));
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| enrol(screen, &case));
    seen_by_whom_it_may_be(&screen, &id, &case);
    let held = !case.expect()["directives"].as_array().unwrap().is_empty();
    if held {
        held_with_its_reason(&screen, &id);
    }
    screen.as_login(SUPERVISOR, |screen| screen.approve(&id).expect("another login sends it on"));
    let report = office.carry(&office.stick);
    assert_eq!(
        (report.accepted, report.refused.len()),
        (1, 0),
        "headquarters evaluates it again and agrees: {report:?}"
    );

    let decided_here = ["approve", "register", "redirect"].contains(&case.expect()["line"].as_str().unwrap());
    // What no colleague may see, no colleague verified: headquarters does (R10).
    let verified = !case.decided().restricted;
    let file = screen.as_login(SUPERVISOR, |screen| screen.file(&id).unwrap());
    if decided_here && verified && !held {
        assert_eq!(file["line"]["state"], "registered", "no question is left about it: {report:?}");
        assert!(file["packet"]["person_number"].is_string(), "the person has a number");
    } else {
        assert_eq!(file["line"]["state"], "in-question", "headquarters decides it: {report:?}");
        assert!(file["packet"]["person_number"].is_null(), "nobody has a number before that");
        let asked: Vec<&str> = report.in_question.iter().map(|question| question.code).collect();
        assert_eq!(asked.contains(&"directive"), held, "a directive is asked about where there is one: {asked:?}");
        assert_eq!(asked.contains(&"decision"), !decided_here, "and what no office decides: {asked:?}");
        assert_eq!(asked.contains(&"verification"), !verified, "and what nobody there could verify: {asked:?}");
    }
}

/// From "who is here?" to the signature.
fn enrol(screen: &Screen, case: &CaseFile) -> String {
    let page = screen.must("start.screen", json!({ "answers": case.screening(), "language": "en" }));
    let first = &page["page"]["outcomes"][0];
    assert_eq!(first["category"], case.category(), "the answers lead here first: {}", page["page"]["outcomes"]);
    assert_ne!(first["reason"], "", "and the officer reads why");
    let id = screen.start_case(case).expect("an office may start it");
    screen.fill_in_case(&id, case).expect("every answer fits its question");
    let view = screen.file(&id).unwrap()["view"].clone();
    assert_eq!(view["missing"], json!([]), "nothing more is asked");
    assert_eq!(view["line"], case.expect()["line"], "this is what the office does with it");
    assert_eq!(names(&view["routes"]), case.expect()["routes"], "these people's eyes it needs");
    assert_eq!(names(&view["directives"]), case.expect()["directives"], "these orders hold it");
    assert_eq!(view["suggested"], Value::Null, "the screening and the category agree");
    screen.sign(&id).expect("it is complete and was read back");
    let slip = screen.must("file.slip", named(&id));
    assert!(slip["reference"].as_str().unwrap().contains("MAL1"), "the applicant goes home with a number");
    id
}

/// A restricted file is its officer's and the deciding roles' only.
fn seen_by_whom_it_may_be(screen: &Screen, id: &str, case: &CaseFile) {
    let own = case.answer("name_own")["value"].as_str().unwrap();
    let restricted = case.decided().restricted;
    let expected = if restricted { 0 } else { 1 };
    screen.as_login(OTHER_OFFICER, |screen| {
        assert_eq!(screen.found(own), expected, "what another officer finds by the name; restricted: {restricted}");
        let opened = screen.file(id).map_err(|error| error.code);
        assert_eq!(opened.err(), restricted.then_some(Code::FileNotFound), "and by the file's own name");
    });
    screen.as_login(SUPERVISOR, |screen| assert_eq!(screen.found(own), 1, "who decides finds it"));
}

fn held_with_its_reason(screen: &Screen, id: &str) {
    screen.as_login(OFFICER, |screen| {
        let file = screen.file(id).unwrap();
        assert_eq!(file["line"]["state"], "held", "a directive holds the file, and does no more");
        assert!(file["remark"]["note"].as_str().unwrap().contains("2025"), "the order is cited: {}", file["remark"]);
        let notes = screen.must("file.slip", named(id))["notes"].clone();
        assert!(!notes.as_array().unwrap().is_empty(), "and the applicant reads that nothing is refused: {notes}");
    });
}

fn case_is_sound(category: &str) -> bool {
    let (case, decided) = (applicant::of(category), applicant::of(category).decided());
    decided.complete && json!(kit::case_file::routes(&decided)) == case.expect()["routes"]
}

fn names(of: &Value) -> Value {
    of.as_array().unwrap().iter().map(|one| one["id"].clone()).collect()
}
