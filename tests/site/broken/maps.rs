//! Places that no map shows.

use expect_test::expect;

use crate::project::Project;

/// A site with a map that reaches from 80 to 110 degrees east and from 5 to 9 degrees south.
fn with_a_map() -> Project {
    Project::sound()
        .append(
            "content/site.yaml",
            "maps: {provinces: {file: media/provinces.geojson, key: code}}\n",
        )
        .file(
            "content/media/provinces.geojson",
            r#"{"type": "FeatureCollection", "features": [{"type": "Feature",
            "properties": {"code": "32"}, "geometry": {"type": "Polygon", "coordinates":
            [[[80, -9], [110, -9], [110, -5], [80, -5], [80, -9]]]}}]}"#,
        )
}

#[test]
fn a_point_lies_outside_of_every_map() {
    with_a_map()
        .file("content/places/west-java.yaml", "name: West Java\nkind: province\ncode: 32\n")
        .file(
            "content/places/towns.yaml",
            "- {id: minus, name: Minus, kind: town, lat: 6.9, lon: 107.6}
- {id: swapped, name: Swapped, kind: town, lat: 85.5, lon: -6.25}
- {id: abroad, name: Abroad, kind: town, lat: 47.5, lon: 8.5}
- {id: nobody, name: Nobody, kind: town, lat: 47.5, lon: 8.5}
- {id: here, name: Here, kind: town, lat: -6.9, lon: 107.6}
- {id: area, name: Area, kind: town, code: 32, lat: 50, lon: 50}
- {id: beyond, name: Beyond, kind: town, lat: 107.6, lon: -6.9}
",
        )
        .file(
            "content/participants/towns.yaml",
            "- {id: minus, name: Minus, kind: city, place: minus}
- {id: abroad, name: Abroad, kind: city, place: abroad}
- {id: area, name: Area, kind: city, place: area}
",
        )
        .check(&expect![[r#"
            warning[place-off-map]: no map of this site shows the point of 'minus'
             --> content/places/towns.yaml:1:45
              |
            1 | - {id: minus, name: Minus, kind: town, lat: 6.9, lon: 107.6}
              |                                             ^^^
              |
              = help: is a minus sign missing, or one too many? South and west are negative: 'lat: -6.9', 'lon: 107.6' would lie on the map
              = help: if the place does lie elsewhere, all is well: charts name it below the map, and 'checks: {place-off-map: off}' in site.yaml ends this warning

            warning[place-off-map]: no map of this site shows the point of 'swapped'
             --> content/places/towns.yaml:2:49
              |
            2 | - {id: swapped, name: Swapped, kind: town, lat: 85.5, lon: -6.25}
              |                                                 ^^^^
              |
              = help: latitude and longitude seem to have changed places: write 'lat: -6.25' and 'lon: 85.5'

            warning[place-off-map]: no map of this site shows the point of 'abroad'
             --> content/places/towns.yaml:3:47
              |
            3 | - {id: abroad, name: Abroad, kind: town, lat: 47.5, lon: 8.5}
              |                                               ^^^^
              |
              = help: compare 'lat' and 'lon' with a map: latitude is the distance from the equator, longitude that from Greenwich
              = help: if the place does lie elsewhere, all is well: charts name it below the map, and 'checks: {place-off-map: off}' in site.yaml ends this warning

            error[invalid-value]: 'lat' cannot be 107.6
             --> content/places/towns.yaml:7:47
              |
            7 | - {id: beyond, name: Beyond, kind: town, lat: 107.6, lon: -6.9}
              |                                               ^^^^^
              |
              = help: latitude reaches from -90 to 90: have 'lat' and 'lon' changed places?

            more about a check, with a wrong and a right example: annals check --explain place-off-map

            13 files checked: 1 error, 3 warnings
            exit 1
        "#]]);
}

#[test]
fn who_knows_that_a_place_lies_elsewhere_says_so() {
    with_a_map()
        .append("content/site.yaml", "checks: {place-off-map: off}\n")
        .file("content/places/west-java.yaml", "name: A\nkind: town\nlat: 47.5\nlon: 8.5\n")
        .check(&expect![[r#"
            note: output holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
            11 files checked: no problems
            exit 0
        "#]]);
}
