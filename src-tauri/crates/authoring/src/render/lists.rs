//! Categories, evidence, reasons, routes, directives, fees, events and sources.

use super::plain::Known;
use super::sheet::Sheet;
use super::words::{Word, is_arabic};
use crate::words::custody;
use boma_guideline::outline::{Category, Condition, Ground, Line, ReasonKind, Way, Words};
use boma_record::AnswerKind;
use maud::{Markup, html};

impl<'a> Sheet<'a> {
    fn when(&self, condition: &Condition) -> String {
        self.condition(&condition.formula(), Known::default()).unwrap_or_else(|| self.say(Word::Always).to_owned())
    }

    pub(super) fn categories(&self) -> Markup {
        let categories = &self.outline.categories.categories;
        html! {
            table {
                thead { tr { th { (self.say(Word::Code)) } th { (self.say(Word::Category)) } th { (self.say(Word::LegalBasis)) } th { (self.say(Word::Outcome)) } th { (self.say(Word::Decides)) } } }
                tbody { @for category in categories { tr {
                    td { b { bdi { (category.code) } } }
                    td { (self.words(&category.label)) }
                    td { @if let Some(law) = &category.why.legal_basis { (self.words(law)) } (self.from(&category.why.sources, category.why.confidence)) }
                    td { @if let Some(outcome) = &category.outcome { (self.words(outcome)) } }
                    td { @if let Some(decides) = &category.decides { (self.words(decides)) } }
                } } }
            }
            @for category in categories { (self.category(category)) }
            h3 { (self.say(Word::AllGrounds)) }
            @for ground in self.grounds() { (self.ground(ground)) }
        }
    }

    /// Every ground once, in the order in which categories name them.
    fn grounds(&self) -> Vec<&'a Ground> {
        let mut found: Vec<&Ground> = Vec::new();
        for ground in self.outline.categories.categories.iter().flat_map(|category| &category.grounds) {
            if !found.iter().any(|known| known.id == ground.id) {
                found.push(ground);
            }
        }
        found
    }

    fn category(&self, category: &'a Category) -> Markup {
        html! {
            h3 { bdi { (category.code) } " " (self.words(&category.label)) }
            (self.basis(&category.why))
            p { b { (self.say(Word::Line)) ": " } (self.line(category.line)) "."
                @if let Some(code) = category.nationality.as_ref().filter(|code| !code.is_empty()) { " " b { (self.say(Word::Nationality)) ": " } bdi { (code) } "." }
                @if category.headquarters_only { " " b { (self.say(Word::HeadquartersOnly)) "." } }
                @if category.restricted { " " (self.say(Word::Restricted)) "." }
            }
            @if let Some(never) = &category.never { p.never { (self.say(Word::Never)) ": " (self.words(never)) } }
            h4 { (self.say(Word::Grounds)) }
            ul.grounds { @for ground in &category.grounds { li { a href=(format!("#ground-{}", ground.id)) { (self.words(&ground.label)) } } } }
        }
    }

    fn ground(&self, ground: &'a Ground) -> Markup {
        html! { div.card id=(format!("ground-{}", ground.id)) { b { (self.words(&ground.label)) } " " span.num { bdi { (ground.id) } } (self.basis(&ground.why)) (self.ways(&ground.ways)) } }
    }

    fn ways(&self, ways: &'a [Way]) -> Markup {
        html! {
            @if !ways.is_empty() {
                p.when { (self.say(Word::OneWay)) }
                ul { @for way in ways { li {
                    (self.words(&way.label))
                    @if way.parts.len() > 1 { ": " (self.say(Word::AllParts)) ul { @for part in &way.parts { li { (self.words(&part.label)) } } } }
                } } }
            }
        }
    }

    const fn line_word(line: Line) -> Word {
        match line {
            Line::Approve => Word::LineApprove,
            Line::Register => Word::LineRegister,
            Line::Escalate => Word::LineEscalate,
            Line::Forward => Word::LineForward,
            Line::Redirect => Word::LineRedirect,
            Line::Stop => Word::LineStop,
        }
    }

    fn line(&self, line: Line) -> &'static str {
        self.say(Self::line_word(line))
    }

    pub(super) fn evidence(&self) -> Markup {
        let fields = || self.outline.form.steps.iter().flat_map(|step| &step.fields);
        html! {
            @for rule in &self.outline.evidence.rules { div.rule {
                h4 { (self.words(&rule.label)) }
                p.when { b { (self.say(Word::Applies)) ": " } (self.when(&rule.applies)) "." }
                (self.ways(&rule.ways))
                (self.basis(&rule.why))
            } }
            @for field in fields().filter(|field| field.kind == AnswerKind::Witnesses) {
                h3 { (self.say(Word::WitnessKinds)) ": " (self.words(&field.label)) }
                ul { @for option in &field.options { li { (self.words(&option.label)) } } }
            }
        }
    }

    pub(super) fn notices(&self) -> Markup {
        html! { @for notice in &self.outline.notices.notices { (self.verbatim(Word::Notice, &notice.text)) (self.basis(&notice.why)) } }
    }

    pub(super) fn verbatim(&self, word: Word, text: &'a Words) -> Markup {
        html! { h3 { (self.say(word)) } div.verbatim { (self.prose(self.words(text))) } }
    }

    pub(super) fn reasons(&self) -> Markup {
        let kinds = [
            (ReasonKind::Return, Word::Return),
            (ReasonKind::Hold, Word::Hold),
            (ReasonKind::Withdraw, Word::Withdraw),
            (ReasonKind::Refuse, Word::Refuse),
        ];
        let given =
            |kind: &ReasonKind| self.outline.reasons.reasons.iter().any(|reason| reason.decisions.contains(kind));
        html! { @for (kind, word) in kinds.into_iter().filter(|(kind, _)| given(kind)) {
            h3 { (self.say(word)) }
            table {
                thead { tr { th { (self.say(Word::Reason)) } th { (self.say(Word::ApplicantReads)) } } }
                tbody { @for reason in self.outline.reasons.reasons.iter().filter(|reason| reason.decisions.contains(&kind)) {
                    tr { td { (self.words(&reason.label)) } td { (self.words(&reason.applicant)) } }
                } }
            }
        } }
    }

    pub(super) fn routes(&self) -> Option<Markup> {
        let routes = &self.outline.routes.routes;
        (!routes.is_empty()).then(|| html! {
            h3 { (self.say(Word::Routes)) }
            @for route in routes { div.rule {
                b { (self.words(&route.label)) }
                p.when { b { (self.say(Word::When)) ": " } (self.when(&route.when)) "." @if let Some(line) = route.line { " " b { (self.say(Word::Line)) ": " } (self.line(line)) "." } }
                @if let Some(text) = &route.applicant { p { b { (self.say(Word::ApplicantReads)) ": " } (self.words(text)) } }
                (self.basis(&route.why))
            } }
        })
    }

    pub(super) fn directives(&self) -> Option<Markup> {
        let directives = &self.outline.directives.directives;
        (!directives.is_empty()).then(|| html! {
            h3 { (self.say(Word::Directives)) }
            @for directive in directives { div.rule {
                b { (self.words(&directive.title)) }
                p { (self.say(Word::Since)) " " bdi { (directive.from) } ", " @match directive.until { Some(until) => { (self.say(Word::Until)) " " bdi { (until) } }, None => (self.say(Word::OpenEnd)) } ". " (self.words(&directive.citation)) }
                p.when { b { (self.say(Word::When)) ": " } (self.when(&directive.applies)) "." }
                p { b { (self.say(Word::ApplicantReads)) ": " } (self.words(&directive.applicant)) }
                (self.basis(&directive.why))
            } }
        })
    }

    pub(super) fn custody(&self) -> Option<Markup> {
        let rules = self.outline.custody.rules();
        (!rules.is_empty()).then(|| {
            html! {
                h3 { (self.say(Word::Custody)) }
                @for (number, (rule, why)) in rules.iter().enumerate() {
                    p { b { (custody(*rule, is_arabic(self.language))) "." } }
                    @if rules.get(number + 1).is_none_or(|(_, next)| !std::ptr::eq(*why, *next)) { (self.basis(why)) }
                }
            }
        })
    }

    pub(super) fn processes(&self) -> Option<Markup> {
        let rules = &self.outline.processes.processes;
        (!rules.is_empty()).then(|| html! {
            h3 { (self.say(Word::Processes)) }
            @for rule in rules { div.rule {
                b { (self.words(&rule.label)) }
                @if let Some(help) = &rule.help { p.help { (self.words(help)) } }
                @if !rule.categories.is_empty() { p { (self.say(Word::Category)) ": " bdi { (rule.categories.join(", ")) } } }
                (self.basis(&rule.why))
            } }
        })
    }

    pub(super) fn fees(&self) -> Option<Markup> {
        let fees = self.outline.fees;
        (!fees.fees.is_empty()).then(|| html! {
            table {
                thead { tr { th { (self.say(Word::Item)) } th { (self.say(Word::Amount)) } th { (self.say(Word::Since)) } th { (self.say(Word::Until)) } th { (self.say(Word::Sources)) } } }
                tbody { @for fee in &fees.fees { tr {
                    td { (self.words(&fee.label)) } td { bdi { (fee.amount) " " (fee.currency) } } td { bdi { (fee.from) } }
                    td { @if let Some(until) = fee.until { bdi { (until) } } } td { (self.from(&fee.sources, fee.confidence)) }
                } } }
            }
            @for due in &fees.due {
                @let label = fees.fees.iter().rev().find(|fee| fee.item == due.item).map_or(due.item.as_str(), |fee| self.words(&fee.label));
                p { b { (label) } ": " (self.say(Word::Owed)) " " (self.when(&due.when)) "." }
            }
            @if !fees.waivers.is_empty() { h3 { (self.say(Word::Waivers)) } @for waiver in &fees.waivers { div.card { b { (self.words(&waiver.label)) } (self.basis(&waiver.why)) } } }
        })
    }

    pub(super) fn calendar(&self) -> Option<Markup> {
        let events = &self.outline.events.events;
        (!events.is_empty()).then(|| html! {
            h3 { (self.say(Word::Calendar)) }
            p.help { (self.say(Word::CalendarHelp)) }
            table {
                thead { tr { th { (self.say(Word::Year)) } th { (self.say(Word::Event)) } th { (self.say(Word::Sources)) } } }
                tbody { @for event in events { tr {
                    td { bdi { (event.year) @if let Some(until) = event.until_year { "–" (until) } } } td { (self.words(&event.label)) } td { (self.from(&event.sources, event.confidence)) }
                } } }
            }
        })
    }

    pub(super) fn sources(&self) -> Markup {
        html! { table { tbody { @for source in &self.outline.head.sources {
            tr id=(format!("source-{}", source.id)) { td { b { bdi { (source.id) } } } td { bdi { (source.title) } @if let Some(address) = &source.address { br; bdi.help { (address) } } } }
        } } } }
    }
}
