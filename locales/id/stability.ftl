### Ketahanan skor: seberapa pasti skor, kelas, dan peringkat, dan pada apa kelas bergantung.

page-stability = Ketahanan skor
stability-title-none = Ketahanan skor { $area }, { $period }: belum dapat dinilai, jadi belum ada yang dapat diuji
stability-title-hidden = Ketahanan skor { $area }, { $period }: skor tidak dibuka untuk umum pada periode ini; per tahun dibuka
stability-unranked-hidden = Peringkat tidak dibuka untuk umum pada periode ini; per tahun dibuka.
stability-title-thin = Ketahanan skor { $area }, { $period }: { $heard }; belum dinilai
stability-title-firm = { $area } paling sering berkelas { $often } ({ $share } simulasi){ $same ->
    [yes] {""}
   *[no] ; menurut skornya { $class_name }
 }; bobot satu bidang antara { $low } dan { $high } tidak mengubah kelas menurut skor
stability-title-hangs = { $area } paling sering berkelas { $often } ({ $share } simulasi){ $same ->
    [yes] {""}
   *[no] ; menurut skornya { $class_name }
 }; kelas menurut skor menjadi { $becomes } bila bobot { $domain } { $side ->
    [above] di atas
   *[below] di bawah
 } { $at } (baku { $weight })
stability-score = Skor { $period }: { $score }, kelas { $classes }.
stability-shares = Dari { $draws } simulasi: { $shares }.
stability-share = { $class_name } { $share }
stability-rank = Peringkat { $rank } dari { $ranked }; antara { $lower } dan { $upper }.
stability-rank-sure = Peringkat { $rank } dari { $ranked }, juga pada sembilan dari sepuluh simulasi.
stability-rank-alone = Tanpa peringkat: selain daerah ini tidak ada yang skornya terlihat di sini untuk periode ini.
stability-ends = Teratas pada { $first } simulasi, terbawah pada { $last }.
stability-unranked = Belum berperingkat, karena belum ada skor; { $ranked } { $kind ->
    [regency] kabupaten/kota
   *[other] daerah pemilihan
 } sudah berperingkat.
stability-unranked-fewer = Skor { $domains }, jadi tidak diberi peringkat; { $ranked } { $kind ->
    [regency] kabupaten/kota
   *[other] daerah pemilihan
 } dengan kelima bidang berperingkat.
weights-lead = Ubah bobot dan lihat akibatnya. Bobot baku tetap berlaku; pilihan ini hanya tersimpan dalam alamat halaman.
weights-share = = { $share }
weights-reset = Kembali ke bobot baku
weights-nothing = Semua bobot 0, jadi tidak ada yang dapat dihitung. Beri bobot pada sedikitnya satu bidang.
weights-default = Bobot baku (sama besar)
weights-chosen = Bobot pilihan
column-weights = Bobot
column-score-interval = Skor (5–95 %)
column-uncapped = Tanpa batas 100
column-rank-interval = Peringkat (5–95 %)
column-most-likely = Paling sering
column-first = Teratas
column-last = Terbawah
rank-value = { $rank } dari { $ranked } ({ $lower }–{ $upper })
rank-short = { $rank } ({ $lower }–{ $upper })
rank-axis = peringkat
rank-title-hidden = Peringkat kabupaten/kota tidak dibuka untuk umum pada periode ini; per tahun dibuka
rank-title-none = Belum ada kabupaten/kota yang dapat diberi peringkat
rank-title-one = Hanya { $place } yang berskor dari semua bidang, jadi belum ada peringkat yang dapat dibandingkan
rank-title-shared = Tempat teratas tidak pasti: { $top } paling sering di sana, tetapi hanya pada { $first } simulasi{ $tail }
rank-title-clear = { $top } teratas pada { $first } simulasi{ $tail }
rank-title-other = { $best } teratas menurut skor yang dinilai, tetapi { $top } lebih sering teratas dalam simulasi ({ $first }){ $tail }
rank-title-open = { $best } teratas menurut skor yang dinilai, tetapi dalam simulasi tidak ada yang jelas teratas{ $tail }
rank-title-tied = { $count } kabupaten/kota berskor sama di peringkat 1{ $tail }
rank-title-all-tied = Semua { $count } kabupaten/kota berskor sama, jadi tidak ada yang teratas atau terbawah
rank-title-bottom = ; terbawah paling sering { $bottom } ({ $last })
rank-domains = { $count } dari { $all }
rank-note-fewer = { $count } tidak diberi peringkat, karena skornya bertumpu pada kurang dari { $all } bidang.
column-domains = Bidang
told-rank-fewer = * Skor bertumpu pada kurang dari { $all } bidang, jadi tidak diberi peringkat
rank-note = Titik: peringkat menurut skor yang dinilai; garis: 5–95 % dari { $draws } simulasi. Yang belum berskor tidak diberi peringkat.
rank-note-chosen = Lingkaran kosong: peringkat menurut bobot baku.
hinges-title = Pada apa kelas bergantung
hinges-weights = Bobot, satu per satu (bidang lain tetap sebanding)
hinge-weight = { $domain } (kini { $weight }): { $changes }
hinge-never = kelas sama dari 0 sampai 100 %
hinge-above = { $becomes } bila di atas { $at }
hinge-below = { $becomes } bila di bawah { $at }
hinges-chance = Indikator inti yang dapat mengubah kelas hanya karena kebetulan
hinge-chance = { $name } { $value } (selang { $lower }–{ $upper }): menjadi { $becomes } pada { $at }
hinge-chance-none = Tidak ada: di dalam selang kepercayaan setiap indikator kelasnya sama.
hinges-without = Kelas bila satu indikator tidak dihitung
hinge-without = tanpa { $name }: { $score }, { $class_name }
hinge-without-none = Sama: tidak satu indikator pun menentukan kelas sendirian.
hinges-adding = Cara menghitung
variant-geometric = Rata-rata ukur, yang tidak membiarkan bidang rendah tertutup bidang tinggi: { $score }, { $class_name }
variant-uncapped = Capaian tanpa batas 100: { $score }, { $class_name }
variance-shares = Ragam skor berasal dari: { $parts }.
variance-weights = bobot { $share }
variance-aggregation = cara menghitung { $share }
variance-sampling = kebetulan karena jumlahnya kecil { $share }
variance-together = gabungannya { $share }
variance-none = Skor ini tidak beragam dalam simulasi.
hinge-table = Setiap indikator inti
column-without = Skor tanpanya
column-rise = Kelas naik pada
column-fall = Kelas turun di bawah
hinge-flip = { $at } → { $becomes }
stability-method = Simulasi: bobot × 0,75–1,25, rata-rata hitung atau ukur, dan kebetulan pada tiap indikator di sekitar skor yang dinilai; skenario yang sama bagi semua daerah (OECD/JRC 2008). Bagian ragam: indeks Sobol orde pertama (Saisana dkk. 2005).
refused-weights = "{ $value }" bukan bobot. Tulis bidang a–e dengan angka 0 atau lebih, misalnya a=30,b=20,c=20,d=10,e=20; tiap bidang sekali, dan sedikitnya satu di atas 0.
