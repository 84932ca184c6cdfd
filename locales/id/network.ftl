# Jejaring mitra: siapa bertemu siapa dalam kegiatan bersama.

network-middle = { $name } berdiri di tengah jejaring; pasangan yang diharapkan dan bertemu: { $pairs }.
network-no-middle = Tidak ada satu jenis mitra yang berdiri di tengah jejaring; pasangan yang diharapkan dan bertemu: { $pairs }.
network-government = Ada dominasi peran pemerintah.
network-none = Jejaring mitra: belum ada dua jenis mitra yang bertemu dalam satu kegiatan bersama
network-unknown = Jejaring mitra: { $state }
network-how-to-read = Angka dalam kotak adalah banyaknya kegiatan bersama yang diikuti kedua jenis mitra. Dari sebuah nama, baca ke kiri dan ke bawah.
network-note = Pemusatan jejaring: { $centralisation }. Kegiatan bersama yang dipimpin pemerintah: { $led }.
network-note-pooled = Gambar ini gabungan semua daerah, sedangkan pasangan pada judul dihitung di setiap daerah. Pemusatan jejaring: { $centralisation }. Kegiatan bersama yang dipimpin pemerintah: { $led }.
network-column-one = Jenis mitra
network-column-other = Bertemu dengan
network-column-activities = Kegiatan bersama
