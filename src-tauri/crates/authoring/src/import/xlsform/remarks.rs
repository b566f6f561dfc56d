//! What a row or a sheet has that a pack has no place for.

use super::super::report::Notes;
use super::super::sheet::Workbook;
use super::columns::Sheet;
use super::kinds::Kind;
use super::rows::{Entry, is_no};
use std::collections::BTreeSet;

/// Columns that are read.
const READ: [&str; 17] = [
    "rows",
    "type",
    "name",
    "label",
    "hint",
    "guidance_hint",
    "required",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "choice_filter",
    "disabled",
    "parameters",
    "repeat_count",
    "appearance",
    "",
];

/// Columns that are noted row by row, and why a pack has none of them.
const NOTED: [(&str, &str); 10] = [
    ("default", "a pack fills in no answer beforehand"),
    ("read_only", "every question of a pack can be answered"),
    ("required_message", "the station has its own words for what is missing"),
    ("image", "questions of a pack have words only"),
    ("big_image", "questions of a pack have words only"),
    ("audio", "questions of a pack have words only"),
    ("video", "questions of a pack have words only"),
    ("trigger", "a pack calculates nothing"),
    ("autoplay", "questions of a pack have words only"),
    ("save_to", "a pack has no entities"),
];

/// Appearances that change nothing of what is asked.
const HARMLESS: [&str; 9] = ["multiline", "minimal", "quick", "numbers", "w1", "w2", "w3", "w4", "field-list"];

pub(super) fn of_question(entry: &Entry, notes: &mut Notes) {
    let row = &entry.row;
    for (column, why) in NOTED {
        let text = row.all(column).next().map_or("", |(_, text)| text);
        let not_so = column == "read_only" && is_no(text);
        if !text.is_empty() && !not_so {
            notes.add(&row.place, format!("{column}: {text}"), why);
        }
    }
    if row.holds("calculation") {
        notes.add(&row.place, format!("calculation: {}", row.get("calculation")), "a pack fills in no answer");
    }
    let appearance = row.get("appearance");
    if !appearance.split_whitespace().all(|word| HARMLESS.contains(&word)) {
        notes.add(&row.place, format!("appearance: {appearance}"), "the screens show every question their own way");
    }
    if row.holds("parameters") && entry.kind != Kind::Range {
        notes.add(&row.place, format!("parameters: {}", row.get("parameters")), "questions of a pack have none");
    }
    if row.holds("choice_filter") && !matches!(entry.kind, Kind::Select(_)) {
        notes.add(
            &row.place,
            format!("choice_filter: {}", row.get("choice_filter")),
            "this question has no list of its own",
        );
    }
}

/// Columns and sheets that nothing was made of.
pub(super) fn unused(survey: &Sheet<'_>, workbook: &Workbook, notes: &mut Notes) {
    let read: BTreeSet<&str> = READ.into_iter().chain(NOTED.iter().map(|(column, _)| *column)).collect();
    let used: BTreeSet<String> =
        survey.rows().flat_map(|row| row.names().map(str::to_owned).collect::<Vec<_>>()).collect();
    for column in used.iter().filter(|column| !read.contains(column.as_str())) {
        notes.add("survey", format!("column '{column}'"), "a pack has nothing of that kind");
    }
    for row in survey.rows().filter(|row| row.holds("repeat_count")) {
        notes.add(&row.place, format!("repeat_count: {}", row.get("repeat_count")), "a pack asks each question once");
    }
    for sheet in ["external_choices", "entities", "osm"] {
        if workbook.sheets.get(sheet).is_some_and(|table| table.0.len() > 1) {
            notes.add(sheet, "this sheet", "a pack has nothing of that kind");
        }
    }
}
