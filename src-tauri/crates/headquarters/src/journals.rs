//! Stations' journals as their manifests tell of them: a journal that goes back is a restored or copied laptop's.
//!
//! Whether a question exists follows from the set of manifests alone, so every order of arrival opens the same ones.

use crate::questions::{self, QuestionKind};
use crate::{Headquarters, HqError};
use boma_packet::Manifest;
use boma_record::{Digest, StationCode};
use boma_store::{Act, AuditLine, Change, JournalQuery, StoreError, params};

/// One manifest and the journal's head in it.
struct Told<'a> {
    station: i64,
    code: &'a StationCode,
    bundle: u64,
    manifest: Digest,
    /// The journal's last line before the bundle.
    line: u64,
    digest: Digest,
}

impl Headquarters {
    /// The next lines of headquarters' own journal after number `after` that fit, oldest first.
    pub fn journal(&self, query: &JournalQuery, after: u64) -> Result<Vec<AuditLine>, HqError> {
        Ok(self.store.journal(query, after)?)
    }

    /// Keeps the head in a manifest that proved itself; whether it and another tell of a journal that went back.
    ///
    /// Nothing is written about a manifest that came before.
    pub(crate) fn keep_journal_head(
        &mut self,
        station: i64,
        code: &StationCode,
        manifest: &Manifest,
        payload: Digest,
    ) -> Result<bool, HqError> {
        let told = Told {
            station,
            code,
            bundle: manifest.number,
            manifest: payload,
            // The line that says a bundle is started has the manifest's counter; the head is the line before.
            line: manifest.counter.saturating_sub(1),
            digest: manifest.audit_head,
        };
        let kept = "SELECT 1 FROM journal_head WHERE station = ?1 AND bundle = ?2 AND manifest = ?3";
        if self.store.read(|r| r.exists(kept, params![station, told.bundle, payload.as_bytes()]))? {
            return Ok(false);
        }
        let act =
            Act::new("headquarters", "journal-head-kept", code).with("bundle", told.bundle).with("line", told.line);
        let now = self.surroundings.now();
        Ok(self.store.change(&act, now, |c| keep(c, &told, &now.to_string()))?)
    }
}

fn keep(c: &Change<'_>, told: &Told<'_>, now: &str) -> Result<bool, StoreError> {
    let goes_back = goes_back(c, told)?;
    if goes_back {
        questions::open(c, QuestionKind::JournalRewound, &subject(told, told.bundle, told.manifest), [], now)?;
    }
    let overtaken = overtaken(c, told)?;
    for (bundle, manifest) in &overtaken {
        questions::open(c, QuestionKind::JournalRewound, &subject(told, *bundle, *manifest), [], now)?;
    }
    let sql = "INSERT INTO journal_head (station, bundle, manifest, line, digest, arrived_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let (manifest, digest) = (told.manifest.as_bytes(), told.digest.as_bytes());
    c.execute_one(sql, params![told.station, told.bundle, manifest, told.line, digest, now])?;
    Ok(goes_back || !overtaken.is_empty())
}

/// Every export writes a line, so a later bundle has a later head; and no number is given to two bundles.
fn goes_back(c: &Change<'_>, told: &Told<'_>) -> Result<bool, StoreError> {
    let twice = "SELECT 1 FROM journal_head WHERE station = ?1 AND bundle = ?2";
    let sql = "SELECT 1 FROM journal_head WHERE station = ?1 AND line >= ?3 AND bundle < ?2";
    Ok(c.exists(twice, params![told.station, told.bundle])?
        || c.exists(sql, params![told.station, told.bundle, told.line])?)
}

/// The manifests that came before this one and, as it shows, go back.
fn overtaken(c: &Change<'_>, told: &Told<'_>) -> Result<Vec<(u64, Digest)>, StoreError> {
    let sql = "SELECT bundle, manifest FROM journal_head WHERE station = ?1 AND bundle = ?2
               UNION ALL
               SELECT bundle, manifest FROM journal_head WHERE station = ?1 AND line <= ?3 AND bundle > ?2";
    c.query_all(sql, params![told.station, told.bundle, told.line], |row| {
        Ok((row.get(0)?, Digest::from_bytes(row.get(1)?)))
    })
}

fn subject(told: &Told<'_>, bundle: u64, manifest: Digest) -> String {
    format!("{} {bundle} {manifest}", told.code)
}
