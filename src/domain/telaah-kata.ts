/** What a statement of a result is at first sight (Anak Lampiran 1, hlm. 120-122): an achievement, or one of two others. */
export type BentukKalimat = "hasil" | "aktivitas" | "kategori";

/** Letters of case, spaces and marks aside, two texts say the same. */
export const samakan = (teks: string): string =>
  teks
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

export function bentukKalimat(teks: string): BentukKalimat {
  const kata = samakan(teks.slice(0, 600))
    .split(" ")
    .filter((k) => !/^[\d%]+$/.test(k));
  const [pertama = "", ...sisa] = kata;
  if (pertama === "") return "hasil";
  if (kerjaAktif(pertama)) return "aktivitas";
  if (!bendaKegiatan(pertama) || sisa.some(menyatakan)) return "hasil";
  return kerja.has(pertama) ? "aktivitas" : "kategori";
}

/** "Menyusun …", "Mengikuti …": somebody does something. With -nya it is what came of it: "Meningkatnya …". */
const kerjaAktif = (kata: string): boolean =>
  KERJA_BER.has(kata) ||
  (/^me(m|n|l|r|w|y)\p{L}{3,}$/u.test(kata) && !kata.endsWith("nya") && !BUKAN_KERJA.has(kata));

const bendaKegiatan = (kata: string): boolean =>
  kerja.has(kata) ||
  golongan.has(kata) ||
  (/^pe(m|n|l|r)\p{L}{3,}an$/u.test(kata) && !BUKAN_KEGIATAN.has(kata));

/** A word that says what became of it: "… selesai", "… diproses", "… terlayani", "… yang tepat". */
const menyatakan = (kata: string): boolean =>
  PERNYATAAN.has(kata) ||
  (/^ter\p{L}{4,}$/u.test(kata) && !BUKAN_PASIF.has(kata)) ||
  (/^di\p{L}{4,}$/u.test(kata) && !BUKAN_PASIF.has(kata)) ||
  /^(me(ningkat|nurun|menuhi|ncapai|nggunakan|miliki|njadi))(nya)?$/u.test(kata);

const daftar = (kata: string): ReadonlySet<string> => new Set(kata.split(/\s+/).filter(Boolean));

/** Begin with me- and are things, or what somebody has reached. */
const BUKAN_KERJA =
  daftar(`media medis medali mekanik mekanisme melati melayu memo memori memorandum mental menteri mentor
  menu menit menara mentalitas merek merah meriam merkuri meter meteorologi metode metodologi metrik metrologi metro
  mercusuar mewah menengah merdeka mendesak memadai memperoleh meraih mencapai memiliki menjadi memenuhi membaik
  meningkat menurun merata`);
const KERJA_BER = daftar(`berkoordinasi berpartisipasi berperan bekerja bertugas berkonsultasi berkomunikasi
  berkontribusi berbagi berdiskusi belajar bersinergi bertindak berkunjung`);
/** What people do, as a noun. */
const kerja =
  daftar(`asistensi fasilitasi pendampingan pelaksanaan penyusunan pembuatan pengembangan pelatihan
  penginputan pengetikan keikutsertaan partisipasi penyelenggaraan penulisan penataan`);
/** What work is called, without a word on what comes of it. */
const golongan =
  daftar(`layanan sosialisasi monitoring supervisi hubungan koordinasi evaluasi konsultasi konsultansi
  rapat kegiatan kunjungan bimbingan bimtek workshop lokakarya seminar verifikasi validasi rekapitulasi dokumentasi
  administrasi inventarisasi publikasi advokasi edukasi implementasi inspeksi audit reviu survei mediasi investigasi
  distribusi operasional urusan tugas dukungan kerjasama perjalanan telaah`);
/** pe-…-an, and yet not a thing done. */
const BUKAN_KEGIATAN =
  daftar(`perusahaan peraturan pertanian perempuan pendapatan pengetahuan penghargaan perikanan
  perkebunan pemerintahan pemahaman perhatian perbedaan permohonan permintaan pertanyaan pendidikan penerimaan perizinan
  persediaan peralatan perangkat perdamaian persamaan perbaikan perkantoran perpustakaan persentase pelabuhan pelanggan
  pernyataan perumahan pemanfaatan penghasilan penurunan peningkatan percepatan pencapaian pemenuhan penyelesaian
  perluasan penguatan perolehan penghematan pengurangan pelapisan perkembangan pertumbuhan`);
const BUKAN_PASIF = daftar(
  "terhadap terkait tersebut tertentu termasuk terutama terpadu terbatas terminal dinas direktorat direktur digital divisi diklat disiplin dialog diagnosa diagnosis dimensi",
);
const PERNYATAAN =
  daftar(`selesai sesuai tepat akurat lengkap lancar aktif berjalan berhasil berfungsi berlaku bebas
  lulus puas memuaskan optimal efektif efisien cepat tertib aman bersih sah yang tanpa tidak nihil rampung tuntas
  membaik bertambah berkurang berkualitas bermutu`);

export type Ukuran = {
  /** Somebody could tell later whether it was reached. */
  readonly ada: boolean;
  /** A number or a day to compare with. */
  readonly bilangan: boolean;
  readonly persen: boolean;
};

export function ukuranDari(teks: string): Ukuran {
  const bilangan = /\p{N}/u.test(teks) || BILANGAN.test(teks);
  return { bilangan, persen: /%|\bpersen/iu.test(teks), ada: bilangan || UKURAN.test(teks) };
}

const utuh = (kata: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${kata.trim().replace(/\s+/g, "|")})(?![\\p{L}\\p{N}])`, "iu");
const BILANGAN =
  utuh(`nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus ribu
  juta miliar seratus seribu nihil setengah separuh januari februari maret april mei juni juli agustus september
  oktober november desember`);
const UKURAN =
  utuh(`jumlah persentase persen tingkat nilai indeks skor rasio angka rata-rata rerata proporsi frekuensi
  banyaknya cakupan capaian kadar lama lamanya waktu durasi kecepatan ketepatan kesesuaian kelengkapan akurasi keakuratan
  efisiensi biaya kualitas mutu kepuasan predikat opini peringkat kategori sebelum paling maksimal minimal sesuai tepat
  lengkap akurat terlambat hari minggu bulan triwulan semester tahun jam menit standar tanpa tidak terendah tertinggi
  sebagian seluruh setiap semua selalu`);
