//! Who signed, and whether they might.

use crate::Refusal;
use crate::trust::{StationTrust, Trust};
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
    let submission = submission(claims, station)?;
    let approval = approval(claims, station)?;
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
        check_verification(envelope, claims, station, (&submission, &approval))?;
    }
    Ok(People { submission, verified: verified.is_some() })
}

fn check_verification(
    envelope: &Envelope,
    claims: &Enrolment,
    station: &StationTrust,
    (submission, approval): (&Submission, &Approval),
) -> Result<(), Refusal> {
    let verification = verification(envelope, station)?;
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

fn verification(envelope: &Envelope, station: &StationTrust) -> Result<Verification, Refusal> {
    let claimed: Verification = read_unverified(envelope)?;
    let may = |role| matches!(role, Role::Officer | Role::Supervisor);
    let key = signer(station, &claimed.verifier, claimed.at, may).ok_or(Refusal::VerifierCredential)?;
    open_statement(envelope, &key).map_err(|_| Refusal::VerifierSignature)
}

fn submission(claims: &Enrolment, station: &StationTrust) -> Result<Submission, Refusal> {
    let claimed: Submission = read_unverified(&claims.submission)?;
    let may = |role| matches!(role, Role::Officer | Role::Supervisor);
    let key = signer(station, &claimed.officer, claimed.signed_at, may).ok_or(Refusal::OfficerCredential)?;
    open_statement(&claims.submission, &key).map_err(|_| Refusal::OfficerSignature)
}

fn approval(claims: &Enrolment, station: &StationTrust) -> Result<Approval, Refusal> {
    let claimed: Approval = read_unverified(&claims.approval)?;
    let may = |role| role == Role::Supervisor;
    let key = signer(station, &claimed.supervisor, claimed.at, may).ok_or(Refusal::SupervisorCredential)?;
    open_statement(&claims.approval, &key).map_err(|_| Refusal::SupervisorSignature)
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
