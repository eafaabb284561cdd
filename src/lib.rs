//! Annals builds the website of a public programme's reports from records and prose.

pub mod source;
pub mod diagnostic;
pub mod date;
pub mod lang;
pub mod node;
pub mod config;
pub mod chart;
pub mod markdown;
pub mod query;
pub mod record;
pub mod site;
pub mod dataset;
pub mod load;
pub mod check;
pub mod artifact;
pub mod page;
pub mod render;
