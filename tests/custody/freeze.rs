//! A station that is cut off, full or out of time starts nothing new, and still delivers its work.

use boma_api::Code;
use kit::applicant::portrait;
use kit::house::{OFFICER, Office, SUPERVISOR, provision};
use kit::stick::Stick;
use serde_json::{Value, json};

fn rules(home: &Value) -> Vec<(String, String)> {
    let word = |line: &Value, name: &str| line[name].as_str().unwrap().to_owned();
    home["freeze"].as_array().unwrap().iter().map(|line| (word(line, "rule"), word(line, "level"))).collect()
}

fn home(office: &Office) -> Value {
    office.laptop.screen().as_login(OFFICER, |screen| screen.must("home.open", json!({})))
}

#[test]
fn a_frozen_station_starts_nothing_and_delivers_everything() {
    let office = Office::open();
    drop(office.sealed([1]));
    let draft = office.laptop.screen().as_login(OFFICER, |screen| {
        let draft = screen.start().unwrap();
        screen.fill_in(&draft, 2, &kit::applicant::portrait(2)).unwrap();
        draft
    });
    assert_eq!(rules(&home(&office)), [], "nothing is told where nothing is to be done");
    office.clock.forward_days(400);
    let told = rules(&home(&office));
    assert!(
        told.contains(&("headquarters-silent".to_owned(), "stop".to_owned())),
        "not heard of for too long: {told:?}"
    );
    office.laptop.screen().as_login(OFFICER, |screen| {
        let refused = screen.start().unwrap_err();
        let known = [Code::FrozenGuideline, Code::FrozenHeadquarters];
        assert!(known.contains(&refused.code), "no new file, and why: {refused:?}");
        screen.sign(&draft).unwrap();
    });
    let (stick, medium) = (Stick::empty(), Stick::empty());
    office.laptop.screen().as_login(SUPERVISOR, |screen| {
        screen.job("backup.make", json!({ "folder": medium.top(), "keep": false })).unwrap();
        screen.export(stick.top()).unwrap();
    });
    assert_eq!(office.hq.intake(&stick).accepted, 1, "what was sealed arrives");
    office.hq.write_receipts(&stick);
    office.laptop.screen().as_login(SUPERVISOR, |screen| screen.take_answers(stick.top()).unwrap());
    provision(&office.laptop, &office.hq);
    let left = rules(&home(&office));
    let stops: Vec<_> = left.iter().filter(|(_, level)| level == "stop").collect();
    assert!(stops.is_empty(), "a new pack lifts it: {left:?}");
}

#[test]
fn a_clock_that_went_back_stops_signatures_until_it_is_right_or_somebody_vouches_for_it() {
    let office = Office::open();
    drop(office.sealed([1]));
    let mut number = 20;
    let mut enrol = |expected: Option<Code>| {
        number += 1;
        office.laptop.screen().as_login(OFFICER, |screen| {
            let id = screen.start().expect("files are started whatever the clock shows");
            screen.fill_in(&id, number, &portrait(number)).expect("and every answer is saved");
            let got = screen.sign(&id).err().map(|error| error.code);
            assert_eq!(got, expected, "{:?}", rules(&screen.must("home.open", json!({}))));
        });
    };
    office.clock.forward_seconds(3600);
    enrol(None);
    office.clock.forward_seconds(-1200);
    enrol(Some(Code::FrozenClock));
    office.clock.forward_seconds(1200);
    enrol(None);
    office.clock.forward_days(60);
    enrol(None);
    office.clock.forward_days(-60);
    enrol(Some(Code::FrozenClock));
    let confirm = |login| office.laptop.screen().as_login(login, |screen| screen.ask("clock.confirm", json!({})));
    assert_eq!(confirm(OFFICER).unwrap_err().code, Code::NotAllowed, "an officer's own word is not enough");
    confirm(SUPERVISOR).expect("a supervisor's is");
    enrol(None);
    office.clock.forward_days(30);
    enrol(None);
    office.clock.forward_days(-30);
    enrol(Some(Code::FrozenClock));
    office.clock.forward_seconds(600);
    let stick = Stick::empty();
    let _report = office.carry(&stick);
    enrol(None);
}
