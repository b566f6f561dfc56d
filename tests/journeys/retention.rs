//! A person's data leaves the station when headquarters has it for good and the guideline's period is over, and is gone.

use boma_api::Code;
use boma_station::{FileLine, ListQuery, StationError};
use boma_store::StoreError;
use kit::house::{ADMINISTRATOR, OFFICER, Office, SUPERVISOR, guideline_version, provision};
use kit::screen::named;
use kit::stick::{Stick, list};
use kit::twin::twin;
use serde_json::json;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// More than the guideline's period.
const LONG: i64 = 91;
/// How a picture in JPEG begins.
const JPEG: &[u8] = b"\xFF\xD8\xFF\xE0\x00\x10JFIF";

fn holds(twin: &[u8], word: &[u8]) -> bool {
    twin.windows(word.len()).any(|window| window == word)
}

/// Everything personal that the applicants of `tests/kit` said, as it stands in rows.
fn words(office: &Office) -> Vec<Vec<u8>> {
    let query = ListQuery { limit: 200, ..ListQuery::default() };
    let (_, lines) = office.laptop.unlocked(SUPERVISOR).list(&query).expect("supervisors see the list");
    let said = ["near Bor", "Jalle", "Juba Town", "Poni Wani"].map(str::to_owned);
    let all: Vec<String> = names_of(&lines).chain(said).filter(|word| word.len() > 3).collect();
    let folded: Vec<String> = names_of(&lines).map(|word| word.to_lowercase()).collect();
    // The login "ayen" is no applicant's name, nor are the office's people.
    let people = ["ayen", "Ayen", "Kuol", "bol", "Majok", "deng", "Deng", "garang", "Garang", "poni", "Poni", "Lado"];
    let own = all.into_iter().chain(folded).filter(|word| !people.contains(&word.as_str()));
    own.map(String::into_bytes).chain([JPEG.to_vec()]).collect()
}

fn names_of(lines: &[FileLine]) -> impl Iterator<Item = String> {
    lines.iter().flat_map(|line| line.name.split(' ').map(str::to_owned).collect::<Vec<_>>())
}

fn packets(office: &Office) -> Vec<PathBuf> {
    list(&office.laptop.path().join("packets"))
}

/// Headquarters says what day it is, by a provisioning pack.
fn told_the_day(office: &Office) {
    provision(&office.laptop, &office.hq);
}

#[test]
fn what_is_erased_is_gone_from_file_log_and_free_pages() {
    let office = Office::open();
    let files = office.sealed(1..3);
    drop(office.carry(&office.stick));
    let words = words(&office);
    assert!(words.len() > 6, "there is something to look for");
    let before = twin(&office.laptop.path(), SUPERVISOR);
    for word in &words {
        assert!(holds(&before, word), "{} stands in the registry before", String::from_utf8_lossy(word));
    }
    office.clock.forward_days(LONG);
    told_the_day(&office);
    let erased = office.laptop.unlocked(SUPERVISOR).erase().expect("the period is over");
    assert_eq!((erased.files, erased.packets), (2, 2), "both files, and both sealed packets");
    let after = twin(&office.laptop.path(), SUPERVISOR);
    for word in &words {
        assert!(!holds(&after, word), "{} is nowhere in file, log or free pages", String::from_utf8_lossy(word));
    }
    assert!(packets(&office).is_empty(), "the sealed packets went too");
    office.laptop.verify();
    office.laptop.screen().as_login(SUPERVISOR, |screen| {
        let told = screen.ask("file.open", named(&files[0])).expect_err("there is nothing to open");
        assert_eq!(told.code, Code::FileErased, "and it says so plainly");
        assert_eq!(screen.line_of(&files[0])["state"], "registered", "the state stays");
        let line = screen.line_of(&files[0]);
        assert_eq!((&line["name"], line["erased"].is_string()), (&json!(""), true), "the list says that it was erased");
        assert!(line["reference"].is_string(), "the reference stays, for whoever comes with a slip");
    });
    let again = office.laptop.unlocked(SUPERVISOR).erase().expect("nothing is due");
    assert_eq!(again.files, 0, "what was erased is not erased again");
}

#[test]
fn taking_answers_in_erases_what_is_due() {
    let office = Office::open();
    let old = office.sealed([1]);
    drop(office.carry(&office.stick));
    office.clock.forward_days(LONG);
    let new = office.sealed([2]);
    drop(office.carry(&Stick::empty()));
    office.laptop.screen().as_login(SUPERVISOR, |screen| {
        assert!(screen.line_of(&old[0])["erased"].is_string(), "the receipt says that ninety days have gone");
        assert!(screen.line_of(&new[0])["erased"].is_null(), "the file it is about waits for its own ninety");
    });
    office.laptop.verify();
}

#[test]
fn a_clock_that_was_set_forward_erases_nothing() {
    let office = Office::open();
    drop(office.sealed([1]));
    drop(office.carry(&office.stick));
    office.clock.forward_days(200);
    let mut station = office.laptop.unlocked(SUPERVISOR);
    let kept = station.retained().expect("the guideline says how long");
    assert_eq!((kept.days, kept.due.len(), kept.later), (Some(90), 0, 1), "headquarters never signed such a day");
    assert_eq!(station.erase().expect("nothing is due").files, 0, "so nothing goes");
}

#[test]
fn a_guideline_without_a_period_erases_nothing() {
    let office = Office::with(guideline_version("0.1.0"), boma_record::Realm::Practice, "MAL1", 3);
    let kept = office.laptop.unlocked(SUPERVISOR).retained().expect("provisioned");
    assert_eq!((kept.days, kept.due.len()), (None, 0), "only the law of the house erases");
}

#[test]
fn files_without_a_settled_answer_stay_however_old() {
    let office = Office::open();
    drop(office.sealed(1..3));
    let screen = office.laptop.screen();
    screen.as_login(SUPERVISOR, |screen| screen.export(office.stick.top()).expect("the stick has room"));
    drop(screen);
    office.clock.forward_days(LONG);
    told_the_day(&office);
    let erased = office.laptop.unlocked(SUPERVISOR).erase().expect("nothing is due");
    assert_eq!(erased.files, 0, "headquarters never answered: nothing may go");
    assert_eq!(packets(&office).len(), 2, "the packets may be all that is left");
}

#[test]
fn an_erasing_that_was_cut_off_goes_on_at_the_next_start() {
    let office = Office::open();
    drop(office.sealed(1..3));
    drop(office.carry(&office.stick));
    let words = words(&office);
    office.clock.forward_days(LONG);
    told_the_day(&office);
    // A folder in the packet's place can't be removed as a file: the program stops after the rows went.
    let in_the_way = packets(&office).remove(0);
    std::fs::remove_file(&in_the_way).expect("a packet is a file");
    std::fs::create_dir(&in_the_way).expect("the folder is writable");
    let told = office.laptop.unlocked(SUPERVISOR).erase();
    assert!(matches!(told, Err(StationError::Store(StoreError::DiskFails(_) | StoreError::ReadOnly))), "{told:?}");
    assert_eq!(packets(&office).len(), 2, "nothing of the second step was done");
    std::fs::remove_dir(&in_the_way).expect("it is empty");
    drop(office.laptop.unlocked(OFFICER));
    assert!(packets(&office).is_empty(), "whoever unlocks next finishes it");
    let after = twin(&office.laptop.path(), OFFICER);
    let left: Vec<_> =
        words.iter().filter(|word| holds(&after, word)).map(|word| String::from_utf8_lossy(word)).collect();
    assert!(left.is_empty(), "nothing is left: {left:?}");
    office.laptop.verify();
}

#[test]
fn backups_made_after_an_erasing_hold_nothing_and_push_the_older_ones_out() {
    let office = Office::open();
    drop(office.sealed([1]));
    drop(office.carry(&office.stick));
    let medium = Stick::empty();
    let back_up = || {
        let mut station = office.laptop.unlocked(ADMINISTRATOR);
        station.back_up(medium.top(), &mut |_| ControlFlow::Continue(())).expect("the medium has room")
    };
    back_up();
    let kept = medium.top().join("BOMA-BACKUP/MAL1/packets");
    assert_eq!(list(&kept).len(), 1, "the backup from before holds the packet");
    office.clock.forward_days(LONG);
    told_the_day(&office);
    office.laptop.unlocked(SUPERVISOR).erase().expect("the period is over");
    for _ in 0..2 {
        assert_eq!(back_up().packets, 0, "a backup from after does not");
        assert_eq!(list(&kept).len(), 1, "while the one from before is kept, so is its packet");
    }
    back_up();
    assert!(list(&kept).is_empty(), "the third pushes the old one out, and the packet with it");
}
