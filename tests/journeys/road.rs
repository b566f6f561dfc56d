//! The whole road by sticks alone: from an empty laptop to a person number on the officer's screen.

use boma_api::Code;
use kit::house::{Hq, Laptop, OFFICER, OTHER_OFFICER, Office, SUPERVISOR};
use kit::lent::stepped;
use kit::screen::named;
use kit::stick::Stick;
use kit::{applicant, house};
use serde_json::json;

#[test]
fn a_person_gets_a_number_with_nothing_but_a_stick_between_station_and_headquarters() {
    let (_, lent) = stepped(7);
    let (hq, laptop) =
        (Hq::found(boma_record::Realm::Practice, &lent), Laptop::set_up("MAL1", boma_record::Realm::Practice, &lent));
    house::provision(&laptop, &hq);
    let (screen, stick) = (laptop.screen(), Stick::empty());

    let id = screen.as_login(OFFICER, |screen| screen.enrol(1).expect("a complete file can be signed"));
    screen.as_login(SUPERVISOR, |screen| {
        assert_eq!(screen.approve(&id).unwrap(), 1, "the first packet of a station has the number 1");
        let outcome = screen.export(stick.top()).expect("an empty stick has room");
        assert_eq!(outcome["bundle"]["packets"], 1, "the screen says how many packets lie on the stick");
        assert_eq!(screen.state_of(&id), "exported", "the packet is on its way");
    });

    let report = hq.intake(&stick);
    assert_eq!((report.accepted, report.refused.len()), (1, 0), "headquarters takes the packet: {report:?}");
    assert_eq!(hq.write_receipts(&stick), 1, "one station, one receipt");
    screen.as_login(OFFICER, |screen| {
        let outcome = screen.take_answers(stick.top()).expect("the receipt is for this station");
        assert_eq!(outcome["registered"], 1, "the receipt speaks of one registered file");
        let file = screen.file(&id).unwrap();
        assert_eq!(file["line"]["state"], "registered", "the screen shows the true state");
        assert!(file["packet"]["person_number"].is_string(), "and the number that headquarters gave");
    });
    laptop.verify();
}

#[test]
fn a_returned_file_is_mended_and_keeps_its_reference() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| screen.enrol(2).unwrap());
    let first = screen.as_login(SUPERVISOR, |screen| {
        let file = screen.send_back(&id, "name-unclear", "Is it Deng or Dheng?").expect("a reason of the guideline");
        assert_eq!(file["line"]["state"], "returned", "the file goes back to its officer");
        file["line"]["reference"].clone()
    });
    screen.as_login(OFFICER, |screen| {
        let file = screen.file(&id).unwrap();
        assert_eq!(file["remark"]["note"], "Is it Deng or Dheng?", "the officer reads why");
        assert_eq!(file["editable"], true, "and may mend it");
        screen.answer(&id, "name_father", &applicant::answer("name", json!("Dheng"))).unwrap();
        let reference = screen.sign(&id).expect("a mended file can be signed again");
        assert_eq!(json!(reference), first, "the applicant's slip stays true");
    });
    screen.as_login(SUPERVISOR, |screen| {
        screen.approve(&id).expect("the mended file is good");
        assert!(screen.file(&id).unwrap()["remark"].is_null(), "what was mended is no longer held against it");
    });
    assert_eq!(office.carry(&office.stick).accepted, 1, "headquarters sees only the mended file");
    assert_eq!(office.states(&[id]), ["registered"], "and registers it");
}

#[test]
fn a_held_file_waits_and_is_approved_later() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| screen.enrol(3).unwrap());
    screen.as_login(SUPERVISOR, |screen| {
        let file = screen.hold(&id, "enquiry", "Asking the chief").expect("a reason of the guideline");
        assert_eq!(file["line"]["state"], "held", "the file waits");
        assert_eq!(
            screen.export(office.stick.top()).unwrap_err().code,
            Code::NothingToExport,
            "a held file stays here"
        );
        assert_eq!(screen.approve(&id).expect("a held file can be approved"), 1, "holding costs no number");
    });
    let history = screen.as_login(OFFICER, |screen| screen.file(&id).unwrap()["history"].clone());
    let acts: Vec<&str> = history.as_array().unwrap().iter().map(|line| line["act"].as_str().unwrap()).collect();
    assert!(acts.iter().any(|act| act.contains("held")), "the file's history tells that it was held: {acts:?}");
    assert!(acts.iter().any(|act| act.contains("sealed")), "and that it was sealed: {acts:?}");
}

#[test]
fn the_same_stick_again_changes_nothing() {
    let office = Office::open();
    let files = office.sealed(10..14);
    assert_eq!(office.carry(&office.stick).accepted, 4, "four people are registered");
    let before = office.hq.status();

    let again = office.hq.intake(&office.stick);
    assert_eq!((again.accepted, again.already), (0, 4), "everything was there already");
    assert_eq!(office.hq.status(), before, "the register is the same to the last digit");
    office.hq.write_receipts(&office.stick);
    assert_eq!(office.stick.receipts().len(), 1, "the same state has one receipt, however often it is written");

    let screen = office.laptop.screen();
    let taken = screen.as_login(OFFICER, |screen| screen.take_answers(office.stick.top()).unwrap());
    assert_eq!(taken["receipts"], 0, "a receipt taken twice is taken once");
    assert_eq!(office.states(&files), ["registered"; 4], "and every file stands where it stood");
}

#[test]
fn several_days_on_one_stick_give_one_chain() {
    let office = Office::open();
    let mut files = Vec::new();
    for day in 0..3 {
        files.extend(office.sealed(100 + day * 2..102 + day * 2));
        let screen = office.laptop.screen();
        screen.as_login(SUPERVISOR, |screen| screen.export(office.stick.top()).unwrap());
        office.clock.forward_days(1);
    }
    assert_eq!(office.stick.bundles().len(), 3, "each export is a bundle of its own");
    let report = office.hq.intake(&office.stick);
    assert_eq!(report.accepted, 6, "all of them go in at once");
    assert_eq!(report.stations[0].contiguous_to, 6, "and the chain has no gap");
    office.laptop.verify();
    office.hq.open().verify_audit().expect("headquarters' journal is whole");
    assert_eq!(office.states(&files), ["exported"; 6], "the station knows nothing before a receipt says so");
}

#[test]
fn two_stations_share_a_stick() {
    let office = Office::open();
    let other = office.another_laptop("JUB2");
    let (here, there) = (office.sealed([20, 21]), house::sealed(&other.screen(), [22]));
    let stick = &office.stick;
    office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export(stick.top()).unwrap());
    other.screen().as_login(SUPERVISOR, |screen| screen.export(stick.top()).unwrap());
    assert_eq!(office.hq.intake(stick).accepted, 3, "both stations' packets are on it");
    assert_eq!(office.hq.write_receipts(stick), 2, "each station gets its own answer");
    for (laptop, count) in [(&office.laptop, here.len()), (&other, there.len())] {
        let taken = laptop.screen().as_login(OTHER_OFFICER, |screen| screen.take_answers(stick.top()).unwrap());
        assert_eq!(taken["registered"], count, "{} takes its own answers only", laptop.code);
        assert_eq!(taken["unusable"], json!([]), "and does not trip over the other's");
    }
}

#[test]
fn a_slip_and_a_search_find_the_file_by_its_reference() {
    let office = Office::open();
    let screen = office.laptop.screen();
    screen.as_login(OFFICER, |screen| {
        let id = screen.enrol(30).unwrap();
        let slip = screen.must("file.slip", named(&id));
        assert_eq!(slip["practice"], true, "a practice slip says so");
        let search = json!({ "search": slip["reference"], "states": [], "offset": 0, "limit": 10 });
        let found = screen.must("file.list", search);
        assert_eq!(found["total"], 1, "the number on the slip names one file");
        assert_eq!(found["files"][0]["id"], json!(id), "and it is this one");
    });
}
