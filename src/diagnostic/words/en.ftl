# What Annals says to the people who keep a site, in English. Calm and whole sentences without a
# final full stop; the vocabulary of a communications officer. id.ftl has the same keys.

### Records and settings as text: what YAML does not take

cannot-be = '{ $name }' cannot be '{ $value }'
write-one-of = write one of: { $names }
missing-field = { $what } has no '{ $name }'
    .help = add a line '{ $name }: …' to it
write-whole-number = write a whole number in digits alone: 1500, not 1.500 or 1,500
count-help = it counts things: write 0 or more
year-help = write a year in four digits: 2022
item-of = an item of '{ $name }'
field-of = '{ $name }' of { $what }
unknown-field = { $what } has no field '{ $field }'
its-fields = its fields are: { $names }
belongs-under-fields = '{ $field }' is a custom field of the programme: write it under 'fields:', two spaces further in
a-text = a text
a-list = a list
a-group-of-fields = a group of fields ('name: value')
second-document = a line '---' ends what is read of this file, and more follows
    .help = remove the line '---'; write several records as one list, each beginning with '- '
too-deep = lists and fields stand more than { $depth } deep inside one another
    .help = look for brackets that are never closed
cannot-begin = '{ $mark }' cannot begin a text without quotes
    .help = put the whole text in quotes
comment-cuts-off = what follows '#' is left out, as a comment
    .help = put the whole text in quotes if this belongs to it, or a space after '#' if not
repeats-too-much = the file repeats too much of itself by '*name'
    .help = write out what is repeated
field-without-name = a field needs a name before ':'
    .help = write 'name: value'; a text that begins with a bracket or a brace needs quotes
duplicate-key = the field '{ $key }' stands twice here
    .help = keep one of the two; several values are written as a list: [first, second]
first-here = first here
tab-indents = a tab stands where only spaces may indent a line
    .label = tab
    .help = replace the tab by spaces, as many as the lines around it begin with
quote-open = a quotation mark opens here and is never closed
    .help = close the text with the same mark; if the mark belongs to the text, put the whole text in the other kind of quotes
opens-here = opens here
tab-not-allowed = a tab stands where only spaces are allowed
    .help = replace the tab by spaces
not-lined-up = this line does not line up with the lines before it
    .help = begin the fields of one record in the same column, and list items with '- '
not-understood = the file cannot be understood from here on
    .help = look for a missing quotation mark, bracket, comma or colon here or in the line above
quote-ends-early = the text in quotes ends before this, and more follows
use-single-quotes = put the whole text in single quotes ('…') if it has a " of its own, else move the closing quote to its end
use-double-quotes = put the whole text in double quotes ("…") if it has a ' of its own, else move the closing quote to its end
bracket-ends-early = the brackets are closed before this, and more follows
    .help = put a text that begins with a bracket in quotes
colon-in-text = a colon and a space stand inside a text without quotes
    .help-curly = put the text after the first colon in straight quotes; curly ones (“ ”) are letters like others: title: "Kominfo: 50 regions"
    .help = put the whole text after the first colon in quotes: title: "Kominfo: 50 regions"
too-far-right = this line begins further right than the field above, so it reads as a part of its text
    .help = begin it in the same column as the field above
space-after-colon = a space is missing after this colon
    .help = write 'name: value', with a space after the colon
no-colon = this line has no ':' after its field's name
    .help = write 'name: value', with a space after the colon; begin the second line of a text further right than its field's name
bracket-open = a bracket opens here and is not closed, or a comma is missing before the next item
    .help = close '[' with ']' and '{ "{" }' with '{ "}" }', and put a comma between items; a text with a comma or a colon in it needs quotes
hash-in-brackets = what follows ' #' is left out, as a comment: put what belongs to the value in quotes, as in "#0a6878"
backslash-in-quotes = a backslash in double quotes has a meaning of its own
    .help = put the text in single quotes, or use slashes: /
must-have-fields = { $what } must have fields, but this is { $noun }
    .help = write its fields as lines of 'name: value', each with a space after the colon
must-be-text = { $what } must be a text, but this is { $noun }
    .help-list = write one text, without '- ' or brackets
    .help-fields = write one text after the colon; one that begins with '{ "{" }' or has ': ' in it needs quotes
    .help = write the text, or remove the line
must-be-list = { $what } must be a list, but this is { $noun }
    .help = write each item on its own line, beginning with '- '
list-without-brackets = '{ $name }' is a list, but this is one text with commas
    .help = write it between square brackets: { $name }: [{ $items }]
write-number = write a number in digits, with a point before decimals: 1500, or 3.5
two-readings = '{ $name }' is '{ $text }', which people read in two ways
    .help = write { $whole }{ $decimals } if the point parts the thousands, { $text }0 if it parts the decimals
curly-quotes = leave out the curly quotation marks, which belong to the text, or write straight ones
unseen-space = delete the spaces here and type them anew: text copied from Word or a web page brings others that look the same
other-digits = type the digits anew as 0 to 9: these look like them and are other signs
write-it-as = write { $text }: digits alone, with a point before decimals
date-help = write it as year-month-day: 2022-04-21, or 2022-04, or 2022
decimal-comma = write decimals behind a point, and no separators: 1250.5, not 1.250,5
comma-needs-quotes = put the whole text between quotation marks: between braces a comma ends a text
tight-dash = a list's '-' needs a space behind it
    .help = write '- { $key }: …'
rename-to = rename it to '{ $name }': editors add '.txt' when a file is saved; choose 'all files' as its type
text-in-other-language = { $what } has a text in '{ $language }', which is no language of this site
    .help = the languages in site.yaml are: { $tags }
missing-translation = { $what } has no text in: { $languages }
    .help = add the translation; until then the page shows the first language
field-named = '{ $name }'
missing-either = { $what } has neither '{ $first }' nor '{ $second }'
date-form = '{ $typed }' in '{ $name }' is not a date
date-month = '{ $typed }' in '{ $name }' has a month that does not exist
date-day = '{ $typed }' in '{ $name }' has a day that its month does not have
nothing = nothing

### Reading the folder

boundaries-unusable = '{ $file }' cannot be used for a map: { $reason }
    .help = the file must be a GeoJSON collection of areas, each with the property that 'key' names
file-name-unreadable = the file's name is not UTF-8 text
    .help = rename the file, using letters, digits and hyphens
folder-not-read = nothing is read from the folder '{ $name }'
    .help = folders of content/ are: { $folders }; begin a name with '_' to keep it out
file-not-read = this file is not read
    .help = move it to the folder of its kind (participants/, pages/, media/, …), or begin its name with '_'
wrong-extension =
    .help = { $folder }/ holds files that end in .{ $endings }; pictures and documents go to media/
keep-out = begin its name with '_' to keep it out of the site
not-a-text-file = the file is not a text file
    .help = save it as plain text in UTF-8; a Word or Excel file has to be exported first
not-utf8 = a character here is not saved as UTF-8, so the file cannot be read
    .help = open the file in a text editor, choose 'save as' with the encoding UTF-8, and look whether letters with accents are right
two-versions = two versions of this text stand here, of which one has to be chosen
    .help = keep the lines that are right, and delete the others with the three lines <<<<<<<, ======= and >>>>>>>
file-is-empty = this file is empty
    .help = write what belongs into it, or delete the file
front-matter-open = the fields above the text begin here and never end
    .help = add a line '---' after its last field, before the text
translation-of-nothing = this is the { $tag } translation of a file that is not there
    .help = add { $name }.md in the site's first language, { $first }
misnamed-translation = this looks like the translation of '{ $name }' into '{ $lang }', but is not named as one
    .help = rename it to '{ $name }.{ $lang }.md': the language stands between two dots
    .help-taken = '{ $other }' holds the text in '{ $lang }' already: delete one of the two, or give this one another name
copied-file = this file looks like a copy of '{ $name }', so it is not read
    .help = delete it, or give it a name of its own if it holds other records
front-matter-fields = the lines above the text must be fields
    .help = write its fields as lines of 'name: value'
text-not-translated = the text of { $noun } '{ $name }' has no translation into { $lang }
    .help = add the file content/{ $folder }/{ $name }.{ $lang }.md
table-without-header = the table has no header
    .help = write the names of its columns in the first line, separated by commas
row-unreadable = this row cannot be read as CSV
row-length = this row has { $values } values, the header { $columns }
    .help = put a value with a comma in it in quotation marks; leave a missing value empty
no-theme = the theme '{ $name }' is not there
    .help = create the folder themes/{ $name }/, or remove 'theme:' from site.yaml
cannot-be-read = { $path } cannot be read: { $reason }
file-not-there = it is not there, or a link that leads nowhere
no-permission-to-read = you have no permission to read it
system-says = the system says '{ $reason }'
link-to-itself = it is a link to a folder that holds it
unreadable-help = see that the file is there and may be read; nothing was written
site-has-no = the site has no { $name }
create-site-yaml = create content/site.yaml as a text file with the lines 'title: …' and 'languages: [id, en]'
create-programme-yaml = create content/programme.yaml as a text file with the line 'name: …', the name of the programme

### site.yaml

not-a-colour = '{ $typed }' is not a colour
    .help = write it in quotes as six digits after a hash: "#0a6878"
language-twice = the language '{ $tag }' stands twice
keep-one-of-two = keep one of the two
no-language-tag = '{ $tag }' is no language tag
no-site-address = '{ $url }' is not the address of a site
    .help = write the whole address: https://example.org/reports/
no-time-zone = there is no time zone '{ $name }'
    .help = write a name such as Asia/Jakarta or Europe/Berlin
field-of-site = '{ $name }' in site.yaml
words-for = the words for '{ $word }'
no-part-of-address = '{ $text }' cannot be part of an address
    .help = use lower-case letters, digits and hyphens: { $slug }
the-map = the map '{ $name }'
no-check = there is no check '{ $name }'
check-is-needed =
    .help = remove this line: without that check the site could be wrong
checks-turned-down = checks that can be turned down are: { $names }
no-severity = a check cannot be '{ $typed }'
    .help = write one of: error, warning, note, off
site-yaml = site.yaml

### Records

this-chart = this chart
this-check = this check
neither-value-nor-check = { $what } has neither 'value' nor 'check'
    .help = add 'value: …' with the number as it is stated, or 'check: …' with a query that computes it
expects-without-explanation = { $what } expects a differing result, but has no 'explanation'
    .help = add 'explanation:' with a sentence that says why the number differs
write-true-or-false = write true or false
this-edition = this edition
two-editions = the award has two editions of { $year }
    .help = keep one edition a year
custom-fields-of = 'fields' of { $what }
no-custom-field = the programme has no custom field '{ $key }' here
    .help = declare it under 'fields:' in programme.yaml
programme-declares = programme.yaml declares: { $names }
no-value-of = '{ $value }' is no value of '{ $key }'
programme-lists = programme.yaml lists: { $names }
ends-before-it-begins = the event ends ({ $end }) before it begins ({ $begin })
    .help = correct 'date' or 'end_date'
private-needs-fields = 'private' must have fields
    .help = write each private value under it as a line of 'name: value', further right
embargo-invalid = '{ $text }' in 'embargo' is neither a day nor a moment
    .help = write a day, 2026-12-01, or a moment with its time zone, 2026-12-01T10:00:00+07:00
this-link = this link
no-web-address = '{ $url }' is not a web address
    .help = write the whole address, beginning with https:// and without spaces
this-image = this image
image-without-alt = the image has no alternative text
    .help = add 'alt:' with one sentence that says what the picture shows
no-id = '{ $id }' cannot be an id
    .help = use lower-case letters, digits and hyphens: { $proposal }
file-name-no-id = the file's name '{ $stem }' cannot be the id of its record
    .help = rename the file to '{ $proposal }', or add a line 'id: { $proposal }'
cohort-twice = cohort '{ $cohort }' stands twice
    .help = a participant takes part in a cohort once: remove one of the two
this-participation = this participation
this-milestone = this milestone
the-person-in-by = the person in 'by'
degrees-cannot-be = '{ $name }' cannot be { $value }
    .help = write degrees with a point before decimals, from -{ $limit } to { $limit }
    .swapped = latitude reaches from -90 to 90: have 'lat' and 'lon' changed places?
an-entry-of = an entry of '{ $name }'
entry-of = '{ $id }' of '{ $name }'
twice-in = '{ $id }' stands twice in '{ $name }'
    .help = give each entry an id of its own
the-label-of = the label of '{ $word }'
no-record-kind = there is no record kind '{ $kind }'
    .help = custom fields can be given to: { $names }
custom-fields = the custom fields of '{ $set }'
the-custom-field = the custom field '{ $name }'
no-field-name = a field cannot be called '{ $name }'
    .help = use letters, digits and underscores; what readers see is its 'label'
already-a-field = '{ $name }' is already a field of { $set }
    .help = give the custom field another name, or use the built-in one
both-participant-and-name = { $what } has both 'participant' and 'name'
    .help = keep 'participant' if the winner is one of the programme's participants, else 'name'
no-winner-named = { $what } does not say who won
    .help = add 'participant: …' with the id of a participant, or 'name: …' for another winner
rank-help = write a whole number, 1 for the first
share-help = write the part of the award that was given: 1/2
is-no-number = '{ $name }' is '{ $value }', which is no number
is-not-true-or-false = '{ $name }' is '{ $value }', which is neither true nor false
noun-named = { $noun } '{ $id }'

noun-participant = participant
noun-cohort = cohort
noun-award = award
noun-winner = winner
noun-event = event
noun-place = place
noun-source = source
noun-figure = figure
noun-chart = chart
noun-correction = correction
noun-report = report
noun-story = story
noun-page = page
noun-dimension = dimension
noun-participant-kind = participant kind
nouns-participant = participants
nouns-cohort = cohorts
nouns-award = awards
nouns-winner = winners
nouns-event = events
nouns-place = places
nouns-source = sources
nouns-figure = figures
nouns-chart = charts
nouns-correction = corrections
nouns-report = reports
nouns-story = stories
nouns-page = pages
nouns-dimension = dimensions
nouns-participant-kind = participant kinds
this-participant = this participant
this-cohort = this cohort
this-award = this award
this-winner = this winner
this-event = this event
this-place = this place
this-source = this source
this-figure = this figure
this-correction = this correction
this-report = this report
this-story = this story
this-page = this page
this-dimension = this dimension
this-participant-kind = this participant kind

### Checks between records

alias-invalid = '{ $alias }' cannot be an alias
    .help = write an old id (lower-case letters, digits, hyphens), or the path of an old address, beginning with '/': /old/page/
alias-is-id = the alias '{ $alias }' is the id of another { $noun }
remove-alias = remove the alias: the address is in use
alias-twice = the alias '{ $alias }' stands at two records
    .help = an old address can lead to one record: keep one of the two
the-other-one = the other one
no-mark = there is no mark '{ $typed }'
map-on-no-map = 'map' says which boundaries a map is drawn on, and this is no map
    .help = remove 'map', or write 'mark: map'
no-boundaries-called = there are no boundaries '{ $typed }'
no-boundaries = a map needs boundaries, and the site has none
    .help = put a GeoJSON file into content/media/ and name it under 'maps:' in site.yaml
which-boundaries = the site has several boundaries, and the map does not say which
    .help = write 'map: ' and one of: { $names }
no-channel = a { $mark } has no channel '{ $name }'
    .help = remove '{ $name }'; it belongs to: { $marks }
this-annotation = this annotation
no-number-to-draw = the chart has no number to draw
    .help = give '{ $value }' an aggregate such as count(), or a field that is a number
number-at-wrong-channel = a { $mark } draws its numbers along '{ $value }', but '{ $text }' stands at '{ $channel }'
    .help = write '{ $value }: { $text }' and the field that groups at '{ $domain }'
points-need-text = points with a number at both 'x' and 'y' need one field at 'text', and no other
    .help = write for example 'text: place', which gives one point for each place
timeline-measures = a timeline shows records one by one, so there is no place for '{ $text }'
    .help = give 'x' a field that is a date; to count by year draw a column
waterfall-one-number = a waterfall leads from one number to its total
    .help = keep one number at 'x', and nothing at 'color'
waterfall-sum = the steps of a waterfall add up, but '{ $text }' of groups has no sum
    .help = use count(), or sum() of a field that is a number
one-group = a { $mark } needs one field at '{ $domain }' that says what each { $mark } stands for
    .help = write '{ $domain }: ' and a field, such as 'cohort' or 'place'
map-not-of-places = a map colours places, but 'place' leads to something else
    .help = write 'place: place', or a path that ends at a place, such as 'participant.place'
heatmap-needs = a heatmap needs a field at 'x', another at 'y', and one number at 'color'
    .help = write for example 'x: cohort', 'y: place' and 'color: count()'
divides-one-number = '{ $divides }' divides one number by one field
    .help = keep one field at '{ $divides }' and one number at '{ $value }'
one-facet = 'facet' gives one panel for each value of one field
    .help = keep one field at 'facet'
facet-divides-again = 'facet' divides by the field that stands at '{ $channel }' already
    .help = give 'facet' another field than '{ $domain }' and '{ $divides }', or remove it
no-record-with-id = no record has the id '{ $id }'
    .help = write the id of the record that was corrected, or 'kind/id'
id-of-several = '{ $id }' is the id of several records
figure-without-source = figure '{ $id }' states a number without a source
    .help = add 'sources: […]' with the ids of the documents that state it
embargo-leak = { $what } names a { $noun } that is not published yet
    .help = put this record under the same embargo, or leave the reference out until then; of a draft, take 'draft: true' out, or make this record a draft, too
duplicate-winner =
    .help = the same award, year and winner twice: remove one, or give one an 'id' of its own
duplicate-id = there are two { $noun } with the id '{ $id }'
    .help = give one of them another id; an old address can be kept as its alias
map-of-no-places = the map '{ $name }' is of places of the kind '{ $kind }', and there are none
no-area = the map '{ $name }' has no area with the code '{ $code }'
    .help = write the value that '{ $key }' has in { $file } for this place
no-code = the place has no 'code', so the map '{ $name }' cannot show it
the-place = place '{ $id }'
place-off-map = no map of this site shows the point of '{ $id }'
    .swapped = latitude and longitude seem to have changed places: write 'lat: { $lat }' and 'lon: { $lon }'
    .sign = is a minus sign missing, or one too many? South and west are negative: 'lat: { $lat }', 'lon: { $lon }' would lie on the map
    .help = compare 'lat' and 'lon' with a map: latitude is the distance from the equator, longitude that from Greenwich
    .outside = if the place does lie elsewhere, all is well: charts name it below the map, and 'checks: {"{"}place-off-map: off{"}"}' in site.yaml ends this warning
no-file-in-media = there is no file '{ $typed }' in content/media/
    .help = put the file into content/media/, or correct its name; capitals count
file-name-alone = write the file's name alone, without the folders of your computer
large-image = the picture '{ $file }' weighs { $megabytes } MB, and readers on a phone have to wait for it
    .help = save it smaller: at most 2000 pixels wide, as JPEG or WebP
two-charts = there are two charts with the id '{ $id }'
    .help = give this one an 'id' of its own
number-from-figures = a number in prose is printed from content/figures/, where it has its source
no-role = there is no role '{ $name }'
    .help = the roles are: { $names }
chart-named-and-defined = this chart is both named and defined here
    .help = remove the name to define a chart here, or the lines below it to show the one of that name
map-has-no-name = a map is defined here and has no name to be shown by
    .help = remove the name, or write {"{"}chart{"}"} to show the chart of that name
no-directive = there is no directive '{ $name }'
    .help = the directives are: { $names }
the-directive = the directive '{ $name }'
this-table = this table
picture-elsewhere = this picture stands on another site, which would see every reader
put-into-media = put the file into content/media/ and write its name here
no-heading = no heading of this text has the id '{ $fragment }'
    .help = link to a heading by its words in lower case, joined by hyphens
link-to-source = '{ $path }' is a file of the site's sources, not a page
    .help = link by id: { "{" }page{ "}" }`about`, { "{" }story{ "}" }`…`, or by the page's address: /about/
unknown-reference = there is no { $noun } '{ $id }'
missing-summary = { $noun } '{ $id }' has no summary
    .help = write one or two sentences under 'summary': lists, search engines and the cards that are shared show them
missing-citation = winner '{ $id }' has no citation
    .help = write under 'citation' why it won, as the jury or the certificate says it
report-without-text = report '{ $id }' has no text
    .help = write its text below the second line of hyphens
report-without-day = report '{ $id }' does not say when it was published
    .help = write the day under 'published': readers and search engines are shown it
cohort-without-intake = cohort '{ $id }' does not say how many were taken in
    .help = write the number that was reported under 'intake'
edition-without-winners = no winner of award '{ $id }' is on record for { $year }
    .help = add them to content/winners, or import them; if the award was not given that year, remove the edition
edition-without-recipients = the edition of { $year } of award '{ $id }' does not say how many received it
    .help = write the number that was reported under 'recipients'
unsourced-record = { $noun } '{ $id }' names no source
    .help = add 'sources: […]' with the ids of the documents it rests on
too-pale-for-text = '{ $typed }' is too pale for links and text on a light page: its contrast is { $found }, and WCAG AA asks for { $needed }; { $shade } is used there instead
too-pale-for-marks = '{ $typed }' is too pale for marks on a light page: its contrast is { $found }, and WCAG AA asks for { $needed }; { $shade } is used there instead
too-pale-help = write "{ $shade }" or a darker colour to decide the shade yourself
no-maps-listed = site.yaml lists nothing yet under 'maps'
maps-listed = site.yaml lists under 'maps': { $names }
timeline-without-date = a timeline needs a date at '{ $channel }', and there is nothing
timeline-needs-date = a timeline needs a date at '{ $channel }', and there is '{ $text }', which is { $noun }
timeline-help = write for example '{ $channel }: { $example }'
figure-mismatch = figure '{ $id }' states { $stated }, but this check gives { $found }
figure-unexpected = figure '{ $id }' states { $stated }, but this check gives { $found } where { $expected } was expected
figure-checked = figure '{ $id }' is checked, and the check gives { $found }
figure-unexpected-unstated = figure '{ $id }' is checked, and the check gives { $found } where { $expected } was expected
figure-with-parts = { $message } ({ $parts })
expected-here = expected here
stated-here = stated here
figure-unexpected-help = look up which number is right; if the difference is known, write 'expect: { $found }' and explain it
more-winners-than-recipients = award '{ $id }' of { $year } states { $stated } recipients, but { $found } winners of it are on record
    .help = correct 'recipients', or take away the winner that is one too many; 'recipients' is how many there were, on record or not
figure-mismatch-hidden = drafts and what is under embargo are not counted: if the difference comes from them, it is gone when they are published, and 'annals check --preview' shows the numbers with them
figure-mismatch-help = correct the number or the records; if the difference is known and right, add 'expect: { $found }' to the check and an 'explanation'
text-of = the text of { $what }
under-field = under '{ $field }' in programme.yaml
in-folder = in content/{ $folder }/
none-there-yet = add it { $place }; there is no { $noun } yet
there-are = { $place } there are: { $ids }
many-there = use the id of one of the { $count } { $place }, or add it there
figure-part = { $text } = { $value }
figure-part-taken-away = − { $text } = { $value }
joined = { $first }, { $second }

### What charts, tables and checks of figures ask for

range-backwards = the range ends before it begins, so no record can fit
    .help = write the smaller value first
compare-a-field = compare one of its fields: { $text }.{ $field }
incomparable = '{ $name }' needs numbers or dates; '{ $field }' is { $noun }
    .help = name the values that fit: '{ $field }: [first, second]'
value-of-other-kind = '{ $field }' is { $noun }, and '{ $text }' is not
valid-is = 'valid' is true or false, and '{ $text }' is neither
    .help = write 'valid: true' for records that have a value, 'valid: false' for those that have none
write-date = write a date as 2022-04-21, 2022-04 or 2022
is-never = '{ $field }' is never '{ $text }'
    .help = it is one of: { $words }
filter-names-hidden = '{ $id }' of '{ $name }' is not published yet, so nothing published can be about it
    .help = leave it out until its embargo ends, or give what uses this filter the same embargo
set-is-empty = '{ $name }' has no records
their-ids = their ids are: { $ids }
set-has-no-id = '{ $name }' has no record with the id '{ $id }'
a-number = a number
a-date = a date
true-or-false = true or false
a-reference = a reference
parenthesis-closes = a parenthesis closes, but none was opened before it
parenthesis-opens = a parenthesis opens and is never closed
parenthesis-help = write an aggregate as count() or sum(intake)
sum-lacks = '{ $text }' lacks a number or an aggregate beside a sign
    .help = write for example: sum(intake) - sum(returning)
neither-number-nor-aggregate = '{ $typed }' is neither a number nor an aggregate
    .help = write a number in digits, with a point before decimals: 12, or 3.5
not-an-aggregate = '{ $text }' is no aggregate
    .help-signs = aggregates can only be added and subtracted, with + and -
    .help-between = put + or - between two aggregates: sum(intake) - sum(returning)
    .help = say how to take it together: sum({ $text }), distinct({ $text }), or count()
filter-needs-fields = a filter must have fields, but this is { $noun }
    .help = write it as 'filter: { "{" }kind: city, cohort.year: { "{" }gte: 2021{ "}" }{ "}" }'
no-comparison = a filter cannot compare by '{ $name }'
    .help = it compares by: { $names }
compares-with-one = '{ $name }' compares with one value, but this is { $noun }
    .help = write '{ $name }: 2021'; for several values write 'oneOf: [2021, 2022]'
list-is-empty = the list is empty, so no record can fit
    .help = name the values that fit, or remove the line to let all fit
range-needs-two = a range needs two values: the first and the last that fit
    .help = write it as 'range: [2017, 2021]'
compares-with-values = a filter compares with texts and numbers, but this is { $noun }
    .help = write the value itself; an empty text needs quotes: ""
path-without-name = a field's name is missing in '{ $text }'
    .help = write the name of a field, or a path of names with one point between them: cohort.year
nothing-can-follow = '{ $before }' is { $noun }, so nothing can follow it
    .help-date = write '{ $before }', or '{ $before }.year' for its year
    .help = write '{ $before }'
list-measures = a list in '{ $name }' holds what is measured, and '{ $text }' is { $noun }
    .help = to group by it write '{ $name }: { $text }'; to count its values write 'distinct({ $text })'
nothing-measured = nothing says what the chart measures
    .help = add what to measure, for example '{ $channel }: count()'
sort-by-aggregate = rows that are not grouped cannot be sorted by an aggregate
    .help = add '{ $text }' to what is shown, or sort by a field
or-sort-by-channel = or sort by a channel: { $channels }
no-aggregate = there is no aggregate '{ $name }()'
    .help = the aggregates are: count(), distinct(field), sum(field), mean(field), median(field), min(field), max(field)
count-of-field = count() counts records, so nothing stands between its parentheses
    .help = write 'count()'; to count the different values write 'distinct({ $argument })'
needs-a-field = { $name }() needs a field
    .help = write the field between the parentheses: { $name }(field); to count records write 'count()'
    .help-numbers = write the field between the parentheses: { $numbers }
needs-a-number = { $name } needs a number; { $text } is { $noun }
    .help = to count write 'count()', or 'distinct({ $text })' for the different values
no-records-pass = { $text } cannot be computed: no record passes the filter
    .help = look for a mistake in the filter
no-values = { $text } cannot be computed: no record that passes the filter has a value
    .help = fill in the values, or choose another field
shows-fields = '{ $name }' shows fields and aggregates, but this is { $noun }
    .help = write '{ $name }: year', '{ $name }: count()', or a list '{ $name }: [first, second]'
limit-too-small = 'limit' must be 1 or more, or nothing would be shown
    .help = write how many to show, or remove the line to show all
no-data-set = there is no data set '{ $name }'
    .help = the data sets are: { $names }
    .help-file = write 'data: { $name }': a table is named as its file, without folder and ending
set-has-no-field = '{ $set }' has no field '{ $name }'
set-has-no-field-in = '{ $set }' has no field '{ $name }' (in '{ $path }')

### Prose

link-without-words = this link has no words, so nobody can see or follow it
    .help = write [words](address)
picture-without-description = this image has no description for people who cannot see it
    .help = say in a few words what it shows: ![description](address)
write-address = write the address between the round brackets
allowed-schemes = use an address that begins with https://, http://, mailto: or tel:, or a page of this site
label-without-address = the link refers to [{ $label }], which has no address
    .help = add a line '[{ $label }]: https://…', or write [words](address)
a-rule = a rule
one-paragraph = { $what } cannot stand in a text of one paragraph
    .help = write one paragraph; if a mark such as '1.', '-' or '#' is meant as text, put a backslash before it ('1\.', '\-', '\#')
a-second-paragraph = a second paragraph
a-heading = a heading
a-quote = a quote
a-code-block = a code block or directive
a-bullet-list = a list
a-table = a table
a-footnote = a footnote
heading-without-words = this heading has no words
    .help = write its words after the '#', or remove the line
not-a-directive = '{ $typed }' is not a directive
    .help = write the name, letters and hyphens only, in braces, and after a space its id: ```{ "{" }chart{ "}" } its-id
directive-open = the directive { "{" }{ $name }{ "}" } is not closed
    .help = add a line with { $marks } after the directive
bars-without-table = these lines look like a table, but are published as text with bars
    .help = add this line below the first one, which holds the heads of the columns: { $line }
    .help-columns = the line below the heads of the columns needs a part for each of them: { $line }
role-open = the role { "{" }{ $name }{ "}" } is not closed
    .help = add the missing backtick (`) after its id
role-without-id = '{ "{" }{ $name }{ "}" }' has no id between backticks, so readers would see it as it stands
    .help = write the id right behind it, without a space, between two backticks (the key left of 1): { "{" }{ $name }{ "}" }`id`
role-of-nothing = the role { "{" }{ $name }{ "}" } names nothing
    .help = write the id of what it stands for between the backticks
no-footnote = there is no footnote '{ $label }'
    .help = add a line '[^{ $label }]: …' with its text
two-headings = two headings have the id '{ $id }'
another-id = give one of them another id
two-footnotes = there are two footnotes '{ $label }'
    .help = give one of them another label
the-first = the first
footnote-unused = no text refers to the footnote '{ $label }', so it is not shown
    .help = write [^{ $label }] where it belongs, or remove it
link-without-address = this link has no address
image-without-address = this image has no address
address-scheme = this address begins with '{ $scheme }:', which is not published
address-character = this address holds a character that no address has

### Words of a theme, languages

language-tag-help = write the tag of a language (BCP 47): id for Indonesian, en for English, ar for Arabic
ftl-twice = `{ $key }` is already defined in line { $earlier }
ftl-undefined = `{ $key }` is used here but not defined in this language
ftl-missing = a `{ $mark }` is missing here
ftl-line = a line must begin with a key (letters, digits, hyphens), `#` for a comment, or be indented if it continues a message
ftl-without-text = `{ $key }` has no text after `=`
ftl-term-without-text = `-{ $key }` has no text after `=`
ftl-default = one choice must be marked as the usual one with `*`, as in `*[other]`
ftl-brace = this `{ "}" }` closes nothing
ftl-value = a text is missing after `=`
ftl-syntax = this is not written as Fluent asks for: { $reason }

### Boundaries of maps

not-geojson = it is not GeoJSON: { $reason }
no-areas = it holds no areas
area-without-key = its area number { $number } lacks the property

### Addresses of files

address-unusable = ‘{ $path }’ cannot be the address of a file: { $why }
    .help = choose another alias: letters, digits and hyphens between slashes
address-empty-part = a part between two slashes is empty
address-relative = ‘.’ and ‘..’ lead elsewhere
address-bad-character = the character ‘{ $character }’ is not allowed in file names
address-reserved = Windows keeps the name ‘{ $name }’ for itself
address-ending = ‘{ $name }’ ends in a full stop or a space
address-too-long = ‘{ $name }’ is too long: a name may have { $limit } letters

### Templates and themes

compare-template = compare the template with the default theme's of the same name, or remove it
template-unrenderable = the template cannot be rendered: { $reason }
theme-yaml-unreadable = theme.yaml of the theme cannot be read: { $error }
theme-without-file = the theme has no file '{ $path }'
compare-theme = compare the theme's folder with the default theme
the-theme = the theme
page-unrenderable = { $what } cannot be rendered: { $reason }
file-not-made = { $file } cannot be made: { $reason }

### Addresses of pages

alias-in-use = the alias leads from { $url }, and the site has a page or file there
duplicate-address = two pages have the address { $url }
rename-file = rename the file: letters, digits, hyphens and full stops are safe
static-in-use = the site writes a file of this name itself
    .help = rename the file, or remove it from static/
duplicate-title = two pages in '{ $lang }' are called '{ $title }'
    .help = readers and search engines cannot tell { $here } from { $other }: give one of them a longer title
last-slash = write '{ $folder }', with the last slash
broken-link = the site has no page or file at { $link }
    .help = link to a record by its id, as in { "{" }participant{ "}" }`karawang` or { "{" }page{ "}" }`about`: such a link never breaks
vanished-url = { $url } was published before and would vanish
    .help = if its record has a new id, add 'aliases: [{ $id }]' to it; if it was removed by mistake, bring it back
    .help-page = lead from it to the record that takes its place: add 'aliases: [{ $url }]' to that record; if it was removed by mistake, bring it back
    .help-chart = charts keep their ids: write 'id: { $id }' in the chart if it stands in a text and has a new title, or give its file in content/charts/ its former name; if it was removed by mistake, bring it back
    .help-file = bring back what the file was made from, or keep the file as it was published: put it below static/, at the same place
    .help-local = this was compared with what the last build wrote; if that was never published, no link is lost, and the next build says nothing of it
    .with = with it would vanish { $urls }
vanished-folder = { $count } addresses in { $folder } were published before and would vanish
    .help = if a word of 'paths' in site.yaml was changed, change it back: the addresses are published; if the records were removed by mistake, bring them back
manifest-missing = the manifest '{ $name }' of what is published is not there, so addresses were not compared
    .help = copy manifest.json from the published site to that place, or leave out --previous
    .help-setting = copy manifest.json from the published site to that place, or remove 'previous'
from-then-on = this will be so from { $day } on, when what is under embargo until then is released
compare-line = compare the line with the same file of the default theme

### The folder that is written

output-without-name = ‘{ $path }’ cannot be replaced by the site
    .help = give the output a folder of its own, for example --output output
output-without-parent = the folder ‘{ $path }’ does not exist
    .help = create that folder first, or name another one with --output
output-no-folder = ‘{ $path }’ is not a folder
    .help = remove or rename it, or name another folder with --output
output-mount-point = ‘{ $path }’ is a disk or volume of its own, which cannot be replaced in one step
    .help = name a folder inside it with --output, for example a folder called ‘site’
output-foreign = the folder ‘{ $path }’ holds files that Annals did not write, and would be replaced
    .help = name a new folder with --output; or empty this one, if nothing in it is needed
output-repository = the folder ‘{ $path }’ is a git work tree, and its history would be replaced
    .help = build into another folder and copy its files into the work tree
output-busy = another build is writing to ‘{ $path }’ right now
    .help = wait until it has finished, or stop it, then build again
output-written-twice = two files of the site would be written to ‘{ $path }’
output-collision = the site cannot hold both ‘{ $first }’ and ‘{ $second }’: many computers take the two for one name
    .help = rename one of the two
output-incomplete = not all files of the site could be written
    .help = see the first error; then build again
disk-full = the disk is full: ‘{ $path }’ could not be written
    .help = free some space and build again; the site that was there still stands
no-permission-to-write = no permission to write ‘{ $path }’
    .help = ask for permission to write there, or name another folder with --output
no-manifest = ‘{ $path }’ is not a manifest of Annals: { $reason }
    .help = take the manifest.json of the published site, unchanged
not-written = ‘{ $path }’ could not be written: { $reason }
    .help = check the disk and build again; the site that was there still stands
it-cannot-be-read = it cannot be read ({ $reason })
it-was-written-by = it was written by ‘{ $name }’
it-is-cut-off = it is cut off
it-was-changed = it was changed, or is another kind of file

### Importing a spreadsheet

it-is-not-there = it is not there
it-is-a-folder = it is a folder
it-is-larger-than = it is larger than { $megabytes } MB
name-the-spreadsheet = name the spreadsheet as it lies on the disk
no-spreadsheet = { $path } is no spreadsheet that can be imported
    .help = save it as .xlsx, .ods or .csv
spreadsheet-broken = { $path } cannot be read as a spreadsheet: it is damaged, locked, or of another kind than its name says
    .help = open it in a spreadsheet program and save it again as .xlsx, without a password
spreadsheet-not-utf8 = { $path } is not saved as UTF-8: its line { $line } holds a character that is not
    .help = save it again as 'CSV UTF-8', or as .xlsx
spreadsheet-empty = { $path } is empty
    .help = name a spreadsheet with a row of headings
its-fields-near = did you mean '{ $name }'? its fields are: { $names }
no-sheet = there is no sheet '{ $name }'
    .help = its sheets are: { $names }
several-sheets = several sheets could be meant: { $names }
    .help = name the one to import: --sheet NAME
no-known-heading = no heading in this sheet is known as a field; the fullest row says: { $texts }
    .help = say which field a column is, as often as needed: --map '{ $example }={ $field }'
    .no-names = none of its columns looks like one of names; add one, or say which it is: --map 'HEADING={ $field }'
sheet-without-headings = this sheet has no row of headings
    .help = write one above its table, for example: Nama Daerah, Provinsi
write-pair = write the heading, '=', and the field: 'Nama Daerah=name'
this-file = this file
lines-of-pairs = this must be lines of 'name: value'
    .help = write each on its own line, further right than the line above them
import-memory =
    What 'annals import' remembers of the sheet that these records come from. A build does not read
    this file. 'columns' says which field a heading is ('-': none), 'names' which id a name means
    ('new': none on record).
name-is-doubtful = is '{ $text }' the same as '{ $name }' ({ $id })?
    .help = if it is, write '{ $name }' in the sheet, or run again with --accept-near
    .remember = to remember it, add a line '{ $text }: { $id }' under 'names:' in { $path } (make the file if it is not there yet)
    .another = if it is another one, write '{ $text }: new' there
    .no-participant = if it is no participant, write '{ $text }: new' there
    .to-add = if it is another one, add it to content/{ $folder }/ first
row-until-decided = until you decide, this row is left out
cell-until-decided = until you decide, this cell is left out; the rest of its row is imported
name-of-several = '{ $text }' could be any of: { $ids }
    .help = write the whole name, or the id of the one that is meant
nothing-called = nothing in content/{ $folder }/ is called '{ $text }'
    .help = correct the name, or add the record to content/{ $folder }/ first
formula-failed = the formula in this cell failed: { $error }
    .help = correct the formula, or type the value
cell-no-number = '{ $text }' is no number
    .help = write the number in digits alone
cell-day-for-number = this cell holds a day, { $date }, where a number is expected
cell-without-number = this cell holds no number
format-as-number = set the cell's format to 'number' and type the number again
cell-no-year = '{ $number }' is no year of a programme
cell-no-whole-number = '{ $number }' is no whole number
    .help = write it without decimals
cell-below-zero = '{ $number }' is less than nothing
    .help = write 0 or more
cell-no-degrees = '{ $number }' is no place on Earth
    .help = write degrees with a point before decimals: -6.9
cell-no-date = '{ $text }' is no date
    .help = write it as year-month-day, 2024-05-17, or as { $example }
    .calendar = '{ $text }' is a day or month that does not exist
    .either = '{ $text }' could be read with day and month either way round
cell-without-date = this cell holds no date
cell-neither-yes-nor-no = '{ $text }' is neither yes nor no
    .help = write ya or tidak, yes or no
cell-digits-lost = this number has more than fifteen digits, and the spreadsheet has lost the last of them: { $number }
    .help = set the column's format to 'text' and type the number again
cell-zero-lost = the code stands here as the number { $number }, and may have lost a zero at its end
    .help = set the column's format to 'text' and type the code again: 32.10
cell-became-date = the spreadsheet has made a date of what was typed here
    .help = set the column's format to 'text' and type it again
cell-no-share = '{ $text }' is no part of an award
    .help = write the part that was given: 1/2
cell-by-hand = '{ $field }' cannot be changed by an import
    .help = make the change in the record's file
row-without-name = this row names no record: it has neither an id nor a name
    .help = fill in the name, or remove the row; it is left out
no-column-of-names = no column is known as that of ids or names, so the rows of this sheet name no record
    .help = say which column holds the names: --map '{ $heading }={ $field }'; until then its rows are left out
    .no-names = none of its columns looks like one of names; add one, or say which it is: --map 'HEADING={ $field }'; until then its rows are left out
row-without-key = this row has no '{ $field }', which tells the records apart
    .help = fill in the cell, or import without --key; the row is left out
row-without-field = this row has no '{ $field }'
    .help = fill in the cell; the row is left out
    .help-column = add a column for it, or say which one it is with --map 'HEADING=FIELD'; the row is left out
row-code-of-another = the code of this row is that of '{ $name }' ({ $id }), its name is '{ $text }' ({ $other })
    .help = correct the code or the name; the row is left out
row-twice = this row is about the same as row { $row }: { $what }
    .help = keep one of the two rows; this one is left out
row-of-markdown = '{ $id }' is kept in a Markdown file, which no import changes
    .help = make the change in its file
row-not-editable = the record of this row is written in a way that an import cannot change
    .help = make the change in its file by hand; the row is left out
row-spoils-record = this row would make the record wrong: { $reason }
so-once-written = this will be so once the import is written
import-headings = { $sheet }: headings in row { $row }
import-unknown = not imported: { $headings }; to import one, say --map 'HEADING=FIELD'
import-new = new: { $count }
import-changed = changed: { $count }
import-unchanged = unchanged: { $count }
import-missing = missing: { $count } (on record and not in the sheet; they stay as they are)
import-left-out = left out: { $count }
    .rows = { $count ->
        [one] row { $rows }; the problems above say why
       *[other] rows { $rows }; the problems above say why
    }
import-row = row { $row }: { $record }
    .into = row { $row }: { $record } → { $path }
import-totals = rows of totals, passed over: { $rows }
import-numberings = rows of column numbers, passed over: { $rows }
import-asides = rows with one cell alone, taken for notes and passed over: { $rows }
import-trimmed = blanks around a text, left out: { $cells }
import-numbers = numbers typed as text: { $numbers }
    .doubtful = numbers that could be read in two ways, please look: { $numbers }
import-near = names taken for nearly the same: { $names }
import-cohorts = { $count ->
        [one] 1 participant is in more cohorts than the sheet says: { $records }
       *[other] { $count } participants are in more cohorts than the sheet says: { $records }
    }
    .help = nothing is ever deleted; if the sheet corrects the year, remove the old cohort by hand
import-sources = { $count ->
        [one] 1 new record names no source: fill in its cell, or write the source afterwards
       *[other] { $count } new records name no source: fill in their cells, or write the sources afterwards
    }
    .no-column = { $count ->
        [one] 1 new record names no source: add a column 'Sources' with ids, or write them afterwards
       *[other] { $count } new records name no source: add a column 'Sources' with ids, or write them afterwards
    }
import-more = … and { $count } more
and-more = { $names } and { $count } more
import-written = { $set }: { $new } new, { $changed } changed{ $problems ->
        [0] {""}
       *[other] , problems in the sheet: { $problems }
    }; written to { $files }
import-not-written = { $set }: { $new } new, { $changed } changed{ $problems ->
        [0] {""}
       *[other] , problems in the sheet: { $problems }
    }; nothing was written
import-nothing-to-write = { $set }: { $new } new, { $changed } changed{ $problems ->
        [0] {""}
       *[other] , problems in the sheet: { $problems }
    }; nothing to write
import-ask = write these changes? [y/N]
import-unasked = note: this is what would be written; to write it, run the command again with --yes
import-site-first = the records must be read before a sheet is compared with them; correct what is shown above and run the import again
nouns-participation = participations
nouns-edition = editions
nouns-milestone = milestones

### How problems are shown

did-you-mean = did you mean '{ $name }'?
level-error = error
level-warning = warning
level-help = help

### What the program says of its run

more-on-check = more about a check, with a wrong and a right example: annals check --explain { $check }
no-problems = no problems
count-both = { $errors }, { $warnings }
not-built = { $tally }; nothing was written
not-built-stands = { $tally }; nothing was written, the site in { $output } is as it was
not-compared = note: { $output } holds no former site, so it was not checked whether published addresses would be lost. At the first build that is as it should be; if the site is published already, give its manifest.json: --previous FILE
built-preview = PREVIEW: { $output } shows drafts and what is under embargo; do not publish this folder. 'annals build' without --preview writes what may be published
built = { $output }: { $pages }, { $files }, { $size }, { $seconds } s, { $warnings }
checked = { $files } checked: { $tally }
year-cohort-made = { $path }: cohort '{ $id }' added, as a draft
year-cohort-there = cohort '{ $id }' is on record already
year-edition-made = { $path }: the edition of { $year } of award '{ $id }' added
year-edition-there = award '{ $id }' has an edition of { $year } already
year-no-editions = no edition added: no award of the site has any yet; where awards are given every year, write 'editions: [{"{"}year: { $year }{"}"}]' in the file of an award, and the next year has them, too
year-edition-by-hand = { $path }: add the edition of { $year } of award '{ $id }' by hand; its file is written in a way that only a person can change
year-report-made = { $path }: report begun, as a draft
year-report-there = { $path } is there already
year-drafts = Drafts show in 'annals serve --preview' alone. Take 'draft: true' out of a record when it may be published; remove what there was not this year.
year-records-broken = the records must be read before a year is added to them; correct what is shown above and run the command again
write-check = write the name of a check as it stands in brackets in a report, such as unknown-field
write-year = write a year of four digits, such as 2024
indented-code = this paragraph is indented, so it is published as code, and nothing in it is read
    .help = take away the tab or the spaces before its lines; where code is meant, put ``` in the lines before and after it
same-elsewhere = the same is so in { $places }
still-missing = Still missing before publication; nothing of this stops a build:
still-unfinished = { $count ->
        [one] 1 thing that a year still lacks [{ $check }]:
       *[other] { $count } things that years still lack [{ $check }]:
    }
still-without-summary = { $count ->
        [one] 1 report or story without a summary [{ $check }]:
       *[other] { $count } reports or stories without a summary [{ $check }]:
    }
still-without-citation = { $count ->
        [one] 1 winner without a citation, which says why it won [{ $check }]:
       *[other] { $count } winners without a citation, which says why they won [{ $check }]:
    }
still-without-translation = { $count ->
        [one] 1 text without a translation, as shown above
       *[other] { $count } texts without a translation, as shown above
    }
still-without-alt = { $count ->
        [one] 1 image without alternative text, as shown above
       *[other] { $count } images without alternative text, as shown above
    }
still-thing = { $path }:{ $line }: { $what }
still-more = { $count ->
        [one] … and 1 more
       *[other] … and { $count } more
    }
still-lines = { $path }:{ $lines }
still-lines-more = { $path }:{ $lines } and { $count } more
size = { $number } { $unit }
stage-load = reading the content
stage-check = checking the records
stage-plan = planning the pages
stage-render = writing the files
stage-publish = putting the site in its place
no-site-folder = '{ $path }' is not the folder of a site
    .help = name the folder that holds content/, which holds site.yaml
no-site-here = neither this folder nor one above it has content/site.yaml
    .help = go to the site's folder, or name it: --root DIR
no-epoch = SOURCE_DATE_EPOCH is '{ $typed }', which is no number of seconds since 1970
    .help = correct or unset the variable, or give the moment with --now
folder-not-empty = '{ $path }' is not empty
    .help = name a folder that does not exist yet, or an empty one
file-not-written = '{ $path }' cannot be written: { $reason }
    .help = see whether the folder may be written to and the disk has room
records-not-written = { $path } cannot be written: { $reason }
    .help = see that the folder may be written to; no record was changed
it-may-not-be-written = you have no permission to write it
its-disk-is-full = the disk is full
changed-meanwhile = it was changed while the command was at work; run it again
file-there-already = a file of this name is there already
no-languages = content/site.yaml cannot be read, and the schemas need the site's languages
    .help = run 'annals check', which says where the mistake is
settings-kept = note: { $path } was there already and is as it was; to complete and check as you type, it needs these lines:
write-languages = write languages as 'id,en': short names with commas between
serving = { $url } shows the site; Ctrl-C ends it
serving-elsewhere = { $url } shows the site (port { $port } is taken by another program); Ctrl-C ends it
open-to-all = note: --host is given, so everybody in this network can read the site
open-to-all-preview = note: --host is given, so everybody in this network can read the site, and --preview shows them drafts and what is under embargo
no-browser = note: no browser could be opened; open { $url } yourself
serve-ended = ended
site-read = site read
file-changed = { $path } changed
files-changed = files changed
served = { $what }, { $pages }, { $seconds } s, { $warnings }
served-former = { $what }, { $seconds } s, { $errors }; the last sound site is still shown
served-nothing = { $what }, { $seconds } s, { $errors }; the site is shown once they are mended
port-not-open = the site cannot be served at { $address }: { $reason }
    .help = give another port, 1024 or higher: --port 8080; with --host, an address of this machine
changes-not-noticed = changes of the site's files cannot be noticed: { $reason }
    .help = see that the folder may be read, and that it lies on a disk of this machine
not-served = the system does not let the site be served: { $reason }
    .help = close other programs and try again
count-more = { $count } more
more-in-terminal = … and { $count } more; the terminal shows them
last-sound-site = You see the last sound site. Changes show once this is mended.
problems-of-site = Problems of the site
show-problems = Show
hide-problems = Hide
own-mistake-while-serving = Annals made a mistake of its own
    .help = undo the last change; the terminal says more
no-thread-for-site = the system gives no thread for the site: { $reason }
    .help = close other programs, and save a file again
height-follows = the height of a { $mark } follows from what it shows
    .help = remove 'height'; it belongs to: { $marks }
chart-without-name = nothing in this chart is called '{ $name }'
    .all = it shows: { $list }
    .some = it shows, among others: { $list }
height-out-of-range = a chart cannot be { $height } px high
    .help = write a height in px from { $least } to { $most }, or remove the line
threads-not-started = { $jobs } threads cannot be started: { $reason }
    .help = name a smaller number with --jobs, or leave it out
own-mistake = Annals made a mistake of its own{ $place }: { $reason }
    .help = the site that stood still stands; please report the line above to the makers of Annals
own-mistake-unexplained = Annals made a mistake of its own{ $place }, and gave no reason
result-not-printed = the result cannot be written: { $reason }
    .help = see that there is room where it is written to
no-option = there is no option '{ $option }'
no-command = there is no command '{ $command }'
option-cannot-be = '{ $option }' cannot be '{ $value }'
option-without-value = '{ $option }' needs a value
option-missing = '{ $option }' is missing
option-twice = '{ $option }' stands twice
options-conflict = '{ $option }' cannot be used together with '{ $other }'
command-missing = a command is missing
command-line-wrong = this command line cannot be understood
see-help = add --help to see what can be written
write-moment = write a day, 2026-12-01, or a time with its zone, 2026-12-01T10:00:00+07:00
write-jobs = write a number from 1 to 1024
write-port = write a number from 1024 to 65535
write-address-of-machine = write an address of this machine, such as 192.168.1.20, or --host alone for all of them
write-language = write id for Indonesian or en for English
heading-usage = Usage:
heading-commands = Commands
heading-options = Options
heading-arguments = Arguments
usage-options = [OPTIONS]
usage-command = <COMMAND>
argument-root = The site's folder [default: this one, or the nearest above it with content/site.yaml]
argument-now = The moment that decides what is under embargo: a day, 2026-12-01, or a time, 2026-12-01T10:00:00+07:00 [default: SOURCE_DATE_EPOCH, else the clock]
argument-strict = Warnings count as errors
argument-preview = Shows drafts and what is under embargo
argument-previous = The manifest.json of the published site, to find addresses that would vanish [default: 'previous' in site.yaml, else the one in the output]
argument-quiet = Shows errors alone
argument-lang = The language of messages: id or en [default: the environment's]
argument-help = Shows this help
argument-version = Shows the version
argument-output = Where the site is written [default: output/ in the site's folder]
argument-folder = The folder of the new site; it must not exist yet, or be empty
argument-languages = The languages of the site, the main one first [default: that of the messages]
argument-port = The port, or the next free one if it is taken [default: 4000]
argument-open = Opens the site in the browser
argument-host = Lets everybody in the network read it, at this address of the machine [without an address: at all of them]
argument-portable = Links lead to files, and nothing needs a server: for a zip on a disk
argument-file = The spreadsheet
argument-set = What its rows are: participants, participations, cohorts, awards, editions, winners, events, milestones, places, sources, figures or corrections
argument-sheet = The sheet to read [default: the one named after KIND, else the one with headings that are known]
argument-map = Which field a column is, as often as needed; '-' leaves it out
argument-key = The field that tells which record a row is about [default: id, else code, else name]
argument-accept_near = Takes a name that is nearly a record's for that record
argument-yes = Writes without asking
argument-jobs = How many threads work [default: one for each processor]
argument-year = The year that the report is about
argument-explain = Shows the guide's page of a check instead: what it is for, a wrong and a right example
argument-format = How problems are shown: human, as people read them; json; github, as notes on GitHub; sarif, as code scanners keep them [default: human]
argument-base_url = Where it will be published, instead of 'base_url' in site.yaml

figure-with-gaps = { $message }; { $count ->
        [one] 1 missing value was left out
       *[other] { $count } missing values were left out
    }
new-site = { $folder }: a new site with { $count } files

    {"  "}annals build --root { $folder }

    Everything in it is an example. Begin with content/site.yaml and content/programme.yaml.
schemas-written = schema/: { $count } files for editors
files-changed-count = { $count ->
        [one] 1 file changed
       *[other] { $count } files changed
    }
more-problems = { $count ->
        [one] … and 1 more problem, not shown here
       *[other] … and { $count } more problems, not shown here
    }
count-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
count-errors-strict = { $count ->
        [one] 1 error (--strict counts warnings as errors)
       *[other] { $count } errors (--strict counts warnings as errors)
    }
count-warnings = { $count ->
        [0] no warnings
        [one] 1 warning
       *[other] { $count } warnings
    }
count-pages = { $count ->
        [0] no pages
        [one] 1 page
       *[other] { $count } pages
    }
count-files = { $count ->
        [0] no files
        [one] 1 file
       *[other] { $count } files
    }
size-bytes = { $count ->
        [one] 1 byte
       *[other] { $count } bytes
    }

### Help: what each command and option is for

command-annals = Builds the website of a public programme's reports from records and prose
    .examples =
        Examples:
        {"  "}annals new my-site                  makes a small site to begin with
        {"  "}annals build                        checks the site of this folder and writes it to output/
        {"  "}annals check                        runs all the checks and writes nothing
        {"  "}annals import peserta.xlsx --as participants
        {"  "}                                    compares a spreadsheet with the records, and updates them
        {"  "}annals serve --open                 shows the site in the browser while you write it
        {"  "}annals build --preview --output preview
        {"  "}                                    a preview with drafts and what is under embargo

        Exit codes:
        {"  "}0  done
        {"  "}1  the content has errors; nothing was written, the site that stood still stands
        {"  "}2  the command line makes no sense
        {"  "}3  the disk, a permission or something else outside of the site is in the way
command-new = Makes a small site that builds, with a commented example of every kind of record
    .examples =
        Examples:
        {"  "}annals new my-site
        {"  "}annals new my-site --languages id,en
command-new-year = Makes the skeleton of a year: the report in every language, the cohort, the editions of awards
    .examples =
        Report and cohort begin as drafts. What is there already stays as it is, and what is
        still to be filled in is listed: run it again to see how far you are.

        Example:
        {"  "}annals new-year 2024
command-serve = Shows the site in a browser while it is being written
    .examples =
        A saved change is seen at once. What is wrong is shown here and over the page,
        and until it is mended the last sound site stays. Nothing is written.

        Examples:
        {"  "}annals serve
        {"  "}annals serve --open
        {"  "}annals serve --root my-site --port 8080
        {"  "}annals serve --preview
        {"  "}annals serve --host
command-import = Turns the rows of a spreadsheet (.xlsx, .ods, .csv) into records, or updates them
    .quiet = Shows problems and the result alone
    .now = The moment of the checks [default: SOURCE_DATE_EPOCH, else the clock]
    .examples =
        Examples:
        {"  "}annals import peserta.xlsx --as participants
        {"  "}annals import peserta.xlsx --as participants --sheet 'Data 2024' --map 'Nama Daerah=name'
        {"  "}annals import peserta.xlsx --as participants --key code --yes
        {"  "}annals import winners.csv --as winners

        What would change is shown first. Nothing is written before you say yes, nothing is ever
        deleted, and an empty cell leaves the record as it is.

        Exit codes:
        {"  "}0  done, or nothing to change
        {"  "}1  something in the sheet could not be read (the rest is written after a yes), or nothing
        {"  "}   was written because nobody said yes
        {"  "}2  the command line makes no sense, or the file is no spreadsheet
        {"  "}3  the disk, a permission or something else outside of the site is in the way
command-schema = Writes what an editor needs to complete and check as you type: schema/ and .vscode/settings.json
    .examples =
        Examples:
        {"  "}annals schema
        {"  "}annals schema --root my-site

        Run it again after adding records, so that the editor knows their ids.
command-build = Checks the site and writes it to output/
    .examples =
        Examples:
        {"  "}annals build
        {"  "}annals build --root my-site --output /srv/www/reports
        {"  "}annals build --base-url https://example.org/reports/
        {"  "}annals build --now 2026-12-01 --strict
        {"  "}annals build --preview --output preview
        {"  "}annals build --portable --output for-a-zip
command-check = Runs all the checks and writes nothing
    .examples =
        Examples:
        {"  "}annals check
        {"  "}annals check --strict
        {"  "}annals check --now 2027-01-31
        {"  "}annals check --previous published/manifest.json
        {"  "}annals check --format sarif > problems.sarif

### The checks: what each looks for

check-yaml-syntax = The file is written in a way that cannot be read
check-unreadable-file = The file is no text, or not what its name promises
check-unexpected-file = The file lies where nothing is read
check-unknown-field = A field that records of this kind do not have
check-missing-field = A field that must be there is missing
check-unknown-reference = An id, code, file or language that names nothing
check-duplicate-id = One id is used twice
check-duplicate-key = One field stands twice
check-invalid-date = What should be a date is none
check-invalid-value = A value is written in a way that its field does not take
check-missing-source = A stated figure names no source
check-unsourced-record = A record names no source
check-figure-mismatch = A stated figure and the records give different numbers
check-duplicate-address = Two pages or files have one address
check-duplicate-title = Two pages of one language have the same title
check-missing-translation = A text lacks one of the languages of the site
check-missing-summary = A report or story has no summary
check-missing-citation = A winner has no citation that says why it won
check-unfinished-year = A report, a cohort or the edition of an award lacks what its year is asked for
check-image-without-alt = An image has no text for people who cannot see it
check-doubtful-name = A name in a spreadsheet is nearly a record’s, or could be that of several
check-large-image = A picture is so large that readers on a phone have to wait for it
check-low-contrast = A colour is too pale to be read
check-place-off-map = A place has a point that no map of the site shows
check-broken-link = A link leads nowhere
check-vanished-url = An address that was published before would vanish
check-embargo-leak = What is published names what is not published yet
check-unbound-number = A number in prose has no figure behind it
check-unknown-role = Prose asks for something that there is not
check-invalid-query = A chart, table or check asks for what the data do not have
check-template-error = A page of the theme cannot be made
