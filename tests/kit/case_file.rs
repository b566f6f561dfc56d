//! Applicants as data: the files of tests/cases, each with all that a screening and a form are answered with.

use crate::house::{shipped_guideline, shipped_places, tree};
use boma_guideline::{Case, Guideline, View};
use boma_record::{Answers, Gazetteer};
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// One applicant: how "who is here?" and the form are answered, and what must come of it.
///
/// The pictures that its answers name were never taken; one is made for each when a file is filled in.
#[derive(Debug, Clone)]
pub struct CaseFile(Value);

impl CaseFile {
    /// The applicant in `tests/cases/<id>.json`.
    #[must_use]
    pub fn read(id: &str) -> Self {
        let path = tree().join("tests/cases").join(format!("{id}.json"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self(serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
    }

    /// The same applicant in another category.
    #[must_use]
    pub fn in_category(mut self, category: &str) -> Self {
        self.0["category"] = json!(category);
        self
    }

    /// The same applicant on another day.
    #[must_use]
    pub fn on(mut self, day: &str) -> Self {
        self.0["today"] = json!(day);
        self
    }

    /// The same applicant with this answer to `field`.
    #[must_use]
    pub fn with(mut self, field: &str, kind: &str, value: Value) -> Self {
        self.0["answers"][field] = json!({ "kind": kind, "value": value });
        self
    }

    /// The same applicant without an answer to these fields.
    #[must_use]
    pub fn without(mut self, fields: &[&str]) -> Self {
        let answers = self.0["answers"].as_object_mut().expect("a case has answers");
        answers.retain(|field, _| !fields.contains(&field.as_str()));
        self
    }

    /// The same applicant, whose first witness has `part` as `value` instead.
    #[must_use]
    pub fn with_witness(mut self, part: &str, value: Value) -> Self {
        self.0["answers"]["witnesses"]["value"][0][part] = value;
        self
    }

    /// The category's code.
    #[must_use]
    pub fn category(&self) -> &str {
        self.0["category"].as_str().expect("a case has a category")
    }

    /// What is asked for.
    #[must_use]
    pub fn process(&self) -> &str {
        self.0["process"].as_str().expect("a case has a process")
    }

    /// The screening's answers, as screens send them; none where the officer chose the category.
    #[must_use]
    pub fn screening(&self) -> Value {
        self.0.get("screening").cloned().unwrap_or_else(|| json!({}))
    }

    /// One answer, as screens send it; null where there is none.
    #[must_use]
    pub fn answer(&self, field: &str) -> &Value {
        &self.0["answers"][field]
    }

    /// The answers without and those with pictures: a paper can be scanned only once it is asked for.
    pub fn given(&self) -> impl Iterator<Item = (&str, &Value)> {
        let answers = self.map().iter().map(|(field, answer)| (field.as_str(), answer));
        let (shown, said): (Vec<_>, Vec<_>) = answers.partition(|(_, answer)| names_pictures(answer));
        said.into_iter().chain(shown)
    }

    /// What must come of it: `line`, `routes`, `directives`, `complete`.
    #[must_use]
    pub fn expect(&self) -> &Value {
        &self.0["expect"]
    }

    /// All answers, the screening's among them.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let (answers, screening) = (self.map().clone(), self.screening());
        let all = answers.into_iter().chain(screening.as_object().cloned().unwrap_or_default());
        serde_json::from_value(all.collect()).expect("a case's answers are answers")
    }

    /// What the shipped guideline makes of it.
    #[must_use]
    pub fn decided(&self) -> View {
        let answers = self.answers();
        let today = self.0["today"].as_str().unwrap_or_default().parse().expect("a case has a day");
        let process = serde_json::from_value(self.0["process"].clone()).expect("a case has a process");
        let case = Case { category: self.category(), process, answers: &answers, today };
        shipped().view(&case, "en").expect("the shipped guideline decides its own categories")
    }

    fn map(&self) -> &Map<String, Value> {
        self.0["answers"].as_object().expect("a case has answers")
    }
}

/// The shipped guideline, loaded once.
#[must_use]
pub fn shipped() -> &'static Guideline {
    static SHIPPED: OnceLock<Guideline> = OnceLock::new();
    SHIPPED.get_or_init(|| Guideline::load(&shipped_guideline()).expect("the shipped guideline is sound"))
}

/// The name of the place `pcode` in the list that ships with the program.
#[must_use]
pub fn place_named(pcode: &str) -> String {
    static PLACES: OnceLock<Gazetteer> = OnceLock::new();
    let places = PLACES.get_or_init(|| Gazetteer::parse(&shipped_places()).expect("the shipped list is sound"));
    let code = pcode.parse().expect("a case names places by their code");
    places.get(&code).expect("a case's places are in the shipped list").name.clone()
}

/// The fields that are asked, in order.
#[must_use]
pub fn asked(view: &View) -> Vec<&str> {
    view.steps.iter().flat_map(|step| &step.fields).map(|field| field.id.as_str()).collect()
}

/// The names of the routes that hold.
#[must_use]
pub fn routes(view: &View) -> Vec<&str> {
    view.routes.iter().map(|route| route.id.as_str()).collect()
}

/// The answer with each picture in it replaced by what `take` gives for the picture's number.
pub fn with_pictures<E>(answer: &Value, take: &mut impl FnMut(u64) -> Result<Value, E>) -> Result<Value, E> {
    match answer {
        Value::Object(object) => match number_of(object) {
            Some(number) => take(number),
            None => {
                let parts = object.iter().map(|(name, part)| Ok((name.clone(), with_pictures(part, take)?)));
                Ok(Value::Object(parts.collect::<Result<_, E>>()?))
            }
        },
        Value::Array(parts) => parts.iter().map(|part| with_pictures(part, take)).collect(),
        other => Ok(other.clone()),
    }
}

/// The number of the picture that stands here: the first digits of its digest.
fn number_of(object: &Map<String, Value>) -> Option<u64> {
    let digest = object.get("sha256")?.as_str()?;
    u64::from_str_radix(digest.get(..8)?, 16).ok()
}

fn names_pictures(answer: &Value) -> bool {
    with_pictures(answer, &mut |_| Err(())).is_err()
}
