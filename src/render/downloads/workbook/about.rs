//! The first and the last sheet: what the workbook is, and what its columns mean, in every language.

use rust_xlsxwriter::{Worksheet, XlsxError};

use crate::dataset::{self, DataSet, SetEntry};
use crate::lang::{Arg, Lang};
use crate::render::downloads::workbook::limits::{LeftOut, Limits};
use crate::render::downloads::workbook::{About, Sheet};

/// Names of the two sheets that are no sets: names like theirs, in every language the same.
const ABOUT: &str = "About";
const DICTIONARY: &str = "Dictionary";

/// Widths of the columns of the first sheet, in characters.
const WIDTHS: [f64; 4] = [24.0, 32.0, 64.0, 12.0];

/// The first sheet: whose data these are, under which licence, of which day, and what each sheet
/// holds; once for each language.
pub(super) fn sheet(
    sets: &[DataSet<'_>],
    about: About<'_>,
    limits: Limits,
    left_out: &LeftOut,
) -> Result<Worksheet, XlsxError> {
    let mut page = Page { sheet: Sheet::new(limits), row: 0 };
    page.sheet.grid.set_name(ABOUT)?;
    for (column, width) in (0..).zip(WIDTHS) {
        page.sheet.grid.set_column_width(column, width)?;
    }
    for lang in &about.site.config.languages {
        page.head(about, lang)?;
        page.sheets(sets, about, lang)?;
        page.limits(about, lang, left_out)?;
        page.row += 1;
    }
    Ok(page.sheet.grid)
}

/// The last sheet: a row for each column of each sheet.
pub(super) fn dictionary(
    sets: &[DataSet<'_>],
    about: About<'_>,
    limits: Limits,
) -> Result<Worksheet, XlsxError> {
    let languages = &about.site.config.languages;
    let entries: Vec<Vec<SetEntry>> =
        languages.iter().map(|lang| dictionary_of(sets, about, lang)).collect();
    let mut sheet = Sheet::new(limits);
    sheet.grid.set_name(DICTIONARY)?;
    let mut heads = vec!["sheet".to_owned(), "column".to_owned()];
    for (at, lang) in languages.iter().enumerate() {
        let named = |name: &str| if at == 0 { name.to_owned() } else { format!("{name}:{lang}") };
        heads.extend(["type", "description", "values"].map(named));
    }
    let width = u16::try_from(heads.len()).unwrap_or(u16::MAX);
    sheet.heads(heads.into_iter())?;
    let mut row = 0;
    for (at, set) in entries.first().into_iter().flatten().enumerate() {
        for (column, entry) in set.columns.iter().enumerate() {
            row += 1;
            sheet.text((row, 0), set.name)?;
            sheet.text((row, 1), &entry.name)?;
            let mut place = 2;
            for column in entries.iter().filter_map(|sets| sets.get(at)?.columns.get(column)) {
                let values = column.values.iter();
                let values = values.map(|it| format!("{} = {}", it.value, it.label.text));
                let values = values.collect::<Vec<String>>().join("; ");
                for text in [&column.kind, &column.description, &values] {
                    sheet.text((row, place), text)?;
                    place += 1;
                }
            }
        }
    }
    sheet.grid.autofilter(0, 0, row, width.saturating_sub(1))?;
    Ok(sheet.finish())
}

fn dictionary_of(sets: &[DataSet<'_>], about: About<'_>, lang: &Lang) -> Vec<SetEntry> {
    let mut entries = dataset::dictionary(about.site, lang, about.messages);
    entries.retain(|entry| sets.iter().any(|set| set.name() == entry.name));
    entries
}

/// The first sheet, written from the top down.
struct Page {
    sheet: Sheet,
    row: u32,
}

impl Page {
    /// What the workbook is.
    fn head(&mut self, about: About<'_>, lang: &Lang) -> Result<(), XlsxError> {
        let config = &about.site.config;
        let t = |key: &str, args: &[(&str, Arg)]| word(about, lang, key, args);
        self.bold(&[about.site.text(&config.title, lang)])?;
        if let Some(year) = about.year {
            self.line(&t("workbook-year", &[("year", year.to_string().into())]), "")?;
        }
        if let Some(name) = &config.publisher.name {
            self.line(&t("label-publisher", &[]), about.site.text(name, lang))?;
        }
        if let Some(licence) = &config.licence {
            self.line(&t("label-licence", &[]), &licence.value)?;
        }
        if let Some(date) = about.site.data_date() {
            let date = about.messages.formatter(lang).map(|format| format.date(date));
            self.line(&t("chart-data-date", &[]), &date.unwrap_or_default())?;
        }
        if let Some(base) = &config.base_url {
            self.line(&t("label-url", &[]), &base.value)?;
        }
        self.line(&t("downloads-empty-note", &[]), "")?;
        self.line(&t("workbook-dates", &[]), "")?;
        self.line(&t("workbook-lists", &[]), "")
    }

    /// What each sheet holds.
    fn sheets(
        &mut self,
        sets: &[DataSet<'_>],
        about: About<'_>,
        lang: &Lang,
    ) -> Result<(), XlsxError> {
        let t = |key: &str| word(about, lang, key, &[]);
        self.row += 1;
        let heads = ["workbook-sheet", "label-title", "label-description", "workbook-rows"];
        let heads = heads.map(t);
        self.bold(&heads.each_ref().map(String::as_str))?;
        for set in sets {
            let name = set.name();
            let (row, wrapped) = (self.row, self.sheet.wrapped.clone());
            let sheet = &mut self.sheet.grid;
            sheet.write_string_with_format(row, 0, name, &wrapped)?;
            sheet.write_string_with_format(row, 1, t(&format!("set-{name}")), &wrapped)?;
            sheet.write_string_with_format(row, 2, t(&format!("set-{name}-about")), &wrapped)?;
            let rows = u32::try_from(set.len()).unwrap_or(u32::MAX);
            sheet.write_number(row, 3, rows)?;
            self.row += 1;
        }
        self.sheet.text((self.row, 0), DICTIONARY)?;
        self.sheet.text((self.row, 1), &t("dictionary-heading"))?;
        self.row += 1;
        Ok(())
    }

    /// What Excel could not hold.
    fn limits(
        &mut self,
        about: About<'_>,
        lang: &Lang,
        left_out: &LeftOut,
    ) -> Result<(), XlsxError> {
        let said = |key: &str, (set, n): (&&'static str, &usize)| {
            let args = [("sheet", (*set).into()), ("n", (*n).into())];
            word(about, lang, key, &args)
        };
        let rows = left_out.rows.iter().map(|it| said("workbook-rows-left-out", it));
        let texts = left_out.texts.iter().map(|it| said("workbook-texts-cut", it));
        for line in rows.chain(texts).collect::<Vec<String>>() {
            self.line(&line, "")?;
        }
        Ok(())
    }

    fn bold(&mut self, texts: &[&str]) -> Result<(), XlsxError> {
        for (column, text) in (0..).zip(texts) {
            self.sheet.grid.write_string_with_format(self.row, column, *text, &self.sheet.bold)?;
        }
        self.row += 1;
        Ok(())
    }

    fn line(&mut self, label: &str, value: &str) -> Result<(), XlsxError> {
        self.sheet.text((self.row, 0), label)?;
        if !value.is_empty() {
            self.sheet.text((self.row, 1), value)?;
        }
        self.row += 1;
        Ok(())
    }
}

fn word(about: About<'_>, lang: &Lang, key: &str, args: &[(&str, Arg)]) -> String {
    about.messages.get(lang, key, args).unwrap_or_else(|| key.to_owned())
}
