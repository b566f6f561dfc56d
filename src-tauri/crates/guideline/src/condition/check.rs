//! Checks a condition's names and types against the fields of its pack.

use super::{Kind, Scope, Vocabulary};
use cel::common::ast::{CallExpr, Expr, IdedExpr, ListExpr, LiteralValue, operators as op};
use cel::{Context, Program, Value};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What an author reads when something in a condition is wrong.
type Problem = String;

/// Checks that `program` is true or false for every answer, and returns the names it uses.
pub(crate) fn check(program: &Program, words: &Vocabulary, empty: &Scope<'_>) -> Result<BTreeSet<String>, Problem> {
    known(program, words)?;
    let mut check = Check { words, empty, used: BTreeSet::new() };
    match check.kind(program.expression())? {
        Kind::Truth => Ok(check.used),
        other => Err(format!("a condition is true or false, this is {}", other.name())),
    }
}

/// The functions a condition may call; none can fail on any answer.
const FUNCTIONS: [&str; 17] = [
    op::CONDITIONAL,
    op::LOGICAL_AND,
    op::LOGICAL_OR,
    op::LOGICAL_NOT,
    op::EQUALS,
    op::NOT_EQUALS,
    op::LESS,
    op::LESS_EQUALS,
    op::GREATER,
    op::GREATER_EQUALS,
    op::IN,
    "size",
    "startsWith",
    "endsWith",
    "contains",
    "matches",
    // Made by the parser only, inside macros, which are refused where they stand.
    op::NOT_STRICTLY_FALSE,
];

fn known(program: &Program, words: &Vocabulary) -> Result<(), Problem> {
    let references = program.references();
    let mut functions = references.functions();
    functions.sort_unstable();
    if let Some(unknown) = functions.into_iter().find(|name| !FUNCTIONS.contains(name)) {
        return Err(format!("'{}' may not be used in a condition", unknown.trim_matches('_')));
    }
    let mut variables = references.variables();
    variables.sort_unstable();
    let missing = |name: &&str| *name != "answered" && words.kind(name).is_none() && words.parts_of(name).is_empty();
    variables.into_iter().find(missing).map_or(Ok(()), |name| Err(format!("there is no field '{name}'")))
}

struct Check<'a> {
    words: &'a Vocabulary,
    empty: &'a Scope<'a>,
    used: BTreeSet<String>,
}

impl Check<'_> {
    fn kind(&mut self, expression: &IdedExpr) -> Result<Kind, Problem> {
        match &expression.expr {
            Expr::Literal(literal) => literal_kind(literal),
            Expr::Ident(_) | Expr::Select(_) => self.name(&expression.expr),
            Expr::Call(call) => self.call(call, expression),
            Expr::List(list) => self.list(list),
            _ => Err("only fields, comparisons, lists of texts and the functions size, startsWith, endsWith, contains, matches may stand in a condition".into()),
        }
    }

    fn name(&mut self, expression: &Expr) -> Result<Kind, Problem> {
        let name = dotted(expression).ok_or("only a field's own parts can be named, as in birth_date.earliest")?;
        let Some(kind) = self.words.kind(&name) else {
            return Err(self.unknown(&name));
        };
        self.used.insert(name);
        Ok(kind.clone())
    }

    fn unknown(&self, name: &str) -> Problem {
        let field = name.split('.').next().unwrap_or(name);
        let parts = self.words.parts_of(field);
        if field == "answered" {
            return format!("there is no field '{}'", name.trim_start_matches("answered."));
        }
        if parts.is_empty() {
            return format!("'{field}' has no parts");
        }
        format!("'{name}' can't be used; '{field}' has the parts {}", parts.join(", "))
    }

    fn call(&mut self, call: &CallExpr, whole: &IdedExpr) -> Result<Kind, Problem> {
        let arguments: Vec<&IdedExpr> = call.target.as_deref().into_iter().chain(&call.args).collect();
        let kinds = arguments.iter().map(|argument| self.kind(argument)).collect::<Result<Vec<_>, _>>()?;
        match (call.func_name.as_str(), kinds.as_slice()) {
            (op::LOGICAL_AND | op::LOGICAL_OR | op::LOGICAL_NOT, kinds) => all_truths(kinds),
            (op::CONDITIONAL, [Kind::Truth, yes, no]) if yes == no => Ok(yes.clone()),
            (op::EQUALS | op::NOT_EQUALS, [a, b]) => comparable(a, b).map(|()| Kind::Truth),
            (op::LESS | op::LESS_EQUALS | op::GREATER | op::GREATER_EQUALS, [a, b]) => {
                ordered(a, b).map(|()| Kind::Truth)
            }
            (op::IN, [Kind::Literal(word), Kind::Words(many)]) => has_word(many, word).map(|()| Kind::Truth),
            (op::IN, [Kind::Word(words), Kind::Words(list)]) => has_words(words, list).map(|()| Kind::Truth),
            (op::IN, [Kind::Text, Kind::Words(_)]) => Ok(Kind::Truth),
            ("size", [Kind::Text | Kind::Words(_)]) => Ok(Kind::Number),
            ("startsWith" | "endsWith" | "contains", [Kind::Text, Kind::Text | Kind::Literal(_)]) => Ok(Kind::Truth),
            ("matches", [Kind::Text, Kind::Literal(_)]) => self.pattern(whole),
            (name, kinds) => Err(misused(name, kinds)),
        }
    }

    /// Tries the pattern on the empty text: a wrong regular expression shows at once.
    fn pattern(&self, call: &IdedExpr) -> Result<Kind, Problem> {
        let mut context = Context::default();
        context.set_variable_resolver(self.empty);
        let tried = Value::resolve(call, &context);
        tried.map(|_| Kind::Truth).map_err(|_| "the pattern of 'matches' is not a regular expression".into())
    }

    fn list(&mut self, list: &ListExpr) -> Result<Kind, Problem> {
        let mut words = BTreeSet::new();
        for element in &list.elements {
            match self.kind(element)? {
                Kind::Literal(word) => words.insert(word),
                other => return Err(format!("a list in a condition holds written texts only, not {}", other.name())),
            };
        }
        Ok(Kind::Words(words))
    }
}

fn dotted(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Ident(name) => Some(name.clone()),
        Expr::Select(select) if !select.test => Some(format!("{}.{}", dotted(&select.operand.expr)?, select.field)),
        _ => None,
    }
}

fn literal_kind(literal: &LiteralValue) -> Result<Kind, Problem> {
    match literal {
        LiteralValue::Boolean(_) => Ok(Kind::Truth),
        LiteralValue::Int(_) => Ok(Kind::Number),
        LiteralValue::String(text) => Ok(Kind::Literal(text.inner().to_owned())),
        _ => Err("only whole numbers, texts, true and false can be written in a condition".into()),
    }
}

fn all_truths(kinds: &[Kind]) -> Result<Kind, Problem> {
    match kinds.iter().find(|kind| **kind != Kind::Truth) {
        Some(other) => Err(format!("'and', 'or' and 'not' join what is true or false, this is {}", other.name())),
        None => Ok(Kind::Truth),
    }
}

fn comparable(a: &Kind, b: &Kind) -> Result<(), Problem> {
    match (a, b) {
        (Kind::Truth, Kind::Truth) | (Kind::Number, Kind::Number) | (Kind::Text, Kind::Text) => Ok(()),
        (Kind::Text, Kind::Literal(_)) | (Kind::Literal(_), Kind::Text) => Ok(()),
        (Kind::Word(words), Kind::Literal(word)) | (Kind::Literal(word), Kind::Word(words)) => has_word(words, word),
        (Kind::Word(one), Kind::Word(other)) => has_words(one, other),
        _ => ordered(a, b),
    }
}

fn has_word(words: &BTreeSet<String>, word: &str) -> Result<(), Problem> {
    if words.contains(word) {
        return Ok(());
    }
    let there: Vec<_> = words.iter().map(String::as_str).collect();
    Err(format!("there is no option '{word}'; there are {}", there.join(", ")))
}

fn has_words(words: &BTreeSet<String>, list: &BTreeSet<String>) -> Result<(), Problem> {
    list.iter().try_for_each(|word| has_word(words, word))
}

fn ordered(a: &Kind, b: &Kind) -> Result<(), Problem> {
    match (a, b) {
        (Kind::Number, Kind::Number) | (Kind::Day, Kind::Day) => Ok(()),
        (Kind::Day, Kind::Literal(text)) | (Kind::Literal(text), Kind::Day) => is_day(text),
        _ => Err(format!("{} can't be compared with {}", a.name(), b.name())),
    }
}

fn is_day(text: &str) -> Result<(), Problem> {
    let day = text.parse::<NaiveDate>().ok().filter(|day| day.to_string() == text);
    day.map(|_| ()).ok_or_else(|| format!("'{text}' is not a day like 2011-07-09"))
}

fn misused(name: &str, kinds: &[Kind]) -> Problem {
    let kinds: Vec<_> = kinds.iter().map(Kind::name).collect();
    format!("'{}' can't be used with {}", name.trim_matches('_'), kinds.join(" and "))
}
