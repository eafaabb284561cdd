//! A hundred charts, drawn as pages draw them: at both widths.

use annals::chart::{Category, Chart, Mark, Numbers, Series, Width, render};

use crate::measure::Watch;
use crate::random::Random;

struct Plain;

impl Numbers for Plain {
    fn format(&self, value: f64) -> String {
        value.to_string()
    }
}

/// Draws them; returns the processor time in seconds and the bytes of the pictures.
pub fn draw(seed: u64) -> (f64, usize) {
    let mut random = Random::new(seed);
    let charts: Vec<Chart> = (0..100).map(|at| chart(at, &mut random)).collect();
    let watch = Watch::start();
    let pictures = charts.iter().flat_map(|chart| Width::ALL.map(|it| render(chart, it, &Plain)));
    let bytes = pictures.map(|picture| picture.len()).sum();
    (watch.read().cpu, bytes)
}

/// Bars by name, columns and lines by year, in turn.
fn chart(at: usize, random: &mut Random) -> Chart {
    let mark = [Mark::Bar, Mark::Column, Mark::Line][at % 3];
    let title = "Participants on record".to_owned();
    let mut chart = Chart { title, ..Chart::new(format!("chart-{at}"), mark) };
    let (categories, series) = if mark == Mark::Bar { (12, 1) } else { (10, 3) };
    for number in 0_u32..categories {
        let mut category = Category::new(if mark == Mark::Bar {
            format!("Invented Province {number}")
        } else {
            (2016 + number).to_string()
        });
        category.position = (mark != Mark::Bar).then(|| f64::from(2016 + number));
        chart.categories.push(category);
    }
    for number in 1..=series {
        let mut value = || u16::try_from(random.between(1, 900)).ok().map(f64::from);
        let values = (0..categories).map(|_| value()).collect();
        chart.series.push(Series { name: format!("Series {number}"), values, ..Series::default() });
    }
    chart
}
