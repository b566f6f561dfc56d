//! Which authority is believed, what is signed under it, and that no forged byte of either passes.
#![cfg(test)]

mod fixture;

use boma_packet::authority::{AuthorityError, Trusted};
use boma_packet::*;
use boma_record::{Realm, Timestamp};
use fixture::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRng, TestRunner};

fn key(seed: u8) -> Signer {
    Signer::from_seed(&[seed; 32])
}

/// A statement with these roots' signatures.
fn signed(authority: &Authority, roots: &[&Signer]) -> Envelope {
    let (first, rest) = roots.split_first().unwrap();
    let once = sign_statement(authority, *first).unwrap();
    rest.iter().fold(once, |envelope, root| envelope.countersign(root).unwrap())
}

fn roots(seeds: &[u8]) -> Vec<PublicKey> {
    let mut keys: Vec<_> = seeds.iter().map(|seed| key(*seed).public()).collect();
    keys.sort();
    keys
}

fn after(known: &Trusted) -> Authority {
    let before = known.authority().clone();
    Authority { version: before.version + 1, previous: Some(known.payload_digest()), ..before }
}

fn first() -> (Envelope, Trusted) {
    let envelope = signed(&authority(), &[&root()]);
    let trusted = Trusted::found(std::slice::from_ref(&envelope), Realm::Practice).unwrap();
    (envelope, trusted)
}

#[test]
fn a_chain_is_believed_from_its_first_version_on() {
    let (one, trusted) = first();
    let two = signed(&Authority { roots: roots(&[8, 9, 10]), threshold: 2, ..after(&trusted) }, &[&root(), &key(9)]);
    let newer = trusted.next(&two).expect("the old root and two of the new ones signed");
    assert_eq!(trusted.follow(&[one.clone(), two.clone()]), Ok(newer.clone()), "who knows version 1 goes on");
    assert_eq!(Trusted::found(&[one.clone(), two.clone()], Realm::Practice), Ok(newer.clone()), "a newcomer as well");
    assert_eq!(newer.follow(&[one.clone(), two.clone()]), Ok(newer.clone()), "the same again changes nothing");
    assert_eq!(newer.follow(std::slice::from_ref(&one)), Err(AuthorityError::Older), "nobody goes back");
    assert_eq!(Trusted::found(&[two], Realm::Practice), Err(AuthorityError::NotNext(2)), "a chain has a beginning");
    assert_ne!(newer.root_fingerprint(), trusted.root_fingerprint(), "other roots are seen");
    assert_eq!(Trusted::found(&[], Realm::Practice), Err(AuthorityError::Empty), "nothing proves nothing");
    assert_eq!(Trusted::found(&[one], Realm::Live), Err(AuthorityError::WrongRealm), "realms never mix");
}

#[test]
fn new_roots_need_the_old_ones_and_themselves() {
    let (_, trusted) = first();
    let next = Authority { roots: roots(&[9, 10]), threshold: 2, ..after(&trusted) };
    let refused = Err(AuthorityError::TooFewRoots(2));
    assert_eq!(trusted.next(&signed(&next, &[&key(9), &key(10)])), refused, "the old root did not sign");
    assert_eq!(trusted.next(&signed(&next, &[&root(), &key(9)])), refused, "one new root of two did not sign");
    assert!(trusted.next(&signed(&next, &[&root(), &key(9), &key(10)])).is_ok(), "all that must have signed");
    let skipped = Authority { version: 3, ..next.clone() };
    let skipped = signed(&skipped, &[&root(), &key(9), &key(10)]);
    assert_eq!(trusted.next(&skipped), Err(AuthorityError::NotNext(3)), "no version is left out");
    let other = Authority { previous: Some(boma_record::Digest::of(b"another")), ..next };
    let other = signed(&other, &[&root(), &key(9), &key(10)]);
    assert_eq!(trusted.next(&other), Err(AuthorityError::NotNext(2)), "it goes on from another version 1");
}

#[test]
fn two_versions_with_one_number_are_no_update() {
    let (_, trusted) = first();
    let twin = signed(&Authority { issued_at: at(-1800), ..authority() }, &[&root()]);
    assert_eq!(trusted.follow(&[twin]), Err(AuthorityError::NotNext(1)), "the root signed two different versions 1");
}

#[test]
fn a_signing_key_counts_while_it_is_valid_and_not_revoked() {
    let (_, trusted) = first();
    let next = SigningKey { key: key(11).public(), valid_from: at(0), valid_until: at(700_000) };
    let keys = vec![authority().signing_keys.remove(0), next];
    let revoked = vec![RevokedKey { key_id: hq().key_id(), from: at(50) }];
    let rotated = signed(&Authority { signing_keys: keys, revoked, ..after(&trusted) }, &[&root()]);
    let rotated = trusted.next(&rotated).unwrap();
    let open = |minute, signer: &Signer| {
        let receipt = Receipt { issued_at: at(minute), ..receipt() };
        rotated.open::<Receipt>(&sign_statement(&receipt, signer).unwrap(), |one| one.issued_at).map(drop)
    };
    assert_eq!(open(49, &hq()), Ok(()), "what the old key signed before it was revoked stays good");
    assert_eq!(open(50, &hq()), Err(AuthorityError::KeyRevoked(hq().key_id())), "from that moment on it is nothing");
    assert_eq!(open(50, &key(11)), Ok(()), "the new key goes on");
    let early = Err(AuthorityError::KeyNotValidThen(key(11).key_id()));
    assert_eq!(open(-1, &key(11)), early, "a key signs nothing before it began");
    assert_eq!(open(700_000, &key(11)), early, "nor when it ended");
    assert_eq!(open(60, &key(12)), Err(AuthorityError::KeyUnknown), "a stranger's key");
    assert_eq!(open(60, &root()), Err(AuthorityError::KeyUnknown), "the root signs authorities only");
}

#[test]
fn an_authority_that_does_not_fit_together_is_refused() {
    let good = authority();
    let at_end = |expires_at: Timestamp| Authority { expires_at, ..authority() };
    let twice = vec![good.signing_keys[0].clone(), good.signing_keys[0].clone()];
    let as_root = vec![SigningKey { key: root().public(), ..good.signing_keys[0].clone() }];
    for (what, wrong) in [
        ("roots", Authority { roots: vec![], ..authority() }),
        ("roots", Authority { roots: vec![root().public(), root().public()], ..authority() }),
        ("threshold", Authority { threshold: 0, ..authority() }),
        ("threshold", Authority { threshold: 2, ..authority() }),
        ("signing keys", Authority { signing_keys: vec![], ..authority() }),
        ("signing keys", Authority { signing_keys: twice, ..authority() }),
        ("signing keys", Authority { signing_keys: as_root, ..authority() }),
        ("recipients", Authority { hq_recipients: vec![], ..authority() }),
        ("end", at_end(good.issued_at)),
    ] {
        let told = Trusted::found(&[signed(&wrong, &[&root()])], Realm::Practice);
        assert_eq!(told, Err(AuthorityError::Wrong(what)), "even where the root signed it");
    }
}

/// 10,000 forgeries with a fixed seed, half of an authority and half of a pack under it.
#[test]
fn no_forged_byte_of_an_authority_or_a_pack_passes() {
    let (authority, trusted) = first();
    let pack = Provisioning { authority: vec![authority.clone()], ..provisioning() };
    let pack = sign_statement(&pack, &hq()).unwrap();
    let (good, good_pack) = (authority.to_bytes().unwrap(), pack.to_bytes().unwrap());
    let config = Config { cases: 5_000, failure_persistence: None, ..Config::default() };
    let seeded = TestRng::from_seed(config.rng_algorithm, &[7; 32]);
    let forgery = (any::<prop::sample::Index>(), any::<u8>(), 0_u8..4);
    TestRunner::new_with_rng(config, seeded)
        .run(&forgery, |(place, byte, how)| {
            let forged = forge(&good, place, byte, how);
            let founded = Envelope::parse(&forged).map(|one| Trusted::found(&[one], Realm::Practice));
            let changed = forged != good && matches!(founded, Ok(Ok(_)));
            prop_assert!(!changed, "byte {} of the authority was forged", place.index(good.len()));
            let forged = forge(&good_pack, place, byte, how);
            let opened = Envelope::parse(&forged).map(|one| trusted.open::<Provisioning>(&one, |pack| pack.issued_at));
            let changed = forged != good_pack && matches!(opened, Ok(Ok(_)));
            prop_assert!(!changed, "byte {} of the pack was forged", place.index(good_pack.len()));
            Ok(())
        })
        .unwrap();
}

/// Changes one byte, leaves one out, puts one in, or cuts the end off.
fn forge(good: &[u8], place: prop::sample::Index, byte: u8, how: u8) -> Vec<u8> {
    let (mut bytes, at) = (good.to_vec(), place.index(good.len()));
    match how {
        0 => bytes[at] ^= byte.max(1),
        1 => drop(bytes.remove(at)),
        // Blank space between members is no forgery: the same envelope, written otherwise.
        2 => bytes.insert(at, if byte.is_ascii_whitespace() { b'x' } else { byte }),
        _ => bytes.truncate(at),
    }
    bytes
}
