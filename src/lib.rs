//! Annals builds the website of a public programme's reports from records and prose.
//!
//! ```text
//! content/ ─load─▶ Sources ─check─▶ Site ─plan─▶ Pages ─render─▶ Artifacts ─publish─▶ output/
//!                      └──────────── Report (every problem, with its place) ────────────┘
//! ```
//! Verbs are stages, nouns are values. Data flows one way: a stage takes values and returns values.
//! The order of the modules below is the order of dependence: each uses only those above it. A test
//! reads this file and forbids the rest. `ARCHITECTURE.md` tells where things live and why.

pub mod source;
pub mod said;
pub mod date;
pub mod colour;
pub mod geo;
pub mod lang;
pub mod diagnostic;
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
pub mod publish;
pub mod road;
pub mod edit;
pub mod import;
pub mod serve;
pub mod scaffold;
pub mod schema;
pub mod cli;
