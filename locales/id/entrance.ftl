# Siapa pengunjung, apa yang boleh dibukanya, masuk dan keluar, batas pemakaian, dan halaman peran.

pages-house = Pengaturan
page-roles = Peran

entrance-not-open = Angka register belum dibuka untuk umum. Angka tentang anak baru ditampilkan setelah perlindungan bilangan kecil terbukti. Konteks resmi sudah dapat dibaca.
entrance-preparing = Pandangan publik atas register peragaan (SIMULASI) sedang disiapkan, biasanya kurang dari satu menit. Halaman ini terbuka sendiri begitu siap.
entrance-elsewhere = Halaman ini hanya untuk kantor. Pelita dibuka dari komputer lain, dan di sini belum ada cara untuk masuk.
entrance-log-in = Halaman ini hanya untuk yang sudah masuk. Tekan Masuk di atas.
entrance-expired = Waktu masuk Anda telah habis, jadi Anda dikeluarkan. Tekan Masuk di atas untuk melanjutkan.
entrance-store-down = Basis data Pelita sedang tidak dapat dibaca, jadi halaman ini belum dapat ditampilkan. Coba lagi nanti. Konteks resmi tetap dapat dibaca.
entrance-role = Peran Anda tidak mencakup halaman ini. Bila seharusnya termasuk, hubungi pengelola Pelita di kantor.
entrance-as-public = Umum tidak melihat halaman ini. Matikan "Lihat sebagai publik" di atas untuk kembali ke halaman kantor.
as-public = Lihat sebagai publik
as-public-newest = Anda melihat seperti publik: terbitan { $name }, dari rilis terbaru kantor. Matikan "Lihat sebagai publik" untuk kembali ke angka kantor.
as-public-behind = Anda melihat seperti publik: terbitan { $name }. Rilis terbaru kantor belum diterbitkan. Matikan "Lihat sebagai publik" untuk kembali ke angka kantor.
as-public-none = Anda melihat seperti publik: belum ada yang diterbitkan, jadi publik belum melihat angka register. Matikan "Lihat sebagai publik" untuk kembali ke angka kantor.
as-public-preparing = Anda melihat seperti publik: terbitan pertama register peragaan (SIMULASI) sedang disiapkan. Matikan "Lihat sebagai publik" untuk kembali ke angka kantor.
entrance-front-door = Halaman ini dibuka tidak melalui pintu depan. Muat ulang dari alamat utama.
login-down = Layanan masuk (penyedia akun) sedang tidak dapat dihubungi atau tidak menjawab sebagaimana mestinya, jadi Anda belum masuk. Coba lagi beberapa menit lagi; bila berlanjut, hubungi pengelola Pelita di kantor.
login-refused = Penyedia akun tidak mengizinkan Anda masuk, atau Anda membatalkannya. Bila seharusnya boleh, hubungi pengelola Pelita di kantor.
login-back = Kembali ke halaman semula
entrance-enter = Masuk
entrance-leave = Keluar
entrance-as = { $name }, sebagai { $role }

role-public = umum
role-partner = mitra
role-officer = petugas kabupaten/kota
role-officer-of = petugas { $place }
role-verifier = verifikator
role-leadership = pimpinan
role-administrator = pengelola
role-local = komputer ini

roles-title = { $count ->
    [0] Belum ada yang diberi peran
   *[other] { $shown } orang memegang peran
}
roles-lead-local = Pelita dibuka langsung di komputer ini, jadi semua boleh dilakukan tanpa masuk. Peran di bawah berlaku setelah cara masuk disiapkan.
roles-lead-table = Tabel ini menentukan peran setiap orang yang masuk. Siapa pun yang tidak ada di sini dianggap umum.
roles-lead-claim = Peran dari penyedia akun didahulukan. Tabel ini berlaku bagi orang yang tidak diberi peran di sana.
roles-none = Belum ada peran yang diberikan.
roles-who = Siapa
roles-role = Peran
roles-regency = Kabupaten/kota
roles-since = Sejak
roles-by = Kantor yang memutuskan
roles-reason = Alasan
roles-change = Beri atau cabut peran
roles-kind = Dikenali dari
roles-email = Surel
roles-sub = Nomor akun
roles-named = Surel atau nomor akun
roles-give = Beri peran
roles-take = Cabut peran
roles-given = { $who } sekarang { $role }.
roles-taken = Peran { $who } dicabut. Orang ini sekarang dianggap umum.
roles-history = Riwayat peran ({ $count })
roles-powers = Yang boleh dilakukan setiap peran
roles-access = Halaman yang dibuka untuk setiap peran
roles-page = Halaman
access-shown = terbuka
access-refused = tertutup
may-exact = Angka persis
may-imports = Impor
may-verify = Verifikasi
may-set_targets = Mengubah target
may-see_trail = Jejak audit
may-manage_roles = Mengatur peran
may-is-none = tidak
may-is-own = daerah sendiri
may-is-all = semua daerah
may-is-true = ya
may-is-false = tidak

role-refused-identity = Surel harus berbentuk nama@kantor.go.id, dan nomor akun tidak boleh kosong. Periksa penulisannya.
role-refused-role = Peran itu tidak ada. Pilih partner, officer, verifier, leadership, atau administrator.
role-refused-last = Ini pengelola yang terakhir; tanpa dia tidak ada lagi yang dapat memberi peran. Beri dulu peran pengelola kepada orang lain; tidak ada yang diubah.
role-refused-regency = Petugas memerlukan satu kabupaten/kota. Sebutkan kodenya, misalnya 62.06.
role-refused-no-regency = Hanya petugas yang memiliki kabupaten/kota. Kosongkan isian itu untuk peran lain.
role-refused-by = Kantor yang memutuskan belum disebutkan. Tuliskan nama kantornya.
role-refused-reason = Alasan belum disebutkan. Tuliskan mengapa peran ini diberikan atau dicabut.
role-refused-personal = Kantor atau alasan tampak memuat data pribadi. Tuliskan tanpa nama orang, nomor, atau alamat.
role-refused-same = Orang ini sudah memegang peran itu. Tidak ada yang diubah.
role-refused-none = Orang ini tidak memegang peran. Tidak ada yang dicabut.

told-role = { $who }: { $role }

request-refused-too-often = Terlalu banyak permintaan dalam waktu singkat. Coba lagi dalam { $minutes } menit.
import-elsewhere = Berkas ini memuat daerah atau tabel yang bukan bagian peran Anda, jadi tidak diambil. Kirim hanya data kabupaten/kota Anda; target ditetapkan pimpinan.
page-failed = Halaman ini gagal dibuat. Muat ulang; bila terjadi lagi, beri tahu pengelola Pelita beserta jam kejadiannya.
answer-forbidden = Tidak diizinkan.
answer-not-found = Tidak ditemukan.
answer-too-large = Berkas terlalu besar.
answer-too-often = Terlalu banyak permintaan. Coba lagi sepuluh menit lagi.
answer-failed = Permintaan ini tidak dapat dilayani.
setting-refused-value = Pengaturan { $name } tidak dapat dipakai. Isi dengan salah satu dari: { $wanted }.
setting-refused-lacking = belum diatur: { $names } (atau yang sama di [auth] dalam secrets.toml)
setting-refused-weak-secret = PELITA_COOKIE_SECRET kurang dari { $fewest } karakter
figures-refused-not-open = Angka ini kini tidak terbuka untuk Anda. Muat ulang halaman untuk melihat yang terbuka.
entrance-own-calendar = Buka kalender kiriman daerah Anda
entrance-context = Buka konteks resmi
