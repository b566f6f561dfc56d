//! Office Open XML workbooks, cell by cell.

use super::super::ImportError;
use super::{Meter, Table, Workbook, number, plain_name, xlsx_gate};
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use std::io::Cursor;

pub(super) fn read(bytes: &[u8], wanted: &[&str]) -> Result<Workbook, ImportError> {
    let packed = xlsx_gate::repacked(bytes)?;
    let mut xlsx: Xlsx<_> = Xlsx::new(Cursor::new(packed.as_slice())).map_err(damaged)?;
    let names = xlsx.sheet_names();
    let mut workbook = Workbook { names: names.clone(), ..Workbook::default() };
    let mut meter = Meter::default();
    for name in names {
        let plain = plain_name(&name, workbook.names.len());
        if wanted.contains(&plain.as_str()) && !workbook.sheets.contains_key(&plain) {
            let table = table(&mut xlsx, &name, &mut meter)?;
            workbook.sheets.insert(plain, table);
        }
    }
    Ok(workbook)
}

fn table(xlsx: &mut Xlsx<Cursor<&[u8]>>, name: &str, meter: &mut Meter) -> Result<Table, ImportError> {
    let mut cells = xlsx.worksheet_cells_reader(name).map_err(damaged)?;
    let mut table = Table::default();
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let place = cell.get_position();
        match cell.get_value() {
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                meter.add(&mut table, place, text)?;
            }
            DataRef::SharedString(text) => meter.add(&mut table, place, text)?,
            DataRef::Int(whole) => meter.add(&mut table, place, &whole.to_string())?,
            DataRef::Float(float) => meter.add(&mut table, place, &number(*float))?,
            DataRef::Bool(truth) => meter.add(&mut table, place, if *truth { "true" } else { "false" })?,
            DataRef::DateTime(time) => meter.add(&mut table, place, &number(time.as_f64()))?,
            DataRef::Error(_) | DataRef::Empty => {}
        }
    }
    Ok(table)
}

fn damaged(error: XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportError::Protected,
        other => ImportError::Damaged(other.to_string()),
    }
}
