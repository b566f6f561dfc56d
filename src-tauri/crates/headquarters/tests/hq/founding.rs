//! Founding and opening.

use crate::kit::{Counted, Hq, PASSPHRASE, pack};
use boma_guideline::PackFiles;
use boma_headquarters::{Founding, Headquarters, HqError};
use boma_record::{Realm, Surroundings};
use boma_store::{Password, StoreError, Strength};
use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

fn surroundings(hq: &Hq) -> Surroundings {
    Surroundings { clock: hq.clock.clone(), randomness: Arc::new(Counted::from(2)) }
}

fn open(hq: &Hq, passphrase: &str) -> Result<Headquarters, HqError> {
    Headquarters::open(&hq.path(), &Password::typed(passphrase), surroundings(hq))
}

#[test]
fn opens_again_with_its_passphrase_only() {
    let mut hq = Hq::new();
    assert!(matches!(open(&hq, PASSPHRASE), Err(HqError::Store(StoreError::InUse))), "one at a time");
    let elsewhere = tempfile::tempdir().unwrap();
    let other = Founding { realm: Realm::Live, guideline: pack(), gazetteer: String::new(), strength: Strength::WEAK };
    hq.hq = Headquarters::init(elsewhere.path(), &Password::typed("x"), other, surroundings(&hq)).unwrap();
    assert!(matches!(open(&hq, "no"), Err(HqError::WrongPassphrase)), "another passphrase opens nothing");
    assert_eq!(open(&hq, PASSPHRASE).unwrap().realm(), Realm::Practice, "the right one does");
}

#[test]
fn never_founded_over_something() {
    let hq = Hq::new();
    let founding =
        || Founding { realm: Realm::Live, guideline: pack(), gazetteer: String::new(), strength: Strength::WEAK };
    let again = Headquarters::init(&hq.path(), &Password::typed(PASSPHRASE), founding(), surroundings(&hq));
    assert!(matches!(again, Err(HqError::FolderNotEmpty)), "a headquarters is there");
    let nothing = Headquarters::open(hq.folder.path(), &Password::typed(PASSPHRASE), surroundings(&hq));
    assert!(matches!(nothing, Err(HqError::NotFounded)), "an ordinary folder is none");
}

#[test]
fn a_bad_guideline_founds_nothing() {
    let hq = Hq::new();
    let folder = hq.folder.path().join("other");
    let founding = Founding {
        realm: Realm::Live,
        guideline: PackFiles(BTreeMap::new()),
        gazetteer: String::new(),
        strength: Strength::WEAK,
    };
    let founded = Headquarters::init(&folder, &Password::typed(PASSPHRASE), founding, surroundings(&hq));
    assert!(matches!(founded, Err(HqError::Guideline(_))), "an empty pack is no guideline");
    assert!(!folder.exists(), "and nothing was made");
}

#[test]
fn a_spoilt_face_is_told() {
    let hq = Hq::new();
    fs::write(hq.path().join("hq.json"), "{}").unwrap();
    assert!(matches!(open(&hq, PASSPHRASE), Err(HqError::FaceDamaged)), "not the file that was written");
}
