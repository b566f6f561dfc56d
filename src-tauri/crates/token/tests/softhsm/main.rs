//! Keys in tokens, with SoftHSM's in the place of real ones. It reads its settings from the environment, so whatever
//! touches a token runs in a process of its own.
//!
//! `cfg(test)` on each part tells clippy that its fixtures are tests too.

#[cfg(test)]
mod tokens;

#[cfg(test)]
mod softhsm {
    use crate::tokens::{Drawer, PIN, step};
    use boma_token::{Driver, KeyPlace, Pin, PinTries, TokenError, TokenFace, usual_drivers};
    use cryptoki::context::Pkcs11;
    use cryptoki::object::{Attribute, AttributeType, ObjectClass};
    use cryptoki::session::UserType;
    use cryptoki::types::AuthPin;
    use std::path::{Path, PathBuf};

    const STEP: &str = "softhsm::a_step_in_a_process_of_its_own";
    const LABEL: &str = "Ayen Kuol";
    const ID: &[u8] = b"boma test key";

    #[test]
    fn a_key_is_made_signs_and_stays_in_the_token() {
        Drawer::with(&[LABEL]).run(STEP, &["sign"]);
    }

    #[test]
    fn a_wrong_pin_opens_nothing_and_is_not_tried_again() {
        Drawer::with(&[LABEL]).run(STEP, &["wrong pin"]);
    }

    #[test]
    fn another_token_none_and_one_without_the_key_are_told_apart() {
        Drawer::with(&[]).run(STEP, &["none in"]);
        Drawer::with(&[LABEL, "Bol Majok"]).run(STEP, &["strangers"]);
    }

    #[test]
    fn a_driver_that_is_none_is_not_loaded() {
        let folder = tempfile::tempdir().unwrap();
        let text = folder.path().join("driver.so");
        std::fs::write(&text, "no library").unwrap();
        let relative = Path::new("libsofthsm2.so");
        let missing = folder.path().join("nothing.so");
        for path in [text.as_path(), relative, &missing, folder.path()] {
            let told = Driver::load(path);
            assert!(matches!(told, Err(TokenError::Driver(_))), "{} is no driver: {told:?}", path.display());
        }
    }

    #[test]
    fn a_step_in_a_process_of_its_own() {
        let Some(words) = step() else { return };
        let driver = Driver::load(&softhsm()).unwrap();
        match words.join(" ").as_str() {
            "sign" => sign(&driver),
            "wrong pin" => wrong_pin(&driver),
            "none in" => none_in(&driver),
            "strangers" => strangers(&driver),
            other => panic!("say here what {other} is"),
        }
    }

    fn sign(driver: &Driver) {
        let token = token(driver);
        assert!(token.ed25519 && token.prepared && !token.locked, "SoftHSM's token can do it: {token:?}");
        let place = driver.make_key(&token.serial, &Pin::typed(PIN), ID, LABEL).unwrap();
        let key = driver.open(place.clone(), Pin::typed(PIN)).unwrap();
        let signature = key.sign(b"a submission").unwrap();
        place.public.verify(b"a submission", &signature).expect("as strict as every other signature is verified");
        assert!(place.public.verify(b"another", &signature).is_err(), "and it is over these bytes");
        let again = driver.open(place.clone(), Pin::typed(PIN)).unwrap();
        assert_eq!(again.sign(b"a submission"), Ok(signature), "the same key, opened again beside the first");
        assert!(!gives_out(&token), "what other programs see of the key is not its secret");
        assert!(!format!("{key:?} {:?}", Pin::typed(PIN)).contains(PIN), "no PIN is shown");
    }

    /// Asks the token for the secret, as any program with the PIN can.
    fn gives_out(token: &TokenFace) -> bool {
        let context = Pkcs11::new(softhsm()).unwrap();
        let slots = context.get_slots_with_initialized_token().unwrap();
        let own = |slot: &_| context.get_token_info(*slot).unwrap().serial_number() == token.serial;
        let session = context.open_ro_session(slots.into_iter().find(own).unwrap()).unwrap();
        session.login(UserType::User, Some(&AuthPin::from(PIN))).unwrap();
        let wanted = [Attribute::Class(ObjectClass::PRIVATE_KEY), Attribute::Id(ID.to_vec())];
        let keys = session.find_objects(&wanted).unwrap();
        assert_eq!(keys.len(), 1, "the key is there");
        let asked = [AttributeType::Value, AttributeType::Extractable, AttributeType::NeverExtractable];
        let told = session.get_attributes(keys[0], &asked).unwrap();
        assert!(told.contains(&Attribute::NeverExtractable(true)), "it never could be taken out: {told:?}");
        told.iter().any(|one| matches!(one, Attribute::Value(_)))
    }

    fn wrong_pin(driver: &Driver) {
        let token = token(driver);
        let place = driver.make_key(&token.serial, &Pin::typed(PIN), ID, LABEL).unwrap();
        for wrong in ["4711 0816", "", "1"] {
            let told = driver.open(place.clone(), Pin::typed(wrong)).map(drop);
            assert!(matches!(told, Err(TokenError::WrongPin(_))), "a wrong PIN is said to be one: {told:?}");
        }
        let few = driver.open(place.clone(), Pin::typed("4711 0816")).map(drop);
        assert_eq!(few, Err(TokenError::WrongPin(PinTries::Few)), "the token says that few tries are left");
        let made = driver.make_key(&token.serial, &Pin::typed("4711 0816"), ID, LABEL);
        assert!(matches!(made, Err(TokenError::WrongPin(_))), "nor is a key made with it");
        let key = driver.open(place.clone(), Pin::typed(PIN)).expect("the right one opens it still");
        assert!(driver.open(place, Pin::typed("4711 0816")).is_err(), "also while somebody else has it open");
        key.sign(b"bytes").expect("whose key goes on");
    }

    fn none_in(driver: &Driver) {
        assert_eq!(driver.tokens(), Ok(Vec::new()), "an empty drawer");
        let made = driver.make_key("1234", &Pin::typed(PIN), ID, LABEL);
        assert_eq!(made, Err(TokenError::Absent), "no token is in");
    }

    fn strangers(driver: &Driver) {
        let tokens = driver.tokens().unwrap();
        let place = driver.make_key(&tokens[0].serial, &Pin::typed(PIN), ID, LABEL).unwrap();
        let open = |serial: &str, id: &[u8]| {
            let asked = KeyPlace { serial: serial.to_owned(), id: id.to_owned(), ..place.clone() };
            driver.open(asked, Pin::typed(PIN)).map(drop)
        };
        assert_eq!(open("of another drawer", ID), Err(TokenError::Another), "two tokens are in, neither is the one");
        assert_eq!(open(&tokens[1].serial, ID), Err(TokenError::KeyMissing), "a colleague's token has no such key");
        assert_eq!(open(&tokens[0].serial, b"other"), Err(TokenError::KeyMissing), "nor has the right one another key");
        let other = driver.make_key(&tokens[1].serial, &Pin::typed(PIN), ID, LABEL).unwrap();
        let swapped = driver.open(KeyPlace { public: place.public, ..other }, Pin::typed(PIN)).unwrap();
        assert_eq!(swapped.sign(b"bytes"), Err(TokenError::Signature), "a signature of another key is never given out");
    }

    fn softhsm() -> PathBuf {
        let named = |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().contains("softhsm"));
        let known = usual_drivers().into_iter().find(|path| named(path));
        known.expect("softhsm2 is installed (make test installs it)")
    }

    fn token(driver: &Driver) -> TokenFace {
        let tokens = driver.tokens().unwrap();
        assert_eq!(tokens.len(), 1, "one token is in: {tokens:?}");
        assert_eq!(tokens[0].label, LABEL, "it says whose it is");
        tokens[0].clone()
    }
}
