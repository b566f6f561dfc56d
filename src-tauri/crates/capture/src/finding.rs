//! What the pixels of a picture give to think about.

use serde::{Deserialize, Serialize};

/// One thing an officer should look at; never a reason to refuse by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Finding {
    /// Even its brightest parts are dark.
    Dark,
    /// Large parts are white.
    Bright,
    /// Edges are soft.
    Blurred,
    /// Fewer pixels than a good print needs.
    Small,
    /// Little between its darkest and brightest parts.
    Flat,
}

impl Finding {
    /// The word used in messages: `dark`, `bright`, `blurred`, `small` or `flat`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Bright => "bright",
            Self::Blurred => "blurred",
            Self::Small => "small",
            Self::Flat => "flat",
        }
    }
}
