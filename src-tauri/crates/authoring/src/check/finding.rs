//! What an author reads.

use serde::Serialize;
use std::fmt;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The pack can't be used, or somebody could never be served.
    Error,
    /// Something has no effect, or not the one it seems to have.
    Warning,
    /// Worth knowing; needs no act.
    Note,
}

/// One thing an author should know, at its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// The file in the pack, `form.json`.
    pub file: String,
    /// The line in it, from 1.
    pub line: usize,
    /// How grave it is.
    pub severity: Severity,
    /// What it is, in plain words.
    pub problem: String,
}

/// Every finding, in the order of files and lines.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// The findings.
    pub findings: Vec<Finding>,
}

impl Checked {
    pub(super) fn sorted(mut findings: Vec<Finding>) -> Self {
        findings.sort();
        findings.dedup();
        Self { findings }
    }

    /// How many findings are of this kind.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Nothing keeps the pack from being used; where `strict` is set, warnings do.
    #[must_use]
    pub fn is_accepted(&self, strict: bool) -> bool {
        self.count(Severity::Error) == 0 && !(strict && self.count(Severity::Warning) > 0)
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        write!(f, "{}:{}: {word}: {}", self.file, self.line, self.problem)
    }
}
