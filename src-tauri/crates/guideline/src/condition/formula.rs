//! A condition taken apart, for tools that reason about it or say it in words.

use crate::pack::Condition;
use cel::common::ast::{CallExpr, Expr, IdedExpr, LiteralValue, operators as op};

/// What a condition says; names are those of fields and their parts (`birth_date.age_least`, `answered.sex`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// Decided once and for all.
    Always(bool),
    /// It is not so.
    Not(Box<Formula>),
    /// Every one of these.
    All(Vec<Formula>),
    /// One of these at least.
    Any(Vec<Formula>),
    /// If the first, then the second, else the third.
    If(Box<(Formula, Formula, Formula)>),
    /// A name that is true or false.
    Truth(String),
    /// Both true or both false.
    Same(Box<(Formula, Formula)>),
    /// Two values beside each other.
    Compare(Value, Relation, Value),
    /// A value is among these.
    Among(Value, Words),
    /// A text has this shape.
    Shaped(Shape, Value, Value),
    /// Something that only evaluation can decide; the words of the condition.
    Other(String),
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A field or a part of one.
    Name(String),
    /// A written text, option or day.
    Text(String),
    /// A written number.
    Number(i64),
    /// How long a text is, or how many options were chosen.
    Size(String),
}

/// A list of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Words {
    /// Written in the condition.
    Written(Vec<String>),
    /// The options chosen in a field.
    Chosen(String),
}

/// How two values stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the words of arithmetic")]
pub enum Relation {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// The shape of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// It begins so.
    Begins,
    /// It ends so.
    Ends,
    /// It has this in it.
    Contains,
    /// A regular expression finds it.
    Matches,
}

impl Condition {
    /// What it says.
    #[must_use]
    pub fn formula(&self) -> Formula {
        match self {
            Self::Always(always) => Formula::Always(*always),
            Self::When(program) => of(program.expression()).unwrap_or_else(|| Formula::Other(self.source().to_owned())),
        }
    }

    /// Its words as written; empty where it is plainly true or false.
    #[must_use]
    pub fn source(&self) -> &str {
        match self {
            Self::Always(_) => "",
            Self::When(program) => &program.source_info().source,
        }
    }
}

fn of(expression: &IdedExpr) -> Option<Formula> {
    match &expression.expr {
        Expr::Literal(LiteralValue::Boolean(always)) => Some(Formula::Always(*always.inner())),
        Expr::Call(call) => of_call(call),
        _ => Some(Formula::Truth(name(expression)?)),
    }
}

fn of_call(call: &CallExpr) -> Option<Formula> {
    let arguments: Vec<&IdedExpr> = call.target.as_deref().into_iter().chain(&call.args).collect();
    match (call.func_name.as_str(), arguments.as_slice()) {
        (op::LOGICAL_NOT, [one]) => Some(Formula::Not(Box::new(of(one)?))),
        (op::LOGICAL_AND, many) => Some(Formula::All(joined(many, op::LOGICAL_AND)?)),
        (op::LOGICAL_OR, many) => Some(Formula::Any(joined(many, op::LOGICAL_OR)?)),
        (op::CONDITIONAL, [when, yes, no]) => Some(Formula::If(Box::new((of(when)?, of(yes)?, of(no)?)))),
        (op::IN, [one, many]) => Some(Formula::Among(value(one)?, words(many)?)),
        (name, [left, right]) => shaped(name, left, right).or_else(|| compared(name, left, right)),
        _ => None,
    }
}

/// `a && b && c` as one list instead of pairs.
fn joined(many: &[&IdedExpr], operator: &str) -> Option<Vec<Formula>> {
    let mut parts = Vec::new();
    for one in many {
        match &one.expr {
            Expr::Call(call) if call.func_name == operator => {
                parts.extend(joined(&call.args.iter().collect::<Vec<_>>(), operator)?);
            }
            _ => parts.push(of(one)?),
        }
    }
    Some(parts)
}

fn shaped(function: &str, left: &IdedExpr, right: &IdedExpr) -> Option<Formula> {
    let shape = match function {
        "startsWith" => Shape::Begins,
        "endsWith" => Shape::Ends,
        "contains" => Shape::Contains,
        "matches" => Shape::Matches,
        _ => return None,
    };
    Some(Formula::Shaped(shape, value(left)?, value(right)?))
}

fn compared(operator: &str, left: &IdedExpr, right: &IdedExpr) -> Option<Formula> {
    let relation = match operator {
        op::EQUALS => Relation::Equal,
        op::NOT_EQUALS => Relation::NotEqual,
        op::LESS => Relation::Less,
        op::LESS_EQUALS => Relation::LessOrEqual,
        op::GREATER => Relation::Greater,
        op::GREATER_EQUALS => Relation::GreaterOrEqual,
        _ => return None,
    };
    if is_truth(left) || is_truth(right) {
        let same = Formula::Same(Box::new((of(left)?, of(right)?)));
        return Some(if relation == Relation::Equal { same } else { Formula::Not(Box::new(same)) });
    }
    Some(Formula::Compare(value(left)?, relation, value(right)?))
}

/// Whether this can only be true or false, as it is written.
fn is_truth(expression: &IdedExpr) -> bool {
    match &expression.expr {
        Expr::Literal(literal) => matches!(literal, LiteralValue::Boolean(_)),
        Expr::Call(call) => !matches!(call.func_name.as_str(), "size" | op::CONDITIONAL),
        _ => false,
    }
}

fn value(expression: &IdedExpr) -> Option<Value> {
    match &expression.expr {
        Expr::Literal(LiteralValue::Int(number)) => Some(Value::Number(*number.inner())),
        Expr::Literal(LiteralValue::String(text)) => Some(Value::Text(text.inner().to_owned())),
        Expr::Call(call) if call.func_name == "size" => {
            let measured = call.target.as_deref().or_else(|| call.args.first())?;
            Some(Value::Size(name(measured)?))
        }
        _ => Some(Value::Name(name(expression)?)),
    }
}

fn words(expression: &IdedExpr) -> Option<Words> {
    let Expr::List(list) = &expression.expr else { return Some(Words::Chosen(name(expression)?)) };
    let written = list.elements.iter().map(|element| match value(element)? {
        Value::Text(text) => Some(text),
        _ => None,
    });
    Some(Words::Written(written.collect::<Option<_>>()?))
}

fn name(expression: &IdedExpr) -> Option<String> {
    match &expression.expr {
        Expr::Ident(name) => Some(name.clone()),
        Expr::Select(select) if !select.test => Some(format!("{}.{}", name(&select.operand)?, select.field)),
        _ => None,
    }
}
