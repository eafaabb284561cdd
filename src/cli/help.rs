//! Help and wrong usage in the language of the person who asks. `clap` knows what can be typed; its
//! own words are English, so every text that people see is taken from the words of the program:
//! `command-NAME` with its examples, `argument-NAME` for each option, and one message for each way
//! of typing something wrong. What a command's arguments say in Rust is for whoever reads the code.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use std::error::Error as _;
use std::ffi::OsString;

use crate::cli::{Exit, Outcome, Stop};
use crate::diagnostic::Tongue;
use crate::said::{Said, say};

/// The language that a command line asks for with `--lang`: it is needed before the rest of the line
/// is understood, to say what is wrong with it.
pub(super) fn asked(words: &[OsString]) -> Option<Tongue> {
    let mut words = words.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        if word == "--" {
            return None;
        }
        let typed = match word.strip_prefix("--lang") {
            Some("") => words.next().map(std::borrow::Cow::into_owned),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        };
        if let Some(typed) = typed {
            return Tongue::of(&typed);
        }
    }
    None
}

/// `annals help check` as what it means: `annals check --help`.
pub(super) fn without_help_command(mut words: Vec<OsString>) -> Vec<OsString> {
    if words.get(1).is_some_and(|word| word == "help") {
        words.remove(1);
        words.push("--help".into());
    }
    words
}

/// The command line with all its words in a language.
pub(super) fn in_words(mut command: Command, tongue: Tongue) -> Command {
    command = command.disable_help_subcommand(true);
    let mut built = command.clone();
    built.build();
    let names: Vec<String> = command.get_subcommands().map(|it| it.get_name().to_owned()).collect();
    for name in &names {
        let usage = built.find_subcommand_mut(name).map(|it| usage(it, tongue));
        command = command.mut_subcommand(name, |it| {
            let it = worded(it, &format!("command-{name}"), tongue);
            match usage {
                Some(usage) => it.override_usage(usage),
                None => it,
            }
        });
    }
    let usage = usage(&mut built, tongue);
    let heading = tongue.tell(&say!("heading-commands"));
    let version = Arg::new("version").long("version").short('V').action(ArgAction::Version);
    worded(command.disable_version_flag(true).arg(version), "command-annals", tongue)
        .override_usage(usage)
        .subcommand_help_heading(heading)
}

/// How a command is typed, without the word before it.
fn usage(command: &mut Command, tongue: Tongue) -> String {
    let usage = command.render_usage().to_string();
    usage
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", &tongue.tell(&say!("usage-options")))
        .replace("<COMMAND>", &tongue.tell(&say!("usage-command")))
}

fn worded(mut command: Command, key: &str, tongue: Tongue) -> Command {
    if let Some(about) = tongue.find(key) {
        command = command.about(about);
    }
    if let Some(examples) = tongue.find(&format!("{key}.examples")) {
        command = command.after_help(examples);
    }
    let word = tongue.tell(&say!("heading-usage"));
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{word} {{usage}}\n\n{{all-args}}{{after-help}}"
    );
    let options = tongue.tell(&say!("heading-options"));
    let positionals = tongue.tell(&say!("heading-arguments"));
    command
        .help_template(StyledStr::from(template))
        .disable_help_flag(true)
        .arg(Arg::new("help").long("help").short('h').action(ArgAction::Help))
        .mut_args(|arg| {
            let name = arg.get_id().to_string();
            let own = tongue.find(&format!("{key}.{name}"));
            let help = own.or_else(|| tongue.find(&format!("argument-{name}")));
            let heading = if arg.is_positional() { &positionals } else { &options };
            let arg = arg.help_heading(heading.clone());
            match help {
                // The words say what is usual and what else can be written.
                Some(help) if arg.get_action().takes_values() => {
                    arg.help(help).hide_default_value(true).hide_possible_values(true)
                }
                Some(help) => arg.help(help),
                None => arg,
            }
        })
}

/// Help and version are results; anything else that is no command is wrong usage.
pub(super) fn not_a_command(answer: &clap::Error, tongue: Tongue, colour: bool) -> Outcome {
    match answer.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let text = whole(&answer.render().to_string());
            Outcome { result: text, notes: String::new(), exit: Exit::Done }
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let text = whole(&answer.render().to_string());
            Outcome { result: String::new(), notes: text, exit: Exit::Usage }
        }
        _ => Stop { exit: Exit::Usage, message: wrong(answer), help: way_out(answer, tongue) }
            .outcome(tongue, colour),
    }
}

/// A text that ends in a line's end.
fn whole(text: &str) -> String {
    format!("{}\n", text.trim_end())
}

/// What is wrong with a command line.
fn wrong(answer: &clap::Error) -> Said {
    let argument = || context(answer, ContextKind::InvalidArg);
    let value = context(answer, ContextKind::InvalidValue);
    match answer.kind() {
        ErrorKind::UnknownArgument => say!("no-option", option = argument()),
        ErrorKind::InvalidSubcommand => {
            say!("no-command", command = context(answer, ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if !value.is_empty() => {
            say!("option-cannot-be", option = argument(), value = value)
        }
        ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            say!("option-without-value", option = argument())
        }
        ErrorKind::MissingRequiredArgument => say!("option-missing", option = argument()),
        ErrorKind::MissingSubcommand => say!("command-missing"),
        ErrorKind::ArgumentConflict => {
            let other = context(answer, ContextKind::PriorArg);
            if other == argument() || other.is_empty() {
                say!("option-twice", option = argument())
            } else {
                say!("options-conflict", option = argument(), other = other)
            }
        }
        _ => say!("command-line-wrong"),
    }
}

/// What to do about it.
fn way_out(answer: &clap::Error, tongue: Tongue) -> Said {
    for kind in [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand] {
        let near = context(answer, kind);
        if !near.is_empty() {
            return say!("did-you-mean", name = near);
        }
    }
    let choices = context(answer, ContextKind::ValidValue);
    if !choices.is_empty() {
        return say!("write-one-of", names = choices);
    }
    match answer.source().map(ToString::to_string) {
        // The parsers of values name a message; what others say is for programmers.
        Some(reason) => tongue.find(&reason).map_or_else(|| say!("see-help"), Said::Plain),
        None => say!("see-help"),
    }
}

/// A part of what `clap` knows about a mistake, without the names of values.
fn context(answer: &clap::Error, kind: ContextKind) -> String {
    let plain = |text: &str| {
        let ends = [" <", " [<"].iter().filter_map(|mark| text.find(mark));
        text[..ends.min().unwrap_or(text.len())].to_owned()
    };
    match answer.get(kind) {
        Some(ContextValue::String(text)) => plain(text),
        Some(ContextValue::Strings(texts)) => {
            let all: Vec<String> = texts.iter().map(|text| plain(text)).collect();
            all.join(", ")
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::Typed;

    #[test]
    fn the_help_of_an_import_names_all_that_can_be_imported() {
        for tongue in Tongue::ALL {
            let help = tongue.find("argument-set").expect("words");
            let named: Vec<&str> = help.split(|c: char| !c.is_alphabetic()).collect();
            for (set, _) in crate::import::SETS {
                assert!(named.contains(&set), "{set}: {help}");
            }
        }
    }

    #[test]
    fn every_command_and_option_has_words_in_every_language() {
        let mut missing = Vec::new();
        for tongue in Tongue::ALL {
            let command = Typed::command();
            for part in std::iter::once(&command).chain(command.get_subcommands()) {
                let key = format!("command-{}", part.get_name());
                if tongue.find(&key).is_none() {
                    missing.push(format!("{}: {key}", tongue.tag()));
                }
                for arg in part.get_arguments() {
                    let (own, shared) =
                        (format!("{key}.{}", arg.get_id()), format!("argument-{}", arg.get_id()));
                    if tongue.find(&own).is_none() && tongue.find(&shared).is_none() {
                        missing.push(format!("{}: {shared}", tongue.tag()));
                    }
                }
            }
        }
        assert!(missing.is_empty(), "no words: {missing:?}");
    }
}
