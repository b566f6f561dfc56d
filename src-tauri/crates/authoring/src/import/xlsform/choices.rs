//! The sheet `choices`: lists of options.

use super::super::ImportError;
use super::super::pack::{Choice, Ids, Texts};
use super::super::report::Notes;
use super::super::sheet::Workbook;
use super::columns::{Row, Sheet};
use super::languages::Languages;
use std::collections::BTreeMap;

/// All lists by name.
pub(super) type Lists = BTreeMap<String, List>;

/// One list.
#[derive(Debug, Default)]
pub(super) struct List {
    ids: Ids,
    pub(super) options: Vec<Listed>,
}

/// One option of a list.
#[derive(Debug)]
pub(super) struct Listed {
    /// Its name in the form.
    pub(super) name: String,
    pub(super) id: String,
    pub(super) label: Texts,
    /// The columns of each row it stands in, for choice filters.
    pub(super) rows: Vec<BTreeMap<String, String>>,
}

pub(super) fn lists(workbook: &Workbook, languages: &Languages, notes: &mut Notes) -> Result<Lists, ImportError> {
    let mut lists = Lists::new();
    let Some(table) = workbook.sheets.get("choices") else { return Ok(lists) };
    let sheet = Sheet::new("choices", table);
    for column in ["list_name", "name"] {
        if !table.0.is_empty() && !sheet.has(column) {
            return Err(ImportError::NoColumn { sheet: "choices", column });
        }
    }
    for row in sheet.rows() {
        let (list, name) = (row.get("list_name"), row.get("name"));
        if list.is_empty() && name.is_empty() {
            continue;
        }
        if list.is_empty() || name.is_empty() {
            notes.add(&row.place, "this choice", "it has no list name or no name; it was left out");
            continue;
        }
        if ["image", "audio", "video", "big_image"].iter().any(|media| row.holds(media)) {
            notes.add(&row.place, "picture or sound of a choice", "options of a pack have words only");
        }
        let label = languages.texts(&row, "label", notes);
        lists.entry(list.to_owned()).or_default().add(&row, label, notes);
    }
    Ok(lists)
}

impl List {
    fn add(&mut self, row: &Row, label: Texts, notes: &mut Notes) {
        let name = row.get("name").to_owned();
        let columns = row.raw.clone();
        if let Some(same) = self.options.iter_mut().find(|option| option.name == name && option.label == label) {
            same.rows.push(columns);
            return;
        }
        let id = self.ids.option(&name);
        if self.options.iter().any(|option| option.name == name) {
            notes.add(
                &row.place,
                format!("the second choice '{name}'"),
                format!("names are given once: it is called {id}"),
            );
        }
        self.options.push(Listed { name, id, label, rows: vec![columns] });
    }

    /// The names of options in the form to those in the pack.
    pub(super) fn names(&self) -> BTreeMap<String, Vec<String>> {
        let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for option in &self.options {
            names.entry(option.name.clone()).or_default().push(option.id.clone());
        }
        names
    }

    /// All options, each offered always.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let choice = |option: &Listed| Choice { id: option.id.clone(), label: option.label.clone(), visible: None };
        self.options.iter().map(choice).collect()
    }

    /// A name for one more option, 'other'.
    pub(super) fn other(&self) -> String {
        let taken = |id: &str| self.options.iter().any(|option| option.id == id);
        if taken("other") { "other-answer".to_owned() } else { "other".to_owned() }
    }
}
