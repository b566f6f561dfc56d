//! The syntax that XPath (W3C XPath 1.0, as XLSForm uses it) and MVEL (as MOSIP uses it) have in common.

/// An expression as it was written.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) enum Expr {
    /// A number.
    Number(f64),
    /// A text; the empty text also stands for nothing.
    Text(String),
    /// The answer to a question.
    Field(String),
    /// The answer to the question that the expression belongs to: `.`
    Own,
    /// A word that is neither: in a choice filter, a column of the choices.
    Word(String),
    /// A function and its arguments.
    Call(String, Vec<Expr>),
    /// Two operands.
    Binary(Operator, Box<Expr>, Box<Expr>),
    /// `-` before an operand.
    Negative(Box<Expr>),
}

/// An operator between two operands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Operator {
    Or,
    And,
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
    Plus,
    Minus,
    Times,
    Div,
    Mod,
    Contains,
}

impl Operator {
    /// How strongly it binds: larger binds first.
    pub(super) const fn strength(self) -> u8 {
        match self {
            Self::Or => 1,
            Self::And => 2,
            Self::Equal | Self::Unequal => 3,
            Self::Less | Self::AtMost | Self::More | Self::AtLeast | Self::Contains => 4,
            Self::Plus | Self::Minus => 5,
            Self::Times | Self::Div | Self::Mod => 6,
        }
    }

    /// The same comparison with its sides exchanged.
    pub(super) const fn turned(self) -> Self {
        match self {
            Self::Less => Self::More,
            Self::AtMost => Self::AtLeast,
            Self::More => Self::Less,
            Self::AtLeast => Self::AtMost,
            same => same,
        }
    }

    /// What holds exactly when this comparison does not.
    pub(super) const fn opposite(self) -> Self {
        match self {
            Self::Equal => Self::Unequal,
            Self::Unequal => Self::Equal,
            Self::Less => Self::AtLeast,
            Self::AtMost => Self::More,
            Self::More => Self::AtMost,
            Self::AtLeast => Self::Less,
            same => same,
        }
    }

    /// As conditions of a pack write it.
    pub(super) const fn written(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::Unequal => "!=",
            Self::Less => "<",
            Self::AtMost => "<=",
            Self::More => ">",
            Self::AtLeast => ">=",
            _ => "",
        }
    }

    pub(super) const fn compares(self) -> bool {
        !self.written().is_empty()
    }

    /// Whether two numbers compare so.
    pub(super) fn holds(self, left: f64, right: f64) -> bool {
        match self {
            Self::Equal => left == right,
            Self::Unequal => left != right,
            Self::Less => left < right,
            Self::AtMost => left <= right,
            Self::More => left > right,
            Self::AtLeast => left >= right,
            _ => false,
        }
    }
}
