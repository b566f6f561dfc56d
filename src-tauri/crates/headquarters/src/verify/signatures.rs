//! Who signed, and whether they might.

use crate::Refusal;
use crate::trust::{StationTrust, Trust};
use boma_guideline::{Duty, Matter};
use boma_packet::{
    Approval, Enrolment, Envelope, Opened, Signatory, Submission, Verification, open_statement, read_unverified,
};
use boma_record::{Role, StationCode, Timestamp};

/// Realm, station, its credential, its signature.
pub(super) fn check_station<'t>(
    opened: &Opened,
    trust: &'t Trust,
    folder: &StationCode,
) -> Result<&'t StationTrust, Refusal> {
    let claims = opened.claims();
    if claims.realm != trust.realm {
        return Err(Refusal::WrongRealm);
    }
    let station = trust.stations.get(&claims.station).ok_or(Refusal::StationUnknown)?;
    if claims.station != *folder {
        return Err(Refusal::ForeignStation);
    }
    if claims.station_key != station.key || !station.holds(claims.sealed_at) {
        return Err(Refusal::StationCredential);
    }
    opened.verify(&station.key).map_err(|_| Refusal::StationSignature)?;
    Ok(station)
}

/// What the people of an office signed about one file.
pub(super) struct People {
    /// The officer's file.
    pub(super) submission: Submission,
    /// A third login verified it.
    pub(super) verified: bool,
}

/// The credentials and signatures of officer, verifier and supervisor; never one person's for two parts.
pub(super) fn check_people(claims: &Enrolment, trust: &Trust, station: &StationTrust) -> Result<People, Refusal> {
    let submission = submission(claims, trust, station)?;
    let approval = approval(claims, &submission, trust, station)?;
    if submission.realm != trust.realm || approval.realm != trust.realm {
        return Err(Refusal::WrongRealm);
    }
    let same_file = approval.enrolment_id == submission.enrolment_id;
    if !same_file || approval.submission_sha256 != claims.submission.payload_digest() {
        return Err(Refusal::ApprovalForeign);
    }
    if same_person(&submission.officer, &approval.supervisor) {
        return Err(Refusal::SameLogin);
    }
    let verified = claims.verification.as_ref();
    if approval.verification_sha256 != verified.map(Envelope::payload_digest) {
        return Err(Refusal::VerificationForeign);
    }
    if let Some(envelope) = verified {
        check_verification(envelope, claims, (trust, station), (&submission, &approval))?;
    }
    Ok(People { submission, verified: verified.is_some() })
}

fn check_verification(
    envelope: &Envelope,
    claims: &Enrolment,
    (trust, station): (&Trust, &StationTrust),
    (submission, approval): (&Submission, &Approval),
) -> Result<(), Refusal> {
    let verification = verification(envelope, submission, trust, station)?;
    if verification.realm != submission.realm {
        return Err(Refusal::WrongRealm);
    }
    let same_file = verification.enrolment_id == submission.enrolment_id;
    if !same_file || verification.submission_sha256 != claims.submission.payload_digest() {
        return Err(Refusal::VerificationForeign);
    }
    let others = [&submission.officer, &approval.supervisor];
    if others.iter().any(|other| same_person(other, &verification.verifier)) {
        return Err(Refusal::SameVerifier);
    }
    Ok(())
}

fn verification(
    envelope: &Envelope,
    submission: &Submission,
    trust: &Trust,
    station: &StationTrust,
) -> Result<Verification, Refusal> {
    let claimed: Verification = read_unverified(envelope)?;
    let may = |role| trust.may(station, role, Duty::Verify, matter(submission), claimed.at);
    let key = signer(station, &claimed.verifier, claimed.at, may).ok_or(Refusal::VerifierCredential)?;
    open_statement(envelope, &key).map_err(|_| Refusal::VerifierSignature)
}

fn submission(claims: &Enrolment, trust: &Trust, station: &StationTrust) -> Result<Submission, Refusal> {
    let claimed: Submission = read_unverified(&claims.submission)?;
    // Whoever approves now may have been an officer when the file was taken.
    let might = |role, duty| trust.may(station, role, duty, matter(&claimed), claimed.signed_at);
    let may = |role| might(role, Duty::Capture) || might(role, Duty::Approve);
    let key = signer(station, &claimed.officer, claimed.signed_at, may).ok_or(Refusal::OfficerCredential)?;
    open_statement(&claims.submission, &key).map_err(|_| Refusal::OfficerSignature)
}

fn approval(
    claims: &Enrolment,
    submission: &Submission,
    trust: &Trust,
    station: &StationTrust,
) -> Result<Approval, Refusal> {
    let claimed: Approval = read_unverified(&claims.approval)?;
    let may = |role| trust.may(station, role, Duty::Approve, matter(submission), claimed.at);
    let key = signer(station, &claimed.supervisor, claimed.at, may).ok_or(Refusal::SupervisorCredential)?;
    open_statement(&claims.approval, &key).map_err(|_| Refusal::SupervisorSignature)
}

fn matter(submission: &Submission) -> Matter<'_> {
    Matter { process: submission.process, category: submission.category.as_str() }
}

fn signer(
    station: &StationTrust,
    who: &Signatory,
    at: Timestamp,
    may: impl Fn(Role) -> bool,
) -> Option<boma_packet::PublicKey> {
    station.officer(&who.login, who.key_id, at).filter(|officer| may(officer.role)).map(|officer| officer.key)
}

fn same_person(one: &Signatory, other: &Signatory) -> bool {
    one.login == other.login || one.key_id == other.key_id
}
