//! The blank form for days without power.

use super::plain::Known;
use super::sheet::Sheet;
use super::words::Word;
use crate::reasoning::{Given, Goal, World};
use boma_guideline::outline::{Field, Formula, OptionSpec, Step};
use boma_record::Process;
use maud::{Markup, html};
use std::collections::BTreeSet;

/// Possibilities tried to find out whether a category is asked a question at all.
const BOUND: usize = 5_000;

/// The form of one category's first registration, or of everybody and everything.
pub(super) fn whole(sheet: Sheet<'_>, category: Option<&str>) -> String {
    let known = Known { category, process: category.map(|_| Process::New.as_str()), absent: None };
    let blank = Paper { sheet, world: World::new(sheet.outline, sheet.today), known };
    let absent = blank.never_asked();
    let paper = Paper { known: Known { absent: Some(&absent), ..known }, ..blank };
    let steps = sheet.outline.form.steps.iter().skip(usize::from(sheet.outline.form.screened));
    let label = sheet.outline.categories.categories.iter().find(|known| Some(known.code.as_str()) == category);
    let body = html! {
        h1 { (sheet.guideline.title(sheet.language)) ": " (sheet.say(Word::PaperForm)) }
        (sheet.banner())
        @if let Some(found) = label {
            p { b { bdi { (found.code) } " " (sheet.words(&found.label)) } }
            @if let Some(never) = &found.never { p.never { (sheet.say(Word::Never)) ": " (sheet.words(never)) } }
        }
        p.help { (sheet.say(Word::PaperHelp)) }
        p.code { (sheet.say(Word::FormCode)) ": " bdi { b { (sheet.guideline.paper_code()) } } }
        div.head { @for word in [Word::FormNumber, Word::Station, Word::Date, Word::Officer, Word::Interpreter, Word::Category] { div.blank { (sheet.say(word)) } } }
        @for step in steps { (paper.step(step)) }
        (paper.close())
    };
    sheet.page(sheet.guideline.title(sheet.language), "form", &body)
}

/// One paper form.
pub(super) struct Paper<'a> {
    pub(super) sheet: Sheet<'a>,
    world: World<'a>,
    known: Known<'a>,
}

impl<'a> Paper<'a> {
    fn step(&self, step: &'a Step) -> Markup {
        let asked: Vec<&Field> = step.fields.iter().filter(|field| self.is_asked(field)).collect();
        let rules = self.rules_of(step);
        html! {
            @if !asked.is_empty() {
                h2 { (self.sheet.words(&step.title)) }
                @if let Some(when) = self.when(&step.visible.formula()) { p.when { (self.sheet.say(Word::FillOnly)) " " (when) "." } }
                @if let Some(help) = &step.help { p.help { (self.sheet.words(help)) } }
                @for field in asked { (self.field(field)) }
                (rules)
            }
        }
    }

    /// Whether anybody of the form's category is ever asked this.
    fn is_asked(&self, field: &Field) -> bool {
        let asked = self.world.asked(field.id.as_str());
        asked.is_some_and(|asked| self.can_be(vec![asked.when.clone()]))
    }

    /// Questions that are nowhere on this form; the screening's belong to the officer's own page.
    fn never_asked(&self) -> BTreeSet<String> {
        let fields = self.sheet.outline.form.steps.iter().flat_map(|step| &step.fields);
        fields.filter(|field| !self.is_asked(field)).map(|field| field.id.to_string()).collect()
    }

    /// Whether an option is ever offered to the form's category.
    pub(super) fn is_offered(&self, field: &Field, option: &OptionSpec) -> bool {
        let offered = option.visible.formula();
        let asked = self.world.asked(field.id.as_str()).map(|asked| asked.when.clone());
        offered == Formula::Always(true) || self.can_be(asked.into_iter().chain([Goal::Is(offered)]).collect())
    }

    fn can_be(&self, goals: Vec<Goal>) -> bool {
        let given = Given { category: self.known.category, process: self.known.category.map(|_| Process::New) };
        !self.world.solve(goals, given, BOUND).is_never()
    }

    fn when(&self, formula: &Formula) -> Option<String> {
        self.sheet.condition(formula, self.known)
    }

    fn field(&self, field: &'a Field) -> Markup {
        let number =
            self.sheet.outline.number_of(field.id.as_str()).map(|number| number.to_string()).unwrap_or_default();
        let notice =
            field.notice.as_ref().and_then(|id| self.sheet.outline.notices.notices.iter().find(|n| &n.id == id));
        html! {
            div.field {
                @if let Some(notice) = notice { div.verbatim { b { (self.sheet.say(Word::Notice)) } (self.sheet.prose(self.sheet.words(&notice.text))) } }
                @if let Some(when) = self.when(&field.visible.formula()) { p.when { (self.sheet.say(Word::FillOnly)) " " (when) ":" } }
                div.label { span.num { (number) } b { (self.sheet.words(&field.label)) @if field.required.formula() == Formula::Always(true) { " *" } } }
                @if let Some(help) = &field.help { p.help { (self.sheet.words(help)) } }
                (self.answer(field, &number))
            }
        }
    }

    /// What has to be shown in a step, as a list to tick.
    fn rules_of(&self, step: &'a Step) -> Markup {
        let applies = |formula: Formula| self.can_be(vec![Goal::Is(formula)]);
        let rules = self
            .sheet
            .outline
            .evidence
            .rules
            .iter()
            .filter(|rule| rule.step == step.id && applies(rule.applies.formula()));
        let rules: Vec<_> = rules.collect();
        html! {
            @if !rules.is_empty() { h4 { (self.sheet.say(Word::EvidenceTicks)) } }
            @for rule in rules { div.card {
                b { (self.sheet.words(&rule.label)) }
                @if let Some(when) = self.when(&rule.applies.formula()) { p.when { (self.sheet.say(Word::FillOnly)) " " (when) "." } }
                (self.ways(&rule.ways))
            } }
        }
    }

    pub(super) fn ways(&self, ways: &'a [boma_guideline::outline::Way]) -> Markup {
        html! { div.ticks { @for way in ways { div {
            div.tick { span { (self.sheet.words(&way.label)) } }
            @if way.parts.len() > 1 { ul { @for part in &way.parts { li { (self.sheet.words(&part.label)) } } } }
        } } } }
    }

    /// Grounds, declaration and signatures.
    fn close(&self) -> Markup {
        let chosen =
            self.sheet.outline.categories.categories.iter().filter(|c| Some(c.code.as_str()) == self.known.category);
        let grounds: Vec<_> = chosen.flat_map(|category| &category.grounds).collect();
        html! {
            @if !grounds.is_empty() { h2 { (self.sheet.say(Word::GroundTicks)) } @for ground in grounds { div.card { b { (self.sheet.words(&ground.label)) } (self.ways(&ground.ways)) } } }
            h2 { (self.sheet.say(Word::Declaration)) }
            div.verbatim { (self.sheet.prose(self.sheet.words(&self.sheet.outline.notices.declaration))) }
            div.signs { @for who in [Word::Applicant, Word::Guardian, Word::Interpreter, Word::Officer] {
                div { b { (self.sheet.say(who)) } ": " (self.sheet.say(Word::SignHere)) }
            } }
        }
    }
}
