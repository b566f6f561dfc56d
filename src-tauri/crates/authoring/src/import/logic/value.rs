//! What stands on one side of a comparison.

use super::names::{Holds, Symbol};
use super::syntax::{Expr, Operator};
use super::translate::Reader;

/// One side of a comparison.
#[derive(Debug, Clone)]
pub(super) enum Value<'a> {
    Text(String),
    Number(f64),
    Today,
    Field(&'a Symbol),
    /// Whole years since the day in this field.
    Age(&'a Symbol),
    /// Letters of a text, or how many options were chosen.
    Size(&'a Symbol),
    /// `if(condition, yes, no)`
    If(&'a Expr, &'a Expr, &'a Expr),
    Truth(&'a Expr),
}

impl<'a> Reader<'a> {
    /// What `expression` stands for, or why that can't be said in a pack.
    pub(super) fn value(&mut self, expression: &'a Expr) -> Result<Value<'a>, String> {
        self.spend()?;
        match expression {
            Expr::Number(number) => Ok(Value::Number(*number)),
            Expr::Text(text) => Ok(Value::Text(text.clone())),
            Expr::Word(word) => self.column(word),
            Expr::Own => self.place.own.ok_or("'.' has no question here".into()).and_then(|own| self.field(own)),
            Expr::Field(name) => self.field(name),
            Expr::Negative(inner) => match self.value(inner)? {
                Value::Number(number) => Ok(Value::Number(-number)),
                _ => Err("conditions of a pack do not calculate".into()),
            },
            Expr::Call(name, arguments) => self.call_value(name, arguments, expression),
            Expr::Binary(operator, ..) if operator.strength() < Operator::Plus.strength() => {
                Ok(Value::Truth(expression))
            }
            Expr::Binary(..) => self.age(expression).map(Value::Age),
        }
    }

    fn column(&self, word: &str) -> Result<Value<'a>, String> {
        let value = self.place.columns.and_then(|columns| columns.get(word));
        value.cloned().map(Value::Text).ok_or_else(|| format!("'{word}' is neither a text in quotes nor a question"))
    }

    fn field(&mut self, name: &str) -> Result<Value<'a>, String> {
        let symbol = self.place.names.get(name).ok_or_else(|| format!("there is no question '{name}'"))?;
        match &symbol.holds {
            Holds::Calculated(inner) => self.value(inner),
            Holds::Today => Ok(Value::Today),
            Holds::LeftOut(why) => Err(format!("'{name}' is not in the pack: {why}")),
            _ if self.place.before.is_some_and(|before| symbol.position >= before) => {
                Err(format!("'{name}' comes later in the form; only earlier answers decide what is shown"))
            }
            _ => Ok(Value::Field(symbol)),
        }
    }

    fn call_value(&mut self, name: &str, arguments: &'a [Expr], whole: &'a Expr) -> Result<Value<'a>, String> {
        match (name, arguments) {
            ("today" | "now", []) => Ok(Value::Today),
            ("date" | "string" | "number" | "format-date" | "once", [inner, ..]) => self.value(inner),
            ("coalesce", [inner, Expr::Text(other)]) if other.is_empty() => self.value(inner),
            ("string-length" | "count-selected", [inner]) => self.size(inner),
            ("int" | "floor" | "round", [inner, ..]) => match self.value(inner)? {
                Value::Field(symbol) if !matches!(symbol.holds, Holds::Number) => Err(unknown(name)),
                value => Ok(value),
            },
            ("if", [condition, yes, no]) => Ok(Value::If(condition, yes, no)),
            (
                "true" | "false" | "not" | "boolean" | "selected" | "regex" | "contains" | "starts-with" | "ends-with",
                _,
            ) => Ok(Value::Truth(whole)),
            _ => Err(unknown(name)),
        }
    }

    fn size(&mut self, inner: &'a Expr) -> Result<Value<'a>, String> {
        match self.value(inner)? {
            Value::Field(symbol) if matches!(symbol.holds, Holds::Text | Holds::Choices(_)) => Ok(Value::Size(symbol)),
            _ => Err("only texts and several options can be counted".into()),
        }
    }

    /// `(today() - ${born}) div 365.25`, as forms work out an age.
    fn age(&mut self, expression: &'a Expr) -> Result<&'a Symbol, String> {
        let Expr::Binary(Operator::Div, days, year) = expression else { return Err(calculates()) };
        let Expr::Number(year) = **year else { return Err(calculates()) };
        let Expr::Binary(Operator::Minus, today, born) = unwrapped(days) else { return Err(calculates()) };
        let (today, born) = (self.value(unwrapped(today))?, self.value(unwrapped(born))?);
        match (today, born) {
            (Value::Today, Value::Field(symbol))
                if matches!(symbol.holds, Holds::Date) && (365.0..=366.0).contains(&year) =>
            {
                Ok(symbol)
            }
            _ => Err(calculates()),
        }
    }
}

/// Without functions that only change how a day is written.
fn unwrapped(expression: &Expr) -> &Expr {
    match expression {
        Expr::Call(name, arguments) if matches!(name.as_str(), "decimal-date-time" | "date" | "int" | "floor") => {
            arguments.first().map_or(expression, unwrapped)
        }
        other => other,
    }
}

fn calculates() -> String {
    "conditions of a pack do not calculate".into()
}

fn unknown(name: &str) -> String {
    format!("conditions of a pack have no function {name}()")
}
