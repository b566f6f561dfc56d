//! One login never does two parts on one file, not even after headquarters gave it the other part.

use boma_api::Code;
use boma_packet::{Credential, Envelope, Provisioning, Signer, Statement, Subject, read_unverified, sign_statement};
use boma_record::{Realm, Role};
use kit::house::{ADMINISTRATOR, Hq, Laptop, OFFICER, OTHER_OFFICER, SUPERVISOR};
use kit::lent::stepped;

#[test]
fn an_officer_who_became_a_supervisor_does_not_approve_the_own_files() {
    let (_, lent) = stepped(12);
    let (hq, laptop) = (Hq::found(Realm::Practice, &lent), Laptop::set_up("MAL1", Realm::Practice, &lent));
    let request = laptop.unlocked(OFFICER).request().unwrap();
    let pack: Provisioning = read_unverified(&hq.open().provision(&request).unwrap()).unwrap();
    take(&laptop, pack.clone(), 1, Role::Officer);
    let screen = laptop.screen();
    let own = screen.as_login(OFFICER, |screen| screen.enrol(1).unwrap());
    let other = screen.as_login(OTHER_OFFICER, |screen| screen.enrol(2).unwrap());

    take(&laptop, pack, 2, Role::Supervisor);
    screen.as_login(OFFICER, |screen| {
        let acts = [
            screen.approve(&own).map(drop),
            screen.send_back(&own, "name-unclear", "").map(drop),
            screen.hold(&own, "enquiry", "").map(drop),
        ];
        assert!(acts.iter().all(|act| act.as_ref().unwrap_err().code == Code::SameLogin), "no part of it: {acts:?}");
        assert_eq!(screen.state_of(&own), "submitted", "the file waits for somebody else");
        screen.approve(&other).expect("a colleague's file may be approved");
    });
    screen.as_login(SUPERVISOR, |screen| screen.approve(&own).expect("another supervisor approves it"));
    laptop.verify();
}

#[test]
fn an_officer_who_verified_and_became_a_supervisor_does_not_approve() {
    let (_, lent) = stepped(13);
    let (hq, laptop) = (Hq::found(Realm::Practice, &lent), Laptop::set_up("MAL1", Realm::Practice, &lent));
    let request = laptop.unlocked(OFFICER).request().unwrap();
    let pack: Provisioning = read_unverified(&hq.open().provision(&request).unwrap()).unwrap();
    take(&laptop, pack.clone(), 1, Role::Officer);
    let screen = laptop.screen();
    let id = screen.as_login(OTHER_OFFICER, |screen| screen.enrol(1).unwrap());
    screen.as_login(OFFICER, |screen| drop(screen.verify(&id).unwrap()));

    take(&laptop, pack, 2, Role::Supervisor);
    screen.as_login(OFFICER, |screen| {
        assert_eq!(screen.approve_alone(&id).unwrap_err().code, Code::SameLogin, "verifying was this login's part");
    });
    screen.as_login(SUPERVISOR, |screen| screen.approve_alone(&id).expect("another supervisor approves it"));
    laptop.verify();
}

#[test]
fn an_office_without_a_third_login_passes_verification_on() {
    let (_, lent) = stepped(14);
    let (hq, laptop) = (Hq::found(Realm::Practice, &lent), Laptop::set_up("MAL1", Realm::Practice, &lent));
    let request = laptop.unlocked(OFFICER).request().unwrap();
    let mut pack: Provisioning = read_unverified(&hq.open().provision(&request).unwrap()).unwrap();
    let is_other = |envelope: &Envelope| match &read_unverified::<Credential>(envelope).unwrap().subject {
        Subject::Officer { login, .. } => login.as_str() == OTHER_OFFICER,
        Subject::Station { .. } => false,
    };
    pack.officer_credentials.retain(|envelope| !is_other(envelope));
    take(&laptop, pack, 1, Role::Officer);
    let screen = laptop.screen();
    let id = screen.as_login(OFFICER, |screen| screen.enrol(1).unwrap());
    screen.as_login(SUPERVISOR, |screen| {
        assert_eq!(screen.file(&id).unwrap()["verifying"], "headquarters", "the screen says who verifies");
        screen.approve_alone(&id).expect("two people are enough to go on");
    });
}

/// Takes in a pack numbered `number` in which the first officer has `role`, signed by a headquarters of this test's own.
fn take(laptop: &Laptop, mut pack: Provisioning, number: u64, role: Role) {
    let hq = Signer::from_seed(&[9; 32]);
    pack.number = number;
    pack.hq_key = hq.public();
    pack.station_credential = signed(&read_unverified::<Credential>(&pack.station_credential).unwrap(), &hq);
    pack.officer_credentials = pack
        .officer_credentials
        .iter()
        .map(|envelope| {
            let mut credential: Credential = read_unverified(envelope).unwrap();
            if let Subject::Officer { login, role: part, .. } = &mut credential.subject
                && login.as_str() == OFFICER
            {
                *part = role;
            }
            signed(&credential, &hq)
        })
        .collect();
    laptop.unlocked(ADMINISTRATOR).provision(&signed(&pack, &hq)).unwrap();
}

fn signed<T: Statement>(statement: &T, hq: &Signer) -> Envelope {
    sign_statement(statement, hq).unwrap()
}
