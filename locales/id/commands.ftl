# Perintah pengelola: jawaban, dan penolakan yang menyebut apa yang salah dan apa yang dapat dilakukan.
store-refused-nothing-held = Belum ada kiriman yang masuk. Impor sebuah buku kerja (pelita.py import), atau buat register peragaan (pelita.py demo).
store-refused-holds-already = Basis data ini sudah berisi kiriman; register peragaan hanya dibuat di basis data yang kosong. Atur PELITA_HOME ke map lain, atau keluarkan dulu register peragaan yang lama (pelita.py demo --remove); tidak ada yang diubah.
store-refused-not-reported = Tidak ada kiriman dari kabupaten/kota, bulan, dan tabel ini yang berstatus dilaporkan. Lihat statusnya dengan pelita.py history, lalu periksa --regency, --month, dan --table; tidak ada yang diubah.
refused-not-intact = Isi rilis { $releases } tidak lagi sama dengan sidiknya. Jangan terbitkan rilis itu; pulihkan cadangan ke basis data yang kosong (pelita.py restore), lalu periksa lagi.
refused-lines-changed = Data acuan sekarang lain dari yang dipakai rilis { $releases }: { $lines }. Rilis itu tetap memakai angkanya sendiri. Bila perubahan itu benar, buat rilis baru (pelita.py release --new); bila tidak, kembalikan berkas di data/reference itu.
told-speeds-since = Kecepatan tempuh ditetapkan atau ditarik setelah rilis { $releases } dibuat (km/jam): { $speeds }. Jangkauan dan penempatannya dihitung dengan kecepatan hari ini.
refused-file = Berkas { $file } tidak dapat dibaca atau ditulis: { $kind ->
    [missing] berkas atau mapnya tidak ada. Periksa ejaannya, atau buat dulu mapnya
    [denied] akun ini tidak berhak atasnya. Beri akun ini hak atas berkas dan mapnya, atau pilih tempat lain
    [folder] itu sebuah map. Tulis nama berkas di dalamnya
    [no-folder] ada berkas di tempat yang seharusnya map. Pilih map lain
    [full] tidak ada ruang lagi di disk. Kosongkan sebagian disk atau pilih disk lain, lalu coba lagi
   *[other] { $reason }. Periksa tempat itu atau pilih tempat lain, lalu coba lagi
 }.
refused-month = "{ $value }" bukan bulan. Tulis tahun dan bulan seperti 2026-09.
refused-period = "{ $value }" bukan periode. Tulis 2026-05, 2026-Q2, 2026-S1, atau 2026.
refused-period-year = "{ $value }" di luar tahun yang dapat ditanyakan. Tulis periode dari { $first } sampai { $last }.
refused-int-range = Isian { $name } harus bilangan bulat dari { $first } sampai { $last }. Tulis angka lain.
refused-regency = "{ $value }" bukan kode kabupaten/kota di provinsi ini. Tulis kode Kemendagri dengan titik, misalnya 62.06.
refused-date-order = "{ $value }" bukan jawaban untuk --date-order. Tulis dmy (hari dahulu) atau mdy (bulan dahulu).
refused-missing = { $name } belum diisi. Tambahkan { $name }; isian perintah ini terdaftar bila ditambahkan --help.
refused-choice = Isian { $name } tidak dikenal. Pilih salah satu: { $choices }.
refused-day = Isian { $name } bukan tanggal. Tulis tahun, bulan, dan hari seperti 2026-09-30.
refused-number = Isian { $name } bukan bilangan bulat. Tulis angka saja, misalnya 8501.
refused-value = Isian { $name } tidak dapat dipakai. Lihat bentuk yang diterima dengan menambahkan --help.
refused-no-option = Perintah ini tidak mengenal { $name }. Hapus, atau lihat pilihan yang ada dengan menambahkan --help.
refused-no-command = Tidak ada perintah { $name }. Lihat daftar perintah dengan pelita.py --help.
refused-option = Pilihan { $name } tidak ditulis sebagaimana mestinya. Lihat apakah ia memerlukan isian dengan menambahkan --help.
refused-call = Perintah ini tidak dapat dijalankan seperti tertulis ({ $reason }). Lihat cara pakainya dengan menambahkan --help.
told-verified = { $count } kiriman diverifikasi
told-documented = { $count } kiriman didokumentasikan
told-release = Rilis { $release }
told-release-stays = Tidak ada yang ditulis; rilis yang berlaku tetap { $release }.
told-nothing-saved = Tidak ada yang disimpan.
told-preview = Pratinjau: tidak ada yang ditulis. Impor tanpa --preview untuk menyimpannya.
told-would-refuse = Pratinjau: tidak ada yang ditulis. Impor biasa akan menolak berkas ini{ $good ->
    [yes] ; tabel di bawah hanya berlaku dengan --take-good
   *[no] {""}
 }.
told-mend = Perbaiki barisnya lalu kirim lagi{ $good ->
    [yes] , atau tambahkan --take-good (menyimpan baris yang baik)
   *[no] {""}
 }. Dengan --faulty-rows BERKAS baris yang salah ditulis ke berkas tersendiri.
told-good-held = Baris yang baik sudah tersimpan; { $faulty } baris yang salah masih menunggu diperbaiki.
told-good-taken = Baris yang baik disimpan; { $faulty } baris yang salah masih menunggu diperbaiki.
told-faulty-rows = Baris yang salah beserta alasannya ditulis ke { $file }. Perbaiki di sana, lalu impor berkas itu.
told-date-order = Jawab pertanyaan tentang tanggal dengan --date-order dmy (hari dahulu) atau --date-order mdy (bulan dahulu).
told-correct = Untuk mengoreksi angka terverifikasi, tambahkan --correct "alasan" --sender "kantor pengirim".
told-replaced = Berkas { $file } yang lama sudah diganti.
told-secret-apart = Rahasia pembulatan tidak ikut: simpan salinan { $file } di tempat lain yang aman, terpisah dari cadangan. Tanpa berkas itu tidak ada yang dapat diterbitkan lagi.
told-secret-wanted = Cadangan tidak memuat rahasia pembulatan. Letakkan salinan yang disimpan kantor sebagai { $file } sebelum menerbitkan lagi; sampai saat itu penerbitan ditolak.
heading-moment = Waktu
heading-event = Kejadian
heading-actor = Oleh
heading-reason = Alasan
heading-file = Sidik berkas
heading-intact = Utuh
received-of-due = { $share } dari yang jatuh tempo dalam 12 bulan
told-written = { $file }: { $rows } baris, rilis { $release }
told-restored-same = Rilis { $release } dipulihkan; basis data ini menghitung fakta yang sama
told-restored-other = Rilis { $release } dipulihkan; basis data ini menghitung fakta yang lain (versi lain?)
told-simulated = SIMULASI: rilis { $release }, { $count } kiriman
told-removed = { $count } kiriman simulasi dikeluarkan
told-received = { $share } dari yang jatuh tempo sudah masuk
told-no-flags = Tidak ada angka yang perlu dilihat lagi
told-burden = { $count } kolom diminta dari petugas; { $unread } di antaranya belum dibaca apa pun.
told-month-cells = { $months } bulan kabupaten/kota pada register peragaan (SIMULASI): { $to_fill } sel diisi dalam buku kerja terisi. Buku kerja yang sama bila diisi dari yang kosong: { $empty } sel, jadi { $share } %. Bila yang kosong hanya diisi dengan bulan yang berubah, masing-masing utuh: { $anew } sel, jadi { $share_anew } %.
told-offer-zero = Untuk menyatakan nol pada bulan yang bertulisan NIHIL, tambahkan --state-zero.
told-offer-year = Bila tahun yang jauh itu memang benar, tambahkan --years-right.
