//! Files that hold every set at once, or say what the files of the sets hold.

/// Such a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whole {
    /// A workbook with a sheet for each set.
    Workbook,
    /// A description of the tables for programs: a Frictionless Data Package.
    Package,
}

impl Whole {
    /// Every one.
    pub const ALL: [Self; 2] = [Self::Workbook, Self::Package];

    /// Its address from the site's root, in every language the same.
    #[must_use]
    pub const fn address(self) -> &'static str {
        match self {
            Self::Workbook => "/data/programme.xlsx",
            Self::Package => "/data/datapackage.json",
        }
    }

    /// Its format as readers know it.
    #[must_use]
    pub const fn format(self) -> &'static str {
        match self {
            Self::Workbook => "XLSX",
            Self::Package => "JSON",
        }
    }
}
