//! The home screen.

use super::Host;
use super::convert::file_line;
use super::logins::logins_of;
use crate::ApiError;
use crate::types::file::FileState;
use crate::types::home::{Backup, Count, Home, NextAct, NextStep};
use crate::types::session::Nothing;
use boma_record::Role;
use boma_station::{BackupState, Station, StationError};
use std::collections::BTreeMap;

impl Host {
    /// Counts by state and what this login should do next.
    pub fn home(&self, _: Nothing) -> Result<Home, ApiError> {
        let now = self.lent.now();
        self.with(|station| home_of(station, now))
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
        next: next(station.session().role, &counts, urgent),
        counts: listed(&counts),
        due_back,
        backup,
        restored_unconfirmed,
    })
}

/// How many logins wait for this one to lift them.
fn locked_logins(station: &Station) -> Result<u64, StationError> {
    if station.session().role != Role::Supervisor {
        return Ok(0);
    }
    let locked = logins_of(station)?.logins.into_iter().filter(|one| one.liftable).count();
    Ok(u64::try_from(locked).unwrap_or(u64::MAX))
}

fn listed(counts: &[(FileState, u64)]) -> Vec<Count> {
    counts.iter().map(|&(state, count)| Count { state, count }).collect()
}

/// What to do next, most urgent first; an officer can always start an enrolment.
fn next(role: Role, counts: &[(FileState, u64)], urgent: [(NextAct, u64); 2]) -> Vec<NextStep> {
    let counts: BTreeMap<_, _> = counts.iter().copied().collect();
    let of = |state| counts.get(&state).copied().unwrap_or(0);
    let carried = [
        (NextAct::ExportAgain, of(FileState::Missing)),
        (NextAct::Export, of(FileState::Sealed)),
        (NextAct::TakeAnswers, of(FileState::Exported)),
    ];
    let own = match role {
        Role::Officer => vec![
            (NextAct::MendReturned, of(FileState::Returned)),
            (NextAct::FinishDrafts, of(FileState::Draft)),
            (NextAct::Enrol, 1),
        ],
        Role::Supervisor => {
            let review = (NextAct::Review, of(FileState::Submitted) + of(FileState::Held));
            std::iter::once(review).chain(carried).collect()
        }
        _ => Vec::new(),
    };
    let all = urgent.into_iter().chain(own).filter(|(_, count)| *count > 0);
    all.map(|(act, count)| NextStep { act, count: if act == NextAct::Enrol { 0 } else { count } }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: (NextAct, u64) = (NextAct::LiftLogins, 0);

    #[test]
    fn the_most_urgent_comes_first() {
        let counts = [(FileState::Draft, 2), (FileState::Returned, 1)];
        let acts: Vec<_> =
            next(Role::Officer, &counts, [(NextAct::MendClock, 1), NOTHING]).iter().map(|step| step.act).collect();
        let wanted = [NextAct::MendClock, NextAct::MendReturned, NextAct::FinishDrafts, NextAct::Enrol];
        assert_eq!(acts, wanted, "a wrong clock spoils every signature, a returned file waits for its applicant");
    }

    #[test]
    fn only_supervisors_are_sent_to_review() {
        let counts = [(FileState::Submitted, 3), (FileState::Sealed, 1)];
        assert_eq!(next(Role::Officer, &counts, [NOTHING; 2]).len(), 1, "an officer enrols");
        let acts: Vec<_> = next(Role::Supervisor, &counts, [NOTHING; 2]).iter().map(|step| step.act).collect();
        assert_eq!(acts, [NextAct::Review, NextAct::Export], "review first, then the courier");
    }
}
