### Target: yang berlaku, riwayatnya, dan apa yang harus dicapai.

page-targets = Target
targets-title = { $waiting ->
    [0] Semua { $count } target { $year } sudah dikonfirmasi DPPA
   *[other] { $waiting } dari { $count } target { $year } menunggu konfirmasi DPPA
 }
targets-title-none = Belum ada target untuk { $year }
targets-lead = Target berlaku sejak tahunnya sampai diganti, bagi periode yang mulai pada hari target ditetapkan atau sesudahnya. Periode yang sudah mulai tetap memakai target sebelumnya. Target satu kabupaten/kota mendahului target untuk semua.
targets-since = sejak { $day }
targets-since-beginning = sejak awal tahunnya
targets-year = Target tahun
targets-heading = Target { $year }, { $area }
targets-own = Target sendiri
targets-of-all = untuk semua
targets-confirmed = dikonfirmasi DPPA
targets-unconfirmed = perlu dikonfirmasi DPPA
targets-indicator = Indikator
column-target-in-force = Target
column-for = Berlaku untuk
targets-reference = Dasar
column-confirmed = Keadaan
column-different = Berbeda di
all-regencies = Semua kabupaten/kota
set-target = Tetapkan satu target
set-target-lead = Satu indikator sekali ubah. Yang lama tetap dalam riwayat; skor dihitung ulang dan menjadi rilis baru.
set-indicator = Indikator
set-regency = Berlaku untuk
set-year = Mulai tahun
set-value = Target
set-value-help = Persen ditulis 80 untuk 80 %, dari 1 sampai 100. Indeks ditulis pada skala 25–100.
set-reference = Dasar (dokumen dan nomornya)
set-reason = Alasan perubahan
set-office = Kantor atau jabatan yang menetapkan
set-office-help = Bukan nama orang. Tercatat dalam riwayat.
set-button = Tetapkan target
set-preview = Lihat dahulu
target-preview-heading = Bila target ini ditetapkan hari ini
target-preview-holds = Target ini akan berlaku mulai { $periods }.
target-preview-stays = Periode yang sudah mulai tidak berubah: skor dan kelasnya tetap seperti yang sudah dibaca.
target-preview-begun = { $period } berubah: skor { $scores } wilayah. { $classes ->
    [0] Tidak ada kelas yang berpindah.
   *[other] Kelas yang berpindah: { $named }{ $more ->
        [0] .
       *[other] ; dan { $more } lagi.
    }
 }
target-preview-supposed = { $scores ->
    [0] Andaikata sudah berlaku pada { $period }, tidak ada skor yang lain.
   *[other] Andaikata sudah berlaku pada { $period }, skor { $scores } wilayah akan lain. { $classes ->
        [0] Tidak ada kelas yang berpindah.
       *[other] Kelas yang berpindah: { $named }{ $more ->
            [0] .
           *[other] ; dan { $more } lagi.
        }
    }
 }
target-preview-nothing-kept = Ini baru pratinjau; tidak ada yang disimpan.
set-done = Target disimpan: { $name }, { $place }, mulai { $year }: { $target }. Rilis { $release }.
targets-history = Riwayat target: { $count ->
    [0] belum ada perubahan
   *[other] { $shown } perubahan
 }
targets-history-none = Yang berlaku sekarang adalah target awal yang datang bersama Pelita.
history-when = Kapan
history-who = Siapa
history-place = Berlaku untuk
history-year = Tahun
history-from = Dari
history-to = Menjadi
history-reason = Alasan
target-refused-indicator = Indikator ini tidak dinilai, jadi tidak dapat diberi target. Pilih indikator lain.
target-refused-regency = Itu bukan kabupaten/kota di provinsi ini. Pilih satu dari 14, atau semua.
target-refused-year = Tahun target harus antara { $first } dan { $last }. Tulis tahun lain.
target-refused-past = Tahun { $year } sudah lewat, dan skornya sudah dibaca. Tulis { $first } atau sesudahnya.
target-refused-zero = Target harus lebih dari 0, karena capaian dibagi dengan target. Tulis angka lain.
horizon-refused-days = Batas waktu { $indicator } harus bilangan bulat hari di atas 0, bukan { $days }. Perbaiki barisnya di data/reference/horizons.csv.
target-refused-worst = Target harus di atas { $worst }, nilai terburuk yang mungkin; kalau tidak, hasil terburuk pun sudah mencapainya. Tulis angka lain.
target-refused-range = Target indikator ini harus antara { $lowest } dan { $highest }. Tulis angka lain.
target-refused-empty = { $which ->
    [reference] Dasar target belum diisi. Tulis dokumen yang memuatnya, misalnya Renstra 2026–2030.
    [reason] Alasan perubahan belum diisi. Tulis mengapa target ini diubah.
   *[office] Kantor yang menetapkan belum diisi. Tulis nama kantor atau jabatannya.
 }
target-refused-personal = { $which ->
    [reference] Dasar target
    [reason] Alasan perubahan
   *[office] Nama kantor
 } tampak memuat data pribadi. Tulis tanpa nama orang, NIK, nomor telepon, atau surel. Tidak ada yang disimpan.
target-refused-same = Target itu sudah berlaku dengan dasar yang sama. Tidak ada yang diubah.

reach-heading = Apa yang harus dicapai
reach-class = Kelas yang dituju
reach-year = Tahun yang dituju
reach-reachable = Untuk menjadi { $class_name } pada { $year }, skor { $area } yang dinilai harus naik dari { $now } ke { $needed }.
reach-most = Yang paling banyak harus naik: { $steps }.
reach-whole = Dengan kejadian utuh skornya menjadi { $score }.
reach-spared = tidak perlu
reach-step-events = { $name } dari { $from } ke { $to } ({ $extra })
reach-step-value = { $name } dari { $from } ke { $to }
reach-already = { $area } sudah { $class_name } menurut target { $year }: dinilai dari { $now }, batasnya { $needed }.
reach-unreachable = { $class_name } tidak dapat dicapai { $area } pada { $year }: paling tinggi { $best }, batasnya { $needed }. Target tertentu melebihi yang mungkin.
reach-no_score = { $area } belum dapat dinilai, jadi belum dapat dihitung apa yang harus dicapai.
reach-thin = { $area }: { $heard }, jadi belum dinilai dan belum dapat dihitung apa yang harus dicapai.
reach-left-out = Tidak diperhitungkan karena tidak ada angkanya: { $names }.
reach-note = Harus menjadi: upaya terkecil dalam persen, yang jumlah kuadrat tambahan capaiannya paling kecil, karena setiap poin berikutnya lebih berat. Dasarnya { $period } dan target { $year }. Kejadian dihitung utuh pada penyebut { $period }, dan yang tidak perlu bagi batas { $needed } dilepas. Dengan kejadian utuh skornya menjadi { $whole }.
column-now = Sekarang
column-to = Harus menjadi
column-extra = Tambahan
column-whole = Dengan kejadian utuh
column-attainment-now = Capaian kini
column-attainment-needed = Capaian perlu
reach-enough = cukup seperti sekarang
share-heading = Bagian setiap kabupaten/kota
share-indicator = Indikator yang dibagi
share-floor = { $name }: agar { $area } mencapai { $to }, yang terendah dinaikkan ke { $floor }. { $count } dari { $known } perlu naik{ $extra ->
    [0] {""}
   *[other] ; seluruhnya { $shown }
 }.
share-more = Dibulatkan ke atas di setiap daerah; untuk { $area } sendiri cukup { $least }.
share-without = Tanpa angka, jadi tidak diandaikan: { $names }.
share-one = Pembagian antarkabupaten hanya ada bila wilayah yang dipilih memuat lebih dari satu kabupaten/kota.
told-target = Target disimpan, rilis { $release }
told-no-targets = Belum ada perubahan target
told-reach-reachable = Skor yang dinilai { $score } harus menjadi { $needed }; di atas ini usaha terkecilnya dalam persen. Dengan kejadian utuh skornya menjadi { $whole }
told-reach-already = Skor yang dinilai { $score } sudah mencapai { $needed }; tidak ada yang harus dinaikkan
told-reach-unreachable = Dari { $score }, batas { $needed } tidak tercapai: ada target yang melebihi yang mungkin
told-reach-no_score = Belum ada skor ({ $score }), jadi batas { $needed } belum dapat dihitung

# Berapa kejadian lagi yang dimaksud oleh nilai yang harus dicapai.
extra-campaign_activities = { $n ->
   *[other] { $count } kegiatan lagi terlaksana
 }
extra-campaign_reach = { $n ->
   *[other] { $count } kecamatan lagi dijangkau
 }
extra-campaign_sustained = { $n ->
   *[other] { $count } kegiatan lagi ditindaklanjuti
 }
extra-reports_followed_up = { $n ->
   *[other] { $count } laporan lagi ditindaklanjuti
 }
extra-reports_in_time = { $n ->
   *[other] { $count } laporan lagi ditindaklanjuti tepat waktu
 }
extra-victims_served = { $n ->
   *[other] { $count } korban lagi dilayani
 }
extra-victims_comprehensive = { $n ->
   *[other] { $count } korban lagi dilayani lengkap
 }
extra-rehabilitation_completed = { $n ->
   *[other] { $count } rehabilitasi lagi selesai
 }
extra-joint_activities_held = { $n ->
   *[other] { $count } kegiatan bersama lagi terlaksana
 }
extra-partners_active = { $n ->
   *[other] { $count } jenis mitra lagi aktif
 }
extra-agreements_in_force = { $n ->
   *[other] { $count } kesepakatan lengkap lagi berlaku
 }

fault-target_indicator = { $value } tidak dinilai, jadi tidak dapat diberi target.
fault-target_indicator-do = Pilih indikator lain, atau hapus baris ini.
fault-target_year = Tahun { $value } di luar rentang tahun target.
fault-target_year-do = Tulis tahun antara { $first } dan { $last }.
fault-target_past = Tahun { $year } sudah lewat, dan skornya sudah dibaca.
fault-target_past-do = Tulis { $first } atau sesudahnya, atau hapus baris ini.
fault-target_worst = { $value } adalah nilai terburuk yang mungkin, jadi bukan target.
fault-target_worst-do = Tulis angka di atas { $worst }.
fault-target_range = { $value } di luar batas target indikator ini.
fault-target_range-do = Tulis angka antara { $lowest } dan { $highest }.
