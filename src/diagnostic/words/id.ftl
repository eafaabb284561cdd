# Yang dikatakan Annals kepada orang yang merawat situs, dalam bahasa Indonesia. Kalimat utuh yang
# tenang tanpa titik di akhir, dengan kata-kata humas. en.ftl memiliki kunci yang sama.

### Entri dan setelan sebagai teks: yang tidak diterima YAML

cannot-be = '{ $name }' tidak dapat berisi '{ $value }'
write-one-of = tulis salah satu dari: { $names }
missing-field = { $what } tidak memiliki '{ $name }'
    .help = tambahkan baris '{ $name }: …' padanya
write-whole-number = tulis bilangan bulat dengan digit saja: 1500, bukan 1.500 atau 1,500
count-help = isian ini menghitung sesuatu: tulis 0 atau lebih
year-help = tulis tahun dengan empat digit: 2022
item-of = sebuah butir '{ $name }'
field-of = '{ $name }' pada { $what }
unknown-field = { $what } tidak memiliki isian '{ $field }'
its-fields = isian yang ada: { $names }
belongs-under-fields = '{ $field }' adalah isian tambahan program: tulis di bawah 'fields:', menjorok dua spasi
a-text = teks
a-list = daftar
a-group-of-fields = kelompok isian ('nama: nilai')
second-document = baris '---' mengakhiri bagian yang dibaca dari berkas ini, padahal masih ada kelanjutannya
    .help = hapus baris '---'; tulis beberapa entri sebagai satu daftar, masing-masing diawali '- '
too-deep = daftar dan isian bertumpuk lebih dari { $depth } tingkat
    .help = cari kurung yang tidak pernah ditutup
cannot-begin = '{ $mark }' tidak dapat mengawali teks tanpa tanda petik
    .help = beri tanda petik pada seluruh teks
comment-cuts-off = yang mengikuti '#' diabaikan sebagai catatan
    .help = beri tanda petik pada seluruh teks jika ini bagian darinya, atau spasi setelah '#' jika bukan
repeats-too-much = berkas ini terlalu banyak mengulang isinya sendiri dengan '*nama'
    .help = tulis utuh bagian yang diulang
field-without-name = sebuah isian memerlukan nama sebelum ':'
    .help = tulis 'nama: nilai'; teks yang diawali kurung memerlukan tanda petik
duplicate-key = isian '{ $key }' tertulis dua kali di sini
    .help = pertahankan salah satu; beberapa nilai ditulis sebagai daftar: [pertama, kedua]
first-here = pertama di sini
tab-indents = ada tab di awal baris, padahal baris hanya boleh menjorok dengan spasi
    .label = tab
    .help = ganti tab dengan spasi, sebanyak awal baris-baris di sekitarnya
quote-open = tanda petik dibuka di sini dan tidak pernah ditutup
    .help = tutup teks dengan tanda yang sama; jika tanda itu bagian dari teks, beri seluruh teks jenis tanda petik yang lain
opens-here = dibuka di sini
tab-not-allowed = ada tab di tempat yang hanya boleh berisi spasi
    .help = ganti tab dengan spasi
not-lined-up = awal baris ini tidak sejajar dengan baris-baris sebelumnya
    .help = mulailah isian satu entri pada kolom yang sama, dan butir daftar dengan '- '
not-understood = berkas ini tidak dapat dipahami mulai dari sini
    .help = cari tanda petik, kurung, koma, atau titik dua yang kurang di sini atau pada baris di atasnya
quote-ends-early = teks dalam tanda petik sudah berakhir sebelum ini, padahal masih ada kelanjutannya
use-single-quotes = beri seluruh teks tanda petik tunggal ('…') jika di dalamnya ada ", atau pindahkan tanda petik penutup ke ujungnya
use-double-quotes = beri seluruh teks tanda petik ganda ("…") jika di dalamnya ada ', atau pindahkan tanda petik penutup ke ujungnya
bracket-ends-early = kurung sudah ditutup sebelum ini, padahal masih ada kelanjutannya
    .help = beri tanda petik pada teks yang diawali kurung
colon-in-text = ada titik dua dan spasi di dalam teks tanpa tanda petik
    .help-curly = beri tanda petik lurus pada teks setelah titik dua pertama; tanda petik melengkung (“ ”) dianggap huruf biasa: title: "Kominfo: 50 daerah"
    .help = beri tanda petik pada seluruh teks setelah titik dua pertama: title: "Kominfo: 50 daerah"
too-far-right = baris ini lebih menjorok daripada isian di atasnya, sehingga terbaca sebagai bagian dari teksnya
    .help = mulailah pada kolom yang sama dengan isian di atasnya
space-after-colon = kurang spasi setelah titik dua ini
    .help = tulis 'nama: nilai', dengan spasi setelah titik dua
no-colon = baris ini tidak memiliki ':' setelah nama isiannya
    .help = tulis 'nama: nilai', dengan spasi setelah titik dua; baris kedua sebuah teks harus lebih menjorok daripada nama isiannya
bracket-open = kurung dibuka di sini dan tidak ditutup, atau kurang koma sebelum butir berikutnya
    .help = tutup '[' dengan ']' dan '{ "{" }' dengan '{ "}" }', dan taruh koma di antara butir; teks yang memuat koma atau titik dua memerlukan tanda petik
hash-in-brackets = yang mengikuti ' #' diabaikan sebagai catatan: beri tanda petik pada nilainya, misalnya "#0a6878"
backslash-in-quotes = garis miring terbalik di dalam tanda petik ganda memiliki arti khusus
    .help = beri tanda petik tunggal pada teks itu, atau pakai garis miring: /
must-have-fields = { $what } harus berisi isian, tetapi ini { $noun }
    .help = tulis isiannya sebagai baris 'nama: nilai', masing-masing dengan spasi setelah titik dua
must-be-text = { $what } harus berupa teks, tetapi ini { $noun }
    .help-list = tulis satu teks, tanpa '- ' atau kurung siku
    .help-fields = tulis satu teks setelah titik dua; teks yang diawali '{ "{" }' atau memuat ': ' memerlukan tanda petik
    .help = tulis teksnya, atau hapus barisnya
must-be-list = { $what } harus berupa daftar, tetapi ini { $noun }
    .help = tulis setiap butir pada barisnya sendiri, diawali '- '
list-without-brackets = '{ $name }' adalah daftar, tetapi ini satu teks dengan koma
    .help = tulis di antara kurung siku: { $name }: [{ $items }]
write-number = tulis angka dengan digit, dengan titik sebelum desimal: 1500, atau 3.5
two-readings = '{ $name }' adalah '{ $text }', yang dapat dibaca dengan dua cara
    .help = tulis { $whole }{ $decimals } jika titik itu pemisah ribuan, { $text }0 jika pemisah desimal
curly-quotes = hilangkan tanda petik melengkung, yang dianggap bagian dari teks, atau tulis tanda petik lurus
unseen-space = hapus spasi di sini dan ketik ulang: teks yang disalin dari Word atau halaman web membawa spasi lain yang tampak sama
other-digits = ketik ulang angkanya sebagai 0 sampai 9: tanda ini hanya mirip angka
write-it-as = tulis { $text }: hanya angka, dengan titik sebelum desimal
date-help = tulis sebagai tahun-bulan-tanggal: 2022-04-21, atau 2022-04, atau 2022
decimal-comma = tulis desimal dengan titik dan tanpa pemisah ribuan: 1250.5, bukan 1.250,5
comma-needs-quotes = beri tanda petik pada seluruh teksnya: di dalam kurung kurawal, koma mengakhiri teks
tight-dash = '-' pada daftar harus diikuti spasi
    .help = tulis '- { $key }: …'
rename-to = ganti namanya menjadi '{ $name }': penyunting menambahkan '.txt' ketika menyimpan; pilih 'semua berkas' sebagai jenisnya
text-in-other-language = { $what } memiliki teks dalam '{ $language }', yang bukan bahasa situs ini
    .help = bahasa dalam site.yaml: { $tags }
missing-translation = { $what } belum memiliki teks dalam: { $languages }
    .help = tambahkan terjemahannya; sebelum ada, halaman menampilkan bahasa pertama
field-named = '{ $name }'
missing-either = { $what } tidak memiliki '{ $first }' maupun '{ $second }'
date-form = '{ $typed }' pada '{ $name }' bukan tanggal
date-month = '{ $typed }' pada '{ $name }' memuat bulan yang tidak ada
date-day = '{ $typed }' pada '{ $name }' memuat tanggal yang tidak ada dalam bulan itu
nothing = kosong

### Membaca folder

boundaries-unusable = '{ $file }' tidak dapat dipakai untuk peta: { $reason }
    .help = berkas itu harus berupa kumpulan area GeoJSON, dan setiap area memiliki sifat yang disebut 'key'
file-name-unreadable = nama berkas ini memuat huruf yang tidak dapat dibaca
    .help = ubah nama berkasnya dengan huruf, angka, dan tanda hubung
folder-not-read = tidak ada yang dibaca dari folder '{ $name }'
    .help = folder dalam content/: { $folders }; awali nama dengan '_' agar tidak dibaca
file-not-read = berkas ini tidak dibaca
    .help = pindahkan ke folder jenisnya (participants/, pages/, media/, …), atau awali namanya dengan '_'
wrong-extension =
    .help = { $folder }/ memuat berkas berakhiran .{ $endings }; gambar dan dokumen ditaruh di media/
keep-out = awali namanya dengan '_' agar tidak masuk ke situs
not-a-text-file = berkas ini bukan berkas teks
    .help = simpan sebagai teks biasa dengan pengodean UTF-8; berkas Word atau Excel harus diekspor lebih dulu
not-utf8 = ada huruf di sini yang tidak tersimpan sebagai teks UTF-8, sehingga berkas ini tidak dapat dibaca
    .help = buka berkas ini di penyunting teks, pilih 'simpan sebagai' dengan pengodean UTF-8, lalu periksa apakah huruf beraksen sudah benar
two-versions = dua versi naskah ini tertulis di sini, dan salah satunya harus dipilih
    .help = pertahankan baris yang benar, lalu hapus yang lain beserta ketiga baris <<<<<<<, =======, dan >>>>>>>
file-is-empty = berkas ini kosong
    .help = tulis isinya, atau hapus berkasnya
front-matter-open = isian di atas naskah dimulai di sini dan tidak pernah ditutup
    .help = tambahkan baris '---' setelah isian terakhirnya, sebelum naskah
translation-of-nothing = ini terjemahan { $tag } dari berkas yang tidak ada
    .help = tambahkan { $name }.md dalam bahasa pertama situs, { $first }
misnamed-translation = ini tampaknya terjemahan '{ $name }' ke dalam '{ $lang }', tetapi tidak dinamai sebagai terjemahan
    .help = ganti namanya menjadi '{ $name }.{ $lang }.md': bahasanya ditulis di antara dua titik
    .help-taken = '{ $other }' sudah memuat teks dalam '{ $lang }': hapus salah satunya, atau beri berkas ini nama lain
copied-file = berkas ini tampaknya salinan dari '{ $name }', sehingga tidak dibaca
    .help = hapus berkas ini, atau beri nama sendiri bila isinya entri lain
front-matter-fields = baris di atas naskah harus berupa isian
    .help = tulis isiannya sebagai baris 'nama: nilai'
text-not-translated = naskah { $noun } '{ $name }' belum diterjemahkan ke { $lang }
    .help = tambahkan berkas content/{ $folder }/{ $name }.{ $lang }.md
table-without-header = tabel ini tidak memiliki baris judul
    .help = tulis nama kolom-kolomnya pada baris pertama, dipisahkan koma
row-unreadable = baris ini tidak dapat dibaca sebagai baris tabel CSV
row-length = baris ini memuat { $values } nilai, sedangkan baris judul { $columns }
    .help = beri tanda petik pada nilai yang memuat koma; biarkan nilai yang tidak ada tetap kosong
no-theme = tema '{ $name }' tidak ada
    .help = buat folder themes/{ $name }/, atau hapus 'theme:' dari site.yaml
cannot-be-read = { $path } tidak dapat dibaca: { $reason }
file-not-there = berkas itu tidak ada, atau hanya pintasan yang tidak menuju ke mana pun
no-permission-to-read = Anda tidak memiliki izin untuk membacanya
system-says = sistem mengatakan '{ $reason }'
link-to-itself = itu pintasan ke folder yang memuatnya
unreadable-help = pastikan berkasnya ada dan boleh dibaca; tidak ada yang ditulis
site-has-no = situs ini tidak memiliki { $name }
create-site-yaml = buat content/site.yaml sebagai berkas teks dengan baris 'title: …' dan 'languages: [id, en]'
create-programme-yaml = buat content/programme.yaml sebagai berkas teks dengan baris 'name: …', yaitu nama program

### site.yaml

not-a-colour = '{ $typed }' bukan warna
    .help = tulis di antara tanda petik sebagai enam digit setelah tanda pagar: "#0a6878"
language-twice = bahasa '{ $tag }' tertulis dua kali
keep-one-of-two = pertahankan salah satu
no-language-tag = '{ $tag }' bukan kode bahasa
no-site-address = '{ $url }' bukan alamat situs
    .help = tulis alamat lengkapnya: https://example.org/reports/
no-time-zone = tidak ada zona waktu '{ $name }'
    .help = tulis nama seperti Asia/Jakarta atau Europe/Berlin
field-of-site = '{ $name }' dalam site.yaml
words-for = kata untuk '{ $word }'
no-part-of-address = '{ $text }' tidak dapat menjadi bagian alamat
    .help = pakai huruf kecil, angka, dan tanda hubung: { $slug }
the-map = peta '{ $name }'
no-check = tidak ada pemeriksaan '{ $name }'
check-is-needed =
    .help = hapus baris ini: tanpa pemeriksaan itu situs dapat keliru
checks-turned-down = pemeriksaan yang dapat diturunkan: { $names }
no-severity = pemeriksaan tidak boleh '{ $typed }'
    .help = tulis salah satu dari: error, warning, note, off
site-yaml = site.yaml

### Entri

this-chart = bagan ini
this-check = pemeriksaan ini
neither-value-nor-check = { $what } tidak memiliki 'value' maupun 'check'
    .help = tambahkan 'value: …' dengan angka sebagaimana dinyatakan, atau 'check: …' dengan hitungan yang menghasilkannya
expects-without-explanation = { $what } memperkirakan hasil yang berbeda, tetapi tidak memiliki 'explanation'
    .help = tambahkan 'explanation:' dengan satu kalimat yang menjelaskan mengapa angkanya berbeda
write-true-or-false = tulis true atau false
this-edition = edisi ini
two-editions = penghargaan ini memiliki dua edisi { $year }
    .help = pertahankan satu edisi per tahun
custom-fields-of = 'fields' pada { $what }
no-custom-field = program ini tidak memiliki isian tambahan '{ $key }' di sini
    .help = tetapkan di bawah 'fields:' dalam programme.yaml
programme-declares = programme.yaml menetapkan: { $names }
no-value-of = '{ $value }' bukan nilai dari '{ $key }'
programme-lists = programme.yaml mendaftar: { $names }
ends-before-it-begins = peristiwa ini berakhir ({ $end }) sebelum dimulai ({ $begin })
    .help = perbaiki 'date' atau 'end_date'
private-needs-fields = 'private' harus berisi isian
    .help = tulis setiap nilai pribadi di bawahnya sebagai baris 'nama: nilai' yang lebih menjorok
embargo-invalid = '{ $text }' pada 'embargo' bukan hari dan bukan waktu
    .help = tulis hari, 2026-12-01, atau waktu dengan zona waktunya, 2026-12-01T10:00:00+07:00
this-link = tautan ini
no-web-address = '{ $url }' bukan alamat web
    .help = tulis alamat lengkapnya, diawali https:// dan tanpa spasi
this-image = gambar ini
image-without-alt = gambar ini tidak memiliki teks alternatif
    .help = tambahkan 'alt:' dengan satu kalimat yang mengatakan apa yang tampak pada gambar
no-id = '{ $id }' tidak dapat menjadi id
    .help = pakai huruf kecil, angka, dan tanda hubung: { $proposal }
file-name-no-id = nama berkas '{ $stem }' tidak dapat menjadi id entrinya
    .help = ubah nama berkasnya menjadi '{ $proposal }', atau tambahkan baris 'id: { $proposal }'
cohort-twice = angkatan '{ $cohort }' tertulis dua kali
    .help = seorang peserta ikut sekali dalam satu angkatan: hapus salah satu
this-participation = keikutsertaan ini
this-milestone = tonggak ini
the-person-in-by = orang pada 'by'
degrees-cannot-be = '{ $name }' tidak dapat bernilai { $value }
    .help = tulis derajat dengan titik sebelum desimal, dari -{ $limit } sampai { $limit }
    .swapped = lintang berkisar dari -90 sampai 90: apakah 'lat' dan 'lon' tertukar?
an-entry-of = sebuah butir '{ $name }'
entry-of = '{ $id }' pada '{ $name }'
twice-in = '{ $id }' tertulis dua kali pada '{ $name }'
    .help = beri setiap butir id sendiri
the-label-of = sebutan untuk '{ $word }'
no-record-kind = tidak ada jenis entri '{ $kind }'
    .help = isian tambahan dapat diberikan kepada: { $names }
custom-fields = isian tambahan '{ $set }'
the-custom-field = isian tambahan '{ $name }'
no-field-name = isian tidak dapat dinamai '{ $name }'
    .help = pakai huruf, angka, dan garis bawah; yang dilihat pembaca adalah 'label'-nya
already-a-field = '{ $name }' sudah menjadi isian { $set }
    .help = beri isian tambahan itu nama lain, atau pakai isian yang sudah ada
both-participant-and-name = { $what } memiliki 'participant' sekaligus 'name'
    .help = pertahankan 'participant' jika pemenangnya peserta program, selain itu 'name'
no-winner-named = { $what } tidak menyebut siapa yang menang
    .help = tambahkan 'participant: …' dengan id peserta, atau 'name: …' untuk pemenang lain
rank-help = tulis bilangan bulat, 1 untuk yang pertama
share-help = tulis bagian penghargaan yang diberikan: 1/2
is-no-number = '{ $name }' adalah '{ $value }', yang bukan angka
is-not-true-or-false = '{ $name }' adalah '{ $value }', yang bukan true dan bukan false
noun-named = { $noun } '{ $id }'

noun-participant = peserta
noun-cohort = angkatan
noun-award = penghargaan
noun-winner = pemenang
noun-event = peristiwa
noun-place = wilayah
noun-source = sumber
noun-figure = angka
noun-chart = bagan
noun-correction = koreksi
noun-report = laporan
noun-story = cerita
noun-page = halaman
noun-dimension = dimensi
noun-participant-kind = jenis peserta
nouns-participant = peserta
nouns-cohort = angkatan
nouns-award = penghargaan
nouns-winner = pemenang
nouns-event = peristiwa
nouns-place = wilayah
nouns-source = sumber
nouns-figure = angka
nouns-chart = bagan
nouns-correction = koreksi
nouns-report = laporan
nouns-story = cerita
nouns-page = halaman
nouns-dimension = dimensi
nouns-participant-kind = jenis peserta
this-participant = peserta ini
this-cohort = angkatan ini
this-award = penghargaan ini
this-winner = pemenang ini
this-event = peristiwa ini
this-place = wilayah ini
this-source = sumber ini
this-figure = angka ini
this-correction = koreksi ini
this-report = laporan ini
this-story = cerita ini
this-page = halaman ini
this-dimension = dimensi ini
this-participant-kind = jenis peserta ini

### Pemeriksaan antarentri

alias-invalid = '{ $alias }' tidak dapat menjadi alias
    .help = tulis id lama (huruf kecil, angka, tanda hubung), atau jalur alamat lama yang diawali '/': /old/page/
alias-is-id = alias '{ $alias }' adalah id { $noun } lain
remove-alias = hapus alias ini: alamatnya sudah dipakai
alias-twice = alias '{ $alias }' tertulis pada dua entri
    .help = satu alamat lama hanya dapat menuju satu entri: pertahankan salah satu
the-other-one = yang satunya
no-mark = tidak ada bentuk bagan '{ $typed }'
map-on-no-map = 'map' menyatakan batas wilayah untuk peta, sedangkan bagan ini bukan peta
    .help = hapus 'map', atau tulis 'mark: map'
no-boundaries-called = tidak ada batas wilayah '{ $typed }'
no-boundaries = peta memerlukan batas wilayah, dan situs ini belum memilikinya
    .help = taruh berkas GeoJSON di content/media/ dan sebutkan di bawah 'maps:' dalam site.yaml
which-boundaries = situs ini memiliki beberapa batas wilayah, dan peta ini tidak menyebut yang mana
    .help = tulis 'map: ' dan salah satu dari: { $names }
no-channel = bagan { $mark } tidak memiliki saluran '{ $name }'
    .help = hapus '{ $name }'; saluran itu milik: { $marks }
this-annotation = catatan bagan ini
no-number-to-draw = bagan ini tidak memiliki angka untuk digambar
    .help = beri '{ $value }' sebuah hitungan seperti count(), atau isian yang berupa angka
number-at-wrong-channel = bagan { $mark } menggambar angkanya sepanjang '{ $value }', tetapi '{ $text }' berada pada '{ $channel }'
    .help = tulis '{ $value }: { $text }' dan isian yang mengelompokkan pada '{ $domain }'
points-need-text = titik dengan angka pada 'x' dan 'y' memerlukan satu isian pada 'text', dan tidak ada yang lain
    .help = tulis misalnya 'text: place', sehingga setiap wilayah menjadi satu titik
timeline-measures = garis waktu menampilkan entri satu per satu, sehingga tidak ada tempat untuk '{ $text }'
    .help = beri 'x' isian yang berupa tanggal; untuk menghitung per tahun, gambarlah bagan column
waterfall-one-number = bagan waterfall menuntun dari satu angka ke jumlahnya
    .help = pertahankan satu angka pada 'x', dan kosongkan 'color'
waterfall-sum = langkah-langkah waterfall dijumlahkan, tetapi '{ $text }' dari kelompok-kelompok tidak dapat dijumlahkan
    .help = pakai count(), atau sum() dari isian yang berupa angka
one-group = bagan { $mark } memerlukan satu isian pada '{ $domain }' yang menyatakan apa yang diwakili setiap { $mark }
    .help = tulis '{ $domain }: ' dan sebuah isian, misalnya 'cohort' atau 'place'
map-not-of-places = peta mewarnai wilayah, tetapi 'place' menuju ke hal lain
    .help = tulis 'place: place', atau jalur yang berakhir pada wilayah, misalnya 'participant.place'
heatmap-needs = heatmap memerlukan satu isian pada 'x', satu lagi pada 'y', dan satu angka pada 'color'
    .help = tulis misalnya 'x: cohort', 'y: place', dan 'color: count()'
divides-one-number = '{ $divides }' membagi satu angka menurut satu isian
    .help = pertahankan satu isian pada '{ $divides }' dan satu angka pada '{ $value }'
one-facet = 'facet' membuat satu panel untuk setiap nilai dari satu isian
    .help = pertahankan satu isian pada 'facet'
facet-divides-again = 'facet' membagi menurut isian yang sudah ada pada '{ $channel }'
    .help = beri 'facet' isian lain dari '{ $domain }' dan '{ $divides }', atau hapus
no-record-with-id = tidak ada entri dengan id '{ $id }'
    .help = tulis id entri yang dikoreksi, atau 'jenis/id'
id-of-several = '{ $id }' adalah id beberapa entri
figure-without-source = angka '{ $id }' dinyatakan tanpa sumber
    .help = tambahkan 'sources: […]' dengan id dokumen yang menyatakannya
embargo-leak = { $what } menyebut { $noun } yang belum terbit
    .help = beri entri ini embargo yang sama, atau tinggalkan rujukan itu sampai saatnya; bila yang disebut masih draf, hapus 'draft: true' di sana, atau jadikan entri ini draf juga
duplicate-winner =
    .help = penghargaan, tahun, dan pemenang yang sama tertulis dua kali: hapus salah satu, atau beri salah satu 'id' sendiri
duplicate-id = ada dua { $noun } dengan id '{ $id }'
    .help = beri salah satu id lain; alamat lama dapat dipertahankan sebagai aliasnya
map-of-no-places = peta '{ $name }' untuk wilayah jenis '{ $kind }', dan tidak ada wilayah jenis itu
no-area = peta '{ $name }' tidak memiliki area dengan kode '{ $code }'
    .help = tulis nilai yang dimiliki '{ $key }' dalam { $file } untuk wilayah ini
no-code = wilayah ini tidak memiliki 'code', sehingga peta '{ $name }' tidak dapat menampilkannya
the-place = wilayah '{ $id }'
place-off-map = tidak ada peta situs ini yang menampilkan titik '{ $id }'
    .swapped = lintang dan bujur tampaknya tertukar: tulis 'lat: { $lat }' dan 'lon: { $lon }'
    .sign = apakah ada tanda minus yang kurang atau berlebih? Selatan dan barat bernilai negatif: 'lat: { $lat }', 'lon: { $lon }' ada di peta
    .help = bandingkan 'lat' dan 'lon' dengan peta: lintang adalah jarak dari khatulistiwa, bujur adalah jarak dari Greenwich
    .outside = jika wilayah itu memang berada di tempat lain, tidak ada yang salah: bagan menyebutnya di bawah peta, dan 'checks: {"{"}place-off-map: off{"}"}' dalam site.yaml meniadakan peringatan ini
no-file-in-media = tidak ada berkas '{ $typed }' di content/media/
    .help = taruh berkasnya di content/media/, atau perbaiki namanya; huruf besar dan kecil dibedakan
file-name-alone = tulis nama berkasnya saja, tanpa folder di komputer Anda
large-image = gambar '{ $file }' berukuran { $megabytes } MB, sehingga pembaca di ponsel harus menunggunya
    .help = simpan lebih kecil: lebar paling banyak 2000 piksel, sebagai JPEG atau WebP
two-charts = ada dua bagan dengan id '{ $id }'
    .help = beri yang ini 'id' sendiri
number-from-figures = angka dalam naskah diambil dari content/figures/, tempat sumbernya tercatat
no-role = tidak ada peran '{ $name }'
    .help = peran yang ada: { $names }
chart-named-and-defined = bagan ini disebut namanya sekaligus ditentukan di sini
    .help = hapus namanya untuk menentukan bagan di sini, atau hapus baris di bawahnya untuk menampilkan bagan bernama itu
map-has-no-name = sebuah peta didefinisikan di sini dan tidak punya nama untuk ditampilkan
    .help = hapus namanya, atau tulis {"{"}chart{"}"} untuk menampilkan grafik dengan nama itu
no-directive = tidak ada perintah '{ $name }'
    .help = perintah yang ada: { $names }
the-directive = perintah '{ $name }'
this-table = tabel ini
picture-elsewhere = gambar ini berada di situs lain, yang akan melihat setiap pembaca
put-into-media = taruh berkasnya di content/media/ dan tulis namanya di sini
no-heading = tidak ada judul dalam naskah ini dengan id '{ $fragment }'
    .help = tautkan ke judul dengan kata-katanya dalam huruf kecil yang disambung tanda hubung
link-to-source = '{ $path }' adalah berkas sumber situs, bukan halaman
    .help = tautkan dengan id: { "{" }page{ "}" }`about`, { "{" }story{ "}" }`…`, atau dengan alamat halamannya: /about/
unknown-reference = tidak ada { $noun } '{ $id }'
missing-summary = { $noun } '{ $id }' tidak mempunyai ringkasan
    .help = tulis satu atau dua kalimat di 'summary': kalimat itu tampil dalam daftar, mesin pencari, dan kartu yang dibagikan
missing-citation = pemenang '{ $id }' belum disertai alasan menang
    .help = tulis di 'citation' mengapa ia menang, seperti kata juri atau piagamnya
report-without-text = laporan '{ $id }' belum berisi teks
    .help = tulis teksnya di bawah garis tanda hubung yang kedua
report-without-day = laporan '{ $id }' tidak menyebut kapan terbit
    .help = tulis tanggalnya di 'published': pembaca dan mesin pencari melihatnya
cohort-without-intake = angkatan '{ $id }' tidak menyebut berapa yang diterima
    .help = tulis jumlah yang dilaporkan di 'intake'
edition-without-winners = belum ada pemenang penghargaan '{ $id }' yang tercatat untuk { $year }
    .help = tambahkan di content/winners atau impor; bila tahun itu penghargaan tidak diberikan, hapus edisinya
edition-without-recipients = edisi { $year } penghargaan '{ $id }' tidak menyebut berapa penerimanya
    .help = tulis jumlah yang dilaporkan di 'recipients'
unsourced-record = { $noun } '{ $id }' tidak menyebut sumber
    .help = tambahkan 'sources: […]' dengan id dokumen yang menjadi dasarnya
too-pale-for-text = '{ $typed }' terlalu pucat untuk tautan dan teks pada halaman terang: kontrasnya { $found }, sedangkan WCAG AA meminta { $needed }; { $shade } dipakai di sana sebagai gantinya
too-pale-for-marks = '{ $typed }' terlalu pucat untuk tanda bagan pada halaman terang: kontrasnya { $found }, sedangkan WCAG AA meminta { $needed }; { $shade } dipakai di sana sebagai gantinya
too-pale-help = tulis "{ $shade }" atau warna yang lebih gelap untuk menentukan sendiri coraknya
no-maps-listed = site.yaml belum mendaftar apa pun di bawah 'maps'
maps-listed = site.yaml mendaftar di bawah 'maps': { $names }
timeline-without-date = garis waktu memerlukan tanggal pada '{ $channel }', dan di sana tidak ada apa pun
timeline-needs-date = garis waktu memerlukan tanggal pada '{ $channel }', dan di sana ada '{ $text }', yang berupa { $noun }
timeline-help = tulis misalnya '{ $channel }: { $example }'
figure-mismatch = angka '{ $id }' menyatakan { $stated }, tetapi pemeriksaan ini menghasilkan { $found }
figure-unexpected = angka '{ $id }' menyatakan { $stated }, tetapi pemeriksaan ini menghasilkan { $found }, padahal { $expected } yang diperkirakan
figure-checked = angka '{ $id }' diperiksa, dan pemeriksaannya menghasilkan { $found }
figure-unexpected-unstated = angka '{ $id }' diperiksa, dan pemeriksaannya menghasilkan { $found }, padahal { $expected } yang diperkirakan
figure-with-parts = { $message } ({ $parts })
expected-here = diperkirakan di sini
stated-here = dinyatakan di sini
figure-unexpected-help = cari angka mana yang benar; jika perbedaannya diketahui, tulis 'expect: { $found }' dan jelaskan
more-winners-than-recipients = penghargaan '{ $id }' tahun { $year } menyebut { $stated } penerima, tetapi yang tercatat { $found } pemenang
    .help = perbaiki 'recipients', atau hapus pemenang yang berlebih; 'recipients' ialah jumlah penerima seluruhnya, tercatat atau tidak
figure-mismatch-hidden = draf dan yang diembargo tidak dihitung: jika selisihnya berasal dari situ, selisih itu hilang saat semuanya terbit; 'annals check --preview' menghitungnya
figure-mismatch-help = perbaiki angkanya atau entrinya; jika perbedaannya diketahui dan benar, tambahkan 'expect: { $found }' pada pemeriksaan itu serta sebuah 'explanation'
text-of = naskah { $what }
under-field = di bawah '{ $field }' dalam programme.yaml
in-folder = di content/{ $folder }/
none-there-yet = tambahkan { $place }; belum ada { $noun } di sana
there-are = yang ada { $place }: { $ids }
many-there = pakai id salah satu dari { $count } yang ada { $place }, atau tambahkan di sana
figure-part = { $text } = { $value }
figure-part-taken-away = − { $text } = { $value }
joined = { $first }, { $second }

### Yang diminta bagan, tabel, dan pemeriksaan angka

range-backwards = rentang ini berakhir sebelum dimulai, sehingga tidak ada entri yang cocok
    .help = tulis nilai yang lebih kecil lebih dulu
compare-a-field = bandingkan salah satu isiannya: { $text }.{ $field }
incomparable = '{ $name }' memerlukan angka atau tanggal; '{ $field }' berupa { $noun }
    .help = sebutkan nilai yang cocok: '{ $field }: [pertama, kedua]'
value-of-other-kind = '{ $field }' berupa { $noun }, sedangkan '{ $text }' bukan
valid-is = 'valid' bernilai true atau false, sedangkan '{ $text }' bukan keduanya
    .help = tulis 'valid: true' untuk entri yang memiliki nilai, 'valid: false' untuk yang tidak
write-date = tulis tanggal sebagai 2022-04-21, 2022-04, atau 2022
is-never = '{ $field }' tidak pernah '{ $text }'
    .help = nilainya salah satu dari: { $words }
filter-names-hidden = '{ $id }' dari '{ $name }' belum terbit, sehingga tidak ada yang terbit yang boleh membicarakannya
    .help = tinggalkan sampai embargonya berakhir, atau beri yang memakai saringan ini embargo yang sama
set-is-empty = '{ $name }' tidak memiliki entri
their-ids = id yang ada: { $ids }
set-has-no-id = '{ $name }' tidak memiliki entri dengan id '{ $id }'
a-number = angka
a-date = tanggal
true-or-false = true atau false
a-reference = rujukan
parenthesis-closes = sebuah kurung ditutup, padahal tidak ada yang dibuka sebelumnya
parenthesis-opens = sebuah kurung dibuka dan tidak pernah ditutup
parenthesis-help = tulis hitungan sebagai count() atau sum(intake)
sum-lacks = '{ $text }' kekurangan angka atau hitungan di samping sebuah tanda
    .help = tulis misalnya: sum(intake) - sum(returning)
neither-number-nor-aggregate = '{ $typed }' bukan angka dan bukan hitungan
    .help = tulis angka dengan digit, dengan titik sebelum desimal: 12, atau 3.5
not-an-aggregate = '{ $text }' bukan hitungan
    .help-signs = hitungan hanya dapat ditambah dan dikurangi, dengan + dan -
    .help-between = taruh + atau - di antara dua hitungan: sum(intake) - sum(returning)
    .help = katakan bagaimana menghitungnya: sum({ $text }), distinct({ $text }), atau count()
filter-needs-fields = saringan harus berisi isian, tetapi ini { $noun }
    .help = tulis sebagai 'filter: { "{" }kind: city, cohort.year: { "{" }gte: 2021{ "}" }{ "}" }'
no-comparison = saringan tidak dapat membandingkan dengan '{ $name }'
    .help = perbandingan yang ada: { $names }
compares-with-one = '{ $name }' membandingkan dengan satu nilai, tetapi ini { $noun }
    .help = tulis '{ $name }: 2021'; untuk beberapa nilai tulis 'oneOf: [2021, 2022]'
list-is-empty = daftar ini kosong, sehingga tidak ada entri yang cocok
    .help = sebutkan nilai yang cocok, atau hapus barisnya agar semua cocok
range-needs-two = rentang memerlukan dua nilai: yang pertama dan yang terakhir yang cocok
    .help = tulis sebagai 'range: [2017, 2021]'
compares-with-values = saringan membandingkan dengan teks dan angka, tetapi ini { $noun }
    .help = tulis nilainya saja; teks kosong memerlukan tanda petik: ""
path-without-name = nama isian kurang dalam '{ $text }'
    .help = tulis nama isian, atau jalur nama dengan satu titik di antaranya: cohort.year
nothing-can-follow = '{ $before }' berupa { $noun }, sehingga tidak ada yang dapat mengikutinya
    .help-date = tulis '{ $before }', atau '{ $before }.year' untuk tahunnya
    .help = tulis '{ $before }'
list-measures = daftar pada '{ $name }' memuat hal yang diukur, sedangkan '{ $text }' berupa { $noun }
    .help = untuk mengelompokkan menurutnya tulis '{ $name }: { $text }'; untuk menghitung nilainya tulis 'distinct({ $text })'
nothing-measured = tidak ada yang menyatakan apa yang diukur bagan ini
    .help = tambahkan hal yang diukur, misalnya '{ $channel }: count()'
sort-by-aggregate = baris yang tidak dikelompokkan tidak dapat diurutkan menurut hitungan
    .help = tambahkan '{ $text }' pada yang ditampilkan, atau urutkan menurut isian
or-sort-by-channel = atau urutkan menurut saluran: { $channels }
no-aggregate = tidak ada hitungan '{ $name }()'
    .help = hitungan yang ada: count(), distinct(isian), sum(isian), mean(isian), median(isian), min(isian), max(isian)
count-of-field = count() menghitung entri, sehingga tidak ada apa pun di antara kurungnya
    .help = tulis 'count()'; untuk menghitung nilai yang berbeda tulis 'distinct({ $argument })'
needs-a-field = { $name }() memerlukan sebuah isian
    .help = tulis isian di antara kurung: { $name }(isian); untuk menghitung entri tulis 'count()'
    .help-numbers = tulis isian di antara kurung: { $numbers }
needs-a-number = { $name } memerlukan angka; { $text } berupa { $noun }
    .help = untuk menghitung tulis 'count()', atau 'distinct({ $text })' untuk nilai yang berbeda
no-records-pass = { $text } tidak dapat dihitung: tidak ada entri yang lolos saringan
    .help = cari kekeliruan dalam saringan
no-values = { $text } tidak dapat dihitung: tidak ada entri yang lolos saringan yang memiliki nilai
    .help = lengkapi nilainya, atau pilih isian lain
shows-fields = '{ $name }' menampilkan isian dan hitungan, tetapi ini { $noun }
    .help = tulis '{ $name }: year', '{ $name }: count()', atau daftar '{ $name }: [pertama, kedua]'
limit-too-small = 'limit' harus 1 atau lebih, jika tidak, tidak ada yang ditampilkan
    .help = tulis berapa yang ditampilkan, atau hapus barisnya untuk menampilkan semua
no-data-set = tidak ada himpunan data '{ $name }'
    .help = himpunan data yang ada: { $names }
    .help-file = tulis 'data: { $name }': tabel disebut dengan nama berkasnya, tanpa folder dan akhiran
set-has-no-field = '{ $set }' tidak memiliki isian '{ $name }'
set-has-no-field-in = '{ $set }' tidak memiliki isian '{ $name }' (dalam '{ $path }')

### Naskah

link-without-words = tautan ini tidak memiliki kata, sehingga tidak ada yang dapat melihat atau mengikutinya
    .help = tulis [kata](alamat)
picture-without-description = gambar ini tidak memiliki keterangan bagi orang yang tidak dapat melihatnya
    .help = katakan dengan singkat apa yang tampak: ![keterangan](alamat)
write-address = tulis alamatnya di antara kurung bulat
allowed-schemes = pakai alamat yang diawali https://, http://, mailto: atau tel:, atau halaman situs ini
label-without-address = tautan ini merujuk ke [{ $label }], yang tidak memiliki alamat
    .help = tambahkan baris '[{ $label }]: https://…', atau tulis [kata](alamat)
a-rule = garis pemisah
one-paragraph = { $what } tidak dapat berada dalam naskah satu paragraf
    .help = tulis satu paragraf; jika tanda seperti '1.', '-', atau '#' dimaksudkan sebagai teks, taruh garis miring terbalik di depannya ('1\.', '\-', '\#')
a-second-paragraph = paragraf kedua
a-heading = judul
a-quote = kutipan
a-code-block = blok kode atau perintah
a-bullet-list = daftar
a-table = tabel
a-footnote = catatan kaki
heading-without-words = judul ini tidak memiliki kata
    .help = tulis kata-katanya setelah '#', atau hapus barisnya
not-a-directive = '{ $typed }' bukan perintah
    .help = tulis namanya di dalam kurung kurawal, hanya huruf dan tanda hubung, lalu setelah spasi idnya: ```{ "{" }chart{ "}" } idnya
directive-open = perintah { "{" }{ $name }{ "}" } tidak ditutup
    .help = tambahkan baris berisi { $marks } setelah perintah itu
bars-without-table = baris-baris ini tampak seperti tabel, tetapi terbit sebagai teks dengan garis tegak
    .help = tambahkan baris ini di bawah baris pertama, yang memuat kepala kolom: { $line }
    .help-columns = baris di bawah kepala kolom memerlukan satu bagian untuk setiap kolom: { $line }
role-open = peran { "{" }{ $name }{ "}" } tidak ditutup
    .help = tambahkan tanda petik terbalik (`) yang kurang setelah idnya
role-without-id = '{ "{" }{ $name }{ "}" }' tidak diikuti id dalam tanda petik miring, sehingga pembaca akan melihatnya apa adanya
    .help = tulis id-nya tepat di belakangnya, tanpa spasi, di antara dua petik miring (tombol di kiri angka 1): { "{" }{ $name }{ "}" }`id`
role-of-nothing = peran { "{" }{ $name }{ "}" } tidak menyebut apa pun
    .help = tulis id dari hal yang diwakilinya di antara tanda petik terbalik
no-footnote = tidak ada catatan kaki '{ $label }'
    .help = tambahkan baris '[^{ $label }]: …' dengan isinya
two-headings = dua judul memiliki id '{ $id }'
another-id = beri salah satu id lain
two-footnotes = ada dua catatan kaki '{ $label }'
    .help = beri salah satu tanda lain
the-first = yang pertama
footnote-unused = tidak ada naskah yang merujuk catatan kaki '{ $label }', sehingga tidak ditampilkan
    .help = tulis [^{ $label }] di tempatnya, atau hapus
link-without-address = tautan ini tidak memiliki alamat
image-without-address = gambar ini tidak memiliki alamat
address-scheme = alamat ini diawali '{ $scheme }:', yang tidak diterbitkan
address-character = alamat ini memuat huruf yang tidak mungkin ada dalam alamat

### Kata-kata tema, bahasa

language-tag-help = tulis kode sebuah bahasa (BCP 47): id untuk bahasa Indonesia, en untuk bahasa Inggris, ar untuk bahasa Arab
ftl-twice = `{ $key }` sudah ada pada baris { $earlier }
ftl-undefined = `{ $key }` dipakai di sini tetapi tidak ada dalam bahasa ini
ftl-missing = `{ $mark }` kurang di sini
ftl-line = setiap baris harus diawali kunci (huruf, angka, tanda hubung), `#` untuk catatan, atau menjorok jika melanjutkan sebuah pesan
ftl-without-text = `{ $key }` tidak memiliki teks setelah `=`
ftl-term-without-text = `-{ $key }` tidak memiliki teks setelah `=`
ftl-default = satu pilihan harus ditandai sebagai bawaan dengan `*`, seperti `*[other]`
ftl-brace = `{ "}" }` ini tidak menutup apa pun
ftl-value = kurang teks setelah `=`
ftl-syntax = ini tidak ditulis sebagaimana diminta Fluent: { $reason }

### Batas wilayah peta

not-geojson = isinya bukan GeoJSON: { $reason }
no-areas = isinya tidak memuat area
area-without-key = area nomor { $number } di dalamnya tidak memiliki sifat itu

### Alamat berkas

address-unusable = ‘{ $path }’ tidak dapat menjadi alamat berkas: { $why }
    .help = pilih alias lain: huruf, angka, dan tanda hubung di antara garis miring
address-empty-part = bagian di antara dua garis miring kosong
address-relative = ‘.’ dan ‘..’ menuju ke tempat lain
address-bad-character = huruf ‘{ $character }’ tidak boleh ada dalam nama berkas
address-reserved = Windows memakai nama ‘{ $name }’ untuk dirinya sendiri
address-ending = ‘{ $name }’ diakhiri titik atau spasi
address-too-long = ‘{ $name }’ terlalu panjang: sebuah nama boleh memuat { $limit } huruf

### Templat dan tema

compare-template = bandingkan templat ini dengan templat bernama sama dari tema bawaan, atau hapus
template-unrenderable = templat tidak dapat diolah: { $reason }
theme-yaml-unreadable = theme.yaml dari tema tidak dapat dibaca: { $error }
theme-without-file = tema tidak memiliki berkas '{ $path }'
compare-theme = bandingkan folder tema dengan tema bawaan
the-theme = tema
page-unrenderable = { $what } tidak dapat diolah: { $reason }
file-not-made = { $file } tidak dapat dibuat: { $reason }

### Alamat halaman

alias-in-use = alias ini mengarahkan dari { $url }, padahal situs memiliki halaman atau berkas di sana
duplicate-address = dua halaman memiliki alamat { $url }
rename-file = ubah nama berkasnya: huruf, angka, tanda hubung, dan titik selalu aman
static-in-use = situs sendiri menulis berkas dengan nama ini
    .help = ubah nama berkasnya, atau hapus dari static/
duplicate-title = dua halaman dalam '{ $lang }' berjudul '{ $title }'
    .help = pembaca dan mesin pencari tidak dapat membedakan { $here } dari { $other }: beri salah satu judul yang lebih panjang
last-slash = tulis '{ $folder }', dengan garis miring di akhir
broken-link = situs ini tidak memiliki halaman atau berkas pada { $link }
    .help = tautkan ke entri dengan idnya, seperti { "{" }participant{ "}" }`karawang` atau { "{" }page{ "}" }`about`: tautan seperti itu tidak pernah putus
vanished-url = { $url } pernah terbit dan akan hilang
    .help = jika entrinya memiliki id baru, tambahkan 'aliases: [{ $id }]' padanya; jika terhapus tanpa sengaja, kembalikan
    .help-page = arahkan ke entri penggantinya: tambahkan 'aliases: [{ $url }]' pada entri itu; jika terhapus tanpa sengaja, kembalikan
    .help-chart = id bagan tidak diganti: tulis 'id: { $id }' di dalam bagan itu jika letaknya di naskah dan judulnya berganti, atau kembalikan nama berkasnya di content/charts/; jika terhapus tanpa sengaja, kembalikan
    .help-file = kembalikan asal berkas itu, atau pertahankan berkas yang sudah terbit: letakkan di dalam static/, di tempat yang sama
    .help-local = pembandingnya adalah hasil build terakhir; jika hasil itu belum pernah diterbitkan, tidak ada tautan yang hilang, dan build berikutnya tidak menyebutnya lagi
    .with = ikut hilang: { $urls }
vanished-folder = { $count } alamat di { $folder } pernah terbit dan akan hilang
    .help = jika kata di 'paths' dalam site.yaml diubah, kembalikan: alamatnya sudah terbit; jika entri-entrinya terhapus tanpa sengaja, kembalikan
manifest-missing = manifes '{ $name }' dari situs yang sudah terbit tidak ada, sehingga alamat tidak dibandingkan
    .help = salin manifest.json dari situs yang sudah terbit ke tempat itu, atau jangan memakai --previous
    .help-setting = salin manifest.json dari situs yang sudah terbit ke tempat itu, atau hapus 'previous'
from-then-on = ini berlaku mulai { $day }, saat yang diembargo sampai waktu itu dilepas
compare-line = bandingkan baris itu dengan berkas yang sama dari tema bawaan

### Folder yang ditulis

output-without-name = ‘{ $path }’ tidak dapat diganti dengan situs
    .help = beri hasilnya folder sendiri, misalnya --output output
output-without-parent = folder ‘{ $path }’ tidak ada
    .help = buat folder itu lebih dulu, atau sebutkan folder lain dengan --output
output-no-folder = ‘{ $path }’ bukan folder
    .help = hapus atau ubah namanya, atau sebutkan folder lain dengan --output
output-mount-point = ‘{ $path }’ adalah diska tersendiri, yang tidak dapat diganti dalam satu langkah
    .help = sebutkan folder di dalamnya dengan --output, misalnya folder bernama ‘site’
output-foreign = folder ‘{ $path }’ memuat berkas yang tidak ditulis Annals, dan akan tergantikan
    .help = sebutkan folder baru dengan --output; atau kosongkan folder ini, jika isinya tidak diperlukan
output-repository = folder ‘{ $path }’ adalah folder kerja git, dan riwayatnya akan tergantikan
    .help = bangun ke folder lain dan salin berkasnya ke folder kerja itu
output-busy = pembangunan lain sedang menulis ke ‘{ $path }’ saat ini
    .help = tunggu sampai selesai, atau hentikan, lalu bangun lagi
output-written-twice = dua berkas situs akan ditulis ke ‘{ $path }’
output-collision = situs tidak dapat memuat ‘{ $first }’ dan ‘{ $second }’ sekaligus: banyak komputer menganggap keduanya satu nama
    .help = ubah nama salah satunya
output-incomplete = tidak semua berkas situs dapat ditulis
    .help = lihat galat pertama, lalu bangun lagi
disk-full = diska penuh: ‘{ $path }’ tidak dapat ditulis
    .help = kosongkan sebagian ruang dan bangun lagi; situs yang sudah ada tetap utuh
no-permission-to-write = tidak ada izin untuk menulis ‘{ $path }’
    .help = mintalah izin menulis di sana, atau sebutkan folder lain dengan --output
no-manifest = ‘{ $path }’ bukan manifes Annals: { $reason }
    .help = ambil manifest.json dari situs yang sudah terbit, tanpa diubah
not-written = ‘{ $path }’ tidak dapat ditulis: { $reason }
    .help = periksa diska dan bangun lagi; situs yang sudah ada tetap utuh
it-cannot-be-read = berkas itu tidak dapat dibaca ({ $reason })
it-was-written-by = berkas itu ditulis oleh ‘{ $name }’
it-is-cut-off = berkas itu terpotong
it-was-changed = berkas itu telah diubah, atau berkas jenis lain

### Mengimpor lembar kerja

it-is-not-there = berkas itu tidak ada
it-is-a-folder = itu folder, bukan berkas
it-is-larger-than = ukurannya lebih dari { $megabytes } MB
name-the-spreadsheet = tulis nama dan letak lembar kerja itu persis seperti di komputer Anda
no-spreadsheet = { $path } bukan lembar kerja yang dapat diimpor
    .help = simpan sebagai .xlsx, .ods, atau .csv
spreadsheet-broken = { $path } tidak dapat dibaca sebagai lembar kerja: berkasnya rusak, terkunci, atau bukan jenis yang disebut namanya
    .help = bukalah dengan program lembar kerja, lalu simpan lagi sebagai .xlsx tanpa kata sandi
spreadsheet-not-utf8 = { $path } tidak tersimpan sebagai UTF-8: baris { $line } memuat huruf yang tidak terbaca
    .help = simpan lagi sebagai 'CSV UTF-8', atau sebagai .xlsx
spreadsheet-empty = { $path } kosong
    .help = sebutkan lembar kerja yang memiliki baris judul kolom
its-fields-near = maksud Anda '{ $name }'? isian yang ada: { $names }
no-sheet = tidak ada lembar bernama '{ $name }'
    .help = lembar yang ada: { $names }
several-sheets = ada beberapa lembar yang mungkin dimaksud: { $names }
    .help = sebutkan lembar yang diimpor: --sheet NAMA
no-known-heading = tidak ada judul kolom dalam lembar ini yang dikenal sebagai isian; baris yang paling banyak terisi berbunyi: { $texts }
    .help = sebutkan isian yang dimuat kolom itu, dan ulangi untuk kolom lain bila perlu: --map '{ $example }={ $field }'
    .no-names = tidak ada kolom yang tampaknya berisi nama; tambahkan, atau sebutkan kolomnya: --map 'JUDUL={ $field }'
sheet-without-headings = lembar ini tidak memiliki baris judul kolom
    .help = tulis judul kolom di atas tabelnya, misalnya: Nama Daerah, Provinsi
write-pair = tulis judul kolom, '=', lalu isiannya: 'Nama Daerah=name'
this-file = berkas ini
lines-of-pairs = di sini harus ada baris-baris 'nama: nilai'
    .help = tulis masing-masing pada barisnya sendiri, lebih ke kanan daripada baris di atasnya
import-memory =
    Yang diingat 'annals import' tentang lembar kerja asal entri-entri ini. Berkas ini tidak dibaca
    ketika situs dibangun. 'columns' menyatakan isian mana yang dimuat sebuah kolom ('-': tidak
    diimpor), 'names' menyatakan id mana yang dimaksud sebuah nama ('new': belum tercatat).
name-is-doubtful = apakah '{ $text }' sama dengan '{ $name }' ({ $id })?
    .help = bila ya, tulis '{ $name }' di lembar itu, atau jalankan lagi dengan --accept-near
    .remember = agar diingat, tambahkan baris '{ $text }: { $id }' di bawah 'names:' dalam { $path } (buat berkas itu bila belum ada)
    .another = bila bukan, tulis '{ $text }: new' di sana
    .no-participant = bila bukan peserta, tulis '{ $text }: new' di sana
    .to-add = bila bukan, tambahkan dahulu entrinya di content/{ $folder }/
row-until-decided = sebelum Anda memutuskan, baris ini tidak diimpor
cell-until-decided = sebelum Anda memutuskan, sel ini tidak diimpor; isi lain pada barisnya tetap diimpor
name-of-several = '{ $text }' dapat berarti salah satu dari: { $ids }
    .help = tulis nama lengkapnya, atau id yang dimaksud
nothing-called = tidak ada yang bernama '{ $text }' di content/{ $folder }/
    .help = perbaiki namanya, atau tambahkan dahulu entrinya di content/{ $folder }/
formula-failed = rumus dalam sel ini tidak menghasilkan nilai: { $error }
    .help = perbaiki rumusnya, atau ketik nilainya
cell-no-number = '{ $text }' bukan angka
    .help = tulis angkanya dengan digit saja
cell-day-for-number = sel ini berisi tanggal, { $date }, padahal seharusnya berisi angka
cell-without-number = sel ini tidak berisi angka
format-as-number = ubah format sel menjadi angka ('Number'), lalu ketik ulang angkanya
cell-no-year = '{ $number }' bukan tahun yang wajar bagi sebuah program
cell-no-whole-number = '{ $number }' bukan bilangan bulat
    .help = tulis tanpa desimal
cell-below-zero = '{ $number }' kurang dari nol
    .help = tulis 0 atau lebih
cell-no-degrees = '{ $number }' bukan letak di Bumi
    .help = tulis derajat dengan titik sebelum desimal: -6.9
cell-no-date = '{ $text }' bukan tanggal
    .help = tulis sebagai tahun-bulan-tanggal, 2024-05-17, atau sebagai { $example }
    .calendar = '{ $text }' memuat tanggal atau bulan yang tidak ada
    .either = '{ $text }' tidak jelas mana tanggal dan mana bulannya
cell-without-date = sel ini tidak berisi tanggal
cell-neither-yes-nor-no = '{ $text }' bukan ya dan bukan tidak
    .help = tulis ya atau tidak, yes atau no
cell-digits-lost = angka ini lebih dari lima belas digit, dan digit terakhirnya sudah hilang dalam lembar kerja: { $number }
    .help = ubah format kolom menjadi teks ('Text'), lalu ketik ulang angkanya
cell-zero-lost = kode ini tersimpan sebagai angka { $number }, sehingga nol di ujungnya mungkin hilang
    .help = ubah format kolom menjadi teks ('Text'), lalu ketik ulang kodenya: 32.10
cell-became-date = program lembar kerja mengubah yang diketik di sini menjadi tanggal
    .help = ubah format kolom menjadi teks ('Text'), lalu ketik ulang isinya
cell-no-share = '{ $text }' bukan bagian penghargaan yang dapat dibaca
    .help = tulis bagian yang diberikan: 1/2
cell-by-hand = '{ $field }' tidak dapat diubah lewat impor
    .help = ubahlah dalam berkas entrinya
row-without-name = baris ini tidak menyebut entri mana pun: id dan namanya kosong
    .help = isi namanya, atau hapus barisnya; baris ini tidak diimpor
no-column-of-names = tidak ada kolom yang dikenal sebagai id atau nama, jadi baris-baris lembar ini tidak menyebut entri mana pun
    .help = sebutkan kolom yang memuat nama: --map '{ $heading }={ $field }'; sebelum itu, barisnya tidak diimpor
    .no-names = tidak ada kolom yang tampaknya berisi nama; tambahkan, atau sebutkan kolomnya: --map 'JUDUL={ $field }'; sebelum itu, barisnya tidak diimpor
row-without-key = baris ini tidak memiliki '{ $field }', padahal isian itu yang membedakan entri
    .help = isi selnya, atau impor tanpa --key; baris ini tidak diimpor
row-without-field = baris ini tidak memiliki '{ $field }'
    .help = isi selnya; baris ini tidak diimpor
    .help-column = tambahkan kolomnya, atau sebutkan kolom mana yang dimaksud dengan --map 'JUDUL=ISIAN'; baris ini tidak diimpor
row-code-of-another = kode pada baris ini milik '{ $name }' ({ $id }), sedangkan namanya '{ $text }' ({ $other })
    .help = perbaiki kode atau namanya; baris ini tidak diimpor
row-twice = baris ini tentang hal yang sama dengan baris { $row }: { $what }
    .help = pertahankan salah satu dari kedua baris itu; baris ini tidak diimpor
row-of-markdown = '{ $id }' tersimpan dalam berkas Markdown, yang tidak diubah oleh impor
    .help = ubahlah dalam berkasnya
row-not-editable = entri pada baris ini ditulis dengan cara yang tidak dapat diubah oleh impor
    .help = ubahlah sendiri dalam berkasnya; baris ini tidak diimpor
row-spoils-record = baris ini akan membuat entrinya keliru: { $reason }
so-once-written = ini akan terjadi setelah hasil impor ditulis
import-headings = { $sheet }: judul kolom ada di baris { $row }
import-unknown = kolom yang tidak diimpor: { $headings }; untuk mengimpornya, tambahkan --map 'JUDUL=ISIAN'
import-new = baru: { $count }
import-changed = berubah: { $count }
import-unchanged = tetap: { $count }
import-missing = tidak ada di lembar: { $count } (sudah tercatat, dan dibiarkan seperti semula)
import-left-out = baris yang tidak diimpor: { $count }
    .rows = { $count ->
       *[other] baris { $rows }; sebabnya disebut pada masalah di atas
    }
import-row = baris { $row }: { $record }
    .into = baris { $row }: { $record } → { $path }
import-totals = baris jumlah, dilewati: { $rows }
import-numberings = baris nomor kolom, dilewati: { $rows }
import-asides = baris yang hanya berisi satu sel, dianggap keterangan dan dilewati: { $rows }
import-trimmed = spasi di awal atau akhir teks, dihilangkan: { $cells }
import-numbers = angka yang diketik sebagai teks: { $numbers }
    .doubtful = angka yang dapat dibaca dengan dua cara, mohon diperiksa: { $numbers }
import-near = nama yang hampir sama, dan dianggap sama: { $names }
import-cohorts = { $count ->
       *[other] { $count } peserta tercatat dalam lebih banyak angkatan daripada yang disebut lembar: { $records }
    }
    .help = tidak ada yang dihapus; bila lembar ini membetulkan tahunnya, hapus sendiri angkatan yang lama
import-sources = { $count ->
       *[other] { $count } entri baru tidak menyebut sumber: isi selnya, atau tulis sumbernya kemudian
    }
    .no-column = { $count ->
       *[other] { $count } entri baru tidak menyebut sumber: tambahkan kolom 'Sumber' berisi id, atau tulis sumbernya kemudian
    }
import-more = … dan { $count } lagi
and-more = { $names }, dan { $count } lagi
import-written = { $set }: { $new } baru, { $changed } berubah{ $problems ->
        [0] {""}
       *[other] , { $problems } masalah dalam lembar
    }; ditulis ke { $files }
import-not-written = { $set }: { $new } baru, { $changed } berubah{ $problems ->
        [0] {""}
       *[other] , { $problems } masalah dalam lembar
    }; tidak ada yang ditulis
import-nothing-to-write = { $set }: { $new } baru, { $changed } berubah{ $problems ->
        [0] {""}
       *[other] , { $problems } masalah dalam lembar
    }; tidak ada yang perlu ditulis
import-ask = tulis perubahan ini? [y/T]
import-unasked = catatan: inilah yang akan ditulis; untuk menulisnya, jalankan lagi perintah ini dengan --yes
import-site-first = entri harus dapat dibaca sebelum dibandingkan dengan lembar kerja; perbaiki yang disebut di atas, lalu jalankan lagi impornya
nouns-participation = keikutsertaan
nouns-edition = edisi penghargaan
nouns-milestone = tonggak

### Cara masalah ditampilkan

did-you-mean = maksud Anda '{ $name }'?
level-error = galat
level-warning = peringatan
level-help = bantuan

### Yang dikatakan program tentang jalannya

more-on-check = selengkapnya tentang suatu pemeriksaan, dengan contoh yang salah dan yang benar: annals check --explain { $check }
no-problems = tidak ada masalah
count-both = { $errors }, { $warnings }
not-built = { $tally }; tidak ada yang ditulis
not-built-stands = { $tally }; tidak ada yang ditulis, situs di { $output } tetap seperti semula
not-compared = catatan: { $output } tidak memuat situs sebelumnya, jadi tidak diperiksa apakah ada alamat terbit yang hilang. Untuk build pertama, memang begitu; jika situsnya sudah terbit, berikan manifest.json-nya: --previous FILE
built-preview = PRATINJAU: { $output } memuat draf dan yang diembargo; jangan terbitkan folder ini. 'annals build' tanpa --preview menulis yang boleh terbit
built = { $output }: { $pages }, { $files }, { $size }, { $seconds } dtk, { $warnings }
checked = { $files } diperiksa: { $tally }
year-cohort-made = { $path }: angkatan '{ $id }' ditambahkan sebagai draf
year-cohort-there = angkatan '{ $id }' sudah tercatat
year-edition-made = { $path }: edisi { $year } penghargaan '{ $id }' ditambahkan
year-edition-there = penghargaan '{ $id }' sudah mempunyai edisi { $year }
year-no-editions = tidak ada edisi yang ditambahkan: belum satu pun penghargaan di situs ini mempunyainya; jika penghargaan diberikan tiap tahun, tulis 'editions: [{"{"}year: { $year }{"}"}]' di berkas penghargaan itu, dan tahun berikutnya edisinya ikut dibuat
year-edition-by-hand = { $path }: tambahkan sendiri edisi { $year } penghargaan '{ $id }'; cara penulisan berkasnya hanya dapat diubah dengan tangan
year-report-made = { $path }: laporan dimulai sebagai draf
year-report-there = { $path } sudah ada
year-drafts = Draf hanya tampil dalam 'annals serve --preview'. Hapus 'draft: true' dari entri yang sudah boleh terbit; hapus juga yang tahun itu memang tidak ada.
year-records-broken = entri harus terbaca dahulu sebelum tahun baru ditambahkan; perbaiki yang ditunjukkan di atas, lalu jalankan perintah ini sekali lagi
write-check = tulis nama pemeriksaan seperti dalam kurung siku pada laporan, misalnya unknown-field
write-year = tulis tahun dengan empat angka, misalnya 2024
indented-code = alinea ini menjorok, sehingga terbit sebagai kode dan isinya tidak dibaca
    .help = hapus tab atau spasi di depan baris-barisnya; jika memang kode, tulis ``` pada baris sebelum dan sesudahnya
same-elsewhere = hal yang sama ada di { $places }
still-missing = Yang masih kurang sebelum terbit; tidak satu pun menghentikan pembuatan situs:
still-unfinished = { $count } hal yang belum lengkap pada tahunnya [{ $check }]:
still-without-summary = { $count } laporan atau cerita tanpa ringkasan [{ $check }]:
still-without-citation = { $count } pemenang tanpa alasan menang [{ $check }]:
still-without-translation = { $count } teks tanpa terjemahan, seperti ditunjukkan di atas
still-without-alt = { $count } gambar tanpa teks pengganti, seperti ditunjukkan di atas
still-thing = { $path }:{ $line }: { $what }
still-more = … dan { $count } lagi
still-lines = { $path }:{ $lines }
still-lines-more = { $path }:{ $lines } dan { $count } lagi
size = { $number } { $unit }
stage-load = membaca isi
stage-check = memeriksa entri
stage-plan = menyusun halaman
stage-render = menulis berkas
stage-publish = menaruh situs di tempatnya
no-site-folder = '{ $path }' bukan folder sebuah situs
    .help = sebutkan folder yang memuat content/, yang di dalamnya ada site.yaml
no-site-here = folder ini dan folder di atasnya tidak memuat content/site.yaml
    .help = pindahlah ke folder situs, atau sebutkan: --root DIR
no-epoch = SOURCE_DATE_EPOCH bernilai '{ $typed }', yang bukan jumlah detik sejak 1970
    .help = perbaiki atau hapus variabel itu, atau berikan waktunya dengan --now
folder-not-empty = '{ $path }' tidak kosong
    .help = sebutkan folder yang belum ada, atau yang kosong
file-not-written = '{ $path }' tidak dapat ditulis: { $reason }
    .help = periksa apakah folder itu boleh ditulisi dan diskanya masih lapang
records-not-written = { $path } tidak dapat ditulis: { $reason }
    .help = periksa apakah folder itu boleh ditulisi; tidak ada entri yang berubah
it-may-not-be-written = Anda tidak berhak menulisnya
its-disk-is-full = diskanya penuh
changed-meanwhile = berkas itu berubah selagi perintah bekerja; jalankan sekali lagi
file-there-already = sudah ada berkas dengan nama ini
no-languages = content/site.yaml tidak dapat dibaca, padahal bahasa-bahasa situs diperlukan
    .help = jalankan 'annals check'; perintah itu menunjukkan letak kesalahannya
settings-kept = catatan: { $path } sudah ada dan dibiarkan; supaya penyunting melengkapi dan memeriksa saat Anda mengetik, berkas itu perlu baris-baris ini:
write-languages = tulis bahasa seperti 'id,en': nama pendek dengan koma di antaranya
serving = { $url } menampilkan situs; Ctrl-C mengakhirinya
serving-elsewhere = { $url } menampilkan situs (porta { $port } dipakai program lain); Ctrl-C mengakhirinya
open-to-all = catatan: dengan --host, semua orang di jaringan ini dapat membaca situs
open-to-all-preview = catatan: dengan --host, semua orang di jaringan ini dapat membaca situs, dan --preview menunjukkan kepada mereka draf dan yang masih diembargo
no-browser = catatan: peramban tidak dapat dibuka; bukalah { $url } sendiri
serve-ended = selesai
site-read = situs dibaca
file-changed = { $path } berubah
files-changed = berkas berubah
served = { $what }, { $pages }, { $seconds } dtk, { $warnings }
served-former = { $what }, { $seconds } dtk, { $errors }; situs terakhir yang utuh tetap ditampilkan
served-nothing = { $what }, { $seconds } dtk, { $errors }; situs ditampilkan setelah semuanya diperbaiki
port-not-open = situs tidak dapat ditampilkan di { $address }: { $reason }
    .help = pilih porta lain, 1024 atau lebih: --port 8080; dengan --host, sebuah alamat komputer ini
changes-not-noticed = perubahan berkas situs tidak dapat dipantau: { $reason }
    .help = periksa apakah folder itu boleh dibaca dan berada di diska komputer ini
not-served = sistem tidak mengizinkan situs ditampilkan: { $reason }
    .help = tutup program lain, lalu coba lagi
count-more = { $count } lagi
more-in-terminal = … dan { $count } lagi; terminal menampilkannya
last-sound-site = Yang tampil ialah situs terakhir yang utuh. Perubahan terlihat setelah ini diperbaiki.
problems-of-site = Masalah pada situs
show-problems = Tampilkan
hide-problems = Sembunyikan
own-mistake-while-serving = Annals sendiri keliru
    .help = batalkan perubahan terakhir; terminal menjelaskan lebih banyak
no-thread-for-site = sistem tidak memberi tempat bekerja bagi situs: { $reason }
    .help = tutup program lain, lalu simpan lagi sebuah berkas
height-follows = tinggi { $mark } mengikuti apa yang ditampilkannya
    .help = hapus 'height'; isian itu milik: { $marks }
chart-without-name = tidak ada yang bernama '{ $name }' dalam bagan ini
    .all = isinya: { $list }
    .some = isinya antara lain: { $list }
height-out-of-range = tinggi grafik tidak dapat { $height } piksel
    .help = tulis tinggi dalam piksel dari { $least } sampai { $most }, atau hapus barisnya
threads-not-started = { $jobs } pekerja tidak dapat dijalankan: { $reason }
    .help = sebutkan jumlah yang lebih kecil dengan --jobs, atau jangan memakainya
own-mistake = Annals sendiri membuat kesalahan{ $place }: { $reason }
    .help = situs yang sudah ada tetap utuh; mohon laporkan baris di atas kepada pembuat Annals
own-mistake-unexplained = Annals sendiri membuat kesalahan{ $place }, tanpa menyebut alasannya
result-not-printed = hasilnya tidak dapat ditulis: { $reason }
    .help = pastikan ada ruang di tempat hasil itu ditulis
no-option = tidak ada pilihan '{ $option }'
no-command = tidak ada perintah '{ $command }'
option-cannot-be = '{ $option }' tidak dapat berisi '{ $value }'
option-without-value = '{ $option }' memerlukan nilai
option-missing = '{ $option }' belum diberikan
option-twice = '{ $option }' tertulis dua kali
options-conflict = '{ $option }' tidak dapat dipakai bersama '{ $other }'
command-missing = perintahnya belum disebut
command-line-wrong = perintah ini tidak dapat dipahami
see-help = tambahkan --help untuk melihat apa yang dapat ditulis
write-moment = tulis hari, 2026-12-01, atau waktu dengan zonanya, 2026-12-01T10:00:00+07:00
write-jobs = tulis angka dari 1 sampai 1024
write-port = tulis angka dari 1024 sampai 65535
write-address-of-machine = tulis sebuah alamat komputer ini, misalnya 192.168.1.20, atau --host saja untuk semua alamatnya
write-language = tulis id untuk bahasa Indonesia atau en untuk bahasa Inggris
heading-usage = Cara pakai:
heading-commands = Perintah
heading-options = Pilihan
heading-arguments = Keterangan
usage-options = [PILIHAN]
usage-command = <PERINTAH>
argument-root = Folder situs [bawaan: folder ini, atau folder terdekat di atasnya yang memuat content/site.yaml]
argument-now = Saat yang menentukan apa yang masih diembargo: hari, 2026-12-01, atau waktu, 2026-12-01T10:00:00+07:00 [bawaan: SOURCE_DATE_EPOCH, selain itu jam]
argument-strict = Peringatan dihitung sebagai galat
argument-preview = Menampilkan draf dan yang masih diembargo
argument-previous = manifest.json dari situs yang sudah terbit, untuk menemukan alamat yang akan hilang [bawaan: 'previous' dalam site.yaml, selain itu yang ada pada hasil]
argument-quiet = Hanya menampilkan galat
argument-lang = Bahasa pesan: id atau en [bawaan: bahasa sistem]
argument-help = Menampilkan bantuan ini
argument-version = Menampilkan versi
argument-output = Tempat situs ditulis [bawaan: output/ dalam folder situs]
argument-folder = Folder situs baru; harus belum ada, atau kosong
argument-languages = Bahasa situs, yang utama lebih dahulu [bawaan: bahasa pesan]
argument-port = Porta, atau porta bebas berikutnya bila sudah dipakai [bawaan: 4000]
argument-open = Membuka situs di peramban
argument-host = Mengizinkan semua orang di jaringan membacanya, di alamat komputer ini [tanpa alamat: di semua alamatnya]
argument-portable = Tautan mengarah ke berkas, dan tidak perlu server: untuk berkas zip di diska
argument-file = Lembar kerjanya
argument-set = Isi baris-barisnya: participants (peserta), participations (keikutsertaan), cohorts (angkatan), awards (penghargaan), editions (edisi), winners (pemenang), events (peristiwa), milestones (tonggak), places (wilayah), sources (sumber), figures (angka), atau corrections (koreksi)
argument-sheet = Lembar yang dibaca [bawaan: yang bernama seperti KIND, selain itu yang judul kolomnya dikenal]
argument-map = Isian mana yang dimuat sebuah kolom, sebanyak yang perlu; '-' mengabaikannya
argument-key = Isian yang menunjukkan entri mana yang dimaksud sebuah baris [bawaan: id, selain itu code, selain itu name]
argument-accept_near = Menganggap nama yang hampir sama sebagai nama entri itu
argument-yes = Menulis tanpa bertanya
argument-jobs = Berapa pekerja yang bekerja bersamaan [bawaan: satu untuk setiap prosesor]
argument-year = Tahun yang dilaporkan
argument-explain = Menampilkan halaman panduan tentang suatu pemeriksaan: gunanya, contoh yang salah dan yang benar
argument-format = Cara masalah ditampilkan: human, untuk dibaca orang; json; github, sebagai catatan di GitHub; sarif, untuk disimpan pemindai kode [bawaan: human]
argument-base_url = Tempat situs akan diterbitkan, menggantikan 'base_url' dalam site.yaml

figure-with-gaps = { $message }; { $count } nilai yang kosong tidak dihitung
new-site = { $folder }: situs baru dengan { $count } berkas

    {"  "}annals build --root { $folder }

    Semua isinya hanya contoh. Mulailah dengan content/site.yaml dan content/programme.yaml.
schemas-written = schema/: { $count } berkas untuk penyunting
files-changed-count = { $count } berkas berubah
more-problems = … dan { $count } masalah lagi, tidak ditampilkan di sini
count-errors = { $count } galat
count-errors-strict = { $count } galat (--strict menghitung peringatan sebagai galat)
count-warnings = { $count ->
        [0] tanpa peringatan
       *[other] { $count } peringatan
    }
count-pages = { $count } halaman
count-files = { $count } berkas
size-bytes = { $count } bita

### Bantuan: guna setiap perintah dan pilihan

command-annals = Membangun situs laporan sebuah program publik dari entri dan naskah
    .examples =
        Contoh:
        {"  "}annals new situs-saya               membuat situs kecil untuk memulai
        {"  "}annals build                        memeriksa situs di folder ini dan menulisnya ke output/
        {"  "}annals check                        menjalankan semua pemeriksaan tanpa menulis apa pun
        {"  "}annals import peserta.xlsx --as participants
        {"  "}                                    membandingkan lembar kerja dengan entri, lalu memperbaruinya
        {"  "}annals serve --open                 menampilkan situs di peramban sementara Anda menulisnya
        {"  "}annals build --preview --output preview
        {"  "}                                    pratinjau dengan draf dan yang masih diembargo

        Kode keluar:
        {"  "}0  selesai
        {"  "}1  isinya memuat galat; tidak ada yang ditulis, situs yang sudah ada tetap utuh
        {"  "}2  perintahnya tidak dapat dipahami
        {"  "}3  diska, izin, atau hal lain di luar situs menghalangi
command-new = Membuat situs kecil yang siap dibangun, dengan contoh berketerangan untuk setiap jenis entri
    .examples =
        Contoh:
        {"  "}annals new situs-saya
        {"  "}annals new situs-saya --languages id,en
command-new-year = Menyiapkan kerangka satu tahun: laporan dalam setiap bahasa, angkatan, edisi penghargaan
    .examples =
        Laporan dan angkatan dimulai sebagai draf. Yang sudah ada tetap seperti semula, dan yang
        masih harus diisi didaftar: jalankan lagi untuk melihat sudah sampai di mana.

        Contoh:
        {"  "}annals new-year 2024
command-serve = Menampilkan situs di peramban sementara Anda menulisnya
    .examples =
        Perubahan yang disimpan langsung terlihat. Yang salah ditampilkan di sini dan di atas
        halaman, dan sampai diperbaiki situs terakhir yang utuh tetap tampil. Tidak ada yang ditulis.

        Contoh:
        {"  "}annals serve
        {"  "}annals serve --open
        {"  "}annals serve --root situs-saya --port 8080
        {"  "}annals serve --preview
        {"  "}annals serve --host
command-import = Menjadikan baris lembar kerja (.xlsx, .ods, .csv) entri, atau memperbaruinya
    .quiet = Hanya menampilkan masalah dan hasilnya
    .now = Saat pemeriksaan [bawaan: SOURCE_DATE_EPOCH, selain itu jam]
    .examples =
        Contoh:
        {"  "}annals import peserta.xlsx --as participants
        {"  "}annals import peserta.xlsx --as participants --sheet 'Data 2024' --map 'Nama Daerah=name'
        {"  "}annals import peserta.xlsx --as participants --key code --yes
        {"  "}annals import winners.csv --as winners

        Yang akan berubah ditampilkan lebih dahulu. Tidak ada yang ditulis sebelum Anda mengiyakan,
        tidak ada yang dihapus, dan sel kosong membiarkan entri apa adanya.

        Kode keluar:
        {"  "}0  selesai, atau tidak ada yang berubah
        {"  "}1  ada yang tidak terbaca dalam lembar itu (sisanya ditulis setelah diiyakan), atau tidak ada
        {"  "}   yang ditulis karena tidak diiyakan
        {"  "}2  perintahnya tidak dapat dipahami, atau berkasnya bukan lembar kerja
        {"  "}3  diska, izin, atau hal lain di luar situs menghalangi
command-schema = Menulis yang diperlukan penyunting untuk melengkapi dan memeriksa saat Anda mengetik: schema/ dan .vscode/settings.json
    .examples =
        Contoh:
        {"  "}annals schema
        {"  "}annals schema --root situs-saya

        Jalankan lagi setelah menambah entri, supaya penyunting mengenal id-nya.
command-build = Memeriksa situs dan menulisnya ke output/
    .examples =
        Contoh:
        {"  "}annals build
        {"  "}annals build --root situs-saya --output /srv/www/laporan
        {"  "}annals build --base-url https://example.org/laporan/
        {"  "}annals build --now 2026-12-01 --strict
        {"  "}annals build --preview --output pratinjau
        {"  "}annals build --portable --output untuk-zip
command-check = Menjalankan semua pemeriksaan tanpa menulis apa pun
    .examples =
        Contoh:
        {"  "}annals check
        {"  "}annals check --strict
        {"  "}annals check --now 2027-01-31
        {"  "}annals check --previous terbit/manifest.json
        {"  "}annals check --format sarif > masalah.sarif

### Pemeriksaan: apa yang dicari masing-masing

check-yaml-syntax = Berkas ditulis dengan cara yang tidak dapat dibaca
check-unreadable-file = Berkas ini bukan teks, atau bukan seperti yang dijanjikan namanya
check-unexpected-file = Berkas ini berada di tempat yang tidak dibaca
check-unknown-field = Isian yang tidak dimiliki entri jenis ini
check-missing-field = Isian yang harus ada belum diisi
check-unknown-reference = Id, kode, berkas, atau bahasa yang tidak menunjuk apa pun
check-duplicate-id = Satu id dipakai dua kali
check-duplicate-key = Satu isian tertulis dua kali
check-invalid-date = Yang seharusnya tanggal bukan tanggal
check-invalid-value = Nilai ditulis dengan cara yang tidak diterima isiannya
check-missing-source = Angka yang dinyatakan tidak menyebut sumber
check-unsourced-record = Entri tidak menyebut sumber
check-figure-mismatch = Angka yang dinyatakan berbeda dari hasil hitungan entri
check-duplicate-address = Dua halaman atau berkas memiliki satu alamat
check-duplicate-title = Dua halaman dalam satu bahasa berjudul sama
check-missing-translation = Sebuah teks belum ada dalam salah satu bahasa situs
check-missing-summary = Laporan atau cerita tidak mempunyai ringkasan
check-missing-citation = Pemenang belum disertai alasan mengapa ia menang
check-unfinished-year = Laporan, angkatan, atau edisi penghargaan belum lengkap untuk tahunnya
check-image-without-alt = Gambar tidak memiliki teks bagi orang yang tidak dapat melihatnya
check-doubtful-name = Sebuah nama dalam lembar kerja hampir sama dengan nama sebuah entri, atau cocok dengan beberapa entri
check-large-image = Gambar begitu besar sehingga pembaca di ponsel harus menunggunya
check-low-contrast = Warna terlalu pucat untuk dibaca
check-place-off-map = Wilayah memiliki titik yang tidak ditampilkan peta mana pun di situs ini
check-broken-link = Tautan tidak menuju ke mana pun
check-vanished-url = Alamat yang pernah terbit akan hilang
check-embargo-leak = Yang sudah terbit menyebut yang belum terbit
check-unbound-number = Angka dalam naskah tidak memiliki catatan angka
check-unknown-role = Naskah meminta sesuatu yang tidak ada
check-invalid-query = Bagan, tabel, atau pemeriksaan meminta yang tidak ada dalam data
check-template-error = Halaman dari tema tidak dapat dibuat
