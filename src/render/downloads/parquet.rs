//! Parquet: typed columns for those who compute on many rows at once.
//!
//! - Columns and names are those of the CSV. A number is a double, a truth a boolean, a text UTF-8.
//! - A column of dates is of type DATE if every one is known to the day, else ISO 8601 as text.
//! - Several values are a list, empty where a row has none; any other missing value is null.

use std::sync::Arc;

use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{BoolType, ByteArray, ByteArrayType, DoubleType, Int32Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::{Type as Node, TypePtr};

use crate::dataset::{Column, DataSet, Shape, Type, Value};
use crate::date::Date;

/// A set as Parquet.
///
/// # Errors
/// Why the file cannot be written, in words.
pub fn parquet(set: &DataSet<'_>) -> Result<Vec<u8>, String> {
    write(set).map_err(|error| error.to_string())
}

fn write(set: &DataSet<'_>) -> Result<Vec<u8>, ParquetError> {
    let columns: Vec<(&Column<'_>, Store)> =
        set.columns().iter().map(|column| (column, Store::of(set, column))).collect();
    let heads = columns.iter().flat_map(|(column, store)| {
        let count = if column.shape() == Shape::Localised { set.languages().len() } else { 1 };
        (0..count).map(move |_| (*column, *store))
    });
    let nodes: Result<Vec<TypePtr>, ParquetError> =
        set.heads().zip(heads).map(|(head, (column, store))| node(&head, column, store)).collect();
    let schema = Arc::new(Node::group_type_builder(set.name()).with_fields(nodes?).build()?);
    let properties = Arc::new(WriterProperties::builder().build());
    let mut file = SerializedFileWriter::new(Vec::new(), schema, properties)?;
    let mut group = file.next_row_group()?;
    for (column, store) in columns {
        let mut cells: Vec<Vec<Value<'_>>> = Vec::with_capacity(set.len());
        for row in set.rows() {
            let mut values = Vec::new();
            column.read(row, &mut values);
            cells.push(values);
        }
        if column.shape() == Shape::Several {
            lists(&mut group, store, &cells)?;
            continue;
        }
        let count = if column.shape() == Shape::Localised { set.languages().len() } else { 1 };
        for at in 0..count {
            let values: Vec<Option<&Value<'_>>> =
                cells.iter().map(|it| it.get(at).filter(|it| **it != Value::Missing)).collect();
            let levels: Vec<i16> = values.iter().map(|it| i16::from(it.is_some())).collect();
            let present = values.into_iter().flatten();
            store.write(&mut group, present, &levels, None)?;
        }
    }
    group.close()?;
    file.into_inner()
}

/// How values are stored.
#[derive(Clone, Copy)]
enum Store {
    Text,
    Double,
    Boolean,
    Day,
}

impl Store {
    fn of(set: &DataSet<'_>, column: &Column<'_>) -> Self {
        match column.kind() {
            Type::Number => Self::Double,
            Type::Boolean => Self::Boolean,
            Type::Date if set.has_whole_dates(column) => Self::Day,
            Type::Date | Type::Text | Type::Category | Type::Url | Type::Reference(_) => Self::Text,
        }
    }

    fn physical(self) -> (Physical, Option<LogicalType>) {
        match self {
            Self::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Self::Double => (Physical::DOUBLE, None),
            Self::Boolean => (Physical::BOOLEAN, None),
            Self::Day => (Physical::INT32, Some(LogicalType::Date)),
        }
    }

    /// Writes the next column: its values, and where they stand.
    fn write<'v>(
        self,
        group: &mut SerializedRowGroupWriter<'_, Vec<u8>>,
        values: impl Iterator<Item = &'v Value<'v>>,
        levels: &[i16],
        repeated: Option<&[i16]>,
    ) -> Result<(), ParquetError> {
        let Some(mut column) = group.next_column()? else { return Ok(()) };
        let levels = Some(levels);
        match self {
            Self::Text => {
                let values: Vec<ByteArray> = values.map(|it| text(it).as_str().into()).collect();
                column.typed::<ByteArrayType>().write_batch(&values, levels, repeated)?;
            }
            Self::Double => {
                let values: Vec<f64> = values.map(number).collect();
                column.typed::<DoubleType>().write_batch(&values, levels, repeated)?;
            }
            Self::Boolean => {
                let values: Vec<bool> = values.map(|it| *it == Value::Boolean(true)).collect();
                column.typed::<BoolType>().write_batch(&values, levels, repeated)?;
            }
            Self::Day => {
                let values: Vec<i32> = values.map(day).collect();
                column.typed::<Int32Type>().write_batch(&values, levels, repeated)?;
            }
        }
        column.close()
    }
}

/// A column of the schema.
fn node(head: &str, column: &Column<'_>, store: Store) -> Result<TypePtr, ParquetError> {
    let (physical, logical) = store.physical();
    let leaf = |name: &str, repetition| {
        let builder = Node::primitive_type_builder(name, physical).with_repetition(repetition);
        builder.with_logical_type(logical.clone()).build().map(Arc::new)
    };
    if column.shape() != Shape::Several {
        return leaf(head, Repetition::OPTIONAL);
    }
    let inner = Node::group_type_builder("list")
        .with_repetition(Repetition::REPEATED)
        .with_fields(vec![leaf("element", Repetition::REQUIRED)?])
        .build()?;
    let outer = Node::group_type_builder(head)
        .with_repetition(Repetition::REQUIRED)
        .with_logical_type(Some(LogicalType::List))
        .with_fields(vec![Arc::new(inner)])
        .build()?;
    Ok(Arc::new(outer))
}

/// Writes a column of lists.
fn lists(
    group: &mut SerializedRowGroupWriter<'_, Vec<u8>>,
    store: Store,
    cells: &[Vec<Value<'_>>],
) -> Result<(), ParquetError> {
    let (mut levels, mut repeated) = (Vec::new(), Vec::new());
    for values in cells {
        if values.is_empty() {
            levels.push(0);
            repeated.push(0);
        }
        for at in 0..values.len() {
            levels.push(1);
            repeated.push(i16::from(at > 0));
        }
    }
    store.write(group, cells.iter().flatten(), &levels, Some(&repeated))
}

fn text(value: &Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_string(),
        Value::Date(date) => date.to_string(),
        _ => String::new(),
    }
}

fn number(value: &Value<'_>) -> f64 {
    match value {
        Value::Number(number) => *number,
        _ => f64::NAN,
    }
}

/// Days since 1970-01-01.
fn day(value: &Value<'_>) -> i32 {
    let Value::Date(date) = value else { return 0 };
    let (year, month, day) = Date::first_day(*date);
    let Ok(date) = jiff::civil::Date::new(year, month, day) else { return 0 };
    date.since((jiff::Unit::Day, jiff::civil::date(1970, 1, 1))).map_or(0, |span| span.get_days())
}
