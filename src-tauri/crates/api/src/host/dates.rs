//! Dates as people say them.

use super::Host;
use crate::ApiError;
use crate::types::date::{DateReading, DateReadings, ReadDate};
use boma_record::date::said::{self, CalendarEvent, Reading};

impl Host {
    /// What typed words mean as a date, by today's clock and the guideline's calendar of events.
    pub fn read_date(&self, request: ReadDate) -> Result<DateReadings, ApiError> {
        let guideline = self.with(|station| station.guideline())?;
        let events = guideline.events_by_name(&request.language);
        Ok(match said::read(&request.text, self.lent.now().day(), &events) {
            Ok(readings) => {
                let face = |reading| face(reading, &events, &request.language);
                DateReadings { readings: readings.into_iter().map(face).collect(), unreadable: None }
            }
            Err(why) => DateReadings { readings: Vec::new(), unreadable: Some(why) },
        })
    }
}

fn face(reading: Reading, events: &[CalendarEvent], language: &str) -> DateReading {
    let told = reading.event.and_then(|id| events.iter().find(|event| event.id == id));
    DateReading { date: reading.date, event: told.and_then(|event| event.names.get(language).cloned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use boma_guideline::{Guideline, PackFiles};

    fn shipped() -> Guideline {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/guidelines/ssd-civil-registry/0.2.0");
        let files = std::fs::read_dir(folder).unwrap().map(|file| {
            let file = file.unwrap();
            (file.file_name().into_string().unwrap(), std::fs::read_to_string(file.path()).unwrap())
        });
        Guideline::load(&PackFiles(files.collect())).unwrap()
    }

    #[test]
    fn an_event_is_understood_in_another_language_than_the_screen_s() {
        let events = shipped().events_by_name("en");
        let readings = said::read("سنة استقلال جنوب السودان", "2026-11-23".parse().unwrap(), &events).unwrap();
        let faces: Vec<_> = readings.into_iter().map(|reading| face(reading, &events, "en")).collect();
        assert_eq!(faces.len(), 1, "the pack's calendar has one such event: {faces:?}");
        assert_eq!(faces[0].date.parts().year, 2011, "its year");
        assert_eq!(faces[0].event.as_deref(), Some("Independence of South Sudan"), "in the words of the screen");
    }

    #[test]
    fn every_event_of_the_calendar_is_found_by_its_name() {
        let events = shipped().events_by_name("en");
        assert!(!events.is_empty(), "the guideline brings a calendar");
        for event in &events {
            for name in event.names.values() {
                let read = said::read(name, "2026-11-23".parse().unwrap(), &events);
                let own = read.iter().flatten().any(|reading| reading.event.as_ref() == Some(&event.id));
                assert!(own, "“{name}” is what people say for {}: {read:?}", event.id);
            }
        }
    }
}
