//! Forms from elsewhere become packs, or say why not.
#![cfg(test)]

mod broken;
mod expressions;
mod kit;
mod mosip;
mod properties;
mod samples;
mod xlsforms;
