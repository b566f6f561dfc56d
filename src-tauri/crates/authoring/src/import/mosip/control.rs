//! How a field is asked, and what a pack has for it.

use super::super::logic::Holds;
use super::fields::Field;

/// How a field is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Control {
    Text,
    Number,
    Date,
    YesNo,
    Paper,
    Portrait,
    /// Options that the server keeps.
    List,
    /// Something unknown, asked as a text.
    Unknown,
    /// Not asked; says why.
    Nothing(&'static str),
}

impl Control {
    pub(super) fn of(field: &Field) -> Self {
        if !field.input_required && field.control.is_empty() {
            return Self::Nothing("nobody is asked it");
        }
        match (field.control.to_ascii_lowercase().as_str(), field.kind.as_str()) {
            ("html", _) => {
                Self::Nothing("its words are a template on the server; write them as a notice of notices.json")
            }
            ("biometrics", _) | (_, "biometricsType") => of_biometrics(field),
            ("fileupload", _) | (_, "documentType") => Self::Paper,
            ("date" | "agedate", _) => Self::Date,
            ("checkbox", _) => Self::YesNo,
            ("dropdown" | "button" | "buttons" | "radio", _) => Self::List,
            ("photo" | "camera", _) => Self::Portrait,
            ("textbox" | "text", "number") => Self::Number,
            ("textbox" | "text" | "textarea" | "", _) => Self::Text,
            _ => Self::Unknown,
        }
    }

    pub(super) const fn holds(self) -> Holds {
        match self {
            Self::Text | Self::List | Self::Unknown => Holds::Text,
            Self::Number => Holds::Number,
            Self::Date => Holds::Date,
            Self::YesNo => Holds::YesNo,
            Self::Paper | Self::Portrait => Holds::Other,
            Self::Nothing(why) => Holds::LeftOut(why),
        }
    }

    /// The kind as form.json writes it.
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Self::Text | Self::List | Self::Unknown | Self::Nothing(_) => "text",
            Self::Number => "number",
            Self::Date => "date",
            Self::YesNo => "yes-no",
            Self::Paper => "evidence",
            Self::Portrait => "picture",
        }
    }
}

/// The face of the applicant is the portrait; nothing else of a body has an equivalent yet.
fn of_biometrics(field: &Field) -> Control {
    let face = field.bio_attributes.iter().any(|attribute| attribute.eq_ignore_ascii_case("face"));
    if face && field.sub_type.to_ascii_lowercase().contains("applicant") {
        Control::Portrait
    } else {
        Control::Nothing("fingerprints, irises and other people's faces have no equivalent yet")
    }
}
