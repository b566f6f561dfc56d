//! Setting a station up, and packs from headquarters.

use boma_record::{Login, Realm, Role, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes the station of this laptop; answers with [`super::session::State`].
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CreateStation {
    /// Live or practice, for ever.
    pub realm: Realm,
    /// The station's code as typed.
    pub code: String,
    /// The office's name as typed.
    pub office: String,
    /// Who will work there.
    pub people: Vec<NewPerson>,
}

/// Somebody who will work at the station.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// The login as typed.
    pub login: String,
    /// The name as typed.
    pub name: String,
    /// The part played.
    pub role: Role,
    /// The first password as typed.
    pub password: String,
    /// The same, typed again.
    pub again: String,
}

/// How far the station is with headquarters.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SetUp {
    /// Headquarters' first pack was taken in.
    pub provisioned: bool,
    /// What headquarters asks for over the telephone.
    pub request: Compared,
    /// When the request was last written to a stick.
    pub written_at: Option<Timestamp>,
    /// The root that this station believes; none before the first pack.
    pub root: Option<Compared>,
    /// The station should have heard from headquarters again by then.
    pub heard_until: Option<Timestamp>,
    /// This login may take packs in.
    pub may_take: bool,
}

/// What people compare over a telephone: words and digits say the same.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Compared {
    /// Six words.
    pub words: String,
    /// Twenty digits in groups of four.
    pub digits: String,
}

/// Names a stick; `request.write` answers with [`SetUp`], `pack.look` with [`Pack`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OnStick {
    /// The drive or folder.
    pub folder: String,
}

/// Takes the newest pack in; answers with [`super::session::State`].
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakePack {
    /// The drive or folder.
    pub folder: String,
    /// The root's words or digits as headquarters read them over the telephone; empty where nobody has to compare.
    pub heard: String,
}

/// What the newest pack on a stick would change.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Pack {
    /// Its number for this station.
    #[ts(type = "number")]
    pub number: u64,
    /// The number in use; none before the first pack.
    #[ts(type = "number | null")]
    pub number_before: Option<u64>,
    /// When headquarters made it.
    pub issued_at: Timestamp,
    /// Its guideline.
    pub guideline: GuidelineName,
    /// The guideline in use, where it is another one.
    pub guideline_before: Option<GuidelineName>,
    /// How many places it lists.
    #[ts(type = "number")]
    pub places: usize,
    /// The list of places is another one than the one in use.
    pub places_change: bool,
    /// Reference numbers left once it is taken in.
    #[ts(type = "number")]
    pub numbers_left: u64,
    /// How many of them come with it.
    #[ts(type = "number")]
    pub numbers_more: u64,
    /// Everybody who works at this station, by login.
    pub people: Vec<PackPerson>,
    /// How long headquarters vouches for the station.
    pub valid_until: Timestamp,
    /// The station should have heard from headquarters again by then.
    pub heard_until: Option<Timestamp>,
    /// Somebody has to hear the root from headquarters first. Its words are not told: what is not on the screen can't be
    /// copied from it.
    pub to_compare: bool,
}

/// A guideline as people name it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GuidelineName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// What a pack says about one person of this station.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PackPerson {
    /// The login.
    pub login: Login,
    /// The name.
    pub name: String,
    /// The role from then on.
    pub role: Role,
    /// What changes.
    pub change: PackChange,
}

/// What a pack changes for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum PackChange {
    /// Nothing.
    Stays,
    /// Headquarters vouches for the person from then on.
    Added,
    /// Another role.
    Role,
    /// Another signing key.
    Key,
    /// Headquarters no longer vouches for the person.
    Ended,
    /// Headquarters vouches for the person neither before nor then.
    Without,
}
