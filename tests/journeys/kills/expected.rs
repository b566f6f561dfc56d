//! What a killed worker told, and whether the station still knows it.

use super::stick_check;
use boma_packet::{PublicKey, StationRequest, read_unverified};
use boma_record::{Answer, EnrolmentId, FieldId};
use boma_station::{FileState, Station};
use kit::house::{Laptop, OFFICER};
use kit::stick::Stick;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that workers told as done.
pub struct Expected {
    station_key: PublicKey,
    answers: BTreeMap<(EnrolmentId, FieldId), Answer>,
    references: BTreeMap<EnrolmentId, String>,
    sequences: BTreeMap<EnrolmentId, u64>,
    bundles: BTreeSet<u64>,
    /// Answers that were being given when the power went: there or not, both is right.
    perhaps: BTreeMap<(EnrolmentId, FieldId), Vec<Answer>>,
    /// The files that the last worker told of.
    touched: BTreeSet<EnrolmentId>,
}

impl Expected {
    pub fn of(laptop: &Laptop) -> Self {
        let request: StationRequest = read_unverified(&laptop.unlocked(OFFICER).request().unwrap()).unwrap();
        Self {
            station_key: request.station_key,
            answers: BTreeMap::new(),
            references: BTreeMap::new(),
            sequences: BTreeMap::new(),
            bundles: BTreeSet::new(),
            perhaps: BTreeMap::new(),
            touched: BTreeSet::new(),
        }
    }

    /// Takes in what one worker told.
    pub fn learn(&mut self, told: &[Value]) {
        self.touched.clear();
        for line in told {
            let what = &line["what"];
            let id = || what["id"].as_str().unwrap().parse::<EnrolmentId>().unwrap();
            match line["did"].as_str() {
                Some("answer") => {
                    let (place, answer) = given(what);
                    self.perhaps.remove(&place);
                    self.answers.insert(place, answer);
                }
                Some("sign") => drop(self.references.insert(id(), what["reference"].as_str().unwrap().to_owned())),
                Some("seal") => drop(self.sequences.insert(id(), what["sequence"].as_u64().unwrap())),
                Some("export") => drop(self.bundles.insert(what["number"].as_u64().unwrap())),
                _ => {}
            }
            self.touched.extend(what["id"].as_str().map(|_| id()));
        }
        if let Some(line) = told.last().filter(|line| line["does"] == "answer") {
            let (place, answer) = given(&line["what"]);
            self.perhaps.entry(place).or_default().push(answer);
        }
    }

    /// Fails unless the station knows what the last worker told, and its chains and the stick are whole.
    pub fn hold(&self, laptop: &Laptop, stick: &Stick, run: u64) {
        let station = laptop.unlocked(OFFICER);
        for id in &self.touched {
            self.hold_file(&station, id);
        }
        let verified = station.verify().unwrap_or_else(|broken| panic!("run {run}: {broken}"));
        let told = self.sequences.values().max().copied().unwrap_or(0);
        assert!(verified.packets >= told, "run {run}: {told} packets were told, {} are there", verified.packets);
        stick_check::hold(stick, &laptop.code, &self.station_key, &self.bundles);
    }

    /// Fails unless the station knows everything that any worker told.
    pub fn hold_all(&self, laptop: &Laptop, stick: &Stick) {
        let station = laptop.unlocked(OFFICER);
        for id in self.answers.keys().map(|(id, _)| id).collect::<BTreeSet<_>>() {
            self.hold_file(&station, id);
        }
        let unique: BTreeSet<_> = self.sequences.values().collect();
        assert_eq!(unique.len(), self.sequences.len(), "no two files were told the same number");
        let references: BTreeSet<_> = self.references.values().collect();
        assert_eq!(references.len(), self.references.len(), "no two slips carry the same reference");
        station.verify().expect("journal, numbers and chain are whole");
        stick_check::hold(stick, &laptop.code, &self.station_key, &self.bundles);
    }

    fn hold_file(&self, station: &Station, id: &EnrolmentId) {
        let file = station.file(id).unwrap_or_else(|lost| panic!("{id} was told of and is gone: {lost}"));
        for (place @ (_, field), told) in self.answers.iter().filter(|((of, _), _)| of == id) {
            let known = file.answers.get(field).unwrap_or_else(|| panic!("the answer to {field} was told and is gone"));
            let newer = self.perhaps.get(place).is_some_and(|perhaps| perhaps.contains(known));
            assert!(known == told || newer, "the answer to {field} is what was told");
        }
        if let Some(reference) = self.references.get(id) {
            let known = file.line.reference.map(|known| known.to_string());
            assert_eq!(known.as_ref(), Some(reference), "the slip that was given for {id} is true");
            assert_ne!(file.line.state, FileState::Draft, "{id} was signed");
        }
        if let Some(sequence) = self.sequences.get(id) {
            let packet = station.packet_of(id).unwrap().unwrap_or_else(|| panic!("{id} was sealed"));
            assert_eq!(packet.sequence.get(), *sequence, "{id} keeps its number");
        }
    }
}

/// Where an answer was given, and which.
fn given(what: &Value) -> ((EnrolmentId, FieldId), Answer) {
    let text = |name: &str| what[name].as_str().unwrap();
    let place = (text("id").parse().unwrap(), text("field").parse().unwrap());
    (place, serde_json::from_value(what["value"].clone()).unwrap())
}
