//! Pictures to the last byte, kept one element a line so that a change can be read.

use super::*;

/// A picture, one element a line.
fn lines(svg: &str) -> String {
    format!("{}\n", svg.replace("><", ">\n<"))
}

/// The file of a picture.
macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../../tests/chart/", $name, ".svg"))
    };
}

/// Compares both widths of a chart with their files.
macro_rules! exact {
    ($chart:expr, $numbers:expr, $narrow:literal, $wide:literal) => {
        let chart = $chart;
        assert_eq!(lines(&render(&chart, Width::Narrow, $numbers)), file!($narrow), $narrow);
        assert_eq!(lines(&render(&chart, Width::Wide, $numbers)), file!($wide), $wide);
    };
}

/// A chart of the gallery.
fn case(id: &str) -> Chart {
    gallery::cases().into_iter().find(|chart| chart.id == id).expect("a case of the gallery")
}

#[test]
fn columns_bars_and_lines_are_drawn_exactly() {
    exact!(cohorts(), &Plain, "column-narrow", "column-wide");
    exact!(provinces(), &Plain, "bar-narrow", "bar-wide");
    exact!(super::lines(), &Plain, "line-narrow", "line-wide");
}

#[test]
fn areas_are_drawn_exactly() {
    exact!(case("area-cohorts"), &gallery::Indonesian, "area-narrow", "area-wide");
}

#[test]
fn dots_are_drawn_exactly() {
    exact!(case("point-pairs"), &gallery::Indonesian, "point-narrow", "point-wide");
    exact!(case("point-across"), &gallery::Indonesian, "scatter-narrow", "scatter-wide");
    exact!(case("lollipop-ranked"), &gallery::Indonesian, "lollipop-narrow", "lollipop-wide");
}

#[test]
fn slopes_are_drawn_exactly() {
    exact!(case("slope-focus"), &gallery::Indonesian, "slope-narrow", "slope-wide");
}

#[test]
fn squares_and_cells_are_drawn_exactly() {
    exact!(case("waffle-eight"), &gallery::Indonesian, "waffle-narrow", "waffle-wide");
    exact!(case("heatmap-plain"), &gallery::Indonesian, "heatmap-narrow", "heatmap-wide");
}

#[test]
fn waterfalls_are_drawn_exactly() {
    exact!(
        case("waterfall-correction"),
        &gallery::Indonesian,
        "waterfall-narrow",
        "waterfall-wide"
    );
}

#[test]
fn timelines_are_drawn_exactly() {
    exact!(case("timeline-story"), &gallery::Indonesian, "timeline-narrow", "timeline-wide");
}

#[test]
fn small_multiples_are_drawn_exactly() {
    exact!(case("facet-gap"), &gallery::Indonesian, "facet-column-narrow", "facet-column-wide");
    exact!(case("facet-nested"), &gallery::Indonesian, "facet-bar-narrow", "facet-bar-wide");
}

#[test]
fn seven_columns_of_two_series_stay_below_six_kilobytes() {
    let mut chart = cohorts();
    chart.categories.pop();
    for width in Width::ALL {
        let size = render(&chart, width, &Plain).len();
        assert!(size < 6 * 1024, "{width:?}: {size} bytes");
    }
}
