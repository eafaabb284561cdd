### Kata-kata antarmuka situs dalam bahasa Indonesia (sintaks Fluent, https://projectfluent.org).
### Situs dapat mengganti kata mana pun dengan berkas bernama sama di themes/<tema>/lang/.
### Angka yang masuk lewat { $n } ditulis menurut bahasanya; tanggal dan nama masuk sebagai teks.
### Uraian sebuah kolom unduhan: column-<tabel>-<kolom>, bila tidak ada column-<kolom>.

## Bahasa dan kerangka halaman

language-name = Bahasa Indonesia
language-read-here = Baca halaman ini dalam bahasa Indonesia
language-id = bahasa Indonesia
language-en = bahasa Inggris
language-ar = bahasa Arab
language-de = bahasa Jerman
language-es = bahasa Spanyol
language-fr = bahasa Prancis
language-ja = bahasa Jepang
language-jv = bahasa Jawa
language-ko = bahasa Korea
language-ms = bahasa Melayu
language-nl = bahasa Belanda
language-pt = bahasa Portugis
language-ru = bahasa Rusia
language-su = bahasa Sunda
language-zh = bahasa Tionghoa
language-switch = Bahasa
skip-link = Langsung ke isi
menu = Menu
menu-main = Menu utama
menu-close = Tutup menu
breadcrumbs = Letak halaman ini
breadcrumb-home = Program
site-kind = Catatan publik program
site-kind-years = Catatan publik program, {$from}–{$to}
site-kind-year = Catatan publik program, sejak {$year}
page-title = {$page} · {$site}
page-description = {$page} · {$about}
year-line = Tahun program
year-line-all = Semua tahun
year-no-cohort = tidak ada {-cohort} yang dinyatakan
year-no-cohort-short = tidak ada {-cohort}
to-top = Kembali ke atas
external-link = situs lain
share-title = Bagikan

## Sebutan program; boleh diganti oleh `labels` di programme.yaml

-participant = peserta
-participants = peserta
-Participant = Peserta
-Participants = Peserta
-cohort = angkatan
-cohorts = angkatan
-Cohort = Angkatan
-Cohorts = Angkatan
-winner = pemenang
-winners = pemenang
-Winner = Pemenang
-Winners = Pemenang
-award = penghargaan
-awards = penghargaan
-Award = Penghargaan
-Awards = Penghargaan
-dimension = dimensi
-dimensions = dimensi
-Dimension = Dimensi
-Dimensions = Dimensi

## Kata benda

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
noun-participation-one = keikutsertaan
noun-participation-other = keikutsertaan
noun-edition-one = edisi
noun-edition-other = edisi
noun-event-one = peristiwa
noun-event-other = peristiwa
noun-milestone-one = tonggak
noun-milestone-other = tonggak
noun-place-one = wilayah
noun-place-other = wilayah
noun-source-one = sumber
noun-source-other = sumber
noun-figure-one = angka
noun-figure-other = angka
noun-chart-one = bagan
noun-chart-other = bagan
noun-correction-one = koreksi
noun-correction-other = koreksi
noun-report-one = laporan
noun-report-other = laporan
noun-story-one = cerita
noun-story-other = cerita
noun-page-one = halaman
noun-page-other = halaman
noun-organisation-one = lembaga
noun-organisation-other = lembaga

## Jumlah

count-participants = {$n} {-participants}
count-cohorts = {$n} {-cohorts}
count-winners = {$n} {-winners}
count-awards = {$n} {-awards}
count-dimensions = {$n} {-dimensions}
count-participations = {$n} keikutsertaan
count-editions = {$n} edisi
count-events = {$n} peristiwa
count-milestones = {$n} tonggak
count-places = {$n} wilayah
count-sources = {$n} sumber
count-figures = {$n} angka
count-charts = {$n} bagan
count-corrections = {$n} koreksi
count-reports = {$n} laporan
count-stories = {$n} cerita
count-pages = {$n} halaman
count-organisations = {$n} lembaga
count-rows = {$n} baris
count-tables = {$n} tabel
count-records = {$n} catatan
count-columns = {$n} kolom
count-sections = {$n} bagian
count-values = {$n} nilai
count-years = {$n} tahun
count-recipients = {$n} penerima
count-results = {$n} hasil
k-of-n = {$k} dari {$n}
of-n = dari {$n}
percent = {$n}%
as-of-date = per {$date}
number-range = {$from}–{$to}
years-span = {$from}–{$to}
more-n = {$n} lagi
more-sources = {$n} sumber lagi
other-sources = {$n} sumber lain

## Yang diketahui dan yang tidak

reported = dilaporkan
on-record = tercatat
on-record-by-name = tercatat per nama
not-on-record = belum tercatat
not-stated = tidak dinyatakan
not-known = tidak diketahui
not-named-yet = belum tercatat per nama
other = lainnya
other-last = Lainnya
none = tidak ada
no-value = –
yes = ya
no = tidak
reported-on-record = {$reported} dilaporkan · {$on-record} tercatat
reported-only = {$reported} dilaporkan
on-record-only = {$on-record} tercatat
doubtful-n = {$n} diragukan
returning-n = {$n} ikut lagi
missing-n = {$n} belum ditemukan namanya
k-of-n-on-record = {$k} dari {$n} tercatat
k-of-n-recipients = {$k} dari {$n} penerima tercatat
others-not-on-record = {$n} lainnya belum tercatat
one-of-n-recipients = satu dari {$n} penerima
not-found-is-not-none = Tidak ditemukan bukan berarti tidak ada.
empty-list = Belum ada yang tercatat.
no-records-match = Tidak ada catatan yang sesuai.
doubt = Sebuah keraguan
doubts = Keraguan
not-here = Yang tidak ada di sini
hatched-explained = Garis miring: tidak dinyatakan atau belum tercatat.

## Menu

menu-reports = Laporan
menu-participants = {-Participants}
menu-winners = {-Winners}
menu-cohorts = {-Cohorts}
menu-awards = {-Awards}
menu-dimensions = {-Dimensions}
menu-places = Wilayah
menu-events = Peristiwa
menu-stories = Cerita
menu-figures = Angka
menu-charts = Bagan
menu-data = Data
menu-sources = Sumber
menu-corrections = Koreksi
menu-press = Pers
menu-search = Cari

## Judul dan pengantar halaman daftar

reports-title = Laporan tahunan
reports-lead = Satu laporan setiap tahun: siapa yang ikut, apa yang terjadi, {-award} yang diberikan, dan apa yang belum diketahui.
cohorts-title = {-Cohorts}
cohorts-lead = Setiap {-cohort}: jumlah {-participants} yang dilaporkan di samping yang tercatat per nama.
participants-title = {-Participants}
participants-lead = Semua {-participants} yang disebut namanya oleh sebuah sumber, dengan keikutsertaannya dan derajat kepastiannya.
winners-title = {-Winners}
winners-lead = {$n} {-winners} yang disebut namanya oleh sebuah sumber, {$from}–{$to}.
winners-lead-reported = Jumlah penerima yang dilaporkan lebih besar.
winners-lead-year = {$n} {-winners} yang disebut namanya oleh sebuah sumber, {$year}.
winners-incomplete = Penerima yang tercatat lebih sedikit daripada yang dilaporkan, terutama pada edisi berikut:
awards-title = {-Awards}
awards-lead = Setiap {-award} dan edisinya: berapa penerima yang dilaporkan, dan siapa yang tercatat.
dimensions-title = {-Dimensions}
dimensions-lead = Semua yang tercatat menurut {-dimension} program.
places-title = Wilayah
places-lead = Dari mana {-participants} dan {-winners} berasal.
events-title = Peristiwa
events-lead = Perjalanan program menurut tanggal, pada ketelitian yang diketahui.
stories-title = Cerita
stories-lead = Apa yang dikerjakan {-participants}, menurut sumber yang disebut.
figures-title = Angka
figures-lead = Setiap angka yang dinyatakan situs ini: nilainya, siapa yang menyatakan, dan apakah cocok dengan catatan di sini.
sources-title = Sumber
sources-lead = Setiap sumber dan apa saja yang bersandar padanya.
charts-title = Bagan
charts-lead = Setiap bagan dengan data, sumber, dan alamatnya sendiri.
corrections-title = Koreksi
corrections-lead = Apa yang pernah keliru di situs ini, kapan diperbaiki, dan mengapa.
data-title = Data dan unduhan
data-lead = Semua yang tercatat di situs ini sebagai tabel, bebas dipakai menurut lisensinya.
press-title = Untuk pers
press-lead = Kontak, angka kunci beserta sumbernya, logo, dan unduhan.
search-title = Cari
by-facet-title = {$things}: {$value}
by-facet-heading = {$things}: {$value} ({$facet})
by-facet-lead = {$n} dari {$total} {$things}, dengan {$facet} {$value}.
by-facet-all = Menurut {$facet}

## Beranda

home-title = Beranda
home-figures = Angka utama
home-latest-report = Laporan terbaru
home-cohorts = {-Cohorts} dan laporan
home-cohorts-chart = {-Participants} per {-cohort}: yang dilaporkan dan yang tercatat
home-map = Dari mana {-participants} berasal
map-of-winners = Dari mana {-winners} berasal
map-not-drawn = Tidak ada di peta ini: {$places}.
map-place-value = {$place} ({$value})
home-latest-winners = {-Winners} terbaru
home-events = Peristiwa
home-stories = Cerita
home-organisations = Siapa di balik program ini
home-see-check = Lihat pemeriksaannya
home-why = Mengapa {$a} dan {$b}?
home-map-lead = {$n} {-participants} tercatat, menurut wilayah
home-cohorts-others = Sesudah tanda tambah: tercatat, tetapi dari jenis yang tidak dihitung dalam jumlah yang dilaporkan.
all-participants = Semua {$n} {-participants}
all-winners = Semua {$n} {-winners} tercatat
all-cohorts = Semua {-cohorts}
all-awards = Semua {-awards}
all-events = Semua {$n} peristiwa
all-stories = Semua cerita
all-reports = Semua laporan
all-figures = Semua {$n} angka
all-sources = Semua {$n} sumber
all-places = Semua {$n} wilayah
all-charts = Semua bagan
read-report = Baca laporan {$year}
read-more = Selengkapnya
show-all = Tampilkan semua
show-more = Tampilkan {$n} lagi
show-less = Tampilkan lebih sedikit

## Laporan tahunan

report-kind = Laporan tahunan
report-kind-year = Laporan tahunan {$year}
report-latest = laporan terbaru
report-contents = Isi laporan
report-figures = Ringkasan angka
report-participants = Siapa yang ikut
report-events = Perjalanan setahun
report-winners = {-Winners} tercatat
report-stories = Cerita tahun ini
report-unknown = Yang belum diketahui
report-download = Unduh dan kutip
report-print = Cetak laporan ini
report-print-how = PDF lewat peramban
report-published = Terbit {$date}
report-updated = Diperbarui {$date}
report-authors = Disusun oleh {$authors}
report-corrections-none = Catatan koreksi: belum ada
report-corrections-n = Catatan koreksi: {$n}
report-participants-download = {-Participants} {$year}
report-winners-download = {-Winners} {$year}
report-all-data = Semua data program
report-press-kit = Paket pers {$year}
report-none = Belum ada laporan untuk tahun ini.
report-page-title = Laporan tahunan {$year}: {$title}
report-incomplete = {-Awards} yang penerimanya belum semua tercatat

## Halaman peserta

participant-facts = Fakta
participant-timeline = Perjalanan
participant-awards = {-Awards}
participant-stories = Cerita
participant-joined = Ikut pada {-cohort} {$cohorts}.
participant-joined-times =
    {$n ->
        [2] Ikut dua kali: {-cohort} {$cohorts}.
       *[other] Ikut {$n} kali: {-cohort} {$cohorts}.
    }
participant-cohort-not-stated = {-Cohort} tidak dinyatakan.
participant-took-part = ikut
participant-no-award = Tidak ada {-award} yang tercatat.
participant-participations-n = {$n} {-cohorts}: {$cohorts}
participant-awards-n = {$n} tercatat
participant-awards-on-record = {$n} {-awards} tercatat.
participant-awards-listed = {$n} {-awards} tercatat:
participant-others-returning = {-Participants} lain yang ikut lagi
participant-others-same-place = {-Participants} lain di {$place}
participant-locator = {$name} di {$place}
participant-reason-not-stated = Alasan tidak dinyatakan
timeline-agreement = kesepakatan
timeline-award = penghargaan
timeline-other = kegiatan lain
timeline-undated = tanpa tanggal
timeline-participation = keikutsertaan

## Angkatan

cohort-heading = {-Cohort} {$year}
cohort-intake = {$n} dilaporkan diterima
cohort-on-record = {$n} tercatat per nama
cohort-returning = {$n} di antaranya dilaporkan pernah ikut sebelumnya
cohort-kinds-counted = Yang dihitung: {$kinds}
cohort-members = {-Participants} {-cohort} ini
cohort-more-on-record = Yang tercatat lebih banyak daripada yang dilaporkan.
cohort-fewer-on-record = Nama {$n} {-participants} lain belum ditemukan.
cohort-difference = Selisih
cohort-intake-not-stated = Jumlah yang diterima tidak dinyatakan.
cohort-as-many-on-record = Yang tercatat per nama sebanyak yang dilaporkan.
cohort-returning-short = pernah ikut sebelumnya, menurut laporan
cohort-awards-of = {-awards} tahun {$year}
cohort-other-kinds = di luar hitungan
cohort-winners = {-Winners} {$year} yang tercatat
cohort-winners-short = {-winners} tercatat
cohort-stories = Cerita {-cohort} ini
cohort-all-listed = Setiap nama tercantum dalam daftar {-cohort}.
cohort-unmarked-listed = Nama tanpa keterangan tercantum dalam daftar {-cohort}.
cohorts-how = Cara membaca tabel
cohorts-reported-about = Jumlah yang dilaporkan diterima, dari jenis {-participants} yang dihitungnya.
cohorts-on-record-about = {-Participants} dari jenis itu yang disebut namanya oleh sebuah sumber.
cohort-others-n = + {$n} lain
cohorts-others = Lain
cohorts-others-about = {-Participants} tercatat dari jenis lain, yang tidak termasuk dalam jumlah yang dilaporkan.
cohorts-winners-about = {-Winners} {-awards} tahun itu yang disebut namanya oleh sebuah sumber, dari {-cohort} mana pun.
cohorts-gap = Tidak ada {-cohort} {$years} yang dinyatakan.
own-cohort-title = Dari mana {-participants} berasal: {$name}
own-cohort-subtitle = {-Participants} yang tercatat per nama

## Penghargaan dan pemenang

award-editions = Edisi
award-edition = {$award} {$year}
award-edition-recipients = {$n} penerima dilaporkan
award-edition-complete = Semua penerima tercatat.
award-edition-squares = Satu kotak satu penerima. Bergaris: belum tercatat per nama.
award-recipients-not-stated = Jumlah penerima tidak dinyatakan.
own-award-title = {$name} menurut tahun
own-award-subtitle = {-Winners} yang tercatat per nama
own-award-subtitle-reported = Penerima: yang dilaporkan dan yang tercatat per nama
own-award-dimensions-title = {$name} menurut {-dimension}
winner-why = Mengapa menang
winner-outside = Tidak termasuk {-participants} yang tercatat
winner-same-award = Penerima lain {$award} {$year}
winner-rank = Peringkat {$rank}
winner-share = {$share} bagian
winner-received = menerima {$award} {$year}
winner-more-awards = {-Award} lain yang diterima

## Dimensi, wilayah, peristiwa, cerita

dimension-participants = {-Participants} dengan {-dimension} ini
dimension-winners = {-Winners} dengan {-dimension} ini
dimension-stories = Cerita dengan {-dimension} ini
dimension-not-stated = {-Dimension} tidak dinyatakan
dimension-awards = {-Awards} untuk {-dimension} ini
dimension-others = {-Dimensions} lain
own-dimension-title = {-Awards} menurut tahun: {$name}
place-participants = {-Participants} di {$place}
place-winners = {-Winners} dari {$place}
place-within = Bagian dari {$place}
own-place-title = {-Participants} dari {$name} menurut {-cohort}
own-place-subtitle = Yang tercatat per nama; yang ikut dua kali dihitung dua kali
place-contains = Wilayah di dalamnya
place-none-on-record = Tidak ada {-participants} yang tercatat di wilayah ini.
place-on-record = Tercatat {$what}.
place-not-stated-heading = Wilayah tidak dinyatakan
place-not-stated = Wilayah {$n} {-participants} tidak dinyatakan.
degrees-north = {$n}° LU
degrees-south = {$n}° LS
degrees-east = {$n}° BT
degrees-west = {$n}° BB
places-others = {$n} wilayah lain
event-awards = {-Awards} yang diserahkan
event-participants = {-Participants} yang tercatat hadir
event-earlier = Peristiwa sebelumnya
event-later = Peristiwa sesudahnya
events-in-year = Peristiwa {$year}
events-in-year-others = Peristiwa lain {$year}
event-cohort-of-year = {-Cohort} tahun itu
events-undated = Peristiwa tanpa tanggal
story-about = Tentang {$names}
story-related = Cerita lain
page-updated = Diperbarui {$date}
page-contents = Isi halaman
page-below = Halaman di dalamnya

## Isian catatan

label-id = Kode catatan
label-name = Nama
label-short-name = Nama pendek
label-title = Judul
label-subtitle = Anak judul
label-kind = Jenis
label-type = Jenis
label-role = Peran
label-place = Wilayah
label-parent = Bagian dari
label-code = Kode wilayah
label-coordinates = Koordinat
label-lat = Lintang
label-lon = Bujur
label-participant = {-Participant}
label-participants = {-Participants}
label-participation = Keikutsertaan
label-participations = Keikutsertaan
label-cohort = {-Cohort}
label-cohorts = {-Cohorts}
label-winner = {-Winner}
label-winners = {-Winners}
label-award = {-Award}
label-awards = {-Awards}
label-dimension = {-Dimension}
label-dimensions = {-Dimensions}
label-edition = Edisi
label-editions = Edisi
label-event = Peristiwa
label-events = Peristiwa
label-milestones = Tonggak
label-year = Tahun
label-date = Tanggal
label-end-date = Sampai
label-started = Dimulai
label-published = Terbit
label-updated = Diperbarui
label-accessed = Dibaca
label-as-of = Per
label-venue = Tempat
label-mode = Cara
label-status = Status
label-certainty = Kepastian
label-note = Catatan
label-summary = Ringkasan
label-description = Keterangan
label-intake = Diterima (dilaporkan)
label-intake-kinds = Jenis yang dihitung
label-returning = Ikut lagi
label-reported = Dilaporkan
label-on-record = Tercatat
label-recipients = Penerima (dilaporkan)
label-recipient = Penerima
label-recipient-and-reason = Penerima dan alasan
label-rank = Peringkat
label-distinction = Kedudukan
label-share = Bagian
label-citation = Alasan
label-source = Sumber
label-sources = Sumber
label-publisher = Penerbit
label-author = Penulis
label-authors = Penyusun
label-url = Alamat
label-archived = Salinan arsip
label-language = Bahasa
label-label = Arti
label-meaning-and-speaker = Arti dan siapa yang menyatakan
label-value = Nilai
label-figure = Angka
label-unit = Satuan
label-check = Pemeriksaan
label-explanation = Penjelasan
label-record = Catatan
label-what = Apa
label-reason = Alasan
label-before = Semula
label-after = Menjadi
label-by = Oleh
label-links = Tautan
label-image-credit = Foto:
label-organisations = Lembaga
label-licence = Lisensi
label-column = Kolom
label-rows = Baris
label-size = Ukuran
label-format = Format
label-with-unit = {$label} ({$unit})
label-value-pair = {$label}: {$value}

## Status keikutsertaan

status-selected = terpilih
status-selected-about = Dipilih program; kesepakatannya tidak dinyatakan.
status-signed = menandatangani
status-signed-about = Menandatangani kesepakatan.
status-completed = selesai
status-completed-about = Menyelesaikan yang diminta program.
status-withdrawn = mundur
status-withdrawn-about = Berhenti sebelum selesai.
status-not-stated = status tidak dinyatakan

## Kepastian

certainty-listed = tercantum dalam daftar
certainty-listed-about = Namanya ada dalam daftar {-cohort} tersebut.
certainty-single-mention = disebut sendiri
certainty-single-mention-about = Disebut sebuah sumber tanpa daftar lengkap.
certainty-doubtful = diragukan
certainty-doubtful-about = Sumbernya tidak jelas atau saling bertentangan.
certainty-not-stated = kepastian tidak dinyatakan

## Cara dan jenis peristiwa

mode-on-site = tatap muka
mode-online = daring
mode-hybrid = tatap muka dan daring
event-kind-signing = penandatanganan
event-kind-launch = peluncuran
event-kind-assessment = penilaian
event-kind-ceremony = penyerahan penghargaan
event-kind-forum = forum
event-kind-other = kegiatan lain

## Jenis sumber

source-type-news = berita
source-type-report = laporan
source-type-regulation = peraturan
source-type-dataset = kumpulan data
source-type-press-release = siaran pers
source-type-web = laman web

## Peran lembaga

role-organiser = Penyelenggara
role-partner = Mitra
role-funder = Penyandang dana
role-organisers = Penyelenggara
role-partners = Mitra
role-funders = Penyandang dana

## Jenis wilayah

place-kind-country = negara
place-kind-province = provinsi
place-kind-state = negara bagian
place-kind-region = kawasan
place-kind-island = pulau
place-kind-regency = kabupaten
place-kind-city = kota
place-kind-district = kecamatan
place-kind-village = desa

## Angka dan pemeriksaannya

figure-status-adds-up = cocok
figure-status-adds-up-about = Sama dengan jumlah angka yang dilaporkan.
figure-status-matches-records = sesuai catatan
figure-status-matches-records-about = Sama dengan hitungan dari catatan di situs ini.
figure-status-differs-explained = berbeda, dijelaskan
figure-status-differs-explained-about = Hitungan menghasilkan angka lain; alasannya disebutkan.
figure-status-stated = dinyatakan
figure-status-stated-about = Dinyatakan sumbernya; tidak ada catatan untuk memeriksanya.
figure-status-computed = dihitung
figure-status-computed-about = Dihitung dari catatan di situs ini; tidak dinyatakan sumber mana pun.
figure-stated-value = Dinyatakan
figure-computed-value = Dihitung
figure-compared = {$stated} dinyatakan, {$computed} dihitung
figure-difference = selisih
figure-why-differs = Mengapa berbeda
figure-how-checked = Cara diperiksa
figure-checked-every-build = Diperiksa tiap kali situs diterbitkan.
figure-used-in = Dipakai di
figure-used-headline = angka utama
figure-unused = Belum dipakai di halaman lain.
figure-link = Tautan ke angka ini
figure-said-by = {$source}, {$date}
figure-in-ledger = Lihat {$label} di daftar angka
figure-legend = Arti tanda pemeriksaan
figure-show = Tampilkan pemeriksaan {$label}
figures-by-year = Angka menurut tahun
figures-undated = Tanpa tanggal

## Hitungan dengan kata

aggregate-count = banyaknya {$what}
aggregate-count-records = banyaknya catatan
aggregate-distinct = banyaknya {$what} yang berbeda
aggregate-sum = jumlah {$what}
aggregate-mean = rata-rata {$what}
aggregate-median = nilai tengah {$what}
aggregate-min = {$what} terkecil
aggregate-max = {$what} terbesar
aggregate-plus = {$a} ditambah {$b}
aggregate-minus = {$a} dikurangi {$b}
aggregate-skipped = {$n} tanpa nilai dilewati
measure-by = {$measure} menurut {$group}
check-in-words = Dari data {$set}: {$measure}. Hasilnya {$result}.
check-in-words-filtered = Dari data {$set} dengan {$filter}: {$measure}. Hasilnya {$result}.
filter-equal = {$field} {$value}
filter-one-of = {$field} {$values}
filter-lt = {$field} kurang dari {$value}
filter-lte = {$field} paling besar {$value}
filter-gt = {$field} lebih dari {$value}
filter-gte = {$field} paling kecil {$value}
filter-before = {$field} sebelum {$value}
filter-until = {$field} sampai {$value}
filter-after = {$field} sesudah {$value}
filter-since = {$field} sejak {$value}
filter-range = {$field} dari {$from} sampai {$to}
filter-valid = {$field} dinyatakan
filter-not-valid = {$field} tidak dinyatakan

## Penjelajah: cari, saring, urutkan

browse-search-winners = Cari nama, {-award}, tahun
browse-search-participants = Cari nama, wilayah, {-cohort}
browse-filter = Saring
browse-filters = Saringan
browse-sort = Urut
browse-sort-name = Nama
browse-sort-newest = Tahun, terbaru dulu
browse-sort-oldest = Tahun, terlama dulu
browse-sort-most = Terbanyak dulu
browse-all = {$n} {$things} tercatat
browse-some = {$n} dari {$total} {$things} tercatat
browse-some-with = {$n} dari {$total} {$things} tercatat: {$filters}
browse-facet-value = {$facet} {$value}
browse-containing = memuat “{$text}”
browse-clear = Hapus semua saringan
browse-remove = Hapus saringan {$filter}
browse-sheet-clear = Hapus
browse-sheet-show = Tampilkan {$n}
browse-sheet-close = Tutup saringan
browse-facet-more = Tampilkan {$n} lagi
browse-none-title = Tidak ada catatan yang sesuai
browse-none-text = Tidak ditemukan bukan berarti tidak ada: mungkin belum ada sumber terbaca yang menyebutnya. Longgarkan saringan untuk melihat lebih banyak.
browse-download = Unduh pilihan ini ({$n} dari {$total})
browse-download-all = Unduh semua ({$n})
browse-download-note = CSV atau JSON, dengan sumber tiap baris.
browse-shown = Baris {$from}–{$to} dari {$total}
browse-loading = Memuat data…
browse-failed = Data tidak dapat dimuat. Daftar di halaman ini tetap lengkap.
browse-active = ({$n} aktif)
browse-filter-things = Saring {$things}
browse-sort-most-of = {$things}, terbanyak dulu
browse-narrow = Saring lebih lanjut

## Halaman bernomor

pager = Halaman daftar
pager-page = Halaman {$n}
pager-page-of = Halaman {$n} dari {$total}
pager-previous = Sebelumnya
pager-next = Berikutnya
previous-record = Sebelumnya: {$name}
next-record = Berikutnya: {$name}
neighbours = Sebelum dan sesudah

## Tindakan pada bagan, tabel, dan halaman

action-table = Tabel
action-csv = CSV
action-json = JSON
action-png = PNG
action-svg = SVG
action-xlsx = XLSX
action-embed = Sematkan
action-link = Tautan
action-copy = Salin
action-copied = Tersalin
action-copy-failed = Tidak dapat menyalin; pilih teksnya dan salin sendiri.
action-close = Tutup
action-print = Cetak
action-download = Unduh {$what}
action-of = {$action}: {$title}
table-download = Unduh tabel (CSV)
table-caption = Data bagan: {$title}
table-scroll = Tabel yang dapat digulir: {$title}
table-name = Tabel yang dapat digulir
record-json = Unduh catatan ini (JSON)
embed-title = Sematkan bagan ini
embed-width = Lebar
embed-width-responsive = Menyesuaikan
embed-colour = Warna
embed-colour-auto = Ikut pembaca
embed-colour-light = Terang
embed-colour-dark = Gelap
embed-language = Bahasa
embed-code = Kode untuk halaman Anda
embed-copy = Salin kode
embed-note = Tanpa pelacak. Judul, catatan, dan sumber ikut.

## Bagan

chart-source = Sumber:
chart-sources = Sumber:
chart-source-own = catatan situs ini
chart-source-own-n = catatan situs ini dari {$n} sumber
chart-source-and-others = {$sources}, dan {$n} sumber lain
chart-note = Catatan:
chart-legend = Keterangan warna
chart-no-data-title = Belum ada yang tercatat.
chart-no-data-text = Tidak ada data untuk bagan ini. Tidak tercatat bukan berarti tidak ada.
chart-other-n = {$n} lainnya
chart-total = jumlah
chart-where-shown = Ada di halaman
chart-log-scale = skala logaritmik
chart-less = lebih sedikit
chart-more = lebih banyak
chart-as-of = Tanggal data: {$date}
mark-bar = Bagan batang
mark-column = Bagan kolom
mark-line = Bagan garis
mark-area = Bagan area
mark-point = Bagan titik
mark-lollipop = Bagan lolipop
mark-slope = Bagan kemiringan
mark-waffle = Bagan wafel
mark-heatmap = Peta panas
mark-waterfall = Bagan air terjun
mark-map = Peta
mark-timeline = Garis waktu
chart-about = Tentang bagan ini
chart-data-date = Tanggal data
waffle-square =
    {$n ->
        [1] Satu kotak mewakili satu.
       *[other] Satu kotak mewakili {$n}.
    }
# $what ialah yang dihitung: peserta
waffle-square-of =
    {$n ->
        [1] Satu kotak mewakili satu {$what}.
       *[other] Satu kotak mewakili {$n} {$what}.
    }

## Uraian bagan untuk yang tidak melihatnya

describe-mark = {$mark}: {$title}.
describe-measure-by = {$measure} menurut {$group}.
describe-measure-by-series = {$measure} menurut {$group} dan {$series}.
describe-from-to = Dari {$from} sampai {$to}.
describe-range = Nilainya {$min} sampai {$max}.
describe-all-equal = Semua bernilai {$value}.
describe-single = {$name}: {$value}.
describe-highest = Tertinggi: {$name}, {$value}.
describe-highest-tied = Tertinggi, masing-masing {$value}: {$names}.
describe-lowest = Terendah: {$name}, {$value}.
describe-lowest-tied = Terendah, masing-masing {$value}: {$names}.
describe-trend-rising = Naik dari {$first} ({$from}) menjadi {$last} ({$to}).
describe-trend-falling = Turun dari {$first} ({$from}) menjadi {$last} ({$to}).
describe-trend-flat = Tetap sekitar {$value} dari {$from} sampai {$to}.
describe-trend-mixed = Naik turun antara {$min} dan {$max}; mulai {$first} ({$from}), akhir {$last} ({$to}).
describe-series = {$n} deret: {$names}.
describe-series-highest = {$series}: tertinggi {$value} ({$name}).
describe-facets = Digambar terpisah untuk {$names}.
describe-total = Jumlahnya {$total}.
describe-share = {$name}: {$value} dari {$total}.
describe-not-stated = {$n} nilai tidak dinyatakan.
describe-not-stated-at = Tidak dinyatakan: {$names}.
describe-folded = {$n} lainnya digabung sebagai “Lainnya”.
describe-waterfall = Mulai {$first}, berakhir {$last}, dengan {$n} langkah.
describe-map = {$n} dari {$total} wilayah bernilai; terbanyak {$name}, {$value}.
describe-timeline = {$n} peristiwa dari {$from} sampai {$to}.
describe-no-data = Tidak ada data.
describe-table-follows = Semua nilainya ada dalam tabel di bawah bagan.
describe-highest-many = Tertinggi: {$value} ({$n} kali).
describe-lowest-many = Terendah: {$value} ({$n} kali).

## Sumber dan kutipan

sources-heading = Sumber
source-mark = Sumber {$n}
source-used-for = dipakai untuk: {$what}
source-rests-on-it = Yang bersandar pada sumber ini
source-unused = Belum ada catatan yang bersandar pada sumber ini.
source-used-by = Dipakai
source-uses = {$n} catatan di situs ini bersandar padanya.
source-open = Buka sumber
source-archived = Salinan arsip
source-accessed = dibaca {$date}
source-undated = tanpa tanggal
source-publisher-unknown = penerbit tidak dinyatakan
source-line = {$publisher}, {$date}
source-in-language = dalam {$language}
record-unsourced = Tanpa sumber yang disebutkan
cite-title = Kutip halaman ini
cite-copy = Salin kutipan
cite-author = {$author} ({$year})
cite-author-undated = {$author} (t.t.)
cite-data = Data per {$date}
cite-licence = Lisensi {$licence}
cite-figure = {$label}: {$number}
cite-figure-unit = {$label}: {$number} {$unit}
cite-figure-title = Kutip angka ini
figures-citations = Kutipan semua angka untuk pengelola referensi
cite-link = Tautan tetap
cite-link-copy = Salin tautan
cite-no-link = Tambahkan alamat halaman ini seperti yang tampil di peramban Anda.
cite-changed = Perubahan terakhir
cite-formats = Untuk pengelola referensi: BibTeX, RIS, CSL-JSON
cite-format-copy = Salin
cite-format-save = Simpan sebagai berkas
report-error = Laporkan kekeliruan
report-error-subject = Kekeliruan di {$page}

## Koreksi

correction-heading = Koreksi, {$date}
correction-changed = Semula {$before}, menjadi {$after}.
correction-was = Semula: {$before}
correction-now = Menjadi: {$after}
correction-why = Mengapa: {$reason}
correction-of = Koreksi atas {$record}
corrections-none = Belum ada koreksi. Bila menemukan kekeliruan, kabari kami.
corrections-none-yet = Belum ada koreksi.
corrections-how = Cara melaporkan kekeliruan

## Pemberitahuan

notice-preview = Pratinjau, bukan terbitan: konsep dan isi yang masih diembargo ikut ditampilkan.
notice-draft = Pratinjau, bukan terbitan: ini konsep; situs yang terbit tidak menampilkannya.
notice-embargo = Pratinjau, bukan terbitan: ini diembargo sampai { $date }; sebelum itu situs yang terbit tidak menampilkannya.
notice-translation-missing = Bagian ini belum diterjemahkan; ditampilkan dalam {$language}.
notice-page-translation-missing = Halaman ini belum diterjemahkan; ditampilkan dalam {$language}.
notice-corrected = Halaman ini dikoreksi pada {$date}.
notice-corrected-link = Lihat koreksinya
notice-moved = Halaman ini pindah
notice-moved-to = Alamat barunya: {$url}
alert-note = Catatan
alert-tip = Saran
alert-important = Penting
alert-warning = Peringatan
alert-caution = Hati-hati
footnotes = Catatan kaki
footnote-back = Kembali ke teks
heading-link = Tautan ke bagian ini

## Halaman tidak ada

not-found-title = Halaman ini tidak ada
not-found-text = Mungkin alamatnya salah ketik. Halaman yang pernah terbit tidak dihapus: bila namanya berubah, alamat lamanya tetap mengantar ke halamannya.
not-found-near = Mungkin yang dimaksud
not-found-instead = Mulai dari sini

## Pencarian

search-label = Cari di situs ini
search-button = Cari
search-hint = Ketik paling sedikit dua huruf.
search-results = Hasil untuk “{$query}”: {$n}
search-no-results = Tidak ada hasil untuk “{$query}”.
search-no-results-text = Coba kata yang lebih pendek atau ejaan lain. Tidak ditemukan bukan berarti tidak ada.
search-loading = Mencari…
search-names = Nama dan judul
search-near = Mungkin yang dimaksud
search-more = Tampilkan {$n} lagi
search-full-text = Isi halaman
search-needs-server = Isi halaman hanya dapat dicari bila situs dibuka lewat server; nama dan judul selalu dapat dicari.
search-failed = Indeks pencarian tidak dapat dimuat.
search-index-lead = Semua isi situs ini, menurut bagian dan menurut nama.
search-sections = Bagian situs
search-by-letter = {-Participants} menurut huruf pertama
search-pages = Halaman
name-range = {$from} – {$to}

## Pers

press-contact = Kontak pers
press-contact-none = Kontak pers belum dicantumkan.
press-figures = Angka kunci
press-figures-note = Setiap angka dapat dikutip dengan sumber dan tanggalnya.
press-logos = Logo dan gambar
press-downloads = Unduhan
press-reports = Laporan terbaru
press-about = Tentang program
press-use = Teks dan bagan boleh dipakai ulang dengan menyebut sumbernya, menurut lisensi {$licence}.
press-terms = Ketentuan pemakaian
press-more-data = Semua data dan arti kolomnya
press-charts = Bagan dari laporan terbaru
press-charts-of = Dari laporan
press-logo = Logo
press-icon = Ikon
press-card = Gambar untuk tautan
press-cite = Cara mengutip situs ini
press-feeds = Umpan berita
press-feeds-about = Untuk pembaca umpan: yang baru, begitu diterbitkan.

## Unduhan dan kamus data

downloads-heading = Unduhan
downloads-all = Semua tabel dalam satu berkas (XLSX)
downloads-datapackage = Uraian untuk mesin (datapackage.json)
downloads-all-about = Satu lembar untuk setiap tabel, dengan sel bertipe dan kamus data; untuk Excel, LibreOffice, dan Google Sheets.
downloads-datapackage-about = Tipe, kunci, dan sumber berkas CSV sebagai Frictionless Data Package; untuk program.
downloads-tables = Tabel demi tabel
downloads-licence = Lisensi: {$licence}
downloads-as-of = Data per {$date}
downloads-csv-note = CSV dalam UTF-8, dipisah koma, dengan baris judul. Beberapa nilai dalam satu sel dipisah titik koma.
downloads-empty-note = Sel kosong berarti tidak dinyatakan, bukan nol.
downloads-file = {$format} · {$rows} · {$size}
file-note = {$format} · {$size}
workbook-year = Catatan tahun {$year}
workbook-sheet = Lembar
workbook-rows = Baris
workbook-dates = Tanggal yang hanya diketahui bulan atau tahunnya berupa teks, misalnya 2022-04.
workbook-lists = Beberapa nilai dalam satu sel dipisah titik koma.
workbook-rows-left-out = {$n} baris lembar ‘{$sheet}’ tidak dimuat karena melampaui batas Excel; semuanya ada di CSV.
workbook-texts-cut = {$n} teks di lembar ‘{$sheet}’ melampaui batas Excel dan diakhiri …; selengkapnya ada di CSV.
press-kit-title = Paket pers {$year}: {$title}
press-kit-preview = Pratinjau, bukan untuk diterbitkan: paket ini memuat konsep atau isi yang belum boleh terbit.
press-kit-contents = Isi paket
press-kit-report = {$file}: laporan, untuk dibaca dan dicetak tanpa jaringan
press-kit-charts = {$file}: bagan dalam laporan sebagai PNG dan SVG, beserta angkanya sebagai CSV
press-kit-data = {$file}: catatan tahun {$year} sebagai CSV dan satu buku kerja (XLSX); lembar terakhirnya menerangkan arti kolom
press-kit-media = {$file}: foto dalam laporan
press-kit-photos = Foto dapat memiliki ketentuan tersendiri; pembuatnya disebut dalam laporan.
press-kit-cite = Cara mengutip laporan
dictionary-heading = Kamus data
dictionary-of = Kolom {$set}
type-text = teks
type-number = angka
type-date = tanggal
type-boolean = ya atau tidak
type-category = kategori
type-url = alamat web
type-reference = rujukan ke {$set}
type-list = {$type}, boleh beberapa
size-bytes = {$n} bita
size-kb = {$n} kB
size-mb = {$n} MB
set-participants = {-Participants}
set-participants-about = Satu baris satu {-participant}.
set-participations = Keikutsertaan
set-participations-about = Satu baris satu {-participant} pada satu {-cohort}; yang ikut dua kali punya dua baris.
set-cohorts = {-Cohorts}
set-cohorts-about = Satu baris satu {-cohort}, dengan jumlah yang dilaporkan dan yang tercatat.
set-awards = {-Awards}
set-awards-about = Satu baris satu {-award}.
set-editions = Edisi {-award}
set-editions-about = Satu baris satu {-award} pada satu tahun.
set-winners = {-Winners}
set-winners-about = Satu baris satu {-award} yang diterima.
set-events = Peristiwa
set-events-about = Satu baris satu peristiwa.
set-milestones = Tonggak
set-milestones-about = Satu baris satu tonggak {-participant}.
set-places = Wilayah
set-places-about = Satu baris satu wilayah.
set-sources = Sumber
set-sources-about = Satu baris satu sumber.
set-figures = Angka
set-figures-about = Satu baris satu angka yang dinyatakan situs ini, dengan hasil pemeriksaannya.
set-corrections = Koreksi
set-corrections-about = Satu baris satu koreksi.
set-charts = Bagan
set-charts-about = Satu baris satu bagan.
set-reports = Laporan
set-reports-about = Satu baris satu laporan tahunan.
set-stories = Cerita
set-stories-about = Satu baris satu cerita.

## Kolom unduhan: umum

column-id = Kode catatan, tidak berubah, bagian akhir alamat halamannya.
column-name = Nama.
column-title = Judul.
column-kind = Jenis.
column-place = Kode wilayah tempatnya, dari tabel wilayah.
column-code = Kode resmi.
column-participant = Kode {-participant}, dari tabel {-participants}.
column-participants = Kode {-participants}, dipisah titik koma.
column-cohort = Kode {-cohort}, dari tabel {-cohorts}.
column-cohorts = Kode {-cohorts}, dipisah titik koma.
column-award = Kode {-award}, dari tabel {-awards}.
column-dimension = Kode {-dimension} program.
column-dimensions = Kode {-dimensions} program, dipisah titik koma.
column-event = Kode peristiwa, dari tabel peristiwa.
column-year = Tahun.
column-date = Tanggal menurut ISO 8601, setepat yang diketahui.
column-end-date = Hari terakhir, bila lebih dari satu hari.
column-summary = Ringkasan.
column-body = Teks lengkap dalam Markdown.
column-description = Keterangan.
column-note = Catatan tentang baris ini, termasuk keraguannya.
column-sources = Kode sumber, dipisah titik koma.
column-url = Alamat web.
column-page = Alamat halamannya, dihitung dari alamat situs ini.
column-links = Alamat laman terkait, dipisah titik koma.
column-image = Nama berkas gambarnya.
column-updated = Tanggal catatan ini terakhir diubah.
column-aliases = Kode dan alamat lamanya, dipisah titik koma.
column-status = Status.
column-reported = Jumlah yang dilaporkan.
column-on-record = Jumlah yang tercatat di situs ini.
column-reason = Alasan.
column-language = Bahasa, sebagai kode BCP 47.
column-authors = Penyusun, dipisah titik koma.
column-published = Tanggal terbit.
column-translated = {$description} Dalam {$language}.
column-custom = Isian khusus program: {$label}.
column-custom-unit = Isian khusus program: {$label}, dalam {$unit}.
column-chart-value = Nilai yang digambar.

## Kolom unduhan: menurut tabel

column-participants-kind = Jenis {-participant}, menurut daftar jenis program.
column-participants-code = Kode resmi, misalnya kode wilayah.
column-participants-cohorts = Kode {-cohorts} yang diikuti, dipisah titik koma; kosong bila tidak dinyatakan.
column-participants-winners = Kode catatan {-winner} milik {-participant} ini, dipisah titik koma.
column-participations-id = Kode {-participant} dan kode {-cohort}, disambung tanda hubung.
column-participations-status = Sampai di mana keikutsertaannya: selected, signed, completed, atau withdrawn.
column-participations-certainty = Seberapa pasti: listed, single-mention, atau doubtful.
column-participations-year = Tahun {-cohort} itu.
column-cohorts-year = Tahun {-cohort}.
column-cohorts-intake = Jumlah yang dilaporkan diterima.
column-cohorts-intake-kinds = Jenis {-participants} yang dihitung dalam jumlah itu, dipisah titik koma.
column-cohorts-returning = Berapa di antaranya yang dilaporkan pernah ikut sebelumnya.
column-cohorts-on-record = Jumlah {-participants} {-cohort} ini yang tercatat per nama, dari jenis yang dihitung dalam jumlah yang dilaporkan.
column-awards-description = Untuk apa {-award} ini diberikan.
column-awards-dimension = Kode {-dimension} yang dinilai, bila ada.
column-editions-id = Kode {-award} dan tahunnya, disambung tanda hubung.
column-editions-year = Tahun edisi ini.
column-editions-name = Nama edisi ini, bila berbeda dari nama {-award}.
column-editions-recipients = Jumlah penerima yang dilaporkan.
column-editions-on-record = Jumlah penerima yang tercatat per nama.
column-winners-year = Tahun {-award} itu.
column-winners-participant = Kode {-participant}; kosong bila penerima tidak ada dalam tabel {-participants}.
column-winners-name = Nama penerima.
column-winners-kind = Jenis penerima.
column-winners-rank = Peringkat, bila ada.
column-winners-distinction = Kedudukan, misalnya terbaik.
column-winners-share = Bagian {-award} yang diterima, sebagai pecahan.
column-winners-citation = Mengapa menang, menurut sumbernya.
column-events-venue = Tempat.
column-events-mode = Cara: on-site, online, atau hybrid.
column-events-kind = Jenis: signing, launch, assessment, ceremony, forum, atau other.
column-milestones-title = Apa yang dicapai.
column-milestones-by-name = Siapa yang melakukannya.
column-milestones-by-role = Jabatannya.
column-places-kind = Jenis wilayah.
column-places-parent = Kode wilayah di atasnya.
column-places-lat = Lintang dalam derajat, utara positif.
column-places-lon = Bujur dalam derajat, timur positif.
column-sources-publisher = Penerbit.
column-sources-author = Penulis, bila disebut.
column-sources-archived = Alamat salinan arsipnya.
column-sources-accessed = Tanggal dibaca.
column-sources-type = Jenis: news, report, regulation, dataset, press-release, atau web.
column-sources-note = Dipakai di sini untuk apa.
column-figures-label = Arti angka itu.
column-figures-value = Nilai yang dinyatakan atau dihitung.
column-figures-unit = Satuan.
column-figures-as-of = Tanggal keadaan yang digambarkan angka itu.
column-figures-status = Hasil pemeriksaan: adds-up, matches-records, differs-explained, stated, atau computed.
column-figures-computed = Nilai hasil hitungan, dipisah titik koma bila diperiksa lebih dari sekali.
column-figures-explanation = Mengapa hitungannya berbeda, bila berbeda.
column-corrections-date = Tanggal koreksi.
column-corrections-record = Catatan yang dikoreksi, sebagai jenis/kode.
column-corrections-what = Isian atau hal yang dikoreksi.
column-corrections-before = Yang tertulis semula.
column-corrections-after = Yang tertulis sekarang.

## Kaki halaman dan umpan

footer-about = Catatan publik program. Setiap angka bersumber; yang tidak diketahui disebutkan.
footer-data = Data
footer-downloads = Unduhan dan kamus data
footer-figures = Daftar angka
footer-sources = Sumber ({$n})
footer-corrections = Koreksi
footer-corrections-log = Catatan koreksi
footer-press = Untuk pers
footer-licence = Lisensi data {$licence}
footer-no-licence = Lisensi data belum dinyatakan
footer-as-of = Data per {$date}
footer-publisher = Diterbitkan oleh {$name}
footer-feed = Umpan berita
feed-title = {$site}: yang terbaru
feed-title-of = {$section} · {$site}
feed-description = Laporan, cerita, peristiwa, dan koreksi terbaru.
social-card-alt = {$title}. {$site}.

## Impor lembar kerja: judul kolom yang dikenali, dipisah titik koma

import-heading-id = Kode catatan; ID
import-heading-name = Nama
import-heading-kind = Jenis
import-heading-place = Provinsi; Nama provinsi; Wilayah; Tempat
import-heading-code = Kode; Kode wilayah; Kode resmi
import-heading-participant = {-Participant}; Nama {-participant}; Daerah; Nama daerah; Kabupaten/Kota; Kab/Kota; Nama kabupaten/kota
import-heading-cohort = {-Cohort}; Tahun {-cohort}; {-Cohort} tahun; Tahun ikut; Tahun masuk; Tahun bergabung; Tahun
import-heading-cohorts = {-Cohorts}; {-Cohort}; Tahun {-cohort}; {-Cohort} tahun; Tahun ikut; Tahun masuk; Tahun bergabung; Tahun
import-heading-award = {-Award}; Nama {-award}; Kategori; Kategori {-award}
import-heading-dimension = {-Dimension}
import-heading-dimensions = {-Dimensions}; {-Dimension}
import-heading-event = Peristiwa; Kegiatan; Acara
import-heading-year = Tahun
import-heading-date = Tanggal; Tgl; Tanggal terbit
import-heading-end-date = Tanggal selesai; Tanggal akhir; Sampai; Selesai
import-heading-summary = Ringkasan; Uraian singkat
import-heading-description = Keterangan; Uraian; Deskripsi
import-heading-note = Catatan
import-heading-sources = Sumber
import-heading-updated = Diperbarui; Tanggal pembaruan
import-heading-aliases = Kode lama; Alamat lama
import-heading-links = Tautan
import-heading-image = Gambar; Foto
import-heading-page = Halaman
import-heading-status = Status
import-heading-certainty = Kepastian
import-heading-winners = {-Winners}
import-heading-intake = Jumlah diterima; Jumlah {-participant}; Jumlah dilaporkan
import-heading-intake-kinds = Jenis yang dihitung
import-heading-returning = Jumlah ikut kembali
import-heading-on-record = Jumlah tercatat
import-heading-recipients = Jumlah penerima
import-heading-rank = Peringkat; Juara; Urutan
import-heading-distinction = Kedudukan; Predikat
import-heading-share = Bagian
import-heading-citation = Alasan; Alasan menang; Alasan {-award}
import-heading-venue = Tempat; Tempat acara; Lokasi
import-heading-mode = Cara
import-heading-title = Judul
import-heading-by-name = Oleh; Pejabat; Nama pejabat
import-heading-by-role = Jabatan
import-heading-parent = Wilayah atasan; Induk
import-heading-lat = Lintang
import-heading-lon = Bujur
import-heading-publisher = Penerbit; Media
import-heading-author = Penulis
import-heading-url = Alamat web; URL; Tautan; Alamat
import-heading-archived = Alamat arsip
import-heading-accessed = Tanggal akses; Diakses
import-heading-language = Bahasa
import-heading-type = Jenis; Jenis sumber
import-heading-label = Angka; Arti; Nama angka
import-heading-value = Nilai
import-heading-unit = Satuan
import-heading-as-of = Per tanggal; Keadaan per
import-heading-computed = Hasil hitungan
import-heading-explanation = Penjelasan
import-heading-record = Catatan yang dikoreksi
import-heading-what = Yang dikoreksi
import-heading-reason = Alasan
import-heading-before = Semula
import-heading-after = Menjadi; Sekarang
import-heading-participants-name = Nama daerah; Daerah; Nama {-participant}; {-Participant}; Kabupaten/Kota; Kab/Kota; Nama kabupaten/kota; Pemerintah daerah
import-heading-participants-kind = Jenis daerah; Jenis {-participant}
import-heading-participants-place = Daerah; Nama wilayah; Kabupaten/Kota; Kab/Kota; Provinsi/Kabupaten/Kota
import-heading-name-of-kind = Nama { $kind }
import-heading-cohorts-name = Nama {-cohort}; {-Cohort}
import-heading-awards-name = Nama {-award}; {-Award}; Kategori
import-heading-winners-name = Nama {-winner}; {-Winner}; Penerima; Nama penerima
import-heading-events-name = Peristiwa; Kegiatan; Acara; Nama kegiatan; Nama acara
import-heading-places-name = Provinsi; Nama provinsi; Wilayah; Nama wilayah
import-heading-sources-note = Dipakai untuk
import-numbering = No; No Urut; Nomor; Nomor urut; #
import-totals = Jumlah; Total; Jumlah total; Jumlah seluruhnya; Jumlah keseluruhan; Total keseluruhan; Subtotal; Jumlah akhir
import-yes = ya; iya; benar; ada; true; v; ✓
import-no = tidak; bukan; salah; tidak ada; false; x
import-abbreviations = kab > kabupaten; kabu > kabupaten; prov > provinsi; prop > provinsi; ds > desa; kel > kelurahan; kec > kecamatan; kodya > kota; adm > administrasi; kep > kepulauan
import-kinds-of-place = provinsi; kabupaten; kota; kecamatan; kelurahan; desa; daerah; wilayah; pemerintah; pemkab; pemkot
