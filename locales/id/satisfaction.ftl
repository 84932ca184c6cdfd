### Halaman Kepuasan: IKM dengan marginnya, sembilan unsur, cara survei dan responden, sampel, dan lembar kerja.

indicator-satisfaction_respondents-what = Banyaknya responden dibandingkan dengan sampel yang diperlukan menurut tabel Krejcie dan Morgan.
indicator-satisfaction_respondents-numerator = kuesioner yang terisi lengkap pada bulan yang register laporannya juga dikirim
indicator-satisfaction_respondents-denominator = sampel yang diperlukan menurut tabel Krejcie dan Morgan untuk pengguna sebanyak laporan yang diterima pada bulan-bulan itu
indicator-satisfaction_respondents-why = Suara sedikit orang mudah keliru mewakili semua yang dilayani. Angka ini menunjukkan apakah cukup banyak yang ditanya.
indicator-satisfaction_respondents-not = Jangan dikejar dengan mendesak korban mengisi kuesioner: menjawab selalu boleh ditolak.
indicator-satisfaction_respondents-source = Permenpan RB 14/2017, lampiran: tabel sampel Krejcie dan Morgan (1970)

satisfaction-title = Kepuasan masyarakat, { $area }, { $period }: IKM { $ikm } — mutu { $grade }
satisfaction-title-few = Kepuasan masyarakat, { $area }, { $period }: IKM { $ikm } dari { $n } kuesioner saja, mutu tidak disebut
satisfaction-title-none = Kepuasan masyarakat, { $area }, { $period }: { $state }, belum dapat dinilai
satisfaction-indicators = Semua indikator kepuasan

sampling-finite = { $n } kuesioner dari { $users } pengguna layanan (laporan yang diterima); marginnya (95 %) memakai koreksi populasi terhingga.
sampling-others = { $n } kuesioner, juga dari warga dan mitra, yang jumlahnya tidak diketahui; karena itu marginnya (95 %) tanpa koreksi populasi.
sampling-plain = { $n } kuesioner; jumlah pengguna layanan tidak diketahui ({ $months } bulan tanpa register laporan, atau tanpa laporan sama sekali), maka marginnya (95 %) tanpa koreksi populasi.
sampling-rounded = { $n } kuesioner; jumlah pengguna hanya diketahui setelah dibulatkan, maka marginnya (95 %) tanpa koreksi populasi.
sampling-crowded = { $n } kuesioner; dalam { $crowded } bulan kabupaten/kota yang menjawab lebih banyak daripada laporan. Laporan karena itu bukan jumlah pengguna, maka marginnya (95 %) tanpa koreksi populasi.
sampling-all = { $n } kuesioner dari { $users } pengguna layanan (laporan yang diterima): di tiap bulan dan kabupaten/kota tidak ada yang tertinggal oleh sampel, maka galat sampel tidak dinyatakan.
sampling-none = { $n } kuesioner: terlalu sedikit untuk menghitung margin.
survey-grade = Mutu { $grade }: { $word }.
survey-grades-within = Marginnya membuka kemungkinan mutu { $low } sampai { $high }.
survey-floor = Dengan kurang dari { $floor } kuesioner, mutu hanya kebetulan.
survey-sample = Tabel Krejcie–Morgan meminta { $sample } dari { $users } pengguna.
survey-without-cost = Tanpa unsur biaya, yang gratis bagi korban: { $ikm }{ $grade }.
survey-respondents = { $n ->
   *[other] { $count } responden
 }
grade-withheld = tidak disebut
step = Mutu { $grade } ({ $border }) masih { $points } poin lagi. Itu tercapai bila { $names } naik sampai batas mutu A ({ $top }): IKM menjadi { $ikm }.
step-none = Mutu A sudah mutu tertinggi; yang perlu dijaga ialah unsur terendah.
gap-points = { $points } poin di bawah mutu A
gap-none = sudah mutu A
head-unsur = Unsur, dari yang terendah
head-scale = 25–100, dengan batas mutu C, B, dan A
head-value = Nilai
head-grade = Mutu
head-gap = Jarak ke mutu A
head-survey_channel = Cara survei
head-respondent = Responden
head-respondents = Banyaknya
head-way = Cara menghitung
head-ikm = IKM
head-difference = Selisih
parts-survey_channel = Menurut cara survei: tertinggi { $high } ({ $highest }), terendah { $low } ({ $lowest }){ $apart ->
    [yes] {""}
   *[no] ; masih naik-turun biasa
 }
parts-survey_channel-alike = Menurut cara survei: semuanya { $value }
parts-survey_channel-few = Menurut cara survei: belum ada dua cara dengan sedikitnya { $floor } kuesioner untuk dibandingkan
parts-respondent = Menurut responden: tertinggi { $high } ({ $highest }), terendah { $low } ({ $lowest }){ $apart ->
    [yes] {""}
   *[no] ; masih naik-turun biasa
 }
parts-respondent-alike = Menurut responden: semuanya { $value }
parts-respondent-few = Menurut responden: belum ada dua kelompok dengan sedikitnya { $floor } kuesioner untuk dibandingkan
parts-note = Margin tiap bagian (95 %) tanpa koreksi populasi, sebab banyaknya pengguna menurut cara dan kelompok tidak dicatat; mutu disebut mulai 10 kuesioner. Dua bagian disebut berbeda hanya bila selangnya (95 %) tidak bersentuhan.
spreadsheet-title-thin = Mengapa angka lembar kerja Anda dapat berbeda
spreadsheet-title = Mengapa angka lembar kerja Anda berbeda: { $exact } di sini, bisa { $other } di tempat lain
way-exact = Bobot tepat 1/9, semua kuesioner bersama-sama (Pelita)
way-weights = Bobot dipotong menjadi 0,11, sehingga jumlahnya 0,99
way-rounded = Nilai rata-rata tiap unsur (NRR) dibulatkan dua desimal lebih dulu
way-mean = Rata-rata IKM dari { $count } kabupaten/kota, bukan gabungan kuesionernya
spreadsheet-note = Jawaban yang dihitung selalu sama; hanya cara menghitungnya yang berbeda.

refused-area = "{ $value }" bukan wilayah di provinsi ini. Tulis 62 (provinsi), kalteng-1 sampai kalteng-5 (dapil), atau kode Kemendagri dengan titik, misalnya 62.06.
told-sample = Pengguna layanan { $users }, sampel yang diperlukan { $sample }; IKM tanpa unsur biaya { $without }
