//! What the station refuses at the counter, with a code that says what to do, and nothing lost.

use boma_api::{ApiError, Code};
use kit::applicant::{answer, picture, portrait};
use kit::house::{ADMINISTRATOR, Laptop, OFFICER, OTHER_OFFICER, Office, SUPERVISOR, provision};
use kit::lent::stepped;
use kit::screen::{Screen, named};
use serde_json::{Value, json};

#[test]
fn a_wrong_password_is_counted_and_makes_the_next_try_wait() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let wrong = screen.unlock_with(OFFICER, "not the password").unwrap_err();
    assert_eq!(wrong.code, Code::WrongPassword, "the password does not fit");
    let wait: i64 = wrong.args["wait"].parse().expect("the screen counts down seconds");
    assert!(wait >= 1, "even the first wrong try costs a moment");

    let hasty = screen.unlock(OFFICER).unwrap_err();
    assert_eq!(hasty.code, Code::WaitBeforeRetry, "the right password is not even looked at too early");
    office.clock.forward_seconds(wait);
    let second = screen.unlock_with(OFFICER, "still not the password").unwrap_err();
    assert!(second.args["wait"].parse::<i64>().unwrap() > wait, "each wrong try makes the next wait longer");

    // The count is on disk: starting the program again does not help.
    drop(screen);
    let screen = office.laptop.screen();
    assert_eq!(screen.unlock(OFFICER).unwrap_err().code, Code::WaitBeforeRetry, "a restart forgives nothing");
    screen.unlock(SUPERVISOR).expect("another login is not punished for it");
    screen.lock();
    office.clock.forward_seconds(120);
    screen.unlock(OFFICER).expect("after the wait the right password opens");
}

#[test]
fn a_login_that_nobody_has_is_answered_like_a_wrong_password() {
    let office = Office::open();
    let error = office.laptop.screen().unlock_with("nobody", "whatever it may be").unwrap_err();
    assert_eq!(error.code, Code::WrongPassword, "whoever guesses does not learn which logins exist");
}

#[test]
fn a_locked_station_does_nothing() {
    let office = Office::open();
    let screen = office.laptop.screen();
    for (command, payload) in [
        ("home.open", json!({})),
        ("start.file", starting("C01")),
        ("queue.open", json!({})),
        ("transfer.export", json!({ "folder": office.stick.top(), "which": "due" })),
    ] {
        assert_eq!(screen.ask(command, payload).unwrap_err().code, Code::Locked, "{command} needs somebody logged in");
    }
}

#[test]
fn a_station_without_headquarters_answer_enrols_nobody() {
    let (_, lent) = stepped(3);
    let laptop = Laptop::set_up("NEW1", boma_record::Realm::Practice, &lent);
    let screen = laptop.screen();
    screen.unlock(OFFICER).expect("people can log in before headquarters answered");
    assert_eq!(screen.start().unwrap_err().code, Code::NotProvisioned, "there is no guideline to follow yet");
    let state = screen.must("session.state", json!({}));
    assert_eq!(state["station"]["provisioned"], false, "the screen says what is missing");
}

#[test]
fn a_folder_without_a_station_says_so() {
    let (folder, (_, lent)) = (tempfile::tempdir().unwrap(), stepped(4));
    let screen = Screen::open(folder.path(), lent);
    assert!(screen.must("session.state", json!({}))["station"].is_null(), "there is no station to show");
    assert_eq!(screen.unlock(OFFICER).unwrap_err().code, Code::NotSetUp, "and none to unlock");
}

#[test]
fn everybody_keeps_to_the_own_part() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| {
        let id = screen.enrol(1).unwrap();
        assert_eq!(screen.approve(&id).unwrap_err().code, Code::NotAllowed, "an officer approves nothing");
        id
    });
    for login in [SUPERVISOR, ADMINISTRATOR] {
        screen.as_login(login, |screen| {
            assert_eq!(screen.start().unwrap_err().code, Code::NotAllowed, "{login} enrols nobody");
        });
    }
    screen.as_login(ADMINISTRATOR, |screen| {
        assert_eq!(screen.approve(&id).unwrap_err().code, Code::NotAllowed, "an administrator decides no file");
        let export = screen.export(office.stick.top()).unwrap_err().code;
        assert_eq!(export, Code::NotAllowed, "and carries none away");
    });
}

#[test]
fn another_officers_draft_is_not_there() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| screen.start().unwrap());
    for login in [OTHER_OFFICER, SUPERVISOR] {
        screen.as_login(login, |screen| {
            assert_eq!(screen.file(&id).unwrap_err().code, Code::FileNotFound, "{login} does not read it");
        });
    }
    screen.as_login(OTHER_OFFICER, |screen| {
        let name = answer("name", json!("Deng"));
        let acts = [
            screen.answer(&id, "name_own", &name).map(drop),
            screen.attach(&id, "portrait", &portrait(1)).map(drop),
            screen.sign(&id).map(drop),
            screen.ask("file.discard", named(&id)).map(drop),
        ];
        let blind = acts.iter().all(|act| act.as_ref().unwrap_err().code == Code::FileNotFound);
        assert!(blind, "nor answers, attaches, signs or throws it away: {acts:?}");
    });
}

#[test]
fn a_login_that_headquarters_no_longer_vouches_for_signs_nothing() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let id = screen.as_login(OFFICER, |screen| {
        let id = screen.start().unwrap();
        screen.fill_in(&id, 7, &portrait(7)).unwrap();
        id
    });
    office.hq.open().revoke(&office.laptop.code, Some(&OFFICER.parse().unwrap())).unwrap();
    provision(&office.laptop, &office.hq);
    screen.as_login(OFFICER, |screen| {
        let error = screen.sign(&id).unwrap_err();
        assert_eq!(error.code, Code::CredentialInvalid, "headquarters would refuse the packet weeks later");
        assert_eq!(screen.state_of(&id), "draft", "the draft stays");
    });
    screen.as_login(OTHER_OFFICER, |screen| {
        screen.enrol(8).expect("colleagues go on working");
    });
}

#[test]
fn an_incomplete_file_is_not_signed_and_not_lost() {
    let office = Office::open();
    let screen = office.laptop.screen();
    screen.unlock(OFFICER).unwrap();
    let id = screen.start().unwrap();
    screen.answer(&id, "name_own", &answer("name", json!("Nyandeng"))).unwrap();
    let error = screen.sign(&id).unwrap_err();
    assert_eq!(error.code, Code::Incomplete, "the guideline asks for more");
    assert!(error.args["count"].parse::<u64>().unwrap() > 5, "and the screen can say how much");
    assert_eq!(screen.state_of(&id), "draft", "the draft stays");
    screen.fill_in(&id, 5, &portrait(5)).unwrap();
    let unread = json!({ "id": id, "read_back": false, "language": "en" });
    assert_eq!(screen.ask("file.sign", unread).unwrap_err().code, Code::NotReadBack, "the applicant hears it first");
    screen.sign(&id).expect("complete and read back");
    let late = screen.answer(&id, "name_own", &answer("name", json!("Somebody else"))).unwrap_err();
    assert_eq!(late.code, Code::FileNotOpen, "what was signed is not changed behind the applicant's back");
}

#[test]
fn answers_that_do_not_fit_are_refused_one_by_one() {
    let office = Office::open();
    let screen = office.laptop.screen();
    screen.unlock(OFFICER).unwrap();
    let id = screen.start().unwrap();
    let refused = |field: &str, answer: Value| screen.answer(&id, field, &answer).unwrap_err().code;
    assert_eq!(refused("no_such_field", answer("name", json!("Deng"))), Code::AnswerRefused, "no such field");
    assert_eq!(refused("name_own", answer("yes-no", json!(true))), Code::AnswerRefused, "a name is no yes or no");
    assert_eq!(refused("sex", answer("choice", json!("no-such-option"))), Code::AnswerRefused, "no such option");
    assert_eq!(
        refused("name_own", answer("name", json!("De\u{202e}ng"))),
        Code::BadRequest,
        "letters that hide others"
    );
    assert_eq!(refused("name_own", json!({ "kind": "telepathy" })), Code::BadRequest, "no such kind of answer");
    assert_eq!(refused("../../etc/passwd", answer("name", json!("Deng"))), Code::BadRequest, "no field's name");
    assert_eq!(screen.ask("start.file", starting("C99")).unwrap_err().code, Code::UnknownName, "no such category");
    let command = screen.ask("file.destroy-all", json!({})).unwrap_err().code;
    assert_eq!(command, Code::BadRequest, "no such command");
    screen.answer(&id, "name_own", &answer("name", json!("Nyandeng"))).expect("a good answer is taken after all that");
}

#[test]
fn what_is_no_picture_never_comes_in() {
    let office = Office::open();
    let screen = office.laptop.screen();
    screen.unlock(OFFICER).unwrap();
    let id = screen.start().unwrap();
    let attach = |bytes: &[u8]| screen.attach(&id, "portrait", bytes).unwrap_err();
    assert_eq!(attach(b"This is my face.").code, Code::NotAPicture, "text is no picture");
    assert_eq!(attach(&[]).code, Code::NotAPicture, "nothing is no picture");
    let whole = portrait(1);
    assert_eq!(attach(&whole[..whole.len() / 2]).code, Code::NotAPicture, "half a picture is none");
    assert_eq!(attach(&bomb()).code, Code::PictureTooLarge, "a small file that unpacks to gigabytes is stopped before");
    assert_eq!(attach(&picture(1, 40, 40, 8)).code, Code::PictureTooSmall, "a stamp shows no face");
    let wrong_field = screen.attach(&id, "name_own", &whole).unwrap_err().code;
    assert_eq!(wrong_field, Code::UnknownName, "a name takes no picture");
    screen.attach(&id, "portrait", &whole).expect("a real picture is taken after all that");
}

#[test]
fn a_picture_of_another_file_cannot_be_named() {
    let office = Office::open();
    let screen = office.laptop.screen();
    screen.unlock(OFFICER).unwrap();
    let (mine, other) = (screen.start().unwrap(), screen.start().unwrap());
    let attachment = screen.attach(&other, "portrait", &portrait(9)).unwrap();
    let error: ApiError = screen.answer(&mine, "portrait", &answer("picture", attachment)).unwrap_err();
    assert_eq!(error.code, Code::AnswerRefused, "a face stays with its file");
}

#[test]
fn a_clock_that_cannot_be_right_stops_signatures_but_no_drafts() {
    let office = Office::open();
    let screen = office.laptop.screen();
    let waiting = screen.as_login(OFFICER, |screen| screen.enrol(40).unwrap());
    for (number, shown) in [(41, "1970-01-01T00:05:00Z"), (42, "2040-06-01T08:00:00Z")] {
        office.clock.set(shown);
        let id = screen.as_login(OFFICER, |screen| {
            let id = screen.start().expect("drafting goes on whatever the clock shows");
            screen.fill_in(&id, number, &portrait(number)).expect("every answer is saved");
            let error = screen.sign(&id).unwrap_err();
            assert_eq!(error.code, Code::ClockWrong, "a signature of {shown} would look forged");
            assert_eq!(error.args["shown"], shown[..10], "the screen tells what the clock shows");
            assert!(error.args["known"].starts_with("20"), "and a day that can be");
            let home = screen.must("home.open", json!({}));
            let first = home["next"][0]["act"].as_str();
            assert_eq!(first, Some("mend-clock"), "setting the clock is the first thing to do");
            id
        });
        screen.as_login(SUPERVISOR, |screen| {
            assert_eq!(
                screen.approve(&waiting).unwrap_err().code,
                Code::ClockWrong,
                "nor is anything sealed on {shown}"
            );
        });
        office.clock.set("2026-03-13T08:00:00Z");
        screen.as_login(OFFICER, |screen| screen.sign(&id).expect("with the clock mended the draft is signed"));
    }
    assert_eq!(office.states(&[waiting]), ["submitted"], "nothing was lost meanwhile");
}

#[test]
fn the_numbers_of_a_block_are_given_once() {
    let office = Office::open();
    let screen = office.laptop.screen();
    screen.unlock(OFFICER).unwrap();
    let mut references: Vec<String> = (50..58)
        .map(|number| {
            let id = screen.start().unwrap();
            screen.fill_in(&id, number, &portrait(number)).unwrap();
            screen.sign(&id).unwrap()
        })
        .collect();
    references.sort();
    references.dedup();
    assert_eq!(references.len(), 8, "no two slips carry the same reference");
    assert!(references.iter().all(|one| one.contains("MAL1")), "each names its station: {references:?}");
}

/// A PNG of 60,000 by 60,000 white pixels would be 100 KB long; the head alone says enough.
fn bomb() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = b"IHDR".to_vec();
    head.extend(60_000_u32.to_be_bytes());
    head.extend(60_000_u32.to_be_bytes());
    head.extend([8, 2, 0, 0, 0]);
    bytes.extend(13_u32.to_be_bytes());
    bytes.extend(&head);
    bytes.extend(checksum(&head).to_be_bytes());
    bytes.extend([0, 0, 0, 0]);
    bytes.extend(b"IDAT");
    bytes.extend(checksum(b"IDAT").to_be_bytes());
    bytes
}

/// CRC-32 as PNG wants it (ISO 3309).
fn checksum(bytes: &[u8]) -> u32 {
    let fold = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 })
    };
    !bytes.iter().fold(u32::MAX, fold)
}

fn starting(category: &str) -> Value {
    json!({ "process": "new", "category": category, "screening": {}, "household_of": null, "language": "en" })
}
