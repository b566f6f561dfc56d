//! Any bytes as an XLSForm: an answer, never a crash, and a pack that is accepted.
//!
//! Bytes that are no workbook become the sheets of one, so that check sums do not keep the readers of cells, types and
//! expressions from being tried: parts divided by NUL are the survey, the choices and the shared texts.
#![no_main]

use boma_authoring::import;
use boma_guideline::Guideline;
use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};
use zip::CompressionMethod;
use zip::write::{SimpleFileOptions, ZipWriter};

const ROOT: &str = r#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook xmlns:r="r"><sheets><sheet name="survey" sheetId="1" r:id="a"/><sheet name="choices" sheetId="2" r:id="b"/></sheets></workbook>"#;
const SHEETS: &str = r#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>"#;

fuzz_target!(|bytes: &[u8]| {
    let made;
    let whole = if bytes.starts_with(b"PK") || bytes.starts_with(&[0xD0, 0xCF]) {
        bytes
    } else {
        made = workbook(bytes);
        &made
    };
    if let Ok(imported) = import::xlsform(whole, "fuzz") {
        assert!(Guideline::load(&imported.files).is_ok(), "what comes out is accepted");
    }
});

fn workbook(bytes: &[u8]) -> Vec<u8> {
    let mut given = bytes.splitn(3, |byte| *byte == 0);
    let mut next = || given.next().unwrap_or_default();
    let (survey, choices, texts) = (sheet(next()), sheet(next()), next());
    let parts: [(&str, &[u8]); 6] = [
        ("_rels/.rels", ROOT.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", SHEETS.as_bytes()),
        ("xl/worksheets/sheet1.xml", &survey),
        ("xl/worksheets/sheet2.xml", &choices),
        ("xl/sharedStrings.xml", texts),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, content) in parts.iter().filter(|(_, content)| !content.is_empty()) {
        writer.start_file(*name, stored).expect("a part in memory");
        writer.write_all(content).expect("a part in memory");
    }
    writer.finish().expect("an archive in memory").into_inner()
}

/// XML as it is; plain lines with cells divided by `|` as a sheet.
fn sheet(content: &[u8]) -> Vec<u8> {
    if content.starts_with(b"<") {
        return content.to_vec();
    }
    let text = String::from_utf8_lossy(content).replace('&', "&amp;").replace('<', "&lt;");
    let mut xml = String::from("<worksheet><sheetData>");
    for (row, line) in text.lines().enumerate() {
        xml.push_str("<row>");
        for (column, cell) in line.split('|').enumerate().take(26) {
            let letter = char::from(b'A' + u8::try_from(column).unwrap_or_default());
            xml.push_str(&format!(r#"<c r="{letter}{}" t="inlineStr"><is><t>{cell}</t></is></c>"#, row + 1));
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    xml.into_bytes()
}
