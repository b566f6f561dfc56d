//! Room for each kind of answer on paper.

use super::paper::Paper;
use super::words::Word;
use boma_guideline::outline::{Field, OptionSpec};
use boma_record::AnswerKind;
use maud::{Markup, html};

/// Witness statements that fit the form.
const WITNESSES: usize = 2;
const LETTERS: usize = 26;

impl<'a> Paper<'a> {
    pub(super) fn answer(&self, field: &'a Field, number: &str) -> Markup {
        match field.kind {
            AnswerKind::Name => html! { div.letters { @for _ in 0..LETTERS { i {} } } },
            AnswerKind::Text => html! { div.blank {} },
            AnswerKind::LongText => html! { div.ruled {} },
            AnswerKind::YesNo => {
                html! { div.ticks { (tick(self.sheet.say(Word::Yes), number, 1)) (tick(self.sheet.say(Word::No), number, 2)) } }
            }
            AnswerKind::Choice => self.ticks(field, number),
            AnswerKind::Choices => html! { p.help { (self.sheet.say(Word::Several)) } (self.ticks(field, number)) },
            AnswerKind::Number => html! { div.letters { @for _ in 0..4 { i {} } } },
            AnswerKind::Date => self.date(number),
            AnswerKind::Place => self.blanks(&[Word::State, Word::County, Word::Payam, Word::AsSpoken, Word::Country]),
            AnswerKind::Evidence => self.evidence(field, number),
            AnswerKind::Witnesses => html! { @for n in 1..=WITNESSES { (self.witness(field, number, n)) } },
            AnswerKind::Picture => html! { div.photo { (self.sheet.say(Word::Photo)) " 35 × 45 mm" } },
        }
    }

    fn ticks(&self, field: &'a Field, number: &str) -> Markup {
        let offered = |(_, option): &(usize, &OptionSpec)| self.is_offered(field, option);
        html! { div.ticks { @for (index, option) in field.options.iter().enumerate().filter(offered) { (tick(self.sheet.words(&option.label), number, index + 1)) } } }
    }

    fn blanks(&self, words: &[Word]) -> Markup {
        html! { div.blanks { @for word in words { div.blank { (self.sheet.say(*word)) } } } }
    }

    /// The codes of the ways a date is known are those of the typing screen: in this order, from 1.
    fn date(&self, number: &str) -> Markup {
        let methods = &self.sheet.outline.phrases.dates.methods;
        let methods = [
            &methods.document,
            &methods.age_assessment,
            &methods.event_calendar,
            &methods.statement,
            &methods.estimate,
        ];
        html! {
            (self.blanks(&[Word::Day, Word::Month, Word::Year]))
            p.help { (self.sheet.say(Word::OnlyKnown)) " " (self.sheet.say(Word::KnownBy)) ":" }
            div.ticks { @for (index, method) in methods.iter().enumerate() { (tick(self.sheet.words(method), number, index + 1)) } }
        }
    }

    fn evidence(&self, field: &'a Field, number: &str) -> Markup {
        html! {
            div.ticks { (tick(self.sheet.say(Word::Shown), number, 0)) }
            (self.blanks(&[Word::Number, Word::IssuedBy, Word::IssuedOn]))
            @if !field.no_scan_options.is_empty() {
                p.help { (self.sheet.say(Word::NotScanned)) ":" }
                div.ticks { @for (index, option) in field.no_scan_options.iter().enumerate() { (tick(self.sheet.words(&option.label), number, field.code_behind_options() + index)) } }
            }
            p.help { (self.sheet.say(Word::NotThere)) ":" }
            (self.ticks(field, number))
        }
    }

    /// Boxes whose codes stand behind those of the options, from the `first` of them.
    fn codes_behind(&self, field: &Field, number: &str, first: usize, words: &[Word]) -> Markup {
        let codes = (field.code_behind_options() + first..).zip(words);
        html! { div.ticks { @for (code, word) in codes { (tick(self.sheet.say(*word), number, code)) } } }
    }

    fn witness(&self, field: &'a Field, number: &str, n: usize) -> Markup {
        html! {
            div.witness {
                b { (self.sheet.say(Word::Witness)) " " (n) }
                (self.blanks(&[Word::Name, Word::Relation]))
                (self.ticks(field, number))
                (self.codes_behind(field, number, 0, &[Word::Adult, Word::Sworn]))
                p.help { (self.sheet.say(Word::Statement)) ":" }
                div.ruled {}
                (self.blanks(&[Word::Certificate]))
                div.blank { (self.sheet.say(Word::SignHere)) }
                p.help { (self.sheet.say(Word::PutBelow)) ":" }
                (self.codes_behind(field, number, 2, &[Word::MarkSigned, Word::MarkThumb, Word::MarkMadeFor]))
                (self.blanks(&[Word::MadeBy]))
            }
        }
    }
}

/// A box to tick, and beside it the code for typing it in: field, point, option.
fn tick(label: &str, field: &str, option: usize) -> Markup {
    html! { div.tick { span.num { bdi { (field) "." (option) } } span { (label) } } }
}
