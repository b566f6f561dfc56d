//! Officers and supervisors whose signing keys lie in tokens, SoftHSM's in the place of real ones. It reads its settings
//! from the environment, so whoever has tokens at hand works in a process of their own.

#[path = "../../src-tauri/crates/token/tests/softhsm/tokens.rs"]
mod tokens;

mod steps;

mod softhsm {
    use crate::tokens::Drawer;
    use boma_api::{Code, system};
    use boma_record::Surroundings;
    use kit::house::{OFFICER, OTHER_OFFICER, Office, SUPERVISOR, provision};
    use kit::lent::SteppedClock;
    use kit::screen::Screen;
    use std::path::Path;
    use std::sync::Arc;

    const STEP: &str = "softhsm::a_step_of_somebody_with_tokens_at_hand";

    #[test]
    fn an_officer_signs_with_a_token_and_not_without() {
        let (office, own) = (Office::open(), Drawer::with(&["Ayen Kuol"]));
        let does = |drawer: &Drawer, what: &str| work(&office, drawer, OFFICER, what);
        does(&own, "enrol");
        // Until headquarters vouches for the new key, the old one signs.
        let mut files = office.laptop.screen().as_login(OFFICER, |screen| vec![screen.enrol(1).unwrap()]);
        provision(&office.laptop, &office.hq);
        does(&Drawer::with(&[]), "no token is in");
        does(&Drawer::with(&["Bol Majok"]), "another token is in");
        does(&own, "sign");
        files.extend(submitted(&office, &files));
        assert_eq!(files.len(), 2, "one file from before the token, one signed with it");
        approve(&office, &files);
        let report = office.carry(&office.stick);
        assert_eq!((report.accepted, report.refused.len()), (2, 0), "headquarters takes both: {report:?}");
        provision(&office.laptop, &office.hq);
        does(&own, "sign again");
        let after = submitted(&office, &files);
        approve(&office, &after);
        assert_eq!(office.carry(&office.stick).accepted, 1, "the old key has ended, the token's goes on");
        office.laptop.verify();
    }

    #[test]
    fn a_supervisor_approves_with_a_token_and_not_without() {
        let (office, own) = (Office::open(), Drawer::with(&["Deng Garang"]));
        work(&office, &own, SUPERVISOR, "enrol");
        provision(&office.laptop, &office.hq);
        let screen = office.laptop.screen();
        let id = screen.as_login(OFFICER, |screen| screen.enrol(1).unwrap());
        screen.as_login(OTHER_OFFICER, |screen| screen.verify(&id).map(drop)).unwrap();
        let alone = screen.as_login(SUPERVISOR, |screen| screen.approve_alone(&id));
        assert_eq!(alone.unwrap_err().code, Code::TokenClosed, "the password alone approves nothing");
        drop(screen);
        work(&office, &own, SUPERVISOR, &format!("approve {id}"));
        assert_eq!(office.carry(&office.stick).accepted, 1, "the number was not lost on the first try");
        office.laptop.verify();
    }

    #[test]
    fn a_lost_token_is_revoked_and_the_password_signs_again() {
        let (office, own) = (Office::open(), Drawer::with(&["Ayen Kuol"]));
        work(&office, &own, OFFICER, "enrol");
        provision(&office.laptop, &office.hq);
        office.hq.open().revoke(&office.laptop.code, Some(&OFFICER.parse().unwrap())).unwrap();
        provision(&office.laptop, &office.hq);
        work(&office, &own, OFFICER, "is revoked");
        work(&office, &Drawer::with(&[]), OFFICER, "leave");
        // A wrong password was among what was tried.
        office.clock.forward_seconds(61);
        provision(&office.laptop, &office.hq);
        let files = office.laptop.screen().as_login(OFFICER, |screen| vec![screen.enrol(3).unwrap()]);
        approve(&office, &files);
        assert_eq!(office.carry(&office.stick).accepted, 1, "a new key of the registry, vouched for like any");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_station_without_tokens_loads_no_driver() {
        let office = Office::open();
        let files = office.laptop.screen().as_login(OFFICER, |screen| vec![screen.enrol(1).unwrap()]);
        approve(&office, &files);
        let loaded = std::fs::read_to_string("/proc/self/maps").unwrap();
        for driver in boma_token::usual_drivers() {
            let name = driver.file_name().unwrap().to_str().unwrap();
            assert!(!loaded.contains(name), "{name} is here, but nobody has asked for a token");
        }
    }

    #[test]
    fn a_step_of_somebody_with_tokens_at_hand() {
        let Some(words) = crate::tokens::step() else { return };
        let [station, moment, login, what] = words.as_slice() else { panic!("not said to do: {words:?}") };
        // Ids must differ from process to process, so chance is real here.
        let lent = Surroundings { clock: Arc::new(SteppedClock::at(moment)), ..system::surroundings() };
        crate::steps::take(&Screen::open(Path::new(station), lent), login, what);
    }

    /// `login` does `what` at the laptop, in a process that sees the tokens of this drawer.
    #[track_caller]
    fn work(office: &Office, drawer: &Drawer, login: &str, what: &str) {
        let station = office.laptop.path();
        drawer.run(STEP, &[station.to_str().unwrap(), &office.lent.now().to_string(), login, what]);
    }

    /// The files that wait and are not among `known`.
    fn submitted(office: &Office, known: &[String]) -> Vec<String> {
        let list = serde_json::json!({ "search": "", "states": ["submitted"], "offset": 0, "limit": 10 });
        let found = office.laptop.screen().as_login(SUPERVISOR, |screen| screen.must("file.list", list));
        let ids = found["files"].as_array().unwrap().iter().map(|line| line["id"].as_str().unwrap().to_owned());
        ids.filter(|id| !known.contains(id)).collect()
    }

    fn approve(office: &Office, files: &[String]) {
        office.laptop.screen().as_login(SUPERVISOR, |screen| {
            for id in files {
                screen.approve(id).expect("another login approves");
            }
        });
    }
}
