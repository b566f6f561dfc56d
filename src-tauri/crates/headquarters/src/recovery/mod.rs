//! The recovery secret in shares: one administrator alone opens no dead laptop.
//!
//! ```text
//! .split_recovery(passphrase, holders, needed)    recovery.json -> a page for each holder; the whole secret goes
//! .open_recovery(given shares, station)           the holders together; journalled with their names
//! ```
//!
//! Shamir's scheme over GF(256), byte by byte (crate `blahaj`): fewer shares than needed say nothing of the secret,
//! whatever is computed with them. The shares are bound to their splitting by the pages' seals, which the scheme
//! alone would not do.

mod combine;
mod page;
mod share;
mod split;

pub use combine::GivenShare;
pub use split::{ShareHolder, Split, WrittenShare};

use crate::{Headquarters, HqError};
use boma_record::Realm;

impl Headquarters {
    /// Whether the recovery secret still stands whole in headquarters' folder.
    #[must_use]
    pub fn recovery_is_whole(&self) -> bool {
        self.folder.join(crate::founding::RECOVERY).exists()
    }

    /// Refuses to vouch for live stations while one passphrase alone opens all of them.
    pub(crate) fn refuse_whole_recovery(&self) -> Result<(), HqError> {
        if self.realm == Realm::Live && self.recovery_is_whole() { Err(HqError::RecoveryWhole) } else { Ok(()) }
    }
}
