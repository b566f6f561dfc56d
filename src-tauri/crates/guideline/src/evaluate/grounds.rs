//! The legal grounds: one that is shown is enough, and then no other asks for anything.

use super::{EvaluationError, Sheet};
use crate::pack::{Ground, Need, Way};
use crate::{EvidenceProgress, EvidenceWay, Missing};
use boma_record::FieldId;

/// How far a ground is, and which parts of its nearest way are open.
struct Standing<'a> {
    ground: &'a Ground,
    progress: EvidenceProgress,
    open: Vec<Open>,
}

/// A part that is not fulfilled.
struct Open {
    field: Option<FieldId>,
    what: String,
}

impl Sheet<'_> {
    /// The claimed grounds, and what is missing for the nearest of them where none is shown.
    pub(super) fn grounds(
        &self,
        said: &[Missing],
        language: &str,
    ) -> Result<(Vec<EvidenceProgress>, Vec<Missing>), EvaluationError> {
        if !self.guideline.decides_grounds(self.case.process) {
            return Ok((Vec::new(), Vec::new()));
        }
        let claimed = self.claimed_grounds().map(|ground| self.standing(ground, language));
        let standings = claimed.collect::<Result<Vec<_>, _>>()?;
        let missing = self.missing_for(&standings, said, language);
        Ok((standings.into_iter().map(|standing| standing.progress).collect(), missing))
    }

    fn missing_for(&self, standings: &[Standing<'_>], said: &[Missing], language: &str) -> Vec<Missing> {
        if standings.iter().any(|standing| standing.progress.satisfied) {
            return Vec::new();
        }
        let is_said = |field: Option<&FieldId>| field.is_some() && said.iter().any(|gap| gap.field.as_ref() == field);
        let Some(nearest) = standings.iter().min_by_key(|standing| standing.open.len()) else {
            let asked = self.missing_ground(None, language);
            return if is_said(asked.field.as_ref()) { Vec::new() } else { vec![asked] };
        };
        // A required question that is still open says it already.
        let unsaid: Vec<_> = nearest.open.iter().filter(|open| !is_said(open.field.as_ref())).collect();
        if unsaid.len() == nearest.open.len() && unsaid.iter().all(|open| open.what.is_empty()) {
            return vec![self.missing_ground(Some(nearest.ground), language)];
        }
        let missing = |open: &Open| Missing {
            step: nearest.ground.step.clone(),
            field: open.field.clone(),
            what: open.what.clone(),
            why: Some(self.why(&nearest.ground.why, language)),
        };
        unsaid.into_iter().filter(|open| !open.what.is_empty()).map(missing).collect()
    }

    fn standing<'g>(&self, ground: &'g Ground, language: &str) -> Result<Standing<'g>, EvaluationError> {
        let mut ways = Vec::new();
        let mut nearest: Option<Vec<Open>> = None;
        for way in &ground.ways {
            let (view, open) = self.way_of(way, ground, language)?;
            if nearest.as_ref().is_none_or(|best| open.len() < best.len()) {
                nearest = Some(open);
            }
            ways.push(view);
        }
        let needed = ground.needs.as_ref().map(|need| self.meets(need, &ground.id)).transpose()?;
        let satisfied = needed == Some(true) || ways.iter().any(|way| way.satisfied);
        let open = nearest.unwrap_or_else(|| self.unnamed(ground, satisfied));
        let progress = EvidenceProgress {
            rule: ground.id.clone(),
            label: ground.label.in_language(language).to_owned(),
            satisfied,
            why: self.why(&ground.why, language),
            ways,
        };
        Ok(Standing { ground, progress, open })
    }

    fn way_of(&self, way: &Way, ground: &Ground, language: &str) -> Result<(EvidenceWay, Vec<Open>), EvaluationError> {
        let view = self.way(way, &ground.id, language)?;
        let parts = way.parts.iter().zip(&view.parts).filter(|(_, shown)| !shown.satisfied);
        let open = parts.map(|(part, shown)| Open { field: self.first_open(&part.needs), what: shown.label.clone() });
        let open = open.collect();
        Ok((view, open))
    }

    /// A ground with bare needs has no words for its parts; its fields say whether a question already tells.
    fn unnamed(&self, ground: &Ground, satisfied: bool) -> Vec<Open> {
        let fields = ground.needs.iter().filter(|_| !satisfied).flat_map(Need::fields);
        fields.map(|field| Open { field: Some(field.clone()), what: String::new() }).collect()
    }

    /// The first field of a need that has no answer and is asked: where the officer goes.
    fn first_open(&self, need: &Need) -> Option<FieldId> {
        let asked = |field: &&FieldId| self.asked().any(|asked| asked.field.id == **field);
        let fields = need.fields();
        let open = fields.iter().copied().filter(asked).find(|field| self.counted(field).is_none());
        open.or_else(|| fields.iter().copied().find(asked)).cloned()
    }
}
