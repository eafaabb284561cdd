//! The program: exit codes and printing, nothing else.

fn main() {
    let settings = annals::road::Settings {
        root: ".".into(),
        output: "output".into(),
        base_url: None,
        now: jiff::Timestamp::now(),
        strict: false,
        preview: false,
        previous: None,
    };
    let built = annals::road::build(&settings, &()).expect("built");
    eprintln!(
        "{}",
        annals::diagnostic::print(
            &built.report,
            &built.files,
            annals::diagnostic::PrintOptions::default()
        )
    );
    eprintln!("{:?} {:?}", built.published, built.times);
}
