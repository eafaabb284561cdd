//! The languages that Annals itself speaks, and its words: one Fluent file each, a part of the
//! program. What is said to a person is told here and nowhere else.

use std::fmt;
use std::sync::LazyLock;

use crate::diagnostic::Check;
use crate::lang::{Arg, Formatter, FtlText, Lang, Messages};
use crate::said::{Said, Value};

/// A language that Annals speaks to the people who keep a site. Readers of the site are spoken to
/// in the site's languages, whatever this one is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tongue {
    /// Where nothing else is asked for.
    #[default]
    English,
    /// Bahasa Indonesia.
    Indonesian,
}

/// The words of a language, read when they are first needed: a sound site needs few of them.
struct Words {
    messages: Messages,
    lang: Lang,
}

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read(Tongue::English));
static INDONESIAN: LazyLock<Words> = LazyLock::new(|| Words::read(Tongue::Indonesian));

impl Tongue {
    /// Every language, the first where nothing is asked for.
    pub const ALL: [Self; 2] = [Self::English, Self::Indonesian];

    /// The tag of the language.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Indonesian => "id",
        }
    }

    /// The language of a tag or of a locale's name: `id`, `id-ID`, `id_ID.UTF-8`, and `in`, as
    /// Indonesian was tagged until 1989 and still is by some systems.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        match name.split(['-', '_', '.', '@']).next()?.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "id" | "in" => Some(Self::Indonesian),
            _ => None,
        }
    }

    /// The message in words.
    #[must_use]
    pub fn tell(self, said: &Said) -> String {
        match said {
            Said::Plain(text) => text.clone(),
            Said::Key { key, args } => self.words().tell(self, key, args),
        }
    }

    /// The words of a key that is put together where it is needed, if there are any.
    #[must_use]
    pub fn find(self, key: &str) -> Option<String> {
        let words = self.words();
        words.messages.get(&words.lang, key, &[])
    }

    /// What a check looks for, in a sentence.
    #[must_use]
    pub fn describe(self, check: Check) -> String {
        self.find(&format!("check-{}", check.name())).unwrap_or_else(|| check.name().to_owned())
    }

    const fn source(self) -> &'static str {
        match self {
            Self::English => include_str!("words/en.ftl"),
            Self::Indonesian => include_str!("words/id.ftl"),
        }
    }

    fn words(self) -> &'static Words {
        match self {
            Self::English => &ENGLISH,
            Self::Indonesian => &INDONESIAN,
        }
    }
}

impl Words {
    fn read(tongue: Tongue) -> Self {
        let text = FtlText { file: tongue.tag(), text: tongue.source() };
        let lang: Lang = tongue.tag().parse().expect("a tag of a language");
        // Never a panic: these words are what a panic is told in. The tests read them.
        let messages = Messages::new(&[(lang.clone(), &[text])])
            .or_else(|_| Messages::new(&[]))
            .expect("no words hold no mistake");
        Self { messages, lang }
    }

    fn tell(&self, tongue: Tongue, key: &str, args: &[(&'static str, Value)]) -> String {
        let args: Vec<(&str, Arg)> =
            args.iter().map(|(name, value)| (*name, self.argument(tongue, value))).collect();
        // A test asks for every key that the program knows, so this names what slipped through.
        self.messages.format(&self.lang, key, &args).unwrap_or_else(|_| key.to_owned())
    }

    fn argument(&self, tongue: Tongue, value: &Value) -> Arg {
        match value {
            Value::Text(text) => Arg::Text(text.clone()),
            Value::Count(count) => Arg::from(*count),
            Value::Number(number) => Arg::Text(self.exact(*number)),
            Value::Said(said) => Arg::Text(tongue.tell(said)),
        }
    }

    /// A number as the language writes it, with every decimal that it has.
    fn exact(&self, number: f64) -> String {
        let plain = number.to_string();
        let decimals = plain.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        let format = self.messages.formatter(&self.lang);
        let decimals = u8::try_from(decimals).unwrap_or(u8::MAX);
        format.map_or(plain, |format: &Formatter| format.fixed(number, decimals))
    }
}

/// In English, as logs and tests write it.
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Tongue::English.tell(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::said::say;

    #[test]
    fn the_words_are_read_without_a_mistake() {
        for tongue in Tongue::ALL {
            let text = FtlText { file: tongue.tag(), text: tongue.source() };
            let lang = tongue.tag().parse().expect("a tag");
            assert_eq!(Messages::new(&[(lang, &[text])]).err(), None);
        }
    }

    #[test]
    fn every_check_is_described() {
        for tongue in Tongue::ALL {
            for check in Check::ALL {
                assert_ne!(tongue.describe(*check), check.name(), "{tongue:?}");
            }
        }
    }

    #[test]
    fn locales_name_a_language() {
        for (name, tongue) in [
            ("id", Some(Tongue::Indonesian)),
            ("id_ID.UTF-8", Some(Tongue::Indonesian)),
            ("in-ID", Some(Tongue::Indonesian)),
            ("en_GB.UTF-8@euro", Some(Tongue::English)),
            ("C", None),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("idx", None),
            ("", None),
        ] {
            assert_eq!(Tongue::of(name), tongue, "{name}");
        }
    }

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        let said = say!("figure-mismatch", id = "budget", stated = 12500.0, found = 12499.125);
        assert_eq!(
            Tongue::English.tell(&said),
            "figure 'budget' states 12,500, but this check gives 12,499.125"
        );
        assert_eq!(
            Tongue::Indonesian.tell(&said),
            "angka 'budget' menyatakan 12.500, tetapi pemeriksaan ini menghasilkan 12.499,125"
        );
        let said = say!("count-warnings", count = 1234usize);
        assert_eq!(Tongue::Indonesian.tell(&said), "1.234 peringatan");
        assert_eq!(Tongue::English.tell(&say!("count-warnings", count = 1usize)), "1 warning");
    }
}
