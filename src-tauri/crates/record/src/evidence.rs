//! What and who supports a claim.

use crate::{Attachment, Name, OptionId, PartialDate};
use serde::{Deserialize, Serialize};

/// One kind of evidence on one file: shown, or the reason why not.
///
/// A missing paper never blocks a file; the reason is recorded and the guideline says what replaces it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case", rename_all_fields = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Evidence {
    /// The paper lay on the table.
    Presented {
        /// The number on it, as printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        number: Option<Name>,
        /// Who issued it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        issued_by: Option<Name>,
        /// When it was issued.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        issued_on: Option<PartialDate>,
        /// Scans of its pages, in order.
        #[serde(default)]
        scans: Vec<Attachment>,
        /// Why there is no scan, where there is none; an option of the guideline.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "bindings", ts(optional))]
        no_scan_reason: Option<OptionId>,
        /// Somebody asked its issuer. Only headquarters can say so, in its register: no office's answer does.
        #[serde(default, skip_serializing_if = "is_false")]
        #[cfg_attr(feature = "bindings", ts(skip))]
        verified: bool,
    },
    /// The person does not have it here.
    Unavailable {
        /// Why; an option of the guideline.
        reason: OptionId,
    },
}

/// A person who swears to own knowledge of the claim (Nationality Regulations 2011, regs 22-27).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Witness {
    /// The witness's names as said.
    pub name: Name,
    /// Which of the guideline's kinds of witness.
    pub kind: OptionId,
    /// How the witness is related to the applicant, in the witness's words.
    pub relation: Name,
    /// The witness is 18 or older.
    pub adult: bool,
    /// Number of the witness's own nationality certificate, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional))]
    pub certificate_number: Option<Name>,
    /// The statement, as read back to the witness; up to 4,000 characters.
    pub statement: Statement,
    /// The statement was read back and the witness swore to it.
    pub sworn: bool,
    /// What the witness put under the statement; none while that is still asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional))]
    pub mark: Option<WitnessMark>,
}

/// How a witness put a name to a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum WitnessMark {
    /// Signed by hand.
    Signature,
    /// A thumbprint.
    Thumbprint,
    /// A mark that somebody else made for the witness, who was there.
    MadeFor {
        /// The second person's names.
        second: Name,
    },
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes the field by reference")]
const fn is_false(value: &bool) -> bool {
    !*value
}

/// A text of several lines as a person gave it, 1 to 4,000 characters, Unicode NFC.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(type = "string"))]
pub struct Statement(String);

impl Statement {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Statement {
    type Error = crate::text::TextError;
    fn try_from(written: String) -> Result<Self, Self::Error> {
        crate::text::clean(&written, 4000, true).map(Self)
    }
}

impl From<Statement> for String {
    fn from(statement: Statement) -> Self {
        statement.0
    }
}
