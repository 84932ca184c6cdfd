### Halaman dan dokumen metode: lembar tiap indikator, dan yang berlaku bagi semuanya.

method-download = Unduh seluruh metode (HTML, siap cetak A4)
method-file = metode
method-document-title = Metode Pelita, dengan angka { $area }, { $period }
method-document-lead = Dokumen ini menjelaskan bagaimana setiap angka dihitung, dan mengisi rumusnya dengan angka wilayah dan periode di bawah ini. Pada rilis yang sama, angkanya selalu sama.
method-area = Wilayah
method-period = Periode
method-release = Rilis
method-cut-off = Batas data
method-hash = Sidik isi rilis
method-foot = Pelita, rilis { $release }, batas data { $cut_off }
method-tables = Sumber data
method-reference = Data acuan
method-reference-same = Penduduk, kecamatan, atau desa menurut data { $taken }.
method-reference-earlier = Penduduk, kecamatan, atau desa menurut data { $taken }, yang terbaru sampai { $year }.
method-reference-later = Penduduk, kecamatan, atau desa menurut data { $taken }, yang pertama ada; data { $year } tidak ada.
method-limits = Keterbatasan
method-changed = Perubahan terakhir
method-review = Tinjauan
method-not-checked = belum diperiksa DPPA
method-review-line = berikutnya { $due }; diperiksa oleh: { $checked }
method-rests-on = { $value }, bertumpu pada { $numerator } dan { $denominator }
method-between = selang 95 %: { $lower } sampai { $upper }
method-between-open = selang 95 %: mulai { $lower }, ujungnya belum diketahui
limit-monthly = Bulan yang tidak dikirim tidak dihitung, jadi angkanya hanya tentang bulan yang diketahui.
limit-stock = Keadaan dinilai pada akhir periode, menurut kiriman terakhir.
limit-reports = Hanya yang sampai sebagai laporan yang terhitung; anak yang tidak melapor tidak terlihat di sini.
limit-survey = Yang menjawab memilih sendiri untuk menjawab; yang tidak puas bisa saja diam.
limit-process = Selang di sini menyatakan keragaman jawaban, seolah-olah pelayanan yang sama terus berjalan, dan dipakai dalam selang skor; karena itu tanpa koreksi populasi. Margin dengan koreksi populasi terhingga ada di halaman Kepuasan.
limit-exposure = Penduduk dihitung sebanding dengan bulan yang dilaporkan; pindah dan datang sepanjang tahun tidak diketahui.
limit-few = Bertumpu pada kurang dari 10: satu saja yang berubah sudah menggeser angkanya jauh.
method-judged-title = Selang skor, dan skor yang dinilai
method-judged-text = Setiap indikator dihitung paling tinggi 100. Karena itu kebetulan hanya bisa menurunkan: yang melebihi target tidak dihitung, yang kurang dihitung penuh. Makin sedikit kejadiannya, makin banyak yang diambil.
    Contoh: targetnya 60 %, dan daerah ini sebenarnya mencapai 90 % dari target (54 dari 100). Dari 4 kegiatan berhasil 0, 1, 2, 3, atau 4 dengan peluang 4,5; 21,0; 37,0; 29,0; dan 8,5 %. Capaiannya 0; 41,7; 83,3; 100; dan 100, rata-ratanya 77,1, bukan 90. Dari 40 kegiatan rata-ratanya 88,4.
    Kelas, peringkat, warna peta, dan target karena itu memakai skor yang dinilai: aras yang sama pada semua indikator yang, dengan kejadian sesedikit itu, rata-rata akan terukur seperti skor ini. Daerah yang semua indikatornya seperti contoh tadi dan terukur 77,1 dinilai 90. Aras dihitung pada setiap persen bulat dan lurus di antaranya; yang diambil batas 100 pada aras itu dikembalikan kepada setiap bidang. Skor terukur tetap yang dicetak, dan tetap rata-rata bagian-bagiannya.
    Selang skor memuat aras yang tidak membuat skor terukur termasuk 5 % terjauh di salah satu sisi (cara Wilson, untuk seluruh skor). Contoh: tiga bidang, masing-masing 24 dari 40 dengan target 100 %: skor 60, arasnya 52,5 sampai 67,1. Sisi yang lebih lebar, 7,5 poin, menggerakkan 10.000 simulasi di sekitar skor yang dinilai, bersama bobot × 0,75–1,25 dan rata-rata hitung atau ukur; selangnya 5–95 % dari simulasi itu.
    Diuji pada 56.000 daerah buatan: selang itu memuat skor yang sebenarnya pada 90–95 % bila semua indikator sama baiknya (lemah, sedang, atau baik; dari kabupaten terkecil sampai provinsi), dan pada 89 % atau lebih bila sebagian baik dan sebagian buruk. Skor yang dinilai rata-rata meleset kurang dari 0,5 poin, berapa pun besar daerahnya; bila capaiannya tidak merata, sampai 3,5 poin pada kabupaten terkecil dan 2 poin pada kabupaten biasa. Kebetulan setiap indikator dianggap tersendiri.
method-ikm-title = IKM, mutu, dan margin
method-ikm-text = IKM = 25 × rata-rata sembilan unsur dengan bobot tepat 1/9 (Permenpan RB 14/2017). Mutu dibaca sesudah IKM dibulatkan dua desimal.
    Mutu tidak disebut bila kuesionernya kurang dari 10. Margin = t × s/√n × √(1 − n/N), 95 %, dengan N = laporan yang diterima pada bulan yang kuesionernya dikirim (Cochran 1977).
    Tanpa koreksi bila N tidak diketahui: register laporan tidak lengkap, atau warga dan mitra ikut menjawab. Bila hanya pengguna yang menjawab dan n tidak kurang dari N, galat sampel tidak dinyatakan.
    Sampel yang diperlukan mengikuti Krejcie dan Morgan (1970), dibulatkan seperti tabelnya.
method-interval-title = Selang kepercayaan
method-interval-text = Selang menyatakan seberapa jauh angka bisa bergeser secara kebetulan saja. Makin sedikit dasarnya, makin lebar.
method-comparison-title = Pembanding dan sinyal
method-comparison-text = Angka dibandingkan dengan target, dengan provinsi, dengan periode sebelumnya, dan dengan daerah sejenis. Sejenis berarti empat kabupaten/kota yang terdekat dalam tiga hal: jumlah anak dan luas wilayah (dalam logaritma), serta bagian desa tanpa sinyal. Ketiganya dibakukan dan sama beratnya; hasil kerja tidak ikut menentukan.
    Di grafik waktu ada dua macam sinyal: satu titik di luar batasnya, atau titik-titik sejak suatu waktu yang bersama-sama berbeda dari yang sebelumnya. Batasnya dihitung dari semua periode yang digabung: Poisson untuk hitungan, binomial untuk bagian, dan dilebarkan bila naik-turunnya lebih besar daripada kebetulan hitungan (cara Laney). Tidak ada batas di bawah 0 atau di atas 100 %.
    Terlalu sedikit untuk dinilai: kurang dari 8 periode, atau rata-rata kurang dari 1 laporan, kurang dari 3 anak atau kegiatan, atau kurang dari 3 responden tiap periode. Contoh: 2 laporan dalam 12 triwulan tidak diberi batas; simulasi menunjukkan bahwa laporan yang naik empat kali lipat pun hanya terlihat 2 dari 10 kali.
    Contoh: 11 triwulan masing-masing 4 laporan, lalu 12. Seluruhnya 56, jadi garis tengahnya 4,7. Titik disebut sinyal bila peluangnya kurang dari 0,05 ÷ 21 (12 titik dan 9 cara membagi dua) dan jaraknya lebih dari tiga kali galat baku, yaitu di atas 12. Dua belas belum sinyal.
    Dua angka disebut berbeda hanya di luar selang 99,8 %. Sebabnya: siapa yang melihat 182 perbandingan pada 95 % menemukan 9 sinyal palsu; pada 99,8 % kurang dari 1. Banyaknya yang dilihat tertulis di setiap halaman. Yang datang bersama (jenis mitra, kecamatan, layanan seorang anak) tidak dinilai. Terhadap target 100 % dilihat jaraknya, bukan kebetulannya: 4 dari 5 kurang 20 poin.
method-change-title = Apa yang berubah, bagian demi bagian
method-change-text = Perubahan angka gabungan dibagi tiga. Perubahan sebuah daerah sendiri: berubahnya angkanya dikali porsinya (porsi: bagiannya dari penyebut gabungan, rata-rata kedua periode). Bergesernya porsi: rata-rata angka kedua periode dikali berubahnya porsi, dijumlahkan atas semua daerah; ini bukan hasil kerja satu daerah. Yang hanya ada angkanya pada satu periode disebut tersendiri (Kitagawa 1955).
    Contoh: daerah A 72 dari 90 (80 %) menjadi 45 dari 50 (90 %), daerah B 2 dari 10 (20 %) menjadi 15 dari 50 (30 %). Gabungannya turun dari 74 dari 100 (74 %) menjadi 60 dari 100 (60 %): −14 poin. A sendiri: 10 poin × rata-rata porsi 0,9 dan 0,5 = +7. B sendiri: 10 poin × rata-rata porsi 0,1 dan 0,5 = +3. Bergesernya porsi: 85 × (0,5 − 0,9) + 25 × (0,5 − 0,1) = −24. Jumlahnya 7 + 3 − 24 = −14: kedua daerah membaik, dan gabungannya turun karena B kini separuhnya.
    Yang dicetak dibulatkan ke atas atau ke bawah sehingga bagian-bagiannya berjumlah tepat seperti yang dicetak (sisa terbesar). Kalimat, batang, tabel, dan beranda memakai angka yang sama.
method-evidence-title = Tingkat bukti
method-evidence-text = Setiap angka membawa tingkat bukti yang paling rendah di antara kiriman yang menjadi dasarnya.
method-examples-title = Contoh hitungan: verifikasi, dasar, dan nol
method-example-verified = Yang belum diverifikasi: { $received } laporan, { $verified } di antaranya sudah terverifikasi dan { $least } dari yang { $verified } itu ditindaklanjuti. Bila { $waiting } yang menunggu dianggap tidak tercapai: { $least } ÷ { $received } = { $floor }. Bila semuanya dianggap tercapai: ({ $least } + { $waiting }) ÷ { $received } = { $ceiling }. Dilaporkan: { $reported } ÷ { $received } = { $value }. Jadi ditulis { $floor }–{ $ceiling } ({ $verified } dari { $received } laporan terverifikasi); memverifikasi hanya dapat mendekatkan kedua ujungnya.
method-example-thin = Dasar yang tipis: dalam satu triwulan jatuh tempo { $regencies } daerah × { $months } bulan × { $domains } bidang = { $due } kiriman. Bila hanya { $short } yang masuk, atau hanya { $few } daerah yang melapor, tidak ada skor, kelas, atau peringkat; yang ditulis ialah berapa yang melapor, misalnya { $few } dari { $regencies }. Mulai { $enough } kiriman dari { $heard } daerah atau lebih, skor diberikan.
method-example-zero = Nol yang dinyatakan: daerah dengan { $children } anak menyatakan tidak ada laporan dalam satu triwulan. Menurut riwayatnya ({ $before } laporan dalam empat triwulan sebelumnya) seharusnya { $own }; menurut daerah sejenis ({ $of-peers } laporan pada { $children-of-peers } anak) seharusnya { $peers }. Yang lebih besar dipakai: e^−{ $expected } = { $probability }. Itu tidak di bawah { $level }, jadi tidak ditanyakan.
method-example-zero-improbable = Bila riwayatnya { $before } laporan, seharusnya { $own }: e^−{ $expected } = { $probability }. Itu di bawah { $level }, jadi nol itu ditanyakan di bawah „Yang paling perlu perhatian“.
method-states-text = Angka yang tidak ada disebut sebabnya, dan tidak pernah ditulis nol.
method-glossary-text = Kata yang dipakai dengan arti tetap di semua halaman.
