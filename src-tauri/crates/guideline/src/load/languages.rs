//! Every text in every language of the pack.

use crate::PackFiles;
use crate::defect::{Findings, Place};
use crate::load::read::FILES;
use crate::pack::Head;
use serde_json::Value;

pub(super) fn check(files: &PackFiles, head: &Head, findings: &mut Findings) {
    let tags: Vec<&str> = head.languages.iter().map(|language| language.tag.as_str()).collect();
    if !tags.contains(&"en") {
        findings.add(&Place::file("pack.json").at("languages"), "English (en) must be among the languages");
    }
    for name in FILES {
        if let Some(Ok(content)) = files.0.get(name).map(|text| serde_json::from_str(text)) {
            walk(&content, &Place::file(name), &tags, findings);
        }
    }
}

fn walk(value: &Value, place: &Place, tags: &[&str], findings: &mut Findings) {
    match value {
        // Only texts have a member `en`: the types of the files have none.
        Value::Object(members) if members.contains_key("en") => {
            for tag in tags.iter().filter(|tag| !members.contains_key(**tag)) {
                findings.add(place, format!("the text in '{tag}' is missing"));
            }
            for tag in members.keys().filter(|tag| !tags.contains(&tag.as_str())) {
                findings.add(&place.at(tag), format!("'{tag}' is not a language of this pack"));
            }
        }
        Value::Object(members) => members.iter().for_each(|(key, member)| walk(member, &place.at(key), tags, findings)),
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(i, element)| walk(element, &place.at(i), tags, findings))
        }
        _ => {}
    }
}
