//! What is said to the person who keeps a site, before it is words: a key and its arguments. The
//! words stand in one Fluent file a language, so a message is made where the problem is found and
//! told in the language of whoever reads it.

/// A message as data. `say!` makes one; `diagnostic::Tongue` tells it.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// Words as they are, the same in every language.
    Plain(String),
    /// A message of the Fluent files.
    Key {
        /// Its key, or `key.attribute`.
        key: &'static str,
        /// What its variables stand for.
        args: Vec<(&'static str, Value)>,
    },
}

/// What a variable of a message stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// What was typed, a name, an id: put in as it is.
    Text(String),
    /// How many: selects the plural, and is written as the language writes numbers.
    Count(usize),
    /// A number, written as the language writes it with every decimal that it has.
    Number(f64),
    /// Another message.
    Said(Box<Said>),
}

impl Said {
    /// A message without variables.
    #[must_use]
    pub const fn key(key: &'static str) -> Self {
        Self::Key { key, args: Vec::new() }
    }

    /// A message of this key with one variable more.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        if let Self::Key { args, .. } = &mut self {
            args.push((name, value.into()));
        }
        self
    }
}

/// `say!("key", name = value, other = %shown)`: a message and its variables. A value after `%` is
/// anything that can be displayed; one without is a text, a number or a message.
macro_rules! say {
    ($key:literal $(,)?) => { $crate::said::Said::key($key) };
    ($key:literal, $($rest:tt)+) => {
        $crate::said::say!(@ ($crate::said::Said::key($key)) $($rest)+)
    };
    (@ ($said:expr) $name:ident = % $value:expr $(, $($rest:tt)*)?) => {
        $crate::said::say!(@ ($said.with(stringify!($name), ($value).to_string())) $($($rest)*)?)
    };
    (@ ($said:expr) $name:ident = $value:expr $(, $($rest:tt)*)?) => {
        $crate::said::say!(@ ($said.with(stringify!($name), $value)) $($($rest)*)?)
    };
    (@ ($said:expr)) => { $said };
}

pub(crate) use say;

/// A few of many texts, joined by commas; the rest is counted.
#[must_use]
pub fn some<T: AsRef<str>>(texts: &[T], few: usize) -> Said {
    let shown: Vec<&str> = texts.iter().take(few).map(AsRef::as_ref).collect();
    let shown = shown.join(", ");
    match texts.len().saturating_sub(few) {
        0 => Said::Plain(shown),
        more => say!("and-more", names = shown, count = more),
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<&str> for Said {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<&Self> for Said {
    fn from(said: &Self) -> Self {
        said.clone()
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<&std::sync::Arc<str>> for Value {
    fn from(text: &std::sync::Arc<str>) -> Self {
        Self::Text(text.to_string())
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl From<Said> for Value {
    fn from(said: Said) -> Self {
        Self::Said(Box::new(said))
    }
}

impl From<&Said> for Value {
    fn from(said: &Said) -> Self {
        said.clone().into()
    }
}
