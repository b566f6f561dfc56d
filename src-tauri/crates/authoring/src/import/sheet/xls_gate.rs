//! Lets only those records of an Excel workbook (MS-XLS 2.4) through that a reader may believe.
//!
//! Records that hold no cell are made unknown in place, so that every offset stays right.

use super::super::ImportError;
use super::xls_strings;
use super::{MOST_COLUMNS, MOST_ROWS, MOST_TEXT, too_large};

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const FILE_PASS: u16 = 0x002F;
const CODE_PAGE: u16 = 0x0042;
const BOUND_SHEET: u16 = 0x0085;
const SHARED_STRINGS: u16 = 0x00FC;
const CONTINUE: u16 = 0x003C;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const RICH_LABEL: u16 = 0x00D6;
const TRUTH: u16 = 0x0205;
const RK: u16 = 0x027E;
const MANY_RK: u16 = 0x00BD;
const SHARED_LABEL: u16 = 0x00FD;
const FORMULA: u16 = 0x0006;
const FORMULA_TEXT: u16 = 0x0207;
/// No record has this number.
const UNKNOWN: u16 = 0x0FFF;

/// The largest rectangle of all sheets together that a reader may lay out (cells).
const LARGEST: u64 = 2_000_000;
const MOST_SHEETS: usize = 100;

/// A record: its number, where it begins, its content.
#[derive(Clone, Copy)]
struct Record<'a> {
    number: u16,
    at: usize,
    content: &'a [u8],
}

impl Record<'_> {
    fn u16(&self, at: usize) -> Option<u16> {
        Some(u16::from_le_bytes(self.content.get(at..at + 2)?.try_into().ok()?))
    }

    fn u32(&self, at: usize) -> Option<u32> {
        Some(u32::from_le_bytes(self.content.get(at..at + 4)?.try_into().ok()?))
    }
}

/// The workbook with every record that is not a checked cell made unknown.
pub(super) fn checked(mut stream: Vec<u8>) -> Result<Vec<u8>, ImportError> {
    let records = records(&stream)?;
    let strings = strings(&records)?;
    check_sheets(&records)?;
    check_extent(&records, &strings)?;
    let changes: Vec<(usize, u16)> =
        records.iter().filter(|record| !passes(record)).map(|record| (record.at, UNKNOWN)).collect();
    let formulas: Vec<usize> = records.iter().filter(|r| r.number == FORMULA && passes(r)).map(|r| r.at).collect();
    for (at, number) in changes {
        put(&mut stream, at, number);
    }
    for at in formulas {
        // The formula itself is not read, only its last value: it gets length 0.
        put(&mut stream, at + 4 + 20, 0);
    }
    Ok(stream)
}

fn put(stream: &mut [u8], at: usize, number: u16) {
    if let Some(place) = stream.get_mut(at..at + 2) {
        place.copy_from_slice(&number.to_le_bytes());
    }
}

fn records(stream: &[u8]) -> Result<Vec<Record<'_>>, ImportError> {
    let (mut records, mut at) = (Vec::new(), 0);
    // A stream is filled up with zeros to the end of its sector.
    while stream.get(at..).is_some_and(|rest| rest.iter().take(4).any(|b| *b != 0)) {
        let head = stream.get(at..at + 4).ok_or_else(cut)?;
        let (number, length) = match head {
            [a, b, c, d] => (u16::from_le_bytes([*a, *b]), usize::from(u16::from_le_bytes([*c, *d]))),
            _ => return Err(cut()),
        };
        let content = stream.get(at + 4..at + 4 + length).ok_or_else(cut)?;
        records.push(Record { number, at, content });
        at += 4 + length;
    }
    Ok(records)
}

fn cut() -> ImportError {
    ImportError::Damaged("the workbook ends in the middle of a record".into())
}

/// The lengths (letters) of the strings that cells share.
fn strings(records: &[Record<'_>]) -> Result<Vec<usize>, ImportError> {
    let mut found = Vec::new();
    for (index, record) in records.iter().enumerate().filter(|(_, record)| record.number == SHARED_STRINGS) {
        let rest = records.get(index + 1..).unwrap_or_default();
        let parts = rest.iter().take_while(|next| next.number == CONTINUE).map(|next| next.content);
        found = xls_strings::lengths(record.content, parts)
            .ok_or_else(|| ImportError::Damaged("the list of texts in the workbook is broken".into()))?;
    }
    Ok(found)
}

fn check_sheets(records: &[Record<'_>]) -> Result<(), ImportError> {
    let begins: Vec<usize> = records.iter().filter(|r| r.number == BOF).map(|r| r.at).collect();
    let sheets: Vec<_> = records.iter().filter(|r| r.number == BOUND_SHEET).collect();
    if records.iter().any(|r| r.number == FILE_PASS) {
        return Err(ImportError::Protected);
    }
    if sheets.len() > MOST_SHEETS {
        return Err(ImportError::TooLarge { what: "the number of sheets", limit: "100" });
    }
    let sound = |sheet: &&Record<'_>| {
        let at = sheet.u32(0).and_then(|at| usize::try_from(at).ok());
        sheet.content.len() >= 8 && at.is_some_and(|at| begins.binary_search(&at).is_ok())
    };
    if sheets.iter().all(sound) {
        Ok(())
    } else {
        Err(ImportError::Damaged("a sheet is not where it should be".into()))
    }
}

/// How much a reader lays out: each sheet as one rectangle, each shared text once per cell.
fn check_extent(records: &[Record<'_>], strings: &[usize]) -> Result<(), ImportError> {
    let (mut area, mut text, mut rows, mut columns) = (0_u64, 0_usize, 0_u32, 0_u32);
    let sheets = records.iter().filter(|r| r.number == BOUND_SHEET).count().max(1) as u64;
    for record in records {
        if record.number == BOF {
            area += u64::from(rows) * u64::from(columns);
            (rows, columns) = (0, 0);
        }
        if !is_cell(record.number) || !passes(record) {
            continue;
        }
        let last = if record.number == MANY_RK { record.content.len().saturating_sub(2) } else { 2 };
        let (row, column) = (record.u16(0).unwrap_or(0), record.u16(last).unwrap_or(0));
        if u32::from(row) >= MOST_ROWS || u32::from(column) >= MOST_COLUMNS {
            return Err(too_large());
        }
        (rows, columns) = (rows.max(u32::from(row) + 1), columns.max(u32::from(column) + 1));
        if let (SHARED_LABEL, Some(index)) = (record.number, record.u32(6)) {
            text += usize::try_from(index).ok().and_then(|index| strings.get(index)).copied().unwrap_or(0);
        }
    }
    area += u64::from(rows) * u64::from(columns);
    // Two sheets may be said to lie at the same place.
    let twice = if sheets > 1 { sheets } else { 1 };
    if area.saturating_mul(twice) > LARGEST.saturating_mul(4)
        || text.saturating_mul(usize::try_from(twice).unwrap_or(1)) > MOST_TEXT * 4
    {
        return Err(too_large());
    }
    Ok(())
}

const fn is_cell(number: u16) -> bool {
    matches!(number, NUMBER | LABEL | RICH_LABEL | TRUTH | RK | MANY_RK | SHARED_LABEL | FORMULA)
}

/// Long enough for what a reader takes from it.
fn passes(record: &Record<'_>) -> bool {
    let length = record.content.len();
    match record.number {
        BOF => length >= 4,
        EOF | CONTINUE | SHARED_STRINGS => true,
        CODE_PAGE => length >= 2,
        BOUND_SHEET => {
            length >= 8
                && matches!((record.content.get(4), record.content.get(5)), (Some(v), Some(0 | 1 | 2 | 6)) if v & 0x3F <= 2)
        }
        NUMBER => length >= 14,
        LABEL | RICH_LABEL => length >= 9,
        TRUTH => length >= 8 && is_truth(record),
        RK | SHARED_LABEL => length >= 10,
        MANY_RK => many_fit(record),
        FORMULA => length >= 22 && is_value(record),
        FORMULA_TEXT => length >= 3,
        _ => false,
    }
}

/// An error value is no answer either; unknown ones would stop the reader.
fn is_truth(record: &Record<'_>) -> bool {
    record.content.get(7) == Some(&0)
}

fn is_value(record: &Record<'_>) -> bool {
    let special = record.u16(12) == Some(0xFFFF);
    !special || matches!(record.content.get(6), Some(0 | 1 | 3))
}

fn many_fit(record: &Record<'_>) -> bool {
    let (first, last) = (record.u16(2), record.u16(record.content.len().saturating_sub(2)));
    let (Some(first), Some(last)) = (first, last) else { return false };
    last >= first && record.content.len() == 6 + 6 * (usize::from(last - first) + 1)
}
