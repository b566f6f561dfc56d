//! Workbooks made in a line or two.

use boma_authoring::import::{self, ImportError, Imported};
use boma_guideline::Guideline;
use serde_json::Value;
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A sheet: its name and rows of cells, one row a line, cells divided by `|`.
pub(crate) type Sheet<'a> = (&'a str, &'a str);

/// Choices that most forms here use.
pub(crate) const CHOICES: Sheet<'static> = (
    "choices",
    "list_name|name|label|zone
     sex|female|Female|
     sex|male|Male|
     yes_no|yes|Yes|
     yes_no|no|No|
     papers|birth_certificate|Birth certificate|a
     papers|Passport 2|Passport|b",
);

/// An .xlsx file (ECMA-376) with these sheets.
pub(crate) fn workbook(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let entry = |i: usize, name: &str| format!(r#"<sheet name="{}" sheetId="{i}" r:id="rId{i}"/>"#, escaped(name));
    let names: String = sheets.iter().enumerate().map(|(i, (name, _))| entry(i + 1, name)).collect();
    let relation = |i: usize| {
        format!(
            r#"<Relationship Id="rId{i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{i}.xml"/>"#
        )
    };
    let relations: String = (1..=sheets.len()).map(relation).collect();
    let mut parts = vec![
        ("_rels/.rels".to_owned(), r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#.to_owned()),
        ("xl/workbook.xml".to_owned(), format!(r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{names}</sheets></workbook>"#)),
        ("xl/_rels/workbook.xml.rels".to_owned(), format!(r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>"#)),
    ];
    for (index, (_, rows)) in sheets.iter().enumerate() {
        parts.push((format!("xl/worksheets/sheet{}.xml", index + 1), sheet(rows)));
    }
    archive(&parts)
}

/// A zip archive of these parts.
pub(crate) fn archive(parts: &[(String, String)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn sheet(rows: &str) -> String {
    let rows = rows.lines().enumerate().map(|(row, cells)| {
        let cells = cells.trim_start().split('|').enumerate().filter(|(_, text)| !text.trim().is_empty());
        let cell = |(column, text): (usize, &str)| {
            let letter = char::from(b'A' + u8::try_from(column).unwrap());
            format!(r#"<c r="{letter}{}" t="inlineStr"><is><t>{}</t></is></c>"#, row + 1, escaped(text.trim()))
        };
        format!(r#"<row r="{}">{}</row>"#, row + 1, cells.map(cell).collect::<String>())
    });
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>"#,
        rows.collect::<String>()
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Imports a form of a survey and the common choices.
pub(crate) fn imported(survey: &str) -> Imported {
    import::xlsform(&workbook(&[("survey", survey), CHOICES]), "test")
        .unwrap_or_else(|error| panic!("{survey}: {error}"))
}

/// Why a form of these sheets is refused.
pub(crate) fn refused(sheets: &[Sheet<'_>]) -> ImportError {
    import::xlsform(&workbook(sheets), "test").expect_err("the form is broken")
}

/// The field `id` of the pack's form.
pub(crate) fn field(imported: &Imported, id: &str) -> Value {
    let form: Value = serde_json::from_str(&imported.files.0["form.json"]).unwrap();
    let steps = form["steps"].as_array().unwrap().iter();
    let mut fields = steps.flat_map(|step| step["fields"].as_array().unwrap());
    fields.find(|field| field["id"] == id).unwrap_or_else(|| panic!("there is a field {id} in {form}")).clone()
}

/// The report, a line each.
pub(crate) fn report(imported: &Imported) -> String {
    imported.report.iter().map(|line| format!("{line}\n")).collect()
}

/// The pack is one that the program takes.
pub(crate) fn loads(imported: &Imported) -> Guideline {
    Guideline::load(&imported.files).unwrap_or_else(|defects| panic!("an imported pack is accepted: {defects}"))
}
