//! When a station warns, and when it starts no new file. It always finishes, exports, receives and backs up.

mod judge;

pub use judge::{Facts, FreezeLevel, FreezeLine, FreezeRule, judge};

use crate::{ClockBounds, Station, StationError, setting};
use boma_guideline::Duty;
use boma_packet::Envelope;
use boma_record::Timestamp;
use boma_store::{Change, Reading, StoreError, params};

/// The latest time that this laptop's clock has shown, and the latest that headquarters had signed by then.
const SEEN: &str = "clock_seen";
/// The latest time that headquarters signed.
const SIGNED: &str = "headquarters_time";

impl Station {
    /// Every freeze rule of the guideline in use as it stands now, the worst first.
    ///
    /// While the clock can't be right, nothing is said by days: drafting goes on, and nothing can be signed anyway.
    pub fn freeze(&self) -> Result<Vec<FreezeLine>, StationError> {
        let outfit = self.outfit()?;
        let custody = outfit.guideline.custody();
        if custody.freeze.is_none() {
            return Ok(Vec::new());
        }
        let now = self.lent.now();
        let mut lines = judge(custody, &self.freeze_facts()?, now);
        lines.retain(|line| !line.rule.goes_by_days() || outfit.clock.check(now).is_ok());
        Ok(lines)
    }

    /// Fails where a rule stops new files; names the first.
    pub(crate) fn refuse_frozen(&self) -> Result<(), StationError> {
        match self.freeze()?.first() {
            Some(line) if line.level == FreezeLevel::Stop => Err(StationError::Frozen(*line)),
            _ => Ok(()),
        }
    }

    /// Fails where the clock went back by more than the guideline allows: a signature would carry a wrong date.
    pub(crate) fn refuse_clock_back(&self) -> Result<(), StationError> {
        let back = |line: &FreezeLine| line.rule == FreezeRule::ClockBack && line.level != FreezeLevel::Ok;
        self.freeze()?.into_iter().find(back).map_or(Ok(()), |line| Err(StationError::Frozen(line)))
    }

    /// Takes the clock as it stands for right: what it showed before is forgotten.
    ///
    /// For those who lift logins; a time that can't be, or is behind what headquarters signed, stays wrong.
    pub fn confirm_clock(&mut self) -> Result<(), StationError> {
        self.demand(Duty::LiftLogin, None, "confirm-clock")?;
        let now = self.lent.now();
        self.outfit()?.clock.check(now)?;
        let act = self.act("clock-confirmed", self.code());
        Ok(self.store.change(&act, now, |c| keep_seen(c, now, setting::get(c, SIGNED)?))?)
    }

    fn freeze_facts(&self) -> Result<Facts, StationError> {
        let outfit = self.outfit()?;
        let login = self.session.login.to_string();
        // One row for everything that tables know.
        let sql = "SELECT (SELECT count(*) FROM file WHERE state IN ('sealed', 'missing')),
                          (SELECT count(*) FROM file WHERE state IN ('submitted', 'verified')),
                          (SELECT credential FROM officer WHERE login = ?1)";
        let (not_exported, not_approved, credential, known) = self.store.read(|r| {
            let row = r.query_one(sql, params![login], |row| {
                Ok::<_, StoreError>((row.get::<u64>(0)?, row.get::<u64>(1)?, row.get::<Option<String>>(2)?))
            })?;
            Ok::<_, StoreError>((row.0, row.1, row.2, known_time(r)?))
        })?;
        let pack = &outfit.pack;
        Ok(Facts {
            // A pack with the same guideline confirms it: a good guideline that stays freezes nobody.
            guideline_since: pack.issued_at,
            pack_issued: pack.issued_at,
            pack_expires: pack.expires_at,
            not_exported,
            not_approved,
            known_time: known.map_or(pack.issued_at, |known| known.max(pack.issued_at)),
            disk_free: fs4::available_space(&self.folder).map_err(StoreError::from)?,
            credential_until: self.credential_until(credential.as_deref())?.min(outfit.clock.until),
        })
    }

    /// The end of the login's own credential; without one it has ended.
    fn credential_until(&self, text: Option<&str>) -> Result<Timestamp, StationError> {
        let Some(text) = text else { return Ok(Timestamp::from_unix_millis(0)) };
        let envelope = Envelope::parse(text.as_bytes())?;
        let credential = self.outfit()?.trust.credential(&envelope)?;
        Ok(credential.valid_until)
    }
}

/// Keeps the time that the clock shows, and that of the journal's last line, where none later is known.
///
/// What headquarters signed since makes the earlier forgotten: a clock that was once far ahead is mended by that. Times out
/// of `bounds` can't be and are not kept.
pub(crate) fn see_clock(c: &Change<'_>, now: Timestamp, bounds: Option<ClockBounds>) -> Result<(), StoreError> {
    let can_be = |time: &Timestamp| bounds.is_none_or(|bounds| bounds.check(*time).is_ok());
    let sql = "SELECT at FROM audit WHERE number < ?1 ORDER BY number DESC LIMIT 1";
    let last: Option<String> = c.query_optional(sql, params![c.counter()], |row| row.get(0))?;
    let last = last.and_then(|text| Timestamp::parse(&text).ok());
    let (signed, seen) = (setting::get(c, SIGNED)?, seen(c)?);
    // The journal's last line counts as seen only while headquarters signed nothing later than what was seen with it.
    let latest = match seen {
        Some((seen, with)) if with == signed => {
            [Some(seen), last, Some(now)].into_iter().flatten().filter(can_be).max()
        }
        _ => Some(now).filter(can_be),
    };
    let Some(latest) = latest else { return Ok(()) };
    keep_seen(c, latest, signed)
}

fn keep_seen(c: &Change<'_>, seen: Timestamp, signed: Option<String>) -> Result<(), StoreError> {
    setting::set(c, SEEN, &format!("{seen} {}", signed.unwrap_or_default()))
}

/// The latest time that is known to have passed: signed by headquarters, or shown by this laptop since.
fn known_time(r: &Reading<'_>) -> Result<Option<Timestamp>, StoreError> {
    let signed = setting::get(r, SIGNED)?;
    let shown = seen(r)?.filter(|(_, with)| *with == signed).map(|(seen, _)| seen);
    Ok(shown.max(signed.and_then(|text| Timestamp::parse(&text).ok())))
}

type Seen = (Timestamp, Option<String>);

fn seen(r: &Reading<'_>) -> Result<Option<Seen>, StoreError> {
    let Some(text) = setting::get(r, SEEN)? else { return Ok(None) };
    let (seen, with) = text.split_once(' ').unwrap_or((text.as_str(), ""));
    let with = Some(with.to_owned()).filter(|with| !with.is_empty());
    Ok(Timestamp::parse(seen).ok().map(|seen| (seen, with)))
}
