# Di mana titik berikutnya: jawaban perintah.
told-siting = { $places }: { $gained } anak 12–17 tahun lagi terjangkau dalam { $hours } jam, dari { $before } menjadi { $after } dari { $children } anak.
told-siting-none = Tidak ada tempat yang menjangkau lebih banyak anak dalam { $hours } jam.
told-siting-ties = { $more ->
    [yes] Lebih dari { $count } pilihan lain sama baiknya.
   *[no] { $count } pilihan lain sama baiknya.
 }
told-siting-second = Pilihan berikutnya: { $places }, menjangkau { $regret } anak lebih sedikit.
told-siting-unknown = { $count } di antaranya tinggal di daerah yang belum menyampaikan titik layanannya.
told-reach-unknown = Untuk { $count } anak belum diketahui: daerahnya belum menyampaikan titik layanannya.
told-scenario = Dalam { $hours } jam terjangkau { $after } dari { $children } anak 12–17 tahun; sekarang { $before }.
refused-scenario = Skenario ini tidak dapat dihitung: { $value }. Tulis JENIS:62.06.05 atau JENIS:113.05,-1.47 untuk titik baru di provinsi ini, dan 62.06/NOMOR untuk titik yang ditutup; rumah aman hanya sampai kabupaten/kota.
