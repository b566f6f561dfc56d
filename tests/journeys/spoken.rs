//! What people say of dates and places is understood through the same door as every other command.

use kit::house::{OFFICER, Office};
use kit::screen::Screen;
use serde_json::{Value, json};

fn at_the_counter<T>(work: impl FnOnce(&Screen) -> T) -> T {
    Office::open().laptop.screen().as_login(OFFICER, work)
}

#[test]
fn a_date_is_read_as_it_is_said() {
    let read = at_the_counter(|screen| {
        ["in the eighties", "12/3/1987", "some day"]
            .map(|text| screen.must("date.read", json!({ "text": text, "language": "en" })))
    });
    let [eighties, two, none] = &read;
    let decade = json!({ "precision": "decade", "year": 1980, "method": "statement" });
    assert_eq!(eighties["readings"][0]["date"], decade, "nobody said a year");
    assert_eq!(two["readings"].as_array().map(Vec::len), Some(2), "March or December: a person chooses");
    assert_eq!(two["unreadable"], Value::Null, "two meanings are no fault");
    assert_eq!(none["unreadable"], "not-a-date", "the screen says so in words: {none}");
}

#[test]
fn a_date_is_read_only_for_who_has_unlocked() {
    let office = Office::open();
    let refused = office.laptop.screen().ask("date.read", json!({ "text": "1987", "language": "en" })).unwrap_err();
    assert_eq!(refused.code, boma_api::Code::Locked, "the calendar belongs to the station");
}

#[test]
fn a_state_that_is_no_more_can_be_chosen_as_place_of_birth() {
    let (found, answered) = at_the_counter(|screen| {
        let found = screen.must("place.search", json!({ "text": "Jubek State", "limit": 8 }));
        let file = screen.start().unwrap();
        let place = json!({ "country": "SSD", "pcode": found["places"][0]["pcode"], "spoken": "Jubek" });
        (found.clone(), screen.answer(&file, "birth_place", &json!({ "kind": "place", "value": place })))
    });
    let hit = &found["places"][0];
    assert_eq!(hit["pcode"], "HS-JUBEK", "papers of 2016 name it: {found}");
    assert_eq!(
        (&hit["former"], &hit["from"], &hit["until"]),
        (&json!(true), &json!(2015), &json!(2020)),
        "and it is told"
    );
    assert!(answered.is_ok(), "a former state is an answer like any other: {answered:?}");
}
