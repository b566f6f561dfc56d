//! From words to an expression, by the strength of the operators.

use super::lexer::{Token, tokens};
use super::syntax::{Expr, Operator};

/// Brackets deeper than this are no person's work; the parser calls itself for each.
const DEEPEST: usize = 32;

/// Reads an expression of XPath 1.0 or MVEL; says in words where it can't go on.
pub(in super::super) fn parse(source: &str) -> Result<Expr, String> {
    let tokens = tokens(source)?;
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0 };
    let expression = parser.expression(0)?;
    match parser.peek() {
        None => Ok(expression),
        Some(_) => Err(format!("nothing may follow after word {}", parser.at)),
    }
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn take(&mut self) -> Option<&'a Token> {
        let token = self.tokens.get(self.at);
        self.at += 1;
        token
    }

    fn expression(&mut self, weakest: u8) -> Result<Expr, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(format!("it has more than {DEEPEST} brackets inside each other"));
        }
        let mut left = self.operand()?;
        while self.peek() == Some(&Token::Dot) {
            self.at += 1;
            left = self.followed(left)?;
        }
        while let Some(operator) = self.operator().filter(|operator| operator.strength() > weakest) {
            self.at += 1;
            let right = self.expression(operator.strength())?;
            left = Expr::Binary(operator, Box::new(left), Box::new(right));
        }
        self.depth -= 1;
        Ok(left)
    }

    fn operator(&self) -> Option<Operator> {
        match self.peek()? {
            Token::Operator(operator) => Some(*operator),
            // Only between operands are these words operators; XPath tells capital from small letters, people do not.
            Token::Name(name) => match name.to_ascii_lowercase().as_str() {
                "or" => Some(Operator::Or),
                "and" => Some(Operator::And),
                "div" => Some(Operator::Div),
                "mod" => Some(Operator::Mod),
                "contains" => Some(Operator::Contains),
                _ => None,
            },
            _ => None,
        }
    }

    fn operand(&mut self) -> Result<Expr, String> {
        match self.take() {
            Some(Token::Number(number)) => Ok(Expr::Number(*number)),
            Some(Token::Text(text)) => Ok(Expr::Text(text.clone())),
            Some(Token::Field(name)) => Ok(Expr::Field(name.clone())),
            Some(Token::Dot) => Ok(Expr::Own),
            Some(Token::Not) => self.prefixed().map(|inner| Expr::Call("not".into(), vec![inner])),
            Some(Token::Operator(Operator::Minus)) => self.prefixed().map(|inner| Expr::Negative(Box::new(inner))),
            Some(Token::Open) => {
                let inner = self.expression(0)?;
                self.close().map(|()| inner)
            }
            Some(Token::Name(name)) => self.named(name),
            Some(_) => Err(format!("word {} can't begin an operand", self.at)),
            None => Err("it ends where an operand should follow".into()),
        }
    }

    /// MVEL asks values for more: `….get(0)`, `….value`, `….contains('x')`.
    fn followed(&mut self, left: Expr) -> Result<Expr, String> {
        let Some(Token::Name(name)) = self.take() else { return Err("after a dot comes a name".into()) };
        let name = name.to_ascii_lowercase();
        let last = name.rsplit('.').next().unwrap_or(&name);
        if self.peek() != Some(&Token::Open) {
            return if last == "value" { Ok(left) } else { Err(format!("'.{name}' can't be asked of an answer")) };
        }
        self.at += 1;
        match (last, self.arguments()?.as_slice()) {
            ("get", [_]) => Ok(left),
            ("contains", [part]) => Ok(binary(Operator::Contains, left, part)),
            ("equals" | "equalsignorecase", [other]) => Ok(binary(Operator::Equal, left, other)),
            ("isempty", []) => Ok(binary(Operator::Equal, left, &Expr::Text(String::new()))),
            ("size" | "length", []) => Ok(Expr::Call("string-length".into(), vec![left])),
            _ => Err(format!("'.{name}()' can't be asked of an answer")),
        }
    }

    fn prefixed(&mut self) -> Result<Expr, String> {
        self.expression(Operator::Times.strength())
    }

    fn named(&mut self, name: &str) -> Result<Expr, String> {
        if self.peek() == Some(&Token::Open) {
            self.at += 1;
            let arguments = self.arguments()?;
            return Ok(call(name, arguments));
        }
        match name {
            "nil" | "null" | "empty" => Ok(Expr::Text(String::new())),
            "true" | "false" => Ok(Expr::Call(name.to_owned(), Vec::new())),
            _ => Ok(name
                .strip_prefix("identity.")
                .map_or_else(|| Expr::Word(name.to_owned()), |field| Expr::Field(field.to_owned()))),
        }
    }

    fn arguments(&mut self) -> Result<Vec<Expr>, String> {
        let mut arguments = Vec::new();
        if self.peek() == Some(&Token::Close) {
            self.at += 1;
            return Ok(arguments);
        }
        loop {
            arguments.push(self.expression(0)?);
            match self.take() {
                Some(Token::Comma) => {}
                Some(Token::Close) => return Ok(arguments),
                _ => return Err("a bracket is not closed".into()),
            }
        }
    }

    fn close(&mut self) -> Result<(), String> {
        match self.take() {
            Some(Token::Close) => Ok(()),
            _ => Err("a bracket is not closed".into()),
        }
    }
}

fn binary(operator: Operator, left: Expr, right: &Expr) -> Expr {
    Expr::Binary(operator, Box::new(left), Box::new(right.clone()))
}

/// MVEL asks for an answer by `identity.get('name')`.
fn call(name: &str, arguments: Vec<Expr>) -> Expr {
    match (name, arguments.as_slice()) {
        ("identity.get", [Expr::Text(field)]) => Expr::Field(field.clone()),
        _ => Expr::Call(name.to_ascii_lowercase(), arguments),
    }
}
