//! The chain of who did what.

use crate::kit::{add_goat, created, noon};
use boma_store::{Act, AuditBreak, JOURNAL_PAGE, JournalQuery, Misfit, Store, StoreError, params};

fn three_lines() -> (tempfile::TempDir, Store) {
    let (folder, _path, mut store) = created();
    for number in 1..=3 {
        add_goat(&mut store, number).unwrap();
    }
    (folder, store)
}

/// Rewrites the audit as one could who has the key and the file, then says what a check finds.
fn after(forgery: &str) -> Result<u64, StoreError> {
    let (_folder, mut store) = three_lines();
    store
        .change(&Act::new("thief", "forged", "audit"), noon(), |c| {
            c.execute("DROP TRIGGER audit_is_never_rewritten", [])?;
            c.execute("DROP TRIGGER audit_is_never_shortened", [])?;
            c.execute(forgery, []).map(drop)
        })
        .unwrap();
    store.verify_audit().map(|head| head.number)
}

#[test]
fn every_change_has_its_line_and_the_chain_holds() {
    let (_folder, store) = three_lines();
    let head = store.verify_audit().unwrap();
    assert_eq!(head, store.audit_head().unwrap(), "the last line is the head");
    assert_eq!(head.number, 3, "one line for each change");
    let lines = store.audit_of("2").unwrap();
    assert_eq!(lines.len(), 1, "found by its subject");
    assert_eq!(
        (lines[0].actor.as_str(), lines[0].act.as_str(), lines[0].number),
        ("deng", "goat-added", 2),
        "who did what"
    );
}

#[test]
fn a_changed_line_a_missing_line_and_a_moved_line_are_found() {
    assert_eq!(after("UPDATE audit SET subject = subject WHERE number = 1").unwrap(), 4, "unharmed, the chain holds");
    for (forgery, line, misfit) in [
        ("UPDATE audit SET actor = 'nobody' WHERE number = 2", 2, Misfit::Digest),
        ("UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE number = 1", 1, Misfit::Digest),
        ("UPDATE audit SET at = '2026-03-12T10:00:00Z' WHERE number = 1", 1, Misfit::Digest),
        ("UPDATE audit SET detail = '{\"x\":\"y\"}' WHERE number = 3", 3, Misfit::Digest),
        ("UPDATE audit SET detail = '{ }' WHERE number = 3", 3, Misfit::Digest),
        ("UPDATE audit SET detail = 'nonsense' WHERE number = 3", 3, Misfit::Digest),
        ("UPDATE audit SET actor = CAST(x'ff' AS TEXT) WHERE number = 3", 3, Misfit::Unreadable),
        ("UPDATE audit SET previous = digest WHERE number = 2", 2, Misfit::Previous),
        ("DELETE FROM audit WHERE number = 1", 1, Misfit::Gap { next: 2 }),
        ("UPDATE audit SET number = -7 WHERE number = 2", 1, Misfit::Gap { next: -7 }),
    ] {
        let found = after(forgery);
        assert!(
            matches!(found, Err(StoreError::AuditBroken(broken)) if broken == AuditBreak { line, misfit }),
            "{forgery} breaks line {line} ({misfit}), not {found:?}"
        );
    }
}

#[test]
fn the_journal_is_read_page_by_page_and_filtered() {
    let (_folder, _path, mut store) = created();
    for number in 1..=u64::from(JOURNAL_PAGE) + 20 {
        add_goat(&mut store, number).unwrap();
    }
    let all = JournalQuery::default();
    let first = store.journal(&all, 0).unwrap();
    let rest = store.journal(&all, first.last().unwrap().number).unwrap();
    assert_eq!((first.len(), rest.len()), (JOURNAL_PAGE as usize, 20), "a page, and what is left");
    let of = |query: JournalQuery| store.journal(&query, 0).unwrap().len();
    assert_eq!(of(JournalQuery { subject: Some("7".to_owned()), ..all.clone() }), 1, "by what it was done to");
    assert_eq!(of(JournalQuery { actor: Some("nobody".to_owned()), ..all.clone() }), 0, "by who did it");
    assert_eq!(of(JournalQuery { act: Some("goat".to_owned()), ..all.clone() }), 0, "by the whole act only");
    assert_eq!(of(JournalQuery { before: Some(noon()), ..all.clone() }), 0, "the end of a time is not in it");
    assert_eq!(of(JournalQuery { since: Some(noon()), ..all }), JOURNAL_PAGE as usize, "its start is");
}

#[test]
fn the_registry_itself_forbids_rewriting() {
    let (_folder, mut store) = three_lines();
    for statement in ["UPDATE audit SET actor = 'nobody'", "DELETE FROM audit"] {
        let tried = store.change(&Act::new("deng", "forged", "audit"), noon(), |c| c.execute(statement, []));
        assert!(matches!(tried, Err(StoreError::Constraint(_))), "a trigger stops {statement}");
    }
}

#[test]
fn a_change_may_write_several_lines_and_knows_its_number() {
    let (_folder, mut store) = three_lines();
    let counter = store
        .change(&Act::new("deng", "sealed", "a").with("step", "1"), noon(), |c| {
            c.also(&Act::new("deng", "numbered", "b"));
            c.note("sequence", 12);
            Ok::<_, StoreError>(c.counter())
        })
        .unwrap();
    let (sealed, numbered) = (store.audit_of("a").unwrap(), store.audit_of("b").unwrap());
    assert_eq!((counter, sealed[0].number, numbered[0].number), (4, 4, 5), "the change's own line first");
    assert_eq!(sealed[0].detail.get("sequence").map(String::as_str), Some("12"), "details that only the change knew");
    assert_eq!(store.verify_audit().unwrap().number, 5, "both are in the chain");
}

#[test]
fn a_line_can_be_checked_with_other_peoples_tools() {
    let (_folder, store) = three_lines();
    let line = store.audit_of("1").unwrap().remove(0);
    let zeros = "0".repeat(64);
    let sums = &line.detail["contents"];
    assert!(sums.starts_with("ear=") && sums.contains(" goat="), "the tables that changed, by name: {sums}");
    let detail = format!("{{\"contents\":\"{sums}\"}}");
    let netstring = |text: &str| format!("{}:{text},", text.len());
    let text = ["boma-audit-v1", "1", "2026-03-12T10:00:00.000Z", "deng", "goat-added", "1", &detail, &zeros];
    let text: String = text.into_iter().map(netstring).collect();
    assert_eq!(boma_record::Digest::of(text.as_bytes()), line.digest, "SHA-256 over netstrings, as documented");
}

#[test]
fn parameters_can_have_names() {
    let (_folder, store) = three_lines();
    let name: String = store
        .read(|r| {
            r.query_one(
                "SELECT name FROM goat WHERE number = :number",
                boma_store::named_params! {":number": 2},
                |row| row.get::<String>("name"),
            )
        })
        .unwrap();
    assert_eq!(name, "goat 2", "named parameters and columns read like sentences");
    let missing =
        store.read(|r| r.query_one("SELECT name FROM goat WHERE number = ?1", params![9], |row| row.get::<String>(0)));
    assert!(matches!(missing, Err(StoreError::NotFound)), "no row where one must be");
}
