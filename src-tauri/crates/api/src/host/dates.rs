//! Dates as people say them.

use super::Host;
use crate::ApiError;
use crate::types::date::{DateReading, DateReadings, ReadDate};
use boma_guideline::Guideline;
use boma_record::date::said::{self, CalendarEvent, Reading};
use std::collections::BTreeMap;

impl Host {
    /// What typed words mean as a date, by today's clock and the guideline's calendar of events.
    pub fn read_date(&self, request: ReadDate) -> Result<DateReadings, ApiError> {
        let guideline = self.with(|station| station.guideline())?;
        let events = calendar(&guideline, &request.language);
        Ok(match said::read(&request.text, self.lent.now().day(), &events) {
            Ok(readings) => {
                let face = |reading| face(reading, &events, &request.language);
                DateReadings { readings: readings.into_iter().map(face).collect(), unreadable: None }
            }
            Err(why) => DateReadings { readings: Vec::new(), unreadable: Some(why) },
        })
    }
}

/// The events under every name that an officer may type: people name them in the language they speak, not the screen's.
fn calendar(guideline: &Guideline, language: &str) -> Vec<CalendarEvent> {
    let mut events: BTreeMap<String, CalendarEvent> = BTreeMap::new();
    for language in ["en", "ar", language] {
        for event in guideline.events(language) {
            let known = events.entry(event.id.clone()).or_insert_with(|| CalendarEvent {
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

fn face(reading: Reading, events: &[CalendarEvent], language: &str) -> DateReading {
    let told = reading.event.and_then(|id| events.iter().find(|event| event.id == id));
    DateReading { date: reading.date, event: told.and_then(|event| event.names.get(language).cloned()) }
}
