### Kalimat halaman demi halaman.

score = Skor
kinds-month = bulan
kinds-quarter = triwulan
kinds-semester = semester
kinds-year = tahun

headline = Efektivitas perlindungan, { $area }, { $period }: { $score } — { $classes } ({ $lower }–{ $upper }). Terverifikasi: { $verified }.
verified-base = { $count ->
    [0] tidak ada laporan
   *[other] { $part } dari { $whole } laporan terverifikasi
 }
headline-thin = Efektivitas perlindungan, { $area }, { $period }: { $heard }; belum dinilai
headline-none = Efektivitas perlindungan, { $area }, { $period }: belum dapat dinilai
domains-missing = Skor ini belum memuat { $names }: tidak ada angkanya.
completeness-all = { $all ->
    [1] Kabupaten/kota ini melapor
   *[other] Semua { $all } kabupaten/kota melapor
 }; { $sent } dari { $due } kiriman bulanan register Laporan sudah masuk.
completeness-not-due = Kiriman untuk periode ini belum jatuh tempo.
completeness-silent = { $all ->
    [1] Kabupaten/kota ini diam.
   *[other] { $heard } dari { $all } kabupaten/kota melapor; diam: { $silent }.
 } { $sent } dari { $due } kiriman bulanan register Laporan sudah masuk.
domain-of = indikator { $letter } · { $count } ukuran inti
score-map-none = Belum ada daerah yang dapat dinilai
score-map-one = { $name }: { $class }
score-map-title = { $low } dari { $known } daerah yang dapat dinilai berkelas rendah atau sangat rendah{ $unknown ->
    [0] {""}
   *[other] ; { $unknown } belum dapat dinilai
 }
least-reached-title = Yang paling perlu perhatian
least-reached-note = Yang diam disebut lebih dulu: tidak ada laporan bukan berarti tidak ada anak yang menjadi korban.
reason-target = { $value }, target { $target }
reason-zero = Menyatakan { $count }, padahal menurut { $against ->
    [own] setahun sebelumnya
   *[peers] daerah yang serupa
 } kira-kira { $expected } yang diharapkan; nol kebetulan saja: { $probability }. Perlu ditanyakan.
zero-reports-received = tidak ada laporan
zero-victims = tidak ada korban
reason-silent = Tidak ada laporan diterima sepanjang periode ini.

domain-title = { $domain }, { $area }, { $period }: { $score } — { $class_name }
domain-title-thin = { $domain }, { $area }, { $period }: { $heard }; belum dinilai
domain-title-none = { $domain }, { $area }, { $period }: belum dapat dinilai
figure-thin = { $heard }; belum ada yang disimpulkan
weakest-lead = Yang paling jauh dari target: { $reason }.
indicators-missing = Skor ini belum memuat { $names }: tidak ada angkanya.
row-legend = garis tebal: target; lingkaran: periode sebelumnya; garis tipis: selang kepercayaan 95 %
trend-apart = Titik kosong: { $periods }, yang bulannya belum lengkap; tidak disambung dan tidak dinilai bersama periode yang utuh.
core-note = inti
says-cohort = dari laporan yang diterima { $first }–{ $last }, yang sudah berumur { $days } hari
says-cohort-month = dari laporan yang diterima { $first }, yang sudah berumur { $days } hari
says-young = yang diterima pada periode ini sejauh ini { $numerator } dari { $denominator }; { $waiting } masih dalam waktunya
says-young-none = yang diterima pada periode ini { $numerator } dari { $denominator }
says-quarters = dihitung per triwulan yang sudah selesai, lalu dijumlahkan
says-three-months = dihitung dalam tiga bulan, { $first }–{ $last }
says-base = { $numerator } dari { $denominator }
says-base-about = kira-kira { $numerator } dari { $denominator }
says-index = { $count } responden
says-neutral = tidak dinilai baik atau buruk
says-attained = { $attained } dari target
planned = Direncanakan
held = Terlaksana
part-of = { $part } dari { $whole }
share-part-of = { $share } · { $part } dari { $whole }
share-part-of-about = { $share } · kira-kira { $part } dari { $whole }

source-activities-and-children = register Kampanye; anak 12–17 tahun: Ditjen Dukcapil, { $children_12_17 }
share-activities = bagian dari kegiatan
share-children = bagian dari anak 12–17 tahun
shares-title = { $place } menerima { $activities } kegiatan, tempat tinggal { $children } anak 12–17 tahun, di antara daerah yang melapor
shares-few = Baru { $count } kegiatan terlaksana: belum cukup untuk menyebut siapa yang paling banyak menerimanya
shares-alike = { $count ->
    [1] Kegiatan hanya diketahui dari satu daerah: bagiannya tidak dapat dibandingkan
   *[other] Bagian kegiatan dan bagian anak 12–17 tahun sama jaraknya di semua daerah yang melapor
}
shares-tied = { $places } sama-sama menerima kegiatan paling jauh di atas bagian anak 12–17 tahunnya: { $points } poin, di antara daerah yang melapor
shares-none = Belum ada kegiatan terlaksana pada periode ini
activities-planned-held = kegiatan (garis: rencana, isi: terlaksana)
forms-title = { $share } kegiatan terlaksana berbentuk { $form } ({ $part } dari { $whole })
forms-unstated = Bentuk kegiatan: tidak disebut dalam rekap yang dikirim
forms-few = Baru { $count } kegiatan terlaksana: belum cukup untuk menyebut bentuk yang paling sering
forms-none = Belum ada kegiatan terlaksana pada periode ini
unreached-title = { $count } dari { $known } kecamatan di daerah yang melapor belum dijangkau satu kegiatan pun
districts = Kecamatan

reports-count = laporan
received-title = { $n ->
   *[other] { $count } laporan
 } diterima; { $silent } diam, dan diam bukan berarti aman
received-title-all = { $n ->
   *[other] { $count } laporan
 } diterima; banyak atau sedikitnya tidak dinilai
stage = Tahap
stage-reports_received = Diterima
stage-reports_followed_up = Ditindaklanjuti
stage-reached_police = Sampai kepolisian
stage-reached_prosecutor = Sampai kejaksaan
stage-reached_court = Sampai pengadilan
stage-reached_verdict = Sampai putusan
stages-title = Langkah yang paling jarang ditempuh: dari { $before } ke { $after }, { $kept } dari { $had } laporan
stages-step = { $before } ke { $after }
stages-tied = Langkah yang paling jarang ditempuh: dari { $steps }; masing-masing { $lost } laporan belum menempuhnya
stages-few = Baru { $count } laporan pada periode ini: belum cukup untuk menyebut langkah yang paling jarang ditempuh
stages-all = Semua { $count } laporan sudah menempuh setiap tahap
stages-none = Belum ada laporan pada periode ini
breakdown-of = { $tied ->
    [1] { $count } dari { $total }, { $share }
   *[other] masing-masing { $count } dari { $total }, { $share }
 }
breakdown-few = Menurut { $name }: baru { $count } laporan, belum cukup untuk menyebut yang paling sering
breakdown-days = Lama sampai tindak lanjut pertama: paling sering { $name } ({ $shown })
breakdown-days-none = Lama sampai tindak lanjut pertama: belum ada
breakdown-days-unstated = Lama sampai tindak lanjut pertama: tidak disebut dalam rekap yang dikirim
breakdown-channel = Kanal yang paling dipakai: { $name } ({ $shown })
breakdown-channel-none = Kanal: belum ada laporan
breakdown-channel-unstated = Kanal: tidak disebut dalam rekap yang dikirim
breakdown-ocsea_form = Bentuk yang paling sering dilaporkan: { $name } ({ $shown })
breakdown-ocsea_form-none = Bentuk: belum ada laporan
breakdown-ocsea_form-unstated = Bentuk: tidak disebut dalam rekap yang dikirim

services-needed-given = layanan (garis: dibutuhkan, isi: diberikan)
services-needed = Dibutuhkan
services-given = Diberikan
services-title = { $given } dari { $needed } layanan yang dibutuhkan diberikan{ $tail }
services-furthest = ; { $among }paling tertinggal { $service } ({ $least })
services-unstated = Layanan satu per satu: tidak disebut dalam rekap yang dikirim
services-none = Belum ada layanan yang dibutuhkan pada periode ini
victims-served-of-all = korban (garis: semua, isi: dilayani)
victims-all = Korban
victims-served = Dilayani
by-sex-title = Anak perempuan dilayani { $girls }; anak laki-laki { $boys }
by-sex-few = Belum dapat membandingkan anak perempuan dan anak laki-laki

joint-planned-held = kegiatan bersama (garis: rencana, isi: terlaksana)
joint-held = kegiatan bersama terlaksana
joint-title = { $held } dari { $planned } kegiatan bersama yang direncanakan terlaksana
joint-unstated = Jenis kegiatan bersama: tidak disebut dalam rekap yang dikirim
levels-unstated = Tingkat partisipasi: tidak disebut dalam rekap yang dikirim
joint-none = Belum ada kegiatan bersama pada periode ini
participations = keikutsertaan
partner-kind = Jenis mitra
partners-unknown = Jenis mitra: belum diketahui, karena register Mitra atau Kegiatan Bersama belum dikirim
partners-title = Mitra yang paling sering ikut: { $name } ({ $count } kali)
partners-absent = { $count } dari 7 jenis mitra yang diharapkan tidak ikut satu kegiatan pun: { $names }
participation-level = Tingkat partisipasi (Wilcox)
levels-title = Tingkat partisipasi warga di tengah-tengahnya: { $level }
levels-few = Baru { $count } kegiatan bersama terlaksana: belum cukup untuk menyebut tingkat di tengah-tengahnya
agreements-title = { $numerator } dari { $denominator } daerah punya kesepakatan berlaku yang mencakup prosedur dan berbagi data
agreements-none = Kesepakatan: { $state }
agreement-complete = Kesepakatan lengkap berlaku

grade-A = Sangat Baik
grade-B = Baik
grade-C = Kurang Baik
grade-D = Tidak Baik

choose-layer = Lapisan peta
choose-picture = Bentuk gambar
layer-score = Skor efektivitas
layer-functions = Fungsi layanan yang ada (dari 6)
layer-children = Anak 12–17 tahun
layer-blank_spots = Desa tanpa sinyal
map-tab = Peta
tiles-tab = Petak sama besar
table-tab = Tabel
deck-tab = Peta bergerak
deck-note = Peta ini memerlukan WebGL. Bila kosong, pakai peta atau tabel di sebelahnya; isinya sama.
layer-highest = Tertinggi { $high }: { $highest }; terendah { $low }: { $lowest }
layer-nothing = Belum ada angka
layer-states = { $count } daerah tanpa angka: { $names }
source-service-points = register Titik Layanan
source-layer-children = Ditjen Dukcapil, { $children_12_17 } (data resmi, bukan simulasi)
source-layer-blank_spots = Diskominfosantik Kalteng, { $blank_spot_villages } (data resmi, bukan simulasi)

context-title = Konteks resmi: yang sudah dipublikasikan tentang Kalimantan Tengah
context-lead = Angka di halaman ini nyata dan berasal dari lembaga yang disebut; tidak satu pun berasal dari register DPPA atau simulasi.
context-hidden = Hitungan orang 1–4 disembunyikan, beserta satu angka lain bila tanpa itu angkanya dapat dihitung balik.
context-figure = Angka resmi
context-map-title = { $name }: tertinggi { $high } ({ $highest })
context-table-title = Per kabupaten/kota
context-national-title = Di tingkat provinsi dan nasional
context-source = Sumber: { $source }. Batas data: { $as_of }. Satuan: { $unit }.
context-total = Jumlah provinsi: { $total }.
figure-population = Penduduk
figure-children_0_17 = Anak 0–17 tahun
figure-children_12_17 = Anak 12–17 tahun
figure-districts = Kecamatan
figure-villages = Desa dan kelurahan
figure-area_km2 = Luas
figure-blank_spot_villages = Desa/kelurahan tanpa sinyal
figure-poverty_percent_2021 = Penduduk miskin
figure-child_victims_2025 = Korban anak, semua kekerasan, 2025
figure-all_victims_2025 = Korban anak dan perempuan, semua kekerasan, 2025
figure-child_violence_reports_2022 = Laporan kekerasan terhadap anak, Januari–Juni 2022
figure-women_child_cases_2023 = Laporan kekerasan perempuan dan anak, 1 Januari–22 November 2023
figure-kla_category_2023 = Penghargaan Kota/Kabupaten Layak Anak 2023
figure-uptd_ppa = UPTD PPA menurut pemberitaan
unit-name-people = orang
unit-name-children = anak
unit-name-districts = kecamatan
unit-name-villages = desa/kelurahan
unit-name-km2 = km²
unit-name-percent-of-people = persen penduduk
unit-name-reports = laporan
unit-name-cases = laporan
unit-name-category = kategori
unit-name-finding = temuan
uptd-exists = ada
uptd-planned = direncanakan
uptd-proposed = diusulkan
national-disrupting = Sedikitnya { $percent } anak 12–17 tahun pengguna internet mengalami OCSEA yang jelas dalam setahun; mereka hampir tidak pernah memberi tahu polisi atau layanan bantuan. (Disrupting Harm in Indonesia: ECPAT, INTERPOL, UNICEF, 2022; lantai nasional, bukan perkiraan per kabupaten.)
national-funnel = { $recorded } laporan tercatat, { $court } sampai pengadilan, 2019–2022. (Kementerian Hukum dan HAM.)
national-maximum = { $percent } dari { $offenders } pelaku di Jakarta Selatan dijatuhi hukuman maksimal, 2021.
national-leaders = { $many } dari { $asked } tokoh masyarakat di Kalimantan Timur dan Tengah mengatakan banyak yang tidak dilaporkan.
national-victims = Kalimantan Tengah 2025: { $children } korban anak dan { $women } korban perempuan dewasa dari semua kekerasan, bukan OCSEA saja. (DP3APPKB Kalteng.)
national-blank = { $villages } desa/kelurahan tanpa sinyal, Mei 2025. (Diskominfosantik Kalteng.)
national-simfoni = Januari–Juli 2021, nasional: dari { $victims } korban anak, { $complaints } mendapat layanan pengaduan, { $health } kesehatan, { $rehabilitation } rehabilitasi sosial. (SIMFONI PPA.)
missing-figure = tidak ditemukan

import-title = Impor: kirim buku kerja bulanan
import-lead = Unduh buku kerja yang sudah terisi, ubah yang berubah, tambah yang baru, lalu unggah. Semua kesalahan ditunjukkan sekaligus; tidak ada yang disimpan sebelum Anda menekan Simpan.
import-download = Buku kerja kosong
import-download-filled = Unduh buku kerja terisi: { $place }
import-filled-help = Terisi dengan laporan dan layanan yang masih dapat berubah, mitra, kesepakatan, titik layanan, dan kegiatan yang direncanakan. Yang tidak diubah tidak mengubah apa pun. Bulan tanpa laporan dinyatakan dengan satu angka 0 di lembar Kiriman.
import-upload = Buku kerja (XLSX) atau tabel (CSV) yang sudah diisi
import-ready = { $rows } baris dari { $count } kiriman siap disimpan. Tidak ada kesalahan.
import-faults = { $count } kesalahan ditemukan; { $state ->
    [good] { $rows } baris baik.
    [held] baris yang baik sudah tersimpan, { $faulty } baris yang salah menunggu diperbaiki.
    [asked] jawab dahulu pertanyaan tentang tanggal.
   *[none] belum ada baris yang dapat disimpan. Perbaiki, lalu unggah lagi.
 }
import-locked = Belum dapat disimpan: berkas ini mengubah angka yang sudah diverifikasi. Isi alasan koreksi dan kantor pengirim di atas.
import-whole-file = Berkas ini ditolak seluruhnya. Tidak ada yang disimpan.
import-save = Simpan
import-save-good = Simpan baris yang baik saja
import-faulty = Unduh baris yang salah beserta alasannya
import-correction = Alasan koreksi (wajib untuk mengganti angka terverifikasi, bersama kantor pengirim)
import-sender = Kantor pengirim
import-done = Tersimpan sebagai rilis { $release }: { $rows } baris.
import-change = Skor { $area } { $period }: dari { $before } menjadi { $after }.
import-change-first = Skor { $area } { $period }: { $after }.
import-change-none = Skor { $area } { $period } tetap { $after }.
import-simulated = Register ini memuat SIMULASI. Sebelum data nyata dikirim, pengelola mengeluarkannya di bawah atau dengan `python pelita.py demo --remove`.
faults-place = Di mana
faults-what = Apa
faults-do = Yang perlu dilakukan

method-title = Metode: bagaimana setiap angka dihitung
method-choose = Indikator
method-what = Yang diukur
method-example = Contoh dengan angka { $area }
method-no-example = Belum ada contoh untuk { $area }: { $state }.
method-interval = Selang kepercayaan
method-interval-wilson = Wilson, 95 %
method-interval-rate = Poisson eksak bila hitungan di bawah 10, Byar mulai 10, 95 %
method-interval-mean = t Student dari simpangan antarresponden, 95 %
method-interval-none = tidak dihitung: sensus atau stok
method-target = Target
method-target-line = { $target } — { $reference }
method-unconfirmed = Perlu konfirmasi DPPA.
method-no-target = tidak ada; indikator ini menjelaskan, tidak dinilai
method-why = Mengapa penting
method-not = Jangan dipakai untuk
method-source = Dasar
method-direction = Arah
method-direction-higher = makin tinggi makin baik
method-direction-lower = makin rendah makin baik
method-direction-neutral = tidak dinilai baik atau buruk
method-evidence = Tingkat bukti
method-completeness = Kelengkapan
method-completeness-line = { $reporting } dari { $due } kabupaten/kota, { $sent } dari { $months } bulan
score-covers = Angka di dalam kurung: dalam 9 dari 10 kali skor yang sebenarnya ada di antaranya, bila kebetulan pada setiap indikator, bobot lain, dan cara menggabungkan yang lain ikut dihitung.
score-judged = { $what ->
    [domain] Kelas bidang ini
   *[score] Kelas (dan peringkat, bila ada)
} dinilai dari { $judged }: pada kejadian yang sedikit, batas 100 menurunkan skor terukur kira-kira { $points } poin hanya karena kebetulan{ $what ->
    [domain] {""}
   *[score] {" "}(bila capaiannya sangat tidak merata, nilai itu masih dapat meleset sampai 3,5 poin)
}.
column-judged = Dinilai dari
method-score-title = Skor dan kelas
method-score-text = Capaian = (nilai − nilai terburuk) ÷ (target − nilai terburuk) × 100, dibatasi 0–100. Nilai terburuk 0; pada indeks kepuasan 25 dan pada tingkat partisipasi 1. Contoh: IKM 70,0 dengan target 76,61: (70 − 25) ÷ (76,61 − 25) = 87 %. Rehabilitasi dinilai 90 hari dan reintegrasi 180 hari sesudah laporan diterima, jadi setiap periode dinilai dari laporan tiga atau enam bulan sebelumnya: semua kohort berumur sama, kapan pun dibaca. Skor bidang = rata-rata capaian ukuran intinya. Skor efektivitas = rata-rata lima bidang berbobot sama. Bidang tanpa angka tidak diberi skor; dengan kurang dari tiga bidang tidak ada skor total. Kelas dan peringkatnya dari skor yang dinilai; lihat Selang skor.
method-states-title = Keadaan sebuah angka yang dibedakan
method-glossary-title = Istilah
class-lowest = { $name }: di bawah { $bound }
class-bound = { $name }: { $bound } ke atas

nothing-to-draw = Untuk periode dan wilayah ini: { $state }. Karena itu tidak ada gambar.
layer-alike = { $count ->
    [1] { $place }: { $value }
   *[other] Sama di { $count } daerah: { $value }
 }

attention-none = Belum ada yang dapat dibandingkan pada periode ini.
ikm-short = IKM { $index }, mutu { $grade }
row-legend-overview = Batang: capaian terhadap target (garis tebal = 100); kotak bergaris tepi: dari bila semua yang belum diverifikasi dianggap tidak tercapai, sampai bila dianggap tercapai; lingkaran: periode sebelumnya; garis tipis: selang 5–95 %. Kelas dinilai tanpa yang diambil batas 100 karena kebetulan.
headline-hidden = Efektivitas perlindungan, { $area }, { $period }: skor tidak dibuka untuk umum pada periode ini; untuk kabupaten/kota dan daerah pemilihan dibuka per tahun
domain-title-hidden = { $domain }, { $area }, { $period }: skor tidak dibuka untuk umum pada periode ini; untuk kabupaten/kota dan daerah pemilihan dibuka per tahun
received-title-hidden = Laporan diterima: { $shown } dari { $all } daerah dapat ditampilkan; bilangan kecil disembunyikan
stages-hidden = Tahap laporan: { $all ->
    [yes] tidak dibuka untuk umum bagi wilayah dan periode ini
   *[no] sebagian disembunyikan agar tidak ada anak yang dapat dikenali
 }
breakdown-hidden = Menurut { $name }: { $all ->
    [yes] tidak dibuka untuk umum bagi wilayah dan periode ini
   *[no] sebagian disembunyikan agar tidak ada anak yang dapat dikenali
 }
breakdown-name-days = lama tindak lanjut
breakdown-name-channel = saluran
breakdown-name-ocsea-form = bentuk kekerasan
services-hidden = Layanan yang dibutuhkan: { $all ->
    [yes] tidak dibuka untuk umum bagi wilayah dan periode ini
   *[no] sebagian disembunyikan agar tidak ada anak yang dapat dikenali
 }
by-sex-hidden = Anak perempuan dan anak laki-laki: disembunyikan agar tidak ada anak yang dapat dikenali
