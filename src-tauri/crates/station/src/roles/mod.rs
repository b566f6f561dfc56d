//! What the present login may do: one question, asked wherever the station acts.

use crate::draft::File;
use crate::{FileLine, Station, StationError};
use boma_guideline::{Duty, Matter, Place, Roles};
use boma_packet::Provisioning;
use boma_record::Role;

impl File {
    /// What a roles file may distinguish files by.
    #[must_use]
    pub fn matter(&self) -> Matter<'_> {
        self.line.matter()
    }
}

impl FileLine {
    /// What a roles file may distinguish files by.
    #[must_use]
    pub fn matter(&self) -> Matter<'_> {
        Matter { process: self.process, category: &self.category }
    }
}

impl Station {
    /// Whether the present login may do `duty` to this file; without a file, whether to any.
    ///
    /// A login never plays two parts on one file, whatever this says: each use case looks at that itself.
    #[must_use]
    pub fn may(&self, duty: Duty, on: Option<Matter<'_>>) -> bool {
        self.role_may(self.session.role, duty, on)
    }

    /// Everything that the present login may do to some file.
    #[must_use]
    pub fn duties(&self) -> Vec<Duty> {
        Duty::ALL.into_iter().filter(|duty| self.may(*duty, None)).collect()
    }

    /// Fails where the login has nothing to do with backups.
    pub fn require_backup_duty(&self) -> Result<(), StationError> {
        self.demand(Duty::Backup, None, "see-backups")
    }

    pub(crate) fn role_may(&self, role: Role, duty: Duty, on: Option<Matter<'_>>) -> bool {
        let at = Place { station: self.code(), office: self.office() };
        match &self.outfit {
            Some(outfit) => outfit.roles.may(role, duty, at, on),
            None => Roles::built_in().may(role, duty, at, on),
        }
    }

    /// Fails where the present login may not; `act` is what the error names.
    pub(crate) fn demand(&self, duty: Duty, on: Option<Matter<'_>>, act: &'static str) -> Result<(), StationError> {
        if self.may(duty, on) { Ok(()) } else { Err(StationError::NotAllowed(act)) }
    }
}

/// The roles file of a pack, or the built-in table.
pub(crate) fn roles_of(pack: &Provisioning) -> Result<Roles, StationError> {
    let Some(text) = &pack.roles else { return Ok(Roles::built_in()) };
    Roles::parse(text).map_err(|defects| StationError::Roles(defects.to_string()))
}
