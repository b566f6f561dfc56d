//! Splitting the secret, and taking the whole one away once the shares were proved.

use super::combine;
use super::share::{Share, ShareFace};
use crate::founding::{self, RECOVERY};
use crate::{Headquarters, HqError};
use blahaj::Sharks;
use boma_packet::Identity;
use boma_record::{Name, Randomness, Realm};
use boma_store::{Act, Password, SecretError, StoreError, Strength, file};
use rand::SeedableRng;
use rand::rngs::StdRng;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// More holders than this nobody brings together.
const MOST_SHARES: usize = 16;

/// Who gets a share, on which medium, and under which passphrase of their own.
pub struct ShareHolder {
    /// The person.
    pub name: Name,
    /// The top folder of the person's own medium.
    pub folder: PathBuf,
    /// The person's own passphrase.
    pub passphrase: Password,
}

/// A splitting that was done and proved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Split {
    /// Names it: 16 hexadecimal digits.
    pub split: String,
    /// How many shares open the secret.
    pub needed: u8,
    /// The shares.
    pub shares: Vec<WrittenShare>,
}

/// One share, written and read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrittenShare {
    /// From 1.
    pub number: u8,
    /// Whose.
    pub holder: String,
    /// Its page.
    pub file: PathBuf,
}

/// A share before it is sealed; wiped when it goes.
type Plain = Zeroizing<Vec<u8>>;

impl Headquarters {
    /// Splits the recovery secret among `holders`, any `needed` of whom open it, and takes it away from this folder.
    ///
    /// Every page is read back and opened, and each that many neighbouring shares must give the secret, before
    /// `recovery.json` is overwritten and removed. Flash media may keep what was overwritten in spare cells, and
    /// copies of the folder keep it whole: split before the first copy is made.
    pub fn split_recovery(
        &mut self,
        passphrase: &Password,
        holders: &[ShareHolder],
        needed: u8,
    ) -> Result<Split, HqError> {
        check_holders(self.realm, holders, needed)?;
        let (identity, strength) = self.whole_recovery(passphrase)?;
        let now = self.surroundings.now();
        let random = self.surroundings.randomness.as_ref();
        let face = ShareFace {
            realm: self.realm,
            authority: identity.recipient(),
            split: ShareFace::new_split(random)?,
            number: 0,
            shares: u8::try_from(holders.len()).map_err(|_| HqError::ShareHolders)?,
            needed,
            made: now,
            holder: holders.first().map(|holder| holder.name.clone()).ok_or(HqError::ShareHolders)?,
            strength,
        };
        let plain = deal(&identity, holders.len(), needed, random)?;
        let shares = write_shares(&face, holders, &plain, random)?;
        prove(&identity, holders, &shares, needed)?;
        let names: Vec<&str> = shares.iter().map(|share| share.holder.as_str()).collect();
        let act = Act::new("headquarters", "recovery-split", &face.split)
            .with("holders", names.join(", "))
            .with("needed", needed);
        self.store.change(&act, now, |_| Ok::<_, StoreError>(()))?;
        self.forget_whole_recovery()?;
        Ok(Split { split: face.split, needed, shares })
    }

    fn whole_recovery(&self, passphrase: &Password) -> Result<(Identity, Strength), HqError> {
        if !self.recovery_is_whole() {
            return Err(HqError::RecoverySplit);
        }
        let face = founding::read(&self.folder.join(RECOVERY))?;
        let secret = face.open(passphrase, founding::RECOVERY_PURPOSE)?;
        let text = std::str::from_utf8(&secret).map_err(|_| HqError::FaceDamaged)?;
        let identity: Identity = text.parse().map_err(|_| HqError::FaceDamaged)?;
        if identity.recipient() == self.keys.recovery {
            Ok((identity, face.strength))
        } else {
            Err(HqError::FaceDamaged)
        }
    }

    /// Overwrites the file before it is removed; a journaling or copying file system may keep the old bytes all the same.
    fn forget_whole_recovery(&self) -> Result<(), HqError> {
        let path = self.folder.join(RECOVERY);
        let forget = || {
            let length = fs::metadata(&path)?.len();
            let mut whole = File::options().write(true).open(&path)?;
            for _ in 0..length {
                whole.write_all(b"0")?;
            }
            whole.sync_all()?;
            fs::remove_file(&path)?;
            file::sync_folder(&self.folder)
        };
        Ok(forget().map_err(StoreError::from)?)
    }
}

/// At least two people, each named once; in the live realm each with a medium of their own.
fn check_holders(realm: Realm, holders: &[ShareHolder], needed: u8) -> Result<(), HqError> {
    let names: BTreeSet<&str> = holders.iter().map(|holder| holder.name.as_str()).collect();
    let places: BTreeSet<PathBuf> = holders
        .iter()
        .map(|holder| fs::canonicalize(&holder.folder).unwrap_or_else(|_| holder.folder.clone()))
        .collect();
    let apart = realm == Realm::Practice || places.len() == holders.len();
    let count = usize::from(needed);
    let fits = count >= 2 && count <= holders.len() && holders.len() <= MOST_SHARES;
    if fits && apart && names.len() == holders.len() { Ok(()) } else { Err(HqError::ShareHolders) }
}

fn deal(identity: &Identity, shares: usize, needed: u8, random: &dyn Randomness) -> Result<Vec<Plain>, HqError> {
    let seed: Zeroizing<[u8; 32]> = Zeroizing::new(boma_record::source::random_bytes(random)?);
    let secret = identity.expose_seed()?;
    let mut generator = StdRng::from_seed(*seed);
    let dealt = Sharks(needed).dealer_rng(secret.as_slice(), &mut generator);
    Ok(dealt.take(shares).map(|share| Zeroizing::new(Vec::from(&share))).collect())
}

fn write_shares(
    face: &ShareFace,
    holders: &[ShareHolder],
    plain: &[Plain],
    random: &dyn Randomness,
) -> Result<Vec<WrittenShare>, HqError> {
    let mut written = Vec::new();
    for ((number, holder), plain) in (1_u8..).zip(holders).zip(plain) {
        let face = ShareFace { number, holder: holder.name.clone(), ..face.clone() };
        let path = holder.folder.join(file_name(&face));
        let page = Share::seal(face, plain, &holder.passphrase, random)?.to_page();
        keep(&path, page.as_bytes())?;
        written.push(WrittenShare { number, holder: holder.name.to_string(), file: path });
    }
    Ok(written)
}

fn keep(path: &Path, page: &[u8]) -> Result<(), HqError> {
    file::replace(path, page).map_err(HqError::StickUnwritable)
}

fn file_name(face: &ShareFace) -> String {
    format!("boma-recovery-{}-{}-share-{}.txt", face.realm, face.split, face.number)
}

/// Reads every page back, opens it as its holder will, and lets each `needed` neighbours give the secret.
fn prove(identity: &Identity, holders: &[ShareHolder], shares: &[WrittenShare], needed: u8) -> Result<(), HqError> {
    let mut opened: Vec<Plain> = Vec::new();
    for (holder, share) in holders.iter().zip(shares) {
        let text = combine::read_page(&share.file)?;
        opened.push(Share::from_page(&text, &share.file)?.open(&holder.passphrase, &share.file)?);
    }
    // In a ring, so that every share stands in as many proofs as there are shares needed.
    let ring: Vec<&Plain> = opened.iter().chain(&opened).collect();
    for some in ring.windows(usize::from(needed)).take(opened.len()) {
        combine::identity_of(some.iter().map(|plain| plain.as_slice()), needed, &identity.recipient())?;
    }
    Ok(())
}

/// The error of a passphrase that does not open `recovery.json`.
impl founding::Face {
    pub(crate) fn open(&self, passphrase: &Password, purpose: &str) -> Result<Zeroizing<Vec<u8>>, HqError> {
        let wrapping = boma_store::WrappingKey::from_password(passphrase, &self.salt, self.strength)?;
        wrapping.unwrap(&self.key, purpose).map_err(|error| match error {
            SecretError::DoesNotOpen => HqError::WrongPassphrase,
            other => other.into(),
        })
    }
}
