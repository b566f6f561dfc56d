//! What somebody does with the tokens that are at hand.

use crate::tokens::PIN;
use boma_api::{ApiError, Code};
use kit::applicant::portrait;
use kit::screen::{Screen, password_of};
use serde_json::{Value, json};

/// One visit at the station, from the password to the lock.
pub fn take(screen: &Screen, login: &str, what: &str) {
    let state = screen.unlock(login).unwrap();
    let wanted = &state["session"]["pin_wanted"];
    assert_eq!(*wanted, json!(what != "enrol"), "the screen asks for a PIN where there is a token: {what}");
    match what.split_once(' ') {
        None if what == "enrol" => enrol(screen),
        None if what == "sign" => sign(screen, 2, true),
        None if what == "leave" => leave(screen, login),
        Some(("sign", "again")) => sign(screen, 3, false),
        Some(("approve", id)) => approve(screen, id),
        Some(("is", "revoked")) => is_revoked(screen),
        Some(("no", _)) => closed(screen, Code::TokenAbsent),
        Some(("another", _)) => closed(screen, Code::TokenOther),
        _ => panic!("say here what {what} is"),
    }
    screen.lock();
}

fn enrol(screen: &Screen) {
    let tokens = screen.must("token.list", json!({}));
    assert_eq!((&tokens["now"], &tokens["next"]), (&Value::Null, &Value::Null), "the registry holds the key");
    assert_eq!(tokens["tokens"][0]["fitness"], "ready", "one token is in and fits: {tokens}");
    let serial = &tokens["tokens"][0]["name"]["serial"];
    let wrong = screen.ask("token.enrol", json!({ "serial": serial, "pin": "0000 0000" }));
    assert_eq!(code(wrong), Code::TokenPinFew, "a wrong PIN makes no key");
    let made = screen.must("token.enrol", json!({ "serial": serial, "pin": PIN }));
    assert_eq!(&made["next"]["token"]["serial"], serial, "its key waits for headquarters: {made}");
    assert_eq!(made["now"], Value::Null, "and is not used yet");
}

/// Signs applicant `number`, after everything that must not sign.
fn sign(screen: &Screen, number: u64, doubting: bool) {
    let id = screen.start().unwrap();
    screen.fill_in(&id, number, &portrait(number)).expect("a draft needs no token");
    if doubting {
        assert_eq!(code(screen.sign(&id)), Code::TokenClosed, "the password alone signs nothing");
        assert_eq!(code(open(screen, "0000 0000")), Code::TokenPinFew, "nor does a wrong PIN");
        assert_eq!(code(screen.sign(&id)), Code::TokenClosed, "which opens nothing");
    }
    let state = open(screen, PIN).unwrap();
    assert_eq!(state["session"]["pin_wanted"], false, "asked once a session");
    screen.sign(&id).expect("with token and PIN");
    if doubting {
        assert_eq!(code(open(screen, "0000 0000")), Code::TokenPinFew, "whoever gives a wrong PIN now closes it again");
    }
}

fn approve(screen: &Screen, id: &str) {
    open(screen, PIN).unwrap();
    assert_eq!(screen.approve_alone(id).unwrap(), 1, "the first packet has the first number");
}

fn is_revoked(screen: &Screen) {
    open(screen, PIN).expect("the token itself knows nothing of it");
    assert_eq!(code(screen.enrol(3)), Code::FrozenCredential, "headquarters vouches for its key no longer");
}

fn leave(screen: &Screen, login: &str) {
    let asked = screen.must("token.leave", json!({ "password": password_of(login) }));
    assert_eq!(asked["next"], json!({ "token": null }), "a key of the registry waits for headquarters: {asked}");
    let wrong = screen.ask("token.leave", json!({ "password": "not this one" }));
    assert_eq!(code(wrong), Code::WrongPassword, "an unlocked station alone is not enough");
}

/// Somebody has laptop and password, and not the token.
fn closed(screen: &Screen, why: Code) {
    assert_eq!(code(open(screen, PIN)), why, "the PIN opens nothing");
    assert_eq!(code(screen.enrol(9)), Code::TokenClosed, "and nothing is signed");
    let draft = screen.must("file.list", json!({ "search": "", "states": ["draft"], "offset": 0, "limit": 1 }));
    let id = draft["files"][0]["id"].as_str().unwrap().to_owned();
    drop(screen.must("file.discard", json!({ "id": id, "language": "en" })));
}

fn open(screen: &Screen, pin: &str) -> Result<Value, ApiError> {
    screen.ask("token.open", json!({ "pin": pin }))
}

#[track_caller]
fn code<T: std::fmt::Debug>(answer: Result<T, ApiError>) -> Code {
    answer.unwrap_err().code
}
