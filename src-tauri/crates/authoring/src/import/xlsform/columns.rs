//! The first row of a sheet says what stands below: names of columns in many spellings.

use super::super::sheet::Table;
use std::collections::{BTreeMap, BTreeSet};

/// A column: its name as the standard writes it, and the language where it names one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) language: Option<String>,
}

/// A sheet with its columns understood.
pub(super) struct Sheet<'a> {
    name: &'static str,
    columns: BTreeMap<u32, (Column, String)>,
    rows: Vec<(u32, &'a BTreeMap<u32, String>)>,
}

/// One row: where it stands, and its texts.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) place: String,
    pub(super) number: u32,
    cells: BTreeMap<Column, String>,
    /// By the names of the columns as they are written, for choice filters.
    pub(super) raw: BTreeMap<String, String>,
}

/// Other spellings of columns; those of old programs too.
const ALIASES: [(&str, &str); 22] = [
    ("list", "list_name"),
    ("caption", "label"),
    ("relevance", "relevant"),
    ("readonly", "read_only"),
    ("constraining_message", "constraint_message"),
    ("jr_constraintmsg", "constraint_message"),
    ("calculate", "calculation"),
    ("command", "type"),
    ("tag", "name"),
    ("value", "name"),
    ("count", "repeat_count"),
    ("jr_count", "repeat_count"),
    ("requiredmsg", "required_message"),
    ("jr_requiredmsg", "required_message"),
    ("set_form_title", "form_title"),
    ("title", "form_title"),
    ("set_form_id", "form_id"),
    ("id_string", "form_id"),
    ("guidance", "guidance_hint"),
    ("constraint_msg", "constraint_message"),
    ("require", "required"),
    ("bigimage", "big-image"),
];

/// Prefixes that say where in the XForm a value goes.
const PREFIXES: [&str; 5] = ["bind", "media", "control", "body", "instance"];

impl Column {
    /// Reads `label::French (fr)`, `bind:relevant`, `media::image::fr`, `List Name`.
    fn of(header: &str) -> Self {
        let protected = header.trim().to_lowercase().replace("jr:", "jr_");
        let mut parts: Vec<&str> = match protected.contains("::") {
            true => protected.split("::").map(str::trim).collect(),
            false => protected.split(':').map(str::trim).collect(),
        };
        if parts.len() > 1 && parts.first().is_some_and(|first| PREFIXES.contains(first)) {
            parts.remove(0);
        }
        let name = parts.first().unwrap_or(&"").replace([' ', '-'], "_");
        let name = ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name, |(_, known)| (*known).to_owned());
        Self { name, language: parts.get(1).filter(|text| !text.is_empty()).map(|text| (*text).to_owned()) }
    }
}

impl<'a> Sheet<'a> {
    pub(super) fn new(name: &'static str, table: &'a Table) -> Self {
        let mut rows = table.0.iter().map(|(number, cells)| (*number, cells));
        let head = rows.next().map(|(_, cells)| cells).into_iter().flatten();
        let columns = head.map(|(at, header)| (*at, (Column::of(header), header.trim().to_owned())));
        Self { name, columns: columns.collect(), rows: rows.collect() }
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.values().any(|(known, _)| known.name == column)
    }

    pub(super) fn columns(&self) -> BTreeSet<&Column> {
        self.columns.values().map(|(column, _)| column).collect()
    }

    /// The rows that hold something, the first row of the sheet apart.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row> {
        self.rows.iter().map(|(number, cells)| {
            let known = |(at, text): (&u32, &String)| {
                self.columns.get(at).map(|(column, raw)| (column.clone(), raw.clone(), text.clone()))
            };
            let found: Vec<_> = cells.iter().filter_map(known).collect();
            Row {
                place: format!("{} row {number}", self.name),
                number: *number,
                raw: found.iter().map(|(_, raw, text)| (raw.clone(), text.clone())).collect(),
                // Of two columns with one meaning the first counts.
                cells: found.into_iter().rev().map(|(column, _, text)| (column, text)).collect(),
            }
        })
    }
}

impl Row {
    /// The text of a column that names no language; empty where there is none.
    pub(super) fn get(&self, name: &str) -> &str {
        let plain = self.cells.iter().find(|(column, _)| column.name == name && column.language.is_none());
        plain.map_or("", |(_, text)| text.as_str())
    }

    /// The texts of a column by language; none where the column names none.
    pub(super) fn all<'r>(&'r self, name: &'r str) -> impl Iterator<Item = (Option<&'r str>, &'r str)> {
        let fitting = self.cells.iter().filter(move |(column, _)| column.name == name);
        fitting.map(|(column, text)| (column.language.as_deref(), text.as_str()))
    }

    /// Whether anything stands in a column, in any language.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.cells.keys().map(|column| column.name.as_str())
    }
}
