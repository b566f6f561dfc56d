//! A roles file of headquarters: travels with the pack, decides at the station, and judges at headquarters.

use boma_api::Code;
use kit::house::{ADMINISTRATOR, OFFICER, Office, SUPERVISOR, assets, provision};
use kit::screen::named;
use kit::stick::Stick;
use serde_json::{Value, json};

/// The default file with the duties of one role written anew.
fn with_role(role: &str, duties: &[&str], more: &[(&str, &[&str])]) -> String {
    let text = std::fs::read_to_string(assets().join("roles/default.json")).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    for (role, duties) in more.iter().chain([&(role, duties)]) {
        file["roles"][*role] = json!([{ "duties": duties }]);
    }
    file.to_string()
}

const NO_APPROVAL: &[&str] = &[
    "verify",
    "return",
    "hold",
    "see-files",
    "see-restricted",
    "export",
    "receive",
    "provision",
    "backup",
    "lift-login",
];
const APPROVES: &[&str] = &["approve", "see-files", "see-restricted", "provision", "backup"];

#[test]
fn an_approval_by_a_role_that_may_not_is_refused_at_the_station_and_at_headquarters() {
    let office = Office::open();
    drop(office.sealed([1]));
    let file = with_role("supervisor", NO_APPROVAL, &[("administrator", APPROVES)]);
    office.clock.forward_seconds(60);
    office.hq.open().adopt_roles(&file).unwrap();
    drop(office.sealed([2]));
    let stick = Stick::empty();
    office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export(stick.top()).unwrap());
    let report = office.hq.intake(&stick);
    let refused: Vec<&str> = report.refused.iter().map(|one| one.code).collect();
    assert_eq!((report.accepted, refused), (1, vec!["supervisor-credential"]), "the file in force then counts");

    provision(&office.laptop, &office.hq);
    let id = office.laptop.screen().as_login(OFFICER, |screen| screen.enrol(3).unwrap());
    let screen = office.laptop.screen();
    screen.as_login(kit::house::OTHER_OFFICER, |screen| screen.ask("verify.file", named(&id)).map(drop).unwrap());
    screen.as_login(SUPERVISOR, |screen| {
        assert_eq!(screen.ask("review.approve", named(&id)).unwrap_err().code, Code::NotAllowed, "no longer a duty");
        let open = screen.must("file.open", named(&id));
        assert!(!open["duties"].as_array().unwrap().contains(&json!("approve")), "and no screen offers it");
    });
    screen.as_login(ADMINISTRATOR, |screen| screen.ask("review.approve", named(&id)).map(drop).unwrap());
}

#[test]
fn a_role_that_may_do_everything_still_plays_one_part_on_one_file() {
    let office = Office::open();
    let all: Vec<&str> = boma_guideline::Duty::ALL.into_iter().map(boma_guideline::Duty::as_str).collect();
    office.hq.open().adopt_roles(&with_role("officer", &all, &[])).unwrap();
    provision(&office.laptop, &office.hq);
    let id = office.laptop.screen().as_login(OFFICER, |screen| {
        let id = screen.enrol(1).unwrap();
        for command in ["review.approve", "verify.file"] {
            let refused = screen.ask(command, named(&id)).unwrap_err();
            assert_eq!(refused.code, Code::SameLogin, "{command} of an own file, whatever the roles file says");
        }
        id
    });
    office.laptop.screen().as_login(kit::house::OTHER_OFFICER, |screen| {
        screen.ask("verify.file", named(&id)).map(drop).unwrap();
        let refused = screen.ask("review.approve", named(&id)).unwrap_err();
        assert_eq!(refused.code, Code::SameLogin, "who verified does not approve");
    });
}

#[test]
fn a_roles_file_that_leaves_nobody_to_approve_is_refused_with_a_sentence() {
    let office = Office::open();
    let refused = office.hq.open().adopt_roles(&with_role("supervisor", NO_APPROVAL, &[])).unwrap_err().to_string();
    assert!(refused.contains("nobody may “approve”"), "a sentence says what is wrong: {refused}");
}
