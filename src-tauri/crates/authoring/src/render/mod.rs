//! A pack on paper: as the operating guideline itself, and as a blank form for days without power.
//!
//! Both are made from the data that the program decides by, so that paper and program never disagree.

mod answers;
mod chapters;
mod document;
mod form;
mod lists;
mod paper;
mod plain;
mod sheet;
mod words;

use boma_guideline::Guideline;
use chrono::NaiveDate;
use sheet::Sheet;

/// Why a pack can't be printed as asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    /// The pack has no such language; carries those it has.
    #[error("the pack is not written in that language; it has {0}")]
    NoSuchLanguage(String),
    /// The pack has no such category; carries those it has.
    #[error("the pack has no such category; it has {0}")]
    NoSuchCategory(String),
}

/// The operating guideline as HTML, for print on A4.
pub fn document(guideline: &Guideline, today: NaiveDate, language: &str) -> Result<String, RenderError> {
    Ok(document::whole(sheet(guideline, today, language)?))
}

/// A blank form as HTML, for days without power: of one category, or of all.
pub fn paper_form(
    guideline: &Guideline,
    category: Option<&str>,
    today: NaiveDate,
    language: &str,
) -> Result<String, RenderError> {
    let sheet = sheet(guideline, today, language)?;
    let codes = || guideline.outline().categories.categories.iter().map(|known| known.code.as_str());
    if category.is_some_and(|code| !codes().any(|known| known == code)) {
        return Err(RenderError::NoSuchCategory(codes().collect::<Vec<_>>().join(", ")));
    }
    Ok(paper::whole(sheet, category))
}

fn sheet<'a>(guideline: &'a Guideline, today: NaiveDate, language: &'a str) -> Result<Sheet<'a>, RenderError> {
    let outline = guideline.outline();
    let tags: Vec<&str> = outline.head.languages.iter().map(|known| known.tag.as_str()).collect();
    if tags.contains(&language) {
        Ok(Sheet { guideline, outline, today, language })
    } else {
        Err(RenderError::NoSuchLanguage(tags.join(", ")))
    }
}
