//! Pictures to the last byte.

use super::*;

#[test]
fn a_column_chart_is_drawn_exactly() {
    let narrow = render(&cohorts(), Width::Narrow, &Plain);
    assert_eq!(narrow, include_str!("../../../tests/chart/column-narrow.svg").trim_end());
    let wide = render(&cohorts(), Width::Wide, &Plain);
    assert_eq!(wide, include_str!("../../../tests/chart/column-wide.svg").trim_end());
}

#[test]
fn a_bar_chart_is_drawn_exactly() {
    let narrow = render(&provinces(), Width::Narrow, &Plain);
    assert_eq!(narrow, include_str!("../../../tests/chart/bar-narrow.svg").trim_end());
}

#[test]
fn a_line_chart_is_drawn_exactly() {
    let wide = render(&lines(), Width::Wide, &Plain);
    assert_eq!(wide, include_str!("../../../tests/chart/line-wide.svg").trim_end());
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
