//! Texts of a specification, in the ways its versions write them.

use super::super::pack::{Texts, language_tag};
use serde_json::Value;

/// The first of `members` that holds a text in any language.
pub(super) fn texts(object: &Value, members: &[&str]) -> Texts {
    members.iter().map(|member| of(object.get(member))).find(|texts| !texts.is_empty()).unwrap_or_default()
}

fn of(value: Option<&Value>) -> Texts {
    let mut texts = Texts::default();
    match value {
        Some(Value::String(text)) => texts.put("en", text),
        Some(Value::Object(members)) => {
            for (language, text) in members {
                texts.put(&language_tag(language), text.as_str().unwrap_or_default());
            }
        }
        Some(Value::Array(elements)) => {
            for element in elements {
                let part = |name: &str| element.get(name).and_then(Value::as_str).unwrap_or_default();
                texts.put(&language_tag(part("language")), part("value"));
            }
        }
        _ => {}
    }
    texts
}
