//! The screening and the steps, every question with its help and its reason.

use super::plain::Known;
use super::sheet::Sheet;
use super::words::Word;
use crate::words::Wording;
use boma_guideline::outline::{Field, Formula, Step};
use maud::{Markup, html};

impl<'a> Sheet<'a> {
    /// A condition in words; none where there is nothing to decide.
    pub(super) fn condition(&self, formula: &Formula, known: Known<'_>) -> Option<String> {
        match known.simplify(formula) {
            Formula::Always(_) => None,
            open => Some(Wording::new(self.outline, self.language).condition(&open)),
        }
    }

    pub(super) fn screening(&self) -> Option<Markup> {
        let screening = self.outline.screening?;
        let questions = self.outline.form.steps.first().filter(|_| self.outline.form.screened);
        let label = |code: &str| {
            self.outline.categories.categories.iter().find(|c| c.code == code).map_or("", |c| self.words(&c.label))
        };
        Some(html! {
            h3 { (self.words(&screening.title)) }
            @if let Some(help) = &screening.help { p.help { (self.words(help)) } }
            @if let Some(step) = questions { ol { @for field in &step.fields { li.field { (self.question(field, None)) } } } }
            h3 { (self.say(Word::Leads)) }
            table {
                thead { tr { th { (self.say(Word::Category)) } th { (self.say(Word::When)) } th { (self.say(Word::Why)) } } }
                tbody { @for outcome in &screening.outcomes {
                    tr {
                        td { b { bdi { (outcome.category) } } " " (label(&outcome.category)) }
                        td { (self.condition(&outcome.when.formula(), Known::default()).unwrap_or_else(|| self.say(Word::Always).to_owned())) }
                        td { (self.words(&outcome.reason)) (self.from(&outcome.why.sources, outcome.why.confidence)) }
                    }
                } }
            }
        })
    }

    pub(super) fn steps(&self) -> Markup {
        let steps = self.outline.form.steps.iter().skip(usize::from(self.outline.form.screened));
        html! { @for (index, step) in steps.enumerate() { (self.step(index + 1, step)) } }
    }

    fn step(&self, number: usize, step: &'a Step) -> Markup {
        html! {
            h3 { "8." (number) " " (self.words(&step.title)) }
            @if let Some(help) = &step.help { p.help { (self.words(help)) } }
            @if let Some(when) = self.condition(&step.visible.formula(), Known::default()) {
                p.when { b { (self.say(Word::StepWhen)) ": " } (when) "." }
            }
            @for field in &step.fields { div.field { (self.question(field, self.outline.number_of(field.id.as_str()))) } }
        }
    }

    fn question(&self, field: &'a Field, number: Option<usize>) -> Markup {
        let open = |formula: &Formula| self.condition(formula, Known::default());
        let required = field.required.formula();
        html! {
            b { (self.words(&field.label)) }
            @if let Some(number) = number { " " span.num { (number) } }
            @match &required {
                Formula::Always(true) => span.tag { (self.say(Word::Required)) },
                Formula::Always(false) => span.tag { (self.say(Word::Optional)) },
                _ => {},
            }
            @if let Some(help) = &field.help { p.help { (self.words(help)) } }
            @if let Some(when) = open(&field.visible.formula()) { p.when { b { (self.say(Word::Asked)) ": " } (when) "." } }
            @if let Some(when) = open(&required) { p.when { b { (self.say(Word::RequiredWhen)) ": " } (when) "." } }
            @if !field.options.is_empty() { p.options { (self.options(field)) } }
            @let rules: Vec<String> = field.constraints.iter().filter_map(|constraint| open(&constraint.holds.formula())).collect();
            @if !rules.is_empty() { p.when { b { (self.say(Word::Rules)) ": " } (rules.join("; ")) "." } }
            @if field.restricted { p.when { (self.say(Word::Restricted)) "." } }
            @if let Some(why) = &field.why { (self.basis(why)) }
        }
    }

    fn options(&self, field: &'a Field) -> Markup {
        html! {
            @for (index, option) in field.options.iter().enumerate() {
                @if index > 0 { " · " }
                (self.words(&option.label))
                @if let Some(when) = self.condition(&option.visible.formula(), Known::default()) { span.when { " (" (self.say(Word::FillOnly)) " " (when) ")" } }
            }
        }
    }
}
