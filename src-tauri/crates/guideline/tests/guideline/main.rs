//! Guideline packs from outside: the shipped one, bad ones and hostile answers.

// One binary links once; `cfg(test)` on each part is what clippy's test rules look for.
#[cfg(test)]
mod alternatives;
#[cfg(test)]
mod around;
#[cfg(test)]
mod defects;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod kit;
#[cfg(test)]
mod paper;
#[cfg(test)]
mod roles;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod schema;
