//! Rules about who does what in the office.

use boma_api::Code;
use kit::applicant::{answer, of};
use kit::house::{ADMINISTRATOR, OFFICER, OTHER_OFFICER, Office, SUPERVISOR};
use kit::screen::{Screen, named};
use serde_json::{Value, json};

#[test]
fn r05_without_papers_a_sworn_witness_is_enough_to_sign() {
    let office = Office::open();
    office.laptop.screen().as_login(OFFICER, |screen| {
        let (case, id) = (of("C01"), screen.start_case(&of("C01")).unwrap());
        screen.fill_in_case(&id, &case.clone().with_witness("sworn", json!(false))).unwrap();
        assert_eq!(screen.sign(&id).unwrap_err().code, Code::Incomplete, "no paper and nobody who swore");
        let bring = screen.must("file.bring", named(&id))["lines"].clone();
        assert!(bring.to_string().contains("witness"), "the applicant learns what stands in for a paper: {bring}");
        screen.answer(&id, "witnesses", case.answer("witnesses")).unwrap();
        screen.sign(&id).expect("not one paper, and one sworn witness");
    });
}

#[test]
fn r07_witnesses_of_each_other_are_shown() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let [quiet, first, second] = screen.as_login(OFFICER, |screen| {
        let fatherless = of("C01").without(&["name_father", "name_grandfather"]);
        let fatherless = fatherless.with("father_unknown", "yes-no", json!(true));
        [("Abuk", "Majok Bol"), ("Lual", "Garang"), ("Garang", "Lual")].map(|(own, witness)| {
            let case = fatherless.clone().with("name_own", "name", json!(own)).with_witness("name", json!(witness));
            screen.enrol_case(&case).unwrap()
        })
    });
    screen.as_login(SUPERVISOR, |screen| {
        assert_eq!(
            signs(screen, &quiet),
            Vec::<String>::new(),
            "a witness whom nobody bore witness for is nothing unusual"
        );
        assert_eq!(signs(screen, &first), ["circular"], "they swore for each other");
        assert_eq!(signs(screen, &second), ["circular"], "and it shows in both files");
        screen.approve(&first).expect("a sign is for the supervisor's eyes; it forbids nothing");
    });
}

#[test]
fn r07_a_witness_of_more_than_fifteen_files_a_day_is_shown() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let enrol = |number: u32| {
        let case = of("C01").with("name_own", "name", json!(format!("Guest {number}")));
        screen.as_login(OFFICER, |screen| screen.enrol_case(&case).unwrap())
    };
    let files: Vec<String> = (0..15).map(enrol).collect();
    let shown = || screen.as_login(SUPERVISOR, |screen| signs(screen, &files[0]));
    assert_eq!(shown(), Vec::<String>::new(), "fifteen are a chief's working day");
    drop(enrol(15));
    assert_eq!(shown(), ["many"], "the sixteenth is for the supervisor's eyes, in every file of that day");
}

#[test]
fn r08_a_community_is_for_deciding_eyes_once_signed() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| {
        let id = screen.enrol_case(&of("C02")).unwrap();
        assert_eq!(shown(screen, &id, "community"), (Value::Null, true), "the officer no longer reads it");
        id
    });
    screen.as_login(OTHER_OFFICER, |screen| {
        assert_eq!(shown(screen, &id, "community"), (Value::Null, true), "nor does a colleague");
        let read = screen.must("file.read-back", named(&id))["lines"].to_string();
        assert!(!read.contains("Mundari"), "not by way of the read-back either");
    });
    screen.as_login(SUPERVISOR, |screen| {
        let told = (answer("text", json!("Mundari")), false);
        assert_eq!(shown(screen, &id, "community"), told, "who decides on the ground reads it");
        let read = screen.must("file.read-back", named(&id))["lines"].to_string();
        assert!(read.contains("Mundari"), "wherever it stands");
    });
}

#[test]
fn r09_no_office_refuses_anybody() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| screen.enrol_case(&of("C16")).unwrap());
    screen.as_login(SUPERVISOR, |screen| {
        let reasons = screen.must("review.reasons", json!({ "language": "en" }));
        let offered: Vec<&str> = ["returning", "holding"]
            .iter()
            .flat_map(|kind| reasons[*kind].as_array().unwrap())
            .map(|reason| reason["id"].as_str().unwrap())
            .collect();
        for holding in ["enquiry", "possible-duplicate", "directive"] {
            assert!(offered.contains(&holding), "{holding} is a reason to wait");
        }
        for refusing in ["no-ground-shown", "not-decided-here", "false-statement"] {
            assert!(!offered.contains(&refusing), "{refusing} is headquarters' alone");
            assert_eq!(screen.hold(&id, refusing, "").unwrap_err().code, Code::UnknownName, "{refusing} holds nothing");
            assert_eq!(screen.send_back(&id, refusing, "").unwrap_err().code, Code::UnknownName, "nor returns it");
        }
        let refused = screen.ask("review.refuse", named(&id)).unwrap_err();
        assert_eq!(refused.code, Code::BadRequest, "the office has no such act");
        let held = screen.hold(&id, "enquiry", "Asking in Raja").expect("it can wait with a reason");
        assert_eq!(held["line"]["state"], "held", "which is what an office does");
        assert_eq!(screen.approve(&id).expect("and go on"), 1, "to headquarters");
    });
    drop(office.carry(&office.stick));
    assert_eq!(office.states(&[id]), ["in-question"], "undetermined is kept open, never refused");
}

#[test]
fn r10_who_takes_a_file_does_not_decide_it() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| {
        let id = screen.enrol_case(&of("C01")).unwrap();
        assert_eq!(screen.approve(&id).unwrap_err().code, Code::NotAllowed, "the officer who took it");
        id
    });
    for login in [OTHER_OFFICER, ADMINISTRATOR] {
        screen.as_login(login, |screen| {
            assert_eq!(screen.approve(&id).unwrap_err().code, Code::NotAllowed, "{login} has another part");
        });
    }
    screen.as_login(SUPERVISOR, |screen| {
        let begun = screen.start_case(&of("C01")).unwrap_err();
        assert_eq!(begun.code, Code::NotAllowed, "who decides takes no files");
        screen.approve(&id).expect("and decides those of others");
    });
}

#[test]
fn r15_a_waived_file_waits_no_longer_than_a_paid_one() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let order: Vec<String> = screen.as_login(OFFICER, |screen| {
        let paid = of("C01").with("fee_state", "choice", json!("paid")).with("fee_receipt", "text", json!("R-1"));
        let waived = of("C01").with("fee_state", "choice", json!("waived")).with(
            "fee_waiver",
            "choice",
            json!("unhcr-iom-project"),
        );
        [&paid, &waived, &paid].map(|case| screen.enrol_case(case).unwrap()).into()
    });
    let listed = screen.as_login(SUPERVISOR, |screen| {
        let all = json!({ "search": "", "states": ["submitted"], "offset": 0, "limit": 10 });
        screen.must("file.list", all)["files"].clone()
    });
    let mut listed: Vec<&str> = listed.as_array().unwrap().iter().map(|line| line["id"].as_str().unwrap()).collect();
    listed.reverse();
    assert_eq!(listed, order, "files stand as they came, whatever was paid");
}

#[test]
fn r16_a_held_file_is_received_and_can_go_on() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let (held, free) = screen.as_login(OFFICER, |screen| {
        (screen.enrol_case(&of("C09")).expect("nobody is sent away"), screen.enrol_case(&of("C08")).unwrap())
    });
    assert_eq!(office.states(&[held.clone(), free]), ["held", "submitted"], "the one the order names, and no other");
    screen.as_login(SUPERVISOR, |screen| screen.approve(&held).expect("the supervisor sends it on to headquarters"));
}

#[test]
fn r17_whoever_waits_takes_the_reason_home() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let (by_order, by_hand, free) = screen.as_login(OFFICER, |screen| {
        let enrol = |category: &str| screen.enrol_case(&of(category)).unwrap();
        (enrol("C09"), enrol("C01"), enrol("C02"))
    });
    screen.as_login(SUPERVISOR, |screen| {
        let held = screen.hold(&by_hand, "enquiry", "").unwrap();
        let reason = held["remark"]["reason"].as_str().unwrap().to_owned();
        assert!(reason.len() > 20, "the guideline has words for the applicant: {reason}");
        let slip = screen.must("file.slip", named(&by_hand));
        assert!(notes(&slip).contains(&reason), "which stand on the slip: {slip}");
        let slip = screen.must("file.slip", named(&by_order));
        assert!(notes(&slip).iter().any(|note| note.contains("not refused")), "an order is told as what it is: {slip}");
        for id in [&by_order, &by_hand] {
            let slip = screen.must("file.slip", named(id));
            assert!(slip["reference"].is_string() && slip["next"] != "", "with a number and what comes next: {slip}");
        }
        assert_eq!(
            notes(&screen.must("file.slip", named(&free))),
            Vec::<String>::new(),
            "who waits for nothing reads none"
        );
    });
}

#[test]
fn r19_only_headquarters_calls_anybody_stateless() {
    let office = Office::open();
    office.laptop.screen().as_login(OFFICER, |screen| {
        assert_eq!(screen.start_case(&of("C15")).unwrap_err().code, Code::UnknownName, "no office may");
        screen.start_case(&of("C16")).expect("undetermined is what an office can say");
    });
}

fn signs(screen: &Screen, id: &str) -> Vec<String> {
    let signs = screen.file(id).unwrap()["signs"].clone();
    signs.as_array().unwrap().iter().map(|sign| sign["kind"].as_str().unwrap().to_owned()).collect()
}

/// A field's answer as this login sees it, and whether there is one that it may not see.
fn shown(screen: &Screen, id: &str, field: &str) -> (Value, bool) {
    let steps = screen.file(id).unwrap()["view"]["steps"].clone();
    let mut fields = steps.as_array().unwrap().iter().flat_map(|step| step["fields"].as_array().unwrap());
    let found = fields.find(|found| found["id"] == field).expect("the question is asked");
    (found["answer"].clone(), found["concealed"] == true)
}

fn notes(slip: &Value) -> Vec<String> {
    slip["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap().to_owned()).collect()
}
