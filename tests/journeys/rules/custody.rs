//! Rules about the parts that people have in a file, and the states it goes through.

use boma_api::Code;
use boma_headquarters::Refusal;
use kit::applicant::of;
use kit::case_file::shipped;
use kit::forger::Forger;
use kit::house::{ADMINISTRATOR, OFFICER, OTHER_OFFICER, Office, SUPERVISOR};
use kit::screen::{Screen, named};
use serde_json::{Value, json};

fn office_with(category: &str) -> (Office, String) {
    let office = Office::open();
    let id = office.laptop.screen().as_login(OFFICER, |screen| screen.enrol_case(&of(category)).unwrap());
    (office, id)
}

fn withdraw(screen: &Screen, id: &str, reason: &str) -> Result<Value, boma_api::ApiError> {
    screen.ask("file.withdraw", json!({ "id": id, "reason": reason, "note": "", "language": "en" }))
}

#[test]
fn r10_three_logins_have_the_three_parts() {
    let (office, id) = office_with("C01");
    let screen = office.laptop.screen();
    screen.as_login(OFFICER, |screen| {
        assert_eq!(screen.verify(&id).unwrap_err().code, Code::SameLogin, "who took it does not verify it");
        assert_eq!(screen.must("verify.list", json!({ "offset": 0, "limit": 10 }))["total"], 0, "nor is asked to");
    });
    screen.as_login(SUPERVISOR, |screen| {
        let file = screen.file(&id).unwrap();
        assert_eq!((&file["verifying"], &file["verifiable"]), (&json!("waits"), &json!(false)), "a colleague is here");
        assert_eq!(screen.approve_alone(&id).unwrap_err().code, Code::NotVerified, "so nobody approves before");
        assert_eq!(screen.verify(&id).unwrap_err().code, Code::NobodyLeft, "and who alone approves does not verify");
    });
    screen.as_login(OTHER_OFFICER, |screen| {
        let home = screen.must("home.open", json!({}));
        assert_eq!(home["next"][0], json!({ "act": "verify", "count": 1 }), "the home screen sends there");
        let list = screen.must("verify.list", json!({ "offset": 0, "limit": 10 }));
        assert_eq!((&list["total"], &list["files"][0]["id"]), (&json!(1), &json!(id)), "it waits in the list");
        assert_eq!(screen.file(&id).unwrap()["verifiable"], true, "this login can");
        screen.verify(&id).expect("who neither took it nor decides it verifies");
        assert_eq!(screen.verify(&id).unwrap_err().code, Code::FileNotOpen, "once is enough");
    });
    screen.as_login(SUPERVISOR, |screen| {
        let file = screen.file(&id).unwrap();
        assert_eq!((&file["line"]["state"], &file["verifying"]), (&json!("verified"), &json!("done")), "it says so");
        assert_eq!(file["line"]["verified_by"], "Bol Majok", "and by whom");
        screen.approve_alone(&id).expect("a third person approves");
    });
    assert_eq!(office.carry(&office.stick).in_question.len(), 0, "headquarters finds three people and asks nothing");
    assert_eq!(office.states(&[id]), ["registered"], "the person has a number");
}

#[test]
fn r10_what_no_colleague_may_see_headquarters_verifies() {
    let (office, id) = office_with("C13");
    let screen = office.laptop.screen();
    screen.as_login(OTHER_OFFICER, |screen| {
        assert_eq!(screen.must("verify.list", json!({ "offset": 0, "limit": 10 }))["total"], 0, "nobody is shown it");
        assert_eq!(screen.verify(&id).unwrap_err().code, Code::FileNotFound, "nor can it be opened");
    });
    screen.as_login(SUPERVISOR, |screen| {
        assert_eq!(screen.file(&id).unwrap()["verifying"], "headquarters", "the screen says who verifies");
        screen.approve_alone(&id).expect("a refugee waits for no third person");
    });
    let asked: Vec<&str> = office.carry(&office.stick).in_question.iter().map(|question| question.code).collect();
    assert!(asked.contains(&"verification"), "headquarters asks: {asked:?}");
    assert_eq!(office.states(&[id]), ["in-question"], "and registers nobody before");
}

#[test]
fn r10_what_does_not_stand_comparison_goes_back_and_is_compared_anew() {
    let (office, id) = office_with("C01");
    let screen = office.laptop.screen();
    screen.as_login(OTHER_OFFICER, |screen| {
        let back = |reason: &str| json!({ "id": id, "reason": reason, "note": "Look at the date", "language": "en" });
        let unknown = screen.ask("verify.return", back("because")).unwrap_err();
        assert_eq!(unknown.code, Code::UnknownName, "a return has a reason of the guideline");
        drop(screen.must("verify.return", back("date-unclear")));
    });
    screen.as_login(OFFICER, |screen| {
        assert_eq!(screen.state_of(&id), "returned", "its officer has it again");
        screen.sign(&id).unwrap();
    });
    screen.as_login(OTHER_OFFICER, |screen| screen.verify(&id).map(drop).unwrap());
    screen.as_login(SUPERVISOR, |screen| drop(screen.send_back(&id, "name-unclear", "").unwrap()));
    screen.as_login(OFFICER, |screen| drop(screen.sign(&id).unwrap()));
    screen.as_login(SUPERVISOR, |screen| {
        let again = screen.approve_alone(&id).unwrap_err().code;
        assert_eq!(again, Code::NotVerified, "what was signed anew was not compared yet");
    });
}

#[test]
fn r06_a_witness_signs_or_puts_a_thumbprint_and_nobody_is_refused_without() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let witnesses = of("C03").answer("witnesses")["value"].clone();
    let marked = |mark: Value| {
        let mut witnesses = witnesses.clone();
        witnesses[0]["mark"] = mark;
        of("C03").with("witnesses", "witnesses", witnesses)
    };
    let files = screen.as_login(OFFICER, |screen| {
        let kept = |mark: Value| screen.enrol_case(&marked(mark)).expect("each is a mark");
        let files = [
            screen.enrol_case(&marked(Value::Null)).expect("a mark that is missing keeps nobody from the road"),
            kept(json!({ "kind": "signature" })),
            kept(json!({ "kind": "thumbprint" })),
            kept(json!({ "kind": "made-for", "second": "Rose Lado" })),
        ];
        let alone = screen.enrol_case(&marked(json!({ "kind": "made-for" }))).unwrap_err();
        assert_eq!(alone.code, Code::BadRequest, "a mark made for somebody names who made it");
        let other = screen.enrol_case(&marked(json!({ "kind": "nod" }))).unwrap_err();
        assert_eq!(other.code, Code::BadRequest, "nothing else is a mark");
        files
    });
    screen.as_login(SUPERVISOR, |screen| {
        for id in &files {
            screen.approve(id).expect("another login approves");
        }
    });
    screen.as_login(SUPERVISOR, |screen| drop(screen.export(office.stick.top()).unwrap()));
    let marks: Vec<Value> = office
        .submissions(&office.stick)
        .iter()
        .map(|submission| serde_json::to_value(&submission.answers).unwrap()["witnesses"]["value"][0]["mark"].clone())
        .collect();
    let sent = [Value::Null, json!({ "kind": "signature" }), json!({ "kind": "thumbprint" })];
    assert!(sent.iter().all(|mark| marks.contains(mark)), "the mark travels: {marks:?}");
    assert!(marks.contains(&json!({ "kind": "made-for", "second": "Rose Lado" })), "and who made it: {marks:?}");
}

#[test]
fn r20_a_foreign_paper_has_country_kind_and_number_and_no_office_calls_it_verified() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let claimed = json!({ "state": "presented", "number": "TEST-P-100", "scans": [], "verified": true });
    screen.as_login(OFFICER, |screen| {
        let id = screen.start_case(&of("C08")).unwrap();
        let answer = json!({ "kind": "evidence", "value": claimed });
        assert_eq!(screen.answer(&id, "passport", &answer).unwrap_err().code, Code::AnswerRefused, "no office can");
    });
    let id = screen.as_login(OFFICER, |screen| screen.enrol_case(&of("C08")).unwrap());
    screen.as_login(SUPERVISOR, |screen| {
        screen.approve(&id).unwrap();
        drop(screen.export(office.stick.top()).unwrap());
    });
    let answers = serde_json::to_value(&office.submissions(&office.stick)[0].answers).unwrap();
    assert_eq!(answers["passport"]["value"]["number"], "TEST-P-100", "the number");
    assert_eq!(answers["foreign_paper_country"]["value"], "uga", "the country");
    assert_eq!(answers["foreign_paper_type"]["value"], "passport", "the kind");
    assert_eq!(answers["passport"]["value"].get("verified"), None, "left out is not verified");
    // Whoever has a station's keys can sign anything; headquarters does not take it.
    let forger = Forger::vouched(&office.hq, &office.lent);
    let case = of("C08").with("passport", "evidence", claimed).without(&["portrait"]);
    let submission = forger.submission("C08", ("0.2.0", shipped().digest()), case.answers());
    let examined = office.hq.open().examine(&forger.sealed(&submission, &[])).unwrap();
    assert_eq!(examined.err(), Some(Refusal::AnswerRefused), "headquarters alone says so, in its register");
}

#[test]
fn r09_each_state_of_the_road_has_its_name() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let (draft, id) = screen.as_login(OFFICER, |screen| (screen.start().unwrap(), screen.enrol(1).unwrap()));
    screen.as_login(OFFICER, |screen| {
        assert_eq!(
            (screen.state_of(&draft), screen.state_of(&id)),
            ("draft".into(), "submitted".into()),
            "its officer's"
        );
    });
    screen.as_login(SUPERVISOR, |screen| {
        assert_eq!(screen.hold(&id, "enquiry", "").unwrap()["line"]["state"], "held", "with a reason");
        assert_eq!(screen.hold(&id, "", "").unwrap_err().code, Code::BadRequest, "never without");
        assert_eq!(screen.send_back(&id, "name-unclear", "").unwrap()["line"]["state"], "returned", "with a reason");
    });
    screen.as_login(OFFICER, |screen| drop(screen.sign(&id).unwrap()));
    screen.as_login(OTHER_OFFICER, |screen| {
        drop(screen.verify(&id).unwrap());
        assert_eq!(screen.state_of(&id), "verified", "by a second login");
    });
    screen.as_login(SUPERVISOR, |screen| {
        screen.approve_alone(&id).unwrap();
        assert_eq!(screen.state_of(&id), "sealed", "approved and sealed are one act, so no power cut falls between");
    });
}

#[test]
fn r09_a_signed_file_can_be_taken_back_and_nothing_travels() {
    let (office, id) = office_with("C01");
    let screen = office.laptop.screen();
    screen.as_login(OTHER_OFFICER, |screen| {
        drop(screen.verify(&id).unwrap());
        assert_eq!(withdraw(screen, &id, "applicant-decided").unwrap_err().code, Code::NotAllowed, "not a colleague");
    });
    screen.as_login(ADMINISTRATOR, |screen| {
        assert_eq!(
            withdraw(screen, &id, "applicant-decided").unwrap_err().code,
            Code::FileNotFound,
            "nor anybody else"
        );
    });
    let own = of("C01").answer("name_own")["value"].as_str().unwrap().to_owned();
    screen.as_login(OFFICER, |screen| {
        assert_eq!(withdraw(screen, &id, "name-unclear").unwrap_err().code, Code::UnknownName, "with a reason for it");
        let file = withdraw(screen, &id, "applicant-decided").expect("its officer does it for the applicant");
        assert_eq!((&file["line"]["state"], &file["withdrawable"]), (&json!("withdrawn"), &json!(false)), "it is back");
        let acts: Vec<&Value> = file["history"].as_array().unwrap().iter().map(|line| &line["act"]).collect();
        assert!(acts.contains(&&json!("file-withdrawn")), "the journal keeps it: {acts:?}");
        let slip = screen.must("file.slip", named(&id));
        assert!(slip["notes"].to_string().contains("ask again"), "the applicant reads what it means: {slip}");
        assert_eq!(slip["next"], "", "and waits for nothing");
        assert_eq!(screen.found(&own), 1, "it can still be found");
        assert_eq!(screen.sign(&id).unwrap_err().code, Code::FileNotOpen, "and not go on");
        assert_eq!(withdraw(screen, &id, "applicant-decided").unwrap_err().code, Code::FileNotOpen, "once");
    });
    screen.as_login(SUPERVISOR, |screen| {
        assert_eq!(screen.approve_alone(&id).unwrap_err().code, Code::FileNotOpen, "nobody decides it");
        assert_eq!(screen.export(office.stick.top()).unwrap_err().code, Code::NothingToExport, "nothing travels");
    });
    let other = screen.as_login(OFFICER, |screen| screen.enrol(2).unwrap());
    screen.as_login(SUPERVISOR, |screen| drop(withdraw(screen, &other, "begins-anew").expect("a supervisor can too")));
    let sealed = office.sealed([3]).remove(0);
    screen.as_login(OFFICER, |screen| {
        let late = withdraw(screen, &sealed, "applicant-decided").unwrap_err().code;
        assert_eq!(late, Code::FileNotOpen, "what is sealed is taken back at headquarters, by a request of its own");
    });
    office.laptop.verify();
}
