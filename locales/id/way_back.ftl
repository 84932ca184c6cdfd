# Jalan kembali: menarik kiriman, dan mengembalikannya kepada pengirim.
way-back-refused-by = Kantor yang melakukannya belum ditulis. Tulis kantor atau jabatan, bukan nama orang.
way-back-refused-reason = Alasannya belum ditulis. Tulis dengan beberapa kata apa yang keliru; riwayat menyimpannya.
way-back-refused-nothing = Tidak ada kiriman { $tables } { $regency } bulan { $month } yang berlaku, jadi tidak ada yang dapat ditarik. Periksa daerah, bulan, dan tabelnya; tidak ada yang diubah.
way-back-refused-verified = { $tables } { $regency } bulan { $month } sudah diverifikasi. Hanya verifikator provinsi yang dapat menariknya: sampaikan alasannya kepada provinsi. Tidak ada yang diubah.
way-back-refused-not-yours = Peran Anda tidak boleh melakukan ini untuk daerah itu. Petugas hanya menarik kiriman kabupaten/kotanya sendiri; mengembalikan kiriman adalah tugas verifikator. Tidak ada yang diubah.
way-back-refused-nothing-waiting = Tidak ada kiriman yang belum diverifikasi di antara yang dipilih. Yang sudah diverifikasi ditarik, atau dikoreksi dengan alasan; tidak ada yang diubah.
way-back-refused-needed = Kiriman ini belum dapat ditarik: { $again ->
    [yes] bila kiriman sebelumnya berlaku lagi, isinya tidak cocok
   *[no] tanpa kiriman ini ada isi yang tidak cocok
 } dengan { $tables } (nomor { $ids }). Tarik atau perbaiki dulu { $tables } itu; tidak ada yang diubah.
told-withdrawn = Kiriman { $number } ditarik. { $again ->
    [none] Untuk daerah, bulan, dan tabel ini kini tidak ada laporan.
   *[other] Kiriman { $again } yang sebelumnya kini berlaku lagi.
 }
told-sent-back = { $count } kiriman dikembalikan kepada pengirimnya; angkanya tetap dihitung sampai kiriman baru datang.
left-out-refused-nothing = Tidak ada baris { $regency } yang menunggu diperbaiki untuk bulan dan tabel itu. Lihat daftarnya dengan pelita.py left-out; tidak ada yang diubah.
told-given-up = { $count } baris dilepas: tidak akan dikirim lagi. Alasannya ada dalam riwayat.
told-nothing-left-out = Tidak ada baris yang menunggu diperbaiki.
told-verified-short = Perhatian: { $count } bulan diverifikasi walaupun barisnya belum lengkap.
short-sentence = { $place }, { $month }, { $table }: { $held } dari { $whole } baris tersimpan; { $waiting } belum diperbaiki.
short-state = { $held } dari { $whole } baris
short-cell = { $table } { $held } dari { $whole } baris
calendar-short = sebagian baris belum tersimpan karena belum diperbaiki
verify-short = { $count } kiriman yang dipilih belum lengkap. Bila tetap hendak diverifikasi, tekan sekali lagi; bila tidak, kembalikan kepada pengirimnya.
left-out-file = Unduh baris yang belum diperbaiki (XLSX)
give-up = Lepas baris itu
give-up-title = Baris itu tidak akan diperbaiki
give-up-help = Bila baris yang belum tersimpan memang tidak seharusnya ada (ganda, salah bulan), lepas dengan alasan. Bulan itu lalu dianggap lengkap; riwayat menyebut alasannya.
give-up-by = Kantor yang memutuskan
give-up-reason = Alasan melepas
import-done-short = Belum lengkap: { $count } baris belum tersimpan. Unduh di bawah, perbaiki, lalu kirim berkas itu.
removal = Keluarkan register simulasi
removal-title = Mulai dengan data nyata: keluarkan register simulasi
removal-help = Semua kiriman, rilis, laporan lapangan, dan susunan yang bertanda SIMULASI dikeluarkan dan tidak dapat dikembalikan. Kiriman nyata tetap. Register simulasi tidak dibuat lagi dengan sendirinya.
removal-agree = Ya, keluarkan semua yang SIMULASI.
