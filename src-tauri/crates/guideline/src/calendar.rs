//! Events that people count years by.

use crate::Guideline;
use boma_record::date::said;
use std::collections::BTreeMap;

/// One event of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Its name in the guideline.
    pub id: String,
    /// What people call it.
    pub label: String,
    /// Its year.
    pub year: i32,
    /// Its month, where everybody agrees on one.
    pub month: Option<u32>,
    /// Its last year, where it lasted.
    pub until_year: Option<i32>,
}

impl Guideline {
    /// The event calendar, in the order of the pack.
    #[must_use]
    pub fn events(&self, language: &str) -> Vec<CalendarEvent> {
        let event = |event: &crate::pack::Event| CalendarEvent {
            id: event.id.clone(),
            label: event.label.in_language(language).to_owned(),
            year: event.year,
            month: event.month,
            until_year: event.until_year,
        };
        self.events.events.iter().map(event).collect()
    }

    /// The events under every name that an officer may type: people name them in the language they speak, not the
    /// screen's.
    #[must_use]
    pub fn events_by_name(&self, language: &str) -> Vec<said::CalendarEvent> {
        let mut events: BTreeMap<String, said::CalendarEvent> = BTreeMap::new();
        for language in ["en", "ar", language] {
            for event in self.events(language) {
                let known = events.entry(event.id.clone()).or_insert_with(|| said::CalendarEvent {
                    id: event.id,
                    names: BTreeMap::new(),
                    year: event.year,
                    month: event.month,
                    until_year: event.until_year,
                });
                known.names.insert(language.to_owned(), event.label);
            }
        }
        events.into_values().collect()
    }
}
