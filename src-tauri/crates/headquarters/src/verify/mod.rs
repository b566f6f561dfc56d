//! Does a packet prove itself? Ordered checks, each with its reason; pure, so that packets are verified in parallel.

mod content;
mod signatures;

use content::Judged;

use crate::Refusal;
use crate::questions::QuestionKind;
use crate::trust::Trust;
use boma_matching::{ExactKey, exact_keys};
use boma_packet::bundle::PacketName;
use boma_packet::{Limits, Opened, PacketLine, Submission, open};
use boma_record::{Digest, EnrolmentId, Person, Process, Reference, Sequence, StationCode};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// A file on the stick that may be a packet.
pub(crate) struct Candidate {
    /// The station's folder.
    pub(crate) folder: String,
    /// The station that the folder is named after.
    pub(crate) station: StationCode,
    pub(crate) file: String,
    pub(crate) path: PathBuf,
    pub(crate) size: u64,
    /// Its line in the manifest, where the manifest is the station's.
    pub(crate) listed: Option<PacketLine>,
    /// Sealed digests that the register has under this number already.
    pub(crate) known: Vec<Digest>,
}

/// What became of a candidate.
pub(crate) enum Verdict {
    /// The register has exactly these bytes.
    Already,
    /// Not taken; the digest of the bytes, zeros where there are none.
    Refused(Digest, Refusal),
    /// It proves itself.
    Valid(Box<Verified>),
}

/// What the register needs of a packet that proved itself.
pub(crate) struct Verified {
    pub(crate) station: i64,
    pub(crate) code: StationCode,
    pub(crate) sequence: Sequence,
    pub(crate) sealed: Digest,
    pub(crate) previous: Option<Digest>,
    pub(crate) statement: Digest,
    pub(crate) envelope: Vec<u8>,
    pub(crate) enrolment_id: EnrolmentId,
    pub(crate) reference: Reference,
    pub(crate) person: Person,
    /// What is asked for.
    pub(crate) process: Process,
    /// What people decide before anything is issued.
    pub(crate) referred: BTreeSet<QuestionKind>,
    pub(crate) keys: BTreeSet<ExactKey>,
    pub(crate) attachments: BTreeMap<Digest, Vec<u8>>,
}

/// Where there are no bytes to hash.
pub(crate) const NO_BYTES: Digest = Digest::from_bytes([0; 32]);

/// Reads and checks one file.
pub(crate) fn verify(candidate: &Candidate, trust: &Trust) -> Verdict {
    let limits = Limits::default();
    let bytes = match read(&candidate.path, limits.total) {
        Ok(bytes) => bytes,
        Err(refusal) => return Verdict::Refused(NO_BYTES, refusal),
    };
    let sealed = Digest::of(&bytes);
    if candidate.known.contains(&sealed) {
        return Verdict::Already;
    }
    let checked = check(candidate, trust, &bytes, sealed, &limits);
    checked.map_or_else(|refusal| Verdict::Refused(sealed, refusal), |verified| Verdict::Valid(Box::new(verified)))
}

/// The same checks of one packet that lies anywhere: all but those of its name and folder.
pub(crate) fn examine(bytes: &[u8], trust: &Trust) -> Result<(Opened, Submission), Refusal> {
    let opened = open(bytes, &trust.identity, &Limits::default())?;
    let station = signatures::check_station(&opened, trust, &opened.claims().station)?;
    let people = signatures::check_people(opened.claims(), trust, station)?;
    content::check(&people, &opened, trust)?;
    Ok((opened, people.submission))
}

fn check(
    candidate: &Candidate,
    trust: &Trust,
    bytes: &[u8],
    sealed: Digest,
    limits: &Limits,
) -> Result<Verified, Refusal> {
    let name = check_name(candidate, sealed)?;
    let opened = open(bytes, &trust.identity, limits)?;
    let station = signatures::check_station(&opened, trust, &candidate.station)?;
    check_place(&opened, &name)?;
    let people = signatures::check_people(opened.claims(), trust, station)?;
    let judged = content::check(&people, &opened, trust)?;
    verified(station.row, sealed, opened, &people.submission, judged)
}

fn check_name(candidate: &Candidate, sealed: Digest) -> Result<PacketName, Refusal> {
    if candidate.listed.as_ref().is_some_and(|line| line.sha256 != sealed || line.size != candidate.size) {
        return Err(Refusal::NotAsListed);
    }
    let name: PacketName = candidate.file.parse().map_err(|_| Refusal::NameWrong)?;
    if name.fits(&sealed) { Ok(name) } else { Err(Refusal::NameWrong) }
}

/// The first packet has none before it, every other has one.
fn check_place(opened: &Opened, name: &PacketName) -> Result<(), Refusal> {
    let claims = opened.claims();
    let first = claims.sequence == Sequence::FIRST;
    if claims.sequence == name.sequence() && first == claims.previous.is_none() {
        Ok(())
    } else {
        Err(Refusal::SequenceWrong)
    }
}

fn verified(
    station: i64,
    sealed: Digest,
    opened: Opened,
    submission: &Submission,
    judged: Judged,
) -> Result<Verified, Refusal> {
    let claims = opened.claims();
    Ok(Verified {
        station,
        code: claims.station.clone(),
        sequence: claims.sequence,
        sealed,
        previous: claims.previous,
        statement: opened.envelope.payload_digest(),
        envelope: opened.envelope.to_bytes()?,
        enrolment_id: submission.enrolment_id,
        reference: submission.reference.clone(),
        keys: keys(&judged),
        person: judged.person,
        process: judged.process,
        referred: judged.referred,
        attachments: opened.attachments,
    })
}

/// Only a first registration can be of a person who is registered already.
fn keys(judged: &Judged) -> BTreeSet<ExactKey> {
    if judged.process == Process::New { exact_keys(&judged.person) } else { BTreeSet::new() }
}

fn read(path: &Path, limit: u64) -> Result<Vec<u8>, Refusal> {
    let file = File::open(path).map_err(|_| Refusal::Unreadable)?;
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| Refusal::Unreadable)?;
    if bytes.len() as u64 > limit { Err(Refusal::TooLarge) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_not_be_read_is_refused_as_such() {
        assert_eq!(read(Path::new("/nonexistent/packet.age"), 10), Err(Refusal::Unreadable), "no file, no packet");
        assert_eq!(read(Path::new(env!("CARGO_MANIFEST_DIR")), 10), Err(Refusal::Unreadable), "a folder is no file");
    }
}
