//! Writing packets that proved themselves into the register.

use crate::attachments::Extent;
use crate::questions::{self, QuestionKind};
use crate::verify::Verified;
use crate::{Headquarters, HqError, PersonNumber};
use boma_record::{Digest, EnrolmentId, Realm};
use boma_store::{Act, Change, Reading, StoreError, params};
use std::collections::{BTreeMap, BTreeSet};

/// What merging one packet came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Merged {
    /// The register had it.
    Already,
    /// A person number was issued.
    Registered,
    /// It is kept, and people decide these questions.
    Questioned(BTreeSet<QuestionKind>),
}

type Extents = BTreeMap<Digest, Extent>;

/// Merges a batch in one transaction, pictures first; the answers stand in the order of the batch.
pub(crate) fn merge(hq: &mut Headquarters, batch: &[&Verified]) -> Result<Vec<Merged>, HqError> {
    let new = hq.store.read(|r| new_of(r, batch))?;
    if new.is_empty() {
        return Ok(vec![Merged::Already; batch.len()]);
    }
    let extents = append_pictures(hq, batch, &new)?;
    let (now, realm) = (hq.surroundings.now(), hq.realm);
    let act = Act::new("headquarters", "packets-merged", "stick").with("count", new.len());
    hq.store.change(&act, now, |c| {
        keep_extents(c, &extents)?;
        batch.iter().map(|packet| merge_one(c, packet, realm, &now.to_string())).collect()
    })
}

fn new_of(r: &Reading<'_>, batch: &[&Verified]) -> Result<BTreeSet<Digest>, StoreError> {
    let mut new = BTreeSet::new();
    for packet in batch {
        if !r.exists("SELECT 1 FROM packet WHERE sealed_sha256 = ?1", params![packet.sealed.as_bytes()])? {
            new.insert(packet.sealed);
        }
    }
    Ok(new)
}

fn append_pictures(hq: &mut Headquarters, batch: &[&Verified], new: &BTreeSet<Digest>) -> Result<Extents, HqError> {
    let mut extents = Extents::new();
    let pictures = batch.iter().filter(|packet| new.contains(&packet.sealed)).flat_map(|packet| &packet.attachments);
    for (digest, bytes) in pictures {
        let kept =
            hq.store.read(|r| r.exists("SELECT 1 FROM attachment WHERE sha256 = ?1", params![digest.as_bytes()]))?;
        if !kept && !extents.contains_key(digest) {
            let extent = hq.attachments.append(digest, bytes, hq.surroundings.randomness.as_ref());
            extents.insert(*digest, extent.map_err(HqError::Attachments)?);
        }
    }
    hq.attachments.sync().map_err(HqError::Attachments)?;
    Ok(extents)
}

fn keep_extents(c: &Change<'_>, extents: &Extents) -> Result<(), StoreError> {
    let sql = "INSERT INTO attachment (sha256, start, length) VALUES (?1, ?2, ?3)";
    for (digest, extent) in extents {
        c.execute_one(sql, params![digest.as_bytes(), extent.start, extent.length])?;
    }
    Ok(())
}

fn merge_one(c: &Change<'_>, packet: &Verified, realm: Realm, now: &str) -> Result<Merged, HqError> {
    let Some(row) = insert(c, packet, now)? else { return Ok(Merged::Already) };
    let kinds = questions::open_for(c, packet, row, now)?;
    for answered in questions::answered_by(c, packet, now)? {
        issue(c, answered, realm)?;
    }
    c.also(&Act::new("headquarters", "packet-merged", packet.enrolment_id).with("sealed", packet.sealed));
    if kinds.is_empty() {
        issue(c, row, realm)?;
        return Ok(Merged::Registered);
    }
    Ok(Merged::Questioned(kinds))
}

fn insert(c: &Change<'_>, packet: &Verified, now: &str) -> Result<Option<i64>, HqError> {
    let sql =
        "INSERT INTO packet (station, sequence, sealed_sha256, previous, statement_sha256, enrolment_id, reference,
                                   arrived_at, process)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (sealed_sha256) DO NOTHING RETURNING packet";
    let row = c.query_optional(
        sql,
        params![
            packet.station,
            packet.sequence.get(),
            packet.sealed.as_bytes(),
            packet.previous.as_ref().map(Digest::as_bytes),
            packet.statement.as_bytes(),
            packet.enrolment_id.to_string(),
            packet.reference.to_string(),
            now,
            packet.process.as_str(),
        ],
        |row| row.get::<i64>(0),
    )?;
    if let Some(row) = row {
        insert_rest(c, packet, row)?;
    }
    Ok(row)
}

fn insert_rest(c: &Change<'_>, packet: &Verified, row: i64) -> Result<(), StoreError> {
    let person = serde_json::to_string(&packet.person).map_err(|_| StoreError::Unreadable("person".to_owned()))?;
    c.execute_one(
        "INSERT INTO statement (packet, envelope, person) VALUES (?1, ?2, ?3)",
        params![row, packet.envelope, person],
    )?;
    for key in &packet.keys {
        c.execute_one("INSERT INTO person_key (key, packet) VALUES (?1, ?2)", params![key.as_bytes(), row])?;
    }
    Ok(())
}

/// Issues the person number of a packet, unless it has one or a question is still open about it.
fn issue(c: &Change<'_>, row: i64, realm: Realm) -> Result<(), HqError> {
    let sql = "SELECT enrolment_id FROM packet WHERE packet = ?1 AND person_number IS NULL";
    let id: Option<EnrolmentId> = c.query_optional(sql, [row], |row| row.parse(0))?;
    let Some(id) = id else { return Ok(()) };
    if questions::any_open(c, row)? {
        return Ok(());
    }
    let number = free_number(c, realm, id)?;
    c.execute_one("UPDATE packet SET person_number = ?2 WHERE packet = ?1", params![row, number.as_str()])?;
    c.also(&Act::new("headquarters", "person-registered", id).with("number", number));
    Ok(())
}

fn free_number(c: &Change<'_>, realm: Realm, id: EnrolmentId) -> Result<PersonNumber, StoreError> {
    let mut attempt = 0;
    loop {
        let number = PersonNumber::of(realm, id, attempt);
        if !c.exists("SELECT 1 FROM packet WHERE person_number = ?1", params![number.as_str()])? {
            return Ok(number);
        }
        attempt += 1;
    }
}
