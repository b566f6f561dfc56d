//! A pack as it travels: its files by name.

use boma_record::Digest;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The files of one guideline pack: file name without folder (`form.json`) to UTF-8 text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PackFiles(pub BTreeMap<String, String>);

impl PackFiles {
    /// SHA-256 over the lines `name NUL sha256hex LF` in the order of the names.
    #[must_use]
    pub fn digest(&self) -> Digest {
        let mut lines = String::new();
        for (name, text) in &self.0 {
            // Writing to a String can't fail.
            let _ = writeln!(lines, "{name}\0{}", Digest::of(text.as_bytes()));
        }
        Digest::of(lines.as_bytes())
    }
}
