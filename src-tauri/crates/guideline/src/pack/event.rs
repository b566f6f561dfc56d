//! `events.json`: events that people count years by.

use super::{Confidence, SchemaLink, Words};
use schemars::JsonSchema;
use serde::Deserialize;

/// The calendar.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: events.json")]
pub(crate) struct Events {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The events, the earliest first.
    pub(crate) events: Vec<Event>,
}

/// One event.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Event {
    /// Its name.
    pub(crate) id: String,
    /// What people call it.
    pub(crate) label: Words,
    /// Its year.
    pub(crate) year: i32,
    /// Its month, where everybody agrees on one.
    #[serde(default)]
    pub(crate) month: Option<u32>,
    /// Its last year, where it lasted.
    #[serde(default)]
    pub(crate) until_year: Option<i32>,
    /// Ids of the pack's sources.
    #[serde(default)]
    pub(crate) sources: Vec<String>,
    /// How sure it is.
    pub(crate) confidence: Confidence,
}
