//! What is asked after a registration: update, correction, a document again, taking back.

use boma_packet::Submission;
use boma_record::Process;
use kit::applicant::{answer, portrait};
use kit::house::{OFFICER, Office, SUPERVISOR};
use kit::screen::Screen;
use serde_json::{Value, json};

/// Somebody who is registered, and what is asked about the registration.
struct Asked {
    office: Office,
    original: String,
    number: Value,
}

impl Asked {
    fn registered() -> Self {
        let office = Office::open();
        let original = office.sealed([1]).remove(0);
        assert_eq!(office.carry(&office.stick).accepted, 1, "somebody is registered first");
        let file = office.laptop.screen().as_login(OFFICER, |screen| screen.file(&original).unwrap());
        Self { office, original, number: file["packet"]["person_number"].clone() }
    }

    /// Asks for `process` with these answers; what headquarters reads in the packet.
    fn ask_for(&self, process: &str, answers: &[(&str, Value)]) -> Submission {
        let screen = self.office.laptop.screen();
        let id = screen.as_login(OFFICER, |screen| self.enrol(screen, process, answers));
        screen.as_login(SUPERVISOR, |screen| screen.approve(&id).expect("another login sends it on"));
        let stick = kit::stick::Stick::empty();
        let report = self.office.carry(&stick);
        assert_eq!((report.accepted, report.refused.len()), (1, 0), "headquarters takes it in: {report:?}");
        assert_eq!(report.in_question[0].code, "request", "and people decide what is asked: {report:?}");
        self.nothing_changed(&id);
        let submission = self.office.submissions(&stick).remove(0);
        assert_eq!(submission.process.as_str(), process, "the packet names its process");
        assert!(submission.grounds.is_empty(), "and decides no grounds again");
        submission
    }

    fn enrol(&self, screen: &Screen, process: &str, answers: &[(&str, Value)]) -> String {
        let id = screen.start_as(process, "C01", &json!({}), None).expect("the office offers it");
        let read = [
            ("person_number", answer("text", self.number.clone())),
            ("notice_language", answer("choice", json!("juba-arabic"))),
            ("notice_reader", answer("choice", json!("officer"))),
            ("notice_read", answer("yes-no", json!(true))),
        ];
        for (field, answer) in read.iter().chain(answers) {
            screen.answer(&id, field, answer).unwrap_or_else(|error| panic!("{field} is a question here: {error:?}"));
        }
        let wants_face = screen.attach(&id, "portrait", &portrait(77));
        if let Ok(attachment) = wants_face {
            screen.answer(&id, "portrait", &answer("picture", attachment)).unwrap();
        }
        let missing = screen.file(&id).unwrap()["view"]["missing"].clone();
        assert_eq!(missing, json!([]), "nothing else is asked for {process}");
        screen.sign(&id).expect("complete and read back");
        id
    }

    fn nothing_changed(&self, id: &str) {
        let (status, screen) = (self.office.hq.status(), self.office.laptop.screen());
        assert_eq!((status.persons, status.files, status.questions), (1, 2, 1), "one person, two files, one question");
        screen.as_login(OFFICER, |screen| {
            let file = screen.file(id).unwrap();
            assert_eq!(file["line"]["state"], "in-question", "the station knows that people decide");
            assert!(file["packet"]["person_number"].is_null(), "asking gives nobody a number");
            let original = screen.file(&self.original).unwrap();
            assert_eq!(original["line"]["state"], "registered", "the registered person stays as registered");
            assert_eq!(original["packet"]["person_number"], self.number, "under the same number");
        });
    }
}

fn place(spoken: &str) -> Value {
    answer("place", json!({ "country": "SSD", "spoken": spoken }))
}

fn fields(submission: &Submission) -> Vec<&str> {
    submission.answers.keys().map(|field| field.as_str()).collect()
}

#[test]
fn an_update_carries_only_the_ticked_groups() {
    let asked = Asked::registered();
    let submission = asked.ask_for(
        "update",
        &[
            ("changes", answer("choices", json!(["residence"]))),
            ("residence", place("Malakal, by the river")),
            ("displacement", answer("choice", json!("none"))),
            // Typed and then not ticked: it must not travel.
            ("name_own", answer("name", json!("Somebody Else"))),
            ("birth_place", place("elsewhere")),
        ],
    );
    assert_eq!(submission.process, Process::Update, "an update");
    let fields = fields(&submission);
    assert!(fields.contains(&"residence") && fields.contains(&"person_number"), "what is ticked travels: {fields:?}");
    let others = ["name_own", "birth_place", "portrait", "witnesses", "consent_statistics"];
    assert!(others.iter().all(|field| !fields.contains(field)), "what is not ticked stays: {fields:?}");
}

#[test]
fn a_correction_says_what_was_wrong() {
    let asked = Asked::registered();
    let submission = asked.ask_for(
        "correction",
        &[
            ("changes", answer("choices", json!(["birth"]))),
            ("correction_of", answer("long-text", json!("The year of birth was misheard: 1978, not 1987."))),
            ("sex", answer("choice", json!("female"))),
            ("birth_date", answer("date", json!({ "precision": "year", "year": 1978, "method": "statement" }))),
            ("birth_place", place("near Bor")),
        ],
    );
    let fields = fields(&submission);
    assert!(fields.contains(&"correction_of") && fields.contains(&"birth_date"), "the right and the wrong: {fields:?}");
    assert!(!fields.contains(&"name_own"), "and no more than that: {fields:?}");
}

#[test]
fn a_reissue_says_how_the_document_was_lost() {
    let asked = Asked::registered();
    let submission = asked.ask_for("reissue", &[("loss_how", answer("choice", json!("stolen")))]);
    let fields = fields(&submission);
    assert!(fields.contains(&"loss_how") && fields.contains(&"portrait"), "the loss and today's face: {fields:?}");
    assert!(!fields.contains(&"name_own"), "nothing of the person is asked again: {fields:?}");
}

#[test]
fn a_withdrawal_asks_for_nothing_but_the_reason() {
    let asked = Asked::registered();
    let submission = asked.ask_for("withdrawal", &[("withdraw_reason", answer("choice", json!("own-wish")))]);
    let fields = fields(&submission);
    assert!(fields.contains(&"withdraw_reason"), "the reason travels: {fields:?}");
    assert!(!fields.contains(&"portrait"), "nobody takes a face for it: {fields:?}");
}

#[test]
fn a_change_that_names_no_record_is_not_signed() {
    let office = Office::open();
    office.laptop.screen().as_login(OFFICER, |screen| {
        let id = screen.start_as("withdrawal", "C01", &json!({}), None).unwrap();
        screen.answer(&id, "withdraw_reason", &answer("choice", json!("own-wish"))).unwrap();
        screen.answer(&id, "notice_language", &answer("choice", json!("en"))).unwrap();
        screen.answer(&id, "notice_reader", &answer("choice", json!("officer"))).unwrap();
        screen.answer(&id, "notice_read", &answer("yes-no", json!(true))).unwrap();
        let error = screen.sign(&id).unwrap_err();
        assert_eq!(error.code, boma_api::Code::Incomplete, "nobody could tell whose record is meant");
        screen.answer(&id, "earlier_reference", &answer("text", json!("MAL1-000001"))).unwrap();
        screen.sign(&id).expect("the slip's number is enough");
    });
}

#[test]
fn every_process_is_offered_by_its_name() {
    let office = Office::open();
    let offered = office
        .laptop
        .screen()
        .as_login(OFFICER, |screen| screen.must("start.processes", json!({ "language": "en" }))["processes"].clone());
    let offered: Vec<&str> = offered.as_array().unwrap().iter().map(|one| one["process"].as_str().unwrap()).collect();
    assert_eq!(offered, ["new", "update", "correction", "reissue", "withdrawal"], "in the order of the guideline");
}
