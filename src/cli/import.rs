//! `annals import`: a spreadsheet's rows become records, or change them.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::cli::common::{Common, moment};
use crate::cli::{Environment, Exit, Outcome, Stop, words};
use crate::date::Moment;
use crate::diagnostic::Tongue;
use crate::import::{self, Import, ImportError, Request, SETS};
use crate::record::Kind;
use crate::said::{Said, say};

/// Turns the rows of a spreadsheet (.xlsx, .ods, .csv) into records, or updates them
#[derive(Args)]
#[allow(clippy::doc_markdown, reason = "the comments are the help")]
pub(super) struct Typed {
    /// The spreadsheet
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What its rows are
    #[arg(long = "as", value_name = "KIND", value_parser = sets())]
    set: &'static str,
    /// The sheet to read [default: the one named after KIND, else the one with headings that are known]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// Which field a column is, as often as needed; '-' leaves it out
    #[arg(long, value_name = "HEADING=FIELD", value_parser = pair)]
    map: Vec<(String, String)>,
    /// The field that tells which record a row is about [default: id, else code, else name]
    #[arg(long, value_name = "FIELD")]
    key: Option<String>,
    /// Takes a name that is nearly a record's for that record
    #[arg(long)]
    accept_near: bool,
    /// Writes without asking
    #[arg(long)]
    yes: bool,
    /// The site's folder [default: this one, or the nearest above it with content/site.yaml]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    /// The moment of the checks [default: SOURCE_DATE_EPOCH, else the clock]
    #[arg(long, value_name = "TIME", value_parser = moment)]
    now: Option<Moment>,
    /// Shows problems and the result alone
    #[arg(long)]
    quiet: bool,
}

/// The sets by their names; those that are of records, by the noun of one, too.
fn sets() -> impl TypedValueParser<Value = &'static str> {
    let noun = |set: &str, kind: Kind| (kind.folder() == set).then(|| kind.noun());
    let names = SETS.map(|(set, kind)| PossibleValue::new(set).aliases(noun(set, kind)));
    PossibleValuesParser::new(names).try_map(move |typed| {
        let same = |(set, kind): &&(&str, Kind)| *set == typed || noun(set, *kind) == Some(&typed);
        SETS.iter().find(same).map(|(set, _)| *set).ok_or("see-help")
    })
}

fn pair(typed: &str) -> Result<(String, String), &'static str> {
    let pair = typed.rsplit_once('=').map(|(heading, field)| (heading.trim(), field.trim()));
    let pair = pair.filter(|(heading, field)| !heading.is_empty() && !field.is_empty());
    let pair = pair.map(|(heading, field)| (heading.to_owned(), field.to_owned()));
    pair.ok_or("write-pair")
}

/// Compares, shows, asks and writes.
pub(super) fn execute(typed: Typed, environment: &Environment) -> Result<Outcome, Stop> {
    let (quiet, tongue) = (typed.quiet, environment.tongue);
    let line = |said: &Said| tongue.tell(said) + "\n";
    let settings =
        Common::of(typed.root, typed.now, quiet).resolve(None, None, false, environment)?;
    let request = Request {
        root: settings.root,
        file: typed.file,
        set: typed.set,
        sheet: typed.sheet,
        map: typed.map,
        key: typed.key,
        accept_near: typed.accept_near,
        now: settings.now,
    };
    let import = match import::prepare(&request) {
        Ok(import) => import,
        Err(ImportError::Content(report, files)) => {
            let mut notes = words::problems(&report, &files, true, environment);
            notes.push_str(&line(&say!("import-site-first")));
            return Ok(Outcome { result: String::new(), notes, exit: Exit::Content });
        }
        Err(ImportError::Request(message, help)) => return Err(Stop::usage(message, help)),
        Err(ImportError::Load(error)) => return Err(crate::road::RoadError::Load(error).into()),
    };
    let mut notes = words::problems(&import.report, &import.shown, quiet, environment);
    let table = || import::table(&import).iter().map(|line| line.tell(tongue) + "\n").collect();
    let mut result: String = if quiet { String::new() } else { table() };
    let outcome = |written| line(&import::outcome(&import, written));
    let wanted = !import.is_empty();
    if wanted && !typed.yes && asks() {
        let shown = std::mem::take(&mut notes) + &std::mem::take(&mut result);
        if !said_yes(&shown, tongue).unwrap_or(false) {
            return Ok(Outcome { result: outcome(false), notes, exit: Exit::Content });
        }
    } else if wanted && !typed.yes {
        result.push_str(&outcome(false));
        notes.push_str(&line(&say!("import-unasked")));
        return Ok(Outcome { result, notes, exit: Exit::Content });
    }
    write(&import, wanted)?;
    result.push_str(&outcome(wanted));
    let exit = if import.left_out() { Exit::Content } else { Exit::Done };
    Ok(Outcome { result, notes, exit })
}

fn write(import: &Import, wanted: bool) -> Result<(), Stop> {
    if !wanted {
        return Ok(());
    }
    import.write().map_err(|error| Stop {
        exit: Exit::Failure,
        message: error.said(),
        help: say!("records-not-written.help"),
    })
}

/// Whether somebody is there to be asked.
fn asks() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Shows what would be done and asks whether to do it.
fn said_yes(shown: &str, tongue: Tongue) -> io::Result<bool> {
    let mut terminal = io::stderr().lock();
    write!(terminal, "{shown}{} ", tongue.tell(&say!("import-ask")))?;
    terminal.flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "ya" | "j"))
}
