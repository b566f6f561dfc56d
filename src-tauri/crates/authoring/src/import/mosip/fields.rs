//! One field of a specification as one question of a pack.

use super::super::conditions::{Safe, condition, shown, written};
use super::super::logic::{Names, Place, Proposition, matching};
use super::super::pack::{Question, Texts};
use super::super::report::Notes;
use super::control::Control;
use super::labels::texts;
use super::specification::word;
use serde_json::Value;

/// A field as the specification has it.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) place: String,
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) control: String,
    pub(super) sub_type: String,
    pub(super) label: Texts,
    pub(super) input_required: bool,
    pub(super) bio_attributes: Vec<String>,
    required: bool,
    visible: Vec<String>,
    required_on: Vec<String>,
    /// Patterns, and whether each is for one language only.
    validators: Vec<(String, bool)>,
    /// What a pack has no place for, and why.
    remarks: Vec<(String, &'static str)>,
}

impl Field {
    pub(super) fn of(value: &Value, screen: &str) -> Self {
        let text = |member: &str| word(value, member).unwrap_or_default().to_owned();
        let truth = |member: &str, otherwise| value.get(member).and_then(Value::as_bool).unwrap_or(otherwise);
        let id = text("id");
        let mut label = texts(value, &["label", "labelName"]);
        if label.is_empty() {
            label = Texts::english(word(value, "description").unwrap_or(&id));
        }
        let attributes = value.get("bioAttributes").and_then(Value::as_array).into_iter().flatten();
        Self {
            place: format!("{screen}, field {id}"),
            kind: text("type"),
            control: text("controlType"),
            sub_type: text("subType"),
            label,
            input_required: truth("inputRequired", true),
            bio_attributes: attributes.filter_map(Value::as_str).map(str::to_owned).collect(),
            required: truth("required", false),
            visible: expressions(value.get("visible")),
            required_on: expressions(value.get("requiredOn")),
            validators: validators(value),
            remarks: remarks(value),
            id,
        }
    }

    /// Whether the field holds the day the applicant was born.
    pub(super) fn is_birth(&self) -> bool {
        let named = |text: &str| matches!(text.to_ascii_lowercase().as_str(), "dateofbirth" | "dob");
        Control::of(self) == Control::Date
            && (named(&self.id) || named(&self.sub_type) || self.control.eq_ignore_ascii_case("ageDate"))
    }
}

/// `{engine, expr}`, or several; MVEL is the only engine there is.
fn expressions(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::Array(elements)) => elements.iter().flat_map(|element| expressions(Some(element))).collect(),
        Some(object @ Value::Object(_)) => word(object, "expr").map(str::to_owned).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn validators(value: &Value) -> Vec<(String, bool)> {
    let all = value.get("validators").and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|validator| Some((word(validator, "validator")?.to_owned(), word(validator, "langCode").is_some())))
        .collect()
}

fn remarks(value: &Value) -> Vec<(String, &'static str)> {
    const MEMBERS: [(&str, &str); 6] = [
        ("changeAction", "one answer does not change another in a pack"),
        ("minimum", "how many days from today a date may lie has no equivalent"),
        ("maximum", "how many days from today a date may lie has no equivalent"),
        ("format", "answers are kept as they are typed"),
        ("transliterate", "names are kept as they are written"),
        ("locationHierarchy", "places of a pack come from its list of places"),
    ];
    let told = |(member, why): (&'static str, &'static str)| {
        let value = value.get(member)?;
        let said = match value {
            Value::String(text) if !["", "none", "null"].contains(&text.as_str()) => text.clone(),
            Value::Bool(true) => "true".to_owned(),
            Value::Number(number) if number.as_f64() != Some(0.0) => number.to_string(),
            Value::Array(elements) if !elements.is_empty() => "a list".to_owned(),
            _ => return None,
        };
        Some((format!("{member}: {said}"), why))
    };
    MEMBERS.into_iter().filter_map(told).collect()
}

/// Turns fields into questions.
pub(super) struct Questions<'a> {
    pub(super) names: &'a Names,
}

impl Questions<'_> {
    /// The question; none where the field has no equivalent, which is noted.
    pub(super) fn question(&self, field: &Field, notes: &mut Notes) -> Option<Question> {
        let control = Control::of(field);
        let what = || format!("control '{}' of type '{}'", field.control, field.kind);
        if let Control::Nothing(why) = control {
            notes.add(&field.place, what(), why);
            return None;
        }
        // A second field of the same name has no symbol of its own.
        let symbol = self.names.get(&field.id).filter(|symbol| !symbol.id.is_empty())?;
        let place = Place { names: self.names, own: Some(&field.id), before: Some(symbol.position), columns: None };
        lost_of_control(control, field, notes);
        let mut question = Question {
            place: field.place.clone(),
            id: symbol.id.clone(),
            kind: control.kind(),
            label: field.label.clone(),
            visible: visible(field, place, notes),
            required: required(field, Place { before: None, ..place }, notes),
            ..Question::default()
        };
        constraints(field, control, &mut question, notes);
        Some(question)
    }
}

fn lost_of_control(control: Control, field: &Field, notes: &mut Notes) {
    match control {
        Control::List => notes.add(
            &field.place,
            format!("the list '{}'", field.sub_type),
            "its entries are on the server, not in the specification: it is asked as a text; write them as options",
        ),
        Control::Portrait if field.bio_attributes.len() > 1 => notes.add(
            &field.place,
            "fingerprints and irises",
            "they have no equivalent yet: only the face is asked, as the portrait",
        ),
        Control::Unknown => notes.add(
            &field.place,
            format!("control '{}'", field.control),
            "no such control is known; it is asked as a text",
        ),
        _ => {}
    }
    for (what, why) in &field.remarks {
        notes.add(&field.place, what.clone(), *why);
    }
    if field.visible.iter().chain(&field.required_on).any(|expression| expression.contains("ageGroup")) {
        notes.add("the whole form", "ageGroup", "taken as INFANT 0 to 5, MINOR 6 to 17, ADULT from 18 years, as MOSIP's default configuration has it; compare with yours");
    }
}

fn visible(field: &Field, place: Place<'_>, notes: &mut Notes) -> Option<String> {
    let source = field.visible.first()?;
    let found = condition(source, "visible", &field.place, place, Safe::Yes, notes);
    written(&shown(found, source, &field.place, notes))
}

fn required(field: &Field, place: Place<'_>, notes: &mut Notes) -> Option<String> {
    if field.required_on.is_empty() {
        return field.required.then(|| "true".to_owned());
    }
    let parts =
        field.required_on.iter().map(|source| condition(source, "requiredOn", &field.place, place, Safe::No, notes));
    let found = Proposition::any(parts.collect::<Vec<_>>());
    (found != Proposition::Fixed(false)).then(|| found.written())
}

fn constraints(field: &Field, control: Control, question: &mut Question, notes: &mut Notes) {
    let message = || Texts::both("This answer does not have the right form.", "هذه الإجابة ليست بالصيغة الصحيحة.");
    for (pattern, of_language) in &field.validators {
        let what = format!("validator {pattern}");
        match control {
            Control::Text | Control::List | Control::Unknown if !of_language => {
                question.constraints.push((matching(&question.id, &without_look_ahead(pattern)).written(), message()));
            }
            Control::Date => notes.add(&field.place, what, "the station checks dates by itself"),
            _ => notes.add(&field.place, what, "a pattern can only be asked of a text, in every language"),
        }
    }
    if control == Control::YesNo && question.required.is_some() {
        question.constraints.push((
            question.id.clone(),
            Texts::both("Without this the file can't be signed.", "لا يمكن توقيع الملف بدون ذلك."),
        ));
    }
}

/// `^(?=.{3,50}$).*` only asks for a length; patterns of a pack can't look ahead.
fn without_look_ahead(pattern: &str) -> String {
    let inner =
        pattern.strip_prefix("^(?=").and_then(|rest| rest.strip_suffix(").*").or_else(|| rest.strip_suffix(").*$")));
    match inner {
        Some(length) if !length.contains(['(', ')']) => format!("^{length}"),
        _ => pattern.to_owned(),
    }
}
