//! The home screen.

use super::Host;
use super::convert::file_line;
use super::logins::logins_of;
use crate::ApiError;
use crate::types::file::FileState;
use crate::types::home::{Backup, Count, Freeze, Home, NextAct, NextStep};
use crate::types::session::Nothing;
use boma_guideline::Duty;
use boma_station::{BackupState, FreezeLevel, FreezeLine, Station, StationError};
use std::collections::BTreeMap;

impl Host {
    /// Counts by state and what this login should do next.
    pub fn home(&self, _: Nothing) -> Result<Home, ApiError> {
        let now = self.lent.now();
        self.with(|station| home_of(station, now))
    }

    /// A supervisor says that the clock is right as it stands.
    pub fn confirm_clock(&self, _: Nothing) -> Result<Home, ApiError> {
        let now = self.lent.now();
        self.with(|station| {
            station.confirm_clock()?;
            home_of(station, now)
        })
    }
}

/// The home screen after an act, for a station already held.
pub(super) fn home_of(station: &Station, now: boma_record::Timestamp) -> Result<Home, StationError> {
    let counts = station.counts()?;
    let clock_is_wrong = station.clock_bounds()?.check(now).is_err();
    let due_back = station.due_back(now.day())?.into_iter().map(file_line).collect();
    let BackupState { folder, last_at, reachable } = station.backup_state()?;
    let backup = Backup { set: folder.is_some(), last_at, reachable };
    let restored_unconfirmed = station.restore_state()?.is_some_and(|state| !state.confirmed);
    let urgent = [(NextAct::MendClock, u64::from(clock_is_wrong)), (NextAct::LiftLogins, locked_logins(station)?)];
    Ok(Home {
        next: next(&station.duties(), &counts, station.files_to_verify(0, 0)?.0, urgent),
        counts: listed(&counts),
        due_back,
        backup,
        restored_unconfirmed,
        freeze: frozen(station)?,
    })
}

fn frozen(station: &Station) -> Result<Vec<Freeze>, StationError> {
    let told = station.freeze()?.into_iter().filter(|line| line.level != FreezeLevel::Ok);
    let told = told.map(|FreezeLine { rule, level, number, limit, days_left }| Freeze {
        rule,
        level,
        number,
        limit,
        days_left,
    });
    Ok(told.collect())
}

/// How many logins wait for this one to lift them.
fn locked_logins(station: &Station) -> Result<u64, StationError> {
    if !station.may(Duty::LiftLogin, None) {
        return Ok(0);
    }
    let locked = logins_of(station)?.logins.into_iter().filter(|one| one.liftable).count();
    Ok(u64::try_from(locked).unwrap_or(u64::MAX))
}

fn listed(counts: &[(FileState, u64)]) -> Vec<Count> {
    counts.iter().map(|&(state, count)| Count { state, count }).collect()
}

/// What to do next, most urgent first; who captures can always start an enrolment.
fn next(duties: &[Duty], counts: &[(FileState, u64)], to_verify: u64, urgent: [(NextAct, u64); 2]) -> Vec<NextStep> {
    let counts: BTreeMap<_, _> = counts.iter().copied().collect();
    let of = |state| counts.get(&state).copied().unwrap_or(0);
    let may = |duty| duties.contains(&duty);
    // Officers can carry a stick too, but only those who approve are sent to it.
    let carries = |duty| may(duty) && may(Duty::Approve);
    let all = [
        (may(Duty::Capture), NextAct::MendReturned, of(FileState::Returned)),
        (may(Duty::Capture), NextAct::FinishDrafts, of(FileState::Draft)),
        (may(Duty::Verify) && !may(Duty::Approve), NextAct::Verify, to_verify),
        (may(Duty::Capture), NextAct::Enrol, 1),
        (may(Duty::Approve), NextAct::Review, of(FileState::Submitted) + of(FileState::Verified) + of(FileState::Held)),
        (may(Duty::Verify) && may(Duty::Approve), NextAct::Verify, to_verify),
        (carries(Duty::Export), NextAct::ExportAgain, of(FileState::Missing)),
        (carries(Duty::Export), NextAct::Export, of(FileState::Sealed)),
        (carries(Duty::Receive), NextAct::TakeAnswers, of(FileState::Exported)),
    ];
    let own = all.into_iter().filter(|(may, ..)| *may).map(|(_, act, count)| (act, count));
    let all = urgent.into_iter().chain(own).filter(|(_, count)| *count > 0);
    all.map(|(act, count)| NextStep { act, count: if act == NextAct::Enrol { 0 } else { count } }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFICER: [Duty; 4] = [Duty::Capture, Duty::Verify, Duty::Export, Duty::Receive];
    const SUPERVISOR: [Duty; 3] = [Duty::Approve, Duty::Export, Duty::Receive];
    const NOTHING: (NextAct, u64) = (NextAct::LiftLogins, 0);

    #[test]
    fn the_most_urgent_comes_first() {
        let counts = [(FileState::Draft, 2), (FileState::Returned, 1)];
        let acts: Vec<_> =
            next(&OFFICER, &counts, 0, [(NextAct::MendClock, 1), NOTHING]).iter().map(|step| step.act).collect();
        let wanted = [NextAct::MendClock, NextAct::MendReturned, NextAct::FinishDrafts, NextAct::Enrol];
        assert_eq!(acts, wanted, "a wrong clock spoils every signature, a returned file waits for its applicant");
    }

    #[test]
    fn only_supervisors_are_sent_to_review() {
        let counts = [(FileState::Submitted, 3), (FileState::Sealed, 1)];
        assert_eq!(next(&OFFICER, &counts, 0, [NOTHING; 2]).len(), 1, "an officer enrols");
        let acts: Vec<_> = next(&OFFICER, &counts, 2, [NOTHING; 2]).iter().map(|step| step.act).collect();
        assert_eq!(acts, [NextAct::Verify, NextAct::Enrol], "and verifies what colleagues enrolled");
        let acts: Vec<_> = next(&SUPERVISOR, &counts, 0, [NOTHING; 2]).iter().map(|step| step.act).collect();
        assert_eq!(acts, [NextAct::Review, NextAct::Export], "review first, then the courier");
    }
}
