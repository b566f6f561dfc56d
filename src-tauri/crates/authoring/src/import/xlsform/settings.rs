//! The sheet `settings`: what the form is called, and in which language it is written.

use super::super::pack::{Draft, Texts};
use super::super::report::Notes;
use super::super::sheet::Workbook;
use super::columns::Sheet;

/// What the form says of itself.
#[derive(Debug, Default)]
pub(super) struct Settings {
    title: String,
    id: String,
    version: String,
    pub(super) default_language: Option<String>,
}

const UNDERSTOOD: [&str; 6] =
    ["form_title", "form_id", "version", "default_language", "name", "allow_choice_duplicates"];

impl Settings {
    pub(super) fn read(workbook: &Workbook, notes: &mut Notes) -> Self {
        let Some(table) = workbook.sheets.get("settings") else { return Self::default() };
        let Some(row) = Sheet::new("settings", table).rows().next() else { return Self::default() };
        for name in row.names().filter(|name| !UNDERSTOOD.contains(name)) {
            notes.add(&row.place, name, "a pack has no such setting");
        }
        let language = row.get("default_language").to_owned();
        let settings = Self {
            title: row.get("form_title").to_owned(),
            id: row.get("form_id").to_owned(),
            version: row.get("version").to_owned(),
            default_language: Some(language).filter(|name| !name.is_empty() && name != "default"),
        };
        if !settings.version.is_empty() && settings.pack_version().is_none() {
            notes.add(
                &row.place,
                format!("version '{}'", settings.version),
                "a pack's version is three numbers; it begins with 0.1.0",
            );
        }
        settings
    }

    fn pack_version(&self) -> Option<String> {
        let numbers: Vec<_> = self.version.split('.').collect();
        let fits = numbers.len() == 3
            && numbers.iter().all(|number| number.parse::<u32>().is_ok_and(|n| n.to_string() == *number));
        fits.then(|| self.version.clone())
    }

    /// An empty pack with the form's names; `otherwise` is the file's.
    pub(super) fn draft(&self, otherwise: &str) -> Draft {
        let first = |texts: [&str; 3]| texts.into_iter().find(|text| !text.is_empty()).unwrap_or("form").to_owned();
        let title = first([&self.title, &self.id, otherwise]);
        Draft {
            name: first([&self.id, otherwise, &self.title]),
            version: self.pack_version(),
            origin: format!("XLSForm “{title}”"),
            title: Texts::english(&title),
            ..Draft::default()
        }
    }
}
