//! The sheet of paper: styles, running header, and the parts that every printed page shares.

use super::words::{Word, is_arabic};
use boma_guideline::Guideline;
use boma_guideline::outline::{Basis, Confidence, Outline, Status, Words};
use chrono::NaiveDate;
use maud::{DOCTYPE, Markup, PreEscaped, html};

const STYLE: &str = include_str!("sheet.css");

/// What is printed, and in which language.
#[derive(Clone, Copy)]
pub(super) struct Sheet<'a> {
    pub(super) guideline: &'a Guideline,
    pub(super) outline: Outline<'a>,
    pub(super) today: NaiveDate,
    pub(super) language: &'a str,
}

impl<'a> Sheet<'a> {
    pub(super) fn say(&self, word: Word) -> &'static str {
        word.say(self.language)
    }

    pub(super) fn words(&self, words: &'a Words) -> &'a str {
        words.in_language(self.language)
    }

    pub(super) const fn is_right_to_left(&self) -> bool {
        is_arabic(self.language)
    }

    /// A whole page with its running header.
    pub(super) fn page(&self, title: &str, kind: &str, body: &Markup) -> String {
        let direction = if self.is_right_to_left() { "rtl" } else { "ltr" };
        let page = html! {
            (DOCTYPE)
            html lang=(self.language) dir=(direction) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    title { (title) }
                    style { (PreEscaped(STYLE)) (PreEscaped(self.running())) }
                }
                body class=(kind) { (body) }
            }
        };
        page.into_string()
    }

    /// Title, version, digest and page number on every page.
    fn running(&self) -> String {
        let digest: String = self.guideline.digest().to_string().chars().take(16).collect();
        let identity =
            format!("{} {} · {} {digest}", self.guideline.id(), self.guideline.version(), self.say(Word::Digest));
        let (start, end) = if self.is_right_to_left() { ("right", "left") } else { ("left", "right") };
        format!(
            "@page {{ @top-{start} {{ content: {}; }} @top-{end} {{ content: {}; }} @bottom-{start} {{ content: {}; }} @bottom-{end} {{ content: {} counter(page) \" / \" counter(pages); }} }}",
            quoted(self.guideline.title(self.language)),
            quoted(self.standing()),
            quoted(&identity),
            quoted(&format!("{} ", self.say(Word::Page))),
        )
    }

    fn standing(&self) -> &'static str {
        self.say(if self.outline.head.status == Status::InForce { Word::InForce } else { Word::ForReview })
    }

    /// The banner of a pack that is not in force.
    pub(super) fn banner(&self) -> Markup {
        let banner = self.guideline.banner(self.language);
        html! { @if !banner.is_empty() { p.banner { (banner) } } }
    }

    /// Version, digest, standing and day.
    pub(super) fn identity(&self) -> Markup {
        html! {
            dl.identity {
                dt { (self.say(Word::Version)) } dd { bdi { (self.guideline.id()) " " (self.guideline.version()) } }
                dt { (self.say(Word::Standing)) } dd { (self.standing()) }
                dt { (self.say(Word::Digest)) } dd.digest { bdi { (self.guideline.digest()) } }
                dt { (self.say(Word::Printed)) } dd { bdi { (self.today) } }
            }
        }
    }

    /// Why a rule exists, its law, its sources and how sure that is.
    pub(super) fn basis(&self, basis: &'a Basis) -> Markup {
        html! {
            p.basis {
                (self.words(&basis.reason))
                @if let Some(law) = &basis.legal_basis { " " b { (self.say(Word::Law)) ": " } (self.words(law)) "." }
                (self.from(&basis.sources, basis.confidence))
            }
        }
    }

    /// Ids of sources and the confidence.
    pub(super) fn from(&self, sources: &[String], confidence: Confidence) -> Markup {
        let sure = match confidence {
            Confidence::Source => Word::SourceRead,
            Confidence::Practice => Word::Practice,
            Confidence::GeneralKnowledge => Word::General,
            Confidence::Proposal => Word::Proposal,
        };
        html! {
            span.from {
                " [" @for (i, id) in sources.iter().enumerate() { @if i > 0 { ", " } a href=(format!("#source-{id}")) { bdi { (id) } } }
                @if !sources.is_empty() { "; " } (self.say(sure)) "]"
            }
        }
    }

    /// Prose: paragraphs apart by an empty line; a line that begins with `- ` is an item of a list.
    pub(super) fn prose(&self, text: &str) -> Markup {
        html! { @for paragraph in text.split("\n\n") { (lines(paragraph)) } }
    }
}

fn lines(paragraph: &str) -> Markup {
    let (mut plain, mut items): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    for line in paragraph.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.strip_prefix("- ") {
            Some(item) => items.push(item),
            None if items.is_empty() => plain.push(line),
            None => items.push(line),
        }
    }
    html! {
        @if !plain.is_empty() { p { (plain.join(" ")) } }
        @if !items.is_empty() { ul { @for item in items { li { (item) } } } }
    }
}

/// A text inside a style sheet: nothing in it can end the string or the sheet.
fn quoted(text: &str) -> String {
    let safe: String = text.chars().map(|c| if c.is_control() || "\"\\<>".contains(c) { ' ' } else { c }).collect();
    format!("\"{safe}\"")
}
