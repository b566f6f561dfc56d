//! What the authors of guidelines read: checks, comparisons, explanations, prints.

// One binary links once; `cfg(test)` on each part is what clippy's test rules look for.
#[cfg(test)]
mod broken;
#[cfg(test)]
mod kit;
#[cfg(test)]
mod printed;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod told;
