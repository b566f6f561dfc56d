//! What came of a walk.

use serde::Serialize;
use std::fmt;

/// Counts of one walk down the road; `merged` and `persons` are headquarters' totals.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Walked {
    /// Files filled and signed.
    pub enrolled: u64,
    /// Files that the supervisor sent back once.
    pub returned: u64,
    /// Returned files mended and signed again.
    pub mended: u64,
    /// Files approved.
    pub approved: u64,
    /// Packets sealed and not yet exported.
    pub sealed: u64,
    /// Packets in the bundle.
    pub exported: u64,
    /// The bundle's number.
    pub bundle: u64,
    /// Packets new in the register.
    pub intake_accepted: u64,
    /// Packets that the register had already.
    pub intake_already: u64,
    /// Files that headquarters did not take.
    pub intake_refused: u64,
    /// Files in the register in all.
    pub merged: u64,
    /// People with a number in all.
    pub persons: u64,
    /// Receipts that were new and verified.
    pub receipts: u64,
    /// Packets that a verified receipt answers now.
    pub receipts_verified: u64,
    /// Of these, registered.
    pub registered: u64,
    /// Of these, under question at headquarters.
    pub in_question: u64,
    /// Of these, refused.
    pub refused: u64,
    /// Packets that have not arrived.
    pub missing: u64,
    /// Names the register's content.
    pub register_digest: String,
}

impl Walked {
    /// Something was refused or is missing.
    #[must_use]
    pub const fn refusals(&self) -> bool {
        self.intake_refused + self.refused + self.missing > 0
    }
}

impl fmt::Display for Walked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "Enrolled      {:>6}", self.enrolled)?;
        writeln!(f, "Returned      {:>6}  mended {}", self.returned, self.mended)?;
        writeln!(f, "Approved      {:>6}", self.approved)?;
        writeln!(f, "Exported      {:>6}  in bundle {}", self.exported, self.bundle)?;
        writeln!(f, "Taken in      {:>6}  refused {}", self.intake_accepted, self.intake_refused)?;
        writeln!(
            f,
            "Answered      {:>6}  registered {}, in question {}",
            self.receipts_verified, self.registered, self.in_question
        )?;
        write!(f, "Missing       {:>6}", self.missing)
    }
}
