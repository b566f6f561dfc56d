//! `routes.json`: which file needs whose eyes, and what the applicant is told of it.

use super::{Basis, Condition, Line, SchemaLink, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The routes; a route never blocks a file and is no evidence.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: routes.json")]
pub struct Routes {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The routes; the first that holds and has a line decides what the office does.
    pub routes: Vec<Route>,
}

/// One route.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Route {
    /// Its name; travels in packets.
    pub id: String,
    /// When it holds.
    pub when: Condition,
    /// To whom.
    pub to: RouteTo,
    /// What the office does, instead of what the category says.
    #[serde(default)]
    pub line: Option<Line>,
    /// The file is seen by those who decide only.
    #[serde(default)]
    pub restricts: bool,
    /// What the officer reads.
    pub label: Words,
    /// What is printed for the applicant.
    #[serde(default)]
    pub applicant: Option<Words>,
    /// Why.
    pub why: Basis,
}

/// To whom a route leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum RouteTo {
    /// The office's supervisor.
    Supervisor,
    /// Headquarters.
    Headquarters,
    /// An eligibility committee.
    Committee,
    /// Those who protect children.
    ChildProtection,
    /// Social welfare.
    SocialWelfare,
    /// Immigration.
    Immigration,
    /// The authority for refugees.
    RefugeeAuthority,
    /// The minister.
    Minister,
}
