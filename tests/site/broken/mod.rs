//! Broken sites, each with its exact report, read as somebody reads it who keeps records and is no
//! programmer: which line, what is wrong, what to do.

mod addresses;
mod charts;
mod figures;
mod maps;
mod prose;
mod records;
mod settings;
mod theme;
mod yaml;
