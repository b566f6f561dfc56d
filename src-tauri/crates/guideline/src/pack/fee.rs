//! `fees.json`: what is paid, since when, and who need not.

use super::{Basis, Condition, Confidence, OptionSpec, SchemaLink, Words};
use boma_record::OptionId;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;

/// The shared list of options that the waivers become.
pub const WAIVERS: &str = "@waivers";

/// The fees.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Guideline pack: fees.json")]
pub struct Fees {
    #[serde(rename = "$schema", default)]
    _schema: SchemaLink,
    /// The dated table.
    pub fees: Vec<Fee>,
    /// Which file owes which item.
    pub due: Vec<FeeDue>,
    /// Reasons why nothing is paid.
    #[serde(default)]
    pub waivers: Vec<Waiver>,
}

/// The amount of one item from one day on.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fee {
    /// What is paid for, `nationality-certificate`.
    pub item: String,
    /// Its words.
    pub label: Words,
    /// The first day.
    #[schemars(with = "String", extend("format" = "date"))]
    pub from: NaiveDate,
    /// The last day; none while it holds.
    #[serde(default)]
    #[schemars(with = "Option<String>", extend("format" = "date"))]
    pub until: Option<NaiveDate>,
    /// How much, in whole units of the currency.
    pub amount: u32,
    /// The currency (ISO 4217), `SSP`.
    pub currency: String,
    /// Ids of the pack's sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Fee {
    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// When an item is owed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeeDue {
    /// When.
    pub when: Condition,
    /// The item.
    pub item: String,
}

/// A reason why nothing is paid.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Waiver {
    /// Its name: small letters, digits and hyphens.
    #[schemars(with = "String", regex(pattern = r"^[a-z0-9-]{1,48}$"))]
    pub id: OptionId,
    /// Its words.
    pub label: Words,
    /// What it rests on.
    pub why: Basis,
}

impl Fees {
    /// The waivers as options of a field.
    pub fn options(&self) -> Vec<OptionSpec> {
        let option = |waiver: &Waiver| OptionSpec {
            id: waiver.id.clone(),
            label: waiver.label.clone(),
            visible: Condition::yes(),
        };
        self.waivers.iter().map(option).collect()
    }
}
