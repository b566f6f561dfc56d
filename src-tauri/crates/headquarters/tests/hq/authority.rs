//! The root, the signing keys that it vouches for, and what follows from them for packs, credentials and receipts.

use super::kit::{Hq, PASSPHRASE, Station, pack, signer};
use boma_headquarters::HqError;
use boma_headquarters::authority::{AuthorityChange, Root, draft_fingerprint};
use boma_packet::authority::{AuthorityError, Trusted};
use boma_packet::{Authority, Credential, Envelope, Provisioning, read_unverified, sign_statement};
use boma_record::{Realm, Surroundings};
use boma_store::{Password, Strength};
use std::path::Path;
use std::sync::Arc;

fn root(folder: &Path, seed: u64) -> Root {
    let lent = Surroundings {
        clock: Arc::new(super::kit::TestClock::at(1_773_300_000_000)),
        randomness: Arc::new(super::kit::Counted::from(seed)),
    };
    Root::create(folder, Realm::Practice, &Password::typed(PASSPHRASE), Strength::WEAK, &lent).unwrap()
}

fn change(roots: &[&Root], threshold: u8) -> AuthorityChange {
    let roots = roots.iter().map(|root| root.public()).collect();
    AuthorityChange { roots, threshold: Some(threshold), revoke_from: None }
}

fn signed(draft: &Authority, roots: &[&Root]) -> Envelope {
    roots.iter().fold(None, |so_far, root| Some(root.sign(draft, so_far).unwrap())).unwrap()
}

fn asked(hq: &mut Hq) -> Provisioning {
    let request = sign_statement(&Station::request("JUB1", hq.now()), &signer("JUB1")).unwrap();
    read_unverified(&hq.hq.provision(&request).unwrap()).unwrap()
}

#[test]
fn a_root_opens_with_its_passphrase_only() {
    let folder = tempfile::tempdir().unwrap();
    let made = root(folder.path(), 5);
    let opened = Root::open(folder.path(), &Password::typed(PASSPHRASE)).unwrap();
    assert_eq!(opened.public(), made.public(), "the same key");
    assert_eq!(Root::face(folder.path()).unwrap().public, made.public(), "the medium tells its public half");
    let wrong = Root::open(folder.path(), &Password::typed("sheep on the hill"));
    assert!(matches!(wrong, Err(HqError::WrongPassphrase)), "no other passphrase opens it");
    let elsewhere = Root::open(&folder.path().join("elsewhere"), &Password::typed(PASSPHRASE));
    assert!(matches!(elsewhere, Err(HqError::NoRoot)), "a folder without a root says so");
    let public = std::fs::read_to_string(folder.path().join("root-public.txt")).unwrap();
    assert_eq!(public.trim(), made.public().to_string(), "what is carried to headquarters");
}

#[test]
fn headquarters_signs_under_the_authority_that_it_adopted() {
    let (mut hq, folder) = (Hq::new(), tempfile::tempdir().unwrap());
    let before = asked(&mut hq);
    assert!(before.authority.is_empty(), "without a root the founding key alone is trusted, as before");
    let root = root(folder.path(), 5);
    let draft = hq.hq.draft_authority(&change(&[&root], 1)).unwrap();
    let envelope = signed(&draft, &[&root]);
    let adopted = hq.hq.adopt_authority(&envelope).unwrap();
    assert_eq!(hq.hq.adopt_authority(&envelope).unwrap(), adopted, "the same again changes nothing");
    let pack = asked(&mut hq);
    assert_eq!(pack.hq_key, before.hq_key, "the founding key is the first signing key");
    let known = Trusted::found(&pack.authority, Realm::Practice).unwrap();
    assert_eq!(known, adopted, "the pack carries what a station needs to believe it");
    let good = known.open::<Credential>(&pack.station_credential, |one| one.valid_from);
    assert!(good.is_ok(), "credentials from before count as well: {good:?}");
    let bytes = draft_fingerprint(&draft).unwrap();
    assert_eq!(bytes, boma_packet::Fingerprint::of(&envelope.payload_digest()), "both machines compare the same");
}

#[test]
fn a_new_signing_key_goes_on_and_a_revoked_one_ends() {
    let (mut hq, folder) = (Hq::new(), tempfile::tempdir().unwrap());
    let root = root(folder.path(), 5);
    let draft = hq.hq.draft_authority(&change(&[&root], 1)).unwrap();
    hq.hq.adopt_authority(&signed(&draft, &[&root])).unwrap();
    let first = asked(&mut hq);
    hq.clock.forward_days(10);
    let revoke = AuthorityChange { revoke_from: Some(hq.now()), ..AuthorityChange::default() };
    let draft = hq.hq.draft_authority(&revoke).unwrap();
    let next = hq.hq.adopt_authority(&signed(&draft, &[&root])).unwrap();
    let second = asked(&mut hq);
    assert_ne!(second.hq_key, first.hq_key, "headquarters signs with the new key");
    assert_eq!(second.authority.len(), 2, "and shows both versions");
    let refused = next.holds(&first.hq_key, hq.now());
    assert!(matches!(refused, Err(AuthorityError::KeyRevoked(_))), "the old key signs nothing any more: {refused:?}");
    let old = next.open::<Credential>(&first.station_credential, |one| one.valid_from);
    assert!(old.is_ok(), "what it signed before stays good: {old:?}");
    hq.clock.forward_days(3 * 365);
    let request = sign_statement(&Station::request("JUB1", hq.now()), &signer("JUB1")).unwrap();
    let ended = hq.hq.provision(&request);
    assert!(matches!(ended, Err(HqError::NoSigningKey)), "no signing key lasts for ever: {ended:?}");
}

#[test]
fn two_of_three_roots_sign_and_one_alone_does_not() {
    let (mut hq, folder) = (Hq::new(), tempfile::tempdir().unwrap());
    let roots: Vec<Root> =
        (0..3).map(|number| root(&folder.path().join(number.to_string()), 50 + number * 7)).collect();
    let all: Vec<&Root> = roots.iter().collect();
    let draft = hq.hq.draft_authority(&change(&all, 2)).unwrap();
    let one = hq.hq.adopt_authority(&signed(&draft, &all[..1]));
    let few = matches!(one, Err(HqError::Authority(AuthorityError::TooFewRoots(1))));
    assert!(few, "one root of three is too few: {one:?}");
    hq.hq.adopt_authority(&signed(&draft, &all[1..])).expect("any two are enough");
    let stranger = root(&folder.path().join("stranger"), 99);
    let draft = hq.hq.draft_authority(&change(&[&stranger], 1)).unwrap();
    let taken = hq.hq.adopt_authority(&signed(&draft, &[&stranger]));
    assert!(matches!(taken, Err(HqError::Authority(_))), "new roots need the old ones: {taken:?}");
}

#[test]
fn an_authority_of_another_headquarters_is_not_adopted() {
    let (mut hq, mut other, folder) = (Hq::new(), Hq::with_seed(77), tempfile::tempdir().unwrap());
    let root = root(folder.path(), 5);
    let draft = other.hq.draft_authority(&change(&[&root], 1)).unwrap();
    let taken = hq.hq.adopt_authority(&signed(&draft, &[&root]));
    assert!(matches!(taken, Err(HqError::AuthorityForeign)), "it names none of our keys: {taken:?}");
    let none = hq.hq.draft_authority(&AuthorityChange::default());
    assert!(matches!(none, Err(HqError::RootsMissing)), "a first version needs a root: {none:?}");
}

#[test]
fn what_is_published_never_goes_back() {
    let mut hq = Hq::new();
    let mut older = pack();
    let head = older.0.get_mut("pack.json").unwrap();
    *head = head.replace("\"0.1.0\"", "\"0.0.9\"");
    let refused = hq.hq.adopt_guideline(&older);
    assert!(matches!(refused, Err(HqError::OlderGuideline(_))), "stations would not take it: {refused:?}");
    let before = asked(&mut hq).gazetteer_number;
    let places = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/places/ssd-admin.csv"));
    let number = hq.hq.adopt_places(&places.unwrap()).unwrap();
    assert_eq!((before, asked(&mut hq).gazetteer_number), (Some(1), Some(number)), "places have a rising number");
    assert!(matches!(hq.hq.adopt_places("rubbish"), Err(HqError::Places(_))), "what is no list is not published");
}
