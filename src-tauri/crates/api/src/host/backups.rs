//! Backups and the end of a restoration.

use super::transfer::tell;
use super::{Host, with};
use crate::ApiError;
use crate::types::backup::{BackupLine, Backups, ConfirmHighest, MakeBackup, Restored};
use crate::types::home::Backup;
use crate::types::session::Nothing;
use crate::types::transfer::{Job, Outcome, Phase};
use boma_guideline::Duty;
use boma_station::{BackupState, RestoreState, Station, StationError};
use std::path::Path;
use std::sync::Arc;

impl Host {
    /// Where backups lie and what is to be done about them.
    pub fn backups(&self, _: Nothing) -> Result<Backups, ApiError> {
        self.with(|station| backups_of(station))
    }

    /// Starts a backup.
    pub fn make_backup(&self, request: MakeBackup) -> Result<Job, ApiError> {
        self.with(|_| Ok(()))?;
        let station = Arc::clone(&self.station);
        self.jobs.start(Phase::Writing, move |report| {
            let top = Path::new(&request.folder);
            with(&station, |station| {
                let progress = &mut |progress| tell(report, progress);
                let made = if request.keep {
                    station.set_backup_folder(top, progress)
                } else {
                    station.back_up(top, progress)
                }?;
                Ok(Outcome::BackedUp { number: made.number, packets: made.packets })
            })
        })
    }

    /// Confirms that no packet of the lost laptop has a higher number.
    pub fn confirm_highest(&self, request: ConfirmHighest) -> Result<Backups, ApiError> {
        self.with(|station| {
            station.confirm_highest(request.highest)?;
            backups_of(station)
        })
    }
}

fn backups_of(station: &Station) -> Result<Backups, StationError> {
    station.require_backup_duty()?;
    let BackupState { folder, last_at, reachable } = station.backup_state()?;
    let there = station.backups_there()?.into_iter().map(|line| BackupLine {
        number: line.number,
        made_at: line.made_at,
        packets: line.packets,
        bytes: line.bytes,
    });
    let restored = station.restore_state()?.map(|state| {
        let RestoreState { at, backup, highest, confirmed } = state;
        Restored { at, backup, highest, confirmed }
    });
    Ok(Backups {
        state: Backup { set: folder.is_some(), last_at, reachable },
        folder: folder.map(|folder| folder.display().to_string()),
        there: there.collect(),
        overdue: station.backup_is_overdue()?,
        may_choose: station.may(Duty::ChooseBackup, None),
        restored,
        may_confirm: station.may(Duty::ConfirmRestore, None),
    })
}
