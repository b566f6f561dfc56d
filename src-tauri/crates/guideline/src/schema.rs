//! The JSON Schemas of the pack files, for editors.

use crate::Roles;
use crate::pack::{
    Categories, Custody, Directives, Events, EvidenceRules, Fees, Form, Head, Notices, Phrases, Processes, Reasons,
    Routes, Screening, Sop, Texts,
};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema, schema_for};
use std::collections::BTreeMap;

/// JSON Schema (draft 2020-12) of each pack file and of roles files, by the schema's file name (`guideline-form.schema.json`).
#[must_use]
pub fn json_schemas() -> BTreeMap<String, String> {
    BTreeMap::from([
        entry::<Head>("pack"),
        entry::<Categories>("categories"),
        entry::<Form>("form"),
        entry::<EvidenceRules>("evidence"),
        entry::<Reasons>("reasons"),
        entry::<Notices>("notices"),
        entry::<Phrases>("phrases"),
        entry::<Screening>("screening"),
        entry::<Processes>("processes"),
        entry::<Routes>("routes"),
        entry::<Directives>("directives"),
        entry::<Fees>("fees"),
        entry::<Events>("events"),
        entry::<Sop>("sop"),
        entry::<Custody>("custody"),
        entry::<Texts>("texts"),
        ("roles.schema.json".to_owned(), schema_of::<Roles>()),
    ])
}

fn entry<T: JsonSchema>(name: &str) -> (String, String) {
    (format!("guideline-{name}.schema.json"), schema_of::<T>())
}

fn schema_of<T: JsonSchema>() -> String {
    format!("{:#}\n", schema_for!(T).to_value())
}

pub(crate) fn answer_kind(_: &mut SchemaGenerator) -> Schema {
    json_schema!({
        "type": "string",
        "enum": [
            "text", "long-text", "name", "yes-no", "choice", "choices", "number", "date", "place", "evidence", "witnesses", "picture"
        ]
    })
}
