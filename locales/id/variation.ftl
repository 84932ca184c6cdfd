### Satu indikator: perbandingan, riwayat, dan perbandingan antardaerah.

page-indicator = Satu indikator

movement-ordinary = masih naik-turun biasa
movement-improvement = sinyal perbaikan
movement-concern = sinyal yang perlu perhatian
movement-neutral = ada sinyal perubahan
movement-few = riwayatnya terlalu sedikit untuk dinilai

looked-at = Sinyal: dari { $number } yang dilihat; { $chance ->
    [few] kurang dari 1
   *[some] kira-kira { $expected }
 } karena kebetulan.

one-title = { $name }, { $area }, { $period }: { $value }
one-verified = { $lower }–{ $upper } ({ $part } dari { $whole } terverifikasi)
one-verified-items = { $lower }–{ $upper }
one-title-none = { $name }, { $area }, { $period }: { $state }
one-interval = (selang { $lower }–{ $upper })
one-interval-open = (selang mulai { $lower })
one-neutral = Banyak atau sedikitnya tidak dinilai baik atau buruk.
one-method = Cara menghitungnya
stands-target-better = melampaui target { $target }
stands-target-worse = belum mencapai target { $target }
stands-target-reached = sudah mencapai target { $target }
stands-target-short = belum mencapai target { $target }
stands-target-alike = belum jelas di atas atau di bawah target { $target }
stands-target-higher = di atas target { $target }
stands-target-lower = di bawah target { $target }
stands-rest-better = lebih baik daripada daerah lain
stands-rest-worse = lebih lemah daripada daerah lain
stands-rest-alike = bedanya dengan daerah lain masih naik-turun biasa
stands-rest-higher = lebih tinggi daripada daerah lain
stands-rest-lower = lebih rendah daripada daerah lain
stands-previous-better = lebih baik daripada periode sebelumnya
stands-previous-worse = lebih lemah daripada periode sebelumnya
stands-previous-alike = bedanya dengan periode sebelumnya masih naik-turun biasa
stands-previous-higher = lebih tinggi daripada periode sebelumnya
stands-previous-lower = lebih rendah daripada periode sebelumnya

compare-title = { $apart ->
    [0] Tidak ada perbandingan yang berbeda lebih dari kebetulan
   *[other] { $apart } dari { $all } perbandingan berbeda lebih dari kebetulan
 }
compare-title-none = Belum ada perbandingan yang dapat dinilai
compare-with = Dibandingkan dengan
compare-there = Di sana
compare-apart = Beda (99,8 %)
compare-means = Artinya
compare-levels = Disebut berbeda hanya bila kebetulan saja memberi beda sebesar itu kurang dari 2 kali dalam 1.000. Terhadap target 100 % dilihat jaraknya saja: di bawah 100 % selalu berarti belum.
against-target = Target
against-rest = Daerah lain di provinsi
against-peers = Daerah serupa
compare-regencies = { $count } kabupaten/kota lain digabung
compare-same-regencies = { $count } daerah yang ada angkanya pada kedua periode; kini { $now }
compare-points = { $points } poin
compare-limits = ({ $lower } sampai { $upper })
compare-limits-open = (mulai { $lower })
compare-times = { $times } kali ({ $lower } sampai { $upper })
compare-at-least = sedikitnya { $lower } kali
verdict-better = lebih baik
verdict-worse = lebih lemah
verdict-higher = lebih tinggi
verdict-lower = lebih rendah
verdict-alike = masih naik-turun biasa
verdict-alike-target = belum jelas di atas atau di bawah
verdict-reached = tercapai
verdict-short = belum tercapai
compare-not-no-data = tidak ada angka di sini
compare-not-no-target = belum ada target
compare-not-no-reference = tidak ada angka pembanding
compare-not-other-regencies = daerah yang melapor terlalu berbeda
compare-not-no-interval = tidak dinilai: tanpa selang
compare-not-clustered = tidak dinilai: yang dihitung datang bersama, bukan satu per satu
compare-not-not-pooled = angkanya tidak dapat digabung
compare-not-other-months = bulannya berbeda: belum sebanding
compare-not-maturing = laporan baru masih berjalan
peers-who = Siapa yang serupa, dan bagaimana dibandingkan
peers-rule = Daerah serupa adalah empat kabupaten/kota terdekat menurut tiga ciri: banyaknya anak 0–17 tahun, luas wilayah, dan bagian desa tanpa sinyal. Anak dan luas dihitung dengan logaritma; ketiganya dibakukan dan berbobot sama. Sumbernya data resmi, jadi capaian tidak ikut memilih. Daerah lain di provinsi digabung tanpa daerah ini sendiri. Periode sebelumnya dibandingkan atas daerah yang punya angka pada keduanya. Selang beda: Newcombe untuk bagian, Poisson eksak untuk laju, Welch untuk rata-rata. Selang itu hanya memuat kebetulan hitungan; naik-turun yang biasa dari waktu ke waktu ditunjukkan riwayatnya. Selangnya 99,8 %. Dua bagian disebut berbeda hanya bila uji eksak Fisher setuju; terhadap target, bila hitungan binomial eksak setuju. Yang datang bersama tidak dinilai, misalnya jenis mitra: satu pertemuan membawa beberapa sekaligus.
peers-of = Untuk { $place }: { $peers }.

history-official = Tanpa batas: angka resmi dari satu tanggal tidak bergerak
history-yearly = Tanpa batas: angka ini dikirim sekali setahun, jadi titiknya mengulang
history-stock = Tanpa batas: angka ini bertahan sampai diganti, jadi titiknya mengulang
history-maturing = Tanpa batas: laporan baru masih berjalan, jadi titik terbaru masih dapat berubah
history-clustered = Tanpa batas: yang dihitung datang bersama, bukan satu per satu, jadi naik-turunnya tidak dinilai
history-unmodelled = Tanpa batas: untuk angka seperti ini besarnya kebetulan tidak diketahui
history-few = Terlalu sedikit untuk dinilai: baru { $count } { $periods } utuh ada angkanya, arah disebut mulai { $points }
history-gaps = Terlalu sedikit untuk dinilai: { $count } { $periods } utuh ada angkanya, tetapi terputus-putus; arah disebut mulai { $steps } yang berurutan
history-small = Terlalu sedikit untuk dinilai: yang dihitung tiap periode terlalu sedikit, perubahan besar pun tidak akan terlihat
history-ordinary = Riwayat { $count } { $periods }: masih naik-turun biasa
history-signal = { $signal }
history-past = { $signal }; { $now }
history-now-ordinary = kini kembali naik-turun biasa
history-now-unknown = periode ini tanpa angka
history-centre = semua periode { $value }
history-note = Garis tengah { $centre }: semua periode digabung. Batas titik terakhir { $lower } sampai { $upper }; batas melebar bila yang dihitung lebih sedikit. Sinyal: satu titik di luar batasnya, atau titik-titik sejak suatu waktu bersama-sama berbeda dari yang sebelumnya. Bila tidak ada yang berubah, paling banyak 1 dari 25 riwayat memberi sinyal.
label-improvement = Sinyal perbaikan
label-concern = Sinyal yang perlu perhatian
label-neutral = Sinyal perubahan, tidak dinilai
rule-outside = di luar batas
rule-shift = sejak saat itu berbeda
rule-outside-up = { $label }: { $when } di atas batas
rule-outside-down = { $label }: { $when } di bawah batas
rule-shift-up = { $label }: sejak { $when } lebih tinggi daripada sebelumnya ({ $count } titik bersama)
rule-shift-down = { $label }: sejak { $when } lebih rendah daripada sebelumnya ({ $count } titik bersama)
column-period = Periode
column-signal = Sinyal

funnel-name = Antardaerah menurut banyaknya
funnel-ordinary = Antardaerah: { $known } daerah masih naik-turun biasa di sekitar { $baseline }
funnel-outside = Antardaerah: { $count } dari { $known } daerah di luar batas 99,8 % di sekitar { $baseline }: { $names }
funnel-left-out = tidak ikut: pembilangnya melebihi penyebut
funnel-inside = masih naik-turun biasa
funnel-note = Ke kanan: { $what }. Garis lengkung: batas 99,8 %; di luarnya kebetulan jarang sampai. Garis tengah: provinsi.
funnel-note-exact = Daerah ditandai hanya bila hitungan binomial eksak setuju.
funnel-size = banyaknya yang dihitung
funnel-respondents = responden
funnel-without-no-interval = Tidak digambar: stok atau uang tidak punya selang, jadi batas kebetulan tidak dapat dihitung.
funnel-without-clustered = Tidak digambar: yang dihitung datang bersama, bukan satu per satu, jadi batas kebetulan tidak diketahui.
funnel-without-same-denominators = Tidak digambar: penyebut semua daerah sama, jadi gambar ini tidak menambah apa-apa pada gambar per daerah.
funnel-without-too-few = Tidak digambar: kurang dari tiga daerah punya angka.
column-limits = Batas

breakdown-axis = menurut { $name }
breakdown-most = Menurut { $name }: terbanyak { $most }, { $shown }
breakdown-range = Menurut { $name }: { $among }tertinggi { $high } ({ $highest }), terendah { $low } ({ $lowest })
breakdown-alike = Menurut { $name }: semuanya sama
breakdown-too-few = Menurut { $name }: belum ada dua bagian dengan sedikitnya { $fewest } untuk dibandingkan

told-centre = Garis tengah { $centre }
told-ordinary = Masih naik-turun biasa
compare-not-hidden = disembunyikan
