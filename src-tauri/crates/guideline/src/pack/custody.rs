//! `custody.json`: who looks at a file besides its officer and supervisor, and how long things may wait.

use super::{Basis, SchemaLink};
use schemars::JsonSchema;
use serde::Deserialize;

/// The rules of custody; what a pack leaves out is not looked at.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: custody.json")]
pub struct Custody {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// Whether a third login compares a file before it is approved.
    #[serde(default)]
    pub verification: Option<Verification>,
    /// When a station warns, and when it stops.
    #[serde(default)]
    pub freeze: Option<Freeze>,
    /// How long a station keeps personal data that headquarters has.
    #[serde(default)]
    pub retention: Option<Retention>,
    /// When an answer of headquarters is late.
    #[serde(default)]
    pub overdue: Option<Overdue>,
    /// What a supervisor is shown as unusual.
    #[serde(default)]
    pub unusual: Option<Unusual>,
}

/// Verification between capture and approval.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verification {
    /// Whether a file that nobody verified waits for headquarters to verify it.
    pub required: bool,
    /// Why.
    pub why: Basis,
}

/// Limits of a station that is cut off for long.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Freeze {
    /// Days after which the guideline is too old to start a file.
    #[serde(default)]
    pub guideline_days: Option<u32>,
    /// Days after which headquarters' pack is too old to start a file.
    #[serde(default)]
    pub provisioning_days: Option<u32>,
    /// Sealed files that wait for export.
    #[serde(default)]
    pub not_exported: Option<Limits>,
    /// Signed files that wait for a decision.
    #[serde(default)]
    pub not_approved: Option<Limits>,
    /// Minutes that the clock may go back.
    #[serde(default)]
    pub clock_back_minutes: Option<u32>,
    /// Free megabytes (2^20 bytes) of the disk; the stop is below the warning.
    #[serde(default)]
    pub disk_free_mb: Option<Limits>,
    /// Days before a credential ends on which the station warns.
    #[serde(default)]
    pub credential_days: Option<u32>,
    /// Why.
    pub why: Basis,
}

/// Where a station warns and where it stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The first number that warns.
    pub warn: u32,
    /// The first number that stops.
    pub stop: u32,
}

/// How long personal data stays.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Days after headquarters' receipt was verified.
    pub days_after_receipt: u32,
    /// Why.
    pub why: Basis,
}

/// When an answer is late.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Overdue {
    /// Days after the export.
    pub days_without_answer: u32,
    /// Why.
    pub why: Basis,
}

/// What is unusual in how a file came to be.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unusual {
    /// A file made in fewer minutes.
    #[serde(default)]
    pub minutes_shorter_than: Option<u32>,
    /// A file made in more minutes.
    #[serde(default)]
    pub minutes_longer_than: Option<u32>,
    /// An answer changed after it was read back.
    #[serde(default)]
    pub edits_after_read_back: Option<bool>,
    /// Why.
    pub why: Basis,
}

/// One rule of custody with its number, for those who compare and print packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CustodyRule {
    /// A third login verifies.
    Verification,
    /// The guideline's age in days.
    GuidelineDays(u32),
    /// The age of headquarters' pack in days.
    ProvisioningDays(u32),
    /// Files not exported: the warning.
    NotExportedWarn(u32),
    /// Files not exported: the stop.
    NotExportedStop(u32),
    /// Files not decided: the warning.
    NotApprovedWarn(u32),
    /// Files not decided: the stop.
    NotApprovedStop(u32),
    /// The clock going back, in minutes.
    ClockBack(u32),
    /// Free megabytes: the warning.
    DiskWarn(u32),
    /// Free megabytes: the stop.
    DiskStop(u32),
    /// Days before a credential ends.
    CredentialDays(u32),
    /// Days personal data stays after the receipt.
    Retention(u32),
    /// Days after which an answer is late.
    Overdue(u32),
    /// A file made in fewer minutes is unusual.
    ShorterThan(u32),
    /// A file made in more minutes is unusual.
    LongerThan(u32),
    /// A change after the read-back is unusual.
    EditsAfterReadBack,
}

impl Custody {
    /// Whether a file waits for headquarters to verify it when nobody at the office did.
    #[must_use]
    pub fn requires_verification(&self) -> bool {
        self.verification.as_ref().is_some_and(|verification| verification.required)
    }

    /// The rules in force with what they rest on, in the order of the file.
    #[must_use]
    pub fn rules(&self) -> Vec<(CustodyRule, &Basis)> {
        let mut rules = Vec::new();
        let verified = self.verification.iter().filter(|verification| verification.required);
        rules.extend(verified.map(|verification| (CustodyRule::Verification, &verification.why)));
        if let Some(freeze) = &self.freeze {
            rules.extend(freeze.rules().into_iter().map(|rule| (rule, &freeze.why)));
        }
        rules.extend(self.retention.iter().map(|kept| (CustodyRule::Retention(kept.days_after_receipt), &kept.why)));
        rules.extend(self.overdue.iter().map(|late| (CustodyRule::Overdue(late.days_without_answer), &late.why)));
        if let Some(unusual) = &self.unusual {
            rules.extend(unusual.rules().into_iter().map(|rule| (rule, &unusual.why)));
        }
        rules
    }
}

impl Freeze {
    fn rules(&self) -> Vec<CustodyRule> {
        let (exported, approved, disk) = (self.not_exported, self.not_approved, self.disk_free_mb);
        [
            self.guideline_days.map(CustodyRule::GuidelineDays),
            self.provisioning_days.map(CustodyRule::ProvisioningDays),
            exported.map(|limits| CustodyRule::NotExportedWarn(limits.warn)),
            exported.map(|limits| CustodyRule::NotExportedStop(limits.stop)),
            approved.map(|limits| CustodyRule::NotApprovedWarn(limits.warn)),
            approved.map(|limits| CustodyRule::NotApprovedStop(limits.stop)),
            self.clock_back_minutes.map(CustodyRule::ClockBack),
            disk.map(|limits| CustodyRule::DiskWarn(limits.warn)),
            disk.map(|limits| CustodyRule::DiskStop(limits.stop)),
            self.credential_days.map(CustodyRule::CredentialDays),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl Unusual {
    fn rules(&self) -> Vec<CustodyRule> {
        let edits = self.edits_after_read_back.unwrap_or(false).then_some(CustodyRule::EditsAfterReadBack);
        let shorter = self.minutes_shorter_than.map(CustodyRule::ShorterThan);
        let longer = self.minutes_longer_than.map(CustodyRule::LongerThan);
        [shorter, longer, edits].into_iter().flatten().collect()
    }
}
