//! People who swear for each other, or for a whole queue: a sign for the supervisor, never a ground to refuse.

use crate::draft::File;
use crate::list::fold;
use crate::{Station, StationError};
use boma_record::{Answer, Answers, Reference};
use boma_store::{Change, StoreError, params};
use chrono::{Days, NaiveDate};

/// More files than this for one witness on one day are shown; a proposal, no source names a number.
pub(crate) const MOST_A_DAY: u64 = 15;

/// People who swore for each other within so many days are shown.
pub(crate) const CIRCLE_DAYS: u64 = 365;

/// Something unusual about a witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WitnessSign {
    /// The applicant and the witness swore for each other; the other file, where this login may name it.
    Circular {
        /// The witness, as written in this file.
        witness: String,
        /// The reference of the file in which this applicant swore.
        other: Reference,
    },
    /// The witness swore in many files on one day.
    Many {
        /// The witness, as written in this file.
        witness: String,
        /// In how many.
        files: u64,
    },
}

impl Station {
    /// What is unusual about the witnesses of a file.
    pub fn witness_signs(&self, file: &File) -> Result<Vec<WitnessSign>, StationError> {
        let applicant = fold(&file.line.name);
        let today = self.lent.now().day();
        let mut signs = Vec::new();
        for name in names_of(&file.answers) {
            let folded = fold(&name);
            if let Some(other) = self.circle(&applicant, &folded, today)? {
                signs.push(WitnessSign::Circular { witness: name.clone(), other });
            }
            let files = self.busiest_day(&folded)?;
            if files > MOST_A_DAY {
                signs.push(WitnessSign::Many { witness: name, files });
            }
        }
        Ok(signs)
    }

    fn circle(&self, applicant: &str, witness: &str, today: NaiveDate) -> Result<Option<Reference>, StationError> {
        let sql = "SELECT reference FROM sworn JOIN file ON file.id = sworn.file
                   WHERE witness = ?1 AND applicant = ?2 AND day >= ?3 AND reference IS NOT NULL ORDER BY day LIMIT 1";
        let since = today.checked_sub_days(Days::new(CIRCLE_DAYS)).unwrap_or(today).to_string();
        Ok(self.store.read(|r| r.query_optional(sql, params![applicant, witness, since], |row| row.parse(0)))?)
    }

    fn busiest_day(&self, witness: &str) -> Result<u64, StationError> {
        let sql = "SELECT coalesce(max(files), 0) FROM
                   (SELECT count(*) AS files FROM sworn WHERE witness = ?1 GROUP BY day)";
        Ok(self.store.read(|r| r.query_one(sql, params![witness], |row| row.get(0)))?)
    }
}

/// Notes who swore in a file that is being signed.
pub(crate) fn note(c: &Change<'_>, file: &File, answers: &Answers, day: NaiveDate) -> Result<(), StoreError> {
    let id = file.line.id.to_string();
    c.execute("DELETE FROM sworn WHERE file = ?1", params![id])?;
    let sql = "INSERT INTO sworn (file, witness, applicant, day) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    for name in names_of(answers) {
        c.execute(sql, params![id, fold(&name), fold(&file.line.name), day.to_string()])?;
    }
    Ok(())
}

fn names_of(answers: &Answers) -> Vec<String> {
    let sworn =
        answers.values().flat_map(|answer| if let Answer::Witnesses(all) = answer { all.as_slice() } else { &[] });
    sworn.map(|witness| witness.name.to_string()).collect()
}
