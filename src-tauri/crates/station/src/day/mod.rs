//! The supervisor's end of day: what waits, what is unusual about it, many decisions at once, and the report.

mod batch;
mod judge;
mod opened;
mod report;
mod trail;

pub use batch::{Batch, Ceremony};
pub(crate) use judge::exceptions;
pub use judge::{Circumstances, Sign, SignKind, unusual};
pub use report::{DayLine, DayReport, DecidedLine};

use crate::approve::read_submission;
use crate::list::LINE;
use crate::sight::{SEEN, Sight};
use crate::{FileLine, FileState, Station, StationError, Verifying};
use boma_guideline::{Duty, Guideline};
use boma_packet::Submission;
use boma_record::{Digest, EnrolmentId, Timestamp};
use boma_store::{StoreError, params};
use std::sync::Arc;
use trail::Past;

/// The detail of a decision's journal line that says what was unusual, as [`Sign`]s print themselves.
pub(crate) const UNUSUAL: &str = "unusual";

/// More than this never wait in a list; a guideline stops new files long before.
const MOST: u32 = 500;

/// A colleague's file that waits for a decision.
pub struct WaitingFile {
    /// Its line, as lists show it.
    pub line: FileLine,
    /// From its start to its first signature.
    pub minutes: u64,
    /// What is unusual about it.
    pub signs: Vec<Sign>,
    /// How far its verification is.
    pub verifying: Verifying,
    /// The present login opened it since it was changed last.
    pub opened: bool,
    /// Whether it can be approved together with others.
    pub tick: Tick,
    /// SHA-256 of what its officer signed.
    pub(crate) submission: Digest,
}

/// Whether a file can be approved together with others.
///
/// Only what the login opened since its last change, and only what is ordinary: what is unusual is decided with the
/// unusual thing on the screen, or two pairs of eyes would be one pair and a habit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tick {
    /// It can.
    Ready,
    /// Something about it is unusual.
    Unusual,
    /// This login has not opened it as it is now.
    NotOpened,
    /// Somebody else at this office verifies it first.
    NotVerified,
    /// This login verified it, or its role may not approve it.
    NotYours,
}

/// A waiting file as the tables hold it.
struct Row {
    line: FileLine,
    guideline: Arc<Guideline>,
    started_at: Timestamp,
    submission: Submission,
    digest: Digest,
    counter: u64,
}

impl Station {
    /// Colleagues' files that wait for a decision, the longest waiting first, each with what is unusual about it.
    pub fn waiting(&self) -> Result<Vec<WaitingFile>, StationError> {
        self.demand(Duty::Approve, None, "file-approved")?;
        self.looked_through(None)
    }

    /// What is unusual about one file that waits for a decision by this login; nothing for any other.
    pub fn signs_of(&self, id: &EnrolmentId) -> Result<Vec<Sign>, StationError> {
        Ok(self.looked_through(Some(&[*id]))?.pop().map(|file| file.signs).unwrap_or_default())
    }

    /// The same as the journal keeps it; none where all is as usual.
    pub(crate) fn unusual_words(&self, id: &EnrolmentId) -> Result<Option<String>, StationError> {
        let signs: Vec<String> = self.signs_of(id)?.iter().map(Sign::to_string).collect();
        Ok(Some(signs.join(" ")).filter(|words| !words.is_empty()))
    }

    /// All waiting files, or these: as many queries for one as for hundreds.
    fn looked_through(&self, only: Option<&[EnrolmentId]>) -> Result<Vec<WaitingFile>, StationError> {
        let rows = self.waiting_rows(only)?;
        let ids: Vec<EnrolmentId> = rows.iter().map(|row| row.line.id).collect();
        let past = Past::of(&self.store, &self.session.login, &ids, self.lent.now().day())?;
        let others = self.others_vouched_for()?;
        let judged = rows.into_iter().map(|row| {
            let verifying = self.verifying_among(&row.line, row.guideline.custody(), &others);
            let circumstances = past.circumstances(&row, verifying);
            let opened = past.is_opened(&row.line.id, row.counter);
            let signs = unusual(row.guideline.custody(), &circumstances);
            let tick = self.tick(&row.line, &signs, verifying, opened);
            let Row { line, digest, .. } = row;
            WaitingFile { line, minutes: circumstances.minutes, signs, verifying, opened, tick, submission: digest }
        });
        Ok(judged.collect())
    }

    fn tick(&self, line: &FileLine, signs: &[Sign], verifying: Verifying, opened: bool) -> Tick {
        let verified_it = line.verifier.as_ref().is_some_and(|(login, _)| *login == self.session.login);
        if verified_it || !self.may(Duty::Approve, Some(line.matter())) {
            return Tick::NotYours;
        }
        match (verifying, signs.is_empty(), opened) {
            (Verifying::Waits, _, _) => Tick::NotVerified,
            (_, false, _) => Tick::Unusual,
            (_, true, false) => Tick::NotOpened,
            (_, true, true) => Tick::Ready,
        }
    }

    fn waiting_rows(&self, only: Option<&[EnrolmentId]>) -> Result<Vec<Row>, StationError> {
        let sql = format!(
            "{LINE}, guideline, started_at, submission, counter
             FROM file JOIN officer ON officer.login = file.officer
             WHERE {SEEN} AND officer <> ?1 AND state IN ('submitted', 'verified', 'held') AND submission IS NOT NULL
                   AND (?4 IS NULL OR id IN (SELECT value FROM json_each(?4)))
             ORDER BY counter LIMIT {MOST}"
        );
        let Sight { login, private, restricted } = self.sight();
        let only = only.map(json_of).transpose()?;
        let found = self.store.read(|r| {
            r.query_all(&sql, params![login, private, restricted, only], |row| {
                Ok::<_, StationError>((
                    FileLine::of(row, &self.session.login)?,
                    row.parse::<Digest>("guideline")?,
                    row.take::<String, Timestamp>("started_at")?,
                    row.get::<String>("submission")?,
                    row.get::<u64>("counter")?,
                ))
            })
        })?;
        let read = |(line, guideline, started_at, submission, counter): (FileLine, Digest, _, String, u64)| {
            let (submission, digest) = read_submission(&submission)?;
            let guideline = self.guideline_of(&guideline)?;
            Ok(Row { line, guideline, started_at, submission, digest, counter })
        };
        found.into_iter().map(read).collect()
    }
}

/// Ids as SQL takes a list of them.
fn json_of(ids: &[EnrolmentId]) -> Result<String, StationError> {
    let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
    serde_json::to_string(&ids).map_err(|_| StoreError::Unreadable("id".to_owned()).into())
}

/// Whether a file in this state waits for a decision.
pub(crate) const fn is_waiting(state: FileState) -> bool {
    matches!(state, FileState::Submitted | FileState::Verified | FileState::Held)
}
