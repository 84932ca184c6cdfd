# Halaman Cakupan: siapa yang belum terjangkau, mengapa, dan di mana titik layanan berdiri.
coverage-finding = { $beyond } dari { $all } anak 12–17 tahun (perkiraan) tinggal lebih dari { $hours } jam dari pendampingan.
coverage-finding-partly = { $beyond } dari { $all } anak 12–17 tahun (perkiraan) tinggal lebih dari { $hours } jam dari pendampingan; { $unknown } belum diketahui.
coverage-finding-unknown = Belum diketahui berapa dari { $all } anak 12–17 tahun tinggal lebih dari { $hours } jam dari pendampingan.
coverage-first = Paling kurang terjangkau: { $place }
coverage-first-moving = Paling kurang terjangkau menurut pilihan ini: { $place } (dengan pilihan lain tempat { $lower }–{ $upper })
choose-by = Menurut kabupaten/kota atau kecamatan
by-regency = Kabupaten/kota
by-district = Kecamatan
choose-hours = Batas waktu tempuh (perkiraan)
hours-shown = batas { $hours } jam
choose-area-box = Pilih daerah
choose-area-none = Semua daerah (pilih, atau klik peta)
state-not_by_district = hanya ada per kabupaten/kota
capital = Ibu kota
capital-legend = ibu kota kabupaten/kota

layer-underserved = Kurang terjangkau (batas { $hours } jam)
layer-children_within = Anak dalam { $hours } jam dari pendampingan
layer-villages_within = Desa dalam { $hours } jam dari pendampingan
layer-travel = Waktu tempuh ke pendampingan
layer-accessibility = Petugas yang terjangkau dalam { $hours } jam
layer-months_since_activity = Bulan sejak kegiatan terakhir
layer-highest-alone = Tertinggi { $high }: { $highest }
layer-without = { $count } daerah tanpa layanan itu sama sekali
layer-states-many = { $count } daerah tanpa angka

reach-rank = peringkat { $rank } dari { $count }
reach-rank-short = peringkat { $rank }
reach-rank-alike = sama dengan semua daerah lain
reach-never = belum ada kegiatan dalam { $months } bulan yang dilaporkan
reach-activity = { $held ->
    [yes] ada kegiatan
   *[no] belum ada kegiatan
 }
reach-children_within-district = { $inside ->
    [yes] dalam { $hours } jam
   *[no] lebih dari { $hours } jam
 } (perkiraan), { $count } anak (perkiraan)
reach-villages_within-district = { $inside ->
    [yes] dalam { $hours } jam
   *[no] lebih dari { $hours } jam
 } (perkiraan), { $count } desa
reach-months = { $count ->
    [0] ada kegiatan pada bulan terakhir
   *[other] { $count } bulan
 }
reach-of-children = { $share }, { $numerator } dari { $denominator } anak (perkiraan)
reach-of-villages = { $share }, { $numerator } dari { $denominator } desa
reach-accessibility = { $rate } petugas per 10.000 anak (perkiraan)
reach-campaign-participants = { $rate } peserta per 1.000 anak, { $numerator } peserta
reach-staff-per-children = { $rate } petugas per 10.000 anak, { $numerator } petugas
reach-reports-received = { $rate } per 10.000 anak, { $numerator } laporan
reach-children-official = { $count } anak
reach-children-estimate = { $count } anak (perkiraan)
reach-bands = { $over } desa lebih dari 3 jam, { $from } desa 1–3 jam, { $under } desa kurang dari 1 jam (perkiraan)
reach-band-under-1 = kurang dari 1 jam (perkiraan)
reach-band-from-1-to-3 = 1–3 jam (perkiraan)
reach-band-over-3 = lebih dari 3 jam (perkiraan)
reach-finding-one = { $name } di peringkat { $rank } dari { $count } menurut kurangnya jangkauan
reach-finding-alike = Semua { $count } daerah sama: tidak ada yang lebih kurang terjangkau
reach-finding-bands = Perkiraan: { $over } kecamatan lebih dari 3 jam dari pendampingan, { $from } antara 1 dan 3 jam, { $under } kurang dari 1 jam
reach-finding-within = Perkiraan: { $inside } dari { $known } kecamatan dalam { $hours } jam dari pendampingan
reach-finding-activity = { $inside } dari { $known } kecamatan yang terdengar ada kegiatannya
reach-source-travel = register Titik Layanan dan Kapasitas; anak: Ditjen Dukcapil, { $children_12_17 }; waktu tempuh perkiraan
reach-source-underserved = semua register; anak: Ditjen Dukcapil, { $children_12_17 }; desa tanpa sinyal: Diskominfosantik, { $blank_spot_villages }
reach-no-reason = tidak ada kekurangan yang diketahui

gaps-title = Paling kurang terjangkau, dan mengapa
gaps-rest = Daerah berikutnya
gaps-next = Di mana titik berikutnya?
gaps-none = Belum ada daerah yang dapat diberi peringkat: datanya belum cukup.
gap-travel-regency = { $part } dari { $whole } kecamatan dalam { $hours } jam
gap-travel-district = lebih dari { $hours } jam dari titik pendampingan
gap-functions = belum ada { $names } ({ $part } dari { $whole } fungsi ada)
gap-functions-none = belum ada satu pun dari { $whole } fungsi layanan
gap-kind-counsellors = konselor
gap-kind-psychologists = psikolog anak
gap-no-staff = tidak ada { $names }
gap-staff = petugas yang terjangkau kurang dari rata-rata provinsi ({ $part } petugas)
gap-staff-nowhere = { $part } petugas, tetapi tidak ada titik pendampingan
gap-campaigns = tidak ada kegiatan sejak { $month }
gap-campaigns-never = belum ada kegiatan dalam { $part } bulan yang dilaporkan
gap-campaign-reach = kegiatan di { $part } dari { $whole } kecamatan{ $quarters ->
    [many] {" "}(setiap triwulan dihitung lagi)
   *[one] {""}
 }
gap-villages = PATBM aktif di { $part } dari { $whole } desa
gap-blank-spots = { $part } dari { $whole } desa blank spot
gap-rank = Peringkat { $rank } dari { $count }; antara { $lower } dan { $upper } pada sembilan dari sepuluh susunan bobot dan batas jam.
gap-rank-alike = Peringkat { $rank } dari { $count }; semua daerah sama.
gap-unranked = Belum dapat diberi peringkat: hanya { $known } dari 8 bagian diketahui.
gap-side-need = Kebutuhan
gap-side-provision = Layanan
gap-part-children = Anak 12–17 tahun
gap-part-blank-spots = Desa blank spot
gap-part-reports = Laporan diterima
gap-part-travel = Anak dalam batas jam
gap-part-functions = Fungsi layanan
gap-part-staff = Petugas terjangkau
gap-part-campaigns = Kegiatan per kecamatan
gap-part-villages = Desa dengan PATBM
gap-figure-reports = { $count } laporan
gap-figure-staff = { $count } petugas
gap-missing-most = , terbanyak di { $place } ({ $most } dari 8)
gap-missing = { $parts } bagian di { $areas } daerah belum diketahui{ $most }{ $unranked ->
    [0] {""}
   *[other] ; { $unranked } daerah belum dapat diberi peringkat
 }
gap-missing-nothing = Semua bagian diketahui di daerah ini
gap-and-more = { $names }, dan { $count } lagi
missing-heading = Yang belum diketahui
missing-part = Bagian
missing-state = Keadaan
missing-areas = Daerah
missing-note = Yang belum diketahui bukan nol: bagian itu tidak ikut dihitung, dan daerahnya bisa lebih kurang terjangkau daripada yang tampak.

pair-heading = Kebutuhan dan layanan
pair-title = Kebutuhan dan layanan
pair-class = kebutuhan { $need }, layanan { $provision }
pair-level-1 = rendah
pair-level-2 = sedang
pair-level-3 = tinggi
pair-axis-need = Kebutuhan
pair-axis-provision = Layanan
pair-nothing = Belum ada daerah yang kebutuhan dan layanannya diketahui
pair-one = { $name }: kebutuhan { $need }, layanan { $provision }
pair-none = Tidak satu pun dari { $count } daerah berkebutuhan tinggi sekaligus berlayanan rendah
pair-some = { $count ->
    [1] { $names } berkebutuhan tinggi dan berlayanan rendah
   *[other] { $count } daerah berkebutuhan tinggi dan berlayanan rendah: { $names }
 }
pair-many = { $count } dari { $known } daerah berkebutuhan tinggi dan berlayanan rendah
pair-note = Huruf A–C: kebutuhan dari rendah ke tinggi. Angka 1–3: layanan dari rendah ke tinggi. Bilangan kecil: banyaknya daerah. Kelas adalah sepertiga daerah, bukan penilaian.
pair-column-class = Kelas
pair-column-rank = Peringkat
pair-column-often = Rentang 90 %
pair-column-ever = Terbaik–terburuk
pair-column-known = Bagian diketahui
ranks-finding-one = { $place } di peringkat { $rank }; dengan pilihan lain antara { $lower } dan { $upper }
ranks-finding = { $place } di urutan teratas, antara { $lower } dan { $upper }; { $steady } dari { $count } peringkat bergeser paling banyak tiga tempat
ranks-nothing = Belum ada peringkat yang dapat dibandingkan
ranks-note = Titik: peringkat dengan bobot sama. Garis tebal: 90 % dari semua batas jam dan susunan bobot. Garis tipis: semuanya, juga bila satu bagian saja yang dihitung.

points-heading = Titik layanan
points-name = Titik layanan
points-count = { $count } titik layanan
points-finding = { $count } titik layanan terbuka, { $assisting } di antaranya mendampingi anak
points-silent = belum ada kiriman dari { $names }
points-none = Tidak ada titik layanan yang terbuka di daerah ini
points-unknown = Titik layanan di daerah ini belum diketahui: belum ada kiriman
points-table = Daftar { $count } titik layanan dengan jenis dan jam bukanya
points-districts = Kecamatan di { $place }
points-id = Nomor
points-kind = Jenis
points-place = Tempat
points-functions = Fungsi
points-hours = Jam buka
points-shelter = { $regency } (tempatnya dirahasiakan)
points-district = Kecamatan
points-children = Anak 12–17 tahun (perkiraan)
points-report = Laporan lapangan
point-report = { $found }, { $age }: { $state }
point-reports-said = laporan lapangan: { $said }
point-reports-title = { $count } titik dilaporkan lain dari register, dan belum selesai
point-reports-legend = laporan lapangan yang belum selesai, dengan nomornya
point-reports-more = { $count } lagi ada di daftar titik di bawah.
point-reports-undrawn = Rumah aman tidak digambar di peta.
point-reports-way = Semua laporan lapangan
points-villages = Desa
points-travel = Ke pendampingan terdekat

how-title = Bagaimana ini dihitung
how-travel = Waktu tempuh adalah perkiraan: jarak lurus × { $detour } ÷ { $speed } km/jam, ke titik pendampingan terdekat mana pun. { $own ->
    [0] Belum ada kecamatan dengan kecepatan sendiri.
   *[other] { $own } kecamatan punya kecepatan sendiri (sungai atau musim), seperti yang berlaku hari ini.
 }
how-points = Titik pendampingan adalah titik terbuka dengan pendampingan korban atau pengelolaan kasus. Rumah aman hanya disebut sampai kabupaten/kota.
how-children = Anak per kecamatan adalah perkiraan: anak kabupaten/kota dibagi menurut jumlah desa.
how-districts = Skor, petugas per anak, dan desa terhubung hanya ada per kabupaten/kota.
how-need = Kebutuhan dibuat dari anak 12–17 tahun dan desa blank spot; laporan hanya menaikkannya. Daerah tanpa laporan tidak dianggap aman.
how-provision = Layanan dibuat dari anak dalam batas jam, fungsi, petugas terjangkau, kegiatan, dan desa dengan PATBM, dengan bobot sama.
how-ranks = Peringkat mengikuti kebutuhan × (1 − layanan); daerah dengan kurang dari tiga bagian layanan yang diketahui tidak diberi peringkat.

# Berkas lapisan: kamus data.
file-code = kode Kemendagri dengan titiknya
file-name = nama resmi daerah
file-regency = kode kabupaten/kota
file-release = rilis asal angka; SIMULASI berarti bukan catatan kantor yang sebenarnya
file-period = periode angka
file-basis = dilaporkan (reported) atau terverifikasi (verified)
file-layer-functions-present = fungsi UPTD PPA yang ada (rumah aman tidak disebut per kecamatan)
file-layer-children-within-hours = persen anak 12–17 tahun (perkiraan) dalam { $hours } jam perjalanan (perkiraan) dari titik pendampingan
file-layer-villages-within-hours = persen desa dalam { $hours } jam perjalanan (perkiraan) dari titik pendampingan
file-layer-villages-under-1 = persen desa kurang dari 1 jam (perkiraan)
file-layer-villages-from-1-to-3 = persen desa 1–3 jam (perkiraan)
file-layer-villages-over-3 = persen desa lebih dari 3 jam (perkiraan)
file-layer-accessibility = konselor dan psikolog yang terjangkau dalam { $hours } jam per 10.000 anak 0–17 tahun (E2SFCA, perkiraan)
file-layer-campaign-reach = persen kecamatan dengan kegiatan dalam periode
file-layer-campaign-participants = peserta kegiatan per 1.000 anak 12–17 tahun
file-layer-months-since-activity = bulan sejak kegiatan terakhir; reported_zero: belum pernah, sejauh dilaporkan
file-layer-staff-per-children = petugas per 10.000 anak
file-layer-connected-villages = persen desa yang bukan blank spot
file-layer-patbm-villages = persen desa dengan PATBM aktif
file-layer-reports-received = laporan diterima per 10.000 anak 0–17 tahun; tidak dinilai baik atau buruk
file-side-status = keadaan kolom { $layer }: lihat baris "status"
file-side-numerator = pembilang kolom { $layer }
file-side-denominator = penyebut kolom { $layer }
file-need = kebutuhan 0–1, dari anak 12–17 tahun, desa blank spot, dan laporan
file-provision = layanan 0–1, dari lima bagian, dengan batas { $hours } jam
file-shortfall = kebutuhan × (1 − layanan)
file-rank = peringkat menurut shortfall, 1 paling kurang terjangkau; kosong bila belum cukup yang diketahui
file-need-class = kelas kebutuhan menurut sepertiga: 1 rendah, 2 sedang, 3 tinggi, 0 tidak diketahui
file-provision-class = kelas layanan menurut sepertiga: 1 rendah, 2 sedang, 3 tinggi, 0 tidak diketahui
file-known-parts = berapa dari 8 bagian yang diketahui
file-point-id = nomor titik layanan, unik di dalam kabupaten/kota
file-point-regency = kode kabupaten/kota
file-point-district = kode kecamatan
file-point-kind = jenis titik; rumah aman tidak ada di sini
file-point-functions = fungsi yang ditawarkan, digabung dengan +
file-point-hours = jam buka
file-point-capacity = kapasitas
file-point-placing = dari mana tempatnya diketahui: point (koordinat sendiri), district (desa tengah kecamatan), capital (ibu kota kabupaten)
file-point-lon = bujur, derajat WGS 84
file-point-lat = lintang, derajat WGS 84
file-point-release = rilis asal
files-heading = Unduh lapisan
files-lead = Semua lapisan per kabupaten/kota dan per kecamatan, titik layanan, dan kamus datanya, untuk QGIS atau geopandas.
files-button = Unduh GeoPackage, GeoJSON, dan CSV
files-written = { $count } berkas lapisan ditulis ke { $folder }.
trail-what-layers = lapisan jangkauan
layers-refused-not-public = Untuk umum hanya ada triwulan dan tahun dalam publikasi, menurut yang dilaporkan. Pilih salah satunya, atau --role leadership.
