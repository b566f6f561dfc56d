//! XLSForm (xlsform.org): the workbook in which the humanitarian field writes its forms.

mod choices;
mod columns;
mod form;
mod groups;
mod kinds;
mod languages;
mod questions;
mod remarks;
mod rows;
mod settings;
mod symbols;

use super::pack::{Draft, accept};
use super::report::Notes;
use super::sheet::Workbook;
use super::{Fault, ImportError, Imported, check_size};
use columns::Sheet;

/// Sheets that an XLSForm may have; others are remarks of its authors.
const SHEETS: [&str; 6] = ["survey", "choices", "settings", "external_choices", "entities", "osm"];

/// More questions and groups than any form has.
const MOST_ROWS: usize = 6000;

/// Makes a pack of the XLSForm in `bytes` (.xlsx or .xls); `name` is what the form is called where it does not say so.
pub fn xlsform(bytes: &[u8], name: &str) -> Result<Imported, ImportError> {
    check_size(bytes.len() as u64)?;
    let workbook = Workbook::read(bytes, &SHEETS)?;
    let mut notes = Notes::default();
    let mut draft = drafted(&workbook, name, &mut notes)?;
    let files = accept(&mut draft, &mut notes)?;
    Ok(Imported { files, report: notes.into_lines() })
}

fn drafted(workbook: &Workbook, name: &str, notes: &mut Notes) -> Result<Draft, ImportError> {
    let survey = workbook.sheets.get("survey").ok_or_else(|| ImportError::NoSurvey(sheets_of(workbook)))?;
    let survey = Sheet::new("survey", survey);
    if !survey.has("type") {
        return Err(ImportError::NoColumn { sheet: "survey", column: "type" });
    }
    let settings = settings::Settings::read(workbook, notes);
    let languages = languages::Languages::new(&survey, workbook, &settings, notes);
    let mut faults = Vec::new();
    let lists = choices::lists(workbook, &languages, notes)?;
    let rows = rows::read(&survey, &lists, &mut faults, notes);
    if rows.len() > MOST_ROWS {
        return Err(ImportError::TooLarge { what: "the number of questions and groups", limit: "6000" });
    }
    let form = form::Form::new(rows, lists, &mut faults, notes);
    form.check_size()?;
    if !faults.is_empty() {
        faults.sort();
        return Err(ImportError::Faults(faults));
    }
    remarks::unused(&survey, workbook, notes);
    let mut draft = Draft { languages: languages.besides_english(), ..settings.draft(name) };
    form.draft(&languages, &mut draft, notes);
    Ok(draft)
}

fn sheets_of(workbook: &Workbook) -> String {
    if workbook.names.is_empty() {
        return "no sheet at all".to_owned();
    }
    workbook.names.iter().take(20).map(|name| format!("'{name}'")).collect::<Vec<_>>().join(", ")
}

fn fault(place: &str, problem: impl Into<String>) -> Fault {
    Fault { place: place.to_owned(), problem: problem.into() }
}
