### Kata tentang yang diukur: lima ranah, hambatan, setiap indikator, dan daftar istilah.

domain-a = Kampanye & edukasi
domain-a-short = Kampanye
domain-a-about = Kegiatan pencegahan: terlaksana atau belum, sampai ke kecamatan mana, dan ada tidaknya tindak lanjut.
domain-b = Laporan
domain-b-short = Laporan
domain-b-about = Laporan OCSEA yang diterima, ditindaklanjuti tepat waktu, dan diteruskan sampai putusan.
domain-c = Korban
domain-c-short = Korban
domain-c-about = Layanan bagi anak yang menjadi korban: diterima, lengkap, dekat rumah, dan tuntas sampai pulih.
domain-d = Kerja sama lintas sektor
domain-d-short = Kerja sama
domain-d-about = Instansi dan warga yang bekerja bersama: kegiatan, mitra yang aktif, kesepakatan, dan PATBM.
domain-e = Kepuasan masyarakat
domain-e-short = Kepuasan
domain-e-about = Penilaian orang yang dilayani tentang mutu layanan dan kemudahan mendapatkannya.
domain-obstacle = Hambatan
domain-obstacle-short = Hambatan
domain-obstacle-about = Tenaga, anggaran, sambungan digital, dan literasi keluarga: menjelaskan skor, tetapi tidak ikut dihitung di dalamnya.

## a. Kampanye & edukasi

indicator-campaign_activities-what = Bagian kegiatan kampanye dan edukasi yang benar-benar terlaksana dari yang direncanakan.
indicator-campaign_activities-numerator = kegiatan kampanye dan edukasi yang terlaksana, menurut bulan tanggal kegiatan
indicator-campaign_activities-denominator = semua kegiatan bertanggal sampai batas data, yang terlaksana maupun yang hanya direncanakan
indicator-campaign_activities-why = Anak lebih cepat mengenali bujukan di dunia maya bila pernah diajak membicarakannya. Kegiatan yang batal berarti percakapan itu tertunda.
indicator-campaign_activities-not = Jangan dipakai untuk memuji rencana yang kecil: rencana yang sedikit mudah terlaksana seluruhnya.
indicator-campaign_activities-source = Evaluasi DPPA Kalimantan Tengah, indikator 1: kampanye dan edukasi yang dilaksanakan

indicator-campaign_reach-what = Bagian kecamatan yang didatangi sedikitnya satu kegiatan dalam periode ini.
indicator-campaign_reach-numerator = kecamatan dengan sedikitnya satu kegiatan terlaksana dalam periode ini
indicator-campaign_reach-denominator = semua kecamatan di kabupaten/kota yang melapor
indicator-campaign_reach-why = Anak di hulu dan pedalaman juga memakai telepon genggam. Mereka berhak atas bekal yang sama dengan anak di ibu kota.
indicator-campaign_reach-not = Jangan dikejar dengan kunjungan singkat: satu acara kecil sudah terhitung, tetapi belum tentu sampai kepada anak.
indicator-campaign_reach-source = Evaluasi DPPA Kalimantan Tengah: kampanye menumpuk di Palangka Raya

indicator-campaign_participants-what = Jumlah peserta kegiatan untuk setiap 1.000 anak berusia 12–17 tahun.
indicator-campaign_participants-numerator = peserta kegiatan yang terlaksana, anak maupun dewasa, dihitung setiap kali hadir
indicator-campaign_participants-denominator = anak berusia 12–17 tahun di kabupaten/kota yang melapor, sebanding dengan bulan yang dilaporkan
indicator-campaign_participants-why = Makin banyak orang di sekitar anak yang paham, makin banyak tempat aman untuk bercerita.
indicator-campaign_participants-not = Jangan dibaca sebagai bagian anak yang terjangkau: orang yang sama dapat terhitung lebih dari sekali.
indicator-campaign_participants-source = Evaluasi DPPA Kalimantan Tengah, indikator 1, dibandingkan dengan anak 12–17 tahun

indicator-campaign_sustained-what = Bagian kegiatan yang dilanjutkan sesudah acaranya selesai.
indicator-campaign_sustained-numerator = kegiatan terlaksana yang ditindaklanjuti sesudahnya
indicator-campaign_sustained-denominator = kegiatan kampanye dan edukasi yang terlaksana
indicator-campaign_sustained-why = Satu kali datang jarang cukup. Anak perlu tahu bahwa orang yang mengajaknya bicara akan kembali.
indicator-campaign_sustained-not = Jangan dipenuhi dengan tindak lanjut di atas kertas: satu pesan singkat bukan pendampingan.
indicator-campaign_sustained-source = Evaluasi DPPA Kalimantan Tengah: kampanye insidental, tanpa tindak lanjut

indicator-campaign_local_context-what = Bagian kegiatan yang disesuaikan dengan budaya setempat atau melibatkan tokoh agama, adat, atau masyarakat.
indicator-campaign_local_context-numerator = kegiatan terlaksana yang disesuaikan dengan budaya setempat atau melibatkan tokoh agama, adat, atau masyarakat
indicator-campaign_local_context-denominator = kegiatan kampanye dan edukasi yang terlaksana
indicator-campaign_local_context-why = Anak dan orang tua lebih mudah percaya pada suara yang mereka kenal. Bahasa dan contoh setempat membuat pesannya dipahami.
indicator-campaign_local_context-not = Jangan dipenuhi dengan sekadar mengundang tokoh, apalagi mendorong penyelesaian adat yang menutup jalan hukum bagi anak.
indicator-campaign_local_context-source = Evaluasi DPPA Kalimantan Tengah: tokoh agama, adat, dan masyarakat sebagai penggerak

indicator-campaign_concentration-what = Bagian Palangka Raya dari seluruh kegiatan kampanye, dibanding bagiannya dari anak 12–17 tahun. Nilai 1 berarti sebanding.
indicator-campaign_concentration-numerator = kegiatan terlaksana di Palangka Raya
indicator-campaign_concentration-denominator = kegiatan terlaksana di semua kabupaten/kota yang melapor, lalu dibagi bagian Palangka Raya dari anak 12–17 tahun di sana
indicator-campaign_concentration-why = Studi menemukan kampanye menumpuk di ibu kota, sedangkan kebanyakan anak tinggal di kabupaten lain.
indicator-campaign_concentration-not = Jangan diturunkan dengan mengurangi kegiatan di Palangka Raya. Yang dicari ialah lebih banyak kegiatan di kabupaten lain.
indicator-campaign_concentration-source = Evaluasi DPPA Kalimantan Tengah: kampanye terpusat di Palangka Raya; rumus hasil bagi lokasi (location quotient)

## b. Laporan

indicator-reports_received-what = Jumlah laporan OCSEA yang diterima untuk setiap 10.000 anak.
indicator-reports_received-numerator = laporan OCSEA yang diterima, menurut bulan diterima
indicator-reports_received-denominator = anak berusia 0–17 tahun di kabupaten/kota yang melapor, sebanding dengan bulan yang dilaporkan
indicator-reports_received-why = Setiap laporan adalah seorang anak yang suaranya sampai ke kantor. Laporan yang bertambah bisa berarti kepercayaan yang tumbuh.
indicator-reports_received-not = Jangan dinilai baik atau buruk: laporan sedikit bukan tanda aman, dan menekan jumlahnya membungkam anak.
indicator-reports_received-source = Evaluasi DPPA Kalimantan Tengah, indikator 2; laporan yang bertambah dapat berarti kepercayaan yang tumbuh (Depok)

indicator-reports_followed_up-what = Bagian laporan yang sudah mendapat tindak lanjut pertama.
indicator-reports_followed_up-numerator = laporan yang ditindaklanjuti sampai batas data, menurut bulan laporan diterima
indicator-reports_followed_up-denominator = semua laporan yang diterima pada bulan-bulan itu, termasuk yang ditarik pelapor
indicator-reports_followed_up-why = Anak atau keluarganya sudah memberanikan diri melapor. Jawaban kantor menentukan apakah mereka tetap percaya.
indicator-reports_followed_up-not = Jangan dipakai untuk menyaring laporan yang sulit: setiap laporan harus dicatat, juga yang belum terjawab.
indicator-reports_followed_up-source = Evaluasi DPPA Kalimantan Tengah, indikator 2: laporan yang diterima dan ditindaklanjuti

indicator-reports_in_time-what = Bagian laporan yang tindak lanjut pertamanya tidak melewati batas hari kerja untuk kelas risikonya.
indicator-reports_in_time-numerator = laporan yang ditindaklanjuti dalam batas hari kerja kelas risikonya, menurut bulan laporan diterima
indicator-reports_in_time-denominator = laporan yang sudah ditindaklanjuti, ditambah laporan terbuka yang sudah lewat waktunya pada batas data
indicator-reports_in_time-why = Selama menunggu, anak dapat terus diancam dan kontennya terus menyebar. Hari-hari pertama paling menentukan.
indicator-reports_in_time-not = Jangan dikejar dengan telepon basa-basi atau menurunkan kelas risiko agar batas waktunya lebih longgar.
indicator-reports_in_time-source = Praktik daerah: Probolinggo, 3 hari kerja; laporan terbuka yang lewat waktunya dihitung terlambat

indicator-response_days-what = Banyaknya hari sampai separuh laporan mendapat tindak lanjut pertama. Laporan yang masih terbuka ikut dihitung: sampai batas data ia sudah menunggu sekian hari, dan belum selesai. Jika separuh belum tercapai, dikatakan lebih dari berapa hari.
indicator-response_days-numerator = laporan yang sudah ditindaklanjuti
indicator-response_days-denominator = laporan yang sudah ditindaklanjuti, ditambah laporan terbuka yang sudah lewat waktunya pada batas data; nilainya median hari, tunggal sampai 20 hari, sesudahnya per kelompok hari
indicator-response_days-why = Bagian yang tepat waktu tidak menunjukkan berapa lama anak biasanya menunggu.
indicator-response_days-not = Jangan dikejar dengan menutup laporan lama tanpa tindakan. Laporan yang masih terbuka tetap dihitung.
indicator-response_days-source = Tanggal diterima dan tindak lanjut pertama dalam register laporan; kurva Kaplan–Meier (1958) dengan selang binomial (Dorey dan Korn 1987), tanpa laporan terbuka sama dengan statistik urutan (Conover 1999)

indicator-response_days_p90-what = Banyaknya hari sampai sembilan dari sepuluh laporan mendapat tindak lanjut pertama. Laporan yang masih terbuka ikut dihitung selama hari yang sudah dilewatinya.
indicator-response_days_p90-numerator = laporan yang sudah ditindaklanjuti
indicator-response_days_p90-denominator = laporan yang sudah ditindaklanjuti, ditambah laporan terbuka yang sudah lewat waktunya pada batas data; nilainya persentil 90 hari, tunggal sampai 20 hari, sesudahnya per kelompok hari
indicator-response_days_p90-why = Median yang pendek dapat menutupi anak yang menunggu paling lama. Angka ini memperlihatkan mereka.
indicator-response_days_p90-not = Jangan dipakai untuk menilai petugas: laporan yang sulit sering perlu waktu lebih lama.
indicator-response_days_p90-source = Tanggal diterima dan tindak lanjut pertama dalam register laporan; kurva Kaplan–Meier (1958) dengan selang binomial (Dorey dan Korn 1987), tanpa laporan terbuka sama dengan statistik urutan (Conover 1999)

indicator-takedown_done-what = Bagian laporan yang kontennya sudah terhapus dari semua yang dimintakan penghapusan.
indicator-takedown_done-numerator = laporan yang kontennya sudah terhapus, menurut bulan laporan diterima
indicator-takedown_done-denominator = laporan yang dimintakan penghapusan konten
indicator-takedown_done-why = Selama konten masih beredar, luka anak terbuka lagi setiap kali dilihat orang.
indicator-takedown_done-not = Jangan dipakai untuk menunda permintaan yang sulit, sebab hasilnya juga bergantung pada platform.
indicator-takedown_done-source = Evaluasi DPPA Kalimantan Tengah: penghapusan konten bersama kepolisian dan Diskominfo

indicator-digital_reports-what = Bagian laporan yang masuk melalui kanal daring atau SAPA 129.
indicator-digital_reports-numerator = laporan yang diterima melalui kanal daring atau SAPA 129
indicator-digital_reports-denominator = semua laporan yang diterima melalui kanal apa pun
indicator-digital_reports-why = Sebagian anak lebih berani menulis daripada datang. Sebagian lain tidak punya sinyal dan memerlukan pintu yang dekat.
indicator-digital_reports-not = Jangan dipakai untuk menutup loket atau pos pengaduan: banyak desa belum tersambung internet.
indicator-digital_reports-source = Evaluasi DPPA Kalimantan Tengah: pelaporan digital belum terpadu

indicator-justice_police-what = Bagian laporan yang sampai ke kepolisian.
indicator-justice_police-numerator = laporan dengan tanggal di kepolisian, menurut bulan laporan diterima
indicator-justice_police-denominator = semua laporan yang diterima pada bulan-bulan itu
indicator-justice_police-why = Pelaku yang tidak diproses dapat mencari anak lain. Kepolisian adalah pintu pertama menuju keadilan.
indicator-justice_police-not = Jangan dipakai untuk mendesak anak atau keluarga melapor ke polisi sebelum mereka siap dan aman.
indicator-justice_police-source = Kementerian Hukum dan HAM, 2019–2022: 3.457 tercatat, 1.832 sampai pengadilan

indicator-justice_court-what = Bagian laporan yang sampai ke pengadilan.
indicator-justice_court-numerator = laporan dengan tanggal di pengadilan, menurut bulan laporan diterima
indicator-justice_court-denominator = semua laporan yang diterima pada bulan-bulan itu
indicator-justice_court-why = Anak menanti kejelasan, kadang bertahun-tahun. Angka ini menunjukkan di mana jalannya terputus.
indicator-justice_court-not = Jangan dipakai untuk membandingkan bulan baru dengan bulan lama, sebab proses hukum memerlukan waktu.
indicator-justice_court-source = Kementerian Hukum dan HAM, 2019–2022: 3.457 tercatat, 1.832 sampai pengadilan

indicator-justice_verdict-what = Bagian laporan yang sampai pada putusan pengadilan.
indicator-justice_verdict-numerator = laporan dengan tanggal putusan, menurut bulan laporan diterima
indicator-justice_verdict-denominator = semua laporan yang diterima pada bulan-bulan itu
indicator-justice_verdict-why = Putusan menyatakan bahwa yang terjadi bukan salah anak. Restitusi pun biasanya menunggu putusan.
indicator-justice_verdict-not = Jangan dipakai untuk menilai polisi, jaksa, atau hakim, atau untuk mempercepat sidang dengan mengorbankan kesiapan anak.
indicator-justice_verdict-source = Kementerian Hukum dan HAM, 2019–2022: 3.457 tercatat, 1.832 sampai pengadilan

indicator-justice_maximum-what = Bagian putusan yang menjatuhkan hukuman maksimal.
indicator-justice_maximum-numerator = laporan yang putusannya menjatuhkan hukuman maksimal
indicator-justice_maximum-denominator = laporan yang sudah sampai pada putusan
indicator-justice_maximum-why = Hukuman memberi tahu anak dan masyarakat seberapa sungguh perbuatan itu ditanggapi.
indicator-justice_maximum-not = Jangan dipakai untuk menekan hakim: hukuman ditimbang pengadilan, dan jumlah putusannya sangat sedikit.
indicator-justice_maximum-source = Jakarta Selatan 2021: hukuman maksimal bagi 10 % dari 50 pelaku

## c. Korban

indicator-victims_served-what = Bagian korban yang sudah menerima sedikitnya satu layanan.
indicator-victims_served-numerator = korban yang menerima sedikitnya satu layanan, menurut bulan laporan diterima
indicator-victims_served-denominator = semua korban dari laporan pada bulan yang data layanannya juga dikirim
indicator-victims_served-why = Anak yang sudah melapor tidak boleh dibiarkan sendiri. Layanan pertama membuka jalan bagi pemulihannya.
indicator-victims_served-not = Jangan dikejar dengan satu layanan ringan: bacalah selalu bersama kelengkapan layanan.
indicator-victims_served-source = Evaluasi DPPA Kalimantan Tengah, indikator 3: korban yang mendapat pendampingan

indicator-victims_comprehensive-what = Bagian korban yang menerima semua layanan yang mereka butuhkan.
indicator-victims_comprehensive-numerator = korban yang menerima semua layanan yang dibutuhkannya
indicator-victims_comprehensive-denominator = korban dengan sedikitnya satu layanan yang tercatat dibutuhkan
indicator-victims_comprehensive-why = Kebutuhan anak saling terkait. Bantuan hukum tanpa pendampingan psikologis sering tidak cukup untuk pulih.
indicator-victims_comprehensive-not = Jangan dipenuhi dengan mencatat kebutuhan lebih sedikit: asesmen mengikuti anak, bukan layanan yang kebetulan tersedia.
indicator-victims_comprehensive-source = SPM Permen PPPA 1/2010; penyebutnya korban yang membutuhkan layanan

indicator-services_given-what = Bagian layanan yang dibutuhkan korban dan sudah diberikan, menurut jenis layanan.
indicator-services_given-numerator = layanan yang dibutuhkan korban dan sudah mulai diberikan
indicator-services_given-denominator = layanan yang tercatat dibutuhkan korban
indicator-services_given-why = Angka ini menunjukkan layanan mana yang belum tersedia ketika anak memerlukannya.
indicator-services_given-not = Jangan dijumlahkan untuk memberi nilai: layanan yang mudah dapat menutupi layanan yang langka.
indicator-services_given-source = SPM Permen PPPA 1/2010; nama layanan menurut SIMFONI PPA

indicator-rehabilitation_completed-what = Bagian korban yang menuntaskan rehabilitasi sosial dari yang memulainya.
indicator-rehabilitation_completed-numerator = korban yang menyelesaikan rehabilitasi sosial, menurut bulan laporan diterima
indicator-rehabilitation_completed-denominator = korban yang sudah memulai rehabilitasi sosial
indicator-rehabilitation_completed-why = Pemulihan anak memerlukan waktu dan orang yang tetap. Berhenti di tengah dapat membuat luka lama kembali.
indicator-rehabilitation_completed-not = Jangan dikejar dengan menutup rehabilitasi lebih cepat atau hanya menerima anak yang mudah pulih.
indicator-rehabilitation_completed-source = Evaluasi DPPA Kalimantan Tengah, indikator 3: rehabilitasi; SPM Permen PPPA 1/2010

indicator-reintegration-what = Bagian korban yang menerima layanan reintegrasi sosial.
indicator-reintegration-numerator = korban yang sudah menerima layanan reintegrasi sosial, menurut bulan laporan diterima
indicator-reintegration-denominator = semua korban dari laporan pada bulan yang data layanannya juga dikirim
indicator-reintegration-why = Anak ingin kembali bersekolah, berteman, dan diterima tanpa cap. Itulah akhir yang dituju semua layanan.
indicator-reintegration-not = Jangan dipakai untuk memulangkan anak sebelum rumahnya aman; tidak semua anak pun memerlukannya.
indicator-reintegration-source = SPM Permen PPPA 1/2010

indicator-trauma_care-what = Bagian korban yang dilayani petugas terlatih menangani trauma.
indicator-trauma_care-numerator = korban yang sedikitnya satu layanannya diberikan petugas terlatih trauma
indicator-trauma_care-denominator = korban yang menerima sedikitnya satu layanan
indicator-trauma_care-why = Pertanyaan yang keliru dapat melukai anak sekali lagi. Petugas terlatih tahu cara mendengarkan.
indicator-trauma_care-not = Jangan dipakai untuk menahan layanan mendesak sampai petugas terlatih tersedia.
indicator-trauma_care-source = Evaluasi DPPA Kalimantan Tengah: psikolog anak dan petugas terlatih masih sedikit

indicator-served_at_home-what = Bagian korban yang dilayani di kabupaten/kota tempat laporannya tercatat.
indicator-served_at_home-numerator = korban yang sedikitnya satu layanannya diberikan di kabupaten/kota pencatat laporan
indicator-served_at_home-denominator = korban yang menerima sedikitnya satu layanan
indicator-served_at_home-why = Perjalanan jauh memisahkan anak dari sekolah dan keluarga. Banyak keluarga tidak sanggup menanggung biayanya.
indicator-served_at_home-not = Jangan dipakai untuk menahan anak di tempat yang berbahaya: bagi sebagian anak, jauh justru lebih aman.
indicator-served_at_home-source = Evaluasi DPPA Kalimantan Tengah: rumah aman hanya ada di ibu kota provinsi

indicator-served_by_sex-what = Bagian korban perempuan yang dilayani dikurangi bagian korban laki-laki yang dilayani, dalam poin persen.
indicator-served_by_sex-numerator = korban yang menerima sedikitnya satu layanan
indicator-served_by_sex-denominator = semua korban; nilainya selisih antara bagian anak perempuan dan bagian anak laki-laki
indicator-served_by_sex-why = Anak laki-laki lebih jarang melapor dan lebih jarang dijangkau layanan. Selisih ini memperlihatkannya.
indicator-served_by_sex-not = Jangan dijadikan sasaran. Selisih nol tidak berarti baik bila keduanya sama-sama belum dilayani.
indicator-served_by_sex-source = Evaluasi DPPA Kalimantan Tengah: anak laki-laki kurang terlayani; selang Newcombe (1998), metode 10

## d. Kerja sama lintas sektor

indicator-joint_activities_held-what = Bagian kegiatan bersama antarinstansi yang terlaksana dari yang direncanakan.
indicator-joint_activities_held-numerator = kegiatan bersama yang terlaksana, menurut bulan tanggal rencananya
indicator-joint_activities_held-denominator = kegiatan bersama yang direncanakan sampai batas data
indicator-joint_activities_held-why = Seorang anak sering memerlukan polisi, psikolog, dan sekolah sekaligus. Mereka harus saling mengenal sebelum anak datang.
indicator-joint_activities_held-not = Jangan dikejar dengan menambah rapat atau mengecilkan rencana: yang dicari adalah kerja bagi anak.
indicator-joint_activities_held-source = Evaluasi DPPA Kalimantan Tengah, indikator 4: kerja sama yang tercapai dalam satu periode

indicator-partners_active-what = Bagian dari tujuh jenis mitra yang ikut sedikitnya satu kegiatan bersama.
indicator-partners_active-numerator = jenis mitra, dari tujuh yang diharapkan, yang memimpin atau mengikuti kegiatan bersama terlaksana
indicator-partners_active-denominator = tujuh jenis mitra yang diharapkan di setiap kabupaten/kota yang melapor
indicator-partners_active-why = Bila satu mitra belum hadir, ada satu kebutuhan anak yang belum terjawab.
indicator-partners_active-not = Jangan dipenuhi dengan daftar hadir: ikut sekali sudah terhitung, tetapi belum berarti berperan.
indicator-partners_active-source = Studi kolaborasi di Kabupaten Batang: tujuh jenis mitra

indicator-agreements_in_force-what = Bagian kabupaten/kota yang punya kesepakatan berlaku tentang prosedur bersama dan berbagi data.
indicator-agreements_in_force-numerator = kabupaten/kota yang pada akhir periode punya kesepakatan berlaku yang mencakup prosedur bersama sekaligus berbagi data
indicator-agreements_in_force-denominator = kabupaten/kota yang sudah mengirim daftar kesepakatannya
indicator-agreements_in_force-why = Tanpa prosedur bersama, anak harus mengulang ceritanya di setiap meja.
indicator-agreements_in_force-not = Jangan dipakai sebagai bukti kerja sama berjalan: tanda tangan belum tentu dijalankan.
indicator-agreements_in_force-source = Evaluasi DPPA Kalimantan Tengah: belum ada prosedur seragam dan berbagi data

indicator-network_density-what = Bagian pasangan dari tujuh jenis mitra yang pernah ikut dalam satu kegiatan bersama pada periode ini.
indicator-network_density-numerator = pasangan jenis mitra yang bertemu dalam sedikitnya satu kegiatan bersama
indicator-network_density-denominator = semua pasangan dari tujuh jenis mitra yang diharapkan, yaitu 21 di setiap kabupaten/kota yang melapor
indicator-network_density-why = Kerja sama berjalan lewat hubungan antarlembaga, tidak hanya lewat satu kantor.
indicator-network_density-not = Jangan dikejar dengan satu rapat besar yang mengundang semua lembaga.
indicator-network_density-source = Kepadatan jejaring, 2m ÷ (n(n − 1)); Wasserman & Faust (1994)

indicator-network_centralisation-what = Seberapa jauh hubungan antarmitra bergantung pada satu jenis mitra. Nol berarti merata, 100 % berarti semua lewat satu pusat.
indicator-network_centralisation-numerator = jumlah selisih antara hubungan terbanyak dan hubungan setiap jenis mitra
indicator-network_centralisation-denominator = selisih terbesar yang mungkin, yaitu 30 di setiap kabupaten/kota yang mitranya pernah bertemu
indicator-network_centralisation-why = Jejaring yang bergantung pada satu lembaga mudah terhenti saat lembaga itu sibuk.
indicator-network_centralisation-not = Jangan dibaca sendirian. Jejaring yang merata tetapi jarang bertemu juga bernilai rendah.
indicator-network_centralisation-source = Sentralisasi derajat, Freeman (1978); studi Batang: dominasi peran pemerintah

indicator-government_led-what = Bagian kegiatan bersama yang dipimpin instansi pemerintah.
indicator-government_led-numerator = kegiatan bersama terlaksana yang dipimpin instansi pemerintah
indicator-government_led-denominator = kegiatan bersama terlaksana yang pemimpinnya ada di daftar mitra
indicator-government_led-why = Sebagian anak lebih dulu bercerita kepada orang di luar pemerintah. Warga dan lembaga masyarakat perlu ruang memimpin.
indicator-government_led-not = Jangan dinilai baik atau buruk: pemerintah tetap wajib memimpin tugas yang menjadi tanggung jawabnya.
indicator-government_led-source = Studi kolaborasi di Kabupaten Batang: dominasi peran pemerintah

indicator-participation_level-what = Median tingkat partisipasi kegiatan bersama yang terlaksana, dari 1 (informasi) sampai 5 (mendukung prakarsa warga).
indicator-participation_level-numerator = kegiatan bersama pada tingkat 3 sampai 5
indicator-participation_level-denominator = semua kegiatan bersama terlaksana yang tingkatnya dicatat; nilainya median tingkat
indicator-participation_level-why = Warga yang hanya diberi tahu jarang ikut menjaga anak. Warga yang ikut memutuskan lebih mungkin bertindak.
indicator-participation_level-not = Jangan dirata-ratakan: tingkat adalah urutan, bukan ukuran. Tidak semua kegiatan perlu mencapai tingkat 5.
indicator-participation_level-source = Lima tingkat partisipasi Wilcox (1994)

indicator-participation-what = Bagian desa/kelurahan yang punya kelompok PATBM.
indicator-participation-numerator = desa/kelurahan yang tercatat punya PATBM pada akhir periode
indicator-participation-denominator = semua desa/kelurahan di kabupaten/kota yang melapor
indicator-participation-why = Tetangga sering lebih dulu melihat perubahan pada anak. Kelompok warga yang terlatih tahu ke mana meminta bantuan.
indicator-participation-not = Jangan dikejar dengan surat keputusan saja: kelompok yang tercatat belum tentu bergerak.
indicator-participation-source = PATBM, perlindungan anak terpadu berbasis masyarakat: desa dengan PATBM ÷ semua desa

## e. Kepuasan masyarakat

indicator-satisfaction_ikm-what = Indeks kepuasan masyarakat atas sembilan unsur pelayanan, dari 25 sampai 100.
indicator-satisfaction_ikm-numerator = jumlah skor kesembilan unsur dari semua kuesioner
indicator-satisfaction_ikm-denominator = kuesioner yang terisi lengkap, dikalikan sembilan unsur
indicator-satisfaction_ikm-why = Keluarga yang diperlakukan baik akan kembali dan memberi tahu keluarga lain. Dengan begitu, lebih banyak anak mendapat pertolongan.
indicator-satisfaction_ikm-not = Jangan dikejar dengan memilih responden yang puas atau meminta anak menilai di depan petugas.
indicator-satisfaction_ikm-source = Permenpan RB 14/2017, Survei Kepuasan Masyarakat

indicator-satisfaction_access-what = Indeks kepuasan atas persyaratan, prosedur, waktu, dan sarana, dari 25 sampai 100.
indicator-satisfaction_access-numerator = jumlah indeks akses semua kuesioner, yakni 25 kali rata-rata empat unsur akses
indicator-satisfaction_access-denominator = kuesioner yang terisi lengkap
indicator-satisfaction_access-why = Syarat yang rumit dan waktu yang lama dapat membuat anak mengurungkan niat meminta tolong.
indicator-satisfaction_access-not = Jangan dipakai untuk mewakili mereka yang belum datang: yang ditanya hanya orang yang sudah sampai ke layanan.
indicator-satisfaction_access-source = Permenpan RB 14/2017: hanya unsur persyaratan, prosedur, waktu, dan sarana, pada skala yang sama

indicator-satisfaction_without_cost-what = Indeks kepuasan atas delapan unsur, tanpa unsur biaya, dari 25 sampai 100.
indicator-satisfaction_without_cost-numerator = jumlah skor delapan unsur selain biaya dari semua kuesioner
indicator-satisfaction_without_cost-denominator = kuesioner yang terisi lengkap, dikalikan delapan unsur
indicator-satisfaction_without_cost-why = Layanan bagi korban memang gratis. Tanpa unsur biaya, terlihat hal yang sungguh dirasakan anak dan keluarganya.
indicator-satisfaction_without_cost-not = Jangan dipakai sebagai nilai IKM resmi, sebab aturan meminta kesembilan unsur.
indicator-satisfaction_without_cost-source = Permenpan RB 14/2017, delapan unsur: layanan bagi korban gratis, sehingga unsur biaya menaikkan indeks

## Hambatan

indicator-staff_per_children-what = Jumlah konselor, psikolog anak, dan pendamping hukum untuk setiap 10.000 anak.
indicator-staff_per_children-numerator = konselor, psikolog anak, dan pendamping hukum pada akhir periode
indicator-staff_per_children-denominator = anak berusia 0–17 tahun di kabupaten/kota yang melapor
indicator-staff_per_children-why = Anak memerlukan orang yang punya waktu untuknya. Satu petugas bagi puluhan ribu anak berarti antrean panjang.
indicator-staff_per_children-not = Jangan dipakai untuk menilai kerja petugas, atau dipenuhi dengan nama yang tidak bertugas penuh.
indicator-staff_per_children-source = Evaluasi DPPA Kalimantan Tengah, hambatan: konselor, psikolog anak, dan pendamping hukum masih sedikit

indicator-staff_certified-what = Bagian konselor, psikolog anak, dan pendamping hukum yang bersertifikat.
indicator-staff_certified-numerator = tenaga bersertifikat pada akhir periode
indicator-staff_certified-denominator = konselor, psikolog anak, dan pendamping hukum pada akhir periode
indicator-staff_certified-why = Keahlian menentukan apakah anak merasa aman saat bercerita.
indicator-staff_certified-not = Jangan dipakai untuk menyingkirkan petugas berpengalaman yang belum sempat mengikuti sertifikasi.
indicator-staff_certified-source = Evaluasi DPPA Kalimantan Tengah, hambatan: kompetensi petugas

indicator-budget_spent-what = Bagian anggaran tahun berjalan yang sudah direalisasikan.
indicator-budget_spent-numerator = realisasi anggaran tahun berjalan, dalam rupiah, menurut kiriman terakhir
indicator-budget_spent-denominator = anggaran tahun berjalan, dalam rupiah
indicator-budget_spent-why = Anggaran yang belum terpakai adalah layanan yang belum sampai kepada anak.
indicator-budget_spent-not = Jangan dikejar dengan belanja tergesa di akhir tahun: terpakai belum berarti bermanfaat.
indicator-budget_spent-source = Evaluasi DPPA Kalimantan Tengah, hambatan: anggaran dan sarana

indicator-budget_per_child-what = Anggaran tahun berjalan untuk setiap anak, dalam rupiah.
indicator-budget_per_child-numerator = anggaran tahun berjalan, dalam rupiah
indicator-budget_per_child-denominator = anak berusia 0–17 tahun di kabupaten/kota yang melapor
indicator-budget_per_child-why = Angka ini memperlihatkan apakah anak di setiap daerah mendapat perhatian yang sepadan.
indicator-budget_per_child-not = Jangan disamakan begitu saja antardaerah: melayani wilayah luas yang jarang penduduk memerlukan biaya lebih besar.
indicator-budget_per_child-source = Evaluasi DPPA Kalimantan Tengah, hambatan: anggaran dan sarana

indicator-digital_connection-what = Bagian kabupaten/kota yang pelaporan digitalnya sudah terhubung.
indicator-digital_connection-numerator = kabupaten/kota yang pelaporan digitalnya terhubung pada akhir periode
indicator-digital_connection-denominator = kabupaten/kota yang sudah mengirim data kapasitasnya
indicator-digital_connection-why = Bila data terhubung, anak tidak perlu mengulang cerita dan rujukannya tidak tercecer.
indicator-digital_connection-not = Jangan dipakai sebagai alasan membagikan identitas anak atau menutup jalur laporan tanpa internet.
indicator-digital_connection-source = Evaluasi DPPA Kalimantan Tengah, hambatan: pelaporan digital belum terpadu

indicator-connected_villages-what = Bagian desa/kelurahan yang bukan titik tanpa sinyal.
indicator-connected_villages-numerator = desa/kelurahan di luar daftar titik tanpa sinyal (blank spot)
indicator-connected_villages-denominator = semua desa/kelurahan
indicator-connected_villages-why = Di desa tanpa sinyal, anak sulit menghubungi SAPA 129 sehingga pertolongan harus datang langsung.
indicator-connected_villages-not = Jangan dibaca sebagai ukuran keamanan: sambungan internet membuka bantuan, tetapi juga membuka risiko.
indicator-connected_villages-source = 376 desa/kelurahan tanpa sinyal di Kalimantan Tengah, Mei 2025

indicator-regulation_stage-what = Bagian tahap yang sudah selesai dari semua regulasi yang sedang atau sudah disusun, di provinsi dan di kabupaten/kota.
indicator-regulation_stage-numerator = tahap yang selesai pada akhir periode
indicator-regulation_stage-denominator = enam tahap untuk setiap regulasi yang mulai disusun sampai akhir periode, termasuk milik provinsi
indicator-regulation_stage-why = Tanpa dasar hukum, anggaran dan pembagian tugas mudah berubah setiap tahun.
indicator-regulation_stage-not = Jangan dikejar dengan banyak surat edaran. Lihat juga rincian menurut jenis regulasi.
indicator-regulation_stage-source = Evaluasi DPPA Kalimantan Tengah: naskah akademik Perda diajukan, belum dilanjutkan

indicator-family_literacy-what = Bagian desa/kelurahan yang sudah mengadakan sesi literasi digital keluarga tahun ini.
indicator-family_literacy-numerator = desa/kelurahan dengan sedikitnya satu sesi literasi digital keluarga pada tahun berjalan
indicator-family_literacy-denominator = semua desa/kelurahan di kabupaten/kota yang melapor
indicator-family_literacy-why = Anak lebih mudah bercerita bila orang tuanya paham dunia maya dan tidak langsung marah.
indicator-family_literacy-not = Jangan dikejar dengan satu sesi singkat per desa, dan jangan membebankan perlindungan kepada keluarga saja.
indicator-family_literacy-source = Evaluasi DPPA Kalimantan Tengah, hambatan: literasi digital keluarga masih rendah

## Daftar istilah

glossary-terms = ocsea, takedown, numerator, denominator, cohort, target, attainment, confidence_interval, signal, sla, reported, documented, verified, no_report, not_verified, reported_zero, nothing_to_count, few, hidden, no_such_service, not_yet_due, ikm, unsur, patbm, participation_level, dapil, cut_off, release

glossary-ocsea-term = OCSEA
glossary-ocsea-meaning = Eksploitasi dan perlakuan seksual salah terhadap anak yang terjadi atau dibantu lewat internet. Singkatan dari online child sexual exploitation and abuse.
glossary-takedown-term = Penghapusan konten
glossary-takedown-meaning = Permintaan agar gambar, video, atau percakapan yang merugikan anak dihapus dari internet. Terhitung selesai bila kontennya sudah terhapus.
glossary-numerator-term = Pembilang
glossary-numerator-meaning = Angka di atas garis pecahan: yang sudah tercapai. Dalam "9 dari 22 laporan", pembilangnya 9.
glossary-denominator-term = Penyebut
glossary-denominator-meaning = Angka di bawah garis pecahan: keseluruhan yang seharusnya. Dalam "9 dari 22 laporan", penyebutnya 22.
glossary-cohort-term = Kohort
glossary-cohort-meaning = Laporan yang diterima dalam bulan yang sama dan diikuti sampai akhir. Tindak lanjutnya dihitung pada bulan itu, kapan pun terjadi.
glossary-target-term = Target
glossary-target-meaning = Nilai yang disepakati untuk dicapai suatu indikator pada satu tahun, beserta dasarnya. Target yang belum dikonfirmasi DPPA diberi tanda.
glossary-attainment-term = Capaian
glossary-attainment-meaning = Nilai dibagi target, dikali 100. Dalam skor paling tinggi 100, agar satu kelebihan tidak menutupi kekurangan lain.
glossary-confidence_interval-term = Selang kepercayaan
glossary-confidence_interval-meaning = Kisaran nilai yang masih wajar di sekitar suatu angka. Makin sedikit laporannya, makin lebar selangnya.
glossary-signal-term = Sinyal dan naik-turun biasa
glossary-signal-meaning = Sinyal adalah perubahan yang lebih besar daripada naik-turun biasa. Selebihnya naik-turun biasa, yang tidak perlu dicari sebabnya.
glossary-sla-term = Batas waktu layanan (SLA)
glossary-sla-meaning = Jumlah hari kerja paling lama sampai tindak lanjut pertama, menurut kelas risiko. Laporan terbuka yang melewatinya dihitung terlambat.
glossary-reported-term = Dilaporkan
glossary-reported-meaning = Angka yang dikirim kabupaten/kota dan belum disertai nomor dokumen.
glossary-documented-term = Terdokumentasi
glossary-documented-meaning = Angka yang dikirim dengan nomor dokumen sebagai bukti, tetapi belum diperiksa provinsi.
glossary-verified-term = Terverifikasi
glossary-verified-meaning = Angka yang sudah diperiksa provinsi dan dikunci. Perbaikannya dikirim sebagai kiriman baru, dan keduanya tersimpan.
glossary-no_report-term = Tidak ada laporan diterima
glossary-no_report-meaning = Kabupaten/kota belum mengirim data untuk bulan yang sudah jatuh tempo. Keadaannya belum diketahui; ini bukan nol.
glossary-not_verified-term = Belum diverifikasi
glossary-not_verified-meaning = Kabupaten/kota sudah mengirim data, tetapi provinsi belum memeriksanya. Hanya muncul bila yang dipilih angka terverifikasi; ini bukan tidak melapor.
glossary-reported_zero-term = Dilaporkan nol
glossary-reported_zero-meaning = Kabupaten/kota menyatakan bahwa memang tidak ada. Nol laporan belum berarti anak aman.
glossary-nothing_to_count-term = Belum ada yang dapat dihitung
glossary-nothing_to_count-meaning = Data sudah dikirim, tetapi belum ada satu pun yang menjadi dasar hitungan: 0 dari 0. Misalnya bagian laporan yang ditindaklanjuti di daerah tanpa laporan. Ini bukan nol persen dan bukan seratus persen.
glossary-few-term = Terlalu sedikit
glossary-few-meaning = Hitungan orang untuk umum diacak sedikit ke kelipatan 5. Di sini hitungan itu mungkin nol, mungkin sampai empat, sehingga bagian atau rata-ratanya tidak dapat disebut. Ini bukan nol.
glossary-hidden-term = Disembunyikan
glossary-hidden-meaning = Angka ada, tetapi tidak dibuka: untuk umum hanya ada hitungan dalam rencana penerbitan, misalnya tahunan untuk kabupaten/kota, agar seorang anak tidak dapat dikenali.
glossary-no_such_service-term = Layanan tidak tersedia
glossary-no_such_service-meaning = Di daerah itu belum ada tempat dengan fungsi layanan tersebut, sehingga tidak ada yang dapat dihitung.
glossary-not_yet_due-term = Belum jatuh tempo
glossary-not_yet_due-meaning = Waktu mengirim data atau menindaklanjuti laporan belum habis, sehingga belum dinilai. Data satu bulan jatuh tempo tanggal 10 bulan berikutnya.
glossary-ikm-term = Indeks kepuasan masyarakat (IKM)
glossary-ikm-meaning = Rata-rata sembilan unsur pelayanan dikali 25, sehingga nilainya 25 sampai 100. Mutunya A, B, C, atau D menurut Permenpan RB 14/2017.
glossary-unsur-term = Unsur
glossary-unsur-meaning = Satu dari sembilan hal yang ditanyakan dalam survei kepuasan, misalnya persyaratan, waktu, atau perilaku petugas. Nilainya 1 sampai 4.
glossary-patbm-term = PATBM
glossary-patbm-meaning = Perlindungan Anak Terpadu Berbasis Masyarakat: kelompok warga desa/kelurahan yang mencegah kekerasan dan membantu anak mencari pertolongan.
glossary-participation_level-term = Tingkat partisipasi Wilcox
glossary-participation_level-meaning = Lima tingkat peran warga: informasi, konsultasi, memutuskan bersama, bertindak bersama, dan mendukung prakarsa warga. Yang ditampilkan median, bukan rata-rata.
glossary-dapil-term = Daerah pemilihan (dapil)
glossary-dapil-meaning = Gabungan kabupaten/kota yang memilih anggota DPRD provinsi bersama-sama. Kalimantan Tengah mempunyai lima dapil.
glossary-cut_off-term = Batas data
glossary-cut_off-meaning = Hari terakhir yang datanya ikut dihitung. Laporan terbuka dinilai terlambat atau belum pada hari itu.
glossary-release-term = Rilis
glossary-release-meaning = Kumpulan angka yang diterbitkan bersama dan tidak diubah lagi. Setiap dokumen menyebut rilisnya agar angkanya dapat diperiksa.
