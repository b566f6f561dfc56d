//! Finds processes, screens and fields in the JSON of a specification.

use super::super::ImportError;
use super::super::pack::Texts;
use super::fields::Field;
use super::labels::texts;
use serde_json::Value;
use std::collections::BTreeSet;

/// A process: what is done with a person's file.
#[derive(Debug, Default)]
pub(super) struct Process {
    pub(super) place: String,
    pub(super) id: String,
    pub(super) flow: String,
    pub(super) label: Texts,
    pub(super) screens: Vec<Screen>,
}

/// A screen of a process.
#[derive(Debug, Default)]
pub(super) struct Screen {
    pub(super) place: String,
    pub(super) name: String,
    pub(super) label: Texts,
    pub(super) fields: Vec<Field>,
}

/// Processes lie at most so deep in what servers answer with.
const DEEPEST: usize = 5;
/// More fields than any form has.
const MOST_FIELDS: usize = 5000;

impl Process {
    /// The languages of its texts (tags).
    pub(super) fn languages(&self) -> BTreeSet<String> {
        let fields = self.screens.iter().flat_map(|screen| &screen.fields);
        let labels = self.screens.iter().map(|screen| &screen.label).chain(fields.map(|field| &field.label));
        labels.flat_map(|label| label.0.keys().cloned()).collect()
    }
}

/// All processes of a specification, in their order.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Process>, ImportError> {
    let json = parsed(bytes)?;
    let mut processes = Vec::new();
    find(&json, "", 0, &mut processes);
    if processes.is_empty() {
        let mut fields = Vec::new();
        find_fields(&json, 0, &mut fields);
        let screen =
            Screen {
                place: "fields".into(), name: "form".into(), label: Texts::both("Questions", "أسئلة"), fields
            };
        processes.push(Process { place: "fields".into(), screens: vec![screen], ..Process::default() });
    }
    let count: usize = processes.iter().flat_map(|process| &process.screens).map(|screen| screen.fields.len()).sum();
    match count {
        0 => Err(ImportError::WrongKind {
            found: "JSON without any field",
            wanted: "a UI specification of a MOSIP registration client",
        }),
        count if count > MOST_FIELDS => Err(ImportError::TooLarge { what: "the number of fields", limit: "5000" }),
        _ => Ok(processes),
    }
}

fn parsed(bytes: &[u8]) -> Result<Value, ImportError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let begin = bytes.iter().find(|b| !b.is_ascii_whitespace());
    if !matches!(begin, Some(b'{' | b'[')) {
        let found = match begin {
            None => "an empty file",
            Some(b'P') if bytes.starts_with(b"PK") => "a zip archive or a workbook",
            Some(b'<') => "a web page or XML",
            Some(_) => "something else",
        };
        return Err(ImportError::WrongKind {
            found,
            wanted: "a UI specification of a MOSIP registration client (.json)",
        });
    }
    serde_json::from_slice(bytes).map_err(|error| ImportError::Damaged(error.to_string()))
}

fn find(value: &Value, key: &str, depth: usize, found: &mut Vec<Process>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Object(members) => match members.get("screens").and_then(Value::as_array) {
            Some(screens) => found.push(process(value, key, screens)),
            None => members.iter().for_each(|(key, member)| find(member, key, depth + 1, found)),
        },
        Value::Array(elements) => elements.iter().for_each(|element| find(element, key, depth + 1, found)),
        // Some servers send the specification as a text inside JSON.
        Value::String(text) if text.len() > 100 && text.trim_start().starts_with(['{', '[']) => {
            if let Ok(inner) = serde_json::from_str(text) {
                find(&inner, key, depth + 1, found);
            }
        }
        _ => {}
    }
}

fn process(value: &Value, key: &str, screens: &[Value]) -> Process {
    let id = word(value, "id").unwrap_or(key).to_owned();
    let place = if id.is_empty() { "process".to_owned() } else { format!("process {id}") };
    let flow = word(value, "flow")
        .map_or_else(|| if key.starts_with("new") { "NEW".into() } else { id.clone() }, str::to_owned);
    let mut screens: Vec<&Value> = screens.iter().collect();
    screens.sort_by_key(|screen| screen.get("order").and_then(Value::as_i64).unwrap_or(i64::MAX));
    let screens = screens.into_iter().enumerate().map(|(index, value)| screen(value, index)).collect();
    Process { place, id, flow, label: texts(value, &["label", "caption"]), screens }
}

fn screen(value: &Value, index: usize) -> Screen {
    let name = word(value, "name").map_or_else(|| format!("screen-{}", index + 1), str::to_owned);
    let place = format!("screen {name}");
    let fields = value.get("fields").and_then(Value::as_array).into_iter().flatten();
    let mut label = texts(value, &["label", "caption"]);
    if label.is_empty() {
        label = Texts::english(&name);
    }
    Screen { fields: fields.map(|field| Field::of(field, &place)).collect(), place, name, label }
}

/// Older specifications are one list of fields.
fn find_fields(value: &Value, depth: usize, found: &mut Vec<Field>) {
    if depth > DEEPEST {
        return;
    }
    match value {
        Value::Object(members) if members.contains_key("id") && members.contains_key("controlType") => {
            found.push(Field::of(value, "fields"));
        }
        Value::Object(members) => members.values().for_each(|member| find_fields(member, depth + 1, found)),
        Value::Array(elements) => elements.iter().for_each(|element| find_fields(element, depth + 1, found)),
        _ => {}
    }
}

/// A member that is a text, not an empty one.
pub(super) fn word<'v>(value: &'v Value, member: &str) -> Option<&'v str> {
    value.get(member).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty())
}
