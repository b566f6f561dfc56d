//! The operating guideline: cover, contents, chapters of prose and of what the program does.

use super::chapters;
use super::sheet::Sheet;
use super::words::Word;
use boma_guideline::outline::Chapter;
use maud::{Markup, html};

/// The whole document.
pub(super) fn whole(sheet: Sheet<'_>) -> String {
    let chapters: Vec<Printed<'_>> = (1..=27).filter_map(|number| sheet.chapter(number)).collect();
    let beyond = sheet.outline.sop.chapters.iter().filter(|chapter| chapter.number > 27);
    let beyond: Vec<Printed<'_>> = beyond.map(|chapter| sheet.printed(chapter.number, Some(chapter), None)).collect();
    let body = html! {
        (sheet.cover())
        (sheet.contents(chapters.iter().chain(&beyond)))
        @for chapter in chapters.iter().chain(&beyond) { (sheet.printed_chapter(chapter)) }
        section.chapter #sources { h2 { (sheet.say(Word::SourceList)) } (sheet.sources()) }
    };
    sheet.page(sheet.guideline.title(sheet.language), "guideline", &body)
}

/// One chapter as it is printed.
struct Printed<'a> {
    number: u32,
    title: &'a str,
    prose: Option<&'a Chapter>,
    data: Option<Markup>,
}

impl<'a> Sheet<'a> {
    fn cover(&self) -> Markup {
        html! {
            header.cover {
                h1 { (self.guideline.title(self.language)) }
                (self.banner())
                (self.identity())
                div.sign { div { (self.say(Word::Signature)) } div { (self.say(Word::Date)) } }
            }
        }
    }

    fn contents<'p>(&self, chapters: impl Iterator<Item = &'p Printed<'a>>) -> Markup
    where
        'a: 'p,
    {
        html! {
            nav.toc {
                h2 { (self.say(Word::Contents)) }
                ol {
                    @for chapter in chapters { li { b { (chapter.number) } a href=(format!("#chapter-{}", chapter.number)) { (chapter.title) } } }
                    li { b { "+" } a href="#sources" { (self.say(Word::SourceList)) } }
                }
            }
        }
    }

    /// A chapter, where the pack has prose or data for it.
    fn chapter(&self, number: u32) -> Option<Printed<'a>> {
        let prose = self.outline.sop.chapters.iter().find(|chapter| chapter.number == number);
        let data = self.data_of(number);
        (prose.is_some() || data.is_some()).then(|| self.printed(number, prose, data))
    }

    fn printed(&self, number: u32, prose: Option<&'a Chapter>, data: Option<Markup>) -> Printed<'a> {
        let title = prose.map_or_else(|| chapters::title(number, self.language), |chapter| self.words(&chapter.title));
        Printed { number, title, prose, data }
    }

    fn printed_chapter(&self, chapter: &Printed<'a>) -> Markup {
        let text = chapter.prose.and_then(|prose| prose.text.as_ref()).map(|text| self.words(text));
        html! {
            section.chapter id=(format!("chapter-{}", chapter.number)) {
                h2 { (chapter.number) ". " (chapter.title) }
                @if let Some(text) = text { (self.prose(text)) }
                @if let Some(prose) = chapter.prose { p { (self.from(&prose.sources, prose.confidence)) } }
                @if let Some(data) = &chapter.data { p.data { (self.say(Word::WhatDataSays)) } (data) }
            }
        }
    }

    /// What the data says in a chapter.
    fn data_of(&self, number: u32) -> Option<Markup> {
        match number {
            1 => Some(self.categories()),
            6 => Some(self.notices()),
            7 => self.screening(),
            8 => Some(self.steps()),
            9 => Some(self.evidence()),
            12 => Some(self.verbatim(Word::Declaration, &self.outline.notices.declaration)),
            13 => Some(self.verbatim(Word::Slip, &self.outline.notices.slip_text)),
            14 => self.routes(),
            15 => Some(html! { (self.reasons()) @if let Some(directives) = self.directives() { (directives) } }),
            18 => self.processes(),
            24 => self.fees(),
            26 => self.calendar(),
            25 => self.custody(),
            27 => Some(html! {
                h3 { (self.say(Word::ChangeLog)) }
                p { (self.say(Word::ChangeLogHelp)) }
                (self.identity())
            }),
            _ => None,
        }
    }
}
