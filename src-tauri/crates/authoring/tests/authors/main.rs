//! What the authors of guidelines read: checks, comparisons, explanations, prints.

mod broken;
mod kit;
mod printed;
mod properties;
mod told;
