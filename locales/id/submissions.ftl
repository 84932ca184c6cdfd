### Kiriman, verifikasi, dan pratinjau impor.

page-submissions = Kiriman
page-verification = Verifikasi
source-submissions = daftar kiriman bulanan
all-tables = Semua tabel
choose-table = Tabel
nobody = tidak ada
many-regencies = { $count } kabupaten/kota
submissions-not-due = Kiriman { $area }: bulan-bulan ini belum jatuh tempo
submissions-title = { $complete } dari { $all } kabupaten/kota mengirim semua tabel untuk { $month }; diam: { $silent }
submissions-title-table = { $complete } dari { $all } kabupaten/kota mengirim { $table } untuk { $month }; belum: { $silent }
submissions-title-one = { $area }, { $table } untuk { $month }: { $said }
submissions-late = Terlambat untuk { $month }: { $names }.
submissions-lacking = Belum lengkap untuk { $month }, yang kurang: { $names }.
submissions-next-due = Berikutnya: { $month } jatuh tempo { $day }.
submissions-overdue = Hari ini sudah lewat jatuh tempo ({ $due }): kiriman untuk { $month } belum lengkap dari { $names }.
submissions-overdue-table = Hari ini sudah lewat jatuh tempo ({ $due }): { $table } untuk { $month } belum masuk dari { $names }.
submissions-silent = Belum ada laporan diterima untuk { $month }: { $names }.
silent-months = { $count ->
    [1] { $place }
   *[other] { $place } ({ $count } bulan berturut-turut)
 }
silent-ever = { $place } (belum pernah mengirim)
calendar-title = { $months } bulan terakhir: { $received } dari { $due } kiriman yang jatuh tempo sudah diterima ({ $share }), { $in_time } di antaranya tepat waktu
calendar-title-none = Belum ada kiriman yang jatuh tempo pada bulan-bulan ini
calendar-before = belum ada yang jatuh tempo
calendar-count = 3/5: tiga dari { $all } tabel bulanan sudah diterima
tables-of = { $received } dari { $all } tabel
sending-in_time = tepat waktu
sending-late = terlambat
sending-partial = sebagian belum diterima
sending-missing = tidak ada laporan diterima
sending-not_yet_due = belum jatuh tempo
letter-reported = L
letter-documented = D
letter-verified = V
nothing-monthly = Belum ada tabel bulanan yang masuk untuk wilayah ini.
flags-title = { $count ->
    [0] Tidak ada angka yang menyimpang jauh dari kebiasaan daerahnya sendiri
   *[other] Mohon dilihat: { $count } angka menyimpang jauh dari kebiasaan daerahnya sendiri
 }
flags-lead = Setiap bulan dibandingkan hanya dengan paling banyak 24 bulan sebelumnya dari daerah yang sama. Tanda ini bertanya, tidak menghapus dan tidak mengubah apa pun. Bila angkanya benar, biarkan; bila salah, kirim koreksi.
flag-line = { $name } { $value }; biasanya { $usual } (median { $months } bulan sebelumnya), ditandai { $side ->
    [above] di atas
   *[below] di bawah
 } { $bound }
flag-median = Median
flag-usual = Tanpa tanda
flag-z = Skor z termodifikasi

verification-title = { $shown } dari { $all } kiriman menunggu verifikasi; yang terlama { $place }, dikirim { $day }
verification-title-none = Semua kiriman { $area } sudah diverifikasi
verification-lead = Dilaporkan → terdokumentasi → terverifikasi. Verifikasi mengunci angkanya; koreksi menggantikan, dan semuanya tetap ada dalam riwayat.
filter-place = Kabupaten/kota
filter-month = Bulan
filter-table = Tabel
filter-order = Urutan
every-place = Semua kabupaten/kota
every-month = Semua bulan
every-table = Semua tabel
order-oldest = Terlama dulu
order-newest = Terbaru dulu
order-largest = Baris terbanyak dulu
queue-title = { $count ->
    [0] Tidak ada yang menunggu pada pilihan ini
   *[other] Menunggu verifikasi: { $shown } kiriman
 }
choose-all = Pilih semua { $count } yang ditampilkan
holds-register = { $rows ->
    [0] dinyatakan nol
   *[other] { $shown } baris
 }
holds-recap = rekap, { $shown } angka
document-number = dokumen { $number }
no-document = tanpa nomor dokumen
sent-by = dari { $sender }
no-sender = pengirim tidak disebut
sent-on = dikirim { $day }
to-history = riwayat
verifying-office = Kantor yang memverifikasi atau mencatat
office-help = Nama kantor atau jabatan, bukan nama orang. Tercatat dalam riwayat.
document-to-note = Nomor dokumen (hanya untuk mencatat dokumen)
document-help = Nomor surat atau berita acara tempat angka ini tertulis. Kiriman yang dilaporkan menjadi terdokumentasi.
verify-chosen = Verifikasi yang dipilih
document-chosen = Catat nomor dokumen
show-more = Tampilkan { $count } lagi
nothing-chosen = Belum ada kiriman yang dipilih. Centang sedikitnya satu, lalu tekan lagi.
lacking-verifier = Nama kantor belum diisi. Tulis kantor yang memverifikasi, lalu tekan lagi.
lacking-document = Nomor dokumen belum diisi. Tulis nomor surat atau berita acaranya, lalu tekan lagi.
verified-done = { $count } kiriman diverifikasi dan kini terkunci.
documented-done = Dokumen { $number } dicatat pada { $count } kiriman. Yang sudah terdokumentasi tidak diubah.
locked = terkunci
locked-by = terkunci: diverifikasi oleh { $office }, { $moment }
locking-title = Apa arti terkunci, dan bagaimana mengoreksi
locking-verified = **Terverifikasi** berarti provinsi sudah mencocokkan angka dengan dokumennya. Sejak itu angka terkunci: berkas yang isinya berbeda ditolak.
locking-correction = **Koreksi** dikirim lewat halaman Impor dengan *alasan koreksi*. Kiriman baru menggantikan yang lama, berstatus dilaporkan (atau terdokumentasi bila ada nomor dokumen), dan harus diverifikasi lagi. Kiriman lama tidak dihapus: riwayat menunjukkan siapa, kapan, apa, dan mengapa.
locking-progress = **Kemajuan sesudahnya juga koreksi.** Tanggal kepolisian atau layanan yang baru selesai, pada bulan yang sudah terverifikasi, perlu alasan (misalnya "kemajuan kasus"); seluruh tabel bulan itu kembali berstatus dilaporkan sampai diverifikasi lagi.
locking-unverified = **Yang belum diverifikasi** cukup dikirim ulang; kiriman baru menggantikan yang lama untuk daerah, bulan, dan tabel yang sama.
history-title = Riwayat { $about }: { $count ->
    [0] belum ada kejadian
   *[other] { $shown } kejadian
 }
history-none = Riwayat
history-choose = Pilih kabupaten/kota di atas, lalu bulan dan tabelnya: siapa mengirim, mengganti, mencatat dokumen, atau memverifikasi apa, kapan, dan mengapa.
history-cut = Ditampilkan { $shown } kejadian terbaru dari { $all }.
event-sent = Kiriman { $number } diterima
event-superseded = Kiriman { $number } digantikan
event-documented = Dokumen dicatat untuk kiriman { $number }
event-verified = Kiriman { $number } diverifikasi dan dikunci
event-sent_back = Kiriman { $number } dikembalikan kepada pengirimnya
event-withdrawn = Kiriman { $number } ditarik; tidak dihitung lagi
event-reinstated = Kiriman { $number } berlaku lagi
event-given_up = Baris yang belum diperbaiki tidak akan dikirim lagi
event-released = Rilis dibuat
event-removed = Data simulasi dikeluarkan
event-restored = Data dipulihkan dari cadangan
event-by = oleh { $actor }
event-why = alasan: { $reason }
event-no-longer-counts = (tidak dihitung lagi)
releases-title = { $count } rilis; yang berlaku { $current }
release-id = Rilis
release-cut-off = Batas data
release-made = Dibuat
release-submissions = Kiriman
release-completeness = Kelengkapan
release-hash = Sidik isi (12 awal)
release-state = Keadaan
release-current = berlaku
release-old-rule = aturan lama
release-old-rule-long = Rilis ini dibuat dengan aturan lama. Dari waktu itu: hitungan kejadiannya, dengan batas waktu waktu itu, dan target yang sudah ditetapkan. Seperti saat Pelita diperbarui: penyebut dan target bawaan. Dengan cara sekarang: skor, kelas, selang, dan sinyal; jadi dapat lain dari yang dulu dibaca, dan tidak dibandingkan dengan rilis menurut aturan sekarang.
releases-note = Rilis adalah keadaan angka yang tidak berubah lagi. Isi yang sama selalu bersidik sama, di komputer mana pun.

preview-notes = Bagaimana berkas ini dibaca ({ $count } catatan)
preview-ask = { $count } kolom tanggal dapat dibaca dua cara. Pilih cara membacanya; setelah itu berkas dibaca ulang. Tidak ada yang ditebak.
preview-nothing-new = { $count ->
    [0] Tidak ada yang berubah: buku kerja ini kembali seperti waktu diberikan. Tidak ada kiriman yang dibuat; bila suatu bulan memang tidak ada apa-apa, tulis 0 di lembar Kiriman.
   *[other] Tidak ada yang baru: isi berkas ini sama dengan { $count } kiriman yang sudah tersimpan.
 }
preview-title = Yang akan berubah: { $count } kiriman{ $first ->
    [0] {""}
   *[other] , { $first } di antaranya kiriman pertama
 }
preview-same = { $count } kiriman{ $others ->
    [yes] {" "}lain
   *[no] {""}
 } dalam berkas ini sama dengan yang tersimpan dan tidak ditulis lagi.
preview-lost = { $rows } baris yang kini tersimpan tidak ada { $clean ->
    [yes] dalam berkas ini
   *[other] di antara baris yang baik
 } dan tidak akan dihitung lagi: { $places }{ $more ->
    [0] {""}
   *[other] {" "}dan { $more } kiriman lain
 }. Pastikan memang demikian. Kiriman lama tetap ada dalam riwayat.
preview-table = Tabel
preview-new = Baru
preview-changed = Berubah
preview-unchanged = Sama
preview-removed = Hilang
preview-rows = Baris
preview-besides = Selain itu
preview-first = kiriman pertama
preview-zero = dinyatakan nol
preview-form-recap = rekap menggantikan register
preview-form-register = register menggantikan rekap
preview-document = nomor dokumen baru
preview-was-verified = tadinya terverifikasi; harus diverifikasi lagi
preview-cells = Sel yang berubah ({ $count })
preview-cells-cut = Ditampilkan { $shown } dari { $all } sel yang berubah.
preview-where = Kiriman
preview-key = Nomor
preview-column = Kolom
preview-before = Sekarang
preview-after = Sesudahnya
preview-empty = (kosong)
preview-flags = Mohon dilihat: { $count } jumlah baris dalam berkas ini tidak biasa bagi daerahnya. Bila memang benar, simpan saja.
preview-count = Jumlah baris { $table }
import-forms = Mengisi lewat telepon: formulir KoboToolbox
import-form = Unduh formulir { $table } (XLSForm)
import-form-help = Unggah ke KoboToolbox atau ODK untuk mengisi lewat telepon; hasil ekspornya (CSV atau XLSX) dapat diunggah di halaman ini.
import-personal = Berkas itu memuat data pribadi, jadi ditolak seluruhnya dan sudah dihapus dari memori. Tidak ada yang disimpan.
import-agree-lost = Ya, baris yang hilang itu memang tidak dihitung lagi.
import-agree-sender_elsewhere = Ya, berkas ini memang tentang daerah lain dari yang disebut pengirim, judul, atau namanya.
import-agree-among_simulated = Ya, baris nyata dalam berkas ini memang masuk ke register SIMULASI.

page-history = Riwayat kiriman
sent-title = { $place }: { $count ->
    [0] belum ada kiriman yang berlaku
   *[other] { $shown } kiriman berlaku
 }
sent-title-none = Riwayat kiriman satu kabupaten/kota
sent-title-no-report = { $place }: tidak ada laporan { $table } untuk { $month }
sent-choose = Pilih kabupaten/kota, lalu bulan dan tabelnya.
sent-lead = Yang berlaku sekarang, terbaru di atas. Pilih bulan dan tabel untuk membaca riwayatnya atau menarik kiriman yang keliru.
sent-place = Pilih kabupaten/kota
sent-state = Status
sent-when = Dikirim
sent-back-state = Dikembalikan
sent-back-because = dikembalikan: { $reason }
sent-back-sentence = Dikembalikan kepada pengirim oleh { $office } pada { $day }: { $table } { $place } bulan { $month }. Alasan: { $reason }. Perbaiki, lalu kirim lagi lewat halaman Impor.
sent-back-more = Masih ada { $count } kiriman lain yang dikembalikan; semuanya ada di halaman Riwayat kiriman.
calendar-sent-back = dikembalikan kepada pengirim untuk diperbaiki
withdraw = Tarik kiriman ini
withdraw-title = Tarik kiriman yang keliru
withdraw-help = Kiriman ini tidak dihitung lagi. Kiriman sebelumnya berlaku lagi; bila tidak ada, bulan ini kembali "tidak ada laporan". Riwayat tetap menyebut semuanya, dan rilis yang sudah dibuat tidak berubah.
withdraw-by = Kantor yang menarik
withdraw-reason = Alasan penarikan
withdraw-choose = Untuk menarik sebuah kiriman, pilih bulan dan tabelnya di atas.
withdraw-verified = Kiriman ini sudah diverifikasi, jadi hanya verifikator provinsi yang dapat menariknya.
withdraw-changed = Sementara halaman ini terbuka, kiriman lain sudah masuk untuk bulan dan tabel ini. Baca riwayatnya, lalu putuskan lagi; tidak ada yang diubah.
sending-back-reason = Alasan mengembalikan
sending-back-help = Pengirim membacanya di halaman Impor dan di kalender kiriman. Tanpa nama orang.
send-back-chosen = Kembalikan yang dipilih
lacking-reason = Alasan belum diisi. Tulis apa yang harus diperbaiki, lalu tekan lagi.
preview-offers = { $count } hal perlu jawaban ya sebelum dihitung. Centang bila benar; tanpa centang tidak ada yang dinyatakan.
import-sheet-rows = Lembar { $sheet }: terbaca { $rows } baris isian (baris { $first }{ $rows ->
    [1] {""}
   *[other] {" "}sampai { $last }
 }); { $faulty } salah{ $waiting ->
    [0] {""}
   *[other] {" "}dan { $waiting } ikut menunggu
 }.
