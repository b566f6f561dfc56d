//! A new laptop becomes a station through the screens: made whole or not at all, and no pack is believed unheard.

use boma_api::Code;
use boma_record::Realm;
use kit::house::{ADMINISTRATOR, Hq, Laptop, OFFICER, SUPERVISOR, provision};
use kit::lent::stepped;
use kit::screen::{Screen, password_of};
use kit::stick::Stick;
use serde_json::{Value, json};
use std::fs;

fn person(login: &str, name: &str, role: &str) -> Value {
    json!({ "login": login, "name": name, "role": role, "password": password_of(login), "again": password_of(login) })
}

fn office(realm: &str) -> Value {
    let people = [person("ayen", "Ayen Kuol", "officer"), person("deng", "Deng Garang", "supervisor")];
    json!({ "realm": realm, "code": "mal1", "office": "Malakal county office", "people": people })
}

#[test]
fn a_station_is_made_whole_or_not_at_all() {
    let (_, lent) = stepped(5);
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("station");
    let screen = Screen::open(&folder, lent);
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut typed = office("live");
        change(&mut typed);
        let error = screen.ask("setup.create", typed).unwrap_err();
        (error.code, error.args.get("at").cloned().unwrap_or_default())
    };
    let wrong = Code::SetUpRefused;
    assert_eq!(refused(&|typed| typed["code"] = json!("1")), (wrong, "code".into()), "a code has 3 to 8 signs");
    assert_eq!(refused(&|typed| typed["office"] = json!(" ")), (wrong, "office".into()), "an office has a name");
    assert_eq!(refused(&|typed| typed["people"] = json!([])), (wrong, "code".into()), "somebody has to work there");
    let second = |part: &'static str, value: &'static str| {
        refused(&move |typed: &mut Value| typed["people"][1][part] = json!(value))
    };
    assert_eq!(second("login", "ayen"), (wrong, "login-1".into()), "a login is one person's");
    assert_eq!(second("login", "deng!"), (wrong, "login-1".into()), "a login has small letters and digits");
    assert_eq!(second("name", ""), (wrong, "name-1".into()), "a person has a name");
    assert_eq!(second("password", "goats"), (Code::PasswordWeak, "password-1".into()), "as for any new password");
    assert_eq!(second("again", "x"), (Code::PasswordsDiffer, "again-1".into()), "typed twice the same");
    assert!(!folder.exists(), "nothing is kept of all that");

    let state = screen.must("setup.create", office("live"));
    assert_eq!(state["station"]["code"], "MAL1", "small letters are taken for capitals");
    assert_eq!(state["session"], Value::Null, "each person logs in with the own password");
    assert!(state["station"]["officers"][0]["practice_password"].is_null(), "no password is shown in the live realm");
    let again = screen.ask("setup.create", office("live")).unwrap_err();
    assert_eq!(again.code, Code::AlreadySetUp, "a station is never made over another");
}

#[test]
fn practice_shows_its_passwords_and_takes_its_pack_without_a_telephone() {
    let (_, lent) = stepped(6);
    let place = tempfile::tempdir().unwrap();
    let screen = Screen::open(&place.path().join("station"), lent.clone());
    let state = screen.must("setup.create", office("practice"));
    assert_eq!(state["station"]["officers"][0]["practice_password"], "ayen has seven goats", "as its screen promised");
    let (hq, stick) = (Hq::found(Realm::Practice, &lent), Stick::empty());
    screen.as_login(SUPERVISOR, |screen| {
        drop(screen.must("request.write", json!({ "folder": stick.top() })));
        hq.answer(&"MAL1".parse().unwrap(), &stick);
        let pack = screen.must("pack.look", json!({ "folder": stick.top() }));
        assert_eq!(pack["to_compare"], false, "nobody is asked in practice");
        let state = screen.must("pack.take", json!({ "folder": stick.top(), "heard": "" }));
        assert_eq!(state["station"]["provisioned"], true, "the station is ready");
    });
}

#[test]
fn a_set_up_that_was_cut_off_starts_again_and_a_registry_alone_is_never_touched() {
    let (_, lent) = stepped(7);
    let whole = Laptop::set_up("MAL1", Realm::Live, &lent);
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("station");
    fs::create_dir(&folder).unwrap();
    fs::copy(whole.path().join("registry.db"), folder.join("registry.db")).unwrap();
    let screen = Screen::open(&folder, lent);
    let refused = screen.ask("setup.create", office("live")).unwrap_err();
    assert_eq!(refused.code, Code::AlreadySetUp, "a registry whose keyring is lost may be somebody's work");
    assert!(folder.join("registry.db").is_file(), "and stays where it is");

    // The keyring gets its name last, so this is what a power cut leaves.
    fs::copy(whole.path().join("keyring.json"), folder.join("keyring.unfinished")).unwrap();
    assert!(screen.must("session.state", json!({}))["station"].is_null(), "it is no station yet");
    drop(screen.must("setup.create", office("live")));
    assert!(!folder.join("keyring.unfinished").exists(), "nothing of the first try is left");
    screen.as_login(OFFICER, |screen| drop(screen.must("setup.open", json!({}))));
}

#[test]
fn a_live_pack_is_taken_only_with_the_words_that_headquarters_reads() {
    let (_, lent) = stepped(8);
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("station");
    let (hq, stick) = (Hq::found(Realm::Live, &lent), Stick::empty());
    let root = hq.take_own_root();
    let screen = Screen::open(&folder, lent.clone());
    drop(screen.must("setup.create", office("live")));
    let on_stick = json!({ "folder": stick.top() });
    screen.as_login(OFFICER, |screen| {
        assert!(screen.must("setup.open", json!({}))["written_at"].is_null(), "nothing was written yet");
        let error = screen.ask("pack.look", on_stick.clone()).unwrap_err();
        assert_eq!(error.code, Code::NoPack, "headquarters has not answered");
        drop(screen.must("request.write", on_stick.clone()));
    });
    // After a restart whoever logs in sees what waits.
    let screen = Screen::open(&folder, lent);
    screen.as_login(SUPERVISOR, |screen| {
        let known = screen.must("setup.open", json!({}));
        assert!(known["written_at"].is_string(), "the station remembers that the request was written");
        assert_eq!(known["provisioned"], false, "and that no pack was taken in");
        hq.answer(&"MAL1".parse().unwrap(), &stick);
        let pack = screen.must("pack.look", on_stick.clone());
        assert_eq!((&pack["number"], &pack["number_before"]), (&json!(1), &Value::Null), "the first pack");
        assert_eq!(pack["to_compare"], true, "somebody has to telephone");
        assert_eq!(pack["people"][0]["change"], "added", "both people may sign from then on");
        let told = pack.to_string();
        let words = root.words();
        assert!(words.split(' ').any(|word| !told.contains(word)), "what is not told can't be copied from the screen");

        let take = |heard: &str| {
            let state = screen.ask("pack.take", json!({ "folder": stick.top(), "heard": heard }));
            state.map_err(|error| error.code)
        };
        assert_eq!(take("").unwrap_err(), Code::RootUnconfirmed, "nobody has compared");
        assert_eq!(take("goats by the river").unwrap_err(), Code::WordsUnreadable, "these are no words of the list");
        let others = "abandon abandon abandon abandon abandon abandon";
        assert_eq!(take(others).unwrap_err(), Code::RootDiffers, "another headquarters");
        assert_eq!(screen.must("setup.open", json!({}))["provisioned"], false, "and nothing was changed by any of it");
        let state = take(&words.to_uppercase()).expect("these are the words");
        assert_eq!(state["station"]["provisioned"], true, "the station is ready");
        assert_eq!(screen.must("setup.open", json!({}))["root"]["words"], json!(words), "from now on it may be shown");
        let pack = screen.must("pack.look", on_stick.clone());
        assert_eq!(pack["number"], pack["number_before"], "the same stick brings nothing new");
    });
}

#[test]
fn a_newer_pack_says_who_may_sign_no_longer() {
    let (clock, lent) = stepped(9);
    let hq = Hq::found(Realm::Practice, &lent);
    let laptop = Laptop::set_up("MAL1", Realm::Practice, &lent);
    provision(&laptop, &hq);
    clock.forward_seconds(60);
    let login = OFFICER.parse().unwrap();
    hq.open().revoke(&"MAL1".parse().unwrap(), Some(&login)).expect("headquarters knows the login");
    clock.forward_seconds(60);
    let stick = Stick::empty();
    laptop.write_request(&stick);
    hq.provision(&laptop, &stick);
    laptop.screen().as_login(ADMINISTRATOR, |screen| {
        let pack = screen.must("pack.look", json!({ "folder": stick.top() }));
        let change = |login: &str| {
            let people = pack["people"].as_array().unwrap();
            people.iter().find(|one| one["login"] == login).unwrap()["change"].clone()
        };
        assert_eq!(pack["places_change"], false, "the same places");
        assert!(pack["guideline_before"].is_null(), "and the same guideline");
        assert_eq!(change(SUPERVISOR), "stays", "the others go on");
        assert_eq!(change(OFFICER), "ended", "whoever was taken back is named before the pack is taken in");
    });
}
