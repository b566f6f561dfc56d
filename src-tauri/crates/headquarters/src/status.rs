//! What headquarters holds, in numbers.

use crate::attachments::Extent;
use crate::{Headquarters, HqError};
use boma_record::{Digest, Realm};
use boma_store::{AuditHead, Reading, Row, StoreError, params};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

/// What headquarters holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// Its realm.
    pub realm: Realm,
    /// People with a number.
    pub persons: u64,
    /// Files in the register, those in question among them.
    pub files: u64,
    /// Open questions.
    pub questions: u64,
    /// Files that were refused and did not arrive whole since.
    pub refused: u64,
    /// Stations.
    pub stations: u64,
    /// Names the register's content: equal for the same packets in any order and batching.
    pub register_digest: Digest,
}

impl Headquarters {
    /// Counts and the register's digest.
    pub fn status(&self) -> Result<Status, HqError> {
        self.store.read(|r| {
            Ok(Status {
                realm: self.realm,
                persons: count(r, "SELECT count(person_number) FROM packet")?,
                files: count(r, "SELECT count(*) FROM packet")?,
                questions: count(r, "SELECT count(*) FROM question WHERE closed_at IS NULL")?,
                refused: count(r, "SELECT count(*) FROM unsettled")?,
                stations: count(r, "SELECT count(*) FROM station")?,
                register_digest: register_digest(r)?,
            })
        })
    }

    /// Recomputes the whole audit chain; gives its last line's number and digest.
    pub fn verify_audit(&self) -> Result<AuditHead, HqError> {
        Ok(self.store.verify_audit()?)
    }

    /// Sums the rows of every table up and compares them with what the journal notes; reads the whole register.
    pub fn verify_contents(&self) -> Result<(), HqError> {
        Ok(self.store.verify_contents()?)
    }

    /// A picture of the register, checked against its digest; none where the register has no such picture.
    pub fn picture(&mut self, digest: &Digest) -> Result<Option<Vec<u8>>, HqError> {
        let extent = self.store.read(|r| {
            r.query_optional(
                "SELECT start, length FROM attachment WHERE sha256 = ?1",
                params![digest.as_bytes()],
                |row| Ok::<_, StoreError>(Extent { start: row.get(0)?, length: row.get(1)? }),
            )
        })?;
        let picture = extent.map(|extent| self.attachments.read(digest, extent));
        picture.transpose().map_err(HqError::Attachments)
    }
}

fn count(r: &Reading<'_>, sql: &str) -> Result<u64, StoreError> {
    r.query_one(sql, [], |row| row.get(0))
}

/// SHA-256 over sorted lines: each packet (station, number, sealed and statement digest), each open question (kind, subject).
///
/// Times, row numbers and issued numbers stay out: they follow the order of arrival. Rows are streamed, never collected.
fn register_digest(r: &Reading<'_>) -> Result<Digest, StoreError> {
    let mut hash = Sha256::new();
    let packets = "SELECT code, sequence, sealed_sha256, statement_sha256 FROM station JOIN packet USING (station)
                   ORDER BY code, sequence, sealed_sha256";
    r.query_each(packets, [], |row| line(&mut hash, &packet_line(row)?))?;
    let questions = "SELECT kind, subject FROM question WHERE closed_at IS NULL ORDER BY kind, subject";
    r.query_each(questions, [], |row| {
        let (kind, subject): (String, String) = (row.get(0)?, row.get(1)?);
        line(&mut hash, &format!("question {kind} {subject}"))
    })?;
    Ok(Digest::from_bytes(hash.finalize().into()))
}

fn packet_line(row: &Row<'_>) -> Result<String, StoreError> {
    let (code, sequence): (String, u64) = (row.get(0)?, row.get(1)?);
    let (sealed, statement) = (Digest::from_bytes(row.get(2)?), Digest::from_bytes(row.get(3)?));
    Ok(format!("packet {code} {sequence} {sealed} {statement}"))
}

fn line(hash: &mut Sha256, text: &str) -> Result<(), StoreError> {
    hash.update(text.as_bytes());
    hash.update(b"\n");
    Ok(())
}
