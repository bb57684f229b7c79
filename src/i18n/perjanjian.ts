/**
 * What the official of an agency accepts. Our own words, Indonesian only: one text binds. Changed words are a new
 * version, which every agency accepts anew; what was accepted is known by its hash.
 */
export const PERJANJIAN_VERSI = "2026-11";

export const perjanjian: readonly { readonly judul: string; readonly isi: readonly string[] }[] = [
  {
    judul: "Para pihak dan peran",
    isi: [
      "Instansi menentukan tujuan dan isi pengelolaan kinerja pegawainya, dan karena itu menjadi pengendali data pribadi. Penyelenggara layanan Selaras memproses data atas nama dan menurut perintah instansi, dan karena itu menjadi prosesor data pribadi (UU 27/2022).",
      "Dasar pemrosesan adalah kewajiban hukum dan pelaksanaan kewenangan instansi di bidang kinerja aparatur sipil negara, bukan persetujuan pegawai.",
    ],
  },
  {
    judul: "Apa yang diproses",
    isi: [
      "Data kepegawaian yang diperlukan untuk kinerja: nama, NIP atau nomor induk lain, surel dinas, pangkat, jabatan, unit, garis penilai, rencana dan hasil kerja, bukti dukung, umpan balik, evaluasi, keberatan, serta catatan masuk dan jejak perubahan.",
      "Layanan tidak meminta data kesehatan, keuangan, keluarga, atau biometrik. Instansi menjaga agar hal itu tidak dimasukkan ke isian bebas dan berkas bukti.",
    ],
  },
  {
    judul: "Untuk apa, dan tidak untuk apa",
    isi: [
      "Data diproses hanya untuk menjalankan pengelolaan kinerja instansi di dalam layanan. Data tidak dijual, tidak dipakai untuk iklan, tidak dipakai melatih sistem lain, dan tidak digabung dengan data instansi lain.",
    ],
  },
  {
    judul: "Pemisahan dan keamanan",
    isi: [
      "Setiap instansi punya basis data sendiri dan ruang berkas sendiri. Kata sandi disimpan sebagai hasil hash yang lambat dengan rahasia tambahan; admin wajib memakai langkah kedua.",
      "Setiap perubahan tercatat di jejak yang hanya dapat ditambah dan disegel. Penyelenggara menguji ketahanan layanan terhadap kesalahan dan serangan, dan memperbaiki kelemahan yang ditemukan.",
    ],
  },
  {
    judul: "Akses penyelenggara",
    isi: [
      "Penyelenggara melihat angka dan keadaan mesin, tidak melihat isi. Membaca halaman instansi hanya mungkin selama admin memberi izin, paling lama 72 jam, hanya baca, dan setiap halaman tercatat di jejak instansi.",
    ],
  },
  {
    judul: "Pihak lain dan tempat data",
    isi: [
      "Layanan berjalan pada penyedia komputasi awan yang bertindak sebagai sub-prosesor. Penyelenggara menyampaikan nama, tempat, dan perubahannya kepada kontak pelindungan data instansi sebelum berlaku, dan mengikat mereka dengan kewajiban yang sama.",
    ],
  },
  {
    judul: "Hak pegawai",
    isi: [
      "Pegawai melihat datanya sendiri dan melaporkan yang keliru di dalam layanan. Permintaan akses dan perbaikan dijawab instansi paling lama 3 × 24 jam; penyelenggara menyediakan alatnya dan membantu bila diminta.",
      "Akses dapat ditolak bila membuka data orang lain, misalnya nama pemberi umpan balik.",
    ],
  },
  {
    judul: "Kegagalan pelindungan",
    isi: [
      "Bila terjadi kebocoran atau kehilangan data, penyelenggara memberi tahu kontak pelindungan data instansi tanpa menunda, dengan apa yang terjadi, data apa, dan apa yang dilakukan, agar instansi dapat memenuhi pemberitahuan 3 × 24 jam kepada pegawai dan lembaga.",
    ],
  },
  {
    judul: "Layanan dan ketersediaan",
    isi: [
      "Keadaan layanan dan gangguan diumumkan di halaman status. Pemeliharaan diumumkan sebelumnya dan dihindari pada hari-hari akhir tenggat. Tenggat hukum tidak bergeser karena layanan, kecuali instansi memperpanjang jendelanya.",
    ],
  },
  {
    judul: "Kewajiban instansi",
    isi: [
      "Instansi menunjuk sedikitnya dua admin, menjaga agar akun tidak dipakai bersama, mencabut peran yang tidak perlu, memeriksa garis penilai, dan menyimpan arsip menurut jadwal retensinya sendiri.",
    ],
  },
  {
    judul: "Pemeriksaan",
    isi: [
      "Instansi dan pengawasnya dapat memeriksa jejak, segel, dan ekspor data kapan saja, dan meminta keterangan tertulis tentang pelaksanaan perjanjian ini.",
    ],
  },
  {
    judul: "Berakhirnya layanan",
    isi: [
      "Instansi dapat membawa seluruh datanya kapan saja dalam bentuk terbuka. Penutupan disepakati dua admin; selama 30 hari data masih dapat diunduh atau penutupan dibatalkan.",
      "Sesudah itu semua baris dan berkas dihapus, dan instansi menerima sertifikat penghapusan. Salinan pemulihan pada penyedia habis sendiri paling lama 30 hari kemudian.",
    ],
  },
];

/** What is hashed: the text as it is read, in its order. */
export const teksPerjanjian = (): string =>
  [`versi ${PERJANJIAN_VERSI}`, ...perjanjian.flatMap((p, n) => [`${n + 1}. ${p.judul}`, ...p.isi])].join(
    "\n",
  );
