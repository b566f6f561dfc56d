//! From letters to words of an expression.

use super::syntax::Operator;

/// A word of an expression.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    Number(f64),
    Text(String),
    /// `${name}`
    Field(String),
    /// A function or a word such as `and`.
    Name(String),
    Operator(Operator),
    Open,
    Close,
    Comma,
    Dot,
    Not,
}

/// No expression that people write is longer (bytes).
const LONGEST: usize = 4000;

/// Splits `source`; says at which letter it can't go on.
pub(super) fn tokens(source: &str) -> Result<Vec<Token>, String> {
    if source.len() > LONGEST {
        return Err(format!("it is longer than {LONGEST} bytes"));
    }
    let letters: Vec<char> = source.chars().map(plain).collect();
    let mut lexer = Lexer { letters: &letters, at: 0 };
    let mut found = Vec::new();
    while let Some(token) = lexer.next()? {
        found.push(token);
    }
    Ok(found)
}

/// Office programs turn straight quotes into curly ones while people type.
const fn plain(letter: char) -> char {
    match letter {
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '\u{a0}' => ' ',
        other => other,
    }
}

struct Lexer<'a> {
    letters: &'a [char],
    at: usize,
}

impl Lexer<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let rest = self.letters.get(self.at..).unwrap_or_default();
        let text: String = rest.iter().take_while(|letter| wanted(**letter)).collect();
        self.at += text.chars().count();
        text
    }

    fn next(&mut self) -> Result<Option<Token>, String> {
        self.take_while(char::is_whitespace);
        let Some(letter) = self.peek(0) else { return Ok(None) };
        let token = match letter {
            '\'' | '"' => self.text(letter)?,
            '$' => self.field()?,
            '0'..='9' => self.number()?,
            '.' if self.peek(1).is_some_and(|next| next.is_ascii_digit()) => self.number()?,
            '/' => self.path()?,
            '.' if matches!(self.peek(1), Some('.' | '/')) => self.path()?,
            letter if letter.is_alphabetic() || letter == '_' => {
                Token::Name(self.take_while(|l| l.is_alphanumeric() || "_-.:".contains(l)))
            }
            _ => self.sign()?,
        };
        Ok(Some(token))
    }

    fn text(&mut self, quote: char) -> Result<Token, String> {
        self.at += 1;
        let text = self.take_while(|letter| letter != quote);
        if self.peek(0).is_none() {
            return Err(format!("a text is not closed with {quote}"));
        }
        self.at += 1;
        Ok(Token::Text(text))
    }

    fn field(&mut self) -> Result<Token, String> {
        self.at += 1;
        if self.peek(0) != Some('{') {
            return Err("after $ comes {name}".into());
        }
        self.at += 1;
        let name = self.take_while(|letter| letter != '}');
        if self.peek(0).is_none() {
            return Err("a ${ is not closed".into());
        }
        self.at += 1;
        Ok(Token::Field(name.trim().to_owned()))
    }

    /// `../group/name` and `/data/name`: names of a form are known by their last part.
    fn path(&mut self) -> Result<Token, String> {
        let path = self.take_while(|letter| letter.is_alphanumeric() || "_-./".contains(letter));
        match path.rsplit('/').next().map(str::trim) {
            Some(name) if name.starts_with(|letter: char| letter.is_alphabetic() || letter == '_') => {
                Ok(Token::Field(name.to_owned()))
            }
            _ => Err(format!("'{path}' names no question")),
        }
    }

    fn number(&mut self) -> Result<Token, String> {
        let text = self.take_while(|letter| letter.is_ascii_digit() || letter == '.');
        text.parse().map(Token::Number).map_err(|_| format!("'{text}' is no number"))
    }

    fn sign(&mut self) -> Result<Token, String> {
        let pair: String = self.letters.iter().skip(self.at).take(2).collect();
        if let Some(token) = pair_of(&pair) {
            self.at += 2;
            return Ok(token);
        }
        let letter = self.peek(0).unwrap_or(' ');
        self.at += 1;
        single(letter).ok_or_else(|| format!("'{letter}' at letter {} has no meaning here", self.at))
    }
}

fn pair_of(pair: &str) -> Option<Token> {
    Some(match pair {
        "!=" | "<>" => Token::Operator(Operator::Unequal),
        "<=" => Token::Operator(Operator::AtMost),
        ">=" => Token::Operator(Operator::AtLeast),
        "==" => Token::Operator(Operator::Equal),
        "&&" => Token::Operator(Operator::And),
        "||" => Token::Operator(Operator::Or),
        _ => return None,
    })
}

const fn single(letter: char) -> Option<Token> {
    Some(match letter {
        '=' => Token::Operator(Operator::Equal),
        '<' => Token::Operator(Operator::Less),
        '>' => Token::Operator(Operator::More),
        '+' => Token::Operator(Operator::Plus),
        '-' => Token::Operator(Operator::Minus),
        '*' => Token::Operator(Operator::Times),
        '(' => Token::Open,
        ')' => Token::Close,
        ',' => Token::Comma,
        '.' => Token::Dot,
        '!' => Token::Not,
        _ => return None,
    })
}
