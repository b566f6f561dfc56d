//! What a roles file may not say.

use super::{Duty, Grant, Matter, Place, Roles};
use boma_record::{Process, Role, StationCode};
use std::collections::BTreeSet;
use std::fmt;

/// Why a roles file is refused; one sentence for each defect.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct RolesDefects(pub Vec<String>);

impl RolesDefects {
    pub(super) fn form(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        Self(vec![format!("{}: {}", error.path(), error.inner())])
    }
}

impl fmt::Display for RolesDefects {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

/// Every place and category that no file names.
const OTHER: &str = "any other";
/// Stands for every station that the file does not name.
const OTHER_STATION: &str = "ZZZ99";

impl Roles {
    pub(super) fn defects(&self) -> Vec<String> {
        let mut defects: Vec<String> = self.grants().flat_map(|(role, grant)| grant.defects(role)).collect();
        let usual = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.id.is_empty() || !self.id.chars().all(usual) {
            defects.push("id: small letters, digits and hyphens only".to_owned());
        }
        let gaps = Duty::NEEDED.into_iter().filter_map(|duty| self.gap(duty));
        defects.extend(gaps);
        defects
    }

    /// The first case in which nobody may do what somebody must be able to do.
    fn gap(&self, duty: Duty) -> Option<String> {
        let (places, categories) =
            (self.named(|grant| grant.places.as_ref()), self.named(|grant| grant.categories.as_ref()));
        for place in &places {
            for process in Process::ALL {
                for category in &categories {
                    let on = duty.is_about_a_file().then_some(Matter { process, category });
                    if !self.anybody(duty, place, on) {
                        return Some(sentence(duty, place, on));
                    }
                }
            }
        }
        None
    }

    fn anybody(&self, duty: Duty, place: &str, on: Option<Matter<'_>>) -> bool {
        let code = place.parse::<StationCode>().or_else(|_| OTHER_STATION.parse());
        let Ok(station) = code else { return false };
        let at = Place { station: &station, office: place };
        self.roles.keys().any(|role| self.may(*role, duty, at, on))
    }

    fn named<'a>(&'a self, list: impl Fn(&'a Grant) -> Option<&'a BTreeSet<String>>) -> BTreeSet<&'a str> {
        let named = self.grants().filter_map(|(_, grant)| list(grant)).flatten().map(String::as_str);
        named.chain([OTHER]).collect()
    }

    fn grants(&self) -> impl Iterator<Item = (Role, &Grant)> {
        self.roles.iter().flat_map(|(role, grants)| grants.iter().map(|grant| (*role, grant)))
    }
}

impl Grant {
    fn defects(&self, role: Role) -> Vec<String> {
        let limited = self.processes.is_some() || self.categories.is_some();
        let no_file = self.duties.iter().find(|duty| limited && !duty.is_about_a_file());
        let unlimited = no_file.map(|duty| {
            format!("{role}: “{}” is not done to one file, so process and category can't limit it", duty.as_str())
        });
        let empty = self.duties.is_empty()
            || [&self.categories, &self.places].into_iter().flatten().any(BTreeSet::is_empty)
            || self.processes.as_ref().is_some_and(BTreeSet::is_empty);
        let empty = empty.then(|| format!("{role}: an empty list allows nothing; leave the entry or the list out"));
        unlimited.into_iter().chain(empty).collect()
    }
}

fn sentence(duty: Duty, place: &str, on: Option<Matter<'_>>) -> String {
    let of = |on: Matter<'_>| format!(" a file of process “{}” and category “{}”", on.process, on.category);
    format!("nobody may “{}”{} at “{place}”: somebody must", duty.as_str(), on.map(of).unwrap_or_default())
}
