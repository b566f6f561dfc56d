//! What a pack may name and what evaluation finds are the same.

use super::{Kind, Scope, Vocabulary};
use crate::load::Catalogue;
use crate::pack::{Categories, Form};
use boma_record::Process;
use cel::context::VariableResolver;
use cel::{Context, Program, Value};
use chrono::NaiveDate;
use serde_json::json;

fn one_field_of_each_kind() -> (Form, Categories) {
    let kinds = [
        "text",
        "long-text",
        "name",
        "yes-no",
        "choice",
        "choices",
        "number",
        "date",
        "place",
        "evidence",
        "witnesses",
        "picture",
    ];
    let words = json!({ "en": "x" });
    let options = json!([{ "id": "one", "label": words }]);
    let field = |kind: &&str| json!({ "id": format!("a_{}", kind.replace('-', "_")), "kind": kind, "label": words, "options": options });
    let fields: Vec<_> = kinds.iter().map(field).collect();
    let form = json!({ "steps": [{ "id": "s", "title": words, "fields": fields }] });
    (serde_json::from_value(form).unwrap(), serde_json::from_value(json!({ "categories": [] })).unwrap())
}

#[test]
fn every_name_that_is_known_is_found() {
    let (form, categories) = one_field_of_each_kind();
    let (vocabulary, catalogue) = (Vocabulary::new(&form, &categories), Catalogue::new(&form));
    let scope = Scope::new(&catalogue, "C01", Process::New, NaiveDate::from_ymd_opt(2026, 3, 12).unwrap());
    for (name, kind) in vocabulary.names() {
        let value =
            scope.resolve(name).unwrap_or_else(|| panic!("{name} is known to the check and unknown to the evaluation"));
        let value = Value::try_from(value.as_ref()).unwrap();
        let fits = match kind {
            Kind::Truth => matches!(value, Value::Bool(false)),
            Kind::Number => matches!(value, Value::Int(0 | 200)),
            Kind::Words(_) => matches!(value, Value::List(_)),
            Kind::Day => matches!(&value, Value::String(day) if day.parse::<NaiveDate>().is_ok()),
            Kind::Text | Kind::Word(_) | Kind::Literal(_) => matches!(value, Value::String(_)),
        };
        assert!(fits, "{name} is {} in the check but {value:?} when unanswered", kind.name());
    }
}

#[test]
fn an_unanswered_date_is_certain_of_nothing() {
    let (form, _) = one_field_of_each_kind();
    let catalogue = Catalogue::new(&form);
    let scope = Scope::new(&catalogue, "C01", Process::New, NaiveDate::from_ymd_opt(2026, 3, 12).unwrap());
    let mut context = Context::default();
    context.set_variable_resolver(&scope);
    for condition in
        ["a_date.earliest > today", "a_date.latest < today", "a_date.age_least >= 18", "a_date.age_most < 18"]
    {
        let decided = Program::compile(condition).unwrap().execute(&context).unwrap();
        assert_eq!(decided, Value::Bool(false), "{condition} would be a claim about an unknown day");
    }
}
