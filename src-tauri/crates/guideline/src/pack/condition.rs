//! A condition as written in a pack: `true`, `false`, or an expression of the Common Expression Language.

use cel::Program;
use schemars::JsonSchema;
use serde::Deserialize;
use std::fmt;
use std::sync::Arc;

/// An expression longer than this belongs in several rules.
const LONGEST: usize = 600;

/// The parser calls itself for every open bracket, `!`, `?` and `-`: more than these could exhaust its stack.
const DEEPEST: usize = 24;

/// A condition, parsed once; its names and types are checked when the whole pack is known.
#[derive(Clone, Deserialize, JsonSchema)]
#[serde(try_from = "Written")]
#[schemars(with = "Written")]
pub enum Condition {
    /// Decided once and for all.
    Always(bool),
    /// Decided by answers.
    When(Arc<Program>),
}

/// A condition: true, false, or an expression of the Common Expression Language (cel.dev).
#[derive(Deserialize, JsonSchema)]
#[serde(untagged, expecting = "a condition is true, false, or an expression in quotes")]
enum Written {
    Always(bool),
    When(String),
}

impl Condition {
    /// Always true.
    #[must_use]
    pub const fn yes() -> Self {
        Self::Always(true)
    }

    /// Never true.
    #[must_use]
    pub const fn no() -> Self {
        Self::Always(false)
    }
}

impl TryFrom<Written> for Condition {
    type Error = String;
    fn try_from(written: Written) -> Result<Self, String> {
        match written {
            Written::Always(always) => Ok(Self::Always(always)),
            Written::When(source) if source.len() > LONGEST => {
                Err(format!("the condition is longer than {LONGEST} bytes"))
            }
            Written::When(source) if depth(&source) > DEEPEST => {
                Err(format!("the condition has more than {DEEPEST} brackets, '!', '?' and '-' in all"))
            }
            Written::When(source) => compile(&source),
        }
    }
}

/// Counts outside of plain texts in quotes, which nest nothing.
///
/// Raw and threefold quotes end elsewhere and a comment may hold a quote, so with any of them all counts.
fn depth(source: &str) -> usize {
    const NESTING: &[u8] = b"([{!?-";
    let others = ["//", "'''", "\"\"\"", "r'", "r\"", "R'", "R\""];
    if others.iter().any(|other| source.contains(other)) {
        return source.bytes().filter(|byte| NESTING.contains(byte)).count();
    }
    let (mut deep, mut quote, mut escaped) = (0, None, false);
    for byte in source.bytes() {
        match quote {
            Some(end) => {
                let closes = byte == end && !escaped;
                escaped = byte == b'\\' && !escaped;
                quote = if closes { None } else { Some(end) };
            }
            None if byte == b'\'' || byte == b'"' => quote = Some(byte),
            None => deep += usize::from(NESTING.contains(&byte)),
        }
    }
    deep
}

fn compile(source: &str) -> Result<Condition, String> {
    let program = Program::compile(source).map_err(|errors| {
        let said = errors.errors.iter().map(|e| format!("column {}: {}", e.pos.1, e.msg));
        format!("the condition can't be read: {}", said.collect::<Vec<_>>().join("; "))
    })?;
    Ok(Condition::When(Arc::new(program)))
}

impl fmt::Debug for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Always(always) => always.fmt(f),
            Self::When(program) => program.source_info().source.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::depth;

    #[test]
    fn texts_nest_nothing() {
        assert_eq!(depth("a.matches('[(]\\'-') && !(b)"), 3, "matches( !( and nothing of the pattern");
        assert_eq!(depth("''' ' ''' (((("), 4, "quotes that end elsewhere hide nothing");
        assert_eq!(depth("r'\\' (((("), 4, "nor do raw ones");
        assert_eq!(depth("// '\n(((("), 4, "nor does a comment");
        assert_eq!(depth("'((((("), 0, "an open text is refused by the parser, and no deeper for it");
    }
}
