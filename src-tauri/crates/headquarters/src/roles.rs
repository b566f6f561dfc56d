//! Who may do what at stations: the roles files that headquarters published, and which was in force when.

use crate::{Headquarters, HqError};
use boma_guideline::Roles;
use boma_record::Timestamp;
use boma_store::{Act, Reading, StoreError, params};

impl Headquarters {
    /// Gives stations another roles file from now on; one with a defect is refused whole.
    ///
    /// What is signed from now on is judged by it, whether the station has it already or not.
    pub fn adopt_roles(&mut self, text: &str) -> Result<Roles, HqError> {
        let roles = Roles::parse(text).map_err(|defects| HqError::Roles(defects.to_string()))?;
        let now = self.surroundings.now();
        let act = Act::new("headquarters", "roles-adopted", &roles.id);
        let sql = "INSERT INTO roles (text, published_at) VALUES (?1, ?2)";
        self.store.change(&act, now, |c| c.execute_one(sql, params![text, now.to_string()]))?;
        Ok(roles)
    }
}

/// The text that stations get; none while nothing was published.
pub(crate) fn latest(r: &Reading<'_>) -> Result<Option<String>, StoreError> {
    r.query_optional("SELECT text FROM roles ORDER BY number DESC LIMIT 1", [], |row| row.get(0))
}

/// Every roles file with its first moment.
pub(crate) struct RolesInForce {
    before: Roles,
    published: Vec<(Timestamp, Roles)>,
}

impl RolesInForce {
    /// All that the register holds.
    pub(crate) fn read(r: &Reading<'_>) -> Result<Self, HqError> {
        let published = r.query_all("SELECT published_at, text FROM roles ORDER BY number", [], |row| {
            let roles = Roles::parse(&row.get::<String>(1)?).map_err(|defects| HqError::Roles(defects.to_string()))?;
            Ok::<_, HqError>((row.take::<String, Timestamp>(0)?, roles))
        })?;
        Ok(Self { before: Roles::built_in(), published })
    }

    /// The one in force at that moment; before the first, the built-in table.
    pub(crate) fn at(&self, moment: Timestamp) -> &Roles {
        let found = self.published.iter().rev().find(|(from, _)| *from <= moment);
        found.map_or(&self.before, |(_, roles)| roles)
    }
}
