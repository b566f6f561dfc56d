//! Workbooks of Excel 97 to 2003 (MS-XLS).

use super::super::ImportError;
use super::{Meter, Table, Workbook, number, plain_name, xls_gate};
use calamine::{Data, Reader, Xls, XlsError};
use cfb::{CompoundFile, Version};
use std::io::{Cursor, Read, Write};

pub(super) fn read(bytes: &[u8], wanted: &[&str]) -> Result<Workbook, ImportError> {
    let checked = xls_gate::checked(stream(bytes)?)?;
    let packed = wrapped(&checked).map_err(|error| ImportError::Damaged(error.to_string()))?;
    let mut xls: Xls<_> = Xls::new(Cursor::new(packed)).map_err(damaged)?;
    let names = xls.sheet_names();
    let mut workbook = Workbook { names: names.clone(), ..Workbook::default() };
    let mut meter = Meter::default();
    for name in names {
        let plain = plain_name(&name, workbook.names.len());
        if wanted.contains(&plain.as_str()) && !workbook.sheets.contains_key(&plain) {
            let range = xls.worksheet_range(&name).map_err(damaged)?;
            let mut table = Table::default();
            let (first_row, first_column) = range.start().unwrap_or_default();
            for (row, column, data) in range.used_cells() {
                let place = (first_row.saturating_add(below(row)), first_column.saturating_add(below(column)));
                add(&mut meter, &mut table, place, data)?;
            }
            workbook.sheets.insert(plain, table);
        }
    }
    Ok(workbook)
}

fn below(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn add(meter: &mut Meter, table: &mut Table, place: (u32, u32), data: &Data) -> Result<(), ImportError> {
    match data {
        Data::Float(float) => meter.add(table, place, &number(*float)),
        Data::DateTime(time) => meter.add(table, place, &number(time.as_f64())),
        Data::Error(_) | Data::Empty => Ok(()),
        other => meter.add(table, place, &other.to_string()),
    }
}

/// The stream that holds the workbook; `cfb` checks that its chain of sectors ends.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, ImportError> {
    let damaged = |error: std::io::Error| ImportError::Damaged(error.to_string());
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    if file.exists("/EncryptedPackage") {
        return Err(ImportError::Protected);
    }
    if !file.is_stream("/Workbook") {
        let found = match () {
            () if file.is_stream("/Book") => "a workbook of Excel 95 or older",
            () if file.is_stream("/WordDocument") => "a Word document",
            () => "a compound file that holds no workbook",
        };
        return Err(ImportError::WrongKind { found, wanted: "a workbook of a spreadsheet program (.xlsx or .xls)" });
    }
    let mut stream = file.open_stream("/Workbook").map_err(damaged)?;
    if stream.len() > bytes.len() as u64 {
        return Err(ImportError::Damaged("the workbook says it is longer than the file".into()));
    }
    let mut content = Vec::new();
    stream.read_to_end(&mut content).map_err(damaged)?;
    Ok(content)
}

/// A compound file with nothing but the workbook in it.
fn wrapped(workbook: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new()))?;
    let mut stream = file.create_stream("/Workbook")?;
    stream.write_all(workbook)?;
    stream.flush()?;
    drop(stream);
    file.flush()?;
    Ok(file.into_inner().into_inner())
}

fn damaged(error: XlsError) -> ImportError {
    match error {
        XlsError::Password => ImportError::Protected,
        other => ImportError::Damaged(other.to_string()),
    }
}
