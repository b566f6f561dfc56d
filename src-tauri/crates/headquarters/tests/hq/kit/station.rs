//! A station that makes packets, right ones and wrong ones.

use super::{Counted, Hq, answers, pack, picture};
use boma_packet::bundle::PacketName;
use boma_packet::{
    Approval, Enrolment, Envelope, GuidelineRef, Identity, Process, Provisioning, Recipient, RequestedOfficer,
    Signatory, Signer, StationRequest, Submission, Verification, open_statement, seal, sign_statement,
};
use boma_record::{Attachment, Digest, EnrolmentId, Login, Realm, Reference, Role, Sequence, StationCode, Timestamp};
use std::collections::BTreeSet;

/// A provisioned station with an officer `deng` and a supervisor `nyandeng`.
pub struct Station {
    pub code: StationCode,
    pub signer: Signer,
    pub identity: Identity,
    pub deng: Signer,
    pub nyandeng: Signer,
    pub hq: Recipient,
    pub provisioning: Provisioning,
    pub bundles: u64,
    /// Lines of the journal, to which every bundle adds three.
    pub journal: u64,
    now: Timestamp,
    next: Sequence,
    previous: Option<Digest>,
    random: Counted,
}

/// Everything that goes into a packet; tests spoil one part.
pub struct Recipe {
    pub submission: Submission,
    pub officer: Signer,
    pub approval: Approval,
    pub supervisor: Signer,
    /// Nobody verified, unless a test says otherwise.
    pub verification: Option<(Verification, Signer)>,
    pub enrolment: EnrolmentParts,
    pub station: Signer,
    pub pictures: Vec<(Attachment, Vec<u8>)>,
    pub recipient: Recipient,
    pub name_sequence: Sequence,
    /// The approval names the submission as signed, unless a test says otherwise.
    pub approves: Option<Digest>,
}

/// The station's own part of a packet.
pub struct EnrolmentParts {
    pub realm: Realm,
    pub station: StationCode,
    pub key: boma_packet::PublicKey,
    pub sequence: Sequence,
    pub previous: Option<Digest>,
}

/// A packet as it lies on a stick.
#[derive(Clone)]
pub struct Made {
    pub name: PacketName,
    pub sequence: Sequence,
    pub bytes: Vec<u8>,
}

impl Made {
    pub fn sealed(&self) -> Digest {
        Digest::of(&self.bytes)
    }

    /// The same place on the stick with other bytes, under the name that fits them.
    pub fn with_bytes(&self, bytes: Vec<u8>) -> Self {
        Self { name: PacketName::new(self.sequence, &Digest::of(&bytes)), sequence: self.sequence, bytes }
    }
}

pub fn signer(text: &str) -> Signer {
    Signer::from_seed(Digest::of(text.as_bytes()).as_bytes())
}

impl Station {
    /// Asks for provisioning and gets it.
    pub fn provisioned(hq: &mut Hq, code: &str) -> Self {
        Self::of(hq, code, Self::request(code, hq.now()))
    }

    /// The same with a third login, the officer `ladu`, who can verify.
    pub fn with_third(hq: &mut Hq, code: &str) -> Self {
        let mut request = Self::request(code, hq.now());
        let ladu = signer(&format!("{code} ladu")).public();
        let name = "ladu".parse().unwrap();
        request.officers.push(RequestedOfficer {
            login: "ladu".parse().unwrap(),
            name,
            role: Role::Officer,
            key: ladu,
            next_key: None,
        });
        Self::of(hq, code, request)
    }

    fn of(hq: &mut Hq, code: &str, request: StationRequest) -> Self {
        let envelope = hq.hq.provision(&sign_statement(&request, &signer(code)).unwrap()).unwrap();
        let claimed: Provisioning = boma_packet::read_unverified(&envelope).unwrap();
        let provisioning: Provisioning = open_statement(&envelope, &claimed.hq_key).unwrap();
        Self {
            code: request.station,
            signer: signer(code),
            identity: Identity::from_seed(Digest::of(code.as_bytes()).as_bytes()).unwrap(),
            deng: signer(&format!("{code} deng")),
            nyandeng: signer(&format!("{code} nyandeng")),
            hq: provisioning.hq_recipients[0].clone(),
            provisioning,
            bundles: 0,
            journal: 0,
            now: hq.now(),
            next: Sequence::FIRST,
            previous: None,
            random: Counted::from(Digest::of(code.as_bytes()).as_bytes()[0].into()),
        }
    }

    pub fn request(code: &str, now: Timestamp) -> StationRequest {
        let officer = |login: &str, role| RequestedOfficer {
            login: login.parse().unwrap(),
            name: login.parse().unwrap(),
            role,
            key: signer(&format!("{code} {login}")).public(),
            next_key: None,
        };
        StationRequest {
            realm: Realm::Practice,
            station: code.parse().unwrap(),
            office: "County office".parse().unwrap(),
            station_key: signer(code).public(),
            station_recipient: Identity::from_seed(Digest::of(code.as_bytes()).as_bytes()).unwrap().recipient(),
            officers: vec![officer("deng", Role::Officer), officer("nyandeng", Role::Supervisor)],
            requested_at: now,
        }
    }

    pub fn at(&mut self, now: Timestamp) {
        self.now = now;
    }

    /// The right recipe of the next packet, about applicant `seed`.
    pub fn recipe(&self, seed: u64) -> Recipe {
        let (portrait, bytes) = picture(seed);
        let id = EnrolmentId::new(self.now, &self.random).unwrap();
        let who = |login: &str, signer: &Signer| Signatory {
            login: login.parse::<Login>().unwrap(),
            key_id: signer.key_id(),
        };
        Recipe {
            submission: self.submission(id, answers(seed, &portrait), who("deng", &self.deng)),
            officer: self.deng.clone(),
            approval: Approval {
                realm: Realm::Practice,
                enrolment_id: id,
                submission_sha256: Digest::of(b""),
                supervisor: who("nyandeng", &self.nyandeng),
                at: self.now,
                counter: 2,
                note: None,
                verification_sha256: None,
                exceptions: BTreeSet::new(),
            },
            supervisor: self.nyandeng.clone(),
            verification: None,
            enrolment: EnrolmentParts {
                realm: Realm::Practice,
                station: self.code.clone(),
                key: self.signer.public(),
                sequence: self.next,
                previous: self.previous,
            },
            station: self.signer.clone(),
            pictures: vec![(portrait, bytes)],
            recipient: self.hq.clone(),
            name_sequence: self.next,
            approves: None,
        }
    }

    /// The same recipe where the third login, `ladu`, compared the file.
    pub fn verified(&self, recipe: Recipe) -> Recipe {
        let ladu = signer(&format!("{} ladu", self.code));
        let verification = Verification {
            realm: Realm::Practice,
            enrolment_id: recipe.submission.enrolment_id,
            submission_sha256: sign_statement(&recipe.submission, &recipe.officer).unwrap().payload_digest(),
            verifier: Signatory { login: "ladu".parse().unwrap(), key_id: ladu.key_id() },
            at: self.now,
            counter: 2,
            note: None,
        };
        Recipe { verification: Some((verification, ladu)), ..recipe }
    }

    fn submission(&self, id: EnrolmentId, answers: boma_record::Answers, officer: Signatory) -> Submission {
        let number = u32::try_from(self.next.get()).unwrap();
        Submission {
            realm: Realm::Practice,
            enrolment_id: id,
            reference: Reference::at_or_after(&self.code, number).unwrap(),
            process: Process::New,
            category: "C01".parse().unwrap(),
            grounds: ["s8-1-a".parse().unwrap()].into(),
            guideline: GuidelineRef {
                id: "ssd-civil-registry".parse().unwrap(),
                version: "0.1.0".parse().unwrap(),
                digest: pack().digest(),
            },
            answers,
            notices: Vec::new(),
            exceptions: Vec::new(),
            directives: BTreeSet::new(),
            officer,
            started_at: self.now,
            signed_at: self.now,
            counter: 1,
            software: "boma/test".parse().unwrap(),
        }
    }

    /// Makes a right packet and goes on in the chain.
    pub fn enrol(&mut self, seed: u64) -> Made {
        let recipe = self.recipe(seed);
        let made = self.make(recipe);
        self.next = self.next.next();
        self.previous = Some(made.sealed());
        made
    }

    /// Makes what the recipe says, without going on in the chain.
    pub fn make(&self, recipe: Recipe) -> Made {
        let submission = sign_statement(&recipe.submission, &recipe.officer).unwrap();
        let approves = recipe.approves.unwrap_or_else(|| submission.payload_digest());
        let verification = recipe.verification.map(|(said, signer)| sign_statement(&said, &signer).unwrap());
        let named = recipe.approval.verification_sha256;
        let verification_sha256 = named.or_else(|| verification.as_ref().map(Envelope::payload_digest));
        let approval = Approval { submission_sha256: approves, verification_sha256, ..recipe.approval };
        let EnrolmentParts { realm, station, key, sequence, previous } = recipe.enrolment;
        let enrolment = Enrolment {
            realm,
            station,
            station_key: key,
            sequence,
            previous,
            submission,
            approval: sign_statement(&approval, &recipe.supervisor).unwrap(),
            attachments: recipe.pictures.iter().map(|(facts, _)| *facts).collect(),
            sealed_at: self.now,
            counter: 3,
            verification,
        };
        let envelope: Envelope = sign_statement(&enrolment, &recipe.station).unwrap();
        let pictures: Vec<(Attachment, &[u8])> =
            recipe.pictures.iter().map(|(facts, bytes)| (*facts, bytes.as_slice())).collect();
        let bytes = seal(&envelope, &pictures, &[recipe.recipient]).unwrap();
        Made { name: PacketName::new(recipe.name_sequence, &Digest::of(&bytes)), sequence: recipe.name_sequence, bytes }
    }
}
