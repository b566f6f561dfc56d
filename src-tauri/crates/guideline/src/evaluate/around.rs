//! What stands around the form: the category, routes, directives and fees.

use super::{EvaluationError, Sheet};
use crate::pack::{Directive, Route};
use crate::{Case, CategoryView, DirectiveView, FeeView, Guideline, RouteView};
use std::collections::BTreeSet;

impl Guideline {
    /// Title and citation of directives by their names, one a line; none unless the guideline has each of them.
    pub fn citations<'n>(&self, names: impl IntoIterator<Item = &'n str>, language: &str) -> Option<String> {
        let cited = names.into_iter().map(|name| {
            let known = self.directives.directives.iter().find(|directive| directive.id == name)?;
            let (title, citation) = (known.title.in_language(language), known.citation.in_language(language));
            Some(format!("{title}: {citation}"))
        });
        let cited: Vec<String> = cited.collect::<Option<_>>()?;
        (!cited.is_empty()).then(|| cited.join("\n"))
    }

    /// The names of the directives that hold this file.
    pub fn directives(&self, case: &Case<'_>) -> Result<BTreeSet<String>, EvaluationError> {
        let sheet = Sheet::decide(self, case)?;
        Ok(sheet.directives_in_force()?.into_iter().map(|directive| directive.id.clone()).collect())
    }
}

impl<'a> Sheet<'a> {
    pub(super) fn category_view(&self, language: &str) -> CategoryView {
        let category = self.category;
        let say = |words: &Option<crate::pack::Words>| {
            words.as_ref().map_or("", |words| words.in_language(language)).to_owned()
        };
        CategoryView {
            code: category.code.clone(),
            label: category.label.in_language(language).to_owned(),
            nationality: category.nationality.clone().unwrap_or_default(),
            outcome: say(&category.outcome),
            decides: say(&category.decides),
            never: say(&category.never),
        }
    }

    /// The routes that hold, in the order of the pack.
    pub(super) fn routes(&self) -> Result<Vec<&'a Route>, EvaluationError> {
        let mut holding = Vec::new();
        for route in &self.guideline.routes.routes {
            if self.holds(&route.when, &route.id)? {
                holding.push(route);
            }
        }
        Ok(holding)
    }

    pub(super) fn route(&self, route: &Route, language: &str) -> RouteView {
        RouteView {
            id: route.id.clone(),
            to: route.to,
            label: route.label.in_language(language).to_owned(),
            applicant: route.applicant.as_ref().map_or("", |words| words.in_language(language)).to_owned(),
            why: self.why(&route.why, language),
        }
    }

    pub(super) fn directives(&self, language: &str) -> Result<Vec<DirectiveView>, EvaluationError> {
        let view = |directive: &Directive| DirectiveView {
            id: directive.id.clone(),
            title: directive.title.in_language(language).to_owned(),
            citation: directive.citation.in_language(language).to_owned(),
            applicant: directive.applicant.in_language(language).to_owned(),
            from: directive.from.to_string(),
            until: directive.until.map(|until| until.to_string()),
            why: self.why(&directive.why, language),
        };
        Ok(self.directives_in_force()?.into_iter().map(view).collect())
    }

    fn directives_in_force(&self) -> Result<Vec<&'a Directive>, EvaluationError> {
        let mut holding = Vec::new();
        for directive in &self.guideline.directives.directives {
            if directive.is_in_force(self.case.today) && self.holds(&directive.applies, &directive.id)? {
                holding.push(directive);
            }
        }
        Ok(holding)
    }

    /// What is owed, by the table of the day; the latest entry of an item holds.
    pub(super) fn fees(&self, language: &str) -> Result<Vec<FeeView>, EvaluationError> {
        let mut owed = Vec::new();
        for due in &self.guideline.fees.due {
            if !self.holds(&due.when, &due.item)? {
                continue;
            }
            let entries = self.guideline.fees.fees.iter().filter(|fee| fee.item == due.item);
            let current = entries.filter(|fee| fee.holds_on(self.case.today)).max_by_key(|fee| fee.from);
            if let Some(fee) = current {
                owed.push(FeeView {
                    item: fee.item.clone(),
                    label: fee.label.in_language(language).to_owned(),
                    amount: fee.amount,
                    currency: fee.currency.clone(),
                    from: fee.from.to_string(),
                    source: self.guideline.titles_of(&fee.sources),
                    confidence: fee.confidence.as_str().to_owned(),
                });
            }
        }
        Ok(owed)
    }
}
