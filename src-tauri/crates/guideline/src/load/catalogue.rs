//! Where each field stands.

use crate::defect::Place;
use crate::pack::{Field, Form};
use boma_record::AnswerKind;
use std::collections::BTreeMap;

/// The fields of a form by name.
#[derive(Debug, Default)]
pub(crate) struct Catalogue {
    fields: BTreeMap<String, Standing>,
}

#[derive(Debug)]
struct Standing {
    kind: AnswerKind,
    step: usize,
    position: usize,
}

impl Catalogue {
    pub(crate) fn new(form: &Form) -> Self {
        let steps = form.steps.iter().enumerate();
        let fields = steps.flat_map(|(step, content)| {
            content
                .fields
                .iter()
                .enumerate()
                .map(move |(position, field)| (field.id.to_string(), Standing { kind: field.kind, step, position }))
        });
        Self { fields: fields.collect() }
    }

    pub(crate) fn kind(&self, field: &str) -> Option<AnswerKind> {
        self.fields.get(field).map(|standing| standing.kind)
    }

    /// Step and position, so that earlier fields compare smaller.
    pub(crate) fn standing(&self, field: &str) -> Option<(usize, usize)> {
        self.fields.get(field).map(|standing| (standing.step, standing.position))
    }

    pub(crate) fn field<'f>(&self, form: &'f Form, field: &str) -> Option<&'f Field> {
        let (step, position) = self.standing(field)?;
        form.steps.get(step)?.fields.get(position)
    }
}

impl Form {
    /// Where the fields of a step are written.
    pub(crate) fn place_of(&self, step: usize) -> Place {
        match (self.screened, step) {
            (true, 0) => Place::file("screening.json").at("questions"),
            (true, step) => Place::file("form.json").at("steps").at(step.saturating_sub(1)).at("fields"),
            (false, step) => Place::file("form.json").at("steps").at(step).at("fields"),
        }
    }
}
