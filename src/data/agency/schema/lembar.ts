import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const lembarKerja = sqliteTable(
  "lembar_kerja",
  {
    skp: text("skp").notNull(),
    periode: text("periode").notNull(),
    revisi: integer("revisi").notNull().default(0),
    disimpanPada: integer("disimpan_pada").notNull(),
    keadaan: text("keadaan", { enum: ["draf", "diajukan", "dikembalikan", "disepakati"] })
      .notNull()
      .default("draf"),
    langkah: integer("langkah").notNull().default(0),
    versi: integer("versi").notNull().default(0),
    diajukan: text("diajukan"),
    diajukanPada: integer("diajukan_pada"),
    catatan: text("catatan").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.skp, t.periode] })],
);

export const lembarVersi = sqliteTable(
  "lembar_versi",
  {
    skp: text("skp").notNull(),
    periode: text("periode").notNull(),
    nomor: integer("nomor").notNull(),
    isi: text("isi").notNull(),
    hash: text("hash").notNull(),
    berlakuDari: text("berlaku_dari").notNull(),
    disepakatiOleh: text("disepakati_oleh").notNull(),
    disepakatiPada: integer("disepakati_pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.periode, t.nomor] })],
);

export const indikatorArah = sqliteTable(
  "indikator_arah",
  {
    skp: text("skp").notNull(),
    indikator: text("indikator").notNull(),
    arah: text("arah", { enum: ["naik", "turun"] }).notNull(),
    oleh: text("oleh").notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.indikator] })],
);

export const realisasiLama = sqliteTable(
  "realisasi_lama",
  {
    skp: text("skp").notNull(),
    periode: text("periode").notNull(),
    indikator: text("indikator").notNull(),
    nomor: integer("nomor").notNull(),
    teks: text("teks").notNull(),
    sumber: text("sumber").notNull(),
    angka: text("angka").notNull(),
    susulan: text("susulan"),
    pada: integer("pada").notNull(),
    sampaiPada: integer("sampai_pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.skp, t.periode, t.indikator, t.nomor] })],
);

export const realisasiSusulan = sqliteTable("realisasi_susulan", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  periode: text("periode").notNull(),
  indikator: text("indikator").notNull(),
  teks: text("teks").notNull(),
  sumber: text("sumber").notNull().default(""),
  angka: text("angka").notNull().default(""),
  alasan: text("alasan").notNull(),
  keadaan: text("keadaan", { enum: ["menunggu", "diterima", "ditolak", "ditarik"] })
    .notNull()
    .default("menunggu"),
  diajukanPada: integer("diajukan_pada").notNull(),
  diputusPada: integer("diputus_pada"),
  diputusOleh: text("diputus_oleh"),
  catatan: text("catatan").notNull().default(""),
});
