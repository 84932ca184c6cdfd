### Di mana berikutnya: tempat terbaik bagi titik baru, susunan sendiri, dan dua susunan berdampingan.

page-siting = Di mana berikutnya?

siting-choose-way = Cara
siting-way-best = Tempat terbaik
siting-way-own = Susun sendiri
siting-way-compare = Bandingkan dua
siting-choose-kind = Jenis titik
siting-choose-new = Titik baru
siting-choose-hours = Batas waktu tempuh
siting-choose-season = Musim
siting-hours = { $count ->
   *[other] { $hours } jam
 }
siting-whole-province = Selalu dihitung untuk seluruh provinsi, apa pun wilayah yang dipilih di atas.

siting-count = { $count ->
    [1] Satu
    [2] Dua
    [3] Tiga
    [4] Empat
    [5] Lima
   *[other] { $count }
 }
siting-points = { $count ->
   *[other] { $many } { $kind ->
        [counselling_post] pos konseling
        [uptd_ppa] UPTD PPA
        [shelter] rumah aman
       *[mobile_team] tim keliling
    } baru
 }
siting-title = { $points }{ $by ->
    [district] {" "}di Kecamatan
    [district-tied] , misalnya di Kecamatan
    [regency] {" "}di
   *[regency-tied] , misalnya di
 } { $places } membawa { $gained } anak lagi ke dalam { $hours } (perkiraan)
siting-title-many = { $points } membawa { $gained } anak lagi ke dalam { $hours } (perkiraan)
siting-title-none = { $points } tidak menambah siapa pun: semua anak yang dihitung sudah dalam { $hours } (perkiraan)
siting-title-unknown = Belum dapat dijawab: sampai { $period } belum ada daerah yang menyampaikan titik layanannya

siting-before = Sekarang
siting-after = Sesudah
siting-reached-unknown = belum diketahui
siting-reached = { $children } anak
siting-children = Anak 12–17 tahun (perkiraan)
siting-state-within = dalam batas waktu
siting-state-gained = baru terjangkau
siting-state-lost = tidak lagi terjangkau
siting-state-beyond = belum terjangkau
siting-state-unknown = belum diketahui
siting-sign-new = titik baru
siting-sign-stands = titik pendampingan yang ada
siting-sign-closed = ditutup

siting-in-time = Anak dalam { $hours }
siting-within = { $before } menjadi { $after } dari { $children } anak ({ $was } menjadi { $now })
siting-gain = Yang bertambah
siting-lose = Yang berkurang
siting-areas-more = ; dan { $count } wilayah lagi
siting-runner-up = Pilihan kedua
siting-instead = { $new } sebagai ganti { $old }
siting-second = { $places }: { $regret } anak lebih sedikit
siting-second-none = Tidak ada; semua pilihan lain sama baiknya atau tidak menambah anak.
siting-ties = Sama baiknya
siting-ties-none = Tidak ada pilihan lain yang sama baiknya.
siting-ties-some = { $places }{ $more ->
    [many] ; dan lebih dari { $count } lagi
    [some] ; dan { $count } lagi
   *[none] {""}
 }
siting-median = Perjalanan terpendek
siting-median-same = Tempat yang sama juga paling memendekkan perjalanan rata-rata semua anak (p-median).
siting-median-other = Bila perjalanan rata-rata semua anak yang dipendekkan (p-median): { $places }{ $same ->
    [yes] . Jumlah anak dalam batas waktu sama.
   *[no] . Dalam batas waktu { $fewer } anak lebih sedikit.
 }
siting-visits = Kunjungan
siting-visits-said = Setiap kecamatan didatangi kira-kira { $visits } kali sebulan.
siting-perhaps = Mungkin sudah
siting-gained-unknown = { $children } dari anak yang bertambah tinggal di daerah yang belum menyampaikan titiknya, jadi mungkin sudah terjangkau.
siting-not-known = Belum diketahui
siting-unknown = { $children } anak di { $places }: titik layanannya belum disampaikan.
siting-score = Bagi skor
siting-functions = { $place } { $before } menjadi { $after }
siting-functions-more = Fungsi layanan dari enam bertambah: { $places }.
siting-functions-fewer = Fungsi layanan dari enam berkurang: { $places }.
siting-indicator-begins = Mulai dapat dinilai: { $name } ({ $places }).
siting-indicator-ends = Tidak lagi dapat dinilai: { $name } ({ $places }).
siting-score-said = Skor menilai yang dikerjakan, bukan letak titik. Berapa naiknya tidak dapat dihitung di muka; petugas baru juga tidak diandaikan.

siting-rule = Perkiraan. Anak per kecamatan dibagi menurut banyaknya desa. Perjalanan: jarak lurus dikali faktor belok, dibagi kecepatan, dari tengah kecamatan. Anak dihitung terjangkau bila ada titik yang mendampingi dalam batas waktu.
siting-rule-shelter = Perkiraan. Rumah aman hanya disebut sampai kabupaten/kota: perjalanan dihitung dari ibu kota ke ibu kota.
siting-rule-team = Tim keliling mendatangi kecamatan sampai 3 jam dari pangkalannya, apa pun batas waktunya.

siting-placing = Tempatkan titik baru di
siting-closing = Tutup titik yang ada
siting-none-chosen = Belum ada yang dipilih
siting-point = { $kind }, { $place }
siting-point-id = { $kind }, { $place }, { $point }
siting-own-more = Susunan ini membawa { $children } anak lagi ke dalam { $hours } (perkiraan)
siting-own-fewer = Dengan susunan ini { $children } anak tidak lagi dalam { $hours } (perkiraan)
siting-own-same = Susunan ini tidak mengubah jumlah anak dalam { $hours } (perkiraan)
siting-best-of-as-many = Dibanding terbaik
siting-behind = { $same ->
    [yes] Tidak ada tempat yang lebih baik untuk { $count } titik baru.
   *[no] Tempat terbaik untuk { $count } titik baru, tanpa menutup apa pun, menjangkau { $children } anak lebih banyak.
 }
siting-name = Nama susunan
siting-name-help = Pendek dan tanpa nama orang, misalnya: Dua pos di hulu.
siting-save = Simpan susunan
siting-save-not = Siapa pun dapat menyusun dan melihat angkanya. Menyimpan hanya untuk mitra dan kantor yang masuk.
siting-saved = Susunan "{ $name }" tersimpan. Ia dapat dibandingkan di sini kapan saja.
siting-kept = Susunan yang tersimpan ({ $shown })
siting-kept-name = Nama
siting-kept-what = Jenis dan batas
siting-kept-where = Titik baru
siting-kept-closing-count = Titik ditutup
siting-kept-when = Disimpan
siting-kept-by = Oleh
siting-remove = Hapus satu susunan
siting-remove-button = Hapus dari daftar
siting-removed = Susunan "{ $name }" dihapus dari daftar.

siting-plan-now = Keadaan sekarang
siting-plan-best = Terbaik: { $points }
siting-plan-own = Susunan Anda
siting-choose-plan-0 = Susunan pertama
siting-choose-plan-1 = Susunan kedua
siting-nothing-to-compare-title = Belum ada dua susunan untuk dibandingkan
siting-nothing-to-compare = Susun dahulu titik baru di "Susun sendiri", lalu kembali ke sini.
siting-compared = "{ $first }" membawa { $children } anak lebih banyak ke dalam { $hours } daripada "{ $second }" (perkiraan)
siting-compared-same = "{ $first }" dan "{ $second }" menjangkau anak sama banyak dalam { $hours } (perkiraan)
siting-compared-note = Keduanya dihitung ulang atas data yang sedang ditampilkan, dengan batas { $hours }.
siting-address-left = { $count ->
   *[other] Alamat ini menyebut { $count } titik yang tidak dikenal, tidak ada di data yang ditampilkan, atau melebihi { $most } titik; ia diabaikan: { $names }.
 }
siting-gone = { $count ->
   *[other] { $count } titik yang ditutup dalam susunan ini tidak ada di data yang sedang ditampilkan; ia diabaikan.
 }
siting-difference = Selisih
siting-share = Bagian dari semua anak
siting-row-points = Titik yang mendampingi
siting-row-mobile-teams = Tim keliling
siting-row-districts-over-3 = Kecamatan lebih dari 3 jam
