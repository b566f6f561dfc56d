//! Everything an author should know about a pack: what makes it unusable, what can never happen, what was forgotten.
//!
//! What can't be read or contradicts itself is an error. What is of no effect is a warning. A note needs no act.

mod conditions;
mod defects;
mod evidence;
mod files;
mod finding;
mod grounds;
mod orders;
mod screening;
mod texts;

pub use finding::{Checked, Finding, Severity};

use crate::lines::Lines;
use crate::reasoning::{Given, Goal, Outcome, World};
use boma_guideline::outline::{Formula, Outline};
use boma_guideline::{Guideline, PackFiles};
use chrono::NaiveDate;

/// Possibilities tried for one question about a pack; beyond that it is left open, with a note.
const BOUND: usize = 20_000;

/// Checks a pack as it would work on `today`.
#[must_use]
pub fn check(files: &PackFiles, today: NaiveDate) -> Checked {
    let lines = Lines::of(files);
    let mut report = Report { lines: &lines, findings: Vec::new() };
    report.doubles();
    match Guideline::load(files) {
        Err(defects) => defects::report(&mut report, files, defects),
        Ok(guideline) => {
            let check = Check { files, outline: guideline.outline(), world: World::new(guideline.outline(), today) };
            check.all(&mut report);
        }
    }
    Checked::sorted(report.findings)
}

/// Collects findings with their lines.
struct Report<'a> {
    lines: &'a Lines<'a>,
    findings: Vec<Finding>,
}

impl Report<'_> {
    fn add(&mut self, severity: Severity, file: &str, pointer: &str, problem: impl Into<String>) {
        let line = self.lines.line(file, pointer);
        self.findings.push(Finding { file: file.to_owned(), line, severity, problem: problem.into() });
    }

    fn error(&mut self, (file, pointer): (&str, &str), problem: impl Into<String>) {
        self.add(Severity::Error, file, pointer, problem);
    }

    fn warning(&mut self, (file, pointer): (&str, &str), problem: impl Into<String>) {
        self.add(Severity::Warning, file, pointer, problem);
    }

    fn note(&mut self, (file, pointer): (&str, &str), problem: impl Into<String>) {
        self.add(Severity::Note, file, pointer, problem);
    }

    fn unsure(&mut self, (file, pointer): (&str, &str)) {
        self.note(
            (file, pointer),
            format!("whether this can ever be so was not decided: after {BOUND} tries there were more possibilities"),
        );
    }

    fn doubles(&mut self) {
        for (file, line, name) in self.lines.doubles() {
            let problem = format!("'{name}' stands twice in one place; only the last would count");
            self.findings.push(Finding { file: file.to_owned(), line, severity: Severity::Error, problem });
        }
    }
}

/// A pack that loads, and what it takes to reason about it.
struct Check<'a> {
    files: &'a PackFiles,
    outline: Outline<'a>,
    world: World<'a>,
}

impl Check<'_> {
    fn all(&self, report: &mut Report<'_>) {
        self.conditions(report);
        self.evidence(report);
        self.grounds(report);
        self.screening(report);
        self.orders(report);
        self.texts(report);
        self.files(report);
    }

    fn solve(&self, goals: Vec<Goal>) -> Outcome {
        self.world.solve(goals, Given::default(), BOUND)
    }

    /// Whether these can all be so together; what was not decided becomes a note at `place`.
    fn is_never(&self, report: &mut Report<'_>, place: (&str, &str), goals: Vec<Goal>) -> bool {
        let outcome = self.solve(goals);
        if outcome == Outcome::Unsure {
            report.unsure(place);
        }
        outcome.is_never()
    }

    /// Where the question `position` of step `index` stands.
    fn place_of(&self, index: usize, position: usize) -> (&'static str, String) {
        let (file, pointer) = self.place_of_step(index);
        (
            file,
            if file == "screening.json" {
                format!("/questions/{position}")
            } else {
                format!("{pointer}/fields/{position}")
            },
        )
    }

    fn place_of_step(&self, index: usize) -> (&'static str, String) {
        match (self.outline.form.screened, index) {
            (true, 0) => ("screening.json", String::new()),
            (true, index) => ("form.json", format!("/steps/{}", index - 1)),
            (false, index) => ("form.json", format!("/steps/{index}")),
        }
    }
}

/// Whether a condition is more than plainly true or false.
fn is_open(formula: &Formula) -> bool {
    !matches!(formula, Formula::Always(_))
}
