### Laporan lapangan tentang titik layanan, skenario bernama, dan kecepatan tempuh per kecamatan.

page-field_reports = Laporan lapangan
page-travel = Kecepatan tempuh

finding-closed = Tutup
finding-unreachable = Tidak terjangkau
finding-hours_differ = Jam buka lain
finding-no_such_service = Layanan tidak ada
answer-corrected = Dibetulkan di register
answer-confirmed_open = Dipastikan buka
answer-will_be_checked = Akan dicek
answer-not_ours = Bukan titik kami

field-title = { $waiting ->
    [0] { $count ->
        [0] Belum ada laporan lapangan tentang titik layanan di { $area }
       *[other] Semua { $shown } laporan lapangan dari { $area } sudah dijawab
    }
   *[other] { $shown_waiting } dari { $shown } laporan lapangan menunggu jawaban, yang terlama { $days ->
        [0] sejak hari ini
       *[other] { $shown_days } hari
    }
 }
field-lead-none = Di sini mitra melaporkan titik layanan yang tidak seperti di register. Pimpinan menjawabnya, dan yang belum dijawab terlihat umurnya.
field-lead-settled = Tidak ada tempat yang masih dilaporkan lain dari register.
field-lead-places = { $count ->
   *[other] { $shown } tempat dilaporkan tidak seperti di register. Temuannya: { $findings }.
 }
field-lead-finding = { $finding } ({ $shown })
field-lead-oldest = Paling lama menunggu jawaban: { $place }, dikirim { $day }.
field-lead-overdue = { $count ->
   *[other] { $shown } janji pengecekan sudah lewat harinya.
 }
field-open = Yang belum selesai: yang belum dijawab dahulu, terlama di atas
field-place = Tempat
field-found = Yang ditemukan
field-seen = Dilihat
field-sent = Dikirim
field-waits = Umur
field-answer = Jawaban
field-days = { $count ->
    [0] hari ini
   *[other] { $shown } hari
 }
field-state-waiting = belum dijawab
field-state-promised = akan dicek sampai { $day }
field-state-overdue = janji cek { $day } lewat
field-said-hours = Jam buka lain: { $opens }–{ $closes }
field-said-function = Layanan tidak ada: { $name }
field-point = { $kind } { $point }, Kec. { $district }, { $regency }
field-point-coarse = { $kind } { $point }, { $regency }
field-point-here = { $kind } { $point }, Kec. { $district }
field-point-here-coarse = { $kind } { $point }
field-more = Masih ada { $shown } lagi; pilih satu wilayah di atas untuk mempersempit.

field-send = Laporkan satu tempat
field-send-lead = Tanpa nama dan tanpa cerita. Siapa yang mengirim hanya tercatat di jejak audit.
field-choose-regency = Kabupaten/kota
field-choose-point = Titik layanan menurut register
field-choose-finding = Yang ditemukan
field-choose-function = Layanan yang tidak ada
field-choose-opens = Buka pukul
field-choose-closes = Tutup pukul
field-choose-seen = Dilihat pada
field-register-hours = Jam buka di register: { $hours }
field-button = Kirim laporan
field-no-points = Register belum memuat titik layanan yang buka di sini, jadi belum ada yang dapat dilaporkan.
field-sent-done = Laporan nomor { $number } tersimpan: { $place }. Jawabannya akan terlihat di halaman ini.
field-answering = Jawab satu laporan
field-answering-none = Tidak ada laporan yang menunggu jawaban di wilayah ini.
field-choose-report = Laporan
field-report-choice = No. { $number } · { $age } · { $found } · { $place }
field-choose-answer = Jawaban
field-choose-due = Dicek paling lambat
field-answer-button = Simpan jawaban
field-answered = Jawaban untuk laporan nomor { $number } tersimpan: { $answer }.
field-all = Semua laporan dan jawabannya ({ $shown })
field-number = No
field-answers = Jawaban, yang terbaru terakhir
field-answer-on = { $answer }, { $day }
field-answer-until = Akan dicek sampai { $due }, { $day }
field-answer-none = belum dijawab

field-choose-first = Pilih dahulu
field-nothing-chosen = Belum ada yang dipilih, jadi tidak ada yang dikirim. Pilih dahulu yang ingin Anda sampaikan, lalu tekan lagi.
field-moved = Yang Anda pilih sudah berubah sementara itu, jadi tidak ada yang disimpan. Periksa pilihannya, lalu tekan sekali lagi.
field-refused-point = Titik itu tidak ada di register yang berlaku, atau sudah ditutup di sana. Muat ulang, lalu pilih titik lain.
field-refused-finding = Temuan itu tidak dikenal. Pilih tutup, tidak terjangkau, jam buka lain, atau layanan tidak ada.
field-refused-future = Hari dilihatnya belum tiba. Pilih hari ini atau sebelumnya.
field-refused-old = Temuan ini terlalu lama. Pilih hari sejak { $first }.
field-refused-hours = Jam buka belum lengkap atau terbalik. Pilih jam buka yang lebih awal daripada jam tutup, per setengah jam.
field-refused-shelter = Jam buka tempat penampungan tidak pernah dicatat, demi keselamatan penghuninya. Pilih temuan lain.
field-refused-function = Menurut register titik itu tidak memberi layanan tersebut. Pilih salah satu layanannya.
field-refused-extra = Ada isian yang bukan bagian temuan itu. Jam hanya untuk jam buka lain, layanan hanya untuk layanan tidak ada.
field-refused-same = Laporan yang persis sama sudah masuk pada { $since } dan menunggu jawaban. Tidak ada yang ditambahkan.
field-refused-report = Laporan dengan nomor itu tidak ada. Pilih nomor dari daftar.
field-refused-answer = Jawaban itu tidak dikenal. Pilih dibetulkan, dipastikan buka, akan dicek, atau bukan titik kami.
field-refused-due = Hanya jawaban "akan dicek" yang memakai hari, dan ia memerlukannya. Sebutkan harinya, atau kosongkan.
field-refused-due-range = Hari pengecekan harus dari hari ini sampai { $last }. Pilih hari lain.
field-refused-answered = Jawaban itu sudah berlaku untuk laporan ini. Tidak ada yang ditambahkan.

season-whole_year = Sepanjang tahun
season-rain = Musim hujan
season-dry = Musim kemarau
mode-road = Jalan
mode-river = Sungai
mode-mixed = Jalan dan sungai
travel-title = { $count ->
    [0] Semua { $all } kecamatan memakai aturan kecepatan umum
   *[other] { $shown } dari { $all } kecamatan memakai kecepatan sendiri
 }
travel-lead = Aturan umum: jarak lurus × { $detour } ÷ { $speed } km/jam. Kecamatan yang dilalui sungai atau jalan rusak dapat diberi kecepatan sendiri, dengan sumbernya.
travel-district = Kecamatan
travel-regency = Kabupaten/kota
travel-season = Musim
travel-mode = Jalur
travel-speed = Kecepatan
travel-source = Sumber
travel-office = Kantor
travel-since = Sejak
travel-kmh = { $shown } km/jam
travel-common = aturan umum
travel-set = Tetapkan kecepatan satu kecamatan
travel-set-lead = Musim hujan dan kemarau mendahului sepanjang tahun. Yang lama tetap dalam riwayat.
travel-choose-speed = Kecepatan (km/jam)
travel-choose-source = Sumber kecepatan ini
travel-source-help = Misalnya pengukuran perjalanan dinas 2026. Tanpa nama orang.
travel-choose-office = Kantor atau jabatan yang menetapkan
travel-button = Tetapkan kecepatan
travel-back = Kembalikan ke aturan umum
travel-done = Tersimpan: { $district }, { $season }: { $speed }.
travel-history = Riwayat kecepatan ({ $shown })
travel-history-none = Belum ada kecamatan yang diberi kecepatan sendiri.
travel-when = Kapan
travel-from = Dari
travel-to = Menjadi
travel-refused-district = Itu bukan kecamatan di provinsi ini. Pilih satu dari 136, misalnya 62.06.01.
travel-refused-mode = Jalur itu tidak dikenal. Pilih jalan, sungai, atau jalan dan sungai.
travel-refused-season = Musim itu tidak dikenal. Pilih sepanjang tahun, musim hujan, atau musim kemarau.
travel-refused-speed = Kecepatan harus antara { $lowest } dan { $highest } km/jam. Tulis angka lain.
travel-refused-empty = { $which ->
    [source] Sumber kecepatan belum diisi. Tulis dari mana angka ini berasal.
   *[office] Kantor yang menetapkan belum diisi. Tulis nama kantor atau jabatannya.
 }
travel-refused-long = { $which ->
    [source] Sumber
   *[office] Nama kantor
 } terlalu panjang. Tulis paling banyak { $most } huruf.
travel-refused-personal = { $which ->
    [source] Sumber
   *[office] Nama kantor
 } tampak memuat data pribadi. Tulis tanpa nama orang, NIK, nomor telepon, atau surel. Tidak ada yang disimpan.
travel-refused-changed = Kecepatan kecamatan ini baru saja diubah orang lain. Lihat yang berlaku sekarang, lalu coba lagi.
travel-refused-same = Kecepatan itu sudah berlaku dengan sumber yang sama. Tidak ada yang diubah.
travel-refused-none = Kecamatan ini tidak punya kecepatan sendiri untuk musim itu. Tidak ada yang diubah.

scenario-kind-counselling_post = Pos konseling
scenario-kind-uptd_ppa = UPTD PPA
scenario-kind-shelter = Rumah aman
scenario-kind-mobile_team = Tim keliling
scenario-refused-name = Nama skenario harus pendek dan biasa: 3 sampai 60 huruf, angka, atau spasi. Tulis nama lain.
scenario-refused-personal = Nama skenario tampak memuat data pribadi. Tulis tanpa nama orang, NIK, nomor telepon, atau surel. Tidak ada yang disimpan.
scenario-refused-taken = Nama itu sudah dipakai skenario lain. Pakai nama lain, atau hapus dulu skenario itu.
scenario-refused-kind = Jenis titik itu tidak dikenal. Pilih pos konseling, UPTD PPA, rumah aman, atau tim keliling.
scenario-refused-threshold = Batas waktu tempuh harus di atas 0 dan paling lama { $longest } jam. Tulis angka lain.
scenario-refused-place = Ada tempat yang bukan kecamatan di provinsi ini. Tulis kode kecamatan, misalnya 62.06.01.
scenario-refused-shelter-place = Rumah aman hanya disebut sampai kabupaten/kota. Tulis kode kabupaten/kota, misalnya 62.06.
scenario-refused-closed = Titik yang ditutup ditulis dengan kode kabupaten/kota dan nomornya, misalnya 62.06/T-1. Periksa penulisannya.
scenario-refused-nothing = Skenario ini tidak menempatkan dan tidak menutup apa pun. Tambahkan paling sedikit satu titik.
scenario-refused-many = Skenario ini terlalu besar. Tempatkan atau tutup paling banyak { $most } titik.
scenario-refused-release = Rilis skenario ini tidak ada. Muat ulang, lalu simpan lagi.
scenario-refused-unknown = Tidak ada skenario dengan nama itu. Lihat daftarnya, lalu tulis namanya persis.
scenario-refused-not-yours = Skenario ini disimpan oleh peran lain. Mintalah pimpinan atau pengelola menghapusnya.

may-report_points = Melapor dari lapangan
may-answer_reports = Menjawab laporan
may-set_travel = Kecepatan tempuh
may-save_scenarios = Menyimpan skenario

trail-action-field_report = laporan lapangan
trail-action-field_answer = jawaban laporan lapangan
trail-action-scenario = skenario
trail-action-travel_change = perubahan kecepatan tempuh
trail-about-report = laporan nomor { $value }
trail-about-point = titik { $value }
trail-about-finding = temuan: { $value }
trail-about-answer = jawaban: { $value }
trail-about-scenario = skenario nomor { $value }
trail-about-district = Kec. { $value }
trail-about-season = { $value }
trail-about-reason = Alasan: { $value }
trail-what-scenario_saved = disimpan
trail-what-scenario_removed = dihapus

told-field-none = Belum ada laporan lapangan.
told-field-sent = Laporan nomor { $number } tersimpan.
told-field-answered = Jawaban untuk laporan nomor { $number } tersimpan.
told-scenario-none = Belum ada skenario yang disimpan.
told-scenario-saved = Skenario "{ $name }" tersimpan.
told-scenario-removed = Skenario "{ $name }" dihapus dari daftar; catatannya tetap ada.
told-travel-none = Belum ada kecamatan yang diberi kecepatan sendiri.
told-travel-set = Kecepatan kecamatan { $district } tersimpan.
