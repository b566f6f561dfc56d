//! Unpacks an Office Open XML workbook (ECMA-376) within limits and packs what matters anew.

use super::super::ImportError;
use std::io::{Cursor, Read, Write};
use zip::CompressionMethod;
use zip::read::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};

/// More parts than any form has.
const MOST_PARTS: usize = 2000;
/// Unpacked, all parts that matter together (bytes).
const MOST_UNPACKED: u64 = 64 * 1024 * 1024;

/// A workbook that holds only the parts with cells, not compressed, none larger than it says.
pub(super) fn repacked(bytes: &[u8]) -> Result<Vec<u8>, ImportError> {
    let damaged = |error: zip::result::ZipError| ImportError::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(ImportError::TooLarge { what: "the number of parts in the workbook", limit: "2000" });
    }
    is_workbook(&archive)?;
    let (mut writer, mut left) = (ZipWriter::new(Cursor::new(Vec::new())), MOST_UNPACKED);
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(damaged)?;
        let name = part.name().map_err(damaged)?.into_owned();
        if !matters(&name) {
            continue;
        }
        let mut content = Vec::new();
        part.by_ref()
            .take(left + 1)
            .read_to_end(&mut content)
            .map_err(|error| ImportError::Damaged(error.to_string()))?;
        left = left.checked_sub(content.len() as u64).ok_or(UNPACKED)?;
        let content = safe(content)?;
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        writer.start_file(name, options).map_err(damaged)?;
        writer.write_all(&content).map_err(|error| ImportError::Damaged(error.to_string()))?;
    }
    writer.finish().map(Cursor::into_inner).map_err(damaged)
}

const UNPACKED: ImportError = ImportError::TooLarge { what: "the unpacked workbook", limit: "64 MB" };

fn is_workbook(archive: &ZipArchive<Cursor<&[u8]>>) -> Result<(), ImportError> {
    let names: Vec<String> =
        archive.file_names().flatten().map(|name| name.to_ascii_lowercase().replace('\\', "/")).collect();
    let has = |end: &str| names.iter().any(|name| name.ends_with(end));
    let found = match () {
        () if has("workbook.xml") => return Ok(()),
        () if has("workbook.bin") => "a binary workbook (.xlsb)",
        () if has("word/document.xml") => "a Word document",
        () if has("ppt/presentation.xml") => "a presentation",
        () if has("content.xml") => "an OpenDocument file (.ods)",
        () => "a zip archive that holds no workbook",
    };
    Err(ImportError::WrongKind { found, wanted: "a workbook of a spreadsheet program (.xlsx or .xls)" })
}

/// Styles, pictures, tables and remarks hold no question: what is left out can do no harm.
fn matters(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let kept = ["_rels/.rels", "workbook.xml", "workbook.xml.rels", "sharedstrings.xml"];
    kept.iter().any(|end| name.ends_with(end))
        || name.contains("sheet") && name.ends_with(".xml") && !name.contains("style")
}

/// Takes out of a part what a reader would believe without looking: how many strings will follow.
fn safe(mut content: Vec<u8>) -> Result<Vec<u8>, ImportError> {
    if content.iter().take(64).any(|b| *b == 0) {
        return Err(ImportError::Damaged("a part of the workbook is not written in UTF-8".into()));
    }
    let (count, ignored) = (b"uniqueCount", b"uncountedNow");
    let head = find(&content, b"<si").unwrap_or(content.len());
    let mut from = 0;
    while let Some(at) = content.get(from..head).and_then(|part| find(part, count)) {
        if let Some(place) = content.get_mut(from + at..from + at + count.len()) {
            place.iter_mut().zip(ignored).for_each(|(old, new)| *old = *new);
        }
        from += at + count.len();
    }
    Ok(content)
}

fn find(content: &[u8], wanted: &[u8]) -> Option<usize> {
    content.windows(wanted.len()).position(|window| window == wanted)
}
