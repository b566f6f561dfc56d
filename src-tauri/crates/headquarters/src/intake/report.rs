//! What an intake tells.

use crate::Refusal;
use boma_packet::NumberRange;
use boma_record::{Digest, StationCode};
use serde::Serialize;
use std::collections::BTreeSet;

/// How far an intake is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IntakeStep {
    /// Files done.
    pub done: usize,
    /// Files in all.
    pub total: usize,
}

/// What became of everything on a stick; sorted, so that the same stick gives the same report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct IntakeReport {
    /// Packets new in the register, those in question among them.
    pub accepted: usize,
    /// Packets that the register had already.
    pub already: usize,
    /// New packets about which a question was opened, with its kind.
    pub in_question: Vec<Fault>,
    /// New manifests that, with another one, tell of a journal gone back: a restored or copied laptop. Packets go in.
    pub rewound: Vec<Fault>,
    /// Files not taken, with the reason.
    pub refused: Vec<Fault>,
    /// The known stations that have a folder on the stick.
    pub stations: Vec<StationReport>,
}

/// Something about one file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Fault {
    /// The station's folder and the file's name: `JUB1/00000001-0123456789abcdef.age`.
    pub file: String,
    /// What, as a code.
    pub code: &'static str,
    /// What, in one English sentence.
    pub sentence: &'static str,
}

impl Fault {
    pub(crate) fn new(folder: &str, file: &str, code: &'static str, sentence: &'static str) -> Self {
        Self { file: format!("{folder}/{file}"), code, sentence }
    }
}

/// How complete one station's chain is at headquarters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StationReport {
    /// The station.
    pub code: StationCode,
    /// Every packet up to this number has arrived; 0 when the first is missing.
    pub contiguous_to: u64,
    /// Numbers that have not arrived though later ones have, or a manifest named them.
    pub missing: Vec<NumberRange>,
    /// Bundles on the stick that the station did not finish.
    pub unfinished: Vec<String>,
}

/// What an intake has found so far.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    pub(crate) accepted: usize,
    pub(crate) already: usize,
    pub(crate) in_question: Vec<Fault>,
    pub(crate) rewound: Vec<Fault>,
    pub(crate) refused: BTreeSet<(String, String, Digest, Refusal)>,
}

impl Findings {
    pub(crate) fn into_report(mut self, stations: Vec<StationReport>) -> IntakeReport {
        let fault = |(folder, file, _, refusal): &(String, String, Digest, Refusal)| {
            Fault::new(folder, file, refusal.code(), refusal.sentence())
        };
        let refused = self.refused.iter().map(fault).collect();
        self.in_question.sort();
        self.rewound.sort();
        IntakeReport {
            accepted: self.accepted,
            already: self.already,
            in_question: self.in_question,
            rewound: self.rewound,
            refused,
            stations,
        }
    }
}
