//! A station that is only keys: headquarters vouches for it, and it signs what the program never would.

use crate::house::Hq;
use boma_packet::{
    Approval, Code, Enrolment, GuidelineRef, Identity, Process, RequestedOfficer, Signatory, Signer, StationRequest,
    Submission, read_unverified, seal, sign_statement,
};
use boma_record::{
    Answers, Attachment, Digest, EnrolmentId, Realm, Reference, Role, Sequence, Surroundings, Timestamp,
};
use std::collections::BTreeSet;

const STATION: &str = "FRG1";
const OFFICER: &str = "officer";
const SUPERVISOR: &str = "supervisor";

/// Signs and seals whatever it is told, with good keys.
pub struct Forger {
    now: Timestamp,
    id: EnrolmentId,
    recipient: boma_packet::Recipient,
}

impl Forger {
    /// A forger whom this headquarters of the practice realm takes for a station.
    #[must_use]
    pub fn vouched(hq: &Hq, lent: &Surroundings) -> Self {
        let now = lent.now();
        let signed = sign_statement(&request(now), &signer(STATION)).expect("a request can be signed");
        let answer = hq.open().provision(&signed).expect("headquarters knows no better");
        let pack: boma_packet::Provisioning = read_unverified(&answer).expect("headquarters wrote it");
        let id = EnrolmentId::new(now, lent.randomness.as_ref()).expect("the test lends random bytes");
        Self { now, id, recipient: pack.hq_recipients[0].clone() }
    }

    /// A file under `guideline` that says nothing yet.
    #[must_use]
    pub fn submission(&self, category: &str, guideline: (&str, Digest), answers: Answers) -> Submission {
        let code = |text: &str| text.parse::<Code>().expect("a code");
        Submission {
            realm: Realm::Practice,
            enrolment_id: self.id,
            reference: Reference::at_or_after(&station(), 1).expect("a number"),
            process: Process::New,
            category: code(category),
            grounds: BTreeSet::new(),
            guideline: GuidelineRef { id: code("ssd-civil-registry"), version: code(guideline.0), digest: guideline.1 },
            answers,
            notices: Vec::new(),
            exceptions: Vec::new(),
            directives: BTreeSet::new(),
            officer: signatory(OFFICER),
            started_at: self.now,
            signed_at: self.now,
            counter: 1,
            software: code("boma/forged"),
        }
    }

    /// The sealed packet of a submission, with every signature that headquarters asks for.
    #[must_use]
    pub fn sealed(&self, submission: &Submission, pictures: &[(Attachment, &[u8])]) -> Vec<u8> {
        let signed = sign_statement(submission, &signer(OFFICER)).expect("a submission can be signed");
        let approval = Approval {
            realm: Realm::Practice,
            enrolment_id: self.id,
            submission_sha256: signed.payload_digest(),
            supervisor: signatory(SUPERVISOR),
            at: self.now,
            counter: 2,
            note: None,
            verification_sha256: None,
            exceptions: BTreeSet::new(),
        };
        let enrolment = Enrolment {
            realm: Realm::Practice,
            station: station(),
            station_key: signer(STATION).public(),
            sequence: Sequence::FIRST,
            previous: None,
            submission: signed,
            approval: sign_statement(&approval, &signer(SUPERVISOR)).expect("an approval can be signed"),
            attachments: pictures.iter().map(|(attachment, _)| *attachment).collect(),
            sealed_at: self.now,
            counter: 3,
            verification: None,
        };
        let envelope = sign_statement(&enrolment, &signer(STATION)).expect("an enrolment can be signed");
        seal(&envelope, pictures, std::slice::from_ref(&self.recipient)).expect("a packet can be sealed")
    }
}

fn request(now: Timestamp) -> StationRequest {
    let officer = |login: &str, role| RequestedOfficer {
        login: login.parse().expect("a login"),
        name: login.parse().expect("a name"),
        role,
        key: signer(login).public(),
        next_key: None,
    };
    StationRequest {
        realm: Realm::Practice,
        station: station(),
        office: "An office of keys".parse().expect("a name"),
        station_key: signer(STATION).public(),
        station_recipient: Identity::from_seed(&[7; 32]).expect("a seed").recipient(),
        officers: vec![officer(OFFICER, Role::Officer), officer(SUPERVISOR, Role::Supervisor)],
        requested_at: now,
    }
}

fn station() -> boma_record::StationCode {
    STATION.parse().expect("a station's code")
}

fn signatory(login: &str) -> Signatory {
    Signatory { login: login.parse().expect("a login"), key_id: signer(login).key_id() }
}

fn signer(name: &str) -> Signer {
    Signer::from_seed(Digest::of(name.as_bytes()).as_bytes())
}
