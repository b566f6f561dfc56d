//! The supervisor's end of day: what waits, what is unusual, one password for many files, and the report.

use boma_api::{ApiError, Code};
use boma_packet::{Approval, read_unverified};
use kit::applicant::of;
use kit::case_file::CaseFile;
use kit::house::{ADMINISTRATOR, OFFICER, OTHER_OFFICER, Office, SUPERVISOR};
use kit::screen::{Screen, named, password_of};
use serde_json::{Value, json};

/// Minutes that an ordinary talk takes.
const A_TALK: i64 = 20;

/// Enrols applicants as an officer does who takes time, and has a colleague verify them.
fn enrolled(office: &Office, numbers: impl IntoIterator<Item = u64>) -> Vec<String> {
    let screen = office.laptop.screen();
    let files: Vec<String> =
        screen.as_login(OFFICER, |screen| numbers.into_iter().map(|number| slowly(office, screen, number)).collect());
    screen.as_login(OTHER_OFFICER, |screen| files.iter().for_each(|id| drop(screen.verify(id).unwrap())));
    files
}

fn slowly(office: &Office, screen: &Screen, number: u64) -> String {
    let id = screen.start().unwrap();
    screen.fill_in(&id, number, &kit::applicant::portrait(number)).unwrap();
    office.clock.forward_seconds(A_TALK * 60);
    drop(screen.must("file.read-back", named(&id)));
    screen.sign(&id).unwrap();
    id
}

fn case(office: &Office, case: &CaseFile) -> String {
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| {
        let id = screen.start_case(case).unwrap();
        screen.fill_in_case(&id, case).unwrap();
        office.clock.forward_seconds(A_TALK * 60);
        screen.sign(&id).unwrap();
        id
    });
    screen.as_login(OTHER_OFFICER, |screen| drop(screen.verify(&id).unwrap()));
    id
}

fn day(screen: &Screen) -> Vec<Value> {
    screen.must("day.list", json!({}))["files"].as_array().cloned().unwrap()
}

/// The line of one waiting file.
fn line(screen: &Screen, id: &str) -> Value {
    day(screen).into_iter().find(|file| file["line"]["id"] == id).expect("the file waits")
}

fn signs(line: &Value) -> Vec<String> {
    line["signs"].as_array().unwrap().iter().map(|sign| format!("{}:{}", text(&sign["kind"]), sign["number"])).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn words(screen: &Screen, ids: &[String]) -> Result<String, ApiError> {
    screen.ask("day.ceremony", json!({ "ids": ids })).map(|shown| text(&shown["words"]).to_owned())
}

fn approve_all(screen: &Screen, ids: &[String], words: &str, password: &str) -> Result<Value, ApiError> {
    screen.job("day.approve", json!({ "ids": ids, "words": words, "password": password }))
}

fn open_all(screen: &Screen, ids: &[String]) {
    ids.iter().for_each(|id| drop(screen.file(id).unwrap()));
}

#[test]
fn ordinary_files_that_were_opened_are_approved_with_one_password() {
    let office = Office::open();
    let files = enrolled(&office, 1..=3);
    let screen = office.laptop.screen();
    screen.as_login(SUPERVISOR, |screen| {
        let waiting = day(screen);
        let ids: Vec<&Value> = waiting.iter().map(|file| &file["line"]["id"]).collect();
        assert_eq!(ids, files.iter().collect::<Vec<_>>(), "who waits longest comes first");
        assert_eq!(waiting[0]["minutes"], A_TALK, "it says how long the talk took");
        assert!(
            waiting.iter().all(|file| file["tick"] == "not-opened" && signs(file).is_empty()),
            "nothing was read yet"
        );
        assert_eq!(
            words(screen, &files).unwrap_err().code,
            Code::NotInBatch,
            "what nobody opened is not approved in a heap"
        );
        open_all(screen, &files);
        assert!(day(screen).iter().all(|file| file["tick"] == "ready"), "all are ordinary and were opened");
        let shown = words(screen, &files).unwrap();
        assert_eq!(shown.split(' ').count(), 6, "six words stand for them");
        assert_ne!(shown, words(screen, &files[..2]).unwrap(), "other words for other files");
        let other = approve_all(screen, &files[..2], &shown, &password_of(SUPERVISOR)).unwrap_err();
        assert_eq!(other.code, Code::BatchChanged, "what is signed is what was shown");
        let wrong = approve_all(screen, &files, &shown, "not this one").unwrap_err();
        assert_eq!(wrong.code, Code::WrongPassword, "who walks past an open laptop signs nothing");
        office.clock.forward_seconds(60);
        let done = approve_all(screen, &files, &shown, &password_of(SUPERVISOR)).unwrap();
        assert_eq!((&done["sealed"], &done["left"]), (&json!(3), &json!([])), "all three are sealed");
        assert!(day(screen).is_empty(), "nothing waits");
    });
    office.laptop.verify();
    assert!(office.carry(&office.stick).in_question.is_empty(), "headquarters finds three approvals and asks nothing");
    assert_eq!(office.states(&files), ["registered"; 3], "each is a person in the register");
}

#[test]
fn what_changed_after_it_was_opened_must_be_opened_again() {
    let office = Office::open();
    let files = enrolled(&office, 1..=2);
    let screen = office.laptop.screen();
    let shown = screen.as_login(SUPERVISOR, |screen| {
        open_all(screen, &files);
        let shown = words(screen, &files).unwrap();
        drop(screen.send_back(&files[0], "name-unclear", "").unwrap());
        shown
    });
    screen.as_login(OFFICER, |screen| drop(screen.sign(&files[0]).unwrap()));
    screen.as_login(OTHER_OFFICER, |screen| drop(screen.verify(&files[0]).unwrap()));
    screen.as_login(SUPERVISOR, |screen| {
        assert_eq!(line(screen, &files[0])["tick"], "not-opened", "what was read was another version");
        let stale = approve_all(screen, &files, &shown, &password_of(SUPERVISOR)).unwrap_err();
        assert_eq!(stale.code, Code::NotInBatch, "so the words of before sign nothing");
        open_all(screen, &files);
        let again = approve_all(screen, &files, &shown, &password_of(SUPERVISOR)).unwrap_err();
        assert_eq!(again.code, Code::BatchChanged, "nor after another look: other words stand for it");
    });
}

#[test]
fn what_is_unusual_is_told_and_decided_by_itself() {
    let office = Office::open();
    let witnesses = of("C03").answer("witnesses")["value"].clone();
    let mut marked = witnesses;
    marked[0]["mark"] = json!({ "kind": "made-for", "second": "Rose Lado" });
    let made_for = case(&office, &of("C03").with("witnesses", "witnesses", marked));
    let screen = office.laptop.screen();
    let (quick, edited) = screen.as_login(OFFICER, |screen| {
        let quick = screen.enrol(5).unwrap();
        let edited = screen.start().unwrap();
        screen.fill_in(&edited, 6, &kit::applicant::portrait(6)).unwrap();
        drop(screen.must("file.read-back", named(&edited)));
        office.clock.forward_seconds(A_TALK * 60);
        screen.answer(&edited, "name_own", &kit::applicant::answer("name", json!("Nyandeng"))).unwrap();
        drop(screen.must("file.read-back", named(&edited)));
        drop(screen.must("file.read-back", named(&edited)));
        screen.sign(&edited).unwrap();
        (quick, edited)
    });
    screen.as_login(SUPERVISOR, |screen| {
        let told = |id: &str| signs(&line(screen, id));
        assert_eq!(told(&made_for), ["made-for:1"], "somebody else made the witness's mark");
        assert_eq!(told(&quick), ["unverified:1", "short:0"], "nobody can be asked everything in no time");
        assert_eq!(line(screen, &quick)["tick"], "not-verified", "and a colleague comes first");
        assert_eq!(
            told(&edited),
            ["unverified:1", "edited-after-read-back:1"],
            "an answer changed after it was read back"
        );
        open_all(screen, std::slice::from_ref(&made_for));
        assert_eq!(line(screen, &made_for)["tick"], "unusual", "opened or not, it is decided by itself");
        assert_eq!(
            words(screen, std::slice::from_ref(&made_for)).unwrap_err().code,
            Code::NotInBatch,
            "no heap takes it"
        );
        assert_eq!(screen.file(&made_for).unwrap()["unusual"][0]["kind"], "made-for", "the review shows it");
        screen.approve_alone(&made_for).expect("by itself it can be approved");
    });
}

/// The approval inside the first packet on the stick.
fn approval_of(office: &Office) -> Approval {
    let packet = office.stick.packets().into_iter().next().expect("a packet was exported");
    let examined = office.hq.open().examine(&std::fs::read(packet).unwrap()).unwrap();
    let opened = examined.expect("headquarters takes it").opened;
    read_unverified(&opened.claims().approval).expect("headquarters verified it")
}

#[test]
fn an_exception_is_allowed_by_its_name_or_nothing_is_sealed() {
    let office = Office::open();
    let excused = of("C01").without(&["portrait"]).with("portrait_exception", "choice", json!("burn-or-illness"));
    let id = case(&office, &excused);
    let screen = office.laptop.screen();
    screen.as_login(SUPERVISOR, |screen| {
        let file = screen.file(&id).unwrap();
        assert_eq!(file["to_allow"][0]["field"], "portrait", "the screen asks for it");
        let unseen = screen.approve_allowing(&id, &[]).unwrap_err();
        assert_eq!(unseen.code, Code::ExceptionNotAllowed, "no exception passes by itself");
        let other = screen.approve_allowing(&id, &["birth_certificate"]).unwrap_err();
        assert_eq!(other.code, Code::ExceptionNotAllowed, "nor with another one's tick");
        assert_eq!(screen.state_of(&id), "verified", "nothing was sealed");
        screen.approve_allowing(&id, &["portrait", "birth_certificate"]).expect("it was seen and allowed");
        drop(screen.export(office.stick.top()).unwrap());
    });
    let allowed: Vec<String> = approval_of(&office).exceptions.iter().map(ToString::to_string).collect();
    assert_eq!(allowed, ["portrait"], "the signed approval names what was allowed, and nothing that is not there");
}

#[test]
fn a_failure_in_the_middle_leaves_the_sealed_sealed_and_names_the_rest() {
    let office = Office::open();
    let files = enrolled(&office, 1..=3);
    let mut station = office.laptop.unlocked(SUPERVISOR);
    let ids: std::collections::BTreeSet<_> = files.iter().map(|id| id.parse().unwrap()).collect();
    for id in &ids {
        let file = station.file(id).unwrap();
        station.note_opened(&file).unwrap();
    }
    let ceremony = station.batch_ceremony(&ids).unwrap();
    let password = boma_store::Password::typed(&password_of(SUPERVISOR));
    let batch = station.begin_batch(&ids, ceremony.fingerprint, &password).unwrap();
    assert_eq!(batch.files().len(), 3, "all three are in it");
    station.approve_next(&batch, &batch.files()[0]).unwrap();
    station.hold_file(&batch.files()[1], &"enquiry".parse().unwrap(), "").unwrap();
    let changed = station.approve_next(&batch, &batch.files()[1]).unwrap_err();
    assert!(matches!(changed, boma_station::StationError::NotInBatch(_)), "what was held meanwhile is not approved");
    drop(station);
    assert_eq!(office.states(&files), ["sealed", "held", "verified"], "the sealed stays sealed, the rest waits");
    let mut other = office.laptop.unlocked(OTHER_OFFICER);
    let stolen = other.approve_next(&batch, &batch.files()[2]).unwrap_err();
    assert!(matches!(stolen, boma_station::StationError::NotAllowed(_)), "a password is one person's");
    drop(other);
    office.laptop.verify();
}

#[test]
fn files_are_returned_and_held_together_for_one_reason() {
    let office = Office::open();
    let files = enrolled(&office, 1..=3);
    let screen = office.laptop.screen();
    screen.as_login(SUPERVISOR, |screen| {
        open_all(screen, &files[..2]);
        let back = screen.must("day.return", json!({ "ids": files, "reason": "name-unclear", "note": "" }));
        assert_eq!(back["done"], 2, "what was opened goes back");
        assert_eq!(back["left"][0]["error"]["code"], "not-opened", "what was not stays, with the reason");
        open_all(screen, &files[2..]);
        let held = screen.must("day.hold", json!({ "ids": [files[2]], "reason": "enquiry", "note": "" }));
        assert_eq!((&held["done"], &held["left"]), (&json!(1), &json!([])), "the third is held");
        let unknown = screen.must("day.hold", json!({ "ids": [files[2]], "reason": "because", "note": "" }));
        assert_eq!(unknown["done"], 0, "a reason is one of the guideline's");
    });
    assert_eq!(office.states(&files), ["returned", "returned", "held"], "each stands where it was put");
}

#[test]
fn the_report_of_a_day_has_numbers_and_references_and_no_names() {
    let office = Office::open();
    let files = enrolled(&office, 1..=2);
    let screen = office.laptop.screen();
    let quick = screen.as_login(OFFICER, |screen| screen.enrol(7).unwrap());
    screen.as_login(SUPERVISOR, |screen| {
        screen.approve(&files[0]).unwrap();
        drop(screen.send_back(&quick, "name-unclear", "Nyandeng").unwrap());
        let report = screen.must("day.report", json!({ "day": "" }));
        assert_eq!((&report["day"], &report["waiting"]), (&json!("2026-03-12"), &json!(1)), "today, and one waits");
        let of = |login: &str| {
            let lines = report["logins"].as_array().unwrap();
            lines.iter().find(|line| line["login"] == login).map(|line| line["acts"].clone()).unwrap_or_default()
        };
        assert_eq!(of(OFFICER), json!({ "file-started": 3, "file-signed": 3 }), "what the officer did");
        assert_eq!(of(OTHER_OFFICER), json!({ "file-verified": 2 }), "what the colleague did");
        assert_eq!(of(SUPERVISOR), json!({ "file-approved": 1, "file-returned": 1 }), "what the supervisor did");
        let decided = report["decided"].as_array().unwrap();
        assert_eq!(decided.len(), 1, "one of them was unusual");
        let line = &decided[0];
        assert_eq!((text(&line["act"]), text(&line["reason"])), ("file-returned", "name-unclear"), "and went back");
        assert_eq!(signs(line), ["unverified:1", "short:0"], "it says why it was unusual");
        let names = [1, 2, 7].map(|number| text(&kit::applicant::answers(number)[6].1["value"]).to_owned());
        let printed = report.to_string();
        assert!(names.iter().all(|name| !printed.contains(name.as_str())), "nobody's name is on it: {printed}");
        assert!(!printed.contains("Nyandeng"), "nor what was written beside a decision");
        office.clock.forward_days(1);
        assert_eq!(screen.must("day.report", json!({ "day": "" }))["logins"], json!([]), "the next day begins empty");
        let before = screen.must("day.report", json!({ "day": "2026-03-12" }));
        assert_eq!(before["logins"], report["logins"], "any past day can be chosen");
    });
    screen.as_login(ADMINISTRATOR, |screen| drop(screen.must("day.report", json!({ "day": "2026-03-12" }))));
}
