//! `boma audit journal`

use super::words::Words;
use super::{Opened, Whose};
use crate::{CliError, Context, Report};
use boma_record::Timestamp;
use boma_store::{AuditLine, JournalQuery};
use chrono::NaiveDate;
use clap::Args;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Which lines of which journal.
#[derive(Debug, Args)]
#[command(
    after_help = "At a station for supervisors, administrators and auditors. It tells ids, never names or answers.\n\n\
                  Example: boma audit journal --station /home/office/station --login keji --csv journal.csv"
)]
pub(crate) struct Journal {
    #[command(flatten)]
    whose: Whose,
    /// Not before this day in South Sudan, by the laptop's clock
    #[arg(long, value_name = "DAY")]
    since: Option<NaiveDate>,
    /// Not after this day
    #[arg(long, value_name = "DAY")]
    until: Option<NaiveDate>,
    /// Only what this login did
    #[arg(long, value_name = "LOGIN")]
    actor: Option<String>,
    /// Only this act, such as file-signed
    #[arg(long, value_name = "NAME")]
    act: Option<String>,
    /// Only what was done to this: a file's id, a login, a station
    #[arg(long, value_name = "ID")]
    subject: Option<String>,
    /// Write the lines to this file
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
}

/// One line as people and programs read it.
#[derive(Debug, Serialize)]
struct Told {
    number: u64,
    at: String,
    actor: String,
    act: String,
    subject: String,
    words: String,
    detail: BTreeMap<String, String>,
}

impl Journal {
    pub(super) fn run(&self, context: &Context) -> Result<Report, CliError> {
        let opened = self.whose.open(context)?;
        let query = self.query()?;
        if let Some(path) = &self.csv {
            let lines = write_csv(path, &opened, &query)?;
            let text = format!("Wrote {lines} lines to {}", path.display());
            return Report::new(text, &json!({ "lines": lines, "csv": path }));
        }
        let mut all = Vec::new();
        each(&opened, &query, &mut |told| {
            all.push(told);
            Ok(())
        })?;
        let text = all.iter().map(Told::line).collect::<String>() + &format!("{} lines", all.len());
        Report::new(text, &json!({ "lines": all }))
    }

    fn query(&self) -> Result<JournalQuery, CliError> {
        let after = |day: NaiveDate| day.succ_opt().ok_or_else(|| no_day(day));
        Ok(JournalQuery {
            since: self.since.map(start_of).transpose()?,
            before: self.until.map(|day| after(day).and_then(start_of)).transpose()?,
            actor: self.actor.clone(),
            act: self.act.clone(),
            subject: self.subject.clone(),
        })
    }
}

/// Midnight in South Sudan, which is at UTC+2.
fn start_of(day: NaiveDate) -> Result<Timestamp, CliError> {
    Timestamp::parse(&format!("{day}T00:00:00+02:00")).map_err(|_| no_day(day))
}

fn no_day(day: NaiveDate) -> CliError {
    CliError::WrongUse(format!("{day} is no day of a journal"))
}

/// Hands over every line that fits; a page is in memory at a time.
fn each(
    opened: &Opened,
    query: &JournalQuery,
    take: &mut dyn FnMut(Told) -> Result<(), CliError>,
) -> Result<(), CliError> {
    let words = Words::english();
    let mut after = 0;
    loop {
        let page = match opened {
            Opened::Station(station) => station.journal(query, after)?,
            Opened::Headquarters(hq) => hq.journal(query, after)?,
        };
        let Some(last) = page.last() else { return Ok(()) };
        after = last.number;
        for line in page {
            take(Told::of(line, &words))?;
        }
    }
}

fn write_csv(path: &Path, opened: &Opened, query: &JournalQuery) -> Result<u64, CliError> {
    let mut out = csv::Writer::from_writer(File::create(path).map_err(CliError::writing(path))?);
    let failed = |error: csv::Error| CliError::writing(path)(error.into());
    out.write_record(["number", "at", "actor", "act", "subject", "words", "detail"]).map_err(failed)?;
    let mut lines = 0;
    each(opened, query, &mut |told| {
        lines += 1;
        let (number, detail) = (told.number.to_string(), told.details("="));
        let row = [&number, &told.at, &told.actor, &told.act, &told.subject, &told.words, &detail];
        out.write_record(row).map_err(failed)
    })?;
    out.flush().map_err(CliError::writing(path))?;
    Ok(lines)
}

impl Told {
    /// Leaves out what stands for a person: the person number, and the key made of somebody's names.
    fn of(line: AuditLine, words: &Words) -> Self {
        let AuditLine { number, at, actor, act, mut subject, mut detail, .. } = line;
        detail.remove(boma_store::CONTENTS);
        if act == "person-registered" {
            detail.remove("number");
        }
        if detail.get("kind").is_some_and(|kind| kind == "same-person") {
            "-".clone_into(&mut subject);
        }
        let words = words.of(&act, &subject);
        Self { number, at: at.to_string(), actor, act, subject, words, detail }
    }

    fn line(&self) -> String {
        let Self { number, at, actor, words, .. } = self;
        let detail = if self.detail.is_empty() { String::new() } else { format!(" ({})", self.details(" ")) };
        format!("{number:>6}  {at}  {actor}: {words}{detail}\n")
    }

    fn details(&self, between: &str) -> String {
        let all: Vec<String> = self.detail.iter().map(|(name, value)| format!("{name}{between}{value}")).collect();
        all.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_a_day_in_juba() {
        let day = "2026-03-12".parse().unwrap();
        assert_eq!(start_of(day).unwrap().to_string(), "2026-03-11T22:00:00.000Z", "midnight there is 22:00 UTC");
        assert!(start_of(NaiveDate::MAX).is_err(), "a day that no journal has is refused");
    }
}
