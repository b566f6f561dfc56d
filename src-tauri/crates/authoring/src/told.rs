//! Findings in sections, for people and for programs.

use serde::Serialize;
use std::fmt;

/// A text in sections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The sections in order; none is empty.
    pub sections: Vec<Section>,
}

/// A title and what stands under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// The title.
    pub title: String,
    /// The lines; those that begin with two spaces belong to the one before.
    pub lines: Vec<String>,
}

impl Told {
    /// Adds a section where there is something to say.
    pub(crate) fn add(&mut self, title: impl Into<String>, lines: Vec<String>) {
        if !lines.is_empty() {
            self.sections.push(Section { title: title.into(), lines });
        }
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, section) in self.sections.iter().enumerate() {
            let gap = if index == 0 { "" } else { "\n" };
            writeln!(f, "{gap}{}\n{}", section.title, "-".repeat(section.title.chars().count()))?;
            for line in &section.lines {
                let nested = line.strip_prefix("  ");
                writeln!(f, "{}", nested.map_or_else(|| format!("- {line}"), |line| format!("    {line}")))?;
            }
        }
        Ok(())
    }
}
