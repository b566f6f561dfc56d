//! Passwords, waiting, and recovery.

use crate::kit::{Counted, key};
use boma_record::{Login, Realm, Role, Timestamp};
use boma_store::keyring::{Founding, Keyring, KeyringError, NewLogin};
use boma_store::{Password, Strength};
use std::path::{Path, PathBuf};

fn at(second: i64) -> Timestamp {
    Timestamp::from_unix_millis(1_770_000_000_000 + second * 1000)
}

fn login(text: &str) -> Login {
    text.parse().unwrap()
}

fn typed(text: &str) -> Password {
    Password::typed(text)
}

fn new_login(name: &str, role: Role, password: &str) -> NewLogin {
    NewLogin { login: login(name), name: name.to_owned(), role, password: Password::chosen(password).unwrap() }
}

fn ring() -> (tempfile::TempDir, PathBuf, Keyring) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keyring.json");
    let founding =
        Founding { realm: Realm::Practice, station: "JUB1".parse().unwrap(), office: "Juba County".to_owned() };
    let mut ring = Keyring::create(&path, founding).unwrap();
    for new in
        [new_login("deng", Role::Officer, "eight goats"), new_login("nyandeng", Role::Supervisor, "nine brown cows")]
    {
        ring.add(new, &key(1), Strength::WEAK, &Counted::new()).unwrap();
    }
    (folder, path, ring)
}

fn wait_of(result: Result<impl Sized, KeyringError>) -> u64 {
    match result.err().unwrap() {
        KeyringError::Wait { wait } => wait,
        other => panic!("expected a wait, not {other:?}"),
    }
}

#[test]
fn each_login_opens_the_same_store_with_its_own_password() {
    let (_folder, path, mut ring) = ring();
    let deng = ring.unlock(&login("deng"), &typed("eight goats"), at(0)).unwrap();
    let nyandeng = ring.unlock(&login("nyandeng"), &typed("nine brown cows"), at(0)).unwrap();
    assert_eq!(deng.store.expose(), key(1).expose(), "the store's key");
    assert_eq!(deng.store.expose(), nyandeng.store.expose(), "is one for all");
    assert_eq!((deng.role, nyandeng.role), (Role::Officer, Role::Supervisor), "each with its role");
    let face = Keyring::face(&path).unwrap();
    let logins: Vec<String> = face.logins.iter().map(|l| l.login.to_string()).collect();
    assert_eq!(logins, ["deng", "nyandeng"], "who may log in is told without a password");
    assert!(!face.recoverable, "no recovery yet");
}

#[test]
fn wrong_passwords_are_counted_and_a_restart_forgives_nothing() {
    let (_folder, path, mut ring) = ring();
    let deng = login("deng");
    let wrong = ring.unlock(&deng, &typed("seven goats"), at(0));
    assert!(matches!(wrong, Err(KeyringError::WrongPassword { wait: 1 })), "the first mistake costs a second");
    let mut ring = Keyring::open(&path).unwrap();
    assert_eq!(wait_of(ring.unlock(&deng, &typed("eight goats"), at(0))), 1, "even the right password waits");
    let wrong = ring.unlock(&deng, &typed("six goats"), at(1));
    assert!(matches!(wrong, Err(KeyringError::WrongPassword { wait: 2 })), "the second costs two");
    assert!(ring.unlock(&login("nyandeng"), &typed("nine brown cows"), at(1)).is_ok(), "others are not kept waiting");
    assert!(ring.unlock(&deng, &typed("eight goats"), at(3)).is_ok(), "after the wait the right one opens");
    assert!(
        matches!(ring.unlock(&deng, &typed("no"), at(3)), Err(KeyringError::WrongPassword { wait: 1 })),
        "and the count starts anew"
    );
}

#[test]
fn a_clock_set_back_to_1970_costs_one_wait() {
    let (_folder, _path, mut ring) = ring();
    let deng = login("deng");
    ring.unlock(&deng, &typed("no"), at(0)).unwrap_err();
    let then = Timestamp::from_unix_millis(0);
    assert_eq!(wait_of(ring.unlock(&deng, &typed("eight goats"), then)), 1, "the whole wait again, not sixty years");
    assert!(ring.unlock(&deng, &typed("eight goats"), Timestamp::from_unix_millis(1000)).is_ok(), "then it opens");
}

#[test]
fn a_new_password_replaces_the_old_and_keeps_the_keys() {
    let (_folder, _path, mut ring) = ring();
    let deng = login("deng");
    let before = ring.unlock(&deng, &typed("eight goats"), at(0)).unwrap();
    let new = Password::chosen("many more goats").unwrap();
    ring.change_password(&deng, &typed("eight goats"), &new, at(0), &Counted::new()).unwrap();
    let after = ring.unlock(&deng, &new, at(0)).unwrap();
    assert_eq!(before.personal.expose(), after.personal.expose(), "what the personal key wraps still opens");
    assert!(ring.unlock(&deng, &typed("eight goats"), at(0)).is_err(), "the old password is gone");
    assert!(Password::chosen("eight1234").is_err(), "nine characters are too few");
}

#[test]
fn ten_wrong_passwords_lock_until_somebody_lifts() {
    let (_folder, path, mut ring) = ring();
    let deng = login("deng");
    let mut now = 0;
    for nth in 1..=10 {
        let refused = ring.unlock(&deng, &typed("no"), at(now)).err().unwrap();
        let locked = matches!(refused, KeyringError::LockedOut);
        assert_eq!(locked, nth == 10, "the tenth wrong password locks, not number {nth}: {refused:?}");
        now += 60;
    }
    let mut ring = Keyring::open(&path).unwrap();
    let next_year = at(31_536_000);
    let right = ring.unlock(&deng, &typed("eight goats"), next_year);
    assert!(matches!(right, Err(KeyringError::LockedOut)), "no wait and no restart opens it");
    let locked: Vec<_> = ring.own_face().logins.iter().map(|one| one.locked_since).collect();
    assert_eq!(locked, [Some(at(540)), None], "the face says since when, for this login alone");
    assert!(ring.unlock(&login("nyandeng"), &typed("nine brown cows"), at(0)).is_ok(), "others go on");
    ring.lift(&deng).unwrap();
    assert!(ring.unlock(&deng, &typed("eight goats"), at(541)).is_ok(), "lifted, the old password opens at once");
    assert!(matches!(ring.lift(&login("thief")), Err(KeyringError::UnknownLogin)), "there is nothing to lift");
}

#[test]
fn a_wrong_old_password_counts_and_changes_nothing() {
    let (_folder, path, mut ring) = ring();
    let (deng, new) = (login("deng"), Password::chosen("many more goats").unwrap());
    let before = std::fs::read_to_string(&path).unwrap();
    let mut change = |old: &str, now| ring.change_password(&deng, &typed(old), &new, at(now), &Counted::new());
    assert!(matches!(change("no", 0), Err(KeyringError::WrongPassword { wait: 1 })), "a guess like any other");
    assert_eq!(wait_of(change("eight goats", 0)), 1, "and makes the next one wait");
    let mut ring = Keyring::open(&path).unwrap();
    ring.unlock(&deng, &typed("eight goats"), at(1)).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), before, "the entry is still the old one");
}

#[test]
fn one_spelling_of_a_password_is_as_good_as_another() {
    let (_folder, _path, mut ring) = ring();
    ring.add(new_login("achol", Role::Officer, "two caf\u{e9} caf\u{e9}"), &key(1), Strength::WEAK, &Counted::new())
        .unwrap();
    assert!(
        ring.unlock(&login("achol"), &typed("two cafe\u{301} cafe\u{301}"), at(0)).is_ok(),
        "keyboards differ in how they compose letters"
    );
}

#[test]
fn swapped_entries_and_raised_roles_open_nothing() {
    let (_folder, path, _ring) = ring();
    let text = std::fs::read_to_string(&path).unwrap();
    for forged in [
        text.replace("\"officer\"", "\"supervisor\""),
        text.replace("JUB1", "JUB2"),
        text.replace("practice", "live"),
        text.replace("\"deng\":", "\"thief\":"),
    ] {
        assert_ne!(forged, text, "the forgery changed something");
        std::fs::write(&path, &forged).unwrap();
        let mut ring = Keyring::open(&path).unwrap();
        let opened =
            [login("deng"), login("thief")].iter().any(|who| ring.unlock(who, &typed("eight goats"), at(0)).is_ok());
        assert!(!opened, "keys are bound to realm, station, login and role");
    }
}

#[test]
fn headquarters_can_recover_the_store() {
    let (_folder, path, mut ring) = ring();
    let identity = age::x25519::Identity::generate();
    let secret = age::secrecy::ExposeSecret::expose_secret(&identity.to_string()).to_owned();
    assert!(matches!(ring.recover(&secret), Err(KeyringError::NoRecovery)), "nothing to recover before provisioning");
    ring.set_recovery(&identity.to_public().to_string(), &key(1)).unwrap();
    assert!(Keyring::face(&path).unwrap().recoverable, "the face says so");
    assert_eq!(Keyring::open(&path).unwrap().recover(&secret).unwrap().expose(), key(1).expose(), "the key is back");
    let other = age::secrecy::ExposeSecret::expose_secret(&age::x25519::Identity::generate().to_string()).to_owned();
    assert!(matches!(ring.recover(&other), Err(KeyringError::RecoveryKey)), "only headquarters' key opens it");
    ring.remove_recovery().unwrap();
    assert!(!Keyring::face(&path).unwrap().recoverable, "and it can be taken away");
}

#[test]
fn a_keyring_that_is_none_is_told_apart() {
    let (_folder, path, _ring) = ring();
    let read = |text: &str| {
        std::fs::write(&path, text).unwrap();
        Keyring::face(&path)
    };
    assert!(matches!(read("{"), Err(KeyringError::Damaged)), "half a file");
    assert!(matches!(read("{\"version\":2}"), Err(KeyringError::Newer(2))), "a newer program's");
    let missing = Keyring::face(Path::new("/nonexistent/keyring.json"));
    assert!(matches!(missing, Err(KeyringError::File(boma_store::StoreError::NotFound))), "none there");
}

#[test]
fn hostile_strength_is_refused_before_memory_is_taken() {
    let (_folder, path, _ring) = ring();
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replace("\"memory_kib\": 8", "\"memory_kib\": 4000000000")).unwrap();
    let tried = Keyring::open(&path).unwrap().unlock(&login("deng"), &typed("eight goats"), at(0));
    assert!(
        matches!(tried, Err(KeyringError::Secret(boma_store::SecretError::Strength))),
        "4 TB for a password is an attack"
    );
}

#[test]
fn no_flipped_bit_opens_anything_else() {
    let (_folder, path, _ring) = ring();
    let whole = std::fs::read(&path).unwrap();
    for at in (0..whole.len()).step_by(9) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        std::fs::write(&path, &bytes).unwrap();
        let Ok(mut ring) = Keyring::open(&path) else { continue };
        if let Ok(keys) = ring.unlock(&login("deng"), &typed("eight goats"), at_noon()) {
            assert_eq!(keys.store.expose(), key(1).expose(), "byte {at}: either the right key or none");
            assert_eq!(keys.role, Role::Officer, "byte {at}: and the role that was given");
        }
    }
}

fn at_noon() -> Timestamp {
    at(43_200)
}
