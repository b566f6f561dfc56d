//! What a login can be allowed to do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One thing that a role may or may not do; the words are those of roles files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Duty {
    /// Start, fill in, sign and throw away own files.
    Capture,
    /// Look at a colleague's signed file a second time, where the guideline asks for that.
    Verify,
    /// Approve a colleague's file.
    Approve,
    /// Send a colleague's file back.
    Return,
    /// Set a colleague's file aside.
    Hold,
    /// Take a colleague's signed file back for its applicant; who captured it may do that anyway.
    Withdraw,
    /// Find and open colleagues' signed files.
    SeeFiles,
    /// See files and answers that are for those who decide.
    SeeRestricted,
    /// Write bundles onto sticks.
    Export,
    /// Take headquarters' answers in.
    Receive,
    /// Take headquarters' provisioning pack in.
    Provision,
    /// Make a backup.
    Backup,
    /// Say where backups are made from now on.
    ChooseBackup,
    /// Put a lost laptop's backup back.
    Restore,
    /// Confirm the highest packet number after a restoration.
    ConfirmRestore,
    /// Erase what headquarters has, once the guideline's period is over.
    Erase,
    /// See who is locked out, and lift it.
    LiftLogin,
    /// Read the journal of the whole station.
    ReadJournal,
}

impl Duty {
    /// Every duty, in the order of a file's road.
    pub const ALL: [Self; 18] = [
        Self::Capture,
        Self::Verify,
        Self::Approve,
        Self::Return,
        Self::Hold,
        Self::Withdraw,
        Self::SeeFiles,
        Self::SeeRestricted,
        Self::Export,
        Self::Receive,
        Self::Provision,
        Self::Backup,
        Self::ChooseBackup,
        Self::Restore,
        Self::ConfirmRestore,
        Self::Erase,
        Self::LiftLogin,
        Self::ReadJournal,
    ];

    /// Without somebody for these, files could never leave a station, or a mistake never be mended there.
    pub(super) const NEEDED: [Self; 8] = [
        Self::Capture,
        Self::Verify,
        Self::Approve,
        Self::Return,
        Self::Export,
        Self::Receive,
        Self::Provision,
        Self::LiftLogin,
    ];

    /// It is done to one file, so that process and category can limit it.
    #[must_use]
    pub const fn is_about_a_file(self) -> bool {
        matches!(self, Self::Capture | Self::Verify | Self::Approve | Self::Return | Self::Hold | Self::Withdraw)
    }

    /// The word for it in roles files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Capture => "capture",
            Self::Verify => "verify",
            Self::Approve => "approve",
            Self::Return => "return",
            Self::Hold => "hold",
            Self::Withdraw => "withdraw",
            Self::SeeFiles => "see-files",
            Self::SeeRestricted => "see-restricted",
            Self::Export => "export",
            Self::Receive => "receive",
            Self::Provision => "provision",
            Self::Backup => "backup",
            Self::ChooseBackup => "choose-backup",
            Self::Restore => "restore",
            Self::ConfirmRestore => "confirm-restore",
            Self::Erase => "erase",
            Self::LiftLogin => "lift-login",
            Self::ReadJournal => "read-journal",
        }
    }
}
