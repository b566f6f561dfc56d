//! Verification: a login that is neither the file's officer nor its supervisor compares and signs.
//!
//! Nobody is blocked for want of a third person: headquarters then verifies.

use crate::approve::submission_of;
use crate::draft::File;
use crate::list::LINE;
use crate::sight::{SEEN, Sight};
use crate::{FileLine, FileState, Station, StationError};
use boma_guideline::{Custody, Duty, ReasonKind};
use boma_packet::{Signatory, Verification, sign_statement};
use boma_record::{Digest, EnrolmentId, Login, OptionId, Role};
use boma_store::{StoreError, params};

/// How far the verification of a file is, as the present login sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verifying {
    /// The guideline asks for none, or the file is past it.
    NotAsked,
    /// Somebody else at this office can do it, and comes before the approval.
    Waits,
    /// Nobody else here can: the file may be approved, headquarters verifies it and the answer takes longer.
    Headquarters,
    /// It is done.
    Done,
}

impl Station {
    /// Signs that names, papers and answers of a colleague's file were compared.
    pub fn verify_file(&mut self, id: &EnrolmentId) -> Result<(), StationError> {
        let file = self.to_verify(id, "file-verified")?;
        if !self.leaves_an_approver(Some(&file))? {
            return Err(StationError::NobodyLeft);
        }
        let now = self.lent.now();
        self.may_sign(now)?;
        let (signer, realm) = (&self.session.signer, self.face.realm);
        let login = self.session.login.clone();
        let act = self.act("file-verified", id);
        self.store.change(&act, now, |c| {
            let verification = Verification {
                realm,
                enrolment_id: *id,
                submission_sha256: submission_of(c, id)?.payload_digest(),
                verifier: Signatory { login: login.clone(), key_id: signer.key_id() },
                at: now,
                counter: c.counter(),
                note: None,
            };
            let envelope = sign_statement(&verification, signer)?;
            let json = serde_json::to_string(&envelope).map_err(|_| StationError::Damaged)?;
            // What is held stays held; that somebody compared it is known all the same.
            let sql =
                "UPDATE file SET state = iif(state = 'submitted', 'verified', state), verification = ?2, verifier = ?3,
                                       changed_at = ?4, counter = ?5 WHERE id = ?1";
            c.execute_one(sql, params![id.to_string(), json, login.to_string(), now.to_string(), c.counter()])?;
            Ok(())
        })
    }

    /// Sends a file that did not stand comparison back to its officer, with a reason.
    pub fn return_unverified(&mut self, id: &EnrolmentId, reason: &OptionId, note: &str) -> Result<(), StationError> {
        let file = self.to_verify(id, "file-returned")?;
        let state = (FileState::Returned, "returned");
        self.set_aside(&file, state, "file-returned", ReasonKind::Return, (reason, note))
    }

    /// Files that this login can verify, the longest waiting first, and how many there are in all.
    pub fn files_to_verify(&self, limit: u32, offset: u32) -> Result<(u64, Vec<FileLine>), StationError> {
        if !self.may(Duty::Verify, None) || !self.leaves_an_approver(None)? {
            return Ok((0, Vec::new()));
        }
        let guidelines = serde_json::to_string(&self.verified_guidelines()?).map_err(|_| StationError::Damaged)?;
        let wanted = format!(
            "FROM file JOIN officer ON officer.login = file.officer
             WHERE {SEEN} AND officer <> ?1 AND state IN ('submitted', 'held') AND verification IS NULL
                   AND guideline IN (SELECT value FROM json_each(?4))"
        );
        let Sight { login, private, restricted } = self.sight();
        Ok(self.store.read(|r| {
            let count = format!("SELECT count(*) {wanted}");
            let total = r.query_one(&count, params![login, private, restricted, guidelines], |row| row.get(0))?;
            let page = format!("{LINE} {wanted} ORDER BY counter LIMIT ?5 OFFSET ?6");
            let limits = params![login, private, restricted, guidelines, limit.min(200), offset];
            let lines = r.query_all(&page, limits, |row| FileLine::of(row, &self.session.login))?;
            Ok::<_, StoreError>((total, lines))
        })?)
    }

    /// Whether this login can verify the file now.
    pub fn is_verifiable(&self, file: &File) -> Result<bool, StationError> {
        Ok(self.check_verifiable(file, "file-verified").is_ok() && self.leaves_an_approver(Some(file))?)
    }

    /// How far the file's verification is.
    pub fn verifying(&self, file: &File) -> Result<Verifying, StationError> {
        Ok(self.verifying_among(&file.line, file.guideline.custody(), &self.others_vouched_for()?))
    }

    /// The same for one of many files; `others` are asked for once.
    pub(crate) fn verifying_among(&self, line: &FileLine, custody: &Custody, others: &[(Login, Role)]) -> Verifying {
        let waits = matches!(line.state, FileState::Submitted | FileState::Held | FileState::Verified);
        if line.verifier.is_some() {
            return Verifying::Done;
        }
        if !waits || !custody.requires_verification() {
            return Verifying::NotAsked;
        }
        let able = |(login, role): &(Login, Role)| {
            *login != line.login && self.role_may(*role, Duty::Verify, Some(line.matter()))
        };
        if !line.restricted && others.iter().any(able) { Verifying::Waits } else { Verifying::Headquarters }
    }

    /// Refuses to approve what somebody else can still verify, and what this login verified itself.
    pub(crate) fn refuse_unverified(&self, file: &File) -> Result<(), StationError> {
        if file.line.verifier.as_ref().is_some_and(|(login, _)| *login == self.session.login) {
            return Err(StationError::SameLogin);
        }
        match self.verifying(file)? {
            Verifying::Waits => Err(StationError::NotVerified),
            Verifying::NotAsked | Verifying::Headquarters | Verifying::Done => Ok(()),
        }
    }

    fn to_verify(&self, id: &EnrolmentId, act: &'static str) -> Result<File, StationError> {
        self.demand(Duty::Verify, None, act)?;
        let file = self.file(id)?;
        self.check_verifiable(&file, act).map(|()| file)
    }

    fn check_verifiable(&self, file: &File, act: &'static str) -> Result<(), StationError> {
        if file.line.mine {
            return Err(StationError::SameLogin);
        }
        self.demand(Duty::Verify, Some(file.matter()), act)?;
        if !file.guideline.custody().requires_verification() {
            return Err(StationError::NotAllowed(act));
        }
        match file.line.state {
            FileState::Submitted | FileState::Held if file.line.verifier.is_none() => Ok(()),
            state => Err(StationError::FileNotOpen(state)),
        }
    }

    /// Whether somebody else could approve if this login verified.
    fn leaves_an_approver(&self, file: Option<&File>) -> Result<bool, StationError> {
        let able = |(login, role): &(Login, Role)| {
            file.is_none_or(|file| *login != file.line.login)
                && self.role_may(*role, Duty::Approve, file.map(File::matter))
        };
        Ok(self.others_vouched_for()?.iter().any(able))
    }

    /// Logins besides the present one whose credentials hold now, with their roles.
    pub(crate) fn others_vouched_for(&self) -> Result<Vec<(Login, Role)>, StationError> {
        let (outfit, now) = (self.outfit()?, self.lent.now());
        let sql = "SELECT login, role, credential FROM officer WHERE login <> ?1 ORDER BY login";
        let people = self.store.read(|r| {
            r.query_all(sql, params![self.session.login.to_string()], |row| {
                Ok::<_, StoreError>((row.parse::<Login>(0)?, row.word::<Role>(1)?, row.get::<Option<String>>(2)?))
            })
        })?;
        let mut able = Vec::new();
        for (login, role, credential) in people {
            if outfit.vouches(credential.as_deref(), now)? {
                able.push((login, role));
            }
        }
        Ok(able)
    }

    /// The guidelines of waiting files that ask for verification.
    fn verified_guidelines(&self) -> Result<Vec<Digest>, StationError> {
        let sql = "SELECT DISTINCT guideline FROM file WHERE state IN ('submitted', 'held')";
        let all: Vec<Digest> = self.store.read(|r| r.query_all(sql, [], |row| row.parse(0)))?;
        let mut asking = Vec::new();
        for digest in all {
            if self.guideline_of(&digest)?.custody().requires_verification() {
                asking.push(digest);
            }
        }
        Ok(asking)
    }
}
