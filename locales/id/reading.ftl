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
note-corrected_before = { $table_name } { $regency } { $month }: berkas ini mengubah angka yang dikoreksi pada { $day } oleh { $sender }: { $reason }

fault-date_order_unclear = Urutan hari dan bulan di kolom ini tidak dapat dipastikan, misalnya { $value }.
fault-date_order_unclear-do = Pilih urutannya pada pertanyaan, atau tulis nama bulannya (5 Maret 2026), lalu kirim ulang.
fault-date_order_mixed = "{ $value }" tidak cocok dengan tanggal lain di kolom ini, yang tertulis { $order ->
    [mdy] bulan/hari/tahun
   *[dmy] hari/bulan/tahun
 }.
fault-date_order_mixed-do = Tulis semua tanggal di kolom ini dengan urutan yang sama.
fault-two_digit_year = "{ $value }" memakai tahun dua angka, jadi tidak pasti mana hari, bulan, dan tahunnya.
fault-two_digit_year-do = Tulis tahun dengan empat angka, misalnya 05/03/2026.

note-encoding = Teks berkas ini dibaca sebagai { $encoding }.
note-separator = Kolom dipisah dengan { $separator ->
    [tab] tabulasi
    [spasi] spasi
   *[other] tanda "{ $separator }"
 }.
note-hidden_sheet = Lembar tersembunyi ini tidak dibaca sebagai data.
note-title_rows = { $count } baris judul di atas judul kolom (baris { $header }) dilewati.
note-header_row = Judul kolom dibaca dari { $count } baris yang digabung.
note-column_renamed = "{ $heading }" dibaca sebagai kolom "{ $column }".
note-column_ignored = Kolom ini tidak dikenal dan tidak dibaca.
note-numbering_row = Baris nomor kolom ((1) (2) (3) …) dilewati.
note-repeated_header = Judul kolom yang diulang dilewati ({ $count } baris).
note-total_row = Baris jumlah ini tidak dibaca sebagai data; { $checked ->
    [0] tidak ada angka yang dapat dicocokkan
   *[other] { $checked } angkanya cocok dengan baris di atasnya
 }.
note-remark_rows = { $count } baris catatan, judul bagian, atau tanda tangan tidak dibaca sebagai data.
note-outside_rows = { $count } baris tanpa isi di kolom yang dikenal dilewati.
note-place_only_rows = { $count } baris yang hanya berisi kabupaten/kota dilewati.
note-beyond_columns = { $count } sel jauh di kanan tabel tidak dibaca.
note-hidden_rows = { $count } baris tersembunyi ikut dibaca.
note-merged_rows = Isi sel gabungan diulang pada { $count } baris di bawahnya.
note-decimal_sign = { $count } angka yang dapat dibaca dua cara dibaca dengan { $sign ->
    [dot] titik sebagai tanda desimal
   *[other] koma sebagai tanda desimal
 }, seperti angka lain di kolom ini.
note-yes_no_marks = Tanda { $marks } dibaca sebagai ya atau tidak.
note-kobo_columns = Dibaca sebagai ekspor KoboToolbox; kolom milik KoboToolbox sendiri tidak disimpan.
note-word_from_day = { $count } isian yang diubah lembar kerja menjadi tanggal (6-12 menjadi 6 Desember) dibaca sebagai kata dari daftar.

fault-zip_bomb = Isi berkas { $value } setelah dibuka terlalu besar (batasnya { $megabytes } MB).
fault-zip_bomb-do = Salin isinya ke buku kerja baru, atau bagi per bulan, lalu kirim ulang.
fault-too_many_rows = Berkas { $value } memuat lebih dari { $limit } baris.
fault-too_many_rows-do = Bagi per bulan atau per tabel, lalu kirim satu per satu.
fault-too_many_columns = Berkas { $value } memuat lebih dari { $limit } kolom.
fault-too_many_columns-do = Hapus kolom yang bukan bagian tabel, lalu kirim ulang.
fault-encrypted_file = Berkas { $value } dikunci dengan kata sandi.
fault-encrypted_file-do = Buka berkasnya, hapus kata sandinya, simpan sebagai .xlsx, lalu kirim ulang.
fault-old_workbook = Berkas { $value } memakai format Excel lama (.xls).
fault-old_workbook-do = Buka di aplikasi lembar kerja, pilih Simpan sebagai .xlsx, lalu kirim ulang.
fault-binary_workbook = Berkas { $value } memakai format biner Excel (.xlsb).
fault-binary_workbook-do = Buka di Excel, pilih Simpan sebagai .xlsx, lalu kirim ulang.
fault-opendocument = Berkas { $value } memakai format OpenDocument (.ods).
fault-opendocument-do = Buka di aplikasi lembar kerja, pilih Simpan sebagai .xlsx, lalu kirim ulang.
fault-web_page = Berkas { $value } sebenarnya halaman web atau XML, bukan lembar kerja.
fault-web_page-do = Buka di aplikasi lembar kerja, pilih Simpan sebagai .xlsx, lalu kirim ulang.
fault-macros = Berkas { $value } memuat makro.
fault-macros-do = Simpan sebagai buku kerja tanpa makro (.xlsx), lalu kirim ulang.
fault-external_links = Berkas { $value } mengambil data dari berkas lain atau dari jaringan.
fault-external_links-do = Putuskan tautan itu (Data, Edit Tautan) dan tempel sebagai nilai, lalu kirim ulang.
fault-unsafe_xml = Berkas { $value } memuat deklarasi XML yang tidak dipakai lembar kerja biasa.
fault-unsafe_xml-do = Salin isinya ke buku kerja baru, simpan sebagai .xlsx, lalu kirim ulang.
fault-ambiguous_column = Judul "{ $column }" dapat berarti beberapa kolom: { $options }.
fault-ambiguous_column-do = Tulis judul kolom selengkapnya seperti pada buku kerja kosong.
fault-formula = Sel ini berisi rumus.
fault-formula-do = Salin sel itu, tempel sebagai nilai (Tempel Khusus, Nilai), lalu kirim ulang.
fault-cell_error = Sel ini berisi galat { $value }.
fault-cell_error-do = Tulis nilainya, atau kosongkan bila memang tidak ada.
fault-ambiguous_number = "{ $value }" dapat berarti { $thousands } atau { $decimals }.
fault-ambiguous_number-do = Tulis tanpa titik atau koma pemisah ribuan, misalnya 1500.
fault-total_row = Baris jumlah menyatakan { $value }, padahal baris di atasnya berjumlah { $found }.
fault-total_row-do = Perbaiki jumlahnya atau lengkapi barisnya; baris di atasnya belum disimpan.
note-dashes = Tanda "-" di { $count } sel dibaca sebagai kosong.
note-dates_maybe_exchanged = Kolom ini memuat tanggal sebagai teks dan tanggal asli yang semuanya bertanggal 12 ke bawah; periksa apakah hari dan bulannya tidak tertukar saat diketik.
fault-rows_above_header = Baris ini tampak seperti data, padahal terletak di atas judul kolom.
fault-rows_above_header-do = Pindahkan judul kolom ke atas semua baris data, lalu kirim ulang.
fault-open_quote = Tanda kutip (") di awal sel ini tidak ditutup.
fault-open_quote-do = Hapus tanda kutip itu atau tutup di akhir sel, atau simpan sebagai .xlsx, lalu kirim ulang.

note-time_zone = { $count } tanggal disertai jam dan zona waktu; semuanya dibaca menurut WIB{ $moved ->
    [0] {""} dan tidak ada yang berpindah hari
   *[other] , dan { $moved } di antaranya jatuh pada hari lain
 }.
note-nothing_words = { $count } sel berisi "tidak ada", "nihil", atau sejenisnya dibaca sebagai kosong.
note-columns_joined = Kolom ini (huruf { $other_place } pada lembar) dan kolom "{ $heading }" (huruf { $place }) berisi pertanyaan yang sama dan tidak pernah terisi bersama; keduanya digabung menjadi satu.
note-unseen_signs = { $count } sel memuat tanda yang tidak terlihat ({ $signs }); tanda itu dihapus sebelum isinya dibaca.
note-unknown_sheet = Lembar ini bukan tabel yang dikenal, jadi disisihkan dan tidak dibaca. Lembar lain tetap diambil.
note-letterhead = Kop surat kantor di baris ini dilewati dan tidak disimpan.
note-ages = { $count } umur dibaca sebagai kelompok umurnya.
note-word_read_as = "{ $written }" dibaca sebagai "{ $word }", kata terdekat dalam daftar.
note-review_unseen = { $count } baris belum ditinjau, sedangkan baris lain di kolom ini sudah. Periksa sebelum menyimpan.
note-review_unknown = { $count } baris memuat keterangan tinjauan yang tidak dikenal, jadi tidak diperhitungkan. Periksa sebelum menyimpan.
note-zero_unclear = Tertulis "{ $text }" untuk { $table_name }, tetapi kabupaten/kota atau bulannya tidak tertulis. Bila memang tidak ada, tulis 0 pada kolom Jumlah baris di lembar Kiriman.

offer-zero = Tertulis "{ $text }". Nyatakan nol: tidak ada { $table_name } di { $regency } pada { $month }?
offer-year = Tahun { $year } di tabel { $table_name } jauh dari tahun lain (terdekat { $nearest }). Memang benar { $year }?

fault-zero_not_stated = Tertulis "{ $value }", tetapi belum ada yang menyatakan nol untuk bulan ini.
fault-zero_not_stated-do = Jawab ya pada pertanyaan "Nyatakan nol", atau tulis 0 pada kolom Jumlah baris di lembar Kiriman.
fault-year_far = { $value } jauh dari tahun lain yang dikirim daerah ini (terdekat { $nearest }).
fault-year_far-do = Perbaiki tahunnya bila salah ketik. Bila memang { $year }, jawab ya pada pertanyaan tentang tahun itu.
fault-review_rejected = Baris ini ditolak saat ditinjau: tertulis "{ $value }".
fault-review_rejected-do = Hapus baris ini. Bila ternyata sah, ubah statusnya lalu ekspor ulang, atau kirim baris ini lewat berkas baris yang salah.
fault-review_open = Baris ini belum disetujui saat ditinjau: tertulis "{ $value }".
fault-review_open-do = Selesaikan tinjauannya lalu ekspor ulang, atau kirim baris ini lewat berkas baris yang salah bila memang sah.
