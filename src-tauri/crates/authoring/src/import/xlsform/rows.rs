//! The rows of the survey that mean something, each with its kind.

use super::super::Fault;
use super::super::report::Notes;
use super::choices::Lists;
use super::columns::{Row, Sheet};
use super::fault;
use super::kinds::Kind;

/// A row that means something.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) row: Row,
    pub(super) kind: Kind,
    /// Its name in the form.
    pub(super) name: String,
}

pub(super) fn read(survey: &Sheet<'_>, lists: &Lists, faults: &mut Vec<Fault>, notes: &mut Notes) -> Vec<Entry> {
    survey.rows().filter_map(|row| entry(row, lists, faults, notes)).collect()
}

fn entry(row: Row, lists: &Lists, faults: &mut Vec<Fault>, notes: &mut Notes) -> Option<Entry> {
    let (cell, name) = (row.get("type").to_owned(), row.get("name").to_owned());
    if cell.is_empty() {
        if !name.is_empty() || row.holds("label") {
            notes.add(&row.place, format!("'{name}'"), "it has no type; it was left out");
        }
        return None;
    }
    if is_yes(row.get("disabled")) {
        notes.add(&row.place, format!("'{name}'"), "it is disabled in the form");
        return None;
    }
    let kind = Kind::of(&cell);
    if let Kind::Select(select) = &kind
        && !lists.contains_key(&select.list)
    {
        faults.push(fault(&row.place, unknown_list(&select.list, lists)));
        return None;
    }
    let kind = if kind == Kind::Unknown {
        notes.add(&row.place, format!("the type '{cell}'"), "no such type is known; it is asked as a text");
        Kind::Plain("text")
    } else {
        kind
    };
    Some(Entry { name: named(name, &row, &kind, notes), row, kind })
}

fn unknown_list(list: &str, lists: &Lists) -> String {
    if list.is_empty() {
        return "the type names no list of choices".to_owned();
    }
    let there: Vec<_> = lists.keys().take(12).map(|name| format!("'{name}'")).collect();
    let there = if there.is_empty() { "no list at all".to_owned() } else { there.join(", ") };
    format!("there is no list '{list}' in the sheet choices; there is {there}")
}

fn named(name: String, row: &Row, kind: &Kind, notes: &mut Notes) -> String {
    let needs_none = matches!(kind, Kind::Begin(_) | Kind::End(_) | Kind::Note | Kind::Recorded);
    if !name.is_empty() || needs_none {
        return name;
    }
    let name = format!("question_{}", row.number);
    notes.add(&row.place, "this question", format!("it has no name; it is called {name}"));
    name
}

/// Yes as people write it in forms.
pub(super) fn is_yes(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "yes" | "true" | "true()" | "1" | "y" | "x")
}

/// No as people write it in forms, or nothing.
pub(super) fn is_no(text: &str) -> bool {
    matches!(text.trim().to_lowercase().as_str(), "" | "no" | "false" | "false()" | "0" | "n")
}
