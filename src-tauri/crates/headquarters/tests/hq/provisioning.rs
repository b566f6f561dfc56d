//! Vouching for stations.

use crate::kit::{Hq, Station};
use boma_headquarters::HqError;
use boma_packet::{
    Credential, Provisioning, Signer, StationRequest, Subject, open_statement, read_unverified, sign_statement,
};
use boma_record::{Realm, Role};

fn provision(hq: &mut Hq, request: &StationRequest, signer: &Signer) -> Result<Provisioning, HqError> {
    let envelope = hq.hq.provision(&sign_statement(request, signer).unwrap())?;
    let claimed: Provisioning = read_unverified(&envelope).unwrap();
    Ok(open_statement(&envelope, &claimed.hq_key).unwrap())
}

#[test]
fn a_station_gets_what_it_needs() {
    let mut hq = Hq::new();
    let station = Station::provisioned(&mut hq, "JUB1");
    let pack = &station.provisioning;
    assert_eq!((pack.number, pack.numbers.from, pack.numbers.to), (1, 1, 20_000), "the first pack and the first block");
    assert_eq!(
        boma_guideline::PackFiles(pack.guideline.clone()).digest(),
        crate::kit::pack().digest(),
        "the guideline, file by file"
    );
    let own: Credential = open_statement(&pack.station_credential, &pack.hq_key).unwrap();
    assert_eq!(own.key, station.signer.public(), "headquarters vouches for the station's key");
    let officers: Vec<Subject> = pack
        .officer_credentials
        .iter()
        .map(|e| open_statement::<Credential>(e, &pack.hq_key).unwrap().subject)
        .collect();
    assert!(matches!(&officers[1], Subject::Officer { role: Role::Supervisor, .. }), "and for the supervisor's role");
}

#[test]
fn asking_again_gives_the_same_numbers_and_a_new_request_the_next() {
    let mut hq = Hq::new();
    let station = Station::provisioned(&mut hq, "JUB1");
    let request = Station::request("JUB1", hq.now());
    let again = provision(&mut hq, &request, &station.signer).unwrap();
    assert_eq!((again.number, again.numbers.from), (2, 1), "a newer pack with the same block");
    assert_eq!(again.station_credential, station.provisioning.station_credential, "the credential is not issued twice");
    hq.clock.forward_days(30);
    let later = Station::request("JUB1", hq.now());
    let next = provision(&mut hq, &later, &station.signer).unwrap();
    assert_eq!((next.number, next.numbers.from, next.numbers.to), (3, 20_001, 40_000), "the next block");
}

#[test]
fn a_new_key_for_a_login_ends_the_old_one() {
    let mut hq = Hq::new();
    let station = Station::provisioned(&mut hq, "JUB1");
    let mut request = Station::request("JUB1", hq.now());
    request.officers[0].key = Signer::from_seed(&[9; 32]).public();
    let pack = provision(&mut hq, &request, &station.signer).unwrap();
    assert_eq!(pack.revoked.len(), 1, "the old credential is revoked and the station told");
    assert_ne!(pack.officer_credentials[0], station.provisioning.officer_credentials[0], "the new key has its own");
    assert_eq!(pack.officer_credentials[1], station.provisioning.officer_credentials[1], "the supervisor's stays");
}

#[test]
fn a_next_key_is_vouched_for_beside_the_present_one_and_replaces_it_later() {
    let mut hq = Hq::new();
    let station = Station::provisioned(&mut hq, "JUB1");
    let before = Station::request("JUB1", hq.now());
    let mut request = before.clone();
    request.officers[0].next_key = Some(Signer::from_seed(&[9; 32]).public());
    let both = provision(&mut hq, &request, &station.signer).unwrap();
    assert_eq!(both.officer_credentials.len(), 3, "two keys of one officer, one of the supervisor");
    assert!(both.revoked.is_empty(), "until the pack arrives the officer signs with the old key");
    assert_eq!(provision(&mut hq, &before, &station.signer).unwrap().revoked, [], "an old request ends no later key");

    request.officers[0].key = Signer::from_seed(&[9; 32]).public();
    request.officers[0].next_key = None;
    let after = provision(&mut hq, &request, &station.signer).unwrap();
    assert_eq!(after.officer_credentials[0], both.officer_credentials[1], "the key has its credential already");
    assert_eq!(after.revoked.len(), 1, "and the old key ends now");
    let again = provision(&mut hq, &before, &station.signer).unwrap();
    assert_eq!(again.officer_credentials.len(), 1, "asking for the old key does not bring it back");

    request.officers[0].next_key = Some(request.officers[1].key);
    assert!(matches!(provision(&mut hq, &request, &station.signer), Err(HqError::Officers)), "two logins, one key");
}

#[test]
fn requests_that_prove_nothing_get_nothing() {
    let mut hq = Hq::new();
    let station = Station::provisioned(&mut hq, "JUB1");
    let thief = Signer::from_seed(&[7; 32]);
    let request = Station::request("JUB2", hq.now());
    assert!(
        matches!(provision(&mut hq, &request, &thief), Err(HqError::Request(_))),
        "signed by another key than it names"
    );
    let stolen = StationRequest { station_key: thief.public(), ..Station::request("JUB1", hq.now()) };
    assert!(matches!(provision(&mut hq, &stolen, &thief), Err(HqError::StationTaken(_))), "JUB1 has another key");
    let live = StationRequest { realm: Realm::Live, ..Station::request("JUB1", hq.now()) };
    assert!(
        matches!(provision(&mut hq, &live, &station.signer), Err(HqError::WrongRealm(Realm::Live))),
        "realms never mix"
    );
    let mut twice = Station::request("JUB1", hq.now());
    twice.officers[1].login = twice.officers[0].login.clone();
    assert!(matches!(provision(&mut hq, &twice, &station.signer), Err(HqError::Officers)), "one login, two people");
    let mut shared = Station::request("JUB1", hq.now());
    shared.officers[1].key = shared.officers[0].key;
    assert!(matches!(provision(&mut hq, &shared, &station.signer), Err(HqError::Officers)), "two logins, one key");
}

#[test]
fn an_answer_names_whoever_got_a_credential_with_it() {
    let mut hq = Hq::new();
    let station = Station::provisioned(&mut hq, "JUB1");
    let mut request = Station::request("JUB1", hq.now());
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("BOMA/JUB1");
    std::fs::create_dir_all(&folder).unwrap();
    let mut answer = |request: &StationRequest| {
        let envelope = sign_statement(request, &station.signer).unwrap();
        std::fs::write(folder.join("request.dsse.json"), envelope.to_bytes().unwrap()).unwrap();
        let answered = hq.hq.provision_stick(top.path()).unwrap().remove("JUB1").unwrap().unwrap();
        answered.credentials_for.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert!(answer(&request).is_empty(), "everybody was vouched for before");
    request.officers[0].next_key = Some(Signer::from_seed(&[9; 32]).public());
    assert_eq!(
        answer(&request),
        [request.officers[0].login.to_string()],
        "a new key of somebody who was there is named"
    );
}
