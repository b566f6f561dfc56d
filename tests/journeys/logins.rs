//! Passwords that change, logins that lock and are lifted, and a station that locks under a half-filled file.

use boma_api::{ApiError, Code};
use boma_record::{Realm, Timestamp};
use boma_store::keyring::Keyring;
use boma_store::{Password, Store};
use kit::house::{Hq, Laptop, OFFICER, OTHER_OFFICER, Office, SUPERVISOR};
use kit::lent::{SteppedClock, stepped};
use kit::screen::{Screen, named, password_of};
use serde_json::{Value, json};
use std::fs;

const NEW: &str = "nine brown cows";
const LATER: i64 = 61;

#[test]
fn a_lock_leaves_the_draft_to_its_officer_alone() {
    let office = Office::open();
    let screen = office.laptop.screen();
    screen.unlock(OFFICER).unwrap();
    let file = screen.start().unwrap();
    screen.answer(&file, "name_own", &kit::applicant::answer("name", json!("Nyandeng"))).unwrap();
    screen.lock();

    let refused = screen.ask("file.open", named(&file)).unwrap_err().code;
    assert_eq!(refused, Code::Locked, "a locked station tells nothing");
    for other in [OTHER_OFFICER, SUPERVISOR] {
        let opened = screen.as_login(other, |screen| screen.ask("file.open", named(&file)).map(drop));
        assert_eq!(opened.unwrap_err().code, Code::FileNotFound, "{other} sees nobody's draft");
    }
    let kept = screen.as_login(OFFICER, |screen| screen.must("file.open", named(&file)));
    assert!(kept.to_string().contains("Nyandeng"), "what was answered before the lock is on disk");
}

#[test]
fn a_new_password_opens_the_old_one_does_not_and_practice_shows_it() {
    let (office, screen) = opened();
    boma_station::practice::write(
        &office.laptop.path(),
        &[(OFFICER.parse().unwrap(), password_of(OFFICER))].into_iter().collect(),
    )
    .unwrap();
    screen.unlock(OFFICER).unwrap();
    let file = screen.enrol(1).unwrap();
    let state = change(&screen, &password_of(OFFICER), NEW, NEW).unwrap();
    assert_eq!(shown(&state, OFFICER), NEW, "the unlock screen of a practice office shows the one that opens");
    let second = screen.enrol(2).expect("whoever changed the password goes on working");
    screen.lock();

    assert_eq!(screen.unlock(OFFICER).unwrap_err().code, Code::WrongPassword, "the old one is gone");
    office.clock.forward_seconds(LATER);
    screen.unlock_with(OFFICER, NEW).expect("the new one opens");
    screen.enrol(3).expect("and the signing key is the login's own still");
    screen.lock();
    screen.as_login(SUPERVISOR, |screen| {
        for id in [&file, &second] {
            screen.approve(id).expect("what was signed before and after is good");
        }
    });
    assert_eq!(journal(&office.laptop, "password-changed"), 1, "the journal says it once");
    office.laptop.unlocked(SUPERVISOR).verify().expect("journal and chain are whole");
}

#[test]
fn a_refused_change_changes_nothing() {
    let (office, screen) = opened();
    let ring = || fs::read_to_string(office.laptop.path().join("keyring.json")).unwrap();
    screen.unlock(OFFICER).unwrap();
    let (before, old) = (ring(), password_of(OFFICER));
    let code = |answer: Result<Value, ApiError>| answer.unwrap_err().code;
    assert_eq!(code(change(&screen, &old, NEW, "nine brown cow")), Code::PasswordsDiffer, "a slip of the fingers");
    for (weak, why) in [("nine cows", "short"), ("Ayen Kuol 2026", "name"), ("password123", "common"), (&old, "same")] {
        let refused = change(&screen, &old, weak, weak).unwrap_err();
        assert_eq!((refused.code, refused.args["why"].as_str()), (Code::PasswordWeak, why), "said in its own words");
    }
    assert_eq!(ring(), before, "not even a try was counted");

    assert_eq!(code(change(&screen, "a guess", NEW, NEW)), Code::OldPasswordWrong, "whoever sits there must know it");
    let hasty = change(&screen, &old, NEW, NEW).unwrap_err();
    assert_eq!(hasty.code, Code::WaitBeforeRetry, "a wrong old password is a wrong try");
    screen.lock();
    assert_eq!(screen.unlock(OFFICER).unwrap_err().code, Code::WaitBeforeRetry, "at the door as well");
    assert_eq!(journal(&office.laptop, "password-changed"), 0, "nothing was changed");
}

#[test]
fn guessing_at_an_open_station_locks_login_and_station() {
    let (office, screen) = opened();
    screen.unlock(OFFICER).unwrap();
    guess(&office.clock, 9, || change(&screen, "a guess", NEW, NEW).unwrap_err().code == Code::OldPasswordWrong);
    let tenth = change(&screen, "a guess", NEW, NEW).unwrap_err().code;
    assert_eq!(tenth, Code::LoginLocked, "the tenth guess is the last");
    assert_eq!(screen.ask("home.open", json!({})).unwrap_err().code, Code::Locked, "and nobody stays logged in");
    assert_eq!(journal(&office.laptop, "login-locked"), 1, "noted at once");
}

#[test]
fn ten_wrong_passwords_lock_and_a_supervisor_lifts() {
    let (office, screen) = opened();
    lock_out(&screen, &office.clock, OFFICER);
    office.clock.forward_seconds(365 * 24 * 60 * 60 / 4);
    assert_eq!(screen.unlock(OFFICER).unwrap_err().code, Code::LoginLocked, "time does not lift it");
    let face = screen.must("session.state", json!({}));
    let locked = |login: &str| officer(&face, login)["locked"] == true;
    assert!(locked(OFFICER) && !locked(SUPERVISOR), "the unlock screen can say so");

    screen.as_login(OTHER_OFFICER, |screen| {
        for (command, request) in [("login.list", json!({})), ("login.lift", json!({ "login": OFFICER }))] {
            let refused = screen.ask(command, request).unwrap_err().code;
            assert_eq!(refused, Code::NotAllowed, "{command} is for supervisors");
        }
    });
    screen.as_login(SUPERVISOR, |screen| {
        let home = screen.must("home.open", json!({}));
        assert!(home["next"].to_string().contains("lift-logins"), "the supervisor learns of it: {}", home["next"]);
        let own = screen.ask("login.lift", json!({ "login": SUPERVISOR })).unwrap_err().code;
        assert_eq!(own, Code::NotAllowed, "nobody lifts the own login");
        let lifted = screen.must("login.lift", json!({ "login": OFFICER }));
        assert!(!lifted.to_string().contains("\"liftable\":true"), "nothing is left to lift: {lifted}");
    });
    screen.unlock(OFFICER).expect("the password stayed as it was");
    screen.lock();
    let lines = ["login-locked", "login-lifted"].map(|act| journal(&office.laptop, act));
    assert_eq!(lines, [1, 1], "once each, however often somebody unlocked meanwhile");
}

#[test]
fn the_only_supervisor_is_lifted_by_a_new_pack_of_headquarters() {
    let (clock, lent) = stepped(31);
    let (hq, laptop) = (Hq::found(Realm::Practice, &lent), Laptop::set_up("MAL1", Realm::Practice, &lent));
    kit::house::provision(&laptop, &hq);
    let screen = laptop.screen();
    lock_out(&screen, &clock, SUPERVISOR);
    lock_out(&screen, &clock, OTHER_OFFICER);
    assert_eq!(screen.unlock(SUPERVISOR).unwrap_err().code, Code::LoginLocked, "the old pack lifts nothing");
    kit::house::provision(&laptop, &hq);
    screen.as_login(SUPERVISOR, |screen| drop(screen.must("login.lift", json!({ "login": OTHER_OFFICER }))));
    screen.unlock(OTHER_OFFICER).expect("the supervisor lifts the others");
}

/// How often the journal says that `act` was done to the officer's login.
fn journal(laptop: &Laptop, act: &str) -> usize {
    let mut ring = Keyring::open(&laptop.path().join("keyring.json")).unwrap();
    let (login, password) = (SUPERVISOR.parse().unwrap(), Password::typed(&password_of(SUPERVISOR)));
    let keys = ring.unlock(&login, &password, Timestamp::from_unix_millis(0)).unwrap();
    let store = Store::open(&laptop.path().join("registry.db"), &keys.store, &boma_station::SCHEMA).unwrap();
    store.audit_of(OFFICER).unwrap().iter().filter(|line| line.act == act).count()
}

fn opened() -> (Office, Screen) {
    let office = Office::open();
    let screen = office.laptop.screen();
    (office, screen)
}

fn change(screen: &Screen, old: &str, new: &str, again: &str) -> Result<Value, ApiError> {
    screen.ask("login.change-password", json!({ "old": old, "new": new, "again": again }))
}

fn lock_out(screen: &Screen, clock: &SteppedClock, login: &str) {
    guess(clock, 9, || screen.unlock_with(login, "a guess").unwrap_err().code == Code::WrongPassword);
    let tenth = screen.unlock_with(login, "a guess").unwrap_err().code;
    assert_eq!(tenth, Code::LoginLocked, "the tenth wrong password locks {login}");
}

fn guess(clock: &SteppedClock, times: u32, guess: impl Fn() -> bool) {
    for nth in 1..=times {
        assert!(guess(), "guess {nth} is only wrong");
        clock.forward_seconds(LATER);
    }
}

fn officer<'a>(state: &'a Value, login: &str) -> &'a Value {
    let officers = state["station"]["officers"].as_array().unwrap();
    officers.iter().find(|one| one["login"] == login).unwrap()
}

fn shown(state: &Value, login: &str) -> String {
    officer(state, login)["practice_password"].as_str().unwrap_or_default().to_owned()
}
