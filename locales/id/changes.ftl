### Apa yang berubah: skor dari satu periode ke periode lain.

page-changes = Apa yang berubah
source-changes = semua register; target yang berlaku

change-unknown = Belum dapat dibandingkan dengan { $before }.
change-unpublished = Tidak dibandingkan dengan { $before }: bagi publik tidak ada skor untuk masa itu.
change-other-months = Belum sebanding dengan { $before }: baru { $months } dari { $months_whole } bulan, di sana { $months_before }.
change-none = Sama dengan { $before } ({ $was }).
change-moved = { $direction ->
    [up] Naik
   *[down] Turun
} { $points } poin dari { $before } ({ $was }); { $outcome ->
    [signal] ini sinyal, patut diperiksa.
    [composition] sebagian besar karena bidang, indikator, atau daerah yang dinilai berbeda.
   *[ordinary] masih naik-turun biasa.
}
change-mover = Paling banyak menggerakkan skor: { $indicator } ({ $points }).
change-other-domains = Bidang yang terisi berbeda, jadi sebagian perubahan berasal dari susunan skor.
change-link = Lihat apa yang berubah

changes-compare = Dibandingkan dengan
changes-title = { $area }, { $period }: skor { $direction ->
    [up] naik
   *[down] turun
} { $points } poin dari { $before }; { $outcome ->
    [signal] ini sinyal
    [composition] sebagian besar karena bidang, indikator, atau daerah yang dinilai berbeda
   *[ordinary] masih naik-turun biasa
}
changes-title-none = { $area }, { $period }: skor sama dengan { $before }
changes-title-other-months = { $area }, { $period }: belum sebanding dengan { $before }
changes-title-unknown = { $area }, { $period }: belum dapat dibandingkan dengan { $before }
changes-title-unpublished = { $area }, { $period }: bagi publik tidak ada skor { $before } untuk dibandingkan

changes-other-months = Dari { $months_whole } bulan { $period } berisi { $months } dan { $before } { $months_before }: belum sebanding, jadi tidak ada yang disebut naik, turun, atau sinyal.
changes-no-score = { $area } belum punya skor untuk { $period }: { $domains } bidang terisi, sedikitnya { $fewest } diperlukan.
changes-whole = Dibandingkan dengan { $before }, skor { $direction ->
    [up] naik
   *[down] turun
} { $points } poin: { $was } menjadi { $now }.
changes-whole-none = Skornya sama dengan { $before }: { $now }.
changes-whole-signal = Ini sinyal: yang dinilai pada kedua periode menggerakkan { $alike } poin. Selang gerak itu, { $lower } sampai { $upper } poin, tidak memuat nol.
changes-whole-ordinary = Masih naik-turun biasa: yang dinilai pada kedua periode menggerakkan { $alike } poin. Selang gerak itu, { $lower } sampai { $upper } poin, memuat nol.
changes-whole-composition = Sebagian besar karena bidang, indikator, atau daerah yang dinilai berbeda: { $composition } poin.
changes-whole-alike = Yang dinilai pada kedua periode menggerakkan { $alike } poin (selang { $lower } sampai { $upper }): { $signal ->
    [signal] sinyal.
   *[ordinary] masih naik-turun biasa.
}
changes-history = { $rule ->
    [outside] Selama { $count } periode terakhir baru kali ini skornya keluar dari batas kendali: sinyal.
    [shift] Selama { $count } periode terakhir: skor-skor terbaru bersama-sama berbeda dari yang sebelumnya, sinyal.
   *[none] Grafik kendali atas { $count } periode terakhir tidak menunjukkan sinyal.
}
changes-mover-share = { $indicator } { $direction ->
    [up] menaikkan
   *[down] menurunkan
} skor { $points } poin: { $was } ({ $part_was } dari { $whole_was }) menjadi { $now } ({ $part_now } dari { $whole_now }); { $signal ->
    [signal] ini sinyal.
    [ordinary] masih naik-turun biasa.
    [maturing] angka terbaru masih dapat bertambah.
   *[none] belum dapat dinilai sinyal atau bukan.
}
changes-mover = { $indicator } { $direction ->
    [up] menaikkan
   *[down] menurunkan
} skor { $points } poin: { $was } menjadi { $now }; { $signal ->
    [signal] ini sinyal.
    [ordinary] masih naik-turun biasa.
    [maturing] angka terbaru masih dapat bertambah.
   *[none] belum dapat dinilai sinyal atau bukan.
}
changes-mover-plain-share = { $indicator } { $direction ->
    [up] menaikkan
   *[down] menurunkan
} skor { $points } poin: { $was } ({ $part_was } dari { $whole_was }) menjadi { $now } ({ $part_now } dari { $whole_now }).
changes-mover-plain = { $indicator } { $direction ->
    [up] menaikkan
   *[down] menurunkan
} skor { $points } poin: { $was } menjadi { $now }.
changes-mover-bare = { $indicator } { $direction ->
    [up] menaikkan
   *[down] menurunkan
} skor { $points } poin.
changes-figures-share = Angkanya { $was } ({ $part_was } dari { $whole_was }) menjadi { $now } ({ $part_now } dari { $whole_now }){ $signal ->
    [signal] ; ini sinyal.
    [ordinary] ; masih naik-turun biasa.
   *[none] .
}
changes-figures = Angkanya { $was } menjadi { $now }{ $signal ->
    [signal] ; ini sinyal.
    [ordinary] ; masih naik-turun biasa.
   *[none] .
}
changes-alike-share = Di daerah yang ada angkanya pada kedua periode: { $was } ({ $part_was } dari { $whole_was }) menjadi { $now } ({ $part_now } dari { $whole_now }); { $signal ->
    [signal] ini sinyal.
    [ordinary] masih naik-turun biasa.
    [maturing] angka terbaru masih dapat bertambah.
   *[none] belum dapat dinilai sinyal atau bukan.
}
changes-alike = Di daerah yang ada angkanya pada kedua periode: { $was } menjadi { $now }; { $signal ->
    [signal] ini sinyal.
    [ordinary] masih naik-turun biasa.
    [maturing] angka terbaru masih dapat bertambah.
   *[none] belum dapat dinilai sinyal atau bukan.
}
changes-alike-none = Daerah yang ada angkanya terlalu berbeda untuk menilai sinyal atau bukan.
changes-own = Karena angka daerah itu sendiri: { $points } poin.
changes-places-1 = Terutama { $place } ({ $points }).
changes-places-2 = Terutama { $place } ({ $points }) dan { $second } ({ $others }).
changes-mix = Karena porsi tiap daerah bergeser: { $points } poin.
changes-composition = Karena ada daerah yang angkanya hanya pada satu periode: { $points } poin.
changes-target-too = Targetnya { $was } menjadi { $now }: { $points } poin.
changes-domains-came = Bidang { $domains } mulai dinilai; pada { $before } belum ada angkanya.
changes-domains-left = Bidang { $domains } tidak lagi dinilai; pada { $before } masih ada angkanya.
changes-indicator-came = Karena { $indicator } mulai dinilai: { $points } poin. Pada { $period }: { $state }.
changes-indicator-left = Karena { $indicator } tidak lagi dinilai: { $points } poin. Pada { $period }: { $state }.
changes-regency-one-side = { $place } hanya ada angkanya pada satu dari kedua periode untuk sebagian indikator: { $points } poin.
changes-target = Karena target { $indicator } berubah, { $was } menjadi { $now }: { $points } poin.

changes-waterfall = { $up } indikator menaikkan skor, { $down } menurunkan
changes-waterfall-none = Tidak ada indikator yang menggerakkan skor
changes-signal-mark = sinyal
changes-scale = skor
changes-parts-title = { $count ->
    [0] Tidak ada kabupaten/kota yang menggerakkan skor
    [1] { $place } paling banyak menggerakkan skor: { $points } poin
   *[other] { $place } paling banyak menggerakkan skor: masing-masing { $points } poin naik atau turun
}
changes-parts-note = Poin skor { $area } dari setiap kabupaten/kota. Biru: menaikkan; jingga: menurunkan; titik: dibulatkan menjadi 0; kosong: tidak ada angkanya. Setiap angka dibulatkan ke atas atau ke bawah sehingga semua baris dan kolom berjumlah { $points }.
changes-parts-cell = { $place }, { $indicator }: { $direction ->
    [up] menaikkan
   *[down] menurunkan
} skor { $points } poin
changes-without-place = tanpa daerah
changes-all = Semua
changes-column-points = Poin
changes-column-effect-value = Karena angka sendiri
changes-column-effect-mix = Karena porsi daerah
changes-column-effect-target = Karena target
changes-column-effect-composition = Karena susunan
changes-column-judged = Sinyal?
changes-judged-signal = sinyal
changes-judged-ordinary = naik-turun biasa
changes-judged-maturing = masih dapat bertambah
changes-judged-none = belum dapat dinilai
changes-method = Bagian-bagian ini berjumlah tepat sama dengan perubahan skor, juga seperti yang tertulis. Perubahan sebuah daerah dikali porsinya adalah bagiannya sendiri; bergesernya porsi tiap daerah disebut tersendiri. Yang dinilai pada kedua periode dibandingkan satu sama lain; yang mulai atau berhenti dinilai disebut tersendiri. Sinyal: nol di luar selang 99,8 % dari gerak yang dinilai pada kedua periode.

arrivals-title = { $late ->
    [0] Tidak ada kiriman terlambat
   *[other] { $late } kiriman terlambat
}, { $revised ->
    [0] tidak ada yang diperbaiki
   *[other] { $revised } diperbaiki
}
arrivals-now = Untuk { $period }: { $fresh } kiriman bulanan masuk sejak { $day }, { $late } terlambat, { $revised } diperbaiki.
arrivals-before = Untuk { $period }: { $fresh } kiriman bulanan menyusul sejak { $day }, { $late } terlambat, { $revised } diperbaiki.
arrivals-revision = Rilis { $day } mencatat skor { $period } { $then }; menurut data sekarang { $now }: { $points } poin.
arrivals-revision-none = Tidak ada rilis lebih awal yang menilai { $period } sesudah jatuh tempo, jadi tidak ada revisi untuk disebut.
arrivals-revision-rule = Rilis { $day } dibuat dengan aturan lama, jadi skor { $period } di sana tidak dibandingkan dengan skor sekarang.
arrivals-revision-same = Skor { $period } tidak berubah sejak rilis { $day }: { $now }.
arrivals-revision-unscored = Rilis { $day } belum punya skor { $period }; menurut data sekarang { $now }.
arrivals-kind = Apa
arrivals-late = terlambat
arrivals-revised = diperbaiki
arrivals-fresh = menyusul
arrivals-first = Pertama diterima
arrivals-last = Terakhir diterima
arrivals-due = Jatuh tempo
arrivals-versions = Versi
arrivals-none = Tidak ada kiriman yang menyusul, terlambat, atau diperbaiki untuk kedua periode ini.

refused-against = { $value } tidak dapat dibandingkan dengan { $period }: pilih periode sebelumnya yang sama jenisnya.
changes-score-thin = { $area } tidak dinilai untuk { $period }: kurang dari separuh kiriman yang jatuh tempo diterima.
changes-score-hidden = Skor { $area } untuk { $period } tidak dibuka untuk umum.
changes-instead = Yang dapat dibandingkan: { $period } dengan { $before }
