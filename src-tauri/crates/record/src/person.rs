//! A person as a file describes them, drawn from its answers.

use crate::{Attachment, Name, NameChain, OptionId, PartialDate, Place};
use serde::{Deserialize, Serialize};

/// What the guideline's answers say of one person; every part may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Person {
    /// The names by generation; the mother's own name among them.
    pub names: NameChain,
    /// The mother's father's own name.
    pub mother_father: Option<Name>,
    /// The guideline's option for the sex.
    pub sex: Option<OptionId>,
    /// The birth date as far as it is known.
    pub birth: Option<PartialDate>,
    /// Where the person was born.
    pub birth_place: Option<Place>,
    /// Where the person lives now.
    pub residence: Option<Place>,
    /// The portrait.
    pub portrait: Option<Attachment>,
}
