//! The authority along the road: the root is compared once, keys change, what is old or forged is refused by its own code,
//! and everything else goes on.

use boma_api::{ApiError, Code};
use boma_headquarters::Refusal;
use boma_headquarters::authority::Root;
use boma_record::{Realm, Surroundings};
use boma_station::{Fingerprint, StationError};
use boma_store::{Password, Strength};
use kit::house::{ADMINISTRATOR, Hq, Laptop, OFFICER, Office, SUPERVISOR, guideline_version, shipped_places};
use kit::house::{provision, shipped_guideline};
use kit::lent::stepped;
use kit::stick::Stick;

/// A root on a medium of its own.
fn root(realm: Realm, lent: &Surroundings) -> Root {
    let medium = tempfile::tempdir().unwrap();
    Root::create(medium.path(), realm, &Password::typed("the baobab at the ford"), Strength::WEAK, lent).unwrap()
}

/// A provisioned practice office under a root.
fn office_under_a_root(seed: u64) -> (Office, Root) {
    let (clock, lent) = stepped(seed);
    let (hq, root) = (Hq::found(Realm::Practice, &lent), root(Realm::Practice, &lent));
    drop(hq.take_root(&[&root], 1, None));
    let laptop = Laptop::set_up("MAL1", Realm::Practice, &lent);
    provision(&laptop, &hq);
    (Office { clock, lent, hq, laptop, stick: Stick::empty() }, root)
}

/// What the station says to the newest of `packs` packs that `hq` makes for it.
fn offer(laptop: &Laptop, hq: &Hq, packs: usize) -> Result<(), Code> {
    let stick = Stick::empty();
    laptop.write_request(&stick);
    (0..packs).for_each(|_| hq.provision(laptop, &stick));
    code(laptop.unlocked(ADMINISTRATOR).provision_from(stick.top()))
}

fn code(done: Result<(), StationError>) -> Result<(), Code> {
    done.map_err(|error| ApiError::from(error).code)
}

#[test]
fn the_first_pack_of_the_live_realm_is_taken_once_its_root_was_compared() {
    let (_, lent) = stepped(41);
    let (hq, root) = (Hq::found(Realm::Live, &lent), root(Realm::Live, &lent));
    let known = hq.take_root(&[&root], 1, None);
    let (laptop, stick) = (Laptop::set_up("MAL1", Realm::Live, &lent), Stick::empty());
    laptop.write_request(&stick);
    hq.provision(&laptop, &stick);

    let mut station = laptop.unlocked(ADMINISTRATOR);
    let asked = ApiError::from(station.provision_from(stick.top()).unwrap_err());
    assert_eq!(asked.code, Code::RootUnconfirmed, "nobody has compared the root");
    assert_eq!(asked.args["words"], known.root_fingerprint().words(), "the screen shows what to compare");
    assert!(!station.is_provisioned(), "and nothing is taken meanwhile");
    let other: Fingerprint = "zoo zoo zoo zoo zoo zoo".parse().unwrap();
    assert_eq!(code(station.provision_confirmed(stick.top(), other)), Err(Code::RootDiffers), "another root is none");
    let digits: Fingerprint = asked.args["digits"].parse().unwrap();
    station.provision_confirmed(stick.top(), digits).expect("the digits say the same as the words");
    assert_eq!(station.root_fingerprint(), Some(known.root_fingerprint()), "from now on the root is pinned");
    drop(station);
    assert_eq!(offer(&laptop, &hq, 1), Ok(()), "later packs of that root need no telephone");
}

#[test]
fn a_headquarters_of_another_root_is_refused() {
    let (office, _) = office_under_a_root(42);
    let (_, lent) = stepped(43);
    let (forger, its_root) = (Hq::found(Realm::Practice, &lent), root(Realm::Practice, &lent));
    assert_eq!(offer(&office.laptop, &forger, 3), Err(Code::AuthorityForeign), "a pack without any authority");
    drop(forger.take_root(&[&its_root], 1, None));
    assert_eq!(offer(&office.laptop, &forger, 3), Err(Code::AuthorityForeign), "a pack of a root of its own");
    assert_eq!(office.sealed([1]).len(), 1, "the station goes on as before");
}

#[test]
fn packs_never_go_back() {
    let (office, root) = office_under_a_root(44);
    let before = Hq::copied(&office.hq);
    office.hq.open().adopt_places(&shipped_places()).unwrap();
    assert_eq!(offer(&office.laptop, &office.hq, 1), Ok(()), "new places");
    assert_eq!(offer(&office.laptop, &before, 3), Err(Code::OlderPlaces), "a copy of headquarters from before them");

    let before = Hq::copied(&office.hq);
    drop(office.hq.take_root(&[&root], 1, Some(office.lent.now())));
    assert_eq!(offer(&office.laptop, &office.hq, 1), Ok(()), "a new signing key");
    assert_eq!(offer(&office.laptop, &before, 4), Err(Code::OlderAuthority), "the stolen key shows the old authority");

    let stick = Stick::empty();
    office.laptop.write_request(&stick);
    office.hq.provision(&office.laptop, &stick);
    let first = std::fs::read(newest(&office, &stick)).unwrap();
    assert_eq!(code(office.laptop.unlocked(ADMINISTRATOR).provision_from(stick.top())), Ok(()), "one pack");
    assert_eq!(offer(&office.laptop, &office.hq, 1), Ok(()), "and the next");
    let again = boma_packet::Envelope::parse(&first).unwrap();
    let older = code(office.laptop.unlocked(ADMINISTRATOR).provision(&again));
    assert_eq!(older, Err(Code::OlderPack), "the one before is not taken again");
}

#[test]
fn a_guideline_never_goes_back() {
    let (_, lent) = stepped(45);
    let hq = Hq::found_with(guideline_version("0.1.0"), Realm::Practice, &lent);
    let laptop = Laptop::set_up("MAL1", Realm::Practice, &lent);
    provision(&laptop, &hq);
    let before = Hq::copied(&hq);
    hq.open().adopt_guideline(&shipped_guideline()).unwrap();
    assert_eq!(offer(&laptop, &hq, 1), Ok(()), "a new version");
    assert_eq!(offer(&laptop, &before, 3), Err(Code::OlderGuideline), "an old one under a higher pack number");
}

#[test]
fn a_changed_signing_key_is_learned_from_an_answer() {
    let (office, root) = office_under_a_root(46);
    let mut files = office.sealed([1]);
    let before = Hq::copied(&office.hq);
    drop(office.hq.take_root(&[&root], 1, Some(office.lent.now())));
    drop(office.carry(&Stick::empty()));
    assert_eq!(office.states(&files), ["registered"], "the answer shows who vouches for its new key");
    let shown = offer(&office.laptop, &before, 3);
    assert_eq!(shown, Err(Code::OlderAuthority), "and the station forgets it no more");
    files.extend(office.sealed([2]));
    assert_eq!(office.carry(&Stick::empty()).accepted, 1, "credentials of the old key from before still count");
    assert_eq!(offer(&office.laptop, &office.hq, 1), Ok(()), "packs of the new key are taken");
    office.laptop.verify();
}

#[test]
fn roots_change_when_old_and_new_ones_sign() {
    let (office, old) = office_under_a_root(47);
    let roots = [root(Realm::Practice, &office.lent), root(Realm::Practice, &office.lent), old];
    let all: Vec<&Root> = roots.iter().collect();
    let known = office.hq.take_root(&all, 2, None);
    assert_eq!(offer(&office.laptop, &office.hq, 1), Ok(()), "the old root signed as well");
    let pinned = office.laptop.unlocked(OFFICER).root_fingerprint();
    assert_eq!(pinned, Some(known.root_fingerprint()), "the station follows to the new roots");
}

#[test]
fn a_revoked_officer_is_refused_and_everybody_else_merges() {
    let (office, _) = office_under_a_root(48);
    let before = office.sealed([1]);
    office.clock.forward_seconds(60);
    let login = OFFICER.parse().unwrap();
    office.hq.open().revoke(&office.laptop.code, Some(&login)).unwrap();
    office.clock.forward_seconds(60);
    drop(office.sealed([2]));
    let report = office.carry(&Stick::empty());
    assert_eq!(report.accepted, 1, "what was signed before is in the register: {report:?}");
    let codes: Vec<_> = report.refused.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [Refusal::OfficerCredential.code()], "the file after that is named with its reason");
    assert_eq!(office.states(&before), ["registered"], "and the answer says so");

    assert_eq!(offer(&office.laptop, &office.hq, 1), Ok(()), "the next pack tells the station");
    let told = office.laptop.screen().as_login(OFFICER, |screen| screen.enrol(3).unwrap_err());
    assert!([Code::CredentialInvalid, Code::FrozenCredential].contains(&told.code), "who signs no more: {told:?}");
}

#[test]
fn a_revoked_station_is_refused_and_the_others_merge() {
    let (office, _) = office_under_a_root(49);
    let other = office.another_laptop("JUB2");
    office.hq.open().revoke(&office.laptop.code, None).unwrap();
    office.clock.forward_seconds(60);
    drop(office.sealed([1]));
    drop(kit::house::sealed(&other.screen(), [2]));
    for laptop in [&office.laptop, &other] {
        laptop.screen().as_login(SUPERVISOR, |screen| screen.export(office.stick.top()).unwrap());
    }
    let report = office.hq.intake(&office.stick);
    assert_eq!(report.accepted, 1, "the other station's file is in the register: {report:?}");
    let codes: Vec<_> = report.refused.iter().map(|fault| fault.code).collect();
    assert_eq!(codes, [Refusal::StationCredential.code()], "the revoked laptop's is named with its reason");
}

/// The newest pack on the stick.
fn newest(office: &Office, stick: &Stick) -> std::path::PathBuf {
    let packs = kit::stick::list(&stick.station(&office.laptop.code));
    let mut packs: Vec<_> =
        packs.into_iter().filter(|path| kit::stick::name_of(path).starts_with("provisioning-")).collect();
    packs.sort();
    packs.pop().unwrap()
}
