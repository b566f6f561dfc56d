//! From an expression to a proposition, part by part; a part that can't be said becomes what is safe.

use super::names::{Holds, Names, Symbol};
use super::proposition::Proposition;
use super::syntax::{Expr, Operator};
use super::value::Value;
use std::collections::BTreeMap;

/// Where an expression stands.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Place<'a> {
    /// All questions.
    pub(in super::super) names: &'a Names,
    /// The question that `.` means.
    pub(in super::super) own: Option<&'a str>,
    /// Only questions before this one may be named; all where it is left out.
    pub(in super::super) before: Option<usize>,
    /// The columns of the option that a choice filter looks at.
    pub(in super::super) columns: Option<&'a BTreeMap<String, String>>,
}

/// What became of an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Translated {
    /// The condition.
    pub(in super::super) proposition: Proposition,
    /// Why parts are missing; none where it says the same.
    pub(in super::super) lost: Vec<String>,
}

/// Steps of work one expression may take: it may name calculations that name others.
const BUDGET: usize = 2000;
/// The translation calls itself; deeper ones could exhaust the stack.
const DEEPEST: usize = 48;

/// Translates `expression`; whatever can't be said becomes `safe`, where it stands as it is, and its opposite below a `not`.
pub(in super::super) fn translate<'a>(expression: &'a Expr, place: Place<'a>, safe: bool) -> Translated {
    let mut reader = Reader { place, lost: Vec::new(), left: BUDGET, depth: 0 };
    let proposition = reader.truth(expression, safe);
    Translated { proposition, lost: reader.lost }
}

pub(super) struct Reader<'a> {
    pub(super) place: Place<'a>,
    lost: Vec<String>,
    left: usize,
    depth: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn spend(&mut self) -> Result<(), String> {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 || self.depth > DEEPEST {
            return Err("with the calculations it uses it is too long".into());
        }
        Ok(())
    }

    pub(super) fn or_safe(&mut self, found: Result<Proposition, String>, safe: bool) -> Proposition {
        found.unwrap_or_else(|why| {
            if !self.lost.contains(&why) {
                self.lost.push(why);
            }
            Proposition::Fixed(safe)
        })
    }

    pub(super) fn truth(&mut self, expression: &'a Expr, safe: bool) -> Proposition {
        self.depth += 1;
        let found = self.spend().and_then(|()| self.try_truth(expression, safe));
        let proposition = self.or_safe(found, safe);
        self.depth -= 1;
        proposition
    }

    fn try_truth(&mut self, expression: &'a Expr, safe: bool) -> Result<Proposition, String> {
        match expression {
            Expr::Binary(Operator::And, left, right) => {
                Ok(Proposition::all([self.truth(left, safe), self.truth(right, safe)]))
            }
            Expr::Binary(Operator::Or, left, right) => {
                Ok(Proposition::any([self.truth(left, safe), self.truth(right, safe)]))
            }
            Expr::Binary(Operator::Contains, whole, part) => self.contains(whole, part),
            Expr::Binary(operator, left, right) if operator.compares() => {
                let (left, right) = (self.value(left)?, self.value(right)?);
                self.compare(*operator, left, right, safe)
            }
            Expr::Call(name, arguments) => self.call(name, arguments, safe),
            Expr::Number(number) => Ok(Proposition::Fixed(*number != 0.0)),
            Expr::Text(text) => Ok(Proposition::Fixed(!text.is_empty())),
            other => match self.value(other)? {
                Value::Field(symbol) => Ok(answered_or_yes(symbol)),
                Value::Truth(inner) => Ok(self.truth(inner, safe)),
                Value::If(condition, yes, no) => {
                    Ok(self.either(condition, safe, |reader| reader.truth(yes, safe), |reader| reader.truth(no, safe)))
                }
                Value::Today => Ok(Proposition::Fixed(true)),
                _ => Err("it is neither true nor false".into()),
            },
        }
    }

    /// `if(condition, yes, no)` where yes and no are true or false.
    pub(super) fn either(
        &mut self,
        condition: &'a Expr,
        safe: bool,
        yes: impl FnOnce(&mut Self) -> Proposition,
        no: impl FnOnce(&mut Self) -> Proposition,
    ) -> Proposition {
        let held = self.truth(condition, safe);
        let failed = self.truth(condition, !safe).not();
        let yes = Proposition::all([held, yes(self)]);
        Proposition::any([yes, Proposition::all([failed, no(self)])])
    }

    fn call(&mut self, name: &str, arguments: &'a [Expr], safe: bool) -> Result<Proposition, String> {
        match (name, arguments) {
            ("true", []) => Ok(Proposition::Fixed(true)),
            ("false", []) => Ok(Proposition::Fixed(false)),
            ("not", [inner]) => Ok(self.truth(inner, !safe).not()),
            ("boolean", [inner]) => Ok(self.truth(inner, safe)),
            ("if", [condition, yes, no]) => {
                Ok(self.either(condition, safe, |reader| reader.truth(yes, safe), |reader| reader.truth(no, safe)))
            }
            ("selected", [list, option]) => self.selected(list, option),
            ("contains", [whole, part]) => self.contains(whole, part),
            ("regex", [field, pattern]) => self.regex(field, pattern),
            ("starts-with", [field, start]) => self.text_call(field, "startsWith", start),
            ("ends-with", [field, end]) => self.text_call(field, "endsWith", end),
            _ => Err(format!("conditions of a pack have no function {name}()")),
        }
    }

    fn selected(&mut self, list: &'a Expr, option: &'a Expr) -> Result<Proposition, String> {
        let wanted = match self.value(option)? {
            Value::Text(text) => text,
            Value::Number(number) => number.to_string(),
            _ => return Err("selected() needs an option written in quotes".into()),
        };
        match self.value(list)? {
            Value::Field(symbol) => chosen(symbol, wanted.trim()),
            _ => Err("selected() needs a question with options".into()),
        }
    }

    fn contains(&mut self, whole: &'a Expr, part: &'a Expr) -> Result<Proposition, String> {
        match self.value(whole)? {
            Value::Field(symbol) if matches!(symbol.holds, Holds::Choices(_)) => self.selected(whole, part),
            _ => self.text_call(whole, "contains", part),
        }
    }

    fn text_call(&mut self, field: &'a Expr, function: &str, argument: &'a Expr) -> Result<Proposition, String> {
        match (self.value(field)?, self.value(argument)?) {
            (Value::Field(symbol), Value::Text(text)) if matches!(symbol.holds, Holds::Text) => {
                Ok(Proposition::Is(format!("{}.{function}({})", symbol.id, quoted(&text))))
            }
            _ => Err(format!("{function} can only be asked of a text answer, with a text in quotes")),
        }
    }

    /// XForms looks for the pattern in the whole answer.
    fn regex(&mut self, field: &'a Expr, pattern: &'a Expr) -> Result<Proposition, String> {
        match (self.value(field)?, self.value(pattern)?) {
            (Value::Field(symbol), Value::Text(pattern)) if matches!(symbol.holds, Holds::Text) => {
                Ok(matching(&symbol.id, &pattern))
            }
            (Value::Field(_), Value::Text(_)) => Err("a pattern can only be asked of a text answer".into()),
            _ => Err("a pattern is written in quotes".into()),
        }
    }
}

/// The whole text of field `id` matches `pattern`.
pub(in super::super) fn matching(id: &str, pattern: &str) -> Proposition {
    let anchored = pattern.starts_with('^') && pattern.ends_with('$') && !pattern.contains('|');
    let whole = if anchored { pattern.to_owned() } else { format!("^(?:{pattern})$") };
    Proposition::Is(format!("{id}.matches({})", quoted(&whole)))
}

/// The option `wanted` was chosen.
pub(super) fn chosen(symbol: &Symbol, wanted: &str) -> Result<Proposition, String> {
    let (options, several) = match &symbol.holds {
        Holds::Choice(options) => (options, false),
        Holds::Choices(options) => (options, true),
        Holds::YesNo => return Ok(Proposition::Is(symbol.id.clone())),
        _ => return Err("only a question with options can be asked for one".into()),
    };
    let ids = options.get(wanted).map(Vec::as_slice).unwrap_or_default();
    Ok(Proposition::any(ids.iter().map(|id| {
        if several {
            Proposition::Loose(format!("'{id}' in {}", symbol.id))
        } else {
            Proposition::compares(&symbol.id, Operator::Equal, format!("'{id}'"))
        }
    })))
}

pub(super) fn answered(symbol: &Symbol) -> Proposition {
    Proposition::Is(format!("answered.{}", symbol.id))
}

fn answered_or_yes(symbol: &Symbol) -> Proposition {
    match symbol.holds {
        Holds::YesNo => Proposition::Is(symbol.id.clone()),
        _ => answered(symbol),
    }
}

/// A text as a condition writes it.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n").replace('\r', "\\r"))
}
