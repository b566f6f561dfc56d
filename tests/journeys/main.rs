//! Journeys through `api::dispatch`.
