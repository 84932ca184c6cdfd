### Kata untuk pembacaan berkas: apa yang dimaklumi atau diputuskan, apa yang ditanyakan, dan kesalahan bentuk.

progress-reading = Membaca berkas
progress-checking = Memeriksa baris
progress-comparing = Membandingkan dengan yang tersimpan
progress-writing = Menyimpan

question-date_order = Lembar { $sheet }, kolom { $column }: tanggal seperti { $examples } ditulis dengan hari lebih dahulu atau bulan lebih dahulu?
date-order-dmy = hari/bulan/tahun
date-order-mdy = bulan/hari/tahun

note-date_order = Tanggal dibaca sebagai { $order ->
    [mdy] bulan/hari/tahun
   *[dmy] hari/bulan/tahun
 }, { $evidence ->
    [answer] seperti yang Anda jawab
    [proof] karena ada tanggal di kolom ini yang hanya dapat dibaca begitu
    [future] karena urutan lain menghasilkan tanggal yang belum terjadi
    [cover] karena urutan lain tidak cocok dengan bulan di lembar Kiriman
    [stages] karena urutan lain mendahului tahap sebelumnya
   *[others] karena kolom tanggal lain di berkas ini terbukti begitu
 } ({ $count } tanggal dapat dibaca dua cara).

fault-date_order_unclear = Urutan hari dan bulan di kolom ini tidak dapat dipastikan, misalnya { $value }.
fault-date_order_unclear-do = Pilih urutannya pada pertanyaan, atau tulis nama bulannya (5 Maret 2026), lalu kirim ulang.
fault-date_order_mixed = "{ $value }" tidak cocok dengan tanggal lain di kolom ini, yang tertulis { $order ->
    [mdy] bulan/hari/tahun
   *[dmy] hari/bulan/tahun
 }.
fault-date_order_mixed-do = Tulis semua tanggal di kolom ini dengan urutan yang sama.
fault-two_digit_year = "{ $value }" memakai tahun dua angka, jadi tidak pasti mana hari, bulan, dan tahunnya.
fault-two_digit_year-do = Tulis tahun dengan empat angka, misalnya 05/03/2026.
