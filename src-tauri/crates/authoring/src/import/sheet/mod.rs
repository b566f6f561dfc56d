//! Workbooks of spreadsheet programs as plain tables of texts.
//!
//! `calamine` reads them; it trusts counts and places that a file states. So everything passes a gate first, which unpacks
//! within limits and lets only what was checked come through.

mod kind;
mod xls;
mod xls_gate;
mod xls_strings;
mod xlsx;
mod xlsx_gate;

use super::ImportError;
use kind::Kind;
use std::collections::BTreeMap;

/// The sheets of a workbook by name, small and trimmed.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    /// All names as they are written.
    pub(super) names: Vec<String>,
    /// The sheets an importer asked for.
    pub(super) sheets: BTreeMap<String, Table>,
}

/// A sheet: row (from 1, as spreadsheet programs show it) to column (from 0) to text; empty cells are not there.
#[derive(Debug, Default)]
pub(super) struct Table(pub(super) BTreeMap<u32, BTreeMap<u32, String>>);

/// No form has more (rows, columns; cells and bytes of one workbook).
const MOST_ROWS: u32 = 20_000;
const MOST_COLUMNS: u32 = 500;
const MOST_CELLS: usize = 400_000;
const MOST_TEXT: usize = 24 * 1024 * 1024;

impl Workbook {
    /// Reads the sheets that are `wanted` (small letters) from an .xlsx or .xls file.
    pub(super) fn read(bytes: &[u8], wanted: &[&str]) -> Result<Self, ImportError> {
        match Kind::of(bytes) {
            Kind::Zip => xlsx::read(bytes, wanted),
            Kind::Compound => xls::read(bytes, wanted),
            Kind::Other(found) => {
                Err(ImportError::WrongKind { found, wanted: "a workbook of a spreadsheet program (.xlsx or .xls)" })
            }
        }
    }
}

/// A sheet's name as it is looked for; the only sheet of a workbook is the survey, whatever it is called.
fn plain_name(name: &str, sheets: usize) -> String {
    if sheets == 1 { "survey".to_owned() } else { name.trim().to_lowercase() }
}

/// Counts what was read, so that no workbook fills the memory.
#[derive(Debug, Default)]
struct Meter {
    cells: usize,
    text: usize,
}

impl Meter {
    fn add(&mut self, table: &mut Table, (row, column): (u32, u32), text: &str) -> Result<(), ImportError> {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(too_large());
        }
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        self.cells += 1;
        self.text += text.len();
        if self.cells > MOST_CELLS || self.text > MOST_TEXT {
            return Err(too_large());
        }
        table.0.entry(row + 1).or_default().insert(column, text.to_owned());
        Ok(())
    }
}

const fn too_large() -> ImportError {
    ImportError::TooLarge { what: "a sheet", limit: "20,000 rows, 500 columns and 400,000 cells" }
}

/// A number as forms write it: `3`, not `3.0`.
fn number(number: f64) -> String {
    number.to_string()
}
