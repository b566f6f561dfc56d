//! What an applicant can ask for.

use crate::Guideline;
use crate::pack::ProcessRule;
use boma_record::Process;

/// A process an officer can start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProcessLine {
    /// Which.
    pub process: Process,
    /// Its name.
    pub label: String,
    /// A sentence for the officer; empty where there is none.
    pub help: String,
}

impl Guideline {
    /// The processes in the order they are offered; a pack that says nothing of them knows first registration only.
    #[must_use]
    pub fn processes(&self, language: &str) -> Vec<ProcessLine> {
        let line = |rule: &ProcessRule| ProcessLine {
            process: rule.id,
            label: rule.label.in_language(language).to_owned(),
            help: rule.help.as_ref().map_or("", |help| help.in_language(language)).to_owned(),
        };
        self.processes.processes.iter().map(line).collect()
    }

    /// Whether a process is open to a category.
    pub(crate) fn is_for(&self, process: Process, category: &str) -> bool {
        match self.process(process) {
            Some(rule) => rule.categories.is_empty() || rule.categories.iter().any(|code| code == category),
            None => self.processes.processes.is_empty() && process == Process::New,
        }
    }

    pub(crate) fn decides_grounds(&self, process: Process) -> bool {
        self.process(process).map_or(process == Process::New, |rule| rule.grounds)
    }

    fn process(&self, process: Process) -> Option<&ProcessRule> {
        self.processes.processes.iter().find(|rule| rule.id == process)
    }
}
