//! Roles files: read, checked, and what they allow.

use boma_guideline::{Duty, Matter, Place, Roles};
use boma_record::{Process, Role, StationCode};
use std::collections::BTreeSet;

const DEFAULT: &str = include_str!("../../../../../assets/roles/default.json");

fn at(station: &StationCode) -> Place<'_> {
    Place { station, office: "Juba" }
}

fn on(process: Process, category: &str) -> Option<Matter<'_>> {
    Some(Matter { process, category })
}

#[test]
fn the_default_file_is_the_built_in_table_and_names_every_duty() {
    let (file, built_in) = (Roles::parse(DEFAULT).unwrap(), Roles::built_in());
    assert_eq!((file.id, file.roles), (built_in.id, built_in.roles.clone()), "whoever edits one edits the other");
    let given: BTreeSet<Duty> = built_in.roles.values().flatten().flat_map(|grant| &grant.duties).copied().collect();
    let ungiven: Vec<Duty> = Duty::ALL.into_iter().filter(|duty| !given.contains(duty)).collect();
    assert_eq!(ungiven, [], "what nobody may do would never be done");
    for duty in Duty::ALL {
        assert_eq!(serde_json::to_value(duty).unwrap(), duty.as_str(), "one word for one duty");
    }
}

#[test]
fn a_grant_holds_where_all_it_names_holds() {
    let text = DEFAULT.replace(
        r#""auditor": ["#,
        r#""auditor": [{ "duties": ["hold"], "processes": ["new"], "categories": ["C07"], "places": ["JUB1", "Torit"] },"#,
    );
    let roles = Roles::parse(&text).unwrap();
    let (here, elsewhere) = ("JUB1".parse().unwrap(), "MAL1".parse().unwrap());
    let may = |at, on| roles.may(Role::Auditor, Duty::Hold, at, on);
    assert!(may(at(&here), on(Process::New, "C07")), "all three hold");
    assert!(may(Place { station: &elsewhere, office: "Torit" }, on(Process::New, "C07")), "an office is a place too");
    assert!(may(at(&here), None), "there is a file to which it could be done");
    assert!(!may(at(&elsewhere), on(Process::New, "C07")), "another place");
    assert!(!may(at(&here), on(Process::Update, "C07")), "another process");
    assert!(!may(at(&here), on(Process::New, "C01")), "another category");
    assert!(roles.may(Role::Supervisor, Duty::Hold, at(&elsewhere), on(Process::Update, "C01")), "others keep theirs");
    assert_eq!(roles.duties(Role::Auditor, at(&here)), [Duty::Hold, Duty::ReadJournal], "what a screen offers");
}

#[test]
fn a_bad_roles_file_is_refused_with_a_sentence() {
    let nobody_approves = r#""verify", "approve", "return""#;
    for (from, to, told) in [
        (nobody_approves, r#""verify", "return""#, "nobody may “approve” a file"),
        (
            r#""duties": ["provision"] }],
    "auditor""#,
            r#""duties": ["cook"] }],
    "auditor""#,
            "unknown variant `cook`",
        ),
        (r#""auditor": ["#, r#""auditor": [{ "duties": ["read-journal"], "processes": ["new"] },"#, "can't limit it"),
        (r#""auditor": ["#, r#""auditor": [{ "duties": [] },"#, "an empty list allows nothing"),
        (r#""auditor": ["#, r#""cook": [], "auditor": ["#, "unknown variant `cook`"),
        (r#""id": "default""#, r#""id": "My roles""#, "small letters"),
        (r#""id""#, r#""days": 3, "id""#, "unknown field `days`"),
    ] {
        assert!(DEFAULT.contains(from), "the default file has {from}");
        let refused = Roles::parse(&DEFAULT.replace(from, to)).unwrap_err().to_string();
        assert!(refused.contains(told), "{to}: {refused}");
    }
}

#[test]
fn a_category_or_place_for_which_nobody_may_approve_is_named() {
    let only = |limit: &str| {
        let text =
            DEFAULT.replace(r#""verify", "approve", "return", "hold", "withdraw""#, r#""verify", "return", "hold""#);
        let grant = format!(r#""supervisor": [{{ "duties": ["approve"], {limit} }},"#);
        Roles::parse(&text.replace(r#""supervisor": ["#, &grant)).map_err(|defects| defects.to_string())
    };
    let refused = only(r#""categories": ["C01"]"#).unwrap_err();
    assert!(refused.contains("category “any other”"), "C02 would wait for ever: {refused}");
    let refused = only(r#""places": ["JUB1"]"#).unwrap_err();
    assert!(refused.contains("at “any other”"), "so would everything in Malakal: {refused}");
    let refused = only(r#""processes": ["new", "update", "correction", "reissue"]"#).unwrap_err();
    assert!(refused.contains("process “withdrawal”"), "and a withdrawal: {refused}");
}
