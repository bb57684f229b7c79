import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const keberatan = sqliteTable("keberatan", {
  id: text("id").primaryKey(),
  evaluasi: text("evaluasi").notNull(),
  dokumen: text("dokumen").notNull(),
  pegawai: text("pegawai").notNull(),
  kepada: text("kepada"),
  alasan: text("alasan").notNull(),
  diajukanPada: integer("diajukan_pada").notNull(),
  batasAjukanTanggal: text("batas_ajukan_tanggal").notNull(),
  batasPutusanTanggal: text("batas_putusan_tanggal").notNull(),
  keadaan: text("keadaan", { enum: ["diajukan", "diputus", "ditarik"] })
    .notNull()
    .default("diajukan"),
  penjelasan: text("penjelasan").notNull().default(""),
  putusan: text("putusan", { enum: ["menguatkan", "mengubah"] }),
  pertimbangan: text("pertimbangan").notNull().default(""),
  rekomendasi: text("rekomendasi").notNull().default(""),
  diputusOleh: text("diputus_oleh"),
  diputusPada: integer("diputus_pada"),
  dokumenBaru: text("dokumen_baru"),
  alasanTarik: text("alasan_tarik").notNull().default(""),
  ditarikPada: integer("ditarik_pada"),
});

export const keberatanKeterangan = sqliteTable("keberatan_keterangan", {
  id: text("id").primaryKey(),
  keberatan: text("keberatan").notNull(),
  pihak: text("pihak", { enum: ["pegawai", "penilai", "keduanya"] }).notNull(),
  cara: text("cara", { enum: ["tertulis", "pertemuan", "tidak-memberi"] }).notNull(),
  tanggal: text("tanggal").notNull(),
  tempat: text("tempat").notNull().default(""),
  isi: text("isi").notNull(),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
});

export const keberatanBerkas = sqliteTable(
  "keberatan_berkas",
  {
    evaluasi: text("evaluasi").notNull(),
    bukti: text("bukti").notNull(),
    keberatan: text("keberatan"),
    oleh: text("oleh").notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.evaluasi, t.bukti] })],
);

export const keberatanTolak = sqliteTable("keberatan_tolak", {
  id: text("id").primaryKey(),
  evaluasi: text("evaluasi").notNull(),
  pegawai: text("pegawai").notNull(),
  alasan: text("alasan").notNull(),
  kode: text("kode", {
    enum: ["hasil-final", "dokumen-belum-diterima", "alasan-kosong", "lewat-batas"],
  }).notNull(),
  batasTanggal: text("batas_tanggal"),
  pada: integer("pada").notNull(),
});

export const pembukaan = sqliteTable("pembukaan", {
  id: text("id").primaryKey(),
  evaluasi: text("evaluasi").notNull(),
  dokumen: text("dokumen").notNull(),
  dariKeadaan: text("dari_keadaan").notNull(),
  alasan: text("alasan").notNull(),
  hari: integer("hari").notNull(),
  dimintaOleh: text("diminta_oleh").notNull(),
  dimintaAdmin: integer("diminta_admin").notNull(),
  dimintaPada: integer("diminta_pada").notNull(),
  keadaan: text("keadaan", {
    enum: ["menunggu", "ditolak", "ditarik", "terbuka", "selesai", "ditutup", "lewat"],
  })
    .notNull()
    .default("menunggu"),
  diputusOleh: text("diputus_oleh"),
  diputusPada: integer("diputus_pada"),
  catatan: text("catatan").notNull().default(""),
  sampaiTanggal: text("sampai_tanggal"),
  sampaiPada: integer("sampai_pada"),
  dokumenBaru: text("dokumen_baru"),
  selesaiPada: integer("selesai_pada"),
});
