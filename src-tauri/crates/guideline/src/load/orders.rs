//! Checks of what stands around the form: processes, routes, directives, fees, events and chapters.

use super::Check;
use crate::defect::Place;
use crate::pack::ReasonKind;
use crate::pack::{DIRECTIVE_REASON, Fees};

impl Check<'_> {
    pub(super) fn orders(&mut self) {
        self.processes();
        self.routes();
        self.directives();
        self.fees();
        self.events();
        self.chapters();
    }

    fn processes(&mut self) {
        let place = Place::file("processes.json").at("processes");
        let rules = &self.guideline.processes.processes;
        self.unique(&place, "id", rules.iter().map(|rule| rule.id));
        for (index, rule) in rules.iter().enumerate() {
            let here = place.at(index);
            self.basis(&here.at("why"), Some(&rule.why));
            for (number, code) in rule.categories.iter().enumerate() {
                self.category_of(&here.at("categories").at(number), code);
            }
        }
    }

    fn routes(&mut self) {
        let place = Place::file("routes.json").at("routes");
        let routes = &self.guideline.routes.routes;
        self.unique(&place, "id", routes.iter().map(|route| &route.id));
        for (index, route) in routes.iter().enumerate() {
            self.condition(&place.at(index).at("when"), &route.when);
            self.basis(&place.at(index).at("why"), Some(&route.why));
        }
    }

    fn directives(&mut self) {
        let place = Place::file("directives.json").at("directives");
        let directives = &self.guideline.directives.directives;
        self.unique(&place, "id", directives.iter().map(|directive| &directive.id));
        for (index, directive) in directives.iter().enumerate() {
            let here = place.at(index);
            self.condition(&here.at("applies"), &directive.applies);
            self.basis(&here.at("why"), Some(&directive.why));
            if directive.until.is_some_and(|until| until < directive.from) {
                self.findings.add(&here.at("until"), "the last day is before the first");
            }
        }
        let mut held =
            self.guideline.reasons.reasons.iter().filter(|reason| reason.decisions.contains(&ReasonKind::Hold));
        if !directives.is_empty() && !held.any(|reason| reason.id.as_str() == DIRECTIVE_REASON) {
            let problem =
                format!("directives hold files: reasons.json needs the reason '{DIRECTIVE_REASON}' for 'hold'");
            self.findings.add(&place, problem);
        }
    }

    fn fees(&mut self) {
        let (place, Fees { fees, due, waivers, .. }) = (Place::file("fees.json"), &self.guideline.fees);
        for (index, fee) in fees.iter().enumerate() {
            let here = place.at("fees").at(index);
            self.sources(&here, &fee.sources);
            if fee.until.is_some_and(|until| until < fee.from) {
                self.findings.add(&here.at("until"), "the last day is before the first");
            }
            if fee.currency.len() != 3 || !fee.currency.bytes().all(|b| b.is_ascii_uppercase()) {
                self.findings.add(&here.at("currency"), "a currency is three capital letters (ISO 4217)");
            }
        }
        for (index, due) in due.iter().enumerate() {
            let here = place.at("due").at(index);
            self.condition(&here.at("when"), &due.when);
            if !fees.iter().any(|fee| fee.item == due.item) {
                self.findings.add(&here.at("item"), format!("there is no fee for '{}'", due.item));
            }
        }
        self.unique(&place.at("waivers"), "id", waivers.iter().map(|waiver| &waiver.id));
        for (index, waiver) in waivers.iter().enumerate() {
            self.basis(&place.at("waivers").at(index).at("why"), Some(&waiver.why));
        }
    }

    fn events(&mut self) {
        let place = Place::file("events.json").at("events");
        let events = &self.guideline.events.events;
        self.unique(&place, "id", events.iter().map(|event| &event.id));
        for (index, event) in events.iter().enumerate() {
            let here = place.at(index);
            self.sources(&here, &event.sources);
            if event.month.is_some_and(|month| !(1..=12).contains(&month)) {
                self.findings.add(&here.at("month"), "a month is 1 to 12");
            }
            if event.until_year.is_some_and(|until| until < event.year) {
                self.findings.add(&here.at("until_year"), "the last year is before the first");
            }
        }
    }

    fn chapters(&mut self) {
        let place = Place::file("sop.json").at("chapters");
        let chapters = &self.guideline.sop.chapters;
        self.unique(&place, "number", chapters.iter().map(|chapter| chapter.number));
        for (index, chapter) in chapters.iter().enumerate() {
            self.sources(&place.at(index), &chapter.sources);
        }
    }
}
