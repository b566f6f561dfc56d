//! The holders together: their shares give the secret, or say which of them does not fit.

use super::share::Share;
use crate::{Headquarters, HqError};
use blahaj::Sharks;
use boma_packet::{Identity, Recipient};
use boma_record::StationCode;
use boma_store::{Act, Password, StoreError};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A page is a few hundred bytes; more is something else.
const MOST_BYTES: u64 = 64 * 1024;

/// A share that its holder brings.
pub struct GivenShare {
    /// Its page: the file as written, or one typed from paper.
    pub file: PathBuf,
    /// The holder's own passphrase.
    pub passphrase: Password,
}

impl Headquarters {
    /// Opens the recovery secret with the shares of enough holders, for one station's registry; the journal names them.
    pub fn open_recovery(&mut self, given: &[GivenShare], station: &StationCode) -> Result<Identity, HqError> {
        let shares = self.read_shares(given)?;
        let needed = shares.values().next().map_or(2, |(share, _)| share.face.needed);
        let present = u8::try_from(shares.len()).unwrap_or(u8::MAX);
        if present < needed {
            return Err(HqError::SharesTooFew { present, needed });
        }
        let mut opened = Vec::new();
        for (share, given) in shares.values() {
            opened.push(share.open(&given.passphrase, &given.file)?);
        }
        let identity = identity_of(opened.iter().map(|plain| plain.as_slice()), needed, &self.keys.recovery)?;
        let holders: Vec<String> = shares.values().map(|(share, _)| share.face.holder.to_string()).collect();
        let split = shares.values().next().map_or_else(String::new, |(share, _)| share.face.split.clone());
        let act = Act::new("headquarters", "recovery-opened", station)
            .with("holders", holders.join(", "))
            .with("split", split);
        self.store.change(&act, self.surroundings.now(), |_| Ok::<_, StoreError>(()))?;
        Ok(identity)
    }

    /// The pages by their numbers: the same share twice is one share.
    fn read_shares<'g>(&self, given: &'g [GivenShare]) -> Result<BTreeMap<u8, (Share, &'g GivenShare)>, HqError> {
        let mut shares: BTreeMap<u8, (Share, &GivenShare)> = BTreeMap::new();
        for one in given {
            let share = Share::from_page(&read_page(&one.file)?, &one.file)?;
            if (share.face.realm, &share.face.authority) != (self.realm, &self.keys.recovery) {
                return Err(HqError::ShareForeign(one.file.clone()));
            }
            if shares.values().any(|(other, _)| other.face.split != share.face.split) {
                return Err(HqError::ShareOtherSplit(one.file.clone()));
            }
            shares.insert(share.face.number, (share, one));
        }
        Ok(shares)
    }
}

/// A page as text; one that is too long or no text is damaged.
pub(super) fn read_page(file: &Path) -> Result<String, HqError> {
    let damaged = || HqError::ShareDamaged { file: file.to_owned(), line: 0 };
    if fs::metadata(file).map_err(HqError::StickUnreadable)?.len() > MOST_BYTES {
        return Err(damaged());
    }
    String::from_utf8(fs::read(file).map_err(HqError::StickUnreadable)?).map_err(|_| damaged())
}

/// The identity that these shares give; [`HqError::SharesDoNotFit`] where it is not the one of `recipient`.
pub(super) fn identity_of<'s>(
    shares: impl Iterator<Item = &'s [u8]>,
    needed: u8,
    recipient: &Recipient,
) -> Result<Identity, HqError> {
    let shares: Vec<blahaj::Share> = shares.filter_map(|bytes| blahaj::Share::try_from(bytes).ok()).collect();
    let secret = Sharks(needed).recover(&shares).map(Zeroizing::new).map_err(|_| HqError::SharesDoNotFit)?;
    let seed: &[u8; 32] = secret.as_slice().try_into().map_err(|_| HqError::SharesDoNotFit)?;
    let identity = Identity::from_seed(seed).map_err(|_| HqError::SharesDoNotFit)?;
    if identity.recipient() == *recipient { Ok(identity) } else { Err(HqError::SharesDoNotFit) }
}
