//! Each command names the duty it belongs to, and does for each role what the default roles file says of that duty.

use crate::scene::{COLUMNS, Table, table};
use boma_guideline::{Duty, Place, Roles};
use boma_record::Role;
use std::collections::{BTreeMap, BTreeSet};

/// What everybody may ask, or what each login may do to what is its own.
const FOR_ALL: &str = "-";

fn duties() -> BTreeMap<String, String> {
    let mut reader = csv::Reader::from_reader(&include_bytes!("duties.csv")[..]);
    reader.records().map(|row| row.unwrap()).map(|row| (row[0].to_owned(), row[1].to_owned())).collect()
}

/// Both tables of what each role gets: the screens' commands and the acts of the terminal.
fn told() -> Table {
    let (mut all, acts) = (table(include_bytes!("roles.csv")), table(include_bytes!("acts.csv")));
    all.extend(acts);
    all
}

#[test]
fn each_command_names_its_duty_and_each_duty_a_command() {
    let (duties, told) = (duties(), told());
    let unnamed: Vec<&String> = told.keys().filter(|command| !duties.contains_key(*command)).collect();
    assert!(unnamed.is_empty(), "nobody has said which duty these belong to: {unnamed:?}");
    let gone: Vec<&String> = duties.keys().filter(|command| !told.contains_key(*command)).collect();
    assert!(gone.is_empty(), "there are no such commands: {gone:?}");
    let known: BTreeSet<&str> = Duty::ALL.into_iter().map(Duty::as_str).chain([FOR_ALL]).collect();
    let named: BTreeSet<&str> = duties.values().map(String::as_str).collect();
    assert!(named.is_subset(&known), "no roles file knows {:?}", named.difference(&known));
    // Asked on the way of another command: what is seen of a file, where backups go, a restoration before there is a station.
    let elsewhere = BTreeSet::from(["see-restricted", "choose-backup", "restore"]);
    let idle: Vec<&&str> = known.difference(&named).filter(|duty| !elsewhere.contains(**duty)).collect();
    assert!(idle.is_empty(), "a duty that no command asks for is an empty word: {idle:?}");
}

#[test]
fn the_default_roles_file_and_the_tables_say_the_same() {
    let (station, built_in) = ("MAL1".parse().unwrap(), Roles::built_in());
    let at = Place { station: &station, office: "Malakal county office" };
    let named = |role: &str| serde_json::from_value::<Role>(serde_json::json!(role)).ok();
    let (told, mut checked) = (told(), 0);
    for (command, duty) in duties().into_iter().filter(|(_, duty)| duty != FOR_ALL) {
        let duty: Duty = serde_json::from_value(serde_json::json!(duty)).unwrap();
        for (column, _) in COLUMNS {
            let (Some(role), cell) = (named(column), &told[&command][column]) else { continue };
            let may = built_in.may(role, duty, at, None);
            let own = command == "file.withdraw" && role == Role::Officer;
            assert!(may || own || cell != "ok", "{command}: {column} has no duty {duty:?}, but is let in");
            assert!(!may || cell != "not-allowed", "{command}: {column} has the duty {duty:?}, but is kept out");
            checked += 1;
        }
    }
    assert!(checked > 150, "every command of a duty, every role: {checked}");
}
