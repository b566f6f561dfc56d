//! The guideline's limits against what the station finds: pure, so that a table can test it.

use boma_guideline::{Custody, Freeze, Limits};
use boma_record::Timestamp;
use serde::{Deserialize, Serialize};

const MINUTE_MILLIS: i64 = 60_000;
const DAY_MILLIS: i64 = 24 * 60 * MINUTE_MILLIS;
/// An age warns this many days before it stops, or in its last quarter where that is shorter.
const WARN_DAYS: i64 = 30;

/// What is looked at before a file is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum FreezeRule {
    /// Days since headquarters last sent the guideline in use.
    GuidelineOld,
    /// Days since headquarters' provisioning pack.
    HeadquartersSilent,
    /// Sealed files that were not exported.
    NotExported,
    /// Signed files that wait for a decision.
    NotApproved,
    /// Minutes that the clock went back; stops signatures, not the starting of files.
    ClockBack,
    /// Free megabytes (2^20 bytes) on the laptop's disk.
    DiskFull,
    /// Days until the login's or the station's credential ends.
    CredentialEnds,
}

impl FreezeRule {
    /// Whether it compares a day with the laptop's clock.
    pub(super) const fn goes_by_days(self) -> bool {
        matches!(self, Self::GuidelineOld | Self::HeadquartersSilent | Self::CredentialEnds)
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum FreezeLevel {
    /// Nothing to do.
    Ok,
    /// To be done soon.
    Warn,
    /// No file can be started; everything else goes on.
    Stop,
}

/// One rule as it stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FreezeLine {
    /// The rule.
    pub rule: FreezeRule,
    /// How far it is.
    pub level: FreezeLevel,
    /// The number found, in the rule's unit.
    pub number: u64,
    /// The number that stops.
    pub limit: u64,
    /// Days until it stops, where time alone stops it; 0 once it has.
    pub days_left: Option<u64>,
}

/// What the station finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// When headquarters last sent the guideline in use.
    pub guideline_since: Timestamp,
    /// When headquarters made the pack in use.
    pub pack_issued: Timestamp,
    /// Until when headquarters means that pack to be used.
    pub pack_expires: Option<Timestamp>,
    /// Sealed files that were not exported, or have not arrived.
    pub not_exported: u64,
    /// Signed files that wait for a decision.
    pub not_approved: u64,
    /// The latest time that the station knows to have passed.
    pub known_time: Timestamp,
    /// Free bytes of the disk.
    pub disk_free: u64,
    /// The end of the login's or the station's credential, whichever comes first.
    pub credential_until: Timestamp,
}

/// Every rule that the guideline has, the worst first; none where it has none.
#[must_use]
pub fn judge(custody: &Custody, facts: &Facts, now: Timestamp) -> Vec<FreezeLine> {
    let Some(rules) = &custody.freeze else { return Vec::new() };
    let mut lines: Vec<FreezeLine> = [ages(rules, facts, now), amounts(rules, facts, now)].concat();
    lines.sort_by_key(|line| (std::cmp::Reverse(line.level), line.rule));
    lines
}

fn ages(rules: &Freeze, facts: &Facts, now: Timestamp) -> Vec<FreezeLine> {
    let guideline =
        rules.guideline_days.map(|days| age(FreezeRule::GuidelineOld, facts.guideline_since, days, None, now));
    let pack = rules.provisioning_days;
    let pack = pack.map(|days| age(FreezeRule::HeadquartersSilent, facts.pack_issued, days, facts.pack_expires, now));
    let credential = rules.credential_days.map(|warn| ends(facts.credential_until, i64::from(warn), now));
    [guideline, pack, credential].into_iter().flatten().collect()
}

fn amounts(rules: &Freeze, facts: &Facts, now: Timestamp) -> Vec<FreezeLine> {
    let exported = rules.not_exported.map(|limits| many(FreezeRule::NotExported, facts.not_exported, limits));
    let approved = rules.not_approved.map(|limits| many(FreezeRule::NotApproved, facts.not_approved, limits));
    let disk = rules.disk_free_mb.map(|limits| few(facts.disk_free >> 20, limits));
    let clock = rules.clock_back_minutes.map(|minutes| back(facts.known_time, u64::from(minutes), now));
    [exported, approved, disk, clock].into_iter().flatten().collect()
}

fn age(rule: FreezeRule, since: Timestamp, days: u32, expires: Option<Timestamp>, now: Timestamp) -> FreezeLine {
    let by_rule = since.unix_millis().saturating_add(i64::from(days).saturating_mul(DAY_MILLIS));
    let end = expires.map_or(by_rule, |expires| expires.unix_millis().min(by_rule));
    let limit = whole_days(end.saturating_sub(since.unix_millis()));
    let left = end.saturating_sub(now.unix_millis());
    let warns = WARN_DAYS.min(i64::from(days) / 4).saturating_mul(DAY_MILLIS);
    let number = whole_days(now.unix_millis().saturating_sub(since.unix_millis()));
    FreezeLine { rule, level: timed(left, warns), number, limit, days_left: Some(whole_days(left)) }
}

fn ends(until: Timestamp, warn_days: i64, now: Timestamp) -> FreezeLine {
    let left = until.unix_millis().saturating_sub(now.unix_millis());
    let level = timed(left, warn_days.saturating_mul(DAY_MILLIS));
    let days = whole_days(left);
    FreezeLine { rule: FreezeRule::CredentialEnds, level, number: days, limit: 0, days_left: Some(days) }
}

const fn timed(left: i64, warns: i64) -> FreezeLevel {
    if left <= 0 {
        FreezeLevel::Stop
    } else if left <= warns {
        FreezeLevel::Warn
    } else {
        FreezeLevel::Ok
    }
}

fn many(rule: FreezeRule, number: u64, Limits { warn, stop }: Limits) -> FreezeLine {
    let (warn, stop) = (u64::from(warn), u64::from(stop));
    let level = match number {
        _ if number >= stop => FreezeLevel::Stop,
        _ if number >= warn => FreezeLevel::Warn,
        _ => FreezeLevel::Ok,
    };
    FreezeLine { rule, level, number, limit: stop, days_left: None }
}

fn few(free: u64, Limits { warn, stop }: Limits) -> FreezeLine {
    let (warn, stop) = (u64::from(warn), u64::from(stop));
    let level = match free {
        _ if free <= stop => FreezeLevel::Stop,
        _ if free <= warn => FreezeLevel::Warn,
        _ => FreezeLevel::Ok,
    };
    FreezeLine { rule: FreezeRule::DiskFull, level, number: free, limit: stop, days_left: None }
}

fn back(known: Timestamp, limit: u64, now: Timestamp) -> FreezeLine {
    let millis = known.unix_millis().saturating_sub(now.unix_millis()).max(0);
    let number = u64::try_from(millis / MINUTE_MILLIS).unwrap_or(0);
    // Not everybody may set a laptop's clock: people are not sent home for it, but nothing is signed with a wrong date.
    let level = if number > limit { FreezeLevel::Warn } else { FreezeLevel::Ok };
    FreezeLine { rule: FreezeRule::ClockBack, level, number, limit, days_left: None }
}

/// Begun days count as whole ones, so that nothing stops on a day that was promised.
fn whole_days(millis: i64) -> u64 {
    u64::try_from(millis.max(0)).unwrap_or(0).div_ceil(DAY_MILLIS.unsigned_abs())
}

#[cfg(test)]
mod tests;
