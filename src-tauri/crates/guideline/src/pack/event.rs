//! `events.json`: events that people count years by.

use super::{Confidence, SchemaLink, Words};
use schemars::JsonSchema;
use serde::Deserialize;

/// The calendar.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: events.json")]
pub struct Events {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The events, the earliest first.
    pub events: Vec<Event>,
}

/// One event.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Its name.
    pub id: String,
    /// What people call it.
    pub label: Words,
    /// Its year.
    pub year: i32,
    /// Its month, where everybody agrees on one.
    #[serde(default)]
    pub month: Option<u32>,
    /// Its last year, where it lasted.
    #[serde(default)]
    pub until_year: Option<i32>,
    /// Ids of the pack's sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// How sure it is.
    pub confidence: Confidence,
}
