//! Ten thousand seeded changes of rows behind the program's back: each is found, none stops it.

use super::verify;
use crate::audit::{self, Act};
use crate::{Migration, Reading, Schema, StoreError, contents, schema};
use boma_record::Timestamp;
use rusqlite::{Connection, params};

const TAMPERINGS: u32 = 10_000;
const FILES: u64 = 12;
const TABLES: Migration = Migration {
    number: 1,
    name: "files",
    sql: "CREATE TABLE file (id TEXT PRIMARY KEY NOT NULL, state TEXT NOT NULL, officer TEXT) STRICT, WITHOUT ROWID;
          CREATE TABLE answer (file TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE, field TEXT NOT NULL,
                               value TEXT NOT NULL, PRIMARY KEY (file, field)) STRICT, WITHOUT ROWID;
          CREATE TABLE picture (file TEXT NOT NULL REFERENCES file (id) ON DELETE CASCADE, width INTEGER NOT NULL,
                                grey REAL, bytes BLOB NOT NULL, UNIQUE (file)) STRICT;
          CREATE TABLE empty (id INTEGER PRIMARY KEY) STRICT;",
};
const SCHEMA: Schema = Schema { name: "files", migrations: &[TABLES] };

struct Registry(Connection);

impl Registry {
    fn new() -> Self {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("PRAGMA foreign_keys = ON").unwrap();
        schema::migrate(&mut connection, &SCHEMA).unwrap();
        contents::watch(&connection).unwrap();
        Self(connection)
    }

    fn with_files() -> Self {
        let registry = Self::new();
        (0..FILES).for_each(|number| registry.change(|c| file(c, number)));
        registry
    }

    /// As the store does it: what the tables hold goes into the change's audit line.
    fn change(&self, work: impl FnOnce(&Connection)) {
        let now = Timestamp::parse("2026-03-12T10:00:00.000Z").unwrap();
        work(&self.0);
        let act = Act::new("achol", "file-answered", "file").with(audit::CONTENTS, contents::note(&self.0).unwrap());
        let head = audit::head(&self.reading()).unwrap();
        audit::append(&self.0, head, now, &act).unwrap();
    }

    fn reading(&self) -> Reading<'_> {
        Reading { connection: &self.0, may_write: false }
    }

    /// As somebody with the key and other tools: no trigger of ours runs.
    fn behind(&self, sql: &str) {
        let names: Vec<String> = rows(&self.0, "SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'");
        names.iter().for_each(|name| self.0.execute_batch(&format!("DROP TRIGGER temp.\"{name}\"")).unwrap());
        self.0.execute_batch(sql).unwrap();
    }
}

fn file(c: &Connection, number: u64) {
    let id = format!("file {number}");
    c.execute("INSERT INTO file VALUES (?1, 'draft', 'achol')", [&id]).unwrap();
    for field in ["name", "mother", "born"] {
        c.execute("INSERT INTO answer VALUES (?1, ?2, ?3)", params![id, field, format!("{field} {number}")]).unwrap();
    }
    c.execute("INSERT INTO picture VALUES (?1, ?2, 0.5, ?3)", params![id, number, [1_u8; 64]]).unwrap();
}

fn rows(connection: &Connection, sql: &str) -> Vec<String> {
    let mut all = connection.prepare(sql).unwrap();
    all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Knuth's MMIX generator: the same in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn tampering(&mut self) -> String {
        let (one, other) = (self.below(FILES), FILES + self.below(FILES));
        let field = ["name", "mother", "born"][usize::try_from(self.below(3)).unwrap()];
        match self.below(12) {
            0 => format!("UPDATE answer SET value = value || ' ' WHERE file = 'file {one}' AND field = '{field}'"),
            1 => format!("UPDATE answer SET value = upper(value) WHERE file = 'file {one}' AND field = '{field}'"),
            2 => format!("UPDATE file SET state = 'sealed' WHERE id = 'file {one}'"),
            3 => format!("UPDATE file SET officer = NULL WHERE id = 'file {one}'"),
            4 => format!("DELETE FROM answer WHERE file = 'file {one}' AND field = '{field}'"),
            5 => format!("DELETE FROM file WHERE id = 'file {one}'"),
            6 => format!("INSERT INTO file VALUES ('file {other}', 'draft', 'achol')"),
            7 => format!("UPDATE picture SET width = width + 1 WHERE file = 'file {one}'"),
            8 => format!("UPDATE picture SET bytes = zeroblob(64) WHERE file = 'file {one}'"),
            9 => format!("UPDATE picture SET grey = NULL WHERE file = 'file {one}'"),
            10 => format!("INSERT INTO empty VALUES ({other})"),
            _ => format!("UPDATE content_sum SET sum = zeroblob(32 - {}) WHERE name = 'answer'", one % 2),
        }
    }
}

#[test]
fn every_row_changed_behind_the_programs_back_is_found() {
    let registry = Registry::with_files();
    verify(&registry.reading()).unwrap();
    registry.behind("");
    let mut seeded = Seeded(17);
    for _ in 0..TAMPERINGS {
        let sql = seeded.tampering();
        registry.0.execute_batch("SAVEPOINT tampering").unwrap();
        registry.0.execute_batch(&sql).unwrap();
        let found = verify(&registry.reading());
        assert!(matches!(found, Err(StoreError::ContentsChanged(_))), "{sql} changes a table: {found:?}");
        registry.0.execute_batch("ROLLBACK TO tampering; RELEASE tampering").unwrap();
    }
    verify(&registry.reading()).unwrap();
}

#[test]
fn whatever_the_program_changes_itself_fits() {
    let registry = Registry::with_files();
    registry
        .change(|c| c.execute_batch("UPDATE file SET state = 'sealed', officer = NULL WHERE id = 'file 3'").unwrap());
    registry.change(|c| c.execute_batch("DELETE FROM file WHERE id = 'file 4'").unwrap());
    registry.change(|c| {
        c.execute_batch("INSERT OR REPLACE INTO picture VALUES ('file 5', 9, NULL, x'00')").unwrap();
        c.execute_batch("INSERT INTO answer VALUES ('file 5', 'name', 'x') ON CONFLICT DO UPDATE SET value = 'y'")
            .unwrap();
    });
    registry.change(|c| c.execute_batch("DELETE FROM picture; DELETE FROM answer").unwrap());
    verify(&registry.reading()).unwrap();
    let left = rows(&registry.0, "SELECT id FROM file");
    assert_eq!(left.len(), 11, "one file went, and its answers and picture with it");
}

#[test]
fn what_was_rolled_back_leaves_no_trace() {
    let registry = Registry::with_files();
    registry.0.execute_batch("BEGIN; UPDATE file SET state = 'sealed'; DELETE FROM answer; ROLLBACK").unwrap();
    verify(&registry.reading()).unwrap();
}

#[test]
fn a_later_change_does_not_wash_a_tampering_clean() {
    let registry = Registry::with_files();
    registry.behind("UPDATE answer SET value = 'Garang' WHERE file = 'file 2' AND field = 'name'");
    contents::watch(&registry.0).unwrap();
    registry.change(|c| file(c, 40));
    let found = verify(&registry.reading());
    assert!(matches!(&found, Err(StoreError::ContentsChanged(table)) if table == "answer"), "still there: {found:?}");
}

#[test]
fn sums_put_back_or_taken_away_are_found() {
    for sql in [
        "DELETE FROM content_sum WHERE name = 'file'",
        "DELETE FROM content_sum",
        "UPDATE content_key SET key = randomblob(32)",
        "DROP TABLE picture",
        "CREATE TABLE more (id INTEGER)",
    ] {
        let registry = Registry::with_files();
        registry.behind(sql);
        assert!(matches!(verify(&registry.reading()), Err(StoreError::ContentsChanged(_))), "{sql} is found");
    }
}

#[test]
fn a_migration_keeps_what_fits_and_what_does_not() {
    const SECOND: Migration = Migration {
        number: 2,
        name: "spare",
        sql: "ALTER TABLE file ADD COLUMN note TEXT; DROP TABLE empty; CREATE TABLE hay (bales INTEGER) STRICT;",
    };
    const NEWER: Schema = Schema { name: "files", migrations: &[TABLES, SECOND] };
    for tampered in [false, true] {
        let mut registry = Registry::with_files();
        registry.behind(if tampered { "UPDATE file SET state = 'sealed' WHERE id = 'file 1'" } else { "" });
        schema::migrate(&mut registry.0, &NEWER).unwrap();
        contents::watch(&registry.0).unwrap();
        for changed in [false, true] {
            let fits = verify(&registry.reading()).is_ok();
            assert_eq!(fits, !tampered, "tampered {tampered}, changed since {changed}: as before the migration");
            registry.change(|c| c.execute_batch("INSERT INTO hay VALUES (3)").unwrap());
        }
    }
}
