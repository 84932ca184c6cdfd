### Jejak audit: apa yang dicatat, apakah rantainya utuh, dan halamannya.

page-trail = Jejak audit
trail-title = { $state ->
    [sound] Jejak audit utuh sampai catatan nomor { $last }
    [empty] Jejak audit masih kosong
   *[fault] Jejak audit tidak utuh sejak catatan nomor { $number }
 }
trail-lead = Setiap catatan membawa sidik catatan sebelumnya. Catatan hanya ditambah, tidak pernah diubah atau dihapus.
trail-sound = Rantai utuh sampai catatan nomor { $last }. Sidiknya { $hash }.
trail-witnessed = Ujungnya cocok dengan sidik yang disimpan di luar basis data, sampai nomor { $number }.
trail-not-witnessed = Tidak ada sidik di luar basis data. Karena itu, ujung yang terpotong tidak akan terlihat.
trail-empty = Belum ada catatan.
trail-fault-changed = Catatan nomor { $number } tidak lagi seperti ketika ditulis.
trail-fault-missing = Catatan nomor { $number } hilang, padahal ada catatan sesudahnya.
trail-fault-out_of_order = Pada nomor { $number } urutan catatan tidak lagi seperti ketika ditulis.
trail-fault-cut_off = Catatan mulai nomor { $number } terpotong dari ujung jejak.
trail-fault-foreign = Catatan nomor { $number } berasal dari basis data lain.
trail-fault-head_gone = Ujung jejak yang disimpan di luar basis data tidak ada lagi, padahal jejak sudah sampai nomor { $number }. Yang terpotong dari ujungnya tidak akan terlihat.
trail-fault-head_unreadable = Ujung jejak yang disimpan di luar basis data tidak dapat dibaca, padahal jejak sudah sampai nomor { $number }. Yang terpotong dari ujungnya tidak akan terlihat.
trail-restored = Jejak audit dalam cadangan diperiksa: { $number } catatan, berurutan dan tidak berubah. Apakah ujungnya lengkap, hanya terlihat dari ujung yang disimpan di tempat lain.
trail-restored-fault = Perhatian: data dipulihkan, tetapi jejak audit dalam cadangan itu tidak utuh.
trail-fault-do = Jangan menghapus apa pun. Simpan salinan basis data, lalu bandingkan dengan cadangan terakhir yang utuh (SECURITY.md).
trail-filter-action = Tindakan
trail-filter-actor = Pelaku
trail-filter-day = Hari
trail-every-action = Semua tindakan
trail-every-actor = Semua pelaku
trail-shown = { $count ->
    [0] Tidak ada catatan yang cocok
   *[other] { $shown } catatan, yang terbaru di atas
 }
trail-cut = { $shown } catatan terbaru ditampilkan dari { $all }. Unduhan CSV memuat semuanya.
trail-download = Unduh sebagai CSV
trail-number = Nomor
trail-moment = Waktu
trail-actor = Pelaku
trail-action = Tindakan
trail-about = Tentang
trail-action-sign_in = masuk
trail-action-sign_out = keluar
trail-action-session_expired = sesi berakhir
trail-action-import = impor
trail-action-verification = verifikasi
trail-action-send_back = pengembalian kiriman
trail-action-withdrawal = penarikan kiriman
trail-action-given_up = baris yang tidak akan dikirim lagi
trail-action-removal = pengeluaran
trail-action-release = rilis
trail-action-publication = penerbitan untuk umum
trail-action-export = ekspor
trail-action-target_change = perubahan target
trail-action-role_change = perubahan peran
trail-action-exact_view = melihat angka kecil
trail-action-backup = cadangan
trail-action-restore = pemulihan
trail-role-public = publik
trail-role-partner = mitra
trail-role-officer = petugas
trail-role-verifier = verifikator
trail-role-leadership = pimpinan
trail-role-administrator = administrator
trail-role-local = komputer ini
trail-about-page = halaman { $value }
trail-about-period = { $value }
trail-about-area = { $value }
trail-about-basis = dasar { $value }
trail-about-month = bulan { $value }
trail-about-table = tabel { $value }
trail-about-indicator = { $value }
trail-about-year = tahun { $value }
trail-about-release = rilis { $value }
trail-about-submissions = kiriman { $value }
trail-about-events = kejadian { $value }
trail-about-file = sidik berkas { $value }
trail-about-what = { $value }
trail-about-evidence = bukti: { $value }
trail-about-simulated = SIMULASI
trail-about-identity = { $value }
trail-about-given = peran: { $value }
trail-about-state = { $value }
trail-about-backup = sidik cadangan { $value }
trail-about-before = ujung sebelumnya { $value }
trail-areas = { $count } wilayah
trail-what-empty_workbook = buku kerja kosong
trail-what-method = dokumen metode
trail-what-workbook = buku kerja terisi
trail-what-audit_log = jejak audit
told-audit-head = Catatan { $number }, sidik { $hash }, basis data { $store }. Simpan baris ini di tempat lain.
refused-head = “{ $value }” bukan ujung jejak audit. Tulis NOMOR:SIDIK seperti baris pertama dari audit-log head.
