# Jangkauan: jawaban perintah.
told-estimate = Anak per kecamatan adalah perkiraan dari anak kabupaten/kota menurut jumlah desa. Waktu tempuh juga perkiraan.
told-unranked = { $count } daerah belum dapat diberi peringkat karena datanya belum cukup; itu sendiri sebuah temuan.
refused-threshold = "{ $value }" bukan batas waktu. Tulis jam dari 0.1 sampai 24.
refused-speed = "{ $value }" bukan kecepatan di satu kecamatan. Tulis kode kecamatan dan km/jam di atas 0, seperti 62.06.13=10.
