//! Each part of a MOSIP UI specification, and what becomes of it.

use crate::kit::{field, loads, report};
use boma_authoring::import::{self, Imported};
use serde_json::{Value, json};

fn imported(fields: Value) -> Imported {
    let process = json!({ "id": "NEW", "flow": "NEW", "label": { "eng": "New", "fra": "Nouveau" },
        "screens": [{ "order": 1, "name": "one", "label": { "eng": "One" }, "fields": fields }] });
    let imported = import::mosip(process.to_string().as_bytes(), "spec").unwrap();
    loads(&imported);
    imported
}

fn plain(id: &str, control: &str, visible: &str) -> Value {
    json!({ "id": id, "type": "string", "inputRequired": true, "required": true, "controlType": control,
        "label": { "eng": id, "ara": "س" }, "visible": { "engine": "MVEL", "expr": visible } })
}

#[test]
fn expressions_keep_their_meaning() {
    let cases = [
        ("identity.get('town') == 'Juba'", Some("town == 'Juba'")),
        ("identity.get('town') == nil || identity.get('town') == empty", Some("!answered.town")),
        ("!(identity.get('town') == nil) && identity.get('agreed') == true", Some("answered.town && agreed")),
        ("identity.get('ageGroup') != 'INFANT'", Some("!answered.birth || birth.age_most > 5")),
        ("identity.town contains 'ub'", Some("town.contains('ub')")),
        ("identity.get('town').get(0).value == 'Juba'", Some("town == 'Juba'")),
        ("identity.updatableFieldGroups contains 'Name'", None),
        ("identity.get('town'", None),
    ];
    for (expression, condition) in cases {
        let made = imported(json!([
            plain("town", "textbox", ""),
            plain("agreed", "checkbox", ""),
            plain("birth", "ageDate", ""),
            plain("asked", "textbox", expression)
        ]));
        assert_eq!(field(&made, "asked")["visible"].as_str(), condition, "{expression} in {}", report(&made));
        let told = report(&made).contains("field asked: visible");
        assert_eq!(told, condition.is_none(), "{expression} is told only where it is lost");
    }
}

#[test]
fn several_processes_and_older_shapes_are_found() {
    let screens = json!([{ "name": "s", "fields": [plain("a", "textbox", "")] }]);
    let both = json!({ "response": [{ "id": "LOST", "flow": "LOST", "screens": screens }, { "id": "NEW", "flow": "NEW", "screens": screens }] });
    let made = import::mosip(both.to_string().as_bytes(), "x").unwrap();
    assert!(report(&made).contains("process LOST"), "the other process is named");
    let flat = json!({ "identity": { "identity": [plain("a", "textbox", "")] } });
    let made = import::mosip(flat.to_string().as_bytes(), "x").unwrap();
    assert_eq!(field(&made, "a")["label"], json!({ "en": "a", "ar": "س" }), "a list of fields is one step");
}
