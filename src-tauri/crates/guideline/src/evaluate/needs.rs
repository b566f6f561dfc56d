//! Whether evidence and grounds are shown.

use super::{EvaluationError, Sheet};
use crate::pack::{Basis, Ground, Need, Part, Rule, Way, WitnessNeed};
use crate::{EvidencePart, EvidenceProgress, EvidenceWay, Missing, Why};
use boma_record::{Answer, Evidence, FieldId, Witness};

impl Sheet<'_> {
    /// Whether a need is met; `place` names it in an error.
    pub(crate) fn meets(&self, need: &Need, place: &str) -> Result<bool, EvaluationError> {
        match need {
            Need::All(of) => self.at_least(of.len(), of, place),
            Need::Any(of) => self.at_least(1, of, place),
            Need::AtLeast { n, of } => self.at_least(*n, of, place),
            Need::Presented(field) => Ok(
                matches!(self.evidence(field), Some(shown @ Evidence::Presented { .. }) if self.is_scanned(field, shown)),
            ),
            Need::Unavailable(field) => Ok(matches!(self.evidence(field), Some(Evidence::Unavailable { .. }))),
            Need::Witnesses(wanted) => Ok(self.witnesses(wanted) >= wanted.n),
            Need::Answered(field) => self.is_answered(field),
            Need::Holds(condition) => self.holds(condition, place),
        }
    }

    /// How far a rule is; none where it does not apply.
    pub(crate) fn progress(&self, rule: &Rule, language: &str) -> Result<Option<EvidenceProgress>, EvaluationError> {
        if !self.holds(&rule.applies, &rule.id)? {
            return Ok(None);
        }
        let ways = rule.ways.iter().map(|way| self.way(way, &rule.id, language)).collect::<Result<Vec<_>, _>>()?;
        Ok(Some(EvidenceProgress {
            rule: rule.id.clone(),
            label: rule.label.in_language(language).to_owned(),
            satisfied: ways.iter().any(|way| way.satisfied),
            why: self.why(&rule.why, language),
            ways,
        }))
    }

    /// A basis in one language, its sources by title.
    pub(crate) fn why(&self, basis: &Basis, language: &str) -> Why {
        Why {
            reason: basis.reason.in_language(language).to_owned(),
            legal_basis: basis.legal_basis.as_ref().map_or("", |law| law.in_language(language)).to_owned(),
            source: self.guideline.titles_of(&basis.sources),
            confidence: basis.confidence.as_str().to_owned(),
        }
    }

    /// What to say when none of the claimed grounds is shown.
    pub(crate) fn missing_ground(&self, claimed: Option<&Ground>, language: &str) -> Missing {
        let steps = &self.guideline.form.steps;
        let asking = self.category.grounds.iter().find_map(|ground| ground.claimed_when.as_ref());
        let asked = asking.and_then(|when| self.asked().find(|asked| asked.field.id == when.field));
        let step = claimed.map(|ground| ground.step.clone()).or_else(|| Some(asked?.step.id.clone()));
        Missing {
            step: step.or_else(|| steps.first().map(|step| step.id.clone())).unwrap_or_default(),
            field: asked.filter(|_| claimed.is_none()).map(|asked| asked.field.id.clone()),
            what: self.guideline.phrases.no_ground.in_language(language).to_owned(),
            why: claimed.map(|ground| self.why(&ground.why, language)),
        }
    }

    fn at_least(&self, n: usize, of: &[Need], place: &str) -> Result<bool, EvaluationError> {
        let mut met = 0;
        for need in of {
            met += usize::from(self.meets(need, place)?);
        }
        Ok(met >= n)
    }

    /// How far a way is; `place` names what it belongs to in an error.
    pub(super) fn way(&self, way: &Way, place: &str, language: &str) -> Result<EvidenceWay, EvaluationError> {
        let part = |part: &Part| {
            let satisfied = self.meets(&part.needs, place)?;
            Ok(EvidencePart { label: part.label.in_language(language).to_owned(), satisfied })
        };
        let parts = way.parts.iter().map(part).collect::<Result<Vec<_>, EvaluationError>>()?;
        let satisfied = parts.iter().all(|part| part.satisfied);
        Ok(EvidenceWay { label: way.label.in_language(language).to_owned(), satisfied, parts })
    }

    fn evidence(&self, field: &FieldId) -> Option<&Evidence> {
        if let Some(Answer::Evidence(evidence)) = self.counted(field) { Some(evidence) } else { None }
    }

    fn is_scanned(&self, field: &FieldId, evidence: &Evidence) -> bool {
        self.guideline.field(field).is_none_or(|field| super::fields::is_scanned_or_excused(field, evidence))
    }

    fn is_answered(&self, field: &FieldId) -> Result<bool, EvaluationError> {
        match (self.guideline.field(field), self.counted(field)) {
            (Some(field), Some(_)) => Ok(self.problem(field, "en")?.is_none()),
            _ => Ok(false),
        }
    }

    fn witnesses(&self, wanted: &WitnessNeed) -> usize {
        let Some(Answer::Witnesses(witnesses)) = self.counted(&wanted.field) else { return 0 };
        witnesses.iter().filter(|witness| counts(witness, wanted)).count()
    }
}

fn counts(witness: &Witness, wanted: &WitnessNeed) -> bool {
    let sworn = !wanted.sworn_adult || (witness.sworn && witness.adult);
    let certified = !wanted.certified || witness.certificate_number.is_some();
    sworn && certified && (wanted.kinds.is_empty() || wanted.kinds.contains(&witness.kind))
}
