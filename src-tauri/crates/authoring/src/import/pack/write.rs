//! A draft as the files of a pack.

use super::super::ImportError;
use super::{Choice, Draft, Ids, Question, Section, Texts};
use boma_guideline::PackFiles;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// What every pack has and no form brings, in English and Arabic.
const BASE: [(&str, &str); 6] = [
    ("categories.json", include_str!("base/categories.json")),
    ("evidence.json", include_str!("base/evidence.json")),
    ("notices.json", include_str!("base/notices.json")),
    ("pack.json", include_str!("base/pack.json")),
    ("phrases.json", include_str!("../../../../../../assets/guidelines/ssd-civil-registry/0.1.0/phrases.json")),
    ("reasons.json", include_str!("base/reasons.json")),
];

/// Reasons why a paper is not there, or not scanned.
const REASONS: &str = include_str!("base/lists.json");

/// Writes all files of the pack.
pub(super) fn write(draft: &Draft) -> Result<PackFiles, ImportError> {
    let mut files = BTreeMap::new();
    for (name, text) in BASE {
        files.insert(name.to_owned(), parsed(text)?);
    }
    files.insert("form.json".to_owned(), form(draft)?);
    if let Some(pack) = files.get_mut("pack.json") {
        head(pack, draft);
    }
    let first = draft.sections.first().map_or("", |section| section.id.as_str());
    if let Some(step) = files.get_mut("categories.json").and_then(|f| f.pointer_mut("/categories/0/grounds/0/step")) {
        *step = Value::from(first);
    }
    let texts = files.into_iter().map(|(name, mut content)| {
        if name != "form.json" {
            only(&mut content, &draft.languages);
        }
        let text =
            serde_json::to_string_pretty(&content).map_err(|error| ImportError::NotAccepted(error.to_string()))?;
        Ok((name, text + "\n"))
    });
    texts.collect::<Result<_, ImportError>>().map(PackFiles)
}

fn parsed(text: &str) -> Result<Value, ImportError> {
    serde_json::from_str(text).map_err(|error| ImportError::NotAccepted(error.to_string()))
}

fn head(pack: &mut Value, draft: &Draft) {
    let languages = draft
        .languages
        .iter()
        .map(|tag| json!({ "tag": tag, "review": "as in the form that was imported", "complete": false }));
    let english = json!({ "tag": "en", "review": "as in the form that was imported" });
    let id = Ids::default().option(&draft.name);
    if let Some(members) = pack.as_object_mut() {
        members.insert("id".to_owned(), Value::from(id));
        members.insert("version".to_owned(), Value::from(draft.version.as_deref().unwrap_or("0.1.0")));
        members.insert("title".to_owned(), draft.title.words(&draft.languages, &draft.name));
        members.insert("languages".to_owned(), std::iter::once(english).chain(languages).collect());
        members.insert("sources".to_owned(), json!([{ "id": "FORM", "title": draft.origin }]));
    }
}

fn form(draft: &Draft) -> Result<Value, ImportError> {
    let words = |texts: &Texts, otherwise: &str| texts.words(&draft.languages, otherwise);
    let mut lists: Map<String, Value> =
        draft.lists.iter().map(|(name, choices)| (name.clone(), options(choices, draft))).collect();
    let mut reasons = parsed(REASONS)?;
    only(&mut reasons, &draft.languages);
    let used = draft.sections.iter().flat_map(|section| &section.questions).any(|question| question.kind == "evidence");
    if let (Value::Object(reasons), true) = (reasons, used) {
        lists.extend(reasons);
    }
    let steps: Vec<Value> =
        draft.sections.iter().map(|section| step(section, draft, words(&section.title, &section.id))).collect();
    Ok(json!({ "option_lists": lists, "steps": steps }))
}

fn step(section: &Section, draft: &Draft, title: Value) -> Value {
    let mut step = Map::new();
    step.insert("id".to_owned(), Value::from(section.id.as_str()));
    step.insert("title".to_owned(), title);
    if !section.help.is_empty() {
        step.insert("help".to_owned(), section.help.words(&draft.languages, ""));
    }
    condition(&mut step, "visible", section.visible.as_ref());
    step.insert("fields".to_owned(), section.questions.iter().map(|question| field(question, draft)).collect());
    Value::Object(step)
}

fn field(question: &Question, draft: &Draft) -> Value {
    let mut field = Map::new();
    field.insert("id".to_owned(), Value::from(question.id.as_str()));
    field.insert("kind".to_owned(), Value::from(question.kind));
    if let Some(means) = question.means {
        field.insert("means".to_owned(), Value::from(means));
    }
    field.insert("label".to_owned(), question.label.words(&draft.languages, &question.id));
    if !question.help.is_empty() {
        field.insert("help".to_owned(), question.help.words(&draft.languages, ""));
    }
    condition(&mut field, "visible", question.visible.as_ref());
    condition(&mut field, "required", question.required.as_ref());
    match (&question.list, question.kind) {
        (_, "evidence") => {
            field.insert("options_from".to_owned(), Value::from("not-available"));
            field.insert("no_scan_from".to_owned(), Value::from("not-scanned"));
        }
        (Some(list), _) => {
            field.insert("options_from".to_owned(), Value::from(list.as_str()));
        }
        (None, "choice" | "choices") => {
            field.insert("options".to_owned(), options(&question.choices, draft));
        }
        _ => {}
    }
    if !question.constraints.is_empty() {
        let constraint = |(holds, message): &(String, Texts)| json!({ "holds": holds, "message": message.words(&draft.languages, "This answer can't be right.") });
        field.insert("constraints".to_owned(), question.constraints.iter().map(constraint).collect());
    }
    Value::Object(field)
}

fn options(choices: &[Choice], draft: &Draft) -> Value {
    let option = |choice: &Choice| {
        let mut option = Map::new();
        option.insert("id".to_owned(), Value::from(choice.id.as_str()));
        option.insert("label".to_owned(), choice.label.words(&draft.languages, &choice.id));
        condition(&mut option, "visible", choice.visible.as_ref());
        Value::Object(option)
    };
    choices.iter().map(option).collect()
}

fn condition(members: &mut Map<String, Value>, name: &str, condition: Option<&String>) {
    if let Some(condition) = condition {
        let value = if condition == "true" { Value::Bool(true) } else { Value::from(condition.as_str()) };
        members.insert(name.to_owned(), value);
    }
}

/// Takes languages that the pack does not have out of every text.
fn only(value: &mut Value, languages: &BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            members.remove("$schema");
            if members.contains_key("en") {
                members.retain(|tag, _| tag == "en" || languages.contains(tag));
            }
            members.values_mut().for_each(|member| only(member, languages));
        }
        Value::Array(elements) => elements.iter_mut().for_each(|element| only(element, languages)),
        _ => {}
    }
}
