//! The folder of a pack.

use crate::{CliError, Context};
use boma_guideline::{Guideline, PackFiles};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Larger files belong to no pack; the reader of packs says so in its own words.
const LARGEST_FILE: u64 = 16 * 1024 * 1024;

/// Every JSON file of a folder, by name.
pub(crate) fn read(folder: &Path) -> Result<PackFiles, CliError> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(CliError::reading(folder))? {
        let path = entry.map_err(CliError::reading(folder))?.path();
        if path.extension().is_some_and(|extension| extension == "json") && path.is_file() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            files.insert(name, text(&path)?);
        }
    }
    if files.is_empty() {
        return Err(CliError::WrongUse(format!(
            "the folder {} holds no pack: there is no .json file in it",
            folder.display()
        )));
    }
    Ok(PackFiles(files))
}

/// A pack that can be used; says every fault otherwise.
pub(super) fn load(folder: &Path, context: &Context) -> Result<Guideline, CliError> {
    let files = read(folder)?;
    Guideline::load(&files).map_err(|_| {
        let found = boma_authoring::check::check(&files, today(context));
        let lines = found.findings.iter().filter(|finding| finding.severity == boma_authoring::check::Severity::Error);
        let lines: Vec<String> = lines
            .map(|finding| {
                format!("\n{}", folder.join(&finding.file).display())
                    + &format!(":{}: {}", finding.line, finding.problem)
            })
            .collect();
        CliError::Guideline(lines.concat())
    })
}

/// A text file; bytes that are no text are shown as such, and found by the check.
pub(crate) fn text(path: &Path) -> Result<String, CliError> {
    let size = fs::metadata(path).map_err(CliError::reading(path))?.len();
    if size > LARGEST_FILE {
        return Err(CliError::WrongUse(format!("{} is larger than 16 MB: it is no file of a pack", path.display())));
    }
    let bytes = fs::read(path).map_err(CliError::reading(path))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The day of this machine.
pub(super) fn today(context: &Context) -> NaiveDate {
    context.lent.now().day()
}

/// A pack is written to a new or empty folder only.
pub(super) fn refuse_full(folder: &Path) -> Result<(), CliError> {
    if !folder.exists() {
        return Ok(());
    }
    let mut entries = fs::read_dir(folder).map_err(CliError::writing(folder))?;
    if entries.next().is_some() { Err(CliError::FolderNotEmpty(folder.to_owned())) } else { Ok(()) }
}
