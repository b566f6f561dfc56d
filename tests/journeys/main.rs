//! Journeys along the whole road, through the same door as the window, and what must hold for the house itself.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod kills;
#[cfg(all(test, target_os = "linux"))]
mod pulled;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod registry;
#[cfg(test)]
mod road;
#[cfg(test)]
mod strangers;
#[cfg(test)]
mod walls;
#[cfg(test)]
mod words;
