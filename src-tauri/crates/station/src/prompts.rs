//! Recorded questions and notices, for people who can't read and officers who don't speak their language.
//!
//! They lie beside the registry as `prompts/<language>/<name>.<ogg|mp3|wav>`, where `name` is a field or notice of the
//! guideline. Nothing in them is personal and nothing depends on them.

use crate::{Station, StationError};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::PathBuf;

const FOLDER: &str = "prompts";

/// Larger recordings are not played: a question takes half a minute.
const LARGEST: u64 = 4 * 1024 * 1024;

/// File name ending and media type (IANA) of the recordings that the window plays.
const KINDS: [(&str, &str); 3] = [("ogg", "audio/ogg"), ("mp3", "audio/mpeg"), ("wav", "audio/wav")];

/// A recording.
pub struct Prompt {
    /// Its media type (IANA).
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Station {
    /// The names of the fields and notices that are recorded in `language` (a BCP 47 tag).
    pub fn prompts(&self, language: &str) -> Result<BTreeSet<String>, StationError> {
        let Some(folder) = self.prompt_folder(language) else { return Ok(BTreeSet::new()) };
        let entries = match fs::read_dir(folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
            entries => entries.map_err(StationError::Prompt)?,
        };
        let mut names = BTreeSet::new();
        for entry in entries {
            let path = entry.map_err(StationError::Prompt)?.path();
            let known = path.extension().is_some_and(|end| KINDS.iter().any(|(kind, _)| end == *kind));
            names.extend(path.file_stem().filter(|_| known).map(|name| name.to_string_lossy().into_owned()));
        }
        Ok(names)
    }

    /// The recording of a field or notice in `language`; none where there is none.
    pub fn prompt(&self, language: &str, name: &str) -> Result<Option<Prompt>, StationError> {
        let Some(folder) = self.prompt_folder(language).filter(|_| is_plain(name)) else { return Ok(None) };
        for (end, media_type) in KINDS {
            match File::open(folder.join(format!("{name}.{end}"))) {
                Ok(file) => return read(file).map(|bytes| Some(Prompt { media_type, bytes })),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(StationError::Prompt(error)),
            }
        }
        Ok(None)
    }

    fn prompt_folder(&self, language: &str) -> Option<PathBuf> {
        is_plain(language).then(|| self.folder.join(FOLDER).join(language))
    }
}

/// Nothing that could lead out of the folder.
fn is_plain(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    (1..=64).contains(&name.len()) && name.bytes().all(plain)
}

fn read(file: File) -> Result<Vec<u8>, StationError> {
    let mut bytes = Vec::new();
    file.take(LARGEST.saturating_add(1)).read_to_end(&mut bytes).map_err(StationError::Prompt)?;
    if bytes.len() as u64 > LARGEST { Err(StationError::PromptTooLarge(LARGEST)) } else { Ok(bytes) }
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn no_name_leads_out_of_the_folder() {
        for name in ["..", "../registry", "a/b", "a\\b", "", "C:", "a.ogg"] {
            assert!(!is_plain(name), "{name} is no field's name");
        }
        assert!(is_plain("birth_date") && is_plain("juba-arabic"), "names of fields and languages are");
    }
}
