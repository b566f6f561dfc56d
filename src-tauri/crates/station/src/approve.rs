//! Approval and sealing: countersigned, numbered, chained, sealed and journalled in one transaction.

use crate::restore::mark::{Mark, last_packet};
use crate::{Station, StationError, day, sealed};
use boma_guideline::Duty;
use boma_packet::{Approval, Enrolment, Envelope, Signatory, Submission, read_unverified, seal, sign_statement};
use boma_record::{Attachment, Digest, EnrolmentId, FieldId, Sequence, Timestamp};
use boma_store::{Act, Change, params};
use std::collections::BTreeSet;

/// A sealed packet and its place in the station's chain.
struct Sealed {
    sequence: Sequence,
    previous: Option<Digest>,
    sha256: Digest,
    size: u64,
}

impl Station {
    /// Approves a file and seals its packet; gives the packet's number.
    ///
    /// `allowed` names the fields of the exceptions that the supervisor saw and allows; each of the file's must be among them.
    pub fn approve(&mut self, id: &EnrolmentId, allowed: &BTreeSet<FieldId>) -> Result<Sequence, StationError> {
        self.approve_as(&self.act("file-approved", id), id, allowed)
    }

    pub(crate) fn approve_as(
        &mut self,
        act: &Act,
        id: &EnrolmentId,
        allowed: &BTreeSet<FieldId>,
    ) -> Result<Sequence, StationError> {
        let file = self.to_decide(id, Duty::Approve, "file-approved")?;
        self.refuse_unverified(&file)?;
        self.refuse_unconfirmed()?;
        let unusual = self.unusual_words(id)?;
        let now = self.lent.now();
        let outfit = self.may_sign(now)?;
        let recipients = outfit.pack.hq_recipients.clone();
        let station_signer = self.station_signer()?;
        let login = self.session.login.clone();
        let (realm, station) = (self.face.realm, self.face.station.clone());
        let supervisor = Signatory { login: login.clone(), key_id: self.session.signer.key_id() };
        let (signer, folder) = (&self.session.signer, self.folder.as_path());
        self.store.change(act, now, |c| {
            let (submission, verification) = (submission_of(c, id)?, verification_of(c, id)?);
            let exceptions = day::exceptions(&read_unverified(&submission)?);
            if !exceptions.is_subset(allowed) {
                return Err(StationError::ExceptionNotAllowed(exceptions.difference(allowed).count()));
            }
            unusual.iter().for_each(|words| c.note(day::UNUSUAL, words));
            let approval = Approval {
                realm,
                enrolment_id: *id,
                submission_sha256: submission.payload_digest(),
                supervisor,
                at: now,
                counter: c.counter(),
                note: None,
                verification_sha256: verification.as_ref().map(Envelope::payload_digest),
                exceptions,
            };
            let approval = sign_statement(&approval, signer)?;
            let pictures = pictures_of(c, id, &submission)?;
            let (sequence, previous) = next_place(c)?;
            let enrolment = Enrolment {
                realm,
                station,
                station_key: station_signer.public(),
                sequence,
                previous,
                submission,
                approval: approval.clone(),
                attachments: pictures.iter().map(|(attachment, _)| *attachment).collect(),
                sealed_at: now,
                counter: c.counter(),
                verification,
            };
            let envelope = sign_statement(&enrolment, &station_signer)?;
            let borrowed: Vec<_> = pictures.iter().map(|(a, bytes)| (*a, bytes.as_slice())).collect();
            let bytes = seal(&envelope, &borrowed, &recipients)?;
            let sealed = Sealed { sequence, previous, sha256: Digest::of(&bytes), size: bytes.len() as u64 };
            sealed::keep(folder, sequence, &sealed.sha256, &bytes)?;
            save(c, id, &approval, &sealed, now)?;
            c.also(&Act::new(&login, "file-sealed", id).with("sequence", sequence).with("sha256", sealed.sha256));
            Ok(sequence)
        })
    }
}

/// A submission as kept, and the SHA-256 of its payload.
pub(crate) fn read_submission(json: &str) -> Result<(Submission, Digest), StationError> {
    let envelope = Envelope::parse(json.as_bytes())?;
    Ok((read_unverified(&envelope)?, envelope.payload_digest()))
}

pub(crate) fn submission_of(c: &Change<'_>, id: &EnrolmentId) -> Result<Envelope, StationError> {
    let sql = "SELECT submission FROM file WHERE id = ?1";
    let json: String = c.query_one(sql, params![id.to_string()], |row| row.get::<String>(0))?;
    Ok(Envelope::parse(json.as_bytes())?)
}

fn verification_of(c: &Change<'_>, id: &EnrolmentId) -> Result<Option<Envelope>, StationError> {
    let sql = "SELECT verification FROM file WHERE id = ?1";
    let json: Option<String> = c.query_one(sql, params![id.to_string()], |row| row.get(0))?;
    Ok(json.map(|json| Envelope::parse(json.as_bytes())).transpose()?)
}

/// The pictures that the signed answers name, by digest.
fn pictures_of(
    c: &Change<'_>,
    id: &EnrolmentId,
    submission: &Envelope,
) -> Result<Vec<(Attachment, Vec<u8>)>, StationError> {
    let submission: Submission = read_unverified(submission)?;
    let sql = "SELECT bytes FROM picture WHERE file = ?1 AND sha256 = ?2";
    let mut pictures = Vec::new();
    for attachment in submission.attachments() {
        let here = params![id.to_string(), attachment.sha256.to_string()];
        let bytes: Vec<u8> = c.query_one(sql, here, |row| row.get::<Vec<u8>>(0))?;
        pictures.push((attachment, bytes));
    }
    Ok(pictures)
}

/// The next number without a gap, and the digest of the packet before it; after a restoration, above all known ones.
fn next_place(c: &Change<'_>) -> Result<(Sequence, Option<Digest>), StationError> {
    let last = last_packet(c)?;
    if let Some(place) = Mark::read(c)?.and_then(|mark| mark.next_place(last)) {
        return Ok(place);
    }
    Ok(last.map_or((Sequence::FIRST, None), |(sequence, sha256)| (sequence.next(), Some(sha256))))
}

fn save(
    c: &Change<'_>,
    id: &EnrolmentId,
    approval: &Envelope,
    sealed: &Sealed,
    now: Timestamp,
) -> Result<(), StationError> {
    let (id, now) = (id.to_string(), now.to_string());
    let json = serde_json::to_string(approval).map_err(|_| StationError::Damaged)?;
    let sql = "UPDATE file SET state = 'sealed', approval = ?2, changed_at = ?3, counter = ?4 WHERE id = ?1";
    c.execute_one(sql, params![id, json, now, c.counter()])?;
    c.execute("DELETE FROM remark WHERE file = ?1", params![id])?;
    let Sealed { sequence, previous, sha256, size } = sealed;
    let previous = previous.map(|digest| digest.to_string());
    let sql = "INSERT INTO packet (sequence, file, sha256, previous, size, sealed_at)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    c.execute_one(sql, params![sequence.get(), id, sha256.to_string(), previous, size, now])?;
    Ok(())
}
