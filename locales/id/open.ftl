# Menerbitkan rilis untuk umum, dan data terbuka.

page-open_data = Data terbuka
open-title = Pelita: perlindungan anak dari eksploitasi seksual daring di Kalimantan Tengah
open-about = Hitungan, indikator, dan skor menurut provinsi, daerah pemilihan, dan kabupaten/kota, per triwulan dan tahun. Bilangan kecil tentang orang disembunyikan.
open-source = Register kantor-kantor DPPA Kalimantan Tengah; batas wilayah disederhanakan dari sumber di data/reference/README.md
open-producer = Dinas Pemberdayaan Perempuan dan Perlindungan Anak Provinsi Kalimantan Tengah
open-protection = Hitungan orang dibulatkan ke kelipatan 5, ke atas atau ke bawah menurut undian yang hanya dapat diulang oleh kantor. Nilai kantor paling jauh 4 dari angka itu, jadi dapat terletak di antara low dan high. Karena tiap hitungan diundi sendiri, bagian-bagian tidak selalu berjumlah tepat sama dengan keseluruhan. Indikator, skor, dan kelas dihitung dari hitungan umum ini saja.
open-file-counts = Hitungan orang: laporan, korban, layanan, kuesioner, peserta
open-file-activities = Kegiatan, kesepakatan, titik layanan, tenaga, anggaran, dan desa PATBM; tanpa penyembunyian
open-file-indicators = Semua indikator dengan pembilang, penyebut, selang, target, dan keadaan
open-file-scores = Skor efektivitas dan skor bidang
open-file-areas = Wilayah dan bagian dari apa
open-file-codes = Arti setiap kode
open-file-dictionary = Isi setiap kolom
open-file-datapackage = Uraian paket untuk mesin
open-file-regencies = Batas kabupaten/kota yang disederhanakan
open-release = Rilis; SIMULASI bila bukan catatan kantor yang sebenarnya
open-measure = Apa yang dihitung; artinya di daftar measure
open-period-kind = Jenis periode: quarter (triwulan) atau year (tahun)
open-period = Periode, misalnya 2026-Q3 atau 2026
open-months = Berapa bulan periode itu yang sudah termuat; kurang dari months_whole: belum sebanding dengan periode yang utuh
open-months-whole = Berapa bulan periode itu seluruhnya
open-area-kind = Jenis wilayah: province, district_dprd, atau regency
open-area = Kode wilayah, lihat areas.csv
open-dimension = Rincian menurut apa; kosong untuk jumlah keseluruhan
open-category = Kategori rincian; kosong untuk jumlah keseluruhan
open-value = Nilai; kosong bila status bukan ok atau reported_zero
open-low = Batas terkecil hitungan kantor yang dapat disimpulkan siapa pun dari angka umum
open-high = Batas terbesarnya
open-estimate = Perkiraan terbaik hitungan kantor dari semua angka umum bersama
open-status = Keadaan angka; artinya di daftar status
open-indicator = Indikator; artinya di daftar indicator
open-numerator = Pembilang
open-denominator = Penyebut
open-lower = Batas bawah selang: 95 % untuk indikator, 5 % untuk skor
open-upper = Batas atas selang: 95 % untuk indikator, 95 % untuk skor
open-target = Target yang berlaku
open-attainment = Capaian terhadap target, 0–100
open-evidence = Tingkat bukti: reported, documented, atau verified
open-score = Skor efektivitas 0–100, seperti terukur
open-judged = Skor yang menentukan kelas dan peringkat: yang diambil batas 100 hanya karena kebetulan dikembalikan
open-regencies-reporting = Berapa kabupaten/kota yang datanya dihitung
open-regencies = Berapa kabupaten/kota di wilayah itu
open-months-reported = Kiriman yang diterima: satu bulan satu bidang dari satu kabupaten/kota
open-months-due = Kiriman yang sudah jatuh tempo
open-class = Kelas skor menurut judged; artinya di daftar class
open-class-lower = Kelas di batas bawah selang; class hanya diisi bila sama dengan kelas di kedua batas
open-class-upper = Kelas di batas atas selang
open-a = Skor bidang kampanye dan edukasi
open-b = Skor bidang laporan
open-c = Skor bidang korban
open-d = Skor bidang kerja sama lintas sektor
open-e = Skor bidang kepuasan masyarakat
open-name = Nama wilayah
open-part-of = Kode wilayah di atasnya
open-list = Daftar tempat kode itu berada
open-code = Kode
open-id = Dalam bahasa Indonesia
open-en = Dalam bahasa Inggris
open-table = Berkas tabel
open-column = Kolom
open-type = Jenis isi: teks atau bilangan

open-none = Belum ada rilis yang diterbitkan untuk umum
open-lead = Paket ini memuat semua yang boleh diketahui umum dari rilis { $release }, dan tidak lebih. Isinya sama bagi siapa pun.
open-shown = { $shown } dari { $all } hitungan orang dalam rencana penerbitan terbuka bagi siapa pun, dibulatkan agar tidak ada anak yang dapat dikenali; { $hidden } ditahan
open-working = Paket sedang disusun.
open-download = Unduh paket data (ZIP)
open-in-it = Isi paket
open-file = Berkas
open-holds = Memuat
open-rows = Baris

publish-title = Penerbitan untuk umum
publish-never = Belum ada rilis yang diterbitkan. Umum, mitra, DPRD, dan LSM belum melihat angka register.
publish-current = Umum melihat rilis terbaru, { $release }.
publish-behind = Umum masih melihat rilis { $release }, terbit { $day }.
publish-about = Menerbitkan membulatkan hitungan orang menurut undian, membuktikan bahwa tidak ada hitungan kecil yang dapat dipersempit, lalu membuka rilis terbaru untuk umum. Yang sudah terbit tidak dapat ditarik kembali.
publish-now = Terbitkan rilis terbaru
publish-office = Kantor DPPA, lewat halaman verifikasi
publish-working = Menghitung perlindungan dan membuktikannya …
publish-done = Rilis { $release } terbit; umum mengenalnya sebagai { $name }. { $shown } hitungan orang dibuka sesudah dibulatkan ke kelipatan 5; { $hidden } ditahan.
publish-refused-same = Rilis { $release } sudah terbit. Tidak ada yang berubah.
publish-refused-unsafe = Rilis ini tidak diterbitkan: { $count } hitungan kecil masih dapat dipersempit dari hitungan lain. Kurangi isi rencana penerbitan (data/reference/publication_plan.csv), atau terbitkan lagi setelah ada kiriman lain.
publish-refused-nothing = Belum ada rilis. Kirim data dahulu.
export-refused-nothing = Belum ada rilis yang diterbitkan untuk umum. Terbitkan dahulu: python pelita.py publish --by KANTOR
export-done = { $count } berkas ditulis ke { $folder }.
export-refused-not-empty = Folder { $folder } tidak kosong. Pilih folder baru, agar berkas lama dan baru tidak tercampur.
open-count-reports_withdrawn = Laporan dicabut
open-count-response_days = Laporan ditindaklanjuti, menurut hari sampai tindak lanjut
open-count-maximum_sentence = Putusan dengan hukuman maksimum
open-count-victims_trauma_care = Korban mendapat pemulihan trauma
open-count-victims_served_at_home = Korban dilayani di daerahnya
open-count-questionnaires = Kuesioner kepuasan
open-count-agreements_in_force = Kesepakatan yang berlaku
open-count-agreements_complete = Kesepakatan lengkap yang berlaku: data dan prosedur
open-count-service_points = Titik layanan
open-count-staff = Tenaga layanan
open-count-budget = Anggaran tahun itu, rupiah
open-count-budget_spent = Realisasi anggaran tahun itu, rupiah
open-count-villages_patbm = Desa/kelurahan dengan PATBM

# Hasil seperti yang dilihat umum.
headline-open = Efektivitas perlindungan, { $area }, { $period }: { $score } — { $classes } ({ $lower }–{ $upper })
score-map-hidden = Skor tiap daerah tidak dibuka untuk umum pada periode ini; skor tahunan dibuka
score-map-domain = Skor tiap daerah dibuka per tahun; di sini { $domain }. { $finding }
score-map-title-open = Dari { $known } daerah yang dapat dinilai, { $low } berkelas rendah atau sangat rendah{ $maybe ->
    [0] {""}
   *[other] , dan { $maybe } lagi mungkin
 }{ $unknown ->
    [0] {""}
   *[other] ; { $unknown } belum dapat dinilai
 }
row-legend-open = Batang: capaian terhadap target (garis tebal = 100); lingkaran: periode sebelumnya; garis tipis: selang 5–95 %. Kelas dinilai tanpa yang diambil batas 100 karena kebetulan.
publish-refused-unsafe-before = Rilis ini tidak diterbitkan: { $count } hitungan kecil dapat dipersempit dengan apa yang pernah terbit. Bila hubungan dengan terbitan lama boleh dilepas, mulai lagi dengan alasan: python pelita.py publish --by KANTOR --anew "ALASAN". Alasan itu tercatat dalam jejak audit.
publish-refused-before = Terbitan ini dibuat dengan cara lama, yang menyembunyikan hitungan. Terbitkan lagi: python pelita.py publish --by KANTOR
publish-preview = Bila diterbitkan sekarang, umum melihat skor provinsi untuk { $province_year } tahun dan { $province_quarter } triwulan, skor { $district_year } daerah pemilihan-tahun, dan skor { $regency_year } kabupaten/kota-tahun. Skor tahunan kabupaten/kota berselisih rata-rata { $distance } poin dari skor kantor; { $inside } di antaranya berada di dalam selang umum; korelasi peringkat { $rank }. Indikator inti yang terbuka: { $core }. Belum ada yang dibuka.
publish-of = { $shown } dari { $all }
secret-refused-missing = Rahasia pembulatan tidak ada: berkas { $file } di samping basis data hilang. Tanpa berkas itu tidak ada yang diterbitkan. Kembalikan berkas dari salinan yang disimpan kantor; jangan membuat yang baru.
secret-refused-garbled = Berkas rahasia { $file } tidak dapat dibaca sebagai rahasia pembulatan. Tidak ada yang diterbitkan. Kembalikan berkas dari salinan yang disimpan kantor.
secret-refused-changed = Berkas rahasia { $file } bukan yang dipakai terbitan sebelumnya. Tidak ada yang diterbitkan: dua undian untuk hitungan yang sama akan mempersempitnya. Kembalikan berkas yang lama.
plan-refused-measure = Rencana penerbitan, baris { $line }: { $measure } bukan hitungan orang yang dikenal. Pakai nama dari data/measures.py yang dinyatakan terlindung, atau hapus baris itu.
plan-refused-dimension = Rencana penerbitan, baris { $line }: { $measure } tidak dirinci menurut { $dimension }. Perbaiki rincian, atau hapus baris itu.
plan-refused-period = Rencana penerbitan, baris { $line }: langkah harus angka dan jenis masa harus dari { $kinds }. Perbaiki baris itu.
