//! Who sits at the station.

use boma_guideline::Duty;
use boma_record::{Login, Realm, Role, StationCode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request that needs no words.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Opens the station with a login and its password.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Unlock {
    /// The login.
    pub login: Login,
    /// The password as typed.
    pub password: String,
}

/// Chooses the screen's language for this laptop; answers with [`Done`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Speak {
    /// BCP 47, at most 16 letters, digits and hyphens: `en`, `ar`.
    pub language: String,
}

/// What a screen needs to know before anything else.
#[derive(Debug, Clone, Serialize, TS)]
pub struct State {
    /// The program's version.
    pub version: String,
    /// The language chosen last on this laptop.
    pub language: Option<String>,
    /// The station, once it was set up.
    pub station: Option<StationFace>,
    /// Who is logged in; none while locked.
    pub session: Option<Session>,
}

/// The station as it shows itself while locked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StationFace {
    /// Its realm.
    pub realm: Realm,
    /// Its code.
    pub code: StationCode,
    /// The office it belongs to.
    pub office: String,
    /// Headquarters' provisioning pack was taken in.
    pub provisioned: bool,
    /// Who may log in.
    pub officers: Vec<OfficerFace>,
}

/// One login at the station.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficerFace {
    /// The login.
    pub login: Login,
    /// The person's name.
    pub name: String,
    /// What the login may do.
    pub role: Role,
    /// Locked after too many wrong passwords, until a supervisor lifts it.
    pub locked: bool,
    /// The password of a practice login, shown because practice is for everybody; never set in the live realm.
    pub practice_password: Option<String>,
}

/// The one who is logged in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Session {
    /// The login.
    pub login: Login,
    /// The person's name.
    pub name: String,
    /// The part the person plays.
    pub role: Role,
    /// What that role may do here; the station refuses everything else.
    pub duties: Vec<Duty>,
    /// The signing key lies in a token whose PIN was not given yet.
    pub pin_wanted: bool,
}

/// An answer that needs no words.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Done {}
