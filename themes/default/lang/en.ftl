### The words of the interface in English (Fluent syntax, https://projectfluent.org).
### A site can replace any of them by a file of the same name in themes/<theme>/lang/.
### Numbers that come in as { $n } are written in the language's habit; dates and names are text.
### The description of a download's column: column-<table>-<column>, else column-<column>.

## Language and frame of the page

language-name = English
language-read-here = Read this page in English
language-id = Indonesian
language-en = English
language-ar = Arabic
language-de = German
language-es = Spanish
language-fr = French
language-ja = Japanese
language-jv = Javanese
language-ko = Korean
language-ms = Malay
language-nl = Dutch
language-pt = Portuguese
language-ru = Russian
language-su = Sundanese
language-zh = Chinese
language-switch = Language
skip-link = Skip to content
menu = Menu
menu-main = Main menu
menu-close = Close menu
breadcrumbs = Where this page is
breadcrumb-home = Programme
site-kind = Public record of a programme
site-kind-years = Public record of a programme, {$from}–{$to}
site-kind-year = Public record of a programme, since {$year}
page-title = {$page} · {$site}
page-description = {$page} · {$about}
year-line = Years of the programme
year-line-all = All years
year-no-cohort = no {-cohort} stated
year-no-cohort-short = no {-cohort}
to-top = Back to top
external-link = another site
share-title = Share

## What the programme calls things; `labels` in programme.yaml may override them

-participant = participant
-participants = participants
-Participant = Participant
-Participants = Participants
-cohort = cohort
-cohorts = cohorts
-Cohort = Cohort
-Cohorts = Cohorts
-winner = winner
-winners = winners
-Winner = Winner
-Winners = Winners
-award = award
-awards = awards
-Award = Award
-Awards = Awards
-dimension = dimension
-dimensions = dimensions
-Dimension = Dimension
-Dimensions = Dimensions

## Nouns

noun-participant-one = {-participant}
noun-participant-other = {-participants}
noun-cohort-one = {-cohort}
noun-cohort-other = {-cohorts}
noun-winner-one = {-winner}
noun-winner-other = {-winners}
noun-award-one = {-award}
noun-award-other = {-awards}
noun-dimension-one = {-dimension}
noun-dimension-other = {-dimensions}
noun-participation-one = participation
noun-participation-other = participations
noun-edition-one = edition
noun-edition-other = editions
noun-event-one = event
noun-event-other = events
noun-milestone-one = milestone
noun-milestone-other = milestones
noun-place-one = place
noun-place-other = places
noun-source-one = source
noun-source-other = sources
noun-figure-one = figure
noun-figure-other = figures
noun-chart-one = chart
noun-chart-other = charts
noun-correction-one = correction
noun-correction-other = corrections
noun-report-one = report
noun-report-other = reports
noun-story-one = story
noun-story-other = stories
noun-page-one = page
noun-page-other = pages
noun-organisation-one = organisation
noun-organisation-other = organisations

## Counts

count-participants =
    {$n ->
        [one] {$n} {-participant}
       *[other] {$n} {-participants}
    }
count-cohorts =
    {$n ->
        [one] {$n} {-cohort}
       *[other] {$n} {-cohorts}
    }
count-winners =
    {$n ->
        [one] {$n} {-winner}
       *[other] {$n} {-winners}
    }
count-awards =
    {$n ->
        [one] {$n} {-award}
       *[other] {$n} {-awards}
    }
count-dimensions =
    {$n ->
        [one] {$n} {-dimension}
       *[other] {$n} {-dimensions}
    }
count-participations =
    {$n ->
        [one] {$n} participation
       *[other] {$n} participations
    }
count-editions =
    {$n ->
        [one] {$n} edition
       *[other] {$n} editions
    }
count-events =
    {$n ->
        [one] {$n} event
       *[other] {$n} events
    }
count-milestones =
    {$n ->
        [one] {$n} milestone
       *[other] {$n} milestones
    }
count-places =
    {$n ->
        [one] {$n} place
       *[other] {$n} places
    }
count-sources =
    {$n ->
        [one] {$n} source
       *[other] {$n} sources
    }
count-figures =
    {$n ->
        [one] {$n} figure
       *[other] {$n} figures
    }
count-charts =
    {$n ->
        [one] {$n} chart
       *[other] {$n} charts
    }
count-corrections =
    {$n ->
        [one] {$n} correction
       *[other] {$n} corrections
    }
count-reports =
    {$n ->
        [one] {$n} report
       *[other] {$n} reports
    }
count-stories =
    {$n ->
        [one] {$n} story
       *[other] {$n} stories
    }
count-pages =
    {$n ->
        [one] {$n} page
       *[other] {$n} pages
    }
count-organisations =
    {$n ->
        [one] {$n} organisation
       *[other] {$n} organisations
    }
count-rows =
    {$n ->
        [one] {$n} row
       *[other] {$n} rows
    }
count-tables =
    {$n ->
        [one] {$n} table
       *[other] {$n} tables
    }
count-records =
    {$n ->
        [one] {$n} record
       *[other] {$n} records
    }
count-columns =
    {$n ->
        [one] {$n} column
       *[other] {$n} columns
    }
count-sections =
    {$n ->
        [one] {$n} section
       *[other] {$n} sections
    }
count-values =
    {$n ->
        [one] {$n} value
       *[other] {$n} values
    }
count-years =
    {$n ->
        [one] {$n} year
       *[other] {$n} years
    }
count-recipients =
    {$n ->
        [one] {$n} recipient
       *[other] {$n} recipients
    }
count-results =
    {$n ->
        [one] {$n} result
       *[other] {$n} results
    }
k-of-n = {$k} of {$n}
of-n = of {$n}
percent = {$n}%
as-of-date = as of {$date}
number-range = {$from}–{$to}
years-span = {$from}–{$to}
more-n = {$n} more
more-sources =
    {$n ->
        [one] 1 more source
       *[other] {$n} more sources
    }
other-sources =
    {$n ->
        [one] 1 other source
       *[other] {$n} other sources
    }

## What is known and what is not

reported = reported
on-record = on record
on-record-by-name = on record by name
not-on-record = not on record
not-stated = not stated
not-known = not known
not-named-yet = not on record by name
other = other
other-last = Other
none = none
no-value = –
yes = yes
no = no
reported-on-record = {$reported} reported · {$on-record} on record
reported-only = {$reported} reported
on-record-only = {$on-record} on record
doubtful-n = {$n} doubtful
returning-n = {$n} returning
missing-n =
    {$n ->
        [one] 1 name not found yet
       *[other] {$n} names not found yet
    }
k-of-n-on-record = {$k} of {$n} on record
k-of-n-recipients = {$k} of {$n} recipients on record
others-not-on-record =
    {$n ->
        [one] 1 other is not on record
       *[other] {$n} others are not on record
    }
one-of-n-recipients = one of {$n} recipients
not-found-is-not-none = Not found does not mean none.
empty-list = Nothing on record yet.
no-records-match = No records match.
doubt = A doubt
doubts = Doubts
not-here = What is not here
hatched-explained = Hatched: not stated or not on record.

## Menu

menu-reports = Reports
menu-participants = {-Participants}
menu-winners = {-Winners}
menu-cohorts = {-Cohorts}
menu-awards = {-Awards}
menu-dimensions = {-Dimensions}
menu-places = Places
menu-events = Events
menu-stories = Stories
menu-figures = Figures
menu-charts = Charts
menu-data = Data
menu-sources = Sources
menu-corrections = Corrections
menu-press = Press
menu-search = Search

## Titles and leads of list pages

reports-title = Yearly reports
reports-lead = One report a year: who took part, what happened, which {-awards} were given, and what is not known yet.
cohorts-title = {-Cohorts}
cohorts-lead = Every {-cohort}: the number of {-participants} reported beside those on record by name.
participants-title = {-Participants}
participants-lead = All {-participants} that a source names, with their participations and how certain these are.
winners-title = {-Winners}
winners-lead =
    {$n ->
        [one] 1 {-winner} that a source names, {$from}–{$to}.
       *[other] {$n} {-winners} that a source names, {$from}–{$to}.
    }
winners-lead-reported = More recipients were reported than are named.
winners-lead-year =
    {$n ->
        [one] 1 {-winner} that a source names, {$year}.
       *[other] {$n} {-winners} that a source names, {$year}.
    }
winners-incomplete = Fewer recipients are on record than were reported, above all of these editions:
awards-title = {-Awards}
awards-lead = Every {-award} and its editions: how many recipients were reported, and who is on record.
dimensions-title = {-Dimensions}
dimensions-lead = Everything on record, by {-dimension} of the programme.
places-title = Places
places-lead = Where the {-participants} and {-winners} come from.
events-title = Events
events-lead = The programme’s path by date, as precisely as it is known.
stories-title = Stories
stories-lead = What {-participants} did, according to the sources named.
figures-title = Figures
figures-lead = Every number this site states: its value, who says so, and whether it agrees with the records here.
sources-title = Sources
sources-lead = Every source, and what rests on it.
charts-title = Charts
charts-lead = Every chart with its data, its sources and an address of its own.
corrections-title = Corrections
corrections-lead = What was wrong on this site, when it was put right, and why.
data-title = Data and downloads
data-lead = Everything on record here as tables, free to use under their licence.
press-title = For the press
press-lead = Contact, key figures with their sources, logos and downloads.
search-title = Search
by-facet-title = {$things}: {$value}
by-facet-heading = {$things}: {$value} ({$facet})
by-facet-lead = {$n} of {$total} {$things}, with {$facet} {$value}.
by-facet-all = By {$facet}

## Home page

home-title = Home
home-figures = Headline figures
home-latest-report = Latest report
home-cohorts = {-Cohorts} and reports
home-cohorts-chart = {-Participants} per {-cohort}: reported and on record
home-map = Where the {-participants} come from
map-of-winners = Where the {-winners} come from
map-not-drawn = Not on this map: {$places}.
map-place-value = {$place} ({$value})
home-latest-winners = Latest {-winners}
home-events = Events
home-stories = Stories
home-organisations = Who is behind this programme
home-see-check = See how it was checked
home-why = Why {$a} and {$b}?
home-map-lead =
    {$n ->
        [one] {$n} {-participant} on record, by place
       *[other] {$n} {-participants} on record, by place
    }
home-cohorts-others = After the plus sign: on record, but of kinds that the reported number does not count.
all-participants = All {$n} {-participants}
all-winners = All {$n} {-winners} on record
all-cohorts = All {-cohorts}
all-awards = All {-awards}
all-events = All {$n} events
all-stories = All stories
all-reports = All reports
all-figures = All {$n} figures
all-sources = All {$n} sources
all-places = All {$n} places
all-charts = All charts
read-report = Read the {$year} report
read-more = Read more
show-all = Show all
show-more = Show {$n} more
show-less = Show fewer

## Yearly reports

report-kind = Yearly report
report-kind-year = Yearly report {$year}
report-latest = latest report
report-contents = Contents
report-figures = Key figures
report-participants = Who took part
report-events = The year’s path
report-winners = {-Winners} on record
report-stories = Stories of the year
report-unknown = What is not known yet
report-download = Download and cite
report-print = Print this report
report-print-how = PDF from the browser
report-published = Published {$date}
report-updated = Updated {$date}
report-authors = Written by {$authors}
report-corrections-none = Corrections: none so far
report-corrections-n = Corrections: {$n}
report-participants-download = {-Participants} {$year}
report-winners-download = {-Winners} {$year}
report-all-data = All programme data
report-press-kit = Press kit {$year}
report-none = No report for this year yet.
report-page-title = Yearly report {$year}: {$title}
report-incomplete = {-Awards} whose recipients are not all on record

## A participant's page

participant-facts = Facts
participant-timeline = Timeline
participant-awards = {-Awards}
participant-stories = Stories
participant-joined = Took part in {-cohort} {$cohorts}.
participant-joined-times =
    {$n ->
        [2] Took part twice: {-cohorts} {$cohorts}.
       *[other] Took part {$n} times: {-cohorts} {$cohorts}.
    }
participant-cohort-not-stated = The {-cohort} is not stated.
participant-took-part = took part
participant-no-award = No {-award} on record.
participant-participations-n =
    {$n ->
        [one] 1 {-cohort}: {$cohorts}
       *[other] {$n} {-cohorts}: {$cohorts}
    }
participant-awards-n = {$n} on record
participant-awards-on-record =
    {$n ->
        [one] 1 {-award} on record.
       *[other] {$n} {-awards} on record.
    }
participant-awards-listed =
    {$n ->
        [one] 1 {-award} on record:
       *[other] {$n} {-awards} on record:
    }
participant-others-returning = Other {-participants} that came back
participant-others-same-place = Other {-participants} in {$place}
participant-locator = {$name} in {$place}
participant-reason-not-stated = Reason not stated
timeline-agreement = agreement
timeline-award = award
timeline-other = other activity
timeline-undated = undated
timeline-participation = participation

## Cohorts

cohort-heading = {-Cohort} {$year}
cohort-intake = {$n} reported as taken in
cohort-on-record = {$n} on record by name
cohort-returning = {$n} of them are reported to have taken part before
cohort-kinds-counted = Counted: {$kinds}
cohort-members = {-Participants} of this {-cohort}
cohort-more-on-record = More are on record than were reported.
cohort-fewer-on-record =
    {$n ->
        [one] The name of 1 other {-participant} has not been found.
       *[other] The names of {$n} other {-participants} have not been found.
    }
cohort-difference = Difference
cohort-intake-not-stated = The intake is not stated.
cohort-as-many-on-record = As many are on record by name as were reported.
cohort-returning-short = took part before, as reported
cohort-awards-of = {-awards} of {$year}
cohort-other-kinds = besides the intake
cohort-winners = {-Winners} of {$year} on record
cohort-winners-short = {-winners} on record
cohort-stories = Stories of this {-cohort}
cohort-all-listed = Every name stands in a list of the {-cohort}.
cohort-unmarked-listed = A name without a remark stands in a list of the {-cohort}.
cohorts-how = How to read the table
cohorts-reported-about = The number reported as taken in, of the kinds of {-participants} that it counts.
cohorts-on-record-about = {-Participants} of these kinds whom a source names.
cohort-others-n = + {$n} others
cohorts-others = Others
cohorts-others-about = {-Participants} on record of other kinds, which the number reported does not count.
cohorts-winners-about = {-Winners} of the year’s {-awards} whom a source names, of whatever {-cohort}.
cohorts-gap = No {-cohort} of {$years} is stated.
own-cohort-title = Where the {-participants} come from: {$name}
own-cohort-subtitle = {-Participants} on record by name

## Awards and winners

award-editions = Editions
award-edition = {$award} {$year}
award-edition-recipients =
    {$n ->
        [one] 1 recipient reported
       *[other] {$n} recipients reported
    }
award-edition-complete = All recipients are on record.
award-edition-squares = One square is one recipient. Hatched: not on record by name.
award-recipients-not-stated = The number of recipients is not stated.
own-award-title = {$name} by year
own-award-subtitle = {-Winners} on record by name
own-award-subtitle-reported = Recipients: reported and on record by name
own-award-dimensions-title = {$name} by {-dimension}
winner-why = Why it won
winner-outside = Not among the {-participants} on record
winner-same-award = Other recipients of {$award} {$year}
winner-rank = Rank {$rank}
winner-share = {$share} share
winner-received = received {$award} {$year}
winner-more-awards = Other {-awards} received

## Dimensions, places, events, stories

dimension-participants = {-Participants} with this {-dimension}
dimension-winners = {-Winners} with this {-dimension}
dimension-stories = Stories with this {-dimension}
dimension-not-stated = {-Dimension} not stated
dimension-awards = {-Awards} for this {-dimension}
dimension-others = Other {-dimensions}
own-dimension-title = {-Awards} by year: {$name}
place-participants = {-Participants} in {$place}
place-winners = {-Winners} from {$place}
place-within = Part of {$place}
own-place-title = {-Participants} from {$name} by {-cohort}
own-place-subtitle = On record by name; whoever came twice counts twice
place-contains = Places within it
place-none-on-record = No {-participants} on record in this place.
place-on-record = {$what} on record.
place-not-stated-heading = Place not stated
place-not-stated =
    {$n ->
        [one] Of 1 {-participant} the place is not stated.
       *[other] Of {$n} {-participants} the place is not stated.
    }
degrees-north = {$n}° N
degrees-south = {$n}° S
degrees-east = {$n}° E
degrees-west = {$n}° W
places-others =
    {$n ->
        [one] 1 other place
       *[other] {$n} other places
    }
event-awards = {-Awards} given
event-participants = {-Participants} on record as present
event-earlier = Earlier event
event-later = Later event
events-in-year = Events of {$year}
events-in-year-others = Other events of {$year}
event-cohort-of-year = {-Cohort} of the year
events-undated = Undated events
story-about = About {$names}
story-related = Other stories
page-updated = Updated {$date}
page-contents = On this page
page-below = Pages within it

## Fields of records

label-id = Record id
label-name = Name
label-short-name = Short name
label-title = Title
label-subtitle = Subtitle
label-kind = Kind
label-type = Type
label-role = Role
label-place = Place
label-parent = Part of
label-code = Official code
label-coordinates = Coordinates
label-lat = Latitude
label-lon = Longitude
label-participant = {-Participant}
label-participants = {-Participants}
label-participation = Participation
label-participations = Participations
label-cohort = {-Cohort}
label-cohorts = {-Cohorts}
label-winner = {-Winner}
label-winners = {-Winners}
label-award = {-Award}
label-awards = {-Awards}
label-dimension = {-Dimension}
label-dimensions = {-Dimensions}
label-edition = Edition
label-editions = Editions
label-event = Event
label-events = Events
label-milestones = Milestones
label-year = Year
label-date = Date
label-end-date = Until
label-started = Started
label-published = Published
label-updated = Updated
label-accessed = Accessed
label-as-of = As of
label-venue = Venue
label-mode = Mode
label-status = Status
label-certainty = Certainty
label-note = Note
label-summary = Summary
label-description = Description
label-intake = Intake (reported)
label-intake-kinds = Kinds counted
label-returning = Returning
label-reported = Reported
label-on-record = On record
label-recipients = Recipients (reported)
label-recipient = Recipient
label-recipient-and-reason = Recipient and reason
label-rank = Rank
label-distinction = Distinction
label-share = Share
label-citation = Citation
label-source = Source
label-sources = Sources
label-publisher = Publisher
label-author = Author
label-authors = Authors
label-url = Address
label-archived = Archived copy
label-language = Language
label-label = Meaning
label-meaning-and-speaker = Meaning and who says so
label-value = Value
label-figure = Figure
label-unit = Unit
label-check = Check
label-explanation = Explanation
label-record = Record
label-what = What
label-reason = Reason
label-before = Before
label-after = After
label-by = By
label-links = Links
label-image-credit = Photo:
label-organisations = Organisations
label-licence = Licence
label-column = Column
label-rows = Rows
label-size = Size
label-format = Format
label-with-unit = {$label} ({$unit})
label-value-pair = {$label}: {$value}

## Status of a participation

status-selected = selected
status-selected-about = Chosen by the programme; an agreement is not stated.
status-signed = signed
status-signed-about = Signed the agreement.
status-completed = completed
status-completed-about = Completed what the programme asks for.
status-withdrawn = withdrawn
status-withdrawn-about = Left before the end.
status-not-stated = status not stated

## Certainty

certainty-listed = listed
certainty-listed-about = Named in a list of the {-cohort}.
certainty-single-mention = single mention
certainty-single-mention-about = Named by a source, without a full list.
certainty-doubtful = doubtful
certainty-doubtful-about = The sources are unclear or contradict each other.
certainty-not-stated = certainty not stated

## Modes and kinds of events

mode-on-site = on site
mode-online = online
mode-hybrid = on site and online
event-kind-signing = signing
event-kind-launch = launch
event-kind-assessment = assessment
event-kind-ceremony = ceremony
event-kind-forum = forum
event-kind-other = other

## Types of sources

source-type-news = news
source-type-report = report
source-type-regulation = regulation
source-type-dataset = data set
source-type-press-release = press release
source-type-web = web page

## Roles of organisations

role-organiser = Organiser
role-partner = Partner
role-funder = Funder
role-organisers = Organisers
role-partners = Partners
role-funders = Funders

## Kinds of places

place-kind-country = country
place-kind-province = province
place-kind-state = state
place-kind-region = region
place-kind-island = island
place-kind-regency = regency
place-kind-city = city
place-kind-district = district
place-kind-village = village

## Figures and their checks

figure-status-adds-up = adds up
figure-status-adds-up-about = Equals the sum of the reported numbers.
figure-status-matches-records = matches the records
figure-status-matches-records-about = Equals what the records on this site add up to.
figure-status-differs-explained = differs as explained
figure-status-differs-explained-about = Counting gives another number; the reason is told.
figure-status-stated = stated
figure-status-stated-about = Stated by its source; there are no records to check it with.
figure-status-computed = computed
figure-status-computed-about = Computed from the records on this site; no source states it.
figure-stated-value = Stated
figure-computed-value = Computed
figure-compared = {$stated} stated, {$computed} computed
figure-difference = difference
figure-why-differs = Why it differs
figure-how-checked = How it was checked
figure-checked-every-build = Checked every time the site is published.
figure-used-in = Used in
figure-used-headline = headline figure
figure-unused = Not used on another page.
figure-link = Link to this figure
figure-said-by = {$source}, {$date}
figure-in-ledger = See {$label} in the list of figures
figure-legend = What the marks mean
figure-show = Show the check of {$label}
figures-by-year = Figures by year
figures-undated = Without a date

## Queries in words

aggregate-count = number of {$what}
aggregate-count-records = number of records
aggregate-distinct = number of different {$what}
aggregate-sum = sum of {$what}
aggregate-mean = mean of {$what}
aggregate-median = median of {$what}
aggregate-min = smallest {$what}
aggregate-max = largest {$what}
aggregate-plus = {$a} plus {$b}
aggregate-minus = {$a} minus {$b}
aggregate-skipped = {$n} without a value left out
measure-by = {$measure} by {$group}
check-in-words = From the data of {$set}: {$measure}. The result is {$result}.
check-in-words-filtered = From the data of {$set} with {$filter}: {$measure}. The result is {$result}.
filter-equal = {$field} {$value}
filter-one-of = {$field} {$values}
filter-lt = {$field} below {$value}
filter-lte = {$field} at most {$value}
filter-gt = {$field} above {$value}
filter-gte = {$field} at least {$value}
filter-before = {$field} before {$value}
filter-until = {$field} up to {$value}
filter-after = {$field} after {$value}
filter-since = {$field} from {$value} on
filter-range = {$field} from {$from} to {$to}
filter-valid = {$field} stated
filter-not-valid = {$field} not stated

## The browser: search, filter, sort

browse-search-winners = Search names, {-awards}, years
browse-search-participants = Search names, places, {-cohorts}
browse-filter = Filter
browse-filters = Filters
browse-sort = Sort
browse-sort-name = Name
browse-sort-newest = Year, newest first
browse-sort-oldest = Year, oldest first
browse-sort-most = Most first
browse-all =
    {$n ->
        [one] {$n} {$thing} on record
       *[other] {$n} {$things} on record
    }
browse-some = {$n} of {$total} {$things} on record
browse-some-with = {$n} of {$total} {$things} on record: {$filters}
browse-facet-value = {$facet} {$value}
browse-containing = containing “{$text}”
browse-clear = Clear all filters
browse-remove = Remove the filter {$filter}
browse-sheet-clear = Clear
browse-sheet-show = Show {$n}
browse-sheet-close = Close filters
browse-facet-more = Show {$n} more
browse-none-title = No records match
browse-none-text = Not found does not mean none: perhaps no source that could be read names it. Loosen the filters to see more.
browse-download = Download this selection ({$n} of {$total})
browse-download-all = Download all ({$n})
browse-download-note = CSV or JSON, with the sources of every row.
browse-shown = Rows {$from}–{$to} of {$total}
browse-loading = Loading the data…
browse-failed = The data could not be loaded. The list on these pages is complete all the same.
browse-active = ({$n} active)
browse-filter-things = Filter {$things}
browse-sort-most-of = {$things}, most first
browse-narrow = Narrow further

## Pages of a list

pager = Pages of the list
pager-page = Page {$n}
pager-page-of = Page {$n} of {$total}
pager-previous = Previous
pager-next = Next
previous-record = Previous: {$name}
next-record = Next: {$name}
neighbours = Before and after

## Actions on charts, tables and pages

action-table = Table
action-csv = CSV
action-json = JSON
action-png = PNG
action-svg = SVG
action-xlsx = XLSX
action-embed = Embed
action-link = Link
action-copy = Copy
action-copied = Copied
action-copy-failed = Could not copy; select the text and copy it yourself.
action-close = Close
action-print = Print
action-download = Download {$what}
action-of = {$action}: {$title}
table-download = Download the table (CSV)
table-caption = Data of the chart: {$title}
table-scroll = Scrollable table: {$title}
table-name = Scrollable table
record-json = Download this record (JSON)
embed-title = Embed this chart
embed-width = Width
embed-width-responsive = Responsive
embed-colour = Colours
embed-colour-auto = As the reader’s
embed-colour-light = Light
embed-colour-dark = Dark
embed-language = Language
embed-code = Code for your page
embed-copy = Copy the code
embed-note = No trackers. Title, note and sources come along.

## Charts

chart-source = Source:
chart-sources = Sources:
chart-source-own = the records of this site
chart-source-own-n =
    {$n ->
        [one] the records of this site, from 1 source
       *[other] the records of this site, from {$n} sources
    }
chart-source-and-others =
    {$n ->
        [one] {$sources} and 1 other source
       *[other] {$sources} and {$n} other sources
    }
chart-note = Note:
chart-legend = Legend
chart-no-data-title = Nothing on record yet.
chart-no-data-text = There is no data for this chart. Not on record does not mean none.
chart-other-n =
    {$n ->
        [one] 1 other
       *[other] {$n} others
    }
chart-total = total
chart-where-shown = Shown on
chart-log-scale = logarithmic scale
chart-less = fewer
chart-more = more
chart-as-of = Date of the data: {$date}
mark-bar = Bar chart
mark-column = Column chart
mark-line = Line chart
mark-area = Area chart
mark-point = Dot plot
mark-lollipop = Lollipop chart
mark-slope = Slope chart
mark-waffle = Waffle chart
mark-heatmap = Heat map
mark-waterfall = Waterfall chart
mark-map = Map
mark-timeline = Timeline
chart-about = About this chart
chart-data-date = Date of the data
waffle-square =
    {$n ->
        [one] Each square stands for one.
       *[other] Each square stands for {$n}.
    }
# $what is what is counted: participant, participants
waffle-square-of =
    {$n ->
        [one] Each square stands for one {$what}.
       *[other] Each square stands for {$n} {$what}.
    }

## Descriptions of charts for those who do not see them

describe-mark = {$mark}: {$title}.
describe-measure-by = {$measure} by {$group}.
describe-measure-by-series = {$measure} by {$group} and {$series}.
describe-from-to = From {$from} to {$to}.
describe-range = Values range from {$min} to {$max}.
describe-all-equal = All values are {$value}.
describe-single = {$name}: {$value}.
describe-highest = Highest: {$name}, {$value}.
describe-highest-tied = Highest, {$value} each: {$names}.
describe-lowest = Lowest: {$name}, {$value}.
describe-lowest-tied = Lowest, {$value} each: {$names}.
describe-trend-rising = Rising from {$first} ({$from}) to {$last} ({$to}).
describe-trend-falling = Falling from {$first} ({$from}) to {$last} ({$to}).
describe-trend-flat = Flat at about {$value} from {$from} to {$to}.
describe-trend-mixed = Up and down between {$min} and {$max}; {$first} at the start ({$from}), {$last} at the end ({$to}).
describe-series =
    {$n ->
        [one] 1 series: {$names}.
       *[other] {$n} series: {$names}.
    }
describe-series-highest = {$series}: highest {$value} ({$name}).
describe-facets = Drawn separately for {$names}.
describe-total = The total is {$total}.
describe-share = {$name}: {$value} of {$total}.
describe-not-stated =
    {$n ->
        [one] 1 value is not stated.
       *[other] {$n} values are not stated.
    }
describe-not-stated-at = Not stated: {$names}.
describe-folded =
    {$n ->
        [one] 1 other is folded into “Other”.
       *[other] {$n} others are folded into “Other”.
    }
describe-waterfall =
    {$n ->
        [one] From {$first} to {$last} in 1 step.
       *[other] From {$first} to {$last} in {$n} steps.
    }
describe-map = {$n} of {$total} places have a value; most: {$name}, {$value}.
describe-timeline =
    {$n ->
        [one] 1 event, {$from}.
       *[other] {$n} events from {$from} to {$to}.
    }
describe-no-data = There is no data.
describe-table-follows = All values are in the table below the chart.
describe-highest-many = Highest: {$value} ({$n} times).
describe-lowest-many = Lowest: {$value} ({$n} times).

## Sources and citing

sources-heading = Sources
source-mark = Source {$n}
source-used-for = used for: {$what}
source-rests-on-it = What rests on this source
source-unused = No record rests on this source.
source-used-by = Used by
source-uses =
    {$n ->
        [one] {$n} record of this site rests on it.
       *[other] {$n} records of this site rest on it.
    }
source-open = Open the source
source-archived = Archived copy
source-accessed = accessed {$date}
source-undated = undated
source-publisher-unknown = publisher not stated
source-line = {$publisher}, {$date}
source-in-language = in {$language}
record-unsourced = No source given
cite-title = Cite this page
cite-copy = Copy the citation
cite-author = {$author} ({$year})
cite-author-undated = {$author} (n.d.)
cite-data = Data as of {$date}
cite-licence = Licence {$licence}
cite-figure = {$label}: {$number}
cite-figure-unit = {$label}: {$number} {$unit}
cite-figure-title = Cite this figure
figures-citations = Citations of all figures for reference managers
cite-link = Permanent link
cite-link-copy = Copy the link
cite-no-link = Add the address of this page as your browser shows it.
cite-changed = Last change
cite-formats = For reference managers: BibTeX, RIS, CSL-JSON
cite-format-copy = Copy
cite-format-save = Save as a file
report-error = Report an error
report-error-subject = An error on {$page}

## Corrections

correction-heading = Correction, {$date}
correction-changed = {$before} became {$after}.
correction-was = Before: {$before}
correction-now = Now: {$after}
correction-why = Why: {$reason}
correction-of = Correction of {$record}
corrections-none = No corrections so far. If you find an error, tell us.
corrections-none-yet = No corrections so far.
corrections-how = How to report an error

## Notices

notice-preview = Preview, not published: it shows drafts and what is under embargo, too.
notice-draft = Preview, not published: this is a draft; the published site will not show it.
notice-embargo = Preview, not published: this is under embargo until { $date }; until then the published site does not show it.
notice-translation-missing = This part has not been translated yet; it is shown in {$language}.
notice-page-translation-missing = This page has not been translated yet; it is shown in {$language}.
notice-corrected = This page was corrected on {$date}.
notice-corrected-link = See the correction
notice-moved = This page has moved
notice-moved-to = Its new address: {$url}
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
footnotes = Footnotes
footnote-back = Back to the text
heading-link = Link to this section

## Page not found

not-found-title = This page does not exist
not-found-text = Perhaps the address was mistyped. A page that was published is not removed: if its name changes, the old address still leads there.
not-found-near = Perhaps you meant
not-found-instead = Start from here

## Search

search-label = Search this site
search-button = Search
search-hint = Type at least two letters.
search-results = Results for “{$query}”: {$n}
search-no-results = No results for “{$query}”.
search-no-results-text = Try a shorter word or another spelling. Not found does not mean none.
search-loading = Searching…
search-names = Names and titles
search-near = Did you mean
search-more = Show {$n} more
search-full-text = Text of pages
search-needs-server = The text of pages can only be searched when the site is opened through a server; names and titles can always be searched.
search-failed = The search index could not be loaded.
search-index-lead = Everything on this site, by section and by name.
search-sections = Sections
search-by-letter = {-Participants} by first letter
search-pages = Pages
name-range = {$from} – {$to}

## Press

press-contact = Press contact
press-contact-none = No press contact is given.
press-figures = Key figures
press-figures-note = Every figure can be quoted with its source and date.
press-logos = Logos and pictures
press-downloads = Downloads
press-reports = Latest reports
press-about = About the programme
press-use = Texts and charts may be reused with credit, under the licence {$licence}.
press-terms = Terms of use
press-more-data = All data and what the columns mean
press-charts = Charts of the latest report
press-charts-of = From the report
press-logo = Logo
press-icon = Icon
press-card = Picture for links
press-cite = How to cite this site
press-feeds = Feeds
press-feeds-about = For feed readers: what is new, as it is published.

## Downloads and data dictionary

downloads-heading = Downloads
downloads-all = All tables in one file (XLSX)
downloads-datapackage = Description for machines (datapackage.json)
downloads-all-about = A sheet for each table, with typed cells and the data dictionary; for Excel, LibreOffice and Google Sheets.
downloads-datapackage-about = Types, keys and sources of the CSV files as a Frictionless Data Package; for programs.
downloads-tables = Table by table
downloads-licence = Licence: {$licence}
downloads-as-of = Data as of {$date}
downloads-csv-note = CSV in UTF-8, separated by commas, with a header row. Several values in one cell are separated by semicolons.
downloads-empty-note = An empty cell means not stated, not zero.
downloads-file = {$format} · {$rows} · {$size}
file-note = {$format} · {$size}
workbook-year = Records of the year {$year}
workbook-sheet = Sheet
workbook-rows = Rows
workbook-dates = A date known only to the month or the year is text, as in 2022-04.
workbook-lists = Several values in one cell are separated by semicolons.
workbook-rows-left-out =
    {$n ->
        [one] One row of the sheet ‘{$sheet}’ is left out, because Excel holds no more; the CSV has it.
       *[other] {$n} rows of the sheet ‘{$sheet}’ are left out, because Excel holds no more; the CSV has them.
    }
workbook-texts-cut =
    {$n ->
        [one] One text of the sheet ‘{$sheet}’ is longer than Excel can hold and ends with …; the CSV has all of it.
       *[other] {$n} texts of the sheet ‘{$sheet}’ are longer than Excel can hold and end with …; the CSV has all of them.
    }
press-kit-title = Press kit {$year}: {$title}
press-kit-preview = Preview, not to be published: this kit contains drafts or material under embargo.
press-kit-contents = What is in it
press-kit-report = {$file}: the report, to read and to print without a network
press-kit-charts = {$file}: the charts of the report as PNG and SVG, and their numbers as CSV
press-kit-data = {$file}: the records of {$year} as CSV and as one workbook (XLSX), whose last sheet says what the columns mean
press-kit-media = {$file}: the photographs of the report
press-kit-photos = Photographs may have terms of their own; the report names who made them.
press-kit-cite = How to cite the report
dictionary-heading = Data dictionary
dictionary-of = Columns of {$set}
type-text = text
type-number = number
type-date = date
type-boolean = yes or no
type-category = category
type-url = web address
type-reference = reference to {$set}
type-list = {$type}, may be several
size-bytes =
    {$n ->
        [one] 1 byte
       *[other] {$n} bytes
    }
size-kb = {$n} kB
size-mb = {$n} MB
set-participants = {-Participants}
set-participants-about = One row for each {-participant}.
set-participations = Participations
set-participations-about = One row for each {-participant} in each {-cohort}; one that took part twice has two rows.
set-cohorts = {-Cohorts}
set-cohorts-about = One row for each {-cohort}, with the numbers reported and on record.
set-awards = {-Awards}
set-awards-about = One row for each {-award}.
set-editions = Editions of {-awards}
set-editions-about = One row for each {-award} in each year.
set-winners = {-Winners}
set-winners-about = One row for each {-award} received.
set-events = Events
set-events-about = One row for each event.
set-milestones = Milestones
set-milestones-about = One row for each milestone of each {-participant}.
set-places = Places
set-places-about = One row for each place.
set-sources = Sources
set-sources-about = One row for each source.
set-figures = Figures
set-figures-about = One row for each number this site states, with the result of its check.
set-corrections = Corrections
set-corrections-about = One row for each correction.
set-charts = Charts
set-charts-about = One row for each chart.
set-reports = Reports
set-reports-about = One row for each yearly report.
set-stories = Stories
set-stories-about = One row for each story.

## Columns of downloads: in general

column-id = Stable id of the record, the last part of its page’s address.
column-name = Name.
column-title = Title.
column-kind = Kind.
column-place = Id of its place, from the table of places.
column-code = Official code.
column-participant = Id of the {-participant}, from the table of {-participants}.
column-participants = Ids of {-participants}, separated by semicolons.
column-cohort = Id of the {-cohort}, from the table of {-cohorts}.
column-cohorts = Ids of {-cohorts}, separated by semicolons.
column-award = Id of the {-award}, from the table of {-awards}.
column-dimension = Id of the programme’s {-dimension}.
column-dimensions = Ids of the programme’s {-dimensions}, separated by semicolons.
column-event = Id of the event, from the table of events.
column-year = Year.
column-date = Date in ISO 8601, as precise as it is known.
column-end-date = Last day, if longer than one day.
column-summary = Summary.
column-body = Full text in Markdown.
column-description = Description.
column-note = Note on this row, with its doubts.
column-sources = Ids of the sources, separated by semicolons.
column-url = Web address.
column-page = Address of its page, relative to that of this site.
column-links = Addresses of related pages, separated by semicolons.
column-image = Name of its image file.
column-updated = Date when this record was last changed.
column-aliases = Its former ids and addresses, separated by semicolons.
column-status = Status.
column-reported = Number reported.
column-on-record = Number on record on this site.
column-reason = Reason.
column-language = Language, as a BCP 47 tag.
column-authors = Authors, separated by semicolons.
column-published = Date of publication.
column-translated = {$description} In {$language}.
column-custom = Field of this programme: {$label}.
column-custom-unit = Field of this programme: {$label}, in {$unit}.
column-chart-value = The value drawn.

## Columns of downloads: by table

column-participants-kind = Kind of {-participant}, from the programme’s list of kinds.
column-participants-code = Official code, such as that of a region.
column-participants-cohorts = Ids of the {-cohorts} it took part in, separated by semicolons; empty if not stated.
column-participants-winners = Ids of this {-participant}’s {-winner} records, separated by semicolons.
column-participations-id = Id of the {-participant} and id of the {-cohort}, joined by a hyphen.
column-participations-status = How far the participation went: selected, signed, completed or withdrawn.
column-participations-certainty = How certain it is: listed, single-mention or doubtful.
column-participations-year = Year of the {-cohort}.
column-cohorts-year = Year of the {-cohort}.
column-cohorts-intake = Number reported as taken in.
column-cohorts-intake-kinds = Kinds of {-participants} that this number counts, separated by semicolons.
column-cohorts-returning = How many of them are reported to have taken part before.
column-cohorts-on-record = Number of {-participants} of this {-cohort} on record by name, of the kinds that the reported number counts.
column-awards-description = What this {-award} is given for.
column-awards-dimension = Id of the {-dimension} it honours, if any.
column-editions-id = Id of the {-award} and its year, joined by a hyphen.
column-editions-year = Year of this edition.
column-editions-name = Name of this edition, if it differs from that of the {-award}.
column-editions-recipients = Number of recipients reported.
column-editions-on-record = Number of recipients on record by name.
column-winners-year = Year of the {-award}.
column-winners-participant = Id of the {-participant}; empty if the recipient is not in the table of {-participants}.
column-winners-name = Name of the recipient.
column-winners-kind = Kind of recipient.
column-winners-rank = Rank, if there is one.
column-winners-distinction = Distinction, such as gold or best newcomer.
column-winners-share = Share of the {-award} received, as a fraction.
column-winners-citation = Why it won, according to the sources.
column-events-venue = Venue.
column-events-mode = Mode: on-site, online or hybrid.
column-events-kind = Kind: signing, launch, assessment, ceremony, forum or other.
column-milestones-title = What was reached.
column-milestones-by-name = Who did it.
column-milestones-by-role = In which office.
column-places-kind = Kind of place.
column-places-parent = Id of the place it is part of.
column-places-lat = Latitude in degrees, north positive.
column-places-lon = Longitude in degrees, east positive.
column-sources-publisher = Publisher.
column-sources-author = Author, if named.
column-sources-archived = Address of an archived copy.
column-sources-accessed = Date when it was read.
column-sources-type = Type: news, report, regulation, dataset, press-release or web.
column-sources-note = What it is used for here.
column-figures-label = What the number means.
column-figures-value = The value, as stated or computed.
column-figures-unit = Unit.
column-figures-as-of = Date for which the number holds.
column-figures-status = Result of the check: adds-up, matches-records, differs-explained, stated or computed.
column-figures-computed = The value as computed, separated by semicolons if it was checked more than once.
column-figures-explanation = Why the computed value differs, if it does.
column-corrections-date = Date of the correction.
column-corrections-record = The record corrected, as kind/id.
column-corrections-what = The field or matter corrected.
column-corrections-before = What it said before.
column-corrections-after = What it says now.

## Footer and feeds

footer-about = A public record of the programme. Every number has a source; what is not known is said.
footer-data = Data
footer-downloads = Downloads and data dictionary
footer-figures = List of figures
footer-sources = Sources ({$n})
footer-corrections = Corrections
footer-corrections-log = Corrections made
footer-press = For the press
footer-licence = Data licence {$licence}
footer-no-licence = Data licence not stated
footer-as-of = Data as of {$date}
footer-publisher = Published by {$name}
footer-feed = News feed
feed-title = {$site}: latest
feed-title-of = {$section} · {$site}
feed-description = The latest reports, stories, events and corrections.
social-card-alt = {$title}. {$site}.

## Import of sheets: headings of columns that are understood, parted by semicolons

import-heading-id = Record id; ID
import-heading-name = Name
import-heading-kind = Kind; Type; Category
import-heading-place = Province; Place; Region
import-heading-code = Code; Official code
import-heading-participant = {-Participant}; Name of {-participant}; Region; Regency/City
import-heading-cohort = {-Cohort}; {-Cohort} year; Year; Year of joining; Joined
import-heading-cohorts = {-Cohorts}; {-Cohort}; {-Cohort} years; {-Cohort} year; Year; Year of joining; Joined
import-heading-award = {-Award}; Name of {-award}; Category; {-Award} category
import-heading-dimension = {-Dimension}
import-heading-dimensions = {-Dimensions}; {-Dimension}
import-heading-event = Event
import-heading-year = Year
import-heading-date = Date; Day; Publication date
import-heading-end-date = End date; Until; Last day
import-heading-summary = Summary; Short description
import-heading-description = Description
import-heading-note = Note; Notes; Remarks
import-heading-sources = Sources; Source
import-heading-updated = Updated; Last updated
import-heading-aliases = Aliases; Old ids
import-heading-links = Links
import-heading-image = Image; Picture
import-heading-page = Page
import-heading-status = Status
import-heading-certainty = Certainty
import-heading-winners = {-Winners}
import-heading-intake = Intake; Reported intake; Number taken in
import-heading-intake-kinds = Kinds counted
import-heading-returning = Returning; Number returning
import-heading-on-record = On record
import-heading-recipients = Recipients; Number of recipients
import-heading-rank = Rank; Place in ranking; Position
import-heading-distinction = Distinction
import-heading-share = Share
import-heading-citation = Citation; Reason; Why it won
import-heading-venue = Venue; Location
import-heading-mode = Mode
import-heading-title = Title
import-heading-by-name = By; Name of official
import-heading-by-role = Role; Office
import-heading-parent = Parent; Part of
import-heading-lat = Latitude; Lat
import-heading-lon = Longitude; Lon; Lng
import-heading-publisher = Publisher; Medium
import-heading-author = Author
import-heading-url = Web address; URL; Address; Link
import-heading-archived = Archived; Archive address
import-heading-accessed = Accessed; Date read
import-heading-language = Language
import-heading-type = Type; Kind
import-heading-label = Label; Figure
import-heading-value = Value
import-heading-unit = Unit
import-heading-as-of = As of
import-heading-computed = Computed
import-heading-explanation = Explanation
import-heading-record = Record corrected
import-heading-what = What was corrected
import-heading-reason = Reason
import-heading-before = Before
import-heading-after = After
import-heading-participants-name = Name of {-participant}; {-Participant}; Region; Regency/City
import-heading-participants-kind = Kind of {-participant}
import-heading-participants-place = Region; Regency/City; Province/Regency/City
import-heading-name-of-kind = Name of { $kind }; { $kind } name
import-heading-cohorts-name = Name of {-cohort}; {-Cohort}
import-heading-awards-name = Name of {-award}; {-Award}; Category
import-heading-winners-name = Name of {-winner}; {-Winner}; Recipient
import-heading-events-name = Event; Name of event
import-heading-places-name = Province; Place; Name of place
import-heading-sources-note = Used for
import-numbering = No; Nr; Number; #
import-totals = Total; Grand total; Subtotal; Sum; Sum total
import-yes = yes; true; y; ✓
import-no = no; false; n
import-abbreviations = prov > province
import-kinds-of-place = province; regency; city; district; village; region; of
