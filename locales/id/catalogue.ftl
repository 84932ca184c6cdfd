### Kata tentang bentuk angka yang bukan bagian dari keseluruhan: hari, poin, kelipatan, dan tingkat.

amount-days = { $days ->
   *[other] { $number } hari
}
amount-days-between = { $lowest }–{ $highest } hari
amount-days-from = { $days } hari atau lebih
amount-days-not-reached = { $days ->
    [0] belum tercapai
   *[other] lebih dari { $days } hari, belum tercapai
}
amount-days-not-reached-short = { $days ->
    [0] belum tercapai
   *[other] > { $days } hari
}
limits-open = mulai { $lower }
amount-points = { $number } poin
amount-times = { $number } kali
amount-level = { $name } (tingkat { $level })
unit-days = hari
unit-points = poin persen
unit-times = kali; 1 berarti sebanding
unit-level = tingkat 1–5
says-days = { $numerator } dari { $denominator } laporan sudah ditindaklanjuti
says-points = { $numerator } dari { $denominator } korban dilayani
says-times = { $numerator } dari { $denominator } kegiatan
says-level = { $numerator } dari { $denominator } kegiatan pada tingkat 3–5
says-limits = antara { $lower } dan { $upper } (95 %)
says-limits-open = mulai { $lower }, ujungnya belum diketahui (95 %)
method-interval-order = statistik urutan (peringkat binomial), 95 %
method-interval-newcombe = Newcombe metode 10 untuk selisih dua proporsi, 95 %
method-interval-share = Wilson untuk bagian kegiatan, dibagi bagian anak, 95 %
refused-part = "{ $value }" bukan indikator atau rinciannya. Tulis seperti response_days atau services_given:health; docs/indicators.md memuat semuanya.
refused-breakdown = Tidak ada rincian menurut "{ $value }" di sini. Yang tersedia: { $offered }.
