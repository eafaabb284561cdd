//! Records as things of schema.org.

use super::node::{Geo, Kinds, Node};
use super::{address, named, page_of, work};
use crate::date::Date;
use crate::page::award::edition_title;
use crate::page::{ChartFile, Desk, What, absolute, card_url};
use crate::record::{Award, Event, Kind, Mode, Participant, Place, Ref, Role, Source, Winner};
use crate::site::edition;

/// The thing that a record is; nothing for kinds that schema.org has no word for.
pub(super) fn of(desk: &Desk<'_>, kind: Kind, at: usize) -> Option<Node> {
    let records = &desk.press.site.records;
    Some(match kind {
        Kind::Report => report(desk, at),
        Kind::Story => story(desk, at),
        Kind::Event => event(desk, &records.events.list()[at]),
        Kind::Place => {
            Node { description: desk.summary(), ..place(desk, &records.places.list()[at], true) }
        }
        Kind::Participant => Node {
            description: desk.summary(),
            ..participant(desk, &records.participants.list()[at])
        },
        Kind::Winner => winner(desk, &records.winners.list()[at]),
        Kind::Source => source(desk, &records.sources.list()[at]),
        Kind::Chart => chart(desk, at),
        _ => return None,
    })
}

/// Who publishes the site, if it says so. Whether that is an authority is not known.
pub(super) fn publisher(desk: &Desk<'_>) -> Option<Node> {
    let publisher = &desk.press.site.config.publisher;
    let name = publisher.name.as_ref()?;
    Some(Node {
        id: named(desk, &desk.root(), "publisher"),
        name: Some(desk.text(name).text),
        url: publisher.url.as_ref().map(|url| url.value.clone()),
        email: publisher
            .email
            .as_ref()
            .filter(|_| desk.page.what == What::Press)
            .map(|email| email.value.clone()),
        ..Node::of("Organization")
    })
}

/// The programme and the organisations behind it.
pub(super) fn programme(desk: &Desk<'_>) -> Node {
    let programme = &desk.press.site.programme;
    let part = |role: Role| {
        let all = programme.organisations.iter();
        let found = all.filter(|it| it.role == Some(role)).map(|it| Node {
            name: Some(desk.text(&it.name).text),
            url: it.url.as_ref().map(|url| url.value.clone()),
            ..Node::of("Organization")
        });
        found.collect()
    };
    Node {
        id: named(desk, &desk.root(), "programme"),
        name: Some(desk.text(&programme.name).text),
        description: desk.maybe(programme.summary.as_ref()).map(|text| text.text),
        founding_date: programme.started.map(|date| date.to_string()),
        parent_organization: part(Role::Organiser),
        member: part(Role::Partner),
        funder: part(Role::Funder),
        ..Node::of("Project")
    }
}

fn report(desk: &Desk<'_>, at: usize) -> Node {
    let report = &desk.press.site.records.reports.list()[at];
    Node {
        headline: Some(desk.text(&report.title).text),
        author: report.authors.clone(),
        date_published: iso(report.published),
        date_modified: iso(report.meta.updated),
        temporal_coverage: Some(report.year.to_string()),
        image: image(desk),
        ..work(desk, "Report")
    }
}

fn story(desk: &Desk<'_>, at: usize) -> Node {
    let story = &desk.press.site.records.stories.list()[at];
    let about = story.participants.first().and_then(|who| known(desk, who));
    Node {
        headline: Some(desk.text(&story.title).text),
        date_published: iso(story.date),
        date_modified: iso(story.meta.updated),
        about: about.map(Box::new),
        image: image(desk),
        ..work(desk, "Article")
    }
}

fn known(desk: &Desk<'_>, who: &Ref) -> Option<Node> {
    Some(participant(desk, desk.press.site.records.participants.get(&who.id)?))
}

/// The card of the page, if it has one.
fn image(desk: &Desk<'_>) -> Option<String> {
    let base = desk.press.site.config.base_url.as_ref()?;
    Some(absolute(&base.value, &card_url(desk.press, desk.page)?))
}

fn event(desk: &Desk<'_>, event: &Event) -> Node {
    let mode = event.mode.map(|mode| match mode {
        Mode::OnSite => "OfflineEventAttendanceMode",
        Mode::Online => "OnlineEventAttendanceMode",
        Mode::Hybrid => "MixedEventAttendanceMode",
    });
    let venue = event
        .venue
        .as_ref()
        .map(|venue| Node { name: Some(desk.text(venue).text), ..Node::of("Place") });
    let url = &desk.page.url;
    Node {
        id: named(desk, url, "main"),
        url: Some(address(desk, url)),
        name: Some(desk.text(&event.name).text),
        description: desk.summary(),
        start_date: Some(event.date.to_string()),
        end_date: iso(event.end_date),
        event_attendance_mode: mode.map(|mode| format!("https://schema.org/{mode}")),
        location: venue.map(Box::new),
        ..Node::of("Event")
    }
}

/// A place; `nested`: with the places that it lies in.
fn place(desk: &Desk<'_>, place: &Place, nested: bool) -> Node {
    let parent = place.parent.as_ref().filter(|_| nested);
    let parent = parent.and_then(|parent| desk.press.site.records.places.get(&parent.id));
    let kind = match place.kind.as_str() {
        "country" => "Country",
        "province" | "state" | "regency" | "city" | "district" | "village" => "AdministrativeArea",
        // A region or an island may be one, and a kind of the site's own may be anything.
        _ => "Place",
    };
    let point = place.lat.zip(place.lon);
    Node {
        id: named(desk, &desk.press.url(Kind::Place, &place.meta.id), "main"),
        url: Some(page_of(desk, Kind::Place, &place.meta.id)),
        name: Some(desk.text(&place.name).text),
        identifier: place.code.clone().filter(|_| nested),
        geo: point.filter(|_| nested).map(|(latitude, longitude)| Geo {
            kind: "GeoCoordinates",
            latitude,
            longitude,
        }),
        contained_in_place: parent.map(|parent| Box::new(self::place(desk, parent, false))),
        ..Node::of(kind)
    }
}

/// A participant with the awards that it received. It takes part as the authority of an area, if it
/// is one: only an organisation can receive an award. What another is, a school or a person, its
/// record does not say.
fn participant(desk: &Desk<'_>, participant: &Participant) -> Node {
    let site = desk.press.site;
    let id = &*participant.meta.id;
    let lies = participant.place.as_ref().and_then(|it| site.records.places.get(&it.id));
    let codes = participant.code.as_deref().zip(lies.and_then(|place| place.code.as_deref()));
    let area = codes.is_some_and(|(own, whole)| is_area(own, whole));
    // A participant may be the place itself.
    let within = lies.filter(|_| codes.is_some_and(|(own, whole)| area && own != whole));
    let winners = site.index.participant_winners.get(id).map_or(&[][..], |it| &it.0);
    let winners = winners.iter().map(|at| &site.records.winners.list()[*at]);
    Node {
        kind: if area {
            Kinds::Two(["AdministrativeArea", "GovernmentOrganization"])
        } else {
            Kinds::default()
        },
        id: named(desk, &desk.press.url(Kind::Participant, id), "main"),
        url: Some(page_of(desk, Kind::Participant, id)),
        name: Some(desk.text(&participant.name).text),
        identifier: participant.code.clone(),
        award: winners.filter_map(|winner| award(desk, winner)).collect(),
        contained_in_place: within.map(|place| Box::new(self::place(desk, place, false))),
        ..Node::default()
    }
}

/// Whether an official code is that of an area: the code of the place that it lies in, or one that
/// goes on from it, as codes of areas do (32.15 in 32). Codes of schools and firms do not.
fn is_area(own: &str, whole: &str) -> bool {
    own.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-', '/']))
}

/// Who received the award of the page.
fn winner(desk: &Desk<'_>, winner: &Winner) -> Node {
    let site = desk.press.site;
    let own = award(desk, winner).into_iter().collect();
    if let Some(who) = site.winner_participant(winner) {
        return Node { award: own, description: desk.summary(), ..participant(desk, who) };
    }
    let url = &desk.page.url;
    Node {
        id: named(desk, url, "main"),
        url: Some(address(desk, url)),
        name: Some(desk.text(site.winner_name(winner)).text),
        description: desk.summary(),
        award: own,
        ..Node::default()
    }
}

/// What an award was called in the year in which it was given.
fn award(desk: &Desk<'_>, winner: &Winner) -> Option<String> {
    let award: &Award = desk.press.site.winner_award(winner)?;
    let year = winner.year.value.to_string();
    let plain = || {
        let name = desk.text(&award.name).text;
        desk.t("award-edition", &[("award", name.into()), ("year", year.as_str().into())])
    };
    let named = edition(award, winner.year.value).filter(|edition| edition.name.is_some());
    let name = named.map(|edition| edition_title(desk, &winner.award, edition).text);
    // The name of an edition is often that of the evening: it does not say which award.
    Some(name.map_or_else(plain, |name| format!("{} ({name})", plain())))
}

fn source(desk: &Desk<'_>, source: &Source) -> Node {
    let publisher =
        Node { name: Some(desk.text(&source.publisher).text), ..Node::of("Organization") };
    let kind = match source.kind.word() {
        "news" => "NewsArticle",
        "report" => "Report",
        "regulation" => "Legislation",
        "dataset" => "Dataset",
        "web" => "WebPage",
        _ => "CreativeWork",
    };
    Node {
        name: Some(desk.text(&source.title).text),
        url: source.url.as_ref().map(|url| url.value.clone()),
        author: desk.maybe(source.author.as_ref()).map(|it| it.text).into_iter().collect(),
        publisher: Some(Box::new(publisher)),
        date_published: iso(source.date),
        in_language: source.language.clone(),
        archived_at: source.archived.as_ref().map(|url| url.value.clone()),
        ..Node::of(kind)
    }
}

fn chart(desk: &Desk<'_>, at: usize) -> Node {
    let chart = &desk.press.site.records.charts.list()[at];
    let file = |file: ChartFile, format: &'static str| Node {
        content_url: Some(address(desk, &file.of_record(desk.press, &chart.meta.id))),
        encoding_format: Some(format),
        name: Some(file.name().to_owned()),
        ..Node::of("DataDownload")
    };
    let site = &desk.press.site.config;
    Node {
        name: Some(desk.text(&chart.title).text),
        description: desk
            .summary()
            .or_else(|| desk.maybe(site.description.as_ref()).map(|text| text.text)),
        creator: publisher(desk).map(Box::new),
        date_modified: iso(chart.meta.updated.or(desk.press.as_of)),
        image: image(desk),
        distribution: vec![
            file(ChartFile::Csv, "text/csv"),
            file(ChartFile::Svg, "image/svg+xml"),
            file(ChartFile::Png, "image/png"),
        ],
        ..work(desk, "Dataset")
    }
}

/// Everything on record as one data set, a file for each table and format.
pub(super) fn data(desk: &Desk<'_>) -> Node {
    let press = desk.press;
    let site = press.site;
    let sets = crate::dataset::dictionary(site, press.lang, press.messages);
    let files = sets.into_iter().flat_map(|set| {
        let title = set.title;
        set.files.into_iter().map(move |file| (title.clone(), file))
    });
    let files = files.map(|(title, file)| Node {
        name: Some(title),
        content_url: Some(address(desk, &file.address)),
        encoding_format: media_type(file.format),
        ..Node::of("DataDownload")
    });
    let years: Vec<i16> = press.years.iter().map(|year| year.year).collect();
    let span = years.first().zip(years.last()).map(|(from, to)| format!("{from}/{to}"));
    let title = desk.text(&site.config.title).text;
    let described = site.config.description.as_ref().or(site.programme.summary.as_ref());
    Node {
        name: Some(title),
        description: desk.maybe(described).map(|text| text.text),
        creator: publisher(desk).map(Box::new),
        date_modified: iso(press.as_of),
        temporal_coverage: span,
        distribution: files.collect(),
        ..work(desk, "Dataset")
    }
}

fn media_type(format: &str) -> Option<&'static str> {
    match format {
        "csv" => Some("text/csv"),
        "json" => Some("application/json"),
        "xlsx" => Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "parquet" => Some("application/vnd.apache.parquet"),
        _ => None,
    }
}

fn iso(date: Option<Date>) -> Option<String> {
    date.map(|date| date.to_string())
}

#[cfg(test)]
mod tests {
    use super::is_area;

    #[test]
    fn an_area_is_known_by_its_code() {
        for (own, whole, area) in
            [("32.15", "32", true), ("32", "32", true), ("3215", "32", false), ("20", "32", false)]
        {
            assert_eq!(is_area(own, whole), area, "{own} in {whole}");
        }
    }
}
