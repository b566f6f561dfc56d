//! Every text in every language of the pack.

use crate::PackFiles;
use crate::defect::{Findings, Place};
use crate::load::read::FILES;
use crate::pack::Head;
use serde_json::Value;

pub(super) fn check(files: &PackFiles, head: &Head, findings: &mut Findings) {
    let tags = |all: bool| head.languages.iter().filter(move |language| all || language.complete);
    let languages = Languages {
        all: tags(true).map(|language| language.tag.as_str()).collect(),
        complete: tags(false).map(|language| language.tag.as_str()).collect(),
    };
    if !languages.complete.contains(&"en") {
        findings.add(&Place::file("pack.json").at("languages"), "English (en) must be among the languages, complete");
    }
    for name in FILES {
        if let Some(Ok(content)) = files.0.get(name).map(|text| serde_json::from_str(text)) {
            walk(&content, &Place::file(name), &languages, findings);
        }
    }
}

struct Languages<'a> {
    all: Vec<&'a str>,
    complete: Vec<&'a str>,
}

fn walk(value: &Value, place: &Place, languages: &Languages<'_>, findings: &mut Findings) {
    match value {
        // Only texts have a member `en`: the types of the files have none.
        Value::Object(members) if members.contains_key("en") => {
            for tag in languages.complete.iter().filter(|tag| !members.contains_key(**tag)) {
                findings.add(place, format!("the text in '{tag}' is missing"));
            }
            for tag in members.keys().filter(|tag| !languages.all.contains(&tag.as_str())) {
                findings.add(&place.at(tag), format!("'{tag}' is not a language of this pack"));
            }
        }
        Value::Object(members) => {
            members.iter().for_each(|(key, member)| walk(member, &place.at(key), languages, findings))
        }
        Value::Array(elements) => {
            elements.iter().enumerate().for_each(|(i, element)| walk(element, &place.at(i), languages, findings))
        }
        _ => {}
    }
}
