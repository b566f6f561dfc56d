//! Many ordinary files approved with one password: what is signed is shown first, and each file is a transaction of its own.

use super::{Tick, WaitingFile};
use crate::{Station, StationError};
use boma_guideline::Duty;
use boma_packet::Fingerprint;
use boma_record::{Digest, EnrolmentId, Login, Sequence};
use boma_store::{Password, StoreError};
use std::collections::{BTreeMap, BTreeSet};

/// What a supervisor is shown before the password: that many files, and these words for exactly them as they are now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ceremony {
    /// The files in the order in which they will be sealed, the longest waiting first.
    pub files: Vec<EnrolmentId>,
    /// Stands for the station, the login, and every file with what its officer signed.
    pub fingerprint: Fingerprint,
}

/// Files that a password was given for.
pub struct Batch {
    login: Login,
    digest: Digest,
    files: Vec<EnrolmentId>,
    signed: BTreeMap<EnrolmentId, Digest>,
}

impl Batch {
    /// The files, in the order in which they are sealed.
    #[must_use]
    pub fn files(&self) -> &[EnrolmentId] {
        &self.files
    }
}

impl Station {
    /// What would be signed for these files; fails where one of them can't be approved together with others.
    pub fn batch_ceremony(&self, ids: &BTreeSet<EnrolmentId>) -> Result<Ceremony, StationError> {
        let ticked = self.ticked(ids)?;
        let fingerprint = Fingerprint::of(&self.batch_digest(&ticked));
        Ok(Ceremony { files: ticked.into_iter().map(|file| file.line.id).collect(), fingerprint })
    }

    /// Takes the password for exactly what was shown as `shown`; a wrong one is counted like any wrong password.
    pub fn begin_batch(
        &mut self,
        ids: &BTreeSet<EnrolmentId>,
        shown: Fingerprint,
        password: &Password,
    ) -> Result<Batch, StationError> {
        let ticked = self.ticked(ids)?;
        let digest = self.batch_digest(&ticked);
        if Fingerprint::of(&digest) != shown {
            return Err(StationError::BatchChanged);
        }
        self.refuse_unconfirmed()?;
        self.may_sign(self.lent.now())?;
        if self.session.pin_wanted() {
            return Err(StationError::TokenClosed);
        }
        self.confirm_password(password)?;
        let act = self.act("batch-begun", self.code()).with("files", ticked.len()).with("sha256", digest);
        self.store.change(&act, self.lent.now(), |_| Ok::<_, StoreError>(()))?;
        let files = ticked.iter().map(|file| file.line.id).collect();
        let signed = ticked.into_iter().map(|file| (file.line.id, file.submission)).collect();
        Ok(Batch { login: self.session.login.clone(), digest, files, signed })
    }

    /// Approves and seals one file of the batch, as it was when the password was given.
    pub fn approve_next(&mut self, batch: &Batch, id: &EnrolmentId) -> Result<Sequence, StationError> {
        if batch.login != self.session.login {
            return Err(StationError::NotAllowed("file-approved"));
        }
        let ticked = self.ticked(&BTreeSet::from([*id]))?;
        let signed = ticked.first().map(|file| &file.submission);
        if signed != batch.signed.get(id) {
            return Err(StationError::BatchChanged);
        }
        let act = self.act("file-approved", id).with("batch", batch.digest);
        self.approve_as(&act, id, &BTreeSet::new())
    }

    /// These files, each of which can be approved together with others, the longest waiting first.
    fn ticked(&self, ids: &BTreeSet<EnrolmentId>) -> Result<Vec<WaitingFile>, StationError> {
        self.demand(Duty::Approve, None, "file-approved")?;
        let asked: Vec<EnrolmentId> = ids.iter().copied().collect();
        let found = self.looked_through(Some(&asked))?;
        if let Some(file) = found.iter().find(|file| file.tick != Tick::Ready) {
            let reference = file.line.reference.as_ref().map(ToString::to_string);
            return Err(StationError::NotInBatch(reference.unwrap_or_default()));
        }
        if found.is_empty() || found.len() != ids.len() { Err(StationError::BatchChanged) } else { Ok(found) }
    }

    fn batch_digest(&self, files: &[WaitingFile]) -> Digest {
        let head = format!("boma-batch-v1 {} {}\n", self.code(), self.session.login);
        let lines = files.iter().map(|file| format!("{} {}\n", file.line.id, file.submission));
        Digest::of(std::iter::once(head).chain(lines).collect::<String>().as_bytes())
    }
}
