//! Roles files: which role may do what, for which processes and categories, at which places.
//!
//! That nobody plays two parts on one file is no matter of these files: no roles file can allow it.

mod built_in;
mod check;
mod duty;

pub use check::RolesDefects;
pub use duty::Duty;

use boma_record::{Process, Role, StationCode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Which role may do what; stands in `assets/roles/<id>.json` and travels in headquarters' provisioning pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Roles: who may do what")]
pub struct Roles {
    #[serde(rename = "$schema", default, skip_serializing_if = "Option::is_none")]
    schema: Option<String>,
    /// Small letters, digits and hyphens; also its file name.
    pub id: String,
    /// What it is for, in plain words.
    pub title: String,
    /// What each role may do; a role that is not named may do nothing.
    #[schemars(with = "BTreeMap<String, Vec<Grant>>")]
    pub roles: BTreeMap<Role, Vec<Grant>>,
}

/// Duties that a role has; each list that is left out means "all".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// What it may do.
    pub duties: BTreeSet<Duty>,
    /// Only for these processes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<BTreeSet<String>>")]
    pub processes: Option<BTreeSet<Process>>,
    /// Only for these categories of the guideline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub categories: Option<BTreeSet<String>>,
    /// Only at these places: codes of stations or names of offices.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<BTreeSet<String>>,
}

/// Where somebody works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The station's code.
    pub station: &'a StationCode,
    /// The office's name.
    pub office: &'a str,
}

/// The file that something is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Matter<'a> {
    /// What is asked for.
    pub process: Process,
    /// The guideline's category.
    pub category: &'a str,
}

impl Roles {
    /// Reads a roles file; one with a defect is refused whole.
    pub fn parse(text: &str) -> Result<Self, RolesDefects> {
        let mut reader = serde_json::Deserializer::from_str(text);
        let roles: Self = serde_path_to_error::deserialize(&mut reader).map_err(|error| RolesDefects::form(&error))?;
        let defects = roles.defects();
        if defects.is_empty() { Ok(roles) } else { Err(RolesDefects(defects)) }
    }

    /// Whether `role` may do `duty` there to this file; without a file, whether there is any file it may do it to.
    #[must_use]
    pub fn may(&self, role: Role, duty: Duty, at: Place<'_>, on: Option<Matter<'_>>) -> bool {
        let grants = self.roles.get(&role).into_iter().flatten();
        grants.into_iter().any(|grant| grant.duties.contains(&duty) && grant.holds_at(at) && grant.holds_for(on))
    }

    /// Everything that `role` may do there to some file, in the order of [`Duty::ALL`].
    #[must_use]
    pub fn duties(&self, role: Role, at: Place<'_>) -> Vec<Duty> {
        Duty::ALL.into_iter().filter(|duty| self.may(role, *duty, at, None)).collect()
    }
}

impl Grant {
    fn holds_at(&self, at: Place<'_>) -> bool {
        let known = |places: &BTreeSet<String>| places.contains(at.station.as_str()) || places.contains(at.office);
        self.places.as_ref().is_none_or(known)
    }

    fn holds_for(&self, on: Option<Matter<'_>>) -> bool {
        on.is_none_or(|on| {
            let processes = self.processes.as_ref().is_none_or(|all| all.contains(&on.process));
            processes && self.categories.as_ref().is_none_or(|all| all.contains(on.category))
        })
    }
}
