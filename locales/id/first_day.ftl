### Hari pertama: tiga langkah dan satu tanggal sebelum kiriman pertama.

first-title = Hari pertama: { $done } dari { $all } langkah selesai
first-lead = Belum ada kiriman yang masuk. Tiga langkah, lalu jatuh tempo pertama, membawa kantor ke bulan pertamanya.
first-done = selesai
first-open = belum
first-waits = tanggal, tidak perlu dicentang
first-targets-title = Tetapkan target
first-targets-text = { $count ->
    [0] Yang berlaku masih target bawaan; sebagian besar usulan yang menunggu penegasan DPPA.
   *[other] { $count } target sudah ditetapkan; sisanya masih bawaan.
 }
first-targets-button = Buka target
first-targets-others = Ditetapkan pimpinan atau pengelola.
first-people-title = Beri peran
first-people-text = { $officers } dari { $all } kabupaten/kota punya petugas; pengelola: { $administrators }. Tanpa penyedia akun, yang duduk di komputer ini boleh semuanya.
first-people-button = Buka peran
first-people-others = Diberikan pengelola.
first-workbook-title = Kirim buku kerja ke { $all } kantor
first-workbook-text = Satu buku kerja untuk semua tabel. Unduh sekali, lalu kirim kepada { $all } kantor kabupaten/kota dengan tanggal jatuh temponya.
first-workbook-button = Unduh buku kerja kosong
first-due-title = Jatuh tempo pertama
first-due-text = { $month } jatuh tempo { $day }, { $days } hari lagi. Sampai saat itu tidak ada yang terlambat. Begitu kiriman pertama masuk, halaman ini diganti oleh hasilnya.
first-due-button = Buka kalender
first-due-others = Kalender dibaca petugas, verifikator, pimpinan, dan pengelola.
