//! What each role may do where headquarters sent no roles file.

use super::{Duty, Grant, Roles};
use boma_record::Role;

impl Roles {
    /// The table that holds without a roles file; `assets/roles/default.json` says the same.
    #[must_use]
    pub fn built_in() -> Self {
        let grant = |(role, duties): (Role, &[Duty])| {
            let duties = duties.iter().copied().collect();
            (role, vec![Grant { duties, ..Grant::default() }])
        };
        Self {
            schema: None,
            id: "default".to_owned(),
            title: "Who may do what where headquarters says nothing else".to_owned(),
            roles: TABLE.into_iter().map(grant).collect(),
        }
    }
}

const TABLE: [(Role, &[Duty]); 6] = [
    (Role::Officer, OFFICER),
    (Role::Supervisor, SUPERVISOR),
    (Role::Adjudicator, &[Duty::SeeFiles, Duty::SeeRestricted, Duty::Provision]),
    (Role::Administrator, ADMINISTRATOR),
    (Role::Trainer, &[Duty::Provision]),
    // Who checks a station changes nothing in it.
    (Role::Auditor, &[Duty::ReadJournal]),
];

const OFFICER: &[Duty] =
    &[Duty::Capture, Duty::Verify, Duty::SeeFiles, Duty::Export, Duty::Receive, Duty::Provision, Duty::Backup];

const SUPERVISOR: &[Duty] = &[
    Duty::Verify,
    Duty::Approve,
    Duty::Return,
    Duty::Hold,
    Duty::Withdraw,
    Duty::SeeFiles,
    Duty::SeeRestricted,
    Duty::Export,
    Duty::Receive,
    Duty::Provision,
    Duty::Backup,
    Duty::ChooseBackup,
    Duty::Restore,
    Duty::ConfirmRestore,
    Duty::Erase,
    Duty::LiftLogin,
    Duty::ReadJournal,
];

const ADMINISTRATOR: &[Duty] =
    &[Duty::Provision, Duty::Backup, Duty::ChooseBackup, Duty::Restore, Duty::Erase, Duty::ReadJournal];
