//! The program: exit codes and printing, nothing else.

use std::io::{self, Write};
use std::panic;
use std::process::ExitCode;

use annals::cli::{self, Environment, Exit};

fn main() -> ExitCode {
    panic::set_hook(Box::new(apologise));
    let run = || cli::run(std::env::args_os(), &Environment::of_process());
    let Ok(outcome) = panic::catch_unwind(run) else { return code(Exit::Failure) };
    // Whoever read the other end may have gone, which is no failure; and that nothing can be said on
    // standard error, cannot be said.
    let _ = print(&mut io::stderr(), &outcome.notes);
    match print(&mut io::stdout(), &outcome.result) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = print(&mut io::stderr(), &cli::unprintable(&error.to_string()));
            code(Exit::Failure)
        }
        _ => code(outcome.exit),
    }
}

fn code(exit: Exit) -> ExitCode {
    ExitCode::from(exit as u8)
}

fn print(to: &mut impl Write, text: &str) -> io::Result<()> {
    to.write_all(text.as_bytes())?;
    to.flush()
}

/// What is said instead of a stack trace: nobody who keeps records can do anything with one.
fn apologise(mistake: &panic::PanicHookInfo<'_>) {
    let place = mistake.location().map(|place| format!(" ({}:{})", place.file(), place.line()));
    let payload = mistake.payload();
    let reason = payload.downcast_ref::<String>().map(String::as_str);
    let reason = reason.or_else(|| payload.downcast_ref::<&str>().copied());
    let text = cli::apology(&place.unwrap_or_default(), reason);
    let _ = print(&mut io::stderr(), &text);
}
