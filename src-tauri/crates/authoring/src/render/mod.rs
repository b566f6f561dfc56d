//! A pack on paper.

use boma_guideline::Guideline;
use chrono::NaiveDate;

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
pub fn document(_guideline: &Guideline, _today: NaiveDate, _language: &str) -> Result<String, RenderError> {
    Ok(String::new())
}

/// A blank form as HTML, for days without power.
pub fn paper_form(_guideline: &Guideline, _category: Option<&str>, _today: NaiveDate, _language: &str) -> Result<String, RenderError> {
    Ok(String::new())
}
