//! Places: where participants are, with official codes that join them to map boundaries.

use crate::node::Fields;
use crate::record::{Context, Judge, Kind, Meta, Record, Ref, Text, judge_option, reference};
use crate::said::say;
use crate::source::{Span, Spanned};

/// A province, a country, a district.
#[derive(Clone, Debug)]
pub struct Place {
    /// What every record has.
    pub meta: Meta,
    /// Its name.
    pub name: Text,
    /// What it is, as the site calls it (province, country, …).
    pub kind: String,
    /// The place it lies in.
    pub parent: Option<Ref>,
    /// Official code, as typed.
    pub code: Option<String>,
    /// Latitude in degrees, north positive (WGS 84).
    pub lat: Option<f64>,
    /// Longitude in degrees, east positive (WGS 84).
    pub lon: Option<f64>,
    /// Where the latitude is written.
    pub lat_span: Option<Span>,
}

impl Record for Place {
    const KIND: Kind = Kind::Place;

    fn read(meta: Meta, fields: &mut Fields<'_, '_>, _: Context<'_>) -> Option<Self> {
        let name = fields.required_localized("name");
        let kind = fields.required_text("kind");
        let parent = reference(fields, "parent", Kind::Place);
        let code = fields.text("code").map(|code| code.value);
        let lat = degrees(fields, "lat", 90.0);
        let lon = degrees(fields, "lon", 180.0);
        let (lat, lat_span) = (lat.as_ref().map(|it| it.value), lat.map(|it| it.span));
        let lon = lon.map(|it| it.value);
        Some(Self { meta, name: name?, kind: kind?.value, parent, code, lat, lon, lat_span })
    }

    fn meta(&self) -> &Meta {
        &self.meta
    }

    fn meta_mut(&mut self) -> &mut Meta {
        &mut self.meta
    }

    fn references(&mut self, judge: &mut Judge<'_>) {
        judge_option(judge, "parent", &mut self.parent);
    }
}

fn degrees(fields: &mut Fields<'_, '_>, name: &'static str, limit: f64) -> Option<Spanned<f64>> {
    let number = fields.number(name)?;
    if number.value.abs() <= limit {
        return Some(number);
    }
    let message = say!("degrees-cannot-be", name = %name, value = %number.value);
    let help = if name == "lat" && number.value.abs() <= 180.0 {
        say!("degrees-cannot-be.swapped")
    } else {
        say!("degrees-cannot-be.help", limit = %limit)
    };
    fields.invalid(number.span, message, help);
    None
}
