### Kata yang dipakai bersama oleh semua halaman.

pages-results = Hasil
pages-analysis = Di balik angka
pages-places = Wilayah
pages-work = Data & target
page-overview = Ringkasan
page-campaigns = Kampanye
page-reports = Laporan
page-victims = Korban
page-collaboration = Kerja sama
page-satisfaction = Kepuasan
page-coverage = Cakupan
page-context = Konteks resmi
page-import_file = Impor
page-method = Metode

simulated = SIMULASI
simulated-long = Semua angka kinerja di sini SIMULASI, bukan catatan kantor yang sebenarnya.
closing-release = Rilis { $release } · batas data { $cut_off } · { $submissions } kiriman.
closing-help = Anak atau keluarga butuh bantuan? SAPA 129: telepon 129 atau WhatsApp 08111-129-129.

choose-kind = Jenis periode
choose-period = Periode
choose-area = Wilayah
choose-basis = Dasar angka
choose-language = Bahasa
period-running = { $name } (berjalan)
not-understood = Alamat halaman ini meminta "{ $wanted }" untuk pilihan { $choice }. Itu tidak dikenal atau tidak ada datanya, jadi ditampilkan pilihan bawaan.
kind-of-period-month = Bulanan
kind-of-period-quarter = Triwulan
kind-of-period-semester = Semester
kind-of-period-year = Tahunan
period-quarter = Triwulan { $numeral } { $year }
period-semester = Semester { $numeral } { $year }
area-province = Provinsi { $name }
area-electoral = Dapil { $name }
basis-reported = Dilaporkan
basis-documented = Terdokumentasi
basis-verified = Terverifikasi
basis-line-reported = semua yang dilaporkan
basis-line-verified = hanya yang terverifikasi

empty-title = Belum ada data
empty-text = Belum ada kiriman yang masuk, jadi halaman ini belum dapat menjawab. Langkah pertama ada di Ringkasan.
empty-read = Yang sudah dapat dibaca:

class-very_high = Sangat tinggi
class-high = Tinggi
class-medium = Sedang
class-low = Rendah
class-very_low = Sangat rendah
class-none = belum dapat dinilai
class-maybe = { $class_name }, mungkin { $others }
class-between = { $low } sampai { $high }
class-unsure = pudar: kelas belum pasti, selangnya menyentuh lebih dari satu kelas
state-ok = ada angka
state-no_report = tidak ada laporan diterima
state-reported_zero = dilaporkan nol
state-nothing_to_count = belum ada yang dapat dihitung
state-few = terlalu sedikit (0–4)
state-not_verified = belum diverifikasi
state-fewer_domains = kurang dari lima bidang
state-thin = kurang dari separuh kiriman diterima
state-too_few = belum dapat dinilai
state-hidden = disembunyikan
state-no_such_service = layanan belum ada
state-not_yet_due = belum jatuh tempo
score-domains = dari { $count ->
    [1] satu
    [2] dua
    [3] tiga
   *[other] empat
 } bidang
heard-regencies = { $part } dari { $whole } melapor
heard-submissions = { $part } dari { $whole } kiriman diterima
score-none = belum dapat dinilai
score-hidden = tidak dibuka untuk umum

uploader-upload = Pilih berkas
uploader-limit = XLSX atau CSV, paling besar 25 MB

row-name = Indikator
row-bar = Capaian terhadap target
row-value = Nilai
row-class = Kelas
row-trend = { $count } { $periods } terakhir
row-says = Yang perlu diketahui

value-with-base = { $value }, { $numerator } dari { $denominator }
value-with-base-about = { $value }, kira-kira { $numerator } dari { $denominator }
value-of-few = { $value }, dari { $count } saja
areas-count = { $count } daerah
finding-none = { $name }: belum ada angka dari satu daerah pun
finding-hidden = { $name }: angka tiap daerah tidak dibuka untuk umum pada periode ini
finding-one = { $name }: { $place } { $value }
finding-among = di antara yang dihitung dari { $fewest } atau lebih,
finding-range = { $name }: { $among }tertinggi { $high } ({ $highest }), terendah { $low } ({ $lowest })
finding-target = { $name }: { $below ->
    [0] semua dari { $known } daerah mencapai target { $target }{ $tail }
   *[other] { $below } dari { $known } daerah di bawah target { $target }{ $tail }
 }
finding-own-targets = { $name }: { $below } dari { $known } daerah di bawah targetnya masing-masing{ $tail }
finding-lowest = ; { $among }terendah { $low } ({ $lowest })
finding-lowest-many = ; { $among }{ $low } { $lowest }
finding-lowest-own = ; { $among }paling tertinggal { $low } ({ $lowest })
finding-furthest = ; { $among }paling tertinggal { $low }
finding-alike = { $name }: sama di { $low } ({ $lowest })
finding-only = { $name }: { $low } { $lowest }; di daerah lain angkanya dari kurang dari { $fewest }
finding-few = { $name }: { $known } daerah punya angka, masing-masing dari kurang dari { $fewest }
reason-weakest = { $name } { $value }, target { $target }
reason-weakest-shared = { $count ->
    [2] { $names }: capaian { $attainment }
    [3] { $names }: capaian { $attainment }
   *[other] { $count } indikator: capaian { $attainment }
 }
reason-nothing = belum ada indikator yang dapat dihitung

table-twin = Lihat sebagai tabel
source-line = Sumber: { $source }
cut-off-line = batas data { $day }
source-register-campaigns = register Kampanye
source-register-reports = register Laporan
source-register-victims = register Laporan dan Layanan
source-register-collaboration = register Kegiatan Bersama, Mitra, dan Kesepakatan
source-register-satisfaction = kuesioner kepuasan
source-all = semua register
column-place = Wilayah
column-value-shown = Nilai
column-numerator = Pembilang
column-denominator = Penyebut
column-interval = Selang kepercayaan 95 %
column-target-shown = Target
column-evidence = Bukti
column-category-shown = Kategori
column-count-shown = Jumlah
unit-percent = persen
unit-index = indeks 25–100
unit-per_10000 = per 10.000 anak
unit-per_1000 = per 1.000 anak
period-under-way = { $period } ({ $first }–{ $last })
period-under-way-month = { $period } ({ $first })
unit-over-time = { $unit }, per { $kind ->
    [month] bulan
    [quarter] triwulan
    [semester] semester
   *[year] tahun
 }
unit-rupiah = rupiah
rounded-for-public = DIACAK SEDIKIT
rounded-for-public-long = Angka kecil diacak sedikit supaya tidak ada anak yang dapat dikenali; nilai kantor ada di dalam selang yang ditulis di samping angka.
