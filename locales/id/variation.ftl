### Satu indikator: perbandingan, riwayat (diagram XmR), dan corong antardaerah.

page-indicator = Satu indikator

movement-ordinary = keragaman biasa
movement-improvement = sinyal perbaikan
movement-concern = sinyal yang perlu perhatian
movement-neutral = ada sinyal perubahan

one-title = { $name }, { $area }, { $period }: { $value }
one-title-none = { $name }, { $area }, { $period }: { $state }
one-interval = (selang { $lower }–{ $upper })
one-interval-open = (selang mulai { $lower })
one-neutral = Banyak atau sedikitnya tidak dinilai baik atau buruk.
one-method = Cara menghitungnya
stands-target-better = melampaui target { $target }
stands-target-worse = belum mencapai target { $target }
stands-target-alike = belum dapat dibedakan dari target { $target }
stands-target-higher = di atas target { $target }
stands-target-lower = di bawah target { $target }
stands-rest-better = lebih baik daripada daerah lain
stands-rest-worse = lebih lemah daripada daerah lain
stands-rest-alike = tidak dapat dibedakan dari daerah lain
stands-rest-higher = lebih tinggi daripada daerah lain
stands-rest-lower = lebih rendah daripada daerah lain
stands-previous-better = lebih baik daripada periode sebelumnya
stands-previous-worse = lebih lemah daripada periode sebelumnya
stands-previous-alike = tidak dapat dibedakan dari periode sebelumnya
stands-previous-higher = lebih tinggi daripada periode sebelumnya
stands-previous-lower = lebih rendah daripada periode sebelumnya

compare-title = { $apart ->
    [0] Tidak ada perbandingan yang berbeda lebih dari kebetulan
   *[other] { $apart } dari { $all } perbandingan berbeda lebih dari kebetulan
 }
compare-title-none = Belum ada perbandingan yang dapat dinilai
compare-with = Dibandingkan dengan
compare-there = Di sana
compare-apart = Beda (95 %)
compare-means = Artinya
compare-levels = 95 %: bedanya di luar selang 95 %, patut dilihat. 99,8 %: jauh di luarnya, patut ditindaklanjuti.
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
verdict-alike = tidak dapat dibedakan
strength-look = 95 %
strength-act = 99,8 %
compare-not-no-data = tidak ada angka di sini
compare-not-no-target = belum ada target
compare-not-no-reference = tidak ada angka pembanding
compare-not-other-regencies = daerah yang melapor terlalu berbeda
compare-not-no-interval = tidak dinilai: tanpa selang
compare-not-not-pooled = angkanya tidak dapat digabung
compare-not-maturing = laporan baru masih berjalan
peers-who = Siapa yang serupa, dan bagaimana dibandingkan
peers-rule = Daerah serupa adalah empat kabupaten/kota terdekat menurut tiga ciri: banyaknya anak 0–17 tahun, luas wilayah, dan bagian desa tanpa sinyal. Anak dan luas dihitung dengan logaritma; ketiganya dibakukan dan berbobot sama. Sumbernya data resmi, jadi capaian tidak ikut memilih. Daerah lain di provinsi digabung tanpa daerah ini sendiri. Periode sebelumnya dibandingkan atas daerah yang punya angka pada keduanya. Selang beda: Newcombe untuk bagian, Poisson eksak untuk laju, Welch untuk rata-rata. Selang itu hanya memuat kebetulan hitungan; naik-turun yang biasa dari waktu ke waktu ditunjukkan riwayatnya. Dua bagian disebut berbeda hanya bila uji eksak Fisher setuju. Terhadap target, kurang dari lima anak atau laporan hanya patut dilihat.
peers-of = Untuk { $place }: { $peers }.

history-official = Tanpa diagram kendali: angka resmi dari satu tanggal tidak bergerak
history-yearly = Tanpa batas kendali: angka ini dikirim sekali setahun, jadi titiknya mengulang
history-stock = Tanpa batas kendali: angka ini bertahan sampai diganti, jadi titiknya mengulang
history-maturing = Tanpa batas kendali: laporan baru masih berjalan, jadi titik terbaru masih dapat berubah
history-few = Riwayat: baru { $count } { $periods } ada angkanya, belum cukup untuk menyebut arah
history-gaps = Riwayat: { $count } { $periods } ada angkanya, tetapi terlalu banyak periode tanpa angka untuk menyebut arah
history-ordinary = Riwayat { $count } { $periods }: tidak dapat dibedakan dari keragaman biasa
history-provisional = Riwayat { $count } { $periods }: sejauh ini tidak dapat dibedakan dari keragaman biasa
history-signal = { $signal }
history-past = { $signal }; { $now }
history-now-ordinary = kini kembali keragaman biasa
history-now-unknown = periode ini tanpa angka
history-mean = rata-rata { $value }
history-note = Rata-rata { $mean }; batas alami { $lower } sampai { $upper } (rata-rata ± 2,66 × rata-rata loncatan).
history-note-provisional = Batas ini sementara: baru { $count } loncatan, batas tetap mulai { $enough } loncatan.
label-improvement = Sinyal perbaikan
label-concern = Sinyal yang perlu perhatian
label-neutral = Sinyal perubahan, tidak dinilai
rule-outside = di luar batas
rule-two-of-three = 2 dari 3 dekat batas
rule-trend = beruntun searah
rule-run = beruntun di satu sisi
rule-outside-up = { $label }: { $when } di atas batas alami
rule-outside-down = { $label }: { $when } di bawah batas alami
rule-two-of-three-up = { $label }: dua dari tiga titik dekat batas atas, { $when }
rule-two-of-three-down = { $label }: dua dari tiga titik dekat batas bawah, { $when }
rule-trend-up = { $label }: { $count } titik naik berturut-turut, { $when }
rule-trend-down = { $label }: { $count } titik turun berturut-turut, { $when }
rule-run-up = { $label }: { $count } titik berturut-turut di atas rata-rata, { $when }
rule-run-down = { $label }: { $count } titik berturut-turut di bawah rata-rata, { $when }
column-period = Periode
column-signal = Sinyal

funnel-name = Corong antardaerah
funnel-ordinary = Corong: { $known } daerah tidak dapat dibedakan dari keragaman biasa di sekitar { $baseline }
funnel-outside = Corong: { $count } dari { $known } daerah di luar batas 95 % di sekitar { $baseline }: { $names }
funnel-act = di luar 99,8 %: { $names }
funnel-left-out = tidak ikut: pembilangnya melebihi penyebut
funnel-inside = tidak dapat dibedakan dari keragaman biasa
funnel-note = Penyebut: { $what }. Garis putus: 95 %, patut dilihat. Garis utuh: 99,8 %, patut ditindaklanjuti. Garis tengah: provinsi.
funnel-note-exact = Daerah ditandai hanya bila hitungan binomial eksak setuju.
funnel-size = besar penyebut
funnel-respondents = responden
funnel-without-no-interval = Tidak digambar: stok atau uang tidak punya selang, jadi batas kebetulan tidak dapat dihitung.
funnel-without-same-denominators = Tidak digambar: penyebut semua daerah sama, jadi corong tidak menambah apa-apa pada gambar per daerah.
funnel-without-too-few = Tidak digambar: kurang dari tiga daerah punya angka.
column-limits-look = Batas 95 %
column-limits-act = Batas 99,8 %

breakdown-axis = menurut { $name }
breakdown-most = Menurut { $name }: terbanyak { $most }, { $shown }
breakdown-range = Menurut { $name }: tertinggi { $high } ({ $highest }), terendah { $low } ({ $lowest })
breakdown-alike = Menurut { $name }: tidak ada beda

told-few-points = Baru { $count } titik yang ada angkanya; arah baru disebut mulai 5 titik.
told-gaps = { $count } titik ada angkanya, tetapi terlalu banyak periode tanpa angka; arah baru disebut mulai 4 loncatan antarperiode.
told-limits = Rata-rata { $mean }, batas alami { $lower } sampai { $upper }
told-ordinary = Tidak dapat dibedakan dari keragaman biasa
compare-not-hidden = disembunyikan
