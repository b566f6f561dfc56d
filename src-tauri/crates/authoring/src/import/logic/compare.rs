//! Comparisons, by what stands on their two sides.

use super::names::{Holds, Symbol};
use super::proposition::Proposition;
use super::syntax::Operator;
use super::translate::{Reader, answered, chosen, quoted};
use super::value::Value;

type Compared = Result<Proposition, String>;

impl<'a> Reader<'a> {
    pub(super) fn compare(&mut self, operator: Operator, left: Value<'a>, right: Value<'a>, safe: bool) -> Compared {
        self.spend()?;
        match (left, right) {
            (Value::If(condition, yes, no), other) => Ok(self.either(
                condition,
                safe,
                |reader| reader.branch(operator, yes, other.clone(), safe),
                |reader| reader.branch(operator, no, other.clone(), safe),
            )),
            (other, branching @ Value::If(..)) => self.compare(operator.turned(), branching, other, safe),
            (Value::Text(left), Value::Text(right)) => Ok(texts(operator, &left, &right)),
            (Value::Number(left), Value::Number(right)) => Ok(Proposition::Fixed(operator.holds(left, right))),
            (fixed @ (Value::Text(_) | Value::Number(_) | Value::Today), other) => {
                self.with_fixed(operator.turned(), other, fixed, safe)
            }
            (Value::Field(left), Value::Field(right)) => fields(operator, left, right, safe),
            (other, fixed) => self.with_fixed(operator, other, fixed, safe),
        }
    }

    fn branch(&mut self, operator: Operator, side: &'a super::Expr, other: Value<'a>, safe: bool) -> Proposition {
        let compared = self.value(side).and_then(|value| self.compare(operator, value, other, safe));
        self.or_safe(compared, safe)
    }

    fn with_fixed(&mut self, operator: Operator, left: Value<'a>, fixed: Value<'a>, safe: bool) -> Compared {
        match (left, fixed) {
            (Value::Field(symbol), Value::Text(text)) if text.trim().is_empty() => Ok(emptiness(operator, symbol)),
            (Value::Field(symbol), fixed) => self.field_with(operator, symbol, &fixed, safe),
            (Value::Age(symbol), fixed) => age(operator, symbol, number_of(&fixed)?, safe),
            (Value::Size(symbol), fixed) => whole(operator, number_of(&fixed)?, |operator, number| {
                Proposition::compares(format!("size({})", symbol.id), operator, number.to_string())
            }),
            (Value::Truth(inner), fixed) => {
                let wanted = truth_of(&fixed)? == (operator == Operator::Equal);
                Ok(if wanted { self.truth(inner, safe) } else { self.truth(inner, !safe).not() })
            }
            _ => Err("these two can't be compared in a condition of a pack".into()),
        }
    }

    fn field_with(&mut self, operator: Operator, symbol: &'a Symbol, fixed: &Value<'a>, safe: bool) -> Compared {
        match &symbol.holds {
            Holds::Text => text(operator, symbol, fixed),
            Holds::Number => self.number(operator, symbol, number_of(fixed)?),
            Holds::Date => dates(operator, symbol, &day_of(fixed)?, safe),
            Holds::YesNo => {
                let wanted = truth_of(fixed)? == (operator == Operator::Equal);
                let yes = Proposition::Is(symbol.id.clone());
                Ok(if wanted { yes } else { yes.not() })
            }
            Holds::Choice(_) | Holds::Choices(_) => options(operator, symbol, fixed),
            Holds::AgeGroup(groups) => {
                let Value::Text(name) = fixed else { return Err("an age group is written in quotes".into()) };
                let (from, to) = groups.get(name).ok_or_else(|| format!("there is no age group '{name}'"))?;
                age_group(operator, symbol, *from, *to, safe)
            }
            _ => Err("only whether it was answered can be asked".into()),
        }
    }

    /// An empty answer is no number in XPath and compares with none, in a pack it is 0.
    fn number(&self, operator: Operator, symbol: &Symbol, number: f64) -> Compared {
        let there = self.place.own.is_some_and(|own| self.place.names.get(own).is_some_and(|s| s.id == symbol.id));
        let compared = whole(operator, number, |operator, number| {
            Proposition::compares(&symbol.id, operator, number.to_string())
        })?;
        Ok(match (there, operator) {
            (false, Operator::Unequal) if number == 0.0 => Proposition::any([answered(symbol).not(), compared]),
            (false, Operator::Unequal) => compared,
            (false, _) if operator.holds(0.0, number) => Proposition::all([answered(symbol), compared]),
            _ => compared,
        })
    }
}

fn texts(operator: Operator, left: &str, right: &str) -> Proposition {
    match (left.trim().parse::<f64>(), right.trim().parse::<f64>()) {
        (Ok(left), Ok(right)) => Proposition::Fixed(operator.holds(left, right)),
        _ => Proposition::Fixed(match operator {
            Operator::Equal => left == right,
            Operator::Unequal => left != right,
            _ => false,
        }),
    }
}

fn emptiness(operator: Operator, symbol: &Symbol) -> Proposition {
    match operator {
        Operator::Equal => answered(symbol).not(),
        Operator::Unequal => answered(symbol),
        _ => Proposition::Fixed(false),
    }
}

fn text(operator: Operator, symbol: &Symbol, fixed: &Value<'_>) -> Compared {
    let written = match fixed {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return Err("a text can only be compared with a text in quotes".into()),
    };
    match operator {
        Operator::Equal | Operator::Unequal => Ok(Proposition::compares(&symbol.id, operator, quoted(&written))),
        _ => Err("a text answer can't be larger or smaller".into()),
    }
}

fn options(operator: Operator, symbol: &Symbol, fixed: &Value<'_>) -> Compared {
    let (Holds::Choice(options) | Holds::Choices(options)) = &symbol.holds else { return Err("no options".into()) };
    let wanted = match fixed {
        Value::Text(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return Err("an option is written in quotes".into()),
    };
    let alone = |proposition| match symbol.holds {
        Holds::Choices(_) => {
            Proposition::all([proposition, Proposition::compares(format!("size({})", symbol.id), Operator::Equal, "1")])
        }
        _ => proposition,
    };
    match operator {
        Operator::Equal => Ok(alone(chosen(symbol, &wanted)?)),
        Operator::Unequal => Ok(alone(chosen(symbol, &wanted)?).not()),
        _ => {
            let limit: f64 = wanted.parse().map_err(|_| "options can only be equal or not".to_owned())?;
            let fitting = options.keys().filter(|name| name.parse().is_ok_and(|name: f64| operator.holds(name, limit)));
            fitting.map(|name| chosen(symbol, name)).collect::<Result<Vec<_>, _>>().map(Proposition::any).map(alone)
        }
    }
}

fn fields(operator: Operator, left: &Symbol, right: &Symbol, safe: bool) -> Compared {
    match (&left.holds, &right.holds) {
        (Holds::Date, Holds::Date) => {
            let compared = dates(operator, left, &parts(right), safe)?;
            Ok(if safe { Proposition::all([answered(right), compared]) } else { compared })
        }
        (Holds::Number, Holds::Number) => Ok(Proposition::all([
            answered(left),
            answered(right),
            Proposition::compares(&left.id, operator, &right.id),
        ])),
        (Holds::Text, Holds::Text) | (Holds::Choice(_), Holds::Choice(_))
            if matches!(operator, Operator::Equal | Operator::Unequal) =>
        {
            Ok(Proposition::compares(&left.id, operator, &right.id))
        }
        _ => Err("these two answers can't be compared in a condition of a pack".into()),
    }
}

/// A day that may be known in part only: from and up to.
struct Day {
    earliest: String,
    latest: String,
}

fn parts(symbol: &Symbol) -> Day {
    Day { earliest: format!("{}.earliest", symbol.id), latest: format!("{}.latest", symbol.id) }
}

fn day_of(fixed: &Value<'_>) -> Result<Day, String> {
    let day = match fixed {
        Value::Today => "today".to_owned(),
        Value::Text(text) => quoted(text.split('T').next().unwrap_or(text).trim()),
        _ => return Err("a date can only be compared with a day, as '2011-07-09'".into()),
    };
    Ok(Day { earliest: day.clone(), latest: day })
}

/// Compares what may be known in part: what is possible where the safe side is yes, else only what is certain.
fn dates(operator: Operator, symbol: &Symbol, other: &Day, safe: bool) -> Compared {
    let own = parts(symbol);
    ranges(operator, symbol, (&own.earliest, &own.latest), (&other.earliest, &other.latest), safe)
}

fn age(operator: Operator, symbol: &Symbol, years: f64, safe: bool) -> Compared {
    let (least, most) = (format!("{}.age_least", symbol.id), format!("{}.age_most", symbol.id));
    let (operator, years) = match rounded(operator, years)? {
        Ok(found) => found,
        Err(fixed) => return Ok(Proposition::Fixed(fixed)),
    };
    ranges(operator, symbol, (&least, &most), (&years.to_string(), &years.to_string()), safe)
}

fn age_group(operator: Operator, symbol: &Symbol, from: i64, to: i64, safe: bool) -> Compared {
    let inside = |safe| -> Compared {
        let from = if from > 0 { whole_age(Operator::AtLeast, symbol, from, safe)? } else { Proposition::Fixed(true) };
        Ok(Proposition::all([answered(symbol), from, whole_age(Operator::AtMost, symbol, to, safe)?]))
    };
    match operator {
        Operator::Equal => inside(safe),
        Operator::Unequal => inside(!safe).map(Proposition::not),
        _ => Err("an age group is only equal or not".into()),
    }
}

fn whole_age(operator: Operator, symbol: &Symbol, years: i64, safe: bool) -> Compared {
    let (least, most) = (format!("{}.age_least", symbol.id), format!("{}.age_most", symbol.id));
    ranges(operator, symbol, (&least, &most), (&years.to_string(), &years.to_string()), safe)
}

fn ranges(
    operator: Operator,
    symbol: &Symbol,
    (low, high): (&str, &str),
    (other_low, other_high): (&str, &str),
    safe: bool,
) -> Compared {
    use Operator::{AtLeast, AtMost, Equal, Less, More, Unequal};
    let is = |left: &str, operator, right: &str| Proposition::compares(left, operator, right);
    let compared = match (operator, safe) {
        (Less | AtMost, true) => is(low, operator, other_high),
        (Less | AtMost, false) => is(high, operator, other_low),
        (More | AtLeast, true) => is(high, operator, other_low),
        (More | AtLeast, false) => is(low, operator, other_high),
        (Equal, true) => Proposition::all([is(low, AtMost, other_high), is(high, AtLeast, other_low)]),
        (Equal, false) => Proposition::all([is(low, Equal, other_high), is(high, Equal, other_low)]),
        (Unequal, _) => {
            return ranges(Equal, symbol, (low, high), (other_low, other_high), !safe).map(Proposition::not);
        }
        _ => return Err("dates and ages can only be compared".into()),
    };
    // A date that was not given could be any day: what is only possible must not count then.
    Ok(if safe { Proposition::all([answered(symbol), compared]) } else { compared })
}

fn whole(operator: Operator, number: f64, make: impl FnOnce(Operator, i64) -> Proposition) -> Compared {
    Ok(match rounded(operator, number)? {
        Ok((operator, number)) => make(operator, number),
        Err(fixed) => Proposition::Fixed(fixed),
    })
}

/// The same comparison with a whole number, or its fixed outcome for whole answers.
fn rounded(operator: Operator, number: f64) -> Result<Result<(Operator, i64), bool>, String> {
    if !number.is_finite() || number.abs() > 1e15 {
        return Err("the number is too large".into());
    }
    let (operator, number) = match operator {
        _ if number.fract() == 0.0 => (operator, number),
        Operator::Equal => return Ok(Err(false)),
        Operator::Unequal => return Ok(Err(true)),
        Operator::Less | Operator::AtMost => (Operator::AtMost, number.floor()),
        _ => (Operator::AtLeast, number.ceil()),
    };
    #[allow(clippy::cast_possible_truncation, reason = "whole and below 10^15, as checked above")]
    Ok(Ok((operator, number as i64)))
}

fn number_of(fixed: &Value<'_>) -> Result<f64, String> {
    let number = match fixed {
        Value::Number(number) => Some(*number),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    };
    number.ok_or_else(|| "a number can only be compared with a number".into())
}

fn truth_of(fixed: &Value<'_>) -> Result<bool, String> {
    match fixed {
        Value::Truth(super::Expr::Call(name, _)) if name == "true" => Ok(true),
        Value::Truth(super::Expr::Call(name, _)) if name == "false" => Ok(false),
        Value::Number(number) => Ok(*number != 0.0),
        Value::Text(text) => match text.trim().to_ascii_lowercase().as_str() {
            "ok" | "yes" | "y" | "true" | "true()" | "1" => Ok(true),
            "" | "no" | "n" | "false" | "false()" | "0" => Ok(false),
            _ => Err("yes or no can only be compared with yes or no".into()),
        },
        _ => Err("yes or no can only be compared with yes or no".into()),
    }
}
