### Kata untuk berkas yang masuk: tabel, kolom, petunjuk, dan kesalahan.

and = dan
or = atau
yes = Ya
no = Tidak


where-sheet = lembar { $sheet }
where-row = baris { $row }
where-column = kolom { $column }

table-submissions = Kiriman
table-campaigns = Kampanye
table-reports = Laporan
table-services = Layanan
table-partners = Mitra
table-agreements = Kesepakatan
table-joint_activities = Kegiatan Bersama
table-satisfaction = Kepuasan
table-capacity = Kapasitas
table-service_points = Titik Layanan
table-policies = Regulasi
table-community = Masyarakat
table-recap = Rekap
table-targets = Target
table-commitments = Janji

table-submissions-about = Satu baris untuk setiap kabupaten/kota, bulan, dan tabel yang dikirim. Isi 0 bila pada bulan itu memang tidak ada.
table-campaigns-about = Satu baris untuk satu kegiatan kampanye atau edukasi, yang terlaksana maupun yang hanya direncanakan.
table-reports-about = Satu baris untuk satu laporan OCSEA dengan satu korban. Gunakan nomor samaran, jangan nama.
table-services-about = Satu baris untuk satu layanan yang dibutuhkan satu korban.
table-partners-about = Satu baris untuk satu instansi mitra.
table-agreements-about = Satu baris untuk satu kesepakatan.
table-joint_activities-about = Satu baris untuk satu kegiatan bersama yang direncanakan.
table-satisfaction-about = Satu baris untuk satu kuesioner yang terisi lengkap; sembilan unsur bernilai 1–4.
table-capacity-about = Satu baris untuk satu kabupaten/kota dan tahun.
table-service_points-about = Satu baris untuk satu tempat layanan. Rumah aman hanya dicatat sampai kabupaten/kota.
table-policies-about = Satu baris untuk satu peraturan atau modul, dengan tanggal setiap tahapnya.
table-community-about = Satu baris untuk satu desa/kelurahan dan tahun.
table-recap-about = Untuk kantor yang hanya punya jumlah bulanan: satu baris untuk satu ukuran.
table-targets-about = Satu baris untuk target satu indikator, kabupaten/kota (atau semua), dan tahun.
table-commitments-about = Satu baris untuk satu janji tindak lanjut.

column-id = Nomor samaran
column-regency_code = Kode kabupaten/kota
column-regency_name = Kabupaten/kota
column-district = Kecamatan
column-month = Bulan
column-year = Tahun
column-table = Tabel
column-rows_stated = Jumlah baris
column-document = Nomor dokumen
column-date = Tanggal
column-held = Terlaksana
column-form = Bentuk
column-audience = Sasaran
column-participants_female = Peserta perempuan
column-participants_male = Peserta laki-laki
column-online_reach = Jangkauan daring
column-adapted = Disesuaikan budaya setempat
column-figures = Tokoh yang terlibat
column-followed_up = Ditindaklanjuti sesudahnya
column-cost = Biaya (Rp)
column-received = Tanggal diterima
column-channel = Kanal
column-reports-form = Bentuk OCSEA
column-victim_sex = Jenis kelamin korban
column-age_group = Kelompok umur
column-disability = Penyandang disabilitas
column-risk = Kelas risiko
column-assessed = Tanggal asesmen
column-first_follow_up = Tanggal tindak lanjut pertama
column-referred = Tanggal rujukan
column-police = Tanggal kepolisian
column-prosecutor = Tanggal kejaksaan
column-court = Tanggal pengadilan
column-verdict = Tanggal putusan
column-maximum_sentence = Hukuman maksimal
column-takedown_asked = Tanggal minta hapus konten
column-takedown_done = Tanggal konten terhapus
column-closed = Tanggal ditutup
column-withdrawn = Ditarik pelapor
column-report_id = Nomor laporan
column-service = Layanan
column-needed = Dibutuhkan
column-first_date = Tanggal mulai
column-completed_date = Tanggal selesai
column-given_in = Diberikan di kabupaten/kota
column-trauma_trained = Petugas terlatih trauma
column-agency = Instansi
column-kind = Jenis
column-government = Pemerintah
column-since = Sejak
column-partners = Nomor mitra
column-signed = Tanggal ditandatangani
column-valid_until = Berlaku sampai
column-covers_data = Mencakup berbagi data
column-covers_procedure = Mencakup prosedur bersama
column-planned = Tanggal rencana
column-joint_activities-held = Tanggal terlaksana
column-lead = Nomor mitra pemimpin
column-taking_part = Nomor mitra peserta
column-level = Tingkat partisipasi
column-satisfaction-channel = Cara survei
column-respondent = Jenis responden
column-requirements = Persyaratan
column-procedure = Sistem, mekanisme, dan prosedur
column-time = Waktu penyelesaian
column-satisfaction-cost = Biaya/tarif
column-product = Produk layanan
column-competence = Kompetensi pelaksana
column-behaviour = Perilaku pelaksana
column-complaints = Penanganan pengaduan
column-facilities = Sarana dan prasarana
column-access = Kemudahan menjangkau layanan
column-counsellors = Konselor
column-psychologists = Psikolog anak
column-legal_companions = Pendamping hukum
column-certified = Tenaga bersertifikat
column-cadres_trained = Kader terlatih
column-budget = Anggaran (Rp)
column-spent = Realisasi (Rp)
column-digital_connected = Pelaporan digital terhubung
column-functions = Fungsi
column-opened = Tanggal buka
column-service_points-closed = Tanggal tutup
column-hours = Jam layanan
column-capacity = Daya tampung
column-longitude = Bujur
column-latitude = Lintang
column-started = Tanggal mulai disusun
column-academic_draft = Naskah akademik
column-propemperda = Masuk Propemperda
column-deliberation = Pembahasan
column-agreement = Persetujuan bersama
column-facilitation = Fasilitasi
column-promulgation = Pengundangan
column-village = Kode desa/kelurahan
column-patbm_since = PATBM sejak
column-neighbourhood_watch = Ronda warga
column-family_sessions = Sesi literasi digital keluarga
column-measure = Ukuran
column-dimension = Rincian menurut
column-category = Kategori
column-value = Jumlah
column-indicator = Indikator
column-target = Target
column-reference = Dasar
column-made = Tanggal janji
column-gap = Kesenjangan
column-question = Pokok pertanyaan
column-owner = Penanggung jawab
column-budget_line = Mata anggaran
column-due = Jatuh tempo
column-status = Status
column-proof = Bukti

kind-id = nomor samaran buatan kantor Anda, bukan NIK
kind-ids = satu atau beberapa nomor, dipisah titik koma
kind-text = teks singkat, tanpa nama orang
kind-date = tanggal, hh/bb/tttt
kind-month = bulan, bb/tttt
kind-year = tahun, empat angka
kind-whole = bilangan bulat, 0 atau lebih
kind-decimal = bilangan
kind-word = pilih dari daftar
kind-words = satu atau beberapa kata dari daftar, dipisah titik koma
kind-place = nama atau kode kabupaten/kota
kind-district = nama atau kode kecamatan
kind-village = kode Kemendagri desa/kelurahan, mis. 62.06.01.2001
kind-regency = kode atau nama; salah satu cukup

template-guide = Petunjuk
template-lists = Daftar
template-title = Buku kerja Pelita — evaluasi perlindungan anak dari OCSEA, Kalimantan Tengah
template-rules-title = Sebelum mengisi
template-rule-privacy = Jangan menulis nama, NIK, alamat, nomor telepon, atau surel. Berkas yang memuatnya ditolak seluruhnya dan tidak disimpan.
template-rule-code = Tulis kode Kemendagri bertitik (62.06) atau nama kabupaten/kota. Kode BPS berbeda untuk 8 dari 14 daerah.
template-rule-zero = Bila pada suatu bulan tidak ada apa-apa, tulis satu baris di lembar Kiriman dengan jumlah baris 0. Lembar kosong berarti belum melapor, bukan nol.
template-rule-date = Tulis tanggal sebagai hh/bb/tttt, misalnya 05/03/2026 untuk 5 Maret 2026.
template-rule-words = Kolom berdaftar hanya menerima kata dari daftarnya; pilih dengan panah di dalam sel.
template-rule-required = Judul kolom dengan tanda * wajib diisi.
template-rule-again = Mengirim ulang satu bulan menggantikan seluruh baris bulan itu untuk tabel yang sama; kiriman lama tetap tersimpan sebagai riwayat.
template-rule-changes = Baris berlatar abu-abu sudah tercatat. Ubah atau isi hanya sel yang berubah; biarkan yang lain. Menghapus baris bulan lain tidak menghapus apa pun. Kolom "{ $column }" jangan diubah.
template-rule-new = Tulis baris baru di bawahnya. Kabupaten/kota boleh kosong: baris itu milik { $regency }.
template-rule-none = Bila pada { $month } memang tidak ada laporan, kampanye, dan sebagainya, tulis 0 pada kolom Jumlah baris di lembar Kiriman; bila ada barisnya, biarkan kosong.
template-for = { $regency }, { $month }: terisi dengan yang sudah tercatat
template-held-column = Sudah tercatat
template-not-told = belum dilaporkan
template-columns-title = Isi setiap lembar
template-sheet = Lembar
template-column = Kolom
template-fill = Cara mengisi
template-help = Bantuan bagi anak dan keluarga: SAPA 129, telepon 129 atau WhatsApp 08111-129-129.
template-errors-column = Kesalahan
template-whole-column = Jumlah baris bulan itu di berkas asal
template-waiting = Baris ini sendiri benar, tetapi menunggu perbaikan pada baris atau lembar lain.

fault-unreadable_file = { $seen ->
    [pdf] Berkas { $value } adalah dokumen PDF, bukan lembar kerja.
    [picture] Berkas { $value } adalah gambar, bukan lembar kerja.
    [archive] Berkas { $value } adalah arsip berisi berkas lain, bukan lembar kerja.
    [document] Berkas { $value } adalah dokumen pengolah kata atau presentasi, bukan lembar kerja.
    [damaged] Berkas { $value } adalah lembar kerja yang rusak: sebagian isinya terpotong atau berubah.
    [bytes] Berkas { $value } berisi tanda yang bukan teks dan bukan lembar kerja.
   *[none] Berkas { $value } tidak dapat dibaca sebagai XLSX atau CSV.
 }
fault-unreadable_file-do = { $seen ->
    [pdf] Minta berkas lembar kerjanya (.xlsx atau .csv), lalu kirim itu.
    [picture] Minta berkas lembar kerjanya (.xlsx atau .csv), lalu kirim itu.
    [archive] Buka arsipnya, lalu kirim berkas .xlsx atau .csv di dalamnya satu per satu.
    [document] Salin tabelnya ke buku kerja kosong, lalu kirim sebagai .xlsx.
   *[none] Buka di aplikasi lembar kerja, simpan lagi sebagai .xlsx atau .csv, lalu kirim ulang.
 }
fault-file_too_large = Berkas { $value } lebih besar dari { $megabytes } MB.
fault-file_too_large-do = Bagi per bulan atau per tabel, lalu kirim satu per satu.
fault-nothing_found = { $seen ->
    [form] Berkas { $value } masih kosong: lembar dan judul kolomnya ada, tetapi belum ada satu baris pun yang diisi.
    [bytes] Berkas { $value } kosong sama sekali: tidak ada satu huruf pun di dalamnya.
   *[none] Berkas { $value } tidak berisi satu baris pun dari tabel yang dikenal.
 }
fault-nothing_found-do = { $seen ->
    [form] Isi barisnya di bawah judul kolom. Bila bulan itu memang tidak ada kegiatan, tulis 0 pada kolom Jumlah baris di lembar Kiriman.
    [bytes] Simpan lagi berkas aslinya, periksa isinya, lalu kirim ulang.
   *[none] Unduh buku kerja kosong dan salin isian Anda ke sana.
 }
fault-unknown_sheet = Lembar ini berisi sesuatu, tetapi nama dan judul kolomnya bukan dari tabel yang dikenal, dan tidak ada lembar lain yang dikenal.
fault-unknown_sheet-do = Pakai nama lembar dari buku kerja kosong, atau hapus lembar ini bila bukan bagian laporan.
fault-missing_column = Kolom wajib "{ $column }" tidak ada.
fault-missing_column-do = Tambahkan kolom itu seperti pada buku kerja kosong.
fault-duplicate_column = Judul kolom "{ $column }" ada dua kali.
fault-duplicate_column-do = Sisakan satu kolom dengan judul itu.
fault-personal_data = { $place ->
    [cell] Sel ini
    [file_name] Nama berkas
    [sheet_name] Nama lembar
    [comment] Komentar sel
    [margin] Kepala atau kaki halaman
    [link] Tautan
    [property] Keterangan (properti) berkas
    [pivot] Tabel pivot
    [drawing] Gambar atau kotak teks
   *[name] Nama rentang sel
 } tampak memuat { $sign ->
    [nik] NIK
    [phone] nomor telepon
    [name] nama orang
   *[email] alamat surel
 }. Seluruh berkas ditolak dan tidak ada yang disimpan.
fault-personal_data-do = { $whose ->
    [kobo] Ekspor ulang dari KoboToolbox tanpa kolom itu: hilangkan centangnya di Select questions to be exported, lalu kirim hasilnya.
   *[office] Hapus data pribadi itu dan pakai nomor samaran, lalu kirim ulang.
 }
fault-personal_heading = { $place ->
    [cell] Sel ini berisi "{ $word }", yang biasanya judul untuk data pribadi. Seluruh berkas ditolak dan tidak ada yang disimpan.
   *[heading] Judul kolom ini meminta data pribadi. Seluruh berkas ditolak dan tidak ada yang disimpan.
 }
fault-personal_heading-do = { $place ->
    [cell] Hapus isi sel itu beserta data pribadi di dekatnya, lalu kirim ulang.
   *[heading] Hapus kolom itu beserta isinya dan pakai nomor samaran, lalu kirim ulang.
 }
fault-personal_text = { $which ->
    [sender] Pengirim
    [correction] Alasan koreksi
    [reason] Alasan
   *[verifier] Keterangan pemverifikasi
 } tampak memuat { $sign ->
    [nik] NIK
    [phone] nomor telepon
    [name] nama orang
   *[email] alamat surel
 }. Tidak ada yang disimpan.
fault-personal_text-do = Tulis nama kantor atau jabatan dan alasannya dengan kata-kata, tanpa data pribadi siapa pun, lalu coba lagi.
fault-correction_without_sender = Koreksi ini tidak menyebut kantor pengirimnya. Tidak ada yang disimpan.
fault-correction_without_sender-do = Tulis kantor pengirim di samping alasan koreksi, lalu coba lagi; riwayat menyebut siapa yang mengoreksi.
fault-verified_locked = { $table_name } { $regency } bulan { $month } sudah diverifikasi provinsi dan terkunci.
fault-verified_locked-do = Bila memang perlu dikoreksi, kirim ulang dengan alasan koreksi; ini berlaku juga untuk kemajuan kasus (tanggal kepolisian, layanan selesai). Sesudahnya seluruh tabel bulan itu kembali berstatus dilaporkan dan harus diverifikasi lagi.
fault-rows_lost = { $table_name } { $regency } bulan { $month }: tersimpan { $held } baris, dan { $count } di antaranya tidak ada lagi dalam berkas ini{ $named ->
    [no] {""}
   *[yes] {" "}({ $codes })
 }; berkas ini berisi { $now } baris.
fault-rows_lost-do = Bila hanya ingin menambah, kirim semua baris bulan itu, yang lama dan yang baru. Bila baris itu memang tidak dihitung lagi, katakan ya (perintah: --fewer-rows).
fault-sender_elsewhere = { $whose ->
    [file] Judul atau nama berkas ini menyebut { $senders }, tetapi semua barisnya tentang { $places }.
   *[sender] Pengirimnya { $senders }, tetapi semua baris berkas ini tentang { $places }.
 }
fault-sender_elsewhere-do = Periksa kolom kabupaten/kota. Bila memang benar, katakan ya (perintah: --other-regency).
fault-among_simulated = Register ini berisi SIMULASI; baris berkas ini nyata dan akan dihitung bersama angka simulasi.
fault-among_simulated-do = Keluarkan dulu register simulasi (di bagian bawah halaman Impor; perintah: demo --remove). Bila memang hanya untuk mencoba, katakan ya (perintah: --into-simulation).
fault-missing_value = Kolom wajib ini kosong.
fault-missing_value-do = Isi kolom ini, atau hapus seluruh baris bila tidak dipakai.
fault-unknown_regency = { $advice ->
    [place] "{ $value }" bukan nama kabupaten/kota, melainkan tempat di { $nearest }.
   *[none] "{ $value }" bukan kabupaten/kota di Kalimantan Tengah. Yang paling mirip: { $nearest }.
 }
fault-unknown_regency-do = Tulis nama resmi atau kode Kemendagri bertitik, misalnya 62.06.
fault-ambiguous_regency_code = Kode { $value } punya dua arti: { $readings }.
fault-ambiguous_regency_code-do = Tulis nama kabupaten/kota di sebelahnya, atau pakai kode Kemendagri bertitik.
fault-regency_conflict = Kode dan nama tidak cocok: { $value }. Kode itu berarti { $readings }.
fault-regency_conflict-do = Perbaiki kode atau namanya sehingga menunjuk daerah yang sama.
fault-unknown_district = { $advice ->
    [bps] "{ $value }" adalah kode BPS; itu Kecamatan { $nearest } di { $regency }.
    [place] "{ $value }" bukan nama kecamatan, melainkan tempat di Kecamatan { $nearest }, { $regency }.
    [elsewhere] "{ $value }" berarti Kecamatan { $nearest } di { $other }, bukan di { $regency }.
    [list] "{ $value }" bukan kecamatan di { $regency }. Kecamatannya: { $nearest }.
   *[none] "{ $value }" bukan kecamatan di { $regency }. Yang paling mirip: { $nearest }.
 }
fault-unknown_district-do = { $advice ->
    [bps] Tulis kode Kemendagrinya, { $kemendagri }, atau nama kecamatannya.
    [place] Tulis { $nearest } atau { $kemendagri }.
    [elsewhere] Perbaiki kecamatannya, atau kabupaten/kotanya bila itu yang salah.
   *[none] Tulis nama kecamatan yang benar, atau kosongkan.
 }
fault-village_outside = Desa/kelurahan { $value } tidak terletak di { $regency }.
fault-village_outside-do = Perbaiki kode desa atau kabupaten/kotanya.
fault-unknown_village = "{ $value }" bukan kode desa/kelurahan Kemendagri di Kalimantan Tengah.
fault-unknown_village-do = Tulis kode lengkap bertitik, misalnya 62.06.01.2001.
fault-unknown_word = { $advice ->
    [list] "{ $value }" tidak ada dalam daftar. Pilihannya antara lain: { $nearest }.
   *[none] "{ $value }" tidak ada dalam daftar. Yang paling mirip: { $nearest }.
 }
fault-unknown_word-do = Pilih salah satu kata dari daftar kolom itu.
fault-not_a_date = { $shape ->
    [range] "{ $value }" menyebut lebih dari satu hari.
    [about] "{ $value }" adalah perkiraan, bukan satu tanggal.
    [zone] "{ $value }" memakai zona waktu yang tidak dikenal, jadi harinya di sini tidak pasti.
    [year] "{ $value }" memuat tahun yang tidak mungkin.
    [month] "{ $value }" menyebut bulan saja, bukan harinya.
    [unread] "{ $value }" tidak terbaca sebagai satu tanggal.
   *[none] "{ $value }" bukan tanggal yang ada.
 }
fault-not_a_date-do = { $shape ->
    [range] Tulis hari pertama saja sebagai hh/bb/tttt, misalnya 05/03/2026.
    [about] Tulis tanggal yang tercatat sebagai hh/bb/tttt; kosongkan bila kolom ini boleh kosong.
    [zone] Tulis tanggalnya menurut WIB sebagai hh/bb/tttt, misalnya 05/03/2026.
    [year] Tulis tahun Masehi dengan empat angka, paling awal 2000, misalnya 05/03/2026.
   *[none] Tulis sebagai hh/bb/tttt, misalnya 05/03/2026.
 }
fault-not_a_month = { $shape ->
    [range] "{ $value }" menyebut lebih dari satu bulan.
    [year] "{ $value }" memuat tahun yang tidak mungkin.
   *[none] "{ $value }" bukan bulan.
 }
fault-not_a_month-do = { $shape ->
    [range] Tulis satu baris untuk setiap bulan, sebagai bb/tttt, misalnya 03/2026.
    [year] Tulis tahun Masehi dengan empat angka, paling awal 2000, misalnya 03/2026.
   *[none] Tulis sebagai bb/tttt, misalnya 03/2026.
 }
fault-not_a_year = "{ $value }" bukan tahun.
fault-not_a_year-do = Tulis empat angka, misalnya 2026.
fault-future_date = { $value } sesudah hari ini ({ $today }).
fault-future_date-do = Periksa tahun dan bulannya; yang belum terjadi belum dapat dicatat.
fault-before = { $value } lebih awal dari { $earlier } ({ $date }).
fault-before-do = Periksa kedua tanggal; urutannya tidak mungkin.
fault-not_a_number = { $shape ->
    [range] "{ $value }" menyebut lebih dari satu angka.
    [about] "{ $value }" adalah perkiraan, bukan jumlah yang tercatat.
   *[none] "{ $value }" bukan bilangan.
 }
fault-not_a_number-do = { $shape ->
    [range] Tulis satu angka yang tercatat, atau kosongkan bila kolom ini boleh kosong.
    [about] Tulis jumlah yang tercatat dalam daftar hadir atau catatan, atau kosongkan bila kolom ini boleh kosong.
   *[none] Tulis dengan angka saja, misalnya 25.
 }
fault-negative = { $value } lebih kecil dari nol.
fault-negative-do = Jumlah tidak dapat negatif; tulis 0 atau lebih.
fault-fraction = { $value } bukan bilangan bulat.
fault-fraction-do = Orang dan kegiatan dihitung utuh; tulis bilangan bulat.
fault-below_minimum = { $value } lebih kecil dari { $minimum }.
fault-below_minimum-do = Tulis nilai paling kecil { $minimum }.
fault-above_maximum = { $value } lebih besar dari { $maximum }.
fault-above_maximum-do = Tulis nilai paling besar { $maximum }.
fault-duplicate = { $value } sudah ada di baris { $first }.
fault-duplicate-do = Hapus salah satu baris, atau beri nomor lain bila memang berbeda.
fault-duplicate_in_store = Nomor { $value } sudah tercatat pada bulan { $month }.
fault-duplicate_in_store-do = Pakai nomor lain. Bila tanggalnya dikoreksi, sertakan juga bulan lama itu dalam berkas ini tanpa kesalahan (atau 0 baris di lembar Kiriman bila tidak ada lagi isinya); untuk laporan yang memiliki layanan, sertakan pula tabel Layanan kedua bulan itu.
fault-unknown_reference = { $value } tidak ada di tabel { $table_name } untuk kabupaten/kota ini.
fault-unknown_reference-do = Tambahkan baris itu di tabel { $table_name }, atau perbaiki nomornya.
fault-reference_refused = { $value } di tabel { $table_name } ditolak, jadi baris ini belum dapat disimpan.
fault-reference_refused-do = Perbaiki dahulu baris itu di tabel { $table_name }, lalu kirim keduanya bersama.
fault-still_referred_to = Tanpa { $value }, yang tidak ada lagi dalam berkas ini untuk { $regency } bulan { $month }, baris { $rows } yang tersimpan di tabel { $table_name } menunjuk ke baris yang hilang dan tidak terhitung lagi.
fault-still_referred_to-do = Pertahankan { $value } dalam berkas ini (diperbaiki bila ada kesalahannya), atau kirim ulang juga tabel { $table_name } tanpa rujukan itu. Bulan itu belum disimpan.
fault-nothing_to_complete = { $rows } baris perbaikan datang untuk { $value } { $regency } bulan { $month }, padahal belum ada data bulan itu yang dapat dilengkapi; baris itu saja akan terbaca sebagai seluruh bulan.
fault-nothing_to_complete-do = Impor dahulu berkas asal dan ambil baris baiknya; atau perbaiki baris itu dalam berkas asal, lalu kirim berkas itu. Bila memang hanya ini baris bulan itu, tulis jumlahnya di lembar Kiriman.
fault-not_a_pseudonym = Ini bukan nomor samaran.
fault-not_a_pseudonym-do = Tulis huruf, angka, dan - _ / . saja, tanpa spasi, dengan paling sedikit satu angka dan paling banyak 40 karakter, misalnya L-0012; jangan nama.
fault-stated_total = Tertulis { $value } baris, ternyata ada { $rows }.
fault-stated_total-do = Perbaiki jumlahnya atau lengkapi barisnya; bulan itu belum disimpan.
fault-empty_submission = Tidak ada baris untuk kiriman ini, dan jumlahnya tidak ditulis.
fault-empty_submission-do = Tulis 0 bila memang tidak ada, atau isi barisnya.
fault-shelter_too_fine = Letak rumah aman dirahasiakan dan tidak boleh lebih rinci dari kabupaten/kota.
fault-shelter_too_fine-do = Kosongkan kecamatan, jam layanan, dan koordinat pada baris ini.
fault-shelter_hidden = Hanya rumah aman yang boleh memuat fungsi penampungan sementara: letak baris ini terbuka, letak rumah aman dirahasiakan.
fault-shelter_hidden-do = Hapus fungsi itu dari baris ini dan catat rumah amannya sebagai baris sendiri berjenis Rumah aman, tanpa kecamatan, jam layanan, dan koordinat.
fault-recap_incomplete = Rekap { $regency } bulan { $month } belum memuat "{ $value }"; tanpa itu kosong akan terbaca nol.
fault-recap_incomplete-do = Tambahkan baris untuk ukuran itu; tulis 0 bila memang tidak ada.
fault-recap_total = { $measure }: jumlah tertulis { $value }, rinciannya berjumlah { $rows }.
fault-recap_total-do = Samakan jumlah dengan rinciannya.
fault-recap_beside_register = { $value } { $regency } bulan { $month } ada sebagai register dan sebagai rekap sekaligus.
fault-recap_beside_register-do = Kirim salah satu saja agar tidak terhitung dua kali.
fault-recap_breakdown = "{ $value }" bukan kategori rincian ukuran ini. Rincian yang diterima: { $allowed }.
fault-recap_breakdown-do = Perbaiki rincian atau kategorinya.
fault-part_above_whole = { $part } ({ $value }) lebih besar dari { $whole }.
fault-part_above_whole-do = Periksa kedua jumlah itu; bagian tidak dapat melebihi keseluruhan.
