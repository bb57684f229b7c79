import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const manualIndikator = sqliteTable("manual_indikator", {
  indikator: text("indikator").primaryKey(),
  skp: text("skp").notNull(),
  tujuan: text("tujuan").notNull().default(""),
  definisi: text("definisi").notNull().default(""),
  formula: text("formula").notNull().default(""),
  satuan: text("satuan").notNull().default(""),
  kualitas: text("kualitas", { enum: ["outcome", "outcome-antara", "output-kendali-rendah"] }),
  sumberData: text("sumber_data").notNull().default(""),
  periodePelaporan: text("periode_pelaporan", {
    enum: ["bulanan", "triwulanan", "semesteran", "tahunan"],
  }),
  dipahamiSemua: integer("dipahami_semua").notNull().default(1),
  revisi: integer("revisi").notNull().default(1),
  diubahPada: integer("diubah_pada").notNull(),
});

export const strategi = sqliteTable("strategi", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  cara: text("cara", {
    enum: ["pembagian-aspek", "wilayah", "beban-target", "layanan", "output-antara"],
  }).notNull(),
  judul: text("judul").notNull(),
  pemilik: text("pemilik").notNull().default(""),
  waktu: text("waktu").notNull().default(""),
  tujuan: text("tujuan").notNull().default(""),
  pihak: text("pihak").notNull().default(""),
  penerima: text("penerima").notNull().default(""),
  anggaran: text("anggaran").notNull().default(""),
  urut: integer("urut").notNull(),
  revisi: integer("revisi").notNull().default(1),
  diubahPada: integer("diubah_pada").notNull(),
});

export const strategiIndikator = sqliteTable(
  "strategi_indikator",
  {
    strategi: text("strategi").notNull(),
    indikator: text("indikator").notNull(),
  },
  (t) => [primaryKey({ columns: [t.strategi, t.indikator] })],
);

export const strategiButir = sqliteTable("strategi_butir", {
  id: text("id").primaryKey(),
  strategi: text("strategi").notNull(),
  bagian: text("bagian", { enum: ["kegiatan", "keluaran"] }).notNull(),
  jenis: text("jenis", { enum: ["rutin", "transformatif"] }).notNull(),
  teks: text("teks").notNull(),
  urut: integer("urut").notNull(),
});
