//! The recovery secret in shares: enough holders together, and nobody alone.

use crate::kit::{Hq, PASSPHRASE, Station, pack};
use boma_headquarters::{Founding, GivenShare, Headquarters, HqError, ShareHolder, Split};
use boma_packet::{Signer, StationRequest, sign_statement};
use boma_record::{Realm, StationCode};
use boma_store::{Password, Strength};
use std::fs;
use std::path::{Path, PathBuf};

const HOLDERS: [&str; 3] = ["Amina Lado", "Bol Deng", "Cecilia Wani"];

fn holders(top: &Path) -> Vec<ShareHolder> {
    let holder = |name: &&str| {
        let folder = top.join(name.replace(' ', "-"));
        fs::create_dir_all(&folder).unwrap();
        ShareHolder { name: name.parse().unwrap(), folder, passphrase: passphrase(name) }
    };
    HOLDERS.iter().map(holder).collect()
}

fn passphrase(name: &str) -> Password {
    Password::typed(&format!("{name} and a red cow"))
}

fn split(hq: &mut Hq, needed: u8) -> Split {
    let holders = holders(hq.folder.path());
    hq.hq.split_recovery(&Password::typed(PASSPHRASE), &holders, needed).unwrap()
}

fn given(split: &Split, numbers: &[usize]) -> Vec<GivenShare> {
    let one = |number: &usize| {
        let share = &split.shares[number - 1];
        GivenShare { file: share.file.clone(), passphrase: passphrase(&share.holder) }
    };
    numbers.iter().map(one).collect()
}

fn open(hq: &mut Hq, given: &[GivenShare]) -> Result<String, HqError> {
    let station: StationCode = "JUB1".parse().unwrap();
    hq.hq.open_recovery(given, &station).map(|identity| identity.recipient().to_string())
}

#[test]
fn any_two_of_three_open_it_and_none_alone() {
    let mut hq = Hq::new();
    let split = split(&mut hq, 2);
    let mut opened = Vec::new();
    for pair in [[1, 2], [2, 3], [3, 1]] {
        opened.push(open(&mut hq, &given(&split, &pair)).unwrap());
    }
    opened.dedup();
    assert_eq!(opened.len(), 1, "every two holders open the same secret");
    assert!(open(&mut hq, &given(&split, &[1, 2, 3])).is_ok(), "all three as well");
    for alone in [&[2][..], &[2, 2]] {
        let told = open(&mut hq, &given(&split, alone));
        assert!(
            matches!(told, Err(HqError::SharesTooFew { present: 1, needed: 2 })),
            "one share is one, however often it is shown"
        );
    }
}

#[test]
fn the_whole_secret_is_gone_once_it_is_split() {
    let mut hq = Hq::new();
    let whole = fs::read(hq.path().join("recovery.json")).unwrap();
    assert!(hq.hq.recovery_is_whole() && !whole.is_empty(), "it is whole at founding");
    split(&mut hq, 2);
    assert!(!hq.path().join("recovery.json").exists(), "the file is gone");
    let again = hq.hq.split_recovery(&Password::typed(PASSPHRASE), &holders(hq.folder.path()), 2);
    assert!(matches!(again, Err(HqError::RecoverySplit)), "there is nothing left to split");
    hq.hq.verify_audit().unwrap();
}

#[test]
fn each_fault_of_a_share_has_a_name_of_its_own() {
    let mut hq = Hq::new();
    let split = split(&mut hq, 2);
    let mut shares = given(&split, &[1, 2]);
    shares[1].passphrase = Password::typed("a guess of the thief");
    assert!(matches!(open(&mut hq, &shares), Err(HqError::SharePassphrase(_))), "another passphrase opens nothing");
    let page = fs::read_to_string(&split.shares[0].file).unwrap();
    let spoilt = hq.folder.path().join("spoilt.txt");
    let with = |text: String| {
        fs::write(&spoilt, text).unwrap();
        let mut shares = given(&split, &[1, 2]);
        shares[0].file = spoilt.clone();
        shares
    };
    let third = page.lines().find(|line| line.starts_with("03 ")).unwrap();
    let swapped = page.replace(third, &third.replacen(third.split(' ').nth(1).unwrap(), "AAAA", 1));
    let told = open(&mut hq, &with(swapped));
    assert!(matches!(told, Err(HqError::ShareDamaged { line: 3, .. })), "the line that does not fit is named");
    let told = open(&mut hq, &with(page.replace("Amina Lado", "Amina Ladu")));
    assert!(matches!(told, Err(HqError::ShareDamaged { line: 0, .. })), "another holder's name does not fit its check");
    let told = open(&mut hq, &with("goats".repeat(20_000)));
    assert!(matches!(told, Err(HqError::ShareDamaged { .. })), "a long file is no page");
}

#[test]
fn a_share_of_another_authority_or_splitting_is_refused() {
    let mut hq = Hq::new();
    let first = split(&mut hq, 2);
    let theirs = |name: &str, from: &str, to: &str| {
        let page = fs::read_to_string(&first.shares[1].file).unwrap();
        let path = hq.folder.path().join(name);
        fs::write(&path, rechecked(&page.replace(from, to))).unwrap();
        path
    };
    let other = boma_packet::Identity::from_seed(&[7; 32]).unwrap().recipient().to_string();
    let authority = fs::read_to_string(&first.shares[0].file).unwrap();
    let authority = authority.lines().find_map(|line| line.strip_prefix("authority: ")).unwrap().to_owned();
    let foreign = theirs("foreign.txt", &authority, &other);
    let split = theirs("split.txt", &format!("split: {}", first.split), "split: 0011223344556677");
    let with = |file: PathBuf| {
        let mut shares = given(&first, &[1, 2]);
        shares[1].file = file;
        shares
    };
    assert!(matches!(open(&mut hq, &with(foreign)), Err(HqError::ShareForeign(_))), "another headquarters' share");
    assert!(matches!(open(&mut hq, &with(split)), Err(HqError::ShareOtherSplit(_))), "a share of another splitting");
}

/// The page with a right check over its plain lines: a forger can make that.
fn rechecked(page: &str) -> String {
    let (title, rest) = page.split_once('\n').unwrap();
    let (plain, rest) = rest.split_once("\ncheck: ").unwrap();
    let (_, rest) = rest.split_once('\n').unwrap();
    let check = boma_record::Digest::of(plain.as_bytes()).to_string();
    let check: String = check.chars().take(8).collect();
    format!("{title}\n{plain}\ncheck: {check}\n{rest}")
}

#[test]
fn holders_must_be_several_people_and_live_shares_lie_apart() {
    let mut hq = Hq::new();
    let passphrase = Password::typed(PASSPHRASE);
    let top = hq.folder.path().to_owned();
    for needed in [0, 1, 4] {
        let told = hq.hq.split_recovery(&passphrase, &holders(&top), needed);
        assert!(matches!(told, Err(HqError::ShareHolders)), "{needed} of three protects nothing or can't be met");
    }
    let mut twice = holders(&top);
    twice[1].name = twice[0].name.clone();
    assert!(matches!(hq.hq.split_recovery(&passphrase, &twice, 2), Err(HqError::ShareHolders)), "one person is one");
    let told = hq.hq.split_recovery(&Password::typed("not this one"), &holders(&top), 2);
    assert!(matches!(told, Err(HqError::WrongPassphrase)), "the register's passphrase is needed once more");
    assert!(hq.hq.recovery_is_whole(), "what failed took nothing away");
}

#[test]
fn a_live_headquarters_vouches_for_nobody_before_the_secret_is_split() {
    let kit = Hq::new();
    let lent = boma_record::Surroundings {
        clock: kit.clock.clone(),
        randomness: std::sync::Arc::new(crate::kit::Counted::from(9)),
    };
    let founding =
        Founding { realm: Realm::Live, guideline: pack(), gazetteer: String::new(), strength: Strength::WEAK };
    let passphrase = Password::typed(PASSPHRASE);
    let mut live = Headquarters::init(&kit.folder.path().join("live"), &passphrase, founding, lent).unwrap();
    let station = Signer::from_seed(&[7; 32]);
    let asks =
        StationRequest { realm: Realm::Live, station_key: station.public(), ..Station::request("JUB1", kit.now()) };
    let request = sign_statement(&asks, &station).unwrap();
    assert!(matches!(live.provision(&request), Err(HqError::RecoveryWhole)), "one person could open every station");
    let mut one_medium = holders(kit.folder.path());
    one_medium[1].folder = one_medium[0].folder.clone();
    let told = live.split_recovery(&passphrase, &one_medium, 2);
    assert!(matches!(told, Err(HqError::ShareHolders)), "two live shares on one medium are one find");
    live.split_recovery(&passphrase, &holders(kit.folder.path()), 2).unwrap();
    assert!(live.provision(&request).is_ok(), "now two are needed");
}
