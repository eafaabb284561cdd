//! The whole road on invented programmes: what each stage of a build costs, and how a build
//! compares with copying its output. Ratios within one run are what counts; seconds are the
//! machine's.
//!
//! ```text
//! cargo bench --bench road                               programmes of 1,000 and 10,000
//! cargo bench --bench road -- 100000 --runs 1            another size
//! cargo bench --bench road -- --once 10000 --keep DIR    one build; leaves site and output in DIR
//! ```
//! It works in the system's folder for temporary files: `TMPDIR=/dev/shm` leaves the disk out.
//! Without `--bench`, which cargo adds, the program only makes sure that what it generates passes
//! every check: that is what `cargo test --benches` runs.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "a benchmark writes the sites that it builds, and takes their time"
)]
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a benchmark tells its figures to whoever runs it"
)]
#![expect(
    unreachable_pub,
    reason = "nothing can reach into a program; modules say what they offer"
)]

mod files;
mod measure;
mod pictures;
mod preview;
mod programme;
mod random;
mod table;
mod words;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use files::Shape;
use programme::Programme;
use table::{Measured, megabytes, table, thousands};

/// Measures the whole road on invented programmes.
#[derive(Parser)]
#[command(name = "road")]
struct Arguments {
    /// Numbers of participants.
    #[arg(default_values_t = [1_000, 10_000])]
    sizes: Vec<usize>,
    /// How participants lie in files.
    #[arg(long, value_enum, default_value = "grouped")]
    shape: Shape,
    /// Which programme of its size.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How often each thing is measured; the median is shown.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(1..))]
    runs: u8,
    /// Build once and measure nothing else.
    #[arg(long)]
    once: bool,
    /// Work in this folder and leave it.
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
    /// Build the site in the first folder into the second, and print what it cost as JSON.
    #[arg(long, num_args = 2, value_names = ["SITE", "OUTPUT"], hide = true)]
    child: Option<Vec<PathBuf>>,
    /// Serve the site in this folder, and print what it cost as JSON.
    #[arg(long, value_name = "SITE", hide = true)]
    serve_child: Option<PathBuf>,
    /// Added by cargo.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    if let Some([site, output]) = arguments.child.as_deref() {
        let run = measure::build_here(site, output)?;
        println!("{}", serde_json::to_string(&run)?);
        return Ok(());
    }
    if let Some(site) = &arguments.serve_child {
        println!("{}", serde_json::to_string(&preview::serve_here(site)?)?);
        return Ok(());
    }
    if !arguments.bench {
        return smoke(arguments);
    }
    let scratch = tempfile::tempdir()?;
    let folder = arguments.keep.as_deref().unwrap_or(scratch.path());
    if folder.read_dir().is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(format!("{} is not empty", folder.display()).into());
    }
    println!(
        "Annals {}, {} processors, {}; ratios compare, seconds do not",
        env!("CARGO_PKG_VERSION"),
        std::thread::available_parallelism()?,
        match arguments.runs {
            _ if arguments.once => "one build".to_owned(),
            1 => "one run".to_owned(),
            runs => format!("medians of {runs} runs"),
        }
    );
    for size in &arguments.sizes {
        let place = folder.join(size.to_string());
        generate(*size, arguments, &place)?;
        let measured = measure_site(&place, arguments)?;
        println!("{}", table(&measured));
    }
    if !arguments.once {
        let (seconds, bytes) = pictures::draw(arguments.seed);
        println!(
            "A hundred charts at both widths: {seconds:.3} cpu s, {}",
            megabytes(u64::try_from(bytes)?)
        );
    }
    Ok(())
}

/// Writes a programme of this size and tells what it has.
fn generate(size: usize, arguments: &Arguments, place: &Path) -> Result<(), Box<dyn Error>> {
    let programme = Programme::invent(size, arguments.seed);
    let (files, bytes) = files::write(&programme, arguments.shape, place)?;
    println!(
        "\n{} participants with {} participations, {} winners, {} sources, {} stories\n\
         {} files of content, {}",
        thousands(programme.participants.len()),
        thousands(programme.participations().count()),
        thousands(programme.winners.len()),
        thousands(programme.sources.len()),
        thousands(programme.stories.len()),
        thousands(files),
        megabytes(u64::try_from(bytes)?)
    );
    Ok(())
}

/// Nothing is removed before all is measured: for minutes after, ext4 looks for room around what was
/// removed, and a build takes several times as long. So each run has folders of its own.
fn measure_site(site: &Path, arguments: &Arguments) -> Result<Measured, Box<dyn Error>> {
    // Before there is an output: it is not compared with.
    let served = Some(preview::serve(site)?);
    let mut measured = Measured { served, ..Measured::default() };
    if arguments.once {
        measured.first.push(measure::build(site, &site.join("output"))?);
        return Ok(measured);
    }
    for run in 1..=arguments.runs {
        let output = site.join(format!("output-{run}"));
        measured.first.push(measure::build(site, &output)?);
        measured.second.push(measure::build(site, &output)?);
        measured.copies.extend(measure::copy(&output, &site.join(format!("copy-{run}")))?);
    }
    Ok(measured)
}

/// Makes sure that small programmes of both shapes pass every check.
fn smoke(arguments: &Arguments) -> Result<(), Box<dyn Error>> {
    for shape in [Shape::Grouped, Shape::Single] {
        for size in [3, 60] {
            let folder = tempfile::tempdir()?;
            let programme = Programme::invent(size, arguments.seed);
            files::write(&programme, shape, folder.path())?;
            measure::build_here(folder.path(), &folder.path().join("output"))?;
        }
    }
    println!("the generated programmes pass every check");
    Ok(())
}
