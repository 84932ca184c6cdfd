# Basis data: apa yang menghalangi, dan apa yang dapat dilakukan.
store-refused-busy = Basis data { $path } sedang dipakai program lain lebih dari { $seconds } detik. Tunggu sebentar, lalu coba lagi; tidak ada yang diubah.
store-refused-unreachable = Basis data { $path } tidak dapat dibuka untuk ditulis: { $reason }. Beri akun ini hak tulis atas map dan berkasnya, atur PELITA_HOME ke map lain, atau periksa alamat dan peladen di PELITA_DATABASE_URL; tidak ada yang diubah.
store-refused-full = Tidak ada ruang lagi untuk menulis ke basis data { $path }: { $reason }. Kosongkan sebagian disk, lalu coba lagi; tidak ada yang ditulis, dan data sebelumnya tetap utuh.
store-refused-failed = Basis data { $path } berhenti di tengah pekerjaan: { $reason }. Coba lagi; bila terulang, periksa disk dan peladennya. Tidak ada yang ditulis, dan data sebelumnya tetap utuh.
store-refused-changed = Data wilayah ini berubah setelah berkas diperiksa. Periksa berkas itu sekali lagi, lihat apa yang kini berbeda, lalu simpan; tidak ada yang ditulis.
store-refused-newer = Basis data { $path } dibuat oleh Pelita yang lebih baru (revisi { $reason }). Pasang Pelita versi itu atau yang lebih baru; tidak ada yang diubah.
store-refused-incomplete = Basis data { $path } tidak punya tempat untuk yang dideklarasikan: { $reason }. Tulis revisi di data/store/migrations/versions yang menambahkannya, dan naikkan HEAD (CONTRIBUTING, "Add a column"); tidak ada yang diubah.
store-refused-no-backup = { $path } bukan berkas cadangan Pelita yang utuh ({ $reason }). Pilih berkas yang dibuat dengan pelita.py backup, atau salin ulang berkas itu; tidak ada yang ditulis.
store-refused-not-empty = Basis data { $path } sudah berisi kiriman. Pulihkan cadangan ke basis data yang kosong: atur PELITA_HOME atau PELITA_DATABASE_URL ke tempat baru, atau keluarkan dulu register peragaan (pelita.py demo --remove); tidak ada yang ditulis.
