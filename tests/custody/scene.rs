//! An office with somebody in every role, and the tables that say what each of them may do.

use boma_record::{Realm, Role, Surroundings};
use kit::applicant::portrait;
use kit::house::{ADMINISTRATOR, Hq, Laptop, OFFICER, Office, SUPERVISOR, provision};
use kit::lent::stepped;
use kit::stick::{Stick, copy_folder};
use std::collections::BTreeMap;
use tempfile::TempDir;

/// The columns of the table and who stands for each.
pub const COLUMNS: [(&str, Option<&str>); 6] = [
    ("officer", Some(OFFICER)),
    ("supervisor", Some(SUPERVISOR)),
    ("administrator", Some(ADMINISTRATOR)),
    ("trainer", Some("keji")),
    ("auditor", Some("taban")),
    ("nobody", None),
];

/// For each command what every role gets.
pub type Table = BTreeMap<String, BTreeMap<String, String>>;

/// Reads a table: a command, then for each role `ok` or the code of the error.
pub fn table(csv: &[u8]) -> Table {
    let mut reader = csv::Reader::from_reader(csv);
    let heads = reader.headers().unwrap().clone();
    assert!(heads.iter().skip(1).eq(COLUMNS.map(|(role, _)| role)), "the table has a column for every role: {heads:?}");
    let row = |record: csv::StringRecord| {
        let cells = heads.iter().zip(&record).skip(1).map(|(role, cell)| (role.to_owned(), cell.to_owned()));
        (record[0].to_owned(), cells.collect())
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// An office with a file in every state that a command needs, and headquarters' answers and a new pack on a stick.
pub struct Scene {
    pub office: Office,
    pub draft: String,
    pub submitted: String,
    answers: Stick,
}

impl Scene {
    /// Sets it up in the time that `lent` tells.
    pub fn set(lent: &Surroundings) -> Self {
        let clock = stepped(0).0;
        let more = [("keji", "Keji Wani", Role::Trainer), ("taban", "Taban Loro", Role::Auditor)];
        let hq = Hq::found(Realm::Practice, lent);
        let laptop = Laptop::staffed("MAL1", Realm::Practice, lent, &more);
        provision(&laptop, &hq);
        let office = Office { clock, lent: lent.clone(), hq, laptop, stick: Stick::empty() };
        drop(office.sealed([1]));
        let answers = Stick::empty();
        office.laptop.screen().as_login(SUPERVISOR, |screen| screen.export(answers.top()).unwrap());
        assert_eq!(office.hq.intake(&answers).accepted, 1, "headquarters has something to answer");
        office.hq.write_receipts(&answers);
        office.laptop.write_request(&answers);
        office.hq.provision(&office.laptop, &answers);
        drop(office.sealed([2]));
        let (draft, submitted) = office.laptop.screen().as_login(OFFICER, |screen| {
            let draft = screen.start().unwrap();
            screen.fill_in(&draft, 3, &portrait(3)).unwrap();
            (draft, screen.enrol(4).unwrap())
        });
        Self { office, draft, submitted, answers }
    }

    /// The station's folder and the stick as they were set up, to do with as one likes.
    pub fn copied(&self) -> (TempDir, Stick) {
        let (folder, stick) = (tempfile::tempdir().unwrap(), Stick::empty());
        copy_folder(&self.office.laptop.path(), folder.path());
        copy_folder(self.answers.top(), stick.top());
        (folder, stick)
    }
}
