import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const rekamPeriode = sqliteTable(
  "rekam_periode",
  {
    skp: text("skp").notNull(),
    periode: text("periode").notNull(),
    bukti: integer("bukti").notNull().default(0),
    progres: integer("progres").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.skp, t.periode] })],
);

export const sampel = sqliteTable("sampel", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  periode: text("periode").notNull(),
  putaran: integer("putaran").notNull(),
  pegawai: text("pegawai").notNull(),
  penilai: text("penilai").notNull(),
  benih: text("benih").notNull(),
  aturan: text("aturan").notNull(),
  populasi: integer("populasi").notNull(),
  rekam: integer("rekam").notNull(),
  populasiHash: text("populasi_hash").notNull(),
  butir: integer("butir").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  selesaiPada: integer("selesai_pada"),
  diperiksa: integer("diperiksa").notNull().default(0),
  sesuai: integer("sesuai").notNull().default(0),
  kurang: integer("kurang").notNull().default(0),
  tidakSesuai: integer("tidak_sesuai").notNull().default(0),
  luar: integer("luar").notNull().default(0),
});

export const sampelPopulasi = sqliteTable("sampel_populasi", {
  sampel: text("sampel").primaryKey(),
  isi: text("isi").notNull(),
});

export const sampelButir = sqliteTable(
  "sampel_butir",
  {
    sampel: text("sampel").notNull(),
    urut: integer("urut").notNull(),
    jenis: text("jenis", { enum: ["bukti", "progres", "realisasi"] }).notNull(),
    objek: text("objek").notNull(),
    rhk: text("rhk"),
    risiko: text("risiko").notNull().default("[]"),
    alasan: text("alasan", { enum: ["acak", "risiko", "rhk", "semua"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.sampel, t.urut] })],
);

export const pemeriksaan = sqliteTable("pemeriksaan", {
  id: text("id").primaryKey(),
  sampel: text("sampel").notNull(),
  jenis: text("jenis", { enum: ["bukti", "progres", "realisasi"] }).notNull(),
  objek: text("objek").notNull(),
  dalam: integer("dalam").notNull(),
  hasil: text("hasil", { enum: ["sesuai", "kurang", "tidak-sesuai"] }).notNull(),
  catatan: text("catatan").notNull().default(""),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
  dicabutPada: integer("dicabut_pada"),
});

export const tanggapanPeriksa = sqliteTable("tanggapan_periksa", {
  id: text("id").primaryKey(),
  pemeriksaan: text("pemeriksaan").notNull(),
  oleh: text("oleh").notNull(),
  isi: text("isi").notNull(),
  bukti: text("bukti"),
  pada: integer("pada").notNull(),
});

export const polaPeriksa = sqliteTable("pola_periksa", {
  id: text("id").primaryKey(),
  penilai: text("penilai").notNull(),
  periode: text("periode").notNull(),
  sampel: text("sampel").notNull(),
  pola: text("pola").notNull(),
  alasan: text("alasan").notNull(),
  pada: integer("pada").notNull(),
});
