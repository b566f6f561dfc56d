//! Ten thousand seeded forgeries of audit rows: each is found, none stops the program.

use super::verify;
use crate::audit::{self, Act, AuditHead, COLUMNS, NOTHING_BEFORE, digest_of};
use crate::{Misfit, Reading, StoreError};
use boma_record::Timestamp;
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

const LINES: u64 = 8;
const FORGERIES: u32 = 10_000;
const TEXTS: [&str; 7] = ["at", "actor", "act", "subject", "detail", "previous", "digest"];
/// Changed or not, none of these is what stood there before.
const ODD: [&str; 8] =
    ["''", "char(0)", "CAST(x'ff' AS TEXT)", "'{}'", "'0'", "'é'", "'2026-03-12T10:00:00Z'", "'deng'"];

/// Knuth's MMIX generator: the same forgeries in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn line(&mut self) -> u64 {
        1 + self.below(LINES)
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }
}

/// An audit without the triggers that forbid rewriting it, as one has who has the key and other tools.
fn audit_of_eight() -> (Connection, AuditHead) {
    let connection = Connection::open_in_memory().unwrap();
    connection.execute_batch(include_str!("../foundation.sql")).unwrap();
    connection.execute_batch("DROP TRIGGER audit_is_never_rewritten; DROP TRIGGER audit_is_never_shortened;").unwrap();
    let now = Timestamp::parse("2026-03-12T10:00:00.000Z").unwrap();
    let mut head = AuditHead { number: 0, digest: NOTHING_BEFORE };
    for at in 0..LINES {
        let act = Act::new("achol", "file-answered", format!("file {at}")).with("field", "birth_date").with("at", at);
        head = audit::append(&connection, head, now, &act).unwrap();
    }
    (connection, head)
}

fn check(connection: &Connection, kept: &[AuditHead]) -> Result<AuditHead, StoreError> {
    verify(&Reading { connection, may_write: false }, kept)
}

fn rows(connection: &Connection) -> Vec<Vec<Value>> {
    let mut all = connection.prepare(&format!("SELECT {COLUMNS} FROM audit ORDER BY number")).unwrap();
    // As bytes, since a forged text need not be one.
    let cell = |row: &rusqlite::Row<'_>, at: usize| match row.get_ref(at).unwrap() {
        ValueRef::Text(bytes) => Value::Blob(bytes.to_vec()),
        other => Value::try_from(other).unwrap(),
    };
    all.query_map([], |row| Ok((0..8).map(|at| cell(row, at)).collect())).unwrap().map(Result::unwrap).collect()
}

/// One forgery in SQL.
fn forgery(seeded: &mut Seeded) -> String {
    let (line, other) = (seeded.line(), seeded.line());
    let (column, odd) = (seeded.one(&TEXTS), seeded.one(&ODD));
    let set = |value: String| format!("UPDATE audit SET {column} = {value} WHERE number = {line};");
    let moved = |from: u64, to: i64| format!("UPDATE audit SET number = {to} WHERE number = {from};");
    let copy = |of: u64, to: u64| {
        format!(
            "INSERT INTO audit SELECT {to}, at, actor, act, subject, detail, previous, digest FROM audit WHERE number = {of};"
        )
    };
    match seeded.below(13) {
        0 => set(odd.to_owned()),
        1 => set(format!("{column} || ' '")),
        2 => set(format!("upper({column})")),
        3 => set(format!("substr({column}, 2)")),
        4 => set(format!("replace({column}, ':', ': ')")),
        5 => set(format!("(SELECT {column} FROM audit WHERE number = {other})")),
        6 => moved(line, i64::MAX - i64::try_from(seeded.below(9)).unwrap()),
        7 => moved(line, -i64::try_from(seeded.below(9)).unwrap()),
        8 if line != other => {
            moved(line, -99)
                + &moved(other, i64::try_from(line).unwrap())
                + &format!("UPDATE audit SET number = {other} WHERE number = -99;")
        }
        8 | 9 => format!("DELETE FROM audit WHERE number = {line};"),
        10 => format!("DELETE FROM audit WHERE number >= {line};"),
        11 => copy(line, LINES + 1 + seeded.below(3)),
        _ => format!("DELETE FROM audit WHERE number = {line};") + &copy(other, line),
    }
}

#[test]
fn every_forgery_of_rows_is_found() {
    let (connection, head) = audit_of_eight();
    let before = rows(&connection);
    assert_eq!(check(&connection, &[head]).unwrap(), head, "unharmed, the chain holds");
    let (mut seeded, mut found, mut kinds) = (Seeded(41), 0, BTreeSet::new());
    for _ in 0..FORGERIES {
        let forgery = forgery(&mut seeded);
        connection.execute_batch("SAVEPOINT forgery").unwrap();
        connection.execute_batch(&forgery).unwrap();
        let changed = rows(&connection) != before;
        match check(&connection, &[head]) {
            Ok(_) => assert!(!changed, "{forgery} changed the audit and was not found"),
            Err(StoreError::AuditBroken(broken)) => {
                assert!(changed, "{forgery} changed nothing, yet {broken}");
                kinds.insert(broken.misfit.code());
                found += 1;
            }
            Err(other) => panic!("{forgery} is a broken audit, not: {other}"),
        }
        connection.execute_batch("ROLLBACK TO forgery; RELEASE forgery").unwrap();
    }
    assert!(found > FORGERIES * 3 / 4, "most forgeries change something: {found}");
    assert_eq!(kinds, BTreeSet::from(["count", "digest", "gap", "previous", "unreadable"]), "each in its own words");
}

/// Whoever knows how digests are made can write a whole chain; only a head kept elsewhere tells.
#[test]
fn a_chain_written_anew_is_told_by_the_head_that_was_kept() {
    let (connection, head) = audit_of_eight();
    connection.execute("UPDATE audit SET actor = 'nobody' WHERE number = 3", []).unwrap();
    let mut previous = NOTHING_BEFORE.to_string();
    for number in 1..=LINES {
        let texts: Vec<String> = connection
            .query_row("SELECT at, actor, act, subject, detail FROM audit WHERE number = ?1", [number], |row| {
                (0..5).map(|at| row.get(at)).collect()
            })
            .unwrap();
        let line = number.to_string();
        let digest = digest_of([&line, &texts[0], &texts[1], &texts[2], &texts[3], &texts[4], &previous]).to_string();
        let sql = "UPDATE audit SET previous = ?2, digest = ?3 WHERE number = ?1";
        connection.execute(sql, params![number, previous, digest]).unwrap();
        previous = digest;
    }
    assert!(check(&connection, &[]).is_ok(), "by itself the new chain is whole");
    let Err(StoreError::AuditBroken(broken)) = check(&connection, &[head]) else { panic!("the head kept is another") };
    assert_eq!((broken.line, broken.misfit), (LINES, Misfit::Kept), "the kept line is named");
}
